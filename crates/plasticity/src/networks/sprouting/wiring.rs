//! Who has how many synapses onto whom, and how they come and go.

use alloc::{vec, vec::Vec};

use crate::math::exp;
use crate::random::Random;

#[derive(Clone, Debug)]
pub(super) struct Wiring {
    cells: usize,
    /// Receiver after receiver, synapses from each sender.
    counts: Vec<u32>,
    /// All synapses that a cell receives, and sends.
    received: Vec<u32>,
    sent: Vec<u32>,
    /// Weight of a partner so many cells away.
    near: Vec<f64>,
}

impl Wiring {
    pub(super) fn new(cells: usize, reach: f64) -> Self {
        let near = |away: usize| {
            let away = away as f64 / reach;
            exp(-0.5 * away * away)
        };
        Self {
            cells,
            counts: vec![0; cells * cells],
            received: vec![0; cells],
            sent: vec![0; cells],
            near: (0..cells).map(near).collect(),
        }
    }

    pub(super) fn count(&self, post: usize, pre: usize) -> u32 {
        self.counts[post * self.cells + pre]
    }

    /// Sum of the senders' rates, each as often as it has synapses.
    pub(super) fn input(&self, post: usize, rates: &[f64]) -> f64 {
        let row = &self.counts[post * self.cells..(post + 1) * self.cells];
        row.iter().zip(rates).map(|(count, rate)| f64::from(*count) * rate).sum()
    }

    fn change(&mut self, post: usize, pre: usize, more: bool) {
        let by = |count: &mut u32| *count = if more { *count + 1 } else { *count - 1 };
        by(&mut self.counts[post * self.cells + pre]);
        by(&mut self.received[post]);
        by(&mut self.sent[pre]);
    }

    /// Synapses go, by chance, until no cell has more than elements.
    pub(super) fn retract(&mut self, axons: &[f64], dendrites: &[f64], random: &mut Random) {
        for cell in 0..self.cells {
            while self.sent[cell] > axons[cell] as u32 {
                let mut place = random.below(self.sent[cell]);
                let post = (0..self.cells).find(|post| passed(self.count(*post, cell), &mut place));
                self.change(post.unwrap_or(cell), cell, false);
            }
            while self.received[cell] > dendrites[cell] as u32 {
                let mut place = random.below(self.received[cell]);
                let pre = (0..self.cells).find(|pre| passed(self.count(cell, *pre), &mut place));
                self.change(cell, pre.unwrap_or(cell), false);
            }
        }
    }

    /// Free axonal elements, in random order, each find a free dendritic one of another cell where there is any.
    pub(super) fn join(&mut self, axons: &[f64], dendrites: &[f64], random: &mut Random) {
        let mut free = vec![];
        for (cell, elements) in axons.iter().enumerate() {
            free.extend((self.sent[cell]..*elements as u32).map(|_| cell));
        }
        for k in (1..free.len()).rev() {
            free.swap(k, random.below(k as u32 + 1) as usize);
        }
        let mut weights = vec![0.0; self.cells];
        for pre in free {
            for (post, weight) in weights.iter_mut().enumerate() {
                let open = (dendrites[post] as u32).saturating_sub(self.received[post]);
                *weight = if post == pre { 0.0 } else { f64::from(open) * self.near[post.abs_diff(pre)] };
            }
            let mut place = random.uniform() * weights.iter().sum::<f64>();
            let chosen = weights.iter().rposition(|weight| *weight > 0.0).map(|last| {
                let until = |weight: &f64| {
                    place -= weight;
                    place < 0.0
                };
                // Rounding may leave a little of the sum beyond the last.
                weights.iter().position(until).unwrap_or(last)
            });
            if let Some(post) = chosen {
                self.change(post, pre, true);
            }
        }
    }
}

/// Whether the synapse at this place is among so many; otherwise the place counts on from behind them.
fn passed(count: u32, place: &mut u32) -> bool {
    let here = *place < count;
    if !here {
        *place -= count;
    }
    here
}
