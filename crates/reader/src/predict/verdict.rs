//! A prediction beside what came out: compared once, worded in any language.

use figure::{Axis, Figure, Mark};
use language::Language;
use plasticity::math::min;
use widgets::Readout;

use super::gap::{self, Gap, Miss};
use super::sketch::Sketch;
use super::{Way, digits_for};
use crate::words;

/// What came out of a comparison.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)] // what a field holds, its name says
pub enum Verdict {
    /// The model gives nothing to compare with.
    Nothing,
    /// Of a direction.
    Way { said: Way, within: f64, given: Readout, measured: Option<f64> },
    /// Of a number.
    Value { said: f64, given: Readout, measured: Option<f64> },
    /// Of a curve, along these axes; `sides` where it says something on which side of zero it is.
    Curve { gap: Gap, miss: Option<Miss>, sides: bool, across: Axis, along: Axis },
}

impl Verdict {
    /// Of a curve that was drawn beside the line of that name.
    pub fn of_curve(
        figure: &Figure,
        panel: usize,
        line: &str,
        sketch: &Sketch,
        measured: &[(f64, f64)],
    ) -> Option<Self> {
        let panel = figure.panels.get(panel)?;
        let line = panel.marks.iter().find_map(|mark| match mark {
            Mark::Line(own) if own.name == line => Some(own),
            _ => None,
        })?;
        let points = sketch.points(&panel.x);
        let (across, along) = (panel.x.clone(), panel.y.clone());
        // Where nothing is below zero, sides say nothing.
        let below = |points: &[(f64, f64)]| points.iter().any(|point| point.1 < 0.0);
        let sides = along.low < 0.0 && along.high > 0.0 && (below(&points) || below(&line.points));
        let gap = gap::gap(&points, &line.points)?;
        let miss = gap::miss(&points, &line.points, measured);
        Some(Self::Curve { gap, miss, sides, across, along })
    }

    /// How near it came, from 0 to 1; nothing where nothing was compared.
    pub fn score(&self) -> Option<f64> {
        match self {
            Self::Nothing => None,
            Self::Way { said, within, given, .. } => {
                Some(f64::from(u8::from(Way::of(given.value, *within) == *said)))
            }
            Self::Value { said, given, .. } => Some(nearness(said - given.value, given.value)),
            Self::Curve { gap, along, .. } => Some(nearness(gap.mean, (along.high - along.low) / 2.0)),
        }
    }

    /// A line each: what was said, what the model gives, what was measured.
    pub fn words(&self, language: Language) -> String {
        match self {
            Self::Nothing => language.no_result_to_compare().into(),
            Self::Way { said, within, given, measured } => {
                let verdict = |value| {
                    let truth = Way::of(value, *within);
                    let shown = words::measured(value, given.unit, given.digits, true, language);
                    match truth == *said {
                        true => language.verdict_way_same(&shown, truth.words(language)),
                        false => language.verdict_way(&shown, truth.words(language)),
                    }
                };
                in_order(said.words(language), given.value, *measured, verdict, language)
            }
            Self::Value { said, given, measured } => {
                let shown = |x| words::measured(x, given.unit, given.digits, false, language);
                let verdict = |x: f64| {
                    let by = difference(x - said, given.unit.symbol(), given.digits, language);
                    language.verdict_value(&shown(x), &by)
                };
                in_order(&shown(*said), given.value, *measured, verdict, language)
            }
            Self::Curve { gap, miss, sides, across, along } => {
                let mut text = curve(gap, across, along, language);
                if *sides {
                    text += &[" ", &language.curve_sides(gap.agree, gap.places)].concat();
                }
                if let Some(miss) = miss {
                    text += &["\n", &missed(miss, along, language)].concat();
                }
                text
            }
        }
    }
}

/// 1 for no distance, 0 for one as large as the scale or larger.
fn nearness(distance: f64, scale: f64) -> f64 {
    let share = if distance == 0.0 { 0.0 } else { (distance / scale).abs() };
    // What cannot be compared is no nearness.
    1.0 - min(1.0, share)
}

/// What was said, and after it what the model gives and what was measured, each with how near it is.
fn in_order(
    said: &str,
    given: f64,
    measured: Option<f64>,
    verdict: impl Fn(f64) -> String,
    language: Language,
) -> String {
    let mut lines = vec![language.you_said(said), language.model_gives(&verdict(given))];
    lines.extend(measured.map(|measured| language.measured(&verdict(measured))));
    lines.join("\n")
}

/// A difference in words; of percentages in points.
fn difference(by: f64, unit: &str, digits: u8, language: Language) -> String {
    let size = words::number(by.abs(), digits, false, language);
    if size.bytes().all(|byte| matches!(byte, b'0' | b'.' | b',')) {
        return language.no_difference().into();
    }
    let far = distance(size, unit, language);
    if by > 0.0 { language.more_than_said(&far) } else { language.less_than_said(&far) }
}

fn distance(size: String, unit: &str, language: Language) -> String {
    if unit == "%" { language.points(&size) } else { words::joined(size, unit) }
}

/// How far a height is from another, on an axis.
fn far(size: f64, along: &Axis, language: Language) -> String {
    let digits = digits_for(along.high - along.low);
    distance(words::number(size, digits, false, language), along.unit, language)
}

fn curve(gap: &Gap, across: &Axis, along: &Axis, language: Language) -> String {
    let digits = digits_for(along.high - along.low);
    let shown = |height| words::joined(words::number(height, digits, false, language), along.unit);
    // A long axis of pure numbers counts.
    let counts = across.unit.is_empty() && !across.log && digits_for(across.high - across.low) == 0;
    let at = if counts { gap.at.round() } else { gap.at };
    let place = words::place(at, &Axis { language, ..across.clone() });
    let mean = far(gap.mean, along, language);
    let apart = language.curve_apart(&mean, &place, &shown(gap.drawn), &shown(gap.given));
    [language.curve_dashed(), "\n", &apart].concat()
}

fn missed(miss: &Miss, along: &Axis, language: Language) -> String {
    let far = |size| far(size, along, language);
    language.curve_measured(&far(miss.drawn), miss.points, &far(miss.line))
}
