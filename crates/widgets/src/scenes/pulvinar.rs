//! The pulvinar below two areas of the cortex: many thin axons of layer 6 predict, few strong ones of layer 5 tell what came.

use figure::{Ink, Panel, Part};
use plasticity::math::clamp;

use super::outline::{Outline, moved, round, taper};
use super::{EDGE, name, percent, still};

/// Width and height, css px.
const SIZE: (f64, f64) = (320.0, 150.0);
/// Cells of the pulvinar, and as many of layer 5.
const PLACES: usize = 8;
/// Middle of the pulvinar's cells, and their radius.
const ROW: f64 = 25.0;
const RADIUS: f64 = 9.5;
/// Ends of the cortex and borders of its layers, from below: 6, 5, 4, and those above.
const LAYERS: [f64; 5] = [84.0, 104.0, 122.0, 133.0, 150.0];
/// Left and right end of the higher and of the lower area.
const AREAS: [(f64, f64); 2] = [(4.0, 152.0), (168.0, 316.0)];
/// Cells of layer 6 that are drawn.
const MANY: [f64; 6] = [66.0, 81.0, 96.0, 111.0, 126.0, 141.0];
const NUCLEUS: [(i16, i16); 12] = [
    (30, 25),
    (36, 38),
    (60, 43),
    (110, 45),
    (170, 45),
    (240, 44),
    (282, 39),
    (292, 27),
    (286, 13),
    (250, 7),
    (150, 4),
    (50, 8),
];

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
        let slabs = AREAS.map(|(left, right)| {
            vec![(left, LAYERS[0]), (right, LAYERS[0]), (right, LAYERS[4]), (left, LAYERS[4])]
        });
        let borders = AREAS
            .into_iter()
            .flat_map(|(left, right)| LAYERS[1..4].iter().map(move |y| vec![(left, *y), (right, *y)]));
        let pyramids = MANY.map(|x| pyramid((x, 0.5 * (LAYERS[0] + LAYERS[1])), 0.8));
        Panel::scene(title, self.words(), SIZE)
            .with(still("cortex", slabs))
            .with(Part::new("", borders).ink(Ink::Hairline).lines(0.8).guide())
            .with(still("pulvinar", [round(&NUCLEUS, true)]))
            .with_all(self.predicting())
            .with_all(self.driving())
            .with(Part::new("cells of layer 6", pyramids).ink(Ink::Pre).guide())
            .with_all(self.cells())
            .with(name("layer 6", (11.0, 94.5), 1).ink(Ink::Pre))
            .with(name("layer 5", (311.0, 113.5), -1).ink(Ink::Third))
            .with(name("higher area", (78.0, 141.0), 0))
            .with(name("lower area", (242.0, 141.0), 0))
            .with(name("pulvinar", (320.0, 62.0), -1))
    }

    /// `The pulvinar predicts place 3 at 90 %. Place 5 comes, and it shows that at 95 %.`
    fn words(&self) -> String {
        let [before, after] = &self.phases;
        let place = largest(before);
        let lost = ["layer 6", "layer 5"].into_iter().zip(self.left).filter(|(_, left)| *left < 1.0);
        let lost = lost.map(|(path, left)| format!(" The path from {path} is cut to {}.", percent(left)));
        format!(
            "The pulvinar predicts place {} at {}. Place {} comes, and it shows that at {}.{}",
            place + 1,
            percent(before[place]),
            self.came + 1,
            percent(after[self.came]),
            lost.collect::<String>(),
        )
    }

    /// Thin ones from every cell to every cell.
    fn predicting(&self) -> Option<Part> {
        let [left, _] = self.left;
        let axons = MANY.into_iter().flat_map(|x| {
            (0..PLACES).map(move |place| vec![(x, LAYERS[0] + 3.0), (cell(place).0, ROW + RADIUS)])
        });
        (left > 0.0).then(|| {
            Part::new("path from layer 6", axons).ink(Ink::Pre).lines(0.7 * left).shows(100.0 * left, "%")
        })
    }

    /// One from each cell to its own: the one that tells what came is thick.
    fn driving(&self) -> Vec<Part> {
        let [_, left] = self.left;
        let axon = |place: usize| vec![driver(place), (cell(place).0 + 3.0, ROW + RADIUS)];
        let others = (0..PLACES).filter(|place| *place != self.came);
        let others: Vec<_> = others.collect();
        let ends =
            |place: usize| moved(&taper((0.0, 0.0), (0.0, 6.0), 9.0), (cell(place).0 + 3.0, ROW + RADIUS));
        let cells =
            |places: &[usize]| places.iter().map(|place| pyramid(driver(*place), 1.0)).collect::<Vec<_>>();
        let mut parts = vec![];
        if left > 0.0 {
            parts.push(still("", others.iter().map(|place| axon(*place))).ink(Ink::Third).lines(0.7 * left));
            let told =
                Part::new("path from layer 5", [axon(self.came)]).ink(Ink::Third).lines(0.7 + 2.3 * left);
            parts.push(told.shows(100.0 * left, "%"));
            parts.push(Part::new("", [ends(self.came)]).ink(Ink::Third).fill(left).guide());
        }
        parts.push(Part::new("", cells(&others)).ink(Ink::Third).fill(0.15).edge(0.8).guide());
        parts.push(Part::new("", cells(&[self.came])).ink(Ink::Third).guide());
        parts
    }

    /// Halves of every cell: what it did as the prediction ended, and as the outcome did.
    fn cells(&self) -> Vec<Part> {
        let halves = [Ink::Pre, Ink::Third].into_iter().zip(&self.phases).zip([-1.0, 1.0]);
        let half = |place: usize, way: f64| -> Outline {
            let (x, y) = cell(place);
            let corner = |i: i32| {
                let angle = core::f64::consts::PI * (f64::from(i) / 8.0 - 0.5);
                (x + way * RADIUS * plasticity::math::cos(angle), y + RADIUS * plasticity::math::sin(angle))
            };
            (0..=8).map(corner).collect()
        };
        halves
            .flat_map(|((ink, phase), way)| {
                phase.iter().enumerate().flat_map(move |(place, share)| {
                    let outline = half(place, way);
                    let paper = Part::new("", [outline.clone()]).ink(Ink::Paper).guide();
                    [
                        paper,
                        Part::new("", [outline]).ink(ink).fill(clamp(*share, 0.0, 1.0)).edge(EDGE).guide(),
                    ]
                })
            })
            .collect()
    }
}

/// The most active one.
fn largest(cells: &[f64]) -> usize {
    (0..cells.len()).max_by(|a, b| cells[*a].total_cmp(&cells[*b])).unwrap_or(0)
}

/// The body of a pyramidal cell, its apex up.
fn pyramid((x, y): (f64, f64), size: f64) -> Outline {
    vec![(x - 5.0 * size, y - 5.0 * size), (x + 5.0 * size, y - 5.0 * size), (x, y + 7.0 * size)]
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
            "The pulvinar predicts place 3 at 90 %. Place 5 comes, and it shows that at 95 %. \
             The path from layer 6 is cut to 0 %."
        );
        assert!(pulvinar.predicting().is_none());
    }
}
