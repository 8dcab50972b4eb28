//! Two stores: the hippocampus learns at once and forgets in weeks; what it still holds it replays to the cortex, which
//! learns slowly and forgets slowly.
//!
//! # Equations
//!
//! $$ \dot S_h = -D_h S_h, \qquad \dot S_c = r\,C\,S_h - D_c S_c, \qquad \text{recall} = \min(1, S_h + S_c) $$
//!
//! A lesion takes a share of $S_h$ away for good. $r$ is replay, as a part of what sleep with all its ripples gives.
//!
//! # Reads
//!
//! An experience that is stored, a lesion, a change of replay.
//!
//! # Source
//!
//! [@mcclelland1995], Appendix. The form and the ranges there ($D_h$ 0.01 to 0.1, $C$ 0.004 to 0.03, $D_c$ 0.001 or
//! less per day) are recalled, not read; the defaults lie within them and are those of a reference run. They are not
//! fitted to one experiment.
//!
//! # Reproduces
//!
//! A gradient of retrograde amnesia: tested a fortnight after a complete lesion, a memory of a day is nearly gone, much
//! of one of a month is there; [@kim1992] found fear of a place lost and kept at such ages. Ten ages of an independent
//! run to its last digit. That replay multiplies $C$ is our reading of [@girardeau2009].
//!
//! # Departs
//!
//! Recall is held at 1 and has no weights for the two stores. There is no sleep cycle: replay is a mean over the day.
//! Complete lesions without a gradient were also found; see [`multiple_traces`](super::multiple_traces).
//!
//! # Example
//!
//! ```
//! use plasticity::{AtEnd, Model, Ms, models::two_stores::{TwoStores, Event}, time::DAY};
//!
//! let stores = TwoStores::default();
//! let mut memory = stores.initial();
//! stores.step(&mut memory, AtEnd(Some(Event::Study)), Ms::ZERO);
//! stores.step(&mut memory, AtEnd(Some(Event::Lesion(1.0))), 28.0 * DAY);
//! stores.step(&mut memory, AtEnd(None), 14.0 * DAY);
//! assert!((memory.recall() - 0.295782).abs() < 5e-7);
//! ```

use alloc::vec::Vec;

use super::{ClosedForm, Listed, Observed, Published, results};
use crate::math::{exp, expm1, min};
use crate::random::Random;
use crate::time::DAY;
use crate::{AtEnd, Model, Ms, Source, Step};

crate::quantities! {
    /// Rates of the stores.
    pub struct TwoStores {
        /// Forgetting in the hippocampus.
        d_h: log("D_h", "forgetting (hippocampus)", PerDay, 0.05, 0.001..=1.0),
        /// Consolidation: what the cortex takes over.
        c: log("C", "take-over by the cortex", PerDay, 0.02, 0.001..=0.2),
        /// Forgetting in the cortex.
        d_c: log("D_c", "forgetting (cortex)", PerDay, 0.0006, 0.0001..=0.1),
    }
}

/// What happens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Event {
    /// An experience fills what there is of the hippocampus.
    Study,
    /// This share of the hippocampus is lost.
    Lesion(f64),
    /// From now on there is this much replay; 1 is sleep with all its ripples.
    Replay(f64),
}

/// One memory.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// Strength in the hippocampus.
    pub hippocampus: f64,
    /// Strength in the cortex.
    pub cortex: f64,
    /// Share of the hippocampus that is there.
    pub intact: f64,
    /// Replay.
    pub replay: f64,
}

impl State {
    /// How well the memory is recalled, 0 to 1.
    pub fn recall(&self) -> f64 {
        min(self.hippocampus + self.cortex, 1.0)
    }
}

impl TwoStores {
    /// Recall so many days after an experience, `wait` days after this share of the hippocampus was
    /// lost; with a share of zero, of the control.
    pub fn tested(&self, age: f64, lost: f64, wait: f64, replay: f64) -> f64 {
        let mut state = self.initial();
        self.step(&mut state, AtEnd(Some(Event::Study)), Ms::ZERO);
        self.step(&mut state, AtEnd(Some(Event::Replay(replay))), Ms::ZERO);
        self.step(&mut state, AtEnd(Some(Event::Lesion(lost))), age * DAY);
        self.step(&mut state, AtEnd(None), wait * DAY);
        state.recall()
    }
}

impl Model for TwoStores {
    type State = State;
    type Input<'a> = AtEnd<Option<Event>>;
    const SOURCE: Source = Source { cite: "mcclelland1995", place: "Appendix, recalled" };
    const STEP: Step = Step::Exact;

    fn initial(&self) -> State {
        State { hippocampus: 0.0, cortex: 0.0, intact: 1.0, replay: 1.0 }
    }

    fn step(&self, state: &mut State, AtEnd(event): AtEnd<Option<Event>>, dt: Ms) {
        let days = dt.days();
        // (e^(−D_h t) − e^(−D_c t))/(D_c − D_h), which has a limit where the two are equal; the slower decay stands outside, so
        // that what is left inside lies between 0 and `days`.
        let apart = (self.d_c - self.d_h) * days;
        let filled = if apart == 0.0 { days } else { days * expm1(-apart.abs()) / -apart.abs() };
        let kept = exp(-self.d_c * days);
        let came = state.replay * self.c * state.hippocampus * filled;
        state.cortex = if apart > 0.0 {
            kept * state.cortex + exp(-self.d_h * days) * came
        } else {
            kept * (state.cortex + came)
        };
        state.hippocampus *= exp(-self.d_h * days);
        match event {
            Some(Event::Study) => state.hippocampus = state.intact,
            Some(Event::Lesion(lost)) => {
                state.hippocampus *= 1.0 - lost;
                state.intact *= 1.0 - lost;
            }
            Some(Event::Replay(replay)) => state.replay = replay,
            None => {}
        }
    }
}

