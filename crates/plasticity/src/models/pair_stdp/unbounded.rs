//! The pair rule whose weight nothing holds.

use super::{Input, PairStdp, State};
use crate::protocol::{Driven, Signals};
use crate::{AtEnd, Model, Ms, Source, Step};

crate::quantities! {
    /// The pair rule without bounds: what pairs add up to, as a window is measured, and the mixed rule as published. Weights are
    /// in units of any size; a power dependence has no room beyond 0 and 1.
    ///
    /// ```
    /// use plasticity::{Model, Ms, models::pair_stdp::{PairStdp, UnboundedPairs}, protocol::{Protocol, run}};
    ///
    /// let rule = UnboundedPairs { rule: PairStdp { weight: 1.0, ..PairStdp::default() } };
    /// let mut state = rule.initial();
    /// run(&rule, &mut state, &Protocol::pairing(Ms(10.0), 1.0, 60));
    /// assert!((state.weight - 1.181_96).abs() < 5e-6);
    /// ```
    pub struct UnboundedPairs {
        /// The rule.
        rule: part(PairStdp),
    }
}

impl Model for UnboundedPairs {
    type State = State;
    type Input<'a> = AtEnd<Input>;
    const SOURCE: Source =
        Source { cite: "vanrossum2000", place: "the mixed rule, which has no upper bound" };
    const STEP: Step = Step::Exact;

    fn initial(&self) -> State {
        self.rule.initial()
    }

    #[inline]
    fn step(&self, state: &mut State, AtEnd(input): AtEnd<Input>, Ms(dt): Ms) {
        self.rule.advance(state, input, dt, |w| w);
    }
}

impl Driven for UnboundedPairs {
    fn input(signals: Signals, _potential: Option<f64>) -> Self::Input<'static> {
        AtEnd(signals.into())
    }
}
