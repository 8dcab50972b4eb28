//! The write-protected synapse: how long a change lasts, against an independent run of 2,000 synapses, and against a plain second integration.
#![allow(clippy::unwrap_used)] // a file that cannot be read is a failed test

use plasticity::models::write_protected::{Input, State, WriteProtected};
use plasticity::networks::protected_pathways::{ProtectedPathways, Run};
use plasticity::protocol::tetanus::{Induction, Pathways, Sample, at};
use plasticity::random::Random;
use plasticity::time::SECOND;
use plasticity::{AtEnd, Held, Model, Ms};

/// Shares of 2,000 synapses whose copies are up, after so many minutes, in order.
fn shares(from: &State, minutes: &[u32]) -> Vec<[f64; 3]> {
    let rule = WriteProtected::default();
    let mut random = Random::new(4);
    let mut all = vec![*from; 2000];
    let mut now = 0;
    let mut seen = vec![];
    for minute in minutes {
        for _ in 6 * now..6 * minute {
            for state in &mut all {
                let noise = [0; 3].map(|_| random.normal());
                rule.step(state, (Held(noise), AtEnd(Input::default())), 10.0 * SECOND);
            }
        }
        now = *minute;
        seen.push([0, 1, 2].map(|i| all.iter().filter(|s| s.copies[i] > 0.0).count() as f64 / 2000.0));
    }
    seen
}

#[test]
fn how_long_a_change_lasts() {
    let flipped = State { copies: [1.0, -1.0, -1.0], ..WriteProtected::default().initial() };
    let table: Vec<_> = include_str!("data/write_protected.csv")
        .lines()
        .skip(1)
        .map(|line| line.split(',').collect::<Vec<_>>())
        .collect();
    let mut compared = 0;
    for (condition, gate, protein) in [("x", 0.0, 0.0), ("gate g", 1.0, 0.0), ("gate, p", 1.0, 1.0)] {
        // Texts of the first column may have commas; the last four are numbers.
        let rows: Vec<_> =
            table.iter().filter(|row| row.join(",").starts_with(&format!("\"{condition}"))).collect();
        let numbers =
            |row: &Vec<&str>| row[row.len() - 4..].iter().map(|s| s.parse().unwrap()).collect::<Vec<f64>>();
        let minutes: Vec<u32> = rows.iter().map(|row| numbers(row)[0] as u32).collect();
        let ours = shares(&State { gate, protein, ..flipped }, &minutes);
        for (row, ours) in rows.iter().zip(ours) {
            for (ours, theirs) in ours.iter().zip(&numbers(row)[1..]) {
                assert!((ours - theirs).abs() < 0.03, "{condition}: {row:?} {ours}");
                compared += 1;
            }
        }
    }
    assert_eq!(compared, 63);
}

/// The program's form, in its weights of 0.05 and 0.15, by Euler's method in steps of 0.1 s without noise.
#[test]
fn a_plain_integration_agrees() {
    let rule = WriteProtected { noise: 0.0, ..WriteProtected::default() };
    let (low, high, middle) = (0.05, 0.15, 0.1);
    let pull = |w: f64| -(w - low) * (w - middle) * (w - high) * 4.0 / (0.1 * 0.1);
    let mut state = rule.initial();
    let [mut x, mut y, mut z] = [low; 3];
    let (mut gate, mut protein): (f64, f64) = (0.0, 0.0);
    let mut random = Random::new(8);
    for minute in 0..600 {
        let change = if minute % 60 == 0 { 1.8 * random.uniform() - 0.9 } else { 0.0 };
        let dopamine = minute == 30 || minute == 330;
        rule.step(&mut state, (Held([0.0; 3]), AtEnd(Input { change, dopamine })), Ms::ZERO);
        if change != 0.0 {
            let bound = if change > 0.0 { high } else { low };
            let back = (z - x) * change.signum();
            let share = change.abs() * if back > 0.0 { 1.0 + back } else { 1.0 };
            let share = if share > 1.0 { 1.0 } else { share };
            gate += if back <= 0.0 { share * (1.0 - gate) } else { 0.0 };
            x += share * (bound - x);
        }
        for _ in 0..60 {
            rule.step(&mut state, (Held([0.0; 3]), AtEnd(Input { change: 0.0, dopamine })), SECOND);
        }
        for _ in 0..600 {
            let open = if gate > 0.37 { 1.0 } else { 0.0 };
            let dx = pull(x) - 0.325 * (1.0 - open) * (x - y);
            let dy = pull(y) + 0.875 * open * (x - y) - 0.2375 * (1.0 - protein) * (y - z);
            let dz = pull(z) + 0.875 * protein * (y - z);
            (x, y, z) = (x + 0.1 * dx / 200.0, y + 0.1 * dy / 200.0, z + 0.1 * dz / 200.0);
            gate -= 0.1 * gate / 600.0;
            protein += 0.1 * if dopamine { 1.0 - protein } else { -protein / 7200.0 };
        }
        for (ours, plain) in state.copies.iter().zip([x, y, z]) {
            assert!((ours - (plain - middle) / 0.05).abs() < 0.03, "{minute} min: {ours} {plain}");
        }
    }
}

fn run(pathways: Pathways) -> Vec<Sample> {
    let mut run = Run::new(&ProtectedPathways { pathways, ..ProtectedPathways::default() });
    assert!(run.advance(36_000, u64::MAX));
    run.samples().to_vec()
}

/// Signs of what slices show: weak inductions fade, strong ones last unless synthesis is blocked, and a weak one is captured.
#[test]
fn inductions_last_or_fade() {
    let alone = |first| {
        let samples = run(Pathways { first, ..Pathways::default() });
        [1800, 36_000].map(|seconds| at(&samples, seconds).weight[0])
    };
    let [early, late] = alone(Induction::Wtet);
    assert!(early > 125.0 && (late - 100.0).abs() < 3.0, "{early} {late}");
    let [early, late] = alone(Induction::Wlfs);
    assert!(early < 80.0 && (late - 100.0).abs() < 3.0, "{early} {late}");
    let [early, late] = alone(Induction::Stet);
    assert!(early > 170.0 && late > 170.0, "{early} {late}");
    let [early, late] = alone(Induction::Slfs);
    assert!(early < 70.0 && late < 70.0, "{early} {late}");
    let blocked = run(Pathways { block_to: 600.0, ..Pathways::default() });
    assert!((at(&blocked, 36_000).weight[0] - 100.0).abs() < 3.0);
    let captured = run(Pathways { second: Induction::Wtet, ..Pathways::default() });
    assert!(at(&captured, 36_000).weight[1] > 130.0);
}
