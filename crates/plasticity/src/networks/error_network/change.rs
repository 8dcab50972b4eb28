//! What one pattern does to the weights under each rule.

use alloc::{vec, vec::Vec};

use super::super::bidirectional::{Activity, Drive, Net, dot, logistic};
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
    let hidden: Vec<f64> = net.from_input(input).into_iter().map(logistic).collect();
    let unit = |k| {
        let (weights, bias) = net.to_output(k);
        logistic(bias + dot(weights, &hidden))
    };
    Activity { output: (0..net.sizes[2]).map(unit).collect(), hidden }
}

/// The change of every weight under a rule, before the learning rate.
pub fn change(net: &Net, pattern: &Pattern, phases: &Phases, rule: Rule) -> Vec<f64> {
    let Phases { minus, plus } = phases;
    let hidden = difference(&plus.hidden, &minus.hidden);
    let output = difference(&plus.output, &minus.output);
    match rule {
        // o⁺h⁺ − o⁻h⁻ = (o⁺ − o⁻)h⁻ + (h⁺ − h⁻)o⁺
        Rule::ContrastiveHebb => spread(pattern, &hidden, &output, &minus.hidden, &plus.output),
        Rule::GeneRec => spread(pattern, &hidden, &output, &minus.hidden, &[]),
        Rule::Gradient => {
            let [hidden, output] = errors(net, minus, &pattern.outcome, true);
            spread(pattern, &hidden, &output, &minus.hidden, &minus.output)
        }
        Rule::Backpropagation => {
            let now = feed_forward(net, &pattern.input);
            let [hidden, output] = errors(net, &now, &pattern.outcome, false);
            spread(pattern, &hidden, &output, &now.hidden, &[])
        }
    }
}

fn difference(a: &[f64], b: &[f64]) -> Vec<f64> {
    a.iter().zip(b).map(|(a, b)| a - b).collect()
}

/// Sender times receiver's signal for every weight; `back` are the senders of the way back, if it learns.
fn spread(pattern: &Pattern, hidden: &[f64], output: &[f64], forth: &[f64], back: &[f64]) -> Vec<f64> {
    let mut change = vec![];
    for signal in hidden {
        change.extend(pattern.input.iter().map(|x| signal * x));
        change.push(*signal);
    }
    for (k, signal) in output.iter().enumerate() {
        let sent_back = back.get(k).copied().unwrap_or(0.0);
        change.extend(forth.iter().zip(hidden).map(|(h, own)| signal * h + own * sent_back));
        change.push(*signal);
    }
    change
}

/// `−δ` of hidden and prediction units, with or without the way back from prediction to hidden units.
///
/// `δ_o = D_o(e + U δ_h)` and `δ_h = D_h Uᵀ δ_o` give `(1 − D_o U D_h Uᵀ) δ_o = D_o e`, which is solved exactly.
fn errors(net: &Net, now: &Activity, outcome: &[f64], loops: bool) -> [Vec<f64>; 2] {
    let slope = |s: &f64| s * (1.0 - s);
    let hidden: Vec<f64> = now.hidden.iter().map(slope).collect();
    let n = net.sizes[2];
    let mut rows = vec![];
    for (k, (o, t)) in now.output.iter().zip(outcome).enumerate() {
        let own = slope(o);
        let to = net.to_output(k).0;
        let weighted: Vec<f64> = to.iter().zip(&hidden).map(|(u, d)| own * u * d).collect();
        let mut row: Vec<f64> = (0..n)
            .map(|other| {
                let through = if loops { dot(&weighted, net.to_output(other).0) } else { 0.0 };
                f64::from(u8::from(other == k)) - through
            })
            .collect();
        // The slope of (o − t)².
        row.push(own * 2.0 * (t - o));
        rows.push(row);
    }
    let output = solve(rows);
    let mut back = vec![0.0; hidden.len()];
    for (k, delta) in output.iter().enumerate() {
        for ((sum, u), d) in back.iter_mut().zip(net.to_output(k).0).zip(&hidden) {
            *sum += u * delta * d;
        }
    }
    [back, output]
}

/// Gauss and Jordan with row exchange; every row holds its right side as last number.
fn solve(mut rows: Vec<Vec<f64>>) -> Vec<f64> {
    let n = rows.len();
    for i in 0..n {
        let mut pivot = i;
        for k in i + 1..n {
            if rows[k][i].abs() > rows[pivot][i].abs() {
                pivot = k;
            }
        }
        rows.swap(i, pivot);
        let own = rows[i].clone();
        // A net at the edge of two answers has no gradient.
        if own[i] == 0.0 {
            return vec![0.0; n];
        }
        for (k, row) in rows.iter_mut().enumerate() {
            let factor = if k == i { 0.0 } else { row[i] / own[i] };
            for (x, y) in row.iter_mut().zip(&own) {
                *x -= factor * y;
            }
        }
    }
    rows.iter().enumerate().map(|(i, row)| row[n] / row[i]).collect()
}

/// Cosine of the angle between two changes.
pub fn cosine(a: &[f64], b: &[f64]) -> f64 {
    dot(a, b) / sqrt(dot(a, a) * dot(b, b))
}
