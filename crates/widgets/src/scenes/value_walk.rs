//! A walk along 19 places: what is expected of each, how much of its trace is left, and where the walker is.

use figure::{Ink, Panel, Part};
use plasticity::math::{clamp, max};
use plasticity::networks::td_lambda::{STATES, truth};

use super::mouse::mouse;
use super::outline::disc;
use super::{EDGE, name, still};
use crate::print::fixed;

/// Width and height, css px.
const SIZE: (f64, f64) = (326.0, 150.0);
/// Middle, and from place to place.
const MIDDLE: f64 = 163.0;
const STEP: f64 = 14.4;
/// Height of the row of places, and of the walker below it.
const ROW: f64 = 36.0;
const WALKER: f64 = 12.0;
/// Where a value of 0 stands, and how high 1 is.
const ZERO: f64 = 96.0;
const UNIT: f64 = 40.0;
/// The largest value that is drawn.
const TOP: f64 = 1.15;

/// What is known of the places.
#[derive(Clone, Debug)]
pub struct ValueWalk {
    /// What is expected of each place.
    pub values: Vec<f64>,
    /// Trace of each place.
    pub trace: Vec<f64>,
    /// Where the walker is, from 1; 0 and 20 are beyond the ends.
    pub place: usize,
    /// Whether its last step went to the left.
    pub left: bool,
    /// Root mean square of what values are off.
    pub error: f64,
}

fn across(place: usize) -> f64 {
    MIDDLE + STEP * (place as f64 - 10.0)
}

impl ValueWalk {
    /// The scene, and its sentence.
    pub fn panel(self, title: String) -> Panel {
        let bar = |(i, value): (usize, &f64)| {
            let (x, top) = (across(i + 1), ZERO + UNIT * clamp(*value, -TOP, TOP));
            vec![(x - 4.5, ZERO), (x + 4.5, ZERO), (x + 4.5, top), (x - 4.5, top)]
        };
        let true_value = |place: usize| {
            let (x, y) = (across(place), ZERO + UNIT * truth(place));
            vec![(x - 6.5, y), (x + 6.5, y)]
        };
        let most = self.trace.iter().fold(1.0, |most, trace| max(most, *trace));
        let place = |place: usize| disc((across(place), ROW), 5.2);
        let traces = self.trace.iter().enumerate().filter(|(_, trace)| **trace > 0.01 * most);
        let traces =
            traces.map(|(i, trace)| Part::new("", [place(i + 1)]).ink(Ink::Pre).fill(trace / most).guide());
        let end = |place: usize| {
            let x = across(place);
            vec![(x - 6.0, ROW - 6.0), (x + 6.0, ROW - 6.0), (x + 6.0, ROW + 6.0), (x - 6.0, ROW + 6.0)]
        };
        let level = vec![(across(1) - 8.0, ZERO), (across(STATES) + 8.0, ZERO)];
        let way = if self.left { core::f64::consts::PI } else { 0.0 };
        let walker = Part::new("walker", mouse((across(self.place), WALKER), way)).ink(Ink::Accent).edge(0.5);
        Panel::scene(title, self.words(), SIZE)
            .with(still("", [level]).lines(1.0))
            .with(
                Part::new("values", self.values.iter().enumerate().map(bar))
                    .ink(Ink::Weight)
                    .fill(0.75)
                    .shows(self.error, "off, root mean square"),
            )
            .with(still("true values", (1..=STATES).map(true_value)).lines(1.6).ink(Ink::Text))
            .with_all(traces)
            .with(
                Part::new("traces", (1..=STATES).map(place))
                    .ink(Ink::Pre)
                    .fill(0.0)
                    .edge(EDGE)
                    .guide()
                    .shows(self.remembered() as f64, "places"),
            )
            .with(still("ends", [0, STATES + 1].map(end)))
            .with(name("−1", (across(0), ROW + 14.0), 0).ink(Ink::Depression))
            .with(name("+1", (across(STATES + 1), ROW + 14.0), 0).ink(Ink::Potentiation))
            .with(walker.shows(self.place as f64, "of the places"))
            .with(name("values", (across(1) - 6.0, ZERO + 36.0), 1).ink(Ink::Weight))
            .with(name("true values", (across(12), ZERO + 44.0), 0).ink(Ink::Text))
            .with(name("traces", (across(15), ROW + 16.0), 0).ink(Ink::Pre))
    }

    /// Places whose trace is not yet below a tenth.
    fn remembered(&self) -> usize {
        self.trace.iter().filter(|trace| **trace >= 0.1).count()
    }

    /// `The walk is at place 7 of 19; 5 places have a trace of a tenth or more. Values are off by 0.312.`
    fn words(&self) -> String {
        let place = match self.place {
            0 => "over, at the left end".into(),
            place if place > STATES => "over, at the right end".into(),
            place => format!("at place {place} of {STATES}"),
        };
        let remembered = self.remembered();
        let places = if remembered == 1 { "place has" } else { "places have" };
        format!(
            "The walk is {place}; {remembered} {places} a trace of a tenth or more. Values are off by {}.",
            fixed(self.error, 3)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_walk_in_words() {
        let mut walk = ValueWalk {
            values: vec![0.0; STATES],
            trace: vec![0.0; STATES],
            place: 7,
            left: false,
            error: 0.5477,
        };
        walk.trace[6] = 1.0;
        let sentence =
            "The walk is at place 7 of 19; 1 place has a trace of a tenth or more. Values are off by 0.548.";
        assert_eq!(walk.words(), sentence);
        (walk.place, walk.trace[7]) = (20, 0.5);
        assert!(walk.words().starts_with("The walk is over, at the right end; 2 places have"));
    }

    /// Values that have run away stay in the picture.
    #[test]
    fn bars_stay_inside() {
        let walk = ValueWalk {
            values: vec![1e6; STATES],
            trace: vec![50.0; STATES],
            place: 0,
            left: true,
            error: 1e6,
        };
        for mark in walk.panel("Walk".into()).marks {
            if let figure::Mark::Part(part) = mark {
                assert!(
                    part.fill <= 1.0
                        && part.outlines.iter().flatten().all(|(_, y)| (0.0..=SIZE.1).contains(y))
                );
            }
        }
    }
}
