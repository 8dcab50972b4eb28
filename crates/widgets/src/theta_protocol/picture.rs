//! Spikes, traces, outcome, and the table of all rules.

use figure::{
    Axis, Dot, Dots, Drag, Handle, Heat, Ink, Map, Mark, Note, Panel, Role, Rule as Straight, Shape, Stroke,
    Ticks, Train,
};
use plasticity::Choice as _;
use plasticity::math::{self, decay};
use plasticity::networks::theta_synapse::ThetaSynapse;
use plasticity::protocol::Theta;
use plasticity::published::jang_2026::{CONDITIONS, EPSP};

use super::params::Rule;
use super::rules::{RULES, Rates, WINDOWS, delayed, slices, spiking, window_of};
use super::{ThetaProtocol, apart};
use crate::curve::curve;
use crate::number_text;
use crate::print::{fixed, signed};

/// Ends of the axes of time, ms.
const TIME: (f64, f64) = (-20.0, 320.0);
/// Left edge of the table, in columns: room for names.
const LEFT: f64 = -3.4;
/// Ends of the axes of the EPSP.
const RANGE: (f64, f64) = (0.5, 1.7);
/// Colours of the four conditions.
const INKS: [Ink; 4] = [Ink::Potentiation, Ink::Depression, Ink::Muted, Ink::Text];

/// `25→50`.
pub fn rates(condition: usize) -> String {
    let (first, second) = CONDITIONS[condition];
    format!("{}→{}", number_text(first), number_text(second))
}

/// The rules in words, in the order of the menu.
pub const WORDS: [&str; RULES] = [
    "kinase rate",
    "kinase product",
    "kinase spikes",
    "fast − slow",
    "contrastive",
    "Hebb",
    "covariance",
    "BCM",
    "calcium level",
    "spike pairs",
    "spike triplets",
];

fn line(name: &str, ink: Ink, points: Vec<(f64, f64)>) -> Mark {
    curve(name, ink, Stroke::Solid, Role::Result, points)
}

fn note(text: String, ink: Ink, at: (f64, f64)) -> Mark {
    Mark::Note(Note { text, ink, role: Role::Result, at, side: 0 })
}

fn conditions() -> Vec<(f64, String)> {
    (0..4).map(|i| (i as f64, rates(i))).collect()
}

impl ThetaProtocol {
    fn reading(&self) -> Mark {
        Mark::Rule(Straight {
            ink: Ink::Accent,
            role: Role::Guide,
            x: Some(self.params.read),
            ..Straight::default()
        })
    }

    /// Spikes of one window under all four conditions.
    pub fn spikes(&self) -> Panel {
        let mut marks = vec![];
        for condition in 0..4 {
            let theta = self.params.theta(condition);
            let y = (3 - condition) as f64;
            for (side, ink, lag, up) in [("pre", Ink::Pre, 0.0, 0.21), ("post", Ink::Post, theta.lag, -0.21)]
            {
                marks.push(Mark::Train(Train {
                    name: format!("{side} {}", rates(condition)),
                    ink,
                    at: theta.window().iter().map(|t| t + lag).collect(),
                    y: y + up,
                    height: 0.36,
                    ..Train::default()
                }));
            }
        }
        let mut label = |text: String, ink, at, side| {
            marks.push(Mark::Note(Note { text, ink, role: Role::Guide, at, side }));
        };
        label("pre".into(), Ink::Pre, (-18.0, 3.21), -1);
        label("post".into(), Ink::Post, (-18.0, 2.79), -1);
        for condition in 0..4 {
            label(format!("{} Hz", rates(condition)), Ink::Text, (215.0, (3 - condition) as f64), 1);
        }
        Panel {
            title: "Spikes in each of ten windows".into(),
            row: 0,
            width: 1.0,
            height: 170.0,
            x: Axis::new("Time in the window", "ms", -75.0, TIME.1),
            y: Axis { low: -0.5, high: 3.5, ticks: Ticks::None, ..Axis::default() },
            marks,
        }
    }

