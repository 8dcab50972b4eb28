//! What a reader commits to before the result is shown, and what is said afterwards.

pub mod gap;
pub mod sketch;

use figure::{Figure, Ink, Line, Mark, Role, Stroke};
use plasticity::math::min;
use widgets::{Predict, Readout, Values};

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
            words: String::new(),
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

    /// Compares with what came out of a finished run and with what was measured, a line each: what was said, what the
    /// model gives, what was measured.
    pub fn settle(&mut self, figure: &Figure, readouts: &[Readout], measured: &[(f64, f64)]) {
        let readout = |name: &str| {
            readouts.iter().find(|readout| readout.name == name).filter(|readout| !readout.value.is_nan())
        };
        let measured_one = measured.first().map(|point| point.1);
        let compared = match (&self.task, &self.guess) {
            (Predict::Curve { panel, line, .. }, Guess::Curve(sketch)) => {
                curve_compared(figure, *panel, line, sketch, measured)
            }
            (Predict::Sign { readout: name, within, .. }, Guess::Sign(Some(way))) => {
                readout(name).map(|readout| {
                    let right = Way::of(readout.value, *within) == *way;
                    (sign_words(*way, readout, *within, measured_one), f64::from(u8::from(right)))
                })
            }
            (Predict::Value { readout: name, .. }, Guess::Value(Some(value))) => {
                readout(name).map(|readout| {
                    let words = value_words(*value, readout, measured_one);
                    (words, nearness(value - readout.value, readout.value))
                })
            }
            _ => None,
        };
        self.score = compared.as_ref().map(|(_, score)| *score);
        let words = compared.map(|(words, _)| words);
        self.words = words.unwrap_or_else(|| "The model gives no result here to compare with.".into());
        self.phase = Phase::Answered;
    }
}

/// 1 for no distance, 0 for one as large as the scale or larger.
fn nearness(distance: f64, scale: f64) -> f64 {
    let share = if distance == 0.0 { 0.0 } else { (distance / scale).abs() };
    // What cannot be compared is no nearness.
    1.0 - min(1.0, share)
}

/// What was said, and after it what the model gives and what was measured, each with how near it is.
fn in_order(said: &str, given: f64, measured: Option<f64>, verdict: impl Fn(f64) -> String) -> String {
    let mut text = format!("You said {said}.\nThe model gives {}", verdict(given));
    if let Some(measured) = measured {
        text += &format!("\nMeasured: {}", verdict(measured));
    }
    text
}

fn sign_words(way: Way, readout: &Readout, within: f64, measured: Option<f64>) -> String {
    let verdict = |value| {
        let (truth, shown) =
            (Way::of(value, within), words::measured(value, readout.unit, readout.digits, true));
        let (truth, same) = (truth.words(), if truth == way { ", as you said" } else { "" });
        format!("{shown}, {truth}{same}.")
    };
    in_order(way.words(), readout.value, measured, verdict)
}

fn value_words(value: f64, readout: &Readout, measured: Option<f64>) -> String {
    let shown = |x| words::measured(x, readout.unit, readout.digits, false);
    let verdict =
        |x| format!("{}: {}.", shown(x), difference(x - value, readout.unit.symbol(), readout.digits));
    in_order(&shown(value), readout.value, measured, verdict)
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

/// The comparison in words, and how near the curve came.
fn curve_compared(
    figure: &Figure,
    panel: usize,
    line: &str,
    sketch: &Sketch,
    measured: &[(f64, f64)],
) -> Option<(String, f64)> {
    let panel = figure.panels.get(panel)?;
    let line = panel.marks.iter().find_map(|mark| match mark {
        Mark::Line(own) if own.name == line => Some(own),
        _ => None,
    })?;
    let points = sketch.points(&panel.x);
    let Gap { mean, at, drawn, given, agree, places } = gap::gap(&points, &line.points)?;
    let (x, y) = (&panel.x, &panel.y);
    let digits = digits_for(y.high - y.low);
    // A long axis of pure numbers counts.
    let counts = x.unit.is_empty() && !x.log && digits_for(x.high - x.low) == 0;
    let at = if counts { at.round() } else { at };
    let far = |size| distance(&words::number(size, digits, false), y.unit);
    let shown = |height| words::joined(words::number(height, digits, false), y.unit);
    let mut text = format!(
        "Your curve is the dashed one.\nThe model's lies {} from it on average. Furthest apart at {}: you drew {}, the \
         model gives {}.",
        far(mean),
        words::place(at, x),
        shown(drawn),
        shown(given)
    );
    // Where nothing is below zero, sides say nothing.
    let below = |points: &[(f64, f64)]| points.iter().any(|point| point.1 < 0.0);
    if y.low < 0.0 && y.high > 0.0 && (below(&points) || below(&line.points)) {
        text.push_str(&format!(" Both are on the same side of zero at {agree} of {places} places."));
    }
    if let Some(miss) = gap::miss(&points, &line.points, measured) {
        text.push_str(&format!(
            "\nMeasured: your curve lies {} from {} means, the model's {} (root mean square).",
            far(miss.drawn),
            miss.points,
            far(miss.line)
        ));
    }
    Some((text, nearness(mean, (y.high - y.low) / 2.0)))
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
