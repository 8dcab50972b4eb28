//! Two eyes and a cell of visual cortex between them: what each eye sees, and how strongly it reaches the cell.

use figure::{Ink, Panel, Part};
use plasticity::math::{clamp, sqrt};

use super::outline::{Outline, disc, oval, round, taper};
use super::{EDGE, name, over, still};
use crate::print::fixed;

/// Width and height, css px.
const SIZE: (f64, f64) = (320.0, 190.0);
/// Middle of each eye, that which stays open first; across and up.
const EYES: [(f64, f64); 2] = [(78.0, 146.0), (242.0, 146.0)];
const EYE: (f64, f64) = (40.0, 20.0);
/// Middle and radius of the cell.
const CELL: ((f64, f64), f64) = ((160.0, 40.0), 21.0);
/// Radius of a bouton whose response is that of the start.
const BOUTON: f64 = 11.0;
const INKS: [Ink; 2] = [Ink::Pre, Ink::Post];

/// What an eye gets to see.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sight {
    /// Patterns.
    Open,
    /// The lid is shut.
    Shut,
    /// It is dark.
    Dark,
}

/// What is known of both eyes and of the cell.
#[derive(Clone, Copy, Debug)]
pub struct Eyes {
    /// What each sees.
    pub sight: [Sight; 2],
    /// Noise that each sends.
    pub noise: [f64; 2],
    /// Responses of the cell to each, of those at the start.
    pub responses: [f64; 2],
}

impl Eyes {
    /// The scene, and its sentence. The responses are what a reader may predict.
    pub fn panel(self, title: String) -> Panel {
        let (at, radius) = CELL;
        let dendrites = [(at.0 - 66.0, 62.0), (at.0 + 66.0, 62.0), (at.0, 4.0)].map(|to| taper(at, to, 11.0));
        let mut panel = Panel::scene(title, self.words(), SIZE).with(still("dendrites", dendrites));
        for eye in 0..2 {
            panel = panel.with_all(self.eye(eye)).with_all(self.synapse(eye));
        }
        panel
            .with_all(over(disc(at, radius), still("cell", [disc(at, radius)])))
            .with(still("nucleus", [disc(at, 0.36 * radius)]).fill(0.2))
            .with(name("cell of visual cortex", (at.0 + 30.0, 22.0), 1))
            .with(name("open eye", (EYES[0].0, SIZE.1 - 10.0), 0).ink(INKS[0]))
            .with(name("closed eye", (EYES[1].0, SIZE.1 - 10.0), 0).ink(INKS[1]))
    }

    /// `The open eye sees patterns; the closed eye is shut and sends noise of 0.20. The cell answers with 180 % and 40 % of what it did.`
    fn words(&self) -> String {
        let eye = |i: usize| match self.sight[i] {
            Sight::Open => "sees patterns".to_string(),
            Sight::Shut => format!("is shut and sends noise of {}", fixed(self.noise[i], 2)),
            Sight::Dark => format!("is in the dark and sends noise of {}", fixed(self.noise[i], 2)),
        };
        let [open, closed] = self.responses.map(|response| fixed(100.0 * response, 0));
        format!(
            "The open eye {}; the closed eye {}. The cell answers with {open} % and {closed} % of what it did.",
            eye(0),
            eye(1)
        )
    }

    fn eye(&self, which: usize) -> Vec<Part> {
        let (at, ink) = (EYES[which], INKS[which]);
        let (across, up) = EYE;
        let almond = |height: f64| -> Outline {
            let corner = |x: f64, y: f64| ((at.0 + x) as i16, (at.1 + y) as i16);
            round(
                &[
                    corner(-across, 0.0),
                    corner(-0.5 * across, 0.8 * height),
                    corner(0.0, height),
                    corner(0.5 * across, 0.8 * height),
                    corner(across, 0.0),
                    corner(0.5 * across, -0.8 * up),
                    corner(0.0, -up),
                    corner(-0.5 * across, -0.8 * up),
                ],
                true,
            )
        };
        match self.sight[which] {
            Sight::Shut => {
                // The lid, its lashes, and nothing behind it.
                let lashes = [-0.6, -0.3, 0.0, 0.3, 0.6].map(|x: f64| {
                    let y = at.1 - up * (1.0 - 0.55 * x * x);
                    vec![(at.0 + across * x, y), (at.0 + 1.25 * across * x, y - 7.0)]
                });
                vec![
                    still("lid", [almond(up)]).ink(ink).fill(0.3),
                    still("lashes", lashes).ink(ink).lines(EDGE),
                ]
            }
            sight => {
                let dark = sight == Sight::Dark;
                let bars = [-5.0, 0.0, 5.0].map(|x| vec![(at.0 + x, at.1 - 7.0), (at.0 + x, at.1 + 7.0)]);
                let mut parts = vec![still("eye", [almond(up)]).ink(ink).fill(if dark { 0.6 } else { 0.04 })];
                parts.push(still("iris", [disc(at, 14.0)]).ink(ink).fill(if dark { 0.8 } else { 0.18 }));
                if !dark {
                    parts.push(still("pattern", bars).ink(Ink::Text).lines(2.0));
                }
                parts
            }
        }
    }

    /// Its fibre, and a bouton whose area is the response.
    fn synapse(&self, which: usize) -> Vec<Part> {
        let (eye, ink, response) = (EYES[which], INKS[which], self.responses[which]);
        let side = [-1.0, 1.0][which];
        let touch = (CELL.0.0 + side * 42.0, 56.0);
        let radius = BOUTON * sqrt(clamp(response, 0.0, 4.0));
        let at = (touch.0 + side * 3.0, touch.1 + radius);
        let fibre = vec![(eye.0, eye.1 - EYE.1), (at.0, at.1 + 0.5 * radius)];
        let words = ["response to the open eye", "response to the closed eye"][which];
        let bouton = Part::new(words, [oval(at, radius, radius)])
            .ink(ink)
            .fill(0.6)
            .result()
            .shows(100.0 * response, "% of before");
        let mut parts = vec![still("fibre", [fibre]).ink(ink).lines(1.8)];
        parts.extend(over(oval(at, radius, radius), bouton));
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_and_the_boutons() {
        let eyes = Eyes { sight: [Sight::Open, Sight::Shut], noise: [0.05, 0.2], responses: [1.8, 0.4] };
        assert_eq!(
            eyes.words(),
            "The open eye sees patterns; the closed eye is shut and sends noise of 0.20. The cell answers with 180 % and 40 % of what it did."
        );
        let width = |which: usize| {
            let synapse = eyes.synapse(which);
            let xs = synapse[2].outlines[0].iter().map(|(x, _)| *x);
            xs.clone().fold(f64::MIN, plasticity::math::max) - xs.fold(f64::MAX, plasticity::math::min)
        };
        // Areas are as 1.8 to 0.4.
        assert!((width(0) / width(1) - sqrt(4.5)).abs() < 1e-9);
    }
}
