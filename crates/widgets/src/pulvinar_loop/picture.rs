//! The pulvinar in one cycle, and the error over all of them.

use figure::{Axis, Dots, Heat, Ink, Line, Panel, Rule, Shape};
use plasticity::networks::bidirectional::STEPS;
use plasticity::networks::pulvinar_ring::{PLACE_ALONE, PLACES, PulvinarRing, Run};

use super::record::{BLOCK, CYCLES, Record};
use crate::picture::here;

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

/// The pulvinar over one cycle.
fn map(run: &Run, cycle: usize) -> Panel {
    let mut seen = vec![];
    let next = run.clone().cycle_with(&mut |now| seen.extend_from_slice(&now.output)).place;
    let columns = 2 * STEPS / COLUMN;
    let seen = &seen;
    let activity = (0..PLACES)
        .flat_map(|place| (1..=columns).map(move |column| seen[(column * COLUMN - 1) * PLACES + place]));
    let heat = Heat::new("activity", columns, activity).x(0.0, 2.0 * PHASE).y(EDGES.0, EDGES.1).sequential(
        Ink::Weight,
        0.0,
        1.0,
    );
    let came = Dots::new("what came", [(1.9 * PHASE, (next + 1) as f64)]);
    Panel::new(format!("Pulvinar after {cycle} cycles"))
        .height(150.0)
        .x(Axis::new("Time in the cycle", "ms", 0.0, 2.0 * PHASE))
        .y(Axis::new("Place", "", EDGES.0, EDGES.1)
            .with_words((1..=PLACES).map(|n| (n as f64, n.to_string()))))
        .with(heat)
        .with(Rule::upright("layer 5", PHASE).ink(Ink::Third).dashed())
        .with(came.shape(Shape::Circle).ink(Ink::Third))
}

fn course(ring: &PulvinarRing, record: &Record, cycle: usize) -> Panel {
    let errors = (0..record.cycles() / BLOCK).map(|block| {
        let from = block * BLOCK;
        ((from + BLOCK / 2) as f64, record.mean(from, from + BLOCK))
    });
    let cut = (ring.layer_five < 1.0 || ring.layer_six < 1.0)
        .then(|| Rule::upright("cut", ring.cut as f64).ink(Ink::Depression).dashed());
    Panel::new("Error, means of 20 cycles")
        .row(1)
        .height(130.0)
        .x(Axis::new("Cycles of 200 ms", "", 0.0, CYCLES as f64))
        .y(Axis::new("Squared error", "", 0.0, 2.5))
        .with(Rule::level("place alone", PLACE_ALONE).ink(Ink::Muted).dotted())
        .with(Rule::upright("new order", ring.remap as f64).ink(Ink::Muted).dashed())
        .with_all(cut)
        .with(here(cycle as f64))
        .with(Line::new("error", errors).ink(Ink::Weight).result())
}
