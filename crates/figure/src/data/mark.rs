//! Marks: what stands between the axes.

mod bars;
mod dots;
mod handle;
mod heat;
mod line;
mod note;
mod part;
mod rule;
mod style;
mod train;

pub use bars::{Bar, Bars};
pub use dots::{Dot, Dots};
pub use handle::{Drag, Handle};
pub use heat::{Heat, Map};
pub use line::{Line, Spread};
pub use note::Note;
pub use part::Part;
pub use rule::Rule;
pub use style::{Role, Shape, Stroke};
pub use train::Train;

use super::Ink;
use style::styled;

styled!(ink: Line Dots Bars Train Spread Rule Note Part Handle);
styled!(role: Line Dots Bars Heat Train Spread Rule Note Part);
styled!(stroke: Line Rule);
styled!(label: Line Dots Train);

/// Anything drawn in a panel.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A curve.
    Line(Line),
    /// Points, with errors where known.
    Dots(Dots),
    /// Bars from a base line.
    Bars(Bars),
    /// A grid of values as shades.
    Heat(Heat),
    /// A train of events as strokes.
    Train(Train),
    /// An area between two curves.
    Spread(Spread),
    /// A straight line across the panel.
    Rule(Rule),
    /// Words at a place.
    Note(Note),
    /// A part of a drawing.
    Part(Part),
    /// Something to drag.
    Handle(Handle),
}

macro_rules! mark_from {
    ($($mark:ident)*) => {$(
        impl From<$mark> for Mark {
            fn from(mark: $mark) -> Self {
                Self::$mark(mark)
            }
        }
    )*};
}

mark_from!(Line Dots Bars Heat Train Spread Rule Note Part Handle);

impl Mark {
    /// Why it is there; a handle has no role.
    pub fn role(&self) -> Option<Role> {
        match self {
            Self::Line(mark) => Some(mark.role),
            Self::Dots(mark) => Some(mark.role),
            Self::Bars(mark) => Some(mark.role),
            Self::Heat(mark) => Some(mark.role),
            Self::Train(mark) => Some(mark.role),
            Self::Spread(mark) => Some(mark.role),
            Self::Rule(mark) => Some(mark.role),
            Self::Note(mark) => Some(mark.role),
            Self::Part(mark) => Some(mark.role),
            Self::Handle(_) => None,
        }
    }

    /// Takes away what it shows.
    pub(crate) fn clear(&mut self) {
        match self {
            Self::Line(mark) => mark.points.clear(),
            Self::Dots(mark) => mark.dots.clear(),
            Self::Bars(mark) => mark.bars.clear(),
            Self::Heat(mark) => mark.values.clear(),
            Self::Train(mark) => mark.at.clear(),
            Self::Spread(mark) => mark.points.clear(),
            Self::Rule(mark) => (mark.x, mark.y) = (None, f64::NAN),
            Self::Note(mark) => mark.text.clear(),
            Self::Part(mark) => (mark.outlines, mark.value) = (vec![], None),
            Self::Handle(_) => {}
        }
    }
}
