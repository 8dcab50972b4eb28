//! The figure: what calcium aims at, how much there is, and what comes of it.

use figure::{Axis, Ink, Panel, Role, Stroke};
use plasticity::math::max;

use super::params::{Params, Protocol};
use super::run::Work;
use crate::plot::{Plot, panel, points};

/// End of the axis of calcium, µM.
const CALCIUM: f64 = 1.2;

/// All panels.
pub fn panels(params: &Params, work: &Work) -> Vec<Panel> {
    vec![target(params, work), trace(params, work), change(params, work)]
}

fn target(params: &Params, work: &Work) -> Panel {
    let omega = params.rule();
    let points = points(121, &|i| {
        let calcium = i as f64 / 100.0;
        (calcium, omega.target(calcium))
    });
    let mut panel = panel(
        "Where calcium leads the weight",
        0,
        170.0,
        Axis::new("Calcium", "µM", 0.0, CALCIUM),
        Axis::new("Target Ω of the weight", "", 0.0, 1.1),
    );
    panel.line("target", Ink::Calcium, Stroke::Solid, Role::Model, 0.0, points);
    if work.here.peak <= CALCIUM {
        panel.upright("peak", Ink::Calcium, Stroke::Dotted, Role::Result, work.here.peak);
    }
    panel.handle("alpha-1", Ink::Depression, (params.alpha_1, 0.08), "alpha-1", "");
    panel.handle("alpha-2", Ink::Potentiation, (params.alpha_2, 0.08), "alpha-2", "");
    panel
}

fn trace(params: &Params, work: &Work) -> Panel {
    let known = if work.here.peak.is_nan() { 0.0 } else { work.here.peak };
    let end = work.trace.last().map_or(1000.0, |point| point.0);
    let start = work.trace.first().map_or(0.0, |point| point.0);
    let mut panel = panel(
        "Calcium as it begins",
        0,
        170.0,
        Axis::new("Time after the first pulse", "ms", start, max(end, start + 1.0)),
        Axis::new("Calcium", "µM", 0.0, 1.1 * max(known, params.alpha_2)),
    );
    panel.level("grow", Ink::Potentiation, Stroke::Dotted, Role::Guide, params.alpha_2);
    panel.level("shrink", Ink::Depression, Stroke::Dotted, Role::Guide, params.alpha_1);
    panel.line("calcium", Ink::Calcium, Stroke::Solid, Role::Model, 0.0, work.trace.clone());
    panel
}

fn change(params: &Params, work: &Work) -> Panel {
    let (label, unit, low, high, edges, key): (_, _, _, _, &[f64], _) = match params.protocol {
        Protocol::Rate => ("Pulses per second", "Hz", 0.1, 100.0, &[], "rate"),
        Protocol::Pairing => ("Clamped potential", "mV", -80.0, 0.0, &[-62.5, -52.5, -50.0], "voltage"),
        Protocol::Timing => (
            "Lag Δt, postsynaptic minus presynaptic spike",
            "ms",
            -100.0,
            150.0,
            &[-30.0, -5.0, 45.0, 100.0],
            "lag",
        ),
    };
    let place = params.place();
    let mut panel = panel(
        "Lasting change",
        1,
        230.0,
        Axis::new(label, unit, low, high),
        Axis::new("Change of the weight", "%", -100.0, 320.0),
    );
    panel.y.zero = true;
    panel.x.zero = params.protocol == Protocol::Timing;
    panel.x.log = params.protocol == Protocol::Rate;
    for edge in edges {
        panel.upright("", Ink::Muted, Stroke::Dotted, Role::Guide, *edge);
    }
    panel.line("change", Ink::Weight, Stroke::Solid, Role::Result, 0.0, work.curve.clone());
    panel.upright("", Ink::Hairline, Stroke::Solid, Role::Guide, place);
    let y = if work.here.ratio.is_nan() { 0.0 } else { 100.0 * (work.here.ratio - 1.0) };
    panel.handle(key, Ink::Accent, (place, y), key, "");
    panel
}
