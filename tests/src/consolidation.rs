//! Inductions that last or fade, and memories among later ones.

use plasticity::models::beakers::Beakers;
use plasticity::models::calcium_tagging::CalciumTagging;
use plasticity::models::cascade::Cascade;
use plasticity::models::two_stores::TwoStores;
use plasticity::models::write_protected::{Input, State, WriteProtected};
use plasticity::networks::calcium_pathways::{self, CalciumPathways, Order};
use plasticity::networks::tag_trigger::{self, TagTrigger};
use plasticity::protocol::tetanus::{Induction, Pathways, at};
use plasticity::random::Random;
use plasticity::time::SECOND;
use plasticity::{AtEnd, Held, Model, Ms};

/// Weight, %, of a synapse under regular pulses without noise; at 20 min, only its early part.
pub fn regular(first: Induction, seconds: i64) -> f64 {
    let pathways = Pathways { first, ..Pathways::default() };
    let rule = CalciumTagging { sigma_pl: 0.0, ..CalciumTagging::default() };
    let experiment = CalciumPathways { pathways, rule, order: Order::Regular, trials: 1, seed: 1 };
    let mut run = calcium_pathways::Run::new(&experiment);
    run.advance(seconds, u64::MAX);
    at(run.samples(), seconds).weight[0]
}

/// Mean weight after a strong tetanus, 8 h under a blocker of synthesis, 100 neurons.
pub fn blocked() -> f64 {
    let pathways = Pathways { block_to: 600.0, ..Pathways::default() };
    let experiment = CalciumPathways { pathways, trials: 100, ..CalciumPathways::default() };
    let mut run = calcium_pathways::Run::new(&experiment);
    run.advance(28_800, u64::MAX);
    at(run.samples(), 28_800).weight[0]
}

/// Mean weight of the pathway that was stimulated last, after 10 h, 60 seeds.
pub fn trigger(first: Induction, second: Induction) -> f64 {
    let pathways = Pathways { first, second, ..Pathways::default() };
    let pathway = usize::from(second != Induction::Nothing);
    let mut sum = 0.0;
    for seed in 0..60 {
        let experiment = TagTrigger { pathways: pathways.clone(), seed, ..TagTrigger::default() };
        let mut run = tag_trigger::Run::new(&experiment);
        run.advance(36_000, u64::MAX);
        sum += at(run.samples(), 36_000).weight[pathway];
    }
    sum / 60.0
}

/// What is left of one event after so many others, ten depths.
pub fn cascade(events: u32) -> f64 {
    let cascade = Cascade::default();
    let mut state = cascade.initial();
    cascade.step(&mut state, AtEnd(1.0), Ms(1.0));
    for _ in 0..events {
        cascade.step(&mut state, AtEnd(0.5), Ms(1.0));
    }
    state.signal()
}

/// The same in a chain of twelve beakers.
pub fn beakers(events: u32) -> f64 {
    let chain = Beakers::default();
    let mut u = chain.initial();
    chain.step(&mut u, AtEnd(1.0), Ms(1.0));
    for _ in 0..events {
        chain.step(&mut u, AtEnd(0.0), Ms(1.0));
    }
    u[0]
}

/// Recall a fortnight after a complete lesion at this age.
pub fn lesioned(age: f64) -> f64 {
    TwoStores::default().tested(age, 1.0, 14.0, 1.0)
}

/// Percent of 2,000 write-protected synapses whose weight is still up so many minutes after it was
/// flipped, from this gate and these proteins.
pub fn still_up(gate: f64, protein: f64, minutes: u32) -> f64 {
    let rule = WriteProtected::default();
    let mut random = Random::new(4);
    let mut up = 0;
    for _ in 0..2000 {
        let mut state = State { copies: [1.0, -1.0, -1.0], gate, protein, ..rule.initial() };
        for _ in 0..6 * minutes {
            let noise = [0; 3].map(|_| random.normal());
            rule.step(&mut state, (Held(noise), AtEnd(Input::default())), 10.0 * SECOND);
        }
        up += u32::from(state.copies[0] > 0.0);
    }
    f64::from(up) / 20.0
}
