//! `fast-slow`: a fast and a slow integral of one signal, and the moment at which they are compared.

use figure::{Axis, Dots, Figure, Handle, Ink, Line, Panel};
use plasticity::models::fast_slow::{FastSlow as Model, State};
use plasticity::{Held, Model as _, Ms, Unit, choices, math, quantities};

use crate::picture::here;
use crate::print::signed;
use crate::{Predict, Preset, Readout, Widget};

choices! {
    /// Where the integrals stand when the window begins.
    pub enum Start {
        /// At zero, after a long silence.
        Rest,
        /// At the prediction, as if it had always been there.
        Equilibrium,
    }
}

quantities! {
    /// A prediction, an outcome, two integrals and a moment.
    pub struct Params {
        /// Level of the signal in the first part, the prediction.
        prediction: real("x₋", "level of the prediction", Hz, 50.0, 0.0..=100.0),
        /// Level in the second part, the outcome.
        outcome: real("x₊", "level of the outcome", Hz, 80.0, 0.0..=100.0),
        /// Moment of reading, from the start.
        read: real("t", "moment of reading", Ms, 200.0, 1.0..=600.0),
        /// Where the integrals stand at the start.
        start: choice("start", "integrals at the start", Start, Rest),
        /// Length of the first part.
        minus: real("T₋", "length of the first part", Ms, 150.0, 10.0..=300.0),
        /// Length of the second part.
        plus: real("T₊", "length of the second part", Ms, 50.0, 10.0..=300.0),
        /// The two integrals.
        rule: part(Model = Model::demonstration()),
    }
}

/// Time drawn after the window, ms.
const AFTER: f64 = 120.0;
/// Points of a curve at most.
const POINTS: usize = 160;

/// The widget.
pub struct FastSlow {
    params: Params,
    /// Signal and integrals after every millisecond; the first entry is the start.
    course: Vec<(f64, State)>,
    /// What a signal that stays at the prediction would give at the moment of reading.
    level: f64,
}

impl FastSlow {
    fn read(&self) -> usize {
        self.params.read.round() as usize
    }

    fn at_reading(&self) -> State {
        self.course[self.read()].1
    }

    /// First millisecond after the reading at which fast minus slow has another sign than there.
    fn flip(&self) -> Option<usize> {
        let here = self.at_reading().difference();
        (self.read()..self.course.len()).find(|t| self.course[*t].1.difference() * here < 0.0)
    }

    fn line(&self, name: &str, of: fn(&(f64, State)) -> f64) -> Line {
        let every = self.course.len() / POINTS + 1;
        // The signal's steps must not lean, whatever the distance of the points.
        let steps = |t: usize| self.course.get(t + 1).is_some_and(|next| next.0 != self.course[t].0);
        let drawn = |t: &usize| t.is_multiple_of(every) || steps(*t) || *t > 0 && steps(t - 1);
        let points = (0..self.course.len()).filter(drawn).map(|t| (t as f64, of(&self.course[t])));
        Line::new(name, points).result().labelled()
    }

    fn panel(&self, title: &str) -> Panel {
        let end = (self.course.len() - 1) as f64;
        Panel::new(title).x(Axis::new("Time in the window", "ms", 0.0, end)).with(here(self.params.read))
    }
}

/// The integrals, millisecond by millisecond, for one prediction and one outcome.
fn run(params: &Params, outcome: f64, end: usize) -> Vec<(f64, State)> {
    let rule = &params.rule;
    let mut state = match params.start {
        Start::Rest => rule.initial(),
        Start::Equilibrium => rule.settled(params.prediction),
    };
    let mut course = vec![(params.prediction, state)];
    for t in 0..end {
        let t = t as f64;
        let signal = if t < params.minus {
            params.prediction
        } else if t < params.minus + params.plus {
            outcome
        } else {
            0.0
        };
        rule.step(&mut state, Held(signal), Ms(1.0));
        course.push((signal, state));
    }
    course
}

