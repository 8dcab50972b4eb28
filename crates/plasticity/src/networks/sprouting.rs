//! Sprouting after a lesion: cells grow axons and dendrites while they are less active than they should be, and who may grow at low activity decides what becomes of a zone that lost its input.
//!
//! # Equations
//!
//! Axonal and dendritic elements of a cell follow its calcium $c$, a running mean of its rate:
//!
//! $$ \dot z = \nu \left(2 e^{-((c - \xi)/\zeta)^2} - 1\right), \qquad \xi = \frac{\eta + \varepsilon}{2}, \qquad \zeta = \frac{\varepsilon - \eta}{2 \sqrt{\mathrm{ln}\,2}} $$
//!
//! They grow between $\eta$ and $\varepsilon$ and shrink outside; $\varepsilon$ is the same for both, $\eta$ is not. A free axonal element
//! joins a free dendritic one of another cell, chosen with a weight that falls as a normal curve of width $\sigma$ with distance. Where a cell has
//! fewer elements than synapses, synapses chosen by chance go first. Rates, with $n_{ij}$ synapses:
//!
//! $$ r_i = \left[I_i + w \sum_j n_{ij} r_j\right]_0^1, \qquad \tau \dot c = r - c $$
//!
//! 120 cells on a line have the drive $I$; the middle 30 lose it.
//!
//! # Reads
//!
//! The moment of the lesion, and its seed.
//!
//! # Source
//!
//! [@butz2013]: growth that needs a least activity, with axons that need more than dendrites; $\eta$ 0.1 for dendrites and $\varepsilon$ are those of
//! the authors' lesion study (ModelDB 267035), 0.4 for axons is recalled. The curve is that of NEST (`growth_curve.cpp`, whose comment
//! prints another $\zeta$ than its code uses).
//!
//! # Reproduces
//!
//! The paper's claim: neighbours sprout into the zone only where axons need more activity than dendrites; where both need little the silent cells
//! excite each other, and where dendrites need more the zone disconnects. The table of an independent program of three seeds, rates and
//! synapses within 15 %.
//!
//! # Departs
//!
//! Cells, sizes and all constants but $\eta$ and $\varepsilon$ are ours; width, speed and weight were set so that the first of the three cases
//! meets that table. In the third the zone falls silent twice as fast as there: 0.05 after 100 steps, 0.10 there. With no synapse and a drive below $\eta$
//! nothing would ever start, so cells begin with elements and 100 steps to settle.
//!
//! # Example
//!
//! ```
//! use plasticity::networks::sprouting::{Run, Sprouting};
//! let mut run = Run::new(&Sprouting::default());
//! (0..100).for_each(|_| run.step());
//! let before = run.synapses().outside;
//! run.lesion();
//! (0..100).for_each(|_| run.step());
//! assert!(run.synapses().outside > 2 * before);
//! ```

#[cfg(feature = "results")]
mod ours;
#[cfg(test)]
mod tests;
mod wiring;

use alloc::{vec, vec::Vec};
use core::ops::Range;

use crate::math::{clamp, exp, rectify, sqrt};
use crate::models::{ClosedForm, ModelEntry, Observed, Published, ask, results};
use crate::random::Random;
use crate::{Quantities, Source, quantities};

use wiring::Wiring;

/// Cells on the line.
pub const CELLS: usize = 120;
/// Those that lose their drive.
pub const ZONE: Range<usize> = 45..75;
/// Times that cells answer each other within a step.
const ANSWERS: usize = 3;

quantities! {
    /// Growth, cells and their lesion.
    pub struct Sprouting {
        /// Activity below which axons shrink.
        eta_axon: real("η_a", "least activity for axons", One, 0.4, 0.0..=0.6),
        /// Activity below which dendrites shrink.
        eta_dendrite: real("η_d", "least activity for dendrites", One, 0.1, 0.0..=0.6),
        /// Activity above which both shrink.
        target: real("ε", "activity aimed at", One, 0.7, 0.65..=0.9),
        /// Elements that grow at most in a step. A choice.
        speed: real("ν", "speed of growth", One, 0.25, 0.05..=1.0),
        /// Width of the choice of partners, cells. A choice.
        reach: real("σ", "reach of axons, cells", One, 10.5, 2.0..=40.0),
        /// External drive. A choice.
        drive: real("I", "external drive", One, 0.35, 0.0..=0.6),
        /// What a synapse adds at a rate of 1. A choice.
        weight: real("w", "weight of a synapse", One, 0.0175, 0.005..=0.03),
        /// Time constant of calcium, steps. A choice.
        calcium: real("τ", "memory of calcium, steps", One, 10.0, 1.0..=50.0),
        /// Elements of either kind at the start. A choice.
        start: real("z₀", "elements at the start", One, 24.0, 0.0..=40.0),
        /// Chooses partners.
        seed: seed("seed", "random seed", 1),
    }
}

