//! The numbers that calcium control gives without being run step by step.

use super::CalciumControl;
use crate::Ms;
use crate::models::ClosedForm;
use crate::protocol::Protocol;

type Form = ClosedForm<CalciumControl>;

/// 1.25 is the largest target, 2 the slowest decay, 0.01 the smallest weight before.
const RATIO: (f64, f64) = (0.0, 250.0);

/// All of them.
pub const ALL: &[Form] = &[
    Form::new("target", &[("calcium", &[0.0, 0.35, 0.45, 0.55, 1e6])], (0.0, 1.25), |rule, at| {
        rule.target(at[0])
    }),
    Form::new("speed", &[("calcium", &[0.0, 0.5, 1.0, 1e6])], (0.0, 10.0), |rule, at| rule.speed(at[0])),
    Form::new(
        "after.ratio",
        &[("lag", &[-100.0, 0.0, 100.0]), ("rate", &[5.0, 100.0]), ("periods", &[0.0, 1.0, 1000.0])],
        RATIO,
        |rule, at| rule.after(&Protocol::pairing(Ms(at[0]), at[1], at[2] as u64)).ratio,
    ),
    Form::new(
        "after.peak",
        &[("clamp", &[-100.0, 0.0, 200.0]), ("rate", &[5.0, 100.0]), ("periods", &[0.0, 1.0, 1000.0])],
        (0.0, f64::INFINITY),
        |rule, at| rule.after(&Protocol::pulses(at[1], at[2] as u64).clamped(at[0])).peak,
    ),
];
