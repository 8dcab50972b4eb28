//! `theta-protocol`: the experiment of 2026, and every rule that might explain it.

mod params;
mod picture;
mod rules;

use figure::Figure;
use plasticity::published::jang_2026::{self, EPSP};
use plasticity::{Choice, Unit, math};

pub use params::{Condition, Params, Rule};
use picture::{WORDS, rates, tenths};
use rules::{Course, RULES};

use crate::plot::{Row, fill, readouts};
use crate::{Predict, Preset, Progress, Readout, Widget};

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
        let mut raw = [f64::NAN; 4];
        if let Some(courses) = self.courses.get(rule) {
            for i in 0..4 {
                raw[i] = courses[i][rules::WINDOWS - 1];
            }
        }
        raw
    }

    /// The changes of the EPSP that a rule predicts with its own scale.
    fn changes(&self, rule: usize) -> [f64; 4] {
        let (scale, mut changes) = (self.scale(rule), self.raw(rule));
        changes.iter_mut().for_each(|change| *change *= scale);
        changes
    }

    /// How far the chosen rule is from each measured mean, in standard errors of it.
    fn residuals(&self) -> [f64; 4] {
        let mut residuals = self.changes(self.params.rule as usize);
        for (i, point) in EPSP.points.iter().enumerate() {
            residuals[i] = (residuals[i] - point.mean) / point.error;
        }
        residuals
    }
}

/// The measured changes.
fn means() -> [f64; 4] {
    [0, 1, 2, 3].map(|i| EPSP.points[i].mean)
}

/// How far a rise and a fall of the rate lie apart, as a part of the larger of their two changes.
fn apart([rise, fall, ..]: &[f64; 4]) -> f64 {
    let larger = math::max(rise.abs(), fall.abs());
    if larger > 0.0 { (rise - fall) / larger } else { 0.0 }
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
        const ROWS: [Row; 6] = [
            ("measured", "Measured change of the EPSP", Unit::Percent, 0),
            ("predicted", "Predicted change", Unit::Percent, 0),
            ("residual", "Predicted minus measured, in SEM", Unit::One, 2),
            ("worst", "Largest miss of the four, in SEM", Unit::One, 2),
            ("apart", "Rise minus fall, part of the larger change (measured 164 %)", Unit::Percent, 0),
            ("scale", "The one fitted scale", Unit::One, 3),
        ];
        let condition = usize::from(self.params.condition.place());
        let rule = self.params.rule as usize;
        let (residuals, mut worst) = (self.residuals(), 0.0);
        for z in residuals {
            worst = math::max(worst, z.abs());
        }
        let values = [
            100.0 * EPSP.points[condition].mean,
            100.0 * self.changes(rule)[condition],
            residuals[condition],
            worst,
            100.0 * apart(&self.raw(rule)),
            self.scale(rule),
        ];
        readouts(&ROWS, &values)
    }

    fn summary(&self) -> String {
        let rule = self.params.rule as usize;
        if rule >= self.courses.len() {
            return [WORDS[rule], " are being run."].concat();
        }
        let (changes, residuals) = (self.changes(rule), self.residuals());
        let mut text = [WORDS[rule], &fill(", scaled by {}:", &[self.scale(rule)])].concat();
        for (i, point) in EPSP.points.iter().enumerate() {
            let values = [1.0 + changes[i], 1.0 + point.mean, point.error];
            text.push(' ');
            text += &rates(i);
            text += &fill(" Hz {2} (measured {2} ± {2}, ", &values);
            text += &tenths(residuals[i]);
            text += " SEM);";
        }
        let values = [apart(&self.raw(rule)), apart(&means())];
        text + &fill(" rise minus fall is {%} of the larger change, measured {%}.", &values)
    }
}

#[cfg(test)]
mod tests;
