//! Dashes for backends, none of which has any.

use crate::sign::{Dash, LIFT, Point, outlines};

/// Cuts lines into dashes, starting anew with each outline, as SVG and canvas do.
pub(crate) fn dashes(points: &[Point], dash: Dash) -> Vec<Point> {
    let mut out = vec![];
    let (on, off) = (f64::from(dash.on), f64::from(dash.off));
    for outline in outlines(points) {
        let (mut drawing, mut left) = (true, on);
        lift(&mut out);
        out.push(outline[0]);
        for pair in outline.windows(2) {
            let (mut from, to) = (pair[0], pair[1]);
            loop {
                let (dx, dy) = (to.0 - from.0, to.1 - from.1);
                let length = (dx * dx + dy * dy).sqrt();
                if length <= left {
                    left -= length;
                    if drawing {
                        out.push(to);
                    }
                    break;
                }
                from = (from.0 + dx / length * left, from.1 + dy / length * left);
                if !drawing {
                    lift(&mut out);
                }
                out.push(from);
                drawing = !drawing;
                left = if drawing { on } else { off };
            }
        }
    }
    out
}

fn lift(out: &mut Vec<Point>) {
    if !out.is_empty() {
        out.push(LIFT);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_by_hand() {
        let out = dashes(&[(0.0, 0.0), (6.0, 0.0), (6.0, 6.0)], Dash { on: 4, off: 3 });
        let lines: Vec<_> = outlines(&out).map(<[Point]>::to_vec).collect();
        assert_eq!(lines, [vec![(0.0, 0.0), (4.0, 0.0)], vec![(6.0, 1.0), (6.0, 5.0)]]);
    }

    #[test]
    fn dashes_go_round_corners() {
        let out = dashes(&[(0.0, 0.0), (2.0, 0.0), (2.0, 9.0)], Dash { on: 4, off: 100 });
        assert_eq!(out, [(0.0, 0.0), (2.0, 0.0), (2.0, 2.0)]);
    }
}
