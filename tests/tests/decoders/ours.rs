//! The cases in the library.

use plasticity::math::{exp, powi, sin};
use plasticity::models::bcm::Bcm;
use plasticity::models::btsp_weight_dependent::{self as btsp, BtspWeightDependent};
use plasticity::models::calcium_tagging::CalciumTagging;
use plasticity::models::calcium_threshold::{CalciumThreshold, Input as Spikes};
use plasticity::models::conductance_control::ConductanceControl;
use plasticity::models::covariance::Covariance;
use plasticity::models::hebb::Hebb;
use plasticity::models::oja::Oja;
use plasticity::models::pair_stdp::{Input, PairStdp, UnboundedPairs};
use plasticity::models::reward_stdp::RewardStdp;
use plasticity::models::spine_size::{self, SpineSize};
use plasticity::models::synaptic_scaling::SynapticScaling;
use plasticity::models::{Presentation, bcm, covariance};
use plasticity::networks::allocation::Allocation;
use plasticity::networks::bidirectional::Net;
use plasticity::networks::delayed_outcomes::{self, DelayedOutcomes};
use plasticity::networks::deletion::Deletion;
use plasticity::networks::digit_map;
use plasticity::networks::error_network::{self, Pattern, Rule};
use plasticity::networks::event_cost::EventCost;
use plasticity::networks::local_gradient;
use plasticity::networks::sparse_net;
use plasticity::networks::sprouting::Sprouting;
use plasticity::networks::td_lambda::{Learner, TdLambda};
use plasticity::networks::unit_row::{Learning, Row};
use plasticity::protocol;
use plasticity::published::{Point, error_per_point, wang_2005};
use plasticity::random::Random;
use plasticity::time::{DAY, HOUR};
use plasticity::{AtEnd, Held, Model, Ms};

const WEIGHTS: [f64; 2] = [0.1, 0.05];

/// Both weights of a neuron with two inputs after 40 presentations.
fn presented<M>(rules: &[M; 2], weight: impl Fn(&M::State) -> f64) -> [f64; 2]
where
    for<'a> M: Model<Input<'a> = AtEnd<Option<Presentation>>>,
{
    let mut synapses = [rules[0].initial(), rules[1].initial()];
    for n in 0..40 {
        let x = [f64::from(n % 2) + 0.5, f64::from(n % 3) - 1.0];
        let y = x[0] * weight(&synapses[0]) + x[1] * weight(&synapses[1]);
        for i in 0..2 {
            rules[i].step(&mut synapses[i], AtEnd(Some(Presentation { x: x[i], y })), Ms::ZERO);
        }
    }
    [weight(&synapses[0]), weight(&synapses[1])]
}

pub fn hebb() -> Vec<f64> {
    let hebb = WEIGHTS.map(|weight| Hebb { eta: 0.05, weight, ..Hebb::default() });
    let covariance = WEIGHTS.map(|weight| Covariance { eta: 0.05, tau: 50.0, weight });
    let oja = WEIGHTS.map(|weight| Oja { eta: 0.05, weight });
    let bcm = WEIGHTS.map(|weight| Bcm { eta: 0.05, tau: 50.0, weight, ..Bcm::default() });
    [
        presented(&hebb, |w| *w),
        presented(&covariance, |state: &covariance::State| state.weight),
        presented(&oja, |w| *w),
        presented(&bcm, |state: &bcm::State| state.weight),
    ]
    .concat()
}

pub fn calcium() -> Vec<f64> {
    let rule = CalciumThreshold::default();
    let mut state = rule.initial();
    let mut step = |spikes: Spikes, dt| {
        rule.step(&mut state, (Held(0.0), AtEnd(spikes)), Ms(dt));
        state.rho
    };
    let mut rho = vec![];
    for _ in 0..60 {
        step(Spikes { post: true, pre: false }, 990.0);
        rho = vec![step(Spikes { pre: true, post: false }, 10.0)];
    }
    for _ in 0..36_000 {
        rho.truncate(1);
        rho.push(step(Spikes::default(), 100.0));
    }
    rho
}

pub fn stdp() -> Vec<f64> {
    let rule = PairStdp::default();
    let mut state = rule.initial();
    let mut sixty = |first, then| {
        for _ in 0..60 {
            rule.step(&mut state, AtEnd(first), Ms(990.0));
            rule.step(&mut state, AtEnd(then), Ms(10.0));
        }
        state.weight
    };
    vec![sixty(Input::PRE, Input::POST), sixty(Input::POST, Input::PRE)]
}

