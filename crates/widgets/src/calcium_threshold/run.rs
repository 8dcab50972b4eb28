//! The closed form at once, then synapses one by one.

use plasticity::models::calcium_threshold::Expected;
use plasticity::random::Random;

use super::params::{Along, Params};

/// Patterns that are simulated in a turn: about a millisecond of work.
const TURN: u64 = 20_000;
/// From this rate on, in Hz, Sjöström's bursts fit and the number of pairs jumps.
const BURSTS_FIT: f64 = 0.5;

/// Rates of simulated synapses, Hz.
const RATES: [f64; 12] = [0.1, 0.45, 0.55, 1.0, 3.0, 10.0, 15.0, 20.0, 30.0, 40.0, 50.0, 60.0];

/// One curve: the closed form, and what simulated synapses give.
#[derive(Default)]
pub struct Curve {
    /// Lag or rate, and change in %. NaN breaks it.
    pub expected: Vec<(f64, f64)>,
    /// The same.
    pub simulated: Vec<(f64, f64)>,
}

/// What is known so far.
pub struct Work {
    /// The marker.
    pub here: Expected,
    /// One over the lag; or two over the rate, of the lag and its mirror image.
    pub curves: Vec<Curve>,
    random: Random,
    /// Of the present point: synapses run, those gone up and those gone down.
    tally: (u64, f64, f64),
}

impl Params {
    /// Lag and rate of a place on a curve.
    fn at(&self, curve: usize, place: f64) -> (f64, f64) {
        match (self.along, curve) {
            (Along::Lag, _) => (place, self.rate),
            (Along::Rate, 0) => (self.lag.abs(), place),
            (Along::Rate, _) => (-self.lag.abs(), place),
        }
    }

    /// The closed form at every place of every curve; nothing where a curve breaks.
    pub fn each(&self, mut see: impl FnMut(usize, f64, Option<Expected>)) {
        match self.along {
            Along::Lag => {
                for lag in -100..=100 {
                    let lag = f64::from(lag);
                    see(0, lag, Some(self.expected(lag, self.rate)));
                }
            }
            Along::Rate => {
                for curve in 0..2 {
                    let slow = [0.1, 0.499, f64::NAN, BURSTS_FIT];
                    for i in 0..64 {
                        let rate = slow.get(i).copied().unwrap_or(i as f64 - 3.0);
                        let (lag, _) = self.at(curve, rate);
                        see(curve, rate, if rate.is_nan() { None } else { Some(self.expected(lag, rate)) });
                    }
                }
            }
        }
    }

    /// Places of the simulated points.
    fn simulated(&self) -> (usize, fn(usize) -> f64) {
        match self.along {
            Along::Lag => (41, |i| 5.0 * i as f64 - 100.0),
            Along::Rate => (RATES.len(), |i| RATES[i]),
        }
    }
}

impl Work {
    pub fn new(params: &Params) -> Self {
        let number = if params.along == Along::Lag { 1 } else { 2 };
        let mut curves: Vec<_> = (0..number).map(|_| Curve::default()).collect();
        params.each(|curve, place, expected| {
            let change = expected.map_or(f64::NAN, |expected| 100.0 * (expected.ratio - 1.0));
            curves[curve].expected.push((place, change));
        });
        Self {
            here: params.expected(params.lag, params.rate),
            curves,
            random: Random::new(params.seed),
            tally: (0, 0.0, 0.0),
        }
    }

    /// One turn; gives the share that is done.
    pub fn advance(&mut self, params: &Params) -> f64 {
        let (all, place_of) = params.simulated();
        let known: usize = self.curves.iter().map(|curve| curve.simulated.len()).sum();
        let number = self.curves.len();
        if let Some(curve) = self.curves.get_mut(known / all) {
            let place = place_of(curve.simulated.len());
            let (lag, rate) = params.at(known / all, place);
            let pairs = params.pairs_at(rate);
            let (ran, ups, downs) = self.tally;
            let some = (TURN / (2 * pairs)).clamp(1, params.synapses - ran);
            let (up, down) = params.rule.simulated(&params.protocol(lag, rate), some, &mut self.random);
            let (ran, ups, downs) = (ran + some, ups + up * some as f64, downs + down * some as f64);
            self.tally = (ran, ups, downs);
            if ran == params.synapses {
                let n = ran as f64;
                curve.simulated.push((place, 100.0 * (params.rule.ratio(ups / n, downs / n) - 1.0)));
                self.tally = (0, 0.0, 0.0);
            }
        }
        let known: usize = self.curves.iter().map(|curve| curve.simulated.len()).sum();
        known as f64 / (all * number) as f64
    }
}
