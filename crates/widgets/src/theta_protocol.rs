//! `theta-protocol`: the experiment of 2026, and every rule that might explain it.

mod params;
mod picture;
mod rules;

use figure::Figure;
use plasticity::published::jang_2026::{self, EPSP};
use plasticity::{Choice, Unit, math};

pub use params::{Condition, Params, Rule};
use picture::{WORDS, rates};
use rules::{Course, RULES};

use crate::print::{fixed, signed, signed_percent};
use crate::{Predict, Preset, Progress, Readout, Widget, number_text};

/// The widget.
pub struct ThetaProtocol {
    params: Params,
    /// Of each rule so far, its course in each condition.
    courses: Vec<[Course; 4]>,
}

impl ThetaProtocol {
    /// The factor that brings a rule closest to the four means.
    fn scale(&self, rule: usize) -> f64 {
        if rule < self.courses.len() { jang_2026::scale(&self.raw(rule)) } else { f64::NAN }
    }

    /// What all windows change by a rule, in its own unit; unknown before it was run.
    fn raw(&self, rule: usize) -> [f64; 4] {
        self.courses.get(rule).map_or([f64::NAN; 4], |courses| courses.map(last))
    }

    /// The changes of the EPSP that a rule predicts with its own scale.
    fn changes(&self, rule: usize) -> [f64; 4] {
        let scale = self.scale(rule);
        self.raw(rule).map(|change| scale * change)
    }

    /// How far the chosen rule is from each measured mean, in standard errors of it.
    fn residuals(&self) -> [f64; 4] {
        let changes = self.changes(self.params.rule as usize);
        std::array::from_fn(|i| (changes[i] - EPSP.points[i].mean) / EPSP.points[i].error)
    }
}

/// How far a rise and a fall of the rate lie apart, as a part of the larger of their two changes.
fn apart([rise, fall, ..]: &[f64; 4]) -> f64 {
    let larger = math::max(rise.abs(), fall.abs());
    if larger > 0.0 { (rise - fall) / larger } else { 0.0 }
}

/// The change after the last window.
fn last(course: Course) -> f64 {
    course[rules::WINDOWS - 1]
}

impl Widget for ThetaProtocol {
    type Params = Params;
    const TITLE: &'static str = "The same number of spikes, rising or falling: which rule tells them apart?";
    const CAPTION: &'static str = "Circles: EPSP 30 to 35 min later, mean ± SEM, n 11 to 18, one preprint [@jang2026]. Every rule has one free \
        scale; its other constants are published, fitted elsewhere. Apart: rise minus fall, in % of the larger change.";
    const FRONT: &'static [&'static str] = &["rule", "condition", "read", "gap", "lag", "tau-slow"];
    const PRESETS: &'static [Preset] = &[
        Preset { name: "kinases", label: "Kinase cascade", cite: "jang2026", values: &[] },
        Preset {
            name: "kinases-late",
            label: "Kinase cascade, read 20 ms late",
            cite: "",
            values: &[("read", "220")],
        },
        Preset {
            name: "hebb",
            label: "Hebb",
            cite: "hebb1949",
            values: &[("rule", "hebb"), ("condition", "high")],
        },
        Preset {
            name: "calcium",
            label: "Calcium thresholds",
            cite: "graupner2012",
            values: &[("rule", "calcium-threshold")],
        },
        Preset {
            name: "triplets",
            label: "Triplets of spikes",
            cite: "pfister2006",
            values: &[("rule", "triplet-stdp")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Sign {
        ask: "Ten windows at the marked rates. Half an hour later, has the EPSP grown, shrunk, or stayed within 15 %?",
        readout: "measured",
        within: 15.0,
    });
    const MODELS: &'static [&'static str] =
        &["fast-slow", "hebb", "covariance", "bcm", "calcium-threshold", "pair-stdp", "triplet-stdp"];

    fn new(params: Params) -> Self {
        Self { params, courses: vec![] }
    }

    fn advance(&mut self) -> Progress {
        if let Some(rule) = Rule::at(self.courses.len() as u16) {
            let mut courses = [[0.0; rules::WINDOWS]; 4];
            for (condition, course) in courses.iter_mut().enumerate() {
                *course = self.params.course(rule, condition);
            }
            self.courses.push(courses);
        }
        if self.courses.len() < RULES {
            Progress::More(self.courses.len() as f64 / RULES as f64)
        } else {
            Progress::Done
        }
    }

    fn figure(&self, _at: f64) -> Figure {
        let panels = vec![self.spikes(), self.traces(), self.outcome(), self.weights(), self.table()];
        Figure { alt: self.summary(), panels }
    }

    fn readouts(&self) -> Vec<Readout> {
        let condition = usize::from(self.params.condition.place());
        let rule = self.params.rule as usize;
        let percent = |name, label, value| Readout { name, label, value, unit: Unit::Percent, digits: 0 };
        let one = |name, label, value, digits| Readout { name, label, value, unit: Unit::One, digits };
        let worst = self.residuals().into_iter().fold(0.0, |worst, z| math::max(worst, z.abs()));
        vec![
            percent("measured", "Measured change of the EPSP", 100.0 * EPSP.points[condition].mean),
            percent("predicted", "Predicted change", 100.0 * self.changes(rule)[condition]),
            one("residual", "Predicted minus measured, in SEM", self.residuals()[condition], 2),
            one("worst", "Largest miss of the four, in SEM", worst, 2),
            percent(
                "apart",
                "Rise minus fall, part of the larger change (measured 164 %)",
                100.0 * apart(&self.raw(rule)),
            ),
            one("scale", "The one fitted scale", self.scale(rule), 3),
        ]
    }

    fn summary(&self) -> String {
        let rule = self.params.rule as usize;
        if rule >= self.courses.len() {
            return format!("{} are being run.", WORDS[rule]);
        }
        let changes = self.changes(rule);
        let mut text = format!("{}, scaled by {}:", WORDS[rule], number_text(self.scale(rule)));
        for (i, residual) in self.residuals().into_iter().enumerate() {
            let point = EPSP.points[i];
            text += &format!(
                " {} Hz {} (measured {} ± {}, {} SEM);",
                rates(i),
                fixed(1.0 + changes[i], 2),
                fixed(1.0 + point.mean, 2),
                fixed(point.error, 2),
                signed((10.0 * residual).round() / 10.0),
            );
        }
        text += &format!(
            " rise minus fall is {} of the larger change, measured {}.",
            signed_percent(apart(&self.raw(rule))),
            signed_percent(apart(&[0, 1, 2, 3].map(|i| EPSP.points[i].mean))),
        );
        text
    }
}

#[cfg(test)]
mod tests;
