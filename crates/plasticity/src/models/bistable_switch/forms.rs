//! The numbers that the switch gives without being run.

use super::{BistableSwitch, CALCIUM};
use crate::models::ClosedForm;

type Form = ClosedForm<BistableSwitch>;
type Arguments = &'static [(&'static str, &'static [f64])];

const LEVELS: Arguments = &[("calcium", &[0.0, 0.001, 0.1, 1.0, 100.0])];
const PART: Arguments = &[("x", &[-1000.0, -22.0, 0.0, 10.0, 1000.0])];
/// All subunits of as many rings as there may be.
const SUBUNITS: (f64, f64) = (0.0, 500.0);

/// All of them.
pub const ALL: &[Form] = &[
    Form::new("subunits", PART, SUBUNITS, |switch, at| switch.subunits(at[0])),
    Form::new("calcium", PART, CALCIUM, |switch, at| switch.calcium(switch.subunits(at[0]))),
    Form::new("steady.len", LEVELS, (1.0, 3.0), |switch, at| switch.steady(at[0]).len() as f64),
    Form::new("steady.first", LEVELS, SUBUNITS, |switch, at| switch.steady(at[0])[0]),
    Form::new("steady.last", LEVELS, SUBUNITS, |switch, at| {
        *switch.steady(at[0]).last().unwrap_or(&f64::NAN)
    }),
    // By how much calcium the off state outlasts the beginning of the on state.
    Form::new("folds", &[], (1.0, CALCIUM.1 / CALCIUM.0), |switch, _| {
        let at = |x| switch.calcium(switch.subunits(x));
        switch.folds().map_or(1.0, |(off, on)| at(off) / at(on))
    }),
];
