//! Every spine of a dendrite: where it stands, when it is born, when it is lost.

use alloc::vec::Vec;

use super::SpineTurnover;
use crate::random::Random;

/// One spine. Days count from the first look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spine {
    /// Place along the dendrite, 0 to 1.
    pub place: f64,
    /// Day of its birth; minus infinity for one that is there at the first look.
    pub born: f64,
    /// Day on which it is lost; infinity for one that stays.
    pub lost: f64,
}

impl Spine {
    /// Whether it is there on this day.
    pub fn is_there(&self, day: f64) -> bool {
        self.born <= day && day < self.lost
    }

    /// Whether it was there at the first look.
    pub fn is_first(&self) -> bool {
        self.born == f64::NEG_INFINITY
    }
}

/// A dendrite over so many days, spines in the order of their births.
#[derive(Clone, Debug)]
pub struct Dendrite {
    /// All that are ever there.
    pub spines: Vec<Spine>,
}

impl Dendrite {
    /// Draws births and lives. The number that stays is the rounded share of all; the number of the others varies by chance.
    pub fn new(rule: &SpineTurnover, days: f64, seed: u64) -> Self {
        let mut random = Random::new(seed);
        let mut spines = Vec::new();
        let lasting = libm::round(rule.spines as f64 * rule.lasting) as u64;
        for k in 0..rule.spines {
            let place = random.uniform();
            let lost = if k < lasting { f64::INFINITY } else { rule.life * random.exponential() };
            spines.push(Spine { place, born: f64::NEG_INFINITY, lost });
        }
        // Without births the first is infinitely far away.
        let wait = 1.0 / rule.births();
        let mut day = wait * random.exponential();
        while day <= days {
            let place = random.uniform();
            spines.push(Spine { place, born: day, lost: day + rule.life * random.exponential() });
            day += wait * random.exponential();
        }
        Self { spines }
    }

    /// Spines that are there on a day: those of the first look, and all.
    pub fn counts(&self, day: f64) -> (usize, usize) {
        let there = self.spines.iter().filter(|spine| spine.is_there(day));
        (there.clone().filter(|spine| spine.is_first()).count(), there.count())
    }
}
