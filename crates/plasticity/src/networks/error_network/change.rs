//! What one pattern does to the weights under each rule.

use alloc::{vec, vec::Vec};

use super::super::bidirectional::{Activity, Drive, Net, active, dot, spread};
use super::{Pattern, Rule};
use crate::math::sqrt;

/// The ends of the two phases.
#[derive(Clone, Debug)]
pub struct Phases {
    /// Prediction.
    pub minus: Activity,
    /// Outcome.
    pub plus: Activity,
}

/// Both phases of a pattern; the outcome arrives with a strength of 0 to 1.
pub fn phases(net: &Net, pattern: &Pattern, strength: f64) -> Phases {
    let minus = net.predict(&pattern.input);
    let mut plus = minus.clone();
    let drive = Drive { prediction: 1.0, outcome: &pattern.outcome, strength };
    net.settle(&pattern.input, drive, &mut plus, &mut |_| {});
    Phases { minus, plus }
}

/// What the net would do if nothing ran back from the prediction units.
pub fn feed_forward(net: &Net, input: &[f64]) -> Activity {
    let hidden = active(net.forward(0, input));
    Activity { output: active(net.forward(1, &hidden)), hidden }
}

/// The change of every weight under a rule, before the learning rate.
pub fn change(net: &Net, pattern: &Pattern, phases: &Phases, rule: Rule) -> Vec<f64> {
    let Phases { minus, plus } = phases;
    let forward = match rule {
        Rule::Backpropagation => &feed_forward(net, &pattern.input),
        _ => minus,
    };
    let [hidden, output] = match rule {
        Rule::ContrastiveHebb | Rule::GeneRec => {
            [difference(&plus.hidden, &minus.hidden), difference(&plus.output, &minus.output)]
        }
        Rule::Gradient | Rule::Backpropagation => {
            errors(net, forward, &pattern.outcome, rule == Rule::Gradient)
        }
    };
    // Senders of the way back, where it learns: o⁺h⁺ − o⁻h⁻ = (o⁺ − o⁻)h⁻ + (h⁺ − h⁻)o⁺.
    let back: &[f64] = match rule {
        Rule::ContrastiveHebb => &plus.output,
        Rule::Gradient => &minus.output,
        Rule::GeneRec | Rule::Backpropagation => &[],
    };
    let mut change = vec![];
    spread(&mut change, &hidden, &pattern.input);
    let start = change.len();
    spread(&mut change, &output, &forward.hidden);
    for (k, sender) in back.iter().enumerate() {
        for (j, signal) in hidden.iter().enumerate() {
            change[start + k * (hidden.len() + 1) + j] += signal * sender;
        }
    }
    change
}

fn difference(a: &[f64], b: &[f64]) -> Vec<f64> {
    a.iter().zip(b).map(|(a, b)| a - b).collect()
}

/// `−δ` of hidden and prediction units, with or without the way back from prediction to hidden units.
///
/// `δ_o = D_o(e + U δ_h)` and `δ_h = D_h Uᵀ δ_o` give `(1 − D_o U D_h Uᵀ) δ_o = D_o e`, which is solved exactly.
fn errors(net: &Net, now: &Activity, outcome: &[f64], loops: bool) -> [Vec<f64>; 2] {
    let n = outcome.len();
    let mut rows = vec![0.0; n * (n + 1)];
    for k in 0..n {
        let o = now.output[k];
        let own = o * (1.0 - o);
        let mut sent = net.to_output(k).0.to_vec();
        weigh(&mut sent, &now.hidden);
        let row = &mut rows[k * (n + 1)..][..=n];
        for (other, x) in row.iter_mut().enumerate().take(n) {
            if loops {
                *x = -own * dot(&sent, net.to_output(other).0);
            }
        }
        row[k] += 1.0;
        // The slope of (o − t)².
        row[n] = own * 2.0 * (outcome[k] - o);
    }
    let output = solve(rows, n);
    let mut back = net.backward(&output);
    weigh(&mut back, &now.hidden);
    [back, output]
}

/// Times the slopes of units.
fn weigh(signals: &mut [f64], units: &[f64]) {
    for (signal, s) in signals.iter_mut().zip(units) {
        *signal *= s * (1.0 - s);
    }
}

/// Gauss and Jordan with row exchange; every row of `n + 1` holds its right side as last number.
fn solve(mut rows: Vec<f64>, n: usize) -> Vec<f64> {
    let width = n + 1;
    for i in 0..n {
        let mut pivot = i;
        for k in i + 1..n {
            if rows[k * width + i].abs() > rows[pivot * width + i].abs() {
                pivot = k;
            }
        }
        for column in 0..width {
            rows.swap(i * width + column, pivot * width + column);
        }
        // A net at the edge of two answers has no gradient.
        let own = rows[i * width + i];
        if own == 0.0 {
            return vec![0.0; n];
        }
        for k in 0..n {
            let factor = if k == i { 0.0 } else { rows[k * width + i] / own };
            for column in 0..width {
                rows[k * width + column] -= factor * rows[i * width + column];
            }
        }
    }
    (0..n).map(|i| rows[i * width + n] / rows[i * width + i]).collect()
}

/// Cosine of the angle between two changes.
pub fn cosine(a: &[f64], b: &[f64]) -> f64 {
    dot(a, b) / sqrt(dot(a, a) * dot(b, b))
}
