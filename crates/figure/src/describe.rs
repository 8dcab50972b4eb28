//! A figure in words, for readers who hear it.

use crate::Figure;

/// The figure's own sentence.
pub fn describe(figure: &Figure) -> String {
    figure.alt.clone()
}
