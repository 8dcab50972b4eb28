//! The figure: two spikes above, the window below, on one axis of time.

use figure::{Axis, Ink, Line, Mark, Panel, Role, Spread, Stroke, Ticks};
use plasticity::published::bi_poo_1998::{BINNED, REFIT};

use super::params::{Data, Params, Rule as Chosen};
use super::window::REACH;
use crate::marks::{measured, words};
use crate::plot::{Plot, panel};
use crate::print::{signed, signed_percent};

/// The two spikes; the postsynaptic one can be dragged.
pub fn spikes(params: &Params) -> Panel {
    let lag = params.protocol.lag;
    let axis = |low, high| Axis { ticks: Ticks::None, ..Axis::new("", "", low, high) };
    let mut panel = panel("Spikes", 0, 84.0, axis(-REACH, REACH), axis(0.0, 3.0));
    panel.train("pre", Ink::Pre, vec![0.0], 2.5, 0.8);
    panel.train("post", Ink::Post, vec![lag], 1.5, 0.8);
    let text = format!("Δt = {}\u{a0}ms", signed(lag));
    words(&mut panel, &text, Ink::Muted, Role::Guide, beside(lag, 7.0, 0.45), side(lag));
    panel.handle("postsynaptic spike", Ink::Post, (lag, 0.45), "lag", "");
    panel
}

/// On which side of a lag words have room: not beyond the ends, and off the tall part of the curve.
fn side(lag: f64) -> i8 {
    if lag > 0.4 * REACH || (-0.6 * REACH..0.0).contains(&lag) { -1 } else { 1 }
}

/// A place a little to that side.
fn beside(lag: f64, distance: f64, y: f64) -> (f64, f64) {
    (lag + distance * f64::from(side(lag)), y)
}

/// The window: measurement, fit, and the curve that is asked for, as far as it is known.
pub fn window(params: &Params, curve: &[(f64, f64)], here: f64) -> Panel {
    let lag = params.protocol.lag;
    let (low, high) = range(params, curve, here);
    let x = Axis::new("Lag Δt, postsynaptic minus presynaptic spike", "ms", -REACH, REACH).with_zero();
    let y = Axis::new("Change of the synapse after all pairs", "%", low, high).with_zero();
    let mut panel = panel("Window", 1, 270.0, x, y);
    let data = params.data == Data::Bi_Poo_1998;
    if data {
        band(&mut panel, "refit ± SE, potentiation", 0, 1.0);
        band(&mut panel, "refit ± SE, depression", 1, -1.0);
    }
    let pair = params.rule == Chosen::Pair;
    if pair {
        let fit = Params { rule: Chosen::Fit, ..params.clone() };
        let mut points = vec![];
        for lag in fit.lags() {
            points.push((lag, 100.0 * fit.fit(lag)));
        }
        panel.curve("fit", Ink::Muted, Stroke::Dashed, Role::Result, points);
    }
    let mut points = vec![];
    for (lag, change) in curve {
        points.push((*lag, 100.0 * change));
    }
    let (name, ink, role, stroke) = ("window".into(), Ink::Weight, Role::Result, Stroke::Solid);
    panel.marks.push(Mark::Line(Line { name, ink, role, points, stroke, width: 0.0, label: pair }));
    if data {
        measured(&mut panel, "Bi & Poo 1998", &BINNED, 100.0, (0.0, 0.0));
        if let Some(Mark::Dots(dots)) = panel.marks.last_mut() {
            dots.label = true;
        }
    }
    panel.upright("", Ink::Hairline, Stroke::Solid, Role::Guide, lag);
    let ink = if here < 0.0 { Ink::Depression } else { Ink::Potentiation };
    let at = beside(lag, 2.0, high - 0.04 * (high - low));
    words(&mut panel, &signed_percent(here), ink, Role::Result, at, side(lag));
    let foot = low + 0.05 * (high - low);
    words(&mut panel, "post first", Ink::Muted, Role::Guide, (-0.98 * REACH, foot), 1);
    words(&mut panel, "pre first", Ink::Muted, Role::Guide, (0.98 * REACH, foot), -1);
    panel.handle("lag", Ink::Accent, (lag, 100.0 * here), "lag", "");
    panel
}

/// The band of our refit on one side of the window.
fn band(panel: &mut Panel, name: &str, side: usize, way: f64) {
    let ink = [Ink::Potentiation, Ink::Depression][side];
    let mut points = vec![];
    for i in 0..=50 {
        let distance = REACH * f64::from(i) / 50.0;
        let (low, high) = REFIT[side].band(distance);
        points.push((way * distance, 100.0 * low, 100.0 * high));
    }
    panel.marks.push(Mark::Spread(Spread { name: name.into(), ink, role: Role::Result, points }));
}

/// Ends of the vertical axis, in steps of 20 %: the fit and its data fit, and so does every curve.
fn range(params: &Params, curve: &[(f64, f64)], here: f64) -> (f64, f64) {
    let (mut low, mut high) = (0.0, 0.0);
    let mut reach = |y: f64| {
        if y.is_finite() {
            (low, high) = (if y < low { y } else { low }, if y > high { y } else { high });
        }
    };
    for y in [here, params.fit(0.0), -params.a_minus, -0.6, 1.0] {
        reach(y);
    }
    for (_, y) in curve {
        reach(*y);
    }
    (20.0 * (5.0 * low).floor(), 20.0 * (5.0 * high).ceil())
}
