//! The numbers that the rule gives without being run.

use super::{CalciumThreshold, Expected};
use crate::Ms;
use crate::models::ClosedForm;
use crate::protocol::{Protocol, Train};

type Form = ClosedForm<CalciumThreshold>;
type Arguments = &'static [(&'static str, &'static [f64])];

/// What a protocol is asked by: both shares of time, and seconds.
const SHARES: Arguments =
    &[("alpha_d", &[0.0, 0.5, 1.0]), ("alpha_p", &[0.0, 0.5, 1.0]), ("seconds", &[0.0, 60.0, 1e7])];
const TRAIN: Arguments = &[
    ("lag", &[-500.0, -20.0, 0.0, 20.0, 500.0]),
    ("rate", &[0.01, 1.0, 1000.0]),
    ("posts", &[0.0, 1.0, 5.0]),
    ("repeats", &[0.0, 60.0, 1e6]),
];

fn after(rule: &CalciumThreshold, at: &[f64]) -> Expected {
    rule.after(at[0], at[1], at[2])
}

/// One presynaptic spike, and postsynaptic ones 10 ms apart of which the last one comes a lag later.
fn protocol(at: &[f64]) -> Protocol {
    let posts = Train::regular(at[2] as u64, 100.0).until(Ms(at[0]));
    Protocol::new(Train::at(Ms::ZERO), posts).at_rate(at.get(3).map_or(1, |repeats| *repeats as u64), at[1])
}

fn expected(rule: &CalciumThreshold, at: &[f64]) -> Expected {
    rule.expected(&protocol(at))
}

/// UP synapses are 50 times as strong at most. Sums of stretches round.
const RATIO: (f64, f64) = (0.02 - 1e-12, 50.0 + 1e-9);
const SHARE: (f64, f64) = (0.0, 1.0 + 1e-12);

/// All of them.
pub const ALL: &[Form] = &[
    Form::new(
        "above",
        &[("c", &[0.0, 1.0, 100.0]), ("threshold", &[0.1, 1.0, 5.0]), ("dt", &[0.0, 1.0, 1e6])],
        (0.0, 1e6),
        |rule, at| rule.above(at[0], at[1], Ms(at[2])).ms(),
    ),
    Form::new("after.rho_bar", SHARES, SHARE, |rule, at| after(rule, at).rho_bar),
    Form::new("after.variance", SHARES, (0.0, f64::INFINITY), |rule, at| after(rule, at).variance),
    // Infinite where nothing pulls.
    Form::new("1/after.tau_eff", SHARES, (0.0, f64::INFINITY), |rule, at| 1.0 / after(rule, at).tau_eff),
    Form::new("after.mean", SHARES, SHARE, |rule, at| after(rule, at).mean),
    Form::new("after.up", SHARES, SHARE, |rule, at| after(rule, at).up),
    Form::new("after.down", SHARES, SHARE, |rule, at| after(rule, at).down),
    Form::new("after.ratio", SHARES, RATIO, |rule, at| after(rule, at).ratio),
    Form::new("expected.alpha_d", TRAIN, SHARE, |rule, at| expected(rule, at).alpha_d),
    Form::new("expected.alpha_p", TRAIN, SHARE, |rule, at| expected(rule, at).alpha_p),
    Form::new("expected.ratio", TRAIN, RATIO, |rule, at| expected(rule, at).ratio),
    Form::new("ratio", &[("up", &[0.0, 0.5, 1.0]), ("down", &[0.0, 0.5, 1.0])], RATIO, |rule, at| {
        rule.ratio(at[0], at[1])
    }),
    Form::new("period", TRAIN.split_at(3).0, (0.0, f64::INFINITY), |rule, at| {
        rule.period(&protocol(at)).calcium(rule, 0.0)
    }),
];
