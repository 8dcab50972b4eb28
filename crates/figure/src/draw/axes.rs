//! Axis lines, ticks and their words.

use super::{Plot, crisp, hair};
use crate::layout::{SPACE, TICK, heading, title};
use crate::metrics::{HALF, LINE, SIZE, wrap};
use crate::number::clamp;
use crate::sign::{Anchor, LIFT, Paint, Sign, TextStyle, Weight};
use crate::ticks::Tick;
use crate::{Axis, Ink, Panel, Ticks};

/// Lines where a value of zero means something, behind all marks.
pub(super) fn zero(plot: &mut Plot, panel: &Panel) {
    let frame = plot.frame();
    let (x, y) = plot.px(0.0, 0.0);
    let mut lines = vec![];
    if panel.x.zero && x > frame.x + 1.0 && x < frame.right() {
        lines.extend([(crisp(x), frame.y), (crisp(x), frame.bottom()), LIFT]);
    }
    if panel.y.zero && y > frame.y && y < frame.bottom() - 1.0 {
        lines.extend([(frame.x, crisp(y)), (frame.right(), crisp(y))]);
    }
    if !lines.is_empty() {
        plot.draw(Sign::Line(lines, hair(Ink::Hairline)));
    }
}

/// All that stands around the plotting area, `under` it an axis.
pub(super) fn draw(plot: &mut Plot, panel: &Panel, under: &Axis, many: bool) {
    lines(plot, panel, under);
    tick_words(plot);
    titles(plot, panel, under, many);
}

/// The lines let through what is behind them: none covers a part of another.
fn lines(plot: &mut Plot, panel: &Panel, under: &Axis) {
    let frame = plot.frame();
    // Just outside the plotting area, so that marks at its edge are not cut by the axis.
    let (left, bottom) = (frame.x - 0.5, frame.bottom() + 0.5);
    let upright = panel.y.ticks != Ticks::None;
    let mut lines = vec![];
    if under.ticks != Ticks::None {
        let from = if upright { left + 0.5 } else { left - 0.5 };
        lines.extend([(from, bottom), (frame.right(), bottom), LIFT]);
        for tick in &plot.placed.x_ticks {
            let x = crisp(plot.placed.x.px(tick.at) - 0.5);
            lines.extend([(x, bottom + 0.5), (x, bottom + length(tick)), LIFT]);
        }
    }
    if upright {
        lines.extend([(left, frame.y), (left, bottom + 0.5), LIFT]);
        for tick in &plot.placed.y_ticks {
            let y = crisp(plot.placed.y.px(tick.at));
            lines.extend([(left - length(tick), y), (left - 0.5, y), LIFT]);
        }
    }
    if !lines.is_empty() {
        plot.draw(Sign::Line(lines, hair(Paint { ink: Ink::Muted, opacity: 0.65 })));
    }
}

/// From the middle of the axis to the end of a tick.
fn length(tick: &Tick) -> f64 {
    if tick.lines.is_empty() { TICK * 0.6 } else { TICK }
}

fn tick_words(plot: &mut Plot) {
    let (frame, placed) = (plot.frame(), plot.placed);
    let cell = placed.cell;
    for tick in &placed.x_ticks {
        // The margins keep room for the outer words, but for what sharing a margin has moved.
        let half = tick.width() / 2.0;
        let x = clamp(placed.x.px(tick.at), cell.x + half, cell.right() - half);
        for (line, text) in tick.lines.iter().enumerate() {
            let y = frame.bottom() + TICK + 1.0 + SIZE + LINE * line as f64;
            if !text.is_empty() {
                plot.words(text, (x, y), Ink::Muted, Anchor::Middle);
            }
        }
    }
    for tick in &placed.y_ticks {
        let at = (frame.x - TICK - SPACE, placed.y.px(tick.at) + HALF);
        plot.words(&tick.lines.concat(), at, Ink::Muted, Anchor::End);
    }
}

/// The panel's title and the vertical axis's words over it, the horizontal one's words under it.
fn titles(plot: &mut Plot, panel: &Panel, under: &Axis, many: bool) {
    let (frame, cell) = (plot.frame(), plot.placed.cell);
    let mut y = cell.y + SIZE - 2.0;
    for line in heading(panel, cell.width, many) {
        let style = TextStyle { ink: Ink::Text, anchor: Anchor::Start, weight: Weight::Semibold };
        plot.draw(Sign::Text(line.into(), (cell.x, y), style));
        y += LINE;
    }
    let over = title(&panel.y);
    let over = wrap(&over, cell.width);
    let headroom = if panel.y.ticks == Ticks::None { SPACE } else { crate::layout::OVER };
    let mut y = frame.y - headroom - LINE * over.len() as f64 + SIZE - 2.0;
    for line in over {
        plot.words(line, (cell.x, y), Ink::Muted, Anchor::Start);
        y += LINE;
    }
    let under = title(under);
    let under = wrap(&under, frame.width);
    let mut y = cell.bottom() - LINE * under.len() as f64 + SIZE;
    for line in under {
        plot.words(line, (frame.x + frame.width / 2.0, y), Ink::Muted, Anchor::Middle);
        y += LINE;
    }
}
