//! The pulvinar in one cycle, and the error over all of them.

use figure::{Dot, Dots, Heat, Ink, Line, Map, Mark, Panel, Role, Rule, Shape, Stroke, Ticks};
use plasticity::networks::bidirectional::STEPS;
use plasticity::networks::pulvinar_ring::{PLACE_ALONE, PLACES, PulvinarRing, Run};

use super::record::{BLOCK, CYCLES, Record};
use crate::frame::{Frame, upright};

/// Length of a phase, ms.
const PHASE: f64 = 100.0;
/// Settling steps in one column of the map.
const COLUMN: usize = 3;

/// All panels.
pub fn panels(ring: &PulvinarRing, record: &Record, at: f64) -> Vec<Panel> {
    let (now, cycle) = record.at(at);
    vec![map(record.at(0.0).0, 0), map(now, cycle), course(ring, record, cycle)]
}

/// Half a place beyond the first and the last.
const EDGES: (f64, f64) = (0.5, PLACES as f64 + 0.5);

static MAP: Frame = Frame {
    title: "",
    row: 0,
    width: 1.0,
    height: 150.0,
    x: ("Time in the cycle", "ms", 0.0, 2.0 * PHASE),
    y: ("Place", "", EDGES.0, EDGES.1),
};

/// The pulvinar over one cycle.
fn map(run: &Run, cycle: usize) -> Panel {
    let mut seen = vec![];
    let next = run.clone().cycle_with(&mut |now| seen.extend_from_slice(&now.output)).place;
    let mut values = vec![];
    let mut ticks = vec![];
    for place in 0..PLACES {
        for column in 1..=2 * STEPS / COLUMN {
            values.push(seen[(column * COLUMN - 1) * PLACES + place]);
        }
        ticks.push(((place + 1) as f64, (place + 1).to_string()));
    }
    let mut panel = MAP.panel(vec![
        Mark::Heat(Heat {
            name: "activity".into(),
            role: Role::Model,
            x: (0.0, 2.0 * PHASE),
            y: EDGES,
            columns: 2 * STEPS / COLUMN,
            values,
            range: (0.0, 1.0),
            map: Map::Sequential(Ink::Weight),
        }),
        upright("layer 5", PHASE, Ink::Third, Stroke::Dashed),
        Mark::Dots(Dots {
            name: "what came".into(),
            ink: Ink::Third,
            shape: Shape::Circle,
            dots: vec![Dot { x: 1.9 * PHASE, y: (next + 1) as f64, ..Dot::default() }],
            ..Dots::default()
        }),
    ]);
    panel.title = format!("Pulvinar after {cycle} cycles");
    panel.y.ticks = Ticks::At(ticks);
    panel
}

static COURSE: Frame = Frame {
    title: "Error, means of 20 cycles",
    row: 1,
    width: 1.0,
    height: 130.0,
    x: ("Cycles of 200 ms", "", 0.0, CYCLES as f64),
    y: ("Squared error", "", 0.0, 2.5),
};

fn course(ring: &PulvinarRing, record: &Record, cycle: usize) -> Panel {
    let mut points = vec![];
    for block in 0..record.cycles() / BLOCK {
        let from = block * BLOCK;
        points.push(((from + BLOCK / 2) as f64, record.mean(from, from + BLOCK)));
    }
    let mut marks = vec![
        Mark::Rule(Rule {
            name: "place alone".into(),
            ink: Ink::Muted,
            role: Role::Guide,
            y: PLACE_ALONE,
            stroke: Stroke::Dotted,
            ..Rule::default()
        }),
        upright("new order", ring.remap as f64, Ink::Muted, Stroke::Dashed),
    ];
    if ring.layer_five < 1.0 || ring.layer_six < 1.0 {
        marks.push(upright("cut", ring.cut as f64, Ink::Depression, Stroke::Dashed));
    }
    marks.push(upright("", cycle as f64, Ink::Accent, Stroke::Solid));
    marks.push(Mark::Line(Line {
        name: "error".into(),
        ink: Ink::Weight,
        role: Role::Result,
        points,
        ..Line::default()
    }));
    COURSE.panel(marks)
}
