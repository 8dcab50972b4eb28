//! What one pattern does to the weights under each rule.

use alloc::{vec, vec::Vec};

use super::super::bidirectional::{
    Activity, Drive, Net, Phases, active, add, difference, dot, spread, zeros,
};
use super::{Pattern, Rule};
use crate::math::sqrt;

/// Both phases of a pattern; the outcome arrives with a strength of 0 to 1.
pub fn phases(net: &Net, pattern: &Pattern, strength: f64) -> Phases {
    let drive = Drive { prediction: 1.0, outcome: &pattern.outcome, strength };
    net.phases(&pattern.input, drive, &net.rest(), &mut |_| {})
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
        Rule::Backpropagation => feed_forward(net, &pattern.input),
        _ => minus.clone(),
    };
    let [hidden, output] = match rule {
        Rule::ContrastiveHebb | Rule::GeneRec => {
            [difference(&plus.hidden, &minus.hidden), difference(&plus.output, &minus.output)]
        }
        Rule::Gradient | Rule::Backpropagation => {
            errors(net, &forward, &pattern.outcome, rule == Rule::Gradient)
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
    for (row, sender) in change[start..].chunks_exact_mut(hidden.len() + 1).zip(back) {
        add(row, *sender, &hidden);
    }
    change
}

/// `−δ` of hidden and prediction units, with or without the way back from prediction to hidden units.
///
/// `δ_o = D_o(e + U δ_h)` and `δ_h = D_h Uᵀ δ_o` give `(1 − D_o U D_h Uᵀ) δ_o = D_o e`, which is solved exactly.
fn errors(net: &Net, now: &Activity, outcome: &[f64], loops: bool) -> [Vec<f64>; 2] {
    let mut rows = vec![];
    for (k, (o, t)) in now.output.iter().zip(outcome).enumerate() {
        let own = o * (1.0 - o);
        let mut sent = net.to_output(k).0.to_vec();
        weigh(&mut sent, &now.hidden);
        for other in 0..outcome.len() {
            let round = if loops { own * dot(&sent, net.to_output(other).0) } else { 0.0 };
            rows.push(if other == k { 1.0 - round } else { -round });
        }
        // The slope of (o − t)².
        rows.push(own * 2.0 * (t - o));
    }
    let output = solve(rows, outcome.len());
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

/// Gauss and Jordan; every row of `n + 1` holds its right side as last number.
///
/// Rows need no exchange: where the units rest stably the matrix, each row divided by the slope of its unit, is
/// symmetric and positive definite.
fn solve(mut rows: Vec<f64>, n: usize) -> Vec<f64> {
    for i in 0..n {
        let pivot = rows[i * (n + 1)..][..=n].to_vec();
        // A net at the edge of two answers has no gradient.
        if pivot[i] == 0.0 {
            return zeros(n);
        }
        for (k, row) in rows.chunks_exact_mut(n + 1).enumerate() {
            let factor = if k == i { 0.0 } else { row[i] / pivot[i] };
            add(row, -factor, &pivot);
        }
    }
    let mut solution = vec![];
    for (i, row) in rows.chunks_exact(n + 1).enumerate() {
        solution.push(row[n] / row[i]);
    }
    solution
}

/// Cosine of the angle between two changes.
pub fn cosine(a: &[f64], b: &[f64]) -> f64 {
    dot(a, b) / sqrt(dot(a, a) * dot(b, b))
}
