//! Decimal text to the nearest `f64`, and back.
//!
//! Std does this too, with tables of 10 KB that do not compress and 20 KB of code: a tenth of what a
//! reader's browser has to fetch. Plain long arithmetic is quick enough for what people read.

mod write;

use alloc::vec;
use alloc::vec::Vec;

pub use write::{fixed, scientific, shortest};

/// The number that `text` spells: sign, digits, point, digits, exponent. `None` for anything else,
/// and for what is too large for an `f64`. What is smaller than the smallest normal number counts as zero.
pub fn parse(text: &str) -> Option<f64> {
    let (negative, text) = match text.as_bytes() {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        rest => (false, rest),
    };
    let mut digits: Vec<u32> = vec![];
    let (mut exponent, mut seen, mut after_point) = (0i32, false, false);
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        match byte {
            b'0'..=b'9' => {
                scale_up(&mut digits, 10, u32::from(byte - b'0'));
                seen = true;
                exponent -= i32::from(after_point);
            }
            b'.' if !after_point => after_point = true,
            b'e' | b'E' => {
                exponent = exponent.saturating_add(whole(&text[at + 1..])?);
                break;
            }
            _ => return None,
        }
        at += 1;
    }
    if !seen {
        return None;
    }
    let size = nearest(digits, exponent)?;
    Some(if negative { -size } else { size })
}

/// The exponent's digits; beyond ±9999 they make no difference.
fn whole(text: &[u8]) -> Option<i32> {
    let (sign, digits) = match text {
        [b'-', rest @ ..] => (-1, rest),
        [b'+', rest @ ..] => (1, rest),
        rest => (1, rest),
    };
    if digits.is_empty() {
        return None;
    }
    digits
        .iter()
        .try_fold(0i32, |sum, byte| match byte {
            b'0'..=b'9' => Some((sum * 10 + i32::from(byte - b'0')).min(9999)),
            _ => None,
        })
        .map(|size| sign * size)
}

/// `number · 10^exponent`, rounded once, to even.
fn nearest(mut number: Vec<u32>, exponent: i32) -> Option<f64> {
    if number.is_empty() {
        return Some(0.0);
    }
    // Base two places that the number has been moved up by.
    let mut moved = 0;
    let mut rest = false;
    if exponent > 400 {
        return None;
    }
    for _ in 0..exponent {
        scale_up(&mut number, 10, 0);
    }
    if exponent < -800 {
        return Some(0.0);
    }
    if exponent < 0 {
        // Enough room below for 64 bits of the quotient: 10^n takes fewer than 3.33 n bits.
        let limbs = (exponent.unsigned_abs() as usize * 10).div_ceil(3 * 32) + 3;
        number.splice(0..0, core::iter::repeat_n(0, limbs));
        moved = limbs as i32 * 32;
        for _ in exponent..0 {
            rest |= divide(&mut number, 10);
        }
    }
    let bits = number.len() as i32 * 32 - number.last()?.leading_zeros() as i32;
    // The 64 highest bits; whatever lies below only says on which side of a tie the number is.
    let mut top: u64 = 0;
    for place in 0..64 {
        top = top << 1 | u64::from(bit(&number, bits - 1 - place));
    }
    rest |= (0..bits - 64).any(|place| bit(&number, place) == 1);
    let rounded = (top | u64::from(rest)) as f64;
    let power = bits - 64 - moved;
    let value = match power {
        ..-1085 => return Some(0.0),
        // In two halves, so that no factor leaves the range of an f64 on the way.
        _ => rounded * power_of_two(power / 2) * power_of_two(power - power / 2),
    };
    (value < f64::INFINITY).then_some(value)
}

fn power_of_two(exponent: i32) -> f64 {
    f64::from_bits(((exponent.clamp(-1022, 1023) + 1023) as u64) << 52)
}

fn bit(number: &[u32], place: i32) -> u32 {
    if place < 0 {
        return 0;
    }
    number.get(place as usize / 32).map_or(0, |limb| limb >> (place % 32) & 1)
}

/// `number · factor + term`, lowest limb first.
fn scale_up(number: &mut Vec<u32>, factor: u32, term: u32) {
    let mut carry = u64::from(term);
    for limb in number.iter_mut() {
        carry += u64::from(*limb) * u64::from(factor);
        *limb = carry as u32;
        carry >>= 32;
    }
    if carry > 0 {
        number.push(carry as u32);
    }
}

/// Divides by a small number; true where something was left over.
fn divide(number: &mut Vec<u32>, by: u32) -> bool {
    let mut left = 0u64;
    for limb in number.iter_mut().rev() {
        left = left << 32 | u64::from(*limb);
        *limb = (left / u64::from(by)) as u32;
        left %= u64::from(by);
    }
    while number.last() == Some(&0) {
        number.pop();
    }
    left != 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;
    use std::format;

    fn same(text: &str) {
        let ours = parse(text).unwrap_or_else(|| panic!("{text} is a number"));
        assert_eq!(ours.to_bits(), text.parse::<f64>().unwrap().to_bits(), "{text}");
    }

    #[test]
    fn as_std_reads_it() {
        for text in [
            "0",
            "-0",
            "1",
            "16.8",
            "0.1",
            "-273.15",
            "1e22",
            "1e23",
            "9007199254740993",
            "9007199254740992.5",
            "123456789012345678901234567890",
            "1.7976931348623157e308",
            "2.2250738585072014e-308",
            "1e-299",
            ".5",
            "5.",
            "00012.5000",
            "8.98846567431158e307",
            "1E5",
            "1e+5",
            "4503599627370496.5",
            "4503599627370497.5",
        ] {
            same(text);
        }
    }

    #[test]
    fn random_doubles_and_random_decimals() {
        let mut random = Random::new(3);
        for _ in 0..20_000 {
            let x = f64::from_bits(random.bits());
            if x.is_finite() && x.abs() > 1e-290 {
                same(&format!("{x:e}"));
            }
            let digits = random.bits();
            let exponent = random.below(60) as i32 - 40;
            same(&format!("{digits}e{exponent}"));
            same(&format!("{}.{}", random.below(1000), random.bits()));
        }
    }

    #[test]
    fn nonsense_is_no_number() {
        for text in [
            "", "-", ".", "e5", "1e", "1e+", "1.2.3", "0x10", "1 2", "NaN", "inf", "1e999", "--1", "1e5.5",
            "½", "1,5",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
        assert_eq!(parse("1e-999"), Some(0.0));
        assert_eq!(parse("1e99999999999999"), None);
        assert_eq!(parse("0e99999999999999"), Some(0.0));
    }
}
