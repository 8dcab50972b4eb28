//! Outlines of parts.

use plasticity::math::{cos, sin, sqrt};

/// An outline, css px.
pub type Outline = Vec<(f64, f64)>;

/// Points of a round outline between two corners.
const FINE: i32 = 5;

/// A round outline through corners: closed, or with two ends (Catmull and Rom's curve).
pub fn round(corners: &[(i16, i16)], closed: bool) -> Outline {
    let last = corners.len() as i32 - 1;
    let at = |i: i32| {
        let i = if closed { i.rem_euclid(last + 1) } else { i.clamp(0, last) };
        let (x, y) = corners[i as usize];
        (f64::from(x), f64::from(y))
    };
    let mut outline = vec![];
    for i in 0..(if closed { last + 1 } else { last }) {
        let [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
        outline.extend((0..FINE).map(|k| {
            let t = f64::from(k) / f64::from(FINE);
            let blend = |a: f64, b: f64, c: f64, d: f64| {
                b + 0.5 * t * (c - a + t * (2.0 * a - 5.0 * b + 4.0 * c - d + t * (3.0 * (b - c) + d - a)))
            };
            (blend(a.0, b.0, c.0, d.0), blend(a.1, b.1, c.1, d.1))
        }));
    }
    if !closed {
        outline.push(at(last));
    }
    outline
}

/// An ellipse around a place.
pub fn oval((x, y): (f64, f64), across: f64, up: f64) -> Outline {
    (0..16)
        .map(|i| f64::from(i) * core::f64::consts::PI / 8.0)
        .map(|a| (x + across * cos(a), y + up * sin(a)))
        .collect()
}

/// A circle around a place.
pub fn disc(at: (f64, f64), radius: f64) -> Outline {
    oval(at, radius, radius)
}

/// An outline elsewhere.
pub fn moved(outline: &[(f64, f64)], (x, y): (f64, f64)) -> Outline {
    outline.iter().map(|corner| (corner.0 + x, corner.1 + y)).collect()
}

/// A stroke that tapers from a width to its tip.
pub fn taper(from: (f64, f64), to: (f64, f64), width: f64) -> Outline {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let half = 0.5 * width / sqrt(dx * dx + dy * dy);
    let (across, up) = (-dy * half, dx * half);
    vec![
        (from.0 + across, from.1 + up),
        (to.0 + 0.2 * across, to.1 + 0.2 * up),
        (to.0 - 0.2 * across, to.1 - 0.2 * up),
        (from.0 - across, from.1 - up),
    ]
}

/// An outline that was drawn around the origin, turned by so many rad, elsewhere.
pub fn turned(outline: &[(f64, f64)], angle: f64, at: (f64, f64)) -> Outline {
    let (s, c) = (sin(angle), cos(angle));
    outline.iter().map(|(x, y)| (at.0 + c * x - s * y, at.1 + s * x + c * y)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_outlines_go_through_their_corners() {
        let corners = [(0, 0), (10, 0), (10, 10), (0, 10)];
        let closed = round(&corners, true);
        assert_eq!((closed.len(), closed[5], closed[15]), (20, (10.0, 0.0), (0.0, 10.0)));
        // Halfway along a side it bulges by an eighth of it.
        let open = round(&corners, false);
        assert_eq!((open.len(), open[0], open[15]), (16, (0.0, 0.0), (0.0, 10.0)));
    }
}
