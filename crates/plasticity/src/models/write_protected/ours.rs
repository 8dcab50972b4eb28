//! How many changes outlast noise.

use super::{Input, State, WriteProtected};
use crate::random::Random;
use crate::time::SECOND;
use crate::{AtEnd, Held, Model};

/// Percent of 2,000 write-protected synapses whose weight is still up so many minutes after it was
/// flipped, from this gate and these proteins.
pub fn still_up(gate: f64, protein: f64, minutes: u32) -> f64 {
    let rule = WriteProtected::default();
    let mut random = Random::new(4);
    let mut up = 0;
    for _ in 0..2000 {
        let mut state = State { copies: [1.0, -1.0, -1.0], gate, protein, ..rule.initial() };
        for _ in 0..6 * minutes {
            let noise = [0; 3].map(|_| random.normal());
            rule.step(&mut state, (Held(noise), AtEnd(Input::default())), 10.0 * SECOND);
        }
        up += u32::from(state.copies[0] > 0.0);
    }
    f64::from(up) / 20.0
}