impl Listed for TwoStores {
    const TITLE: &'static str = "Two stores";
    const PUBLISHED: &'static [Published] = results!({
        /// Recall a fortnight after a complete lesion at this age in days.
        fn lesioned(age: f64) -> f64 {
            TwoStores::default().tested(age, 1.0, 14.0, 1.0)
        }
        &[
            Published {
                what: "recall 14 days after a complete lesion, one day after the experience",
                source: Source { cite: "mcclelland1995", place: "an independent run" },
                published: "0.0193",
                ours: || lesioned(1.0),
                shown: "0.0193",
                tolerance: 5e-5,
                because: "half a unit of the last digit of an independent run",
            },
            Published {
                what: "recall 14 days after a complete lesion, 28 days after the experience",
                source: Source { cite: "mcclelland1995", place: "an independent run" },
                published: "0.2958",
                ours: || lesioned(28.0),
                shown: "0.2958",
                tolerance: 5e-5,
                because: "half a unit of the last digit of an independent run",
            },
        ]
    });
    const OBSERVED: &'static [Observed] = &[
        Observed { name: "hippocampus", low: 0.0, high: 1.0 },
        Observed { name: "cortex", low: 0.0, high: 200.0 },
    ];
    const CLOSED_FORMS: &'static [ClosedForm<Self>] = &[ClosedForm::new(
        "tested",
        &[
            ("age", &[0.0, 1.0, 1e4, 1e6]),
            ("lost", &[0.0, 0.5, 1.0]),
            ("wait", &[0.0, 14.0, 1e6]),
            ("replay", &[0.0, 1.0]),
        ],
        (0.0, 1.0),
        |stores, at| stores.tested(at[0], at[1], at[2], at[3]),
    )];

    fn stimulus(random: &mut Random) -> AtEnd<Option<Event>> {
        let u = random.uniform();
        AtEnd(match random.below(20) {
            0 => Some(Event::Study),
            1 => Some(Event::Replay(u)),
            2 => Some(Event::Lesion(0.1 * u)),
            _ => None,
        })
    }

    fn silence() -> AtEnd<Option<Event>> {
        AtEnd(None)
    }

    fn observe(state: &State, into: &mut Vec<f64>) {
        into.extend([state.hippocampus, state.cortex]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_stays_empty() {
        let stores = TwoStores::default();
        let mut state = stores.initial();
        stores.step(&mut state, AtEnd(None), 1000.0 * DAY);
        assert_eq!(state, stores.initial());
    }

    /// Equal rates: S_c = C t e^(−Dt).
    #[test]
    fn equal_rates_by_hand() {
        let stores = TwoStores { d_h: 0.1, d_c: 0.1, c: 0.2 };
        let mut state = stores.initial();
        stores.step(&mut state, AtEnd(Some(Event::Study)), Ms::ZERO);
        stores.step(&mut state, AtEnd(None), 10.0 * DAY);
        assert!((state.hippocampus - exp(-1.0)).abs() < 1e-15);
        assert!((state.cortex - 2.0 * exp(-1.0)).abs() < 1e-15);
        assert_eq!(state.recall(), 1.0);
    }

    #[test]
    fn a_lesion_at_once_leaves_nothing_and_half_a_lesion_half() {
        let stores = TwoStores::default();
        assert_eq!(stores.tested(0.0, 1.0, 14.0, 1.0), 0.0);
        let [whole, half] = [0.0, 0.5].map(|lost| stores.tested(0.0, lost, 14.0, 1.0));
        assert!((half - 0.5 * whole).abs() < 1e-12);
        // Without replay the cortex gets nothing, and a lesion takes all.
        assert_eq!(stores.tested(28.0, 1.0, 14.0, 0.0), 0.0);
    }

    /// (e^(−0.001 t) − e^(−0.1 t)) 0.02/0.099 for decades of t, where the cortex forgets a hundred times faster than the
    /// hippocampus. The numbers were worked out with sixty digits.
    #[test]
    fn decades_do_not_overflow() {
        let stores = TwoStores { d_h: 0.001, d_c: 0.1, c: 0.02 };
        for (years, hippocampus, cortex) in [
            (20.0, 6.755_387_751_938_443e-4, 1.364_724_798_371_402_4e-4),
            (30.0, 1.755_801_530_110_586_2e-5, 3.547_073_798_203_204_4e-6),
            (100.0, 1.406_861_712_446_146_7e-16, 2.842_144_873_628_579_4e-17),
        ] {
            let mut state = State { hippocampus: 1.0, ..stores.initial() };
            stores.step(&mut state, AtEnd(None), 365.0 * years * DAY);
            assert!((state.hippocampus / hippocampus - 1.0).abs() < 1e-13, "{years} years: {state:?}");
            assert!((state.cortex / cortex - 1.0).abs() < 1e-13, "{years} years: {state:?}");
        }
    }

    /// Both equations once more, by Euler's method in steps of a minute.
    #[test]
    fn a_plain_integration_agrees() {
        let stores = TwoStores::default();
        let (mut h, mut c) = (1.0, 0.0);
        for _ in 0..28 * 1440 {
            let (dh, dc) = (-0.05 * h, 0.02 * h - 0.0006 * c);
            h += dh / 1440.0;
            c += dc / 1440.0;
        }
        assert!((stores.tested(28.0, 0.0, 0.0, 1.0) - (h + c)).abs() < 1e-4);
    }
}
