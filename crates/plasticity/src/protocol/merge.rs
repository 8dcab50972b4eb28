//! Two trains in one order of time.

use alloc::vec::Vec;

use super::{COINCIDENT, Event, Spikes};
use crate::Ms;
use crate::math::max;

/// The events of two trains, in order.
#[derive(Clone, Debug)]
pub struct Merge {
    pre: Vec<f64>,
    post: Vec<f64>,
    /// How many spikes of each have been given.
    given: [usize; 2],
    /// Time of the last event, ms.
    last: f64,
}

/// Merges presynaptic and postsynaptic spike times (ms), in any order: each train is sorted, and what is no number is
/// no time and is left out. Times that differ by less than [`COINCIDENT`] make one event at the presynaptic time. Time
/// never steps back: a spike of the same train less than that behind such a pair comes at the pair's time.
pub fn merge(pre: impl Into<Vec<f64>>, post: impl Into<Vec<f64>>) -> Merge {
    Merge { pre: sorted(pre.into()), post: sorted(post.into()), given: [0; 2], last: f64::NEG_INFINITY }
}

fn sorted(mut train: Vec<f64>) -> Vec<f64> {
    train.retain(|t| !t.is_nan());
    train.sort_by(f64::total_cmp);
    train
}

/// A train, and the same train a lag later.
pub(super) fn paired(pre: Vec<f64>, lag: f64) -> Merge {
    let mut post = pre.clone();
    post.iter_mut().for_each(|t| *t += lag);
    merge(pre, post)
}

impl Iterator for Merge {
    type Item = Event;

    fn next(&mut self) -> Option<Event> {
        let pre = self.pre.get(self.given[0]).copied();
        let post = self.post.get(self.given[1]).copied();
        // Beyond its end a train is silent for ever.
        let (first, second) = (pre.unwrap_or(f64::INFINITY), post.unwrap_or(f64::INFINITY));
        let spikes = Spikes {
            pre: pre.is_some() && first <= second + COINCIDENT,
            post: post.is_some() && second <= first + COINCIDENT,
        };
        self.given[0] += usize::from(spikes.pre);
        self.given[1] += usize::from(spikes.post);
        let at = if spikes.pre {
            first
        } else if spikes.post {
            second
        } else {
            return None;
        };
        self.last = max(self.last, at);
        Some(Event { at: Ms(self.last), spikes })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn in_order_and_coincidences_are_one_event() {
        let events: Vec<_> = merge([0.0, 10.0, 20.0], [5.0, 10.0 + 1e-12, 40.0]).collect();
        let seen: Vec<_> = events.iter().map(|e| (e.at.ms(), e.spikes.pre, e.spikes.post)).collect();
        assert_eq!(
            seen,
            [
                (0.0, true, false),
                (5.0, false, true),
                (10.0, true, true),
                (20.0, true, false),
                (40.0, false, true)
            ]
        );
    }

    /// 0.9 and 0.2 nanoseconds of a millisecond before the presynaptic spike: the first makes one event with it, the second follows at
    /// its time.
    #[test]
    fn time_does_not_step_back() {
        let events: Vec<_> = merge([1.0], [1.0 - 0.9e-9, 1.0 - 0.2e-9]).collect();
        let seen: Vec<_> = events.iter().map(|e| (e.at.ms(), e.spikes.pre, e.spikes.post)).collect();
        assert_eq!(seen, [(1.0, true, true), (1.0, false, true)]);
    }

    /// Trains as dense as the limit, in which every kind of coincidence occurs: all spikes come, none before the last.
    #[test]
    fn dense_trains_stay_in_order() {
        let mut random = crate::random::Random::new(1);
        let mut train = |n| (0..n).map(|_| 300.0 * COINCIDENT * random.uniform()).collect::<Vec<_>>();
        let (pre, post) = (train(200), train(300));
        let events: Vec<_> = merge(pre, post).collect();
        assert!(events.windows(2).all(|pair| pair[0].at <= pair[1].at));
        let count = |which: fn(&Spikes) -> bool| events.iter().filter(|event| which(&event.spikes)).count();
        assert_eq!((count(|spikes| spikes.pre), count(|spikes| spikes.post)), (200, 300));
        assert!(events.len() < 500);
    }

    #[test]
    fn trains_in_any_order_are_sorted_and_lose_nothing() {
        let mixed = merge([20.0, 0.0, 10.0], [40.0, 5.0, 10.0 + 1e-12]);
        assert!(mixed.eq(merge([0.0, 10.0, 20.0], [5.0, 10.0 + 1e-12, 40.0])));
    }

    #[test]
    fn what_is_no_number_is_left_out() {
        // Taken and not collected: a train without an end fails here instead of filling the memory.
        assert_eq!(paired((0..10).map(f64::from).collect(), f64::NAN).take(21).count(), 10);
        assert_eq!(merge([0.0, f64::NAN, 2.0], [-f64::NAN, 1.0, 3.0]).take(6).count(), 4);
    }

    #[test]
    fn an_empty_train_leaves_the_other() {
        assert_eq!(merge([], [1.0, 2.0]).count(), 2);
        assert_eq!(merge([], []).count(), 0);
    }
}
