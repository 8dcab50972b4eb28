//! The course of both receptors, and the calcium that comes of it.

use plasticity::math::{clamp, max};
use plasticity::models::glutamate_receptors::{GlutamateReceptors, State};
use plasticity::models::magnesium_block::MagnesiumBlock;
use plasticity::time::SECOND;
use plasticity::{AtEnd, Model, Ms};

use super::Params;

/// Begin and end of the record, ms from the first glutamate.
pub const SPAN: (f64, f64) = (-120.0, 320.0);
/// Potential at rest, mV.
pub const REST: f64 = -65.0;
/// Reversal potential of calcium, mV, as in Shouval, Bear and Cooper 2002.
const CALCIUM: f64 = 130.0;
/// Moments per ms.
const DENSITY: i32 = 2;

/// A moment.
pub struct Moment {
    /// ms from the first glutamate.
    pub at: f64,
    /// Open receptors.
    pub open: State,
    /// Flow of calcium, %: with both signals, and with glutamate alone.
    pub flow: [f64; 2],
    /// Share of open receptors that conduct.
    pub unblocked: f64,
}

/// All of them.
pub struct Record {
    /// In order of time.
    pub moments: Vec<Moment>,
    /// Largest flows, %: with both, and with glutamate alone.
    pub peak: [f64; 2],
    sum: [f64; 2],
    /// Share of open receptors that conduct when depolarised.
    pub unblocked: f64,
    /// The same at rest.
    pub at_rest: f64,
}

/// Calcium through open receptors, % of that at rest without a block.
pub fn calcium(block: &MagnesiumBlock, voltage: f64) -> f64 {
    100.0 * block.unblocked(voltage) * (CALCIUM - voltage) / (CALCIUM - REST)
}

impl Params {
    /// The block at this magnesium.
    pub fn block(&self) -> MagnesiumBlock {
        MagnesiumBlock { magnesium: self.magnesium, ..MagnesiumBlock::default() }
    }

    /// Times of the glutamate pulses, ms.
    pub fn glutamate(&self) -> Vec<f64> {
        (0..self.pulses).map(|i| (i as f64 * SECOND / self.rate).ms()).collect()
    }
}

impl Record {
    pub fn new(params: &Params) -> Self {
        let (receptors, block) = (GlutamateReceptors::default(), params.block());
        let glutamate = params.glutamate();
        let (mut open, mut next) = (receptors.initial(), 0);
        let mut record = Self {
            moments: vec![],
            peak: [0.0; 2],
            sum: [0.0; 2],
            unblocked: block.unblocked(params.voltage),
            at_rest: block.unblocked(REST),
        };
        let mut last = SPAN.0;
        for k in 0..=(SPAN.1 - SPAN.0) as i32 * DENSITY {
            let at = SPAN.0 + f64::from(k) / f64::from(DENSITY);
            while let Some(spike) = glutamate.get(next).filter(|spike| **spike <= at) {
                receptors.step(&mut open, AtEnd(true), Ms(spike - last));
                last = *spike;
                next += 1;
            }
            receptors.step(&mut open, AtEnd(false), Ms(at - last));
            last = at;
            let depolarised = params.lag <= at && at < params.lag + params.duration;
            let voltage = if depolarised { params.voltage } else { REST };
            let flow = [voltage, REST].map(|voltage| open.nmda * calcium(&block, voltage));
            for (i, flow) in flow.iter().enumerate() {
                record.sum[i] += flow;
                record.peak[i] = max(record.peak[i], *flow);
            }
            let unblocked = block.unblocked(voltage);
            record.moments.push(Moment { at, open, flow, unblocked });
        }
        record
    }

    /// When most calcium flows, of the moments with both signals.
    pub fn peak_at(&self) -> f64 {
        let first = &self.moments[0];
        self.moments.iter().fold(first, |best, next| if next.flow[0] > best.flow[0] { next } else { best }).at
    }

    /// The moment at a place of the span.
    pub fn at(&self, at: f64) -> &Moment {
        let place = (clamp(at - SPAN.0, 0.0, SPAN.1 - SPAN.0) * f64::from(DENSITY)) as usize;
        &self.moments[place]
    }

    /// Calcium of both signals over that of glutamate alone.
    pub fn gain(&self) -> f64 {
        self.sum[0] / self.sum[1]
    }
}
