//! Weights over ten hours, and below them tags and proteins.

use figure::{Axis, Drag, Handle, Ink, Mark, Panel, Role, Stroke};
use plasticity::math::{clamp, max, min};
use plasticity::protocol::tetanus::{Induction, Sample};
use plasticity::time::{HOUR, MINUTE, SECOND};

use super::params::{INDUCTIONS, Params, View};
use super::record::Record;
use crate::curve::thin;
use crate::marks::{here, result, words};
use crate::plot::{Plot, panel};
use crate::slice::HOURS;

/// Room before the beginning, h.
const BEFORE: f64 = 0.25;
/// Weights between these, per cent, never move the axis.
const WEIGHTS: (f64, f64) = (60.0, 140.0);

/// A mean over time, as far as the reader has come.
fn course(record: &Record, which: usize, at: f64, of: &dyn Fn(&Sample) -> f64) -> Vec<(f64, f64)> {
    let mut points = thin(record.len(which), &|i| (record.hour(i), record.mean(which, i, of)));
    points.retain(|point| point.0 <= at + 1e-9);
    points
}

/// A handle at a time in minutes.
fn minutes(panel: &mut Panel, name: &str, ink: Ink, at: f64, y: f64, key: &str) {
    let x = Some(Drag { quantity: key.into(), origin: 0.0, gain: HOUR / MINUTE });
    let at = (clamp(at / (HOUR / MINUTE), panel.x.low, panel.x.high), y);
    panel.marks.push(Mark::Handle(Handle { name: name.into(), ink, at, x, y: None }));
}

/// Name, ink, stroke and pathway of each curve.
type Row = (String, Ink, Stroke, usize, usize);

fn rows(params: &Params) -> Vec<Row> {
    let mut rows = vec![];
    if params.view == View::TwoPathways {
        let inks = [(Ink::Weight, Stroke::Solid), (Ink::Pre, Stroke::Dashed)];
        for (i, one) in params.pathways.inductions().into_iter().enumerate() {
            let name = [["1: ", "2: "][i], INDUCTIONS[one as usize].0].concat();
            rows.push((name, inks[i].0, inks[i].1, 0, i));
        }
    } else {
        for (i, (name, ink, stroke)) in INDUCTIONS[1..].iter().enumerate() {
            rows.push(((*name).into(), *ink, *stroke, i, 0));
        }
    }
    rows
}

pub fn panels(params: &Params, record: &Record, at: f64) -> Vec<Panel> {
    let low = record.start() as f64 / (HOUR / SECOND) - BEFORE;
    let time = || Axis::new("Time after the onset of pathway 1", "h", low, HOURS);
    let mut weights =
        panel("Weights", 0, 220.0, time(), Axis::new("Weight", "% of before", WEIGHTS.0, WEIGHTS.1));
    let mut signals = panel("Tags and proteins", 1, 130.0, time(), Axis::new("Share", "", -1.0, 1.0));
    signals.y.zero = true;
    let two = params.view == View::TwoPathways;
    if !two {
        weights.x.label = "Time after the onset".into();
        signals.x.label.clone_from(&weights.x.label);
        signals.title = "Proteins".into();
        signals.y.low = 0.0;
    }
    let mut curves = vec![];
    for (name, ink, stroke, which, pathway) in rows(params) {
        let points = course(record, which, at, &|sample| sample.weight[pathway]);
        for (_, y) in &points {
            weights.y.high = max(weights.y.high, 20.0 * (y / 20.0).ceil());
            weights.y.low = min(weights.y.low, 20.0 * (y / 20.0).floor());
        }
        let signal: &dyn Fn(&Sample) -> f64 =
            if two { &|sample| sample.tag[pathway] } else { &|sample| sample.protein };
        let signal = course(record, which, at, signal);
        curves.push((name, ink, stroke, points, signal));
    }
    if params.blocks() {
        let [from, to] = [params.pathways.block_from, params.pathways.block_to]
            .map(|minutes| clamp(minutes / (HOUR / MINUTE), low, HOURS));
        for panel in [&mut weights, &mut signals] {
            panel.band("synthesis blocked", Ink::Third, from, to);
        }
        words(&mut signals, "synthesis blocked", Ink::Third, Role::Guide, (from, 0.75), 1);
    }
    weights.level("", Ink::Muted, Stroke::Dotted, Role::Guide, 100.0);
    if two {
        let proteins = course(record, 0, at, &|sample| sample.protein);
        result(&mut signals, "proteins", Ink::Third, proteins);
    }
    for (name, ink, stroke, points, signal) in curves {
        weights.curve(&name, ink, stroke, Role::Result, points);
        let name = if two { ["tags ", &name[..1]].concat() } else { name };
        signals.curve(&name, ink, stroke, Role::Result, signal);
    }
    if at < HOURS {
        here(&mut weights, at);
        here(&mut signals, at);
    }
    let Params { pathways, .. } = params;
    if two && pathways.second != Induction::Nothing {
        let foot = weights.y.low + 0.06 * (weights.y.high - weights.y.low);
        minutes(&mut weights, "onset of pathway 2", Ink::Pre, pathways.gap, foot, "gap");
    }
    // Where proteins are drawn, but not over them.
    let [from, to] = if two { [-0.6, -0.85] } else { [0.95, 0.8] };
    if params.may_block() {
        minutes(&mut signals, "blocker from", Ink::Third, pathways.block_from, from, "block-from");
    }
    minutes(&mut signals, "blocker until", Ink::Third, pathways.block_to, to, "block-to");
    vec![weights, signals]
}
