//! All cells of rules and protocols, filled some at a time.

use alloc::vec::Vec;

use super::{RULES, Rule};
use crate::Choice as _;
use crate::protocol::Protocol;
use crate::published::arena::{Row, rows};

/// What a rule says of a protocol.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell {
    /// Not yet computed.
    Waiting,
    /// The rule cannot run it.
    Cannot,
    /// Strength after, over that before.
    Is(f64),
}

impl Cell {
    /// The number, if there is one.
    pub fn number(self) -> Option<f64> {
        if let Self::Is(number) = self { Some(number) } else { None }
    }

    /// The number as it is shown: no synapse is weaker than nothing.
    pub fn shown(self) -> Option<f64> {
        self.number().map(crate::math::rectify)
    }

    /// Whether the rule subtracted more than there was.
    pub fn is_negative(self) -> bool {
        self.number().is_some_and(|number| number < 0.0)
    }
}

/// Rows and cells.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    rows: Vec<Row>,
    cells: Vec<[Cell; RULES.len()]>,
}

impl Table {
    /// The rows, in the order of the file.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// What a rule says of the row at a place; waiting where there is no such row.
    pub fn cell(&self, row: usize, rule: Rule) -> Cell {
        self.cells.get(row).map_or(Cell::Waiting, |cells| cells[usize::from(rule.place())])
    }

    /// The rows at these places alone, in this order; a place beyond the end is left out.
    #[must_use]
    pub fn only(&self, places: &[usize]) -> Self {
        let places = places.iter().filter(|place| **place < self.rows.len());
        let (rows, cells) = places.map(|place| (self.rows[*place], self.cells[*place])).unzip();
        Self { rows, cells }
    }

    /// Whether every cell is known.
    pub fn is_full(&self) -> bool {
        self.cells.iter().flatten().all(|cell| *cell != Cell::Waiting)
    }

    /// The place of the row of this name.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.rows.iter().position(|row| row.id == id)
    }
}

/// The table on its way.
#[derive(Clone, Debug)]
pub struct Run {
    table: Table,
    /// Cells done, in the order in which they are shown: row by row.
    done: usize,
}

impl Default for Run {
    fn default() -> Self {
        Self::new()
    }
}

impl Run {
    /// Before the first cell.
    pub fn new() -> Self {
        Self::of(rows().collect())
    }

    /// The same for these rows alone.
    pub fn of(rows: Vec<Row>) -> Self {
        let cells = rows.iter().map(|_| [Cell::Waiting; RULES.len()]).collect();
        Self { table: Table { rows, cells }, done: 0 }
    }

    /// All of it.
    pub fn whole() -> Table {
        let mut run = Self::new();
        while !run.advance(u64::MAX) {}
        run.table
    }

    /// Computes cells until `work` is used up, one for a rule of spikes and ten for one that steps through time. True at the end.
    pub fn advance(&mut self, work: u64) -> bool {
        let mut left = work;
        while let Some(row) = self.table.rows.get(self.done / RULES.len()) {
            if left == 0 {
                return false;
            }
            let rule = RULES[self.done % RULES.len()];
            let cell = row.protocol().map_or((Cell::Cannot, 1), |protocol| said(rule, &protocol));
            self.table.cells[self.done / RULES.len()][usize::from(rule.place())] = cell.0;
            left = left.saturating_sub(cell.1);
            self.done += 1;
        }
        true
    }

    /// The part that is done.
    pub fn part(&self) -> f64 {
        let all = self.table.rows.len() * RULES.len();
        if all > 0 { self.done as f64 / all as f64 } else { 1.0 }
    }

    /// What there is so far.
    pub fn table(&self) -> &Table {
        &self.table
    }
}

/// A cell, and the work that it took.
pub(super) fn said(rule: Rule, protocol: &Protocol) -> (Cell, u64) {
    match rule.predict(protocol) {
        None => (Cell::Cannot, 1),
        Some(number) => {
            let steps = matches!(rule, Rule::CalciumControl | Rule::Voltage | Rule::Kinase);
            (Cell::Is(number), if steps { 10 } else { 1 })
        }
    }
}
