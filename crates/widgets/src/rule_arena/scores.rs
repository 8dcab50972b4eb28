//! The scores of all contestants over the rows that count, and how sure they are.

use plasticity::arena::{Certainty, Contestant, RULES, Rule, Score, Table, beside_nothing, bootstrap, score};

use super::Params;

/// Draws of papers.
const DRAWS: u32 = 500;
/// Of fewer papers nothing is learned about how others would have it.
const ENOUGH: usize = 3;

/// Of each rule.
#[derive(Clone, Copy)]
pub struct Scored {
    /// Who.
    pub rule: Rule,
    /// Its score.
    pub score: Score,
    /// How sure that is.
    pub sure: Certainty,
    /// The root mean square of “nothing changes” on the same rows.
    pub nothing: f64,
}

/// Of all rules; nothing before all cells are known.
#[derive(Default)]
pub struct Scores(Vec<Scored>);

impl Scores {
    /// Over the rows that count.
    pub fn of(table: &Table, params: &Params, scale: impl Fn(Rule) -> f64) -> Self {
        let scored = |rule: Rule| {
            let which = |row: &_| params.scores(rule, row);
            let (who, by) = (Contestant::Rule(rule), scale(rule));
            let by = if by.is_finite() { by } else { 1.0 };
            let [_, nothing] = beside_nothing(table, rule, by, which);
            let sure = bootstrap(table, who, by, which, DRAWS, params.seed);
            let unsure = Certainty { low: f64::NAN, high: f64::NAN, beats_nothing: f64::NAN, ..sure };
            let sure = if sure.papers < ENOUGH { unsure } else { sure };
            Scored { rule, score: score(table, who, by, which), sure, nothing }
        };
        Self(RULES.map(scored).into())
    }

    /// The nearest first; rules without a number to be scored by come last.
    pub fn ranked(&self) -> Vec<Scored> {
        let mut all = self.0.clone();
        let key =
            |scored: &Scored| if scored.score.rms.is_finite() { scored.score.rms } else { f64::INFINITY };
        all.sort_by(|a, b| key(a).total_cmp(&key(b)));
        all
    }

    fn find(&self, rule: Rule) -> Option<&Scored> {
        self.0.iter().find(|scored| scored.rule == rule)
    }

    /// Of one rule; NaN and 0 before it is known.
    pub fn score(&self, rule: Rule) -> Score {
        let unknown = Score { rms: f64::NAN, misfit: f64::NAN, numbers: 0, right: f64::NAN, signs: 0 };
        self.find(rule).map_or(unknown, |scored| scored.score)
    }

    /// The root mean square of “nothing changes” on the rows of a rule.
    pub fn nothing(&self, rule: Rule) -> f64 {
        self.find(rule).map_or(f64::NAN, |scored| scored.nothing)
    }

    /// Share of draws in which a rule is nearer than that.
    pub fn sure(&self, rule: Rule) -> f64 {
        self.find(rule).map_or(f64::NAN, |scored| scored.sure.beats_nothing)
    }
}
