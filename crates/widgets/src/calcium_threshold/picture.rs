//! The figure: spikes, calcium and its time above the thresholds, and the change that comes of it.

use figure::Gather;
use figure::{
    Axis, Bar, Bars, Dot, Dots, Drag, Handle, Ink, Line, Mark, Panel, Role, Rule, Shape, Stroke, Ticks, Train,
};
use plasticity::math::{max, min};
use plasticity::published::{Dataset, bi_poo_1998, sjostrom_2001};

use super::params::{Along, Data, Params};
use super::run::Work;
use crate::number_text;

/// What is shown of time, ms from a presynaptic spike.
const SHOWN: (f64, f64) = (-110.0, 150.0);

/// All panels.
pub fn panels(params: &Params, work: &Work) -> Vec<Panel> {
    vec![spikes(params), calcium(params), change(params, work)]
}

/// When something that happens at this time of a period is first shown.
fn first(params: &Params, at: f64) -> f64 {
    let period = 1000.0 / params.rate;
    at - period * ((at - SHOWN.0) / period).floor()
}

/// All the times at which it is shown.
fn again(params: &Params, at: f64) -> impl Iterator<Item = f64> {
    let (first, period) = (first(params, at), 1000.0 / params.rate);
    (0..40).map(move |i| first + f64::from(i) * period).take_while(|t| *t <= SHOWN.1)
}

fn spikes(params: &Params) -> Panel {
    let train = |name: &str, ink, at, y| {
        Mark::Train(Train { name: name.into(), ink, at, y, height: 0.8, label: true, ..Train::default() })
    };
    let posts = (0..params.posts).flat_map(|i| again(params, params.lag - 10.0 * i as f64));
    Panel {
        title: "Spikes".into(),
        row: 0,
        width: 1.0,
        height: 80.0,
        x: Axis { low: SHOWN.0, high: SHOWN.1, ticks: Ticks::None, ..Axis::default() },
        y: Axis { low: 0.0, high: 3.0, ticks: Ticks::None, ..Axis::default() },
        marks: vec![
            train("pre", Ink::Pre, again(params, 0.0).gather(), 2.5),
            train("post", Ink::Post, posts.gather(), 1.5),
            handle("postsynaptic spike", Ink::Post, (params.lag, 0.5), Some("lag"), None),
        ],
    }
}

fn handle(name: &str, ink: Ink, at: (f64, f64), x: Option<&str>, y: Option<&str>) -> Mark {
    Mark::Handle(Handle { name: name.into(), ink, at, x: x.map(Drag::direct), y: y.map(Drag::direct) })
}

fn calcium(params: &Params) -> Panel {
    let rule = &params.rule;
    let period = rule.period(&params.pattern(params.lag, params.rate));
    let at = |t: f64| {
        let t = t % period.length;
        period.calcium(rule, if t < 0.0 { t + period.length } else { t })
    };
    let points: Vec<_> = (0..=260).map(|i| SHOWN.0 + f64::from(i)).map(|t| (t, at(t))).gather();
    let top = 1.15 * points.iter().fold(max(rule.theta_d, rule.theta_p), |top, point| max(top, point.1));
    let mut marks =
        vec![Mark::Line(Line { name: "calcium".into(), ink: Ink::Calcium, points, ..Line::default() })];
    let thresholds = [
        ("above θ_d", "depression", "theta-d", Ink::Depression, rule.theta_d, SHOWN.0 + 8.0),
        ("above θ_p", "potentiation", "theta-p", Ink::Potentiation, rule.theta_p, SHOWN.0 + 28.0),
    ];
    for (i, (name, word, key, ink, threshold, x)) in thresholds.into_iter().enumerate() {
        let base = -top * (0.07 + 0.09 * i as f64);
        let mut bars: Vec<Bar> = vec![];
        let zero = period.intervals.first().map_or(0.0, |interval| interval.at);
        // One period earlier too: its time above may reach into the picture.
        let begins = core::iter::once(first(params, zero) - period.length).chain(again(params, zero));
        for (begin, interval) in begins.flat_map(|begin| period.intervals.iter().map(move |i| (begin, i))) {
            let from = begin + interval.at - zero;
            let time = rule.above(interval.calcium, threshold, interval.length);
            let (from, to) = (max(from, SHOWN.0), min(from + time, SHOWN.1));
            match bars.last_mut() {
                _ if from >= to => {}
                // One stretch above the threshold, though it has a jump in it.
                Some(last) if (last.to - from).abs() < 1e-6 => last.to = to,
                _ => bars.push(Bar { from, to, y: base + 0.06 * top }),
            }
        }
        marks.push(Mark::Bars(Bars { name: name.into(), ink, role: Role::Model, bars, base, hollow: false }));
        let (name, role) = (word.into(), Role::Guide);
        marks.push(Mark::Rule(Rule { name, ink, role, x: None, y: threshold, stroke: Stroke::Dashed }));
        marks.push(handle(key, ink, (x, threshold), None, Some(key)));
    }
    Panel {
        title: "Calcium, and when it is above each threshold".into(),
        row: 1,
        width: 1.0,
        height: 190.0,
        x: Axis::new("Time from a presynaptic spike", "ms", SHOWN.0, SHOWN.1),
        y: Axis::new("Calcium, relative", "", -0.18 * top, top).with_zero(),
        marks,
    }
}