/// Synapses onto cells of the zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Synapses {
    /// From cells outside it.
    pub outside: u32,
    /// From cells of the zone.
    pub within: u32,
}

impl Sprouting {
    /// Change of the elements in a step, for a calcium and the least activity η.
    pub fn growth(&self, calcium: f64, eta: f64) -> f64 {
        let middle = 0.5 * (eta + self.target);
        let width = (self.target - eta) / (2.0 * sqrt(core::f64::consts::LN_2));
        let away = (calcium - middle) / width;
        self.speed * (2.0 * exp(-away * away) - 1.0)
    }
}

/// Cells at work.
#[derive(Clone, Debug)]
pub struct Run {
    constants: Sprouting,
    random: Random,
    wiring: Wiring,
    drive: Vec<f64>,
    rates: Vec<f64>,
    calcium: Vec<f64>,
    axons: Vec<f64>,
    dendrites: Vec<f64>,
    steps: u32,
}

impl Run {
    /// Cells that have elements and no synapse yet.
    pub fn new(constants: &Sprouting) -> Self {
        Self {
            constants: constants.clone(),
            random: Random::new(constants.seed),
            wiring: Wiring::new(CELLS, constants.reach),
            drive: vec![constants.drive; CELLS],
            rates: vec![0.5; CELLS],
            calcium: vec![constants.target; CELLS],
            axons: vec![constants.start; CELLS],
            dendrites: vec![constants.start; CELLS],
            steps: 0,
        }
    }

    /// The zone loses its drive.
    pub fn lesion(&mut self) {
        self.drive[ZONE].fill(0.0);
        self.answer();
    }

    /// Rates, calcium, elements, synapses.
    pub fn step(&mut self) {
        let c = &self.constants;
        for cell in 0..CELLS {
            let calcium = &mut self.calcium[cell];
            *calcium += (self.rates[cell] - *calcium) / c.calcium;
            let grown = |elements: f64, eta: f64| rectify(elements + c.growth(*calcium, eta));
            self.axons[cell] = grown(self.axons[cell], c.eta_axon);
            self.dendrites[cell] = grown(self.dendrites[cell], c.eta_dendrite);
        }
        // First what is too much goes: partners that were found before would hang on elements that are no more.
        self.wiring.retract(&self.axons, &self.dendrites, &mut self.random);
        self.wiring.join(&self.axons, &self.dendrites, &mut self.random);
        self.steps += 1;
        self.answer();
    }

    fn answer(&mut self) {
        for _ in 0..ANSWERS {
            let before = self.rates.clone();
            for (cell, rate) in self.rates.iter_mut().enumerate() {
                let input = self.wiring.input(cell, &before);
                *rate = clamp(self.drive[cell] + self.constants.weight * input, 0.0, 1.0);
            }
        }
    }

    /// Steps that have passed.
    pub fn steps(&self) -> u32 {
        self.steps
    }

    /// Rates of all cells, 0 to 1.
    pub fn rates(&self) -> &[f64] {
        &self.rates
    }

    /// Mean rate in the zone.
    pub fn zone_rate(&self) -> f64 {
        self.rates[ZONE].iter().sum::<f64>() / ZONE.len() as f64
    }

    /// Synapses onto the zone.
    pub fn synapses(&self) -> Synapses {
        let count = |from: &dyn Fn(&usize) -> bool| {
            ZONE.map(|post| (0..CELLS).filter(from).map(|pre| self.wiring.count(post, pre)).sum::<u32>())
                .sum()
        };
        Synapses { outside: count(&|pre| !ZONE.contains(pre)), within: count(&|pre| ZONE.contains(pre)) }
    }

    /// Synapses from one cell onto another.
    pub fn count(&self, post: usize, pre: usize) -> u32 {
        self.wiring.count(post, pre)
    }
}

/// The cells among the models.
pub const ENTRY: ModelEntry = ModelEntry {
    name: "sprouting",
    title: "Sprouting after a lesion",
    text: include_str!("sprouting.rs"),
    source: Source { cite: "butz2013", place: "growth curves; abstract" },
    step: crate::Step::Counted,
    quantities: <Sprouting as Quantities>::list,
    published: PUBLISHED,
    observed: &[
        Observed { name: "mean rate in the zone", low: 0.0, high: 1.0 },
        Observed { name: "synapses from outside", low: 0.0, high: 1e5 },
        Observed { name: "synapses within", low: 0.0, high: 1e5 },
    ],
    probe,
    answers: |values, random| ask(&Sprouting::with_values(values), CLOSED_FORMS, random),
};

