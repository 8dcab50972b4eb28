use super::*;
use crate::math::exp;

const REWARD: Signals = Signals { dopamine: true, ..Signals::NONE };

fn run(rule: &RewardStdp, inputs: &[(f64, Signals)]) -> State {
    let mut state = rule.initial();
    for (dt, signals) in inputs {
        rule.step(&mut state, AtEnd(*signals), Ms(*dt));
    }
    state
}

/// A pair at +20 ms leaves 0.1/e; 1 s later a reward finds 1/e of that, and takes it for 1/6 s at 100 · 0.5 per s.
#[test]
fn one_pair_and_one_reward_by_hand() {
    let rule = RewardStdp { baseline: 0.0, ..RewardStdp::default() };
    let pair = [(0.0, Signals::PRE), (20.0, Signals::POST)];
    let state = run(&rule, &pair);
    assert!((state.trace - 0.1 * exp(-1.0)).abs() < 1e-16);
    assert_eq!((state.weight, state.dopamine), (1.0, 0.0));
    let changed = one_pair(&rule, 20.0, 1.0) - 1.0;
    assert!((changed - 50.0 / 6.0 * 0.1 * exp(-2.0)).abs() < 1e-15, "{changed}");
    // The other order takes half as much again, and a reward 0.2 s early leaves 1/e of its dopamine.
    let changed = one_pair(&rule, -20.0, -0.2) - 1.0;
    assert!((changed + 50.0 / 6.0 * 0.15 * exp(-2.0)).abs() < 1e-15, "{changed}");
}

/// The presynaptic spike acts first, so a coincidence counts as lag 0⁺.
#[test]
fn coincident_spikes_leave_a_trace_of_growth() {
    let rule = RewardStdp::default();
    assert_eq!(run(&rule, &[(0.0, Signals::BOTH)]).trace, 0.1);
    // The second one, long after: no memory of the first.
    let again = run(&rule, &[(0.0, Signals::BOTH), (1e6, Signals::BOTH)]);
    assert_eq!(again.trace, 0.1);
}

#[test]
fn a_spike_is_remembered_once_or_as_often_as_it_came() {
    let twice = [(0.0, Signals::PRE), (0.0, Signals::PRE), (0.0, Signals::POST)];
    assert_eq!(run(&RewardStdp::default(), &twice).trace, 0.1);
    let all = RewardStdp { scheme: Scheme::AllToAll, ..RewardStdp::default() };
    assert_eq!(run(&all, &twice).trace, 0.2);
}

/// Without a pair dopamine changes nothing, and without dopamine no pair does.
#[test]
fn either_alone_changes_nothing() {
    let rule = RewardStdp { baseline: 0.0, ..RewardStdp::default() };
    assert_eq!(run(&rule, &[(0.0, REWARD), (1e5, Signals::NONE)]).weight, 1.0);
    let pair = [(0.0, Signals::PRE), (10.0, Signals::POST), (1e5, Signals::NONE)];
    assert_eq!(run(&rule, &pair).weight, 1.0);
    let tonic = RewardStdp::default();
    let by_hand = 100.0 * 0.002 * 0.1 * exp(-0.5);
    assert!((run(&tonic, &pair).weight - 1.0 - by_hand).abs() < 1e-15);
    assert!((tonic.tonic(tonic.jump(10.0)) - by_hand).abs() < 1e-16);
}

#[test]
fn strength_stays_within_its_bounds() {
    let strong = RewardStdp { gain: 1000.0, ..RewardStdp::default() };
    assert_eq!(one_pair(&strong, 0.0, 0.0), 4.0);
    assert_eq!(one_pair(&strong, -1e-9, 0.0), 0.0);
    assert_eq!(RewardStdp { weight: 3.0, largest: 2.0, ..strong }.initial().weight, 2.0);
}

/// Every jump of the trace with every reward, each pair by the closed form; what dopamine without rewards adds, and no bound.
#[test]
fn agrees_with_the_sum_over_all_jumps_and_rewards() {
    let rule = RewardStdp { gain: 1.0, weight: 4.0, largest: 20.0, ..RewardStdp::default() };
    let mut random = Random::new(3);
    let mut state = rule.initial();
    let (mut jumps, mut rewards, mut now) = (Vec::new(), Vec::new(), 0.0);
    let (mut pre, mut post) = (f64::NEG_INFINITY, f64::NEG_INFINITY);
    for _ in 0..300 {
        let dt = Ms(30.0 * random.exponential());
        now += dt.ms();
        let AtEnd(signals) = RewardStdp::stimulus(&mut random);
        rule.step(&mut state, AtEnd(signals), dt);
        // The nearest spike of the other side, by hand.
        if signals.pre {
            jumps.push((now, -0.15 * exp((post - now) / 20.0)));
            pre = now;
        }
        if signals.post {
            jumps.push((now, 0.1 * exp((pre - now) / 20.0)));
            post = now;
        }
        if signals.dopamine {
            rewards.push(now);
        }
    }
    rule.step(&mut state, AtEnd(Signals::NONE), Ms(1e6));
    let mut expected = rule.weight;
    for (at, jump) in &jumps {
        expected += rule.tonic(*jump);
        for reward in &rewards {
            expected += rule.change(*jump, (reward - at) * 1e-3);
        }
    }
    assert!(rewards.len() > 5 && (expected - rule.weight).abs() > 1e-3);
    assert!((state.weight - expected).abs() < 1e-12, "{} {expected}", state.weight);
}

/// Euler's method, as the author's program steps, converges to it: at 1 ms it is a thousandth away.
#[test]
fn small_steps_come_to_the_same() {
    let rule = RewardStdp { baseline: 0.0, ..RewardStdp::default() };
    let euler = |dt: f64| {
        let (mut trace, mut dopamine, mut change) = (rule.jump(10.0), 0.0, 0.0);
        for i in 0..(20.0 / dt) as u32 {
            if i == (1.0 / dt + 0.5) as u32 {
                dopamine = 0.5;
            }
            change += dt * 100.0 * trace * dopamine;
            trace -= dt * trace;
            dopamine -= dt * dopamine / 0.2;
        }
        change / rule.change(rule.jump(10.0), 1.0) - 1.0
    };
    let [coarse, fine] = [euler(1e-3), euler(1e-4)];
    assert!(coarse.abs() < 1e-3 && fine.abs() < 1e-4 && coarse.abs() > 5.0 * fine.abs(), "{coarse} {fine}");
}
