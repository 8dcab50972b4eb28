//! What the figures of several widgets have in common: how far axes reach, how many points are drawn, and two marks.

use figure::{Dot, Dots, Ink, Rule, Shape};
use plasticity::published::Dataset;

/// The first of 0.1, 0.2, 0.5, 1, 2, 5, 10, … that is not below `x`: where an axis may end.
pub(crate) fn above(x: f64) -> f64 {
    let mut decade = 0.1;
    loop {
        for step in [1.0, 2.0, 5.0] {
            if step * decade >= x || decade > 1e15 {
                return step * decade;
            }
        }
        decade *= 10.0;
    }
}

/// The next multiple of a step that is not below `x`: where an axis may end that needs all its room.
pub(crate) fn next(x: f64, step: f64) -> f64 {
    step * (x / step).ceil()
}

/// At most about a hundred of these items with their places, the last one among them.
pub(crate) fn thinned<T>(items: &[T]) -> impl Iterator<Item = (usize, &T)> {
    let last = items.len().saturating_sub(1);
    let stride = 1 + last / 100;
    items.iter().enumerate().filter(move |(i, _)| i % stride == 0 || *i == last)
}

/// A measurement in parts of `unit`, moved in the picture, with its error bars. It is a result too: where a reader
/// predicts first it would give the curve away.
pub(crate) fn measured(name: &str, data: &Dataset, unit: f64, moved: (f64, f64)) -> Dots {
    let dots = data.points.iter().map(|p| Dot {
        x: p.at + moved.0,
        y: unit * p.mean + moved.1,
        error: unit * p.error,
        n: p.n,
    });
    Dots::new(name, dots).error(data.scatter.name()).shape(Shape::Circle).ink(Ink::Data).result()
}

/// The means of a measurement in parts of `unit`, each with its place.
pub(crate) fn means(data: &Dataset, unit: f64) -> Vec<(f64, f64)> {
    data.points.iter().map(|point| (point.at, unit * point.mean)).collect()
}

/// Where the reader stands on the horizontal axis.
pub(crate) fn here(x: f64) -> Rule {
    Rule::upright("", x).ink(Ink::Accent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_end_at_round_numbers() {
        assert_eq!([0.0, 0.5, 0.7, 3.2, 393.0, 5001.0].map(above), [0.1, 0.5, 1.0, 5.0, 500.0, 10000.0]);
        assert!(above(f64::INFINITY) > 1e15 && above(f64::NAN) > 1e15);
    }

    #[test]
    fn the_last_point_stays() {
        let places = |n: usize| thinned(&vec![(); n]).map(|(i, ())| i).collect::<Vec<_>>();
        assert_eq!(places(5).len(), 5);
        let many = places(402);
        assert!(many.len() <= 102 && many.last() == Some(&401));
        assert!(places(0).is_empty());
    }
}