pub fn homeostasis() -> Vec<f64> {
    let (scaling, control) = (SynapticScaling::default(), ConductanceControl::default());
    let (mut synapses, mut gain) = (scaling.initial(), control.initial());
    let step = Ms::from_seconds(10.0);
    for n in 0..25_920 {
        let rate = if n < 17_280 { 0.0 } else { scaling.goal * exp(synapses.growth) };
        scaling.step(&mut synapses, Held(rate), step);
        control.step(&mut gain, Held(synapses.sensor / scaling.goal - 1.0), step);
    }
    let [weak, strong] = [1.0, 3.0].map(|own| scaling.weight(own, 2.0, synapses.growth));
    vec![weak, strong, gain.messenger, gain.conductance]
}

pub fn consolidation() -> Vec<f64> {
    let rule = CalciumTagging::default();
    let cell = |fast: [f64; 2]| {
        let mut state = rule.initial();
        for (synapse, fast) in state.synapses.iter_mut().zip(fast) {
            synapse.h += fast * rule.h_0;
        }
        for _ in 0..8 {
            rule.step(&mut state, Default::default(), HOUR);
        }
        [state.synapses[0].z, state.synapses[1].z, state.protein]
    };
    [cell([0.95, 0.36]), cell([0.95, -0.4])].concat()
}

pub fn structure() -> Vec<f64> {
    let spine = SpineSize::default();
    let [quick, slow] = [0.5, -0.2].map(|mean| spine_size::Part { mean, variance: 0.0 });
    let mut state = spine_size::State { quick, slow };
    spine.step(&mut state, AtEnd(Some([-1.3, 0.7])), 4.0 * DAY);
    let mut all = vec![state.size()];
    for deleted in [0.5, 0.8] {
        let weak = Deletion { deleted, ..Deletion::default() };
        all.extend([weak.threshold(), weak.signal()]);
    }
    let cell = Sprouting::default();
    all.extend(
        [(0.1, 0.1), (0.4, 0.1), (0.2, 0.4), (0.7, 0.4)]
            .map(|(activity, least)| cell.growth(activity, least)),
    );
    all
}

pub fn maps() -> Vec<f64> {
    let mut row = Row::at(vec![0.2, 1.1, 1.9, 3.2, 3.9, 4.8]);
    for n in 0..40 {
        row.learn(f64::from(7 * n % 25) / 5.0 + 0.07, Learning { width: 0.8, rate: 0.1 });
    }
    let mut all = row.places().to_vec();
    all.extend(
        [(1.0, 5.0), (3.0, 5.0), (10.0, 1.0), (3.0, 0.2)]
            .map(|(used, width)| digit_map::share(used, digit_map::exponent(digit_map::spread(width)))),
    );
    let rule = Bcm::default();
    let (mut weights, mut mean) = ([3.0, 0.0, 1.5, 0.1], 4.0);
    for n in 0..30 {
        let (open, noise) = (f64::from(n % 2), 0.3 * f64::from(n % 5 - 2));
        let inputs = [open, 1.0 - open, noise, -noise];
        let y: f64 = weights.iter().zip(&inputs).map(|(w, x)| w * x).sum();
        mean += (rule.averaged(y) - mean) / rule.tau;
        let phi = rule.phi(y, rule.threshold(mean));
        weights.iter_mut().zip(&inputs).for_each(|(w, x)| *w += rule.change(*w, phi * x));
    }
    all.extend(weights);
    all.push(mean);
    all
}

pub fn engrams() -> Vec<f64> {
    let mut seed = 1_u64;
    let mut patterns: Vec<Vec<u16>> = vec![];
    for _ in 0..30 {
        let mut cells = vec![];
        while cells.len() < 20 {
            seed = (1_103_515_245 * seed + 12_345) % (1 << 31);
            let cell = (seed / 256 % 200) as u16;
            if !cells.contains(&cell) {
                cells.push(cell);
            }
        }
        patterns.push(cells);
    }
    // The library measures the overlap with the first pattern, so each has its turn in that place.
    let mut all: Vec<_> = [10, 6]
        .map(|shown| {
            let recalled = (0..30).map(|_| {
                patterns.rotate_left(1);
                let mut run = sparse_net::Run::of(&patterns, 200, &patterns[0][..shown], Random::new(1));
                while run.step() {}
                run.overlap()
            });
            recalled.sum::<f64>() / 30.0
        })
        .to_vec();
    all.extend([0.0, 3.0, 24.0].map(|hours| Allocation::default().overlap(hours)));
    all
}

pub fn btsp() -> Vec<f64> {
    let lap = |weight| {
        let rule = BtspWeightDependent::default();
        let mut state = btsp::State { weight, ..rule.initial() };
        let mut pass = |input, steps| {
            rule.step(&mut state, AtEnd(input), Ms::ZERO);
            for _ in 0..steps {
                rule.step(&mut state, AtEnd(btsp::Input::default()), Ms(10.0));
            }
            state.weight
        };
        pass(btsp::Input { rate: Some(1.0), ..Default::default() }, 100);
        pass(btsp::Input { rate: Some(0.0), plateau: true, lap: false }, 330);
        pass(btsp::Input { lap: true, ..Default::default() }, 0)
    };
    vec![lap(0.21366), lap(0.8)]
}

