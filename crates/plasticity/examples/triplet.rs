//! The triplet rule over the rate of pairing, beside what was measured in slices of visual cortex.
//!
//! Sixty pairs in a row, to which the rule was fitted; the slices had fifteen bursts of five.
#![allow(clippy::print_stdout)]

use plasticity::models::triplet_stdp::TripletStdp;
use plasticity::protocol::{Protocol, run};
use plasticity::published::sjostrom_2001::BOTH;
use plasticity::{Model, Ms};

fn main() {
    let rule = TripletStdp::default();
    println!("   lag     rate   change   measured");
    for (lag, measured) in &BOTH {
        for point in measured.points {
            let mut synapse = rule.initial();
            run(&rule, &mut synapse, &Protocol::pairing(Ms(*lag), point.at, 60));
            let [change, mean, error] = [synapse.change, point.mean, point.error].map(|part| 100.0 * part);
            println!("{lag:+3} ms  {:4} Hz  {change:+5.1} %  {mean:+4.0} ± {error:.0} %", point.at);
        }
    }
}
