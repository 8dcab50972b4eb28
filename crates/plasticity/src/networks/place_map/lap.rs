//! What a lap does to one cell: plateaus, or the order of spikes.

use alloc::{vec, vec::Vec};

use super::{BUSY, RATE, REWARD, Run, STDP, rate};
use crate::math::{clamp, max, min, rectify};
use crate::models::btsp_weight_dependent::Sigmoid;

impl Run {
    /// Whether the present lap is rewarded.
    fn rewarded(&self) -> bool {
        let since = self.lap.checked_sub(self.constants.laps_before);
        since.is_some_and(|since| since < self.constants.rewarded)
    }

    /// Lets plateaus come to a cell in one lap, and changes its weights; whether that took long.
    pub(super) fn draw(&mut self, cell: usize) -> bool {
        let (track, c) = (&self.track, &self.constants);
        let each = track.stride as f64 * track.step;
        let (outside, inside) = (Sigmoid::new(1.0, 1.0 / 3.0), Sigmoid::new(1.0, 0.25));
        let reward = c.reward / c.track.speed;
        let ramp = &self.ramps[cell * track.inputs..][..track.inputs];
        let mut begun: Vec<usize> = vec![];
        let mut busy = self.busy[cell];
        let mut left = self.random.exponential();
        for (place, (density, ramp)) in self.density.iter().zip(ramp).enumerate() {
            let time = place as f64 * each;
            if time < busy {
                continue;
            }
            let hazard = if self.rewarded() && time >= reward && time < reward + REWARD {
                let excited = 1.0 + 2.0 * clamp(ramp / 10.0, 0.0, 1.0);
                c.reward_hazard * excited * (1.0 - inside.at(min(*density, 1.0)))
            } else {
                c.hazard * (1.0 - outside.at(min(density / c.density, 1.0)))
            };
            let risk = rectify(hazard) * each;
            if left < risk {
                // Where within the stretch the clock ran out.
                let at = place * track.stride + (left / risk * track.stride as f64) as usize;
                begun.push(at);
                self.plateaus.push((cell, at as f64 / track.steps() as f64 * track.length));
                busy = at as f64 * track.step + BUSY;
                left = self.random.exponential();
            } else {
                left -= risk;
            }
        }
        self.busy[cell] = max(busy - track.steps() as f64 * track.step, 0.0);
        !begun.is_empty() && self.change(cell, &begun)
    }

    /// What plateaus that begin at these steps, in order, do to a cell; whether they met, which is not in the table
    /// and takes milliseconds.
    pub(super) fn change(&mut self, cell: usize, plateaus: &[usize]) -> bool {
        let (n, steps, followed) = (self.track.inputs, self.track.steps(), self.effect.followed());
        let (mut shared, mut met) = (vec![], false);
        for i in 0..n {
            let (mut up, mut down) = (0.0, 0.0);
            let mut from = 0;
            while from < plateaus.len() {
                let first = (plateaus[from] + steps - i * self.track.stride) % steps;
                // Plateaus that follow each other closely share the instructive signal, which cannot exceed that of one.
                shared.clear();
                shared.push(first);
                let mut to = from + 1;
                while to < plateaus.len() && plateaus[to] - plateaus[to - 1] < followed {
                    shared.push(first + plateaus[to] - plateaus[from]);
                    to += 1;
                }
                met |= shared.len() > 1;
                let more =
                    if shared.len() == 1 { self.table[first] } else { self.effect.of(&self.track, &shared) };
                (up, down) = (up + more.0, down + more.1);
                from = to;
            }
            let weight = &mut self.weights[cell * n + i];
            *weight = self.effect.applied(*weight, (up, down));
        }
        self.ramp(cell);
        met
    }

    /// Works a cell's ramp out from its weights.
    fn ramp(&mut self, cell: usize) {
        let n = self.track.inputs;
        let (rest, gain) = self.effect.scale(&self.track);
        let ramp = &mut self.ramps[cell * n..][..n];
        ramp.fill(0.0);
        self.track.add_ramp(&self.weights[cell * n..][..n], rest, gain, ramp);
    }

    /// A lap of STDP; it never takes long.
    pub(super) fn pair(&mut self, cell: usize) -> bool {
        let n = self.track.inputs;
        let ramp = &self.ramps[cell * n..][..n];
        let each = self.track.stride as f64 * self.track.step;
        let [amplitude, ratio, tau] = STDP;
        let mut worth = Vec::with_capacity(n);
        let mut fires = false;
        for k in 0..n {
            let (before, now, after) = (rate(ramp[(k + n - 1) % n]), rate(ramp[k]), rate(ramp[(k + 1) % n]));
            fires |= now > 0.0;
            let rising = (after - before) / (2.0 * each);
            worth.push((1.0 - ratio) * tau * now + (1.0 + ratio) * tau * tau * rising);
        }
        if !fires {
            return false;
        }
        let mut change = vec![0.0; n];
        self.track.add_ramp(&worth, 0.0, amplitude * RATE * each, &mut change);
        for (weight, change) in self.weights[cell * n..][..n].iter_mut().zip(&change) {
            *weight = clamp(*weight + change, 0.0, 1.0);
        }
        self.ramp(cell);
        false
    }
}
