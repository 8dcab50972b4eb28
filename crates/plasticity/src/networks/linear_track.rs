//! A track that is run at constant speed, lap after lap, and the place cells along it.
//!
//! Its ends are joined. Inputs have Gaussian fields of one width, evenly spaced. A lap is cut into steps of at most 10 ms, a whole number of
//! them from one input to the next, so that all inputs share one course of every trace: that of an input whose field is centred on step 0.

use alloc::{vec, vec::Vec};

use crate::math::{exp, max, sqrt};

crate::quantities! {
    /// Track and inputs.
    pub struct LinearTrack {
        /// Speed of the animal.
        speed: log("v", "speed of the animal", CmPerS, 25.0, 10.0..=100.0),
        /// Length of the track.
        length: real("L", "length of the track", Cm, 187.0, 100.0..=300.0),
        /// Number of inputs.
        inputs: count("N", "number of inputs", 200, 50..=200),
        /// Width of an input's field, three times its √2 σ.
        input_width: real("width", "width of an input's field", Cm, 90.0, 30.0..=120.0),
    }
}

/// Longest step, s.
const STEP: f64 = 0.01;

/// The track in steps.
#[derive(Clone, Debug)]
pub struct Track {
    /// Number of inputs.
    pub inputs: usize,
    /// Steps from one input to the next.
    pub stride: usize,
    /// Length of a step, s.
    pub step: f64,
    /// Length, cm.
    pub length: f64,
    /// An input's rate falls to 1/e at this distance, cm.
    pub reach: f64,
    /// Rate of an input by distance in inputs, twice around.
    bell: Vec<f64>,
}

impl Track {
    /// The track of these quantities.
    pub fn new(constants: &LinearTrack) -> Self {
        let inputs = constants.inputs as usize;
        let apart = constants.length / constants.speed / constants.inputs as f64;
        let stride = max(libm::ceil(apart / STEP), 1.0);
        let mut track = Self {
            inputs,
            stride: stride as usize,
            step: apart / stride,
            length: constants.length,
            reach: constants.input_width / (3.0 * sqrt(2.0)),
            bell: vec![],
        };
        for k in 0..2 * inputs {
            track.bell.push(track.rate(k as f64 * track.spacing()));
        }
        track
    }

    /// Number of steps of a lap.
    pub fn steps(&self) -> usize {
        self.inputs * self.stride
    }

    /// From one input to the next, cm.
    pub fn spacing(&self) -> f64 {
        self.length / self.inputs as f64
    }

    /// The step at this place, cm.
    pub fn step_at(&self, place: f64) -> usize {
        let steps = self.steps();
        (place / self.length * steps as f64 + 0.5) as usize % steps
    }

    /// Rate of an input at a distance of up to two lengths from its centre, as a part of its largest.
    pub fn rate(&self, distance: f64) -> f64 {
        let mut sum = 0.0;
        for turn in [-1.0, 0.0, 1.0, 2.0] {
            let d = (distance - turn * self.length) / self.reach;
            sum += exp(-d * d);
        }
        sum
    }

    /// A trace at every step, as it repeats lap after lap, of the input that is centred on step 0. `flow` gives, for its rate, where the trace goes
    /// and with which time constant, s.
    pub fn periodic(&self, flow: &dyn Fn(f64) -> (f64, f64)) -> Vec<f64> {
        let steps = self.steps();
        let mut passes = Vec::with_capacity(steps);
        let (mut end, mut kept) = (0.0, 1.0);
        for k in 0..steps {
            // The rate in the middle of the step makes it second order.
            let rate = self.rate((k as f64 + 0.5) * self.length / steps as f64);
            let (goal, tau) = flow(rate);
            let keep = exp(-self.step / tau);
            passes.push((goal, keep));
            end = goal + (end - goal) * keep;
            kept *= keep;
        }
        let mut x = end / (1.0 - kept);
        let mut course = Vec::with_capacity(steps);
        for (goal, keep) in passes {
            course.push(x);
            x = goal + (x - goal) * keep;
        }
        course
    }

    /// Adds to `ramp`, which has a place per input, what weights above rest let in: `gain` for each input at its largest rate and unit of weight.
    pub fn add_ramp(&self, weights: &[f64], rest: f64, gain: f64, ramp: &mut [f64]) {
        let n = self.inputs;
        for (i, w) in weights.iter().enumerate() {
            let drive = gain * (w - rest);
            if drive != 0.0 {
                for (sum, rate) in ramp.iter_mut().zip(&self.bell[n - i..]) {
                    *sum += drive * rate;
                }
            }
        }
    }

    /// mV per unit of weight and largest rate: weights raised by 1.5 in a Gaussian that is 108 cm wide make a ramp of 6 mV, as in the code of
    /// Milstein and others 2021.
    pub fn calibration(&self) -> f64 {
        let mut sum = 0.0;
        for k in 0..self.inputs {
            let mut d = k as f64 * self.spacing();
            if d > 0.5 * self.length {
                d -= self.length;
            }
            let raised = d / (108.0 / (3.0 * sqrt(2.0)));
            sum += exp(-raised * raised) * self.bell[k];
        }
        6.0 / (1.5 * sum)
    }
}

