//! Protocols in an experimenter's words, and a grid of them between what has been tried.

use alloc::vec::Vec;

use crate::Ms;
use crate::protocol::{Protocol, Theta, Train};
use crate::time::SECOND;

/// What a protocol consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Pairs in trains; one pair a train is a row of single pairs.
    Trains,
    /// Pre, post, pre.
    PrePostPre,
    /// Post, pre, post.
    PostPrePost,
    /// Windows of two halves of 100 ms, as long as a theta cycle.
    Windows,
}

/// A protocol in so many numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Made {
    /// What it consists of.
    pub form: Form,
    /// Post minus pre; of a triplet, from each spike to the next.
    pub lag: Ms,
    /// Pairs of a train; the other forms do not use it.
    pub pairs: u64,
    /// Rate within a train or in the first half of a window, Hz; triplets do not use it.
    pub rate: f64,
    /// Rate in the second half of a window, Hz; the other forms do not use it.
    pub second: f64,
    /// Trains, triplets or windows.
    pub trains: u64,
    /// From the last spike of one to the first of the next; after a window, from its end.
    pub pause: Ms,
}

impl Made {
    /// Its spikes.
    pub fn protocol(&self) -> Protocol {
        let Self { lag, .. } = *self;
        let triplet = || Train::at(Ms::ZERO).and(&Train::at(2.0 * lag));
        let sweep = match self.form {
            Form::Trains => Protocol::paired(Train::regular(self.pairs, self.rate), lag),
            Form::PrePostPre => Protocol::new(triplet(), Train::at(lag)),
            Form::PostPrePost => Protocol::new(Train::at(lag), triplet()),
            Form::Windows => Protocol::paired(self.theta().window(), lag),
        };
        let long = match self.form {
            Form::Windows => Ms(self.theta().minus + self.theta().plus),
            _ => {
                let events: Vec<_> = sweep.events().collect();
                let at = |event: Option<&crate::protocol::Event>| event.map_or(Ms::ZERO, |event| event.at);
                at(events.last()) - at(events.first())
            }
        };
        sweep.every(self.trains, long + self.pause)
    }

    fn theta(&self) -> Theta {
        Theta { first: self.rate, second: self.second, lag: self.lag.ms(), ..Theta::default() }
    }
}

/// Lags of single pairs, ms. At 0 a convention decides who is first, so it is left out.
const PAIR_LAGS: [f64; 8] = [-40.0, -20.0, -10.0, -5.0, 5.0, 10.0, 20.0, 40.0];
/// After single pairs, ms.
const PAIR_PAUSES: [f64; 3] = [200.0, 1000.0, 5000.0];
/// Single pairs.
const PAIRS: [u64; 2] = [60, 100];
/// Lags in trains, ms. Not those at which one side's spikes come together with the other's next ones.
const LAGS: [f64; 6] = [-25.0, -10.0, -5.0, 5.0, 10.0, 25.0];
/// Rates in trains, Hz.
const RATES: [f64; 4] = [10.0, 20.0, 40.0, 100.0];
/// Pairs of a train.
const LONG: [u64; 2] = [5, 8];
/// Trains; 25 of 8 pairs are as many pairs as 40 of 5, the most there were.
const TRAINS: [u64; 2] = [10, 25];
/// After trains, ms.
const PAUSES: [f64; 2] = [2000.0, 9000.0];
/// From spike to spike of a triplet, ms; sixty triplets, one a second.
const STEPS: [f64; 3] = [5.0, 7.5, 10.0];
/// Rates in a half of a window, Hz; ten windows at 5 ms, one in 600 ms.
const HALVES: [f64; 4] = [25.0, 30.0, 40.0, 50.0];

/// 230 protocols, each of whose numbers lies between the smallest and the largest that published rows of its form have: what somebody has
/// done, put together anew. The levels are our choice.
pub fn between() -> Vec<Made> {
    let mut all = Vec::new();
    let single = Made {
        form: Form::Trains,
        lag: Ms::ZERO,
        pairs: 1,
        rate: 25.0,
        second: 50.0,
        trains: 60,
        pause: SECOND,
    };
    for lag in PAIR_LAGS.map(Ms) {
        for pause in PAIR_PAUSES.map(Ms) {
            all.extend(PAIRS.map(|trains| Made { lag, trains, pause, ..single }));
        }
    }
    for lag in LAGS.map(Ms) {
        // Where the lag is a period, or two, spikes of both sides meet.
        let meet = |rate: f64| libm::fmod(lag / SECOND * rate, 1.0) == 0.0;
        for rate in RATES.into_iter().filter(|rate| !meet(*rate)) {
            for pairs in LONG {
                for pause in PAUSES.map(Ms) {
                    all.extend(TRAINS.map(|trains| Made { lag, pairs, rate, trains, pause, ..single }));
                }
            }
        }
    }
    for form in [Form::PrePostPre, Form::PostPrePost] {
        let pause = |step: f64| Ms(1000.0 - 2.0 * step);
        all.extend(STEPS.map(|step| Made { form, lag: Ms(step), pause: pause(step), ..single }));
    }
    for rate in HALVES {
        let window = Made { form: Form::Windows, lag: Ms(5.0), rate, trains: 10, pause: Ms(400.0), ..single };
        all.extend(HALVES.map(|second| Made { second, ..window }));
    }
    all
}
