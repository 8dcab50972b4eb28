//! A piece of the dentate gyrus: granule cells between the perforant path above and the hilus below, the young ones at the hilus. Each
//! cell shows how likely it is on for two patterns, one in either half.

use figure::{Ink, Panel, Part};
use plasticity::math::clamp;

use super::outline::{Outline, disc};
use super::{EDGE, name, percent, still};

/// Width and height, css px.
const SIZE: (f64, f64) = (320.0, 150.0);
/// Where the perforant path runs.
const PATH: [f64; 3] = [134.0, 122.0, 110.0];
/// Middle of a cell that was just born, and how much higher the oldest lies.
const YOUNGEST: f64 = 34.0;
const RISE: f64 = 30.0;
/// Radius of a cell.
const RADIUS: f64 = 5.6;
/// Maturity below which a cell is drawn as young.
const YOUNG: f64 = 0.5;
/// Shades of half a cell.
const SHADES: usize = 8;

/// A granule cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Granule {
    /// How mature it is, 0 to 1.
    pub maturity: f64,
    /// With what chance it is on for either pattern.
    pub chances: [f64; 2],
}

/// What is known of the piece.
#[derive(Clone, Debug)]
pub struct Dentate {
    /// Its cells.
    pub cells: Vec<Granule>,
    /// Share of all cells of the model that are on for two patterns.
    pub overlap: f64,
}

impl Granule {
    fn is_young(&self) -> bool {
        self.maturity < YOUNG
    }

    /// Mean of both chances.
    fn chance(&self) -> f64 {
        0.5 * (self.chances[0] + self.chances[1])
    }
}

impl Dentate {
    /// The scene, and its sentence. What cells do is what a reader may predict; who is young is not.
    pub fn panel(self, title: String) -> Panel {
        let path = PATH.map(|y| vec![(0.0, y), (SIZE.0, y)]);
        let border = vec![(0.0, YOUNGEST - 12.0), (SIZE.0, YOUNGEST - 12.0)];
        Panel::scene(title, self.words(), SIZE)
            .with(still("perforant path", path).lines(1.0).ink(Ink::Pre))
            .with(Part::new("", [border]).ink(Ink::Hairline).lines(1.0).guide())
            .with_all(self.drawn(false))
            .with_all(self.drawn(true))
            .with(name("from entorhinal cortex", (2.0, 144.0), 1).ink(Ink::Pre))
            .with(name("halves: two patterns", (318.0, 144.0), -1))
            .with(name("young", (2.0, 11.0), 1).ink(Ink::Accent))
            .with(name("mature", (60.0, 11.0), 1).ink(Ink::Post))
            .with(name("hilus", (318.0, 11.0), -1))
    }

    /// `12 of 24 granule cells are young. For two patterns young ones are on with a chance of 40 %, mature ones with 5 %. Two patterns share
    /// 8 % of all cells.`
    fn words(&self) -> String {
        let mean = |young: bool| {
            let chances = self.cells.iter().filter(|cell| cell.is_young() == young).map(Granule::chance);
            let number = self.cells.iter().filter(|cell| cell.is_young() == young).count();
            (number > 0).then(|| chances.sum::<f64>() / number as f64)
        };
        let young = self.cells.iter().filter(|cell| cell.is_young()).count();
        let known = [("young", mean(true)), ("mature", mean(false))];
        let known =
            known.into_iter().filter_map(|(which, chance)| Some((which, percent(chance?)))).enumerate();
        let on = known.map(|(place, (which, chance))| match place {
            0 => format!("{which} ones are on with a chance of {chance}"),
            _ => format!("{which} ones with {chance}"),
        });
        format!(
            "{young} of {} granule cells are young. For two patterns {}. Two patterns share {} of all cells.",
            self.cells.len(),
            on.collect::<Vec<_>>().join(", "),
            percent(self.overlap)
        )
    }

    /// Young or mature cells: dendrites that reach the further the older they are, a body in two halves.
    fn drawn(&self, young: bool) -> Vec<Part> {
        let ink = if young { Ink::Accent } else { Ink::Post };
        let n = self.cells.len() as f64;
        let mut shades: Vec<Vec<Outline>> = vec![vec![]; SHADES + 1];
        let (mut bodies, mut lines) = (vec![], vec![]);
        for (k, cell) in self.cells.iter().enumerate().filter(|(_, cell)| cell.is_young() == young) {
            let at = (SIZE.0 * (k as f64 + 0.5) / n, YOUNGEST + RISE * clamp(cell.maturity, 0.0, 1.0));
            let tip = PATH[2] + (PATH[0] - PATH[2]) * clamp(cell.maturity, 0.0, 1.0);
            lines.push(vec![(at.0 - 3.0, tip), (at.0, at.1 + RADIUS + 6.0), (at.0 + 3.0, tip)]);
            lines.push(vec![(at.0, at.1 + RADIUS + 6.0), (at.0, at.1 + RADIUS)]);
            bodies.push(disc(at, RADIUS).into_iter().step_by(2).collect());
            for (which, chance) in cell.chances.into_iter().enumerate() {
                let shade = (clamp(chance, 0.0, 1.0) * SHADES as f64).round() as usize;
                shades[shade].push(half(at, which));
            }
        }
        let shade = |(k, halves)| Part::new("", halves).ink(ink).fill(k as f64 / SHADES as f64).result();
        let mut parts = vec![Part::new("", lines).ink(ink).lines(0.8).guide()];
        parts.extend(
            shades.into_iter().enumerate().skip(1).filter(|(_, halves)| !halves.is_empty()).map(shade),
        );
        let name = if young { "young cells" } else { "mature cells" };
        let number = bodies.len() as f64;
        parts.push(Part::new(name, bodies).ink(ink).fill(0.0).edge(EDGE).shows(number, ""));
        parts
    }
}

/// The left half of a cell, for the first pattern, or the right one.
fn half(at: (f64, f64), which: usize) -> Outline {
    let around = disc(at, RADIUS);
    let first = [4, 12][which];
    (first..=first + 8).step_by(2).map(|i| around[i % around.len()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn young_cells_are_told_and_have_halves() {
        let young = Granule { maturity: 0.1, chances: [0.5, 0.5] };
        let mature = Granule { maturity: 0.9, chances: [0.1, 0.0] };
        let piece = Dentate { cells: vec![young, mature, mature], overlap: 0.8 };
        assert_eq!(
            piece.words(),
            "1 of 3 granule cells are young. For two patterns young ones are on with a chance of 50 %, mature ones with 5 %. Two \
             patterns share 80 % of all cells."
        );
        // Dendrites, both halves in one shade, the body.
        let parts = piece.drawn(true);
        assert_eq!(parts.iter().map(|part| part.outlines.len()).collect::<Vec<_>>(), [2, 2, 1]);
        assert!(half((0.0, 0.0), 0).iter().all(|(x, _)| *x < 1e-9));
        assert!(half((0.0, 0.0), 1).iter().all(|(x, _)| *x > -1e-9));
    }
}
