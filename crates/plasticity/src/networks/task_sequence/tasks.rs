//! Ten prototypes, in five orders of their elements.

use alloc::vec::Vec;

use crate::random::Random;

/// Elements of an example.
pub const INPUTS: usize = 64;
/// Classes, the same of every task.
pub const CLASSES: usize = 10;
/// Tasks, one after the other.
pub const TASKS: usize = 5;

/// An example and its class.
pub type Example = (Vec<f64>, usize);

/// Prototypes and permutations.
#[derive(Clone, Debug)]
pub struct Tasks {
    prototypes: Vec<Vec<f64>>,
    /// For each task, from which element of the prototype each input comes; the first task has them in order.
    orders: Vec<Vec<usize>>,
    noise: f64,
}

impl Tasks {
    /// Drawn by chance.
    pub fn new(noise: f64, random: &mut Random) -> Self {
        let prototypes =
            (0..CLASSES).map(|_| (0..INPUTS).map(|_| random.normal()).collect()).collect::<Vec<_>>();
        let order = |task: usize| {
            let mut order: Vec<usize> = (0..INPUTS).collect();
            for i in (1..INPUTS).rev().filter(|_| task > 0) {
                order.swap(i, random.below(i as u32 + 1) as usize);
            }
            order
        };
        Self { prototypes, orders: (0..TASKS).map(order).collect(), noise }
    }

    /// A class without noise, as a task has it.
    pub fn prototype(&self, task: usize, class: usize) -> impl Iterator<Item = f64> {
        self.orders[task].iter().map(move |from| self.prototypes[class][*from])
    }

    /// An example of a class.
    pub fn example(&self, task: usize, class: usize, random: &mut Random) -> Example {
        let input = self.prototype(task, class).map(|element| element + self.noise * random.normal());
        (input.collect(), class)
    }

    /// An example of any class.
    pub fn any(&self, task: usize, random: &mut Random) -> Example {
        let class = random.below(CLASSES as u32) as usize;
        self.example(task, class, random)
    }
}
