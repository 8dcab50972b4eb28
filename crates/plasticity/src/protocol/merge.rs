//! Two trains in one order of time.

use alloc::vec::Vec;

use super::{COINCIDENT, Event, Spikes};
use crate::Ms;

/// The events of two trains, in order.
#[derive(Clone, Debug)]
pub struct Merge {
    pre: Vec<f64>,
    post: Vec<f64>,
    /// How many spikes of each have been given.
    given: [usize; 2],
}

/// Merges presynaptic and postsynaptic spike times (ms, ascending). Times that differ by less than
/// [`COINCIDENT`] make one event at the presynaptic time.
pub fn merge(pre: impl Into<Vec<f64>>, post: impl Into<Vec<f64>>) -> Merge {
    Merge { pre: pre.into(), post: post.into(), given: [0; 2] }
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
        // Neither comes first where a lag is not a number: that ends both.
        let at = if spikes.pre {
            pre?
        } else if spikes.post {
            post?
        } else {
            return None;
        };
        Some(Event { at: Ms(at), spikes })
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

    #[test]
    fn a_lag_that_is_not_a_number_ends_both() {
        // Taken and not collected: a train without an end fails here instead of filling the memory.
        assert!(paired((0..10).map(f64::from).collect(), f64::NAN).take(21).count() <= 20);
        assert!(merge([0.0, f64::NAN, 2.0], [1.0, 3.0]).take(6).count() <= 5);
    }

    #[test]
    fn an_empty_train_leaves_the_other() {
        assert_eq!(merge([], [1.0, 2.0]).count(), 2);
        assert_eq!(merge([], []).count(), 0);
    }
}
