//! A synapse that a dopamine axon passes: what the spine keeps of the last pairs, and what the axon has released.

use figure::{Ink, Panel, Part, Role};
use plasticity::math::clamp;

use super::outline::{Outline, disc, oval, round};
use super::{name, of, over, percent, still};
use crate::print::fixed;

/// Width and height, css px.
const SIZE: (f64, f64) = (320.0, 150.0);
/// Middle of the spine's head.
const HEAD: (f64, f64) = (176.0, 72.0);
/// Half-widths of the head, the least and the most.
const ACROSS: (f64, f64) = (16.0, 38.0);
/// The bouton above it, its axon from above.
const BOUTON: [(i16, i16); 12] = [
    (206, 156),
    (206, 136),
    (170, 130),
    (140, 122),
    (136, 110),
    (152, 103),
    (200, 103),
    (216, 110),
    (224, 120),
    (222, 132),
    (216, 138),
    (216, 156),
];
/// The dopamine axon, and its varicosity.
const AXON: [(i16, i16); 5] = [(-4, 128), (36, 118), (66, 92), (80, 52), (84, -4)];
const VARICOSITY: (f64, f64) = (70.0, 84.0);
/// Grains of dopamine that are drawn at most.
const GRAINS: usize = 18;

/// What is known of the synapse.
#[derive(Clone, Copy, Debug)]
pub struct Dopamine {
    /// The trace: part of its largest, −1 to 1, and in mV.
    pub trace: (f64, f64),
    /// Dopamine, part of what one reward brings, 0 to 1.
    pub dopamine: f64,
    /// The strength: part of its largest, 0 to 1, and in mV.
    pub strength: (f64, f64),
}

impl Dopamine {
    /// The scene, and its sentence.
    pub fn panel(self, title: String) -> Panel {
        let share = clamp(self.strength.0, 0.0, 1.0);
        let head = oval(HEAD, ACROSS.0 + (ACROSS.1 - ACROSS.0) * share, 21.0);
        let neck = round(&[(169, -10), (171, 24), (170, 56), (182, 56), (181, 24), (183, -10)], true);
        let ink = if self.trace.1 < 0.0 { Ink::Depression } else { Ink::Potentiation };
        let trace = Part::new("trace of pairs", [head.clone()]).ink(ink).role(Role::Result);
        let trace = trace.fill(0.75 * self.trace.0.abs()).edge(0.0).shows(self.trace.1, "mV");
        let strength = Part::new("strength as the spine's width", [head.clone()]).ink(Ink::Weight);
        let strength = strength.role(Role::Result).fill(0.0).shows(self.strength.1, "mV");
        Panel::scene(title, self.words(), SIZE)
            .with(still("dendrite", [vec![(96.0, -8.0), (330.0, -8.0), (330.0, 12.0), (96.0, 12.0)]]))
            .with(still("neck of the spine", [neck]))
            .with(still("dopamine axon", [round(&AXON, false)]).lines(3.0))
            .with_all(over(disc(VARICOSITY, 11.0), still("varicosity", [disc(VARICOSITY, 11.0)]).fill(0.2)))
            .with(still("bouton", [round(&BOUTON, true)]))
            .with_all(over(head, strength))
            .with(trace)
            .with(self.grains())
            .with(name("bouton", (230.0, 116.0), 1))
            .with(name("spine: its trace", (222.0, 68.0), 1))
            .with(name("dopamine", (56.0, 66.0), -1).ink(Ink::Third))
            .with(name("dendrite", (228.0, 18.0), 1))
    }

    /// `The spine keeps a trace of 0.022 mV; dopamine is at 37 % of a reward; the strength is 1.2 mV.`
    fn words(&self) -> String {
        format!(
            "The spine keeps a trace of {} mV; dopamine is at {} of a reward; the strength is {} mV.",
            fixed(self.trace.1, 3),
            percent(self.dopamine),
            fixed(self.strength.1, 1),
        )
    }

    /// Dopamine between axon and spine, nearest the varicosity first.
    fn grains(&self) -> Part {
        let place = |i: usize| -> Outline {
            let (out, turn) = ((i / 3) as f64, (i % 3) as f64 - 1.0);
            let sway = [0.0, 3.0, -2.0][(i / 3) % 3];
            disc((VARICOSITY.0 + 16.0 + 8.5 * out, VARICOSITY.1 - 6.0 + turn * (9.0 + 1.4 * out) + sway), 2.4)
        };
        let grains = (0..of(self.dopamine, GRAINS)).map(place);
        Part::new("dopamine", grains).ink(Ink::Third).shows(100.0 * self.dopamine, "% of a reward")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_grain_is_a_share() {
        let scene = Dopamine { trace: (0.37, 0.0223), dopamine: 0.5, strength: (0.3, 1.19) };
        assert_eq!(scene.grains().outlines.len(), 9);
        assert_eq!(
            scene.words(),
            "The spine keeps a trace of 0.022 mV; dopamine is at 50 % of a reward; the strength is 1.2 mV."
        );
        let none = Dopamine { dopamine: 0.0, ..scene };
        assert!(none.grains().outlines.is_empty());
    }
}
