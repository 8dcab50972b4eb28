//! The kinase rule on spikes: two calcium traces, their product, and a fast minus a slow integral of it.

use alloc::vec::Vec;

use crate::models::fast_slow::FastSlow;
use crate::networks::theta_synapse::{SPIKE, TAU_SPIKE};
use crate::protocol::{Protocol, Theta};
use crate::published::jang_2026::EPSP;
use crate::{Held, Model, Ms};

/// So long after the last spike of a sweep the integrals are read. A choice: of a rule that is read at a moment, something has to say when.
pub const READ_AFTER: Ms = Ms(20.0);

/// The sum of fast minus slow integral as read after each sweep, in the rule's own unit. Time is counted in whole milliseconds, as in the
/// authors' program.
pub fn kinase_change(protocol: &Protocol) -> f64 {
    let place = |at: f64| libm::floor(at + 0.5) as i64;
    let (pre, post) = (protocol.pre(), protocol.post());
    let [mut pre, mut post] = [&pre, &post].map(|train| train.times().iter().map(|at| place(*at)).peekable());
    let sweep = protocol.sweep();
    let Some(last) = sweep.events().last() else { return 0.0 };
    let period = protocol.period().unwrap_or(Ms::ZERO);
    let read = |sweep: u64| place((last.at + READ_AFTER + sweep as f64 * period).ms());
    let reads: Vec<i64> = (0..protocol.sweeps()).map(read).collect();
    let first = [pre.peek(), post.peek()].into_iter().flatten().min().copied().unwrap_or(0);
    let rule = FastSlow::default();
    let (mut state, mut calcium) = (rule.initial(), [0.0; 2]);
    let (mut now, mut change) = (first, 0.0);
    for read in reads {
        while now <= read {
            for (calcium, train) in calcium.iter_mut().zip([&mut pre, &mut post]) {
                let mut spike = 0.0;
                while train.next_if(|at| *at <= now).is_some() {
                    spike = SPIKE;
                }
                *calcium += (spike - *calcium) / TAU_SPIKE;
            }
            rule.step(&mut state, Held(calcium[0] * calcium[1]), Ms(1.0));
            now += 1;
        }
        change += state.difference();
    }
    change
}

/// The one number that was fitted: it takes the rule to the mean measured after 25, then 50 Hz.
pub fn kinase_gain() -> f64 {
    let window = Theta::default().protocol();
    EPSP.points[0].mean / kinase_change(&window)
}
