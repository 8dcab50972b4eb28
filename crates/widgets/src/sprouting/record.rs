//! The run: cells settle, lose their input, and are followed.

use plasticity::networks::sprouting::{CELLS, Inputs, Run, Sprouting, ZONE};

use crate::scenes::EACH;

/// Steps in which cells find each other, and how many of them are shown.
const SETTLE: u32 = 100;
pub const BEFORE: u32 = 50;
/// Steps after the lesion.
pub const AFTER: u32 = 400;
/// Steps between two moments, and in a turn.
pub const EVERY: u32 = 10;

/// The row at one moment.
#[derive(Clone, Debug)]
pub struct Moment {
    /// Mean rate in the zone.
    pub rate: f64,
    /// Mean calcium in the zone, and beside it as far as it is wide.
    pub calcium: [f64; 2],
    /// What drives the zone.
    pub inputs: Inputs,
    /// Rates of all cells.
    pub rates: Vec<f64>,
    /// Synapses onto the zone, from outside and from within.
    pub synapses: [usize; 2],
    /// Sender and receiver of every twentieth of either.
    pub lines: [Vec<(u8, u8)>; 2],
}

impl Moment {
    fn of(run: &Run) -> Self {
        let mean = |calcium: &[f64]| calcium.iter().sum::<f64>() / calcium.len() as f64;
        let calcium = run.calcium();
        let beside =
            [&calcium[ZONE.start - ZONE.len()..ZONE.start], &calcium[ZONE.end..ZONE.end + ZONE.len()]];
        let mut synapses = [0; 2];
        let mut lines = [vec![], vec![]];
        for post in ZONE {
            for pre in 0..CELLS {
                let which = usize::from(ZONE.contains(&pre));
                for _ in 0..run.count(post, pre) {
                    if synapses[which] % EACH == EACH / 2 {
                        lines[which].push((pre as u8, post as u8));
                    }
                    synapses[which] += 1;
                }
            }
        }
        Self {
            rate: run.zone_rate(),
            calcium: [mean(&calcium[ZONE]), 0.5 * (mean(beside[0]) + mean(beside[1]))],
            inputs: run.inputs(),
            rates: run.rates().to_vec(),
            synapses,
            lines,
        }
    }
}

/// A run and its moments.
pub struct Record {
    run: Run,
    /// Moments before the lesion, and from it on.
    before: Vec<Moment>,
    after: Vec<Moment>,
}

impl Record {
    /// Before the first step.
    pub fn new(rule: &Sprouting) -> Self {
        Self { run: Run::new(rule), before: vec![], after: vec![] }
    }

    /// One turn; gives the part that is done.
    pub fn advance(&mut self) -> f64 {
        if self.after.len() as u32 <= AFTER / EVERY {
            let lesion = self.run.steps() == SETTLE;
            if lesion && self.after.is_empty() {
                self.run.lesion();
            } else {
                (0..EVERY).for_each(|_| self.run.step());
            }
            if self.run.steps() > SETTLE || lesion {
                self.after.push(Moment::of(&self.run));
            } else if self.run.steps() + BEFORE >= SETTLE {
                self.before.push(Moment::of(&self.run));
            }
        }
        // The lesion is a turn of its own.
        let turns = f64::from(self.run.steps() / EVERY) + if self.is_cut() { 1.0 } else { 0.0 };
        turns / f64::from((SETTLE + AFTER) / EVERY + 1)
    }

    /// Whether the input is cut.
    pub fn is_cut(&self) -> bool {
        !self.after.is_empty()
    }

    /// Moments before the lesion, the last just before it.
    pub fn before(&self) -> &[Moment] {
        &self.before
    }

    /// Moments since the lesion, the first right after it.
    pub fn after(&self) -> &[Moment] {
        &self.after
    }

    /// All moments with the steps since the lesion. At 0 there are two.
    pub fn moments(&self) -> impl Iterator<Item = (f64, &Moment)> {
        let time = |k: usize| f64::from(EVERY) * k as f64;
        let before =
            self.before.iter().enumerate().map(move |(k, moment)| (time(k) - f64::from(BEFORE), moment));
        before.chain(self.after.iter().enumerate().map(move |(k, moment)| (time(k), moment)))
    }

    /// The last moment that is not after this one, and whether its zone has lost its input.
    pub fn at(&self, at: f64) -> Option<(f64, &Moment, bool)> {
        let place = self.moments().filter(|(time, _)| *time <= at).count().checked_sub(1)?;
        let (time, moment) = self.moments().nth(place)?;
        Some((time, moment, place >= self.before.len()))
    }
}
