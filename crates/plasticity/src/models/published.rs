//! A published number, and this crate's beside it.

use crate::Source;

/// A published result that a test shows the model to reproduce. All that is said of it elsewhere is made of this: the test, the
/// table of the book, the documentation.
#[derive(Clone, Copy, Debug)]
pub struct Published {
    /// What was measured or printed, in words, with its unit.
    pub what: &'static str,
    /// Who published it, and the place; where a paper has figures only, what gave the number.
    pub source: Source,
    /// The number as published.
    pub published: &'static str,
    /// Computes this crate's; seconds, where many runs are averaged.
    pub ours: fn() -> f64,
    /// What `ours` gives, to the digits that pages show.
    pub shown: &'static str,
    /// How far ours may lie from it.
    pub tolerance: f64,
    /// Why so far.
    pub because: &'static str,
}

/// What a model is held to, or nothing where the feature `results` is off: no page computes it, and it needs std to keep runs
/// that several numbers share.
#[cfg(feature = "results")]
macro_rules! results {
    ($list:expr) => {
        $list
    };
}
#[cfg(not(feature = "results"))]
macro_rules! results {
    ($list:expr) => {
        &[]
    };
}
pub(crate) use results;
