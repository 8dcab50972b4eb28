//! What the rule gives on average, in closed form: the cubic term is left out.

use super::CalciumThreshold;
use crate::Ms;
use crate::math::{decay, erf, sqrt};
use crate::protocol::Protocol;

/// The expected outcome of a protocol.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expected {
    /// Share of time above the threshold of depression.
    pub alpha_d: f64,
    /// Share of time above the threshold of potentiation.
    pub alpha_p: f64,
    /// Where the mean efficacy goes; not defined (0) where nothing pulls it: where calcium crosses no threshold, or none with a rate above 0.
    pub rho_bar: f64,
    /// Variance of the efficacy there, as the paper counts it: twice the usual. Without a pull 0, though noise adds up over time.
    pub variance: f64,
    /// Time constant with which it goes there, s; infinite without a pull.
    pub tau_eff: f64,
    /// Mean efficacy at the end of synapses that began halfway.
    pub mean: f64,
    /// Probability of DOWN synapses to end UP.
    pub up: f64,
    /// Probability of UP synapses to end DOWN.
    pub down: f64,
    /// Mean strength after, over that before.
    pub ratio: f64,
}

impl CalciumThreshold {
    /// The expected outcome of a protocol.
    pub fn expected(&self, protocol: &Protocol) -> Expected {
        let period = self.period(protocol);
        let (alpha_d, alpha_p) = (period.above(self, self.theta_d), period.above(self, self.theta_p));
        let repeated = protocol.period().is_some();
        let seconds = if repeated { protocol.seconds() } else { Ms(period.length).seconds() };
        self.after(alpha_d, alpha_p, seconds)
    }

    /// The expected outcome of a protocol of so many seconds, with calcium above the thresholds of depression
    /// and of potentiation for these shares of it.
    pub fn after(&self, alpha_d: f64, alpha_p: f64, seconds: f64) -> Expected {
        let (gamma_d, gamma_p) = (self.gamma_d * alpha_d, self.gamma_p * alpha_p);
        let gamma = gamma_d + gamma_p;
        let tau_eff = self.tau / gamma;
        let left = decay(seconds, tau_eff);
        let noise = self.sigma * self.sigma * (alpha_d + alpha_p);
        let (rho_bar, variance, spread) = if gamma > 0.0 {
            let variance = noise / gamma;
            (gamma_p / gamma, variance, variance * (1.0 - left * left))
        } else {
            // A walk: the limit of the other case.
            (0.0, 0.0, 2.0 * noise * seconds / self.tau)
        };
        let width = sqrt(spread);
        // The probability to end on the side of ρ⋆ (above 1, below −1), from an efficacy at the start.
        let ends = |start: f64, side: f64| {
            let distance = side * (rho_bar + (start - rho_bar) * left - self.rho_star);
            // Without noise all go one way, but for those that end at ρ⋆: they part evenly, as with the least of noise.
            let x = if distance == 0.0 { 0.0 } else { distance / width };
            0.5 * (1.0 + erf(x))
        };
        let (up, down) = (ends(0.0, 1.0), ends(1.0, -1.0));
        Expected {
            alpha_d,
            alpha_p,
            rho_bar,
            variance,
            tau_eff,
            mean: rho_bar + (0.5 - rho_bar) * left,
            up,
            down,
            ratio: self.ratio(up, down),
        }
    }

    /// Mean strength after, over that before, from the shares that changed sides.
    pub fn ratio(&self, up: f64, down: f64) -> f64 {
        let (beta, b) = (self.beta, self.b);
        let high = up * beta + (1.0 - down) * (1.0 - beta);
        ((1.0 - up) * beta + down * (1.0 - beta) + b * high) / (beta + (1.0 - beta) * b)
    }
}
