//! Routes through a network that was overgrown and pruned: the edges that are used least go, and when they go decides how short the rest is.
//!
//! # Equations
//!
//! Each pair of $n$ nodes is joined with probability $p_0$. In each of ten intervals pairs of a source in one half and a target in
//! the other are drawn; each sends along one of its shortest routes, and an edge counts how often it was used since the start. At the end of interval
//! $k$ the edges that were used least go, of all that have to go the part
//!
//! $$ \frac{b^k}{b^0 + b^1 + \ldots + b^9} $$
//!
//! with $b$ = ½ where the rate falls, 1 where it is constant, 2 where it rises. A network that grows starts from a random tree and
//! joins, in equal parts, those nodes two steps apart that routes pass most often.
//!
//! # Reads
//!
//! Nothing but its seed.
//!
//! # Source
//!
//! [@navlakha2015]: the task of two patches, pruning at rates that fall, stay or rise, growth (abstract, Figure 3). In the cortex of mice
//! the rate falls. Sizes and rates here are ours.
//!
//! # Reproduces
//!
//! That falling rates give the shortest routes, before constant, rising, and pruning at the end alone; the lengths of an independent
//! program of the same description within 5 %.
//!
//! # Departs
//!
//! In the paper pruning is ahead of growing. Ours is not: growth gives shorter routes here, through hubs that most routes share, and no pair of nodes
//! without a route. Of sparse pruned networks a tenth of the pairs has none; they do not count in the mean length and are
//! counted beside it. Edges have no direction; ties between edges and between routes are broken by chance.
//!
//! # Example
//!
//! ```
//! use plasticity::networks::pruned_routes::{PrunedRoutes, Run, Schedule};
//!
//! let length = |schedule| {
//!     let mut run = Run::new(&PrunedRoutes { schedule, edges: 1.5, ..PrunedRoutes::default() });
//!     while !run.interval() {}
//!     run.routes().length
//! };
//! assert!(length(Schedule::Falling) < length(Schedule::AtTheEnd));
//! ```

mod graph;
#[cfg(feature = "results")]
mod ours;
#[cfg(test)]
mod tests;

use alloc::{vec, vec::Vec};

use crate::math::powi;
use crate::models::{ModelEntry, Observed, Published, results};
use crate::random::Random;
use crate::{Quantities, Source, choices, quantities};

use graph::Graph;
pub use graph::Routes;

/// Times at which edges go or come.
pub const INTERVALS: u32 = 10;

choices! {
    /// When edges go.
    pub enum Schedule {
        /// Most at first, each time half as many.
        Falling,
        /// As many each time.
        Constant,
        /// Few at first, each time twice as many.
        Rising,
        /// All of them at the end.
        AtTheEnd,
        /// None goes: it grows from a tree.
        Growing,
    }
}

quantities! {
    /// The network and what is asked of it.
    pub struct PrunedRoutes {
        /// When edges go.
        schedule: choice("schedule", "when edges go", Schedule, Falling),
        /// Edges for each node at the end. A choice.
        edges: real("m", "edges per node at the end", One, 2.0, 1.0..=5.0),
        /// Number of nodes. A choice.
        nodes: count("n", "number of nodes", 100, 20..=128),
        /// Probability of an edge at the start. A choice.
        dense: real("p₀", "density at the start", One, 0.6, 0.3..=1.0),
        /// Pairs that send in each interval. A choice.
        pairs: count("k", "messages per interval", 200, 10..=1000),
        /// Chooses edges, pairs and routes.
        seed: seed("seed", "random seed", 1),
    }
}

/// A network at work.
#[derive(Clone, Debug)]
pub struct Run {
    constants: PrunedRoutes,
    random: Random,
    graph: Graph,
    /// How often routes passed between two nodes: along their edge, or over both where it grows.
    used: Vec<u32>,
    /// Edges at the start.
    first: usize,
    /// Intervals that have passed.
    done: u32,
}

