//! Words at the things they name.

mod ends;
mod free;

use super::{Plot, handle};
use crate::sign::Rect;
use crate::{Ink, Mark, Panel, Role};

/// Labels, rules' names and notes of a panel, placed so that none covers another.
pub(super) fn draw(plot: &mut Plot, panel: &Panel) {
    let grips: Vec<Rect> = panel
        .marks
        .iter()
        .filter_map(
            |mark| if let Mark::Handle(grip) = mark { handle::place(plot.placed, grip) } else { None },
        )
        .map(handle::covers)
        .collect();
    plot.busy.extend(&grips);
    // Names in the margin have no other place; notes have the one where they were put; the others look for room.
    let inner = ends::draw(plot);
    for mark in &panel.marks {
        if let Mark::Note(note) = mark {
            free::note(plot, note, &grips, panel.drawn);
        }
    }
    for end in &inner {
        free::end(plot, end);
    }
    for mark in &panel.marks {
        match mark {
            Mark::Rule(rule) if !rule.name.is_empty() => free::rule(plot, rule),
            Mark::Dots(dots) if dots.label => free::dots(plot, dots),
            _ => {}
        }
    }
}

/// The ink of a name: a ghost's is grey, since pale words are hard to read.
fn ink(ink: Ink, role: Role) -> Ink {
    if role == Role::Ghost { Ink::Muted } else { ink }
}
