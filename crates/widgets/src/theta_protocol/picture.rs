//! Spikes, traces, outcome, and the table of all rules.

use figure::{Axis, Heat, Ink, Map, Mark, Panel, Role, Shape, Stroke, Ticks, Train};
use plasticity::Choice as _;
use plasticity::math::{self, decay};
use plasticity::networks::theta_synapse::ThetaSynapse;
use plasticity::protocol::Theta;
use plasticity::published::jang_2026::{CONDITIONS, EPSP};

use super::params::Rule;
use super::rules::{RULES, Rates, WINDOWS, delayed, influx, slices, spiking, window_of};
use super::{ThetaProtocol, apart, means};
use crate::marks::{here, measured, result, words};
use crate::number_text;
use crate::plot::{Plot, panel};
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

fn conditions() -> Vec<(f64, String)> {
    (0..4).map(|i| (i as f64, rates(i))).collect()
}

/// One decimal, with its sign.
pub fn tenths(x: f64) -> String {
    signed((10.0 * x).round() / 10.0)
}

impl ThetaProtocol {
    /// Spikes of one window under all four conditions.
    pub fn spikes(&self) -> Panel {
        let x = Axis::new("Time in the window", "ms", -75.0, TIME.1);
        let y = Axis { ticks: Ticks::None, ..Axis::new("", "", -0.5, 3.5) };
        let mut panel = panel("Spikes in each of ten windows", 0, 170.0, x, y);
        for condition in 0..4 {
            let theta = self.params.theta(condition);
            let y = (3 - condition) as f64;
            for (side, ink, lag, up) in [("pre", Ink::Pre, 0.0, 0.21), ("post", Ink::Post, theta.lag, -0.21)]
            {
                let mut at = theta.window();
                at.iter_mut().for_each(|t| *t += lag);
                let name = format!("{side} {}", rates(condition));
                let (role, y, height) = (Role::Model, y + up, 0.36);
                panel.marks.push(Mark::Train(Train { name, ink, role, at, y, height, label: false }));
            }
        }
        for (text, ink, y) in [("pre", Ink::Pre, 3.21), ("post", Ink::Post, 2.79)] {
            words(&mut panel, text, ink, Role::Guide, (-18.0, y), -1);
        }
        for condition in 0..4 {
            let text = rates(condition) + " Hz";
            words(&mut panel, &text, Ink::Text, Role::Guide, (215.0, (3 - condition) as f64), 1);
        }
        panel
    }

    /// What the rule reads in the first window of the chosen condition.
    pub fn traces(&self) -> Panel {
        let condition = usize::from(self.params.condition.place());
        let theta = self.params.theta(condition);
        let rule = self.params.rule;
        let title = format!("{}: {} Hz", WORDS[rule as usize], rates(condition));
        let x = Axis::new("Time in the window", "ms", TIME.0, TIME.1);
        let mut panel = panel(&title, 0, 170.0, x, Axis::default());
        let integrals = self.params.integrals(rule);
        if let Some((integrals, drive)) = &integrals {
            let mut synapse = ThetaSynapse::new(integrals, &theta, *drive);
            let start = || vec![(0.0, 0.0)];
            let (mut signal, mut fast, mut slow) = (start(), start(), start());
            for at in 0..(TIME.1 as u32).min(theta.period() as u32) {
                synapse.step(f64::from(at));
                if at % 2 == 1 {
                    let t = f64::from(at + 1);
                    signal.push((t, synapse.signal));
                    fast.push((t, synapse.state.fast));
                    slow.push((t, synapse.state.slow));
                }
            }
            result(&mut panel, "signal", Ink::Calcium, signal);
            result(&mut panel, "fast", Ink::Potentiation, fast);
            result(&mut panel, "slow", Ink::Depression, slow);
            here(&mut panel, self.params.read);
        } else {
            other_traces(&mut panel, rule, &theta);
        }
        let (mut low, mut high) = (0.0, 0.0);
        for mark in &panel.marks {
            if let Mark::Line(line) = mark {
                for (_, y) in &line.points {
                    (low, high) = (math::min(low, *y), math::max(high, *y));
                }
            }
        }
        let room = math::max(high - low, 1e-9);
        if integrals.is_some() {
            // At the foot, in a room of its own.
            low -= 0.12 * room;
            panel.handle("moment of reading", Ink::Accent, (self.params.read, low), "read", "");
        }
        panel.y = Axis::new("Level", "", low - 0.1 * room, high + 0.1 * room).with_zero();
        panel
    }

