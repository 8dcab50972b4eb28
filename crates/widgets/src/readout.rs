//! Named results.

use plasticity::Unit;

/// A named result.
#[derive(Clone, Debug, PartialEq)]
pub struct Readout {
    /// Name in kebab-case: `weight-change`.
    pub name: &'static str,
    /// In words: `Weight change`.
    pub label: &'static str,
    /// The result; NaN while it is not known yet.
    pub value: f64,
    /// Its unit.
    pub unit: Unit,
    /// Digits after the point when shown.
    pub digits: u8,
}

impl Readout {
    /// A result that is shown as a whole number; NaN while it is not known yet.
    pub fn new(name: &'static str, label: &'static str, value: f64, unit: Unit) -> Self {
        Self { name, label, value, unit, digits: 0 }
    }

    /// The same with so many digits after the point.
    pub fn digits(self, digits: u8) -> Self {
        Self { digits, ..self }
    }
}

/// What a run has to say. Once it is done, what is still unknown stays so and is left out.
pub(crate) fn known(mut readouts: Vec<Readout>, done: bool) -> Vec<Readout> {
    readouts.retain(|readout| !done || readout.value.is_finite());
    readouts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stays_unknown_is_left_out_at_the_end() {
        let readouts = |done| {
            let list =
                [("first", 1.0), ("latency", f64::NAN)].map(|(name, x)| Readout::new(name, "", x, Unit::Ms));
            known(list.into(), done).iter().map(|readout| readout.name).collect::<Vec<_>>()
        };
        assert_eq!(readouts(false), ["first", "latency"]);
        assert_eq!(readouts(true), ["first"]);
    }
}
