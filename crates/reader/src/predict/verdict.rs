//! A prediction beside what came out: compared once, worded in any language.

use figure::{Axis, Figure, Mark};
use language::Language;
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
    /// Of a curve, along these axes.
    Curve { gap: Gap, miss: Option<Miss>, across: Axis, along: Axis },
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
        Some(Self::Curve {
            gap: gap::gap(&points, &line.points)?,
            miss: gap::miss(&points, &line.points, measured),
            across: panel.x.clone(),
            along: panel.y.clone(),
        })
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
            Self::Curve { gap, miss, across, along } => curve(gap, miss.as_ref(), across, along, language),
        }
    }
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

fn curve(gap: &Gap, miss: Option<&Miss>, across: &Axis, along: &Axis, language: Language) -> String {
    let digits = digits_for(along.high - along.low);
    let number = |height| words::number(height, digits, false, language);
    let far = |size| distance(number(size), along.unit, language);
    let shown = |height| words::joined(number(height), along.unit);
    let place = words::place(gap.at, &Axis { language, ..across.clone() });
    let apart = language.curve_apart(&far(gap.mean), &place, &shown(gap.drawn), &shown(gap.given));
    let mut text = [language.curve_dashed(), "\n", &apart].concat();
    if along.low < 0.0 && along.high > 0.0 {
        text += &[" ", &language.curve_sides(gap.agree, gap.places)].concat();
    }
    if let Some(miss) = miss {
        text += &["\n", &language.curve_measured(&far(miss.drawn), miss.points, &far(miss.line))].concat();
    }
    text
}
