//! What a reader commits to before the result is shown, and what is said afterwards.

pub mod gap;
pub mod sketch;
mod verdict;

use figure::{Figure, Ink, Line, Mark, Role, Stroke};
use language::Language;
use widgets::{Predict, Readout, Values};

use crate::typed::Unreadable;
use sketch::Sketch;
pub use verdict::Verdict;

/// Up, down or neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Above zero.
    Up,
    /// Below zero.
    Down,
    /// Near zero.
    Same,
}

impl Way {
    /// All, with their names in events.
    const ALL: [(Self, &'static str); 3] = [(Self::Up, "up"), (Self::Down, "down"), (Self::Same, "same")];

    /// From its name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, own)| *own == name).map(|(way, _)| way)
    }

    fn of(value: f64, within: f64) -> Self {
        match value {
            value if value > within => Self::Up,
            value if value < -within => Self::Down,
            _ => Self::Same,
        }
    }

    /// Its name in events.
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    fn words(self, language: Language) -> &'static str {
        match self {
            Self::Up => language.way_up(),
            Self::Down => language.way_down(),
            Self::Same => language.way_same(),
        }
    }
}

/// What the reader has said so far.
#[derive(Clone, Debug, PartialEq)]
pub enum Guess {
    /// A curve.
    Curve(Sketch),
    /// A direction.
    Sign(Option<Way>),
    /// A number.
    Value(Option<f64>),
}

/// How far the reader has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Still thinking: results are hidden.
    Asked,
    /// Committed; the run has not come to its end yet.
    Waiting,
    /// Committed, and compared.
    Answered,
    /// Did not want to.
    Skipped,
}

/// One prediction.
#[derive(Clone, Debug, PartialEq)]
pub struct Prediction {
    /// What is asked.
    pub task: Predict,
    /// What has been said.
    pub guess: Guess,
    /// How far it has come.
    pub phase: Phase,
    /// What is wrong with what was said.
    pub problem: Option<Unreadable>,
    /// The comparison, once there is one.
    pub verdict: Option<Verdict>,
    /// How near it came, from 0 to 1; nothing before there is a comparison.
    pub score: Option<f64>,
    /// The values that the comparison was made at, or is to be made at where it was made before; else empty.
    pub at: Values,
    /// It was made before, and is brought back: nobody has answered now.
    pub recalled: bool,
}

impl Prediction {
    /// Nothing said yet.
    pub fn new(task: Predict) -> Self {
        let guess = match task {
            Predict::Curve { .. } => Guess::Curve(Sketch::default()),
            Predict::Sign { .. } => Guess::Sign(None),
            Predict::Value { .. } => Guess::Value(None),
        };
        Self {
            task,
            guess,
            phase: Phase::Asked,
            problem: None,
            verdict: None,
            score: None,
            at: vec![],
            recalled: false,
        }
    }

    /// The question.
    pub fn ask(&self) -> &'static str {
        match self.task {
            Predict::Curve { ask, .. } | Predict::Sign { ask, .. } | Predict::Value { ask, .. } => ask,
        }
    }

    /// The readout that is asked for; nothing for a curve.
    pub fn readout(&self) -> Option<&'static str> {
        match self.task {
            Predict::Curve { .. } => None,
            Predict::Sign { readout, .. } | Predict::Value { readout, .. } => Some(readout),
        }
    }

    /// Whether there is something to commit to.
    pub fn is_complete(&self) -> bool {
        match &self.guess {
            Guess::Curve(sketch) => sketch.is_line(),
            Guess::Sign(way) => way.is_some(),
            Guess::Value(value) => value.is_some(),
        }
    }

    /// What is wrong with what was said, or else the comparison.
    pub fn words(&self, language: Language) -> String {
        match (&self.verdict, &self.problem) {
            (Some(verdict), _) => verdict.words(language),
            (None, Some(problem)) => problem.words(language),
            (None, None) => String::new(),
        }
    }

    /// Adds what was drawn to the figure: plain while it is asked for, a ghost afterwards.
    pub fn draw(&self, figure: &mut Figure, language: Language) {
        let (Predict::Curve { panel, .. }, Guess::Curve(sketch)) = (&self.task, &self.guess) else { return };
        let Some(panel) = figure.panels.get_mut(*panel).filter(|_| self.phase != Phase::Skipped) else {
            return;
        };
        let role = if self.phase == Phase::Asked { Role::Model } else { Role::Ghost };
        // Words at its end only where other curves have some: else the panel would have to make room.
        let label = panel.marks.iter().any(|mark| matches!(mark, Mark::Line(line) if line.label));
        panel.marks.push(Mark::Line(Line {
            name: language.your_prediction().into(),
            ink: Ink::Accent,
            role,
            points: sketch.points(&panel.x),
            stroke: Stroke::Dashed,
            width: 3.0,
            label,
        }));
    }

    /// Compares with what came out of a finished run and with what was measured.
    pub fn settle(&mut self, figure: &Figure, readouts: &[Readout], measured: &[(f64, f64)]) {
        let readout = |name: &str| {
            readouts.iter().find(|readout| readout.name == name).filter(|readout| !readout.value.is_nan())
        };
        let measured_one = measured.first().map(|point| point.1);
        let verdict = match (&self.task, &self.guess) {
            (Predict::Curve { panel, line, .. }, Guess::Curve(sketch)) => {
                Verdict::of_curve(figure, *panel, line, sketch, measured)
            }
            (Predict::Sign { readout: name, within, .. }, Guess::Sign(Some(way))) => {
                readout(name).map(|own| Verdict::Way {
                    said: *way,
                    within: *within,
                    given: own.clone(),
                    measured: measured_one,
                })
            }
            (Predict::Value { readout: name, .. }, Guess::Value(Some(value))) => readout(name)
                .map(|own| Verdict::Value { said: *value, given: own.clone(), measured: measured_one }),
            _ => None,
        };
        self.score = verdict.as_ref().and_then(Verdict::score);
        self.verdict = Some(verdict.unwrap_or(Verdict::Nothing));
        self.phase = Phase::Answered;
    }
}

/// Digits after the point that tell apart hundredths of a range.
pub fn digits_for(range: f64) -> u8 {
    let mut digits = 0;
    let mut step = range / 100.0;
    while digits < 6 && step < 1.0 {
        step *= 10.0;
        digits += 1;
    }
    digits
}

#[cfg(test)]
mod tests;
