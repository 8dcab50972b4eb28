//! Networks at work: the one that is drawn, interval by interval, and some more of every schedule.

use plasticity::Choice;
use plasticity::networks::pruned_routes::{PrunedRoutes, Run, Schedule};

use super::{Params, Pruned};

/// Intervals of one turn of work.
const TURN: usize = 2;
/// Schedules, the growing one among them.
const SCHEDULES: usize = Schedule::NAMES.len();

/// Ends of the networks of one schedule.
#[derive(Clone, Debug, Default)]
pub struct Ends {
    /// Mean length, share of pairs without a route, most edges of a node: one of each network.
    all: Vec<[f64; 3]>,
}

impl Ends {
    fn mean(&self, which: usize) -> f64 {
        self.all.iter().map(|end| end[which]).sum::<f64>() / self.all.len() as f64
    }

    /// Mean length of routes, and its standard deviation over networks.
    pub fn length(&self) -> (f64, f64) {
        let mean = self.mean(0);
        let squares = self.all.iter().map(|end| (end[0] - mean) * (end[0] - mean)).sum::<f64>();
        let rest = self.all.len().saturating_sub(1).max(1) as f64;
        (mean, plasticity::math::sqrt(squares / rest))
    }

    /// Share of pairs without a route.
    pub fn missing(&self) -> f64 {
        self.mean(1)
    }

    /// Most edges of one node.
    pub fn hub(&self) -> f64 {
        self.mean(2)
    }
}

/// What is known so far.
pub struct Record {
    /// Edges of the network that is drawn, before the first interval and after each.
    pub edges: Vec<Vec<(usize, usize)>>,
    /// Numbers of edges that every schedule has, before the first interval and after each.
    pub plans: Vec<Vec<usize>>,
    /// Ends by schedule, in the order of the choice.
    pub ends: [Ends; SCHEDULES],
    /// The run that is on, its schedule and its network.
    now: Option<Run>,
    turn: (usize, usize),
    parts: f64,
    all: f64,
}

impl Record {
    pub fn new(params: &Params) -> Self {
        let all = params.networks as f64 * SCHEDULES as f64;
        let mut record = Self {
            edges: vec![],
            plans: vec![],
            ends: Default::default(),
            now: None,
            turn: (0, 0),
            parts: 0.0,
            all,
        };
        if params.pruned == Pruned::Deletion {
            return record;
        }
        record.plans = (0..SCHEDULES)
            .map(|place| {
                let run = Run::new(&network(params, place, 0));
                (0..=plasticity::networks::pruned_routes::INTERVALS).map(|k| run.wanted(k)).collect()
            })
            .collect();
        record.start(params);
        record
    }

    /// Whether all networks are at their ends.
    pub fn done(&self) -> bool {
        self.parts >= self.all
    }

    /// Networks that every schedule has brought to their ends.
    pub fn networks(&self) -> usize {
        self.turn.1
    }

    /// The drawn network comes first, so that it can be seen before the others are done.
    fn order(&self, params: &Params) -> usize {
        (params.routes.schedule as usize + self.turn.0) % SCHEDULES
    }

    fn start(&mut self, params: &Params) {
        let run = Run::new(&network(params, self.order(params), self.turn.1 as u64));
        if self.turn == (0, 0) {
            self.edges.push(run.edge_list());
        }
        self.now = Some(run);
    }

    /// One turn of work; gives the part that is done.
    pub fn advance(&mut self, params: &Params) -> f64 {
        for _ in 0..TURN {
            let Some(run) = &mut self.now else { return 1.0 };
            let over = run.interval();
            if self.turn == (0, 0) {
                self.edges.push(run.edge_list());
            }
            if !over {
                continue;
            }
            let routes = run.routes();
            let end = [routes.length, routes.missing, run.hub() as f64];
            let place = self.order(params);
            self.ends[place].all.push(end);
            self.parts += 1.0;
            // Schedule by schedule, then the next network.
            self.turn.0 += 1;
            if self.turn.0 == SCHEDULES {
                self.turn = (0, self.turn.1 + 1);
            }
            self.now = None;
            if self.done() {
                return 1.0;
            }
            self.start(params);
        }
        self.parts / self.all
    }
}

/// The constants of a network of a schedule; its seed follows the reader's.
fn network(params: &Params, schedule: usize, number: u64) -> PrunedRoutes {
    let schedule = Schedule::at(schedule as u16).unwrap_or_default();
    PrunedRoutes { schedule, seed: params.routes.seed.wrapping_add(number), ..params.routes.clone() }
}
