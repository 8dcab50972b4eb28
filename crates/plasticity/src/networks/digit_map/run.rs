//! Touch by touch: a map that forms, and what becomes of it.

use crate::networks::unit_row::{DIGITS, FORMING, Row};
use crate::random::Random;

use super::DigitMap;

/// A map that forms, and what becomes of it.
#[derive(Clone, Debug)]
pub struct Run {
    constants: DigitMap,
    random: Random,
    row: Row,
    before: [u32; DIGITS],
    pub(super) steps: u64,
}

impl Run {
    /// Units at places by chance.
    pub fn new(constants: &DigitMap) -> Self {
        let mut random = Random::new(constants.row.seed);
        let row = Row::new(constants.row.units as usize, &mut random);
        Self { constants: constants.clone(), random, before: row.counts(), row, steps: 0 }
    }

    /// At most so many touches; true once all have come.
    pub fn advance(&mut self, touches: u64) -> bool {
        for _ in 0..touches.min(self.all() - self.steps) {
            self.touch();
        }
        self.steps == self.all()
    }

    fn all(&self) -> u64 {
        FORMING + self.constants.row.steps
    }

    fn touch(&mut self) {
        let rule = &self.constants.row;
        let (touches, learning) = match self.steps.checked_sub(FORMING) {
            None => ([1.0; DIGITS], rule.forming(self.steps as f64 / FORMING as f64)),
            Some(step) => (self.constants.touches(), rule.relearning(step as f64 / rule.steps as f64)),
        };
        let mut place = self.random.uniform() * touches.iter().sum::<f64>();
        let mut touch = DIGITS as f64;
        for (digit, density) in touches.iter().enumerate() {
            if place < *density {
                touch = digit as f64 + place / density;
                break;
            }
            place -= density;
        }
        self.row.learn(touch, learning);
        self.steps += 1;
        if self.steps == FORMING {
            self.before = self.row.counts();
        }
    }

    /// Touches since the change; `None` while the map still forms.
    pub fn since(&self) -> Option<u64> {
        self.steps.checked_sub(FORMING)
    }

    /// Touches until the map has formed.
    pub fn forming_left(&self) -> u64 {
        FORMING.saturating_sub(self.steps)
    }

    /// Part of all touches that have come.
    pub fn part(&self) -> f64 {
        self.steps as f64 / self.all() as f64
    }

    /// Where on the skin each unit is, in lengths of a digit from the thumb's side.
    pub fn places(&self) -> &[f64] {
        self.row.places()
    }

    /// Units on each digit when the map had formed; while it forms, at the start.
    pub fn before(&self) -> [u32; DIGITS] {
        self.before
    }

    /// Units on each digit.
    pub fn counts(&self) -> [u32; DIGITS] {
        self.row.counts()
    }
}
