//! Reward-modulated STDP against the closed form as another program worked it out; origin in `data/README.md`.
#![allow(clippy::unwrap_used)] // a file that cannot be read is a failed test

use crate::printed::{assert_printed, rows};
use plasticity::models::reward_stdp::RewardStdp;
use plasticity::protocol::Signals;
use plasticity::{AtEnd, Model, Ms};

/// Both in closed form and run step by step, from a strength that meets no bound.
#[test]
fn pairs_of_either_order_and_rewards_before_and_after() {
    let rule = RewardStdp { a_plus: 1.0, a_minus: 1.5, baseline: 0.0, gain: 1.0, ..RewardStdp::default() };
    let reward = Signals { dopamine: true, ..Signals::NONE };
    let mut count = 0;
    for row in rows(include_str!("data/reward_stdp.csv")) {
        let [lag, delay] = [0, 1].map(|k| row[k].parse::<f64>().unwrap());
        let what = format!("pair at {lag} ms, reward {delay} s later");
        assert_printed(rule.jump(lag), row[2], &what);
        assert_printed(rule.change(rule.jump(lag), delay), row[3], &what);
        let spikes = if lag > 0.0 { [Signals::PRE, Signals::POST] } else { [Signals::POST, Signals::PRE] };
        // A reward before the pair is before its first spike too.
        let (pair, at) = (lag.abs(), lag.abs() + 1000.0 * delay);
        let events = match delay < 0.0 {
            true => [(0.0, reward), (-at, spikes[0]), (pair, spikes[1])],
            false => [(0.0, spikes[0]), (pair, spikes[1]), (1000.0 * delay, reward)],
        };
        let mut state = rule.initial();
        for (dt, signals) in events {
            rule.step(&mut state, AtEnd(signals), Ms(dt));
        }
        let faded = if delay < 0.0 { 1.0 } else { rule.left(delay) };
        assert!((state.trace - rule.jump(lag) * faded).abs() < 1e-12, "{what}");
        rule.step(&mut state, AtEnd(Signals::NONE), Ms::from_seconds(100.0));
        assert_printed(state.weight - rule.weight, row[3], &what);
        count += 1;
    }
    assert_eq!(count, 27);
}
