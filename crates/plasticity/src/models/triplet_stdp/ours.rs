//! How far the rows are from the points that they were fitted to.

use super::Row;
use crate::Model;
use crate::protocol::{Pairs, Protocol, run};
use crate::published::{sjostrom_2001, wang_2005};

fn change(row: &Row, protocol: &Protocol) -> f64 {
    let rule = row.rule();
    let mut state = rule.initial();
    run(&rule, &mut state, protocol);
    state.change
}

/// Over ten points of visual cortex under the protocol of the fit, 60 pairs in a row.
pub fn visual_cortex(row: &str) -> f64 {
    let row = Row::find(row).expect("a row of this name");
    sjostrom_2001::error(&mut |rate, lag| change(row, &Pairs { rate, lag, ..Pairs::default() }.protocol()))
}

/// Over thirteen pairs, triplets and quadruplets in hippocampal culture.
pub fn culture(row: &str) -> f64 {
    let row = Row::find(row).expect("a row of this name");
    wang_2005::error(|outcome| change(row, &outcome.protocol()))
}
