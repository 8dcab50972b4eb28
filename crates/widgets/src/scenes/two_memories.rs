//! Cells of which two memories take some: a ring for the first, a dot for the second, and as full as they are still excitable.

use figure::{Ink, Panel, Part, Role};
use plasticity::math::clamp;

use super::outline::{Outline, disc};
use super::{name, percent, still};

/// Width and height, css px.
const SIZE: (f64, f64) = (320.0, 146.0);
/// Cells in a row, and rows: more are not drawn.
const COLUMNS: usize = 20;
const ROWS: usize = 5;
/// Room of a cell, from the middle of one to the next, and the middle of the lowest at the left.
const STEP: (f64, f64) = (15.2, 22.0);
const FIRST: (f64, f64) = (12.0, 36.0);
/// Radii of a cell, of its ring, and of a dot in it.
const RADII: [f64; 3] = [5.2, 6.8, 2.4];

/// What is known of cells and memories.
#[derive(Clone, Debug)]
pub struct TwoMemories {
    /// Which cells the first memory took.
    pub first: Vec<bool>,
    /// Which ones the second, once it is there.
    pub second: Option<Vec<bool>>,
    /// What is left of the excitability that the first have gained, 0 to 1.
    pub left: f64,
}

impl TwoMemories {
    /// The scene, and its sentence.
    pub fn panel(self, title: String) -> Panel {
        let which = |of: &[bool], radius: f64| -> Vec<Outline> {
            let drawn = of.iter().take(COLUMNS * ROWS).enumerate();
            drawn.filter(|(_, is)| **is).map(|(cell, _)| disc(place(cell), radius)).collect()
        };
        let all = vec![true; self.first.len()];
        let mut panel = Panel::scene(title, self.words(), SIZE)
            .with(still("cells", which(&all, RADII[0])))
            .with(
                Part::new("boost that is left", which(&self.first, RADII[0]))
                    .ink(Ink::Pre)
                    .fill(0.75 * clamp(self.left, 0.0, 1.0))
                    .shows(100.0 * self.left, "%"),
            )
            .with(
                Part::new("first memory", which(&self.first, RADII[1]))
                    .ink(Ink::Pre)
                    .fill(0.0)
                    .edge(1.8)
                    .shows(count(&self.first), "cells"),
            )
            .with(name("● first memory", (4.0, 8.0), 1).ink(Ink::Pre));
        if let Some(second) = &self.second {
            let dots = which(second, RADII[2]);
            let under = which(second, RADII[2] + 1.2);
            panel = panel.with(Part::new("", under).ink(Ink::Paper).role(Role::Result)).with(
                Part::new("second memory", dots).ink(Ink::Third).result().shows(count(second), "cells"),
            );
        }
        panel.with(name("• second memory", (SIZE.0 - 4.0, 8.0), -1).ink(Ink::Third))
    }

    /// `The first memory has 20 of 100 cells, and 61 % of their boost is left. The second takes 8 of them, and 12 others.`
    fn words(&self) -> String {
        let first = count(&self.first);
        let mut words = format!(
            "The first memory has {first} of {} cells, and {} of their boost is left.",
            self.first.len(),
            percent(self.left)
        );
        if let Some(second) = &self.second {
            let both = self.first.iter().zip(second).filter(|(first, second)| **first && **second).count();
            words +=
                &format!(" The second takes {both} of them, and {} others.", count(second) - both as f64);
        }
        words
    }
}

fn count(of: &[bool]) -> f64 {
    of.iter().filter(|is| **is).count() as f64
}

/// The middle of a cell: every other row is half a step to the right.
fn place(cell: usize) -> (f64, f64) {
    let (column, row) = (cell % COLUMNS, cell / COLUMNS);
    let aside = if row % 2 == 1 { 0.5 } else { 0.0 };
    (FIRST.0 + STEP.0 * (column as f64 + aside), FIRST.1 + STEP.1 * row as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_in_the_drawing_and_counted() {
        for cell in 0..COLUMNS * ROWS {
            let (x, y) = place(cell);
            assert!(
                x > RADII[1] && x < SIZE.0 - RADII[1] && y > 20.0 && y < SIZE.1 - RADII[1],
                "{cell}: {x}, {y}"
            );
        }
        let memories = TwoMemories {
            first: vec![true, true, false, false],
            second: Some(vec![true, false, true, false]),
            left: 0.607,
        };
        assert_eq!(
            memories.words(),
            "The first memory has 2 of 4 cells, and 61 % of their boost is left. The second takes 1 of them, and 1 others."
        );
        let before = TwoMemories { second: None, ..memories };
        assert!(before.words().ends_with("is left."));
    }
}
