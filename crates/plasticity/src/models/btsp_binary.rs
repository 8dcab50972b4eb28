//! Behavioural-timescale plasticity with two-valued synapses: a plateau potential, which comes by chance, writes a whole item into a neuron at once.
//!
//! # Equations
//!
//! While an item is shown, each neuron draws once, for all its synapses. Those whose input is active, $x_i = 1$, then take
//!
//! $$ w_i \leftarrow 1 \;\text{with}\; \frac{f_q}{2}, \qquad w_i \leftarrow 0 \;\text{with}\; \frac{f_q}{2} $$
//!
//! or, in the second form, are flipped all at once:
//!
//! $$ w_i \leftarrow (w_i + 1) \bmod 2 \;\text{with}\; \frac{f_q}{2} $$
//!
//! and stay as they are otherwise. From empty, both forms fill after $K$ items in which an input is active with $f_p$ to
//!
//! $$ \rho_K = \frac12\left(1 - (1 - f_p f_q)^K\right) $$
//!
//! # Reads
//!
//! Whether the input is active in the item, and the neuron's draw: one uniform number for all its synapses. Its firing does not matter.
//!
//! # Source
//!
//! [@wu2025]: core rule and constants, read in the authors' code (yjwu17/simpleBTSP). Setting and clearing is their feedforward file, which made most
//! figures; flipping is their feedback file and what the theory counts.
//!
//! # Reproduces
//!
//! The density of set synapses; one half in the end.
//!
//! # Departs
//!
//! In nothing, as a synapse. The two forms differ where an item comes again to a neuron with another plateau: setting twice changes nothing, flipping twice undoes. A
//! synapse has no time here; the seconds of the window are hidden in the word item. They need a trace in the spine, which CaMKII does not
//! keep as one thought: needed though it is [@xiao2023], it becomes active in the dendrite 10 to 100 s later, and blocking it 15 to 30 s after the pairing
//! still prevents potentiation [@jain2024].
//!
//! # Example
//!
//! ```
//! use plasticity::{AtEnd, Model, Ms};
//! use plasticity::models::btsp_binary::{BtspBinary, Item};
//!
//! let rule = BtspBinary::default();
//! let mut set = rule.initial();
//! rule.step(&mut set, AtEnd(Some(Item { active: true, draw: 0.001 })), Ms::ZERO); // a plateau of the first kind
//! assert!(set);
//! rule.step(&mut set, AtEnd(Some(Item { active: true, draw: 0.004 })), Ms::ZERO); // one of the second
//! assert!(!set);
//! ```

use alloc::vec::Vec;

use super::{ClosedForm, Listed, Observed, Published, results};
use crate::math::{exp, ln};
use crate::random::Random;
use crate::{AtEnd, Model, Ms, Source, Step};

crate::choices! {
    /// What a plateau does to synapses with an active input.
    pub enum Form {
        /// Half of the plateaus set them, half clear them.
        SetOrClear,
        /// Half of the plateaus flip them, half do nothing.
        Flip,
    }
}

crate::quantities! {
    /// The constants of the binary rule.
    pub struct BtspBinary {
        /// Part of the inputs that is active in an item.
        f_p: log("f_p", "active part of the inputs", One, 0.005, 0.001..=0.02),
        /// Probability of a plateau per neuron and item.
        f_q: log("f_q", "chance of a plateau", One, 0.005, 0.001..=0.02),
        /// What a plateau does.
        form: choice("form", "effect of a plateau", Form, SetOrClear),
    }
}

/// What a plateau does to synapses whose input is active.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plateau {
    /// They become 1.
    Set,
    /// They become 0.
    Clear,
    /// They become what they are not.
    Flip,
}

impl Plateau {
    /// Bits of several synapses after it; `active` has 1 where the input is active.
    pub fn on(self, bits: u64, active: u64) -> u64 {
        match self {
            Self::Set => bits | active,
            Self::Clear => bits & !active,
            Self::Flip => bits ^ active,
        }
    }
}

/// An item, as one synapse meets it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Item {
    /// Whether the input is active.
    pub active: bool,
    /// The neuron's draw, uniform in 0 … 1, the same for all its synapses.
    pub draw: f64,
}

impl BtspBinary {
    /// What a neuron's draw means.
    pub fn plateau(&self, draw: f64) -> Option<Plateau> {
        match self.form {
            Form::SetOrClear if draw < 0.5 * self.f_q => Some(Plateau::Set),
            Form::SetOrClear if draw < self.f_q => Some(Plateau::Clear),
            Form::Flip if draw < 0.5 * self.f_q => Some(Plateau::Flip),
            _ => None,
        }
    }

    /// `ρ_K`: part of the synapses that is expected to be set after so many items.
    pub fn density(&self, items: u64) -> f64 {
        0.5 * (1.0 - exp(items as f64 * ln(1.0 - self.f_p * self.f_q)))
    }
}

