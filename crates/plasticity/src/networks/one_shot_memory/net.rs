//! One update of all units of the Hopfield net, in turns.

use alloc::{vec, vec::Vec};

use super::Run;
use crate::math::powi;

/// An update on its way through what was stored.
#[derive(Clone, Debug)]
pub struct NetUpdate {
    /// The next stored item to be taken into account.
    next: usize,
    active: f64,
    on: Vec<bool>,
    drive: Vec<f64>,
    /// Sum of all overlaps.
    total: f64,
}

impl NetUpdate {
    /// From these units.
    pub fn new(run: &Run, active: &[u16]) -> Self {
        let units = run.constants.inputs as usize;
        let mut on = vec![false; units];
        for unit in active {
            on[usize::from(*unit)] = true;
        }
        Self { next: 0, active: active.len() as f64, on, drive: vec![0.0; units], total: 0.0 }
    }

    /// Takes as many stored items into account; the units that are active then, rising, once all are. A thousand items take less than a millisecond.
    pub fn advance(&mut self, run: &Run, items: usize) -> Option<Vec<u16>> {
        let (c, p) = (&run.constants, run.constants.rule.f_p);
        let end = (self.next + items).min(run.stored());
        for item in self.next..end {
            let mut overlap = -p * self.active;
            for unit in run.item(item) {
                if self.on[usize::from(*unit)] {
                    overlap += 1.0;
                }
            }
            self.total += overlap;
            for unit in run.item(item) {
                self.drive[usize::from(*unit)] += overlap;
            }
        }
        self.next = end;
        if end < run.stored() {
            return None;
        }
        let (m, stored) = (c.inputs as f64, end as f64);
        let mut next = vec![];
        for (unit, drive) in self.drive.iter().enumerate() {
            let uses = f64::from(run.uses[unit]);
            // A unit's weight to itself is none.
            let own = uses * powi(1.0 - p, 2) + (stored - uses) * p * p;
            let own = if self.on[unit] { own } else { 0.0 };
            if (drive - p * self.total - own) / m > c.net_threshold * p {
                next.push(unit as u16);
            }
        }
        Some(next)
    }
}
