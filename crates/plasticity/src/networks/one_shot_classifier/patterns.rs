//! Classes, and examples of them.

use alloc::{vec, vec::Vec};

use crate::random::Random;

/// Inputs.
pub const INPUTS: usize = 400;
/// Active inputs of every pattern.
pub const ACTIVE: usize = 20;

/// Active inputs, rising.
pub type Pattern = Vec<u16>;

fn listed(on: &[bool]) -> Pattern {
    on.iter().enumerate().filter(|(_, on)| **on).map(|(input, _)| input as u16).collect()
}

/// Makes so many more of those that are free active.
fn add(on: &mut [bool], taken: &[bool], number: usize, random: &mut Random) {
    let mut left = number;
    while left > 0 {
        let input = random.below(INPUTS as u32) as usize;
        if !on[input] && !taken[input] {
            on[input] = true;
            left -= 1;
        }
    }
}

/// The pattern of a class.
pub fn class(random: &mut Random) -> Pattern {
    let mut on = vec![false; INPUTS];
    add(&mut on, &[false; INPUTS], ACTIVE, random);
    listed(&on)
}

/// An example: each active input is lost with a chance, and as many others are added.
pub fn example(class: &[u16], noise: f64, random: &mut Random) -> Pattern {
    let mut taken = vec![false; INPUTS];
    let mut on = taken.clone();
    let mut lost = 0;
    for input in class {
        taken[usize::from(*input)] = true;
        if random.uniform() < noise {
            lost += 1;
        } else {
            on[usize::from(*input)] = true;
        }
    }
    add(&mut on, &taken, lost, random);
    listed(&on)
}

/// The same as numbers, 1 where an input is active.
pub fn numbers(pattern: &[u16], into: &mut [f64]) {
    into.fill(0.0);
    for input in pattern {
        into[usize::from(*input)] = 1.0;
    }
}

/// The same as bits, 64 to a word.
pub fn bits(places: &[u16], number: usize) -> Vec<u64> {
    let mut words = vec![0; number.div_ceil(64)];
    for place in places {
        words[usize::from(*place) / 64] |= 1 << (place % 64);
    }
    words
}

/// In how many places two differ.
pub fn differ(one: &[u64], other: &[u64]) -> u32 {
    one.iter().zip(other).map(|(one, other)| (one ^ other).count_ones()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_have_their_size_and_their_share() {
        let mut random = Random::new(1);
        let mut shared = 0;
        for _ in 0..500 {
            let class = class(&mut random);
            assert_eq!(class.len(), ACTIVE);
            let one = example(&class, 0.4, &mut random);
            let other = example(&class, 0.4, &mut random);
            assert!(one.len() == ACTIVE && one.is_sorted());
            let apart = differ(&bits(&one, INPUTS), &bits(&other, INPUTS));
            shared += (2 * ACTIVE as u32 - apart) / 2;
        }
        // Of the class 20 · 0.6² = 7.2, and of the 380 others 8 · 8 / 380 = 0.17; four standard errors.
        assert!((f64::from(shared) / 500.0 - 7.37).abs() < 0.42, "{shared}");
        assert_eq!(example(&[3, 7], 0.0, &mut random), [3, 7]);
    }

    #[test]
    fn places_are_compared() {
        let apart = |one: &[u16], other: &[u16]| differ(&bits(one, 70), &bits(other, 70));
        assert_eq!(apart(&[1, 2, 69], &[2, 3]), 3);
        assert_eq!(apart(&[], &[64]), 1);
    }
}
