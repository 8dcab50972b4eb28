//! `explicit-error`: what one would record with and without neurons that stand for the error.

mod record;

use figure::{Axis, Figure, Ink, Line, Panel, Rule, Stroke};
use plasticity::networks::error_neurons::ErrorNeurons;
use plasticity::{Unit, choices, quantities};

use record::{PHASE, Record};

use crate::print::fixed;
use crate::readout::known;
use crate::{Preset, Progress, Readout, Widget};

choices! {
    /// What comes instead of the expected place.
    pub enum Violation {
        /// The place opposite.
        OtherPlace,
        /// No place at all.
        Omission,
    }
}

quantities! {
    /// Learning, adaptation and surprise.
    pub struct Params {
        /// Cycles of learning before the recording.
        cycles: count("cycles", "cycles of learning", 2000, 20..=3000),
        /// What comes instead of the expected place.
        violation: choice("violation", "what comes instead", Violation, OtherPlace),
        /// How much of a neuron's recent activity is taken from its rate.
        adaptation: real("g", "depth of adaptation", One, 0.5, 0.0..=1.0),
        /// Time constant of adaptation.
        tau_a: log("τ_a", "time of adaptation", Ms, 100.0, 10.0..=1000.0),
        /// The net with error neurons.
        errors: part(ErrorNeurons, "errors"),
        /// Seed of both nets' first weights.
        seed: seed("seed", "random seed", 1),
    }
}

/// The widget.
pub struct ExplicitError {
    params: Params,
    record: Record,
}

impl ExplicitError {
    /// How much less an expected outcome evokes than an unexpected one, per cent, in the outcome phase:
    /// without and with error neurons.
    fn suppression(&self) -> [f64; 2] {
        [0, 1].map(|which| match self.answers(which) {
            Some([expected, violated]) => 100.0 * (1.0 - late(expected) / late(violated)),
            None => f64::NAN,
        })
    }

    /// What a net answers to an expected and to a violating outcome, once it has learned.
    fn answers(&self, which: usize) -> Option<&[Vec<f64>; 2]> {
        self.record.answers.get(2 * which..2 * which + 2)?.try_into().ok()
    }

    /// What an electrode would record of a net in one cycle.
    fn recording(&self, which: usize) -> Panel {
        let (title, ink) = RECORDINGS[which];
        let answers = self.answers(which).into_iter().flatten();
        let names = [("expected", Stroke::Solid), ("violated", Stroke::Dashed)];
        let lines = answers.zip(names).map(|(answer, (name, stroke))| {
            let step = 2.0 * PHASE / answer.len() as f64;
            let seconds = answer.iter().enumerate().filter(|(i, _)| i % 2 == 1);
            let points = seconds.map(|(i, y)| ((i + 1) as f64 * step, *y));
            Line::new(name, points).ink(ink).stroke(stroke).result().labelled()
        });
        Panel::new(title)
            .height(150.0)
            .x(Axis::new("Time in the cycle", "ms", 0.0, 2.0 * PHASE))
            .y(Axis::new("Mean activity", "", 0.0, 0.3))
            .with(Rule::upright("outcome", PHASE).ink(Ink::Muted).dotted())
            .with_all(lines)
    }

    /// How both nets learn.
    fn learning(&self) -> Panel {
        let names = [("learning from the change", Ink::Post), ("error neurons", Ink::Third)];
        let lines = self.record.errors().iter().zip(names).map(|(errors, (name, ink))| {
            let points = errors.iter().enumerate().map(|(block, error)| (record::middle(block), *error));
            Line::new(name, points).ink(ink).result().labelled()
        });
        Panel::new("Both learn: error, means of 20 cycles")
            .row(1)
            .height(120.0)
            .x(Axis::new("Cycles", "", 0.0, self.params.cycles as f64))
            .y(Axis::new("Squared error", "", 0.0, 3.0))
            .with_all(lines)
    }
}

/// So many per cent less: `18 % less`, and a negative number of them `270 % more`.
fn less(percent: f64) -> String {
    let word = if percent < 0.0 { "more" } else { "less" };
    if percent.is_finite() { format!("{} % {word}", fixed(percent.abs(), 0)) } else { "– % less".into() }
}

/// Mean over the outcome phase.
fn late(activity: &[f64]) -> f64 {
    let half = &activity[activity.len() / 2..];
    half.iter().sum::<f64>() / half.len() as f64
}

/// Titles and inks of the two recordings.
const RECORDINGS: [(&str, Ink); 2] =
    [("Neurons that stand for what is", Ink::Post), ("Neurons that stand for error", Ink::Third)];

