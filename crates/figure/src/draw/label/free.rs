//! Words inside the plotting area: where they cover least.

use super::ink;
use crate::draw::{End, Plot};
use crate::metrics::{HALF, LINE, widest, wrap};
use crate::number::{clamp, max, min};
use crate::path::cut;
use crate::sign::{Anchor, Paint, Point, Rect, Sign};
use crate::{Dots, Ink, Note, Rule};

/// Points of a series beside which its name is tried.
const MOST: usize = 12;

/// The name of a curve that ends amid the panel.
pub(super) fn end(plot: &mut Plot, end: &End) {
    let lines = wrap(&end.name, plot.frame().width * 0.5);
    best(plot, &around(end.at, 8.0, &lines), &lines, end.ink);
}

/// The name of points: beside the last that is seen, or where there is more room beside another.
pub(super) fn dots(plot: &mut Plot, dots: &Dots) {
    let frame = plot.frame();
    let radius = if dots.radius > 0.0 { dots.radius } else { 4.0 };
    let lines = wrap(&dots.name, frame.width * 0.5);
    let (mut places, mut tried) = (vec![], 0);
    for dot in dots.dots.iter().rev() {
        let place = plot.px(dot.x, dot.y);
        if frame.holds(place) && tried < MOST {
            places.extend(around(place, radius + 5.0, &lines));
            tried += 1;
        }
    }
    best(plot, &places, &lines, ink(dots.ink, dots.role));
}

/// The name of a rule: above or below it, or right or left of its upper end.
pub(super) fn rule(plot: &mut Plot, rule: &Rule) {
    let frame = plot.frame();
    let (x, y) = plot.px(rule.x.unwrap_or(0.0), rule.y);
    let lines = wrap(&rule.name, frame.width * 0.6);
    let (width, height) = (widest(&lines), LINE * lines.len() as f64);
    let at = |x, y| Rect { x, y, width, height };
    let places = if rule.x.is_some() {
        if x < frame.x || x > frame.right() {
            return;
        }
        let lower = frame.bottom() - height - 2.0;
        vec![
            at(x + 5.0, frame.y),
            at(x - 5.0 - width, frame.y),
            at(x + 5.0, lower),
            at(x - 5.0 - width, lower),
        ]
    } else {
        // A hidden one lies nowhere.
        if !(y >= frame.y && y <= frame.bottom()) {
            return;
        }
        // From the right to the left in five steps, above before below.
        let step = (frame.width - width - 8.0) / 4.0;
        let x = |place: i32| frame.right() - width - 2.0 - step * f64::from(place);
        let mut places = vec![];
        for place in 0..5 {
            places.push(at(x(place), y - height - 2.0));
            places.push(at(x(place), y + 3.0));
        }
        places
    };
    best(plot, &places, &lines, ink(rule.ink, rule.role));
}

/// Words where the figure's author put them, but never outside the panel. Those of a drawing stand there or nowhere: what
/// they name is beside them.
pub(super) fn note(plot: &mut Plot, note: &Note, grips: &[Rect], drawn: bool) {
    let cell = plot.placed.cell;
    let (x, y) = plot.px(note.at.0, note.at.1);
    if !(x.is_finite() && y.is_finite()) {
        return;
    }
    let lines = wrap(&note.text, plot.frame().width);
    let (width, height) = (widest(&lines), LINE * lines.len() as f64);
    let left = match note.side {
        0 => x - width / 2.0,
        1.. => x,
        _ => x - width,
    };
    let inside = |left| clamp(left, cell.x, max(cell.right() - width, cell.x));
    let mut place = Rect { x: inside(left), y: y - height / 2.0, width, height };
    // A grip that a reader drags along would hide words beside it: they make way.
    if let Some(grip) = grips.iter().find(|grip| grip.meets(place)) {
        place.x = inside(match note.side {
            0 => place.x,
            1.. => grip.right(),
            _ => grip.x - width,
        });
    }
    let place = free(plot, place).filter(|found| !drawn || *found == place);
    if let Some(place) = place {
        write(plot, place, &lines, ink(note.ink, note.role), note.side.signum());
    }
}