const CLOSED_FORMS: &[ClosedForm<Sprouting>] = &[ClosedForm::new(
    "growth",
    &[("calcium", &[0.0, 0.1, 0.4, 0.7, 1.0]), ("eta", &[0.0, 0.1, 0.4, 0.6])],
    (-1.0, 1.0),
    |rule, at| rule.growth(at[0], at[1]),
)];

const PUBLISHED: &[Published] = results!({
    const RUN: Source = Source { cite: "butz2013", place: "an independent program, three seeds" };
    const NEAR: &str = "15 %: cells of another program";
    &[
        Published {
            what: "axons need more: rate in the zone before",
            source: RUN,
            published: "0.69",
            ours: || ours::seen(0, 0, 0),
            shown: "0.71",
            tolerance: 0.1035,
            because: NEAR,
        },
        Published {
            what: "axons need more: rate right after",
            source: RUN,
            published: "0.18",
            ours: || ours::seen(0, 1, 0),
            shown: "0.18",
            tolerance: 0.027,
            because: NEAR,
        },
        Published {
            what: "axons need more: rate 100 steps later",
            source: RUN,
            published: "0.49",
            ours: || ours::seen(0, 2, 0),
            shown: "0.45",
            tolerance: 0.0735,
            because: NEAR,
        },
        Published {
            what: "axons need more: rate 400 steps later",
            source: RUN,
            published: "0.68",
            ours: || ours::seen(0, 3, 0),
            shown: "0.70",
            tolerance: 0.102,
            because: NEAR,
        },
        Published {
            what: "axons need more: synapses from outside before",
            source: RUN,
            published: "264",
            ours: || ours::seen(0, 0, 1),
            shown: "253",
            tolerance: 39.6,
            because: NEAR,
        },
        Published {
            what: "axons need more: synapses from outside 400 steps later",
            source: RUN,
            published: "736",
            ours: || ours::seen(0, 3, 1),
            shown: "745",
            tolerance: 110.4,
            because: NEAR,
        },
        Published {
            what: "axons need more: synapses within before",
            source: RUN,
            published: "583",
            ours: || ours::seen(0, 0, 2),
            shown: "617",
            tolerance: 87.45,
            because: NEAR,
        },
        Published {
            what: "axons need more: synapses within 100 steps later",
            source: RUN,
            published: "523",
            ours: || ours::seen(0, 2, 2),
            shown: "560",
            tolerance: 78.45,
            because: NEAR,
        },
        Published {
            what: "axons need more: synapses within 400 steps later",
            source: RUN,
            published: "988",
            ours: || ours::seen(0, 3, 2),
            shown: "974",
            tolerance: 148.2,
            because: NEAR,
        },
        Published {
            what: "both need little: rate 100 steps later",
            source: RUN,
            published: "0.32",
            ours: || ours::seen(1, 2, 0),
            shown: "0.31",
            tolerance: 0.048,
            because: NEAR,
        },
        Published {
            what: "both need little: rate 400 steps later",
            source: RUN,
            published: "0.69",
            ours: || ours::seen(1, 3, 0),
            shown: "0.70",
            tolerance: 0.1035,
            because: NEAR,
        },
        Published {
            what: "both need little: synapses from outside 400 steps later",
            source: RUN,
            published: "349",
            ours: || ours::seen(1, 3, 1),
            shown: "376",
            tolerance: 52.35,
            because: NEAR,
        },
        Published {
            what: "both need little: synapses within 400 steps later",
            source: RUN,
            published: "1303",
            ours: || ours::seen(1, 3, 2),
            shown: "1337",
            tolerance: 195.45,
            because: NEAR,
        },
        Published {
            what: "dendrites need more: rate 400 steps later",
            source: RUN,
            published: "0.02",
            ours: || ours::seen(2, 3, 0),
            shown: "0.00",
            tolerance: 0.03,
            because: "silent, as there",
        },
        Published {
            what: "dendrites need more: synapses from outside 400 steps later",
            source: RUN,
            published: "0",
            ours: || ours::seen(2, 3, 1),
            shown: "0",
            tolerance: 3.0,
            because: "none, as there",
        },
    ]
});

/// Ten steps, a lesion, and thirty more.
fn probe(values: &[crate::Value], seed: u64, _refine: u32) -> Vec<f64> {
    let mut run = Run::new(&Sprouting { seed, ..Sprouting::with_values(values) });
    let mut trace = vec![];
    for step in 0..40 {
        if step == 10 {
            run.lesion();
        }
        run.step();
        let Synapses { outside, within } = run.synapses();
        trace.extend([run.zone_rate(), f64::from(outside), f64::from(within)]);
    }
    trace
}
