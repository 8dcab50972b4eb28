//! Whether a number answers a question.

/// A wrong number that has an explanation of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wrong {
    /// All numbers below this one.
    Below(f64),
    /// All numbers above this one.
    Above(f64),
}

impl Wrong {
    fn fits(self, number: f64) -> bool {
        match self {
            Self::Below(edge) => number < edge,
            Self::Above(edge) => number > edge,
        }
    }
}

/// What is to be said about a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Judged {
    /// It is among the accepted ones.
    Right,
    /// It is not; the place of the first explanation that fits, if any does.
    Wrong(Option<usize>),
}

/// Judges a number. `accept` are the lowest and the highest right answer, in the question's unit.
pub fn judge(number: f64, accept: [f64; 2], wrong: &[Wrong]) -> Judged {
    let [low, high] = accept;
    if low <= number && number <= high {
        return Judged::Right;
    }
    Judged::Wrong(wrong.iter().position(|wrong| wrong.fits(number)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_edges_are_right_and_the_first_explanation_counts() {
        let wrong = [Wrong::Below(0.0), Wrong::Below(10.0), Wrong::Above(20.0)];
        let said = |number| judge(number, [10.0, 12.0], &wrong);
        assert_eq!([said(10.0), said(12.0)], [Judged::Right; 2]);
        assert_eq!([said(-1.0), said(9.9)], [Judged::Wrong(Some(0)), Judged::Wrong(Some(1))]);
        assert_eq!([said(15.0), said(21.0)], [Judged::Wrong(None), Judged::Wrong(Some(2))]);
        assert_eq!(said(f64::NAN), Judged::Wrong(None));
    }
}
