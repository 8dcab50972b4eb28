//! Trains in one order of time.

use super::{COINCIDENT, Train};
use crate::Ms;
use crate::math::max;

/// What comes to a synapse at one moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signals {
    /// A presynaptic spike arrives.
    pub pre: bool,
    /// The postsynaptic neuron fires.
    pub post: bool,
    /// A plateau potential begins.
    pub plateau: bool,
    /// Dopamine comes.
    pub dopamine: bool,
}

impl Signals {
    /// Nothing.
    pub const NONE: Self = Self { pre: false, post: false, plateau: false, dopamine: false };
    /// A presynaptic spike.
    pub const PRE: Self = Self { pre: true, ..Self::NONE };
    /// A postsynaptic spike.
    pub const POST: Self = Self { post: true, ..Self::NONE };
    /// Both at once.
    pub const BOTH: Self = Self { pre: true, post: true, ..Self::NONE };
    /// A plateau potential.
    pub const PLATEAU: Self = Self { plateau: true, ..Self::NONE };

    /// What either brings.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            pre: self.pre || other.pre,
            post: self.post || other.post,
            plateau: self.plateau || other.plateau,
            dopamine: self.dopamine || other.dopamine,
        }
    }
}

/// What comes, and when.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Event {
    /// In the time of its protocol.
    pub at: Ms,
    /// What.
    pub signals: Signals,
}

/// The events of a protocol, in order of time. Times that differ by less than [`COINCIDENT`] make one event, at the
/// presynaptic time if there is one. Time never steps back: a spike of the same train less than that behind such an event
/// comes at its time.
#[derive(Clone, Debug)]
pub struct Events {
    /// Presynaptic spikes, postsynaptic ones, plateaus, dopamine.
    trains: [Train; 4],
    /// How many of each have been given.
    given: [usize; 4],
    /// Time of the last event, ms.
    last: f64,
}

impl Events {
    pub(super) fn of(trains: [Train; 4]) -> Self {
        Self { trains, given: [0; 4], last: f64::NEG_INFINITY }
    }
}

impl Iterator for Events {
    type Item = Event;

    fn next(&mut self) -> Option<Event> {
        // Beyond its end a train is silent for ever.
        let mut heads = [f64::INFINITY; 4];
        let mut first = f64::INFINITY;
        for (head, (train, given)) in heads.iter_mut().zip(self.trains.iter().zip(self.given)) {
            *head = train.times().get(given).copied().unwrap_or(f64::INFINITY);
            if *head < first {
                first = *head;
            }
        }
        if first == f64::INFINITY {
            return None;
        }
        let [pre, post, plateau, dopamine] = heads.map(|head| head <= first + COINCIDENT);
        for (given, taken) in self.given.iter_mut().zip([pre, post, plateau, dopamine]) {
            *given += usize::from(taken);
        }
        self.last = max(self.last, if pre { heads[0] } else { first });
        Some(Event { at: Ms(self.last), signals: Signals { pre, post, plateau, dopamine } })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::Protocol;
    use alloc::vec::Vec;

    fn events<const N: usize, const M: usize>(pre: [f64; N], post: [f64; M]) -> Vec<(f64, bool, bool)> {
        let protocol = Protocol::new(Train::new(pre).unwrap(), Train::new(post).unwrap());
        protocol.events().map(|event| (event.at.ms(), event.signals.pre, event.signals.post)).collect()
    }

    #[test]
    fn in_order_and_coincidences_are_one_event() {
        let expected = [
            (0.0, true, false),
            (5.0, false, true),
            (10.0, true, true),
            (20.0, true, false),
            (40.0, false, true),
        ];
        assert_eq!(events([20.0, 0.0, 10.0], [40.0, 5.0, 10.0 + 1e-12]), expected);
        assert_eq!(events([], [1.0, 2.0]).len(), 2);
        assert_eq!(events([], []).len(), 0);
    }

    /// 0.9 and 0.2 nanoseconds of a millisecond before the presynaptic spike: the first makes one event with it, the second follows at
    /// its time.
    #[test]
    fn time_does_not_step_back() {
        assert_eq!(events([1.0], [1.0 - 0.9e-9, 1.0 - 0.2e-9]), [(1.0, true, true), (1.0, false, true)]);
    }

    /// Trains as dense as the limit, in which every kind of coincidence occurs: all spikes come, none before the last.
    #[test]
    fn dense_trains_stay_in_order() {
        let mut random = crate::random::Random::new(1);
        let mut train = |n| (0..n).map(|_| 300.0 * COINCIDENT * random.uniform()).collect::<Vec<_>>();
        let protocol = Protocol::new(Train::new(train(200)).unwrap(), Train::new(train(300)).unwrap());
        let events: Vec<_> = protocol.events().collect();
        assert!(events.windows(2).all(|pair| pair[0].at <= pair[1].at));
        let count = |which: fn(&Signals) -> bool| events.iter().filter(|event| which(&event.signals)).count();
        assert_eq!((count(|signals| signals.pre), count(|signals| signals.post)), (200, 300));
        assert!(events.len() < 500);
    }
}
