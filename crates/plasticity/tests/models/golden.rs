//! Against reference results made by other implementations; their origin is in `data/README.md`.
#![allow(clippy::unwrap_used)] // a file that cannot be read is a failed test

use crate::printed::{assert_printed, rows};
use plasticity::Model;
use plasticity::models::Scheme;
use plasticity::models::pair_stdp::PairStdp;
use plasticity::models::triplet_stdp::{Row, TripletStdp};
use plasticity::protocol::{Bursts, Pairs, Protocol, run};

fn pair_change(rule: &PairStdp, protocol: &Protocol) -> f64 {
    let mut state = rule.initial();
    run(rule, &mut state, protocol);
    state.weight - rule.weight
}

fn triplet_change(rule: &TripletStdp, protocol: &Protocol) -> f64 {
    let mut state = rule.initial();
    run(rule, &mut state, protocol);
    state.change
}

#[test]
fn pair_window() {
    let all = PairStdp::default();
    let nearest = PairStdp { scheme: Scheme::Nearest, ..PairStdp::default() };
    for row in rows(include_str!("data/pair_window.csv")) {
        let lag = row[0].parse().unwrap();
        let columns = [
            (&all, 1, 1.0),
            (&all, 60, 1.0),
            (&nearest, 60, 1.0),
            (&all, 60, 10.0),
            (&nearest, 60, 10.0),
            (&all, 60, 40.0),
        ];
        for (printed, (rule, pairs, rate)) in row[1..].iter().zip(columns) {
            let ours = pair_change(rule, &Pairs { lag, pairs, rate }.protocol());
            assert_printed(ours, printed, &format!("lag {lag}, {pairs} pairs at {rate} Hz"));
        }
    }
}

/// 60 coincident pairs: +0.300, where "post first" would give −0.315.
#[test]
fn coincident_pairs() {
    let ours = pair_change(&PairStdp::default(), &Pairs { lag: 0.0, ..Pairs::default() }.protocol());
    assert!((ours - 0.3).abs() < 1e-9, "{ours}");
}

#[test]
fn triplet_frequency() {
    for row in rows(include_str!("data/triplet_frequency.csv")) {
        let name = match row[0] {
            "VC_all_full" => "visual-all-full",
            "VC_all_min" => "visual-all-minimal",
            "VC_near_full" => "visual-nearest-full",
            "VC_near_min" => "visual-nearest-minimal",
            other => panic!("no row {other}"),
        };
        let rule = Row::find(name).unwrap().rule();
        let (rate, lag) = (row[1].parse().unwrap(), row[2].parse().unwrap());
        let ours = match row[3] {
            "60pairs" => triplet_change(&rule, &Pairs { lag, rate, ..Pairs::default() }.protocol()),
            "15x5pairs_0.1Hz" => triplet_change(&rule, &Bursts { lag, rate, ..Bursts::default() }.protocol()),
            other => panic!("no protocol {other}"),
        };
        assert_printed(ours, row[4], &row.join(","));
    }
}

/// The rule itself must come to rest there: drift up for one causal pair against one anticausal pair.
#[test]
fn power_fixed_points() {
    for row in rows(include_str!("data/power_fixed_points.csv")) {
        let [mu, alpha] = [0, 1].map(|i| row[i].parse::<f64>().unwrap());
        let rule = PairStdp { a_minus: 0.005 * alpha, ..PairStdp::power(mu) };
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..200 {
            let w = 0.5 * (low + high);
            if rule.rise(w) > rule.fall(w) { low = w } else { high = w }
        }
        // The drift falls through zero: stable.
        assert!(rule.rise(low * 0.9) > rule.fall(low * 0.9) && row[3] == "stable");
        assert_printed(low, row[2], &row.join(","));
    }
}
