//! The figure of either part.

use figure::{Axis, Bar, Bars, Dot, Dots, Drag, Handle, Ink, Line, Panel};
use plasticity::Choice;
use plasticity::math::{exp, max, min, sqrt};
use plasticity::networks::deletion::{Deletion, Keeps};
use plasticity::networks::pruned_routes::INTERVALS;

use super::Pruning;
use super::params::{KEEPS, SCHEDULES};
use crate::picture::{above, here, next};
use crate::scenes::Halves;

/// Weights are drawn from here to there.
const WIDE: f64 = 3.5;
/// Classes of them.
const CLASSES: i32 = 35;

/// What deletion leaves, and which weights it takes.
pub fn deletion(widget: &Pruning) -> Vec<Panel> {
    vec![curves(&widget.params.deletion), weights(&widget.params.deletion)]
}

/// Signal left by the share that is deleted.
fn curves(rule: &Deletion) -> Panel {
    let shares = || (0..=99).map(|k| f64::from(k) / 100.0);
    let mut panel = Panel::new("What is left")
        .height(190.0)
        .width(1.2)
        .x(Axis::new("Synapses deleted", "%", 0.0, 100.0))
        .y(Axis::new("Signal over noise, of before", "%", 0.0, 100.0).with_zero());
    let own = rule.keeps as u16;
    // The chosen one is in front.
    for place in (0..4).filter(|place| *place != own).chain([own]) {
        let keeps = Keeps::at(place).unwrap_or_default();
        let (_, name, ink) = KEEPS[usize::from(place)];
        let left = |deleted| 100.0 * Deletion { keeps, deleted, ..rule.clone() }.signal();
        let line =
            Line::new(name, shares().map(|deleted| (100.0 * deleted, left(deleted)))).ink(ink).result();
        panel.add(match keeps {
            _ if place == own => line.width(3.0).labelled(),
            Keeps::Chance => line.dotted().labelled(),
            _ => line.dashed().labelled(),
        });
    }
    let deleted = 100.0 * rule.deleted;
    let drag = Drag { quantity: "deleted".into(), origin: 0.0, gain: 0.01 };
    panel
        .with(Dots::new("weights drawn", [(deleted, 100.0 * rule.drawn())]).ink(Ink::Weight).result())
        .with(here(deleted))
        .with(Handle::new("share deleted", (deleted, 6.0)).x(drag))
}

/// All weights, and those that are kept at the strength that they had.
fn weights(rule: &Deletion) -> Panel {
    let width = 2.0 * WIDE / f64::from(CLASSES);
    let threshold = rule.threshold();
    let density = |z: f64| 100.0 * width * exp(-0.5 * z * z) / sqrt(2.0 * core::f64::consts::PI);
    // A class that the threshold cuts is kept in part: ten places of it are asked.
    let kept = |from: f64| match rule.keeps {
        Keeps::Chance => 1.0 - rule.deleted,
        _ => {
            (0..10).filter(|k| (from + width * (f64::from(*k) + 0.5) / 10.0).abs() >= threshold).count()
                as f64
                / 10.0
        }
    };
    let bars = |of: &dyn Fn(f64) -> f64| {
        let class = |k: i32| -WIDE + width * f64::from(k);
        let bar = |from: f64| Bar::new(from, from + width, of(from) * density(from + 0.5 * width));
        (0..CLASSES).map(|k| bar(class(k))).collect::<Vec<_>>()
    };
    Panel::new("Which are kept")
        .height(190.0)
        .x(Axis::new("Weight before, standard deviations", "", -WIDE, WIDE))
        .y(Axis::new("Share of the synapses", "%", 0.0, 9.0))
        .with(Bars::new("kept", bars(&kept)).ink(KEEPS[rule.keeps as usize].2))
        .with(Bars::new("before", bars(&|_| 1.0)).ink(Ink::Muted).hollow())
}

/// The network, its edges in time, and what becomes of the routes under every schedule.
pub fn routes(widget: &Pruning, at: f64) -> Vec<Panel> {
    vec![network(widget, at), plan(widget, at), ends(widget)]
}

/// The network that is drawn, after as many intervals as are known.
fn network(widget: &Pruning, at: f64) -> Panel {
    let known = &widget.record.edges;
    let interval = max(at + 1e-9, 0.0) as usize;
    let interval = interval.min(known.len().saturating_sub(1));
    let edges: &[_] = known.get(interval).map_or(&[], |edges| edges);
    let halves = Halves { nodes: widget.params.routes.nodes as usize, edges };
    halves.panel(format!("After interval {interval}: {} edges", edges.len()))
}

/// Edges that there are, interval by interval.
fn plan(widget: &Pruning, at: f64) -> Panel {
    let nodes = widget.params.routes.nodes as f64;
    let plans = &widget.record.plans;
    let most = plans.iter().flatten().fold(1, |most, edges| most.max(*edges)) as f64 / nodes;
    let own = widget.params.routes.schedule as usize;
    let mut panel = Panel::new("Edges in time")
        .height(120.0)
        .x(Axis::new("Interval", "", 0.0, f64::from(INTERVALS)))
        .y(Axis::new("Edges per node", "", 0.5, above(most)).with_log());
    for place in (0..plans.len()).filter(|place| *place != own).chain([own]) {
        let edges = plans[place].iter().enumerate().map(|(k, edges)| (k as f64, *edges as f64 / nodes));
        let line = Line::new(SCHEDULES[place], edges);
        panel.add(if place == own { line.ink(Ink::Weight).width(3.0) } else { line.ink(Ink::Muted) });
    }
    panel.with_all((at < f64::from(INTERVALS)).then(|| here(at)))
}

/// What every schedule ends with: pairs that it leaves without a route, and how long the routes of the others are.
fn ends(widget: &Pruning) -> Panel {
    let (ends, own) = (&widget.record.ends, widget.params.routes.schedule as usize);
    let end = |place: usize| (100.0 * ends[place].missing(), ends[place].length());
    let known = || (0..ends.len()).filter(|place| end(*place).0.is_finite());
    let right = known().fold(10.0, |right, place| max(right, end(place).0));
    let (low, high) = known().fold((3.0, 4.0), |(low, high), place| {
        let (_, (mean, sd)) = end(place);
        (min(low, mean - sd), max(high, mean + sd))
    });
    let mut panel = Panel::new(format!("How routes end, {} networks each", widget.params.networks))
        .row(1)
        .height(150.0)
        .x(Axis::new("Pairs without a route", "%", 0.0, next(right, 5.0)))
        .y(Axis::new("Mean length ± SD", "steps", (2.0 * low).floor() / 2.0, next(high, 0.5)));
    for place in known() {
        let (x, (y, error)) = end(place);
        let ink = match place {
            _ if place == own => Ink::Weight,
            4 => Ink::Third,
            _ => Ink::Muted,
        };
        let dot = Dot { x, y, error, n: widget.params.networks as u32 };
        panel.add(Dots::new(SCHEDULES[place], [dot]).error("SD").ink(ink).labelled());
    }
    panel
}
