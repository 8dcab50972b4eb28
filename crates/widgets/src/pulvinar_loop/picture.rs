//! The pulvinar in one cycle, and the error over all of them.

use figure::Gather;
use figure::{Axis, Dot, Dots, Heat, Ink, Line, Map, Mark, Panel, Role, Rule, Shape, Stroke, Ticks};
use plasticity::networks::bidirectional::STEPS;
use plasticity::networks::pulvinar_ring::{PLACE_ALONE, PLACES, PulvinarRing, Run};

use super::record::{BLOCK, CYCLES, Record};

/// Length of a phase, ms.
const PHASE: f64 = 100.0;
/// Settling steps in one column of the map.
const COLUMN: usize = 3;

/// All panels.
pub fn panels(ring: &PulvinarRing, record: &Record, at: f64) -> Vec<Panel> {
    let (now, cycle) = record.at(at);
    vec![map(record.at(0.0).0, 0), map(now, cycle), course(ring, record, cycle)]
}

/// The pulvinar over one cycle.
fn map(run: &Run, cycle: usize) -> Panel {
    let mut seen = vec![];
    let mut run = run.clone();
    let next = run.cycle_with(&mut |now| seen.push(now.output.clone())).place;
    let mut values = vec![];
    for place in 0..PLACES {
        values.extend(seen.iter().skip(COLUMN - 1).step_by(COLUMN).map(|now| now[place]));
    }
    let y = (0.5, PLACES as f64 + 0.5);
    Panel {
        title: format!("Pulvinar after {cycle} cycles"),
        row: 0,
        width: 1.0,
        height: 150.0,
        x: Axis::new("Time in the cycle", "ms", 0.0, 2.0 * PHASE),
        y: Axis::new("Place", "", y.0, y.1)
            .with_ticks(Ticks::At((1..=PLACES).map(|place| (place as f64, place.to_string())).gather())),
        marks: vec![
            Mark::Heat(Heat {
                name: "activity".into(),
                role: Role::Model,
                x: (0.0, 2.0 * PHASE),
                y,
                columns: 2 * STEPS / COLUMN,
                values,
                range: (0.0, 1.0),
                map: Map::Sequential(Ink::Weight),
            }),
            Mark::Rule(upright("layer 5", PHASE, Ink::Third)),
            Mark::Dots(Dots {
                name: "what came".into(),
                ink: Ink::Third,
                shape: Shape::Circle,
                dots: vec![Dot { x: 1.9 * PHASE, y: (next + 1) as f64, ..Dot::default() }],
                ..Dots::default()
            }),
        ],
    }
}

fn upright(name: &str, x: f64, ink: Ink) -> Rule {
    Rule { name: name.into(), ink, role: Role::Guide, x: Some(x), stroke: Stroke::Dashed, ..Rule::default() }
}

fn course(ring: &PulvinarRing, record: &Record, cycle: usize) -> Panel {
    let points = (0..record.cycles() / BLOCK)
        .map(|block| (((block * BLOCK) + BLOCK / 2) as f64, record.mean(block * BLOCK, (block + 1) * BLOCK)));
    let mut marks = vec![
        Mark::Rule(Rule {
            name: "place alone".into(),
            ink: Ink::Muted,
            role: Role::Guide,
            y: PLACE_ALONE,
            stroke: Stroke::Dotted,
            ..Rule::default()
        }),
        Mark::Rule(upright("new order", ring.remap as f64, Ink::Muted)),
    ];
    if ring.layer_five < 1.0 || ring.layer_six < 1.0 {
        marks.push(Mark::Rule(upright("cut", ring.cut as f64, Ink::Depression)));
    }
    marks.push(Mark::Rule(Rule { stroke: Stroke::Solid, ..upright("", cycle as f64, Ink::Accent) }));
    marks.push(Mark::Line(Line {
        name: "error".into(),
        ink: Ink::Weight,
        role: Role::Result,
        points: points.gather(),
        ..Line::default()
    }));
    Panel {
        title: "Error, means of 20 cycles".into(),
        row: 1,
        width: 1.0,
        height: 130.0,
        x: Axis::new("Cycles of 200 ms", "", 0.0, CYCLES as f64),
        y: Axis::new("Squared error", "", 0.0, 2.5),
        marks,
    }
}
