//! Four pictures of ours. Each is a height over the page; its active units are the highest where half of all are active, and those
//! nearest to its shore, its outline, where few are: so every picture has exactly as many as the net asks for.

use plasticity::math::{cos, sin, sqrt};

use super::params::Picture;

/// Units along a side.
pub const SIDE: usize = 24;
/// All units.
pub const UNITS: usize = SIDE * SIDE;

/// A face that looks right: how far it reaches, by height. Then mountains: how high they are, from left to right.
const FACE: [(f64, f64); 12] = [
    (-1.0, -0.25),
    (-0.8, -0.1),
    (-0.65, 0.2),
    (-0.5, 0.05),
    (-0.38, 0.2),
    (-0.28, 0.05),
    (-0.18, 0.22),
    (-0.06, 0.1),
    (0.06, 0.42),
    (0.35, 0.02),
    (0.65, 0.05),
    (1.0, -0.25),
];
const RIDGE: [(f64, f64); 7] =
    [(-1.0, -0.45), (-0.55, 0.35), (-0.2, -0.25), (0.2, 0.6), (0.55, -0.1), (0.75, 0.15), (1.0, -0.3)];

/// A line through points, the ends going on level.
fn line(points: &[(f64, f64)], at: f64) -> f64 {
    let next = points.partition_point(|(x, _)| *x <= at);
    match (points.get(next.wrapping_sub(1)), points.get(next)) {
        (Some(one), Some(other)) => one.1 + (other.1 - one.1) * (at - one.0) / (other.0 - one.0),
        (Some(end), None) | (None, Some(end)) => end.1,
        (None, None) => 0.0,
    }
}

/// Height over the shore, at a place from −1 to 1 in both directions.
fn height(picture: Picture, x: f64, y: f64) -> f64 {
    match picture {
        Picture::Face => line(&FACE, y) - x,
        Picture::Mountains => line(&RIDGE, x) - y,
        Picture::Flower => {
            let radius = sqrt(x * x + y * y) + 1e-9;
            // The cosine of five times the angle.
            let c = y / radius;
            let five = c * (16.0 * c * c * c * c - 20.0 * c * c + 5.0);
            0.76 + 0.2 * five - radius
        }
        Picture::Waves => sin(core::f64::consts::TAU * x + 2.2 * y + 0.9 * cos(3.0 * y)),
    }
}

/// The units of a picture that are active, so many, from the top row down.
pub fn units(picture: Picture, active: usize) -> Vec<u16> {
    let place = |k: usize| (2.0 * k as f64 + 1.0) / SIDE as f64 - 1.0;
    let outline = 2 * active < UNITS;
    let score = |unit: &usize| {
        let up = height(picture, place(unit % SIDE), -place(unit / SIDE));
        if outline { -up.abs() } else { up }
    };
    let mut all: Vec<_> = (0..UNITS).map(|unit| (score(&unit), unit)).collect();
    all.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    let mut units: Vec<_> = all[..active].iter().map(|(_, unit)| *unit as u16).collect();
    units.sort_unstable();
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_go_through_their_points() {
        assert_eq!([-2.0, -1.0, -0.9, 2.0].map(|y| line(&FACE, y)), [-0.25, -0.25, -0.175, -0.25]);
    }

    /// As many units as are asked for, and no two pictures so alike that a net could not tell them apart.
    #[test]
    fn pictures_are_apart() {
        const ALL: [Picture; 4] = [Picture::Face, Picture::Mountains, Picture::Flower, Picture::Waves];
        for active in [58, 288] {
            let a = active as f64 / UNITS as f64;
            for (i, one) in ALL.into_iter().enumerate() {
                let one = units(one, active);
                assert!(one.len() == active && one.is_sorted());
                for other in &ALL[..i] {
                    let other = units(*other, active);
                    let both = one.iter().filter(|unit| other.contains(unit)).count() as f64 / active as f64;
                    let overlap = (both - a) / (1.0 - a);
                    assert!(overlap.abs() < 0.2, "{i}, {active}: {overlap}");
                }
            }
        }
    }
}
