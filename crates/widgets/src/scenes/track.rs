//! A closed track from above: the animal that runs on it, where plateaus come, and as a band along it the field of one cell or
//! the number of all fields.

use figure::{Ink, Note, Panel, Part, Role};
use plasticity::math::{clamp, cos, max, sin};

use super::mouse::mouse;
use super::outline::{Outline, disc};
use super::{EDGE, name, still};
use crate::number_text;
use crate::print::fixed;

/// Width and height, css px.
const SIZE: (f64, f64) = (320.0, 150.0);
/// Length of a straight side, and radius of the turns.
const SIDE: f64 = 140.0;
const RADIUS: f64 = 42.0;
/// Where words about what comes by chance stand.
const MIDDLE: (f64, f64) = (160.0, 66.0);
/// Half the width of the track.
const HALF: f64 = 7.0;
/// Height of the band where the field is highest.
const BAND: f64 = 19.0;
/// Corners of the band.
const FINE: usize = 100;

/// What stands as a band along the track, place by place.
#[derive(Clone, Debug)]
pub enum Band {
    /// The ramp of a cell's potential, mV.
    Ramp(Vec<f64>),
    /// How many cells have their field there.
    Fields(Vec<f64>),
}

/// What is known of the animal and of what it runs past.
#[derive(Clone, Debug)]
pub struct Track {
    /// Where the animal is, part of the track.
    pub animal: f64,
    /// Where plateaus come, parts of the track, and whether one has come in this lap.
    pub plateaus: Vec<(f64, bool)>,
    /// Where a reward is, part of the track, and whether it is given in this lap.
    pub reward: Option<(f64, bool)>,
    /// One cell, or all of them.
    pub band: Band,
    /// The highest value of the band that is drawn.
    pub top: f64,
    /// What the band is to a reader who predicts.
    pub role: Role,
}

/// A place on the track so far from its middle, outwards, and the direction there, rad.
fn place(part: f64, out: f64) -> ((f64, f64), f64) {
    use core::f64::consts::PI;
    let turn = PI * RADIUS;
    let (x, y) = (0.5 * (SIZE.0 - SIDE), 0.5 * SIZE.1);
    let way = part * 2.0 * (SIDE + turn);
    let arc = |middle: f64, from: f64, along: f64| {
        let angle = from + along / RADIUS;
        ((middle + (RADIUS + out) * cos(angle), y + (RADIUS + out) * sin(angle)), angle + 0.5 * PI)
    };
    match way {
        _ if way < SIDE => ((x + way, y - RADIUS - out), 0.0),
        _ if way < SIDE + turn => arc(x + SIDE, -0.5 * PI, way - SIDE),
        _ if way < 2.0 * SIDE + turn => ((x + 2.0 * SIDE + turn - way, y + RADIUS + out), PI),
        _ => arc(x, 0.5 * PI, way - 2.0 * SIDE - turn),
    }
}

/// A word's place inside of the track: beside a straight it keeps clear of the turns.
fn clear((x, y): (f64, f64)) -> (f64, f64) {
    let (middle, ends) = (0.5 * SIZE.0, 0.5 * SIDE - 12.0);
    let beside = (y - 0.5 * SIZE.1).abs() > 0.5 * RADIUS;
    (if beside { clamp(x, middle - ends, middle + ends) } else { x }, y)
}

/// All around, at a distance from the middle of the track that may change along it.
fn around(out: impl Fn(f64) -> f64) -> Outline {
    (0..FINE).map(|i| i as f64 / FINE as f64).map(|part| place(part, out(part)).0).collect()
}

impl Band {
    fn values(&self) -> &[f64] {
        match self {
            Self::Ramp(values) | Self::Fields(values) => values,
        }
    }

    fn at(&self, part: f64) -> f64 {
        let values = self.values();
        values[(part * values.len() as f64) as usize % values.len()]
    }
}

