//! What a published rule is in this crate.

use crate::quantity::Quantities;

/// Where a model comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Key of the entry in `chapters/references.bib`; holds authors, year, title and DOI.
    pub cite: &'static str,
    /// The equation, table or figure that is implemented: `"Eq. 2, Table 3"`.
    pub place: &'static str,
}

/// How a model may be advanced in time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// Any `dt` gives the exact solution.
    Exact,
    /// The result converges as `dt` shrinks; this `dt` (ms) is the largest that is recommended.
    Free(f64),
    /// The published scheme is the model: only this `dt` (ms) reproduces it.
    Fixed(f64),
}

/// A published rule. The value is its constants; the state is a separate value.
///
/// `step` is total (no panic for any state it made itself), allocates nothing, has no clock and
/// no randomness of its own: noise arrives in the input.
pub trait Model: Quantities {
    /// What changes as the model runs.
    type State: Clone;
    /// What acts on it during one step.
    type Input<'a>: Copy;
    /// The paper.
    const SOURCE: Source;
    /// How time may be cut.
    const STEP: Step;
    /// The state before anything has happened.
    fn initial(&self) -> Self::State;
    /// Lets `dt` (ms) pass, then applies `input`.
    fn step(&self, state: &mut Self::State, input: Self::Input<'_>, dt: f64);
}
