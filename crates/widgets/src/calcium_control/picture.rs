//! The figure: what calcium aims at, how much there is, and what comes of it.

use figure::Gather;
use figure::{Axis, Drag, Handle, Ink, Line, Mark, Panel, Role, Rule, Stroke};
use plasticity::math::max;

use super::params::{Params, Protocol};
use super::run::Work;

/// End of the axis of calcium, µM.
const CALCIUM: f64 = 1.2;

/// All panels.
pub fn panels(params: &Params, work: &Work) -> Vec<Panel> {
    vec![target(params, work), trace(params, work), change(params, work)]
}

fn rule(name: &str, ink: Ink, role: Role, x: Option<f64>, y: f64) -> Mark {
    Mark::Rule(Rule { name: name.into(), ink, role, x, y, stroke: Stroke::Dotted })
}

fn line(name: &str, ink: Ink, role: Role, points: Vec<(f64, f64)>) -> Mark {
    Mark::Line(Line { name: name.into(), ink, role, points, ..Line::default() })
}

fn target(params: &Params, work: &Work) -> Panel {
    let omega = params.rule();
    let points = (0..=120).map(|i| f64::from(i) / 100.0).map(|c| (c, omega.target(c))).gather();
    let handle = |key: &str, ink, at| {
        Mark::Handle(Handle { name: key.into(), ink, at: (at, 0.08), x: Some(Drag::direct(key)), y: None })
    };
    let mut marks = vec![line("target", Ink::Calcium, Role::Model, points)];
    if work.here.peak <= CALCIUM {
        marks.push(rule("peak", Ink::Calcium, Role::Result, Some(work.here.peak), 0.0));
    }
    marks.push(handle("alpha-1", Ink::Depression, params.alpha_1));
    marks.push(handle("alpha-2", Ink::Potentiation, params.alpha_2));
    Panel {
        title: "Where calcium leads the weight".into(),
        row: 0,
        width: 1.0,
        height: 170.0,
        x: Axis::new("Calcium", "µM", 0.0, CALCIUM),
        y: Axis::new("Target Ω of the weight", "", 0.0, 1.1),
        marks,
    }
}

fn trace(params: &Params, work: &Work) -> Panel {
    let known = if work.here.peak.is_nan() { 0.0 } else { work.here.peak };
    let end = work.trace.last().map_or(1000.0, |point| point.0);
    let start = work.trace.first().map_or(0.0, |point| point.0);
    Panel {
        title: "Calcium as it begins".into(),
        row: 0,
        width: 1.0,
        height: 170.0,
        x: Axis::new("Time after the first pulse", "ms", start, max(end, start + 1.0)),
        y: Axis::new("Calcium", "µM", 0.0, 1.1 * max(known, params.alpha_2)),
        marks: vec![
            rule("grow", Ink::Potentiation, Role::Guide, None, params.alpha_2),
            rule("shrink", Ink::Depression, Role::Guide, None, params.alpha_1),
            line("calcium", Ink::Calcium, Role::Model, work.trace.clone()),
        ],
    }
}

fn change(params: &Params, work: &Work) -> Panel {
    let (x, edges, key): (_, &[f64], _) = match params.protocol {
        Protocol::Rate => (Axis::new("Pulses per second", "Hz", 0.1, 100.0).with_log(), &[], "rate"),
        Protocol::Pairing => {
            (Axis::new("Clamped potential", "mV", -80.0, 0.0), &[-62.5, -52.5, -50.0], "voltage")
        }
        Protocol::Timing => (
            Axis::new("Lag Δt, postsynaptic minus presynaptic spike", "ms", -100.0, 150.0).with_zero(),
            &[-30.0, -5.0, 45.0, 100.0],
            "lag",
        ),
    };
    let place = params.place();
    let mut marks: Vec<Mark> =
        edges.iter().map(|edge| rule("", Ink::Muted, Role::Guide, Some(*edge), 0.0)).gather();
    marks.push(line("change", Ink::Weight, Role::Result, work.curve.clone()));
    marks.push(Mark::Rule(Rule { ink: Ink::Hairline, role: Role::Guide, x: Some(place), ..Rule::default() }));
    let y = if work.here.ratio.is_nan() { 0.0 } else { 100.0 * (work.here.ratio - 1.0) };
    marks.push(Mark::Handle(Handle {
        name: key.into(),
        ink: Ink::Accent,
        at: (place, y),
        x: Some(Drag::direct(key)),
        y: None,
    }));
    Panel {
        title: "Lasting change".into(),
        row: 1,
        width: 1.0,
        height: 230.0,
        x,
        y: Axis::new("Change of the weight", "%", -100.0, 320.0).with_zero(),
        marks,
    }
}
