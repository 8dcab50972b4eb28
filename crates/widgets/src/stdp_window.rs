//! `stdp-window`: one lag between two spikes, and what sixty such pairs do to the synapse.

use figure::{Axis, Dot, Dots, Drag, Figure, Handle, Ink, Line, Mark, Panel, Role, Train};
use plasticity::{Unit, math, quantities};

use crate::{Predict, Preset, Progress, Readout, Widget};

quantities! {
    /// A pair of spikes and the window fitted to the outcome of sixty pairs.
    pub struct Params {
        /// Postsynaptic minus presynaptic spike time; positive where the presynaptic spike leads.
        lag: real("Δt", Ms, 10.0, -100.0..=100.0),
        /// Potentiation after sixty pairs, extrapolated to lag zero.
        a_plus: real("A₊", One, 0.777, 0.0..=2.0),
        /// Depression after sixty pairs, extrapolated to lag zero.
        a_minus: real("A₋", One, 0.273, 0.0..=1.0),
        /// Time constant of the potentiation side.
        tau_plus: log("τ₊", Ms, 16.8, 1.0..=100.0),
        /// Time constant of the depression side.
        tau_minus: log("τ₋", Ms, 33.7, 1.0..=200.0),
    }
}

/// The widget.
pub struct StdpWindow {
    params: Params,
}

impl StdpWindow {
    fn change(&self, lag: f64) -> f64 {
        let p = &self.params;
        if lag >= 0.0 {
            100.0 * p.a_plus * math::decay(lag, p.tau_plus)
        } else {
            -100.0 * p.a_minus * math::decay(-lag, p.tau_minus)
        }
    }
}

impl Widget for StdpWindow {
    type Params = Params;
    const TITLE: &'static str = "Ten milliseconds decide between growth and loss";
    const CAPTION: &'static str = "Drag the postsynaptic spike. Curve: the published fit; points: binned means of [@bi1998].";
    const FRONT: &'static [&'static str] = &["lag", "tau-plus", "a-plus", "tau-minus", "a-minus"];
    const PRESETS: &'static [Preset] =
        &[Preset { name: "bi-poo-1998", label: "Bi & Poo 1998", cite: "bi1998", values: &[] }];
    const PREDICT: Option<Predict> = Some(Predict::Sign {
        ask: "The postsynaptic spike comes first. What happens to the synapse?",
        readout: "weight-change",
        within: 1.0,
    });
    const MODELS: &'static [&'static str] = &[];

    fn new(params: Params) -> Self {
        Self { params }
    }

    fn advance(&mut self) -> Progress {
        Progress::Done
    }

    fn figure(&self, _at: f64) -> Figure {
        let lag = self.params.lag;
        let drag = Some(Drag::direct("lag"));
        let spikes = Panel {
            title: "Spikes".into(),
            row: 0,
            width: 1.0,
            height: 70.0,
            x: Axis::new("Time after the presynaptic spike", "ms", -100.0, 100.0),
            y: Axis { low: 0.0, high: 2.0, ticks: figure::Ticks::None, ..Axis::default() },
            marks: vec![
                Mark::Train(Train { name: "pre".into(), ink: Ink::Pre, at: vec![0.0], y: 1.5, height: 0.8, label: true, ..Train::default() }),
                Mark::Train(Train { name: "post".into(), ink: Ink::Post, at: vec![lag], y: 0.5, height: 0.8, label: true, ..Train::default() }),
                Mark::Handle(Handle { name: "postsynaptic spike".into(), ink: Ink::Post, at: (lag, 0.5), x: drag.clone(), y: None }),
            ],
        };
        let curve = |from: i32, to: i32| (from..=to).map(|i| { let x = f64::from(i) / 2.0; (x, self.change(x)) }).collect();
        let window = Panel {
            title: "Window".into(),
            row: 1,
            width: 1.0,
            height: 260.0,
            x: Axis::new("Spike lag Δt", "ms", -100.0, 100.0).with_zero(),
            y: Axis::new("Change of the synapse", "%", -60.0, 120.0).with_zero(),
            marks: vec![
                Mark::Line(Line { name: "LTD".into(), ink: Ink::Depression, role: Role::Result, points: curve(-200, -1), label: false, ..Line::default() }),
                Mark::Line(Line { name: "LTP".into(), ink: Ink::Potentiation, role: Role::Result, points: curve(0, 200), label: true, ..Line::default() }),
                Mark::Dots(Dots { name: "Bi & Poo 1998".into(), ink: Ink::Data, role: Role::Data, error: "SD", shape: figure::Shape::Circle, dots: vec![Dot { x: 6.7, y: 51.9, error: 30.6, n: 14 }], ..Dots::default() }),
                Mark::Handle(Handle { name: "lag".into(), ink: Ink::Accent, at: (lag, self.change(lag)), x: drag, y: None }),
            ],
        };
        Figure { alt: self.summary(), panels: vec![spikes, window] }
    }

    fn readouts(&self) -> Vec<Readout> {
        vec![Readout { name: "weight-change", label: "Weight change", value: self.change(self.params.lag), unit: Unit::Percent, digits: 0 }]
    }

    fn summary(&self) -> String {
        format!("60 pairs at {:+} ms: {:+.0} %.", self.params.lag, self.change(self.params.lag))
    }
}
