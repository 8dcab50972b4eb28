//! The one way to write down what is done to a synapse.

use super::{Events, Train};
use crate::Ms;
use crate::math::max;
use crate::time::SECOND;

/// What is done to a synapse: trains of spikes on both sides, given once or again and again.
///
/// Times count from the first spike of the first sweep that was written at 0; a side may begin earlier. A repeated protocol
/// repeated once more gives all of it again: bursts of pairs, trains of bursts.
///
/// ```
/// use plasticity::Ms;
/// use plasticity::protocol::{Protocol, Train};
/// use plasticity::time::{MINUTE, SECOND};
///
/// // Bi and Poo 1998: 60 pairs at 1 Hz, the presynaptic spike 10 ms ahead.
/// let pairs = Protocol::pairing(Ms(10.0), 1.0, 60);
/// // Sjöström and others 2001: five pairs at 20 Hz, 15 times, every 10 s; the postsynaptic spike first.
/// let bursts = Protocol::pairing(Ms(-10.0), 20.0, 5).every(15, 10.0 * SECOND);
/// // Three tetani of a second at 100 Hz, ten minutes apart.
/// let tetani = Protocol::pulses(100.0, 100).every(3, 10.0 * MINUTE);
/// // Theta bursts: four pulses at 100 Hz, ten times, every 200 ms.
/// let theta = Protocol::pulses(100.0, 4).every(10, Ms(200.0));
/// // Triplets pre, post, pre at 1 Hz.
/// let triplets = Protocol::new("0;10".parse()?, Train::at(Ms(5.0))).at_rate(60, 1.0);
/// // A hundred pulses at 50 Hz on a cell that is clamped at −40 mV.
/// let clamped = Protocol::pulses(50.0, 100).clamped(-40.0);
/// // An input 1 s ahead of a plateau potential, five times, every 15 s.
/// let plateaus = Protocol::new(Train::at(Ms(-1000.0)), Train::default()).with_plateaus(Train::at(Ms(0.0)));
/// let plateaus = plateaus.every(5, 15.0 * SECOND);
/// // A ramp: twenty pulses that come faster and faster.
/// let times: Vec<f64> = (0..20).map(|i| (f64::from(i).sqrt() * SECOND).ms()).collect();
/// let ramp = Protocol::new(Train::new(times)?, Train::default());
/// assert_eq!((bursts.events().count(), ramp.events().count()), (150, 20));
/// # Ok::<(), plasticity::protocol::TrainError>(())
/// ```
///
/// Where an experiment injects a current to make a cell spike, its postsynaptic spikes stand here, and a
/// [`VoltageSynapse`](crate::networks::voltage_synapse::VoltageSynapse) injects a pulse for each. Other currents, and rates that
/// hold for seconds, are inputs that a rule or a neuron takes step by step.
#[derive(Clone, Debug, PartialEq)]
pub struct Protocol {
    pre: Train,
    post: Post,
    plateaus: Train,
    dopamine: Train,
    potential: Option<f64>,
    sweeps: u64,
    every: Every,
}

/// The postsynaptic side of a sweep.
#[derive(Clone, Debug, PartialEq)]
enum Post {
    /// Its own train.
    Train(Train),
    /// So many ms after each presynaptic spike.
    After(f64),
}

/// When a sweep comes again.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Every {
    /// Never.
    Once,
    /// At a rate, Hz.
    Rate(f64),
    /// After a time.
    Period(Ms),
}

impl Protocol {
    /// Two trains, given once.
    pub fn new(pre: Train, post: Train) -> Self {
        Self::of(pre, Post::Train(post))
    }

    /// A presynaptic train in which a postsynaptic spike follows each spike by the lag, or comes so much earlier where it is
    /// negative; given once. Where the lag is no finite number, no postsynaptic spike comes.
    pub fn paired(pre: Train, lag: Ms) -> Self {
        Self::of(pre, Post::After(lag.ms()))
    }

    /// So many pairs with a lag, at a rate in Hz.
    pub fn pairing(lag: Ms, rate: f64, pairs: u64) -> Self {
        Self::paired(Train::at(Ms::ZERO), lag).at_rate(pairs, rate)
    }

    /// So many presynaptic pulses at a rate in Hz: a tetanus, or low-frequency stimulation.
    pub fn pulses(rate: f64, pulses: u64) -> Self {
        Self::new(Train::at(Ms::ZERO), Train::default()).at_rate(pulses, rate)
    }

