//! What a rule about rates reads at one synapse.

use crate::random::Random;

/// The activities on the two sides of one synapse while a pattern is presented.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Presentation {
    /// Activity of the input.
    pub x: f64,
    /// Activity of the output.
    pub y: f64,
}

impl Presentation {
    /// Both activities drawn from a normal distribution around one.
    pub(super) fn random(random: &mut Random) -> Self {
        Self { x: 1.0 + random.normal(), y: 1.0 + random.normal() }
    }
}
