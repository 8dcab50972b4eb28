//! What a layer of synapses costs where only spikes are computed, and where a clock computes every synapse.
//!
//! # Equations
//!
//! Of $n$ inputs each fires at a rate $r$, and each of $m$ neurons has a share $p$ of the synapses onto it. Events cost, a second,
//!
//! $$ E = r\,n\,m\,p\,(e_s + L\,e_p) + \frac{m\,e_n}{\Delta t} $$
//!
//! with an energy $e_s$ for a synaptic event, $e_n$ for a neuron's update in each step $\Delta t$, and with plasticity, $L = 1$, a
//! pair update $e_p$ for each event. A clock computes all weights once in a time $T$:
//!
//! $$ C = \frac{n\,m\,a}{T}\left((1 + L)\,e_m + \frac{e_w}{b}\right) $$
//!
//! A multiply-add takes $e_m$, and a weight $e_w$ to fetch, which serves $b$ inputs at a time. All inputs count, $a = 1$, unless the clock skips those that were
//! silent: then $a = 1 - e^{-r T}$, and where it skips absent weights too, $a = p\,(1 - e^{-r T})$. The advantage ends at the rate where $E = C$:
//!
//! $$ r_1 = \frac{C - m e_n / \Delta t}{n\,m\,p\,(e_s + L\,e_p)} \text{ where } a = 1 $$
//!
//! # Reads
//!
//! Nothing but its seed, for the spikes that are drawn.
//!
//! # Source
//!
//! [@davies2018]: 23.6 pJ at least for a synaptic event, 52 pJ for the update of an inactive neuron, 81 pJ of an active one, 120 pJ for
//! a pairwise update. The paper was not read: three public documents copy these rows of its Table 2, which is headed “pre-silicon” and comes from simulated circuits; a
//! fourth says that 23.6 pJ is not in it. [@horowitz2014]: 3.7 pJ for a product of 32 bits and 0.9 pJ for a sum, at 45 nm, read in papers that cite it. [@merolla2014]: 26 pJ an event is the
//! power of the whole chip over its events at 20 Hz with 128 synapses, read in a document that copies it.
//!
//! # Reproduces
//!
//! All seven ratios of an independent program, and the 26 pJ of a whole chip from the slope and the intercept of its power.
//!
//! # Departs
//!
//! Neurons of the clocked machine, routes of spikes and leakage cost nothing here. Which update, active or inactive, belongs to a neuron
//! that hears spikes and sends none, we could not read: 52 pJ is the smaller. One pair update for each event is a choice. A clocked rule takes one more multiply-add for each weight and pass.
//! An event of 14 nm stands beside a product of 45 nm, and an event has its memory in its price, a product has not unless $e_w$ says so.
//! Where a clock skips silent inputs, events can fall behind at both ends: `ends` is the upper one.
//!
//! # Example
//!
//! ```
//! use plasticity::networks::event_cost::EventCost;
//!
//! let cost = EventCost::default();
//! assert!((cost.fewer() - 1000.0).abs() < 1e-9);
//! assert!((cost.saved() - 60.85).abs() < 0.01);
//! ```

#[cfg(test)]
mod tests;

use alloc::vec::Vec;

use crate::math::{exp, ln, max, min};
use crate::models::{ClosedForm, ModelEntry, Observed, Published, ask, results};
use crate::random::Random;
use crate::time::SECOND;
use crate::{Quantities, Source, choices, quantities};

choices! {
    /// What a clocked machine leaves out.
    pub enum Skips {
        /// Nothing.
        Nothing,
        /// Inputs without a spike since the last pass.
        Silent,
        /// Those, and weights that are not there.
        SilentAndAbsent,
    }
}

choices! {
    /// Whether synapses learn.
    pub enum Learns {
        /// Weights stay as they are.
        No,
        /// Every event updates its weight, every pass all weights.
        Yes,
    }
}