    fn of(pre: Train, post: Post) -> Self {
        let (plateaus, dopamine) = (Train::default(), Train::default());
        Self { pre, post, plateaus, dopamine, potential: None, sweeps: 1, every: Every::Once }
    }

    /// All of it so many times at a rate in Hz; once where the rate is not above zero.
    #[must_use]
    pub fn at_rate(self, times: u64, rate: f64) -> Self {
        self.again(times, if rate > 0.0 && rate.is_finite() { Every::Rate(rate) } else { Every::Once })
    }

    /// All of it so many times, from start to start after a period; once where that is not above zero.
    #[must_use]
    pub fn every(self, times: u64, period: Ms) -> Self {
        let lasts = period > Ms::ZERO && period < Ms::INFINITY;
        self.again(times, if lasts { Every::Period(period) } else { Every::Once })
    }

    fn again(mut self, times: u64, every: Every) -> Self {
        if self.every != Every::Once {
            if let Post::Train(post) = &self.post {
                self.post = Post::Train(self.repeated(post));
            }
            self.pre = self.repeated(&self.pre);
            self.plateaus = self.repeated(&self.plateaus);
            self.dopamine = self.repeated(&self.dopamine);
        }
        let sweeps = if every == Every::Once { times.min(1) } else { times };
        Self { sweeps, every, ..self }
    }

    /// The same on a cell that is clamped at this potential, mV, throughout.
    #[must_use]
    pub fn clamped(self, potential: f64) -> Self {
        Self { potential: Some(potential), ..self }
    }

    /// The same with plateau potentials that begin at these times of a sweep.
    #[must_use]
    pub fn with_plateaus(self, plateaus: Train) -> Self {
        Self { plateaus, ..self }
    }

    /// The same with dopamine at these times of a sweep.
    #[must_use]
    pub fn with_dopamine(self, dopamine: Train) -> Self {
        Self { dopamine, ..self }
    }

    /// What is given again and again, once.
    #[must_use]
    pub fn sweep(&self) -> Self {
        Self { sweeps: self.sweeps.min(1), every: Every::Once, ..self.clone() }
    }

    /// How many times it is given.
    pub fn sweeps(&self) -> u64 {
        self.sweeps
    }

    /// From the start of a sweep to that of the next, if there may be a next.
    pub fn period(&self) -> Option<Ms> {
        match self.every {
            Every::Once => None,
            Every::Rate(rate) => Some(SECOND / rate),
            Every::Period(period) => Some(period),
        }
    }

    /// All sweeps with the time after each, in seconds; a sweep given once ends with its last event.
    pub fn seconds(&self) -> f64 {
        match self.every {
            Every::Rate(rate) => self.sweeps as f64 / rate,
            Every::Once | Every::Period(_) => self.end().seconds(),
        }
    }

    /// When the last sweep is over, its time until the next included; not before the last event.
    pub fn end(&self) -> Ms {
        let [pre, plateaus, dopamine] =
            [&self.pre, &self.plateaus, &self.dopamine].map(|train| train.times().last().copied());
        let post = match &self.post {
            Post::Train(post) => post.times().last().copied(),
            Post::After(lag) => pre.map(|pre| pre + lag),
        };
        let start = self.start(self.sweeps.saturating_sub(1)).ms();
        let lasts = [pre, post, plateaus, dopamine].into_iter().flatten().map(|last| start + last);
        let over = if self.every == Every::Once { 0.0 } else { self.start(self.sweeps).ms() };
        Ms(if self.sweeps > 0 { lasts.fold(over, max) } else { 0.0 })
    }

    /// When a sweep begins.
    fn start(&self, sweep: u64) -> Ms {
        match self.every {
            Every::Once => Ms::ZERO,
            Every::Rate(rate) => sweep as f64 * SECOND / rate,
            Every::Period(period) => sweep as f64 * period,
        }
    }

    /// A train of every sweep.
    fn repeated(&self, train: &Train) -> Train {
        let starts = (0..self.sweeps).map(|sweep| self.start(sweep).ms());
        Train::sorted(starts.flat_map(|start| train.times().iter().map(move |time| start + time)).collect())
    }

    /// All presynaptic spikes.
    pub fn pre(&self) -> Train {
        self.repeated(&self.pre)
    }

