//! The one sentence for a value that cannot be used.

use alloc::string::String;
use core::fmt;

use super::decimal::shortest;
use super::{Domain, LARGEST_SEED, Quantity, Value};

/// Text or a number that a quantity does not admit.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// What does not admit it.
    pub quantity: Quantity,
    /// What was given; long text by its start.
    pub text: String,
    /// The value that stands in.
    pub used: Value,
}

impl Refused {
    /// A refusal of `text`, with the value that stands in for it.
    pub fn new(quantity: &Quantity, text: &str, used: Value) -> Self {
        // Long text is shown by its start: a sentence must stay a sentence.
        let mut shown: String = text.chars().take(40).collect();
        if shown.len() < text.len() {
            shown.push('…');
        }
        Self { quantity: *quantity, text: shown, used }
    }

    /// What was wrong and what is allowed, where nothing stands in.
    pub fn reason(&self) -> String {
        let mut text = String::new();
        // Writing to a string cannot fail.
        let _ = self.write_reason(&mut text);
        text.push('.');
        text
    }

    fn write_reason(&self, out: &mut impl fmt::Write) -> fmt::Result {
        let unit = self.quantity.unit.symbol();
        let space = if unit.is_empty() { "" } else { " " };
        write!(out, "{} cannot be “{}”: ", self.quantity.key(), self.text)?;
        match self.quantity.domain {
            Domain::Real { low, high, .. } => {
                write!(out, "it takes a number from {} to {}{space}{unit}", shortest(low), shortest(high))
            }
            Domain::Count { low, high } => write!(out, "it takes a whole number from {low} to {high}"),
            Domain::Seed => write!(out, "it takes a whole number from 0 to {LARGEST_SEED}"),
            Domain::Choice { names, .. } => write!(out, "it takes one of {}", names.join(", ")),
        }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_reason(out)?;
        let unit = self.quantity.unit.symbol();
        let space = if unit.is_empty() { "" } else { " " };
        write!(out, "; {}{space}{unit} is used instead.", self.quantity.write(self.used))
    }
}

impl core::error::Error for Refused {}
