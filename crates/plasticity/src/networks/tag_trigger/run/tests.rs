//! Turns, silence, and what can be worked out by hand.

use super::*;
use crate::protocol::tetanus::{Induction, Pathways};

fn silent() -> TagTrigger {
    TagTrigger {
        pathways: Pathways { first: Induction::Nothing, ..Pathways::default() },
        ..TagTrigger::default()
    }
}

#[test]
fn turns_do_not_change_a_run() {
    let constants = TagTrigger::default();
    let (mut whole, mut in_turns) = (Run::new(&constants), Run::new(&constants));
    assert!(whole.advance(3600, u64::MAX));
    while !in_turns.advance(3600, 100) {}
    assert_eq!((whole.samples(), whole.synapses()), (in_turns.samples(), in_turns.synapses()));
    assert_eq!(whole.samples().len(), 61);
}

#[test]
fn without_pulses_nothing_happens() {
    let mut run = Run::new(&silent());
    run.advance(3600, u64::MAX);
    assert!(run.samples().iter().all(|s| s.weight == [100.0; 2] && s.protein == 0.0));
}

/// All 200 tagged, none lost: proteins come to rest at τ_pd/(τ_pd + τ_pm), and z starts with γp/τ_z.
#[test]
fn proteins_and_consolidation_by_hand() {
    let mut run = Run::new(&TagTrigger { tag_h: 20_000.0, theta_p: 0, ..silent() });
    run.synapses.iter_mut().for_each(|synapse| *synapse = Synapse { tag: 1, z: 0.0 });
    run.protein = 10.0 / 11.0;
    run.second();
    assert!((run.protein - 10.0 / 11.0).abs() < 1e-15);
    assert!((run.synapses[0].z - 0.1 * 10.0 / 11.0 / 360.0).abs() < 1e-15);
    // At the edge between the wells a tag for less decides.
    run.synapses[1] = Synapse { tag: -1, z: 0.5 };
    run.second();
    assert!((run.synapses[1].z - (0.5 - 0.1 * 10.0 / 11.0 / 360.0)).abs() < 1e-12);
}

/// A pulse is a spike; the millisecond after it a coincident trace makes tags for more, never for less.
#[test]
fn one_pulse_by_hand() {
    let one = Pathways { first: Induction::Wlfs, ..Pathways::default() };
    let mut run = Run::new(&TagTrigger { pathways: one, ..TagTrigger::default() });
    run.millisecond(0);
    assert_eq!((run.fast.u, run.fast.x), (SPIKE, [0.01, 0.0]));
    assert!((run.fast.u_plus - REST - 0.906).abs() < 1e-12);
    assert!((run.fast.u_minus - REST - 0.0906).abs() < 1e-12);
    // The filtered potential was at rest before, so this pulse could tag nothing.
    assert!(run.synapses.iter().all(|synapse| synapse.tag == 0));
}

/// Tags last 3600 and 5400 s in the mean: after an hour e⁻¹ and e^(−2/3) are left, four standard deviations.
#[test]
fn tags_fade() {
    let mut left = [0.0; 2];
    for seed in 0..20 {
        let mut run = Run::new(&TagTrigger { seed, theta_p: 200, ..silent() });
        for (i, synapse) in run.synapses.iter_mut().enumerate() {
            synapse.tag = if i < SYNAPSES { 1 } else { -1 };
        }
        run.advance(3600, u64::MAX);
        let sample = run.sample();
        left[0] += sample.tag[0] / 20.0;
        left[1] -= sample.tag[1] / 20.0;
    }
    assert!((left[0] - exp(-1.0)).abs() < 0.043, "{left:?}");
    assert!((left[1] - exp(-2.0 / 3.0)).abs() < 0.045, "{left:?}");
}
