//! The voltage rule at its neuron, sweep by sweep until one leaves all but the weight as it found it.

use alloc::vec::Vec;

use super::regular;
use crate::networks::voltage_synapse::{State, VoltageSynapse};
use crate::protocol::{Driven, Protocol, Signals};
use crate::{Model, Ms, Step};

/// A sweep that ends within this of where it began is like all that follow.
const SETTLED: f64 = 1e-9;
/// Spike and after-depolarisation of the last pulse have passed after this.
const LATE: Ms = Ms(500.0);

/// Weight after a protocol over weight before, with what is left of the last sweep waited for. Nothing but the weight itself feels the weight, so what
/// one sweep adds every like one adds: then the rest are counted instead of run.
pub fn voltage_ratio(synapse: &VoltageSynapse, protocol: &Protocol) -> f64 {
    let Step::Fixed(dt) = VoltageSynapse::STEP else { return f64::NAN };
    let protocol = regular(protocol);
    let place = |at: Ms| libm::floor(at / dt + 0.5) as i64;
    let events: Vec<_> = protocol.sweep().events().collect();
    let (Some(first), Some(last)) = (events.first(), events.last()) else { return 1.0 };
    let period = protocol.period().unwrap_or(Ms::ZERO);
    let sweeps = protocol.sweeps();
    let mut state = synapse.initial();
    if sweeps > 1 && last.at - first.at >= period {
        // Sweeps that overlap are one long run.
        crate::protocol::run(synapse, &mut state, &protocol);
        return state.synapse.weight / synapse.rule.initial_weight;
    }
    let mut sweep = 0;
    while sweep < sweeps {
        let start = sweep as f64 * period;
        let over = if sweep + 1 < sweeps { start + period + first.at } else { start + last.at + LATE };
        let before = state.clone();
        let mut now = place(start + first.at);
        let mut next = events.iter().peekable();
        while now < place(over) {
            let mut signals = Signals::NONE;
            while let Some(event) = next.next_if(|event| place(start + event.at) <= now) {
                signals = signals.and(event.signals);
            }
            synapse.step(&mut state, VoltageSynapse::input(signals, None), dt);
            now += 1;
        }
        sweep += 1;
        if sweep + 1 < sweeps && alike(&before, &state) {
            // All that follow are like this one, but the last, which is run for what comes after it.
            let added = state.synapse.weight - before.synapse.weight;
            state.synapse.weight += (sweeps - sweep - 1) as f64 * added;
            sweep = sweeps - 1;
        }
    }
    state.synapse.weight / synapse.rule.initial_weight
}

/// Whether two states are the same but for the weight.
fn alike(a: &State, b: &State) -> bool {
    let near = |a: f64, b: f64| (a - b).abs() < SETTLED;
    let (m, n) = (&a.neuron, &b.neuron);
    let (s, t) = (&a.synapse, &b.synapse);
    let neurons =
        near(m.u, n.u) && near(m.w, n.w) && near(m.z, n.z) && near(m.v_t, n.v_t) && m.phase == n.phase;
    let filters = s.u_minus.iter().chain(&s.u_plus).zip(t.u_minus.iter().chain(&t.u_plus));
    neurons && near(s.x, t.x) && filters.into_iter().all(|(a, b)| near(*a, *b))
}
