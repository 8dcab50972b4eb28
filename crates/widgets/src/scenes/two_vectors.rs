//! Two inputs as arrows, and the weights after both: learning B moves them along B alone, and so away from A.

use figure::{Ink, Panel, Part};
use plasticity::math::sqrt;

use super::outline::Outline;
use super::{name, still};
use crate::print::fixed;

/// Width and height, css px.
const SIZE: (f64, f64) = (320.0, 170.0);
/// Where arrows begin, and the length of a unit.
const ORIGIN: (f64, f64) = (96.0, 62.0);
const UNIT: f64 = 92.0;

/// What is known.
#[derive(Clone, Copy, Debug)]
pub struct TwoVectors {
    /// Cosine of the angle between the inputs, 0 to 1.
    pub overlap: f64,
}

fn place(x: f64, y: f64) -> (f64, f64) {
    (ORIGIN.0 + UNIT * x, ORIGIN.1 + UNIT * y)
}

/// An arrow from the origin.
fn arrow((x, y): (f64, f64), width: f64) -> Outline {
    let length = sqrt(x * x + y * y);
    // Without length there is no direction.
    let (dx, dy) = if length > 0.0 { (x / length, y / length) } else { (1.0, 0.0) };
    let half = 0.5 * width;
    let (neck, head) = (UNIT * length - 9.0, half + 3.6);
    let corner =
        |along: f64, aside: f64| (ORIGIN.0 + along * dx - aside * dy, ORIGIN.1 + along * dy + aside * dx);
    vec![
        corner(0.0, half),
        corner(neck, half),
        corner(neck, head),
        corner(UNIT * length, 0.0),
        corner(neck, -head),
        corner(neck, -half),
        corner(0.0, -half),
    ]
}

impl TwoVectors {
    /// The scene, and its sentence.
    pub fn panel(self, title: String) -> Panel {
        let r = self.overlap;
        let b = (r, sqrt(1.0 - r * r));
        let w = (1.0 - r * b.0, -r * b.1);
        let (tip, end, foot) = (place(1.0, 0.0), place(w.0, w.1), place(w.0, 0.0));
        Panel::scene(title, self.words(), SIZE)
            .with(
                still("way of the weights while B is learned", [vec![tip, end]]).lines(1.2).ink(Ink::Weight),
            )
            .with(still("what is left on A", [vec![end, foot]]).lines(1.0))
            .with(still("input A", [arrow((1.0, 0.0), 2.4)]).ink(Ink::Pre).fill(0.9))
            .with(still("input B", [arrow(b, 2.4)]).ink(Ink::Third).fill(0.9))
            .with(Part::new("lost on A", [vec![foot, tip]]).ink(Ink::Depression).lines(5.0).shows(r * r, ""))
            .with(
                Part::new("weights after A and B", [arrow(w, 3.6)]).ink(Ink::Weight).fill(0.9).shows(w.0, ""),
            )
            .with(name("A", (tip.0 + 7.0, tip.1 - 4.0), 1).ink(Ink::Pre))
            .with(name("B", (place(b.0, b.1).0 + 7.0, place(b.0, b.1).1 - 2.0), 1).ink(Ink::Third))
            .with(name("weights after both", (end.0 + 7.0, end.1 - 8.0), 1).ink(Ink::Weight))
    }

    /// `With an overlap of 0.50 learning B takes 0.25 of the answer to A, and leaves 0.75.`
    fn words(&self) -> String {
        let lost = self.overlap * self.overlap;
        format!(
            "With an overlap of {} learning B takes {} of the answer to A, and leaves {}.",
            fixed(self.overlap, 2),
            fixed(lost, 2),
            fixed(1.0 - lost, 2)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_in_the_drawing() {
        for overlap in [0.0, 0.3, 0.5, 0.71, 0.9, 0.99] {
            let b = (overlap, sqrt(1.0 - overlap * overlap));
            let w = (1.0 - overlap * b.0, -overlap * b.1);
            for (x, y) in [arrow(b, 2.4), arrow(w, 3.6), arrow((1.0, 0.0), 2.4)].concat() {
                assert!((0.0..SIZE.0).contains(&x) && (0.0..SIZE.1).contains(&y), "{overlap}: {x}, {y}");
            }
            // The weights are at right angles to B: that is what it means to have learned 0.
            assert!((b.0 * w.0 + b.1 * w.1).abs() < 1e-12);
        }
        assert_eq!(
            TwoVectors { overlap: 0.5 }.words(),
            "With an overlap of 0.50 learning B takes 0.25 of the answer to A, and leaves 0.75."
        );
    }
}
