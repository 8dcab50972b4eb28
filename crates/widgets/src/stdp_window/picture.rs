//! The figure: two spikes and their neurons above, the window below.

use figure::{Axis, Handle, Ink, Line, Note, Panel, Rule, Spread, Train};
use plasticity::math::{decay, max, min};
use plasticity::published::bi_poo_1998::{BINNED, REFIT};

use super::params::{Data, Params, Rule as Chosen};
use super::window::REACH;
use crate::number_text;
use crate::picture::measured;
use crate::print::{signed, signed_percent};
use crate::scenes::Neurons;

/// The two spikes; the postsynaptic one can be dragged.
pub fn spikes(params: &Params) -> Panel {
    let lag = params.protocol.lag;
    let words = format!("Δt = {}\u{a0}ms", signed(lag));
    Panel::new("Spikes")
        .height(110.0)
        .x(Axis::bare(-REACH, REACH))
        .y(Axis::bare(0.0, 3.0))
        .with(Train::new("pre", [0.0], 2.5, 0.8).ink(Ink::Pre).labelled())
        .with(Train::new("post", [lag], 1.5, 0.8).ink(Ink::Post).labelled())
        .with(Note::new(words, beside(lag, 7.0, 0.45)).side(side(lag)).ink(Ink::Muted))
        .with(Handle::new("postsynaptic spike", (lag, 0.45)).ink(Ink::Post).x("lag"))
}

/// The two neurons as the second of them fires: the first has left a trace by then.
pub fn scene(params: &Params) -> Panel {
    let spikes = [0.0, params.protocol.lag];
    let second = max(spikes[0], spikes[1]);
    let constants = match params.rule {
        Chosen::Fit => [params.tau_plus, params.tau_minus],
        Chosen::Pair => [params.pair.tau_plus, params.pair.tau_minus],
    };
    let traces = [0, 1].map(|which| decay(second - spikes[which], constants[which]));
    let neurons = Neurons { fires: spikes.map(|spike| spike == second), traces };
    neurons.panel(format!("Two neurons at {}\u{a0}ms", number_text(second)))
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
    let mut panel = Panel::new("Window").row(1).height(250.0).x(x).y(y);
    let data = params.measured == Data::Bi_Poo_1998;
    if data {
        panel.add(band("refit ± SE, potentiation", 0, 1.0).ink(Ink::Potentiation));
        panel.add(band("refit ± SE, depression", 1, -1.0).ink(Ink::Depression));
    }
    let line = Line::new("window", curve.iter().map(|(lag, change)| (*lag, 100.0 * change)))
        .ink(Ink::Weight)
        .result();
    if params.rule == Chosen::Pair {
        let fit = Params { rule: Chosen::Fit, ..params.clone() };
        let points = fit.lags().into_iter().map(|lag| (lag, 100.0 * fit.fit(lag)));
        panel.add(Line::new("fit", points).ink(Ink::Muted).dashed().result().labelled());
        panel.add(line.labelled());
    } else {
        panel.add(line);
    }
    if data {
        panel.add(measured("Bi & Poo 1998", &BINNED, 100.0, (0.0, 0.0)).labelled());
    }
    let ink = if here < 0.0 { Ink::Depression } else { Ink::Potentiation };
    let top = beside(lag, 2.0, high - 0.04 * (high - low));
    let foot = low + 0.05 * (high - low);
    panel
        .with(Rule::upright("", lag).ink(Ink::Hairline))
        .with(Note::new(signed_percent(here), top).side(side(lag)).ink(ink).result())
        .with(Note::new("post first", (-0.98 * REACH, foot)).side(1).ink(Ink::Muted))
        .with(Note::new("pre first", (0.98 * REACH, foot)).side(-1).ink(Ink::Muted))
        .with(Handle::new("lag", (lag, 100.0 * here)).x("lag"))
}

/// The band of our refit on one side of the window.
fn band(name: &str, side: usize, way: f64) -> Spread {
    let points = (0..=50).map(|i| {
        let distance = REACH * f64::from(i) / 50.0;
        let (low, high) = REFIT[side].band(distance);
        (way * distance, 100.0 * low, 100.0 * high)
    });
    Spread::new(name, points).result()
}

/// Ends of the vertical axis, in steps of 20 %: the fit and its data fit, and so does every curve.
fn range(params: &Params, curve: &[(f64, f64)], here: f64) -> (f64, f64) {
    let (mut low, mut high) = (0.0, 0.0);
    let fixed = [here, params.fit(0.0), -params.a_minus, -0.6, 1.0];
    for y in fixed.into_iter().chain(curve.iter().map(|point| point.1)).filter(|y| y.is_finite()) {
        (low, high) = (min(low, y), max(high, y));
    }
    (20.0 * (5.0 * low).floor(), 20.0 * (5.0 * high).ceil())
}
