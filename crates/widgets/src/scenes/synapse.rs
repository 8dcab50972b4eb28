//! One synapse: the bouton of the sender above, a dendritic spine of the receiver below, the cleft between.

use figure::{Ink, Panel, Part, Role};
use plasticity::math::clamp;

use super::outline::{Outline, disc, moved, round};
use super::{EDGE, capital, name, of, percent, still};
use crate::print::fixed;

/// Width and height, css px.
const SIZE: (f64, f64) = (320.0, 156.0);
/// Places for AMPA receptors in the membrane.
const PLACES: usize = 20;
/// NMDA receptors that are drawn.
const NMDA: usize = 4;
/// Ions of calcium that are drawn at most.
const IONS: usize = 12;
/// Middle of the synapse.
const MIDDLE: f64 = 176.0;
/// The membrane of the spine.
const MEMBRANE: f64 = 84.0;
/// The middle of the cleft.
const CLEFT: f64 = 96.0;

/// The bouton, its axon from above.
const BOUTON: [(i16, i16); 17] = [
    (164, 300),
    (164, 159),
    (150, 147),
    (112, 144),
    (84, 134),
    (76, 118),
    (90, 105),
    (130, 102),
    (176, 102),
    (222, 102),
    (262, 105),
    (276, 118),
    (268, 134),
    (240, 144),
    (202, 147),
    (188, 159),
    (188, 300),
];
/// The head of the spine, and its neck.
const SPINE: [(i16, i16); 19] = [
    (164, -150),
    (164, -8),
    (160, 10),
    (140, 21),
    (104, 32),
    (80, 48),
    (74, 66),
    (90, 82),
    (130, 84),
    (176, 84),
    (222, 84),
    (262, 82),
    (278, 66),
    (272, 48),
    (248, 32),
    (212, 21),
    (192, 10),
    (188, -8),
    (188, -150),
];
/// Vesicles, the first five docked.
const VESICLES: [(i16, i16); 12] = [
    (112, 109),
    (144, 108),
    (176, 108),
    (208, 108),
    (240, 109),
    (96, 121),
    (128, 122),
    (159, 121),
    (192, 122),
    (224, 121),
    (256, 122),
    (176, 134),
];
/// Half of an NMDA receptor, left of its pore.
const HALF: [(i16, i16); 6] = [(-2, 8), (-5, 9), (-6, 2), (-4, -8), (-1, -8), (-2, 0)];

/// What is known of a synapse, shares from 0 to 1; `None` is not drawn.
#[derive(Clone, Copy, Debug, Default)]
pub struct Synapse {
    /// Glutamate in the cleft.
    pub glutamate: bool,
    /// AMPA receptors in the membrane, of as many as there are places.
    pub receptors: Option<f64>,
    /// Open ones among AMPA and NMDA receptors.
    pub open: Option<(f64, f64)>,
    /// NMDA receptors that magnesium plugs.
    pub plugged: Option<f64>,
    /// Calcium that flows in, of the most in this run.
    pub flow: Option<f64>,
    /// The most calcium that the spine had: of the most that is shown, and in µM.
    pub calcium: Option<(f64, f64)>,
    /// What receptors in the membrane and calcium are to a reader who predicts.
    pub role: Role,
}

