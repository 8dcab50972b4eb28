//! The figure: what calcium aims at, how much there is, and what comes of it.

use figure::{Axis, Handle, Ink, Line, Panel, Role, Rule};
use plasticity::math::max;

use super::params::{Params, Protocol};
use super::run::Work;
use crate::scenes::Synapse;

/// End of the axis of calcium, µM.
const CALCIUM: f64 = 1.2;

/// All panels.
pub fn panels(params: &Params, work: &Work) -> Vec<Panel> {
    vec![scene(params, work), target(params, work), trace(params, work), change(params, work)]
}

/// The synapse at its most calcium, with the receptors of the weight that comes of it.
fn scene(params: &Params, work: &Work) -> Panel {
    let here = &work.here;
    let known = |share: f64| Some(share).filter(|share| share.is_finite());
    let synapse = Synapse {
        receptors: known(here.ratio * params.rule().weight),
        calcium: known(here.peak).map(|peak| (peak / CALCIUM, peak)),
        role: Role::Result,
        ..Synapse::default()
    };
    synapse.panel("The synapse".into()).row(1)
}

fn target(params: &Params, work: &Work) -> Panel {
    let omega = params.rule();
    let curve = (0..121).map(|i| f64::from(i) / 100.0).map(|calcium| (calcium, omega.target(calcium)));
    let mut panel = Panel::new("Where calcium leads the weight")
        .height(170.0)
        .x(Axis::new("Calcium", "µM", 0.0, CALCIUM))
        .y(Axis::new("Target Ω of the weight", "", 0.0, 1.1))
        .with(Line::new("target", curve).ink(Ink::Calcium));
    if work.here.peak <= CALCIUM {
        panel.add(Rule::upright("peak", work.here.peak).ink(Ink::Calcium).dotted().result());
    }
    panel
        .with(Handle::new("alpha-1", (params.alpha_1, 0.08)).ink(Ink::Depression).x("alpha-1"))
        .with(Handle::new("alpha-2", (params.alpha_2, 0.08)).ink(Ink::Potentiation).x("alpha-2"))
}

fn trace(params: &Params, work: &Work) -> Panel {
    let known = if work.here.peak.is_nan() { 0.0 } else { work.here.peak };
    let end = work.trace.last().map_or(1000.0, |point| point.0);
    let start = work.trace.first().map_or(0.0, |point| point.0);
    Panel::new("Calcium as it begins")
        .height(170.0)
        .x(Axis::new("Time after the first pulse", "ms", start, max(end, start + 1.0)))
        .y(Axis::new("Calcium", "µM", 0.0, 1.1 * max(known, params.alpha_2)))
        .with(Rule::level("grow", params.alpha_2).ink(Ink::Potentiation).dotted())
        .with(Rule::level("shrink", params.alpha_1).ink(Ink::Depression).dotted())
        .with(Line::new("calcium", work.trace.iter().copied()).ink(Ink::Calcium))
}

fn change(params: &Params, work: &Work) -> Panel {
    let (x, edges, key): (_, &[f64], _) = match params.protocol {
        Protocol::Rate => (Axis::new("Pulses per second", "Hz", 0.1, 100.0).with_log(), &[], "rate"),
        Protocol::Pairing => {
            (Axis::new("Clamped potential", "mV", -80.0, 0.0), &[-62.5, -52.5, -50.0], "voltage")
        }
        Protocol::Timing => {
            let lag = Axis::new("Lag Δt, postsynaptic minus presynaptic spike", "ms", -100.0, 150.0);
            (lag.with_zero(), &[-30.0, -5.0, 45.0, 100.0], "lag")
        }
    };
    let place = params.place();
    let y = if work.here.ratio.is_nan() { 0.0 } else { 100.0 * (work.here.ratio - 1.0) };
    Panel::new("Lasting change")
        .row(1)
        .height(230.0)
        .x(x)
        .y(Axis::new("Change of the weight", "%", -100.0, 320.0).with_zero())
        .with_all(edges.iter().map(|edge| Rule::upright("", *edge).ink(Ink::Muted).dotted()))
        .with(Line::new("change", work.curve.iter().copied()).ink(Ink::Weight).result())
        .with(Rule::upright("", place).ink(Ink::Hairline))
        .with(Handle::new(key, (place, y)).x(key))
}
