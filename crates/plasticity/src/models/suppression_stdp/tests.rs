use std::vec::Vec;

use super::*;
use crate::protocol::{Protocol, run};

fn change(pre: &str, post: &str) -> f64 {
    let (rule, mut state) = (SuppressionStdp::default(), SuppressionStdp::default().initial());
    run(&rule, &mut state, &Protocol::new(pre.parse().unwrap(), post.parse().unwrap()));
    PAIRS * state.change
}

#[test]
fn one_pair_of_either_order_is_the_window() {
    let rule = SuppressionStdp::default();
    for lag in [1.0, 10.0, 60.0] {
        assert!((change("0", &std::format!("{lag}")) - rule.window(lag)).abs() < 1e-12);
        assert!((change(&std::format!("{lag}"), "0") - rule.window(-lag)).abs() < 1e-12);
    }
}

/// Pre, post, pre with 10 ms between: the second presynaptic spike has 1 − e^{−20/34}.
#[test]
fn a_triplet_by_hand() {
    let second = 1.0 - exp(-20.0 / 34.0);
    let expected = 1.01 * exp(-10.0 / 14.8) - 0.52 * second * exp(-10.0 / 33.8);
    assert!((change("0;20", "10") - expected).abs() < 1e-12);
}

#[test]
fn silence_and_coincidence_change_nothing() {
    assert_eq!((change("0", ""), change("", "0;5"), change("7", "7")), (0.0, 0.0, 0.0));
}

/// Every pair summed anew, each with the efficacies of its two spikes.
#[test]
fn naive_sum_agrees() {
    let (pre, post) = ([0.0, 12.0, 30.0, 31.5, 80.0], [4.0, 12.0, 29.0, 55.0, 90.0]);
    let efficacies = |times: &[f64], tau: f64| -> Vec<f64> {
        let before = times.windows(2).map(|two| 1.0 - exp(-(two[1] - two[0]) / tau));
        core::iter::once(1.0).chain(before).collect()
    };
    let (e, q) = (efficacies(&pre, 34.0), efficacies(&post, 75.0));
    let rule = SuppressionStdp::default();
    let mut sum = 0.0;
    for i in 0..5 {
        for j in 0..5 {
            sum += e[i] * q[j] * rule.window(post[j] - pre[i]);
        }
    }
    let text = |times: &[f64]| times.iter().map(|t| std::format!("{t}")).collect::<Vec<_>>().join(";");
    assert!((change(&text(&pre), &text(&post)) - sum).abs() < 1e-12);
}
