//! Powers of ten; with 2 and 5 between them on a short axis.

use super::Tick;
use crate::number::{Decimal, magnitude};

/// Ways to choose, from many numbers to few: which multiples of how many decades apart.
const CHOICES: [(&[i64], i32); 8] =
    [(&[1, 2, 5], 1), (&[1, 3], 1), (&[1], 1), (&[1], 2), (&[1], 3), (&[1], 5), (&[1], 10), (&[1], 50)];

/// At most `most` numbers, then `coarser` choices fewer. `None` where none are left.
pub(super) fn ticks(low: f64, high: f64, most: usize, coarser: usize) -> Option<Vec<Tick>> {
    let inside = |value: f64| value >= low * (1.0 - 1e-9) && value <= high * (1.0 + 1e-9);
    let (bottom, top) = (magnitude(low), magnitude(high));
    let (multiples, apart) = CHOICES
        .into_iter()
        .filter(|(multiples, apart)| {
            // A generous count first: a thousand decades need not be listed to be too many.
            let decades = ((top - bottom) / apart) as usize;
            decades <= most
                && numbers(multiples, *apart, bottom, top).filter(|n| inside(n.value())).count() <= most
        })
        .nth(coarser)?;
    let mut ticks: Vec<Tick> = numbers(multiples, apart, bottom, top)
        .filter(|number| inside(number.value()))
        .map(|number| Tick { at: number.value(), lines: vec![number.text()] })
        .collect();
    if apart == 1 && top - bottom <= 4 {
        let strokes: Vec<f64> = numbers(&[2, 3, 4, 5, 6, 7, 8, 9], 1, bottom, top)
            .map(Decimal::value)
            .filter(|at| inside(*at) && !ticks.iter().any(|tick| tick.at == *at))
            .collect();
        ticks.extend(strokes.into_iter().map(|at| Tick { at, lines: vec![] }));
    }
    Some(ticks)
}

fn numbers(multiples: &[i64], apart: i32, bottom: i32, top: i32) -> impl Iterator<Item = Decimal> {
    (bottom..=top)
        .filter(move |exponent| exponent.rem_euclid(apart) == 0)
        .flat_map(move |exponent| multiples.iter().map(move |digits| Decimal { digits: *digits, exponent }))
}
