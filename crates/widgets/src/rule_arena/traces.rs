//! What a rule makes of the first sweep of a protocol.

use figure::{Ink, Line, Rule as Level};
use plasticity::arena::{READ_AFTER, Rule};
use plasticity::math::{decay, max, min};
use plasticity::models::fast_slow::FastSlow;
use plasticity::models::suppression_stdp::SuppressionStdp;
use plasticity::models::voltage_stdp::VoltageStdp;
use plasticity::networks::theta_synapse::{SPIKE, TAU_SPIKE};
use plasticity::networks::voltage_synapse::VoltageSynapse;
use plasticity::protocol::{Driven, Event, Protocol, Signals};
use plasticity::{Held, Model, Ms};

use crate::picture::here;

/// The part of a protocol that is drawn: from its first spike to a little after the last of the first sweep, a second at most.
pub fn span(protocol: &Protocol) -> (f64, f64) {
    let events: Vec<_> = protocol.sweep().events().map(|event| event.at.ms()).collect();
    let (Some(first), Some(last)) = (events.first(), events.last()) else { return (0.0, 100.0) };
    (*first - 10.0, first + min(max(last - first + 60.0, 100.0), 1000.0))
}

fn events(protocol: &Protocol) -> Vec<Event> {
    let (_, end) = span(protocol);
    protocol.sweep().events().filter(|event| event.at.ms() <= end).collect()
}

fn line(name: &str, points: Vec<(f64, f64)>, ink: Ink) -> Line {
    Line::new(name, points).ink(ink).result().labelled()
}

/// A threshold.
fn threshold(name: &str, y: f64) -> Level {
    Level::level(name, y).ink(Ink::Muted).dashed()
}

/// Lines, and levels that they are compared with; nothing where the rule cannot run it.
pub fn of(rule: Rule, protocol: &Protocol) -> (Vec<Line>, Vec<Level>) {
    if !rule.can(protocol) {
        return (vec![], vec![]);
    }
    if let Some(rule) = rule.triplets() {
        return (vec![steps(&rule, protocol, |state| 1.0 + state.change)], vec![]);
    }
    if let Some(rule) = rule.thresholds() {
        let levels = vec![threshold("θ_d", rule.theta_d), threshold("θ_p", rule.theta_p)];
        let jumps: Vec<_> = protocol
            .sweep()
            .arriving(rule.delay())
            .map(|event| {
                let by = |strikes: bool, size: f64| if strikes { size } else { 0.0 };
                (event.at.ms(), by(event.signals.pre, rule.c_pre) + by(event.signals.post, rule.c_post))
            })
            .collect();
        let level = |t: f64| {
            let before = jumps.iter().filter(|(at, _)| *at <= t);
            before.map(|(at, size)| size * decay(t - at, rule.tau_ca)).sum::<f64>()
        };
        return (vec![line("calcium", sampled(protocol, level), Ink::Calcium)], levels);
    }
    match rule {
        Rule::Suppression => {
            (vec![steps(&SuppressionStdp::default(), protocol, |state| 1.0 + state.change)], vec![])
        }
        Rule::CalciumControl => control(protocol),
        Rule::Voltage => voltage(protocol),
        Rule::Kinase => kinases(protocol),
        _ => (vec![steps(&Rule::pairs(), protocol, |state| state.weight)], vec![]),
    }
}

/// A function of time at about 300 places.
fn sampled(protocol: &Protocol, f: impl Fn(f64) -> f64) -> Vec<(f64, f64)> {
    let (start, end) = span(protocol);
    (0..=300).map(|i| start + (end - start) * f64::from(i) / 300.0).map(|t| (t, f(t))).collect()
}

/// The weight, which steps at spikes.
fn steps<M: Driven>(rule: &M, protocol: &Protocol, weight: impl Fn(&M::State) -> f64) -> Line {
    let (start, end) = span(protocol);
    let mut state = rule.initial();
    let mut points = vec![(start, weight(&state))];
    let mut last = start;
    for event in events(protocol) {
        points.push((event.at.ms(), weight(&state)));
        rule.step(&mut state, M::input(event.signals, None), event.at - Ms(last));
        last = event.at.ms();
        points.push((last, weight(&state)));
    }
    points.push((end, weight(&state)));
    line("strength", points, Ink::Weight)
}

/// Signals of the millisecond that begins here.
fn at(events: &[Event], now: i64) -> Signals {
    let place = |event: &Event| whole_ms(event.at.ms() + 0.5);
    events.iter().filter(|event| place(event) == now).fold(Signals::NONE, |sum, event| sum.and(event.signals))
}

fn whole_ms(x: f64) -> i64 {
    x.floor() as i64
}

fn control(protocol: &Protocol) -> (Vec<Line>, Vec<Level>) {
    let rule = Rule::control(protocol);
    let by = rule.decays(Ms(0.1));
    let (start, end) = span(protocol);
    let (mut state, mut points) = (rule.initial(), vec![]);
    let mut next = events(protocol).into_iter().peekable();
    for tenth in 0..((end - start) * 10.0) as u64 {
        let now = start + 0.1 * tenth as f64;
        while let Some(event) = next.next_if(|event| event.at.ms() <= now) {
            rule.spikes(&mut state, event.signals);
        }
        if tenth % 30 == 0 {
            points.push((now, state.calcium));
        }
        rule.pass(&mut state, &by, protocol.potential());
    }
    let levels = vec![threshold("α₁", rule.alpha_1), threshold("α₂", rule.alpha_2)];
    (vec![line("calcium, µM", points, Ink::Calcium)], levels)
}

fn voltage(protocol: &Protocol) -> (Vec<Line>, Vec<Level>) {
    let synapse = VoltageSynapse::default();
    let (start, end) = span(protocol);
    let (mut state, mut points) = (synapse.initial(), vec![]);
    let events = events(protocol);
    for now in whole_ms(start)..whole_ms(end) {
        synapse.step(&mut state, VoltageSynapse::input(at(&events, now), None), Ms(1.0));
        points.push((now as f64, state.neuron.u));
    }
    let level = threshold("θ₊", VoltageStdp::default().theta_plus);
    (vec![line("potential, mV", points, Ink::Voltage)], vec![level])
}

fn kinases(protocol: &Protocol) -> (Vec<Line>, Vec<Level>) {
    let (start, end) = span(protocol);
    let rule = FastSlow::default();
    let (mut state, mut calcium) = (rule.initial(), [0.0; 2]);
    let [mut fast, mut slow] = [vec![], vec![]];
    let events = events(protocol);
    for now in whole_ms(start)..whole_ms(end) {
        let signals = at(&events, now);
        for (calcium, spike) in calcium.iter_mut().zip([signals.pre, signals.post]) {
            *calcium += (if spike { SPIKE } else { 0.0 } - *calcium) / TAU_SPIKE;
        }
        rule.step(&mut state, Held(calcium[0] * calcium[1]), Ms(1.0));
        fast.push((now as f64, state.fast));
        slow.push((now as f64, state.slow));
    }
    let lines = vec![line("fast", fast, Ink::Potentiation), line("slow", slow, Ink::Depression)];
    let read = protocol.sweep().events().last().map(|event| here((event.at + READ_AFTER).ms()));
    (lines, read.into_iter().collect())
}
