//! Nodes, edges without direction, and shortest routes: the neighbours of a node are the bits of one number.

use alloc::{vec, vec::Vec};

use crate::random::Random;

/// All routes from the first half of the nodes to the second.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Routes {
    /// Mean length in edges, of those pairs that have a route; 0 where none has.
    pub length: f64,
    /// Share of the pairs that have none.
    pub missing: f64,
}

/// At most 128 nodes.
#[derive(Clone, Debug)]
pub(super) struct Graph {
    rows: Vec<u128>,
}

/// The nodes whose bits are set, rising.
fn members(mut set: u128) -> impl Iterator<Item = usize> {
    core::iter::from_fn(move || {
        (set != 0).then(|| {
            let node = set.trailing_zeros() as usize;
            set &= set - 1;
            node
        })
    })
}

impl Graph {
    pub(super) fn new(nodes: usize) -> Self {
        Self { rows: vec![0; nodes] }
    }

    pub(super) fn nodes(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn join(&mut self, a: usize, b: usize) {
        self.rows[a] |= 1 << b;
        self.rows[b] |= 1 << a;
    }

    pub(super) fn part(&mut self, a: usize, b: usize) {
        self.rows[a] &= !(1 << b);
        self.rows[b] &= !(1 << a);
    }

    pub(super) fn joined(&self, a: usize, b: usize) -> bool {
        self.rows[a] >> b & 1 == 1
    }

    pub(super) fn degree(&self, node: usize) -> usize {
        self.rows[node].count_ones() as usize
    }

    pub(super) fn edges(&self) -> usize {
        (0..self.nodes()).map(|node| self.degree(node)).sum::<usize>() / 2
    }

    pub(super) fn list(&self) -> Vec<(usize, usize)> {
        let of = |a: usize| members(self.rows[a]).filter(move |b| a < *b).map(move |b| (a, b));
        (0..self.nodes()).flat_map(of).collect()
    }

    /// The nodes one step from `from`, two steps, and so on.
    fn levels(&self, from: usize) -> Vec<u128> {
        let mut levels = vec![1 << from];
        let mut seen: u128 = 1 << from;
        let mut last = seen;
        while last != 0 {
            let next = members(last).fold(0, |next, node| next | self.rows[node]) & !seen;
            seen |= next;
            levels.push(next);
            last = next;
        }
        levels
    }

    /// One of the shortest routes, by chance, both ends included; empty where there is none.
    pub(super) fn route(&self, from: usize, to: usize, random: &mut Random) -> Vec<usize> {
        let levels = self.levels(from);
        let Some(length) = levels.iter().position(|level| level >> to & 1 == 1) else {
            return vec![];
        };
        let mut route = vec![to];
        let mut node = to;
        for level in levels[..length].iter().rev() {
            let before = self.rows[node] & level;
            let pick = random.below(before.count_ones()) as usize;
            node = members(before).nth(pick).unwrap_or(from);
            route.push(node);
        }
        route
    }

    pub(super) fn routes(&self) -> Routes {
        let half = self.nodes() / 2;
        let targets = !0u128 >> (128 - self.nodes()) & !0u128 << half;
        let (mut steps, mut found) = (0, 0);
        for from in 0..half {
            for (length, level) in self.levels(from).iter().enumerate() {
                let reached = (level & targets).count_ones() as usize;
                steps += length * reached;
                found += reached;
            }
        }
        let all = half * (self.nodes() - half);
        let length = if found == 0 { 0.0 } else { steps as f64 / found as f64 };
        Routes { length, missing: 1.0 - found as f64 / all as f64 }
    }
}
