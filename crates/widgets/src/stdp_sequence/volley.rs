//! The repeated volley: record and picture.

use figure::{Axis, Dots, Ink, Line, Note, Panel, Role, Rule};
use plasticity::networks::volley::{Run, Volley};
use plasticity::{Unit, math};

use super::{Params, tenth};
use crate::picture::here;
use crate::print::fixed;
use crate::{Readout, number_text};

/// Presentations in one turn: a fraction of a millisecond each.
const TURN: usize = 10;
/// Membrane potential is drawn every so many steps.
const EVERY: usize = 5;

/// What is kept of every presentation.
pub struct Record {
    constants: Volley,
    run: Run,
    end: usize,
    /// Latency with the weights before presentation `i`; NaN where the neuron stays silent.
    latencies: Vec<f64>,
    /// Those weights.
    weights: Vec<Vec<f64>>,
}

impl Record {
    pub fn new(params: &Params) -> Self {
        let run = Run::new(&params.volley);
        let mut record = Self {
            constants: params.volley.clone(),
            end: params.presentations as usize,
            latencies: vec![],
            weights: vec![],
            run,
        };
        record.keep();
        record
    }

    pub fn end(&self) -> usize {
        self.end
    }

    fn keep(&mut self) {
        self.latencies.push(self.run.latency().unwrap_or(f64::NAN));
        self.weights.push(self.run.weights().to_vec());
    }

    /// One turn; gives the part that is done.
    pub fn advance(&mut self) -> f64 {
        for _ in 0..TURN {
            if self.last() == self.end {
                return 1.0;
            }
            self.run.present();
            self.keep();
        }
        self.last() as f64 / self.end as f64
    }

    /// Number of presentations so far.
    fn last(&self) -> usize {
        self.latencies.len() - 1
    }

    /// Mean weights of the earliest and the latest quarter of the inputs.
    fn quarters(&self, at: usize) -> [f64; 2] {
        let weights = &self.weights[at];
        let quarter = weights.len() / 4;
        let mean = |part: &[f64]| part.iter().sum::<f64>() / part.len() as f64;
        [mean(&weights[..quarter]), mean(&weights[weights.len() - quarter..])]
    }

    pub fn panels(&self, at: usize) -> Vec<Panel> {
        let at = at.min(self.last());
        vec![self.inputs(at), self.membrane(at), self.course(at)]
    }

    fn time(&self) -> Axis {
        let spread = self.constants.spread;
        let ticks = [-2.0, 0.0, 2.0].map(|n| (n * spread, number_text(n * spread)));
        Axis::new("Time in the volley", "ms", -3.0 * spread, 3.0 * spread).with_words(ticks)
    }

    /// A panel over the volley, with the neuron's spike before and after the presentations so far.
    fn over_time(&self, title: &str, at: usize, y: Axis) -> Panel {
        let (first, now) = (self.latencies[0], self.latencies[at]);
        let first = first.is_finite().then(|| Rule::upright("", first).ink(Ink::Post).dotted());
        let now = now.is_finite().then(|| Rule::upright("spike", now).ink(Ink::Post).result());
        Panel::new(title).height(170.0).x(self.time()).y(y).with_all(first).with_all(now)
    }

    fn inputs(&self, at: usize) -> Panel {
        let dots = self.run.times().iter().copied().zip(self.weights[at].iter().copied());
        self.over_time("Every input, where its spike falls", at, Axis::new("Weight", "", 0.0, 1.0))
            .width(1.2)
            .with(Dots::new("weight of each input", dots).radius(2.5).ink(Ink::Pre).result())
    }

    /// The membrane potential with the weights after so many presentations.
    fn potential(&self, at: usize) -> Vec<(f64, f64)> {
        let mut points = vec![];
        let mut step = 0;
        self.run.membrane(&self.weights[at], &mut |t, v| {
            if step % EVERY == 0 || v >= self.constants.depolarisation {
                points.push((t, v));
            }
            step += 1;
        });
        points
    }

    fn membrane(&self, at: usize) -> Panel {
        let threshold = self.constants.depolarisation;
        let y = Axis::new("Above rest", "mV", 0.0, 1.25 * threshold);
        let mut panel = self
            .over_time("Membrane up to the spike", at, y)
            .with(Rule::level("threshold", threshold).ink(Ink::Muted).dashed());
        if at > 0 {
            panel.add(Line::new("first", self.potential(0)).ink(Ink::Voltage).dotted().labelled());
        }
        panel.with(Line::new("now", self.potential(at)).ink(Ink::Voltage).result().labelled())
    }

    fn course(&self, at: usize) -> Panel {
        // One that is not known moves neither end.
        let (low, high) = self.latencies.iter().fold((-10.0, -5.0), |(low, high), latency| {
            (math::min(low, *latency), math::max(high, *latency))
        });
        let points = self.latencies.iter().enumerate().map(|(i, latency)| (i as f64, *latency));
        let panel = Panel::new("First spike, volley after volley")
            .row(1)
            .height(130.0)
            .x(Axis::new("Presentations", "", 0.0, self.end as f64))
            .y(Axis::new("First spike", "ms", (low / 5.0).floor() * 5.0, (high / 5.0).ceil() * 5.0))
            .with(here(at as f64))
            .with(Line::new("first spike", points).ink(Ink::Post).result());
        let now = self.latencies[at];
        if now.is_finite() {
            panel.with(Dots::new("now", [(at as f64, now)]).ink(Ink::Post).result())
        } else {
            let words = Note::new("no spike", (0.5 * self.end as f64, -6.0)).ink(Ink::Muted);
            panel.with(words.role(Role::Model))
        }
    }

    /// What the last presentation has left.
    pub fn readouts(&self) -> Vec<Readout> {
        let at = self.last();
        let (first, now) = (self.latencies[0], self.latencies[at]);
        let [early, late] = self.quarters(at);
        vec![
            Readout::new("latency", "First spike, from the middle of the volley", now, Unit::Ms).digits(1),
            Readout::new("first-latency", "First spike before learning", first, Unit::Ms).digits(1),
            Readout::new("shift", "Shift of the first spike; earlier is negative", now - first, Unit::Ms)
                .digits(1),
            Readout::new(
                "early-weight",
                "Mean weight of the earliest quarter of the inputs",
                early,
                Unit::One,
            )
            .digits(2),
            Readout::new("late-weight", "Mean weight of the latest quarter", late, Unit::One).digits(2),
        ]
    }

    pub fn summary(&self) -> String {
        let at = self.last();
        let (first, now) = (self.latencies[0], self.latencies[at]);
        let [early, late] = self.quarters(at);
        let spike = match (now.is_finite(), first.is_finite()) {
            (false, _) => "the neuron does not fire".into(),
            (_, false) => format!("the first spike comes {} the middle of the volley", place(now)),
            _ => {
                let (first, now) = (place(first), place(now));
                format!("the first spike has moved from {first} the middle of the volley to {now} it")
            }
        };
        format!(
            "After {at} presentations {spike}. Mean weight of the earliest quarter of the inputs {}, of the latest {}.",
            fixed(early, 2),
            fixed(late, 2)
        )
    }
}

/// `6.6 ms before`.
fn place(latency: f64) -> String {
    format!("{} ms {}", tenth(latency.abs()), if latency < 0.0 { "before" } else { "after" })
}
