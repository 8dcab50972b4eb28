//! Four nets that learn the same groups, and what is kept of them.

use plasticity::networks::young_units::{GROUPS, Kind, PATTERNS, Run, YoungUnits};

use crate::scenes::Granule;

/// The nets, in the order in which they are drawn.
pub const KINDS: [Kind; 4] = [Kind::Plain, Kind::Sparse, Kind::Young, Kind::Turnover];
/// Cells that are drawn.
pub const DRAWN: usize = 24;
/// Turns in which a net learns a group, which include the score right after it; and in which a group is scored once more.
const LEARNS: usize = 21;
const SCORES: usize = 3;

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
    asked: Option<Asked>,
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

    /// One turn: learning, what is left of the first group, or what is left of all at the end.
    fn advance(&mut self) {
        let group = if self.moments.len() <= GROUPS { 0 } else { self.scores.len() };
        if let Some(asked) = &mut self.asked {
            let Some(score) = asked.third(group) else { return };
            if self.moments.len() <= GROUPS {
                self.asked = None;
                self.keep(score);
            } else {
                self.scores.push(score);
            }
        } else if self.moments.len() <= GROUPS {
            let learned = self.run.fresh().len();
            self.run.advance();
            if self.run.fresh().len() > learned {
                self.asked = Some(Asked::new(&self.run));
            }
        }
        if self.moments.len() > GROUPS && self.asked.is_none() {
            self.asked = Some(Asked::new(&self.run));
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

/// A copy that is asked, so that asking changes nothing that is learned.
struct Asked {
    run: Run,
    /// Scores of thirds of the group at hand.
    thirds: Vec<f64>,
}

impl Asked {
    fn new(run: &Run) -> Self {
        Self { run: run.clone(), thirds: vec![] }
    }

    /// Scores a third of a group; the score after the last.
    fn third(&mut self, group: usize) -> Option<f64> {
        let (size, place) = (PATTERNS / SCORES, self.thirds.len());
        self.thirds.push(self.run.score_part(group, place * size..(place + 1) * size));
        (self.thirds.len() == SCORES).then(|| self.thirds.drain(..).sum::<f64>() / SCORES as f64)
    }
}

/// All four, in step.
pub struct Nets {
    nets: [Net; 4],
    turns: usize,
}

/// Turns of one net: groups, each with what is then left of the first, and all of them at the end.
const TURNS: usize = GROUPS * (LEARNS + SCORES + SCORES);

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