    /// Predicted beside measured.
    pub fn outcome(&self) -> Panel {
        let x = Axis::new("Rates in the two halves", "Hz", -0.5, 3.5).with_ticks(Ticks::At(conditions()));
        let y = Axis::new("EPSP, start = 1", "", RANGE.0, RANGE.1);
        let mut panel = panel("EPSP later; above, misses in SEM", 1, 190.0, x, y);
        panel.level("", Ink::Hairline, Stroke::Solid, Role::Guide, 1.0);
        measured(&mut panel, "measured", &EPSP, 1.0, (-0.12, 1.0));
        let predicted = self.changes(self.params.rule as usize);
        if predicted[0].is_finite() {
            let mut points = vec![];
            for (i, change) in predicted.iter().enumerate() {
                points.push((i as f64 + 0.12, 1.0 + change));
            }
            panel.dots("predicted", Ink::Weight, Role::Result, Shape::Disc, &points);
            for (i, residual) in self.residuals().iter().enumerate() {
                let at = (i as f64, RANGE.1 - 0.06);
                words(&mut panel, &tenths(*residual), Ink::Muted, Role::Result, at, 0);
            }
        }
        panel
    }

    /// The weight, window by window.
    pub fn weights(&self) -> Panel {
        let x = Axis::new("Windows", "", 0.0, WINDOWS as f64);
        let y = Axis::new("Weight, start = 1", "", RANGE.0, RANGE.1);
        let mut panel = panel("Weight, window by window", 1, 190.0, x, y);
        let rule = self.params.rule as usize;
        let scale = self.scale(rule);
        if let Some(courses) = self.courses.get(rule) {
            for (condition, course) in courses.iter().enumerate() {
                let mut points = vec![(0.0, 1.0)];
                for (i, change) in course.iter().enumerate() {
                    points.push(((i + 1) as f64, 1.0 + scale * change));
                }
                result(&mut panel, &rates(condition), INKS[condition], points);
            }
        }
        panel
    }

    /// Every rule at its own best scale against all four conditions.
    pub fn table(&self) -> Panel {
        let mut columns = conditions();
        columns.push((4.0, "apart".into()));
        let x = Axis::new("Rates in the two halves", "Hz", LEFT, 4.5).with_ticks(Ticks::At(columns));
        let y = Axis { ticks: Ticks::None, ..Axis::new("", "", -0.5, RULES as f64 + 0.5) };
        let height = 24.0 * (RULES + 1) as f64;
        let mut panel = panel("All rules, each at its own best scale", 2, height, x, y);
        let mut values = vec![];
        // From the bottom: the last rule first, the measurement last.
        for y in 0..=RULES {
            let mut row = ("measured", Ink::Data, [0.0; 4], 0.0);
            if y == RULES {
                row.2 = means();
                row.3 = apart(&row.2);
            } else {
                let rule = RULES - 1 - y;
                let ink = if rule == self.params.rule as usize { Ink::Accent } else { Ink::Text };
                row = (WORDS[rule], ink, self.changes(rule), apart(&self.raw(rule)));
            }
            let (name, ink, changes, apart) = row;
            let y = y as f64;
            words(&mut panel, name, ink, Role::Guide, (LEFT, y), 1);
            for (i, change) in changes.iter().enumerate() {
                values.push(*change);
                if change.is_finite() {
                    words(&mut panel, &fixed(1.0 + change, 2), ink, Role::Result, (i as f64, y), 0);
                }
            }
            if changes[0].is_finite() {
                words(&mut panel, &signed((100.0 * apart).round()), ink, Role::Result, (4.0, y), 0);
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
        panel.marks.insert(0, Mark::Heat(heat));
        panel
    }
}

/// What a rule without integrals makes of the first window.
fn other_traces(panel: &mut Panel, rule: Rule, theta: &Theta) {
    let mut points = vec![];
    match rule {
        Rule::CalciumThreshold => {
            let rule = slices();
            let events: Vec<_> = delayed(&rule, theta).events().collect();
            for i in 0..160 {
                let (t, mut level) = (f64::from(2 * i), 0.0);
                for event in &events {
                    // Time in the figure is that of presynaptic spikes; their calcium is late.
                    let age = t - event.at - rule.delay;
                    if age >= 0.0 {
                        level += influx(&rule, event) * decay(age, rule.tau_ca);
                    }
                }
                points.push((t, level));
            }
            result(panel, "calcium", Ink::Calcium, points);
            for (name, y) in [("θ_d", rule.theta_d), ("θ_p", rule.theta_p)] {
                panel.level(name, Ink::Muted, Stroke::Dashed, Role::Guide, y);
            }
        }
        Rule::PairStdp | Rule::TripletStdp => {
            let mut before = 0.0;
            points.push((0.0, before));
            for (event, after) in spiking(rule, theta) {
                if window_of(&event, theta) == 0 {
                    points.push((event.at, before));
                    points.push((event.at, after));
                    before = after;
                }
            }
            points.push((TIME.1, before));
            result(panel, "change", Ink::Weight, points);
        }
        _ => {
            let rates = Rates::of(theta);
            for (part, ends) in [0.0, 100.0, 200.0, TIME.1].windows(2).enumerate() {
                let gain = rates.gain(rule, part);
                points.push((ends[0], gain));
                points.push((ends[1], gain));
            }
            result(panel, "gain", Ink::Weight, points);
        }
    }
}
