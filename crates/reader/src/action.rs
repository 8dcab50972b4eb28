//! What a hand does to a widget, or a page on its behalf.

/// Quantities and handles go by their places: a quantity's in declared order, a handle's in the order of drawing.
/// Places of a pointer are css px from the upper left of the figure as it stands on the page.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)] // what a field holds, its name says
pub enum Action {
    /// A slider stands at this position.
    Slide { quantity: usize, position: f64 },
    /// Somebody wrote a value.
    Type { quantity: usize, text: String },
    /// A key was pressed on a number.
    Key { quantity: usize, key: String },
    /// A number in a sentence is taken hold of.
    Grab { quantity: usize },
    /// It is pulled to the right of where it was taken, css px.
    Pull { quantity: usize, px: f64 },
    /// What was dragged stays as it is now.
    Commit,
    /// It was not meant: the pointer was taken away, as by a finger that scrolls.
    Cancel,
    /// A handle is taken hold of.
    Hold { handle: usize, at: (f64, f64) },
    /// The held handle follows.
    Drag { at: (f64, f64) },
    /// It is let go.
    Drop,
    /// A key was pressed on a handle.
    HandleKey { handle: usize, key: String },
    /// A prediction is drawn on to here.
    Stroke { at: (f64, f64) },
    /// The line that was drawn ends.
    Lift,
    /// The keyboard draws in this column.
    Column(usize),
    /// It draws at this height, of [`HEIGHTS`](crate::HEIGHTS).
    Height(f64),
    /// A prediction is said: a direction by its name, or a number.
    Say(String),
    /// The reader commits to the prediction.
    Predict,
    /// The reader goes on without.
    Skip,
    /// A preset is taken.
    Preset(String),
    /// So many presets on, or back.
    Turn(i32),
    /// One quantity goes back to its start.
    ResetOne { quantity: usize },
    /// All do.
    Reset,
    /// The last change is taken back.
    Undo,
    /// It is made again.
    Redo,
    /// The present run is kept to compare with.
    Pin,
    /// Kept runs go.
    ClearPins,
    /// The work stops.
    Stop,
    /// It goes on.
    Resume,
    /// The clock starts.
    Play,
    /// It stops.
    Pause,
    /// It goes to a place of the span.
    Seek(f64),
    /// It goes to a position of the scrubber, of [`PLACES`](crate::PLACES).
    Scrub(f64),
    /// It goes to the n-th next event.
    Step(i32),
    /// It goes so much faster than the widget's own pace.
    Speed(f64),
    /// The page's address has changed: its fragment, and the element's key in it.
    Follow { key: String, fragment: String },
}
