//! One synapse in a theta protocol, and the signal that its fast and slow integrals read.

use alloc::vec::Vec;

use crate::models::fast_slow::{FastSlow, State};
use crate::protocol::Theta;
use crate::{Held, Model, Ms};

/// The rate that counts as a signal of 1, Hz.
pub const FULL: f64 = 50.0;
/// What a spike adds to its side's calcium (emer/axon: 8 per spike).
pub const SPIKE: f64 = 8.0;
/// Time constant of that calcium, ms (emer/axon: 30 ms).
pub const TAU_SPIKE: f64 = 30.0;

/// What the signal is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drive {
    /// The rate of the two sides, as a part of [`FULL`].
    Rate,
    /// The product of the two sides' rates.
    Product,
    /// The product of two calcium traces, each driven by the spikes of one side.
    Spikes,
}

/// A synapse from rest, millisecond by millisecond.
#[derive(Clone, Debug)]
pub struct ThetaSynapse<'a> {
    rule: &'a FastSlow,
    theta: &'a Theta,
    drive: Drive,
    /// Milliseconds of a period in which each side fires: time is counted in whole ones, as in the authors' program.
    fires: [Vec<i64>; 2],
    calcium: [f64; 2],
    /// What the integrals read.
    pub signal: f64,
    /// The integrals.
    pub state: State,
}

impl<'a> ThetaSynapse<'a> {
    /// Before the first window.
    pub fn new(rule: &'a FastSlow, theta: &'a Theta, drive: Drive) -> Self {
        let period = theta.period() as i64;
        let fires = [0.0, theta.lag].map(|lag| {
            // A postsynaptic spike ahead of the first presynaptic one falls into the gap before.
            theta
                .window()
                .times()
                .iter()
                .map(|at| ((at + lag + 1000.5) as i64 - 1000).rem_euclid(period))
                .collect()
        });
        Self { rule, theta, drive, fires, calcium: [0.0; 2], signal: 0.0, state: rule.initial() }
    }

    /// The millisecond that begins `at` ms after the start of a window.
    pub fn step(&mut self, at: f64) {
        let x = self.theta.rate(at) / FULL;
        self.signal = match self.drive {
            Drive::Rate => x,
            Drive::Product => x * x,
            Drive::Spikes => {
                for (calcium, fires) in self.calcium.iter_mut().zip(&self.fires) {
                    let spike = if fires.contains(&(at as i64)) { SPIKE } else { 0.0 };
                    *calcium += (spike - *calcium) / TAU_SPIKE;
                }
                self.calcium[0] * self.calcium[1]
            }
        };
        self.rule.step(&mut self.state, Held(self.signal), Ms(1.0));
    }

    /// Runs one window and the gap after it; gives fast minus slow as it stands `read` ms after the
    /// window's start. `read` is held within the period.
    pub fn window(&mut self, read: u32) -> f64 {
        let period = self.theta.period() as u32;
        let mut change = self.state.difference();
        for at in 0..period {
            self.step(f64::from(at));
            if at < read {
                change = self.state.difference();
            }
        }
        change
    }

    /// What all windows change together, per window.
    pub fn change(rule: &'a FastSlow, theta: &'a Theta, drive: Drive, read: u32) -> f64 {
        let mut synapse = Self::new(rule, theta, drive);
        let sum: f64 = (0..theta.windows).map(|_| synapse.window(read)).sum();
        sum / theta.windows as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The four conditions of the experiment: first and second rate, Hz.
    const CONDITIONS: [(f64, f64); 4] = [(25.0, 50.0), (50.0, 25.0), (25.0, 25.0), (50.0, 50.0)];

    fn changes(drive: Drive, read: u32, windows: u64) -> [f64; 4] {
        CONDITIONS.map(|(first, second)| {
            let theta = Theta { first, second, windows, ..Theta::default() };
            ThetaSynapse::change(&FastSlow::default(), &theta, drive, read)
        })
    }

    fn assert_printed(ours: [f64; 4], printed: [f64; 4], half: f64) {
        for (ours, printed) in ours.into_iter().zip(printed) {
            assert!((ours - printed).abs() <= half, "{ours} against {printed}");
        }
    }

    #[test]
    fn four_conditions_linear_and_product() {
        assert_printed(changes(Drive::Rate, 200, 1), [0.1171, -0.0687, 0.0161, 0.0323], 5e-5);
        assert_printed(changes(Drive::Product, 200, 1), [0.1595, -0.1191, 0.0081, 0.0323], 5e-5);
    }

    #[test]
    fn the_tenth_window_is_like_the_first() {
        assert_printed(changes(Drive::Rate, 200, 10), changes(Drive::Rate, 200, 1), 5e-6);
    }

    #[test]
    fn the_moment_of_reading_decides_the_sign() {
        assert_printed(changes(Drive::Rate, 150, 1), [0.220, -0.091, 0.043, 0.086], 5e-4);
        assert_printed(changes(Drive::Rate, 220, 1), [-0.209, -0.198, -0.136, -0.272], 5e-4);
        assert_printed(changes(Drive::Rate, 250, 1), [-0.306, -0.209, -0.171, -0.343], 6e-4);
    }

    /// An independent run on spikes, read 20 ms after the last of them and scaled to the first
    /// condition: 1.42, 0.58, 1.00, 0.98.
    #[test]
    fn spikes_give_the_same_pattern() {
        let ours = changes(Drive::Spikes, 206, 1);
        assert_printed(ours.map(|d| 1.0 + 0.42 * d / ours[0]), [1.42, 0.58, 1.00, 0.98], 5e-3);
    }
}
