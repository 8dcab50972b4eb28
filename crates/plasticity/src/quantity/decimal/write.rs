//! Numbers as decimal text, rounded once from their exact value, ties to even.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::{divide, parse, scale_up};

/// The fewest digits that read back to the same number, without exponent: `0.1`, `-273.15`, `1000`.
pub fn shortest(x: f64) -> String {
    if let Some(word) = word(x) {
        return word.into();
    }
    // If n digits are enough, n + 1 are: halving finds the fewest.
    let (mut few, mut many) = (1, 17);
    while few < many {
        let half = (few + many) / 2;
        if parse(&Digits::significant(x, half).plain()) == Some(x) {
            many = half;
        } else {
            few = half + 1;
        }
    }
    Digits::significant(x, few).trimmed().plain()
}

/// So many digits after the point: `16.80` for 2.
pub fn fixed(x: f64, places: usize) -> String {
    match word(x) {
        Some(word) => word.into(),
        None => Digits::rounded(x, -(places.min(40) as i32)).plain(),
    }
}

/// So many digits after the first, and the power of ten: `("7.1", -7)`.
pub fn scientific(x: f64, places: usize) -> (String, i32) {
    if let Some(word) = word(x) {
        return (word.into(), 0);
    }
    let mut digits = Digits::significant(x, places.min(40) as i32 + 1);
    let power = digits.exponent + digits.figures.len() as i32 - 1;
    digits.exponent -= power;
    (digits.plain(), power)
}

fn word(x: f64) -> Option<&'static str> {
    match x {
        _ if x.is_nan() => Some("NaN"),
        _ if x.is_infinite() => Some(if x > 0.0 { "inf" } else { "-inf" }),
        _ => None,
    }
}

/// `figures · 10^exponent`; at least one figure.
struct Digits {
    negative: bool,
    figures: Vec<u8>,
    exponent: i32,
}

impl Digits {
    /// The nearest number whose last figure stands for `10^exponent`.
    fn rounded(x: f64, exponent: i32) -> Self {
        let bits = x.to_bits();
        let fraction = bits & ((1 << 52) - 1);
        let (mantissa, power) = match (bits >> 52 & 0x7ff) as i32 {
            0 => (fraction, -1074),
            biased => (fraction | 1 << 52, biased - 1075),
        };
        // x = mantissa · 2^power; what is wanted is x / 10^exponent, twice over to see the half.
        let mut number = vec![mantissa as u32, (mantissa >> 32) as u32];
        let mut rest = false;
        for _ in 0..=power.max(-1) {
            scale_up(&mut number, 2, 0);
        }
        for _ in exponent..0 {
            scale_up(&mut number, 10, 0);
        }
        for _ in 0..exponent {
            rest |= divide(&mut number, 10);
        }
        for _ in power..-1 {
            rest |= divide(&mut number, 2);
        }
        // `number` holds twice the wanted one where the loop above doubled or left one halving out.
        let half = divide(&mut number, 2);
        let odd = number.first().is_some_and(|limb| limb & 1 == 1);
        if half && (rest || odd) {
            scale_up(&mut number, 1, 1);
        }
        Self { negative: x.is_sign_negative(), figures: figures(number), exponent }
    }

    /// So many figures, the first of them not zero.
    fn significant(x: f64, count: i32) -> Self {
        let size = x.abs();
        if size == 0.0 {
            return Self { negative: x.is_sign_negative(), figures: vec![0], exponent: 0 };
        }
        // log10 by the binary exponent is at most one too low.
        let binary = (size.to_bits() >> 52) as i32 - 1023;
        // log10(2) = 0.30103, a little less for negative powers by rounding down.
        let guess = (binary * 30_103).div_euclid(100_000);
        let digits = Self::rounded(x, guess + 1 - count);
        match digits.figures.len() as i32 {
            length if length == count => digits,
            length => Self::rounded(x, guess + 1 - count + (length - count)).with_count(x, count),
        }
    }

