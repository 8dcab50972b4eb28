//! A step allocates nothing, so that a rule may run where there is no time for it, or no memory left.

use std::hint::black_box;

use allocation_counter::measure;
use plasticity::models::pair_stdp::UnboundedPairs;
use plasticity::models::{Each, Listed, each};
use plasticity::networks::voltage_synapse::VoltageSynapse;
use plasticity::protocol::{Driven, Signals};
use plasticity::random::Random;
use plasticity::{Domain, Model, Ms, Value};

const STEPS: u32 = 1000;

/// The defaults, and with each option of each choice.
fn variants<M: Listed>() -> Vec<Vec<Value>> {
    let quantities = M::list();
    let defaults: Vec<_> = quantities.iter().map(|quantity| quantity.default).collect();
    let mut variants = vec![defaults.clone()];
    for (place, quantity) in quantities.iter().enumerate() {
        if let Domain::Choice { names, .. } = quantity.domain {
            variants.extend((0..names.len() as u16).map(|option| {
                let mut values = defaults.clone();
                values[place] = Value::Choice(option);
                values
            }));
        }
    }
    variants
}

/// Memory that a busy run asks for or gives back in its steps; what its input takes does not count.
fn allocations<M: Model>(rule: &M, mut input: impl FnMut(&mut Random) -> M::Input<'static>) -> u64 {
    let mut random = Random::new(1);
    let mut state = rule.initial();
    let mut count = 0;
    for _ in 0..STEPS {
        let (input, dt) = (input(&mut random), Ms(5.0 * random.exponential()));
        let info = measure(|| rule.step(&mut state, input, dt));
        count += info.count_total + info.count_current.unsigned_abs();
    }
    count
}

/// The rules that were run, and what of them allocates.
#[derive(Default)]
struct Seen {
    rules: usize,
    allocating: Vec<String>,
}

impl Each for Seen {
    fn rule<M: Listed>(&mut self, name: &'static str) {
        self.rules += 1;
        for values in variants::<M>() {
            let count = allocations(&M::with_values(&values), M::stimulus);
            if count > 0 {
                self.allocating.push(format!("{name}: {count} in {STEPS} steps with {values:?}"));
            }
        }
    }
}

/// The same of a rule that is in no list, under spikes on both sides.
fn unlisted<M: Driven>(rule: &M) -> u64 {
    allocations(rule, |random| {
        let [pre, post] = [0; 2].map(|_| random.uniform() < 0.1);
        M::input(Signals { pre, post, ..Signals::NONE }, None)
    })
}

#[test]
fn no_step_of_any_rule_allocates() {
    let mut seen = Seen::default();
    each(&mut seen);
    assert!(seen.allocating.is_empty(), "{}", seen.allocating.join("\n"));
    assert!(seen.rules > 20, "{} rules", seen.rules);
    assert_eq!([unlisted(&VoltageSynapse::default()), unlisted(&UnboundedPairs::default())], [0, 0]);
    assert_eq!(measure(|| drop(black_box(Box::new(1)))).count_total, 1, "allocations are counted");
}
