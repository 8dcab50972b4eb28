//! Sjöström, Turrigiano and Nelson 2001: change of the synaptic potential against the frequency of pairing, layer 5 of visual cortex.
//!
//! Given were 15 bursts of 5 pairs, one every 10 s; 50 single pairs at 0.1 Hz. Fits of the triplet rule took 60 pairs in a row instead.

use alloc::vec::Vec;

use super::{Dataset, Point, Scatter, error_per_point};
use crate::Ms;
use crate::protocol::Protocol;
use crate::time::SECOND;

const PLACE: &str = "frequency dependence of pairing; change and SEM as the triplet and voltage rules were fitted to, n from a second digitisation";
const LICENCE: &str = "numbers of the paper; this digitisation also stands in an MIT-licensed repository";

/// The presynaptic spike leads by 10 ms. Frequencies in Hz.
pub const PRE_FIRST: Dataset = Dataset {
    cite: "sjostrom2001",
    place: PLACE,
    licence: LICENCE,
    scatter: Scatter::Sem,
    points: &[
        Point { at: 0.1, mean: -0.04, error: 0.05, n: 7 },
        Point { at: 10.0, mean: 0.14, error: 0.10, n: 6 },
        Point { at: 20.0, mean: 0.29, error: 0.14, n: 3 },
        Point { at: 40.0, mean: 0.53, error: 0.11, n: 6 },
        Point { at: 50.0, mean: 0.56, error: 0.26, n: 6 },
    ],
};

/// The postsynaptic spike leads by 10 ms. Frequencies in Hz.
pub const POST_FIRST: Dataset = Dataset {
    cite: "sjostrom2001",
    place: PLACE,
    licence: LICENCE,
    scatter: Scatter::Sem,
    points: &[
        Point { at: 0.1, mean: -0.29, error: 0.08, n: 7 },
        Point { at: 10.0, mean: -0.41, error: 0.11, n: 3 },
        Point { at: 20.0, mean: -0.34, error: 0.10, n: 4 },
        Point { at: 40.0, mean: 0.56, error: 0.32, n: 5 },
        Point { at: 50.0, mean: 0.75, error: 0.19, n: 10 },
    ],
};

/// Both, each with its lag in ms (post − pre).
pub const BOTH: [(f64, Dataset); 2] = [(10.0, PRE_FIRST), (-10.0, POST_FIRST)];

/// What was given at a frequency, Hz, with a lag, ms: 75 pairs in blocks of five, one every 10 s; where five do not fit into
/// them, 50 pairs one by one, in blocks too.
pub fn protocol(rate: f64, lag: f64) -> Protocol {
    let block = Protocol::pairing(Ms(lag), rate, 5);
    if block.end() <= 10.0 * SECOND {
        block.every(15, 10.0 * SECOND)
    } else {
        let end = block.end();
        block.every(10, end)
    }
}

/// How far a model misses the ten points, [`error_per_point`]; `change(rate, lag)` is what the
/// model gives, as a fraction of the start.
pub fn error(change: &mut dyn FnMut(f64, f64) -> f64) -> f64 {
    let mut pairs = Vec::new();
    for (lag, data) in BOTH {
        for point in data.points {
            pairs.push((*point, change(point.at, lag)));
        }
    }
    error_per_point(&pairs)
}
