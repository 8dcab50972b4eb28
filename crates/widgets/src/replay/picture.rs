//! Spikes over time, and changes over the distance of two cells.

use figure::{Axis, Ink, Mark, Panel, Role, Stroke, Train};
use plasticity::math::max;

use super::Replay;
use super::pass::{APART, CELLS, Changes, Spikes, TRACK, place};
use crate::curve::above;
use crate::marks::{here, result};
use crate::plot::{Plot, panel, points};

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
        let mut panel = panel(title, 0, 200.0, time, Axis::new("Place of the field", "cm", 0.0, TRACK));
        for (cell, spikes) in spikes.iter().enumerate() {
            let mut at = vec![];
            for spike in spikes {
                at.push(unit * spike);
            }
            let y = place(cell);
            let name = ["cell ", &(cell + 1).to_string()].concat();
            let role = Role::Model;
            panel.marks.push(Mark::Train(Train {
                name,
                ink,
                role,
                at,
                y,
                height: 0.8 * APART,
                label: false,
            }));
        }
        if part < 1.0 {
            here(&mut panel, part * end);
        }
        panel
    }

    /// Changes by the run and by all replays so far.
    pub(super) fn synapses(&self) -> Panel {
        let mut top = 0.1;
        for change in self.changes.as_flattened() {
            top = max(top, change.abs());
        }
        let reach = TRACK - APART;
        let x = Axis::new("Second cell is ahead by", "cm", -reach, reach);
        let y = Axis::new("Change", "% of the largest weight", -above(top), above(top));
        let mut panel = panel("Change of synapses from cell to cell", 1, 170.0, x.with_zero(), y.with_zero());
        let curve = |changes: &Changes| {
            points(changes.len(), &|i| {
                let y = if i == CELLS - 1 { f64::NAN } else { changes[i] };
                (APART * i as f64 - reach, y)
            })
        };
        panel.curve("one run", Ink::Muted, Stroke::Dashed, Role::Result, curve(&self.changes[0]));
        if self.replays() {
            let name = [&self.params.replays.to_string(), " replays"].concat();
            result(&mut panel, &name, Ink::Weight, curve(&self.changes[1]));
        }
        panel
    }
}
