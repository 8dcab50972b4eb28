//! One item asked for by its masked cue, from the synapses and from the Hopfield net.

use plasticity::networks::one_shot_memory::{NetUpdate, Recall, Run};

/// Updates after which a net that has not come to rest is read.
const UPDATES: usize = 8;

/// A question on its way.
pub struct Ask {
    pub item: usize,
    /// Units of the cue.
    pub cue: Vec<u16>,
    pub recall: Recall,
    /// Units of the net that are active now.
    pub net: Vec<u16>,
    update: NetUpdate,
    updates: usize,
}

/// How many differ, of both together.
fn differ(one: &[u16], other: &[u16]) -> f64 {
    let (mut i, mut j, mut count) = (0, 0, 0.0);
    while i < one.len() || j < other.len() {
        // Beyond the end of one list all of the other differ.
        let (a, b) = (
            one.get(i).map_or(u32::MAX, |x| u32::from(*x)),
            other.get(j).map_or(u32::MAX, |x| u32::from(*x)),
        );
        if a != b {
            count += 1.0;
        }
        i += usize::from(a <= b);
        j += usize::from(b <= a);
    }
    count
}

impl Ask {
    pub fn new(run: &Run, item: usize, masked: f64) -> Self {
        let inputs = run.item(item).iter().zip(run.unmasked(item, masked));
        let cue: Vec<_> = inputs.filter(|(_, kept)| *kept).map(|(input, _)| *input).collect();
        let update = NetUpdate::new(run, &cue);
        Self { item, recall: Recall::new(run, item, masked), net: cue.clone(), cue, update, updates: 0 }
    }

    /// One turn of work; whether it is answered.
    pub fn advance(&mut self, run: &Run, turn: usize) -> bool {
        if !self.recall.advance(run, turn) {
            return false;
        }
        if let Some(next) = self.update.advance(run, turn) {
            self.updates += 1;
            let rests = next == self.net;
            self.net = next;
            if rests || self.updates == UPDATES {
                return true;
            }
            self.update = NetUpdate::new(run, &self.net);
        }
        false
    }

    /// Neurons that are missing, over those that there should be; the same for units of the net that are wrong.
    pub fn wrong(&self, run: &Run) -> [(f64, f64); 2] {
        let [whole, masked] = self.recall.traces();
        let item = run.item(self.item);
        [(differ(whole, masked), whole.len() as f64), (differ(item, &self.net), item.len() as f64)]
    }
}

#[cfg(test)]
mod tests {
    use super::differ;

    #[test]
    fn lists_are_compared() {
        assert_eq!(differ(&[1, 2, 5], &[2, 3]), 3.0);
        assert_eq!(differ(&[], &[7, 65535]), 2.0);
        assert_eq!(differ(&[65535], &[65535]), 0.0);
    }
}
