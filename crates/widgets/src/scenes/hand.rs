//! A hand over its map in the cortex: five digits, and the territory of each.

use figure::{Ink, Panel, Part, Role};

use super::outline::{Outline, round};
use super::{EDGE, name, over, still};

/// A place, css px.
type Point = (f64, f64);

/// Width and height, css px.
const SIZE: (f64, f64) = (320.0, 196.0);
/// Base and tip of each digit, from the thumb, and half its width.
const DIGITS: [(Point, Point, f64); 5] = [
    ((118.0, 98.0), (78.0, 128.0), 9.5),
    ((130.0, 116.0), (119.0, 158.0), 8.5),
    ((150.0, 120.0), (148.0, 170.0), 8.5),
    ((170.0, 118.0), (176.0, 161.0), 8.5),
    ((187.0, 110.0), (202.0, 143.0), 7.5),
];
const PALM: [(i16, i16); 9] =
    [(118, 62), (108, 88), (116, 112), (138, 122), (164, 122), (192, 112), (198, 92), (188, 74), (182, 62)];
/// Left and right end of the map, its lower and upper edge.
const MAP: ((f64, f64), (f64, f64)) = ((10.0, 310.0), (16.0, 36.0));
/// Where nerves leave the hand, the first and the step to the next.
const NERVES: (f64, f64, f64) = (126.0, 12.0, 64.0);
/// What is left of a lost digit.
const STUMP: f64 = 0.22;
/// A territory that is narrower has no name, css px.
const NARROW: f64 = 15.0;

/// What is known of the hand and of its map.
#[derive(Clone, Copy, Debug)]
pub struct Hand {
    /// Touches of each digit, of those of an unchanged one; a lost one has none.
    pub touches: [f64; 5],
    /// Units that stand for each.
    pub units: [u32; 5],
    /// The digit that changes, from 0.
    pub changed: usize,
}

impl Hand {
    /// The scene, and its sentence. The map is what a reader may predict, the hand is not.
    pub fn panel(self, title: String) -> Panel {
        let mut panel = Panel::scene(title, self.words(), SIZE);
        let (mut left, all) = (MAP.0.0, f64::from(self.units.iter().sum::<u32>().max(1)));
        for (digit, words) in NAMES.into_iter().enumerate() {
            let right = left + (MAP.0.1 - MAP.0.0) * f64::from(self.units[digit]) / all;
            panel = panel
                .with_all(self.way(digit, 0.5 * (left + right)))
                .with(self.territory(digit, (left, right)));
            if right - left >= NARROW {
                panel = panel.with(name(words, (0.5 * (left + right), 4.0), 0).ink(self.ink(digit)).result());
            }
            left = right;
        }
        panel = panel.with_all(over(round(&PALM, true), still("palm", [round(&PALM, true)])));
        for (digit, (_, tip, _)) in DIGITS.iter().enumerate() {
            let (outline, part) = self.digit(digit);
            // The name stands beyond the tip, of the thumb and the little finger beside it.
            let (at, side) = match digit {
                0 => ((tip.0 - 12.0, tip.1 + 2.0), -1),
                4 => ((tip.0 + 12.0, tip.1 + 2.0), 1),
                _ => ((tip.0, tip.1 + 19.0), 0),
            };
            panel =
                panel.with_all(over(outline, part)).with(name(NAMES[digit], at, side).ink(self.ink(digit)));
        }
        panel
    }

    /// `Touches of digit 3: none. Units of the five digits: 20, 28, 3, 28, 20.`
    fn words(&self) -> String {
        let touches = match self.touches[self.changed] {
            0.0 => "none".into(),
            times => format!("{} times those of another", crate::number_text(times)),
        };
        let units = self.units.map(|units| units.to_string()).join(", ");
        format!("Touches of digit {}: {touches}. Units of the five digits: {units}.", self.changed + 1)
    }

    fn ink(&self, digit: usize) -> Ink {
        if digit == self.changed { Ink::Third } else { Ink::Muted }
    }

