//! The thing itself beside its plot: a file a scene, each a function from a small struct of state to a panel. A scene knows
//! no widget. Its sizes are css px, up is positive.
//!
//! The state moves a scene, and nothing else does: what shows a number has the number's name and ink, what shows none is
//! muted and still.

mod choice_line;
mod circuit;
mod dendrite;
mod dentate;
mod dopamine;
mod enzymes;
mod eyes;
mod halves;
mod hand;
mod learner;
mod mouse;
mod neurons;
mod outline;
mod place_cells;
mod pulvinar;
mod row_of_units;
mod spike_grid;
pub(crate) mod spines;
mod sprouts;
mod synapse;
mod track;
mod two_inputs;
mod two_memories;
mod two_vectors;
mod unrolled;
mod value_walk;

pub(crate) use choice_line::{ChoiceLine, Trial};
pub(crate) use circuit::Circuit;
pub(crate) use dendrite::Dendrite;
pub(crate) use dentate::{Dentate, Granule};
pub(crate) use dopamine::Dopamine;
pub(crate) use enzymes::enzymes;
pub(crate) use eyes::{Eyes, Sight};
use figure::{Ink, Note, Part};
pub(crate) use halves::Halves;
pub(crate) use hand::Hand;
pub(crate) use learner::Learner;
pub(crate) use neurons::Neurons;
pub(crate) use place_cells::{Pass, PlaceCells};
pub(crate) use pulvinar::Pulvinar;
pub(crate) use row_of_units::RowOfUnits;
pub(crate) use spike_grid::{Pass as ClockPass, SpikeGrid};
pub(crate) use sprouts::{EACH, Sprouts};
pub(crate) use synapse::Synapse;
pub(crate) use track::{Band, Track};
pub(crate) use two_inputs::TwoInputs;
pub(crate) use two_memories::TwoMemories;
pub(crate) use two_vectors::TwoVectors;
pub(crate) use unrolled::Unrolled;
pub(crate) use value_walk::ValueWalk;

/// What has no number: a thin edge, and a touch of grey inside.
fn still(name: &str, outlines: impl IntoIterator<Item = Vec<(f64, f64)>>) -> Part {
    Part::new(name, outlines).ink(Ink::Muted).fill(0.08).edge(EDGE).guide()
}

/// The thin stroke of all drawings, css px.
const EDGE: f64 = 1.2;

/// The name of a part, beside it: −1 it ends there, 0 it is centred, 1 it begins there.
fn name(words: &str, at: (f64, f64), side: i8) -> Note {
    Note::new(words, at).side(side).ink(Ink::Muted)
}

/// A part before what lies behind it, which stays hidden no longer than the part itself.
fn over(outline: outline::Outline, part: Part) -> [Part; 2] {
    [Part::new("", [outline]).ink(Ink::Paper).role(part.role), part.edge(EDGE)]
}

/// A share in words.
fn percent(share: f64) -> String {
    format!("{} %", crate::print::fixed(100.0 * share, 0))
}

/// A sentence begins with a capital.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// How many of so many a share comes to.
fn of(share: f64, all: usize) -> usize {
    (plasticity::math::clamp(share, 0.0, 1.0) * all as f64).round() as usize
}
