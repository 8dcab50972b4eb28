//! Two trains in one order of time.

use core::iter::Peekable;

use super::{COINCIDENT, Event, Spikes};

/// The events of two trains, merged. Made by [`merge`].
#[derive(Clone, Debug)]
pub struct Merge<Pre: Iterator<Item = f64>, Post: Iterator<Item = f64>> {
    pre: Peekable<Pre>,
    post: Peekable<Post>,
}

/// Merges presynaptic and postsynaptic spike times (ms, each in rising order).
pub fn merge<Pre, Post>(pre: Pre, post: Post) -> Merge<Pre::IntoIter, Post::IntoIter>
where
    Pre: IntoIterator<Item = f64>,
    Post: IntoIterator<Item = f64>,
{
    Merge { pre: pre.into_iter().peekable(), post: post.into_iter().peekable() }
}

impl<Pre: Iterator<Item = f64>, Post: Iterator<Item = f64>> Iterator for Merge<Pre, Post> {
    type Item = Event;

    fn next(&mut self) -> Option<Event> {
        let (pre, post) = (self.pre.peek().copied(), self.post.peek().copied());
        let spikes = match (pre, post) {
            (None, None) => return None,
            (Some(pre), Some(post)) => {
                Spikes { pre: pre <= post + COINCIDENT, post: post <= pre + COINCIDENT }
            }
            (pre, post) => Spikes { pre: pre.is_some(), post: post.is_some() },
        };
        let first = if spikes.pre { self.pre.next() } else { None };
        let second = if spikes.post { self.post.next() } else { None };
        first.or(second).map(|at| Event { at, spikes })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn in_order_and_coincidences_are_one_event() {
        let events: Vec<_> = merge([0.0, 10.0, 20.0], [5.0, 10.0 + 1e-12, 40.0]).collect();
        let seen: Vec<_> = events.iter().map(|e| (e.at, e.spikes.pre, e.spikes.post)).collect();
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
    fn an_empty_train_leaves_the_other() {
        assert_eq!(merge([], [1.0, 2.0]).count(), 2);
        assert_eq!(merge([], []).count(), 0);
    }
}
