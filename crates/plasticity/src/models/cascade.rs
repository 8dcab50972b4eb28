//! A synapse with two strengths and many depths: the longer it has been confirmed, the harder it is to change.
//!
//! # Equations
//!
//! A synapse is weak or strong and at depth 1 to $n$. An event that potentiates takes a weak one of depth $i$ to strong, depth 1, with probability
//! $q_i$, and a strong one from depth $i$ to $i+1$ with probability $p_i$; one that depresses is the mirror image. With $x = 1/2$,
//!
//! $$ q_i = x^{i-1}, \qquad q_n = \frac{x^{n-1}}{1-x}, \qquad p_i = \frac{x^i}{1-x} $$
//!
//! Strength counts $\pm1$. Of many synapses that follow the same random events, half of them potentiating, the expected strength of those that one event
//! potentiated, $S(t)$, is the signal that is left of it, and among $N$ independent synapses its ratio to chance is $\sqrt N\,S(t)$.
//!
//! # Reads
//!
//! The share of potentiating events in each step: 1 or 0 for one event, 1/2 for the mean of all later ones.
//!
//! # Source
//!
//! [@fusi2005]; the probabilities as in public code (ganguli-lab/Complex_Synapse, `CascadeOriginal.m`).
//!
//! # Reproduces
//!
//! The design of [@fusi2005]: at equilibrium all $2n$ states are equally full. In numbers: the signal after 100 and 1,000 events, and how many events a signal
//! outlives, of an independent run. Deeper cascades suit more synapses: of $10^4$, $10^5$, $10^6$ the best depth is 8, 10, 12.
//!
//! # Departs
//!
//! Shares of synapses, not single ones. One depth is a synapse that every event turns: $q_1 = 1$.
//!
//! # Example
//!
//! ```
//! use plasticity::{AtEnd, Model, Ms, models::cascade::Cascade};
//!
//! let cascade = Cascade { depth: 5 };
//! let mut state = cascade.initial();
//! cascade.step(&mut state, AtEnd(1.0), Ms::ZERO); // the event to be remembered
//! assert!((state.signal() - 0.4).abs() < 1e-12);
//! ```

use alloc::vec::Vec;

use super::{ClosedForm, Listed, Observed, Published, results};
use crate::math::{powi, sqrt};
use crate::random::Random;
use crate::{AtEnd, Model, Ms, Source, Step};

/// The deepest cascade.
pub const DEEPEST: usize = 15;

crate::quantities! {
    /// The cascade.
    pub struct Cascade {
        /// Depths of each strength.
        depth: count("n", "depths of each strength", 10, 1..=15),
    }
}

/// Shares of synapses.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// Weak at each depth.
    pub weak: [f64; DEEPEST],
    /// Strong at each depth.
    pub strong: [f64; DEEPEST],
}

impl State {
    /// Mean strength.
    pub fn signal(&self) -> f64 {
        let mut sum = 0.0;
        for i in 0..DEEPEST {
            sum += self.strong[i] - self.weak[i];
        }
        sum
    }
}

impl Cascade {
    /// Probability that a synapse at this depth, counted from 0, changes its strength, and that it goes deeper.
    fn chances(&self, i: usize) -> [f64; 2] {
        let here = powi(0.5, i as u32);
        if i + 1 < self.depth as usize {
            [here, here]
        } else if i == 0 {
            [1.0, 0.0]
        } else {
            [2.0 * here, 0.0]
        }
    }

    /// A confirming event for `from` moves it deeper, and `against` is turned over to its top; `share` of all have it.
    fn event(
        &self,
        from: &[f64; DEEPEST],
        against: &[f64; DEEPEST],
        share: f64,
        into: [&mut [f64; DEEPEST]; 2],
    ) {
        let [gain, loss] = into;
        for i in 0..self.depth as usize {
            let [turn, deeper] = self.chances(i);
            let turned = share * turn * against[i];
            loss[i] -= turned;
            gain[0] += turned;
            if deeper > 0.0 {
                let sunk = share * deeper * from[i];
                gain[i] -= sunk;
                gain[i + 1] += sunk;
            }
        }
    }

    /// The last event after which `synapses` independent ones still tell the first event from chance; 0 where `synapses` is no number.
    pub fn lifetime(&self, synapses: f64) -> u64 {
        let mut state = self.initial();
        self.step(&mut state, AtEnd(1.0), Ms::ZERO);
        let mut events = 0;
        loop {
            self.step(&mut state, AtEnd(0.5), Ms::ZERO);
            let clear = sqrt(synapses) * state.signal() > 1.0;
            if !clear {
                return events;
            }
            events += 1;
        }
    }
}

impl Model for Cascade {
    type State = State;
    /// Share of synapses that are potentiated; the others are depressed.
    type Input<'a> = AtEnd<f64>;
    const SOURCE: Source = Source { cite: "fusi2005", place: "the cascade model; CascadeOriginal.m" };
    const STEP: Step = Step::Counted;

    /// The equilibrium: all states equally full.
    fn initial(&self) -> State {
        let mut state = State { weak: [0.0; DEEPEST], strong: [0.0; DEEPEST] };
        let n = self.depth as usize;
        state.weak[..n].fill(0.5 / n as f64);
        state.strong = state.weak;
        state
    }