impl Model for BtspBinary {
    /// Whether the synapse is set.
    type State = bool;
    type Input<'a> = AtEnd<Option<Item>>;
    const SOURCE: Source =
        Source { cite: "wu2025", place: "the core rule, in the two forms of the authors' code" };
    const STEP: Step = Step::Exact;

    fn initial(&self) -> bool {
        false
    }

    fn step(&self, set: &mut bool, AtEnd(item): AtEnd<Option<Item>>, _dt: Ms) {
        if let Some(Item { active: true, draw }) = item
            && let Some(plateau) = self.plateau(draw)
        {
            *set = plateau.on(u64::from(*set), 1) == 1;
        }
    }
}

impl Listed for BtspBinary {
    const TITLE: &'static str = "Binary BTSP";
    const PUBLISHED: &'static [Published] = results!({
        use crate::networks::one_shot_memory::{OneShotMemory, Run, density};
        &[Published {
            what: "part of the synapses set after 1,000 items",
            source: Source { cite: "wu2025", place: "the authors' law" },
            published: "0.01235",
            ours: || {
                let mut run = Run::new(&OneShotMemory::default());
                (0..1000).for_each(|_| run.store());
                density(&run, 10)
            },
            shown: "0.01228",
            tolerance: 6.175e-4,
            because: "5 %: chance",
        }]
    });
    const OBSERVED: &'static [Observed] = &[Observed { name: "synapse set", low: 0.0, high: 1.0 }];
    const CLOSED_FORMS: &'static [ClosedForm<Self>] = &[
        ClosedForm::new("density", &[("items", &[0.0, 1000.0, 1e12])], (0.0, 0.5), |rule, at| {
            rule.density(at[0] as u64)
        }),
        ClosedForm::new("plateau", &[("draw", &[0.0, 0.005, 1.0])], (0.0, 1.0), |rule, at| {
            f64::from(u8::from(rule.plateau(at[0]).is_some()))
        }),
    ];

    fn stimulus(random: &mut Random) -> AtEnd<Option<Item>> {
        // Draws are small, so that plateaus are not too rare to be seen in a short run.
        AtEnd(Some(Item { active: random.uniform() < 0.5, draw: 0.02 * random.uniform() }))
    }

    fn silence() -> AtEnd<Option<Item>> {
        AtEnd(None)
    }

    fn observe(set: &bool, into: &mut Vec<f64>) {
        into.push(f64::from(u8::from(*set)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(form: Form, items: &[(bool, f64)]) -> bool {
        let rule = BtspBinary { form, ..BtspBinary::default() };
        let mut set = rule.initial();
        for (active, draw) in items {
            rule.step(&mut set, AtEnd(Some(Item { active: *active, draw: *draw })), Ms::ZERO);
        }
        set
    }

    #[test]
    fn by_hand() {
        for form in [Form::SetOrClear, Form::Flip] {
            assert!(after(form, &[(true, 0.0)]));
            assert!(!after(form, &[(false, 0.0)]), "a silent input");
            assert!(!after(form, &[(true, 0.005)]), "no plateau");
        }
        // The same item again, with a plateau again: kept by the one, undone by the other.
        assert!(after(Form::SetOrClear, &[(true, 0.0), (true, 0.0)]));
        assert!(!after(Form::Flip, &[(true, 0.0), (true, 0.0)]));
        // The other kind of plateau.
        assert!(!after(Form::SetOrClear, &[(true, 0.0), (true, 0.0049)]));
        assert!(after(Form::Flip, &[(true, 0.0), (true, 0.0049)]));
    }

    #[test]
    fn density_by_hand() {
        let rule = BtspBinary { f_p: 0.5, f_q: 0.5, ..BtspBinary::default() };
        assert!((rule.density(2) - 0.5 * (1.0 - 0.5625)).abs() < 1e-15);
        assert!((BtspBinary::default().density(1000) - 0.01235).abs() < 5e-6);
    }

    /// Both forms fill as the law says; four standard errors of the walk.
    #[test]
    fn density_of_many_synapses() {
        for form in [Form::SetOrClear, Form::Flip] {
            let rule = BtspBinary { f_p: 0.1, f_q: 0.2, form };
            let (mut random, n, items) = (Random::new(3), 20_000, 40);
            let mut count = 0.0;
            for _ in 0..n {
                let mut set = rule.initial();
                for _ in 0..items {
                    let active = random.uniform() < rule.f_p;
                    rule.step(&mut set, AtEnd(Some(Item { active, draw: random.uniform() })), Ms::ZERO);
                }
                count += f64::from(u8::from(set));
            }
            let (density, law) = (count / f64::from(n), rule.density(items));
            assert!((density - law).abs() < 4.0 * crate::math::sqrt(law / f64::from(n)), "{density} {law}");
        }
    }
}
