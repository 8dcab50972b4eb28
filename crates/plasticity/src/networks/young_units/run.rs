//! A machine that learns group after group.

use alloc::{vec, vec::Vec};
use core::ops::Range;

use super::machine::{self, Machine, Rates};
use super::patterns::{self, Pattern};
use super::{BATCH, CLASSES, GROUPS, Kind, PATTERNS, THIRD, VISIBLE, YoungUnits};
use crate::math::min;
use crate::random::Random;

/// A machine that learns group after group.
#[derive(Clone, Debug)]
pub struct Run {
    constants: YoungUnits,
    random: Random,
    groups: Vec<Vec<Pattern>>,
    machine: Machine,
    ages: Vec<f64>,
    rates: Vec<Rates>,
    /// Batches that were learned.
    batches: usize,
    /// Score of each group right after it.
    fresh: Vec<f64>,
    /// Patterns of the group at hand that were scored, and the part that was right.
    scored: usize,
    right: f64,
}

impl Run {
    /// Before the first pattern.
    pub fn new(constants: &YoungUnits) -> Self {
        let mut random = Random::new(constants.seed);
        let groups = patterns::groups(constants.apart, &mut random);
        let hidden = constants.units as usize;
        let machine = Machine::new(hidden, &mut random);
        let ages: Vec<f64> = (0..hidden).map(|_| random.uniform()).collect();
        let rates = ages.iter().map(|age| constants.rates(*age)).collect();
        Self {
            constants: constants.clone(),
            random,
            groups,
            machine,
            ages,
            rates,
            batches: 0,
            fresh: vec![],
            scored: 0,
            right: 0.0,
        }
    }

    /// One batch or, behind the last of a group, a third of its score; then the units age and are replaced. True once all groups are
    /// learned.
    pub fn advance(&mut self) -> bool {
        let each = PATTERNS / BATCH;
        let group = self.fresh.len();
        if group == GROUPS {
            return true;
        }
        if self.batches < each * (group + 1) {
            let first = BATCH * (self.batches - each * group);
            let patterns = &self.groups[group][first..first + BATCH];
            self.machine.learn(patterns, &self.rates, self.constants.target, &mut self.random);
            self.batches += 1;
            return false;
        }
        self.right += self.score_part(group, self.scored..self.scored + THIRD) / 3.0;
        self.scored += THIRD;
        if self.scored == PATTERNS {
            self.fresh.push(self.right);
            (self.scored, self.right) = (0, 0.0);
            if self.constants.kind == Kind::Turnover {
                self.age();
            }
        }
        self.fresh.len() == GROUPS
    }

    fn age(&mut self) {
        for age in &mut self.ages {
            *age = min(*age + self.constants.aging, 1.0);
        }
        let replaced = (self.constants.turnover * self.constants.units as f64) as usize;
        for unit in self.machine.ranks(&self.ages).into_iter().take(replaced) {
            self.machine.renew(unit, &mut self.random);
            self.ages[unit] = 0.0;
        }
        let constants = &self.constants;
        self.rates = self.ages.iter().map(|age| constants.rates(*age)).collect();
    }

    /// Share of the batches that were learned.
    pub fn part(&self) -> f64 {
        self.batches as f64 / (GROUPS * (PATTERNS / BATCH)) as f64
    }

    /// Score of each group that was learned, right after it.
    pub fn fresh(&self) -> &[f64] {
        &self.fresh
    }

    /// Share of the elements of a group's patterns that a step of sampling gives back. It draws by chance, as learning does:
    /// who asks between two batches and wants the same run asks a clone.
    pub fn score(&mut self, group: usize) -> f64 {
        self.score_part(group, 0..PATTERNS)
    }

    /// The same of some of the group's patterns, for who has to work in small turns.
    pub fn score_part(&mut self, group: usize, patterns: Range<usize>) -> f64 {
        let (reading, all) = (self.constants.reading, patterns.len() * VISIBLE);
        let mut right = 0;
        for pattern in &self.groups[group][patterns] {
            right += self.machine.given_back(pattern, reading, &mut self.random);
        }
        right as f64 / all as f64
    }

    /// Mean score of all groups.
    pub fn score_of_all(&mut self) -> f64 {
        (0..GROUPS).map(|group| self.score(group)).sum::<f64>() / GROUPS as f64
    }

    /// Ages of the hidden units, 0 to 1.
    pub fn ages(&self) -> &[f64] {
        &self.ages
    }

    /// With what chance each hidden unit is on for a pattern of a class, in a group.
    pub fn code(&self, group: usize, class: usize) -> Vec<f64> {
        self.machine.chances(&self.groups[group][class])
    }

    /// Share of the hidden units that are on for two patterns of different classes, mean over the pairs of a group: the higher, the less
    /// the patterns are separated.
    pub fn overlap(&self, group: usize) -> f64 {
        self.pairs(group, machine::shared) / self.ages.len() as f64
    }

    /// Cosine of the angle between the codes of different classes, mean over the pairs of a group. It does not ask how many units are on.
    pub fn likeness(&self, group: usize) -> f64 {
        self.pairs(group, machine::cosine)
    }

    /// Mean over the pairs of classes.
    fn pairs(&self, group: usize, of: fn(&[f64], &[f64]) -> f64) -> f64 {
        let codes: Vec<_> = (0..CLASSES).map(|class| self.code(group, class)).collect();
        let mut sum = 0.0;
        for a in 0..CLASSES {
            sum += (a + 1..CLASSES).map(|b| of(&codes[a], &codes[b])).sum::<f64>();
        }
        sum / (CLASSES * (CLASSES - 1) / 2) as f64
    }
}
