//! The figure: weights over time, weights at a moment, and the output.

use figure::{Axis, Bar, Bars, Heat, Ink, Map, Mark, Panel, Role, Stroke};
use plasticity::math;

use super::Params;
use super::record::{BINS, MOMENTS, Moment, Record};
use crate::marks::{here, words};
use crate::number_text;
use crate::plot::{Plot, panel, points};

/// Part of the synapses in a bin that is drawn in the darkest shade.
const DARKEST: f64 = 0.2;
/// Every second moment is drawn: a page carries the picture twice.
const COLUMNS: usize = MOMENTS / 2;

/// All panels.
pub fn panels(params: &Params, record: &Record, at: f64) -> Vec<Panel> {
    let time = || Axis::new("Model time", "s", 0.0, params.duration);
    let weight = || Axis::new("Weight", "", 0.0, 1.0);
    let now = record.at(at, params.duration);
    let title = format!("Weights at {} s", number_text(now.time));
    let mut all = panel("All weights", 0, 200.0, time(), weight());
    let mut bins = panel(&title, 0, 200.0, weight(), Axis::new("Synapses", "%", 0.0, 0.0));
    let rates = Axis::new("Rate", "Hz", 1.0, 500.0).with_log();
    let mut rate = panel("Firing rate", 1, 110.0, time(), rates);
    let mut irregularity = panel("Irregularity", 1, 110.0, time(), Axis::new("CV", "", 0.0, 2.0));
    all.width = 1.5;
    weights(&mut all, params, record);
    spread(&mut bins, params, now);
    let input = params.population.inputs.rate;
    rate.level("each input", Ink::Pre, Stroke::Dashed, Role::Guide, input);
    let output = over_time(record, &|moment| if moment.rate > 0.0 { moment.rate } else { f64::NAN });
    rate.curve("output", Ink::Post, Stroke::Solid, Role::Model, output);
    irregularity.level("Poisson", Ink::Muted, Stroke::Dotted, Role::Guide, 1.0);
    let output = over_time(record, &|moment| moment.irregularity);
    irregularity.line("output", Ink::Post, Stroke::Solid, Role::Model, 0.0, output);
    for panel in [&mut all, &mut rate, &mut irregularity] {
        here(panel, at);
    }
    vec![all, bins, rate, irregularity]
}

fn over_time(record: &Record, of: &dyn Fn(&Moment) -> f64) -> Vec<(f64, f64)> {
    let moments = record.moments();
    points(moments.len(), &|i| (moments[i].time, of(&moments[i])))
}

/// The group's part of all synapses.
fn group_share(params: &Params) -> f64 {
    params.group() as f64 / params.population.inputs.excitatory as f64
}

fn weights(panel: &mut Panel, params: &Params, record: &Record) {
    let mut values = vec![f64::NAN; BINS * COLUMNS];
    let group = group_share(params);
    for (i, moment) in record.moments().iter().enumerate() {
        // The start has no column.
        if i % 2 == 0 && i > 0 {
            for bin in 0..BINS {
                values[bin * COLUMNS + i / 2 - 1] = moment.share(group, bin);
            }
        }
    }
    panel.marks.push(Mark::Heat(Heat {
        name: "part of the synapses".into(),
        role: Role::Result,
        x: (0.0, params.duration),
        y: (0.0, 1.0),
        columns: COLUMNS,
        values,
        range: (0.0, DARKEST),
        map: Map::Sequential(Ink::Weight),
    }));
    if params.group() > 0 {
        let mean = over_time(record, &|moment| moment.group_mean);
        panel.curve("group's mean", Ink::Pre, Stroke::Solid, Role::Result, mean);
        let mean = over_time(record, &|moment| moment.rest_mean);
        panel.curve("mean of the rest", Ink::Depression, Stroke::Dashed, Role::Result, mean);
    }
}

fn spread(panel: &mut Panel, params: &Params, now: &Moment) {
    let grouped = params.group() > 0;
    // At a high input rate, and in a group, more stand at one end.
    let crowded = (grouped || params.population.inputs.rate > 15.0) && params.population.mu < 0.05;
    panel.y.high = if crowded { 80.0 } else { 40.0 };
    let edge = |i: usize| i as f64 / BINS as f64;
    let percent =
        |of: &dyn Fn(usize) -> f64| points(BINS, &|i| (0.5 * (edge(i) + edge(i + 1)), 100.0 * of(i)));
    let share = group_share(params);
    let all = percent(&|i| now.share(share, i));
    let mut bars = vec![];
    for (i, (_, y)) in all.iter().enumerate() {
        bars.push(Bar { from: edge(i), to: edge(i + 1), y: *y });
    }
    let (name, ink, role) = ("all synapses".into(), Ink::Hairline, Role::Result);
    panel.marks.push(Mark::Bars(Bars { name, ink, role, bars, base: 0.0, hollow: false }));
    let mut width = 0.0;
    if grouped {
        width = 0.75;
        let (group, rest) = (percent(&|i| now.group[i]), percent(&|i| now.rest[i]));
        let (group_top, rest_top) = (top(&group), top(&rest));
        panel.line("group", Ink::Pre, Stroke::Solid, Role::Result, 0.0, group);
        panel.line("rest", Ink::Depression, Stroke::Dashed, Role::Result, 0.0, rest);
        // The group, which lies to the right, is named on its right, the rest on its left, where there is room.
        name_at(panel, "group", Ink::Pre, group_top, 0.7);
        name_at(panel, "rest", Ink::Depression, rest_top, 0.3);
    }
    // A reader's own drawing is compared with this line.
    panel.line("weights", Ink::Weight, Stroke::Solid, Role::Result, width, all);
}

/// Where a curve is highest.
fn top(points: &[(f64, f64)]) -> (f64, f64) {
    let mut top = (0.0, 0.0);
    for point in points {
        if point.1 > top.1 {
            top = *point;
        }
    }
    top
}

/// A curve's name beside its top: on its right where the top is left of `turn`.
fn name_at(panel: &mut Panel, name: &str, ink: Ink, top: (f64, f64), turn: f64) {
    let side = if top.0 < turn { 1 } else { -1 };
    let at = (top.0 + 0.08 * f64::from(side), math::min(0.9 * top.1, 0.9 * panel.y.high));
    words(panel, name, ink, Role::Result, at, side);
}
