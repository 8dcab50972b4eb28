//! Magnesium block of the NMDA receptor: at rest a magnesium ion plugs the open pore, and depolarisation drives it out.
//!
//! # Equations
//!
//! The share of open receptors that conduct at the voltage $V$:
//!
//! $$ B(V) = \frac{1}{1 + e^{-k V}\, [\mathrm{Mg}^{2+}] / K} $$
//!
//! # Reads
//!
//! The membrane potential in mV, measured from 0 mV and not from rest. The block follows it at once, so any step is exact.
//!
//! # Source
//!
//! [@jahr1990]. $k = 0.062$ /mV and $K = 3.57$ mM were read in public source code that cites the paper, not in its print.
//!
//! # Reproduces
//!
//! At 1 mM: 0.0244 at −80 mV, 0.7812 at 0 and 0.9771 at +40 mV, as an independent program
//! with the same constants gives.
//!
//! # Departs
//!
//! Nothing. The factor multiplies a conductance; the current still needs its reversal potential, 0 mV for the mixed current
//! and about +130 mV where calcium alone is meant.
//!
//! # Example
//!
//! ```
//! use plasticity::models::magnesium_block::MagnesiumBlock;
//! let block = MagnesiumBlock::default();
//! assert!((block.unblocked(-65.0) - 0.0597).abs() < 5e-5);
//! assert_eq!(MagnesiumBlock { magnesium: 0.0, ..block }.unblocked(-65.0), 1.0);
//! ```

use alloc::vec::Vec;

use super::{ClosedForm, Listed, Observed, Published, results};
use crate::math::exp;
use crate::random::Random;
use crate::{AtEnd, Model, Ms, Source, Step};

crate::quantities! {
    /// The constants of the block.
    pub struct MagnesiumBlock {
        /// Magnesium outside the cell.
        magnesium: real("[Mg²⁺]", "magnesium outside", Mm, 1.0, 0.0..=10.0),
        /// Steepness of the block with voltage.
        steepness: real("k", "steepness of the block", PerMv, 0.062, 0.01..=0.2),
        /// Magnesium that blocks half of the receptors at 0 mV.
        half: real("K", "magnesium of half block", Mm, 3.57, 0.1..=20.0),
    }
}

impl MagnesiumBlock {
    /// Share of open receptors that conduct at this voltage, mV.
    #[inline]
    pub fn unblocked(&self, voltage: f64) -> f64 {
        1.0 / (1.0 + exp(-self.steepness * voltage) * self.magnesium / self.half)
    }
}

impl Model for MagnesiumBlock {
    /// Share of open receptors that conduct.
    type State = f64;
    /// Membrane potential, mV.
    type Input<'a> = AtEnd<f64>;
    const SOURCE: Source = Source { cite: "jahr1990", place: "the fit of conductance against voltage" };
    const STEP: Step = Step::Exact;

    fn initial(&self) -> f64 {
        self.unblocked(0.0)
    }

    fn step(&self, state: &mut f64, AtEnd(voltage): AtEnd<f64>, _dt: Ms) {
        *state = self.unblocked(voltage);
    }
}

impl Listed for MagnesiumBlock {
    const TITLE: &'static str = "Magnesium block of the NMDA receptor";
    const PUBLISHED: &'static [Published] = results!(&[
        Published {
            what: "conducting share of open receptors at −65 mV, 1 mM magnesium",
            source: Source { cite: "jahr1990", place: "an independent program, same constants" },
            published: "0.0597",
            ours: || MagnesiumBlock::default().unblocked(-65.0),
            shown: "0.0597",
            tolerance: 5e-5,
            because: "half a unit of the last digit",
        },
        Published {
            what: "conducting share of open receptors at −40 mV, 1 mM magnesium",
            source: Source { cite: "jahr1990", place: "an independent program, same constants" },
            published: "0.2302",
            ours: || MagnesiumBlock::default().unblocked(-40.0),
            shown: "0.2302",
            tolerance: 5e-5,
            because: "half a unit of the last digit",
        },
    ]);
    const OBSERVED: &'static [Observed] = &[Observed { name: "conducting share", low: 0.0, high: 1.0 }];
    const CLOSED_FORMS: &'static [ClosedForm<Self>] = &[ClosedForm::new(
        "unblocked",
        &[("voltage", &[-200.0, -65.0, 0.0, 200.0])],
        (0.0, 1.0),
        |block, at| block.unblocked(at[0]),
    )];

    fn stimulus(random: &mut Random) -> AtEnd<f64> {
        AtEnd(-90.0 + 140.0 * random.uniform())
    }

    // Voltage is always there; rest stands for nothing happening.
    fn silence() -> AtEnd<f64> {
        AtEnd(-65.0)
    }

    fn observe(state: &f64, into: &mut Vec<f64>) {
        into.push(*state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_hand() {
        let block = MagnesiumBlock { magnesium: 3.57, ..MagnesiumBlock::default() };
        assert_eq!(block.unblocked(0.0), 0.5);
        let block = MagnesiumBlock::default();
        let odds = block.unblocked(40.0) / (1.0 - block.unblocked(40.0));
        assert!((odds - 3.57 * exp(2.48)).abs() < 1e-9);
    }

    #[test]
    fn printed_values() {
        let block = MagnesiumBlock::default();
        for (v, b) in [(-80.0, 0.0244), (-65.0, 0.0597), (-40.0, 0.2302), (0.0, 0.7812), (40.0, 0.9771)] {
            assert!((block.unblocked(v) - b).abs() < 5e-5, "{v}");
        }
    }

    #[test]
    fn more_magnesium_blocks_more_and_depolarisation_less() {
        let at = |magnesium, v| MagnesiumBlock { magnesium, ..MagnesiumBlock::default() }.unblocked(v);
        assert!(at(2.0, -60.0) < at(1.0, -60.0) && at(1.0, -60.0) < at(1.0, -50.0));
    }
}
