//! The run, cycle by cycle, and its state at every turn.

use plasticity::networks::pulvinar_ring::{Cycle, PulvinarRing, Run};

/// Length of a run in cycles.
pub const CYCLES: usize = 3000;
/// Cycles from one turn of the direction to the next.
pub const BLOCK: usize = 20;

pub struct Record {
    run: Run,
    cycles: Vec<Cycle>,
    /// Before each block.
    starts: Vec<Run>,
}

impl Record {
    pub fn new(ring: &PulvinarRing) -> Self {
        let run = Run::new(ring);
        Self { starts: vec![run.clone()], run, cycles: vec![] }
    }

    /// One block; gives the part that is done.
    pub fn advance(&mut self) -> f64 {
        if !self.done() {
            for _ in 0..BLOCK {
                self.cycles.push(self.run.cycle());
            }
            self.starts.push(self.run.clone());
        }
        self.cycles.len() as f64 / CYCLES as f64
    }

    pub fn done(&self) -> bool {
        self.cycles.len() >= CYCLES
    }

    pub fn cycles(&self) -> usize {
        self.cycles.len()
    }

    /// Mean error over cycles `from..to`; NaN where not all of them are known.
    pub fn mean(&self, from: usize, to: usize) -> f64 {
        match self.cycles.get(from..to) {
            Some(cycles) if !cycles.is_empty() => {
                cycles.iter().map(|cycle| cycle.error).sum::<f64>() / cycles.len() as f64
            }
            _ => f64::NAN,
        }
    }

    /// Mean change of hidden units over violated and over fulfilled predictions, from cycle 100 on.
    pub fn surprise(&self) -> [f64; 2] {
        let mut sums = [[0.0; 2]; 2];
        for cycle in self.cycles.get(100..).unwrap_or(&[]) {
            let [sum, count] = &mut sums[usize::from(cycle.fulfilled)];
            *sum += cycle.surprise;
            *count += 1.0;
        }
        // NaN where there was none.
        [sums[0][0] / sums[0][1], sums[1][0] / sums[1][1]]
    }

    /// The net before the block of a cycle, and that block's first cycle.
    pub fn at(&self, cycle: f64) -> (&Run, usize) {
        let last = self.starts.len() - 1;
        let block = if cycle > 0.0 { cycle as usize / BLOCK } else { 0 };
        let block = block.min(last);
        (&self.starts[block], block * BLOCK)
    }
}
