//! A place field creeps backwards, lap after lap, because its inputs fire in a sequence.
//!
//! # Equations
//! A rat runs along a track at constant speed. Place cells with Gaussian fields of width $\sigma$
//! drive one cell, whose rate is a weighted sum of theirs. With rates $r_i(t)$ and $R(t)$, what
//! pair-based timing rules are expected to do in one lap is
//! $$\Delta w_i = A_+\int R(t)\int_{t'<t} r_i(t')\,e^{-(t-t')/\tau_+}\,dt'\,dt \;-\;
//! \alpha A_+\int r_i(t)\int_{t'<t} R(t')\,e^{-(t-t')/\tau_-}\,dt'\,dt$$
//! and $w_i$ is held in $0\ldots1$ after every lap.
//!
//! # Reads
//! Position, through the rates of the place cells.
//!
//! # Source
//! Idea of [@blum1996]; rate version of what [@mehta2000] measured. The number of cells, their
//! width and the amplitude follow a reference run; spacing (2 cm on 200 cm), peak rate (20 Hz) and
//! first weights (Gaussian, 15 cm, at most one half) were inferred from it and reproduce it to its last
//! digit. They are not measured values.
//!
//! # Reproduces
//! Direction and growing skewness of [@mehta2000]: the field moves against the direction of running
//! and becomes negatively skewed. In numbers: the reference run at 10, 20 and 40 cm/s,
//! 29 laps, to 1e-3 (`tests/mehta_2000.rs`).
//!
//! # Departs
//! Rates, not spikes; no theta rhythm, no variation of speed, no inhibition. With depression
//! stronger than potentiation the field also fades; with the reverse it explodes and the skew vanishes.
//!
//! # Example
//! ```
//! use plasticity::networks::place_shift::{PlaceShift, Run};
//! let mut run = Run::new(&PlaceShift::default());
//! let before = run.field().centre;
//! run.lap();
//! assert!(run.field().centre < before - 1.0);
//! ```

use alloc::{vec, vec::Vec};

use crate::{
    Ms, Source,
    math::{clamp, exp, max, sqrt},
    models::{ModelEntry, Observed, Published, results},
    quantities,
    random::Random,
    time::SECOND,
};

/// Number of place cells.
const CELLS: usize = 101;
/// From one place cell to the next, cm.
const SPACING: f64 = 2.0;
/// Length of the track, cm.
pub const TRACK: f64 = 200.0;
/// About the length of a step, ms.
const STEP: Ms = Ms(1.0);

quantities! {
    /// Track, cells and rule.
    pub struct PlaceShift {
        /// Speed of the rat.
        speed: log("v", "speed of the rat", CmPerS, 20.0, 10.0..=100.0),
        /// Standard deviation of a place cell's field.
        field_width: log("σ", "width of a place field", Cm, 10.0, 4.0..=30.0),
        /// Highest rate of a place cell.
        input_rate: log("r_max", "top rate of a place cell", Hz, 20.0, 2.0..=100.0),
        /// Standard deviation of the weights over place before plasticity.
        start_width: log("σ_w", "spread of first weights", Cm, 15.0, 4.0..=30.0),
        /// Largest weight before plasticity, as a part of the largest possible.
        start_weight: real("w_max", "largest first weight", One, 0.5, 0.05..=1.0),
        /// Highest rate of the driven cell in the first lap.
        output_rate: log("R_max", "top rate of the driven cell", Hz, 25.0, 2.0..=100.0),
        /// Potentiation by one pair at lag zero, as a part of the largest weight.
        a_plus: log("A₊", "growth per pair", One, 0.05, 1e-3..=0.5),
        /// Amplitude of depression over amplitude of potentiation.
        ratio: real("α", "depression to potentiation", One, 1.05, 0.5..=2.0),
        /// Time constant of potentiation.
        tau_plus: log("τ₊", "window of growth", Ms, 20.0, 5.0..=200.0),
        /// Time constant of depression.
        tau_minus: log("τ₋", "window of loss", Ms, 20.0, 5.0..=200.0),
    }
}