impl Run {
    /// Before the first message.
    pub fn new(constants: &PrunedRoutes) -> Self {
        let mut random = Random::new(constants.seed);
        let nodes = constants.nodes as usize;
        let mut graph = Graph::new(nodes);
        if constants.schedule == Schedule::Growing {
            // In random order, so that neither half is nearer to the root.
            let mut order: Vec<_> = (0..nodes).collect();
            for k in 1..nodes {
                order.swap(k, random.below(k as u32 + 1) as usize);
            }
            for k in 1..nodes {
                graph.join(order[k], order[random.below(k as u32) as usize]);
            }
        } else {
            for a in 0..nodes {
                for b in a + 1..nodes {
                    if random.uniform() < constants.dense {
                        graph.join(a, b);
                    }
                }
            }
        }
        let first = graph.edges();
        Self { constants: constants.clone(), random, graph, used: vec![0; nodes * nodes], first, done: 0 }
    }

    /// Edges that there are to be after so many intervals.
    pub fn wanted(&self, intervals: u32) -> usize {
        let last = libm::round(self.constants.edges * self.constants.nodes as f64);
        let ratio = match self.constants.schedule {
            Schedule::Falling => 0.5,
            Schedule::Constant | Schedule::Growing => 1.0,
            Schedule::Rising => 2.0,
            Schedule::AtTheEnd => 0.0,
        };
        // Backwards in time where all goes at the end: 0⁰ is 1.
        let part = |k: u32| match self.constants.schedule {
            Schedule::AtTheEnd => powi(ratio, INTERVALS - 1 - k),
            _ => powi(ratio, k),
        };
        let sum = |n: u32| (0..n).map(part).sum::<f64>();
        let first = self.first as f64;
        libm::round(first + (last - first) * sum(intervals) / sum(INTERVALS)) as usize
    }

    /// One interval: messages, then edges go or come. True once all have passed.
    pub fn interval(&mut self) -> bool {
        if self.done == INTERVALS {
            return true;
        }
        for _ in 0..self.constants.pairs {
            self.send();
        }
        self.done += 1;
        self.rewire(self.wanted(self.done));
        self.done == INTERVALS
    }

    /// Intervals that have passed.
    pub fn done(&self) -> u32 {
        self.done
    }

    /// Number of edges.
    pub fn edges(&self) -> usize {
        self.graph.edges()
    }

    /// All edges, each with the lower node first.
    pub fn edge_list(&self) -> Vec<(usize, usize)> {
        self.graph.list()
    }

    /// The length of all routes from one half to the other.
    pub fn routes(&self) -> Routes {
        self.graph.routes()
    }

    /// Most edges that one node has.
    pub fn hub(&self) -> usize {
        (0..self.graph.nodes()).map(|node| self.graph.degree(node)).max().unwrap_or(0)
    }

    fn send(&mut self) {
        let half = self.graph.nodes() / 2;
        let from = self.random.below(half as u32) as usize;
        let to = half + self.random.below((self.graph.nodes() - half) as u32) as usize;
        let route = self.graph.route(from, to, &mut self.random);
        let apart = if self.constants.schedule == Schedule::Growing { 2 } else { 1 };
        for ends in route.windows(apart + 1) {
            let (a, b) = (ends[0].min(ends[apart]), ends[0].max(ends[apart]));
            self.used[a * self.graph.nodes() + b] += 1;
        }
    }

    /// The edges used least go, or those that would be used most come.
    fn rewire(&mut self, wanted: usize) {
        let nodes = self.graph.nodes();
        let growing = self.constants.schedule == Schedule::Growing;
        let mut pairs = vec![];
        for a in 0..nodes {
            for b in a + 1..nodes {
                if self.graph.joined(a, b) != growing {
                    pairs.push((self.used[a * nodes + b], self.random.bits(), a, b));
                }
            }
        }
        pairs.sort_unstable();
        if growing {
            for (_, _, a, b) in pairs.iter().rev().take(wanted.saturating_sub(self.graph.edges())) {
                self.graph.join(*a, *b);
            }
            // What has come may make others needless.
            self.used.fill(0);
        } else {
            for (_, _, a, b) in pairs.iter().take(self.graph.edges().saturating_sub(wanted)) {
                self.graph.part(*a, *b);
            }
        }
    }
}

