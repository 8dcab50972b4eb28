//! What can be changed.
// Options are named after papers; the year is a word of its own: `bi-poo-1998`.
#![allow(non_camel_case_types)]

use plasticity::models::calcium_threshold::{CalciumThreshold, Expected};
use plasticity::protocol::{Bursts, Protocol, Train};
use plasticity::published::{Point, bi_poo_1998, sjostrom_2001};
use plasticity::{Ms, choices, quantities};

choices! {
    /// What is varied along the curve.
    pub enum Along {
        /// The lag, at one rate.
        Lag,
        /// The rate, for a lag and its mirror image.
        Rate,
    }
}

choices! {
    /// The measurement beside the curve, where its axis fits.
    pub enum Data {
        /// No measurement.
        None,
        /// Bi and Poo 1998, culture: change over the lag.
        Bi_Poo_1998,
        /// Sjöström and others 2001, cortex: over the rate; 50 pairs at 0.1 Hz.
        Sjostrom_2001,
    }
}

quantities! {
    /// Patterns of spikes, and the thresholds that judge their calcium.
    pub struct Params {
        /// Last postsynaptic minus presynaptic spike time.
        lag: real("Δt", "lag (post minus pre)", Ms, 10.0, -100.0..=100.0),
        /// Patterns per second.
        rate: log("ρ", "patterns per second", Hz, 1.0, 0.1..=60.0),
        /// Number of patterns.
        pairs: count("n", "number of patterns", 60, 1..=300),
        /// Postsynaptic spikes of a pattern, 10 ms apart.
        posts: count("spikes", "post spikes per pattern", 1, 1..=3),
        /// Constants of the rule.
        rule: part(CalciumThreshold),
        /// What is varied along the curve.
        along: choice("curve", "curve runs over", Along, Lag),
        /// Simulated synapses of each state.
        synapses: count("N", "synapses simulated", 200, 50..=400),
        /// Chooses their noise.
        seed: seed("seed", "random seed", 1),
        /// The measurement beside the curve, where its axis fits.
        measured: choice("data", "measurement shown", Data, None),
    }
}

/// The measured point that tells most about a fit.
pub struct Telling {
    /// Its lag, ms.
    pub lag: f64,
    /// Its rate, Hz.
    pub rate: f64,
    /// The measurement.
    pub point: Point,
}

impl Params {
    /// The protocol at this lag and rate.
    pub fn protocol(&self, lag: f64, rate: f64) -> Protocol {
        // Postsynaptic spikes 10 ms apart, of which the last one counts.
        let posts = Train::regular(self.posts, 100.0).until(Ms(lag));
        Protocol::new(Train::at(Ms::ZERO), posts).at_rate(self.pairs_at(rate), rate)
    }

    /// Number of patterns at a rate: beside Sjöström's data, single pairs where bursts do not fit.
    pub fn pairs_at(&self, rate: f64) -> u64 {
        let bursts = Bursts { rate, ..Bursts::default() };
        if self.measured == Data::Sjostrom_2001 && !bursts.fits() { bursts.singles } else { self.pairs }
    }

    /// The closed form at this lag and rate.
    pub fn expected(&self, lag: f64, rate: f64) -> Expected {
        self.rule.expected(&self.protocol(lag, rate))
    }

    /// Its change, as a fraction of the start.
    pub fn change(&self, lag: f64, rate: f64) -> f64 {
        self.expected(lag, rate).ratio - 1.0
    }

    /// Where the measurement beside the curve and the published fit part most.
    pub fn telling(&self) -> Option<Telling> {
        match (self.measured, self.along) {
            (Data::Bi_Poo_1998, Along::Lag) => {
                let point = bi_poo_1998::BINNED.points[2];
                Some(Telling { lag: point.at, rate: 1.0, point })
            }
            (Data::Sjostrom_2001, Along::Rate) => {
                let point = sjostrom_2001::POST_FIRST.points[0];
                Some(Telling { lag: -10.0, rate: point.at, point })
            }
            _ => None,
        }
    }
}