fn change(params: &Params, work: &Work) -> Panel {
    let mut marks = vec![];
    let (place, key, x) = match params.along {
        Along::Lag => (
            params.lag,
            "lag",
            Axis::new("Lag Δt, last postsynaptic minus presynaptic spike", "ms", -100.0, 100.0).with_zero(),
        ),
        Along::Rate => {
            // The rates that were measured, and 1 Hz.
            let ticks = [0.1, 1.0, 10.0, 20.0, 40.0].map(|rate| (rate, number_text(rate)));
            let axis = Axis::new("Patterns per second", "Hz", 0.08, 70.0).with_log();
            (params.rate, "rate", axis.with_ticks(Ticks::At(ticks.into())))
        }
    };
    marks.push(Mark::Rule(Rule { ink: Ink::Hairline, role: Role::Guide, x: Some(place), ..Rule::default() }));
    for (i, curve) in work.curves.iter().enumerate() {
        let (name, stroke) = match (params.along, i) {
            (Along::Lag, _) => ("closed form", Stroke::Solid),
            (Along::Rate, 0) => ("pre first", Stroke::Solid),
            _ => ("post first", Stroke::Dashed),
        };
        let line = |name: String, ink, points: &[(f64, f64)], stroke, label| {
            Mark::Line(Line {
                name,
                ink,
                role: Role::Result,
                points: points.into(),
                stroke,
                width: 0.0,
                label,
            })
        };
        marks.push(line(format!("{name}, simulated"), Ink::Muted, &curve.simulated, Stroke::Dotted, false));
        marks.push(line(name.into(), Ink::Weight, &curve.expected, stroke, params.along == Along::Rate));
    }
    match (params.data, params.along) {
        (Data::Bi_Poo_1998, Along::Lag) => {
            marks.push(measured("Bi & Poo 1998", &bi_poo_1998::BINNED, Shape::Circle));
        }
        (Data::Sjostrom_2001, Along::Rate) => {
            marks.push(measured("pre first, measured", &sjostrom_2001::PRE_FIRST, Shape::Circle));
            marks.push(measured("post first, measured", &sjostrom_2001::POST_FIRST, Shape::Square));
        }
        _ => {}
    }
    let y = 100.0 * (work.here.ratio - 1.0);
    marks.push(handle(key, Ink::Accent, (place, y), Some(key), None));
    let (mut low, mut high) = (-40.0, 40.0);
    let mut hold = |y: f64| {
        if y.is_finite() {
            (low, high) = (min(low, 20.0 * (y / 20.0).floor()), max(high, 20.0 * (y / 20.0).ceil()));
        }
    };
    hold(y);
    for mark in &marks {
        match mark {
            Mark::Line(line) => line.points.iter().for_each(|point| hold(point.1)),
            Mark::Dots(dots) => dots.dots.iter().for_each(|dot| {
                hold(dot.y - dot.error);
                hold(dot.y + dot.error);
            }),
            _ => {}
        }
    }
    Panel {
        title: "Change after all patterns".into(),
        row: 2,
        width: 1.0,
        height: 240.0,
        x,
        y: Axis::new("Change of the synapse", "%", low, high).with_zero(),
        marks,
    }
}

/// Hidden with the curve where a reader predicts first, so of the same role: they give it away.
fn measured(name: &str, data: &Dataset, shape: Shape) -> Mark {
    let dots = data.points.iter();
    Mark::Dots(Dots {
        name: name.into(),
        ink: Ink::Data,
        role: Role::Result,
        dots: dots.map(|p| Dot { x: p.at, y: 100.0 * p.mean, error: 100.0 * p.error, n: p.n }).gather(),
        error: data.scatter.name(),
        shape,
        ..Dots::default()
    })
}
