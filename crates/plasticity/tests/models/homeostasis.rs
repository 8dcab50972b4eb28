//! Rules that keep a cell at its rate, against reference results made by other implementations; origin in `data/README.md`.
#![allow(clippy::unwrap_used)] // a file that cannot be read is a failed test

use crate::printed::rows;
use plasticity::Model;
use plasticity::math::exp;
use plasticity::models::synaptic_scaling::{SynapticScaling, close_the_loop};
use plasticity::time::{HOUR, SECOND};

/// Half of the input is lost after a day: the rate falls to 5 Hz, rises over its goal, for the sum is large by then, and comes to rest.
#[test]
fn a_cell_that_lost_half_its_input_comes_back() {
    let rule = SynapticScaling { beta: 4e-5, gamma: 1e-7, ..SynapticScaling::default() };
    let mut state = rule.initial();
    let (mut hour, mut highest): (f64, f64) = (24.0, 0.0);
    for row in rows(include_str!("data/synaptic_scaling.csv")) {
        let [at, rate, sensor, factor] = [0, 1, 2, 3].map(|i| row[i].parse::<f64>().unwrap());
        if at < 24.0 {
            // Nothing has happened yet: the rule is at its goal.
            assert_eq!((rate, sensor, factor), (rule.goal, rule.goal, 1.0));
            continue;
        }
        close_the_loop(&rule, &mut state, 5.0, (at - hour) * HOUR, SECOND);
        hour = at;
        let ours = [5.0 * exp(state.growth), state.sensor, exp(state.growth)];
        for (ours, printed) in ours.into_iter().zip([rate, sensor, factor]) {
            assert!((ours / printed - 1.0).abs() < 1e-3, "{at} h: {ours} against {printed}");
        }
        highest = if ours[0] > highest { ours[0] } else { highest };
    }
    assert!(highest > 10.2 && (exp(state.growth) - 2.0).abs() < 1e-5);
}