    /// Rounding up can add a figure, which is then a zero at the end.
    fn with_count(mut self, x: f64, count: i32) -> Self {
        while (self.figures.len() as i32) < count {
            self = Self::rounded(x, self.exponent - 1);
        }
        while self.figures.len() as i32 > count && self.figures.last() == Some(&0) {
            self.figures.pop();
            self.exponent += 1;
        }
        self
    }

    fn trimmed(mut self) -> Self {
        while self.exponent < 0 && self.figures.len() > 1 && self.figures.last() == Some(&0) {
            self.figures.pop();
            self.exponent += 1;
        }
        self
    }

    fn plain(&self) -> String {
        let mut out = String::new();
        if self.negative {
            out.push('-');
        }
        let whole = self.figures.len() as i32 + self.exponent;
        if whole <= 0 {
            out.push('0');
        }
        let last = self.exponent.min(0);
        for place in (last..whole.max(0)).rev() {
            if place == -1 {
                out.push('.');
            }
            let at = whole - 1 - place;
            let figure = usize::try_from(at).ok().and_then(|at| self.figures.get(at));
            out.push(char::from(b'0' + figure.copied().unwrap_or(0)));
        }
        out
    }
}

/// The decimal figures of a whole number, highest first.
fn figures(mut number: Vec<u32>) -> Vec<u8> {
    let mut figures = vec![];
    while number.iter().any(|limb| *limb != 0) {
        figures.push(remainder(&number));
        divide(&mut number, 10);
    }
    if figures.is_empty() {
        figures.push(0);
    }
    figures.reverse();
    figures
}

/// What is left of division by ten.
fn remainder(number: &[u32]) -> u8 {
    // 2³² leaves 6.
    number.iter().rev().fold(0u64, |left, limb| (left * 6 + u64::from(*limb)) % 10) as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;
    use std::format;
    use std::string::ToString;

    #[test]
    fn by_hand() {
        assert_eq!(shortest(16.8), "16.8");
        assert_eq!(shortest(-273.15), "-273.15");
        assert_eq!(shortest(0.1 + 0.2), "0.30000000000000004");
        assert_eq!(shortest(1000.0), "1000");
        assert_eq!(fixed(2.5, 0), "2");
        assert_eq!(fixed(3.5, 0), "4");
        assert_eq!(fixed(0.05, 2), "0.05");
        assert_eq!(fixed(9.996, 2), "10.00");
        assert_eq!(scientific(7.1e-7, 3), ("7.100".to_string(), -7));
        assert_eq!(scientific(9.9999e5, 2), ("1.00".to_string(), 6));
    }

    #[test]
    fn as_std_writes_them() {
        let mut random = Random::new(5);
        let check = |x: f64| {
            assert_eq!(shortest(x).parse::<f64>().unwrap().to_bits(), x.to_bits(), "{x:e}");
            for places in [0, 1, 2, 5] {
                assert_eq!(fixed(x, places), format!("{x:.places$}"), "{x:e}");
            }
            if x != 0.0 {
                let (mantissa, power) = scientific(x, 3);
                assert_eq!(format!("{mantissa}e{power}"), format!("{x:.3e}"));
            }
        };
        for x in [0.0, -0.0, 0.5, 1.5, 0.125, 1e21, 123_456_789.0, 1e-7, 4.35, 0.615, 1.005, 9.5, 99.95] {
            check(x);
            assert_eq!(shortest(x), x.to_string());
        }
        for _ in 0..3000 {
            let x = (random.uniform() - 0.5) * [1e-6, 1e-3, 1.0, 1e3, 1e9][random.below(5) as usize];
            check(x);
            assert_eq!(shortest(x), x.to_string());
            check((x * 1000.0).round() / 1000.0);
        }
        for _ in 0..300 {
            let x = f64::from_bits(random.bits());
            if x.is_finite() && x.abs() > 1e-290 && x.abs() < 1e290 {
                check(x);
            }
        }
    }

    #[test]
    fn what_is_no_number() {
        assert_eq!(shortest(f64::NAN), "NaN");
        assert_eq!(fixed(f64::NEG_INFINITY, 2), "-inf");
    }
}