/// The shift among the models.
pub const ENTRY: ModelEntry = ModelEntry {
    name: "place-shift",
    title: "Backward shift of a place field",
    text: include_str!("place_shift.rs"),
    source: Source { cite: "blum1996", place: "the idea; rates of a reference run" },
    step: crate::Step::Fixed(STEP),
    quantities: <PlaceShift as crate::Quantities>::list,
    published: PUBLISHED,
    observed: &[
        Observed { name: "mean weight", low: 0.0, high: 1.0 },
        Observed { name: "highest rate, Hz", low: 0.0, high: f64::INFINITY },
    ],
    probe,
    answers: |_, _| Vec::new(),
};

const PUBLISHED: &[Published] = results!(&[Published {
    what: "centre of the field after five laps at 20 cm/s, cm",
    source: Source { cite: "mehta2000", place: "an independent run" },
    published: "94.8914",
    ours: || {
        let mut run = Run::new(&PlaceShift::default());
        (0..5).for_each(|_| run.lap());
        run.field().centre
    },
    shown: "94.8914",
    tolerance: 1e-3,
    because: "an independent run of the same equations, four decimals",
},]);

/// Two laps from weights that the seed scatters.
fn probe(values: &[crate::Value], seed: u64, _refine: u32) -> Vec<f64> {
    let mut run = Run::new(&<PlaceShift as crate::Quantities>::with_values(values));
    let mut random = Random::new(seed);
    run.weights.iter_mut().for_each(|w| *w *= random.uniform());
    let mut trace = vec![];
    for _ in 0..2 {
        run.lap();
        trace.extend([run.weights.iter().sum::<f64>() / CELLS as f64, run.field().rate]);
    }
    trace
}

/// The driven cell's field in one lap.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Field {
    /// Centre of mass, cm.
    pub centre: f64,
    /// Place of the highest rate, cm.
    pub peak: f64,
    /// Third standardised moment: negative where the long tail comes first.
    pub skewness: f64,
    /// Highest rate, Hz.
    pub rate: f64,
}

/// Laps being run.
#[derive(Clone, Debug)]
pub struct Run {
    constants: PlaceShift,
    weights: Vec<f64>,
    /// Rate of a place cell by its distance in steps, first the farthest behind, per ms.
    bell: Vec<f64>,
    /// Steps from one place cell to the next.
    stride: usize,
    /// Length of a step.
    dt: Ms,
    /// Output rate per summed input rate.
    gain: f64,
    /// Rate of the driven cell at every step of the present lap, per ms.
    output: Vec<f64>,
}

impl Run {
    /// Before the first lap.
    pub fn new(constants: &PlaceShift) -> Self {
        // A whole number of steps between two cells makes all cells share one table.
        let stride = max(libm::round(SPACING / (constants.speed / SECOND * STEP.ms())), 1.0);
        let reach = TRACK / SPACING * stride;
        let gauss = |distance: f64, width: f64| exp(-distance * distance / (2.0 * width * width));
        let bell = (0..=2 * reach as usize).map(|k| {
            let distance = (k as f64 - reach) * SPACING / stride;
            constants.input_rate / SECOND * gauss(distance, constants.field_width)
        });
        let weights = (0..CELLS)
            .map(|i| constants.start_weight * gauss(i as f64 * SPACING - 0.5 * TRACK, constants.start_width));
        let mut run = Self {
            bell: bell.collect(),
            weights: weights.collect(),
            stride: stride as usize,
            dt: Ms(SPACING / stride / (constants.speed / SECOND)),
            gain: 1.0,
            output: vec![],
            constants: constants.clone(),
        };
        run.fire();
        run.gain = constants.output_rate / SECOND / run.highest().1;
        run.output.iter_mut().for_each(|rate| *rate *= run.gain);
        run
    }

    /// Number of steps of a lap.
    fn steps(&self) -> usize {
        (CELLS - 1) * self.stride
    }

    /// Rates of the cell at this place of the list, step by step, per ms.
    fn input(&self, cell: usize) -> &[f64] {
        let first = (CELLS - 1 - cell) * self.stride;
        &self.bell[first..first + self.steps()]
    }

    /// Rates of the driven cell in a lap with the present weights.
    fn fire(&mut self) {
        let mut output = vec![0.0; self.steps()];
        for (cell, w) in self.weights.iter().enumerate() {
            for (sum, rate) in output.iter_mut().zip(self.input(cell)) {
                *sum += self.gain * w * rate;
            }
        }
        self.output = output;
    }

