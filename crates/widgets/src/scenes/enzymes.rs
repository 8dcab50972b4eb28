//! From calcium to the AMPA receptor: the kinases above, the phosphatases below, and what each does to which.

use std::f64::consts::PI;

use figure::{Ink, Panel, Part};
use plasticity::math::{cos, sin, sqrt};

use super::outline::{disc, moved, round};
use super::{EDGE, name, still};

/// Width and height, css px.
const SIZE: (f64, f64) = (326.0, 262.0);
/// Steps of half a circle.
const FINE: i32 = 8;
/// Height of a protein.
const TALL: f64 = 25.0;
/// Corners of the membrane: the head of a spine, its synaptic face at the right.
const MEMBRANE: [(i16, i16); 9] =
    [(-8, 250), (60, 252), (150, 252), (212, 248), (244, 226), (256, 180), (258, 120), (256, 60), (250, 6)];
/// Half of a receptor that spans the membrane at the right, the part outside first.
const RECEPTOR: [(i16, i16); 8] = [(-9, 3), (-10, 10), (4, 12), (22, 16), (30, 10), (26, 4), (10, 3), (0, 2)];
/// Middle of the AMPA receptor.
const AMPA: (f64, f64) = (256.0, 138.0);
/// Its two serines: 831 and 845.
const SERINES: [(f64, f64); 2] = [(222.0, 166.0), (222.0, 104.0)];

