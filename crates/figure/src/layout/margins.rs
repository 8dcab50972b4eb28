//! Room beside the plotting areas. Panels of one column of the wide design share the left axis's line;
//! those with the same horizontal axis begin and end alike, so that the same time stands under the same
//! time. All designs follow the same rule, so half a wide figure is a narrow one, to the pixel.

use super::rows::Slot;
use super::{SPACE, TICK};
use crate::metrics::{widest, width, wrap};
use crate::number::{clamp, max, min};
use crate::scale::Scale;
use crate::sign::Rect;
use crate::ticks;
use crate::{Mark, Panel};

/// Room left and right of a plotting area.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Margins {
    pub left: f64,
    pub right: f64,
}

impl Margins {
    /// The plotting area in a slot.
    pub fn plot(self, slot: &Slot, y: f64, height: f64) -> Rect {
        let width = slot.width - self.left - self.right;
        Rect { x: slot.x + self.left, y, width, height: max(f64::round(height), 8.0) }
    }
}

/// How wide a line of a label at a curve's end may be before it is broken.
pub(crate) fn label_room(panel_width: f64) -> f64 {
    clamp(panel_width * 0.24, 72.0, 116.0)
}

/// One per panel. `columns` is where each panel begins in the wide design.
pub(crate) fn margins(panels: &[Panel], rows: &[Vec<Slot>], columns: &[f64]) -> Vec<Margins> {
    let slots = || rows.iter().flatten();
    let mut wanted = vec![Margins::default(); panels.len()];
    for slot in slots() {
        wanted[slot.panel] = want(&panels[slot.panel], slot);
    }
    let mut shared = wanted.clone();
    for slot in slots() {
        for other in slots() {
            let (mine, theirs) = (&mut shared[slot.panel], wanted[other.panel]);
            // A drawing has no axis whose words would need room.
            if panels[slot.panel].drawn || panels[other.panel].drawn {
                continue;
            }
            let same = panels[slot.panel].x.covers_the_same(&panels[other.panel].x);
            if same || columns[slot.panel] == columns[other.panel] {
                mine.left = max(mine.left, theirs.left);
            }
            if same {
                mine.right = max(mine.right, theirs.right);
            }
        }
        // Whatever the words, a third of the width is for the data.
        let Margins { left, right } = shared[slot.panel];
        let most = min(1.0, slot.width * 2.0 / 3.0 / max(left + right, 1.0));
        shared[slot.panel] = Margins { left: (left * most).ceil(), right: (right * most).ceil() };
    }
    shared
}

fn want(panel: &Panel, slot: &Slot) -> Margins {
    let further = |wide, tick: &ticks::Tick| max(wide, tick.width() + TICK + SPACE);
    let mut left = ticks::upward(&panel.y, panel.height).iter().fold(0.0, further);
    let mut right = 1.0;
    for mark in &panel.marks {
        match mark {
            Mark::Line(line) if line.label => {
                right = max(right, widest(&wrap(&line.name, label_room(slot.width))) + SPACE + 3.0);
            }
            Mark::Train(train) if train.label => left = max(left, width(&train.name) + 2.0 * SPACE),
            _ => {}
        }
    }
    // The outer words of the horizontal axis may hang over its ends, but not out of the panel.
    let plot = Margins { left, right }.plot(slot, 0.0, 0.0);
    let scale = Scale::new(&panel.x, plot.x, plot.right());
    let mut over = Margins::default();
    for tick in &ticks::across(&panel.x, plot.x, plot.right()) {
        let (at, half) = (scale.px(tick.at), tick.width() / 2.0);
        over.left = max(over.left, slot.x - (at - half));
        over.right = max(over.right, at + half - slot.x - slot.width);
    }
    Margins { left: left + over.left, right: right + over.right }
}