    fn step(&self, state: &mut State, AtEnd(potentiated): AtEnd<f64>, _dt: Ms) {
        let before = *state;
        let State { weak, strong } = state;
        self.event(&before.strong, &before.weak, potentiated, [strong, weak]);
        self.event(&before.weak, &before.strong, 1.0 - potentiated, [weak, strong]);
    }
}

impl Listed for Cascade {
    const TITLE: &'static str = "Cascade of depths";
    const PUBLISHED: &'static [Published] = results!({
        /// What is left of one event after so many that say nothing.
        fn after(first: f64, events: u32) -> State {
            let cascade = Cascade::default();
            let mut state = cascade.initial();
            cascade.step(&mut state, AtEnd(first), Ms(1.0));
            (0..events).for_each(|_| cascade.step(&mut state, AtEnd(0.5), Ms(1.0)));
            state
        }
        &[
            Published {
                what: "share of every state at equilibrium, ten depths",
                source: Source { cite: "fusi2005", place: "the design: all states equally full" },
                published: "0.05",
                ours: || after(0.5, 999).weak[9],
                shown: "0.05",
                tolerance: 1e-15,
                because: "rounding only",
            },
            Published {
                what: "signal after 100 events, ten depths",
                source: Source { cite: "fusi2005", place: "an independent run" },
                published: "0.0082",
                ours: || after(1.0, 100).signal(),
                shown: "0.0082",
                tolerance: 5e-6,
                because: "half a unit of the last digit of an independent run",
            },
            Published {
                what: "events that a memory in 100,000 synapses outlives, ten depths",
                source: Source { cite: "fusi2005", place: "an independent run" },
                published: "322",
                ours: || Cascade::default().lifetime(1e5) as f64,
                shown: "322",
                tolerance: 0.0,
                because: "a whole number",
            },
        ]
    });
    const OBSERVED: &'static [Observed] = &[
        Observed { name: "mean strength", low: -1.0, high: 1.0 },
        Observed { name: "share weak, depth 1", low: 0.0, high: 1.0 },
        Observed { name: "share strong, depth 1", low: 0.0, high: 1.0 },
    ];
    const CLOSED_FORMS: &'static [ClosedForm<Self>] =
        &[ClosedForm::new("lifetime", &[("synapses", &[0.0, 1.0, 1e4, 1e6])], (0.0, 1e6), |cascade, at| {
            cascade.lifetime(at[0]) as f64
        })];

    fn stimulus(random: &mut Random) -> AtEnd<f64> {
        AtEnd(random.uniform())
    }

    fn silence() -> AtEnd<f64> {
        AtEnd(0.5)
    }

    fn observe(state: &State, into: &mut Vec<f64>) {
        into.extend([state.signal(), state.weak[0], state.strong[0]]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(cascade: &Cascade, events: &[f64]) -> State {
        let mut state = cascade.initial();
        for event in events {
            cascade.step(&mut state, AtEnd(*event), Ms::ZERO);
        }
        state
    }

    #[test]
    fn one_depth_by_hand() {
        let simple = Cascade { depth: 1 };
        assert_eq!(after(&simple, &[1.0]).signal(), 1.0);
        assert_eq!(after(&simple, &[1.0, 0.5]).signal(), 0.0);
    }

    /// Quarters at first; q₁ = q₂ = 1 turns all weak ones, p₁ = 1 sinks all strong ones.
    #[test]
    fn two_depths_by_hand() {
        let state = after(&Cascade { depth: 2 }, &[1.0]);
        assert_eq!(state.weak[..2], [0.0, 0.0]);
        assert_eq!(state.strong[..2], [0.5, 0.5]);
        let state = after(&Cascade { depth: 2 }, &[1.0, 0.0]);
        assert_eq!((state.weak[0], state.signal()), (1.0, -1.0));
    }

    #[test]
    fn equilibrium_stays_uniform_at_every_depth() {
        for depth in 1..=15 {
            let cascade = Cascade { depth };
            let state = after(&cascade, &[0.5; 100]);
            for share in state.weak[..depth as usize].iter().chain(&state.strong[..depth as usize]) {
                assert!((share - 0.5 / depth as f64).abs() < 1e-15, "{depth}: {share}");
            }
        }
    }

    #[test]
    fn a_number_of_synapses_that_is_none_outlives_nothing() {
        assert_eq!([0.0, -1.0, f64::NAN].map(|synapses| Cascade::default().lifetime(synapses)), [0; 3]);
    }

    #[test]
    fn no_synapse_is_lost() {
        let cascade = Cascade::default();
        let mut random = Random::new(3);
        let mut state = cascade.initial();
        for _ in 0..1000 {
            cascade.step(&mut state, AtEnd(random.uniform()), Ms::ZERO);
            let sum: f64 = state.weak.iter().chain(&state.strong).sum();
            assert!((sum - 1.0).abs() < 1e-12);
            assert!(state.weak.iter().chain(&state.strong).all(|share| *share >= 0.0));
        }
    }
}