/// The network among the models.
pub const ENTRY: ModelEntry = ModelEntry {
    name: "pruned-routes",
    title: "Routes through a pruned network",
    text: include_str!("pruned_routes.rs"),
    source: Source { cite: "navlakha2015", place: "abstract and Figure 3" },
    step: crate::Step::Counted,
    quantities: <PrunedRoutes as Quantities>::list,
    published: PUBLISHED,
    observed: &[
        Observed { name: "mean length of routes", low: 0.0, high: 128.0 },
        Observed { name: "share of pairs without route", low: 0.0, high: 1.0 },
    ],
    probe,
    answers: |_, _| Vec::new(),
};

const PUBLISHED: &[Published] = results!({
    const RUN: Source = Source { cite: "navlakha2015", place: "an independent program" };
    const NEAR: &str = "5 %: messages per interval are not stated there";
    &[
        Published {
            what: "rate that falls against one that is constant: sign of the difference in length",
            source: Source { cite: "navlakha2015", place: "abstract: falling rates are best" },
            published: "-1",
            ours: || (ours::length(0, 2.0) - ours::length(1, 2.0)).signum(),
            shown: "-1",
            tolerance: 0.0,
            because: "a sign",
        },
        Published {
            what: "length of routes, 1.5 edges per node, falling",
            source: RUN,
            published: "3.64",
            ours: || ours::length(0, 1.5),
            shown: "3.55",
            tolerance: 0.182,
            because: NEAR,
        },
        Published {
            what: "length of routes, 1.5 edges per node, constant",
            source: RUN,
            published: "3.92",
            ours: || ours::length(1, 1.5),
            shown: "3.82",
            tolerance: 0.196,
            because: NEAR,
        },
        Published {
            what: "length of routes, 1.5 edges per node, rising",
            source: RUN,
            published: "3.99",
            ours: || ours::length(2, 1.5),
            shown: "3.99",
            tolerance: 0.2,
            because: NEAR,
        },
        Published {
            what: "length of routes, 1.5 edges per node, at the end",
            source: RUN,
            published: "4.13",
            ours: || ours::length(3, 1.5),
            shown: "4.03",
            tolerance: 0.207,
            because: NEAR,
        },
        Published {
            what: "length of routes, 2 edges per node, falling",
            source: RUN,
            published: "3.22",
            ours: || ours::length(0, 2.0),
            shown: "3.15",
            tolerance: 0.161,
            because: NEAR,
        },
        Published {
            what: "length of routes, 2 edges per node, constant",
            source: RUN,
            published: "3.31",
            ours: || ours::length(1, 2.0),
            shown: "3.30",
            tolerance: 0.166,
            because: NEAR,
        },
        Published {
            what: "length of routes, 2 edges per node, rising",
            source: RUN,
            published: "3.32",
            ours: || ours::length(2, 2.0),
            shown: "3.39",
            tolerance: 0.166,
            because: NEAR,
        },
        Published {
            what: "length of routes, 2 edges per node, at the end",
            source: RUN,
            published: "3.34",
            ours: || ours::length(3, 2.0),
            shown: "3.40",
            tolerance: 0.167,
            because: NEAR,
        },
        Published {
            what: "length of routes, 3 edges per node, falling",
            source: RUN,
            published: "2.65",
            ours: || ours::length(0, 3.0),
            shown: "2.63",
            tolerance: 0.133,
            because: NEAR,
        },
        Published {
            what: "length of routes, 3 edges per node, constant",
            source: RUN,
            published: "2.71",
            ours: || ours::length(1, 3.0),
            shown: "2.68",
            tolerance: 0.136,
            because: NEAR,
        },
        Published {
            what: "length of routes, 3 edges per node, rising",
            source: RUN,
            published: "2.76",
            ours: || ours::length(2, 3.0),
            shown: "2.73",
            tolerance: 0.138,
            because: NEAR,
        },
        Published {
            what: "length of routes, 3 edges per node, at the end",
            source: RUN,
            published: "2.78",
            ours: || ours::length(3, 3.0),
            shown: "2.75",
            tolerance: 0.139,
            because: NEAR,
        },
    ]
});

/// Routes after each interval.
fn probe(values: &[crate::Value], seed: u64, _refine: u32) -> Vec<f64> {
    let mut run = Run::new(&PrunedRoutes { seed, ..PrunedRoutes::with_values(values) });
    let mut trace = vec![];
    for _ in 0..INTERVALS {
        run.interval();
        let routes = run.routes();
        trace.extend([routes.length, routes.missing]);
    }
    trace
}
