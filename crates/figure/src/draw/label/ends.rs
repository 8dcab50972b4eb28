//! Names at the ends of curves: in the margin, pushed apart where they would touch.

use crate::draw::{End, Plot};
use crate::layout::SPACE;
use crate::layout::label_room;
use crate::metrics::{HALF, LINE, wrap};
use crate::number::clamp;
use crate::sign::{Anchor, Pen, Sign};

/// A curve that ends within this part of the width from the right edge has its name in the margin.
const NEAR: f64 = 0.12;

/// Writes the names that have their place in the margin; gives the curves that end amid the panel.
pub(super) fn draw(plot: &mut Plot) -> Vec<End> {
    let frame = plot.frame();
    let right = frame.right() - NEAR * frame.width;
    let (inner, mut outer): (Vec<End>, Vec<End>) =
        std::mem::take(&mut plot.ends).into_iter().partition(|end| end.at.0 < right);
    outer.sort_by(|a, b| a.at.1.total_cmp(&b.at.1));
    margin(plot, &outer);
    inner
}

fn margin(plot: &mut Plot, ends: &[End]) {
    let frame = plot.frame();
    let blocks: Vec<(f64, Vec<&str>)> =
        ends.iter().map(|end| (end.at.1, wrap(&end.name, label_room(plot.placed.cell.width)))).collect();
    let wanted: Vec<(f64, f64)> = blocks.iter().map(|(y, lines)| (*y, LINE * lines.len() as f64)).collect();
    let middles = apart(&wanted, frame.y - LINE / 2.0, frame.bottom() + LINE / 2.0);
    for ((end, (y, lines)), middle) in ends.iter().zip(&blocks).zip(middles) {
        if (middle - y).abs() > LINE * 0.6 {
            let leader = vec![(end.at.0 + 2.0, *y), (frame.right() + SPACE, middle)];
            plot.draw(Sign::Line(leader, Pen { paint: end.ink.into(), width: 0.8, dash: None }));
        }
        let first = middle - LINE * (lines.len() as f64 - 1.0) / 2.0 + HALF;
        for (place, line) in lines.iter().enumerate() {
            let at = (frame.right() + SPACE + 2.0, first + LINE * place as f64);
            plot.words(line, at, end.ink, Anchor::Start);
        }
    }
}

/// Moves blocks (middle, height; sorted by middle) just so far that none overlap: blocks that touch
/// form a group that stands around the mean of what its members want.
fn apart(wanted: &[(f64, f64)], top: f64, bottom: f64) -> Vec<f64> {
    struct Group {
        top: f64,
        height: f64,
        members: usize,
    }
    let mut groups: Vec<Group> = vec![];
    for &(middle, height) in wanted {
        let inside = |y, height| clamp(y, top, bottom - height);
        let mut group = Group { top: inside(middle - height / 2.0, height), height, members: 1 };
        while let Some(last) = groups.pop_if(|last| last.top + last.height > group.top) {
            let members = last.members + group.members;
            // Each member's wish, taken back to where the group would begin for it alone.
            let sum = last.top * last.members as f64 + (group.top - last.height) * group.members as f64;
            let height = last.height + group.height;
            group = Group { top: inside(sum / members as f64, height), height, members };
        }
        groups.push(group);
    }
    let mut middles = vec![];
    let mut heights = wanted.iter().map(|(_, height)| *height);
    for group in groups {
        let mut y = group.top;
        for height in heights.by_ref().take(group.members) {
            middles.push(y + height / 2.0);
            y += height;
        }
    }
    middles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pushed_apart_by_hand() {
        // Two that coincide part evenly; a third, far away, stays.
        assert_eq!(apart(&[(50.0, 10.0), (50.0, 10.0), (90.0, 10.0)], 0.0, 100.0), [45.0, 55.0, 90.0]);
        // At the edge they are kept inside.
        assert_eq!(apart(&[(1.0, 10.0), (2.0, 10.0)], 0.0, 100.0), [5.0, 15.0]);
        assert_eq!(apart(&[(99.0, 10.0), (99.0, 10.0)], 0.0, 100.0), [85.0, 95.0]);
        // Nor does the edge push one onto another that stood free.
        assert_eq!(apart(&[(80.0, 10.0), (97.0, 20.0)], 0.0, 100.0), [75.0, 90.0]);
        assert_eq!(apart(&[], 0.0, 100.0), Vec::<f64>::new());
    }

    #[test]
    fn none_overlap() {
        let wanted: Vec<(f64, f64)> = (0..5).map(|i| (40.0 + f64::from(i * i), 17.0)).collect();
        let middles = apart(&wanted, 0.0, 200.0);
        for pair in middles.windows(2) {
            assert!(pair[1] - pair[0] >= 17.0 - 1e-9);
        }
    }
}
