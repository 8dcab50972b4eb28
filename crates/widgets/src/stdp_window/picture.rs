//! The figure: two spikes above, the window below, on one axis of time.

use figure::Gather;
use figure::{
    Axis, Dot, Dots, Drag, Handle, Ink, Line, Mark, Note, Panel, Role, Rule, Shape, Spread, Stroke, Ticks,
    Train,
};
use plasticity::published::bi_poo_1998::{BINNED, REFIT};

use super::params::{Data, Params, Rule as Chosen};
use super::window::REACH;
use crate::print::{signed, signed_percent};

/// The two spikes; the postsynaptic one can be dragged.
pub fn spikes(params: &Params) -> Panel {
    let lag = params.protocol.lag;
    let train = |name: &str, ink, at, y| {
        let train =
            Train { name: name.into(), ink, at: vec![at], y, height: 0.8, label: true, ..Train::default() };
        Mark::Train(train)
    };
    Panel {
        title: "Spikes".into(),
        row: 0,
        width: 1.0,
        height: 84.0,
        x: Axis { low: -REACH, high: REACH, ticks: Ticks::None, ..Axis::default() },
        y: Axis { low: 0.0, high: 3.0, ticks: Ticks::None, ..Axis::default() },
        marks: vec![
            train("pre", Ink::Pre, 0.0, 2.5),
            train("post", Ink::Post, lag, 1.5),
            Mark::Note(Note {
                text: format!("Δt = {}\u{a0}ms", signed(lag)),
                ink: Ink::Muted,
                role: Role::Guide,
                at: beside(lag, 7.0, 0.45),
                side: side(lag),
            }),
            Mark::Handle(Handle {
                name: "postsynaptic spike".into(),
                ink: Ink::Post,
                at: (lag, 0.45),
                x: Some(Drag::direct("lag")),
                y: None,
            }),
        ],
    }
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
    let mut marks = vec![];
    if params.data == Data::Bi_Poo_1998 {
        marks.extend(bands());
    }
    if params.rule == Chosen::Pair {
        marks.push(line("fit", Ink::Muted, Stroke::Dashed, true, fit_curve(params)));
    }
    let points = curve.iter().map(|(lag, change)| (*lag, 100.0 * change)).gather();
    marks.push(line("window", Ink::Weight, Stroke::Solid, params.rule == Chosen::Pair, points));
    if params.data == Data::Bi_Poo_1998 {
        marks.push(measured());
    }
    marks.push(Mark::Rule(Rule { ink: Ink::Hairline, role: Role::Guide, x: Some(lag), ..Rule::default() }));
    let (low, high) = range(params, curve, here);
    marks.push(Mark::Note(Note {
        text: signed_percent(here),
        ink: if here < 0.0 { Ink::Depression } else { Ink::Potentiation },
        role: Role::Result,
        at: beside(lag, 2.0, high - 0.04 * (high - low)),
        side: side(lag),
    }));
    for (text, at, side) in [("post first", -0.98 * REACH, 1), ("pre first", 0.98 * REACH, -1)] {
        let at = (at, low + 0.05 * (high - low));
        marks.push(Mark::Note(Note { text: text.into(), ink: Ink::Muted, role: Role::Guide, at, side }));
    }
    marks.push(Mark::Handle(Handle {
        name: "lag".into(),
        ink: Ink::Accent,
        at: (lag, 100.0 * here),
        x: Some(Drag::direct("lag")),
        y: None,
    }));
    Panel {
        title: "Window".into(),
        row: 1,
        width: 1.0,
        height: 270.0,
        x: Axis::new("Lag Δt, postsynaptic minus presynaptic spike", "ms", -REACH, REACH).with_zero(),
        y: Axis::new("Change of the synapse after all pairs", "%", low, high).with_zero(),
        marks,
    }
}

fn line(name: &str, ink: Ink, stroke: Stroke, label: bool, points: Vec<(f64, f64)>) -> Mark {
    Mark::Line(Line { name: name.into(), ink, role: Role::Result, points, stroke, width: 0.0, label })
}

fn fit_curve(params: &Params) -> Vec<(f64, f64)> {
    let fit = Params { rule: Chosen::Fit, ..params.clone() };
    fit.lags().into_iter().map(|lag| (lag, 100.0 * fit.fit(lag))).gather()
}

/// Hidden with the curve where a reader predicts first, so of the same role: they give it away.
fn measured() -> Mark {
    let dots = BINNED.points.iter();
    Mark::Dots(Dots {
        name: "Bi & Poo 1998".into(),
        ink: Ink::Data,
        role: Role::Result,
        dots: dots.map(|p| Dot { x: p.at, y: 100.0 * p.mean, error: 100.0 * p.error, n: p.n }).gather(),
        error: BINNED.scatter.name(),
        shape: Shape::Circle,
        label: true,
        ..Dots::default()
    })
}

fn bands() -> [Mark; 2] {
    let sides = [
        ("refit ± SE, potentiation", Ink::Potentiation, 1.0),
        ("refit ± SE, depression", Ink::Depression, -1.0),
    ];
    [0, 1].map(|side| {
        let (name, ink, way) = sides[side];
        let points = (0..=50).map(|i| {
            let distance = REACH * f64::from(i) / 50.0;
            let (low, high) = REFIT[side].band(distance);
            (way * distance, 100.0 * low, 100.0 * high)
        });
        Mark::Spread(Spread { name: name.into(), ink, role: Role::Result, points: points.gather() })
    })
}

/// Ends of the vertical axis, in steps of 20 %: the fit and its data fit, and so does every curve.
fn range(params: &Params, curve: &[(f64, f64)], here: f64) -> (f64, f64) {
    let ends = [here, params.fit(0.0), -params.a_minus, -0.6, 1.0];
    let all = || ends.iter().copied().chain(curve.iter().map(|point| point.1)).filter(|y| y.is_finite());
    let low = all().fold(0.0, |low, y| if y < low { y } else { low });
    let high = all().fold(0.0, |high, y| if y > high { y } else { high });
    (20.0 * (5.0 * low).floor(), 20.0 * (5.0 * high).ceil())
}
