//! What the two switches of CaMKII are compared by.

use plasticity::models::bistable_switch::BistableSwitch;
use plasticity::models::tristable_switch::{SETTLED, TristableSwitch};
use plasticity::{AtEnd, Model, Ms};

/// Receptors after a pulse of 3 s at this calcium (µM), in units of those before it.
pub fn receptors(calcium: f64) -> f64 {
    let synapse = TristableSwitch::default();
    let before = synapse.initial();
    let mut state = before;
    synapse.step(&mut state, AtEnd(Some(calcium)), Ms::ZERO);
    synapse.run(&mut state, 3.0);
    synapse.step(&mut state, AtEnd(Some(synapse.rest)), Ms::ZERO);
    synapse.run(&mut state, SETTLED);
    state.receptors / before.receptors
}

/// Calcium (µM) at which CaMKII cannot stay on, then at which it cannot stay off.
pub fn folds() -> [f64; 2] {
    let switch = BistableSwitch::default();
    let (off, on) = switch.folds().expect("two stable states");
    [on, off].map(|x| switch.calcium(switch.subunits(x)))
}
