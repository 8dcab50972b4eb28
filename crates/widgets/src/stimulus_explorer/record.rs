//! The ten windows, and the curve of rates, in turns.

use plasticity::math::{max, rest};
use plasticity::models::ca1_cell::{Ca1Cell, SPIKE, STEP, State};
use plasticity::time::SECOND;
use plasticity::{Held, Model, Ms};

use super::params::{Params, Stimulus};

/// Windows of the experiment.
pub const WINDOWS: usize = 10;
/// Length of a window, ms.
pub const WINDOW: f64 = 200.0;
/// Length of a pulse, ms.
pub const PULSE: f64 = 3.0;
/// Steps of the cell in one turn: about 2 ms of work.
const TURN: usize = 1500;
/// Steps in a window.
const STEPS: usize = (WINDOW / STEP.ms()) as usize;
/// Steps in one stretch of a drawn potential, of which its lowest and its highest are kept.
const STRETCH: usize = 100;
/// Halvings of the distance between two points of the curve, to find where spikes drop out.
const HALVINGS: usize = 3;

/// One run of the cell.
struct Cell {
    cell: Ca1Cell,
    state: State,
    /// Steps since the start of the window.
    at: usize,
    /// Spikes since then.
    count: u32,
    /// Time and potential, twice per stretch.
    trace: Vec<(f64, f64)>,
}

impl Cell {
    fn new() -> Self {
        let cell = Ca1Cell::default();
        Self { state: cell.initial(), cell, at: 0, count: 0, trace: vec![] }
    }

    /// At most one turn towards `end`; whether it is reached.
    fn run(&mut self, params: &Params, end: usize) -> bool {
        for _ in 0..TURN.min(end - self.at) {
            let t = self.at as f64 * STEP.ms();
            let on = self.at < STEPS
                && (params.stimulus == Stimulus::Sustained
                    || rest(t, (SECOND / params.rate).ms()) < PULSE - 1e-9);
            let before = self.state.v;
            self.cell.step(&mut self.state, Held(if on { params.current } else { 0.0 }), STEP);
            let v = self.state.v;
            self.count += u32::from(before < SPIKE && v >= SPIKE);
            if self.at.is_multiple_of(STRETCH) {
                self.trace.extend([(t, v); 2]);
            }
            // Of a stretch the lowest and the highest, in their order of time.
            if let [.., first, second] = self.trace.as_mut_slice() {
                let (low, high) = if first.1 <= second.1 { (*first, *second) } else { (*second, *first) };
                let low = if v < low.1 { (t, v) } else { low };
                let high = if v > high.1 { (t, v) } else { high };
                (*first, *second) = if low.0 <= high.0 { (low, high) } else { (high, low) };
            }
            self.at += 1;
        }
        self.at == end
    }
}

/// Everything known so far.
pub struct Record {
    now: Cell,
    /// Spikes in each window.
    pub counts: Vec<u32>,
    /// Potential in the first and in the last window.
    pub traces: [Vec<(f64, f64)>; 2],
    /// Current (nA) or rate of pulses (Hz), and spikes per second in a first window.
    pub curve: Vec<(f64, f64)>,
    /// Where a stronger current gives fewer spikes: between these, nA.
    pub border: Option<(f64, f64)>,
    halvings: usize,
}

impl Params {
    /// Number of places of the curve.
    pub fn places(&self) -> usize {
        if self.stimulus == Stimulus::Sustained { 29 } else { 20 }
    }

    /// A place of the curve: 0.1 to 1.5 nA, or 10 to 200 Hz.
    fn place(&self, i: usize) -> f64 {
        if self.stimulus == Stimulus::Sustained { (i + 2) as f64 / 20.0 } else { (10 * (i + 1)) as f64 }
    }

    /// The same with another current or rate.
    fn at(&self, place: f64) -> Self {
        let mut params = self.clone();
        match self.stimulus {
            Stimulus::Sustained => params.current = place,
            Stimulus::Pulses => params.rate = place,
        }
        params
    }
}

impl Record {
    pub fn new() -> Self {
        Self {
            now: Cell::new(),
            counts: vec![],
            traces: [vec![], vec![]],
            curve: vec![],
            border: None,
            halvings: 0,
        }
    }

    /// One turn of work; the share that is done.
    pub fn advance(&mut self, params: &Params) -> f64 {
        let places = params.places();
        if self.counts.len() < WINDOWS {
            self.window(params);
        } else if self.curve.len() < places {
            let place = params.place(self.curve.len());
            if let Some(rate) = self.rate(params, place) {
                self.curve.push((place, rate));
                if self.curve.len() == places && params.stimulus == Stimulus::Sustained {
                    self.border = self.coarse_border();
                }
            }
        } else if let Some((low, high)) = self.border
            && self.halvings < HALVINGS
        {
            let middle = 0.5 * (low + high);
            if let Some(rate) = self.rate(params, middle) {
                let silenced = rate < 0.75 * self.highest();
                self.border = Some(if silenced { (low, middle) } else { (middle, high) });
                self.halvings += 1;
            }
        }
        let left = if self.border.is_some() { HALVINGS - self.halvings } else { 0 };
        let known = self.counts.len() + self.curve.len();
        let all = WINDOWS + places;
        if known == all && left == 0 { 1.0 } else { 0.99 * known as f64 / all as f64 }
    }

    /// A turn of a first window at a place of the curve; at its end the spikes per second, and a new cell.
    fn rate(&mut self, params: &Params, place: f64) -> Option<f64> {
        if !self.now.run(&params.at(place), STEPS) {
            return None;
        }
        let rate = f64::from(self.now.count) * SECOND / Ms(WINDOW);
        self.now = Cell::new();
        Some(rate)
    }

    fn window(&mut self, params: &Params) {
        let period = STEPS + (params.gap / STEP.ms()).round() as usize;
        let end = if self.now.at < STEPS { STEPS } else { period };
        if !self.now.run(params, end) {
            return;
        }
        if self.now.at == STEPS {
            let trace = std::mem::take(&mut self.now.trace);
            match self.counts.len() {
                0 => self.traces[0] = trace,
                last if last + 1 == WINDOWS => self.traces[1] = trace,
                _ => {}
            }
            if self.counts.len() + 1 == WINDOWS {
                self.counts.push(self.now.count);
                self.now = Cell::new();
            }
        } else {
            self.counts.push(self.now.count);
            (self.now.at, self.now.count) = (0, 0);
            self.now.trace.clear();
        }
    }

    /// The highest rate of the curve, Hz.
    pub fn highest(&self) -> f64 {
        self.curve.iter().fold(0.0, |most, (_, rate)| max(most, *rate))
    }

    fn coarse_border(&self) -> Option<(f64, f64)> {
        let (highest, mut last) = (self.highest(), None);
        for (current, rate) in &self.curve {
            if let Some(last) = last
                && *rate < 0.75 * highest
            {
                return Some((last, *current));
            }
            // From the peak on.
            if last.is_some() || *rate == highest {
                last = Some(*current);
            }
        }
        None
    }
}
