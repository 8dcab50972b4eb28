//! Integral control of a conductance: what a cell did too much adds up in a messenger, the conductance follows the messenger, and only a cell at its target changes nothing.
//!
//! # Equations
//!
//! $$ \tau_m \dot m = e, \qquad \tau_g \dot g = m - g, \qquad e = \frac{[Ca] - [Ca]_T}{[Ca]_T} $$
//!
//! for a potassium conductance: more activity, more calcium, more $g$. Both are parts of what they were, 1 at the start, and the
//! messenger does not fall below 0. Silence is $e = -1$.
//!
//! # Reads
//!
//! The error $e$, held during a step: mean calcium over its target, less 1.
//!
//! # Source
//!
//! [@oleary2014], as its authors' group coded it (public repository sg-s/xolotl, `oleary/IntegralController`). There it controls seven
//! conductances of a stomatogastric cell, with time constants of seconds to minutes.
//!
//! # Reproduces
//!
//! With the M-current cell, against an independent run: two days of silence leave 0.562 of the M-current, so that the same current makes
//! 1.83 times as many spikes (there 1.88); three days later 0.83 are back (there 0.85), after a further fall in the first hours, because the messenger has to rise over
//! the conductance first. [@desai1999] found such a rise of excitability after two days, with smaller persistent outward currents.
//!
//! # Departs
//!
//! One conductance of another cell: that it is the M-current, and both time constants, 96 h and 6 h, are a choice of ours.
//!
//! # Example
//!
//! ```
//! use plasticity::{Held, Model, models::conductance_control::ConductanceControl, time::HOUR};
//!
//! let control = ConductanceControl::default();
//! let mut state = control.initial();
//! control.step(&mut state, Held(-1.0), 48.0 * HOUR); // two days of silence
//! assert!((state.messenger - 0.5).abs() < 1e-12);
//! assert!((state.conductance - 0.5625).abs() < 1e-3);
//! ```

use alloc::vec::Vec;

use super::{Listed, Observed, Published, results};
use crate::math::{expm1, max};
use crate::random::Random;
use crate::{Held, Model, Ms, Source, Step};

crate::quantities! {
    /// The constants of the control.
    pub struct ConductanceControl {
        /// How long an error of 1 takes to build up or use up the messenger once; a choice.
        tau_m: log("τ_m", "time of the messenger", H, 96.0, 10.0..=1000.0),
        /// How slowly the conductance follows; a choice.
        tau_g: log("τ_g", "time of the conductance", H, 6.0, 1.0..=100.0),
    }
}

/// What changes, as parts of what it was.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// The messenger.
    pub messenger: f64,
    /// The conductance.
    pub conductance: f64,
}

impl ConductanceControl {
    /// Lets hours pass in which the messenger changes by so much per hour.
    fn drift(&self, state: &mut State, slope: f64, hours: f64) {
        // The conductance lags behind a straight line by its slope times τ_g.
        let behind = state.conductance - (state.messenger - slope * self.tau_g);
        state.messenger += slope * hours;
        state.conductance += slope * hours + behind * expm1(-hours / self.tau_g);
    }
}

impl Model for ConductanceControl {
    type State = State;
    /// Mean calcium over its target, less 1.
    type Input<'a> = Held<f64>;
    const SOURCE: Source = Source { cite: "oleary2014", place: "xolotl, oleary/IntegralController" };
    const STEP: Step = Step::Exact;

    fn initial(&self) -> State {
        State { messenger: 1.0, conductance: 1.0 }
    }

    fn step(&self, state: &mut State, Held(error): Held<f64>, dt: Ms) {
        let (slope, mut hours) = (error / self.tau_m, dt.hours());
        let used_up = if slope < 0.0 { -state.messenger / slope } else { f64::INFINITY };
        if used_up < hours {
            self.drift(state, slope, used_up);
            state.messenger = 0.0;
            hours -= used_up;
            self.drift(state, 0.0, hours);
        } else {
            self.drift(state, slope, hours);
            state.messenger = max(state.messenger, 0.0);
        }
    }
}

