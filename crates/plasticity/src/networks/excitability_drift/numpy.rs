//! Excitabilities as the authors' notebook draws them: numpy's older generator, `numpy.random.seed` and `normal`.

use alloc::vec::Vec;

use super::CELLS;
use crate::math::{ln, sqrt};

/// Words of the state, and how far apart those are that are joined.
const WORDS: usize = 624;
const APART: usize = 397;

/// The Mersenne Twister of Matsumoto and Nishimura (1998, 10.1145/272991.272995).
struct Twister {
    words: Vec<u32>,
    next: usize,
}

impl Twister {
    fn new(seed: u32) -> Self {
        let mut words: Vec<u32> = Vec::from([seed]);
        for i in 1..WORDS {
            let last = words[i - 1];
            words.push(1_812_433_253_u32.wrapping_mul(last ^ (last >> 30)).wrapping_add(i as u32));
        }
        Self { words, next: WORDS }
    }

    fn bits(&mut self) -> u32 {
        if self.next == WORDS {
            for k in 0..WORDS {
                let y = (self.words[k] & 0x8000_0000) | (self.words[(k + 1) % WORDS] & 0x7fff_ffff);
                let odd = if y & 1 == 1 { 0x9908_b0df } else { 0 };
                self.words[k] = self.words[(k + APART) % WORDS] ^ (y >> 1) ^ odd;
            }
            self.next = 0;
        }
        let mut y = self.words[self.next];
        self.next += 1;
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c_5680;
        y ^= (y << 15) & 0xefc6_0000;
        y ^ (y >> 18)
    }

    fn uniform(&mut self) -> f64 {
        let (high, low) = (self.bits() >> 5, self.bits() >> 6);
        (f64::from(high) * 67_108_864.0 + f64::from(low)) / 9_007_199_254_740_992.0
    }

    /// Two normal numbers, by the polar method.
    fn normals(&mut self) -> [f64; 2] {
        loop {
            let [x, y] = [(); 2].map(|()| 2.0 * self.uniform() - 1.0);
            let square = x * x + y * y;
            if square < 1.0 && square != 0.0 {
                let factor = sqrt(-2.0 * ln(square) / square);
                return [factor * y, factor * x];
            }
        }
    }
}

/// Excitabilities of all cells for a seed.
pub fn excitabilities(seed: u32) -> Vec<f64> {
    let mut twister = Twister::new(seed);
    (0..CELLS / 2).flat_map(|_| twister.normals()).map(f64::abs).collect()
}