impl Synapse {
    /// The scene, and its sentence.
    pub fn panel(self, title: String) -> Panel {
        let spine = round(&SPINE, true);
        // Its name points to the pore that is plugged first.
        let plugs = self.plugged.is_some_and(|share| of(share, NMDA) > 0);
        Panel::scene(title, self.words(), SIZE)
            .with(still("bouton", [round(&BOUTON, true)]))
            .with(still("vesicles", VESICLES.map(|(x, y)| disc((x.into(), y.into()), 5.5))))
            .with_all(self.calcium.map(|(share, level)| {
                let part = Part::new("calcium in the spine", [spine.clone()]).ink(Ink::Calcium);
                part.fill(0.6 * clamp(share, 0.0, 1.0)).role(self.role).shows(level, "µM")
            }))
            .with(still("spine", [spine]))
            .with(still("postsynaptic density", [bar(86.0, 266.0, MEMBRANE - 4.5)]).fill(0.3).edge(0.0))
            .with_all(self.ampa())
            .with_all(self.nmda())
            .with_all(self.ions())
            .with_all(self.glutamate.then(glutamate))
            .with(name("bouton", (72.0, 134.0), -1))
            .with(name("spine", (72.0, 50.0), -1))
            .with(name("AMPA", (280.0, 88.0), 1))
            .with_all(self.open.map(|_| name("NMDA", (138.0, 52.0), -1)))
            .with_all(self.open.map(|_| still("", [vec![(140.0, 55.0), (154.0, 73.0)]]).lines(0.8)))
            .with_all(plugs.then(|| name("Mg²⁺", (283.0, 105.0), 1).ink(Ink::Voltage)))
            .with_all(plugs.then(|| still("", [vec![(281.0, 102.0), (202.0, 91.0)]]).lines(0.8)))
            .with_all(self.glutamate.then(|| name("glutamate", (76.0, CLEFT), -1).ink(Ink::Pre)))
            .with_all(self.calcium.map(|_| name("Ca²⁺", (MIDDLE, 38.0), 0).ink(Ink::Calcium)))
            .with_all(self.flow.map(|_| name("Ca²⁺", (214.0, 50.0), 1).ink(Ink::Calcium)))
    }

    /// `12 of 20 AMPA receptors are in the membrane; calcium reached 0.80 µM.`
    fn words(&self) -> String {
        let mut words = vec![];
        words.extend(self.glutamate.then(|| "glutamate is in the cleft".to_string()));
        words.extend(self.receptors.map(|share| match of(share, PLACES) {
            1 => format!("1 of {PLACES} AMPA receptors is in the membrane"),
            some => format!("{some} of {PLACES} AMPA receptors are in the membrane"),
        }));
        words.extend(self.open.map(|(ampa, nmda)| {
            format!("{} of the AMPA and {} of the NMDA receptors are open", percent(ampa), percent(nmda))
        }));
        words.extend(self.plugged.map(|share| format!("magnesium plugs {}", percent(share))));
        words.extend(self.flow.map(|share| format!("calcium flows in at {} of its peak", percent(share))));
        words.extend(self.calcium.map(|(_, level)| format!("calcium reached {} µM", fixed(level, 2))));
        capital(&words.join("; ")) + "."
    }

    /// In the membrane from the middle outwards; the others wait inside.
    fn ampa(&self) -> Vec<Part> {
        let receptor = round(&[(-1, -6), (1, -6), (2, 0), (1, 6), (-1, 6), (-2, 0)], true);
        let place = |i: usize, y: f64| {
            let x = 33.0 + 6.2 * (i / 2) as f64;
            moved(&receptor, (MIDDLE + if i.is_multiple_of(2) { x } else { -x }, y))
        };
        let outside = |i| place(i, MEMBRANE + 1.0);
        match (self.receptors, self.open) {
            (Some(share), _) => {
                let inside = of(share, PLACES);
                let receptors = Part::new("AMPA receptors in the membrane", (0..inside).map(outside));
                let stored = Part::new("AMPA receptors inside", (inside..PLACES).map(|i| place(i, 60.0)));
                let stored = stored.fill(0.0).edge(EDGE).ink(Ink::Weight);
                vec![
                    receptors.ink(Ink::Weight).role(self.role).shows(inside as f64, ""),
                    stored.role(self.role).shows((PLACES - inside) as f64, ""),
                ]
            }
            (None, open) => {
                open_ones("open AMPA receptors", (0..PLACES).map(outside), open.map(|both| both.0))
            }
        }
    }

