//! What each rule makes of the protocol.

use plasticity::models::bcm::Bcm;
use plasticity::models::calcium_threshold::{CalciumThreshold, Set};
use plasticity::models::covariance::Covariance;
use plasticity::models::fast_slow::FastSlow;
use plasticity::models::hebb::Hebb;
use plasticity::models::pair_stdp::PairStdp;
use plasticity::models::triplet_stdp::TripletStdp;
use plasticity::networks::theta_synapse::{Drive, FULL, ThetaSynapse};
use plasticity::protocol::{Event, Theta};
use plasticity::{AtEnd, Choice, Model, Ms};

use super::params::{Params, Rule};

/// Windows of the experiment.
pub const WINDOWS: usize = 10;
/// Number of rules.
pub const RULES: usize = Rule::NAMES.len();

impl Params {
    /// What all windows change by a rule in a condition, in the rule's own unit.
    pub fn change(&self, rule: Rule, condition: usize) -> f64 {
        let theta = self.theta(condition);
        if let Some((integrals, drive)) = self.integrals(rule) {
            let mut synapse = ThetaSynapse::new(&integrals, &theta, drive);
            // Per window: the mean, so that one window and ten are in the same unit.
            let window = |_| synapse.window(self.read.round() as u32) / WINDOWS as f64;
            return (0..WINDOWS).map(window).sum();
        }
        match rule {
            Rule::PairStdp | Rule::TripletStdp => {
                spiking(rule, &theta).last().map_or(0.0, |(_, change)| *change)
            }
            Rule::CalciumThreshold => calcium(&slices(), &theta),
            _ => Rates::of(&theta).mean_gain(rule) * theta.period() / theta.minus,
        }
    }

    /// The integrals of a rule that has some, and their signal.
    pub fn integrals(&self, rule: Rule) -> Option<(FastSlow, Drive)> {
        let drive = match rule {
            Rule::KinaseLinear => Drive::Rate,
            Rule::KinaseProduct => Drive::Product,
            Rule::KinaseSpikes => Drive::Spikes,
            Rule::FastSlow => return Some((FastSlow::demonstration(), Drive::Rate)),
            _ => return None,
        };
        Some((self.cascade(), drive))
    }
}

/// Calcium thresholds of hippocampal slices, the preparation of the experiment.
pub fn slices() -> CalciumThreshold {
    Set::find("hippocampal-slices").map_or_else(CalciumThreshold::default, Set::rule)
}

/// Window of an event; postsynaptic spikes may come a little before their window.
pub fn window_of(event: &Event, theta: &Theta) -> usize {
    ((event.at.ms() + 0.5 * theta.gap) / theta.period()) as usize
}

/// What a rule that reads spikes has changed after every event.
pub fn spiking(rule: Rule, theta: &Theta) -> Vec<(Event, f64)> {
    let (pairs, triplets) = (PairStdp::default(), TripletStdp::default());
    let (mut pair, mut triplet) = (pairs.initial(), triplets.initial());
    let (mut last, mut history) = (Ms::ZERO, vec![]);
    for event in theta.protocol().events() {
        let dt = event.at - last;
        last = event.at;
        let change = if rule == Rule::PairStdp {
            pairs.step(&mut pair, AtEnd(event.signals.into()), dt);
            pair.weight - 0.5
        } else {
            triplets.step(&mut triplet, AtEnd(event.signals), dt);
            triplet.change
        };
        history.push((event, change));
    }
    history
}

/// The protocol as calcium sees it: presynaptic calcium comes late, so time counts from there.
pub fn delayed(rule: &CalciumThreshold, theta: &Theta) -> Theta {
    Theta { lag: theta.lag - rule.delay, ..theta.clone() }
}

/// The calcium that an event brings.
pub fn influx(rule: &CalciumThreshold, event: &Event) -> f64 {
    rule.c_pre * f64::from(event.signals.pre) + rule.c_post * f64::from(event.signals.post)
}

/// The expected change of strength from the times that calcium spends above its thresholds.
fn calcium(rule: &CalciumThreshold, theta: &Theta) -> f64 {
    let theta = delayed(rule, theta);
    let (mut above, mut level, mut last) = ([Ms::ZERO; 2], 0.0, Ms::ZERO);
    let mut events = theta.protocol().events();
    loop {
        let event = events.next();
        // After the last event comes a gap.
        let dt = event.map_or(Ms(theta.gap), |event| event.at - last);
        above[0] += rule.above(level, rule.theta_d, dt);
        above[1] += rule.above(level, rule.theta_p, dt);
        let Some(event) = event else {
            return rule.after(above[0].seconds(), above[1].seconds(), 1.0).ratio - 1.0;
        };
        level = level * plasticity::math::decay(dt.ms(), rule.tau_ca) + influx(rule, &event);
        last = event.at;
    }
}

/// The two rates of a condition as parts of 50 Hz, and their means over window and gap.
pub struct Rates {
    first: f64,
    second: f64,
    /// Share of the period that a half takes.
    half: f64,
}

impl Rates {
    /// Those of a protocol.
    pub fn of(theta: &Theta) -> Self {
        Self { first: theta.first / FULL, second: theta.second / FULL, half: theta.minus / theta.period() }
    }

    /// What a rule about rates gains per time in a half (0, 1) or in the gap (2).
    pub fn gain(&self, rule: Rule, part: usize) -> f64 {
        let (a, b) = (self.first, self.second);
        let (mean, squares) = (self.half * (a + b), self.half * (a * a + b * b));
        let x = [a, b, 0.0][part];
        match rule {
            Rule::Hebb => Hebb::default().change(0.0, x * x),
            Rule::Covariance => Covariance::default().change((x - mean) * (x - mean), 0.0, 0.0),
            // The threshold is where a long run of this protocol leaves it.
            Rule::Bcm => {
                let rule = Bcm::default();
                rule.change(0.0, rule.phi(x, squares) * x)
            }
            // The first half counts against, the second for.
            _ => [-x * x, x * x, 0.0][part],
        }
    }

    /// The same on average.
    fn mean_gain(&self, rule: Rule) -> f64 {
        let [first, second, gap] = [self.gain(rule, 0), self.gain(rule, 1), self.gain(rule, 2)];
        self.half * (first + second) + (1.0 - 2.0 * self.half) * gap
    }
}
