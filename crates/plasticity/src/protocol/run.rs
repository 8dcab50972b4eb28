//! Rules that a protocol drives.

use super::{Protocol, Signals};
use crate::{Model, Ms, Step};

/// A rule that reads when spikes come: any protocol drives it.
pub trait Driven: Model {
    /// How late what a presynaptic spike brings arrives.
    fn delay(&self) -> Ms {
        Ms::ZERO
    }

    /// The input of a step under these signals, with the cell clamped at `potential`, mV, or free. What a rule has no notion
    /// of it leaves out.
    fn input(signals: Signals, potential: Option<f64>) -> Self::Input<'static>;
}

/// Gives a rule the whole of a protocol, from its first event to its [end](Protocol::end).
///
/// Time is cut as the rule has it. An exact rule steps from event to event; where the step is fixed, an event falls into the
/// nearest step.
pub fn run<M: Driven>(model: &M, state: &mut M::State, protocol: &Protocol) {
    match M::STEP {
        Step::Fixed(dt) => on_grid(model, state, protocol, dt),
        Step::Free(longest) => from_event_to_event(model, state, protocol, longest),
        Step::Exact | Step::Counted => from_event_to_event(model, state, protocol, Ms::INFINITY),
    }
}

fn from_event_to_event<M: Driven>(model: &M, state: &mut M::State, protocol: &Protocol, longest: Ms) {
    let input = |signals| M::input(signals, protocol.potential());
    let mut last = None;
    let mut pass = |signals, at: Ms| {
        let mut left = at - last.unwrap_or(at);
        while left > longest {
            model.step(state, input(Signals::NONE), longest);
            left -= longest;
        }
        model.step(state, input(signals), left);
        last = Some(at);
    };
    let mut over = protocol.end();
    for event in protocol.arriving(model.delay()) {
        pass(event.signals, event.at);
        if event.at > over {
            over = event.at;
        }
    }
    pass(Signals::NONE, over);
}

fn on_grid<M: Driven>(model: &M, state: &mut M::State, protocol: &Protocol, dt: Ms) {
    let mut step = |signals| model.step(state, M::input(signals, protocol.potential()), dt);
    let place = |at: Ms| libm::floor(at / dt + 0.5) as i64;
    // What falls into the present step, and which that is.
    let mut now: Option<(i64, Signals)> = None;
    let end = Some((place(protocol.end()), Signals::NONE));
    let events = protocol.arriving(model.delay()).map(|event| (place(event.at), event.signals));
    for (at, signals) in events.chain(end) {
        now = match now {
            Some((present, gathered)) if at > present => {
                step(gathered);
                (present + 1..at).for_each(|_| step(Signals::NONE));
                Some((at, signals))
            }
            Some((present, gathered)) => Some((present, gathered.and(signals))),
            None => Some((at, signals)),
        };
    }
    if let Some((_, gathered)) = now {
        step(gathered);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::models::calcium_threshold::CalciumThreshold;
    use crate::models::pair_stdp::PairStdp;
    use crate::networks::voltage_synapse::VoltageSynapse;
    use crate::protocol::Train;

    #[test]
    fn an_exact_rule_steps_from_event_to_event() {
        let rule = PairStdp::default();
        let mut state = rule.initial();
        run(&rule, &mut state, &Protocol::pairing(Ms(10.0), 1.0, 1));
        let by_hand = 0.5 + rule.a_plus * crate::math::exp(-0.5);
        assert!((state.weight - by_hand).abs() < 1e-15);
        // The second after the pair's beginning has passed.
        assert!((state.o - crate::math::exp(-990.0 / 20.0)).abs() < 1e-15);
    }

    /// Presynaptic calcium comes 13.7 ms late, after the last event of the protocol.
    #[test]
    fn what_comes_late_is_waited_for() {
        let rule = CalciumThreshold::default();
        let mut state = rule.initial();
        run(&rule, &mut state, &Protocol::new(Train::at(Ms::ZERO), Train::default()));
        assert_eq!(state.calcium, rule.c_pre);
    }

    /// Nothing happens but that time passes: ten steps, and one for each of two events that fall into one.
    #[test]
    fn a_fixed_step_takes_what_is_nearest() {
        let synapse = VoltageSynapse::default();
        let ran = |protocol: &Protocol| {
            let mut state = synapse.initial();
            run(&synapse, &mut state, protocol);
            state
        };
        let together = ran(&Protocol::new(Train::at(Ms(0.2)), Train::at(Ms(10.4))));
        let apart = ran(&Protocol::new(Train::at(Ms(-0.3)), Train::at(Ms(9.6))));
        assert_eq!(together, apart);
        assert_ne!(together, synapse.initial());
        let both = ran(&Protocol::new(Train::at(Ms(0.2)), Train::at(Ms(-0.2))));
        assert_eq!(both.neuron.u, synapse.neuron.peak);
    }
}
