//! Spikes, traces, outcome, and the table of all rules.

use figure::{Axis, Dots, Handle, Heat, Ink, Line, Note, Panel, Rule as Level, Train};
use plasticity::Choice as _;
use plasticity::math::{self, decay};
use plasticity::models::calcium_threshold::CalciumThreshold;
use plasticity::networks::theta_synapse::ThetaSynapse;
use plasticity::protocol::Theta;
use plasticity::published::jang_2026::{CONDITIONS, EPSP};

use super::params::Rule;
use super::rules::{RULES, Rates, delayed, influx, slices, spiking, window_of};
use super::{ThetaProtocol, apart, means};
use crate::picture::{here, measured};
use crate::print::{fixed, signed};
use crate::{number_text, option_text};

/// Ends of the axes of time, ms.
const TIME: (f64, f64) = (-20.0, 320.0);
/// Left edge of the table, in columns: room for names.
const LEFT: f64 = -3.0;
/// Height of a row of the table, px.
const ROW: f64 = 18.0;
/// Ends of the axes of the EPSP: the lower one goes to 0 where a rule predicts less than half.
const RANGE: (f64, f64) = (0.5, 1.7);
/// `25→50`.
pub fn rates(condition: usize) -> String {
    let (first, second) = CONDITIONS[condition];
    format!("{}→{}", number_text(first), number_text(second))
}

/// A rule in words, those of the menu.
pub fn name(rule: usize) -> String {
    option_text(Rule::NAMES[rule])
}

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
        let trains = (0..4).flat_map(|condition| {
            let theta = self.params.theta(condition);
            let row = (3 - condition) as f64;
            let train = move |side: &str, lag: f64, up: f64| {
                let window = theta.window();
                let at = window.times().iter().map(|t| t + lag);
                Train::new(format!("{side} {}", rates(condition)), at, row + up, 0.36)
            };
            [
                train("pre", 0.0, 0.21).ink(Ink::Pre),
                train("post", self.params.theta(condition).lag, -0.21).ink(Ink::Post),
            ]
        });
        // A reader who predicts sees which one is asked about.
        let chosen = usize::from(self.params.condition.place());
        let conditions = (0..4).map(|condition| {
            let (sign, ink) = if condition == chosen { ("● ", Ink::Accent) } else { ("", Ink::Text) };
            let words = format!("{sign}{} Hz", rates(condition));
            Note::new(words, (215.0, (3 - condition) as f64)).side(1).ink(ink)
        });
        Panel::new("Spikes in each of ten windows")
            .height(130.0)
            .x(Axis::new("Time in the window", "ms", -75.0, TIME.1))
            .y(Axis::bare(-0.5, 3.5))
            .with_all(trains)
            .with(Note::new("pre", (-18.0, 3.21)).side(-1).ink(Ink::Pre))
            .with(Note::new("post", (-18.0, 2.79)).side(-1).ink(Ink::Post))
            .with_all(conditions)
    }

    /// What the rule reads in the first window of the chosen condition.
    pub fn traces(&self) -> Panel {
        let condition = usize::from(self.params.condition.place());
        let theta = self.params.theta(condition);
        let rule = self.params.rule;
        let integrals = self.params.integrals(rule);
        let (lines, thresholds) = match &integrals {
            Some((integrals, drive)) => {
                (integral_traces(ThetaSynapse::new(integrals, &theta, *drive), &theta), vec![])
            }
            None => other_traces(rule, &theta),
        };
        let points = lines.iter().flat_map(|line| &line.points);
        let (low, high) =
            points.fold((0.0, 0.0), |(low, high), (_, y)| (math::min(low, *y), math::max(high, *y)));
        let room = math::max(high - low, 1e-9);
        // What is read stands at the foot, in a room of its own.
        let foot = low - 0.12 * room;
        let read = integrals.as_ref().map(|_| self.params.read);
        let low = if read.is_some() { foot } else { low };
        Panel::new(format!("{}: {} Hz", name(rule as usize), rates(condition)))
            .height(130.0)
            .x(Axis::new("Time in the window", "ms", TIME.0, TIME.1))
            .y(Axis::new("Level", "", low - 0.1 * room, high + 0.1 * room).with_zero())
            .with_all(lines)
            .with_all(thresholds)
            .with_all(read.map(here))
            .with_all(read.map(|read| Handle::new("moment of reading", (read, foot)).x("read")))
    }

    /// The lower end of the axes of the EPSP.
    fn least(&self) -> f64 {
        let changes = self.changes(self.params.rule as usize);
        if changes.iter().any(|change| 1.0 + change < RANGE.0) { 0.0 } else { RANGE.0 }
    }

    /// Predicted beside measured.
    pub fn outcome(&self) -> Panel {
        let predicted = self.changes(self.params.rule as usize);
        let panel = Panel::new("EPSP later; above, misses in SEM")
            .row(1)
            .height(ROW * (RULES + 1) as f64)
            .x(Axis::new("Rates in the two halves", "Hz", -0.5, 3.5).with_words(conditions()))
            .y(Axis::new("EPSP, start = 1", "", self.least(), RANGE.1))
            .with(Level::level("", 1.0).ink(Ink::Hairline))
            .with(Level::upright("", f64::from(self.params.condition.place())).ink(Ink::Accent).dotted())
            .with(measured("measured", &EPSP, 1.0, (-0.12, 1.0)));
        if !predicted[0].is_finite() {
            return panel;
        }
        let points = predicted.iter().enumerate().map(|(i, change)| (i as f64 + 0.12, 1.0 + change));
        let misses = self.residuals().into_iter().enumerate().map(|(i, residual)| {
            Note::new(tenths(residual), (i as f64, RANGE.1 - 0.06)).ink(Ink::Muted).result()
        });
        panel.with(Dots::new("predicted", points).ink(Ink::Weight).result()).with_all(misses)
    }

    /// Every rule at its own best scale against a rise and a fall: what tells the rules apart.
    pub fn table(&self) -> Panel {
        let columns = [(0.0, rates(0)), (1.0, rates(1)), (2.0, String::from("apart"))];
        // From the bottom: the last rule first, the measurement last.
        let rows: Vec<_> = (0..RULES).rev().map(|rule| self.row(rule)).chain([measured_row()]).collect();
        let top = RULES as f64 + 0.5;
        let heat = Heat::new("change of the EPSP", 2, rows.iter().flat_map(|row| row.changes))
            .x(-0.5, 1.5)
            .y(-0.5, top)
            .diverging(1.5)
            .result();
        Panel::new("All rules, each at its own best scale")
            .row(1)
            .height(ROW * (RULES + 1) as f64)
            .x(Axis::new("Rates in the two halves", "Hz", LEFT, 2.5).with_words(columns))
            .y(Axis::bare(-0.5, top))
            .with(heat)
            .with_all(rows.iter().enumerate().flat_map(|(y, row)| row.notes(y as f64)))
    }

    fn row(&self, rule: usize) -> Row {
        let ink = if rule == self.params.rule as usize { Ink::Accent } else { Ink::Text };
        let [rise, fall, ..] = self.changes(rule);
        Row { name: name(rule), ink, changes: [rise, fall], apart: apart(&self.raw(rule)) }
    }
}

