//! A figure with every mark, stroke, shape and kind of axis.

use crate::*;

fn curve(f: impl Fn(f64) -> f64, from: f64, to: f64) -> Vec<(f64, f64)> {
    (0..=400).map(|i| from + (to - from) * f64::from(i) / 400.0).map(|x| (x, f(x))).collect()
}

fn line(name: &str, ink: Ink, points: Vec<(f64, f64)>) -> Line {
    Line { name: name.into(), ink, points, label: true, ..Line::default() }
}

fn rule(name: &str, x: Option<f64>, y: f64) -> Mark {
    Mark::Rule(Rule { name: name.into(), ink: Ink::Calcium, role: Role::Guide, x, y, stroke: Stroke::Dashed })
}

fn dots(name: &str, shape: Shape, y: f64) -> Mark {
    let dots = [(1.0, 4.0), (20.0, 8.0), (49.0, 0.0)].map(|(x, error)| Dot { x, y: y + x, error, n: 7 });
    Mark::Dots(Dots {
        name: name.into(),
        ink: Ink::Data,
        role: Role::Data,
        dots: dots.to_vec(),
        error: "SEM",
        shape,
        radius: 0.0,
        label: true,
    })
}

fn trains() -> Panel {
    let train = |name: &str, ink, every: i32, y| {
        let at = (0..1000).step_by(every as usize).map(f64::from).collect();
        Mark::Train(Train { name: name.into(), ink, at, y, height: 0.8, label: true, ..Train::default() })
    };
    Panel {
        title: "Spikes, of \"two\" neurons".into(),
        height: 60.0,
        x: Axis::new("", "", 0.0, 1000.0).with_ticks(Ticks::None),
        y: Axis { low: 0.0, high: 2.0, ticks: Ticks::None, ..Axis::default() },
        marks: vec![train("pre", Ink::Pre, 37, 1.5), train("post", Ink::Post, 3, 0.5)],
        ..Panel::default()
    }
}

fn membrane() -> Panel {
    // Noise without a generator: a sine whose phase runs ever faster.
    let u = |t: f64| if t as i64 % 200 == 125 { 30.0 } else { -65.0 + 8.0 * libm::sin(t * t / 900.0) };
    let mut trace: Vec<_> = (0..20_000).map(|i| f64::from(i) / 20.0).map(|t| (t, u(t))).collect();
    trace[9000].1 = f64::NAN;
    Panel {
        title: "Membrane".into(),
        row: 1,
        height: 120.0,
        x: Axis::new("Time", "ms", 0.0, 1000.0),
        y: Axis::new("Membrane potential", "mV", -80.0, 20.0),
        marks: vec![
            Mark::Line(line("u", Ink::Voltage, trace)),
            rule("θ₊", None, -45.3),
            rule("now", Some(625.0), 0.0),
        ],
        ..Panel::default()
    }
}

fn frequency() -> Panel {
    let band = (0..=50).map(f64::from).map(|x| (x, x * 1.6 - 35.0, x * 1.6 + 60.0)).collect();
    let drag = || Some(Drag::direct("rate"));
    Panel {
        title: "Frequency".into(),
        row: 2,
        width: 2.0,
        height: 200.0,
        x: Axis::new("Pairing frequency", "Hz", 0.0, 55.0),
        y: Axis::new("Change of the synapse after sixty pairs", "%", -60.0, 120.0).with_zero(),
        marks: vec![
            Mark::Spread(Spread {
                name: "95 % band".into(),
                ink: Ink::Third,
                points: band,
                ..Spread::default()
            }),
            Mark::Line(line("triplet rule", Ink::Potentiation, curve(|x| x * 1.6 - 10.0, 0.0, 50.0))),
            Mark::Line(Line {
                stroke: Stroke::Dashed,
                ..line("pair rule", Ink::Depression, curve(|x| x * 0.2, 0.0, 55.0))
            }),
            Mark::Line(Line {
                stroke: Stroke::Dotted,
                ..line("voltage rule", Ink::Voltage, curve(|x| x * x / 9.0 - 50.0, 0.0, 55.0))
            }),
            Mark::Line(Line {
                role: Role::Ghost,
                ..line("before", Ink::Weight, curve(|x| 40.0 - x, 0.0, 30.0))
            }),
            dots("Sjöström et al. 2001", Shape::Circle, 0.0),
            dots("disc", Shape::Disc, 20.0),
            dots("up", Shape::Up, 30.0),
            dots("down", Shape::Down, -30.0),
            dots("square", Shape::Square, -55.0),
            Mark::Note(Note { text: "a note".into(), at: (54.0, 100.0), side: 1, ..Note::default() }),
            Mark::Handle(Handle {
                name: "rate".into(),
                ink: Ink::Accent,
                at: (20.0, 500.0),
                x: drag(),
                y: drag(),
            }),
        ],
        ..Panel::default()
    }
}