pub fn credit() -> Vec<f64> {
    let rule = RewardStdp { gain: 1.0, baseline: 0.0, ..RewardStdp::default() };
    let mut all = vec![rule.change(exp(-0.5), 1.0)];

    let mut learner = Learner::new(&TdLambda { lambda: 0.8, alpha: 0.3, ..TdLambda::default() });
    let right: Vec<usize> = [10, 11].into_iter().chain(10..=20).collect();
    let left: Vec<usize> = [10, 9].into_iter().chain((0..=10).rev()).collect();
    for walk in [right, left] {
        learner.begin();
        walk.windows(2).for_each(|step| learner.step(step[0], step[1]));
    }
    all.extend(learner.values());

    let net = local_gradient::Net {
        tau: 10.0,
        weights: vec![0.5, -0.4, 0.3, 0.6],
        drive: vec![0.2, -0.1],
        start: vec![0.1; 2],
        read_out: vec![0.7, -0.5],
        feedback: vec![],
    };
    let trial = net.trial(&|_| 1.0, &|step| sin(0.3 * step as f64), 20);
    let gradient = net.local(&trial, &net.read_out);
    all.extend(net.weights.iter().zip(gradient).map(|(weight, slope)| weight - 3.0 * slope));

    // Choices and outcomes stand in both cases as they come here.
    let mut kept = delayed_outcomes::Run::new(&DelayedOutcomes { trials: 30, ..DelayedOutcomes::default() });
    while kept.step() {}
    all.extend(kept.values());
    all
}

pub fn change() -> Vec<f64> {
    // Rows end with a bias, which the Decoder leaves out.
    let mut net = Net { sizes: [2, 2, 1], weights: vec![0.4, -0.3, 0.0, 0.2, 0.5, 0.0, 0.6, -0.2, 0.0] };
    let pattern = Pattern { input: vec![1.0, 0.0], outcome: vec![0.95] };
    let phases = error_network::phases(&net, &pattern, 1.0);
    let change = error_network::change(&net, &pattern, &phases, Rule::ContrastiveHebb);
    net.add(0.5, &change);
    [0, 1, 3, 4, 6, 7].map(|weight| net.weights[weight]).to_vec()
}

pub fn arena() -> Vec<f64> {
    let window = PairStdp {
        a_plus: 0.777 / 60.0,
        a_minus: 0.273 / 60.0,
        tau_plus: 16.8,
        tau_minus: 33.7,
        weight: 1.0,
        ..PairStdp::default()
    };
    let rule = UnboundedPairs { rule: window };
    let pairs = |outcome: &wang_2005::Outcome| {
        let mut synapse = rule.initial();
        protocol::run(&rule, &mut synapse, &outcome.protocol());
        synapse.weight - 1.0
    };
    let sign = |change: f64| i32::from(change >= 0.05) - i32::from(change <= -0.05);
    let right = |change: &dyn Fn(&wang_2005::Outcome) -> f64| {
        let right = wang_2005::OUTCOMES.iter().filter(|o| sign(change(o)) == sign(o.mean));
        right.count() as f64 / 13.0
    };
    // Two results of the same spikes, and what lies nearest to both.
    let point = |mean, error| Point { at: 0.0, mean, error, n: 0 };
    let (one, other) = (point(0.299, 0.082), point(-0.328, 0.059));
    let sure = |point: &Point| 1.0 / (point.error * point.error);
    let between = (one.mean * sure(&one) + other.mean * sure(&other)) / (sure(&one) + sure(&other));
    vec![
        wang_2005::error(pairs),
        right(&pairs),
        wang_2005::error(|_| 0.0),
        right(&|_| 0.0),
        error_per_point(&[(one, between), (other, between)]),
    ]
}

pub fn machines() -> Vec<f64> {
    let mut seed = 1_u64;
    let spikes = (0..40_000).filter(|_| {
        seed = (1_103_515_245 * seed + 12_345) % (1 << 31);
        (seed / 256).is_multiple_of(100)
    });
    // So many in a second on forty inputs are a rate; the library has mW where these have pJ, of one second.
    let cost =
        EventCost { rate: spikes.count() as f64 / 40.0, inputs: 40, neurons: 3, ..EventCost::default() };
    let operations = 40_000.0 * 3.0;
    let (rate, pull, swing) = (0.1, 8.0 * 0.5, |pull: f64| powi(1.0 - 0.1 * 0.5 * pull, 10));
    assert!(rate * (2.0 + pull) < 2.0, "the anchored weight comes to rest");
    vec![
        operations,
        operations / cost.fewer(),
        0.0,
        1e9 * cost.clocked(cost.rate),
        1e9 * cost.events(cost.rate),
        (2.0 - pull) / (2.0 + pull),
        swing(39.0),
        swing(41.0),
    ]
}
