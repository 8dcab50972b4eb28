//! What is left of two inductions.

use super::{Run, TagTrigger};
use crate::protocol::tetanus::{Induction, Pathways, at};

/// Mean weight of the pathway that was stimulated last, after 10 h, 60 seeds.
pub fn late_weight(first: Induction, second: Induction) -> f64 {
    let pathways = Pathways { first, second, ..Pathways::default() };
    let pathway = usize::from(second != Induction::Nothing);
    let mut sum = 0.0;
    for seed in 0..60 {
        let experiment = TagTrigger { pathways: pathways.clone(), seed, ..TagTrigger::default() };
        let mut run = Run::new(&experiment);
        run.advance(36_000, u64::MAX);
        sum += at(run.samples(), 36_000).weight[pathway];
    }
    sum / 60.0
}
