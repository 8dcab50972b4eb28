//! The clock of a map that is touched: the moments of its run that are kept, in equal ratios.

use plasticity::Unit;
use plasticity::math::{ln, pow};

use crate::Span;

/// Touches of one turn: about half a millisecond natively.
pub const TURN: u64 = 2_000;
/// The first moment that is kept, touches.
pub const FIRST: f64 = 100.0;
/// Moments in a factor of ten.
const PER_DECADE: f64 = 14.0;

/// The moments that are kept of so many touches.
pub fn moments(touches: u64) -> Vec<u64> {
    let end = touches as f64;
    let number = (ln(end / FIRST) / ln(10.0) * PER_DECADE) as usize;
    (0..=number).map(|i| (FIRST * pow(end / FIRST, i as f64 / number as f64)).round() as u64).collect()
}

/// The run as it is watched: from the change to so many touches, through these moments.
pub fn span(touches: u64, moments: &[u64]) -> Span {
    let end = touches as f64;
    let events = moments.iter().map(|moment| *moment as f64).collect();
    Span { unit: Unit::new("touches"), start: 0.0, end, events, pace: end / 10.0 }
}