    /// Runs one lap and changes the weights at its end.
    pub fn lap(&mut self) {
        let c = &self.constants;
        let dt = self.dt.ms();
        // What one input spike at each step is worth: later output spikes reward it, earlier ones cost.
        let (keep_plus, keep_minus) = (exp(-dt / c.tau_plus), exp(-dt / c.tau_minus));
        let mut worth = vec![0.0; self.steps()];
        let mut after = 0.0;
        for (k, rate) in self.output.iter().enumerate().rev() {
            worth[k] += after;
            after = (after + rate) * keep_plus;
        }
        let mut before = 0.0;
        for (k, rate) in self.output.iter().enumerate() {
            worth[k] -= c.ratio * before;
            before = (before + rate) * keep_minus;
        }
        let scale = c.a_plus * dt * dt;
        let change =
            |cell| self.input(cell).iter().zip(&worth).map(|(rate, worth)| rate * worth).sum::<f64>();
        let weights = (0..CELLS).map(|cell| clamp(self.weights[cell] + scale * change(cell), 0.0, 1.0));
        self.weights = weights.collect();
        self.fire();
    }

    /// Step and value of the highest output rate.
    fn highest(&self) -> (usize, f64) {
        let all = self.output.iter().copied().enumerate();
        all.fold((0, 0.0), |best, next| if next.1 > best.1 { next } else { best })
    }

    /// Place at a step, cm.
    fn place(&self, step: usize) -> f64 {
        step as f64 * SPACING / self.stride as f64
    }

    /// The field of the present lap; a silent cell has none, so its numbers are NaN but for the rate.
    pub fn field(&self) -> Field {
        if self.highest().1 <= 0.0 {
            return Field { centre: f64::NAN, peak: f64::NAN, skewness: f64::NAN, rate: 0.0 };
        }
        let moment = |of: &dyn Fn(f64) -> f64| {
            let each = self.output.iter().enumerate().map(|(k, rate)| rate * of(self.place(k)));
            each.sum::<f64>()
        };
        let total = moment(&|_| 1.0);
        let centre = moment(&|x| x) / total;
        let variance = moment(&|x| (x - centre) * (x - centre)) / total;
        let third = moment(&|x| (x - centre) * (x - centre) * (x - centre)) / total;
        let (step, rate) = self.highest();
        Field {
            centre,
            peak: self.place(step),
            skewness: third / (variance * sqrt(variance)),
            rate: SECOND.ms() * rate,
        }
    }

    /// Place (cm) and rate (Hz) of the driven cell in the present lap, once per place cell.
    pub fn rates(&self) -> Vec<(f64, f64)> {
        let each = self.output.iter().enumerate().step_by(self.stride);
        each.map(|(k, rate)| (self.place(k), SECOND.ms() * rate)).collect()
    }

    /// Place of every cell's field (cm) and its weight, as a part of the largest.
    pub fn weights(&self) -> Vec<(f64, f64)> {
        self.weights.iter().enumerate().map(|(i, w)| (i as f64 * SPACING, *w)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_sides_of_the_rule_only_shift() {
        // The window is odd, so a symmetric field gains ahead of its centre what it loses behind.
        let constants = PlaceShift { ratio: 1.0, ..PlaceShift::default() };
        let mut run = Run::new(&constants);
        let before = run.weights.clone();
        run.lap();
        for i in 0..CELLS {
            let (change, mirrored) =
                (run.weights[i] - before[i], run.weights[CELLS - 1 - i] - before[CELLS - 1 - i]);
            // Where depression meets the floor of zero the mirror image is broken.
            if run.weights[CELLS - 1 - i] > 0.0 && run.weights[i] > 0.0 {
                assert!((change + mirrored).abs() < 1e-9, "cell {i}: {change} {mirrored}");
            }
        }
        assert!(run.weights[40] > before[40]);
    }

    #[test]
    fn no_output_changes_nothing() {
        let mut run = Run::new(&PlaceShift::default());
        run.output.fill(0.0);
        let before = run.weights.clone();
        run.lap();
        assert_eq!(run.weights, before);
    }
}
