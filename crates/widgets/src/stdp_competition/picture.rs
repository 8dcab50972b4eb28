//! The figure: weights over time, weights at a moment, and the output.

use figure::{Axis, Bar, Bars, Heat, Ink, Line, Note, Panel, Rule};
use plasticity::math;

use super::Params;
use super::record::{BINS, MOMENTS, Moment, Record};
use crate::number_text;
use crate::picture::here;

/// Part of the synapses in a bin that is drawn in the darkest shade.
const DARKEST: f64 = 0.2;
/// Every second moment is drawn: a page carries the picture twice.
const COLUMNS: usize = MOMENTS / 2;

/// All panels.
pub fn panels(params: &Params, record: &Record, at: f64) -> Vec<Panel> {
    let now = record.at(at, params.duration);
    vec![
        weights(params, record, at),
        spread(params, now),
        rate(params, record, at),
        irregularity(params, record, at),
    ]
}

fn time(params: &Params) -> Axis {
    Axis::new("Model time", "s", 0.0, params.duration)
}

fn weight() -> Axis {
    Axis::new("Weight", "", 0.0, 1.0)
}

fn over_time(record: &Record, of: impl Fn(&Moment) -> f64) -> impl Iterator<Item = (f64, f64)> {
    record.moments().iter().map(move |moment| (moment.time, of(moment)))
}

/// The group's part of all synapses.
fn group_share(params: &Params) -> f64 {
    params.group() as f64 / params.population.inputs.excitatory as f64
}

/// All weights over time.
fn weights(params: &Params, record: &Record, at: f64) -> Panel {
    let group = group_share(params);
    let mut values = vec![f64::NAN; BINS * COLUMNS];
    // The start has no column.
    for (column, moment) in record.moments().iter().step_by(2).skip(1).enumerate() {
        for bin in 0..BINS {
            values[bin * COLUMNS + column] = moment.share(group, bin);
        }
    }
    let heat = Heat::new("part of the synapses", COLUMNS, values)
        .x(0.0, params.duration)
        .y(0.0, 1.0)
        .sequential(Ink::Weight, 0.0, DARKEST)
        .result();
    let mut panel = Panel::new("All weights").width(1.5).x(time(params)).y(weight()).with(heat);
    if params.group() > 0 {
        let (group, rest) = (over_time(record, |m| m.group_mean), over_time(record, |m| m.rest_mean));
        panel.add(Line::new("group's mean", group).ink(Ink::Pre).result().labelled());
        panel.add(Line::new("mean of the rest", rest).ink(Ink::Depression).dashed().result().labelled());
    }
    panel.with(here(at))
}

/// Weights at a moment.
fn spread(params: &Params, now: &Moment) -> Panel {
    let grouped = params.group() > 0;
    // At a high input rate, and in a group, more stand at one end.
    let crowded = (grouped || params.population.inputs.rate > 15.0) && params.population.mu < 0.05;
    let high = if crowded { 80.0 } else { 40.0 };
    let edge = |i: usize| i as f64 / BINS as f64;
    let percent = |of: &dyn Fn(usize) -> f64| -> Vec<_> {
        (0..BINS).map(|i| (0.5 * (edge(i) + edge(i + 1)), 100.0 * of(i))).collect()
    };
    let share = group_share(params);
    let all = percent(&|i| now.share(share, i));
    let bars = all.iter().enumerate().map(|(i, (_, y))| Bar::new(edge(i), edge(i + 1), *y));
    let mut panel = Panel::new(format!("Weights at {} s", number_text(now.time)))
        .x(weight())
        .y(Axis::new("Synapses", "%", 0.0, high))
        .with(Bars::new("all synapses", bars).ink(Ink::Hairline).result());
    // A reader's own drawing is compared with this line.
    let line = Line::new("weights", all).ink(Ink::Weight).result();
    if !grouped {
        return panel.with(line);
    }
    let (group, rest) = (percent(&|i| now.group[i]), percent(&|i| now.rest[i]));
    let (group_top, rest_top) = (top(&group), top(&rest));
    panel.add(Line::new("group", group).ink(Ink::Pre).result());
    panel.add(Line::new("rest", rest).ink(Ink::Depression).dashed().result());
    // The group, which lies to the right, is named on its right, the rest on its left, where there is room.
    panel.add(name_at("group", group_top, 0.7, high).ink(Ink::Pre));
    panel.add(name_at("rest", rest_top, 0.3, high).ink(Ink::Depression));
    panel.with(line.width(0.75))
}

/// Rates of inputs and output.
fn rate(params: &Params, record: &Record, at: f64) -> Panel {
    let output = over_time(record, |moment| if moment.rate > 0.0 { moment.rate } else { f64::NAN });
    Panel::new("Firing rate")
        .row(1)
        .height(110.0)
        .x(time(params))
        .y(Axis::new("Rate", "Hz", 1.0, 500.0).with_log())
        .with(Rule::level("each input", params.population.inputs.rate).ink(Ink::Pre).dashed())
        .with(Line::new("output", output).ink(Ink::Post).labelled())
        .with(here(at))
}

/// How irregularly the neuron fires.
fn irregularity(params: &Params, record: &Record, at: f64) -> Panel {
    Panel::new("Irregularity")
        .row(1)
        .height(110.0)
        .x(time(params))
        .y(Axis::new("CV", "", 0.0, 2.0))
        .with(Rule::level("Poisson", 1.0).ink(Ink::Muted).dotted())
        .with(Line::new("output", over_time(record, |moment| moment.irregularity)).ink(Ink::Post))
        .with(here(at))
}

/// Where a curve is highest; the first of equal places.
fn top(points: &[(f64, f64)]) -> (f64, f64) {
    points.iter().fold((0.0, 0.0), |top, point| if point.1 > top.1 { *point } else { top })
}

/// A curve's name beside its top: on its right where the top is left of `turn`.
fn name_at(name: &str, top: (f64, f64), turn: f64, high: f64) -> Note {
    let side = if top.0 < turn { 1 } else { -1 };
    let at = (top.0 + 0.08 * f64::from(side), math::min(0.9 * top.1, 0.9 * high));
    Note::new(name, at).side(side).result()
}
