use super::*;
use crate::random::Random;

fn seeded(seed: u64) -> LocalGradient {
    LocalGradient { seed, ..LocalGradient::default() }
}

/// Half the mean squared error, with one weight moved.
fn loss(rule: &LocalGradient, net: &Net, place: usize, by: f64) -> f64 {
    let mut moved = net.clone();
    moved.weights[place] += by;
    0.5 * rule.trial(&moved).error()
}

#[test]
fn the_exact_gradient_is_that_of_finite_differences() {
    let rule = LocalGradient { units: 7, steps: 40, tau: 3.0, ..seeded(5) };
    let net = rule.net();
    let exact = net.exact(&rule.trial(&net));
    for (place, slope) in exact.iter().enumerate() {
        let step = 1e-5;
        let by_difference = (loss(&rule, &net, place, step) - loss(&rule, &net, place, -step)) / (2.0 * step);
        assert!((slope - by_difference).abs() < 1e-9, "{place}: {slope} {by_difference}");
    }
}

#[test]
fn so_is_the_read_out_s() {
    let rule = LocalGradient { units: 5, ..seeded(6) };
    let net = rule.net();
    for (place, slope) in net.of_read_out(&rule.trial(&net)).iter().enumerate() {
        let at = |by| {
            let mut moved = net.clone();
            moved.read_out[place] += by;
            0.5 * rule.trial(&moved).error()
        };
        assert!((slope - (at(1e-5) - at(-1e-5)) / 2e-5).abs() < 1e-9);
    }
}

/// Without recurrent weights nothing goes through other units; with them something does.
#[test]
fn without_recurrence_the_local_rule_is_exact() {
    for gain in [0.0, 0.5] {
        let rule = LocalGradient { gain, ..seeded(2) };
        let net = rule.net();
        let trial = rule.trial(&net);
        let (exact, local) = (net.exact(&trial), net.local(&trial, &net.read_out));
        let furthest = exact.iter().zip(&local).map(|(x, y)| (x - y).abs()).fold(0.0, crate::math::max);
        assert_eq!(furthest < 1e-15, gain == 0.0, "{gain}: {furthest}");
    }
}

/// One unit, two steps: h₁ = tanh(0.5)/2 from rest, p = ½ slope · h₀ and so on.
#[test]
fn one_unit_by_hand() {
    let one = |x: f64| alloc::vec![x];
    let net = Net {
        tau: 2.0,
        weights: one(0.8),
        drive: one(0.5),
        start: one(0.2),
        read_out: one(1.5),
        feedback: one(-2.0),
    };
    let trial = net.trial(&|_| 1.0, &|_| 0.0, 2);
    let f1 = crate::math::tanh(0.8 * 0.2 + 0.5);
    let h1 = 0.1 + 0.5 * f1;
    let f2 = crate::math::tanh(0.8 * h1 + 0.5);
    let h2 = 0.5 * h1 + 0.5 * f2;
    let (p1, slope) = (0.5 * (1.0 - f1 * f1) * 0.2, 0.5 * (1.0 - f2 * f2));
    let p2 = 0.5 * p1 + slope * h1;
    let (e1, e2) = (1.5 * h1, 1.5 * h2);
    let by_hand = |back: f64| 0.5 * back * (e1 * p1 + e2 * p2);
    assert!((trial.output[1] - e2).abs() < 1e-15);
    assert!((net.local(&trial, &net.read_out)[0] - by_hand(1.5)).abs() < 1e-15);
    assert!((net.local(&trial, &net.feedback)[0] - by_hand(-2.0)).abs() < 1e-15);
    // What the local rule leaves out: from the first step by its own weight to the second.
    let exact = by_hand(1.5) + 0.5 * 1.5 * e2 * slope * 0.8 * p1;
    assert!((net.exact(&trial)[0] - exact).abs() < 1e-15);
    let (s1, s2) = (1.0 - f1 * f1, 1.0 - f2 * f2);
    let through = 0.4 * crate::math::sqrt(0.5 * (s1 * s1 + s2 * s2));
    assert!((net.through_others(&trial) - through).abs() < 1e-15);
}

