//! What a rule cannot do at all.

use super::{Rule, Table};
use crate::published::arena::Sign;

/// What a rule says of the two orders of 25 and 50 Hz.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Orders {
    /// After 25, then 50 Hz; measured was 1.42 ± 0.15.
    pub rising: f64,
    /// After 50, then 25 Hz; measured was 0.73 ± 0.10.
    pub falling: f64,
}

impl Orders {
    /// Whether one rises and the other falls.
    pub fn told_apart(&self) -> bool {
        let [rising, falling] = [self.rising, self.falling].map(Sign::of);
        rising != falling && rising != Sign::None && falling != Sign::None
    }
}

/// What a rule says of the two orders of 25 and 50 Hz, once both cells are known. A rule that gives both the same sign cannot do what was found, whatever its
/// scale.
pub fn tells_order(table: &Table, rule: Rule) -> Option<Orders> {
    let [rising, falling] = ["jan26_25_50", "jan26_50_25"].map(|id| {
        let place = table.place(id)?;
        table.cell(place, rule).number()
    });
    Some(Orders { rising: rising?, falling: falling? })
}
