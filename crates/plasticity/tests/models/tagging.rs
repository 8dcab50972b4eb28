//! Inductions that last and inductions that fade, against independent runs of the same equations, and against plain second implementations.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // a file that cannot be read is a failed test; independence: std's mathematics

use plasticity::models::calcium_tagging::{CalciumTagging, Input};
use plasticity::networks::calcium_pathways::{CalciumPathways, Order, Run};
use plasticity::protocol::tetanus::{Induction, Pathways, Sample, at};
use plasticity::random::Random;
use plasticity::{AtEnd, Held, Model, Ms};

fn regular(first: Induction) -> Vec<Sample> {
    let pathways = Pathways { first, ..Pathways::default() };
    let rule = CalciumTagging { sigma_pl: 0.0, ..CalciumTagging::default() };
    let mut run = Run::new(&CalciumPathways { pathways, rule, order: Order::Regular, trials: 1, seed: 1 });
    assert!(run.advance(28_800, u64::MAX));
    run.samples().to_vec()
}

/// Early weight after 20 min, and all after 8 h, in percent; the other program takes Euler steps of 0.2 ms.
#[test]
fn calcium_without_noise() {
    let table = [
        (Induction::Wtet, 129.92, None),
        (Induction::Stet, 186.84, Some(177.65)),
        (Induction::Slfs, 4.55, Some(60.54)),
        (Induction::Wlfs, 100.0, Some(100.0)),
    ];
    for (induction, early, late) in table {
        let samples = regular(induction);
        let then = at(&samples, 1200);
        let ours = then.weight[0] - then.late[0];
        assert!((ours - early).abs() < 0.5, "{induction:?}: {ours}");
        if let Some(late) = late {
            let ours = at(&samples, 28_800).weight[0];
            assert!((ours - late).abs() < 0.5, "{induction:?}: {ours}");
        }
    }
}

/// Seven presynaptic spikes, at 10, 20 … 60 and 100 ms; exact crossings in the reference.
#[test]
fn calcium_early_trace() {
    let rule = CalciumTagging { sigma_pl: 0.0, ..CalciumTagging::default() };
    let mut state = rule.initial();
    let spikes = [10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 100.0].map(|t| t + rule.t_delay);
    let mut now = 0.0;
    let mut spikes = spikes.iter().copied().peekable();
    for line in include_str!("data/tagging_early.csv").lines().skip(1) {
        let row: Vec<f64> = line.split(',').map(|text| text.parse().unwrap()).collect();
        let until = Ms::from_seconds(row[0]).ms();
        while let Some(spike) = spikes.next_if(|spike| *spike <= until) {
            let pulse = AtEnd(Input { pre: [true, false], ..Input::default() });
            rule.step(&mut state, (Held([0.0; 2]), pulse), Ms(spike - now));
            now = spike;
        }
        rule.step(&mut state, Default::default(), Ms(until - now));
        now = until;
        let synapse = state.synapses[0];
        assert!((synapse.calcium - row[1]).abs() < 1e-6, "{until} ms: {} {}", synapse.calcium, row[1]);
        assert!((synapse.h - row[2]).abs() < 1e-6, "{until} ms: {} {}", synapse.h, row[2]);
    }
}

/// 100 neurons against 100: three standard errors of the difference, from the scatter that the other run gives.
#[test]
fn calcium_with_noise() {
    // Induction, early weight after 20 min and its standard deviation, all after 1 h and 8 h, late weight after 8 h; after how many
    // minutes all scatters by how much.
    let table = [
        (Induction::Wtet, 126.9, 7.3, 119.0, 100.5, 0.0, (20, 7.3)),
        (Induction::Stet, 183.6, 3.1, 194.9, 175.5, 73.8, (20, 3.1)),
        (Induction::Wlfs, 74.3, 4.0, 81.9, 99.5, 0.0, (20, 4.0)),
        (Induction::Slfs, 26.7, 8.8, 33.9, 69.2, -29.4, (480, 5.4)),
    ];
    for (first, early, spread, hour, end, late, (minute, scatter)) in table {
        let pathways = Pathways { first, ..Pathways::default() };
        let mut run = Run::new(&CalciumPathways { pathways, trials: 100, ..CalciumPathways::default() });
        run.advance(28_800, u64::MAX);
        let [a, b, c] = [1200, 3600, 28_800].map(|t| at(run.samples(), t));
        let band = 3.0 * spread * (2.0f64 / 100.0).sqrt();
        assert!((a.weight[0] - a.late[0] - early).abs() < band, "{first:?}");
        assert!((b.weight[0] - hour).abs() < band, "{first:?}");
        assert!((c.weight[0] - end).abs() < band, "{first:?}");
        assert!((c.late[0] - late).abs() < band, "{first:?}");
        // A standard deviation of n has an error of itself over √(2(n − 1)).
        let ours = run.scatter()[minute][0];
        let band = 3.0 * scatter * (2.0f64 / 198.0).sqrt();
        assert!((ours - scatter).abs() < band, "{first:?}: {ours} against {scatter}");
    }
}

