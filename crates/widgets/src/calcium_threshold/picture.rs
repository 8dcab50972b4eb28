//! The figure: spikes, calcium and its time above the thresholds, and the change that comes of it.

use figure::{Axis, Bar, Bars, Ink, Mark, Panel, Role, Shape, Stroke, Ticks};
use plasticity::Ms;
use plasticity::math::{max, min, rest};
use plasticity::models::calcium_threshold::Period;
use plasticity::published::{bi_poo_1998, sjostrom_2001};
use plasticity::time::SECOND;

use super::params::{Along, Data, Params};
use super::run::Work;
use crate::marks::measured;
use crate::number_text;
use crate::plot::{Plot, panel, points};

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
    let mut times = vec![first - period];
    for i in 0..40 {
        let time = first + f64::from(i) * period;
        if time <= SHOWN.1 {
            times.push(time);
        }
    }
    times
}

/// Adds those that are shown.
fn again(params: &Params, at: f64, into: &mut Vec<f64>) {
    into.extend_from_slice(&times(params, at)[1..]);
}

fn spikes(params: &Params) -> Panel {
    let (mut pre, mut post) = (vec![], vec![]);
    again(params, 0.0, &mut pre);
    for i in 0..params.posts {
        again(params, params.lag - 10.0 * i as f64, &mut post);
    }
    let bare = |low, high| Axis { low, high, ticks: Ticks::None, ..Axis::default() };
    let mut panel = panel("Spikes", 0, 80.0, bare(SHOWN.0, SHOWN.1), bare(0.0, 3.0));
    panel.train("pre", Ink::Pre, pre, 2.5, 0.8);
    panel.train("post", Ink::Post, post, 1.5, 0.8);
    panel.handle("postsynaptic spike", Ink::Post, (params.lag, 0.5), "lag", "");
    panel
}

fn calcium(params: &Params) -> Panel {
    let rule = &params.rule;
    let period = rule.period(&params.pattern(params.lag, params.rate));
    let points = points(261, &|i| {
        let at = SHOWN.0 + i as f64;
        let t = rest(at, period.length);
        (at, period.calcium(rule, if t < 0.0 { t + period.length } else { t }))
    });
    let mut top = max(rule.theta_d, rule.theta_p);
    for point in &points {
        top = max(top, point.1);
    }
    top *= 1.15;
    let mut panel = panel(
        "Calcium above each threshold",
        1,
        190.0,
        Axis::new("Time from a presynaptic spike", "ms", SHOWN.0, SHOWN.1),
        Axis::new("Calcium, relative", "", -0.18 * top, top),
    );
    panel.y.zero = true;
    panel.line("calcium", Ink::Calcium, Stroke::Solid, Role::Model, 0.0, points);
    let mut threshold = |name: &str, word, key, ink, threshold, x, low: f64| {
        let base = -top * low;
        let bars = above(params, &period, threshold, base + 0.06 * top);
        panel.marks.push(Mark::Bars(Bars {
            name: name.into(),
            ink,
            role: Role::Model,
            bars,
            base,
            hollow: false,
        }));
        panel.level(word, ink, Stroke::Dashed, Role::Guide, threshold);
        panel.handle(key, ink, (x, threshold), "", key);
    };
    threshold("above θ_d", "depression", "theta-d", Ink::Depression, rule.theta_d, SHOWN.0 + 8.0, 0.07);
    threshold(
        "above θ_p",
        "potentiation",
        "theta-p",
        Ink::Potentiation,
        rule.theta_p,
        SHOWN.0 + 28.0,
        0.07 + 0.09,
    );
    panel
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
                _ => bars.push(Bar { from, to, y }),
            }
        }
    }
    bars
}

fn change(params: &Params, work: &Work) -> Panel {
    let over_lag = params.along == Along::Lag;
    let (place, key, mut x) = if over_lag {
        let label = "Lag Δt, last postsynaptic minus presynaptic spike";
        (params.lag, "lag", Axis::new(label, "ms", -100.0, 100.0))
    } else {
        (params.rate, "rate", Axis::new("Patterns per second", "Hz", 0.08, 70.0))
    };
    if !over_lag {
        // The rates that were measured, and 1 Hz.
        let mut ticks = vec![];
        for rate in [0.1, 1.0, 10.0, 20.0, 40.0] {
            ticks.push((rate, number_text(rate)));
        }
        x.ticks = Ticks::At(ticks);
    }
    (x.zero, x.log) = (over_lag, !over_lag);
    let y = Axis::new("Change of the synapse", "%", -40.0, 40.0);
    let mut panel = panel("Change after all patterns", 2, 240.0, x, y);
    panel.y.zero = true;
    panel.upright("", Ink::Hairline, Stroke::Solid, Role::Guide, place);
    for (i, curve) in work.curves.iter().enumerate() {
        let (name, dotted, stroke) = match i {
            _ if over_lag => ("closed form", "closed form, simulated", Stroke::Solid),
            0 => ("pre first", "pre first, simulated", Stroke::Solid),
            _ => ("post first", "post first, simulated", Stroke::Dashed),
        };
        panel.line(dotted, Ink::Muted, Stroke::Dotted, Role::Result, 0.0, curve.simulated.clone());
        panel.curve(name, Ink::Weight, stroke, Role::Result, curve.expected.clone());
        if let (true, Some(Mark::Line(line))) = (over_lag, panel.marks.last_mut()) {
            line.label = false;
        }
    }
    match params.data {
        Data::Bi_Poo_1998 if over_lag => {
            measured(&mut panel, "Bi & Poo 1998", &bi_poo_1998::BINNED, 100.0, (0.0, 0.0));
        }
        Data::Sjostrom_2001 if !over_lag => {
            let (pre, post) = (&sjostrom_2001::PRE_FIRST, &sjostrom_2001::POST_FIRST);
            measured(&mut panel, "pre first, measured", pre, 100.0, (0.0, 0.0));
            measured(&mut panel, "post first, measured", post, 100.0, (0.0, 0.0));
            if let Some(Mark::Dots(dots)) = panel.marks.last_mut() {
                dots.shape = Shape::Square;
            }
        }
        _ => {}
    }
    let y = 100.0 * (work.here.ratio - 1.0);
    panel.handle(key, Ink::Accent, (place, y), key, "");
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
    (panel.y.low, panel.y.high) = (low, high);
    panel
}