/// A protein: its name, middle, width, and ink.
struct Protein(&'static str, (f64, f64), f64, Ink);

const PROTEINS: [Protein; 8] = [
    Protein("calmodulin", (49.0, 154.0), 94.0, Ink::Calcium),
    Protein("CaMKII", (150.0, 216.0), 66.0, Ink::Potentiation),
    Protein("PKC", (150.0, 182.0), 46.0, Ink::Potentiation),
    Protein("PKA", (150.0, 138.0), 46.0, Ink::Potentiation),
    Protein("calcineurin", (50.0, 82.0), 96.0, Ink::Depression),
    Protein("inhibitor 1", (155.0, 82.0), 88.0, Ink::Text),
    Protein("PP1", (162.0, 30.0), 46.0, Ink::Depression),
    Protein("PP2A", (220.0, 30.0), 54.0, Ink::Depression),
];

/// The drawing, and its sentences.
pub fn enzymes() -> Panel {
    let words = "A drawing. Calcium comes in and binds to calmodulin. Much of it starts CaMKII, with PKC and PKA: CaMKII and PKC put a \
        phosphate on serine 831 of the AMPA receptor, PKA keeps one on serine 845 and arms inhibitor 1, which holds PP1 down. \
        Less of it starts calcineurin, which disarms inhibitor 1: PP1 is free, and with PP2A takes the phosphate off serine 845.";
    let membrane = round(&MEMBRANE, false);
    let inner: Vec<_> = membrane.iter().map(|(x, y)| (x - 5.0, y - 5.0)).collect();
    let half = round(&RECEPTOR, true);
    let mirrored: Vec<_> = half.iter().map(|(x, y)| (*x, -y)).collect();
    let ions = [(40.0, 222.0), (52.0, 228.0), (47.0, 212.0), (38.0, 234.0)].map(|at| disc(at, 2.6));
    let phosphates = SERINES.map(|at| disc(at, 9.0));
    let tails = SERINES.map(|(x, y)| vec![(250.0, 138.0), (238.0, 0.5 * (y + 138.0)), (x, y)]);
    let up = Ink::Potentiation;
    let down = Ink::Depression;
    Panel::scene("From calcium to the AMPA receptor", words, SIZE)
        .with(still("membrane", [membrane]).fill(0.0).lines(EDGE))
        .with(still("", [inner]).fill(0.0).lines(EDGE))
        .with(Part::new("calcium", ions).ink(Ink::Calcium).guide())
        .with_all(arrow(&[(49.0, 206.0), (49.0, 170.0)], Ink::Calcium))
        .with_all(arrow(&[(76.0, 167.0), (90.0, 196.0), (115.0, 211.0)], Ink::Calcium))
        .with_all(arrow(&[(49.0, 141.0), (49.0, 97.0)], Ink::Calcium))
        .with_all(arrow(&[(184.0, 214.0), (206.0, 204.0), (217.0, 179.0)], up))
        .with_all(arrow(&[(174.0, 180.0), (208.0, 170.0)], up))
        .with_all(arrow(&[(174.0, 131.0), (208.0, 111.0)], up))
        .with_all(arrow(&[(150.0, 125.0), (150.0, 97.0)], up))
        .with_all(stop(&[(98.0, 82.0), (107.0, 82.0)], down))
        .with_all(stop(&[(156.0, 69.0), (156.0, 47.0)], Ink::Text))
        .with_all(arrow(&[(182.0, 40.0), (216.0, 90.0)], down))
        .with_all(arrow(&[(221.0, 43.0), (222.0, 89.0)], down))
        .with(still("", tails).fill(0.0).lines(EDGE))
        .with(
            Part::new("AMPA receptor", [moved(&half, AMPA), moved(&mirrored, AMPA)]).ink(Ink::Weight).guide(),
        )
        .with(Part::new("", phosphates.clone()).ink(Ink::Paper).guide())
        .with(still("serines", phosphates).fill(0.0).edge(EDGE))
        .with_all(SERINES.map(|at| name("P", (at.0, at.1), 0)))
        .with_all(PROTEINS.iter().flat_map(Protein::parts))
        .with_all(PROTEINS.iter().map(|Protein(words, at, _, ink)| name(words, *at, 0).ink(*ink)))
        .with(name("Ca²⁺", (62.0, 226.0), 1).ink(Ink::Calcium))
        .with(name("AMPA", (265.0, 168.0), 1).ink(Ink::Weight))
        .with(name("receptor", (265.0, 108.0), 1).ink(Ink::Weight))
        .with(name("831", (234.0, 185.0), 0))
        .with(name("845", (207.0, 137.0), 0))
}

impl Protein {
    /// Round at both ends; what lies behind it stays hidden.
    fn parts(&self) -> [Part; 2] {
        let &Self(words, (x, y), width, ink) = self;
        let (across, tall) = (0.5 * (width - TALL), 0.5 * TALL);
        let outline: Vec<_> = (0..=2 * FINE + 1)
            .map(|i| {
                // The right end from below, then the left one from above.
                let (side, step) = if i <= FINE { (1.0, i) } else { (-1.0, i - 1) };
                let angle = PI * (f64::from(step) / f64::from(FINE) - 0.5);
                (x + side * across + tall * cos(angle), y + tall * sin(angle))
            })
            .collect();
        [
            Part::new("", [outline.clone()]).ink(Ink::Paper).guide(),
            Part::new(words, [outline]).ink(ink).fill(0.0).edge(EDGE).guide(),
        ]
    }
}

/// A way with a head: it starts something, or puts a phosphate on.
fn arrow(way: &[(f64, f64)], ink: Ink) -> [Part; 2] {
    let ((x, y), (dx, dy)) = end(way);
    let head = vec![
        (x - 7.0 * dx - 3.5 * dy, y - 7.0 * dy + 3.5 * dx),
        (x - 7.0 * dx + 3.5 * dy, y - 7.0 * dy - 3.5 * dx),
        (x, y),
    ];
    let mut shaft = way.to_vec();
    if let Some(last) = shaft.last_mut() {
        *last = (x - 6.0 * dx, y - 6.0 * dy);
    }
    [Part::new("", [shaft]).ink(ink).lines(EDGE).guide(), Part::new("", [head]).ink(ink).guide()]
}

/// A way with a bar across its end: it holds something down.
fn stop(way: &[(f64, f64)], ink: Ink) -> [Part; 1] {
    let ((x, y), (dx, dy)) = end(way);
    let bar = vec![(x - 6.0 * dy, y + 6.0 * dx), (x + 6.0 * dy, y - 6.0 * dx)];
    [Part::new("", [way.to_vec(), bar]).ink(ink).lines(1.6).guide()]
}

/// Where a way ends, and in which direction.
fn end(way: &[(f64, f64)]) -> ((f64, f64), (f64, f64)) {
    let [.., (from_x, from_y), (x, y)] = *way else { return ((0.0, 0.0), (1.0, 0.0)) };
    let (dx, dy) = (x - from_x, y - from_y);
    let length = sqrt(dx * dx + dy * dy);
    ((x, y), (dx / length, dy / length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_protein_is_named_once_and_said() {
        let panel = enzymes();
        let notes = panel.marks.iter().filter_map(|mark| match mark {
            figure::Mark::Note(note) => Some(note.text.as_str()),
            _ => None,
        });
        let notes: Vec<_> = notes.collect();
        for Protein(words, ..) in PROTEINS {
            assert_eq!(notes.iter().filter(|note| **note == words).count(), 1, "{words}");
            assert!(panel.alt.contains(words), "{words}");
        }
        assert!(panel.alt.contains("AMPA receptor"));
    }
}
