//! A stretch of dendrite with its spines, at a second look: which are still there, new or gone, or which have grown.

use figure::{Ink, Panel, Part};
use plasticity::math::{max, min, sqrt};

use super::outline::{Outline, disc, round};
use super::{name, still};

/// Width and height, css px.
const SIZE: (f64, f64) = (320.0, 140.0);
/// Middle of the dendrite, and where its edge is.
const SHAFT: f64 = 75.0;
const HALF: f64 = 6.0;
/// Necks of two lengths, so that neighbours stand behind each other.
const NECKS: [f64; 2] = [7.0, 24.0];
/// The dendrite goes on at both ends.
const OUTLINE: [(i16, i16); 10] = [
    (-30, 82),
    (80, 80),
    (170, 82),
    (260, 80),
    (350, 81),
    (350, 69),
    (260, 68),
    (170, 70),
    (80, 68),
    (-30, 70),
];

/// What has become of a spine since the first look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// There then and now.
    Kept,
    /// Not there then.
    New,
    /// Not there now.
    Lost,
    /// Larger now.
    Grown,
    /// Smaller now.
    Shrunk,
}

impl Fate {
    const ALL: [Self; 5] = [Self::Kept, Self::New, Self::Lost, Self::Grown, Self::Shrunk];

    /// Its name, its ink, and how much of it fills a head.
    fn look(self) -> (&'static str, Ink, f64) {
        match self {
            Self::Kept => ("there since the first look", Ink::Weight, 0.3),
            Self::New => ("new", Ink::Accent, 0.6),
            Self::Lost => ("lost", Ink::Muted, 0.0),
            Self::Grown => ("grown", Ink::Potentiation, 0.4),
            Self::Shrunk => ("shrunk", Ink::Depression, 0.4),
        }
    }
}

/// One spine.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spine {
    /// Place along the stretch, 0 to 1.
    pub along: f64,
    /// Side and length of its neck, below [`ROWS`].
    pub row: usize,
    /// Radius of its head, css px: its root is what a size is drawn as.
    pub radius: f64,
    /// Radius at the first look, where it is drawn too.
    pub before: Option<f64>,
    /// What has become of it.
    pub fate: Fate,
}

/// Two sides with two lengths each.
pub const ROWS: usize = 4;

impl Spine {
    /// The end of its neck, and which way is away from the dendrite.
    fn base(&self) -> ((f64, f64), f64) {
        let away = if self.row.is_multiple_of(2) { 1.0 } else { -1.0 };
        let x = 8.0 + (SIZE.0 - 16.0) * self.along;
        ((x, SHAFT + away * (HALF + NECKS[self.row / 2 % 2])), away)
    }

    fn head(&self, radius: f64) -> Outline {
        let ((x, y), away) = self.base();
        disc((x, y + away * radius), radius)
    }

    fn neck(&self) -> Outline {
        let (end, away) = self.base();
        vec![(end.0, SHAFT + away * (HALF - 1.0)), end]
    }
}

/// A row for each spine: of a place, and of the days from and to which it is there, in the order of the first days. Those that
/// are there together stand apart where they can.
pub fn rows(lives: &[(f64, f64, f64)]) -> Vec<usize> {
    let mut rows = vec![];
    // Place, last day and row of those that are there.
    let mut there: Vec<(f64, f64, usize)> = vec![];
    for &(place, from, to) in lives {
        there.retain(|(_, ends, _)| *ends > from);
        let apart = |row: usize| {
            let side = there.iter().filter(move |(_, _, other)| other % 2 == row % 2);
            // Behind a neighbour of the same side there is some room.
            let room = side.map(|(at, _, other)| (at - place).abs() + if *other == row { 0.0 } else { 0.02 });
            room.fold(f64::INFINITY, min)
        };
        let mut best = 0;
        for row in 1..ROWS {
            if apart(row) > apart(best) {
                best = row;
            }
        }
        rows.push(best);
        there.push((place, to, best));
    }
    rows
}

/// The scene, and its sentence. What has become of the spines is what a reader may predict.
pub fn stretch(title: String, spines: &[Spine]) -> Panel {
    let of = |fate: Fate| spines.iter().filter(move |spine| spine.fate == fate);
    let present = Fate::ALL.into_iter().filter(|fate| of(*fate).next().is_some());
    let counted = present.clone().map(|fate| format!("{} {}", of(fate).count(), fate.look().0));
    let words = format!("Spines on this stretch: {}.", counted.collect::<Vec<_>>().join(", "));
    let mut panel = Panel::scene(title, words, SIZE).with(still("dendrite", [round(&OUTLINE, true)]));
    let before = spines.iter().filter_map(|spine| spine.before.map(|radius| spine.head(radius)));
    let mut x = 0.0;
    for fate in present {
        let (words, ink, fill) = fate.look();
        let thin = if fate == Fate::Lost { 0.8 } else { 1.6 };
        let necks = Part::new("", of(fate).map(Spine::neck)).ink(ink).lines(thin).result();
        let heads = Part::new(words, of(fate).map(|spine| spine.head(max(spine.radius, 1.0))));
        let heads = heads.ink(ink).fill(fill).edge(thin).result().shows(of(fate).count() as f64, "");
        panel = panel.with(necks).with(heads).with(name(words, (x, 2.0), 1).ink(ink).result());
        x += 30.0 + 7.0 * words.len() as f64;
    }
    let before = Part::new("at the first look", before).ink(Ink::Muted).fill(0.0).edge(0.8).guide();
    panel.with_all((!before.outlines.is_empty()).then_some(before))
}

/// Radius of the head of a spine of this size, where one of size 1 has this radius: its area shows the size.
pub fn radius(size: f64, unit: f64) -> f64 {
    unit * sqrt(max(size, 0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_stand_in_rows_of_their_own() {
        let always = |place| (place, 0.0, f64::INFINITY);
        let lives = [always(0.5), always(0.5), always(0.51), always(0.49), always(0.9)];
        let rows = rows(&lives);
        let mut close = rows[..4].to_vec();
        close.sort_unstable();
        assert_eq!(close, [0, 1, 2, 3]);
        // One that has gone leaves its place.
        assert_eq!(super::rows(&[(0.5, 0.0, 10.0), (0.5, 10.0, 20.0)]), [0, 0]);
    }

    #[test]
    fn the_sentence_counts_and_areas_show_sizes() {
        let spine = |fate| Spine { along: 0.5, row: 0, radius: 4.0, before: None, fate };
        let panel = stretch(
            String::new(),
            &[spine(Fate::Kept), spine(Fate::Kept), spine(Fate::Lost), spine(Fate::New)],
        );
        assert_eq!(panel.alt, "Spines on this stretch: 2 there since the first look, 1 new, 1 lost.");
        assert_eq!(radius(4.0, 8.0), 16.0);
    }
}
