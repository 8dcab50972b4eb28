//! Hebbian growth against its brake: the more a cell fires the faster its weights grow, a sliding threshold holds them, and the two race.
//!
//! # Equations
//!
//! A weight with one input and a BCM threshold $\bar y^2$ that follows the mean output, in units of the output at rest:
//!
//! $$ \dot y = a\, y\,(y - \bar y^2), \qquad \tau \dot{\bar y} = y - \bar y $$
//!
//! Around $y = \bar y = 1$ all depends on $u = a\tau$, the time of the brake over that of the growth:
//!
//! $$ \frac{\lambda}{a} = \frac12 \left[ 1 - \frac1u \pm \sqrt{\left(1 - \frac1u\right)^2 - \frac4u} \right] $$
//!
//! It returns without swinging below $u = 3 - \sqrt8 = 0.1716$, swinging below 1, swings away up to $3 + \sqrt8 = 5.828$, and leaves
//! without swinging beyond.
//!
//! # Reads
//!
//! Pushes: the output is multiplied by a number.
//!
//! # Source
//!
//! [@zenke2017], the model of its second figure; there a brake of twice the time of the growth cannot hold it.
//!
//! # Reproduces
//!
//! The four regions, exactly. The largest start from which the output does not run away, and the peaks of the cycle in which the growth
//! is caught for $u$ between 1 and 1.5, where the linear analysis says only that rest is left; against an independent run. From 1.3 the
//! cycle holds up to $u$ = 1.494. At 1.5 the output rises to 6.2, is silent for hundreds of growth times, and then runs away.
//!
//! # Departs
//!
//! A run-away is infinite in finite time: at 10⁵ it is over, and the state stays there. To return means here not to run away: what
//! falls from far may first be silent for a very long time.
//!
//! # Example
//!
//! ```
//! use plasticity::models::growth_and_brake::{GrowthAndBrake, Region};
//!
//! let slow = GrowthAndBrake { tau: 2.0, ..GrowthAndBrake::default() };
//! assert_eq!(slow.region(), Region::SwingsAway);
//! let fast = GrowthAndBrake { tau: 0.1, ..slow };
//! assert_eq!(fast.region(), Region::Returns);
//! ```

#[cfg(test)]
mod tests;

use alloc::vec::Vec;

use super::{ClosedForm, Listed, Observed, Published, results};
use crate::math::{min, sqrt};
use crate::random::Random;
use crate::time::MINUTE;
use crate::{AtEnd, Model, Ms, Source, Step};

/// Output at which a run-away is over.
pub const GONE: f64 = 1e5;
/// Part of itself by which anything changes in one inner step.
const FINE: f64 = 0.05;

crate::quantities! {
    /// Growth and brake.
    pub struct GrowthAndBrake {
        /// Speed of the growth, at an output of 1.
        growth: log("a", "speed of the growth", (Min^-1), 1.0, 0.01..=10.0),
        /// Time over which the brake averages the output.
        tau: log("τ", "slowness of the brake", Min, 0.5, 0.01..=100.0),
        /// Output at the start; at rest it is 1.
        start: log("y₀", "output at the start", One, 1.3, 0.1..=500.0),
    }
}

/// What the linear analysis says of the state of rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// It comes back without swinging.
    Returns,
    /// It comes back swinging.
    SwingsBack,
    /// It leaves swinging; a cycle may catch it.
    SwingsAway,
    /// It leaves without swinging.
    RunsAway,
}

/// What changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// The output, which stands for the weight.
    pub output: f64,
    /// Its running mean.
    pub mean: f64,
}

impl State {
    /// Whether it has run away.
    pub fn gone(&self) -> bool {
        self.output >= GONE
    }
}

impl GrowthAndBrake {
    /// u, the time of the brake over that of the growth.
    pub fn slowness(&self) -> f64 {
        self.growth * self.tau
    }

    /// Real part of the leading λ, and the imaginary part; in units of a.
    pub fn eigenvalue(&self) -> (f64, f64) {
        let u = self.slowness();
        let trace = 1.0 - 1.0 / u;
        let inside = trace * trace - 4.0 / u;
        if inside < 0.0 {
            return (0.5 * trace, 0.5 * sqrt(-inside));
        }
        let root = sqrt(inside);
        // Of two roots below zero the nearer one, by their product 1/u: the difference would cancel.
        let leading = if trace < 0.0 { 2.0 / (u * (trace - root)) } else { 0.5 * (trace + root) };
        (leading, 0.0)
    }

    /// What the linear analysis says.
    pub fn region(&self) -> Region {
        match self.eigenvalue() {
            (real, 0.0) if real < 0.0 => Region::Returns,
            (real, _) if real < 0.0 => Region::SwingsBack,
            (_, 0.0) if self.slowness() > 1.0 => Region::RunsAway,
            _ => Region::SwingsAway,
        }
    }

    /// The slopes.
    fn slopes(&self, State { output, mean }: State) -> (f64, f64) {
        (self.growth * output * (output - mean * mean), (output - mean) / self.tau)
    }

