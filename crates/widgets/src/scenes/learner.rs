//! A dog that learns what food follows: bell, light and food as three inputs of one cell, which makes the mouth water.

use figure::{Ink, Note, Panel, Part, Role};
use plasticity::math::{clamp, cos, sin, sqrt};
use plasticity::protocol::Shown;

use super::outline::{Outline, disc, moved, oval, round};
use super::{EDGE, name, of, over, still};
use crate::print::fixed;

/// Width and height, css px.
const SIZE: (f64, f64) = (320.0, 150.0);
/// Middle and radius of the cell's body.
const CELL: ((f64, f64), f64) = ((164.0, 76.0), 20.0);
/// Radius of a bouton at the largest strength.
const BOUTON: f64 = 13.0;
/// Drops that are drawn at most.
const DROPS: usize = 5;
/// Where bell, light and food stand, and on which side of the cell they end, rad.
const PLACES: [((f64, f64), f64); 3] =
    [((20.0, 124.0), 2.2), ((20.0, 76.0), core::f64::consts::PI), ((20.0, 26.0), 4.1)];
const INKS: [Ink; 3] = [Ink::Pre, Ink::Third, Ink::Text];
const NAMES: [&str; 3] = ["bell", "light", "food"];
/// Its head, to the right.
const HEAD: [(i16, i16); 19] = [
    (206, -60),
    (222, 0),
    (232, 34),
    (240, 62),
    (247, 78),
    (260, 86),
    (274, 84),
    (282, 75),
    (290, 70),
    (304, 67),
    (313, 63),
    (316, 57),
    (311, 51),
    (300, 48),
    (290, 45),
    (278, 42),
    (270, 32),
    (268, 10),
    (276, -60),
];
const EAR: [(i16, i16); 9] =
    [(250, 81), (242, 74), (236, 58), (238, 42), (246, 38), (254, 46), (257, 60), (259, 74), (256, 81)];
const NOSE: [(i16, i16); 5] = [(309, 65), (314, 62), (316, 57), (311, 57), (308, 61)];

/// What a learner has, and what comes in the trial.
#[derive(Clone, Copy, Debug)]
pub struct Learner {
    /// Bell, light and food in the present trial.
    pub shown: Shown,
    /// Strengths of bell and light, over that of food; the light's only where it ever comes.
    pub strengths: [Option<f64>; 2],
    /// The largest strength that is drawn.
    pub top: f64,
    /// Whether what food adds to what is expected reaches the synapses.
    pub error: bool,
}

impl Learner {
    /// The scene, and its sentence.
    pub fn panel(self, title: String) -> Panel {
        let (at, radius) = CELL;
        let response = self.response();
        let body = Part::new("response to the cues", [disc(at, radius)]).ink(Ink::Post).result();
        let body = body.fill(clamp(response, 0.0, 1.0)).shows(100.0 * response, "% of that to food");
        let drop = round(&[(0, 6), (3, 0), (2, -3), (-2, -3), (-3, 0)], true);
        let drops = (0..of(response, DROPS))
            .map(|i| moved(&drop, (300.0 + [0.0, -7.0, 5.0][i % 3], 37.0 - 9.0 * i as f64)));
        let mut panel = Panel::scene(title, self.words(), SIZE)
            .with(still("dog", [round(&HEAD, true)]))
            .with(still("mouth", [vec![(311.0, 51.0), (298.0, 54.0), (288.0, 54.0)]]).lines(EDGE))
            .with(still("nose", [round(&NOSE, true)]).fill(0.6))
            .with(still("ear", [round(&EAR, true)]).fill(0.2))
            .with(Part::new("saliva", drops).ink(Ink::Post).result())
            .with(
                still("", [vec![(at.0 + radius, at.1), (212.0, 66.0), (262.0, 50.0)]])
                    .lines(2.2)
                    .ink(Ink::Post),
            )
            .with(still("salivary gland", [oval((267.0, 48.0), 6.0, 4.5)]).ink(Ink::Post).fill(0.3));
        for which in (0..3).filter(|which| self.strengths.get(*which).is_none_or(Option::is_some)) {
            let (parts, label) = self.input(which);
            panel = panel.with_all(parts).with(label);
        }
        panel
            .with_all(over(disc(at, radius), body))
            .with(still("nucleus", [disc(at, 0.36 * radius)]).fill(0.2))
            .with_all(self.error.then(|| self.surprise()))
            .with_all(self.error.then(|| name("error", (at.0 + 34.0, 124.0), 1)))
            .with(name("response", (at.0 + 4.0, 36.0), 1).ink(Ink::Post))
    }

    fn here(&self) -> [bool; 3] {
        [self.shown.bell, self.shown.light, self.shown.food]
    }

    /// What the cues that come do to the cell, over what food does.
    fn response(&self) -> f64 {
        let cues = self.strengths.iter().zip(self.here());
        cues.filter(|(_, here)| *here).filter_map(|(strength, _)| *strength).sum()
    }

    /// What comes more than is expected.
    fn missing(&self) -> f64 {
        f64::from(u8::from(self.shown.food)) - self.response()
    }