/// Without synthesis nothing lasts: 101.7 and 98.7 % after 8 h.
#[test]
fn calcium_with_synthesis_blocked() {
    for (first, end) in [(Induction::Stet, 101.7), (Induction::Slfs, 98.7)] {
        let pathways = Pathways { first, block_to: 600.0, ..Pathways::default() };
        let mut run = Run::new(&CalciumPathways { pathways, trials: 100, ..CalciumPathways::default() });
        run.advance(28_800, u64::MAX);
        let ours = at(run.samples(), 28_800);
        assert!((ours.weight[0] - end).abs() < 0.3 && ours.late[0] == 0.0, "{first:?}: {}", ours.weight[0]);
    }
}

/// The equations once more, by Euler's method in steps of 2 µs while calcium is up, of 0.1 s otherwise.
#[test]
fn calcium_agrees_with_a_plain_integration() {
    let rule = CalciumTagging { sigma_pl: 0.0, tau_p: 300.0, tau_z: 300.0, ..CalciumTagging::default() };
    let mut random = Random::new(5);
    let mut state = rule.initial();
    let (mut h, mut c, mut z, mut p) = ([4.20075; 2], [0.0; 2], [0.0; 2], 0.0);
    for event in 0..500 {
        // Bursts of spikes at both synapses, then an hour's silence.
        let gap: f64 = if event % 100 == 99 { 3600.0 } else { 0.02 * random.uniform() };
        let pre = [random.uniform() < 0.7, random.uniform() < 0.45];
        rule.step(
            &mut state,
            (Held([0.0; 2]), AtEnd(Input { pre, ..Input::default() })),
            Ms::from_seconds(gap),
        );
        let mut left = gap;
        while left > 0.0 {
            let busy = c.iter().any(|c| *c > 1.0);
            let dt = left.min(if busy { 2e-6 } else { 0.1 });
            let sum: f64 = h.iter().map(|h: &f64| (h - 4.20075).abs()).sum();
            let dp = (f64::from(u8::from(sum >= 2.10037)) - p) / 300.0;
            for i in 0..2 {
                let (up, down) = (f64::from(u8::from(c[i] > 3.0)), f64::from(u8::from(c[i] > 1.2)));
                let dh = 0.1 * (4.20075 - h[i]) + 1645.6 * (10.0 - h[i]) * up - 313.1 * h[i] * down;
                if h[i] - 4.20075 >= 0.840149 {
                    z[i] += dt * p * (1.0 - z[i]) / 300.0;
                }
                if 4.20075 - h[i] >= 0.840149 {
                    z[i] -= dt * p * (z[i] + 0.5) / 300.0;
                }
                h[i] += dt * dh / 688.4;
                c[i] *= (-dt / 0.0488).exp();
            }
            p += dt * dp;
            left -= dt;
        }
        for i in 0..2 {
            c[i] += f64::from(u8::from(pre[i]));
            let synapse = state.synapses[i];
            assert!((synapse.h - h[i]).abs() < 0.02, "{event}: {} {}", synapse.h, h[i]);
            assert!((synapse.z - z[i]).abs() < 0.005, "{event}: {} {}", synapse.z, z[i]);
        }
        assert!((state.protein - p).abs() < 0.002, "{event}: {} {p}", state.protein);
    }
    assert!(z[0] > 0.3, "the comparison should reach the late phase: {z:?}");
}
