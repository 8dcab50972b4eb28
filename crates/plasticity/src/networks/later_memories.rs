//! One memory among later ones: how far its signal stands out of chance, in simple synapses, in a cascade and in chains of beakers.
//!
//! Every later memory is a random event at every one of `N` independent synapses. A simple synapse turns with probability `q` at each, so its signal
//! is `q (1 − q)ᵗ`; the others are [`Cascade`] and [`Beakers`].

use alloc::vec::Vec;

use crate::{
    AtEnd, Model, Ms,
    math::{clamp, exp, ln, pow, sqrt},
    models::beakers::{Beakers, EVENT, Levels},
    models::cascade::{self, Cascade},
    quantities,
};

/// Samples per factor of ten.
const PER_DECADE: f64 = 20.0;
/// Chains flow in steps of up to so many events once their fast levels are even: far within what the step allows.
const LONGEST_STEP: f64 = 8.0;

quantities! {
    /// The synapses.
    pub struct LaterMemories {
        /// Number of synapses.
        synapses: log("N", "number of synapses", One, 1e6, 1e3..=1e9),
        /// Probability that an event turns a simple synapse.
        q: log("q", "chance that an event turns", One, 0.01, 0.0001..=1.0),
        /// Synapses with depths.
        cascade: part(Cascade),
        /// Synapses with levels.
        beakers: part(Beakers),
    }
}

/// Signal over chance after so many later memories.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Later memories.
    pub events: f64,
    /// Simple synapses, cascade, beakers.
    pub ratios: [f64; 3],
}

/// The fading of one memory.
#[derive(Clone, Debug)]
pub struct Run {
    constants: LaterMemories,
    depths: cascade::State,
    levels: Levels,
    noise: f64,
    events: u64,
    /// Events that the chain has seen.
    flowed: f64,
    points: Vec<Point>,
    /// When the next point comes, and how much later every further one.
    due: f64,
    factor: f64,
}

impl Run {
    /// Just after the memory was stored.
    pub fn new(constants: &LaterMemories) -> Self {
        let mut depths = constants.cascade.initial();
        constants.cascade.step(&mut depths, AtEnd(1.0), Ms::ZERO);
        let mut levels = constants.beakers.initial();
        levels[0] = 1.0;
        let noise = constants.beakers.noise();
        let mut run = Self {
            constants: constants.clone(),
            depths,
            levels,
            noise,
            events: 0,
            flowed: 0.0,
            points: Vec::new(),
            due: 1.0,
            factor: exp(ln(10.0) / PER_DECADE),
        };
        run.sample();
        run
    }

    /// At once, after one later memory, then twenty times per factor of ten.
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// Runs until so many later memories or until `work` is used up: one for every later memory. True at the end.
    pub fn advance(&mut self, until: u64, work: u64) -> bool {
        let last = if until.saturating_sub(self.events) < work { until } else { self.events + work };
        while self.events < last {
            self.constants.cascade.step(&mut self.depths, AtEnd(0.5), Ms::ZERO);
            self.events += 1;
            if self.events as f64 >= self.due {
                self.sample();
            }
        }
        self.events >= until
    }

    fn sample(&mut self) {
        let events = self.events as f64;
        let c = &self.constants;
        while self.flowed < events {
            // A hundredth of its age is little to a chain; to its fast levels, which are even by then, nothing.
            let step = clamp(0.01 * self.flowed, 1.0, LONGEST_STEP);
            let step = if self.flowed + step > events { events - self.flowed } else { step };
            c.beakers.step(&mut self.levels, AtEnd(0.0), step * EVENT);
            self.flowed += step;
        }
        let root = sqrt(c.synapses);
        let simple = c.q * pow(1.0 - c.q, events);
        let ratios = [simple, self.depths.signal(), self.levels[0] / self.noise].map(|signal| root * signal);
        self.points.push(Point { events, ratios });
        while self.due <= events {
            self.due *= self.factor;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turns_do_not_change_a_run() {
        let constants = LaterMemories::default();
        let (mut whole, mut in_turns) = (Run::new(&constants), Run::new(&constants));
        assert!(whole.advance(5000, u64::MAX));
        while !in_turns.advance(5000, 77) {}
        assert_eq!(whole.points(), in_turns.points());
        let events: Vec<_> = whole.points()[..4].iter().map(|point| point.events).collect();
        assert_eq!(events, [0.0, 1.0, 2.0, 3.0]);
        assert!(whole.points().windows(2).all(|pair| pair[0].events < pair[1].events));
    }

    /// A million synapses: at once q √N, 0.2 √N and √N over the noise; the cascade is lost after 840 events.
    #[test]
    fn ratios_by_hand() {
        let constants = LaterMemories::default();
        let mut run = Run::new(&constants);
        run.advance(2000, u64::MAX);
        let first = run.points()[0].ratios;
        assert!((first[0] - 10.0).abs() < 1e-12 && (first[1] - 200.0).abs() < 1e-9);
        assert!((first[2] * constants.beakers.noise() - 1000.0).abs() < 1e-9);
        for point in run.points() {
            assert_eq!(point.ratios[1] > 1.0, point.events <= 840.0, "{point:?}");
        }
    }

    /// Steps that grow with age change nothing that can be seen: against steps of one event.
    #[test]
    fn growing_steps_agree_with_single_events() {
        let constants = LaterMemories::default();
        let mut run = Run::new(&constants);
        run.advance(10_000, u64::MAX);
        let mut levels = constants.beakers.initial();
        levels[0] = 1.0;
        (0..10_000).for_each(|_| constants.beakers.step(&mut levels, AtEnd(0.0), EVENT));
        let last = run.points().last().map(|point| point.ratios[2] * run.noise / 1000.0);
        assert!(last.is_some_and(|last| (last / levels[0] - 1.0).abs() < 1e-5), "{last:?} {}", levels[0]);
    }
}
