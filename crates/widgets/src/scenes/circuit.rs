//! A brain from the side: the cortex around it, the hippocampus inside, and what of a memory is in either.

use figure::{Ink, Panel, Part, Role};

use super::outline::{Outline, oval, round};
use super::{name, over, percent, still};

/// Width and height, css px.
const SIZE: (f64, f64) = (320.0, 150.0);
/// The forebrain: forehead at the left, the temporal lobe below.
const BRAIN: [(i16, i16); 17] = [
    (96, 74),
    (100, 104),
    (122, 128),
    (158, 142),
    (198, 143),
    (236, 132),
    (262, 110),
    (272, 84),
    (264, 62),
    (242, 50),
    (216, 48),
    (192, 40),
    (164, 32),
    (138, 32),
    (124, 42),
    (126, 54),
    (106, 58),
];
/// The hippocampus, its head in front.
const HIPPOCAMPUS: [(i16, i16); 11] = [
    (152, 52),
    (150, 60),
    (158, 67),
    (174, 71),
    (192, 70),
    (206, 62),
    (212, 52),
    (204, 51),
    (194, 59),
    (178, 61),
    (164, 55),
];
const STEM: [(i16, i16); 6] = [(206, 52), (212, 30), (214, -40), (232, -40), (230, 28), (232, 50)];

/// What is known of both stores.
#[derive(Clone, Copy, Debug)]
pub struct Circuit {
    /// Strength of the memory in the hippocampus, and in the cortex, 0 to 1.
    pub strengths: [f64; 2],
    /// How much is replayed, of what is usual.
    pub replay: f64,
    /// How much of the hippocampus is lost.
    pub lost: f64,
}

impl Circuit {
    /// The scene, and its sentence.
    pub fn panel(self, title: String) -> Panel {
        let whole = round(&BRAIN, true);
        let white: Outline =
            whole.iter().map(|(x, y)| (184.0 + 0.78 * (x - 184.0), 90.0 + 0.72 * (y - 90.0))).collect();
        let [hippocampus, cortex] = self.strengths;
        let store = |name: &str, ink, outline: &Outline, share: f64| {
            let part = Part::new(name, [outline.clone()]).ink(ink).fill(share).role(Role::Result);
            over(outline.clone(), part.shows(100.0 * share, "%"))
        };
        let body = round(&HIPPOCAMPUS, true);
        Panel::scene(title, self.words(), SIZE)
            .with(still("brain stem", [round(&STEM, true)]))
            .with(Part::new("", [oval((250.0, 40.0), 27.0, 17.0)]).ink(Ink::Paper).guide())
            .with(still("cerebellum", [oval((250.0, 40.0), 27.0, 17.0)]))
            .with_all(store("cortex", Ink::Post, &whole, cortex))
            .with(Part::new("", [white.clone()]).ink(Ink::Paper).guide())
            .with(still("white matter", [white]).edge(0.6))
            .with_all(self.arrows())
            .with_all(store("hippocampus", Ink::Pre, &body, hippocampus))
            .with(still("", [vec![(92.0, 34.0), (154.0, 56.0)]]).lines(0.8))
            .with(name("cortex", (88.0, 112.0), -1).ink(Ink::Post))
            .with(name("hippocampus", (90.0, 32.0), -1).ink(Ink::Pre))
    }

    /// `The memory has 12 % of its strength in the hippocampus and 30 % in the cortex; all of the hippocampus is lost.`
    fn words(&self) -> String {
        let [hippocampus, cortex] = self.strengths.map(percent);
        let words =
            format!("The memory’s strength is {hippocampus} in the hippocampus and {cortex} in the cortex");
        if self.lost > 0.0 {
            format!("{words}; {} of the hippocampus is lost.", percent(self.lost))
        } else {
            words + "."
        }
    }

    /// Replay, from the hippocampus to the cortex: as wide as there is of it.
    fn arrows(&self) -> Vec<Part> {
        let left = 1.0 - self.lost;
        if self.replay * left <= 0.0 {
            return vec![];
        }
        let ways = [
            [(168.0, 76.0), (150.0, 106.0)],
            [(184.0, 77.0), (186.0, 114.0)],
            [(200.0, 72.0), (224.0, 102.0)],
        ];
        let heads = ways.map(|[(x, y), (to_x, to_y)]| {
            let length = plasticity::math::sqrt((to_x - x) * (to_x - x) + (to_y - y) * (to_y - y));
            let (dx, dy) = ((to_x - x) / length, (to_y - y) / length);
            vec![
                (to_x - 4.0 * dy, to_y + 4.0 * dx),
                (to_x + 4.0 * dy, to_y - 4.0 * dx),
                (to_x + 8.0 * dx, to_y + 8.0 * dy),
            ]
        });
        let shafts = Part::new("replay", ways.map(Vec::from)).ink(Ink::Accent);
        let heads = Part::new("", heads).ink(Ink::Accent).guide();
        vec![
            shafts
                .lines(0.6 + 2.4 * plasticity::math::min(self.replay * left, 1.0))
                .shows(100.0 * self.replay * left, "%"),
            heads,
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lesion_ends_replay_and_is_said() {
        let circuit = Circuit { strengths: [0.0, 0.3], replay: 1.0, lost: 1.0 };
        assert!(circuit.arrows().is_empty());
        assert_eq!(
            circuit.words(),
            "The memory’s strength is 0 % in the hippocampus and 30 % in the cortex; 100 % of the hippocampus is lost."
        );
        assert_eq!(Circuit { lost: 0.0, ..circuit }.arrows().len(), 2);
    }
}
