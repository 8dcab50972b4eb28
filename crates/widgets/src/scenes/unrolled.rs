//! A recurrent net over three steps: the ways on which an error would travel back, those that are left out, and the two directions that come of it.

use figure::{Ink, Panel, Part};
use plasticity::math::{clamp, max, sqrt};

use super::outline::{Outline, disc};
use super::{EDGE, name, over, percent, still};
use crate::print::fixed;

/// Width and height, css px.
const SIZE: (f64, f64) = (320.0, 150.0);
/// Where units stand: steps from left to right, units from top to bottom.
const COLUMNS: [f64; 3] = [24.0, 86.0, 148.0];
const ROWS: [f64; 3] = [124.0, 84.0, 44.0];
const UNIT: f64 = 8.0;
/// The output.
const OUTPUT: (f64, f64) = (196.0, 84.0);
/// Where both arrows begin, and how long they are.
const FROM: (f64, f64) = (236.0, 44.0);
const LENGTH: f64 = 70.0;
/// Width of a way on which all of an error goes, css px.
const ALL: f64 = 5.0;
const TIMES: [&str; 3] = ["t − 2", "t − 1", "t"];

/// What is known of the net.
#[derive(Clone, Copy, Debug)]
pub struct Unrolled {
    /// Share of an error that a unit keeps itself in a step.
    pub kept: f64,
    /// What goes on through the net’s weights, over that error; NaN while it is not known.
    pub through: f64,
    /// Cosine of the change without those ways with the gradient; NaN while it is not known.
    pub cosine: f64,
}

impl Unrolled {
    /// The scene, and its sentence.
    pub fn panel(self, title: String) -> Panel {
        let mut panel = Panel::scene(title, self.words(), SIZE);
        if self.through.is_finite() {
            panel.add(
                Part::new("through the net’s weights, left out", cut())
                    .ink(Ink::Depression)
                    .lines(max(0.5, ALL * clamp(self.through, 0.0, 1.0)))
                    .shows(100.0 * self.through, "% per step"),
            );
            panel.add(name("left out", (0.5 * (COLUMNS[1] + COLUMNS[2]), 143.0), 0).ink(Ink::Depression));
        }
        let own = ROWS
            .into_iter()
            .flat_map(|y| [0, 1].map(|step| vec![(COLUMNS[step] + UNIT, y), (COLUMNS[step + 1] - UNIT, y)]));
        panel = panel
            .with(
                Part::new("kept by a unit itself", own)
                    .ink(Ink::Weight)
                    .lines(max(0.5, ALL * self.kept))
                    .shows(100.0 * self.kept, "% per step"),
            )
            .with(still("error", ROWS.map(|y| vec![OUTPUT, (COLUMNS[2], y)])).ink(Ink::Third).lines(1.6));
        for x in COLUMNS {
            for y in ROWS {
                panel = panel.with_all(over(disc((x, y), UNIT), still("", [disc((x, y), UNIT)])));
            }
        }
        for (x, words) in COLUMNS.into_iter().zip(TIMES) {
            panel.add(name(words, (x, 20.0), 0));
        }
        panel = panel
            .with_all(over(
                disc(OUTPUT, 10.0),
                still("output", [disc(OUTPUT, 10.0)]).ink(Ink::Third).fill(0.4),
            ))
            .with(name("error", (OUTPUT.0 + 6.0, OUTPUT.1 + 22.0), 0).ink(Ink::Third));
        if !self.cosine.is_finite() {
            return panel;
        }
        let (exact, local) = ((1.0, 0.0), self.direction());
        let tip = (FROM.0 + LENGTH * local.0, FROM.1 + LENGTH * local.1);
        panel
            .with(arrow("exact gradient", exact).ink(Ink::Pre))
            .with(arrow("local rule", local).ink(Ink::Weight).shows(self.cosine, ""))
            .with(name("exact", (FROM.0 + LENGTH, FROM.1 - 14.0), -1).ink(Ink::Pre))
            .with(name("local", (clamp(tip.0, FROM.0, 300.0), tip.1 + 12.0), 0).ink(Ink::Weight))
    }

    /// Where the local rule points to, beside a gradient that points to the right.
    fn direction(&self) -> (f64, f64) {
        let along = clamp(self.cosine, -1.0, 1.0);
        (along, sqrt(1.0 - along * along))
    }

    /// `In a step a unit keeps 90 % of an error itself. 13 % goes through the net’s weights, which the local rule leaves out: its cosine with the gradient is 0.62.`
    fn words(&self) -> String {
        let kept = format!("In a step a unit keeps {} of an error itself.", percent(self.kept));
        if !(self.through.is_finite() && self.cosine.is_finite()) {
            return kept;
        }
        format!(
            "{kept} {} goes through the net’s weights, which the local rule leaves out: its cosine with the gradient is {}.",
            percent(self.through),
            fixed(self.cosine, 2)
        )
    }
}

/// From every unit to the others of the next step, with a gap in the middle.
fn cut() -> Vec<Outline> {
    let mut ways = vec![];
    for step in [0, 1] {
        for from in ROWS {
            for to in ROWS.into_iter().filter(|to| *to != from) {
                let ends = ((COLUMNS[step], from), (COLUMNS[step + 1], to));
                let at = |share: f64| {
                    let ((x, y), (to_x, to_y)) = ends;
                    (x + share * (to_x - x), y + share * (to_y - y))
                };
                ways.push(vec![ends.0, at(0.40)]);
                ways.push(vec![at(0.60), ends.1]);
            }
        }
    }
    ways
}

/// A shaft with a head.
fn arrow(name: &str, (dx, dy): (f64, f64)) -> Part {
    let (x, y) = (FROM.0 + LENGTH * dx, FROM.1 + LENGTH * dy);
    let side = |way: f64| (x - 9.0 * dx - 4.5 * way * dy, y - 9.0 * dy + 4.5 * way * dx);
    Part::new(name, [vec![FROM, (x, y)], vec![side(1.0), (x, y), side(-1.0)]]).lines(2.0 * EDGE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directions_are_said_and_have_length_one() {
        let net = Unrolled { kept: 0.9, through: 0.128, cosine: 0.6 };
        assert_eq!(
            net.words(),
            "In a step a unit keeps 90 % of an error itself. 13 % goes through the net’s weights, which the local rule leaves out: its \
             cosine with the gradient is 0.60."
        );
        let (along, across) = net.direction();
        assert!((along - 0.6).abs() < 1e-15 && (across - 0.8).abs() < 1e-15);
        let unknown = Unrolled { cosine: f64::NAN, ..net };
        assert_eq!(unknown.words(), "In a step a unit keeps 90 % of an error itself.");
        assert!(unknown.panel("Net".into()).marks.len() < net.panel("Net".into()).marks.len());
    }

    /// Two steps, three units, two others each, in two halves.
    #[test]
    fn every_way_through_others_is_cut() {
        assert_eq!(cut().len(), 24);
    }
}
