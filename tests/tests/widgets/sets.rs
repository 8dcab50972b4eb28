//! Anything that a reader can set runs, and can be read.

use checks::quantities::{anywhere, corner, edge};
use plasticity::random::Random;
use rayon::prelude::*;
use widgets::ENTRIES;

use crate::drawn::{assert_legible, assert_readouts, figures, open, run};

/// Sets of parameters of each widget: a third corners of the box, a third edges, a third anywhere.
const SETS: usize = 120;
/// Turns of work that the sets of one widget may take to come to their ends: some milliseconds each.
const TURNS: usize = 1_000;
/// Turns that every set gets; then a long run is left where it is.
const SHARE: usize = 5;

#[test]
fn random_sets_run_and_are_drawn() {
    ENTRIES.par_iter().with_max_len(1).for_each(|entry| {
        let (quantities, mut random) = ((entry.quantities)(), Random::new(2));
        let mut left = TURNS;
        for set in 0..SETS {
            let values = [corner, edge, anywhere][set % 3](&quantities, &mut random);
            let mut live = open(entry, &values);
            let turns = left.max(SHARE);
            let end = run(entry, &mut *live, turns);
            if end.is_some() {
                assert_readouts(entry, &live.readouts(), &live.summary(), &values);
            }
            left = left.saturating_sub(end.unwrap_or(turns));
            assert_legible(entry, &figures(entry, &*live), &values);
        }
    });
}