impl Track {
    /// The scene, and its sentence.
    pub fn panel(self, title: String) -> Panel {
        let highest = self.highest();
        let (label, ink, unit, up, thick) = match self.band {
            Band::Ramp(_) => ("ramp of the cell", Ink::Voltage, "mV", 75.0, 4.0),
            Band::Fields(_) => ("fields of the cells", Ink::Post, "", 84.0, 2.5),
        };
        let band = around(|part| HALF + BAND * clamp(self.band.at(part) / self.top, 0.0, 1.0));
        let (inner, outer) = (around(|_| -HALF), around(|_| HALF));
        let label = name(label, (0.5 * SIZE.0, up), 0).ink(ink).role(self.role);
        Panel::scene(title, self.words(highest), SIZE)
            .with(Part::new("field", [band]).ink(ink).fill(0.55).role(self.role).shows(highest, unit))
            .with(Part::new("", [outer.clone()]).ink(Ink::Paper).guide())
            .with(still("track", [outer]))
            .with(Part::new("", [inner.clone()]).ink(Ink::Paper).guide())
            .with(still("track", [inner]).fill(0.0))
            .with_all(self.plateaus.iter().map(|(at, come)| {
                let mark =
                    Part::new("plateau", [vec![place(*at, -HALF).0, place(*at, HALF).0]]).ink(Ink::Third);
                mark.lines(if *come { thick } else { 1.5 }).guide()
            }))
            .with_all(self.reward.map(|(at, given)| {
                let bowl = Part::new("reward", [disc(place(at, -HALF - 7.0).0, 4.0)]).ink(Ink::Third);
                bowl.fill(if given { 1.0 } else { 0.0 }).edge(EDGE).guide()
            }))
            .with(self.animal())
            .with(label)
            .with_all(self.legend())
    }

    /// Plateaus at a place that a reader sets are named there, those that come by chance in the middle.
    fn legend(&self) -> Option<Note> {
        let (at, _) = self.plateaus.first()?;
        let (words, at) = match (&self.band, self.reward) {
            (Band::Ramp(_), _) => ("plateau", clear(place(*at, -HALF - 13.0).0)),
            (Band::Fields(_), None) => ("– plateaus", MIDDLE),
            (Band::Fields(_), Some(_)) => ("– plateaus  ○ reward", MIDDLE),
        };
        Some(name(words, at, 0).ink(Ink::Third))
    }

    fn highest(&self) -> f64 {
        self.band.values().iter().fold(0.0, |top, x| max(top, *x))
    }

    /// `The animal has run 40 % of the lap; the cell's field is 7.9 mV high, and 3.1 mV where the animal is.`
    fn words(&self, highest: f64) -> String {
        let run = format!("The animal has run {} % of the lap; ", fixed(100.0 * self.animal, 0));
        match &self.band {
            Band::Ramp(_) => {
                let here = fixed(self.band.at(self.animal), 1);
                run + &format!(
                    "the cell’s field is {} mV high, and {here} mV where the animal is.",
                    fixed(highest, 1)
                )
            }
            Band::Fields(fields) => {
                let fields = fields.iter().sum::<f64>();
                let come = self.plateaus.iter().filter(|(_, come)| *come).count();
                run + &format!(
                    "{} cells have a field, and plateaus have come in {come} cells.",
                    number_text(fields)
                )
            }
        }
    }

    fn animal(&self) -> Part {
        let (at, angle) = place(clamp(self.animal, 0.0, 1.0), 0.0);
        let animal = Part::new("animal", mouse(at, angle)).ink(Ink::Accent);
        animal.edge(0.5).shows(100.0 * self.animal, "% of the lap")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_track_is_closed() {
        let ((x, y), _) = place(0.0, 0.0);
        let ((to_x, to_y), _) = place(1.0 - 1e-9, 0.0);
        assert!((x - to_x).abs() < 1e-6 && (y - to_y).abs() < 1e-6);
        // Half a lap is the opposite corner.
        let ((x, y), _) = place(0.5, 0.0);
        assert!((x - 230.0).abs() < 1e-9 && (y - 117.0).abs() < 1e-9);
    }

    #[test]
    fn the_sentence_of_a_field() {
        let track = Track {
            animal: 0.5,
            plateaus: vec![],
            reward: None,
            band: Band::Ramp(vec![0.0, 2.0, 8.0, 1.0]),
            top: 8.0,
            role: Role::Model,
        };
        assert_eq!(
            track.words(8.0),
            "The animal has run 50 % of the lap; the cell’s field is 8.0 mV high, and 8.0 mV where the animal is."
        );
    }

    #[test]
    fn a_map_counts_its_fields_and_the_plateaus_that_have_come() {
        let track = Track {
            animal: 0.5,
            plateaus: vec![(0.2, true), (0.4, true), (0.7, false)],
            reward: Some((0.5, true)),
            band: Band::Fields(vec![3.0, 0.0, 5.0, 1.0]),
            top: 8.0,
            role: Role::Result,
        };
        assert_eq!(
            track.words(track.highest()),
            "The animal has run 50 % of the lap; 9 cells have a field, and plateaus have come in 2 cells."
        );
    }
}
