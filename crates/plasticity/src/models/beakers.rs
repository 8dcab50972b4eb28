//! A synapse as a chain of beakers, each twice as wide as the one before and joined to it by a tube half as thick: what fades from the first is still in the next.
//!
//! # Equations
//!
//! The first of $m$ levels, $u_1$, is the weight and takes $\pm1$ per event; levels flow into each other, and the last one leaks:
//!
//! $$ C_k \dot u_k = g_{k-1}\,(u_{k-1} - u_k) + g_k\,(u_{k+1} - u_k), \qquad C_k = 2^{k-1}, \quad g_k = 2^{-k-2}, \quad u_{m+1} = 0 $$
//!
//! Up to events in number about $2^{2m}$, one event fades as $u_1 \propto t^{-1/2}$. With random later ones $\sqrt N\,u_1(t)/\sqrt{\sum_s u_1(s)^2}$ is the
//! ratio of its signal in $N$ synapses to chance.
//!
//! # Reads
//!
//! What an event adds, 1 or −1, or nothing.
//!
//! # Source
//!
//! [@benna2016]; the rates as in public code (ganguli-lab/Complex_Synapse, `BennaFusi.m`). Its last leak differs; here it is one more tube of the same chain.
//!
//! # Reproduces
//!
//! The law $t^{-1/2}$, and $u_1$ after 100, 1,000 and 10,000 events with twelve levels of an independent run, to its last digit.
//!
//! # Departs
//!
//! Levels are real numbers, where the paper also studies a few discrete steps. Between events they flow continuously; a step's length counts in events, [`EVENT`] for each.
//! Steps of half an event are within 2e-7 of the matrix exponential, steps of a whole one within 3.4e-6.
//!
//! # Example
//!
//! ```
//! use plasticity::{AtEnd, Model, models::beakers::{Beakers, EVENT}};
//!
//! let chain = Beakers::default();
//! let mut u = chain.initial();
//! chain.step(&mut u, AtEnd(1.0), EVENT);
//! for _ in 0..100 {
//!     chain.step(&mut u, AtEnd(0.0), EVENT);
//! }
//! assert!((u[0] - 0.13343).abs() < 5e-6);
//! ```

use alloc::vec::Vec;

use super::{ClosedForm, Listed, Observed, Published, results};
use crate::math::{powi, sqrt};
use crate::random::Random;
use crate::{AtEnd, Model, Ms, Source, Step};

/// What stands for the time from one event to the next: the chain knows no clock and counts events.
pub const EVENT: Ms = Ms(1.0);
/// The longest chain.
pub const LONGEST: usize = 16;

crate::quantities! {
    /// The chain.
    pub struct Beakers {
        /// Number of levels.
        levels: count("m", "number of beakers", 12, 1..=16),
    }
}

/// Level of each beaker.
pub type Levels = [f64; LONGEST];

impl Beakers {
    /// How chance events spread the weight of one synapse, in units of one event: their standard
    /// deviation after for ever. Squares of the step, summed two, four, eight … at a time; a step is
    /// one event long, so that they are 3 parts in a million too large at most.
    pub fn noise(&self) -> f64 {
        let m = self.levels as usize;
        let mut step = [[0.0; LONGEST]; LONGEST];
        for (i, row) in step.iter_mut().enumerate().take(m) {
            row[i] = 1.0;
            self.flow(row, 1.0);
        }
        let mut sum = [[0.0; LONGEST]; LONGEST];
        sum[0][0] = 1.0;
        // 2⁴⁸ events: the slowest chain has forgotten by then.
        for _ in 0..48 {
            // Rows of `step` are what becomes of one beaker's unit, so this is S + MᵀSM.
            let mut turned = [[0.0; LONGEST]; LONGEST];
            let mut squared = [[0.0; LONGEST]; LONGEST];
            for i in 0..m {
                for j in 0..m {
                    for k in 0..m {
                        turned[i][j] += sum[i][k] * step[k][j];
                        squared[i][j] += step[i][k] * step[k][j];
                    }
                }
            }
            for i in 0..m {
                for j in 0..m {
                    for k in 0..m {
                        sum[i][j] += step[k][i] * turned[k][j];
                    }
                }
            }
            step = squared;
        }
        sqrt(sum[0][0])
    }

    /// One step of the classical Runge-Kutta method.
    fn flow(&self, u: &mut Levels, dt: f64) {
        let mut sum = self.change(u);
        let mut last = sum;
        for (ahead, counts) in [(0.5, 2.0), (0.5, 2.0), (1.0, 1.0)] {
            let mut at = *u;
            for k in 0..LONGEST {
                at[k] += ahead * dt * last[k];
            }
            last = self.change(&at);
            for k in 0..LONGEST {
                sum[k] += counts * last[k];
            }
        }
        for k in 0..LONGEST {
            u[k] += dt / 6.0 * sum[k];
        }
    }

    /// Change per event.
    fn change(&self, u: &Levels) -> Levels {
        let m = self.levels as usize;
        let mut change = [0.0; LONGEST];
        let mut before = 0.0;
        for k in 0..m {
            // The tube from this beaker to the next, or out of the chain.
            let next = if k + 1 < m { u[k + 1] } else { 0.0 };
            let out = powi(0.5, k as u32 + 3) * (u[k] - next);
            change[k] = (before - out) * powi(0.5, k as u32);
            before = out;
        }
        change
    }
}

