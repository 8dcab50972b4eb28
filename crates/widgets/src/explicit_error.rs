//! `explicit-error`: what one would record with and without neurons that stand for the error.

mod record;

use figure::{Figure, Ink, Role, Stroke};
use plasticity::networks::error_neurons::ErrorNeurons;
use plasticity::{Unit, choices, quantities};

use record::{PHASE, Record};

use crate::curve::curve;
use crate::frame::{Frame, Row, readouts, upright};
use crate::print::fixed;
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
        cycles: count("cycles", 2000, 20..=3000),
        /// What comes instead of the expected place.
        violation: choice("violation", Violation, OtherPlace),
        /// How much of a neuron's recent activity is taken from its rate.
        adaptation: real("g", One, 0.5, 0.0..=1.0),
        /// Time constant of adaptation.
        tau_a: log("τ_a", Ms, 100.0, 10.0..=1000.0),
        /// The net with error neurons.
        errors: part(ErrorNeurons, "errors"),
        /// Seed of both nets' first weights.
        seed: seed("seed", 1),
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
        let answers = &self.record.answers;
        let mut less = [f64::NAN; 2];
        for (which, less) in less.iter_mut().enumerate() {
            if let Some([expected, violated]) = answers.get(2 * which..2 * which + 2) {
                *less = 100.0 * (1.0 - late(expected) / late(violated));
            }
        }
        less
    }
}

/// Mean over the outcome phase.
fn late(activity: &[f64]) -> f64 {
    let half = &activity[activity.len() / 2..];
    let mut sum = 0.0;
    for x in half {
        sum += x;
    }
    sum / half.len() as f64
}

static ACTIVITY: [Frame; 2] =
    [recording("Neurons that stand for what is"), recording("Neurons that stand for error")];

const fn recording(title: &'static str) -> Frame {
    Frame {
        title,
        row: 0,
        width: 1.0,
        height: 150.0,
        x: ("Time in the cycle", "ms", 0.0, 2.0 * PHASE),
        y: ("Mean activity", "", 0.0, 0.3),
    }
}

static COURSE: Frame = Frame {
    title: "Both learn: error, means of 20 cycles",
    row: 1,
    width: 1.0,
    height: 120.0,
    x: ("Cycles", "", 0.0, 0.0),
    y: ("Squared error", "", 0.0, 3.0),
};

static READOUTS: [Row; 4] = [
    ("suppression", "Less for an expected outcome, no error neurons", Unit::Percent, 0),
    ("error-suppression", "Less for an expected outcome, error neurons", Unit::Percent, 0),
    ("change-error", "Error per cycle at the end, learning from the change", Unit::One, 3),
    ("neurons-error", "Error per cycle at the end, error neurons", Unit::One, 3),
];

/// Names and inks of both nets.
const NETS: [(&str, Ink); 2] = [("learning from the change", Ink::Post), ("error neurons", Ink::Third)];

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

    fn idle(params: &Params) -> Vec<&'static str> {
        if params.adaptation == 0.0 { vec!["tau-a"] } else { vec![] }
    }

    fn new(params: Params) -> Self {
        Self { record: Record::new(&params), params }
    }

    fn advance(&mut self) -> Progress {
        match self.record.advance(&self.params) {
            share if share < 1.0 => Progress::More(share),
            _ => Progress::Done,
        }
    }

    fn figure(&self, _at: f64) -> Figure {
        let mut panels = vec![];
        let mut courses = vec![];
        for (which, (name, ink)) in NETS.into_iter().enumerate() {
            let mut marks = vec![upright("outcome", PHASE, Ink::Muted, Stroke::Dotted)];
            for (name, stroke, place) in
                [("expected", Stroke::Solid, 2 * which), ("violated", Stroke::Dashed, 2 * which + 1)]
            {
                if let Some(answer) = self.record.answers.get(place) {
                    let step = 2.0 * PHASE / answer.len() as f64;
                    let mut points = vec![];
                    for (i, y) in answer.iter().enumerate() {
                        if i % 2 == 1 {
                            points.push(((i + 1) as f64 * step, *y));
                        }
                    }
                    marks.push(curve(name, ink, stroke, Role::Result, points));
                }
            }
            panels.push(ACTIVITY[which].panel(marks));
            let mut points = vec![];
            for (block, y) in self.record.errors()[which].iter().enumerate() {
                points.push((record::middle(block), *y));
            }
            courses.push(curve(name, ink, Stroke::Solid, Role::Result, points));
        }
        let mut course = COURSE.panel(courses);
        course.x.high = self.params.cycles as f64;
        panels.push(course);
        Figure { alt: self.summary(), panels }
    }

    fn readouts(&self) -> Vec<Readout> {
        let [change, errors] = self.suppression();
        let [change_error, neurons_error] = self.record.last_errors();
        // A population that is silent when nothing comes cannot be compared with.
        let done = !self.record.answers.is_empty();
        readouts(&READOUTS, &[change, errors, change_error, neurons_error], done)
    }

    fn summary(&self) -> String {
        let [change, errors] = self.suppression();
        if self.record.answers.is_empty() {
            return "Both nets are learning.".into();
        }
        let percent = |x: f64| if x.is_finite() { fixed(x, 0) } else { "–".into() };
        let [change_error, neurons_error] = self.record.last_errors();
        format!(
            "An outcome that is expected evokes {} % less activity than a violation in neurons that stand for what is, and \
             {} % less in neurons that stand for error. After {} cycles the error is {} and {}.",
            percent(change),
            percent(errors),
            self.params.cycles,
            fixed(change_error, 3),
            fixed(neurons_error, 3),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finished(params: Params) -> ExplicitError {
        let mut widget = ExplicitError::new(params);
        while widget.advance() != Progress::Done {}
        widget
    }

    /// Where something else comes, as many neurons fire as before: without adaptation one electrode
    /// cannot tell, with it one can. Error neurons are silent when all is as predicted.
    #[test]
    fn suppression_needs_adaptation_or_error_neurons() {
        let [rested, errors] = finished(Params { adaptation: 0.0, ..Params::default() }).suppression();
        assert!(rested.abs() < 3.0 && errors > 80.0, "{rested} {errors}");
        let [tired, same] = finished(Params::default()).suppression();
        assert!(tired > 10.0 && same == errors, "{tired} {same}");
    }

    /// An omission tells the schemes apart: one falls silent, the other fires.
    #[test]
    fn an_omission_excites_error_neurons_only() {
        let widget = finished(Params { violation: Violation::Omission, ..Params::default() });
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
