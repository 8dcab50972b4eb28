//! Means over networks that differ by their seed.

extern crate std;

use std::sync::LazyLock;

use super::{PrunedRoutes, Run, Schedule};

/// Edges per node at which lengths are compared.
const SPARSE: [f64; 3] = [1.5, 2.0, 3.0];
const SCHEDULES: [Schedule; 4] =
    [Schedule::Falling, Schedule::Constant, Schedule::Rising, Schedule::AtTheEnd];
const SEEDS: u64 = 20;

/// Mean lengths, density by density and schedule by schedule.
static LENGTHS: LazyLock<[[f64; 4]; 3]> = LazyLock::new(|| {
    SPARSE.map(|edges| {
        SCHEDULES.map(|schedule| {
            let length = |seed| {
                let mut run = Run::new(&PrunedRoutes { schedule, edges, seed, ..PrunedRoutes::default() });
                while !run.interval() {}
                run.routes().length
            };
            (1..=SEEDS).map(length).sum::<f64>() / SEEDS as f64
        })
    })
});

/// Mean length of the routes for a schedule, by its place, with one of the three numbers of edges per node.
pub fn length(schedule: usize, edges: f64) -> f64 {
    let density = SPARSE.iter().position(|known| *known == edges).unwrap_or(0);
    LENGTHS[density][schedule]
}