/// Around a point: right, above, below, left; straight and slanting.
fn around((x, y): Point, gap: f64, lines: &[&str]) -> [Rect; 8] {
    let (width, height) = (widest(lines), LINE * lines.len() as f64);
    let at = |x, y| Rect { x, y, width, height };
    let (right, left, above, below) = (x + gap, x - gap - width, y - gap - height + 3.0, y + gap - 2.0);
    [
        at(right, y - height / 2.0),
        at(right, above + gap / 2.0),
        at(right, below - gap / 2.0),
        at(x - width / 2.0, above),
        at(x - width / 2.0, below),
        at(left, above + gap / 2.0),
        at(left, y - height / 2.0),
        at(left, below - gap / 2.0),
    ]
}

/// Writes at the first of the places that cover least.
fn best(plot: &mut Plot, places: &[Rect], lines: &[&str], ink: Ink) {
    let mut chosen: Option<(f64, Rect)> = None;
    for &place in places {
        let place = within(plot, place);
        let cost = cost(plot, place);
        if chosen.is_none_or(|(least, _)| cost < least) {
            chosen = Some((cost, place));
        }
    }
    if let Some(place) = chosen.and_then(|(_, place)| free(plot, place)) {
        write(plot, place, lines, ink, 1);
    }
}

/// The nearest place in the panel where words would cover no others; none where all is full.
fn free(plot: &Plot, wanted: Rect) -> Option<Rect> {
    let (cell, frame) = (plot.placed.cell, plot.frame());
    let clear = |place: Rect| !plot.busy.iter().any(|area| area.meets(place));
    if clear(wanted) {
        return Some(wanted);
    }
    let step = LINE / 2.0;
    let mut nearest: Option<(f64, Rect)> = None;
    let mut y = frame.y - step;
    while y <= frame.bottom() - wanted.height {
        let mut x = frame.x + 2.0;
        while x <= cell.right() - wanted.width {
            let place = Rect { x, y, ..wanted };
            let far = (x - wanted.x) * (x - wanted.x) + (y - wanted.y) * (y - wanted.y);
            if nearest.is_none_or(|(least, _)| far < least) && clear(place) {
                nearest = Some((far, place));
            }
            x += step;
        }
        y += step;
    }
    nearest.map(|(_, place)| place)
}

/// Moved as little as need be to stand in the panel.
fn within(plot: &Plot, place: Rect) -> Rect {
    let (cell, frame) = (plot.placed.cell, plot.frame());
    let x = clamp(place.x, frame.x + 2.0, max(cell.right() - place.width, frame.x + 2.0));
    let y = clamp(place.y, frame.y - LINE / 2.0, max(frame.bottom() - place.height, frame.y));
    Rect { x, y, ..place }
}

/// What words at a place would cover. Other words and grips weigh most.
fn cost(plot: &Plot, place: Rect) -> f64 {
    let busy = plot.busy.iter().filter(|area| area.meets(place)).count();
    let crossed = plot
        .seen
        .iter()
        .map(|path| {
            let crossing = path.windows(2).filter(|pair| crosses(pair, place)).count();
            min(crossing as f64, 4.0)
        })
        .sum::<f64>();
    busy as f64 * 10.0 + crossed
}

fn crosses(pair: &[Point], place: Rect) -> bool {
    !pair[0].0.is_nan() && !pair[1].0.is_nan() && cut(pair[0], pair[1], place).is_some()
}

/// Words on a piece of paper, so that lines behind do not run through them. `side` as in a note.
fn write(plot: &mut Plot, place: Rect, lines: &[&str], ink: Ink, side: i8) {
    let crossed = plot.seen.iter().any(|path| path.windows(2).any(|pair| crosses(pair, place)));
    if crossed {
        let paper =
            Rect { x: place.x - 2.0, y: place.y + 1.0, width: place.width + 4.0, height: place.height - 1.0 };
        plot.draw(Sign::Boxes(vec![paper], Paint { ink: Ink::Paper, opacity: 0.85 }.into()));
    }
    let (x, anchor) = match side {
        0 => (place.x + place.width / 2.0, Anchor::Middle),
        1.. => (place.x, Anchor::Start),
        _ => (place.x + place.width, Anchor::End),
    };
    for (row, line) in lines.iter().enumerate() {
        let y = place.y + LINE / 2.0 + HALF + LINE * row as f64;
        plot.words(line, (x, y), ink, anchor);
    }
}