fn weights() -> Panel {
    let places = || (0..20).map(|i| f64::from(i) / 20.0);
    let bars = |top: fn(f64) -> f64| places().map(|x| Bar { from: x, to: x + 0.05, y: top(x) }).collect();
    Panel {
        title: "Weights".into(),
        row: 2,
        width: 1.0,
        height: 200.0,
        x: Axis::new("Weight", "", 0.0, 1.0),
        y: Axis::new("Synapses", "", 0.0, 1200.0),
        marks: vec![
            Mark::Bars(Bars {
                name: "now".into(),
                ink: Ink::Weight,
                bars: bars(|x| 5000.0 * (x - 0.5) * (x - 0.5)),
                ..Bars::default()
            }),
            Mark::Bars(Bars {
                name: "before".into(),
                role: Role::Ghost,
                bars: bars(|_| 400.0),
                hollow: true,
                ..Bars::default()
            }),
        ],
        ..Panel::default()
    }
}

fn map(title: &str, map: Map) -> Panel {
    let value = |i: i32| libm::sin(f64::from(i % 30) / 6.0) * libm::cos(f64::from(i / 30) / 5.0);
    Panel {
        title: title.into(),
        row: 3,
        height: 150.0,
        x: Axis::new("From", "", 0.0, 30.0),
        y: Axis::new("To", "", 0.0, 20.0),
        marks: vec![Mark::Heat(Heat {
            name: "w".into(),
            role: Role::Model,
            x: (0.0, 30.0),
            y: (0.0, 20.0),
            columns: 30,
            values: (0..600).map(value).collect(),
            range: (-1.0, 1.0),
            map,
        })],
        ..Panel::default()
    }
}

fn calcium() -> Panel {
    Panel {
        title: "Calcium".into(),
        row: 4,
        height: 140.0,
        x: Axis::new("Time constant", "ms", 0.5, 2000.0).with_log(),
        y: Axis::new("Calcium", "µM", 0.01, 100.0).with_log(),
        marks: vec![Mark::Line(line("Ca²⁺", Ink::Calcium, curve(|x| x / 20.0, 0.0, 2000.0)))],
        ..Panel::default()
    }
}

fn protocols() -> Panel {
    let names = ["10 pairs at 20 Hz", "tetanus", "theta bursts", "low frequency"];
    let names = names.iter().zip(0..).map(|(name, i)| (f64::from(i) + 0.5, String::from(*name))).collect();
    let bars =
        (0..4).map(f64::from).map(|x| Bar { from: x + 0.2, to: x + 0.8, y: 170.0 - 30.0 * x }).collect();
    Panel {
        title: "Protocols".into(),
        row: 4,
        height: 140.0,
        x: Axis::new("", "", 0.0, 4.0).with_ticks(Ticks::At(names)),
        y: Axis::new("fEPSP slope", "% of baseline", 0.0, 200.0)
            .with_ticks(Ticks::At(vec![(0.0, "none".into()), (100.0, "baseline".into())])),
        marks: vec![Mark::Bars(Bars { name: "slope".into(), bars, base: 100.0, ..Bars::default() })],
        ..Panel::default()
    }
}

/// A cell that is cut off at the right, two receptors, a dendrite, and a part that has no place.
pub(super) fn drawing() -> Panel {
    let square = |x: f64, y: f64, side: f64| vec![(x, y), (x + side, y), (x + side, y + side), (x, y + side)];
    let receptors =
        Part::new("receptors", [square(20.0, 80.0, 8.0), square(40.0, 80.0, 8.0)]).ink(Ink::Potentiation);
    Panel::scene("A cell", "A cell with 2 of 20 receptors.", (200.0, 100.0))
        .row(5)
        .with(Part::new("paper", [square(10.0, 10.0, 70.0)]).ink(Ink::Paper))
        .with(
            Part::new("calcium", [square(10.0, 10.0, 70.0), square(60.0, 20.0, 900.0)])
                .ink(Ink::Calcium)
                .fill(0.3)
                .edge(1.5)
                .shows(30.0, "%"),
        )
        .with(
            Part::new("dendrite", [vec![(0.0, 0.0), (60.0, 30.0), (90.0, 10.0)]]).ink(Ink::Muted).lines(2.5),
        )
        .with(Part::new("nowhere", [vec![(0.0, f64::NAN), (60.0, 30.0), (90.0, 10.0)]]))
        .with(receptors.result().shows(2.0, ""))
        .with(Note::new("spine", (100.0, 50.0)).side(1))
}

pub(super) fn figure() -> Figure {
    let sequential = map("Sequential", Map::Sequential(Ink::Calcium));
    let diverging = map("Diverging", Map::Diverging);
    Figure {
        alt: "Every mark.".into(),
        panels: vec![
            trains(),
            membrane(),
            frequency(),
            weights(),
            sequential,
            diverging,
            calcium(),
            protocols(),
            drawing(),
        ],
    }
}
