//! What a model gives without being run, and where the contract tests ask for it.

use alloc::vec::Vec;

use crate::random::Random;

/// A number that a model gives for its constants and some arguments without being run: a public function of the model, or one number of
/// what such a function gives.
pub struct ClosedForm<M> {
    /// As it is called in Rust: `"above"`; for one number of several `"expected.ratio"`.
    pub name: &'static str,
    /// Each argument with the values to ask at: the ends of its range, and where it is special between them.
    pub arguments: &'static [(&'static str, &'static [f64])],
    /// Smallest and largest number that it can give. Infinite ends are not reached.
    pub range: (f64, f64),
    /// The number for these arguments.
    pub value: fn(&M, &[f64]) -> f64,
}

/// What a closed form gave.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The form's name.
    pub form: &'static str,
    /// What it was asked.
    pub arguments: Vec<(&'static str, f64)>,
    /// What it gave.
    pub value: f64,
    /// Between which numbers it should lie.
    pub range: (f64, f64),
}

impl<M> ClosedForm<M> {
    /// A form by its fields.
    pub const fn new(
        name: &'static str,
        arguments: &'static [(&'static str, &'static [f64])],
        range: (f64, f64),
        value: fn(&M, &[f64]) -> f64,
    ) -> Self {
        Self { name, arguments, range, value }
    }

    /// A form that can give any number.
    pub const fn unbounded(
        name: &'static str,
        arguments: &'static [(&'static str, &'static [f64])],
        value: fn(&M, &[f64]) -> f64,
    ) -> Self {
        Self::new(name, arguments, (f64::NEG_INFINITY, f64::INFINITY), value)
    }

    /// Asks once, each argument at one of its values.
    fn ask(&self, model: &M, random: &mut Random) -> Answer {
        let pick = |(name, values): &(&'static str, &'static [f64])| {
            (*name, values[random.below(values.len() as u32) as usize])
        };
        let arguments: Vec<_> = self.arguments.iter().map(pick).collect();
        let numbers: Vec<_> = arguments.iter().map(|(_, value)| *value).collect();
        Answer { form: self.name, value: (self.value)(model, &numbers), arguments, range: self.range }
    }
}

/// Asks every form once, at values that chance picks.
pub fn ask<M>(model: &M, forms: &[ClosedForm<M>], random: &mut Random) -> Vec<Answer> {
    forms.iter().map(|form| form.ask(model, random)).collect()
}

impl Answer {
    /// Whether it is finite and in range.
    pub fn holds(&self) -> bool {
        let (low, high) = self.range;
        self.value.is_finite() && low <= self.value && self.value <= high
    }
}
