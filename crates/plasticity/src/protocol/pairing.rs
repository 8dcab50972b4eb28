//! Pairs of spikes with a fixed lag, at a fixed rate.

use super::Protocol;
use crate::Ms;

crate::quantities! {
    /// A continuous train of pairs: 60 pairings at 1 Hz, as in Bi and Poo 1998.
    pub struct Pairs {
        /// Postsynaptic minus presynaptic spike time; positive where the presynaptic spike leads.
        lag: real("Δt", "lag (post minus pre)", Ms, 10.0, -100.0..=100.0),
        /// Number of pairs.
        pairs: count("n", "number of pairs", 60, 1..=300),
        /// Pairs per second.
        rate: log("ρ", "pairs per second", Hz, 1.0, 0.1..=100.0),
    }
}

impl Pairs {
    /// The pairs; the first presynaptic spike is at 0.
    pub fn protocol(&self) -> Protocol {
        Protocol::pairing(Ms(self.lag), self.rate, self.pairs)
    }
}

crate::quantities! {
    /// Bursts of pairs: 5 pairs at ρ, 15 times every 10 s, as in Sjöström, Turrigiano and Nelson 2001.
    ///
    /// Where the pairs of a burst do not fit between two bursts (ρ below 0.5 Hz) the pairs come one by
    /// one, `singles` of them: the paper's condition of 50 pairs at 0.1 Hz.
    pub struct Bursts {
        /// Postsynaptic minus presynaptic spike time; positive where the presynaptic spike leads.
        lag: real("Δt", "lag (post minus pre)", Ms, 10.0, -100.0..=100.0),
        /// Pairs per second within a burst.
        rate: log("ρ", "pairs per second", Hz, 20.0, 0.1..=100.0),
        /// Pairs in a burst.
        pairs: count("n", "number of pairs", 5, 1..=100),
        /// Number of bursts.
        bursts: count("bursts", "number of bursts", 15, 1..=100),
        /// Time from the start of one burst to the start of the next.
        every: real("T", "from burst to burst", S, 10.0, 1.0..=100.0),
        /// Number of pairs where they do not fit into bursts.
        singles: count("singles", "pairs outside bursts", 50, 1..=300),
    }
}

impl Bursts {
    /// Whether the pairs of a burst fit between two bursts; else they come one by one.
    pub fn fits(&self) -> bool {
        self.pairs as f64 <= self.rate * self.every
    }

    /// The pairs; the first presynaptic spike is at 0.
    pub fn protocol(&self) -> Protocol {
        let pairs = |pairs| Protocol::pairing(Ms(self.lag), self.rate, pairs);
        if self.fits() {
            pairs(self.pairs).every(self.bursts, Ms::from_seconds(self.every))
        } else {
            pairs(self.singles)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::SECOND;
    use alloc::vec::Vec;

    #[test]
    fn sixty_pairs_at_one_hertz() {
        let events: Vec<_> = Pairs::default().protocol().events().collect();
        assert_eq!(events.len(), 120);
        assert_eq!((events[0].at.ms(), events[1].at.ms(), events[119].at.ms()), (0.0, 10.0, 59_010.0));
        assert!(events[0].signals.pre && events[1].signals.post);
    }

    /// At ρ = 30 Hz and a lag of exactly one period every post spike but one meets the next pre spike,
    /// whatever the rounding of i·1000/30.
    #[test]
    fn rounding_does_not_part_coincident_spikes() {
        let pairs = Pairs { rate: 30.0, lag: (SECOND / 30.0).ms(), ..Pairs::default() };
        assert_eq!(pairs.protocol().events().filter(|e| e.signals.pre && e.signals.post).count(), 59);
        assert_eq!(pairs.protocol().events().count(), 61);
    }

    #[test]
    fn bursts_as_done() {
        let at = |rate| Bursts { rate, ..Bursts::default() }.protocol().events().collect::<Vec<_>>();
        let events = at(20.0);
        assert_eq!(events.len(), 150);
        assert_eq!(
            (events[8].at.ms(), events[10].at.ms(), events[149].at.ms()),
            (200.0, 10_000.0, 140_210.0)
        );
        // 50 single pairs every 10 s.
        let events = at(0.1);
        assert_eq!((events.len(), events[98].at.ms()), (100, 490_000.0));
    }
}