/// The shape of a ramp of the membrane potential.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Field {
    /// Height over the lowest point of the lap, mV.
    pub peak: f64,
    /// Where it is highest, cm.
    pub place: f64,
    /// The same from the plateau, cm: negative before it.
    pub shift: f64,
    /// Width at half height, cm.
    pub width: f64,
    /// From 15 % of the height to the plateau, over from the plateau back to 15 %.
    pub asymmetry: f64,
}

impl Field {
    /// Of a ramp with a value at each of evenly spaced places of a closed track, and a plateau at a place in cm. A flat ramp has a peak of 0, and else NaN.
    pub fn of(ramp: &[f64], length: f64, plateau: f64) -> Self {
        let n = ramp.len();
        let spacing = length / n as f64;
        let (mut top, mut low) = (0, 0);
        for (k, x) in ramp.iter().enumerate() {
            if *x > ramp[top] {
                top = k;
            }
            if *x < ramp[low] {
                low = k;
            }
        }
        let at = |k: usize| ramp[k % n] - ramp[low];
        let height = at(top);
        if height <= 0.0 {
            return Self {
                peak: 0.0,
                place: f64::NAN,
                shift: f64::NAN,
                width: f64::NAN,
                asymmetry: f64::NAN,
            };
        }
        // The summit of the parabola through the highest three points; where those are level, the middle one.
        let (left, right) = (at(top + n - 1), at(top + 1));
        let bend = 2.0 * height - left - right;
        let beside = if bend > 0.0 { 0.5 * (right - left) / bend } else { 0.0 };
        // Where the ramp is down to a part of its height: way from the highest point, in points.
        let way = |part: f64, forth: bool| {
            let mut before = height;
            for d in 1..n {
                let x = at(if forth { top + d } else { top + n - d });
                if x <= part * height {
                    return d as f64 - (part * height - x) / (before - x);
                }
                before = x;
            }
            n as f64
        };
        let place = (top as f64 + beside) * spacing;
        let mut shift = place - plateau;
        shift -= length * libm::round(shift / length);
        let from_plateau = shift / spacing - beside;
        Self {
            peak: height,
            place,
            shift,
            width: (way(0.5, false) + way(0.5, true)) * spacing,
            asymmetry: (way(0.15, false) - from_plateau) / (way(0.15, true) + from_plateau),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A triangle from 0 over 8 points up and 4 down: half height after 4 and 2, 15 % after 6.8 and 3.4.
    #[test]
    fn shape_by_hand() {
        let height = |k: usize| match k {
            0..8 => k as f64,
            8..12 => 8.0 - 2.0 * (k - 8) as f64,
            _ => 0.0,
        };
        let ramp: Vec<f64> = (0..20).map(|k| 1.0 + height(k)).collect();
        let field = Field::of(&ramp, 40.0, 18.0);
        assert_eq!(field.peak, 8.0);
        // Neighbours 7 and 6: the parabola's summit is 1/6 of a point before the highest one.
        assert!((field.place - (16.0 - 2.0 / 6.0)).abs() < 1e-12);
        assert!((field.shift - (-2.0 - 2.0 / 6.0)).abs() < 1e-12);
        assert!((field.width - 12.0).abs() < 1e-12);
        assert!((field.asymmetry - (13.6 + 2.0) / (6.8 - 2.0)).abs() < 1e-12);
        assert_eq!(Field::of(&[2.0; 5], 10.0, 0.0).peak, 0.0);
        // Three level points around the joint of the track: half height one point further on either side.
        let level = Field::of(&[2.0, 2.0, 1.0, 0.0, 1.0, 2.0], 12.0, 0.0);
        assert_eq!((level.peak, level.place, level.shift, level.width), (2.0, 0.0, 0.0, 8.0));
    }

    #[test]
    fn traces_repeat_and_solve_their_equation() {
        let track = Track::new(&LinearTrack::default());
        assert_eq!((track.stride, track.steps()), (4, 800));
        let course = track.periodic(&|rate| (rate, 1.664103));
        // Naive: many laps of small Euler steps.
        let (fine, mut x) = (50, 0.0);
        for lap in 0..8 {
            for (k, ours) in course.iter().enumerate() {
                if lap == 7 {
                    assert!((x - ours).abs() < 2e-4, "{k}: {x} {ours}");
                }
                for j in 0..fine {
                    let place = (k as f64 + (j as f64 + 0.5) / f64::from(fine)) * 187.0 / 800.0;
                    x += track.step / f64::from(fine) * (track.rate(place) - x) / 1.664103;
                }
            }
        }
    }

    #[test]
    fn a_ramp_is_the_sum_over_inputs() {
        let track = Track::new(&LinearTrack { inputs: 20, ..LinearTrack::default() });
        let weights: Vec<f64> = (0..20).map(|i| f64::from(i % 7)).collect();
        let mut ramp = vec![0.0; 20];
        track.add_ramp(&weights, 1.0, 0.5, &mut ramp);
        for (k, sum) in ramp.iter().enumerate() {
            let mut expected = 0.0;
            for (i, w) in weights.iter().enumerate() {
                let mut d = (k as f64 - i as f64) * 187.0 / 20.0;
                d -= 187.0 * libm::round(d / 187.0);
                expected += 0.5 * (w - 1.0) * track.rate(d.abs());
            }
            // The wrapped tails are cut at different turns: e^(−77) of a rate.
            assert!((sum - expected).abs() < 1e-12, "{k}");
        }
    }
}
