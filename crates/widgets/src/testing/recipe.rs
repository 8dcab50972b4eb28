//! The widget that CONTRIBUTING.md shows whole, as a newcomer would write it.

mod pair_window;

use figure::{Colours, Layout};

use crate::{Entry, Progress};
use pair_window::PairWindow;

#[test]
fn the_recipe_shows_it_as_it_is() {
    let page = include_str!("../../../../CONTRIBUTING.md");
    let shown = format!("```rust\n{}```\n", include_str!("recipe/pair_window.rs"));
    assert!(page.contains(&shown), "CONTRIBUTING.md shows another pair_window.rs");
}

/// 60 pairs at +10 ms and 1 Hz from half the largest weight: 0.18196 of the largest.
#[test]
fn it_runs_and_is_drawn() {
    const ENTRY: Entry = Entry::of::<PairWindow>("pair-window");
    let settled = ENTRY.settle(Some("song-2000"), []);
    assert_eq!(settled.problems, []);
    let mut widget = (ENTRY.open)(&settled.values);
    assert_eq!(widget.advance(), Progress::Done);
    assert!((widget.readouts()[0].value - 100.0 * 0.181_959_197_9 / 0.5).abs() < 1e-7);
    assert_eq!(widget.summary(), "60 pairs at 10 ms change the synapse by 36.39 %.");
    let drawn = figure::svg(&widget.figure(0.0), Layout::Wide, Colours::Variables);
    assert!(drawn.contains("Change of the synapse") && !drawn.contains("NaN"));
}
