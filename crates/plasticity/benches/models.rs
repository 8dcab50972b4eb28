//! How long the longest runs of the book take: `cargo bench -p plasticity`, with a word to run those whose names have it.

use divan::Bencher;
use plasticity::Ms;
use plasticity::networks::place_map::{self, PlaceMap};
use plasticity::networks::{calcium_pathways, conductance_population, protected_pathways, tag_trigger};
use plasticity::time::{HOUR, SECOND};

fn main() {
    divan::main();
}

/// A second of a thousand competing synapses, after their first.
#[divan::bench]
fn population_second(bencher: Bencher) {
    let mut run = conductance_population::Run::new(&Default::default());
    run.advance(SECOND, u64::MAX);
    bencher.with_inputs(|| run.clone()).bench_values(|mut run| {
        run.advance(2.0 * SECOND, u64::MAX);
        run
    });
}

/// A lap of 500 cells with 200 inputs each, after the first.
#[divan::bench]
fn btsp_map_lap(bencher: Bencher) {
    let mut run = place_map::Run::new(&PlaceMap::default());
    while !run.advance() {}
    bencher.with_inputs(|| run.clone()).bench_values(|mut run| {
        while !run.advance() {}
        run
    });
}

/// A strong tetanus and the ten hours after it, by the three theories.
mod consolidation {
    use super::*;

    /// The last step, of a second.
    const END: i64 = (10.0 * (HOUR.ms() / SECOND.ms())) as i64;

    #[divan::bench]
    fn tag_trigger() -> tag_trigger::Run {
        let mut run = tag_trigger::Run::new(&Default::default());
        run.advance(END, u64::MAX);
        run
    }

    #[divan::bench]
    fn calcium_pathways() -> calcium_pathways::Run {
        let mut run = calcium_pathways::Run::new(&Default::default());
        run.advance(END, u64::MAX);
        run
    }

    #[divan::bench]
    fn protected_pathways() -> protected_pathways::Run {
        let mut run = protected_pathways::Run::new(&Default::default());
        run.advance(END, u64::MAX);
        run
    }
}

/// Sixty pairs at 1 Hz.
mod calcium_threshold {
    use super::*;
    use plasticity::models::calcium_threshold::{CalciumThreshold, Expected};
    use plasticity::protocol::Protocol;
    use plasticity::random::Random;

    fn pairs() -> Protocol {
        Protocol::pairing(Ms(10.0), 1.0, 60)
    }

    #[divan::bench]
    fn closed_form(bencher: Bencher) {
        let (rule, pairs) = (CalciumThreshold::default(), pairs());
        bencher.bench(|| -> Expected { rule.expected(divan::black_box(&pairs)) });
    }

    #[divan::bench]
    fn a_thousand_synapses(bencher: Bencher) {
        let (rule, pairs) = (CalciumThreshold::default(), pairs());
        bencher.bench(|| rule.simulated(divan::black_box(&pairs), 1000, &mut Random::new(1)));
    }
}
