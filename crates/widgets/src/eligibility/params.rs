//! What a reader can change.

use plasticity::models::reward_stdp::RewardStdp;
use plasticity::quantities;

quantities! {
    /// Pairs of spikes and a reward.
    pub struct Params {
        /// From the last pair to the reward.
        delay: real("Δ", "last pair to reward", S, 1.0, -1.0..=5.0),
        /// Postsynaptic minus presynaptic spike.
        lag: real("Δt", "post minus pre", Ms, 10.0, -50.0..=50.0),
        /// Pairs of spikes.
        pairs: count("n", "pairs of spikes", 1, 1..=10),
        /// Pairs per second.
        rate: real("ρ", "pairs per second", Hz, 10.0, 5.0..=50.0),
        /// The rule.
        rule: part(RewardStdp),
    }
}

impl Params {
    /// Both spikes of every pair, s; the second of the last pair comes at 0.
    pub fn spikes(&self) -> [Vec<f64>; 2] {
        let lag = 1e-3 * self.lag;
        let [pre, post] = if lag >= 0.0 { [-lag, 0.0] } else { [0.0, lag] };
        let before = |i: u64| (self.pairs - 1 - i) as f64 / self.rate;
        [pre, post].map(|spike| (0..self.pairs).map(|i| spike - before(i)).collect())
    }
}
