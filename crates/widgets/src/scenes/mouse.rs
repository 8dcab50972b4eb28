//! A mouse from above.

use super::outline::{Outline, oval, turned};

/// Head first in this direction, rad, its middle at a place; 36 css px long without its tail's bends.
pub fn mouse(at: (f64, f64), angle: f64) -> [Outline; 5] {
    let tail = vec![
        (-9.0, 1.0),
        (-15.0, 3.0),
        (-20.0, -1.0),
        (-25.0, 1.0),
        (-20.0, -2.5),
        (-15.0, 1.0),
        (-9.0, -1.0),
    ];
    let head = vec![(5.0, 4.5), (10.0, 3.5), (16.0, 0.0), (10.0, -3.5), (5.0, -4.5)];
    let body =
        [oval((-1.0, 0.0), 9.0, 5.5), head, oval((7.0, 4.5), 2.6, 2.6), oval((7.0, -4.5), 2.6, 2.6), tail];
    body.map(|outline| turned(&outline, angle, at))
}
