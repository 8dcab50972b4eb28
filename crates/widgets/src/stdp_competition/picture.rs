//! The figure: weights over time, weights at a moment, and the output.

use figure::Gather;
use figure::{Axis, Bar, Bars, Heat, Ink, Line, Map, Mark, Note, Panel, Role, Rule, Stroke};
use plasticity::math;

use super::Params;
use super::record::{BINS, MOMENTS, Moment, Record};

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

fn moment(at: f64) -> Mark {
    Mark::Rule(Rule { ink: Ink::Accent, role: Role::Guide, x: Some(at), ..Rule::default() })
}

fn line(name: &str, ink: Ink, stroke: Stroke, record: &Record, of: fn(&Moment) -> f64) -> Line {
    Line {
        name: name.into(),
        ink,
        stroke,
        points: record.moments().iter().map(|moment| (moment.time, of(moment))).gather(),
        ..Line::default()
    }
}

fn weights(params: &Params, record: &Record, at: f64) -> Panel {
    let mut values = vec![f64::NAN; BINS * COLUMNS];
    let group = params.group() as f64 / params.population.inputs.excitatory as f64;
    for (column, moment) in record.moments().iter().skip(2).step_by(2).enumerate() {
        for bin in 0..BINS {
            values[bin * COLUMNS + column] = (1.0 - group) * moment.rest[bin] + group * moment.group[bin];
        }
    }
    let mut marks = vec![Mark::Heat(Heat {
        name: "part of the synapses".into(),
        role: Role::Result,
        x: (0.0, params.duration),
        y: (0.0, 1.0),
        columns: COLUMNS,
        values,
        range: (0.0, DARKEST),
        map: Map::Sequential(Ink::Weight),
    })];
    if params.group() > 0 {
        let mean = line("group's mean", Ink::Pre, Stroke::Solid, record, |moment| moment.group_mean);
        marks.push(Mark::Line(Line { role: Role::Result, label: true, ..mean }));
        let mean =
            line("mean of the rest", Ink::Depression, Stroke::Dashed, record, |moment| moment.rest_mean);
        marks.push(Mark::Line(Line { role: Role::Result, label: true, ..mean }));
    }
    marks.push(moment(at));
    Panel {
        title: "All weights".into(),
        row: 0,
        width: 1.5,
        height: 200.0,
        x: time(params),
        y: Axis::new("Weight", "", 0.0, 1.0),
        marks,
    }
}

fn spread(params: &Params, now: &Moment) -> Panel {
    let grouped = params.group() > 0;
    // At a high input rate, and in a group, more stand at one end.
    let crowded = (grouped || params.population.inputs.rate > 15.0) && params.population.mu < 0.05;
    let highest = if crowded { 80.0 } else { 40.0 };
    let share = params.group() as f64 / params.population.inputs.excitatory as f64;
    let part = |i: usize| 100.0 * ((1.0 - share) * now.rest[i] + share * now.group[i]);
    let edge = |i: usize| i as f64 / BINS as f64;
    let curve = |name: &str, ink, stroke, of: &dyn Fn(usize) -> f64| Line {
        name: name.into(),
        ink,
        role: Role::Result,
        points: (0..BINS).map(|i| (0.5 * (edge(i) + edge(i + 1)), of(i))).gather(),
        stroke,
        ..Line::default()
    };
    let mut marks = vec![Mark::Bars(Bars {
        name: "all synapses".into(),
        ink: Ink::Hairline,
        role: Role::Result,
        bars: (0..BINS).map(|i| Bar { from: edge(i), to: edge(i + 1), y: part(i) }).gather(),
        ..Bars::default()
    })];
    if grouped {
        let group = curve("group", Ink::Pre, Stroke::Solid, &|i| 100.0 * now.group[i]);
        let rest = curve("rest", Ink::Depression, Stroke::Dashed, &|i| 100.0 * now.rest[i]);
        let names = [name(&group, group_side(&group), highest), name(&rest, rest_side(&rest), highest)];
        marks.extend([group, rest].map(Mark::Line));
        marks.extend(names);
    }
    // A reader's own drawing is compared with this line.
    let all = curve("weights", Ink::Weight, Stroke::Solid, &part);
    marks.push(Mark::Line(if grouped { Line { width: 0.75, ..all } } else { all }));
    Panel {
        title: format!("Weights at {} s", crate::number_text(now.time)),
        row: 0,
        width: 1.0,
        height: 200.0,
        x: Axis::new("Weight", "", 0.0, 1.0),
        y: Axis::new("Synapses", "%", 0.0, highest),
        marks,
    }
}

/// Where a curve is highest.
fn top(line: &Line) -> (f64, f64) {
    line.points.iter().fold((0.0, 0.0), |top, point| if point.1 > top.1 { *point } else { top })
}

/// On which side of its top a curve is named: the group, which lies to the right, on its right.
fn group_side(line: &Line) -> i8 {
    if top(line).0 < 0.7 { 1 } else { -1 }
}

/// The rest on its left, where there is room.
fn rest_side(line: &Line) -> i8 {
    if top(line).0 < 0.3 { 1 } else { -1 }
}

/// A curve's name beside its top.
fn name(line: &Line, side: i8, highest: f64) -> Mark {
    let (x, y) = top(line);
    let at = (x + 0.08 * f64::from(side), math::min(0.9 * y, 0.9 * highest));
    Mark::Note(Note { text: line.name.clone(), ink: line.ink, role: line.role, at, side })
}

fn rate(params: &Params, record: &Record, at: f64) -> Panel {
    let output = line("output", Ink::Post, Stroke::Solid, record, |moment| {
        if moment.rate > 0.0 { moment.rate } else { f64::NAN }
    });
    Panel {
        title: "Firing rate".into(),
        row: 1,
        width: 1.0,
        height: 110.0,
        x: time(params),
        y: Axis::new("Rate", "Hz", 1.0, 500.0).with_log(),
        marks: vec![
            Mark::Rule(Rule {
                name: "each input".into(),
                ink: Ink::Pre,
                role: Role::Guide,
                y: params.population.inputs.rate,
                stroke: Stroke::Dashed,
                ..Rule::default()
            }),
            Mark::Line(Line { label: true, ..output }),
            moment(at),
        ],
    }
}

fn irregularity(params: &Params, record: &Record, at: f64) -> Panel {
    let output = line("output", Ink::Post, Stroke::Solid, record, |moment| moment.irregularity);
    Panel {
        title: "Irregularity".into(),
        row: 1,
        width: 1.0,
        height: 110.0,
        x: time(params),
        y: Axis::new("CV", "", 0.0, 2.0),
        marks: vec![
            Mark::Rule(Rule {
                name: "Poisson".into(),
                ink: Ink::Muted,
                role: Role::Guide,
                y: 1.0,
                stroke: Stroke::Dotted,
                ..Rule::default()
            }),
            Mark::Line(output),
            moment(at),
        ],
    }
}