impl Listed for ConductanceControl {
    const TITLE: &'static str = "Integral control of a conductance";
    const PUBLISHED: &'static [Published] = results!({
        use crate::models::m_current_cell::MCurrentCell;
        use crate::networks::regulated_cell::{RegulatedCell, Run, firing};
        const RUN: Source =
            Source { cite: "oleary2014", place: "an independent run, with the cell of Golomb 2006" };
        /// M-current after two days of silence, and three days later.
        fn course() -> [f64; 2] {
            let mut run = Run::new(&RegulatedCell::default());
            while !run.advance(u64::MAX) {}
            [48.0, 120.0].map(|hours| run.conductance(hours))
        }
        /// Rate at 2 µA/cm² with such a part of the M-current.
        fn rate(part: f64) -> f64 {
            firing(&MCurrentCell { m_type: part, ..MCurrentCell::default() }, 2.0).rate()
        }
        &[
            Published {
                what: "M-current after two days of silence, part of before",
                source: RUN,
                published: "0.562",
                ours: || course()[0],
                shown: "0.562",
                tolerance: 0.002,
                because: "the independent run's last digit, and its step",
            },
            Published {
                what: "rate at 2 µA/cm² after two days of silence over that before",
                source: RUN,
                published: "1.88",
                ours: || rate(course()[0]) / rate(1.0),
                shown: "1.83",
                tolerance: 0.075,
                because: "2 % for each of two rates, in other steps",
            },
            Published {
                what: "M-current three days after the silence, part of before",
                source: RUN,
                published: "0.85",
                ours: || course()[1],
                shown: "0.83",
                tolerance: 0.025,
                because: "calcium is read off between sizes of the M-current; how finely the independent run did is not known",
            },
        ]
    });
    const OBSERVED: &'static [Observed] = &[
        Observed { name: "messenger", low: 0.0, high: 1e3 },
        Observed { name: "conductance", low: 0.0, high: 1e3 },
    ];

    fn stimulus(random: &mut Random) -> Held<f64> {
        Held(5.0 * random.uniform() - 1.0)
    }

    fn silence() -> Held<f64> {
        Held(-1.0)
    }

    fn observe(state: &State, into: &mut Vec<f64>) {
        into.extend([state.messenger, state.conductance]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::HOUR;

    /// m = 1 − 48/96; g lags by 6/96 of it, but for e⁻⁸ of that lag: 0.5625 − 0.0625 e⁻⁸.
    #[test]
    fn two_days_of_silence_by_hand() {
        let control = ConductanceControl::default();
        let mut state = control.initial();
        control.step(&mut state, Held(-1.0), 48.0 * HOUR);
        assert!((state.messenger - 0.5).abs() < 1e-12);
        assert!((state.conductance - (0.5625 - 0.0625 * crate::math::exp(-8.0))).abs() < 1e-12);
    }

    /// An empty messenger stays empty, and the conductance goes after it, however time is cut.
    #[test]
    fn the_messenger_is_used_up_once() {
        let control = ConductanceControl::default();
        let (mut whole, mut cut) = (control.initial(), control.initial());
        control.step(&mut whole, Held(-1.0), 150.0 * HOUR);
        for _ in 0..1500 {
            control.step(&mut cut, Held(-1.0), 0.1 * HOUR);
        }
        assert_eq!((whole.messenger, cut.messenger), (0.0, 0.0));
        assert!((whole.conductance - cut.conductance).abs() < 1e-12 && whole.conductance > 0.0);
    }

    #[test]
    fn at_the_target_nothing_changes() {
        let control = ConductanceControl::default();
        let mut state = control.initial();
        control.step(&mut state, Held(0.0), 1000.0 * HOUR);
        assert_eq!(state, control.initial());
    }
}
