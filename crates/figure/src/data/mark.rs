//! Marks: what stands between the axes.

use super::Ink;

/// Why a mark is there. Hosts treat the roles differently; the drawing fades ghosts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// What the present parameters give.
    #[default]
    Model,
    /// The outcome a reader predicts first: hidden until they commit.
    Result,
    /// A published measurement.
    Data,
    /// An earlier or pinned run.
    Ghost,
    /// Explanation: thresholds, brackets, shading. Not in the CSV.
    Guide,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stroke {
    /// Without breaks.
    #[default]
    Solid,
    /// Long dashes.
    Dashed,
    /// Dots.
    Dotted,
}

/// The sign at a point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// Filled circle.
    #[default]
    Disc,
    /// Hollow circle: a measurement.
    Circle,
    /// Upward triangle: potentiation.
    Up,
    /// Downward triangle: depression.
    Down,
    /// Hollow square.
    Square,
}

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
    /// Something to drag.
    Handle(Handle),
}

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
            Self::Handle(_) => {}
        }
    }
}

/// A curve through points, in order of drawing. A NaN breaks the line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Name in table, CSV and words.
    pub name: String,
    /// Meaning.
    pub ink: Ink,
    /// Why it is there.
    pub role: Role,
    /// Points in data units.
    pub points: Vec<(f64, f64)>,
    /// Style.
    pub stroke: Stroke,
    /// Width in css px; 0 takes the default of 1.75.
    pub width: f64,
    /// Write the name at the curve's right end.
    pub label: bool,
}

/// One point.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Dot {
    /// Place along x.
    pub x: f64,
    /// Place along y.
    pub y: f64,
    /// Half length of the error bar; 0 for none.
    pub error: f64,
    /// Number of measurements; 0 where unknown.
    pub n: u32,
}

/// Points of one series.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dots {
    /// Name in table, CSV and words.
    pub name: String,
    /// Meaning.
    pub ink: Ink,
    /// Why they are there.
    pub role: Role,
    /// The points.
    pub dots: Vec<Dot>,
    /// What the error bars are: `"SD"`, `"SEM"`; empty where there are none.
    pub error: &'static str,
    /// Sign.
    pub shape: Shape,
    /// Radius in css px; 0 takes the default of 4.
    pub radius: f64,
    /// Write the name beside the last point.
    pub label: bool,
}

/// One bar over `from..to`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bar {
    /// Left edge.
    pub from: f64,
    /// Right edge.
    pub to: f64,
    /// Height in data units.
    pub y: f64,
}

/// Bars of one series.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bars {
    /// Name in table, CSV and words.
    pub name: String,
    /// Meaning.
    pub ink: Ink,
    /// Why they are there.
    pub role: Role,
    /// The bars.
    pub bars: Vec<Bar>,
    /// Where they stand.
    pub base: f64,
    /// Outline only.
    pub hollow: bool,
}

/// How values become shades.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Map {
    /// Paper to this ink.
    Sequential(Ink),
    /// Depression, paper at zero, potentiation.
    Diverging,
}

/// A grid of values, row by row from the bottom.
#[derive(Clone, Debug, PartialEq)]
pub struct Heat {
    /// Name in table, CSV and words.
    pub name: String,
    /// Why it is there.
    pub role: Role,
    /// Left and right edge of the grid.
    pub x: (f64, f64),
    /// Bottom and top edge of the grid.
    pub y: (f64, f64),
    /// Number of columns.
    pub columns: usize,
    /// `rows × columns` values; NaN is left empty.
    pub values: Vec<f64>,
    /// Values at the two ends of the map.
    pub range: (f64, f64),
    /// Shades.
    pub map: Map,
}

/// Events as short vertical strokes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Train {
    /// Name in table, CSV and words.
    pub name: String,
    /// Meaning.
    pub ink: Ink,
    /// Why it is there.
    pub role: Role,
    /// When.
    pub at: Vec<f64>,
    /// Centre of the strokes, data units.
    pub y: f64,
    /// Length of the strokes, data units.
    pub height: f64,
    /// Write the name at the left.
    pub label: bool,
}

/// An area between two curves, as (x, low, high).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spread {
    /// Name in table, CSV and words.
    pub name: String,
    /// Meaning.
    pub ink: Ink,
    /// Why it is there.
    pub role: Role,
    /// Places with their lower and upper edge.
    pub points: Vec<(f64, f64, f64)>,
}

/// A straight line across the panel, at an x or a y.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rule {
    /// Words at its end; may be empty.
    pub name: String,
    /// Meaning.
    pub ink: Ink,
    /// Why it is there.
    pub role: Role,
    /// Upright at this x; `None` lies at `y`.
    pub x: Option<f64>,
    /// Level at this y, used where `x` is `None`.
    pub y: f64,
    /// Style.
    pub stroke: Stroke,
}

/// Words in the panel.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Note {
    /// The words.
    pub text: String,
    /// Meaning.
    pub ink: Ink,
    /// Why it is there.
    pub role: Role,
    /// Place in data units.
    pub at: (f64, f64),
    /// −1 the words end there, 0 they are centred, 1 they begin there.
    pub side: i8,
}

/// How a pointer's place becomes a quantity: `value = origin + gain · place`.
#[derive(Clone, Debug, PartialEq)]
pub struct Drag {
    /// Key of the quantity.
    pub quantity: String,
    /// Value at data place 0.
    pub origin: f64,
    /// Value per data unit.
    pub gain: f64,
}

impl Drag {
    /// The pointer's place is the value.
    pub fn direct(quantity: impl Into<String>) -> Self {
        Self { quantity: quantity.into(), origin: 0.0, gain: 1.0 }
    }

    /// The value under the pointer at a place.
    pub fn value(&self, place: f64) -> f64 {
        self.origin + self.gain * place
    }
}

/// Something to drag.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Handle {
    /// What it moves, in words: `"postsynaptic spike"`.
    pub name: String,
    /// Meaning.
    pub ink: Ink,
    /// Place in data units.
    pub at: (f64, f64),
    /// What moving it sideways changes.
    pub x: Option<Drag>,
    /// What moving it up and down changes.
    pub y: Option<Drag>,
}