    /// One step of Runge and Kutta, min.
    fn runge_kutta(&self, state: State, h: f64) -> State {
        let along =
            |(dy, dm): (f64, f64), h: f64| State { output: state.output + h * dy, mean: state.mean + h * dm };
        let first = self.slopes(state);
        let second = self.slopes(along(first, 0.5 * h));
        let third = self.slopes(along(second, 0.5 * h));
        let fourth = self.slopes(along(third, h));
        let mean = |[a, b, c, d]: [f64; 4]| (a + 2.0 * (b + c) + d) / 6.0;
        along((mean([first.0, second.0, third.0, fourth.0]), mean([first.1, second.1, third.1, fourth.1])), h)
    }
}

impl Model for GrowthAndBrake {
    type State = State;
    /// Factor of a push.
    type Input<'a> = AtEnd<Option<f64>>;
    const SOURCE: Source = Source { cite: "zenke2017", place: "Figure 2 and its legend" };
    const STEP: Step = Step::Free(Ms(1200.0));

    fn initial(&self) -> State {
        State { output: self.start, mean: 1.0 }
    }

    fn step(&self, state: &mut State, AtEnd(push): AtEnd<Option<f64>>, dt: Ms) {
        let mut left = dt.minutes();
        while left > 0.0 && !state.gone() {
            let speed = self.growth * (state.output + state.mean * state.mean) + 1.0 / self.tau;
            let h = min(left, FINE / speed);
            *state = self.runge_kutta(*state, h);
            left -= h;
        }
        if let Some(factor) = push
            && !state.gone()
        {
            state.output *= factor;
        }
        state.output = min(state.output, GONE);
    }
}

/// The largest start, the mean at rest, from which the output does not run away; to a thousandth of it.
pub fn basin(rule: &GrowthAndBrake) -> f64 {
    let runs_away = |start: f64| {
        let mut state = GrowthAndBrake { start, ..rule.clone() }.initial();
        while !state.gone() {
            rule.step(&mut state, AtEnd(None), 0.02 * rule.tau * MINUTE);
            if state.output < 1.0 {
                return false;
            }
        }
        true
    };
    let (mut low, mut high) = (1.0, 1e4);
    while high / low > 1.001 {
        let middle = sqrt(low * high);
        if runs_away(middle) { high = middle } else { low = middle }
    }
    sqrt(low * high)
}

impl Listed for GrowthAndBrake {
    const TITLE: &'static str = "Growth against its brake";
    const PUBLISHED: &'static [Published] = results!({
        const RUN: Source = Source { cite: "zenke2017", place: "an independent run of the equations" };
        const GRID: &str = "5 %: the independent run's grid of starts";
        /// Growth 1/min, so that τ in minutes is u.
        fn slow(tau: f64) -> GrowthAndBrake {
            GrowthAndBrake { tau, ..GrowthAndBrake::default() }
        }
        /// Highest output in so many minutes.
        fn peak(tau: f64, minutes: u32) -> f64 {
            let rule = slow(tau);
            let mut state = rule.initial();
            let mut peak = 0.0;
            for _ in 0..100 * minutes {
                rule.step(&mut state, AtEnd(None), 0.01 * MINUTE);
                peak = crate::math::max(peak, state.output);
            }
            peak
        }
        &[
            Published {
                what: "a brake of twice the time of the growth: sign of the leading eigenvalue",
                source: Source { cite: "zenke2017", place: "Figure 2 b: unstable" },
                published: "1",
                ours: || slow(2.0).eigenvalue().0.signum(),
                shown: "1",
                tolerance: 0.0,
                because: "a sign",
            },
            Published {
                what: "largest start that returns, u = 0.1",
                source: RUN,
                published: "216",
                ours: || basin(&slow(0.1)),
                shown: "214",
                tolerance: 10.8,
                because: GRID,
            },
            Published {
                what: "largest start that returns, u = 0.9",
                source: RUN,
                published: "4.3",
                ours: || basin(&slow(0.9)),
                shown: "4.3",
                tolerance: 0.215,
                because: GRID,
            },
            Published {
                what: "peak of the cycle, u = 1.1",
                source: RUN,
                published: "2.07",
                ours: || peak(1.1, 400),
                shown: "2.07",
                tolerance: 0.1,
                because: "5 %",
            },
            Published {
                what: "peak of the swing that follows a push to 1.3, u = 1.5",
                source: RUN,
                published: "6.2",
                ours: || peak(1.5, 30),
                shown: "6.2",
                tolerance: 0.31,
                because: "5 %",
            },
        ]
    });
    const OBSERVED: &'static [Observed] = &[
        Observed { name: "output", low: 0.0, high: GONE },
        Observed { name: "running mean", low: 0.0, high: GONE },
    ];
    const CLOSED_FORMS: &'static [ClosedForm<Self>] = &[
        ClosedForm::new("slowness", &[], (0.0, 1001.0), |rule, _| rule.slowness()),
        ClosedForm::new("eigenvalue.real", &[], (-10_000.0, 1.0), |rule, _| rule.eigenvalue().0),
        ClosedForm::new("eigenvalue.imaginary", &[], (0.0, 10.0), |rule, _| rule.eigenvalue().1),
        ClosedForm::new("region", &[], (0.0, 3.0), |rule, _| f64::from(rule.region() as u8)),
    ];

    fn stimulus(random: &mut Random) -> AtEnd<Option<f64>> {
        AtEnd((random.below(10) == 0).then(|| 0.8 + 0.4 * random.uniform()))
    }

    fn silence() -> AtEnd<Option<f64>> {
        AtEnd(None)
    }

    fn observe(state: &State, into: &mut Vec<f64>) {
        into.extend([state.output, state.mean]);
    }
}