quantities! {
    /// One layer, on two machines.
    pub struct EventCost {
        /// Rate of each input.
        rate: log("r", "rate of the inputs", Hz, 1.0, 0.1..=1000.0),
        /// Inputs. A choice.
        inputs: count("n", "inputs of the layer", 1000, 10..=10000),
        /// Neurons that hear them. A choice.
        neurons: count("m", "neurons of the layer", 1000, 10..=10000),
        /// Share of the synapses between them that are there. A choice.
        synapses: log("p", "share of synapses there", One, 1.0, 0.01..=1.0),
        /// Step in which the event machine updates each neuron. A choice.
        tick: log("Δt", "step of neuron updates", Ms, 1.0, 0.1..=100.0),
        /// Energy of a synaptic event, at least; simulated circuits at 14 nm.
        event: log("e_s", "energy of a synaptic event", ("pJ"), 23.6, 0.1..=1000.0),
        /// Energy of the update of a neuron in which nothing happens.
        update: real("e_n", "energy of a neuron update", ("pJ"), 52.0, 0.0..=200.0),
        /// Energy of a multiply-add of 32 bits at 45 nm, its weight at hand.
        product: log("e_m", "energy of a multiply-add", ("pJ"), 4.6, 0.01..=1000.0),
        /// Time from one pass of the clocked machine to the next. A choice.
        pass: log("T", "time between the passes", Ms, 1.0, 0.1..=1000.0),
        /// What the clocked machine leaves out.
        skips: choice("skips", "what the clock leaves out", Skips, Nothing),
        /// Energy to fetch a weight for the clocked machine. None is a choice.
        fetch: real("e_w", "energy to fetch a weight", ("pJ"), 0.0, 0.0..=1000.0),
        /// Inputs that a fetched weight serves. A choice.
        batch: count("b", "inputs per fetched weight", 1, 1..=1000),
        /// Whether synapses learn.
        learns: choice("L", "whether synapses learn", Learns, No),
        /// Energy of a pairwise update; simulated circuits at 14 nm.
        pair: real("e_p", "energy of a pair update", ("pJ"), 120.0, 0.0..=1000.0),
        /// Chooses the spikes that are drawn.
        seed: seed("seed", "random seed", 1),
    }
}

/// Halvings of a crossing.
const HALVINGS: usize = 200;

impl EventCost {
    /// One where synapses learn, else 0.
    fn learning(&self) -> f64 {
        if self.learns == Learns::Yes { 1.0 } else { 0.0 }
    }

    /// Synapses that are there.
    fn present(&self) -> f64 {
        self.inputs as f64 * self.neurons as f64 * self.synapses
    }

    /// Energy of the synaptic events and their updates at a rate of 1 Hz, pJ/s.
    fn per_hertz(&self) -> f64 {
        self.present() * (self.event + self.learning() * self.pair)
    }

    /// Share of all weights that a pass computes at a rate in Hz.
    fn computed(&self, rate: f64) -> f64 {
        let active = 1.0 - exp(-rate * self.pass / SECOND.ms());
        match self.skips {
            Skips::Nothing => 1.0,
            Skips::Silent => active,
            Skips::SilentAndAbsent => active * self.synapses,
        }
    }

    /// Energy of a pass that computes all that it may, pJ/s.
    fn full(&self) -> f64 {
        let all = self.inputs as f64 * self.neurons as f64 * SECOND.ms() / self.pass;
        let there = if self.skips == Skips::SilentAndAbsent { self.synapses } else { 1.0 };
        all * there * ((1.0 + self.learning()) * self.product + self.fetch / self.batch as f64)
    }

    /// Synaptic events, mW at a rate in Hz.
    pub fn synaptic(&self, rate: f64) -> f64 {
        1e-9 * rate * self.present() * self.event
    }

    /// Updates of neurons, mW at any rate.
    pub fn updates(&self) -> f64 {
        1e-9 * self.neurons as f64 * self.update * SECOND.ms() / self.tick
    }

    /// Updates of synapses by events, mW at a rate in Hz.
    pub fn pairs(&self, rate: f64) -> f64 {
        1e-9 * rate * self.present() * self.learning() * self.pair
    }

    /// The event machine, mW at a rate in Hz.
    pub fn events(&self, rate: f64) -> f64 {
        self.synaptic(rate) + self.pairs(rate) + self.updates()
    }