impl Widget for ExplicitError {
    type Params = Params;
    const TITLE: &'static str = "An expected event evokes less: error neurons, or tired ones?";
    const CAPTION: &'static str = "Two nets learn the ring of the pulvinar: one from the change of its neurons \
        [@oreilly2021], one with neurons for the error [@rao1999; @whittington2017]. Shown is what an electrode would \
        average; adaptation and its constants are ours.";
    const FRONT: &'static [&'static str] =
        &["violation", "adaptation", "tau-a", "cycles", "errors-rate", "seed"];
    const PRESETS: &'static [Preset] = &[
        Preset { name: "adaptation", label: "Neurons adapt", cite: "", values: &[] },
        Preset {
            name: "no-adaptation",
            label: "Neurons do not adapt",
            cite: "",
            values: &[("adaptation", "0")],
        },
        Preset { name: "omission", label: "Nothing comes", cite: "", values: &[("violation", "omission")] },
    ];
    const MODELS: &'static [&'static str] = &["pulvinar-ring", "error-neurons"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        if params.adaptation == 0.0 { vec!["tau-a"] } else { vec![] }
    }

    fn new(params: Params) -> Self {
        Self { record: Record::new(&params), params }
    }

    fn advance(&mut self) -> Progress {
        Progress::of(self.record.advance(&self.params))
    }

    fn figure(&self, _at: f64) -> Figure {
        let panels = vec![self.recording(0), self.recording(1), self.learning()];
        Figure { alt: self.summary(), panels }
    }

    fn readouts(&self) -> Vec<Readout> {
        let [change, errors] = self.suppression();
        let [change_error, neurons_error] = self.record.last_errors();
        let percent = |name, label, value| Readout::new(name, label, value, Unit::Percent);
        let error = |name, label, value| Readout::new(name, label, value, Unit::One).digits(3);
        let readouts = vec![
            percent(
                "suppression",
                "Less for an expected outcome, no error neurons; more is negative",
                change,
            ),
            percent(
                "error-suppression",
                "Less for an expected outcome, error neurons; more is negative",
                errors,
            ),
            error("change-error", "Error per cycle at the end, learning from the change", change_error),
            error("neurons-error", "Error per cycle at the end, error neurons", neurons_error),
        ];
        // A population that is silent when nothing comes cannot be compared with.
        known(readouts, !self.record.answers.is_empty())
    }

    fn summary(&self) -> String {
        let [change, errors] = self.suppression();
        if self.record.answers.is_empty() {
            return "Both nets are learning.".into();
        }
        let [change_error, neurons_error] = self.record.last_errors();
        format!(
            "An outcome that is expected evokes {} activity than a violation in neurons that stand for what is, and {} in \
             neurons that stand for error. After {} cycles the error is {} and {}.",
            less(change),
            less(errors),
            self.params.cycles,
            fixed(change_error, 3),
            fixed(neurons_error, 3),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::finished;

    fn suppression(params: Params) -> [f64; 2] {
        finished::<ExplicitError>(params).suppression()
    }

    /// Where something else comes, as many neurons fire as before: without adaptation one electrode
    /// cannot tell, with it one can. Error neurons are silent when all is as predicted.
    #[test]
    fn suppression_needs_adaptation_or_error_neurons() {
        let [rested, errors] = suppression(Params { adaptation: 0.0, ..Params::default() });
        assert!(rested.abs() < 3.0 && errors > 80.0, "{rested} {errors}");
        let [tired, same] = suppression(Params::default());
        assert!(tired > 10.0 && same == errors, "{tired} {same}");
    }

    #[test]
    fn less_than_nothing_is_more() {
        assert_eq!([17.6, -270.2, f64::NAN].map(less), ["18 % less", "270 % more", "– % less"]);
    }

    /// An omission tells the schemes apart: one falls silent, the other fires.
    #[test]
    fn an_omission_excites_error_neurons_only() {
        let widget =
            finished::<ExplicitError>(Params { violation: Violation::Omission, ..Params::default() });
        let [expected, violated, error_expected, error_violated] =
            <&[_; 4]>::try_from(&widget.record.answers[..]).expect("a finished run");
        let last = expected.len() - 1;
        assert!(violated[last] < expected[last]);
        assert!(error_violated[last] > error_expected[last]);
        assert!(error_violated[..last / 2].iter().all(|x| *x == 0.0));
    }

    #[test]
    fn adaptation_by_hand() {
        // One neuron at 1: what it has lost after a step is g (1 − e^(−dt/τ)).
        let tired = record::adapted(&[vec![1.0]], 0.5, 100.0);
        let step = PHASE / 60.0;
        assert!((tired[0] - (1.0 - 0.5 * (1.0 - plasticity::math::exp(-step / 100.0)))).abs() < 1e-12);
    }
}
