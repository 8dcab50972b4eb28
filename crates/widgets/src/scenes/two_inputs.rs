//! Two inputs onto one cell: every bouton as large as its weight.

use figure::{Ink, Panel, Part};
use plasticity::math::{clamp, sqrt};

use super::outline::{disc, round, taper};
use super::{name, over, still};
use crate::print::fixed;

/// Width and height, css px.
const SIZE: (f64, f64) = (320.0, 150.0);
/// Middles and radius of the two senders, and where their boutons touch the receiver's dendrite.
const SENDERS: [(f64, f64); 2] = [(44.0, 112.0), (44.0, 38.0)];
const RADIUS: f64 = 13.0;
const TOUCH: [(f64, f64); 2] = [(188.0, 83.0), (188.0, 67.0)];
/// Middle and radius of the receiver.
const CELL: ((f64, f64), f64) = ((252.0, 75.0), 19.0);
/// Radius of a bouton at the largest weight.
const BOUTON: f64 = 22.0;
const INKS: [Ink; 2] = [Ink::Weight, Ink::Pre];
const NAMES: [&str; 2] = ["w₁", "w₂"];

/// What is known of both synapses.
#[derive(Clone, Copy, Debug)]
pub struct TwoInputs {
    /// The weights.
    pub weights: [f64; 2],
    /// The largest weight that is drawn.
    pub top: f64,
}

impl TwoInputs {
    /// The scene, and its sentence.
    pub fn panel(self, title: String) -> Panel {
        let (at, radius) = CELL;
        let dendrites =
            [taper(at, (130.0, 75.0), 16.0), taper(at, (292.0, 132.0), 9.0), taper(at, (286.0, 14.0), 9.0)];
        let mut panel = Panel::scene(title, self.words(), SIZE)
            .with(still("axon", [vec![at, (320.0, 75.0)]]).lines(2.2).ink(Ink::Post))
            .with(still("dendrites", dendrites).ink(Ink::Post));
        for which in 0..2 {
            panel = panel.with_all(self.input(which));
        }
        panel
            .with_all(over(disc(at, radius), still("receiver", [disc(at, radius)]).ink(Ink::Post)))
            .with(still("nucleus", [disc(at, 0.36 * radius)]).fill(0.2))
            .with(name("output", (SIZE.0, at.1 + 13.0), -1).ink(Ink::Post))
            .with(name("input 1", (64.0, SENDERS[0].1 + 22.0), 1).ink(INKS[0]))
            .with(name("input 2", (64.0, SENDERS[1].1 - 22.0), 1).ink(INKS[1]))
    }

    /// `Weight of input 1: 0.67; of input 2: 0.60.`
    fn words(&self) -> String {
        let [first, second] = self.weights.map(|weight| fixed((100.0 * weight).round() / 100.0, 2));
        format!("Weight of input 1: {first}; of input 2: {second}.")
    }

    /// A sender, its axon and its bouton, hollow where the weight is below zero.
    fn input(&self, which: usize) -> Vec<Part> {
        let (from, ink, weight) = (SENDERS[which], INKS[which], self.weights[which]);
        let way = [1.0, -1.0][which];
        let radius = BOUTON * sqrt(clamp(weight.abs() / self.top, 0.0, 1.0));
        let at = (TOUCH[which].0, TOUCH[which].1 + way * (radius + 1.0));
        let dendrites =
            [(8.0, 18.0), (0.0, -2.0), (14.0, -22.0)].map(|(x, y)| taper(from, (x, from.1 + y), 7.0));
        let axon =
            round(&[(from.0 as i16, from.1 as i16), (110, from.1 as i16), (at.0 as i16, at.1 as i16)], false);
        let bouton =
            Part::new(NAMES[which], [disc(at, radius)]).ink(ink).fill(if weight < 0.0 { 0.0 } else { 0.7 });
        let soma = still("sender", [disc(from, RADIUS)]).ink(ink);
        let mut parts = vec![still("", [axon]).lines(2.2).ink(ink), still("dendrites", dendrites).ink(ink)];
        parts.extend(over(disc(from, RADIUS), soma));
        parts.push(still("nucleus", [disc(from, 0.38 * RADIUS)]).fill(0.2));
        parts.extend(over(disc(at, radius), bouton.result().shows(weight, "")));
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weight_below_zero_is_hollow() {
        let inputs = TwoInputs { weights: [0.5, -0.5], top: 1.0 };
        assert_eq!(inputs.words(), "Weight of input 1: 0.50; of input 2: −0.50.");
        let fills = [0, 1].map(|which| inputs.input(which).last().map(|bouton| bouton.fill));
        assert_eq!(fills, [Some(0.7), Some(0.0)]);
    }
}
