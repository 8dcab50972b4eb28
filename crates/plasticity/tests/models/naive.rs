//! Both rules written a second time as sums over pairs and triplets of spikes, with no traces and
//! no running state, and compared on irregular trains and on trains made to coincide.

#![allow(clippy::disallowed_methods)] // independence: std instead of our own mathematics
#![allow(clippy::unwrap_used)] // times that are no times are a failed test
use plasticity::Model;
use plasticity::models::Scheme;
use plasticity::models::pair_stdp::{Dependence, PairStdp};
use plasticity::models::triplet_stdp::{ROWS, Row, TripletStdp};
use plasticity::protocol::{Poisson, Protocol, Train, run};

/// Σ e^(−(now − spike)/τ) over earlier spikes, or the last of them alone.
fn memory(now: f64, spikes: &[f64], tau: f64, scheme: Scheme, counts: impl Fn(f64) -> bool) -> f64 {
    let earlier = spikes.iter().filter(|spike| counts(**spike));
    let values = earlier.map(|spike| (-(now - spike) / tau).exp());
    match scheme {
        Scheme::AllToAll => values.sum(),
        Scheme::Nearest => values.last().unwrap_or(0.0),
    }
}

/// All spikes in order; at a tie the presynaptic one comes first.
fn in_order(pre: &[f64], post: &[f64]) -> Vec<(f64, bool)> {
    let mut all: Vec<_> = pre.iter().map(|t| (*t, true)).chain(post.iter().map(|t| (*t, false))).collect();
    all.sort_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
    all
}

/// At a presynaptic spike only strictly earlier postsynaptic ones count; at a postsynaptic spike
/// a presynaptic one of the same moment counts too. A rule's own train counts strictly before.
fn naive_triplet(rule: &TripletStdp, pre: &[f64], post: &[f64]) -> f64 {
    let mut change = 0.0;
    for (now, is_pre) in in_order(pre, post) {
        if is_pre {
            let o1 = memory(now, post, rule.tau_minus, rule.scheme, |t| t < now);
            let r2 = memory(now, pre, rule.tau_x, rule.scheme, |t| t < now);
            change -= o1 * (rule.a2_minus + rule.a3_minus * r2);
        } else {
            let r1 = memory(now, pre, rule.tau_plus, rule.scheme, |t| t <= now);
            let o2 = memory(now, post, rule.tau_y, rule.scheme, |t| t < now);
            change += r1 * (rule.a2_plus + rule.a3_plus * o2);
        }
    }
    change
}

fn naive_pair(rule: &PairStdp, pre: &[f64], post: &[f64]) -> f64 {
    let mut w = rule.weight;
    for (now, is_pre) in in_order(pre, post) {
        if is_pre {
            let o = memory(now, post, rule.tau_minus, rule.scheme, |t| t < now);
            let loss = match rule.dependence {
                Dependence::Additive => rule.a_minus,
                Dependence::Multiplicative | Dependence::Mixed => rule.a_minus * w,
                Dependence::Power => rule.a_minus * w.powf(rule.mu),
            };
            w = (w - loss * o).max(0.0);
        } else {
            let r = memory(now, pre, rule.tau_plus, rule.scheme, |t| t <= now);
            let gain = match rule.dependence {
                Dependence::Additive | Dependence::Mixed => rule.a_plus,
                Dependence::Multiplicative => rule.a_plus * (1.0 - w),
                Dependence::Power => rule.a_plus * (1.0 - w).powf(rule.mu),
            };
            w = (w + gain * r).min(1.0);
        }
    }
    w
}

/// Irregular trains of 20 s, and trains on a grid of 5 ms of which many coincide.
fn trains() -> Vec<(Vec<f64>, Vec<f64>)> {
    let poisson =
        |rate, seed| -> Vec<f64> { Poisson { rate, duration: 20.0, seed }.train().times().to_vec() };
    let grid = |times: Vec<f64>| {
        let mut times: Vec<f64> = times.into_iter().map(|t| (t / 5.0).round() * 5.0).collect();
        times.dedup();
        times
    };
    let mut trains = vec![
        // By hand: a coincidence at the start, in the middle, in a burst, at the end.
        (vec![0.0, 10.0, 20.0, 25.0, 100.0], vec![0.0, 15.0, 20.0, 25.0, 90.0, 100.0]),
        (vec![5.0], vec![5.0]),
        (vec![], vec![1.0, 2.0]),
        (vec![1.0, 2.0], vec![]),
    ];
    for seed in 0..4 {
        let (pre, post) = (poisson(20.0, 2 * seed), poisson(30.0, 2 * seed + 1));
        trains.push((pre.clone(), post.clone()));
        trains.push((grid(pre), grid(post)));
    }
    let coincident = |(pre, post): &(Vec<f64>, Vec<f64>)| pre.iter().filter(|t| post.contains(t)).count();
    assert!(trains.iter().map(coincident).sum::<usize>() > 100, "the trains must force coincidences");
    trains
}

fn given(pre: &[f64], post: &[f64]) -> Protocol {
    Protocol::new(Train::new(pre).unwrap(), Train::new(post).unwrap())
}

#[test]
fn pair_rule_on_random_and_coincident_trains() {
    for scheme in [Scheme::AllToAll, Scheme::Nearest] {
        for dependence in
            [Dependence::Additive, Dependence::Multiplicative, Dependence::Power, Dependence::Mixed]
        {
            // Large amplitudes, so that the bounds are met too.
            for (a_plus, a_minus) in [(0.005, 0.00525), (0.1, 0.08)] {
                let rule = PairStdp {
                    a_plus,
                    a_minus,
                    tau_plus: 16.8,
                    tau_minus: 33.7,
                    scheme,
                    dependence,
                    mu: 0.3,
                    ..PairStdp::default()
                };
                for (pre, post) in trains() {
                    let mut state = rule.initial();
                    run(&rule, &mut state, &given(&pre, &post));
                    let naive = naive_pair(&rule, &pre, &post);
                    assert!(
                        (state.weight - naive).abs() < 1e-11,
                        "{rule:?}: {} against {naive}",
                        state.weight
                    );
                }
            }
        }
    }
}

#[test]
fn triplet_rule_on_random_and_coincident_trains() {
    for rule in ROWS.iter().map(Row::rule) {
        for (pre, post) in trains() {
            let mut state = rule.initial();
            run(&rule, &mut state, &given(&pre, &post));
            let naive = naive_triplet(&rule, &pre, &post);
            assert!((state.change - naive).abs() < 1e-11, "{rule:?}: {} against {naive}", state.change);
        }
    }
}
