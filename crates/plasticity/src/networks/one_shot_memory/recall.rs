//! Which neurons a cue drives: only the synapses of its own inputs are worked out.

use alloc::{vec, vec::Vec};

use super::Run;
use crate::models::btsp_binary::{Form, Plateau};

/// One cue on its way through what was stored.
#[derive(Clone, Debug)]
pub struct Recall {
    /// Active inputs of the whole cue, rising.
    cue: Vec<u16>,
    /// The next stored item to be taken into account.
    next: usize,
    chunks: usize,
    /// Place of an input in the cue, plus one.
    place: Vec<u16>,
    /// Which of the cue's synapses are set, neuron by neuron.
    bits: Vec<u64>,
    unmasked: Vec<u64>,
    /// The next neuron to be asked whether it fires.
    neuron: usize,
    traces: [Vec<u16>; 2],
    done: bool,
}

/// Part of all synapses that are set, connected or not: over a sample of every `apart`-th input.
pub fn density(run: &Run, apart: usize) -> f64 {
    let mut sample = vec![];
    for input in (0..run.constants.inputs).step_by(apart) {
        sample.push(input as u16);
    }
    let mut recall = Recall::of(run, &sample);
    recall.write(run, run.stored());
    let mut set = 0;
    for word in &recall.bits {
        set += u64::from(word.count_ones());
    }
    set as f64 / (sample.len() as f64 * run.constants.neurons as f64)
}

impl Recall {
    /// Asks for an item of which a part is masked.
    pub fn new(run: &Run, item: usize, masked: f64) -> Self {
        let kept = run.unmasked(item, masked);
        let mut recall = Self::of(run, run.item(item));
        for (k, kept) in kept.iter().enumerate() {
            if !kept {
                recall.unmasked[k / 64] &= !(1 << (k % 64));
            }
        }
        recall
    }

    /// Asks with these active inputs, rising, stored or not; both traces are then the same.
    pub fn of(run: &Run, inputs: &[u16]) -> Self {
        let chunks = inputs.len() / 64 + 1;
        let mut place = vec![0; run.constants.inputs as usize];
        for (k, input) in inputs.iter().enumerate() {
            place[usize::from(*input)] = k as u16 + 1;
        }
        Self {
            cue: inputs.to_vec(),
            next: 0,
            chunks,
            place,
            bits: vec![0; chunks * run.constants.neurons as usize],
            unmasked: vec![u64::MAX; chunks],
            neuron: 0,
            traces: [vec![], vec![]],
            done: false,
        }
    }

    /// Takes as many stored items into account, then asks as many neurons that might fire; whether it is done. A thousand take a millisecond
    /// or less.
    pub fn advance(&mut self, run: &Run, items: usize) -> bool {
        if self.next < run.stored() {
            self.write(run, items);
        } else if !self.done {
            self.done = self.fire(run, items);
        }
        self.done
    }

    fn write(&mut self, run: &Run, items: usize) {
        let end = (self.next + items).min(run.stored());
        let mut shared = vec![0_u64; self.chunks];
        for item in self.next..end {
            let mut any = false;
            shared.fill(0);
            for input in run.item(item) {
                if let Some(k) = usize::from(self.place[usize::from(*input)]).checked_sub(1) {
                    shared[k / 64] |= 1 << (k % 64);
                    any = true;
                }
            }
            if any {
                let write = match run.constants.rule.form {
                    Form::SetOrClear => Plateau::Set,
                    Form::Flip => Plateau::Flip,
                };
                for (neurons, plateau) in [(&run.writes, write), (&run.clears, Plateau::Clear)] {
                    for neuron in neurons.get(item) {
                        let start = usize::from(*neuron) * self.chunks;
                        for (bits, shared) in self.bits[start..start + self.chunks].iter_mut().zip(&shared) {
                            *bits = plateau.on(*bits, *shared);
                        }
                    }
                }
            }
        }
        self.next = end;
    }

    /// Whether all neurons have been asked.
    fn fire(&mut self, run: &Run, neurons: usize) -> bool {
        let cue = &self.cue;
        let mut left = neurons;
        while self.neuron < run.constants.neurons as usize {
            let neuron = self.neuron;
            let bits = &self.bits[neuron * self.chunks..(neuron + 1) * self.chunks];
            let mut set = 0;
            for word in bits {
                set += word.count_ones();
            }
            // Few neurons have enough synapses set; only of these it matters which are connected.
            if set > run.threshold() {
                if left == 0 {
                    return false;
                }
                left -= 1;
                let mut sums = [0, 0];
                for (k, input) in cue.iter().enumerate() {
                    let (word, bit) = (k / 64, 1 << (k % 64));
                    if bits[word] & bit != 0 && run.connects(*input, neuron) {
                        sums[0] += 1;
                        sums[1] += u32::from(self.unmasked[word] & bit != 0);
                    }
                }
                for (trace, sum) in self.traces.iter_mut().zip(sums) {
                    if sum > run.threshold() {
                        trace.push(neuron as u16);
                    }
                }
            }
            self.neuron += 1;
        }
        true
    }

    /// Neurons that fire for the whole item and for the masked one, rising; before it is done, none.
    pub fn traces(&self) -> [&[u16]; 2] {
        match (self.done, &self.traces) {
            (true, [whole, masked]) => [whole, masked],
            (false, _) => [&[], &[]],
        }
    }

    /// Neurons that differ between both traces, over the size of the first; NaN if that is empty. A masked cue drives no neuron that the whole does not.
    ///
    /// It is the error of this one item: nothing is averaged. For a memory as a whole the differences of many items are summed, and divided by the sum
    /// of their sizes; the mean of this number over items would give small traces more weight.
    pub fn error(&self) -> f64 {
        let [whole, masked] = self.traces();
        (whole.len() - masked.len()) as f64 / whole.len() as f64
    }
}