/// The rule’s sum in the other order, without an eligibility: errors that fade backwards.
#[test]
fn the_eligibility_is_a_way_of_summing() {
    let rule = LocalGradient { units: 9, steps: 33, ..seeded(3) };
    let net = rule.net();
    let trial = rule.trial(&net);
    let local = net.local(&trial, &net.feedback);
    let n = net.units();
    for i in 0..n {
        for j in 0..n {
            let (mut faded, mut sum) = (0.0, 0.0);
            for step in (0..33).rev() {
                faded = net.kept() * faded + net.feedback[i] * trial.errors[step];
                sum += faded * trial.slopes[step * n + i] * trial.activity[step * n + j] / net.tau;
            }
            assert!((local[i * n + j] - sum / 33.0).abs() < 1e-14);
        }
    }
}

/// A small step against the exact gradient lowers the error by the step times its squared length.
#[test]
fn a_step_goes_down() {
    let rule = LocalGradient { rate: 0.001, ..seeded(4) };
    for (which, sure) in [(Rule::Exact, true), (Rule::Symmetric, true), (Rule::ReadOut, true)] {
        let mut learner = Learner::new(&rule, which);
        learner.trial();
        let before = learner.error();
        learner.trial();
        assert_eq!(learner.error() < before, sure, "{which:?}");
    }
    let mut alone = Learner::new(&rule, Rule::ReadOut);
    alone.trial();
    assert_eq!(alone.net().weights, rule.net().weights);
    assert_ne!(alone.net().read_out, rule.net().read_out);
}

/// Feedback of the other sign is as likely and points the other way: over nets random feedback has no direction.
#[test]
fn random_feedback_begins_without_a_direction() {
    let mut mean = 0.0;
    for seed in 0..100 {
        let rule = LocalGradient { feedback: Feedback::Random, ..seeded(seed) };
        let net = rule.net();
        let mut turned = net.clone();
        turned.feedback.iter_mut().for_each(|b| *b = -*b);
        let (there, back) = (rule.cosine(&net, 50), rule.cosine(&turned, 50));
        assert!((there + back).abs() < 1e-12 && there != 0.0);
        mean += there / 100.0;
    }
    // Three standard errors: nets differ by 0.2.
    assert!(mean.abs() < 0.06, "{mean}");
}

#[test]
fn what_bursts_stays_finite() {
    let rule = LocalGradient { rate: 0.06, gain: 2.0, drive: 3.0, units: 60, ..seeded(1) };
    let mut learner = Learner::new(&rule, Rule::ReadOut);
    (0..200).for_each(|_| learner.trial());
    assert!(learner.error().is_finite() && learner.trials() == 200);
}

#[test]
fn memory_by_hand() {
    let rule = LocalGradient::default();
    assert_eq!([rule.exact_memory(100.0), rule.local_memory(), rule.crossover()], [10_000.0, 2550.0, 25.5]);
    assert_eq!(rule.exact_memory(rule.crossover()), rule.local_memory());
}

/// A quarter of the period: 1 + 0 − ¼.
#[test]
fn the_target_by_hand() {
    assert!((LocalGradient::default().target(24.0) - 0.75).abs() < 1e-12);
}

#[test]
fn cosines_by_hand() {
    assert!((cosine(&[1.0, 0.0], &[1.0, 1.0]) - crate::math::sqrt(0.5)).abs() < 1e-15);
    assert_eq!(cosine(&[0.0], &[0.0]), 1.0);
    assert_eq!(cosine(&[0.0], &[2.0]), 0.0);
    assert!((cosine(&[1e-180, 0.0], &[1e-180, 0.0]) - 1.0).abs() < 1e-12);
    let mut random = Random::new(1);
    let many: [f64; 11] = core::array::from_fn(|_| random.normal());
    let plain: f64 = many.iter().map(|x| x * x).sum();
    assert!((gradient::dot(&many, &many) - plain).abs() < 1e-12);
}
