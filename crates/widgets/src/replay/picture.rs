//! Spikes over time, and changes over the distance of two cells.

use figure::{Axis, Ink, Line, Panel, Train};
use plasticity::Ms;
use plasticity::math::{decay, max, min};
use plasticity::models::pair_stdp::PairStdp;

use super::pass::{APART, CELLS, Changes, Spikes, TRACK, place};
use super::{Order, Params, Replay};
use crate::picture::{above, here};
use crate::scenes::{Pass, PlaceCells};

impl Replay {
    /// Spikes over time, `part` of which is over.
    pub(super) fn raster(
        &self,
        title: &str,
        spikes: &Spikes,
        ink: Ink,
        time: Axis,
        unit: f64,
        part: f64,
    ) -> Panel {
        let end = time.high;
        let trains = spikes.iter().enumerate().map(|(cell, spikes)| {
            let at = spikes.iter().map(|spike| unit * spike);
            Train::new(format!("cell {}", cell + 1), at, place(cell), 0.8 * APART).ink(ink)
        });
        Panel::new(title)
            .x(time)
            .y(Axis::new("Place of the field", "cm", 0.0, TRACK))
            .with_all(trains)
            .with_all((part < 1.0).then(|| here(part * end)))
    }

    /// Changes by the run and by all replays so far.
    pub(super) fn synapses(&self) -> Panel {
        let top = above(self.changes.as_flattened().iter().fold(0.1, |top, change| max(top, change.abs())));
        let reach = TRACK - APART;
        let curve = |changes: &Changes| -> Vec<_> {
            let change = |(i, change): (usize, &f64)| {
                // No cell has synapses to itself.
                (APART * i as f64 - reach, if i == CELLS - 1 { f64::NAN } else { *change })
            };
            changes.iter().enumerate().map(change).collect()
        };
        let [run, replays] = &self.changes;
        let mut panel = Panel::new("Change of synapses from cell to cell")
            .row(1)
            .height(170.0)
            .x(Axis::new("Second cell ahead by", "cm", -reach, reach).with_zero())
            .y(Axis::new("Change", "% of the largest weight", -top, top).with_zero())
            .with(Line::new("one run", curve(run)).ink(Ink::Muted).dashed().result().labelled());
        if self.replays() {
            let name = format!("{} replays", self.params.replays);
            panel.add(Line::new(name, curve(replays)).ink(Ink::Weight).result().labelled());
        }
        panel
    }

    /// The cells at a part of the run, and of its replay.
    pub(super) fn scene(&self, part: f64) -> Panel {
        let Params { order, speed, virtual_speed, .. } = self.params;
        let part = min(part, 1.0);
        let pass = |spikes: &Spikes, speed: f64, at: Option<f64>| {
            let now = part * TRACK / speed;
            // What the rule remembers of a cell's last spike.
            let trace = |spikes: &Vec<f64>| {
                let last = spikes.iter().rfind(|spike| **spike <= now);
                last.map_or(0.0, |last| {
                    decay(Ms::from_seconds(now - last).ms(), PairStdp::default().tau_plus)
                })
            };
            Pass { at, traces: spikes.iter().map(trace).collect() }
        };
        let replayed = match order {
            Order::Forward => Some(part),
            Order::Reverse => Some(1.0 - part),
            Order::Shuffled => None,
        };
        let cells = PlaceCells {
            run: pass(&self.run, speed, Some(part)),
            replay: self.replays().then(|| pass(&self.replay, virtual_speed, replayed)),
        };
        cells.panel("Cells with a trace of a spike".into()).row(1)
    }
}
