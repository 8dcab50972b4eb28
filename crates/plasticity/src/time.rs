//! Time, which says its unit in its type.

use core::ops::{Add, AddAssign, Div, Mul, Neg, Sub, SubAssign};

/// A length of time, or a moment counted from some start, in milliseconds.
///
/// Rules that think in milliseconds take the number out, [`Ms::ms`] or the pattern `Ms(dt)`; rules that think in
/// seconds or days say [`Ms::seconds`] or [`Ms::days`]. Other units are written as so many of a constant:
///
/// ```
/// use plasticity::time::{DAY, HOUR, MINUTE, SECOND};
/// use plasticity::Ms;
/// assert_eq!(1.5 * SECOND, Ms(1500.0));
/// assert_eq!(3.0 * HOUR / MINUTE, 180.0); // how many minutes
/// assert_eq!(SECOND / 40.0, Ms(25.0)); // the period of 40 Hz
/// assert_eq!((14.0 * DAY).days(), 14.0);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Ms(
    /// The number of milliseconds.
    pub f64,
);

/// A millisecond. `MILLISECOND / SECOND`, which is 0.001 but for its rounding, turns a rate per second into one per ms.
pub const MILLISECOND: Ms = Ms(1.0);
/// A second.
pub const SECOND: Ms = Ms(1000.0);
/// A minute.
pub const MINUTE: Ms = Ms(60_000.0);
/// An hour.
pub const HOUR: Ms = Ms(3_600_000.0);
/// A day.
pub const DAY: Ms = Ms(86_400_000.0);
/// A year of 365.25 days.
pub const YEAR: Ms = Ms(365.25 * DAY.0);

impl Ms {
    /// No time.
    pub const ZERO: Self = Self(0.0);
    /// Never.
    pub const INFINITY: Self = Self(f64::INFINITY);

    /// So many seconds.
    #[inline]
    pub const fn from_seconds(seconds: f64) -> Self {
        Self(seconds * SECOND.0)
    }

    /// So many days.
    #[inline]
    pub const fn from_days(days: f64) -> Self {
        Self(days * DAY.0)
    }

    /// In milliseconds.
    #[inline]
    pub const fn ms(self) -> f64 {
        self.0
    }

    /// In seconds.
    #[inline]
    pub const fn seconds(self) -> f64 {
        self.0 / SECOND.0
    }

    /// In minutes.
    #[inline]
    pub const fn minutes(self) -> f64 {
        self.0 / MINUTE.0
    }

    /// In hours.
    #[inline]
    pub const fn hours(self) -> f64 {
        self.0 / HOUR.0
    }

    /// In days.
    #[inline]
    pub const fn days(self) -> f64 {
        self.0 / DAY.0
    }
}

impl Add for Ms {
    type Output = Self;
    #[inline]
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for Ms {
    #[inline]
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sub for Ms {
    type Output = Self;
    #[inline]
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl SubAssign for Ms {
    #[inline]
    fn sub_assign(&mut self, other: Self) {
        self.0 -= other.0;
    }
}

impl Neg for Ms {
    type Output = Self;
    #[inline]
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

/// So many times as long.
impl Mul<f64> for Ms {
    type Output = Self;
    #[inline]
    fn mul(self, factor: f64) -> Self {
        Self(self.0 * factor)
    }
}

/// So many times as long.
impl Mul<Ms> for f64 {
    type Output = Ms;
    #[inline]
    fn mul(self, time: Ms) -> Ms {
        Ms(self * time.0)
    }
}

/// A part of it; a second divided by a rate in Hz is its period.
impl Div<f64> for Ms {
    type Output = Self;
    #[inline]
    fn div(self, parts: f64) -> Self {
        Self(self.0 / parts)
    }
}

/// How many times the other fits into it.
impl Div for Ms {
    type Output = f64;
    #[inline]
    fn div(self, other: Self) -> f64 {
        self.0 / other.0
    }
}

/// So many in that time, as a rate per millisecond: `rate / SECOND` for a rate in Hz.
impl Div<Ms> for f64 {
    type Output = f64;
    #[inline]
    fn div(self, time: Ms) -> f64 {
        self / time.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A unit stands for the one operation that it names, so that results keep their last bits.
    #[test]
    fn units_add_no_rounding() {
        let mut random = crate::random::Random::new(1);
        for _ in 0..10_000 {
            let x = 1e4 * random.uniform();
            assert_eq!(Ms(x).seconds().to_bits(), (x / 1000.0).to_bits());
            assert_eq!(Ms::from_seconds(x).ms().to_bits(), (1000.0 * x).to_bits());
            assert_eq!((SECOND / x).ms().to_bits(), (1000.0 / x).to_bits());
            assert_eq!((x / SECOND).to_bits(), (x / 1000.0).to_bits());
            assert_eq!(Ms(x).days().to_bits(), (x / 86_400_000.0).to_bits());
            assert_eq!((MILLISECOND / SECOND * x).to_bits(), (1e-3 * x).to_bits());
        }
        assert_eq!((MINUTE / SECOND, HOUR / MINUTE, DAY / HOUR, YEAR / DAY), (60.0, 60.0, 24.0, 365.25));
    }
}
