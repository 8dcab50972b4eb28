//! Choices among three options along a line of trials, the outcomes that they cause, and what takes the credit.

use figure::{Ink, Note, Panel, Part};
use plasticity::math::clamp;
use plasticity::networks::delayed_outcomes::{OPTIONS, Outcome};

use super::outline::disc;
use super::{EDGE, name, still};

/// Width and height, css px.
const SIZE: (f64, f64) = (326.0, 150.0);
/// Trials that are drawn, the present one last; where it stands, and from trial to trial.
pub const SHOWN: usize = 12;
const NOW: f64 = 232.0;
const STEP: f64 = 18.6;
/// Heights of the options, and of outcomes.
const ROWS: [f64; OPTIONS] = [82.0, 54.0, 26.0];
const OUTCOMES: f64 = 120.0;
const NAMES: [&str; OPTIONS] = ["A", "B", "C"];
/// Left end of the bars of values and of credit, and their length at 1.
const BARS: (f64, f64) = (256.0, 66.0);

/// One trial.
#[derive(Clone, Debug)]
pub struct Trial {
    /// What is chosen.
    pub choice: usize,
    /// The best option.
    pub best: usize,
    /// Outcomes that come at its end.
    pub come: Vec<Outcome>,
}

/// The trials up to the present one.
#[derive(Clone, Debug)]
pub struct ChoiceLine {
    /// All of them, the first one first.
    pub trials: Vec<Trial>,
    /// Whether choices are kept until their outcomes come.
    pub keeps: bool,
    /// What is expected of each option.
    pub values: [f64; OPTIONS],
}

impl ChoiceLine {
    /// The scene, and its sentence.
    pub fn panel(self, title: String) -> Panel {
        let all = self.trials.len();
        let first = all.saturating_sub(SHOWN);
        let x = |trial: usize| NOW - STEP * (all - 1 - trial) as f64;
        let shown = || self.trials.iter().enumerate().skip(first);
        let at = |trial: usize| (x(trial), ROWS[self.trials[trial].choice]);
        let field = |(i, trial): (usize, &Trial)| {
            let (x, y) = (x(i), ROWS[trial.best]);
            let (dx, dy) = (0.5 * STEP, 12.0);
            vec![(x - dx, y - dy), (x + dx, y - dy), (x + dx, y + dy), (x - dx, y + dy)]
        };
        let outcomes: Vec<(usize, Outcome)> =
            shown().flat_map(|(i, trial)| trial.come.iter().map(move |outcome| (i, *outcome))).collect();
        // From a choice to its outcome; its beginning may lie to the left of what is shown.
        let ties = |now: bool| {
            let of = outcomes.iter().filter(move |(i, _)| (*i + 1 == all) == now);
            of.filter(|(_, outcome)| outcome.trial as usize >= first)
                .map(|(i, outcome)| vec![at(outcome.trial as usize), (x(*i), OUTCOMES - 6.0)])
        };
        let marks = |reward: bool| {
            let of = outcomes.iter().filter(move |(_, outcome)| outcome.reward == reward);
            // Those that come in one trial stand side by side.
            of.map(|(i, outcome)| {
                let place = self.trials[*i].come.iter().position(|other| other.trial == outcome.trial);
                disc((x(*i), OUTCOMES + 11.0 * place.unwrap_or(0) as f64), 5.0)
            })
        };
        let held = |i: usize| self.keeps && self.is_pending(i);
        let rewards = outcomes.iter().filter(|(_, outcome)| outcome.reward).count() as f64;
        let misses = outcomes.len() as f64 - rewards;
        let mut panel = Panel::scene(title, self.words(), SIZE)
            .with(Part::new("best option", shown().map(field)).ink(Ink::Third).fill(0.18).guide())
            .with(still("", ties(false)).lines(0.8).fill(0.0))
            .with(still("", ties(true)).lines(2.2).ink(Ink::Text))
            .with(Part::new("choices", shown().map(|(i, _)| disc(at(i), 5.0))).ink(Ink::Pre).guide())
            .with(
                Part::new("kept", shown().filter(|(i, _)| held(*i)).map(|(i, _)| disc(at(i), 8.2)))
                    .ink(Ink::Accent)
                    .fill(0.0)
                    .edge(1.6)
                    .guide(),
            )
            .with(
                Part::new("rewards", marks(true))
                    .ink(Ink::Potentiation)
                    .edge(EDGE)
                    .guide()
                    .shows(rewards, "that are shown"),
            )
            .with(
                Part::new("outcomes without reward", marks(false))
                    .ink(Ink::Depression)
                    .fill(0.0)
                    .edge(EDGE)
                    .guide()
                    .shows(misses, "that are shown"),
            );
        for option in 0..OPTIONS {
            let (left, y) = (BARS.0, ROWS[option]);
            let bar = |length: f64, low: f64, high: f64| {
                let right = left + BARS.1 * clamp(length, 0.0, 1.0);
                vec![(left, y + low), (right, y + low), (right, y + high), (left, y + high)]
            };
            panel.add(still("", [bar(1.0, -2.0, 9.0)]).fill(0.0));
            let value =
                Part::new(format!("value of {}", NAMES[option]), [bar(self.values[option], -2.0, 9.0)]);
            panel.add(value.ink(Ink::Weight).fill(0.75).shows(self.values[option], ""));
            let credit = self.credit(option);
            let part = Part::new(format!("credit of {}", NAMES[option]), [bar(credit, -7.0, -3.5)]);
            panel.add(part.ink(Ink::Accent).shows(credit, ""));
            panel.add(Note::new(NAMES[option], (8.0, y)).ink(Ink::Muted));
        }
        panel
            .with(name("value", (BARS.0, 102.0), 1).ink(Ink::Weight))
            .with(name("credit", (BARS.0 + BARS.1, 7.0), -1).ink(Ink::Accent))
            .with(name("● reward", (BARS.0, 141.0), 1).ink(Ink::Potentiation))
            .with(name("○ none", (BARS.0, 122.0), 1).ink(Ink::Depression))
            .with(name("■ best option", (18.0, 7.0), 1).ink(Ink::Third))
            .with_all(self.keeps.then(|| name("◯ kept", (118.0, 7.0), 1).ink(Ink::Accent)))
            .with(name("trials →", (NOW + 10.0, 7.0), -1))
    }

