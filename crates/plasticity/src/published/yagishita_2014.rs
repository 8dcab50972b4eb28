//! Yagishita and others 2014: when dopamine must come for a striatal spine to grow.
//!
//! Slices of the nucleus accumbens of mice; glutamate was released at single spines of D1 cells in a spike-timing protocol, and dopamine fibres were
//! driven with light at different times from its onset. Read in the abstract and in the legend of Fig. 1 (PMC4225776); mean sizes
//! stand in the figure alone and are not here.

/// Key of the paper.
pub const CITE: &str = "yagishita2014";

/// When dopamine promoted growth, s after the glutamate, as the abstract has it.
pub const WINDOW: (f64, f64) = (0.3, 2.0);

/// A time at which dopamine was given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tested {
    /// From the onset of the spike-timing protocol to that of the light, s.
    pub delay: f64,
    /// The legend marks the growth as more than without dopamine (Steel's test: P = 0.0018 at 0.6 s, 0.0027 at 1 s).
    pub marked: bool,
}

/// The times that the legend names.
pub const TESTED: [Tested; 4] = [
    Tested { delay: -1.0, marked: false },
    Tested { delay: 0.6, marked: true },
    Tested { delay: 1.0, marked: true },
    Tested { delay: 5.0, marked: false },
];

#[cfg(test)]
mod tests {
    use super::*;

    /// What was marked lies in the window, what was not lies outside it; the page of time scales has the same window.
    #[test]
    fn marks_agree_with_the_window() {
        for Tested { delay, marked } in TESTED {
            assert_eq!(marked, (WINDOW.0..=WINDOW.1).contains(&delay), "{delay}");
        }
        let reach = crate::published::timescales::REACHES.iter().find(|reach| reach.cite == CITE);
        assert_eq!(reach.map(|reach| (reach.from, reach.to)), Some(WINDOW));
    }
}
