//! Grids of values as shades: sixteen steps, and as few rectangles as show them.

use super::{Plot, paint};
use crate::number::{clamp, max, min};
use crate::sign::{Paint, Rect, Sign};
use crate::{Heat, Ink, Map};

/// Shades on one side of the map.
const SHADES: f64 = 16.0;

pub(super) fn draw(plot: &mut Plot, heat: &Heat) {
    let rows = heat.values.len().checked_div(heat.columns).unwrap_or(0);
    if rows == 0 {
        return;
    }
    let mut found: Vec<(i32, Rect)> = vec![];
    let mut above: Vec<(i32, Rect)> = vec![];
    for row in 0..rows {
        let runs = runs(plot, heat, row, rows);
        let mut next = vec![];
        for (shade, area) in runs {
            // A run under an equal one makes that one longer.
            let same = above.iter().position(|(s, a)| *s == shade && a.x == area.x && a.width == area.width);
            let area = match same {
                Some(at) => join(above.swap_remove(at).1, area),
                None => area,
            };
            next.push((shade, area));
        }
        found.append(&mut above);
        above = next;
    }
    found.append(&mut above);
    let full = SHADES as i32;
    for shade in -full..=full {
        let boxes: Vec<Rect> = found.iter().filter(|(s, _)| *s == shade).map(|(_, area)| *area).collect();
        if !boxes.is_empty() {
            plot.draw(Sign::Boxes(boxes, shade_paint(heat, shade).into()));
        }
    }
}

/// Neighbours of one shade in a row, from the left. Nothing for shade 0: that is the paper.
fn runs(plot: &Plot, heat: &Heat, row: usize, rows: usize) -> Vec<(i32, Rect)> {
    let frame = plot.frame();
    let along =
        |from: f64, to: f64, part: usize, parts: usize| from + (to - from) * part as f64 / parts as f64;
    // Whole px: neighbours meet without a seam.
    let x = |column| {
        let x = plot.placed.x.px(along(heat.x.0, heat.x.1, column, heat.columns));
        clamp(x.round(), frame.x, frame.right())
    };
    let y =
        |row| clamp(plot.placed.y.px(along(heat.y.0, heat.y.1, row, rows)).round(), frame.y, frame.bottom());
    let (low, high) = (max(y(row), y(row + 1)), min(y(row), y(row + 1)));
    let values = &heat.values[row * heat.columns..][..heat.columns];
    let shades: Vec<i32> = values.iter().map(|value| shade(heat, *value)).collect();
    let mut runs = vec![];
    let mut start = 0;
    for run in shades.chunk_by(|a, b| a == b) {
        let (left, right) = (x(start), x(start + run.len()));
        start += run.len();
        let (left, right) = (min(left, right), max(left, right));
        if run[0] != 0 && right > left && low > high {
            runs.push((run[0], Rect { x: left, y: high, width: right - left, height: low - high }));
        }
    }
    runs
}

fn join(a: Rect, b: Rect) -> Rect {
    let (top, bottom) = (min(a.y, b.y), max(a.bottom(), b.bottom()));
    Rect { y: top, height: bottom - top, ..a }
}

/// −16 to 16; negative only where the map diverges.
fn shade(heat: &Heat, value: f64) -> i32 {
    let (low, high) = heat.range;
    if value.is_nan() {
        return 0;
    }
    let part = match heat.map {
        Map::Sequential(_) => clamp((value - low) / (high - low), 0.0, 1.0),
        Map::Diverging if value < 0.0 => -clamp(value / low, 0.0, 1.0),
        Map::Diverging => clamp(value / high, 0.0, 1.0),
    };
    (part * SHADES).round() as i32
}

fn shade_paint(heat: &Heat, shade: i32) -> Paint {
    let ink = match heat.map {
        Map::Sequential(ink) => ink,
        Map::Diverging if shade < 0 => Ink::Depression,
        Map::Diverging => Ink::Potentiation,
    };
    let full = paint(ink, heat.role);
    Paint { opacity: full.opacity * f64::from(shade.abs()) / SHADES, ..full }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Role;

    #[test]
    fn shades_by_hand() {
        let heat = |map, range| Heat {
            name: String::new(),
            role: Role::Model,
            x: (0.0, 1.0),
            y: (0.0, 1.0),
            columns: 1,
            values: vec![],
            range,
            map,
        };
        let diverging = heat(Map::Diverging, (-2.0, 4.0));
        assert_eq!([-2.0, -1.0, 0.0, 1.0, 4.0, 9.0].map(|v| shade(&diverging, v)), [-16, -8, 0, 4, 16, 16]);
        let sequential = heat(Map::Sequential(Ink::Weight), (1.0, 3.0));
        assert_eq!([0.0, 1.0, 2.0, 3.0, f64::NAN].map(|v| shade(&sequential, v)), [0, 0, 8, 16, 0]);
    }
}
