//! The fields of a record, one after the other: read all of them, write some.

use alloc::vec::Vec;

use super::{Choice, Value};

/// Sees every field of a record and writes those for which there are values.
#[derive(Default)]
pub struct Fields<'a> {
    /// What stood in the fields, in declared order.
    pub(super) seen: Vec<Value>,
    /// The field that takes the first of the given values.
    pub(super) from: usize,
    /// Values for it and for those that follow.
    pub(super) given: &'a [Value],
    /// How many of them were of the right kind.
    pub(super) taken: usize,
}

impl Fields<'_> {
    /// The next field holds `old`: what is to stand there, of the same kind.
    fn next(&mut self, old: Value) -> Value {
        let given = self.seen.len().checked_sub(self.from).and_then(|place| self.given.get(place));
        self.seen.push(old);
        match given {
            Some(new) if core::mem::discriminant(new) == core::mem::discriminant(&old) => {
                self.taken += 1;
                *new
            }
            _ => old,
        }
    }

    /// A real number.
    pub fn real(&mut self, field: &mut f64) {
        if let Value::Real(x) = self.next(Value::Real(*field)) {
            *field = x;
        }
    }

    /// A whole number.
    pub fn count(&mut self, field: &mut u64) {
        if let Value::Count(n) = self.next(Value::Count(*field)) {
            *field = n;
        }
    }

    /// A seed.
    pub fn seed(&mut self, field: &mut u64) {
        if let Value::Seed(n) = self.next(Value::Seed(*field)) {
            *field = n;
        }
    }

    /// A choice: the place of what is to be chosen.
    fn place(&mut self, place: u16, options: usize) -> u16 {
        match self.next(Value::Choice(place)) {
            Value::Choice(new) if usize::from(new) < options => new,
            _ => {
                // Of the right kind, and yet no option.
                self.taken -= 1;
                place
            }
        }
    }

    /// A choice.
    #[inline]
    pub fn choice<C: Choice>(&mut self, field: &mut C) {
        if let Some(option) = C::at(self.place(field.place(), C::NAMES.len())) {
            *field = option;
        }
    }
}
