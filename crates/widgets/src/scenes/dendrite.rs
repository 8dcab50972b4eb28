//! A dendrite with a spine of each of two pathways: tags where they were set, proteins that come from the cell body for all.

use figure::{Ink, Panel, Part, Role};
use plasticity::math::{max, sqrt};

use super::outline::{disc, round};
use super::{EDGE, name, of, over, percent, still};
use crate::print::fixed;

/// Width and height, css px.
const SIZE: (f64, f64) = (320.0, 150.0);
/// Where the spines stand along the dendrite.
const SPINES: [f64; 2] = [152.0, 252.0];
/// Radius of a spine's head at its weight of before.
const HEAD: f64 = 15.0;
/// Middle of a head, and of the dendrite.
const UP: f64 = 76.0;
const SHAFT: f64 = 26.0;
/// Proteins that are drawn at most.
const PROTEINS: usize = 24;
/// The cell body at the left, and its dendrite.
const CELL: [(i16, i16); 17] = [
    (-60, 92),
    (10, 88),
    (42, 76),
    (62, 54),
    (80, 41),
    (106, 36),
    (160, 34),
    (240, 33),
    (420, 31),
    (420, 21),
    (240, 19),
    (160, 18),
    (106, 16),
    (80, 12),
    (62, 0),
    (44, -16),
    (-60, -34),
];

/// What is known of both pathways.
#[derive(Clone, Copy, Debug)]
pub struct Dendrite {
    /// Weights, of before.
    pub weights: [f64; 2],
    /// Tags: share of synapses tagged for more minus share tagged for less, −1 to 1.
    pub tags: [f64; 2],
    /// Proteins, of the most there can be.
    pub proteins: f64,
}

impl Dendrite {
    /// The scene, and its sentence. All of it is what a reader may predict.
    pub fn panel(self, title: String) -> Panel {
        let necks = SPINES.map(|x| vec![(x - 3.5, SHAFT), (x + 3.5, SHAFT), (x + 3.0, UP), (x - 3.0, UP)]);
        let mut panel = Panel::scene(title, self.words(), SIZE)
            .with(still("neck", necks))
            .with_all(over(round(&CELL, true), still("cell", [round(&CELL, true)])))
            .with(still("nucleus", [disc((12.0, 30.0), 19.0)]))
            .with(name("cell body", (0.0, 104.0), 1));
        for (which, x) in SPINES.into_iter().enumerate() {
            let [weight, tag] = [self.weights[which], self.tags[which]];
            let radius = HEAD * sqrt(max(weight, 0.0));
            let cup = [
                (-17, 30),
                (-9, 20),
                (9, 20),
                (17, 30),
                (12, 42),
                (4, 46),
                (3, 90),
                (-3, 90),
                (-4, 46),
                (-12, 42),
            ];
            let cup = cup.map(|(dx, dy)| (x as i16 + dx, UP as i16 + dy));
            let pathway = which + 1;
            let head = Part::new(format!("weight of pathway {pathway}"), [disc((x, UP), radius)]);
            let head =
                head.ink(Ink::Weight).fill(0.12).edge(EDGE).result().shows(100.0 * weight, "% of before");
            panel = panel
                .with(still("bouton", [round(&cup, true)]))
                .with_all(over(disc((x, UP), radius), head))
                .with(flag(pathway, (x, UP), tag))
                .with(name(&format!("pathway {pathway}"), (x - 8.0, 142.0), -1));
        }
        panel
            .with(self.synthesised())
            .with(name("proteins", (SPINES[0] + 50.0, SHAFT - 17.0), 0).ink(Ink::Third))
    }

    /// `Spine 1 has 135 % of its area and tags of 20 %; spine 2 … Proteins are at 80 %.`
    fn words(&self) -> String {
        let spine = |which: usize| {
            let (weight, tag) = (fixed(100.0 * self.weights[which], 0), self.tags[which]);
            let kind = match tag {
                _ if tag > 0.0 => "tagged for more",
                _ if tag < 0.0 => "tagged for less",
                _ => "tagged",
            };
            format!("Pathway {} has {weight} % of its weight, {} {kind}. ", which + 1, percent(tag.abs()))
        };
        spine(0) + &spine(1) + &format!("Proteins are at {}.", percent(self.proteins))
    }

    /// Made in the cell body, and brought along the dendrite: the more there are, the further they are drawn.
    fn synthesised(&self) -> Part {
        let place = |i: usize| disc((62.0 + 10.5 * i as f64, SHAFT + [4.0, -4.0, 0.0][i % 3]), 2.4);
        let proteins = Part::new("proteins", (0..of(self.proteins, PROTEINS)).map(place)).ink(Ink::Third);
        proteins.role(Role::Result).shows(100.0 * self.proteins, "%")
    }
}

/// The tag in a head: up for more, down for less, as full of ink as many synapses have it.
fn flag(pathway: usize, (x, y): (f64, f64), tag: f64) -> Part {
    let (ink, way) = if tag < 0.0 { (Ink::Depression, -1.0) } else { (Ink::Potentiation, 1.0) };
    let corners = vec![(x - 6.0, y - 4.0 * way), (x + 6.0, y - 4.0 * way), (x, y + 7.0 * way)];
    let part = Part::new(format!("tags of pathway {pathway}"), [corners]).ink(ink).fill(tag.abs());
    part.role(Role::Result).shows(100.0 * tag, "%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_and_the_proteins() {
        let dendrite = Dendrite { weights: [1.35, 1.0], tags: [0.2, 0.0], proteins: 0.5 };
        assert_eq!(
            dendrite.words(),
            "Pathway 1 has 135 % of its weight, 20 % tagged for more. Pathway 2 has 100 % of its weight, 0 % tagged. \
             Proteins are at 50 %."
        );
        assert_eq!(dendrite.synthesised().outlines.len(), 12);
    }
}
