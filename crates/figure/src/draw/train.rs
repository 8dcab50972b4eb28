//! Trains of events as strokes.

use super::{Plot, paint};
use crate::layout::SPACE;
use crate::metrics::HALF;
use crate::number::clamp;
use crate::sign::{Anchor, LIFT, Pen, Sign};
use crate::{Ink, Role, Train};

pub(super) fn draw(plot: &mut Plot, train: &Train) {
    let frame = plot.frame();
    let inside = |y| clamp(y, frame.y, frame.bottom());
    let (_, top) = plot.px(0.0, train.y + train.height / 2.0);
    let (_, bottom) = plot.px(0.0, train.y - train.height / 2.0);
    let (top, bottom) = (inside(top), inside(bottom));
    let mut strokes = vec![];
    let mut last = f64::NAN;
    let mut shown = 0;
    for &at in &train.at {
        let x = plot.placed.x.px(at);
        // Strokes in one half px cannot be told apart.
        let column = (x * 2.0).floor();
        if x >= frame.x - 0.5 && x <= frame.right() + 0.5 && column != last {
            strokes.extend([(x, top), (x, bottom), LIFT]);
            shown += 1;
            last = column;
        }
    }
    if !strokes.is_empty() {
        let width = if f64::from(shown) * 4.0 < frame.width { 2.0 } else { 1.0 };
        plot.draw(Sign::Line(strokes, Pen { paint: paint(train.ink, train.role), width, dash: None }));
    }
    if train.label {
        let (_, y) = plot.px(0.0, train.y);
        let ink = if train.role == Role::Ghost { Ink::Muted } else { train.ink };
        plot.words(&train.name, (frame.x - 2.0 * SPACE, inside(y) + HALF), ink, Anchor::End);
    }
}
