//! `sliding-threshold`: what a cell did lately decides whether the same stimulus weakens its synapses or strengthens them.

mod picture;
#[cfg(test)]
mod tests;

use figure::Figure;
use plasticity::math::tanh;
use plasticity::models::Presentation;
use plasticity::models::bcm::{Bcm, Form};
use plasticity::{AtEnd, Model, Ms, Unit, quantities};

use crate::print::fixed;
use crate::readout::known;
use crate::{Predict, Preset, Readout, Widget, number_text};

quantities! {
    /// A history and a test.
    pub struct Params {
        /// Output through the history, as part of what was usual.
        activity: real("y₁", "output in the history", One, 0.7, 0.0..=1.6),
        /// Output that the test stimulus makes.
        tested: real("y_s", "output of the test", One, 0.7, 0.05..=2.0),
        /// Length of the history.
        duration: count("n", "length of the history", 500, 0..=2000),
        /// Which of the published forms.
        form: choice("form", "published form", Form, IntratorCooper),
        /// Presentations over which the threshold averages.
        tau: log("τ", "memory of the threshold", Trial, 100.0, 20.0..=1000.0),
        /// Exponent of the threshold, form of 1982; recalled.
        power: real("p", "exponent of the threshold", One, 2.0, 0.5..=4.0),
        /// Frequency at which a stimulus makes the usual output; a choice.
        usual: log("f₁", "frequency of usual output", Hz, 10.0, 2.0..=40.0),
        /// Share of that frequency over which the output saturates; a choice.
        curvature: real("k", "bend of the output", One, 0.55, 0.1..=2.0),
    }
}

/// The widget.
pub struct SlidingThreshold {
    params: Params,
    rule: Bcm,
    /// Mean after each presentation of the history, the start first.
    means: Vec<f64>,
}

impl SlidingThreshold {
    /// Output at a frequency, Hz: 1 at the usual one.
    fn output(&self, frequency: f64) -> f64 {
        let k = self.params.curvature;
        tanh(k * frequency / self.params.usual) / tanh(k)
    }

    /// Frequency that neither weakens nor strengthens at this threshold, Hz; NaN where none reaches it.
    fn crossover(&self, threshold: f64) -> f64 {
        let k = self.params.curvature;
        let share = threshold * tanh(k);
        if (0.0..1.0).contains(&share) {
            // The inverse of the hyperbolic tangent.
            self.params.usual / k * 0.5 * plasticity::math::ln((1.0 + share) / (1.0 - share))
        } else {
            f64::NAN
        }
    }

    /// Threshold after the history.
    fn threshold(&self) -> f64 {
        self.rule.threshold(self.means.last().copied().unwrap_or(1.0))
    }

    /// When the test changes its sign, presentations.
    fn reversal(&self) -> Option<f64> {
        let turn = self.rule.reversal(1.0, self.params.activity, self.params.tested)?;
        (turn > 0.0).then_some(turn)
    }
}

impl Widget for SlidingThreshold {
    type Params = Params;
    const TITLE: &'static str =
        "The same stimulus weakens a cell that was busy and strengthens one that was deprived";
    const CAPTION: &'static str = "The BCM rule [@bienenstock1982; @intrator1992]; how output depends on frequency is ours. Of the \
        animals reared in the dark [@kirkwood1996] the direction of the change is recalled, no numbers; a review is [@bear1996].";
    const FRONT: &'static [&'static str] = &["activity", "tested", "duration", "tau", "form", "power"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "kirkwood-1996",
            label: "Kirkwood, Rioult & Bear 1996: reared in the dark",
            cite: "kirkwood1996",
            values: &[],
        },
        Preset {
            name: "over-driven",
            label: "Over-driven",
            cite: "bear1996",
            values: &[("activity", "1.4"), ("tested", "1.4")],
        },
        Preset {
            name: "silent",
            label: "A silent cell",
            cite: "",
            values: &[("activity", "0"), ("tested", "0.3")],
        },
        Preset {
            name: "bienenstock-1982",
            label: "Bienenstock, Cooper & Munro 1982",
            cite: "bienenstock1982",
            values: &[("form", "bienenstock")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Sign {
        ask: "At first the test stimulus weakens the synapses. What does it do after 500 presentations in the dark?",
        readout: "change",
        within: 0.01,
    });
    const NEUTRAL: &'static str = "Does the same stimulus always do the same?";
    const MEASURED: &'static str = "After rearing in the dark, depression was weaker and potentiation stronger \
        at the same frequencies [@kirkwood1996] (recalled: the direction, no numbers).";
    const WHY: &'static str = "The threshold follows the square of the recent output [@intrator1992]. In the \
        dark it falls, and an output that lay below it now lies above.";
    const MODELS: &'static [&'static str] = &["bcm"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        if params.form == Form::Bienenstock { vec![] } else { vec!["power"] }
    }

    fn new(params: Params) -> Self {
        let rule = Bcm { form: params.form, tau: params.tau, power: params.power, ..Bcm::default() };
        let mut state = rule.initial();
        let mut means = vec![state.mean];
        for _ in 0..params.duration {
            rule.step(&mut state, AtEnd(Some(Presentation { x: 0.0, y: params.activity })), Ms::ZERO);
            means.push(state.mean);
        }
        Self { params, rule, means }
    }

    fn figure(&self, _at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(self) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let tested = self.params.tested;
        let settled = self.rule.threshold(self.rule.averaged(self.params.activity));
        let number = |name, label, value| Readout::new(name, label, value, Unit::One).digits(3);
        let frequency = |name, label, value| Readout::new(name, label, value, Unit::Hz).digits(2);
        let readouts = vec![
            number("before", "Effect of the test before (φ)", self.rule.phi(tested, 1.0)),
            number(
                "change",
                "Effect of the test after the history (φ)",
                self.rule.phi(tested, self.threshold()),
            ),
            number("threshold", "Threshold after the history", self.threshold()),
            Readout::new(
                "reversal",
                "The sign turns after about",
                self.reversal().unwrap_or(f64::NAN),
                Unit::Trial,
            ),
            frequency("crossover-before", "Frequency without effect, before", self.crossover(1.0)),
            frequency("crossover", "Frequency without effect, after", self.crossover(self.threshold())),
            frequency(
                "crossover-settled",
                "The same, once the threshold has settled",
                self.crossover(settled),
            ),
        ];
        known(readouts, true)
    }

    fn summary(&self) -> String {
        let Params { activity, tested, duration, .. } = self.params;
        let threshold = self.threshold();
        let mut words = format!(
            "After {duration} presentations of an output of {} the threshold is {}. A test of {} had the effect {}, now {}.",
            number_text(activity),
            fixed(threshold, 3),
            number_text(tested),
            fixed(self.rule.phi(tested, 1.0), 3),
            fixed(self.rule.phi(tested, threshold), 3)
        );
        if let Some(turn) = self.reversal() {
            words += &format!(" Its sign turns after about {} presentations.", fixed(turn, 0));
        }
        let crossover = self.crossover(threshold);
        if crossover.is_finite() {
            words += &format!(
                " {} Hz have no effect, before {} Hz.",
                fixed(crossover, 1),
                fixed(self.crossover(1.0), 1)
            );
        }
        words
    }
}
