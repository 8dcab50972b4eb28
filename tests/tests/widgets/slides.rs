//! Shown large, every widget's text is large.

use crate::golden::defaults;

/// Beside its controls on a screen of 1920 × 1080, and on a slide, a figure has about so much room, in px.
const ROOM: (f64, f64) = (1360.0, 760.0);
/// The least size of its text there, in px. In a design it is 14 px.
const LEAST: f64 = 15.5;

#[test]
fn text_is_large_on_a_screen() {
    for (entry, run) in defaults() {
        let figure = run.finished();
        let (layout, (width, _)) = figure::fitted(figure, ROOM);
        let text = 14.0 * width / layout.width();
        assert!(text >= LEAST, "{}: {text:.1} px in {layout:?}", entry.name);
    }
}
