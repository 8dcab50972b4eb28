//! What a reader commits to before the result is shown, and what is said afterwards.

pub mod gap;
pub mod sketch;

use figure::{Figure, Ink, Line, Mark, Role, Stroke};
use widgets::{Predict, Readout};

use crate::words;
use gap::Gap;
use sketch::Sketch;

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
    /// All, with what they are called.
    pub const ALL: [(Self, &'static str, &'static str); 3] =
        [(Self::Up, "up", "Up"), (Self::Down, "down", "Down"), (Self::Same, "same", "No change")];

    /// From its name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, own, _)| *own == name).map(|(way, ..)| way)
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

    fn words(self) -> &'static str {
        ["up", "down", "no change"][self as usize]
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
    /// What is wrong with what was said; the comparison, once there is one.
    pub words: String,
}

impl Prediction {
    /// Nothing said yet.
    pub fn new(task: Predict) -> Self {
        let guess = match task {
            Predict::Curve { .. } => Guess::Curve(Sketch::default()),
            Predict::Sign { .. } => Guess::Sign(None),
            Predict::Value { .. } => Guess::Value(None),
        };
        Self { task, guess, phase: Phase::Asked, words: String::new() }
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

    /// Adds what was drawn to the figure: plain while it is asked for, a ghost afterwards.
    pub fn draw(&self, figure: &mut Figure) {
        let (Predict::Curve { panel, .. }, Guess::Curve(sketch)) = (&self.task, &self.guess) else { return };
        let Some(panel) = figure.panels.get_mut(*panel).filter(|_| self.phase != Phase::Skipped) else {
            return;
        };
        let role = if self.phase == Phase::Asked { Role::Model } else { Role::Ghost };
        // Words at its end only where other curves have some: else the panel would have to make room.
        let label = panel.marks.iter().any(|mark| matches!(mark, Mark::Line(line) if line.label));
        panel.marks.push(Mark::Line(Line {
            name: "your prediction".into(),
            ink: Ink::Accent,
            role,
            points: sketch.points(&panel.x),
            stroke: Stroke::Dashed,
            width: 3.0,
            label,
        }));
    }

    /// Compares with what came out of a finished run.
    pub fn settle(&mut self, figure: &Figure, readouts: &[Readout]) {
        let readout = |name: &str| readouts.iter().find(|readout| readout.name == name);
        self.words = match (&self.task, &self.guess) {
            (Predict::Curve { panel, line, .. }, Guess::Curve(sketch)) => {
                curve_words(figure, *panel, line, sketch)
            }
            (Predict::Sign { readout: name, within, .. }, Guess::Sign(Some(way))) => {
                readout(name).and_then(|readout| sign_words(*way, readout, *within))
            }
            (Predict::Value { readout: name, .. }, Guess::Value(Some(value))) => {
                readout(name).and_then(|readout| value_words(*value, readout))
            }
            _ => None,
        }
        .unwrap_or_else(|| "The model gives no result here to compare with.".into());
        self.phase = Phase::Answered;
    }
}

fn sign_words(way: Way, readout: &Readout, within: f64) -> Option<String> {
    let truth = Way::of(readout.value, within);
    let value = words::measured(readout.value, readout.unit, readout.digits, true);
    let said = way.words();
    let verdict = match truth == way {
        true => format!("and so it is: {value}."),
        false => format!("the model gives {value}: {}.", truth.words()),
    };
    (!readout.value.is_nan()).then(|| format!("You said {said}, {verdict}"))
}

fn value_words(value: f64, readout: &Readout) -> Option<String> {
    let shown = |x, signed| words::measured(x, readout.unit, readout.digits, signed);
    let by = difference(readout.value - value, readout.unit.symbol(), readout.digits);
    (!readout.value.is_nan()).then(|| {
        format!("You said {}, the model gives {}: {by}.", shown(value, false), shown(readout.value, false))
    })
}

/// A difference in words; of percentages in points.
fn difference(by: f64, unit: &str, digits: u8) -> String {
    let size = words::number(by.abs(), digits, false);
    if size.bytes().all(|byte| matches!(byte, b'0' | b'.')) {
        return "no difference".into();
    }
    format!("{} {}", distance(&size, unit), if by > 0.0 { "more" } else { "less" })
}

fn distance(size: &str, unit: &str) -> String {
    match unit {
        "" => size.into(),
        "%" => format!("{size} points"),
        _ => format!("{size}\u{a0}{unit}"),
    }
}

fn curve_words(figure: &Figure, panel: usize, line: &str, sketch: &Sketch) -> Option<String> {
    let panel = figure.panels.get(panel)?;
    let line = panel.marks.iter().find_map(|mark| match mark {
        Mark::Line(own) if own.name == line => Some(own),
        _ => None,
    })?;
    let Gap { mean, at, drawn, given, agree, places } = gap::gap(&sketch.points(&panel.x), &line.points)?;
    let (x, y) = (&panel.x, &panel.y);
    let digits = digits_for(y.high - y.low);
    let shown = |height| words::joined(words::number(height, digits, false), y.unit);
    let mut text = format!(
        "On average your curve lies {} from the model's. Furthest apart at {}: you drew {}, the model gives {}.",
        distance(&words::number(mean, digits, false), y.unit),
        words::joined(widgets::number_text(at), x.unit),
        shown(drawn),
        shown(given)
    );
    if y.low < 0.0 && y.high > 0.0 {
        text.push_str(&format!(" Both are on the same side of zero at {agree} of {places} places."));
    }
    Some(text)
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
