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

/// Times that a piece may ask for memory: what it keeps of the run grows, and it has thousands of steps.
const RECORD: u64 = 3;

/// Times that a network asks for memory in a piece of its run, once it has begun.
fn taken<T>(mut piece: impl FnMut() -> T) -> u64 {
    black_box(piece());
    measure(|| drop(black_box(Some(piece())))).count_total
}

/// Networks that settle are not among these: each pass gives its activities anew.
#[test]
fn no_step_of_a_network_s_run_allocates() {
    use plasticity::networks::*;

    let mut until = 0;
    let mut pathways = calcium_pathways::Run::new(&Default::default());
    let mut trigger = tag_trigger::Run::new(&Default::default());
    let mut protected = protected_pathways::Run::new(&Default::default());
    let mut later = later_memories::Run::new(&Default::default());
    let mut population = conductance_population::Run::new(&Default::default());
    let mut hopfield = hopfield::Run::new(&Default::default());
    let mut sparse = sparse_net::Run::new(&Default::default());
    let mut drift = excitability_drift::Run::new(&Default::default());
    let mut map = place_map::Run::new(&Default::default());
    let mut volley = volley::Run::new(&Default::default());
    let mut shift = place_shift::Run::new(&Default::default());
    let mut field = place_field::Run::new(&Default::default());
    let mut memory = one_shot_memory::Run::new(&Default::default());
    let mut far = || {
        until += 10_000;
        until
    };
    let counts = [
        ("calcium_pathways", taken(|| pathways.advance(far(), 10_000))),
        ("tag_trigger", taken(|| trigger.advance(far(), 10_000))),
        ("protected_pathways", taken(|| protected.advance(far(), 10_000))),
        ("later_memories", taken(|| later.advance(far() as u64, 10_000))),
        ("conductance_population", taken(|| population.advance(Ms(far() as f64), 10_000))),
        ("hopfield", taken(|| hopfield.sweep())),
        ("sparse_net", taken(|| sparse.step())),
        ("excitability_drift", taken(|| drift.step())),
        ("place_map", taken(|| map.advance())),
        ("volley", taken(|| volley.present())),
        ("place_shift", taken(|| shift.lap())),
        ("place_field", taken(|| field.lap(Some(90.0)))),
        ("one_shot_memory", taken(|| memory.store())),
    ];
    let allocating: Vec<_> = counts.iter().filter(|(_, count)| *count > RECORD).collect();
    assert!(allocating.is_empty(), "{allocating:?}");
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
