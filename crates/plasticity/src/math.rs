//! Elementary functions that give the same bits on every target.
//!
//! Std's differ in their last bits between platforms, so clippy refuses them in this workspace.

pub use libm::{cos, erf, exp, expm1, log as ln, log10, pow, sin, sqrt, tanh};

/// The factor by which an exponential decay shrinks over `dt`: `e^(−dt/tau)`. Same unit for both.
#[inline]
pub fn decay(dt: f64, tau: f64) -> f64 {
    exp(-dt / tau)
}

/// `e^x`, by a polynomial where `x` is within 1/32 of zero: there it differs from [`exp`] by less
/// than one part in 10¹⁴ and costs a few multiplications.
#[inline]
pub fn exp_near_zero(x: f64) -> f64 {
    if !(-0.03125..=0.03125).contains(&x) {
        return exp(x);
    }
    let (half, third, quarter) = (1.0 / 2.0, 1.0 / 3.0, 1.0 / 4.0);
    let (fifth, sixth) = (1.0 / 5.0, 1.0 / 6.0);
    1.0 + x
        * (1.0 + x * half * (1.0 + x * third * (1.0 + x * quarter * (1.0 + x * fifth * (1.0 + x * sixth)))))
}

/// The smaller of two numbers; the first where they are equal or not comparable.
#[inline]
pub fn min(a: f64, b: f64) -> f64 {
    if b < a { b } else { a }
}

/// The larger of two numbers; the first where they are equal or not comparable.
#[inline]
pub fn max(a: f64, b: f64) -> f64 {
    if b > a { b } else { a }
}

/// `x` held within `low..=high`; NaN stays NaN.
#[inline]
pub fn clamp(x: f64, low: f64, high: f64) -> f64 {
    if x < low {
        low
    } else if x > high {
        high
    } else {
        x
    }
}

/// `[x]₊`: `x` where positive, else 0.
#[inline]
pub fn rectify(x: f64) -> f64 {
    if x > 0.0 { x } else { 0.0 }
}

/// What is left of `x` after whole periods, with the sign of `x`, exactly. NaN where one of them is infinite or the
/// period not positive.
pub fn rest(x: f64, period: f64) -> f64 {
    if period > 0.0 && period < f64::INFINITY { libm::fmod(x, period) } else { f64::NAN }
}

/// `xⁿ` by repeated squaring, in a fixed order of operations.
#[inline]
pub fn powi(x: f64, n: u32) -> f64 {
    let (mut result, mut base, mut left) = (1.0, x, n);
    while left > 0 {
        if left & 1 == 1 {
            result *= base;
        }
        base *= base;
        left >>= 1;
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_by_hand() {
        assert_eq!(powi(2.0, 10), 1024.0);
        assert_eq!(powi(-3.0, 3), -27.0);
        assert_eq!(powi(0.0, 0), 1.0);
    }

    #[test]
    fn the_rest_is_exact() {
        let mut random = crate::random::Random::new(1);
        for _ in 0..100_000 {
            let (x, period) = (4000.0 * (random.uniform() - 0.5), 0.01 + 300.0 * random.uniform());
            assert_eq!(rest(x, period).to_bits(), (x % period).to_bits(), "{x} {period}");
        }
        assert!(
            rest(f64::INFINITY, 1.0).is_nan() && rest(1.0, 0.0).is_nan() && rest(f64::MAX, 1e-300) < 1e-300
        );
        for (x, period) in [(0.0, 1.0), (-0.0, 1.0), (3.0, 1.5), (-3.0, 1.5), (1e6, 0.1), (0.3, 0.1)] {
            assert_eq!(rest(x, period).to_bits(), (x % period).to_bits(), "{x} {period}");
        }
    }

    #[test]
    fn exponential_near_zero() {
        for i in -4000..=4000 {
            let x = f64::from(i) / 100_000.0;
            assert!((exp_near_zero(x) / exp(x) - 1.0).abs() < 1e-14, "{x}");
        }
    }

    #[test]
    fn bounds_keep_signed_zeros_and_nan_apart() {
        assert!(min(0.0, -0.0).is_sign_positive());
        assert!(clamp(f64::NAN, 0.0, 1.0).is_nan());
        assert_eq!(rectify(-1.0), 0.0);
    }
}
