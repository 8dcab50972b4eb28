//! Place cells that are passed, in a run or in a replay, and what their spikes do to synapses between them.

use plasticity::Ms;
use plasticity::math::exp;
use plasticity::models::pair_stdp::PairStdp;
use plasticity::random::Random;

use super::Order;

/// Length of the track, cm.
pub const TRACK: f64 = 200.0;
/// Place cells, evenly spaced.
pub const CELLS: usize = 20;
/// From one cell's place to the next one's, cm.
pub const APART: f64 = TRACK / CELLS as f64;
/// Rate in the middle of a field, Hz.
pub const RATE: f64 = 10.0;
/// Width at half height of a Gaussian, and its area, in standard deviations.
const HALF: f64 = 2.354_820_045;
const AREA: f64 = 2.506_628_275;
/// Spikes further apart than this, in time constants, do nothing to each other.
const FAR: f64 = 10.0;

/// Spikes of each cell, s, in order.
pub type Spikes = [Vec<f64>; CELLS];
/// Mean change of synapses by how many cells ahead the second cell is, from −19 to 19.
pub type Changes = [f64; 2 * CELLS - 1];

/// Where a cell's field is, cm.
pub fn place(cell: usize) -> f64 {
    (cell as f64 + 0.5) * APART
}

/// The rate, Hz, in the middle of such a field with which a cell fires so many spikes in a pass.
pub fn rate(spikes: f64, field: f64, speed: f64) -> f64 {
    spikes * speed * HALF / (AREA * field)
}

/// The spikes of one pass over fields of this width (cm) at this speed (cm/s), with a rate (Hz) in the middle of each.
pub fn pass(random: &mut Random, order: Order, field: f64, speed: f64, rate: f64) -> Spikes {
    let spread = field / HALF / speed;
    let mut spikes = [const { vec![] }; CELLS];
    for (cell, spikes) in spikes.iter_mut().enumerate() {
        let place = match order {
            Order::Forward => place(cell),
            Order::Reverse => TRACK - place(cell),
            Order::Shuffled => TRACK * random.uniform(),
        };
        let middle = place / speed;
        // Too many at a constant rate, of which the field lets some through.
        let mut at = middle - 3.0 * spread;
        loop {
            at += random.exponential() / rate;
            if at > middle + 3.0 * spread {
                break;
            }
            let away = (at - middle) / spread;
            let kept = random.uniform() < exp(-0.5 * away * away);
            if kept && (0.0..=TRACK / speed).contains(&at) {
                spikes.push(at);
            }
        }
    }
    spikes
}

/// What the spikes of one cell do to its synapses to all others, by the pair rule, each change on its own.
pub fn pair(spikes: &Spikes, pre: usize, changes: &mut Changes) {
    let rule = PairStdp::default();
    for (post, others) in spikes.iter().enumerate() {
        let ahead = CELLS - 1 + post - pre;
        // As many pairs of cells are so far apart.
        let pairs = CELLS - post.abs_diff(pre);
        for before in &spikes[pre] {
            for after in others {
                let lag = Ms::from_seconds(after - before).ms();
                let change = if lag.abs() > FAR * rule.tau_plus || lag == 0.0 || post == pre {
                    0.0
                } else if lag > 0.0 {
                    rule.a_plus * exp(-lag / rule.tau_plus)
                } else {
                    -rule.a_minus * exp(lag / rule.tau_minus)
                };
                changes[ahead] += 100.0 * change / pairs as f64;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two spikes, 10 ms apart, of the cells 3 and 5: 17 + 1 pairs of cells are two apart.
    #[test]
    fn a_pair_by_hand() {
        let mut spikes = [const { vec![] }; CELLS];
        spikes[3].push(1.0);
        spikes[5].push(1.01);
        let mut changes = [0.0; 2 * CELLS - 1];
        (0..CELLS).for_each(|cell| pair(&spikes, cell, &mut changes));
        let kernel = exp(-0.5) / 18.0;
        assert!((changes[CELLS + 1] - 0.5 * kernel).abs() < 1e-9);
        assert!((changes[CELLS - 3] + 0.525 * kernel).abs() < 1e-9);
        assert_eq!(changes.iter().filter(|change| **change != 0.0).count(), 2);
    }

    /// As many spikes as asked for: 20 cells, 200 replays, 2 each, less what the ends of the track cut; four standard errors.
    #[test]
    fn number_of_spikes() {
        let mut random = Random::new(1);
        let rate = rate(2.0, 10.0, 800.0);
        let mut count = 0;
        for _ in 0..200 {
            let spikes = pass(&mut random, Order::Forward, 10.0, 800.0, rate);
            // Those in the middle have their whole field on the track.
            count += spikes[5..15].iter().map(Vec::len).sum::<usize>();
        }
        // 0.27 % lie beyond three standard deviations.
        assert!((f64::from(count as u32) - 4000.0 * 0.9973).abs() < 4.0 * 64.0, "{count}");
    }
}
