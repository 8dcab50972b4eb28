//! How far a rule is from what was measured, in size and in sign.

use alloc::vec::Vec;

use super::{RULES, Rule, Table};
use crate::math::{max, rectify, sqrt};
use crate::published::arena::{Row, Sign};
use crate::random::Random;

/// No measurement counts as more certain than this, in parts of the strength before.
pub const LEAST_SEM: f64 = 0.05;

/// Who is scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contestant {
    /// Nothing ever changes: what a rule has to beat.
    Nothing,
    /// A rule.
    Rule(Rule),
}

impl Contestant {
    /// Nothing, then all rules.
    pub fn all() -> impl Iterator<Item = Self> {
        core::iter::once(Self::Nothing).chain(RULES.into_iter().map(Self::Rule))
    }

    /// In a few words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Nothing => "nothing ever changes",
            Self::Rule(rule) => rule.words(),
        }
    }

    /// What it says of the row at a place, its changes times a scale.
    pub fn says(self, table: &Table, row: usize, scale: f64) -> Option<f64> {
        match self {
            Self::Nothing => Some(1.0),
            Self::Rule(rule) => table.cell(row, rule).number().map(|number| 1.0 + scale * (number - 1.0)),
        }
    }

    /// Whether its constants were fitted to the paper of this row.
    pub fn fitted(self, row: &Row) -> bool {
        matches!(self, Self::Rule(rule) if rule.fitted(row))
    }
}

/// A score; a number is not one (NaN) where there was nothing to score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// Root mean square of predicted minus measured, in parts of the strength before.
    pub rms: f64,
    /// The same with every miss in standard errors of its mean, of which none counts as less than [`LEAST_SEM`].
    pub misfit: f64,
    /// Over so many rows with a number.
    pub numbers: usize,
    /// Share of right signs: up, down, or within 5 %.
    pub right: f64,
    /// Over so many rows with a sign.
    pub signs: usize,
}

/// The score over the rows that `which` takes and that the contestant can run, its changes times `scale`.
pub fn score(table: &Table, contestant: Contestant, scale: f64, which: impl Fn(&Row) -> bool) -> Score {
    let (mut square, mut errors, mut numbers, mut right, mut signs) = (0.0, 0.0, 0, 0, 0);
    for (place, row) in table.rows().iter().enumerate().filter(|(_, row)| which(row)) {
        let Some(said) = contestant.says(table, place, scale) else { continue };
        if let Some(ratio) = row.ratio {
            let miss = said - ratio;
            let sem = max(row.sem.unwrap_or(LEAST_SEM), LEAST_SEM);
            square += miss * miss;
            errors += miss * miss / (sem * sem);
            numbers += 1;
        }
        if let Some(sign) = row.sign {
            right += usize::from(Sign::of(said) == sign);
            signs += 1;
        }
    }
    let mean = |sum: f64, count: usize| sum / count as f64;
    Score {
        rms: sqrt(mean(square, numbers)),
        misfit: sqrt(mean(errors, numbers)),
        numbers,
        right: mean(right as f64, signs),
        signs,
    }
}

/// The scores of all contestants as published, without a scale.
pub fn scores(table: &Table, which: impl Fn(&Row) -> bool) -> Vec<(Contestant, Score)> {
    Contestant::all().map(|contestant| (contestant, score(table, contestant, 1.0, &which))).collect()
}

/// The one number by which a rule's changes are best multiplied to meet what was measured in these rows, each row with the weight of its
/// standard error; 0 where only a negative one would help, because that is another rule. NaN where no row tells.
pub fn scale(table: &Table, rule: Rule, which: impl Fn(&Row) -> bool) -> f64 {
    let (mut along, mut size) = (0.0, 0.0);
    for (place, row) in table.rows().iter().enumerate().filter(|(_, row)| which(row)) {
        let (Some(ratio), Some(said)) = (row.ratio, table.cell(place, rule).number()) else { continue };
        let sem = max(row.sem.unwrap_or(LEAST_SEM), LEAST_SEM);
        let change = said - 1.0;
        along += change * (ratio - 1.0) / (sem * sem);
        size += change * change / (sem * sem);
    }
    if size > 0.0 { rectify(along / size) } else { f64::NAN }
}

/// The root mean square of a rule, its changes times `scale`, and of nothing on the very same rows: those with a number that the rule can run.
pub fn beside_nothing(table: &Table, rule: Rule, scale: f64, which: impl Fn(&Row) -> bool) -> [f64; 2] {
    let (mut squares, mut rows) = ([0.0; 2], 0.0);
    for (place, row) in table.rows().iter().enumerate().filter(|(_, row)| which(row)) {
        let said = Contestant::Rule(rule).says(table, place, scale);
        let (Some(ratio), Some(said)) = (row.ratio, said) else { continue };
        for (square, said) in squares.iter_mut().zip([said, 1.0]) {
            *square += (said - ratio) * (said - ratio);
        }
        rows += 1.0;
    }
    squares.map(|square| sqrt(square / rows))
}

/// How sure a score is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Certainty {
    /// Of the root mean square, 19 of 20 draws of papers lie above this,
    pub low: f64,
    /// and 19 of 20 below this: nine of ten between the two.
    pub high: f64,
    /// Share of draws in which it is nearer than that nothing changes, on the same rows.
    pub beats_nothing: f64,
    /// Papers there were to draw from.
    pub papers: usize,
}

/// Draws papers with replacement, as many as there are, so many times, and scores each draw anew. One paper's rows come and go together,
/// for they share animals, hands and a way of measuring.
pub fn bootstrap(
    table: &Table,
    contestant: Contestant,
    scale: f64,
    which: impl Fn(&Row) -> bool,
    draws: u32,
    seed: u64,
) -> Certainty {
    // Of each paper: its key, squares missed by the contestant and by nothing, and rows.
    let mut papers: Vec<(&str, [f64; 3])> = Vec::new();
    for (place, row) in table.rows().iter().enumerate().filter(|(_, row)| which(row)) {
        let (Some(ratio), Some(said)) = (row.ratio, contestant.says(table, place, scale)) else { continue };
        let found = papers.iter().position(|paper| paper.0 == row.cite).unwrap_or_else(|| {
            papers.push((row.cite, [0.0; 3]));
            papers.len() - 1
        });
        let sums = &mut papers[found].1;
        sums[0] += (said - ratio) * (said - ratio);
        sums[1] += (1.0 - ratio) * (1.0 - ratio);
        sums[2] += 1.0;
    }
    let mut random = Random::new(seed);
    let (mut all, mut wins) = (Vec::new(), 0.0);
    for _ in 0..if papers.is_empty() { 0 } else { draws } {
        let mut sums = [0.0; 3];
        for _ in 0..papers.len() {
            let drawn = papers[random.below(papers.len() as u32) as usize].1;
            for (sum, part) in sums.iter_mut().zip(drawn) {
                *sum += part;
            }
        }
        all.push(sqrt(sums[0] / sums[2]));
        wins += if sums[0] < sums[1] { 1.0 } else { 0.0 };
    }
    all.sort_unstable_by(f64::total_cmp);
    let at = |share: f64| {
        let place = libm::floor(share * all.len() as f64) as usize;
        all.get(place.min(all.len().saturating_sub(1))).copied().unwrap_or(f64::NAN)
    };
    Certainty {
        low: at(0.05),
        high: at(0.95),
        beats_nothing: if all.is_empty() { f64::NAN } else { wins / all.len() as f64 },
        papers: papers.len(),
    }
}
