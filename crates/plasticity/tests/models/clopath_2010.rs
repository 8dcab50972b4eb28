//! The frequency dependence of Clopath, Büsing, Vasilaki and Gerstner (2010), Fig. 2.

use plasticity::{
    AtEnd, Held, Model, Ms,
    models::{adex::AdEx, voltage_stdp::VoltageStdp},
    networks::voltage_synapse::{PULSE, VoltageSynapse},
    published::sjostrom_2001,
};

/// Rate (Hz), lag (ms), an independent run of the published scheme (%), measured mean (%) and its
/// standard error (Sjöström and others 2001, as the model's authors list them).
const FIGURE: [(f64, f64, f64, f64, f64); 10] = [
    (0.1, -10.0, 73.3132, 71.0, 8.0),
    (0.1, 10.0, 100.0002, 96.0, 5.0),
    (10.0, -10.0, 59.0653, 59.0, 11.0),
    (10.0, 10.0, 102.9034, 114.0, 10.0),
    (20.0, -10.0, 59.0497, 66.0, 10.0),
    (20.0, 10.0, 115.7064, 129.0, 14.0),
    (40.0, -10.0, 103.7617, 156.0, 32.0),
    (40.0, 10.0, 146.2651, 153.0, 11.0),
    (50.0, -10.0, 147.0885, 175.0, 19.0),
    (50.0, 10.0, 165.0015, 156.0, 26.0),
];

fn ours(rate: f64, lag: f64) -> f64 {
    100.0 * VoltageSynapse::default().ratio(&sjostrom_2001::protocol(rate, lag))
}

/// The scheme is the same, so only the printed digits may differ: 0.1 % is generous.
#[test]
fn frequency_dependence() {
    for (rate, lag, reference, ..) in FIGURE {
        let ratio = ours(rate, lag);
        assert!((ratio / reference - 1.0).abs() < 1e-3, "{rate} Hz, {lag} ms: {ratio} against {reference}");
    }
}

/// χ² over the ten measured points, divided by ten: 0.87.
#[test]
fn fit_to_the_measurements() {
    let error: f64 = FIGURE
        .iter()
        .map(|(rate, lag, _, mean, sem)| {
            let z = (ours(*rate, *lag) - mean) / sem;
            z * z
        })
        .sum();
    assert!((error / 10.0 - 0.87).abs() < 0.01, "{}", error / 10.0);
}

/// A block repeats the one before it, so one block stands for all.
#[test]
fn one_block_stands_for_all() {
    for (rate, lag, ..) in FIGURE {
        let (synapse, protocol) = (VoltageSynapse::default(), sjostrom_2001::protocol(rate, lag));
        let (all, one) = (synapse.ratio(&protocol), synapse.quick_ratio(&protocol));
        assert!((all - one).abs() < 1e-5, "{rate} Hz, {lag} ms: {all} and {one}");
    }
}

/// Written from the authors' list of operations, with arrays over time, a full history of the
/// filters and std's exponential: shares nothing with the crate.
#[allow(clippy::disallowed_methods)]
fn naive(pre: &[bool], post: &[bool]) -> Vec<f64> {
    let (mut u, mut w_ad, mut tail, mut v_t, mut counter) = (-70.6f64, 0.0f64, 0.0f64, -50.4f64, 0);
    let (mut low, mut high, mut r, mut w) = (vec![-70.6; 4], vec![-70.6; 4], 0.0, 0.5);
    let mut weights = vec![];
    for k in 0..pre.len() {
        if counter == 2 {
            u = -70.6 + 15.0 + 6.0984;
            w_ad += 0.0805;
            tail = 400.0;
            v_t = -30.4;
            counter = 0;
        }
        let current = if post[k] { 1e6 } else { 0.0 };
        let du = (-30.0 * (u + 70.6) + 60.0 * ((u - v_t) / 2.0).exp() - w_ad + tail + current) / 281.0;
        let dw = (4.0 * (u + 70.6) - w_ad) / 144.0;
        u += du;
        w_ad += dw;
        tail -= tail / 40.0;
        v_t = -50.4 / 50.0 + (1.0 - 1.0 / 50.0) * v_t;
        if counter == 1 {
            counter = 2;
            u = 32.862;
            w_ad -= dw;
        }
        if u > 20.0 && counter == 0 {
            u = 29.4;
            counter = 1;
        }
        let read = low.len() - 4;
        if pre[k] && low[read] > -70.6 {
            w -= 14e-5 * (low[read] + 70.6);
        }
        if u > -45.3 && high[read] > -70.6 {
            w += 8e-5 * (u + 45.3) * r * (high[read] + 70.6);
        }
        low.push(u / 10.0 + 0.9 * low[low.len() - 1]);
        high.push(u / 7.0 + (1.0 - 1.0 / 7.0) * high[high.len() - 1]);
        r = if pre[k] { 1.0 / 15.0 } else { 0.0 } + (1.0 - 1.0 / 15.0) * r;
        weights.push(w);
    }
    weights
}

/// Random trains with many coincidences, doublets inside a spike, and silence.
#[test]
fn agrees_with_a_naive_implementation() {
    let mut random = plasticity::random::Random::new(3);
    let n = 20_000;
    let mut pre: Vec<bool> = (0..n).map(|_| random.uniform() < 0.03).collect();
    let mut post: Vec<bool> = (0..n).map(|_| random.uniform() < 0.02).collect();
    for k in (0..n).step_by(500) {
        // Forced: the same step, the step after, and three in a row.
        (pre[k], post[k]) = (true, true);
        (pre[k + 20], post[k + 21]) = (true, true);
        (pre[k + 41], post[k + 40]) = (true, true);
        post[k + 60..k + 63].fill(true);
    }
    pre[15_000..17_000].fill(false);
    post[15_000..17_000].fill(false);
    let expected = naive(&pre, &post);
    let (neuron, rule) = (AdEx::default(), VoltageStdp::default());
    let (mut cell, mut synapse) = (neuron.initial(), rule.initial());
    for k in 0..n {
        neuron.step(&mut cell, Held(if post[k] { PULSE } else { 0.0 }), Ms(1.0));
        rule.step(&mut synapse, (Held(cell.u), AtEnd(pre[k])), Ms(1.0));
        assert!((synapse.weight - expected[k]).abs() < 1e-9, "step {k}: {} {}", synapse.weight, expected[k]);
    }
    assert!((expected[n - 1] - 0.5).abs() > 0.05, "the trains must move the weight");
}