    /// What the rule reads in the first window of the chosen condition.
    pub fn traces(&self) -> Panel {
        let condition = usize::from(self.params.condition.place());
        let theta = self.params.theta(condition);
        let rule = self.params.rule;
        let mut marks = if let Some((integrals, drive)) = self.params.integrals(rule) {
            let mut synapse = ThetaSynapse::new(&integrals, &theta, drive);
            let mut points = [vec![(0.0, 0.0)], vec![(0.0, 0.0)], vec![(0.0, 0.0)]];
            for at in 0..(TIME.1 as u32).min(theta.period() as u32) {
                synapse.step(f64::from(at));
                if at % 2 == 1 {
                    let state = synapse.state;
                    for (points, y) in points.iter_mut().zip([synapse.signal, state.fast, state.slow]) {
                        points.push((f64::from(at + 1), y));
                    }
                }
            }
            let [signal, fast, slow] = points;
            vec![
                line("signal", Ink::Calcium, signal),
                line("fast", Ink::Potentiation, fast),
                line("slow", Ink::Depression, slow),
                self.reading(),
            ]
        } else {
            self.other_traces(rule, &theta)
        };
        let (mut low, mut high) = (0.0, 0.0);
        for mark in &marks {
            if let Mark::Line(line) = mark {
                for (_, y) in &line.points {
                    (low, high) = (math::min(low, *y), math::max(high, *y));
                }
            }
        }
        let room = math::max(high - low, 1e-9);
        if self.params.integrals(rule).is_some() {
            // At the foot, in a room of its own.
            marks.push(Mark::Handle(Handle {
                name: "moment of reading".into(),
                ink: Ink::Accent,
                at: (self.params.read, low - 0.12 * room),
                x: Some(Drag::direct("read")),
                y: None,
            }));
            low -= 0.12 * room;
        }
        Panel {
            title: format!("{}: {} Hz", WORDS[rule as usize], rates(condition)),
            row: 0,
            width: 1.0,
            height: 170.0,
            x: Axis::new("Time in the window", "ms", TIME.0, TIME.1),
            y: Axis::new("Level", "", low - 0.1 * room, high + 0.1 * room).with_zero(),
            marks,
        }
    }

    fn other_traces(&self, rule: Rule, theta: &Theta) -> Vec<Mark> {
        match rule {
            Rule::CalciumThreshold => {
                let rule = slices();
                let events = delayed(&rule, theta).events();
                let mut points = vec![];
                for i in 0..160 {
                    let (t, mut level) = (f64::from(2 * i), 0.0);
                    for event in &events {
                        // Time in the figure is that of presynaptic spikes; their calcium is late.
                        let age = t - event.at - rule.delay;
                        if age >= 0.0 {
                            let size = rule.c_pre * f64::from(event.spikes.pre)
                                + rule.c_post * f64::from(event.spikes.post);
                            level += size * decay(age, rule.tau_ca);
                        }
                    }
                    points.push((t, level));
                }
                let threshold = |name: &str, y| {
                    Mark::Rule(Straight {
                        name: name.into(),
                        ink: Ink::Muted,
                        role: Role::Guide,
                        x: None,
                        y,
                        stroke: Stroke::Dashed,
                    })
                };
                vec![
                    line("calcium", Ink::Calcium, points),
                    threshold("θ_d", rule.theta_d),
                    threshold("θ_p", rule.theta_p),
                ]
            }
            Rule::PairStdp | Rule::TripletStdp => {
                let (mut points, mut before) = (vec![(0.0, 0.0)], 0.0);
                for (event, after) in spiking(rule, theta) {
                    if window_of(&event, theta) == 0 {
                        points.extend([(event.at, before), (event.at, after)]);
                        before = after;
                    }
                }
                points.push((TIME.1, before));
                vec![line("change", Ink::Weight, points)]
            }
            _ => {
                let (rates, mut points) = (Rates::of(theta), vec![]);
                for (from, to, part) in [(0.0, 100.0, 0), (100.0, 200.0, 1), (200.0, TIME.1, 2)] {
                    let gain = rates.gain(rule, part);
                    points.push((from, gain));
                    points.push((to, gain));
                }
                vec![line("gain", Ink::Weight, points)]
            }
        }
    }

