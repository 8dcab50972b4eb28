//! The pulvinar below two areas of the cortex: many thin axons of layer 6 predict, few strong ones of layer 5 tell what came.

use figure::{Ink, Panel, Part};
use plasticity::math::clamp;

use super::outline::{Outline, disc, oval};
use super::{EDGE, name, percent, still};

/// Width and height, css px.
const SIZE: (f64, f64) = (320.0, 150.0);
/// Cells of the pulvinar, and as many of layer 5.
const PLACES: usize = 8;
/// What the prediction has, and the outcome.
const INKS: [Ink; 2] = [Ink::Pre, Ink::Third];
/// Middle of the pulvinar's cells, and their radius.
const ROW: f64 = 25.0;
const RADIUS: f64 = 9.5;
/// Ends of the cortex and borders of its layers, from below: 6, 5, 4, and those above.
const LAYERS: [f64; 5] = [84.0, 104.0, 122.0, 133.0, 150.0];
/// Left and right end of the higher and of the lower area.
const AREAS: [(f64, f64); 2] = [(4.0, 152.0), (168.0, 316.0)];
/// Cells of layer 6 that are drawn.
const MANY: [f64; 4] = [72.0, 93.0, 114.0, 135.0];
/// What is known of one cycle.
#[derive(Clone, Debug)]
pub struct Pulvinar {
    /// Activity of its cells as the prediction ends, and as the outcome does, 0 to 1.
    pub phases: [Vec<f64>; 2],
    /// The place that came.
    pub came: usize,
    /// How much is left of the paths from layer 6 and from layer 5, 0 to 1.
    pub left: [f64; 2],
}

/// Middle of a cell of the pulvinar.
fn cell(place: usize) -> (f64, f64) {
    (56.0 + 29.5 * place as f64, ROW)
}

/// A cell of layer 5.
fn driver(place: usize) -> (f64, f64) {
    (178.0 + 11.0 * place as f64, 0.5 * (LAYERS[1] + LAYERS[2]))
}

impl Pulvinar {
    /// The scene, and its sentence.
    pub fn panel(self, title: String) -> Panel {
        let (mut areas, mut borders) = (vec![], vec![]);
        for (left, right) in AREAS {
            let [foot, .., top] = LAYERS;
            areas.push(vec![(left, foot), (right, foot), (right, top), (left, top)]);
            borders.extend([1, 2, 3].map(|layer| vec![(left, LAYERS[layer]), (right, LAYERS[layer])]));
        }
        let mut panel = Panel::scene(title, self.words(), SIZE)
            .with(still("cortex", areas))
            .with(Part::new("", borders).ink(Ink::Hairline).lines(0.8).guide())
            .with(still("pulvinar", vec![oval((159.0, ROW), 130.0, 21.0)]))
            .with_all(self.paths());
        for (phase, cells) in self.phases.iter().enumerate() {
            for (place, share) in cells.iter().enumerate() {
                let half = Part::new("", vec![half(place, phase)]).ink(INKS[phase]);
                panel.add(half.fill(clamp(*share, 0.0, 1.0)).edge(EDGE).guide());
            }
        }
        panel
            .with(name("layer 6", (11.0, 94.5), 1).ink(INKS[0]))
            .with(name("layer 5", (311.0, 113.5), -1).ink(INKS[1]))
            .with(name("higher area", (78.0, 141.0), 0))
            .with(name("lower area", (242.0, 141.0), 0))
            .with(name("pulvinar", (320.0, 62.0), -1))
    }

    /// `Place 5 comes; the pulvinar predicted it at 5 %, and then shows it at 95 %.`
    fn words(&self) -> String {
        let [before, after] = self.phases.each_ref().map(|cells| percent(cells[self.came]));
        format!(
            "Place {} comes; the pulvinar predicted it at {before}, and then shows it at {after}.",
            self.came + 1
        )
    }

    /// Thin axons from every cell of layer 6 to every cell of the pulvinar; from layer 5 one to each, that of what came strong.
    fn paths(&self) -> Vec<Part> {
        let (mut many, mut few, mut senders, mut drivers) = (vec![], vec![], vec![], vec![]);
        for place in 0..PLACES {
            let (x, top) = (cell(place).0, ROW + RADIUS);
            many.extend(MANY.map(|from| vec![(from, LAYERS[0] + 3.0), (x, top)]));
            few.push(vec![driver(place), (x + 3.0, top)]);
            drivers.push(pyramid(driver(place)));
        }
        senders.extend(MANY.map(|x| pyramid((x, 0.5 * (LAYERS[0] + LAYERS[1])))));
        let (strong, told) = (vec![few[self.came].clone()], vec![drivers[self.came].clone()]);
        let path = |lines, which: usize, width| {
            Part::new("", lines).ink(INKS[which]).lines(width * self.left[which]).guide()
        };
        let cells = |bodies, which: usize| Part::new("", bodies).ink(INKS[which]).guide();
        vec![
            path(many, 0, 0.7),
            path(few, 1, 0.7),
            path(strong, 1, 3.0),
            cells(senders, 0),
            cells(drivers, 1).fill(0.15).edge(0.8),
            cells(told, 1),
        ]
    }
}

/// A cell's left half, for what it did as the prediction ended, or its right one, for the outcome.
fn half(place: usize, phase: usize) -> Outline {
    let around = disc(cell(place), RADIUS);
    let first = [4, 12][phase];
    (first..=first + 8).map(|i| around[i % around.len()]).collect()
}

/// The body of a pyramidal cell, its apex up.
fn pyramid((x, y): (f64, f64)) -> Outline {
    vec![(x - 4.5, y - 4.5), (x + 4.5, y - 4.5), (x, y + 6.5)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prediction_that_fails_with_a_path_cut() {
        let mut phases = [vec![0.05; PLACES], vec![0.05; PLACES]];
        (phases[0][2], phases[1][4]) = (0.9, 0.95);
        let pulvinar = Pulvinar { phases, came: 4, left: [0.0, 1.0] };
        assert_eq!(
            pulvinar.words(),
            "Place 5 comes; the pulvinar predicted it at 5 %, and then shows it at 95 %."
        );
        assert_eq!(pulvinar.paths()[0].edge, 0.0);
    }
}
