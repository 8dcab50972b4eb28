//! Items that are asked for again.

use super::{OneShotMemory, Recall, Run};

/// Mean size of a trace and mean error with a third of the cue masked, over evenly spread items.
pub fn recalled(items: usize, asked: usize) -> (f64, f64) {
    let mut run = Run::new(&OneShotMemory::default());
    (0..items).for_each(|_| run.store());
    let (mut size, mut lost) = (0.0, 0.0);
    for k in 0..asked {
        let mut recall = Recall::new(&run, k * (items - 1) / (asked - 1), 0.33);
        while !recall.advance(&run, 1000) {}
        size += recall.traces()[0].len() as f64;
        lost += recall.traces()[1].len() as f64;
    }
    (size / asked as f64, 1.0 - lost / size)
}