    /// Whether the outcome of a trial is still on its way.
    fn is_pending(&self, trial: usize) -> bool {
        !self.trials[trial..]
            .iter()
            .flat_map(|later| &later.come)
            .any(|outcome| outcome.trial == trial as u64)
    }

    /// Credit that an option takes in the present trial: of several outcomes, its part of all.
    fn credit(&self, option: usize) -> f64 {
        let come = self.trials.last().map_or(&[][..], |trial| &trial.come);
        let sum = come.iter().map(|outcome| outcome.credit[option]).sum::<f64>();
        if come.is_empty() { 0.0 } else { sum / come.len() as f64 }
    }

    /// `B is chosen, A is best. A reward comes for A, chosen 3 trials before; credit goes to A.`
    fn words(&self) -> String {
        let Some(now) = self.trials.last() else {
            return "No option is chosen yet.".into();
        };
        let mut text = format!("{} is chosen, {} is best.", NAMES[now.choice], NAMES[now.best]);
        for outcome in &now.come {
            let what = if outcome.reward { "A reward comes" } else { "No reward comes" };
            let ago = self.trials.len() as u64 - 1 - outcome.trial;
            let ago = match ago {
                0 => "now".into(),
                1 => "1 trial before".into(),
                _ => format!("{ago} trials before"),
            };
            let most =
                (0..OPTIONS).max_by(|one, other| outcome.credit[*one].total_cmp(&outcome.credit[*other]));
            let most = most.map_or("", |option| NAMES[option]);
            text +=
                &format!(" {what} for {}, chosen {ago}; most credit goes to {most}.", NAMES[outcome.choice]);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outcome_in_words() {
        let outcome = Outcome { trial: 0, choice: 1, reward: true, due: 1, credit: [0.2, 0.8, 0.0] };
        let trial = |choice, come| Trial { choice, best: 0, come };
        let line = ChoiceLine {
            trials: vec![trial(1, vec![]), trial(2, vec![outcome])],
            keeps: true,
            values: [0.5; OPTIONS],
        };
        assert_eq!(
            line.words(),
            "C is chosen, A is best. A reward comes for B, chosen 1 trial before; most credit goes to B."
        );
        assert_eq!([0, 1].map(|trial| line.is_pending(trial)), [false, true]);
        assert_eq!(line.credit(1), 0.8);
    }
}
