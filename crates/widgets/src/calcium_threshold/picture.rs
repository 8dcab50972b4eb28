//! The figure: spikes, calcium and its time above the thresholds, and the change that comes of it.

use figure::{Axis, Bar, Bars, Handle, Ink, Line, Mark, Panel, Rule, Shape, Stroke, Train};
use plasticity::Ms;
use plasticity::math::{max, min, rest};
use plasticity::models::calcium_threshold::Period;
use plasticity::published::{bi_poo_1998, sjostrom_2001};
use plasticity::time::SECOND;

use super::params::{Along, Data, Params};
use super::run::Work;
use crate::number_text;
use crate::picture::measured;

/// What is shown of time, ms from a presynaptic spike.
const SHOWN: (f64, f64) = (-110.0, 150.0);

/// All panels.
pub fn panels(params: &Params, work: &Work) -> Vec<Panel> {
    vec![spikes(params), calcium(params), change(params, work)]
}

/// All the times at which something that happens at this time of a period is shown, and one before.
fn times(params: &Params, at: f64) -> Vec<f64> {
    let period = (SECOND / params.rate).ms();
    let first = at - period * ((at - SHOWN.0) / period).floor();
    let shown = (0..40).map(|i| first + f64::from(i) * period).filter(|time| *time <= SHOWN.1);
    core::iter::once(first - period).chain(shown).collect()
}

/// Those that are shown.
fn again(params: &Params, at: f64) -> impl Iterator<Item = f64> {
    times(params, at).into_iter().skip(1)
}

fn spikes(params: &Params) -> Panel {
    let posts = (0..params.posts).flat_map(|i| again(params, params.lag - 10.0 * i as f64));
    Panel::new("Spikes")
        .height(80.0)
        .x(Axis::bare(SHOWN.0, SHOWN.1))
        .y(Axis::bare(0.0, 3.0))
        .with(Train::new("pre", again(params, 0.0), 2.5, 0.8).ink(Ink::Pre).labelled())
        .with(Train::new("post", posts, 1.5, 0.8).ink(Ink::Post).labelled())
        .with(Handle::new("postsynaptic spike", (params.lag, 0.5)).ink(Ink::Post).x("lag"))
}

fn calcium(params: &Params) -> Panel {
    let rule = &params.rule;
    let period = rule.period(&params.protocol(params.lag, params.rate));
    let level = |at: f64| {
        let t = rest(at, period.length);
        period.calcium(rule, if t < 0.0 { t + period.length } else { t })
    };
    let points: Vec<_> = (0..261).map(|i| SHOWN.0 + f64::from(i)).map(|at| (at, level(at))).collect();
    let top = 1.15 * points.iter().fold(max(rule.theta_d, rule.theta_p), |top, point| max(top, point.1));
    let threshold = |words: [&str; 3], ink, threshold, x, low: f64| -> [Mark; 3] {
        let base = -top * low;
        let [name, word, key] = words;
        let bars = above(params, &period, threshold, base + 0.06 * top);
        [
            Bars::new(name, bars).base(base).ink(ink).into(),
            Rule::level(word, threshold).ink(ink).dashed().into(),
            Handle::new(key, (x, threshold)).ink(ink).y(key).into(),
        ]
    };
    let (d, p) = (["above θ_d", "depression", "theta-d"], ["above θ_p", "potentiation", "theta-p"]);
    Panel::new("Calcium above each threshold")
        .row(1)
        .height(160.0)
        .x(Axis::new("Time from a presynaptic spike", "ms", SHOWN.0, SHOWN.1))
        .y(Axis::new("Calcium, relative", "", -0.18 * top, top).with_zero())
        .with(Line::new("calcium", points).ink(Ink::Calcium))
        .with_all(threshold(d, Ink::Depression, rule.theta_d, SHOWN.0 + 8.0, 0.07))
        .with_all(threshold(p, Ink::Potentiation, rule.theta_p, SHOWN.0 + 32.0, 0.07 + 0.09))
}

