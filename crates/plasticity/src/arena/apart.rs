//! Which experiment would tell two rules apart: a search among what has been tried, and between.

#[cfg(test)]
mod tests;

use alloc::vec::Vec;

use super::table::said;
use super::{Cell, Made, RULES, Rule, Table, between};
use crate::Choice as _;
use crate::math::sqrt;
use crate::published::arena::Kind;

/// What rules say of the protocols [`between`] those that were done, rule by rule.
#[derive(Clone, Debug)]
pub struct Answers {
    made: Vec<Made>,
    /// Of each rule, as far as it was asked.
    said: [Vec<Cell>; RULES.len()],
}

impl Default for Answers {
    fn default() -> Self {
        Self::new(between())
    }
}

impl Answers {
    /// Before the first answer.
    pub fn new(made: Vec<Made>) -> Self {
        Self { made, said: RULES.map(|_| Vec::new()) }
    }

    /// The protocols.
    pub fn made(&self) -> &[Made] {
        &self.made
    }

    /// What a rule says of the protocol at a place.
    pub fn cell(&self, place: usize, rule: Rule) -> Cell {
        self.said[usize::from(rule.place())].get(place).copied().unwrap_or(Cell::Waiting)
    }

    /// Asks one rule until `work` is used up, as [`Run::advance`](super::Run::advance) does. True when it has said all.
    pub fn advance(&mut self, rule: Rule, work: u64) -> bool {
        let said_so_far = &mut self.said[usize::from(rule.place())];
        let mut left = work;
        while let Some(made) = self.made.get(said_so_far.len()) {
            if left == 0 {
                return false;
            }
            let (cell, cost) = said(rule, &made.protocol());
            said_so_far.push(cell);
            left = left.saturating_sub(cost);
        }
        true
    }

    /// The part that a rule has said.
    pub fn part(&self, rule: Rule) -> f64 {
        let done = self.said[usize::from(rule.place())].len();
        if self.made.is_empty() { 1.0 } else { done as f64 / self.made.len() as f64 }
    }
}

/// Where a protocol comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tried {
    /// The row of the table at this place: it has been done.
    Row(usize),
    /// It has not, as far as the table knows, but each of its numbers lies between some that were.
    Made(Made),
}

/// Where two rules part.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Apart {
    /// The protocol.
    pub tried: Tried,
    /// What the one rule says: strength after, over that before, and no less than nothing.
    pub one: f64,
    /// What the other says.
    pub other: f64,
    /// How many protocols both could run.
    pub compared: usize,
}

impl Apart {
    /// By how much they differ, in parts of the strength before.
    pub fn difference(&self) -> f64 {
        (self.one - self.other).abs()
    }
}

/// The protocol in which two rules differ most: among the rows of a table, and those of the answers that `which` takes. Where two are
/// equal it is the earlier, and what has been done comes first. None where both say the same of all that both can run, or there is
/// nothing that both can.
///
/// It is a largest difference and no likeliest: two rules part furthest where at least one of them is far from anything that it was
/// tested on.
pub fn apart(
    table: &Table,
    answers: &Answers,
    one: Rule,
    other: Rule,
    which: impl Fn(&Made) -> bool,
) -> Option<Apart> {
    let both = [one, other];
    let rows = (0..table.rows().len())
        .map(|place| (Tried::Row(place), both.map(|rule| table.cell(place, rule).shown())));
    let made = answers.made().iter().enumerate().filter(|(_, made)| which(made));
    let made =
        made.map(|(place, made)| (Tried::Made(*made), both.map(|rule| answers.cell(place, rule).shown())));
    let (mut best, mut compared) = (None::<Apart>, 0);
    for (tried, said) in rows.chain(made) {
        let [Some(one), Some(other)] = said else { continue };
        compared += 1;
        let found = Apart { tried, one, other, compared: 0 };
        // Less is rounding.
        if found.difference() > best.map_or(0.0, |best| best.difference()) + 1e-9 {
            best = Some(found);
        }
    }
    best.map(|best| Apart { compared, ..best })
}

/// How much single cells scatter, as a rule: the median over the rows with a mean of spikes on either side, a standard error and two cells or more, of that
/// error times the root of the number of cells. NaN without such a row.
pub fn cell_scatter(table: &Table) -> f64 {
    let spread = table.rows().iter().filter(|row| row.kind == Kind::Train && row.measured());
    let mut all: Vec<f64> = spread
        .filter_map(|row| {
            let (_, sem, n) = (row.ratio?, row.sem?, row.n?);
            (n > 1).then(|| sem * sqrt(f64::from(n)))
        })
        .collect();
    all.sort_unstable_by(f64::total_cmp);
    let middle = |place: usize| all.get(place).copied().unwrap_or(f64::NAN);
    match all.len() {
        0 => f64::NAN,
        n => (middle((n - 1) / 2) + middle(n / 2)) / 2.0,
    }
}

/// Cells in each of two groups that show a difference in four trials of five at the usual 5 %, where single cells scatter by so much:
/// 16 times the square of scatter over difference, and two at least.
pub fn cells_needed(scatter: f64, difference: f64) -> f64 {
    let ratio = scatter / difference;
    crate::math::max(libm::ceil(16.0 * ratio * ratio), 2.0)
}
