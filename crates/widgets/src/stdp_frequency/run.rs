//! One rule at one rate, and the run over all rates in turns.

use plasticity::Model;
use plasticity::networks::voltage_synapse::VoltageSynapse;
use plasticity::protocol::{self, Bursts, Pairs, run};
use plasticity::published::sjostrom_2001;

use super::params::{Params, Protocol};

/// Distance between the two spikes of a pair, ms, as in the experiment.
pub const LAG: f64 = 10.0;

/// The two orders, as lags: the presynaptic, then the postsynaptic spike first.
pub const ORDERS: [f64; 2] = [LAG, -LAG];

/// From this rate on, in Hz, bursts of five pairs fit into 10 s.
pub const BURSTS_FIT: f64 = 0.5;

/// Rates of the curves, Hz. The measured rates are among them.
fn rates() -> Vec<f64> {
    let mut rates = vec![0.1, 0.499, BURSTS_FIT];
    rates.extend((1..=60).map(f64::from));
    rates
}

/// What the three rules give at one rate, pre first and post first, as a fraction of the start.
/// NaN where it is not known yet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Changes {
    /// Pair rule.
    pub pair: [f64; 2],
    /// Triplet rule.
    pub triplet: [f64; 2],
    /// Voltage rule.
    pub voltage: [f64; 2],
}

impl Changes {
    /// Nothing known.
    pub const UNKNOWN: Self = Self { pair: [f64::NAN; 2], triplet: [f64::NAN; 2], voltage: [f64::NAN; 2] };
}

impl Params {
    fn given(&self, rate: f64, lag: f64) -> protocol::Protocol {
        match self.protocol {
            Protocol::AsFitted => Pairs { lag, rate, ..Pairs::default() }.protocol(),
            Protocol::AsDone => Bursts { lag, rate, ..Bursts::default() }.protocol(),
        }
    }

    /// The pair rule after all pairs.
    pub fn pair_change(&self, rate: f64, lag: f64) -> f64 {
        let mut state = self.pair.initial();
        run(&self.pair, &mut state, &self.given(rate, lag));
        state.weight / self.pair.weight - 1.0
    }

    /// The triplet rule after all pairs.
    pub fn triplet_change(&self, rate: f64, lag: f64) -> f64 {
        let mut state = self.triplet.initial();
        run(&self.triplet, &mut state, &self.given(rate, lag));
        state.change
    }

    /// Both of them in both orders; the voltage rule is not known yet.
    fn quick(&self, rate: f64) -> Changes {
        let mut changes = Changes::UNKNOWN;
        for (order, lag) in ORDERS.into_iter().enumerate() {
            changes.pair[order] = self.pair_change(rate, lag);
            changes.triplet[order] = self.triplet_change(rate, lag);
        }
        changes
    }

    /// The voltage rule after all pairs: bursts in both protocols, since it was fitted with them.
    pub fn voltage_change(&self, rate: f64, lag: f64) -> f64 {
        let synapse = VoltageSynapse { neuron: self.neuron.clone(), rule: self.voltage.clone() };
        synapse.quick_ratio(&sjostrom_2001::protocol(rate, lag)) - 1.0
    }
}

/// All curves, as far as they are known.
pub struct Curves {
    /// Rates in Hz.
    pub rates: Vec<f64>,
    /// What the rules give there.
    pub changes: Vec<Changes>,
    /// What they give at the marker.
    pub here: Changes,
    /// Rates done of the two spike-driven rules.
    fast: usize,
    /// Runs done of the voltage rule, one for each order; the marker comes first.
    slow: usize,
}

/// Rates of the spike-driven rules in a turn: about half a millisecond of work.
const TURN: usize = 16;

impl Curves {
    /// Nothing but what the cheap rules give at the marker.
    pub fn new(params: &Params) -> Self {
        let rates = rates();
        let here = params.quick(params.rate);
        Self { changes: vec![Changes::UNKNOWN; rates.len()], rates, here, fast: 0, slow: 0 }
    }

    /// One turn of work; the share that is done.
    pub fn advance(&mut self, params: &Params) -> f64 {
        let (all, runs) = (self.rates.len(), 2 * (self.rates.len() + 1));
        if self.fast < all {
            let to = (self.fast + TURN).min(all);
            for place in self.fast..to {
                self.changes[place] = params.quick(self.rates[place]);
            }
            self.fast = to;
        } else if self.slow < runs {
            let (place, order) = (self.slow / 2, self.slow % 2);
            let (rate, changes) = match place.checked_sub(1) {
                None => (params.rate, &mut self.here),
                Some(place) => (self.rates[place], &mut self.changes[place]),
            };
            changes.voltage[order] = params.voltage_change(rate, ORDERS[order]);
            self.slow += 1;
        }
        (self.fast + self.slow) as f64 / (all + runs) as f64
    }

    /// How far a rule misses the ten measured points; NaN while it is not known.
    pub fn error(&self, of: fn(&Changes) -> [f64; 2]) -> f64 {
        sjostrom_2001::error(&mut |rate, lag| {
            let place = self.rates.iter().position(|r| *r == rate);
            let order = if lag > 0.0 { 0 } else { 1 };
            place.map_or(f64::NAN, |place| of(&self.changes[place])[order])
        })
    }
}