    /// All postsynaptic spikes.
    pub fn post(&self) -> Train {
        match &self.post {
            Post::Train(post) => self.repeated(post),
            Post::After(lag) => self.pre().late(Ms(*lag)),
        }
    }

    /// Beginnings of all plateau potentials.
    pub fn plateaus(&self) -> Train {
        self.repeated(&self.plateaus)
    }

    /// All times of dopamine.
    pub fn dopamine(&self) -> Train {
        self.repeated(&self.dopamine)
    }

    /// The potential at which the cell is clamped, mV, if it is.
    pub fn potential(&self) -> Option<f64> {
        self.potential
    }

    /// All that comes, in order of time.
    pub fn events(&self) -> Events {
        self.arriving(Ms::ZERO)
    }

    /// The same where what a presynaptic spike brings arrives so late.
    pub fn arriving(&self, late: Ms) -> Events {
        let pre = if late == Ms::ZERO { self.pre() } else { self.pre().late(late) };
        Events::of([pre, self.post(), self.plateaus(), self.dopamine()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    fn times(protocol: &Protocol) -> Vec<(f64, bool, bool)> {
        protocol.events().map(|event| (event.at.ms(), event.signals.pre, event.signals.post)).collect()
    }

    #[test]
    fn a_triplet_twice() {
        let triplet = Protocol::new("0;10".parse().unwrap(), Train::at(Ms(5.0))).at_rate(2, 1.0);
        let all = [(0.0, true), (5.0, false), (10.0, true), (1000.0, true), (1005.0, false), (1010.0, true)];
        assert_eq!(times(&triplet), all.map(|(at, pre)| (at, pre, !pre)));
        assert_eq!((triplet.seconds(), triplet.end(), triplet.period()), (2.0, Ms(2000.0), Some(Ms(1000.0))));
        assert_eq!(times(&triplet.sweep()), times(&triplet)[..3]);
    }

    /// Two pairs 20 ms apart, once every 10 ms: the second start falls between the two.
    #[test]
    fn sweeps_may_overlap() {
        let protocol = Protocol::paired("0;20".parse().unwrap(), Ms(1.0)).at_rate(2, 100.0);
        let starts: Vec<_> = times(&protocol).iter().map(|event| event.0).collect();
        assert_eq!(starts, [0.0, 1.0, 10.0, 11.0, 20.0, 21.0, 30.0, 31.0]);
        assert_eq!(protocol.end(), Ms(31.0));
    }

    #[test]
    fn repeating_nests() {
        let bursts = Protocol::pairing(Ms(-10.0), 20.0, 5).every(15, 10.0 * SECOND);
        assert_eq!((bursts.sweeps(), bursts.events().count(), bursts.end()), (15, 150, 150.0 * SECOND));
        assert_eq!(times(&bursts)[10..12], [(9990.0, false, true), (10_000.0, true, false)]);
        let own = Protocol::new(Train::at(Ms::ZERO), Train::at(Ms(-10.0))).at_rate(5, 20.0);
        assert_eq!(times(&own.every(15, 10.0 * SECOND)), times(&bursts));
    }

    #[test]
    fn nonsense_gives_less_and_never_more() {
        assert_eq!(Protocol::pairing(Ms(f64::NAN), 1.0, 10).events().count(), 10);
        for rate in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(Protocol::pairing(Ms(5.0), rate, 10).events().count(), 2, "{rate}");
        }
        for period in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(Protocol::pulses(1.0, 3).every(10, Ms(period)).events().count(), 3, "{period}");
        }
        assert_eq!(Protocol::pulses(1.0, 0).end(), Ms::ZERO);
    }

    #[test]
    fn plateaus_and_dopamine_come_with_every_sweep() {
        let input = Protocol::new(Train::at(Ms(-1000.0)), Train::default());
        let protocol = input.with_plateaus(Train::at(Ms::ZERO)).with_dopamine(Train::at(Ms(500.0)));
        let protocol = protocol.every(2, 15.0 * SECOND);
        let seen: Vec<_> =
            protocol.events().map(|e| (e.at.seconds(), e.signals.plateau, e.signals.dopamine)).collect();
        let expected = [(-1.0, false, false), (0.0, true, false), (0.5, false, true)];
        assert_eq!(seen[..3], expected);
        assert_eq!(seen[3..], expected.map(|(at, plateau, dopamine)| (at + 15.0, plateau, dopamine)));
    }
}
