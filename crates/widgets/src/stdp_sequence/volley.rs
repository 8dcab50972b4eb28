//! The repeated volley: record and picture.

use figure::Gather;
use figure::{Axis, Dot, Dots, Ink, Line, Mark, Note, Panel, Role, Rule, Stroke, Ticks};
use plasticity::networks::volley::{Run, Volley};
use plasticity::{Unit, math};

use super::{Params, here, repetitions};
use crate::print::fixed;
use crate::{Readout, number_text};

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
        let ticks = [-2.0, 0.0, 2.0].map(|n| (n * spread, number_text(n * spread)));
        Axis::new("Time in the volley", "ms", -3.0 * spread, 3.0 * spread).with_ticks(Ticks::At(ticks.into()))
    }

    /// The neuron's spike before and after the presentations so far.
    fn spikes(&self, at: usize) -> Vec<Mark> {
        let rule = |name: &str, x: f64, role, stroke| {
            Mark::Rule(Rule {
                name: name.into(),
                ink: Ink::Post,
                role,
                x: Some(x),
                stroke,
                ..Rule::default()
            })
        };
        let mut marks = vec![];
        if self.latencies[0].is_finite() {
            marks.push(rule("", self.latencies[0], Role::Guide, Stroke::Dotted));
        }
        if self.latencies[at].is_finite() {
            marks.push(rule("spike", self.latencies[at], Role::Result, Stroke::Solid));
        }
        marks
    }

    fn inputs(&self, at: usize) -> Panel {
        let mut marks = self.spikes(at);
        let dots = self.run.times().iter().zip(&self.weights[at]).map(|(x, y)| Dot {
            x: *x,
            y: *y,
            ..Dot::default()
        });
        marks.push(Mark::Dots(Dots {
            name: "weight of each input".into(),
            ink: Ink::Pre,
            role: Role::Result,
            dots: dots.gather(),
            radius: 2.5,
            ..Dots::default()
        }));
        Panel {
            title: "Every input, where its spike falls".into(),
            row: 0,
            width: 1.2,
            height: 170.0,
            x: self.time(),
            y: Axis::new("Weight", "", 0.0, 1.0),
            marks,
        }
    }

    fn membrane(&self, at: usize) -> Panel {
        let mut marks = self.spikes(at);
        marks.push(Mark::Rule(Rule {
            name: "threshold".into(),
            ink: Ink::Muted,
            role: Role::Guide,
            y: self.constants.depolarisation,
            stroke: Stroke::Dashed,
            ..Rule::default()
        }));
        let line = |name: &str, at: usize, stroke, role| {
            let mut points = vec![];
            let mut step = 0;
            self.run.membrane(&self.weights[at], &mut |t, v| {
                if step % EVERY == 0 || v >= self.constants.depolarisation {
                    points.push((t, v));
                }
                step += 1;
            });
            let name = name.into();
            Mark::Line(Line { name, ink: Ink::Voltage, role, points, stroke, label: true, ..Line::default() })
        };
        if at > 0 {
            marks.push(line("first", 0, Stroke::Dotted, Role::Model));
        }
        marks.push(line("now", at, Stroke::Solid, Role::Result));
        Panel {
            title: "Membrane up to the spike".into(),
            row: 0,
            width: 1.0,
            height: 170.0,
            x: self.time(),
            y: Axis::new("Above rest", "mV", 0.0, 1.25 * self.constants.depolarisation),
            marks,
        }
    }

    fn course(&self, at: usize) -> Panel {
        let points: Vec<(f64, f64)> = self.latencies.iter().enumerate().map(|(i, t)| (i as f64, *t)).gather();
        let known = self.latencies.iter().copied().filter(|t| t.is_finite());
        let low = known.clone().fold(-10.0, math::min);
        let high = known.fold(-5.0, math::max);
        let mut marks = vec![
            Mark::Rule(here(at)),
            Mark::Line(Line {
                name: "first spike".into(),
                ink: Ink::Post,
                role: Role::Result,
                points,
                ..Line::default()
            }),
        ];
        if self.latencies[at].is_finite() {
            marks.push(Mark::Dots(Dots {
                name: "now".into(),
                ink: Ink::Post,
                role: Role::Result,
                dots: vec![Dot { x: at as f64, y: self.latencies[at], ..Dot::default() }],
                ..Dots::default()
            }));
        } else {
            marks.push(Mark::Note(Note {
                text: "no spike".into(),
                ink: Ink::Muted,
                at: (0.5 * self.end as f64, -6.0),
                ..Note::default()
            }));
        }
        Panel {
            title: "First spike, volley after volley".into(),
            row: 1,
            width: 1.0,
            height: 130.0,
            x: repetitions("Presentations", self.end),
            y: Axis::new("First spike", "ms", (low / 5.0).floor() * 5.0, (high / 5.0).ceil() * 5.0),
            marks,
        }
    }

    pub fn readouts(&self) -> Vec<Readout> {
        let at = self.done();
        let ms = |name, label, value| Readout { name, label, value, unit: Unit::Ms, digits: 1 };
        let weight = |name, label, value| Readout { name, label, value, unit: Unit::One, digits: 2 };
        let [early, late] = self.quarters(at);
        vec![
            ms("latency", "First spike, from the middle of the volley", self.latencies[at]),
            ms("first-latency", "First spike before learning", self.latencies[0]),
            ms(
                "shift",
                "Shift of the first spike; earlier is negative",
                self.latencies[at] - self.latencies[0],
            ),
            weight("early-weight", "Mean weight of the earliest quarter of the inputs", early),
            weight("late-weight", "Mean weight of the latest quarter", late),
        ]
    }

    pub fn summary(&self) -> String {
        let at = self.done();
        let [early, late] = self.quarters(at);
        let place = |t: f64| {
            let side = if t < 0.0 { "before" } else { "after" };
            format!("{} ms {side}", number_text((10.0 * t.abs()).round() / 10.0))
        };
        let spikes = match (self.latencies[0], self.latencies[at]) {
            (first, now) if first.is_finite() && now.is_finite() => {
                format!(
                    "the first spike has moved from {} the middle of the volley to {} it",
                    place(first),
                    place(now)
                )
            }
            (_, now) if now.is_finite() => {
                format!("the first spike comes {} the middle of the volley", place(now))
            }
            _ => "the neuron does not fire".into(),
        };
        format!(
            "After {at} presentations {spikes}. Mean weight of the earliest quarter of the inputs {}, of the latest {}.",
            fixed(early, 2),
            fixed(late, 2),
        )
    }
}
