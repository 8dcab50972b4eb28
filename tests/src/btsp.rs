//! Numbers of behavioural-timescale plasticity for the table of published results.

use plasticity::models::btsp_kernel::BtspKernel;
use plasticity::models::btsp_two_traces::BtspTwoTraces;
use plasticity::networks::linear_track::{Field, LinearTrack, Track};
use plasticity::networks::one_shot_memory::{self, OneShotMemory, Recall};
use plasticity::networks::place_field::{PlaceField, Run};
use plasticity::networks::place_map::{self, PlaceMap};
use plasticity::networks::plateau_effect::{Effect, PlateauRule};
use plasticity::protocol::Signals;
use plasticity::{AtEnd, Model, Ms};

/// Time in s after which a pairing counts 1/e, by the rule's own steps.
pub fn kernel_reach(input_first: bool) -> f64 {
    let rule = BtspKernel::default();
    let (input, plateau) = (Signals::PRE, Signals::PLATEAU);
    let [first, second] = if input_first { [input, plateau] } else { [plateau, input] };
    let mut state = rule.initial();
    rule.step(&mut state, AtEnd(first), Ms::ZERO);
    rule.step(&mut state, AtEnd(second), Ms(1000.0));
    -1.0 / plasticity::math::ln(state.weight - rule.weight)
}

/// Change of a weight-dependent synapse whose field is 0.25 s behind the plateau, one lap at 25 cm/s.
pub fn quarter_second(weight: f64) -> f64 {
    let track = Track::new(&LinearTrack::default());
    let effect = Effect::new(PlateauRule::WeightDependent, &track);
    let from_centre = track.steps() - (0.243 / track.step + 0.5) as usize;
    effect.applied(weight, effect.of(&track, &[from_centre])) - weight
}

/// Resting weight with two traces.
pub fn fixed_point(lag: f64) -> f64 {
    BtspTwoTraces::default().fixed_point(1.0, lag, 6.1)
}

/// Width by the kernel on a long track, cm.
pub fn kernel_width(speed: f64) -> f64 {
    let track = LinearTrack { speed, length: 1000.0, inputs: 1000, ..LinearTrack::default() };
    let mut run = Run::new(&PlaceField { track, rule: PlateauRule::Kernel });
    run.lap(Some(500.0));
    run.field(500.0).width
}

/// The field after three laps with a plateau at 120 cm; after three more at 45 cm: the part of it that is lost, and the new height, mV.
pub fn moved() -> (Field, f64, f64) {
    let mut run = Run::new(&PlaceField::default());
    let laps = |run: &mut Run, place| (0..3).for_each(|_| run.lap(Some(place)));
    laps(&mut run, 120.0);
    let first = run.field(120.0);
    let at = |run: &Run, place: f64| run.ramp()[(place / run.track().spacing() + 0.5) as usize];
    let before = at(&run, first.place);
    laps(&mut run, 45.0);
    (first, 1.0 - at(&run, first.place) / before, at(&run, run.field(45.0).place))
}

fn filled(items: usize) -> one_shot_memory::Run {
    let mut run = one_shot_memory::Run::new(&OneShotMemory::default());
    (0..items).for_each(|_| run.store());
    run
}

/// Part of the synapses that is set in a memory of the paper's size.
pub fn binary_density(items: usize) -> f64 {
    one_shot_memory::density(&filled(items), 10)
}

/// Mean size of a trace and mean error with a third of the cue masked, over evenly spread items.
pub fn recalled(items: usize, asked: usize) -> (f64, f64) {
    let run = filled(items);
    let (mut size, mut lost) = (0.0, 0.0);
    for k in 0..asked {
        let mut recall = Recall::new(&run, k * (items - 1) / (asked - 1), 0.33);
        while !recall.advance(&run, 1000) {}
        size += recall.traces()[0].len() as f64;
        lost += recall.traces()[1].len() as f64;
    }
    (size / asked as f64, 1.0 - lost / size)
}

/// Mean number of plateaus of 500 cells in the first lap.
pub fn plateaus_of_first_lap() -> f64 {
    let mut count = 0;
    for seed in 1..=100 {
        let mut run = place_map::Run::new(&PlaceMap { seed, ..PlaceMap::default() });
        while !run.advance() {}
        count += run.plateaus().len();
    }
    count as f64 / 100.0
}

/// Mean activity of the population after 60 laps without reward.
pub fn activity() -> f64 {
    let mut run = place_map::Run::new(&PlaceMap { rewarded: 0, ..PlaceMap::default() });
    while run.laps() < 60 {
        run.advance();
    }
    run.density().iter().sum::<f64>() / run.density().len() as f64
}