    /// The clocked machine, mW at a rate in Hz.
    pub fn clocked(&self, rate: f64) -> f64 {
        let there = if self.skips == Skips::SilentAndAbsent { self.synapses } else { 1.0 };
        1e-9 * self.full() * self.computed(rate) / there
    }

    /// How many times fewer synaptic operations than the clock's the events are.
    pub fn fewer(&self) -> f64 {
        self.fewer_at(self.rate)
    }

    /// The same at another rate, Hz; 0 at none, where it has no meaning.
    pub fn fewer_at(&self, rate: f64) -> f64 {
        let passes = SECOND.ms() / self.pass;
        if rate > 0.0 { self.computed(rate) * passes / (rate * self.synapses) } else { 0.0 }
    }

    /// How many times less energy they take.
    pub fn saved(&self) -> f64 {
        self.saved_at(self.rate)
    }

    /// The same at another rate, Hz; 0 at none without updates of neurons, where it has no meaning.
    pub fn saved_at(&self, rate: f64) -> f64 {
        let events = self.events(rate);
        if events > 0.0 { self.clocked(rate) / events } else { 0.0 }
    }

    /// All that the event machine takes, over its synaptic events, pJ.
    pub fn each(&self) -> f64 {
        1e9 * self.events(self.rate) / (self.rate * self.present())
    }

    /// The rate up to which updates of neurons take more than synapses, Hz.
    pub fn idle(&self) -> f64 {
        1e9 * self.updates() / self.per_hertz()
    }

    /// The rate at which events are furthest ahead or least behind, in mW, Hz.
    fn best(&self) -> f64 {
        let time = self.pass / SECOND.ms();
        match self.skips {
            Skips::Nothing => 0.0,
            _ => max(ln(self.full() * time / self.per_hertz()), 0.0) / time,
        }
    }

    /// How much less the clock takes than events, pJ/s at a rate in Hz.
    fn behind(&self, rate: f64) -> f64 {
        1e9 * (self.events(rate) - self.clocked(rate))
    }

    /// The rate at which the advantage of events ends, Hz; 0 where they have none at any rate.
    pub fn ends(&self) -> f64 {
        let best = self.best();
        if self.behind(best) >= 0.0 {
            return 0.0;
        }
        let (mut low, mut high) = (best, max(best, self.full() / self.per_hertz()));
        for _ in 0..HALVINGS {
            let middle = 0.5 * (low + high);
            if self.behind(middle) < 0.0 { low = middle } else { high = middle }
        }
        low
    }

    /// What a multiply-add has to take, pJ, for the advantage to end at a rate in Hz, where the clock leaves nothing out. It is a straight line,
    /// and below 0 where the clock is behind at any price.
    pub fn price(&self, rate: f64) -> f64 {
        let each = self.inputs as f64 * self.neurons as f64 * SECOND.ms() / self.pass;
        let fetched = self.fetch / self.batch as f64;
        (1e9 * self.events(rate) / each - fetched) / (1.0 + self.learning())
    }

    /// Spikes of some inputs in steps of 1 ms, at most one in each: input and step. Step by step, so that a shorter time is a part of a longer one.
    pub fn raster(&self, inputs: usize, steps: usize) -> Vec<(usize, usize)> {
        let mut random = Random::new(self.seed);
        let chance = min(self.rate / SECOND.ms(), 1.0);
        let mut spikes = Vec::new();
        for step in 0..steps {
            spikes.extend((0..inputs).filter(|_| random.uniform() < chance).map(|input| (input, step)));
        }
        spikes
    }
}

/// Event cost among the models.
pub const ENTRY: ModelEntry = ModelEntry {
    name: "event-cost",
    title: "Events against a clock",
    text: include_str!("event_cost.rs"),
    source: Source { cite: "davies2018", place: "Table 2, as others copy it" },
    step: crate::Step::Counted,
    quantities: <EventCost as Quantities>::list,
    published: PUBLISHED,
    observed: &[
        Observed { name: "times less energy", low: 0.0, high: 1e13 },
        Observed { name: "spikes drawn, of 200,000 steps", low: 0.0, high: 2e5 },
    ],
    probe: |values, seed, _| {
        let cost = EventCost { seed, ..EventCost::with_values(values) };
        Vec::from([cost.saved(), cost.raster(200, 1000).len() as f64])
    },
    answers: |values, random| ask(&EventCost::with_values(values), CLOSED_FORMS, random),
};