/// A row of the table.
struct Row {
    name: String,
    ink: Ink,
    /// After a rise, after a fall.
    changes: [f64; 2],
    apart: f64,
}

fn measured_row() -> Row {
    let [rise, fall, ..] = means();
    Row { name: "measured".into(), ink: Ink::Data, changes: [rise, fall], apart: apart(&means()) }
}

impl Row {
    /// Its words: the name, and what is known.
    fn notes(&self, y: f64) -> Vec<Note> {
        let mut notes = vec![Note::new(self.name.clone(), (LEFT, y)).side(1).ink(self.ink)];
        for (i, change) in self.changes.iter().enumerate().filter(|(_, change)| change.is_finite()) {
            notes.push(Note::new(fixed(1.0 + change, 2), (i as f64, y)).ink(self.ink).result());
        }
        if self.changes[0].is_finite() {
            notes.push(Note::new(signed((100.0 * self.apart).round()), (2.0, y)).ink(self.ink).result());
        }
        notes
    }
}

/// A trace that tells what a reader may be asked to predict.
fn trace(name: &str, points: Vec<(f64, f64)>, ink: Ink) -> Line {
    Line::new(name, points).ink(ink).result().labelled()
}

/// What a rule with integrals reads in the first window.
fn integral_traces(mut synapse: ThetaSynapse, theta: &Theta) -> Vec<Line> {
    let [mut signal, mut fast, mut slow] = [0; 3].map(|_| vec![(0.0, 0.0)]);
    for at in 0..(TIME.1 as u32).min(theta.period() as u32) {
        synapse.step(f64::from(at));
        if at % 2 == 1 {
            let t = f64::from(at + 1);
            signal.push((t, synapse.signal));
            fast.push((t, synapse.state.fast));
            slow.push((t, synapse.state.slow));
        }
    }
    vec![
        // What the protocol brings is known, also to a reader who predicts.
        Line::new("signal", signal).ink(Ink::Calcium).labelled(),
        trace("fast", fast, Ink::Potentiation),
        trace("slow", slow, Ink::Depression),
    ]
}

/// What a rule without integrals makes of the first window, and its thresholds.
fn other_traces(rule: Rule, theta: &Theta) -> (Vec<Line>, Vec<Level>) {
    match rule {
        Rule::CalciumThreshold => {
            let rule = slices();
            let thresholds = [("θ_d", rule.theta_d), ("θ_p", rule.theta_p)]
                .map(|(name, y)| Level::level(name, y).ink(Ink::Muted).dashed());
            (vec![trace("calcium", calcium_levels(&rule, theta), Ink::Calcium)], thresholds.into())
        }
        Rule::PairStdp | Rule::TripletStdp => {
            let mut before = 0.0;
            let mut points = vec![(0.0, before)];
            for (event, after) in spiking(rule, theta) {
                if window_of(&event, theta) == 0 {
                    points.push((event.at.ms(), before));
                    points.push((event.at.ms(), after));
                    before = after;
                }
            }
            points.push((TIME.1, before));
            (vec![trace("change", points, Ink::Weight)], vec![])
        }
        _ => {
            let rates = Rates::of(theta);
            let parts = [(0.0, 100.0), (100.0, 200.0), (200.0, TIME.1)].into_iter().enumerate();
            let points = parts.flat_map(|(part, (from, to))| {
                let gain = rates.gain(rule, part);
                [(from, gain), (to, gain)]
            });
            (vec![trace("gain", points.collect(), Ink::Weight)], vec![])
        }
    }
}

/// Calcium over time, every 2 ms.
fn calcium_levels(rule: &CalciumThreshold, theta: &Theta) -> Vec<(f64, f64)> {
    let events: Vec<_> = delayed(rule, theta).protocol().events().collect();
    let level = |t: f64| {
        // Time in the figure is that of presynaptic spikes; their calcium is late.
        let ages = events.iter().map(|event| (event, t - event.at.ms() - rule.delay));
        let levels = ages.filter(|(_, age)| *age >= 0.0);
        levels.fold(0.0, |sum, (event, age)| sum + influx(rule, event) * decay(age, rule.tau_ca))
    };
    (0..160).map(|i| f64::from(2 * i)).map(|t| (t, level(t))).collect()
}
