//! What a published rule is in this crate.

use crate::input::Acts;
use crate::quantity::Quantities;
use crate::time::Ms;

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
    /// The result converges as `dt` shrinks; this `dt` is the largest that is recommended.
    Free(Ms),
    /// The published scheme is the model: only this `dt` reproduces it.
    Fixed(Ms),
    /// It knows no time: a step is one event, one item or one pass, whatever `dt` is.
    Counted,
}

/// A published rule. The value is its constants; the state is a separate value.
///
/// `step` is total (no panic for any state it made itself), allocates nothing, has no clock and
/// no randomness of its own: noise arrives in the input.
pub trait Model: Quantities {
    /// What changes as the model runs.
    type State: Clone;
    /// What acts on it in one step, and when: [`Held`](crate::Held) throughout the step, [`AtEnd`](crate::AtEnd) when it has
    /// passed, or a pair of both.
    type Input<'a>: Acts;
    /// The paper.
    const SOURCE: Source;
    /// How time may be cut.
    const STEP: Step;
    /// The state before anything has happened.
    fn initial(&self) -> Self::State;
    /// Lets `dt` pass under what is held, then applies what strikes at its end.
    fn step(&self, state: &mut Self::State, input: Self::Input<'_>, dt: Ms);
}