/// Rates at which a test asks, Hz.
const RATES: &[f64] = &[0.0, 0.1, 1000.0];

const CLOSED_FORMS: &[ClosedForm<EventCost>] = &[
    ClosedForm::new("synaptic", &[("rate", RATES)], (0.0, 1e6), |cost, at| cost.synaptic(at[0])),
    ClosedForm::new("updates", &[], (0.0, 1e6), |cost, _| cost.updates()),
    ClosedForm::new("pairs", &[("rate", RATES)], (0.0, 1e6), |cost, at| cost.pairs(at[0])),
    ClosedForm::new("events", &[("rate", RATES)], (0.0, 1e6), |cost, at| cost.events(at[0])),
    ClosedForm::new("clocked", &[("rate", RATES)], (0.0, 1e7), |cost, at| cost.clocked(at[0])),
    ClosedForm::new("fewer", &[], (0.0, 1e7), |cost, _| cost.fewer()),
    ClosedForm::new("fewer_at", &[("rate", RATES)], (0.0, 1e7), |cost, at| cost.fewer_at(at[0])),
    ClosedForm::new("saved", &[], (0.0, 1e12), |cost, _| cost.saved()),
    ClosedForm::new("saved_at", &[("rate", RATES)], (0.0, 1e12), |cost, at| cost.saved_at(at[0])),
    ClosedForm::new("each", &[], (0.1, 1e9), |cost, _| cost.each()),
    ClosedForm::new("idle", &[], (0.0, 1e9), |cost, _| cost.idle()),
    ClosedForm::new("ends", &[], (0.0, 1e12), |cost, _| cost.ends()),
    ClosedForm::new("raster.spikes", &[], (0.0, 1600.0), |cost, _| cost.raster(40, 40).len() as f64),
    ClosedForm::new("price", &[("rate", RATES)], (-1e3, 1e9), |cost, at| cost.price(at[0])),
];

const PUBLISHED: &[Published] = results!({
    const TABLE: Source = Source { cite: "davies2018", place: "an independent program" };
    const DIGIT: &str = "half a unit of the last digit";
    /// At a rate.
    fn at(rate: f64) -> EventCost {
        EventCost { rate, ..EventCost::default() }
    }
    &[
        Published {
            what: "times fewer operations at 1 Hz",
            source: TABLE,
            published: "1000",
            ours: || at(1.0).fewer(),
            shown: "1000",
            tolerance: 0.5,
            because: DIGIT,
        },
        Published {
            what: "times fewer operations at 10 Hz",
            source: TABLE,
            published: "100",
            ours: || at(10.0).fewer(),
            shown: "100",
            tolerance: 0.5,
            because: DIGIT,
        },
        Published {
            what: "times less energy at 0.1 Hz",
            source: TABLE,
            published: "85",
            ours: || at(0.1).saved(),
            shown: "85",
            tolerance: 0.5,
            because: DIGIT,
        },
        Published {
            what: "times less energy at 1 Hz",
            source: TABLE,
            published: "61",
            ours: || at(1.0).saved(),
            shown: "61",
            tolerance: 0.5,
            because: DIGIT,
        },
        Published {
            what: "times less energy at 10 Hz",
            source: TABLE,
            published: "16",
            ours: || at(10.0).saved(),
            shown: "16",
            tolerance: 0.5,
            because: DIGIT,
        },
        Published {
            what: "times less energy at 200 Hz",
            source: TABLE,
            published: "1.0",
            ours: || at(200.0).saved(),
            shown: "1.0",
            tolerance: 0.05,
            because: DIGIT,
        },
        Published {
            what: "pJ of a whole chip for each event at 20 Hz and 128 synapses",
            source: Source { cite: "merolla2014", place: "as others copy it" },
            published: "26",
            ours: || EventCost { inputs: 128, event: 2.3, update: 61.4, ..at(20.0) }.each(),
            shown: "26",
            tolerance: 0.5,
            because: "slope and intercept are those of its power at 12 and 96 Hz, 68 and 94 mW",
        },
    ]
});
