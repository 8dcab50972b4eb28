//! A row of units in the cortex under the skin: a thread from every living unit to the place that it answers to.

use figure::{Ink, Panel, Part};

use super::{EDGE, name, still};
use crate::print::fixed;

/// Width and height, css px.
const SIZE: (f64, f64) = (320.0, 150.0);
/// Left and right end of skin and row.
const ENDS: (f64, f64) = (10.0, 310.0);
/// Lower and upper edge of the skin and of the units.
const SKIN: (f64, f64) = (112.0, 128.0);
const UNITS: (f64, f64) = (26.0, 42.0);
const DIGITS: usize = 5;

/// What is known of the units.
#[derive(Clone, Debug)]
pub struct RowOfUnits<'a> {
    /// Where on the skin each is, digits from the thumb.
    pub places: &'a [f64],
    /// Which of them live.
    pub alive: &'a [bool],
    /// Mean distance from a touch to the nearest living unit, lengths of a digit.
    pub error: f64,
}

impl RowOfUnits<'_> {
    /// The scene, and its sentence. Threads and the error are what a reader may predict.
    pub fn panel(self, title: String) -> Panel {
        let width = ENDS.1 - ENDS.0;
        let skin = |place: f64| ENDS.0 + width * place / DIGITS as f64;
        let unit = width / self.places.len().max(1) as f64;
        let middle = |i: usize| ENDS.0 + unit * (i as f64 + 0.5);
        let box_of = |i: usize| {
            let (left, right) = (middle(i) - 0.36 * unit, middle(i) + 0.36 * unit);
            vec![(left, UNITS.0), (right, UNITS.0), (right, UNITS.1), (left, UNITS.1)]
        };
        let of = |living: bool| (0..self.places.len()).filter(move |i| self.alive[*i] == living);
        let threads = of(true).map(|i| vec![(middle(i), UNITS.1), (skin(self.places[i]), SKIN.0)]);
        let living = self.living() as f64;
        let digit = |d: usize| {
            let (left, right) = (skin(d as f64), skin(d as f64 + 1.0));
            vec![(left, SKIN.0), (right, SKIN.0), (right, SKIN.1), (left, SKIN.1)]
        };
        let mut panel = Panel::scene(title, self.words(), SIZE)
            .with(
                Part::new("threads", threads)
                    .ink(Ink::Weight)
                    .lines(0.7)
                    .result()
                    .shows(self.error, "digits of error"),
            )
            .with(still("skin", (0..DIGITS).map(digit)))
            .with(
                Part::new("living units", of(true).map(box_of))
                    .ink(Ink::Weight)
                    .fill(0.75)
                    .guide()
                    .shows(living, "units"),
            )
            .with(
                Part::new("silent units", of(false).map(box_of))
                    .ink(Ink::Depression)
                    .fill(0.0)
                    .edge(0.5 * EDGE)
                    .guide()
                    .shows(self.alive.len() as f64 - living, "units"),
            )
            .with(name("units in the cortex", (160.0, 8.0), 0));
        for d in 0..DIGITS {
            panel.add(name(&format!("D{}", d + 1), (skin(d as f64 + 0.5), SKIN.1 + 8.0), 0));
        }
        panel
    }

    fn living(&self) -> usize {
        self.alive.iter().filter(|alive| **alive).count()
    }

    /// `70 of 100 units live; a touch is 0.019 digits from the nearest on average.`
    fn words(&self) -> String {
        if self.places.is_empty() {
            return "The map is forming.".into();
        }
        let error = fixed(self.error, 3);
        format!(
            "{} of {} units live; a touch is {error} digits from the nearest on average.",
            self.living(),
            self.alive.len()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_silent_unit_has_no_thread() {
        let row = RowOfUnits { places: &[1.0, 2.0, 3.0], alive: &[true, false, true], error: 0.5 };
        assert_eq!(row.words(), "2 of 3 units live; a touch is 0.500 digits from the nearest on average.");
        let panel = row.panel("Row".into());
        let outlines = |part: &str| {
            panel.marks.iter().find_map(|mark| match mark {
                figure::Mark::Part(p) if p.name == part => Some(p.outlines.len()),
                _ => None,
            })
        };
        assert_eq!(["threads", "living units", "silent units"].map(outlines), [Some(2), Some(2), Some(1)]);
    }
}
