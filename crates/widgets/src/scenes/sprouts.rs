//! A row of cells, its zone without input, and the axons that reach into the zone: from outside above the row, from within below.

use core::ops::Range;

use figure::{Ink, Panel, Part};
use plasticity::math::{clamp, cos, min, sin};

use super::outline::Outline;
use super::{EDGE, name, still};
use crate::print::fixed;

/// Width and height, css px.
const SIZE: (f64, f64) = (320.0, 150.0);
/// Left and right end of the row, and how high it lies.
const ENDS: (f64, f64) = (4.0, 316.0);
const ROW: f64 = 62.0;
/// How far arcs begin from the row.
const OFF: f64 = 7.0;
/// Neighbours that are drawn as one cell.
const TOGETHER: usize = 3;
/// Synapses that a line stands for.
pub const EACH: usize = 20;
/// Shades of a cell.
const SHADES: usize = 8;

/// What is known of the row.
#[derive(Clone, Debug)]
pub struct Sprouts {
    /// Rates of all cells, 0 to 1.
    pub rates: Vec<f64>,
    /// The cells without input.
    pub zone: Range<usize>,
    /// Whether their input is cut.
    pub cut: bool,
    /// Number of synapses onto the zone, from outside and from within.
    pub synapses: [usize; 2],
    /// Sender and receiver of every twentieth of them.
    pub lines: [Vec<(u8, u8)>; 2],
}

impl Sprouts {
    /// The scene, and its sentence.
    pub fn panel(self, title: String) -> Panel {
        let (left, right) = (self.x(self.zone.start) - 1.3, self.x(self.zone.end) - 1.3);
        let ground = vec![(left, 12.0), (right, 12.0), (right, 138.0), (left, 138.0)];
        let arcs = |which: usize, words: &str, ink| {
            let way = [1.0, -1.0][which];
            let arcs =
                self.lines[which].iter().map(|(pre, post)| self.arc((*pre).into(), (*post).into(), way));
            let part = Part::new(words, arcs).ink(ink).lines(0.9).result();
            part.shows(self.synapses[which] as f64, "")
        };
        let zone = if self.cut { "lost its input" } else { "will lose its input" };
        Panel::scene(title, self.words(), SIZE)
            .with(still("zone", [ground]).edge(0.0).fill(0.1))
            .with(arcs(0, "synapses from outside", Ink::Pre))
            .with(arcs(1, "synapses within the zone", Ink::Post))
            .with_all(self.cells())
            .with(name("from outside", (2.0, 132.0), 1).ink(Ink::Pre))
            .with(name("within the zone", (2.0, 14.0), 1).ink(Ink::Post))
            .with(name(zone, (0.5 * (left + right), 145.0), 0))
            .with(name("a line: 20 synapses", (318.0, 14.0), -1))
    }

    /// `The 30 cells without input are at 18 % of their highest rate. 253 synapses reach them from outside, 617 from within.`
    fn words(&self) -> String {
        let zone = &self.rates[self.zone.clone()];
        let rate = 100.0 * zone.iter().sum::<f64>() / zone.len() as f64;
        let input = if self.cut { "without input" } else { "that will lose their input" };
        format!(
            "The {} cells {input} are at {} % of their highest rate. {} synapses reach them from outside, {} from within.",
            zone.len(),
            fixed(rate, 0),
            self.synapses[0],
            self.synapses[1]
        )
    }

    /// The middle of a cell.
    fn x(&self, cell: usize) -> f64 {
        let (left, right) = ENDS;
        left + (right - left) * (cell as f64 + 0.5) / self.rates.len() as f64
    }

    /// Half an ellipse from the sender to the receiver, as high as they are far apart.
    fn arc(&self, pre: usize, post: usize, way: f64) -> Outline {
        let (from, to) = (self.x(pre), self.x(post));
        let up = way * min(10.0 + 0.42 * (to - from).abs(), [48.0, 58.0][usize::from(way > 0.0)]);
        let turn = |k: i32| f64::from(k) * core::f64::consts::PI / 8.0;
        let at =
            |k| (0.5 * (from + to) - 0.5 * (to - from) * cos(turn(k)), ROW + way * OFF + up * sin(turn(k)));
        (0..=8).map(at).collect()
    }

    /// Every three neighbours as one pyramidal cell, as full of ink as they are active.
    fn cells(&self) -> Vec<Part> {
        let mut shades = vec![vec![]; SHADES + 1];
        let mut bodies = vec![];
        for (k, rates) in self.rates.chunks(TOGETHER).enumerate() {
            let x = self.x(TOGETHER * k) + 0.5 * (self.x(TOGETHER - 1) - self.x(0));
            let body = vec![(x - 3.4, ROW - 4.5), (x + 3.4, ROW - 4.5), (x, ROW + 5.5)];
            let rate = rates.iter().sum::<f64>() / rates.len() as f64;
            shades[(clamp(rate, 0.0, 1.0) * SHADES as f64).round() as usize].push(body.clone());
            bodies.push(body);
        }
        let shade =
            |(k, bodies)| Part::new("", bodies).ink(Ink::Weight).fill(k as f64 / SHADES as f64).result();
        let mut parts = vec![Part::new("", bodies.clone()).ink(Ink::Paper).guide()];
        parts.extend(shades.into_iter().enumerate().filter(|(_, bodies)| !bodies.is_empty()).map(shade));
        parts.push(still("cells", bodies).fill(0.0).edge(EDGE));
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arcs_end_at_their_cells_and_a_silent_zone_is_empty() {
        let mut rates = vec![0.75; 120];
        rates[45..75].fill(0.0);
        let sprouts = Sprouts {
            rates,
            zone: 45..75,
            cut: true,
            synapses: [253, 617],
            lines: [vec![(40, 50)], vec![(50, 60), (60, 50)]],
        };
        assert_eq!(
            sprouts.words(),
            "The 30 cells without input are at 0 % of their highest rate. 253 synapses reach them from outside, 617 from within."
        );
        let arc = sprouts.arc(40, 50, 1.0);
        assert!((arc[0].0 - sprouts.x(40)).abs() < 1e-9 && (arc[8].0 - sprouts.x(50)).abs() < 1e-9);
        // Paper behind all, then the silent ones, then the active ones, then the edges.
        let cells = sprouts.cells();
        let filled = cells.iter().map(|part| (part.outlines.len(), part.fill)).collect::<Vec<_>>();
        assert_eq!(filled, [(40, 1.0), (10, 0.0), (30, 0.75), (40, 0.0)]);
    }
}
