//! The repeated volley: record and picture.

use figure::{Axis, Ink, Panel, Role, Shape, Stroke, Ticks};
use plasticity::networks::volley::{Run, Volley};
use plasticity::{Unit, math};

use super::{Params, repetitions, tenth};
use crate::marks::{here, words};
use crate::number_text;
use crate::plot::{Plot, Row, fill, panel, points};

/// Its readouts.
pub const READOUTS: [Row; 5] = [
    ("latency", "First spike, from the middle of the volley", Unit::Ms, 1),
    ("first-latency", "First spike before learning", Unit::Ms, 1),
    ("shift", "Shift of the first spike; earlier is negative", Unit::Ms, 1),
    ("early-weight", "Mean weight of the earliest quarter of the inputs", Unit::One, 2),
    ("late-weight", "Mean weight of the latest quarter", Unit::One, 2),
];

/// Presentations in one slice: a fraction of a millisecond each.
const SLICE: usize = 10;
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

    /// One slice; gives the part that is done.
    pub fn advance(&mut self) -> f64 {
        for _ in 0..SLICE {
            if self.done() == self.end {
                return 1.0;
            }
            self.run.present();
            self.keep();
        }
        self.done() as f64 / self.end as f64
    }

    /// Presentations so far.
    fn done(&self) -> usize {
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
        let at = at.min(self.done());
        vec![self.inputs(at), self.membrane(at), self.course(at)]
    }

    fn time(&self) -> Axis {
        let spread = self.constants.spread;
        let mut ticks = vec![];
        for n in [-2.0, 0.0, 2.0] {
            ticks.push((n * spread, number_text(n * spread)));
        }
        Axis::new("Time in the volley", "ms", -3.0 * spread, 3.0 * spread).with_ticks(Ticks::At(ticks))
    }

    /// A panel over the volley, with the neuron's spike before and after the presentations so far.
    fn over_time(&self, title: &str, at: usize, y: Axis) -> Panel {
        let mut panel = panel(title, 0, 170.0, self.time(), y);
        let (first, now) = (self.latencies[0], self.latencies[at]);
        if first.is_finite() {
            panel.upright("", Ink::Post, Stroke::Dotted, Role::Guide, first);
        }
        if now.is_finite() {
            panel.upright("spike", Ink::Post, Stroke::Solid, Role::Result, now);
        }
        panel
    }

    fn inputs(&self, at: usize) -> Panel {
        let y = Axis::new("Weight", "", 0.0, 1.0);
        let mut panel = self.over_time("Every input, where its spike falls", at, y);
        panel.width = 1.2;
        let (times, weights) = (self.run.times(), &self.weights[at]);
        let dots = points(weights.len(), &|i| (times[i], weights[i]));
        panel.dots("weight of each input", Ink::Pre, Role::Result, Shape::Disc, &dots).radius = 2.5;
        panel
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
        let mut panel = self.over_time("Membrane up to the spike", at, y);
        panel.level("threshold", Ink::Muted, Stroke::Dashed, Role::Guide, threshold);
        if at > 0 {
            panel.curve("first", Ink::Voltage, Stroke::Dotted, Role::Model, self.potential(0));
        }
        panel.curve("now", Ink::Voltage, Stroke::Solid, Role::Result, self.potential(at));
        panel
    }

    fn course(&self, at: usize) -> Panel {
        let (mut low, mut high) = (-10.0, -5.0);
        for latency in &self.latencies {
            // One that is not known is neither.
            (low, high) = (math::min(low, *latency), math::max(high, *latency));
        }
        let y = Axis::new("First spike", "ms", (low / 5.0).floor() * 5.0, (high / 5.0).ceil() * 5.0);
        let mut panel = repetitions("First spike, volley after volley", 130.0, "Presentations", self.end, y);
        here(&mut panel, at as f64);
        let points = points(self.latencies.len(), &|i| (i as f64, self.latencies[i]));
        let now = points[at];
        panel.line("first spike", Ink::Post, Stroke::Solid, Role::Result, 0.0, points);
        if now.1.is_finite() {
            panel.dots("now", Ink::Post, Role::Result, Shape::Disc, &[now]);
        } else {
            words(&mut panel, "no spike", Ink::Muted, Role::Model, (0.5 * self.end as f64, -6.0), 0);
        }
        panel
    }

    /// Values of the readouts.
    pub fn values(&self) -> Vec<f64> {
        let at = self.done();
        let (first, now) = (self.latencies[0], self.latencies[at]);
        let [early, late] = self.quarters(at);
        vec![now, first, now - first, early, late]
    }

    pub fn summary(&self) -> String {
        let at = self.done();
        let (first, now) = (self.latencies[0], self.latencies[at]);
        let [early, late] = self.quarters(at);
        let mut words = fill("After {} presentations ", &[at as f64]);
        if !now.is_finite() {
            words += "the neuron does not fire";
        } else if !first.is_finite() {
            words += &(String::from("the first spike comes ") + &place(now) + " the middle of the volley");
        } else {
            words += &format!(
                "the first spike has moved from {} the middle of the volley to {} it",
                place(first),
                place(now)
            );
        }
        words
            + &fill(
                ". Mean weight of the earliest quarter of the inputs {2}, of the latest {2}.",
                &[early, late],
            )
    }
}

/// `6.6 ms before`.
fn place(latency: f64) -> String {
    fill(if latency < 0.0 { "{} ms before" } else { "{} ms after" }, &[tenth(latency.abs())])
}
