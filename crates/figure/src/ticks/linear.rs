//! Multiples of 1, 2 or 5 times a power of ten, counted in whole numbers so that 0.3 is 0.3.

use super::Tick;
use crate::number::{Decimal, magnitude};

/// At most `most` ticks, then `coarser` steps further apart. `None` where none are left.
pub(super) fn ticks(low: f64, high: f64, most: usize, coarser: usize) -> Option<Vec<Tick>> {
    let span = high - low;
    if !span.is_finite() {
        return None;
    }
    let finest = magnitude(span) - 2;
    let step = (0..15)
        .map(|place| Decimal { digits: [1, 2, 5][place % 3], exponent: finest + place as i32 / 3 })
        .filter(|step| bounds(low, high, *step).is_some_and(|(first, last)| last - first < most as i64))
        .nth(coarser)?;
    let (first, last) = bounds(low, high, step)?;
    (first <= last).then(|| (first..=last).map(|count| tick(count, step)).collect())
}

fn tick(count: i64, step: Decimal) -> Tick {
    let number = Decimal { digits: count * step.digits, exponent: step.exponent };
    Tick { at: number.value(), lines: vec![number.text()] }
}

/// First and last multiple of a step in a range. A millionth of a step outside still counts: an end
/// that is a round number in decimals need not be one in binary.
fn bounds(low: f64, high: f64, step: Decimal) -> Option<(i64, i64)> {
    let step = step.value();
    let (first, last) = ((low / step - 1e-6).ceil(), (high / step + 1e-6).floor());
    // Beyond this, neighbouring floats are further apart than ticks.
    (first.abs() < 1e12 && last.abs() < 1e12).then_some((first as i64, last as i64))
}
