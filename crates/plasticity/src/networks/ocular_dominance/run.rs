//! Presentation by presentation: the cell beside its mean equations.

use crate::math::clamp;

use super::{Cell, Mean, OcularDominance};

/// A cell and its mean equations, presentation by presentation.
#[derive(Clone, Debug)]
pub struct Run {
    constants: OcularDominance,
    cell: Cell,
    mean: Mean,
    shown: u64,
}

impl Run {
    /// Both eyes open, and equal.
    pub fn new(constants: &OcularDominance) -> Self {
        Self {
            cell: Cell::new(constants),
            mean: Mean::new(constants),
            shown: 0,
            constants: constants.clone(),
        }
    }

    fn all(&self) -> u64 {
        let (start, end) = self.constants.ages();
        ((end - start) * self.constants.per_day as f64 + 0.5) as u64
    }

    /// At most so many presentations; true once all are over.
    pub fn advance(&mut self, presentations: u64) -> bool {
        let c = &self.constants;
        for _ in 0..presentations.min(self.all() - self.shown) {
            let age = c.ages().0 + (self.shown as f64 + 0.5) / c.per_day as f64;
            let part = c.plasticity(age, self.darkness(age));
            let eyes = c.eyes(age);
            self.cell.present(c, eyes, part);
            self.mean.present(c, eyes, part);
            self.shown += 1;
        }
        self.shown == self.all()
    }

    /// Days of darkness until an age.
    fn darkness(&self, age: f64) -> f64 {
        let c = &self.constants;
        clamp(age - (c.age - c.dark), 0.0, c.dark)
    }

    /// Age now, days.
    pub fn age(&self) -> f64 {
        self.constants.ages().0 + self.shown as f64 / self.constants.per_day as f64
    }

    /// Share of the learning rate now.
    pub fn plasticity(&self) -> f64 {
        self.constants.plasticity(self.age(), self.darkness(self.age()))
    }

    /// Part of the presentations that are over.
    pub fn part(&self) -> f64 {
        if self.all() == 0 { 1.0 } else { self.shown as f64 / self.all() as f64 }
    }

    /// Responses to the preferred pattern through the open eye and through the closed one, of those at the start.
    pub fn responses(&self) -> [f64; 2] {
        self.cell.responses().map(|response| response / self.constants.first_weight())
    }

    /// What the mean equations say of them.
    pub fn expected(&self) -> [f64; 2] {
        self.mean.responses().map(|response| response / self.constants.first_weight())
    }
}
