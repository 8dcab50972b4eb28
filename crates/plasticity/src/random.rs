//! One small, fixed pseudo-random generator, so that a seed means the same run everywhere.

use crate::math::{cos, ln, sqrt};

/// xoshiro256++ of Blackman and Vigna (2021, 10.1145/3460772), seeded through SplitMix64.
///
/// ```
/// let mut random = plasticity::random::Random::new(7);
/// let u = random.uniform();
/// assert!((0.0..1.0).contains(&u));
/// ```
#[derive(Clone, Debug)]
pub struct Random {
    state: [u64; 4],
}

impl Random {
    /// A generator for this seed; different seeds give unrelated streams.
    pub fn new(seed: u64) -> Self {
        let mut z = seed;
        let state = core::array::from_fn(|_| {
            z = z.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut x = z;
            x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            x ^ (x >> 31)
        });
        Self { state }
    }

    /// The next 64 random bits.
    #[inline]
    pub fn bits(&mut self) -> u64 {
        let [a, b, c, d] = self.state;
        let result = a.wrapping_add(d).rotate_left(23).wrapping_add(a);
        let (c, d) = (c ^ a, d ^ b);
        self.state = [a ^ d, b ^ c, c ^ (b << 17), d.rotate_left(45)];
        result
    }

    /// Uniform in `[0, 1)`, 53 bits.
    #[inline]
    pub fn uniform(&mut self) -> f64 {
        (self.bits() >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
    }

    /// A whole number, uniform in `0..n`. `n` must be positive; 0 gives 0.
    ///
    /// 2³² numbers are scaled down to `n` (Lemire 2019, 10.1145/3230636). Where `n` does not divide them, some results
    /// would have one number more than others: that many are drawn again. Up to 2¹⁶ nothing is, since a result is more
    /// likely there than another by a part of `n`/2³² at most, and a seed keeps its run.
    #[inline]
    pub fn below(&mut self, n: u32) -> u32 {
        loop {
            let scaled = (self.bits() >> 32) * u64::from(n);
            if n <= 1 << 16 || scaled as u32 >= n.wrapping_neg() % n {
                return (scaled >> 32) as u32;
            }
        }
    }

    /// The wait for the next event of a Poisson process whose mean wait is 1.
    #[inline]
    pub fn exponential(&mut self) -> f64 {
        -ln(1.0 - self.uniform())
    }

    /// A standard normal number (Box and Muller; the second of the pair is dropped).
    #[inline]
    pub fn normal(&mut self) -> f64 {
        let radius = sqrt(2.0 * self.exponential());
        radius * cos(2.0 * core::f64::consts::PI * self.uniform())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The reference C implementation, state [1, 2, 3, 4].
    #[test]
    fn first_numbers_of_the_reference() {
        let mut random = Random { state: [1, 2, 3, 4] };
        assert_eq!(random.bits(), 41_943_041);
        assert_eq!(random.bits(), 58_720_359);
        assert_eq!(random.bits(), 3_588_806_011_781_223);
    }

    /// Scaled down without drawing again, which is biased.
    fn plain(random: &mut Random, n: u32) -> u32 {
        (((random.bits() >> 32) * u64::from(n)) >> 32) as u32
    }

    /// For every number that the models and their tests ask for, a seed gives the run that it always gave.
    #[test]
    fn small_numbers_are_what_they_were() {
        for n in (0..=1000).chain([u32::MAX]) {
            let (mut random, mut before) = (Random::new(u64::from(n)), Random::new(u64::from(n)));
            for _ in 0..500 {
                assert_eq!(random.below(n), plain(&mut before, n), "{n}");
            }
        }
    }

    /// Below 3 · 2³⁰ every third result has two of the 2³² numbers and the others one: remainders of division by three came in the
    /// ratio 2 : 1 : 1. Four standard errors.
    #[test]
    fn large_numbers_are_even() {
        let (n, draws) = (3 << 30, 30_000);
        let mut counts = [[0; 3]; 2];
        let mut random = Random::new(1);
        for _ in 0..draws {
            let (even, biased) = (random.below(n), plain(&mut random, n));
            assert!(even < n);
            counts[0][even as usize % 3] += 1;
            counts[1][biased as usize % 3] += 1;
        }
        let away = |count: i32, share: f64| (f64::from(count) - share * f64::from(draws)).abs();
        assert!(counts[0].iter().all(|count| away(*count, 1.0 / 3.0) < 330.0), "{counts:?}");
        assert!(away(counts[1][0], 0.5) < 350.0, "{counts:?}");
    }

    #[test]
    fn moments() {
        let mut random = Random::new(1);
        let n = 200_000;
        let (mut u, mut e, mut g, mut g2) = (0.0, 0.0, 0.0, 0.0);
        for _ in 0..n {
            u += random.uniform();
            e += random.exponential();
            let x = random.normal();
            g += x;
            g2 += x * x;
        }
        let n = f64::from(n);
        // Four standard errors each.
        assert!((u / n - 0.5).abs() < 0.0026);
        assert!((e / n - 1.0).abs() < 0.009);
        assert!((g / n).abs() < 0.009);
        assert!((g2 / n - 1.0).abs() < 0.0127);
    }
}