    /// `Now: bell, food. Strengths: bell 0.97. The cues drive the cell at 97 % of what food does; the error is 0.03.`
    fn words(&self) -> String {
        let come = NAMES.into_iter().zip(self.here()).filter(|(_, here)| *here).map(|(name, _)| name);
        let come: Vec<_> = come.collect();
        let come = if come.is_empty() { "nothing".into() } else { come.join(", ") };
        let strengths = NAMES.into_iter().zip(self.strengths);
        let strengths =
            strengths.filter_map(|(name, strength)| Some(format!("{name} {}", hundredths(strength?))));
        let strengths: Vec<_> = strengths.collect();
        let response = fixed((100.0 * self.response()).round(), 0);
        let error =
            if self.error { format!("; the error is {}", hundredths(self.missing())) } else { String::new() };
        format!(
            "Now: {come}. Strengths: {}. The cues drive the cell at {response} % of what food does{error}.",
            strengths.join(", "),
        )
    }

    /// Something that comes, its axon, and the bouton: as large as it is strong, hollow where it takes away.
    fn input(&self, which: usize) -> (Vec<Part>, Note) {
        let ((x, y), angle) = PLACES[which];
        let (ink, here) = (INKS[which], self.here()[which]);
        let thing = things(which).into_iter().map(|outline| moved(&outline, (x, y)));
        let thing = Part::new("", thing).ink(ink).fill(if here { 1.0 } else { 0.0 }).edge(EDGE).guide();
        let strength = self.strengths.get(which).map_or(Some(1.0), |strength| *strength).unwrap_or(0.0);
        let share = clamp(strength.abs() / self.top, 0.0, 1.0);
        let radius = BOUTON * sqrt(share);
        let (at, from) = (CELL.0, CELL.1 + 2.5 + radius);
        let bouton = disc((at.0 + from * cos(angle), at.1 + from * sin(angle)), radius);
        let ends = (at.0 + from * cos(angle), at.1 + from * sin(angle));
        let axon = round(&[(36, y as i16), (78, y as i16), (ends.0 as i16, ends.1 as i16)], false);
        let axon = still("", [axon]).lines(if here { 2.6 } else { 1.0 }).ink(ink);
        let part = Part::new(format!("strength of the {}", NAMES[which]), [bouton.clone()])
            .ink(ink)
            .role(Role::Result);
        let part = part.fill(if strength < 0.0 { 0.0 } else { 0.85 });
        let label = name(NAMES[which], (38.0, y + 12.5), 1).ink(ink);
        let part = if which < 2 { part.shows(strength, "") } else { part };
        (vec![thing, axon].into_iter().chain(over(bouton, part)).collect(), label)
    }

    /// Up where more comes than is expected, down where less does; as full as it is large.
    fn surprise(&self) -> Part {
        let missing = self.missing();
        let (ink, way) = if missing < 0.0 { (Ink::Depression, -1.0) } else { (Ink::Potentiation, 1.0) };
        let (x, y) = (CELL.0.0 + 22.0, 123.0);
        let corners = vec![(x - 7.0, y - 5.0 * way), (x + 7.0, y - 5.0 * way), (x, y + 7.0 * way)];
        Part::new("error", [corners])
            .ink(ink)
            .fill(clamp(missing.abs(), 0.0, 1.0))
            .edge(EDGE)
            .result()
            .shows(missing, "")
    }
}

/// Two decimals, and no more of what is nearly nothing.
fn hundredths(x: f64) -> String {
    fixed((100.0 * x).round() / 100.0, 2)
}

/// A bell, a lamp, a bowl of food.
fn things(which: usize) -> Vec<Outline> {
    match which {
        0 => vec![
            round(
                &[(-11, -8), (-8, -4), (-7, 3), (-4, 9), (0, 11), (4, 9), (7, 3), (8, -4), (11, -8), (0, -9)],
                true,
            ),
            disc((0.0, -11.5), 2.6),
        ],
        1 => vec![disc((0.0, 3.0), 8.5), vec![(-4.0, -6.5), (4.0, -6.5), (3.0, -13.0), (-3.0, -13.0)]],
        _ => vec![
            vec![(-13.0, 1.0), (13.0, 1.0), (9.0, -9.0), (-9.0, -9.0)],
            round(&[(-10, 3), (-5, 8), (1, 10), (6, 7), (10, 3)], true),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inhibitor_takes_away_and_is_hollow() {
        let shown = Shown { bell: true, light: true, food: false };
        let learner = Learner { shown, strengths: [Some(1.0), Some(-0.9)], top: 1.0, error: true };
        assert_eq!(
            learner.words(),
            "Now: bell, light. Strengths: bell 1.00, light −0.90. The cues drive the cell at 10 % of what food does; \
             the error is −0.10."
        );
        let fills = [0, 1].map(|which| learner.input(which).0[3].fill);
        assert_eq!(fills, [0.85, 0.0]);
        assert_eq!(learner.surprise().ink, Ink::Depression);
    }
}
