//! The pulvinar in one cycle, and the error over all of them.

use figure::{Axis, Dots, Heat, Ink, Line, Panel, Rule, Shape};
use plasticity::networks::bidirectional::STEPS;
use plasticity::networks::pulvinar_ring::{PLACE_ALONE, PLACES, PulvinarRing, Run};

use super::record::{BLOCK, CYCLES, Record};
use crate::picture::here;
use crate::scenes::Pulvinar;

/// Length of a phase, ms.
const PHASE: f64 = 100.0;
/// Settling steps in one column of the map.
const COLUMN: usize = 3;

/// All panels.
pub fn panels(ring: &PulvinarRing, record: &Record, at: f64) -> Vec<Panel> {
    let (now, cycle) = record.at(at);
    let [first, last] = [record.at(0.0).0, now].map(Seen::of);
    vec![first.map(0), last.map(cycle), course(ring, record, cycle), last.scene(ring, cycle)]
}

/// One cycle.
struct Seen {
    /// The pulvinar, step by step.
    steps: Vec<f64>,
    /// The place that came.
    came: usize,
}

/// Half a place beyond the first and the last.
const EDGES: (f64, f64) = (0.5, PLACES as f64 + 0.5);

impl Seen {
    fn of(run: &Run) -> Self {
        let mut steps = vec![];
        let came = run.clone().cycle_with(&mut |now| steps.extend_from_slice(&now.output)).place;
        Self { steps, came }
    }

    /// After so many steps.
    fn after(&self, steps: usize) -> &[f64] {
        &self.steps[(steps - 1) * PLACES..steps * PLACES]
    }

    /// The circuit: the pulvinar as either phase ends.
    fn scene(&self, ring: &PulvinarRing, cycle: usize) -> Panel {
        let cut = cycle as u64 >= ring.cut;
        let left = if cut { [ring.layer_six, ring.layer_five] } else { [1.0; 2] };
        let phases = [STEPS, 2 * STEPS].map(|steps| self.after(steps).to_vec());
        Pulvinar { phases, came: self.came, left }.panel(format!("The circuit in cycle {}", cycle + 1)).row(1)
    }

    /// The pulvinar over the cycle.
    fn map(&self, cycle: usize) -> Panel {
        let columns = 2 * STEPS / COLUMN;
        let activity =
            (0..PLACES).flat_map(|place| (1..=columns).map(move |column| self.after(column * COLUMN)[place]));
        let heat = Heat::new("activity", columns, activity)
            .x(0.0, 2.0 * PHASE)
            .y(EDGES.0, EDGES.1)
            .sequential(Ink::Weight, 0.0, 1.0);
        let came = Dots::new("what came", [(1.9 * PHASE, (self.came + 1) as f64)]);
        Panel::new(format!("Pulvinar after {cycle} cycles"))
            .height(150.0)
            .x(Axis::new("Time in the cycle", "ms", 0.0, 2.0 * PHASE))
            .y(Axis::new("Place", "", EDGES.0, EDGES.1)
                .with_words((1..=PLACES).map(|n| (n as f64, n.to_string()))))
            .with(heat)
            .with(Rule::upright("layer 5", PHASE).ink(Ink::Third).dashed())
            .with(came.shape(Shape::Circle).ink(Ink::Third))
    }
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
