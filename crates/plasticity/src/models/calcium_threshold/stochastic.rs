//! Synapses one by one, with their noise.

use super::{CalciumThreshold, Period};
use crate::Ms;
use crate::math::{decay, sqrt};
use crate::protocol::Protocol;
use crate::random::Random;
use crate::time::{MILLISECOND, SECOND};

/// What a stretch of time does to the efficacy, `ρ ← keep·ρ + gain + noise`. Exact, since the rule
/// is linear between crossings but for the cubic term; stretches join to longer ones.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kick {
    keep: f64,
    gain: f64,
    variance: f64,
}

impl Kick {
    /// Nothing happens.
    pub const NONE: Self = Self { keep: 1.0, gain: 0.0, variance: 0.0 };

    /// The kick of a whole period.
    pub fn of(rule: &CalciumThreshold, period: &Period) -> Self {
        let mut kick = Self::NONE;
        for interval in &period.intervals {
            kick.push_interval(rule, interval.calcium, Ms(interval.length));
        }
        kick
    }

    /// Adds a stretch of `dt` in which calcium decays from `c`.
    pub fn push_interval(&mut self, rule: &CalciumThreshold, c: f64, dt: Ms) {
        let d = rule.above(c, rule.theta_d, dt);
        let p = rule.above(c, rule.theta_p, dt);
        // Above both first, then above the lower of the two.
        if d < p {
            self.push(rule, d, 1.0, 1.0);
            self.push(rule, p - d, 0.0, 1.0);
        } else {
            self.push(rule, p, 1.0, 1.0);
            self.push(rule, d - p, 1.0, 0.0);
        }
    }

    /// Adds `time` above these thresholds (1 or 0 each).
    fn push(&mut self, rule: &CalciumThreshold, time: Ms, d: f64, p: f64) {
        let gamma = d * rule.gamma_d + p * rule.gamma_p;
        if time <= Ms::ZERO {
            return;
        }
        let power = (d + p) * rule.sigma * rule.sigma;
        let seconds = MILLISECOND / SECOND * time.ms();
        let (keep, gain, variance) = if gamma > 0.0 {
            let keep = decay(seconds, rule.tau / gamma);
            (keep, p * rule.gamma_p / gamma * (1.0 - keep), 0.5 * power / gamma * (1.0 - keep * keep))
        } else {
            (1.0, 0.0, power * seconds / rule.tau)
        };
        self.keep *= keep;
        self.gain = keep * self.gain + gain;
        self.variance = keep * keep * self.variance + variance;
    }

    /// The efficacy afterwards; `noise` in standard deviations.
    pub fn apply(&self, rho: f64, noise: f64) -> f64 {
        self.keep * rho + self.gain + if noise == 0.0 { 0.0 } else { sqrt(self.variance) * noise }
    }
}

impl CalciumThreshold {
    /// Of so many DOWN and so many UP synapses, the shares that changed sides under a protocol.
    pub fn simulated(&self, protocol: &Protocol, synapses: u64, random: &mut Random) -> (f64, f64) {
        let period = self.period(protocol);
        let Kick { keep, gain, variance } = Kick::of(self, &period);
        let spread = sqrt(variance);
        let mut ends_up = |start: f64| {
            let up = (0..synapses).filter(|_| {
                let mut rho = start;
                for _ in 0..protocol.sweeps() {
                    rho = keep * rho + gain + spread * random.normal();
                    rho = self.settle(rho, Ms(period.length));
                }
                rho > self.rho_star
            });
            up.count() as f64 / synapses as f64
        };
        let up = ends_up(0.0);
        (up, 1.0 - ends_up(1.0))
    }
}
