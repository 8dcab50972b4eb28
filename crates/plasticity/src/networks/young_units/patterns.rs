//! Classes, their variants, and noisy patterns of these.

use alloc::{vec, vec::Vec};

use super::{CLASSES, GROUPS, PATTERNS, VISIBLE};
use crate::random::Random;

/// The elements that are on, rising.
pub(super) type Pattern = Vec<u8>;

/// Share of the elements that is on.
const ACTIVITY: f64 = 0.1;
/// Share of a variant that is drawn anew in each of its patterns.
const NOISE: f64 = 0.05;

/// So many elements, by chance and maybe some twice, are drawn anew.
fn redrawn(from: &[bool], share: f64, random: &mut Random) -> Vec<bool> {
    let mut drawn = from.to_vec();
    for _ in 0..(share * VISIBLE as f64) as usize {
        let element = random.below(VISIBLE as u32) as usize;
        drawn[element] = random.uniform() < ACTIVITY;
    }
    drawn
}

/// Patterns of each group, the classes in turn. The first group has the classes themselves.
pub(super) fn groups(apart: f64, random: &mut Random) -> Vec<Vec<Pattern>> {
    let mut classes = vec![];
    for _ in 0..CLASSES {
        classes.push((0..VISIBLE).map(|_| random.uniform() < ACTIVITY).collect::<Vec<_>>());
    }
    let group = |group: usize| {
        let apart = if group == 0 { 0.0 } else { apart };
        let variants: Vec<_> = classes.iter().map(|class| redrawn(class, apart, random)).collect();
        let pattern = |k: usize| {
            let elements = redrawn(&variants[k % CLASSES], NOISE, random);
            (0..VISIBLE).filter(|i| elements[*i]).map(|i| i as u8).collect()
        };
        (0..PATTERNS).map(pattern).collect()
    };
    (0..GROUPS).map(group).collect()
}