impl Widget for FastSlow {
    type Params = Params;
    const TITLE: &'static str = "A fast minus a slow memory of one signal tells rise from fall";
    const CAPTION: &'static str = "Both integrals follow the same signal, in steps of 1 ms. Drag the moment of reading: the same window \
        teaches growth or shrinkage [@jang2026]. From rest, a level signal gives not quite nothing; from equilibrium exactly nothing.";
    const FRONT: &'static [&'static str] =
        &["prediction", "outcome", "read", "start", "tau-fast", "tau-slow"];
    const PRESETS: &'static [Preset] = &[
        Preset { name: "demonstration", label: "The authors' demonstration", cite: "jang2026", values: &[] },
        Preset {
            name: "experiment",
            label: "The same integrals in the experiment's windows",
            cite: "jang2026",
            values: &[("prediction", "25"), ("outcome", "50"), ("minus", "100"), ("plus", "100")],
        },
        Preset {
            name: "kinases",
            label: "The kinase cascade in the experiment's windows",
            cite: "jang2026",
            values: &[
                ("prediction", "25"),
                ("outcome", "50"),
                ("minus", "100"),
                ("plus", "100"),
                ("arrangement", "cascade"),
                ("tau-m", "2"),
                ("tau-fast", "40"),
            ],
        },
        Preset { name: "level", label: "A level signal, from rest", cite: "", values: &[("outcome", "50")] },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Sign {
        ask: "The synapse is read at the marked moment. Will fast minus slow be above zero, below, or zero?",
        readout: "change",
        within: 0.05,
    });
    const NEUTRAL: &'static str = "What does a fast minus a slow memory of one signal tell?";
    const WHY: &'static str = "After a rise the fast memory is ahead of the slow one, after a fall it is behind; \
        under a level signal the two come to agree [@jang2026].";
    const MODELS: &'static [&'static str] = &["fast-slow"];

    fn new(params: Params) -> Self {
        let end = math::max(params.minus + params.plus + AFTER, params.read.round()) as usize;
        let course = run(&params, params.outcome, end);
        let level = run(&params, params.prediction, params.read.round() as usize);
        let level = level.last().map_or(0.0, |(_, state)| state.difference());
        Self { params, course, level }
    }

    fn figure(&self, _at: f64) -> Figure {
        let highest = math::max(math::max(self.params.prediction, self.params.outcome), 1.0);
        let changes = self.course.iter().map(|(_, state)| state.difference().abs());
        let largest = changes.fold(0.01 * highest, math::max);
        let read = self.params.read;
        let reading = Dots::new("reading", [(read, self.at_reading().difference())]);
        let handle = Handle::new("moment of reading", (read, -1.5 * largest)).x("read");
        let upper = self
            .panel("Signal and its two integrals")
            .height(190.0)
            .y(Axis::new("Level", "Hz", 0.0, 1.1 * highest))
            .with(self.line("signal", |(signal, _)| *signal).ink(Ink::Calcium))
            .with(self.line("fast", |(_, state)| state.fast).ink(Ink::Potentiation))
            .with(self.line("slow", |(_, state)| state.slow).ink(Ink::Depression));
        let lower = self
            .panel("What the synapse would learn")
            .row(1)
            .height(170.0)
            .y(Axis::new("Fast − slow", "Hz", -1.7 * largest, 1.2 * largest).with_zero())
            .with(self.line("fast − slow", |(_, state)| state.difference()).ink(Ink::Weight))
            .with(reading.ink(Ink::Weight).result())
            .with(handle);
        Figure { alt: self.summary(), panels: vec![upper, lower] }
    }

    fn readouts(&self) -> Vec<Readout> {
        let here = self.at_reading();
        let change = here.difference();
        let level = "The same for a signal that stays at the prediction";
        let mut readouts = vec![
            Readout::new("change", "Change of the weight: fast minus slow", change, Unit::Hz).digits(3),
            Readout::new("fast", "Fast integral", here.fast, Unit::Hz).digits(2),
            Readout::new("slow", "Slow integral", here.slow, Unit::Hz).digits(2),
            Readout::new("level", level, self.level, Unit::Hz).digits(3),
        ];
        if let Some(flip) = self.flip() {
            readouts.push(Readout::new("flip", "The sign turns at", flip as f64, Unit::Ms));
        }
        readouts
    }

    fn summary(&self) -> String {
        let change = self.at_reading().difference();
        let verdict = if change > 0.0 {
            "the synapse grows"
        } else if change < 0.0 {
            "the synapse shrinks"
        } else {
            "nothing changes"
        };
        let mut words = format!(
            "Read after {} ms, fast minus slow is {} Hz: {verdict}. Had the signal stayed at the prediction it would be \
             {} Hz.",
            self.read(),
            signed(change),
            signed(self.level),
        );
        if let Some(flip) = self.flip() {
            words += &format!(" Read after {flip} ms or later, the sign is the other.");
        }
        words
    }
}

#[cfg(test)]
mod tests;