    /// Predicted beside measured.
    pub fn outcome(&self) -> Panel {
        let dots = |of: &dyn Fn(usize) -> Dot| (0..4).map(of).collect();
        let predicted = self.changes(self.params.rule as usize);
        let mut marks = vec![
            Mark::Rule(Straight {
                ink: Ink::Hairline,
                role: Role::Guide,
                x: None,
                y: 1.0,
                ..Straight::default()
            }),
            Mark::Dots(Dots {
                name: "measured".into(),
                ink: Ink::Data,
                role: Role::Result,
                dots: dots(&|i| {
                    let point = EPSP.points[i];
                    Dot { x: i as f64 - 0.12, y: 1.0 + point.mean, error: point.error, n: point.n }
                }),
                error: EPSP.scatter.name(),
                shape: Shape::Circle,
                ..Dots::default()
            }),
        ];
        if predicted[0].is_finite() {
            marks.push(Mark::Dots(Dots {
                name: "predicted".into(),
                ink: Ink::Weight,
                role: Role::Result,
                dots: dots(&|i| Dot { x: i as f64 + 0.12, y: 1.0 + predicted[i], ..Dot::default() }),
                ..Dots::default()
            }));
            for (i, residual) in self.residuals().into_iter().enumerate() {
                let text = signed((10.0 * residual).round() / 10.0);
                marks.push(note(text, Ink::Muted, (i as f64, RANGE.1 - 0.06)));
            }
        }
        Panel {
            title: "EPSP later; above, misses in SEM".into(),
            row: 1,
            width: 1.0,
            height: 190.0,
            x: Axis::new("Rates in the two halves", "Hz", -0.5, 3.5).with_ticks(Ticks::At(conditions())),
            y: Axis::new("EPSP, start = 1", "", RANGE.0, RANGE.1),
            marks,
        }
    }

    /// The weight, window by window.
    pub fn weights(&self) -> Panel {
        let rule = self.params.rule as usize;
        let scale = self.scale(rule);
        let mut marks = vec![];
        for condition in 0..4 {
            if let Some(courses) = self.courses.get(rule) {
                let mut points = vec![(0.0, 1.0)];
                let later = courses[condition].iter().enumerate();
                points.extend(later.map(|(i, change)| ((i + 1) as f64, 1.0 + scale * change)));
                marks.push(line(&rates(condition), INKS[condition], points));
            }
        }
        Panel {
            title: "Weight, window by window".into(),
            row: 1,
            width: 1.0,
            height: 190.0,
            x: Axis::new("Windows", "", 0.0, WINDOWS as f64),
            y: Axis::new("Weight, start = 1", "", RANGE.0, RANGE.1),
            marks,
        }
    }

    /// Every rule at its own best scale against all four conditions.
    pub fn table(&self) -> Panel {
        let measured = [0, 1, 2, 3].map(|i| EPSP.points[i].mean);
        let (mut values, mut marks) = (vec![], vec![]);
        // From the bottom: the last rule first, the measurement last.
        for y in 0..=RULES {
            let (name, ink, changes, raw) = match (RULES - y).checked_sub(1) {
                None => ("measured", Ink::Data, measured, measured),
                Some(rule) => {
                    let ink = if rule == self.params.rule as usize { Ink::Accent } else { Ink::Text };
                    (WORDS[rule], ink, self.changes(rule), self.raw(rule))
                }
            };
            let y = y as f64;
            let label = Note { text: name.into(), ink, role: Role::Guide, at: (LEFT, y), side: 1 };
            marks.push(Mark::Note(label));
            values.extend(changes);
            if changes[0].is_finite() {
                for (i, change) in changes.into_iter().enumerate() {
                    marks.push(note(fixed(1.0 + change, 2), ink, (i as f64, y)));
                }
                marks.push(note(signed((100.0 * apart(&raw)).round()), ink, (4.0, y)));
            }
        }
        let heat = Heat {
            name: "change of the EPSP".into(),
            role: Role::Result,
            x: (-0.5, 3.5),
            y: (-0.5, RULES as f64 + 0.5),
            columns: 4,
            values,
            range: (-1.5, 1.5),
            map: Map::Diverging,
        };
        marks.insert(0, Mark::Heat(heat));
        let mut columns = conditions();
        columns.push((4.0, "apart".into()));
        Panel {
            title: "All rules, each at its own best scale".into(),
            row: 2,
            width: 1.0,
            height: 24.0 * (RULES + 1) as f64,
            x: Axis::new("Rates in the two halves", "Hz", LEFT, 4.5).with_ticks(Ticks::At(columns)),
            y: Axis { low: -0.5, high: RULES as f64 + 0.5, ticks: Ticks::None, ..Axis::default() },
            marks,
        }
    }
}
