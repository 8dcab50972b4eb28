//! Four nets that learn the same groups, and what is kept of them.

use plasticity::networks::young_units::{GROUPS, Kind, Run, YoungUnits};

use crate::scenes::Granule;

/// The nets, in the order in which they are drawn.
pub const KINDS: [Kind; 4] = [Kind::Plain, Kind::Sparse, Kind::Young, Kind::Turnover];
/// Cells that are drawn.
pub const DRAWN: usize = 24;
/// Batches of a group.
const BATCHES: usize = 18;

/// A net at the end of a group.
#[derive(Clone, Debug)]
pub struct Moment {
    /// Share of the cells that are on for two patterns of the first group.
    pub overlap: f64,
    /// Cosine of their codes.
    pub likeness: f64,
    /// Score of the first group; NaN before it was learned.
    pub first: f64,
    /// The cells that are drawn, for the first two patterns of the first group.
    pub cells: Vec<Granule>,
}

/// A net, and its moments.
pub struct Net {
    kind: Kind,
    rule: YoungUnits,
    run: Run,
    moments: Vec<Moment>,
    /// A copy that is asked, so that asking changes nothing that is learned.
    asked: Option<Run>,
    /// Scores of the groups at the end.
    scores: Vec<f64>,
}

impl Net {
    fn new(rule: &YoungUnits, kind: Kind) -> Self {
        let rule = YoungUnits { kind, ..rule.clone() };
        let run = Run::new(&rule);
        let mut net = Self { kind, rule, run, moments: vec![], asked: None, scores: vec![] };
        net.keep(f64::NAN);
        net
    }

    fn keep(&mut self, first: f64) {
        let codes = [0, 1].map(|class| self.run.code(0, class));
        // Without young units age means nothing: all are mature.
        let ages = matches!(self.kind, Kind::Young | Kind::Turnover);
        let cell = |unit: usize| Granule {
            maturity: if ages { self.rule.maturity(self.run.ages()[unit]) } else { 1.0 },
            chances: [codes[0][unit], codes[1][unit]],
        };
        let cells = (0..DRAWN).map(cell).collect();
        let (overlap, likeness) = (self.run.overlap(0), self.run.likeness(0));
        self.moments.push(Moment { overlap, likeness, first, cells });
    }

    /// One turn: a batch, with the moment after the last of a group, or the score of a group at the end.
    fn advance(&mut self) {
        if self.moments.len() <= GROUPS {
            let learned = self.run.fresh().len();
            self.run.batch();
            if self.run.fresh().len() > learned {
                let first = self.run.clone().score(0);
                self.keep(first);
            }
        } else if self.scores.len() < GROUPS {
            let asked = self.asked.get_or_insert_with(|| self.run.clone());
            self.scores.push(asked.score(self.scores.len()));
        }
    }

    /// Score of every group right after it.
    pub fn fresh(&self) -> &[f64] {
        self.run.fresh()
    }

    /// Mean score of all groups at the end; NaN before.
    pub fn score(&self) -> f64 {
        if self.scores.len() < GROUPS { f64::NAN } else { self.scores.iter().sum::<f64>() / GROUPS as f64 }
    }

    /// The net before the first group, and after each.
    pub fn moments(&self) -> &[Moment] {
        &self.moments
    }

    /// What is known at the end, NaN before.
    fn last(&self, of: fn(&Moment) -> f64) -> f64 {
        self.moments.get(GROUPS).map_or(f64::NAN, of)
    }

    /// Overlap at the end; NaN before.
    pub fn overlap(&self) -> f64 {
        self.last(|moment| moment.overlap)
    }

    /// Cosine of the codes at the end; NaN before.
    pub fn likeness(&self) -> f64 {
        self.last(|moment| moment.likeness)
    }
}

/// All four, in step.
pub struct Nets {
    nets: [Net; 4],
    turns: usize,
}

/// Turns of one net: all batches, and the score of every group.
const TURNS: usize = GROUPS * (BATCHES + 1);

impl Nets {
    /// Before the first batch.
    pub fn new(rule: &YoungUnits) -> Self {
        Self { nets: KINDS.map(|kind| Net::new(rule, kind)), turns: 0 }
    }

    /// A turn of one of them; gives the part that is done.
    pub fn advance(&mut self) -> f64 {
        if !self.done() {
            self.nets[self.turns % KINDS.len()].advance();
            self.turns += 1;
        }
        self.turns as f64 / (KINDS.len() * TURNS) as f64
    }

    /// Whether all have come to the end.
    pub fn done(&self) -> bool {
        self.turns == KINDS.len() * TURNS
    }

    /// Groups that all have learned.
    pub fn groups(&self) -> usize {
        self.nets.iter().map(|net| net.moments.len() - 1).fold(GROUPS, usize::min)
    }

    /// The net of a kind.
    pub fn of(&self, kind: Kind) -> &Net {
        &self.nets[KINDS.iter().position(|own| *own == kind).unwrap_or(0)]
    }
}
