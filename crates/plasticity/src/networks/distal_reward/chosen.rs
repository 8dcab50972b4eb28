//! Trace and dopamine at any past moment, from the spikes and rewards that a run keeps.

use super::{Pairing, Run, STEP, TICK};
use crate::Ms;
use crate::math::powi;

/// What is left of a jump below this part of it is nothing.
const NOTHING: f64 = 1e-12;

impl Run {
    /// Trace of the chosen synapse after the step at `now` ms, mV, as its two cells' spikes have made it.
    pub fn trace_at(&self, now: u32) -> f64 {
        let constants = &self.constants;
        let [pre, post] = &self.pair;
        let stays = 1.0 - Ms(f64::from(TICK)).seconds() / constants.tau_trace;
        let kept = 1.0 - STEP.ms() / constants.tau_spike;
        let delay = u32::from(constants.pairing == Pairing::OnArrival);
        let until = |spikes: &'_ [u32], last: u32| spikes.partition_point(|spike| *spike <= last);
        // The latest jumps first: what came long before is nothing.
        let faded = |at: u32| powi(stays, now / TICK - (at - 1) / TICK);
        let mut trace = 0.0;
        for at in post[..until(post, now)].iter().rev() {
            let left = faded(*at);
            if left < NOTHING {
                break;
            }
            if let Some(spike) = pre[..until(pre, at - 1)].last() {
                trace += constants.a_plus * powi(kept, at - delay - spike) * left;
            }
        }
        for at in pre[..until(pre, now)].iter().rev() {
            let left = faded(*at);
            if left < NOTHING {
                break;
            }
            if let Some(spike) = post[..until(post, *at)].last() {
                trace -= constants.ratio * constants.a_plus * powi(kept, at - spike) * left;
            }
        }
        trace
    }

    /// Dopamine above its baseline after the step at `now` ms, µM.
    pub fn dopamine_at(&self, now: u32) -> f64 {
        let came = self.rewards.partition_point(|reward| *reward <= now);
        self.rewards[..came].iter().map(|reward| self.constants.pulse * powi(self.stays, now - reward)).sum()
    }
}
