//! Numbers: ordering without surprises, powers of ten, and the one place where a number becomes text.
//!
//! Std's `min`, `max` and powers give other bits on other targets; these do not.

use crate::scientific;

/// The smaller of two; the first where they are equal or not comparable.
pub(crate) fn min(a: f64, b: f64) -> f64 {
    if b < a { b } else { a }
}

/// The larger of two; the first where they are equal or not comparable.
pub(crate) fn max(a: f64, b: f64) -> f64 {
    if b > a { b } else { a }
}

/// `x` held within `low..=high`.
pub(crate) fn clamp(x: f64, low: f64, high: f64) -> f64 {
    max(low, min(x, high))
}

/// `10^exponent`. Exact up to 10²²; beyond, and below one, rounded the same way everywhere.
pub(crate) fn pow10(exponent: i32) -> f64 {
    let mut power = 1.0;
    for _ in 0..exponent.unsigned_abs() {
        power *= 10.0;
    }
    if exponent < 0 { 1.0 / power } else { power }
}

/// The exponent of the highest decimal place: 2 for 320, −3 for 0.004. 0 for zero.
pub(crate) fn magnitude(value: f64) -> i32 {
    let size = value.abs();
    if size == 0.0 || !size.is_finite() {
        return 0;
    }
    let mut exponent = 0;
    while size >= pow10(exponent + 1) {
        exponent += 1;
    }
    // 10^−308 is the last power that is not rounded to zero when its reciprocal is taken.
    while size < pow10(exponent) && exponent > -307 {
        exponent -= 1;
    }
    exponent
}

/// `digits · 10^exponent`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Decimal {
    pub digits: i64,
    pub exponent: i32,
}

impl Decimal {
    /// The decimal of so many significant digits that is nearest to `value`.
    pub fn nearest(value: f64, significant: i32) -> Self {
        Self::at(value, magnitude(value) + 1 - significant)
    }

    /// The decimal whose last digit stands for `10^exponent`.
    pub fn at(value: f64, exponent: i32) -> Self {
        // Dividing by an exact power rounds once; multiplying by its reciprocal would round twice.
        let scaled = if exponent < 0 { value * pow10(-exponent) } else { value / pow10(exponent) };
        Self { digits: scaled.round() as i64, exponent }
    }

    /// As a float.
    pub fn value(self) -> f64 {
        let digits = self.digits as f64;
        if self.exponent < 0 { digits / pow10(-self.exponent) } else { digits * pow10(self.exponent) }
    }

    /// Without trailing zeros.
    fn trimmed(mut self) -> Self {
        if self.digits == 0 {
            return Self { digits: 0, exponent: 0 };
        }
        while self.digits % 10 == 0 {
            self.digits /= 10;
            self.exponent += 1;
        }
        self
    }

    /// As it is read: true minus, groups of three, `2 × 10⁻⁶` where zeros would have to be counted.
    pub fn text(self) -> String {
        let Self { digits, exponent } = self.trimmed();
        let figures = digits.unsigned_abs().to_string();
        let highest = exponent + figures.len() as i32 - 1;
        if digits != 0 && !(-4..=6).contains(&highest) {
            return scientific(self.value(), figures.len());
        }
        let mut out = String::from(if digits < 0 { "−" } else { "" });
        plain(&mut out, &figures, exponent);
        out
    }
}

/// A finite number as words in a sentence show it, in English.
pub(crate) fn text(value: f64, significant: i32) -> String {
    Decimal::nearest(value, significant).text()
}

fn plain(out: &mut String, figures: &str, exponent: i32) {
    let whole = figures.len() as i32 + exponent;
    for place in (0..max_i(whole, 1)).rev() {
        // Place counts from the point: figure `whole − 1 − place`, zero where there is none.
        let at = whole - 1 - place;
        let figure = if at < 0 { "0" } else { figures.get(at as usize..=at as usize).unwrap_or("0") };
        out.push_str(figure);
        if place > 0 && place % 3 == 0 {
            out.push('\u{a0}');
        }
    }
    if exponent < 0 {
        out.push('.');
        for _ in whole..0 {
            out.push('0');
        }
        out.push_str(&figures[max_i(whole, 0) as usize..]);
    }
}

fn max_i(a: i32, b: i32) -> i32 {
    if b > a { b } else { a }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_read() {
        let cases: [(f64, &str); 15] = [
            (0.0, "0"),
            (-100.0, "−100"),
            (0.5, "0.5"),
            (10.0, "10"),
            (1000.0, "1\u{a0}000"),
            (1234567.0, "1\u{a0}230\u{a0}000"),
            (0.034, "0.034"),
            (-0.00012, "−0.00012"),
            (0.00002, "2\u{a0}×\u{a0}10⁻⁵"),
            (1e-7, "10⁻⁷"),
            (2.5e8, "2.5\u{a0}×\u{a0}10⁸"),
            (-1e12, "−10¹²"),
            (9.996, "10"),
            (99.96, "100"),
            (1.005, "1"),
        ];
        for (value, expected) in cases {
            assert_eq!(text(value, 3), expected, "{value}");
        }
    }

    #[test]
    fn magnitudes() {
        for (value, expected) in
            [(1.0, 0), (9.99, 0), (10.0, 1), (0.1, -1), (0.0999, -2), (-320.0, 2), (0.0, 0)]
        {
            assert_eq!(magnitude(value), expected, "{value}");
        }
        assert!(magnitude(f64::MIN_POSITIVE) <= -300);
        assert_eq!(magnitude(f64::MAX), 308);
    }

    #[test]
    fn decimals_are_the_literals() {
        assert_eq!(Decimal { digits: 3, exponent: -1 }.value(), 0.3);
        assert_eq!(Decimal { digits: -15, exponent: 2 }.value(), -1500.0);
    }
}