    /// The nerve of a digit that is there, down to the middle of its territory.
    fn way(&self, digit: usize, to: f64) -> Option<Part> {
        let from = (NERVES.0 + NERVES.1 * digit as f64, NERVES.2);
        let line = still("nerve", [vec![from, (to, MAP.1.1)]]).lines(1.2).ink(self.ink(digit));
        (self.touches[digit] > 0.0).then_some(line.role(Role::Result))
    }

    /// Its part of the map.
    fn territory(&self, digit: usize, (left, right): (f64, f64)) -> Part {
        let (bottom, top) = MAP.1;
        let corners = vec![(left, bottom), (right, bottom), (right, top), (left, top)];
        let fill = match digit {
            _ if digit == self.changed => 0.6,
            _ => [0.14, 0.3][digit % 2],
        };
        let part = Part::new(format!("territory of digit {}", digit + 1), [corners]).ink(self.ink(digit));
        part.fill(fill).edge(EDGE).result().shows(f64::from(self.units[digit]), "units")
    }

    /// A digit, as full as it is touched; of a lost one the stump.
    fn digit(&self, digit: usize) -> (Outline, Part) {
        let (base, tip, half) = DIGITS[digit];
        let touches = self.touches[digit];
        let length = if touches > 0.0 { 1.0 } else { STUMP };
        let outline =
            finger(base, (base.0 + length * (tip.0 - base.0), base.1 + length * (tip.1 - base.1)), half);
        let part =
            Part::new(format!("touches of digit {}", digit + 1), [outline.clone()]).ink(self.ink(digit));
        let fill = if touches > 0.0 { 0.06 + 0.08 * touches } else { 0.0 };
        (
            outline,
            part.fill(plasticity::math::min(fill, 0.85)).edge(EDGE).guide().shows(touches, "of another's"),
        )
    }
}

const NAMES: [&str; 5] = ["D1", "D2", "D3", "D4", "D5"];

/// A finger with a round tip.
fn finger(base: (f64, f64), tip: (f64, f64), half: f64) -> Outline {
    let (dx, dy) = (tip.0 - base.0, tip.1 - base.1);
    let length = plasticity::math::sqrt(dx * dx + dy * dy);
    let (along, across) = ((dx / length, dy / length), (-dy / length, dx / length));
    let at = |from: (f64, f64), a: f64, b: f64| {
        (from.0 + half * (a * along.0 + b * across.0), from.1 + half * (a * along.1 + b * across.1))
    };
    let mut outline = vec![at(base, 0.0, 1.05)];
    // Half a circle in eight steps.
    outline.extend(
        (0..=8)
            .map(|k| core::f64::consts::PI * f64::from(k) / 8.0)
            .map(|turn| at(tip, plasticity::math::sin(turn), plasticity::math::cos(turn))),
    );
    outline.push(at(base, 0.0, -1.05));
    outline
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lost_digit_is_a_stump_without_a_nerve() {
        let hand = Hand { touches: [1.0, 1.0, 0.0, 1.0, 1.0], units: [20, 28, 3, 28, 21], changed: 2 };
        assert_eq!(hand.words(), "Touches of digit 3: none. Units of the five digits: 20, 28, 3, 28, 21.");
        assert!(hand.way(2, 100.0).is_none() && hand.way(1, 100.0).is_some());
        let top =
            |digit: usize| hand.digit(digit).0.iter().fold(0.0, |top, (_, y)| plasticity::math::max(top, *y));
        assert!(top(2) < 145.0 && top(3) > 165.0);
    }

    /// Territories fill the map, as wide as they have units.
    #[test]
    fn territories_are_as_wide_as_they_have_units() {
        let hand = Hand { touches: [1.0; 5], units: [10, 20, 30, 20, 20], changed: 0 };
        let panel = hand.panel("Hand".into());
        let widths: Vec<f64> = panel
            .marks
            .iter()
            .filter_map(|mark| match mark {
                figure::Mark::Part(part) if part.name.starts_with("territory") => {
                    Some(part.outlines[0][1].0 - part.outlines[0][0].0)
                }
                _ => None,
            })
            .collect();
        for (width, units) in widths.iter().zip([30.0, 60.0, 90.0, 60.0, 60.0]) {
            assert!((width - units).abs() < 1e-9);
        }
    }
}