impl Model for Beakers {
    type State = Levels;
    /// What the event adds to the first level.
    type Input<'a> = AtEnd<f64>;
    const SOURCE: Source = Source { cite: "benna2016", place: "the chain of variables; BennaFusi.m" };
    const STEP: Step = Step::Free(Ms(0.5 * EVENT.ms()));

    fn initial(&self) -> Levels {
        [0.0; LONGEST]
    }

    fn step(&self, u: &mut Levels, AtEnd(event): AtEnd<f64>, between: Ms) {
        self.flow(u, between / EVENT);
        u[0] += event;
    }
}

impl Listed for Beakers {
    const TITLE: &'static str = "Chain of beakers";
    const PUBLISHED: &'static [Published] = results!({
        /// What is left of one event after so many others, in a chain of twelve.
        fn weight(events: u32) -> f64 {
            let chain = Beakers::default();
            let mut u = chain.initial();
            chain.step(&mut u, AtEnd(1.0), Ms(1.0));
            (0..events).for_each(|_| chain.step(&mut u, AtEnd(0.0), Ms(1.0)));
            u[0]
        }
        &[
            Published {
                what: "weight after 1,000 events over weight after 10,000: √10 is 3.162",
                source: Source { cite: "benna2016", place: "an independent run" },
                published: "3.17",
                ours: || weight(1000) / weight(10_000),
                shown: "3.17",
                tolerance: 0.005,
                because: "half a unit of the last digit of an independent run",
            },
            Published {
                what: "weight after 10,000 events, twelve levels",
                source: Source { cite: "benna2016", place: "an independent run" },
                published: "0.013426",
                ours: || weight(10_000),
                shown: "0.013426",
                tolerance: 5e-7,
                because: "half a unit of the last digit of an independent run",
            },
        ]
    });
    const OBSERVED: &'static [Observed] = &[
        Observed { name: "first level", low: -400.0, high: 400.0 },
        Observed { name: "second level", low: -400.0, high: 400.0 },
    ];
    const CLOSED_FORMS: &'static [ClosedForm<Self>] = &[
        // One event stays whole in the sum of squares at the moment when it comes.
        ClosedForm::new("noise", &[], (1.0, 400.0), |chain, _| chain.noise()),
    ];

    fn stimulus(random: &mut Random) -> AtEnd<f64> {
        AtEnd(if random.uniform() < 0.5 { 1.0 } else { -1.0 })
    }

    fn silence() -> AtEnd<f64> {
        AtEnd(0.0)
    }

    fn observe(u: &Levels, into: &mut Vec<f64>) {
        into.extend([u[0], u[1]]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::exp;

    /// C = 1, 2; g = 1/8, 1/16: u₁ is a sum of two exponentials whose rates have the sum −7/32 and the product 1/256.
    #[test]
    fn two_levels_by_hand() {
        let chain = Beakers { levels: 2 };
        let mut u = chain.initial();
        chain.step(&mut u, AtEnd(1.0), EVENT);
        for _ in 0..20 {
            chain.step(&mut u, AtEnd(0.0), EVENT);
        }
        let root = sqrt(33.0) / 32.0;
        let [slow, fast] = [0.5 * (root - 7.0 / 32.0), 0.5 * (-root - 7.0 / 32.0)];
        let by_hand = ((-0.125 - fast) * exp(20.0 * slow) + (0.125 + slow) * exp(20.0 * fast)) / root;
        assert!((u[0] - by_hand).abs() < 1e-6, "{} {by_hand}", u[0]);
    }

    /// The matrix exponential of twelve levels, worked out with forty digits: what is left of one event after 1, 2, 5, 10 and 100.
    #[test]
    fn recommended_steps_are_near_the_matrix_exponential() {
        let left = [
            (1.0, 0.885_982_765_516_765_5),
            (2.0, 0.791_261_721_008_563_1),
            (5.0, 0.591_340_993_314_778),
            (10.0, 0.420_215_652_441_883_86),
            (100.0, 0.133_430_974_471_674_35),
        ];
        let Step::Free(recommended) = Beakers::STEP else { panic!("any step") };
        for (step, near) in [(recommended / EVENT, 2e-7), (1.0, 3.4e-6)] {
            let chain = Beakers::default();
            let mut u = chain.initial();
            u[0] = 1.0;
            let (mut events, mut worst) = (0.0, 0.0);
            for (until, exact) in left {
                while events < until {
                    chain.step(&mut u, AtEnd(0.0), step * EVENT);
                    events += step;
                }
                worst = crate::math::max(worst, (u[0] - exact).abs());
            }
            assert!((0.9 * near..near).contains(&worst), "{step}: {worst}");
        }
    }

    #[test]
    fn silence_stays_empty() {
        let chain = Beakers::default();
        let mut u = chain.initial();
        chain.step(&mut u, AtEnd(0.0), EVENT);
        assert_eq!(u, chain.initial());
    }

    /// One level: Σ e^(−t/4). More levels: the plain sum over a long time.
    #[test]
    fn noise_is_the_sum_of_squares() {
        assert!((powi(Beakers { levels: 1 }.noise(), 2) - 1.0 / (1.0 - exp(-0.25))).abs() < 1e-5);
        let chain = Beakers { levels: 6 };
        let mut u = chain.initial();
        u[0] = 1.0;
        let mut sum = 0.0;
        for _ in 0..200_000 {
            sum += u[0] * u[0];
            chain.step(&mut u, AtEnd(0.0), EVENT);
        }
        assert!((chain.noise() - sqrt(sum)).abs() < 1e-9, "{} {}", chain.noise(), sqrt(sum));
    }
}
