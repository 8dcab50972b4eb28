//! What follows from an action.

/// For the host to carry out, in order. It reads the state anew for each: between two of them a listener may have
/// changed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Draw the figure, and show everything as it is now.
    Show,
    /// Show how far the run has come, and nothing else.
    ShowWork,
    /// Show the numbers in sentences.
    ShowNumbers,
    /// Show one quantity again: its field may hold text that was not taken.
    Renew(usize),
    /// Ask for a frame.
    Frame,
    /// Ask for a turn of work.
    Work,
    /// Renew the words that stand for the picture.
    Describe,
    /// Say this to a screen reader: what the widget says, in the language of the book, and what is said of it.
    Speak([String; 2]),
    /// Put the focus on what is said about the prediction.
    FocusVerdict,
    /// Write the state into the address.
    Address,
    /// Tell listeners: values have changed and may change again at once.
    Input,
    /// Tell listeners: values have changed for good, or the run that they started has ended.
    Change,
    /// Tell listeners what was predicted.
    Answer,
    /// Tell listeners of the clock or of kept runs: `play`, `pause`, `seek` or `pin`.
    Moved(&'static str),
    /// Say what is wrong with the author's words.
    Complain(String),
}
