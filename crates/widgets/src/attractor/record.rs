//! The picture as it is called up, and what other nets of the same size do with more and fewer pictures.

use plasticity::math::{clamp, max};
use plasticity::networks::{hopfield, sparse_net};
use plasticity::random::Random;

use super::params::{Params, Picture};
use super::pictures::{UNITS, units};
use super::theory::Theory;
use crate::picture::next;

/// Pictures of the dense net's course between two updates of every unit.
pub const PARTS: usize = 8;
/// Numbers of stored pictures that are tried, and nets for each.
pub const LOADS: usize = 16;
pub const NETS: usize = 6;

/// The net's state at one moment.
pub struct Frame {
    pub state: Vec<bool>,
    pub overlap: f64,
}

/// What is known so far.
pub struct Record {
    /// Active units of the picture.
    pub picture: Vec<u16>,
    /// What the cue shows: a unit's value, where it has one.
    pub shown: Vec<Option<bool>>,
    /// The cue first; then every part of an update, or every update of the sparse net. One alone before the first turn.
    pub frames: Vec<Frame>,
    pub theory: Theory,
    /// Overlaps that nets had, by the number of pictures stored.
    pub nets: Vec<Vec<f64>>,
}

/// The picture that is asked for, the others, and random ones.
fn stored(params: &Params, picture: &[u16], random: &mut Random) -> Vec<Vec<u16>> {
    let others = [Picture::Face, Picture::Mountains, Picture::Flower, Picture::Waves];
    let others = others.into_iter().filter(|other| *other != params.picture);
    let mut all = vec![picture.to_vec()];
    all.extend(others.map(|other| units(other, params.cells())));
    all.truncate(params.stored as usize);
    while all.len() < params.stored as usize {
        all.push(sparse_net::drawn(UNITS, params.cells(), random));
    }
    all
}

fn mask(units: &[u16]) -> Vec<bool> {
    let mut mask = vec![false; UNITS];
    units.iter().for_each(|unit| mask[usize::from(*unit)] = true);
    mask
}

impl Record {
    /// Before anything is asked.
    pub fn new(params: &Params) -> Self {
        let picture = units(params.picture, params.cells());
        let whole = mask(&picture);
        let shown = if params.dense() {
            // From the top down; what lies below is open.
            let last = (params.cue_part * UNITS as f64).round() as usize;
            whole.iter().enumerate().map(|(unit, on)| (unit < last).then_some(*on)).collect()
        } else {
            let cells = (params.cue_part * picture.len() as f64).round() as usize;
            mask(&picture[..cells]).into_iter().map(Some).collect()
        };
        Self { picture, shown, frames: vec![], theory: Theory::new(params), nets: vec![] }
    }

    /// One turn of work; gives the part that is done.
    pub fn advance(&mut self, params: &Params) -> f64 {
        if self.frames.is_empty() {
            self.recall(params);
        } else if self.nets.len() < LOADS || self.nets.last().is_some_and(|nets| nets.len() < NETS) {
            if self.nets.last().is_none_or(|nets| nets.len() == NETS) {
                self.nets.push(vec![]);
            }
            let place = self.nets.len();
            let number = self.stored_at(params, place);
            if let Some(nets) = self.nets.last_mut() {
                nets.push(another(params, number, (place * NETS + nets.len()) as u64));
            }
        }
        let done = self.nets.iter().map(Vec::len).sum::<usize>() + usize::from(!self.frames.is_empty());
        done as f64 / (LOADS * NETS + 1) as f64
    }

    fn recall(&mut self, params: &Params) {
        let mut random = Random::new(params.seed);
        let patterns = stored(params, &self.picture, &mut random);
        let start: Vec<_> =
            self.shown.iter().map(|shown| shown.unwrap_or_else(|| random.uniform() < 0.5)).collect();
        if params.dense() {
            let sign = |on: bool| if on { 1 } else { -1 };
            let patterns: Vec<Vec<i8>> =
                patterns.iter().map(|units| mask(units).into_iter().map(sign).collect()).collect();
            let mut run = hopfield::Run::of(&patterns, start.into_iter().map(sign).collect(), random);
            self.keep(run.state().iter().map(|value| *value > 0).collect(), run.overlap());
            for _ in 0..params.updates as usize * PARTS {
                run.update(UNITS / PARTS);
                self.keep(run.state().iter().map(|value| *value > 0).collect(), run.overlap());
            }
        } else {
            let cue: Vec<_> = (0..UNITS as u16).filter(|unit| start[usize::from(*unit)]).collect();
            let mut run = sparse_net::Run::of(&patterns, UNITS, &cue, random);
            self.keep(run.state().to_vec(), run.overlap());
            for _ in 0..params.updates {
                run.step();
                self.keep(run.state().to_vec(), run.overlap());
            }
        }
    }

    fn keep(&mut self, state: Vec<bool>, overlap: f64) {
        self.frames.push(Frame { state, overlap });
    }

    /// The state after so many updates; nothing before the first turn.
    pub fn at(&self, params: &Params, updates: f64) -> Option<&Frame> {
        let parts = if params.dense() { PARTS as f64 } else { 1.0 };
        let last = self.frames.len().checked_sub(1)?;
        self.frames.get((clamp(updates, 0.0, 1e3) * parts + 1e-9) as usize).or(self.frames.get(last))
    }

    /// Units that differ from the picture.
    pub fn wrong(&self, frame: &Frame) -> usize {
        mask(&self.picture).iter().zip(&frame.state).filter(|(one, other)| one != other).count()
    }

    /// Number of pictures and mean overlap of each number that is tried, as far as known.
    pub fn means(&self, params: &Params) -> Vec<(f64, f64)> {
        let whole = self.nets.iter().enumerate().filter(|(_, nets)| nets.len() == NETS);
        whole
            .map(|(i, nets)| (self.stored_at(params, i + 1) as f64, nets.iter().sum::<f64>() / NETS as f64))
            .collect()
    }

    /// The largest number of pictures that is drawn.
    pub fn reach(&self, params: &Params) -> f64 {
        next(max(1.7 * self.theory.capacity * UNITS as f64, params.stored as f64), 20.0)
    }

    /// The number of pictures that is tried in this place, from 1.
    fn stored_at(&self, params: &Params, place: usize) -> usize {
        (self.reach(params) * place as f64 / LOADS as f64).round() as usize
    }
}

/// What comes back in another net, of random pictures alone.
fn another(params: &Params, stored: usize, number: u64) -> f64 {
    if params.dense() {
        let (load, seed) = (stored as f64 / UNITS as f64, params.seed.wrapping_add(number));
        let mut run =
            hopfield::Run::new(&hopfield::Hopfield { units: UNITS as u64, load, cue: params.cue_part, seed });
        for _ in 0..params.updates {
            run.sweep();
        }
        return run.overlap();
    }
    let mut run = sparse_net::Run::new(&params.sparse(stored, number));
    for _ in 0..params.updates {
        run.step();
    }
    run.overlap()
}