    /// Two halves each, their pore between them, and in it the magnesium.
    fn nmda(&self) -> Vec<Part> {
        let left = round(&HALF, true);
        let right: Outline = left.iter().map(|(x, y)| (-x, *y)).collect();
        let x = |i: usize| MIDDLE + 14.0 * (i as f64 - 1.5);
        let halves =
            (0..NMDA).flat_map(|i| [moved(&left, (x(i), MEMBRANE)), moved(&right, (x(i), MEMBRANE))]);
        let mut parts = open_ones("open NMDA receptors", halves, self.open.map(|both| both.1));
        parts.extend(self.plugged.map(|share| {
            let plugs = (0..of(share, NMDA)).map(|i| disc((x(NMDA - 1 - i), MEMBRANE + 5.0), 3.2));
            Part::new("NMDA receptors that magnesium plugs", plugs)
                .ink(Ink::Voltage)
                .shows(100.0 * share, "%")
        }));
        parts
    }

    /// Calcium under the pores.
    fn ions(&self) -> Option<Part> {
        let flow = self.flow?;
        let ion = |i: usize| disc((MIDDLE + 10.0 * ((i % 6) as f64 - 2.5), 66.0 - 9.0 * (i / 6) as f64), 2.6);
        let ions = Part::new("calcium that flows in", (0..of(flow, IONS)).map(ion)).ink(Ink::Calcium);
        Some(ions.role(self.role).shows(100.0 * flow, "% of its peak"))
    }
}

/// Receptors, as full of ink as they are open.
fn open_ones(name: &str, outlines: impl Iterator<Item = Outline>, open: Option<f64>) -> Vec<Part> {
    let outlines: Vec<_> = outlines.collect();
    let open = open
        .map(|share| Part::new(name, outlines.clone()).ink(Ink::Pre).fill(share).shows(100.0 * share, "%"));
    let edges = still(name, outlines).fill(0.0).edge(0.9);
    open.into_iter().chain([edges]).collect()
}

/// Glutamate in the cleft.
fn glutamate() -> Part {
    let places = (0..22).map(|i| (97.0 + 7.5 * f64::from(i), CLEFT + [2.5, -0.5, 1.0, 3.0][i as usize % 4]));
    Part::new("glutamate", places.map(|place| disc(place, 1.8))).ink(Ink::Pre).shows(1.0, "mM")
}

/// A flat bar around a height.
fn bar(left: f64, right: f64, y: f64) -> Outline {
    vec![(left, y - 3.0), (right, y - 3.0), (right, y + 3.0), (left, y + 3.0)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use figure::Mark;

    #[test]
    fn every_part_is_a_number() {
        let synapse = Synapse { receptors: Some(0.61), calcium: Some((0.5, 0.8)), ..Synapse::default() };
        assert_eq!(synapse.words(), "12 of 20 AMPA receptors are in the membrane; calcium reached 0.80 µM.");
        let one = Synapse { receptors: Some(0.05), ..Synapse::default() };
        assert_eq!(one.words(), "1 of 20 AMPA receptors is in the membrane.");
        let marks = synapse.panel(String::new()).marks;
        let parts =
            marks.iter().filter_map(|mark| if let Mark::Part(part) = mark { Some(part) } else { None });
        let told: Vec<_> = parts.filter_map(|part| Some((part.value?, part.outlines.len()))).collect();
        assert_eq!(told, [(0.8, 1), (12.0, 12), (8.0, 8)]);
    }

    #[test]
    fn magnesium_and_calcium_at_the_pores() {
        let synapse =
            Synapse { open: Some((0.4, 0.1)), plugged: Some(0.49), flow: Some(0.5), ..Synapse::default() };
        assert_eq!(
            synapse.words(),
            "40 % of the AMPA and 10 % of the NMDA receptors are open; magnesium plugs 49 %; \
             calcium flows in at 50 % of its peak."
        );
        assert_eq!(synapse.ions().map(|ions| ions.outlines.len()), Some(6));
        assert_eq!(synapse.nmda().last().map(|plugs| plugs.outlines.len()), Some(2));
    }
}
