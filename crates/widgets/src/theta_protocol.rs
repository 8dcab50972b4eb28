//! `theta-protocol`: the experiment of 2026, and every rule that might explain it.

mod params;
mod picture;
mod rules;

use figure::Figure;
use plasticity::published::jang_2026::{self, EPSP};
use plasticity::{Choice, Unit, math};

pub use params::{Condition, Params, Rule};
use picture::{name, rates, tenths};
use rules::RULES;

use crate::print::{fixed, signed_percent};
use crate::{Predict, Preset, Progress, Readout, Widget, number_text};

/// How long a window lasts, ms.
const WINDOW: f64 = 200.0;

/// The widget.
pub struct ThetaProtocol {
    params: Params,
    /// Of each rule so far, what all windows change in each condition, in its own unit.
    raw: Vec<[f64; 4]>,
    /// Of each rule so far, its one scale.
    scales: Vec<f64>,
}

impl ThetaProtocol {
    /// The factor that brings a rule closest to the four means, where it is read as a window ends: that is what the
    /// authors say. Whoever then reads at another time sees what comes of it.
    fn scale(&self, rule: usize) -> f64 {
        self.scales.get(rule).copied().unwrap_or(f64::NAN)
    }

    /// What all windows change by a rule, in its own unit; unknown before it was run.
    fn raw(&self, rule: usize) -> [f64; 4] {
        self.raw.get(rule).copied().unwrap_or([f64::NAN; 4])
    }

    /// The changes of the EPSP that a rule predicts with its own scale.
    fn changes(&self, rule: usize) -> [f64; 4] {
        let scale = self.scale(rule);
        // An EPSP cannot be less than nothing.
        self.raw(rule).map(|change| math::max(change * scale, -1.0))
    }

    /// How far the chosen rule is from each measured mean, in standard errors of it.
    fn residuals(&self) -> [f64; 4] {
        let changes = self.changes(self.params.rule as usize);
        [0, 1, 2, 3].map(|i| (changes[i] - EPSP.points[i].mean) / EPSP.points[i].error)
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
    const TITLE: &'static str =
        "The same drive, rising or falling: a rule that follows change tells them apart";
    const CAPTION: &'static str = "Circles: EPSP 30 to 35 min later, mean ± SEM, n 11 to 18, one preprint [@jang2026]. Spikes \
        at the nominal rates; each half begins with one. Every rule has one free scale, fitted where a window ends; its other constants \
        are published, fitted elsewhere. Apart: rise minus fall, in % of the larger change.";
    const FRONT: &'static [&'static str] = &["rule", "condition", "read", "gap", "lag", "tau-slow"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "kinases",
            label: "The kinase cascade, read at the end",
            cite: "jang2026",
            values: &[],
        },
        Preset {
            name: "kinases-fall",
            label: "The kinase cascade, at a falling rate",
            cite: "jang2026",
            values: &[("condition", "fall")],
        },
        Preset {
            name: "kinases-late",
            label: "The kinase cascade, read 20 ms late",
            cite: "",
            values: &[("read", "220")],
        },
        Preset {
            name: "hebb",
            label: "Hebb's rule multiplies the two rates",
            cite: "hebb1949",
            values: &[("rule", "hebb"), ("condition", "high")],
        },
        Preset {
            name: "calcium",
            label: "Calcium against two thresholds",
            cite: "graupner2012",
            values: &[("rule", "calcium-threshold")],
        },
        Preset {
            name: "triplets",
            label: "Triplets of spikes set the change",
            cite: "pfister2006",
            values: &[("rule", "triplet-stdp")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Sign {
        ask: "Ten windows at the rates marked ● beside the spikes. Half an hour later, has the EPSP grown, shrunk, or stayed within 15 %?",
        readout: "predicted",
        within: 15.0,
    });
    const NEUTRAL: &'static str = "The same drive, rising or falling: which rule tells the two apart?";
    const MEASURED: &'static str = "One preprint, mean ± SEM, parts of the EPSP before: 0.73 ± 0.10 after a \
        fall, 1.42 ± 0.15 after a rise [@jang2026].";
    const WHY: &'static str = "In the kinase cascade the weight follows a fast minus a slow memory of the drive: \
        after a rise the fast one is above, after a fall below [@jang2026]. Rules that multiply mean rates \
        cannot tell the two apart.";
    const MODELS: &'static [&'static str] =
        &["fast-slow", "hebb", "covariance", "bcm", "calcium-threshold", "pair-stdp", "triplet-stdp"];

    fn new(params: Params) -> Self {
        Self { params, raw: vec![], scales: vec![] }
    }

    fn advance(&mut self) -> Progress {
        if let Some(rule) = Rule::at(self.raw.len() as u16) {
            let changes = |params: &Params| [0, 1, 2, 3].map(|condition| params.change(rule, condition));
            let here = changes(&self.params);
            let at_end = match self.params.integrals(rule) {
                Some(_) => changes(&Params { read: WINDOW, ..self.params.clone() }),
                None => here,
            };
            self.scales.push(jang_2026::scale(&at_end));
            self.raw.push(here);
        }
        Progress::of(self.raw.len() as f64 / RULES as f64)
    }

    fn figure(&self, _at: f64) -> Figure {
        let panels = vec![self.spikes(), self.traces(), self.outcome(), self.table()];
        Figure { alt: self.summary(), panels }
    }

    fn readouts(&self) -> Vec<Readout> {
        let condition = usize::from(self.params.condition.place());
        let rule = self.params.rule as usize;
        let residuals = self.residuals();
        let worst = residuals.iter().fold(0.0, |worst, z| math::max(worst, z.abs()));
        let percent = |name, label, part: f64| Readout::new(name, label, 100.0 * part, Unit::Percent);
        let apart = apart(&self.raw(rule));
        vec![
            percent("measured", "Measured change of the EPSP", EPSP.points[condition].mean),
            percent("predicted", "Predicted change", self.changes(rule)[condition]),
            Readout::new("residual", "Predicted minus measured, in SEM", residuals[condition], Unit::One)
                .digits(2),
            Readout::new("worst", "Largest miss of the four, in SEM", worst, Unit::One).digits(2),
            percent("apart", "Rise minus fall, part of the larger change (measured 164 %)", apart),
            Readout::new("scale", "The one fitted scale", self.scale(rule), Unit::One).digits(3),
        ]
    }

    fn summary(&self) -> String {
        let rule = self.params.rule as usize;
        if rule >= self.raw.len() {
            return format!("{} are being run.", name(rule));
        }
        let (changes, residuals) = (self.changes(rule), self.residuals());
        let mut text = format!("{}, scaled by {}:", name(rule), number_text(self.scale(rule)));
        for (i, point) in EPSP.points.iter().enumerate() {
            let [change, mean, error] =
                [1.0 + changes[i], 1.0 + point.mean, point.error].map(|x| fixed(x, 2));
            let miss = tenths(residuals[i]);
            text += &format!(" {} Hz {change} (measured {mean} ± {error}, {miss} SEM);", rates(i));
        }
        let [here, measured] = [self.raw(rule), means()].map(|changes| signed_percent(apart(&changes)));
        text + &format!(" rise minus fall is {here} of the larger change, measured {measured}.")
    }

    fn measured(&self) -> Vec<(f64, f64)> {
        let condition = self.params.condition.place();
        vec![(f64::from(condition), 100.0 * EPSP.points[usize::from(condition)].mean)]
    }
}

#[cfg(test)]
mod tests;
