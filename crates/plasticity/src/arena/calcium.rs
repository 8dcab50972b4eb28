//! How long calcium is above each threshold, from rest and event by event.

use crate::Ms;
use crate::math::decay;
use crate::models::calcium_threshold::CalciumThreshold;
use crate::protocol::{Driven, Protocol};

/// Share of a protocol's time that calcium is above the threshold of depression and above that of potentiation, and that time in
/// seconds. Calcium begins at none, and after the last spike it falls below both in its own time.
///
/// The closed form of the rule depends on the shares times the time alone, so what counts as the protocol's end does not matter.
pub fn above_thresholds(rule: &CalciumThreshold, protocol: &Protocol) -> [f64; 3] {
    let (mut calcium, mut last) = (0.0, None::<Ms>);
    let (mut down, mut up, mut time) = (Ms::ZERO, Ms::ZERO, Ms::ZERO);
    let mut pass = |calcium: &mut f64, by: Ms| {
        down += rule.above(*calcium, rule.theta_d, by);
        up += rule.above(*calcium, rule.theta_p, by);
    };
    for event in protocol.arriving(rule.delay()) {
        if let Some(last) = last {
            let by = event.at - last;
            pass(&mut calcium, by);
            calcium *= decay(by.ms(), rule.tau_ca);
            time += by;
        }
        calcium += if event.signals.pre { rule.c_pre } else { 0.0 };
        calcium += if event.signals.post { rule.c_post } else { 0.0 };
        last = Some(event.at);
    }
    pass(&mut calcium, Ms::INFINITY);
    // The tail, long enough for all of it to be counted.
    let lower = if rule.theta_d < rule.theta_p { rule.theta_d } else { rule.theta_p };
    time += rule.above(calcium, lower, Ms::INFINITY);
    if time > Ms::ZERO { [down / time, up / time, time.seconds()] } else { [0.0, 0.0, 1.0] }
}
