//! Sine and cosine of angles within one turn, to the bit those of `libm`. Its own take angles of any size, for which
//! they carry a reduction by hundreds of digits of π: more code than a model here, and no angle here needs it.
//!
//! The polynomials are FreeBSD's `k_sin` and `k_cos`, the splitting of π/2 is that of its `rem_pio2`:
//! Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun Microsystems, Inc.
//! business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this
//! notice is preserved.

use core::f64::consts::TAU;

/// High halves of π/4, 3π/4, 5π/4 and 7π/4: an angle belongs to the nearest multiple of π/2.
const BETWEEN: [u32; 4] = [0x3fe9_21fb, 0x4002_d97c, 0x400f_6a7a, 0x4015_fdbc];
/// High half of 9π/4.
const END: u32 = 0x401c_463b;
/// High halves of the multiples of π/2: there most digits cancel.
const NEAR: [u32; 5] = [0, 0x3ff9_21fb, 0x4009_21fb, 0x4012_d97c, 0x4019_21fb];
/// π/2 in three parts of 33 bits, each with what comes after it.
const PARTS: [(f64, f64); 3] = [
    (f64::from_bits(0x3ff9_21fb_5440_0000), f64::from_bits(0x3dd0_b461_1a62_6331)),
    (f64::from_bits(0x3dd0_b461_1a60_0000), f64::from_bits(0x3ba3_198a_2e03_7073)),
    (f64::from_bits(0x3ba3_198a_2e00_0000), f64::from_bits(0x397b_839a_2520_49c1)),
];
/// So many bits may cancel before the next part is needed.
const CANCELLED: [u32; 3] = [16, 49, u32::MAX];

/// The sine of an angle in radians. Beyond 9π/4 whole turns are taken off first, at the cost of digits.
pub fn sin(x: f64) -> f64 {
    let sine = quarter(x.abs(), 0);
    if x.is_sign_negative() { -sine } else { sine }
}

/// The cosine of an angle in radians. Beyond 9π/4 whole turns are taken off first, at the cost of digits.
pub fn cos(x: f64) -> f64 {
    quarter(x.abs(), 1)
}

fn high(x: f64) -> u32 {
    (x.to_bits() >> 32) as u32
}

fn exponent(x: f64) -> u32 {
    high(x.abs()) >> 20
}

/// The sine of a positive angle and so many quarters of a turn.
fn quarter(mut x: f64, quarters: usize) -> f64 {
    if high(x) > END {
        x -= TAU * (x / TAU) as i64 as f64;
    }
    let mut n = 0;
    for edge in BETWEEN {
        n += usize::from(high(x) > edge);
    }
    // The angle less n π/2, and what rounding takes from the difference.
    let (mut rest, mut tail) = (x, 0.0);
    if n > 0 {
        let mut left = x;
        for ((part, after), most) in PARTS.into_iter().zip(CANCELLED) {
            let (before, product) = (left, n as f64 * part);
            left = before - product;
            let lost = n as f64 * after - ((before - left) - product);
            rest = left - lost;
            tail = (left - rest) - lost;
            if high(x) != NEAR[n] || exponent(x).saturating_sub(exponent(rest)) <= most {
                break;
            }
        }
    }
    match (n + quarters) % 4 {
        0 => near_sine(rest, tail),
        1 => near_cosine(rest, tail),
        2 => -near_sine(rest, tail),
        _ => -near_cosine(rest, tail),
    }
}

/// The sine of `x + y`, within π/4 of zero, `y` the tail of `x`.
fn near_sine(x: f64, y: f64) -> f64 {
    const S: [f64; 6] = [
        f64::from_bits(0xbfc5_5555_5555_5549),
        f64::from_bits(0x3f81_1111_1110_f8a6),
        f64::from_bits(0xbf2a_01a0_19c1_61d5),
        f64::from_bits(0x3ec7_1de3_57b1_fe7d),
        f64::from_bits(0xbe5a_e5e6_8a2b_9ceb),
        f64::from_bits(0x3de5_d93a_5acf_d57c),
    ];
    let z = x * x;
    let r = S[1] + z * (S[2] + z * S[3]) + z * (z * z) * (S[4] + z * S[5]);
    let v = z * x;
    if y == 0.0 { x + v * (S[0] + z * r) } else { x - ((z * (0.5 * y - v * r) - y) - v * S[0]) }
}

/// The cosine of `x + y`, within π/4 of zero, `y` the tail of `x`.
fn near_cosine(x: f64, y: f64) -> f64 {
    const C: [f64; 6] = [
        f64::from_bits(0x3fa5_5555_5555_554c),
        f64::from_bits(0xbf56_c16c_16c1_5177),
        f64::from_bits(0x3efa_01a0_19cb_1590),
        f64::from_bits(0xbe92_7e4f_809c_52ad),
        f64::from_bits(0x3e21_ee9e_bdb4_b1c4),
        f64::from_bits(0xbda8_fae9_be88_38d4),
    ];
    let z = x * x;
    let w = z * z;
    let r = z * (C[0] + z * (C[1] + z * C[2])) + w * w * (C[3] + z * (C[4] + z * C[5]));
    let half = 0.5 * z;
    let w = 1.0 - half;
    w + (((1.0 - w) - half) + (z * r - x * y))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    fn assert_same(x: f64) {
        assert_eq!(cos(x).to_bits(), libm::cos(x).to_bits(), "cos {x:e}");
        assert_eq!(sin(x).to_bits(), libm::sin(x).to_bits(), "sin {x:e}");
    }

    #[test]
    fn to_the_bit_within_a_turn() {
        let mut random = Random::new(1);
        for _ in 0..300_000 {
            let x = TAU * (2.0 * random.uniform() - 1.0);
            assert_same(x);
            // Near a multiple of π/8, at every distance.
            let distance = (random.uniform() - 0.5) * libm::exp2(-60.0 * random.uniform());
            assert_same(f64::from(random.below(17)) * TAU / 16.0 + distance);
        }
        for x in [0.0, -0.0, 1e-300, -1e-9, 7.0, TAU] {
            assert_same(x);
        }
        for n in 0..=16 {
            let edge = (f64::from(n) * TAU / 16.0).to_bits();
            for ulps in 0..2000 {
                assert_same(f64::from_bits(edge + ulps));
                assert_same(f64::from_bits(edge.saturating_sub(ulps)));
            }
        }
    }

    #[test]
    fn beyond_it_is_near() {
        for x in [8.0, -100.0, 12_345.6] {
            assert!((cos(x) - libm::cos(x)).abs() < 1e-11 && (sin(x) - libm::sin(x)).abs() < 1e-11, "{x}");
        }
        assert!(cos(f64::INFINITY).is_nan() && sin(f64::NAN).is_nan());
    }
}
