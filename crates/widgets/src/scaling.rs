//! `scaling`: two days without spikes, or with too many, and what becomes of all synapses of a cell.

mod currents;
mod params;
mod picture;
#[cfg(test)]
mod tests;

use figure::Figure;
use plasticity::math::exp;
use plasticity::models::synaptic_scaling::{State, SynapticScaling};
use plasticity::time::HOUR;
use plasticity::{Held, Model, Unit};

use currents::{Compared, Currents};
pub use params::{Params, Treatment};

use crate::print::fixed;
use crate::readout::known;
use crate::{Predict, Preset, Readout, Span, Widget, number_text};

/// How long the cell is followed after the treatment, h.
const AFTER: f64 = 72.0;
/// Samples of an hour.
const PER_HOUR: usize = 2;
/// Steps of the loop between two samples.
const STEPS: usize = 10;

/// The widget.
pub struct Scaling {
    params: Params,
    currents: Currents,
    /// State of the rule, [`PER_HOUR`] times an hour.
    course: Vec<State>,
}

impl Scaling {
    /// Rate of the cell at this hour and growth, Hz.
    fn rate(&self, hour: f64, growth: f64) -> f64 {
        let free = self.params.rule.goal * exp(growth);
        match self.params.treatment {
            _ if hour >= self.params.hours => free,
            Treatment::Blockade => 0.0,
            Treatment::OverActivity => 2.0 * free,
        }
    }

    /// The end of all, h.
    fn end(&self) -> f64 {
        self.params.hours + AFTER
    }

    /// Hour and state of every sample.
    fn samples(&self) -> impl Iterator<Item = (f64, &State)> {
        self.course.iter().enumerate().map(|(i, state)| (i as f64 / PER_HOUR as f64, state))
    }

    /// Growth at an hour.
    fn growth(&self, hour: f64) -> f64 {
        let place = ((hour * PER_HOUR as f64 + 0.5) as usize).min(self.course.len() - 1);
        self.course[place].growth
    }

    /// What is detected at an hour.
    fn compared(&self, hour: f64) -> Compared {
        self.currents.compared(&self.params.rule, self.growth(hour), self.params.detection)
    }

    fn follow(&mut self) {
        let mut state = self.params.rule.initial();
        let rule: &SynapticScaling = &self.params.rule;
        let step = HOUR / (PER_HOUR * STEPS) as f64;
        let mut course = vec![state];
        for sample in 0..(self.end() * PER_HOUR as f64) as usize {
            for part in 0..STEPS {
                let hour = (sample * STEPS + part) as f64 / (PER_HOUR * STEPS) as f64;
                let rate = self.rate(hour, state.growth);
                rule.step(&mut state, Held(rate), step);
                // Beyond any synapse: the rule's own constants in silence.
                state.growth = plasticity::math::clamp(state.growth, -10.0, 10.0);
            }
            course.push(state);
        }
        self.course = course;
    }
}

impl Widget for Scaling {
    type Params = Params;
    const TITLE: &'static str = "After two days of silence every synapse is stronger, by the same factor";
    const CAPTION: &'static str = "All miniature currents of one cell under synaptic scaling [@vanrossum2000]. Its speed is set so that \
        two days of blockade give 192 % of control, as [@turrigiano1998] report (recalled; about 70 % with bicuculline); the additive \
        foil, the distribution and the doubling are ours. Receptors gather over two days, and connections more than double \
        [@wierenga2005].";
    const FRONT: &'static [&'static str] = &["treatment", "hours", "form", "detection", "scatter", "beta"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "turrigiano-1998",
            label: "Turrigiano and others 1998: two days of blockade",
            cite: "turrigiano1998",
            values: &[],
        },
        Preset {
            name: "over-activity",
            label: "Turrigiano and others 1998: over-activity",
            cite: "turrigiano1998",
            values: &[("treatment", "over-activity")],
        },
        Preset {
            name: "detection",
            label: "As it is measured: nothing below 7 pA is seen",
            cite: "",
            values: &[("detection", "7")],
        },
        Preset {
            name: "additive",
            label: "The same amount at every synapse",
            cite: "",
            values: &[("form", "additive")],
        },
        Preset {
            name: "scattered",
            label: "Every synapse by a factor of its own, ± 40 %",
            cite: "",
            values: &[("scatter", "0.4")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Curve {
        ask: "Two days without a spike. Draw how large each synapse is at the end, by how large it was.",
        panel: 1,
        line: "ranked",
    });
    const NEUTRAL: &'static str = "What do two days without a spike do to each synapse?";
    const MEASURED: &'static str = "Two days of blockade: 192 % of control [@turrigiano1998] (recalled).";
    const WHY: &'static str = "Scaling multiplies every synapse by the same factor, so a large one gains more \
        than a small one and their ratio stays [@turrigiano1998; @vanrossum2000].";
    const MODELS: &'static [&'static str] = &["synaptic-scaling"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        if params.scatter == 0.0 { vec!["seed"] } else { vec![] }
    }

    fn new(params: Params) -> Self {
        let mut widget = Self { currents: Currents::new(&params), params, course: vec![] };
        widget.follow();
        widget
    }

    fn span(&self) -> Option<Span> {
        // What follows the treatment is drawn, but not watched.
        let end = self.params.hours;
        let events = (0..=4).map(|part| 0.25 * end * f64::from(part)).collect();
        Some(Span { unit: Unit::H, start: 0.0, end, events, pace: end / 8.0 })
    }

    fn figure(&self, at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(self, at) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let hours = self.params.hours;
        let compared = self.compared(hours);
        let (slope, intercept) = compared.line();
        let growth = self.growth(hours);
        let released = self.rate(hours, growth);
        let day = self.rate(self.end(), self.growth(hours + 24.0));
        let number = |name, label, value| Readout::new(name, label, value, Unit::One).digits(2);
        let readouts = vec![
            number("factor", "Mean weight over before, end of the treatment", exp(growth)),
            number("mean-ratio", "Mean detected current over control", compared.ratio()),
            number("slope", "Slope of the ranked currents", slope),
            Readout::new("intercept", "Intercept of the ranked currents", intercept, Unit::Pa).digits(1),
            number("distance", "Largest distance of the distributions, rescaled", compared.distance())
                .digits(3),
            Readout::new("released", "Rate when the treatment ends", released, Unit::Hz).digits(1),
            Readout::new("next-day", "Rate a day later", day, Unit::Hz).digits(1),
        ];
        known(readouts, true)
    }

    fn summary(&self) -> String {
        let hours = self.params.hours;
        let compared = self.compared(hours);
        let mut words = format!(
            "After {} h the mean weight is {} of what it was.",
            number_text(hours),
            fixed(exp(self.growth(hours)), 2)
        );
        let (slope, intercept) = compared.line();
        if slope.is_finite() {
            words += &format!(
                " Of what is detected the mean has changed by {}; ranked against control it has the slope {} and the intercept {} pA, \
                 and once rescaled the distributions are {} apart.",
                fixed(compared.ratio(), 2),
                fixed(slope, 2),
                fixed(intercept, 1),
                fixed(compared.distance(), 3)
            );
        }
        words
    }
}