/// When calcium is above a threshold, as bars up to `y`.
fn above(params: &Params, period: &Period, threshold: f64, y: f64) -> Vec<Bar> {
    let mut bars: Vec<Bar> = vec![];
    let zero = period.intervals[0].at;
    // One period earlier too: its time above may reach into the picture.
    for begin in times(params, zero) {
        for interval in &period.intervals {
            let from = begin + interval.at - zero;
            let time = params.rule.above(interval.calcium, threshold, Ms(interval.length)).ms();
            let (from, to) = (max(from, SHOWN.0), min(from + time, SHOWN.1));
            match bars.last_mut() {
                _ if from >= to => {}
                // One stretch above the threshold, though it has a jump in it.
                Some(last) if (last.to - from).abs() < 1e-6 => last.to = to,
                _ => bars.push(Bar::new(from, to, y)),
            }
        }
    }
    bars
}

fn change(params: &Params, work: &Work) -> Panel {
    let over_lag = params.along == Along::Lag;
    let (place, key, x) = if over_lag {
        let label = "Lag Δt, last postsynaptic minus presynaptic spike";
        (params.lag, "lag", Axis::new(label, "ms", -100.0, 100.0).with_zero())
    } else {
        // The rates that were measured, and 1 Hz.
        let ticks = [0.1, 1.0, 10.0, 20.0, 40.0].map(|rate| (rate, number_text(rate)));
        let rates = Axis::new("Patterns per second", "Hz", 0.08, 70.0);
        (params.rate, "rate", rates.with_log().with_words(ticks))
    };
    let mut panel = Panel::new("Change after all patterns")
        .row(2)
        .height(205.0)
        .x(x)
        .with(Rule::upright("", place).ink(Ink::Hairline));
    for (i, curve) in work.curves.iter().enumerate() {
        let (name, dotted, stroke) = match i {
            _ if over_lag => ("closed form", "closed form, simulated", Stroke::Solid),
            0 => ("pre first", "pre first, simulated", Stroke::Solid),
            _ => ("post first", "post first, simulated", Stroke::Dashed),
        };
        panel.add(Line::new(dotted, curve.simulated.iter().copied()).ink(Ink::Muted).dotted().result());
        let closed = Line::new(name, curve.expected.iter().copied()).ink(Ink::Weight).stroke(stroke).result();
        panel.add(if over_lag { closed } else { closed.labelled() });
    }
    match params.measured {
        Data::Bi_Poo_1998 if over_lag => {
            panel.add(measured("Bi & Poo 1998", &bi_poo_1998::BINNED, 100.0, (0.0, 0.0)));
        }
        Data::Sjostrom_2001 if !over_lag => {
            let (pre, post) = (&sjostrom_2001::PRE_FIRST, &sjostrom_2001::POST_FIRST);
            panel.add(measured("pre first, measured", pre, 100.0, (0.0, 0.0)));
            panel.add(measured("post first, measured", post, 100.0, (0.0, 0.0)).shape(Shape::Square));
        }
        _ => {}
    }
    let y = 100.0 * (work.here.ratio - 1.0);
    panel.add(Handle::new(key, (place, y)).x(key));
    let (low, high) = reach(&panel, y);
    panel.y(Axis::new("Change of the synapse", "%", low, high).with_zero())
}

/// Ends of the axis of changes, in whole steps of 20 %: all that is drawn has room, and the marker.
fn reach(panel: &Panel, y: f64) -> (f64, f64) {
    let (mut low, mut high) = (-40.0, 40.0);
    let mut hold = |y: f64| {
        if y.is_finite() {
            (low, high) = (min(low, 20.0 * (y / 20.0).floor()), max(high, 20.0 * (y / 20.0).ceil()));
        }
    };
    hold(y);
    for mark in &panel.marks {
        match mark {
            Mark::Line(line) => line.points.iter().for_each(|point| hold(point.1)),
            Mark::Dots(dots) => dots.dots.iter().for_each(|dot| {
                hold(dot.y - dot.error);
                hold(dot.y + dot.error);
            }),
            _ => {}
        }
    }
    (low, high)
}
