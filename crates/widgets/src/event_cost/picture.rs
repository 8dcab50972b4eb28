//! The figure: what either machine computes, how many times less events take, and where their energy goes.

use figure::{Axis, Dots, Drag, Handle, Ink, Line, Panel, Rule};
use plasticity::math::{max, min, pow};
use plasticity::networks::event_cost::{EventCost, Learns, Skips};

use crate::picture::here;
use crate::scenes::{ClockPass, SpikeGrid};

/// Rates from here to there, Hz.
const RATES: (f64, f64) = (0.1, 1000.0);
/// Inputs and milliseconds that are drawn.
const INPUTS: usize = 40;
const STEPS: usize = 100;
/// Ratios from here to there.
const RATIOS: (f64, f64) = (0.1, 10_000.0);

pub fn panels(cost: &EventCost) -> Vec<Panel> {
    vec![scene(cost), ratios(cost), energies(cost)]
}

/// Rates in equal ratios.
fn rates() -> impl Iterator<Item = f64> + Clone {
    (0..=80).map(|k| RATES.0 * pow(RATES.1 / RATES.0, f64::from(k) / 80.0))
}

fn rate_axis() -> Axis {
    Axis::new("Rate of each input", "Hz", RATES.0, RATES.1).with_log()
}

fn scene(cost: &EventCost) -> Panel {
    let spikes = cost.raster(INPUTS, STEPS);
    let passes = passes(cost, &spikes);
    let grid = SpikeGrid { inputs: INPUTS, steps: STEPS, spikes: &spikes, passes: &passes, apart: cost.pass };
    grid.panel(format!("{INPUTS} inputs for {STEPS} ms"))
}

/// Passes in the time that is drawn: the first is at once. One that leaves silent inputs out computes those with a spike since the pass before it.
fn passes(cost: &EventCost, spikes: &[(usize, usize)]) -> Vec<ClockPass> {
    let number = (STEPS as f64 / cost.pass - 1e-9).ceil() as usize;
    let pass = |k: usize| {
        let time = k as f64 * cost.pass;
        let since = |at: f64| at > time - cost.pass + 1e-9 && at <= time + 1e-9;
        let mut heard: Vec<_> =
            spikes.iter().filter(|(_, at)| since(*at as f64)).map(|(input, _)| *input).collect();
        heard.sort_unstable();
        heard.dedup();
        ClockPass { time, inputs: (cost.skips != Skips::Nothing).then_some(heard) }
    };
    (0..number).map(pass).collect()
}

fn ratios(cost: &EventCost) -> Panel {
    let shown = |ratio: f64| if (RATIOS.0..=RATIOS.1).contains(&ratio) { ratio } else { f64::NAN };
    let fewer = rates().map(|rate| (rate, shown(cost.fewer_at(rate))));
    let saved = rates().map(|rate| (rate, shown(cost.saved_at(rate))));
    let end = cost.ends();
    let inside = end > RATES.0 && end < RATES.1;
    // The price is a straight line over the rate: an origin and a gain. Where the clock leaves something out it is none.
    let drag = || {
        let origin = cost.price(0.0);
        Drag { quantity: "product".into(), origin, gain: cost.price(1.0) - origin }
    };
    let end_handle = (inside && cost.skips == Skips::Nothing)
        .then(|| Handle::new("where the advantage ends", (end, 1.0)).ink(Ink::Third).x(drag()));
    Panel::new("What events save")
        .height(150.0)
        .x(rate_axis())
        .y(Axis::new("Times less than a clock", "", RATIOS.0, RATIOS.1).with_log())
        .with(Rule::level("as much", 1.0).ink(Ink::Muted).dotted())
        .with(Line::new("operations", fewer).ink(Ink::Muted).dashed().labelled())
        .with(Line::new("energy", saved).ink(Ink::Weight).width(3.0).result().labelled())
        .with(here(cost.rate))
        .with_all(inside.then(|| Dots::new("end", [(end, 1.0)]).ink(Ink::Third).result()))
        .with_all(end_handle)
        .with(Handle::new("rate", (cost.rate, 1.5 * RATIOS.0)).x("rate"))
}

/// The power of ten not below, or not above.
fn decade(x: f64, up: bool) -> f64 {
    let mut decade = 1e-9;
    while decade < x && decade < 1e12 {
        decade *= 10.0;
    }
    if up || decade <= x { decade } else { 0.1 * decade }
}

fn energies(cost: &EventCost) -> Panel {
    let ends = [RATES.0, RATES.1];
    let most = ends.map(|rate| max(cost.events(rate), cost.clocked(rate))).into_iter().fold(1e-6, max);
    let least = ends.map(|rate| min(cost.events(rate), cost.clocked(rate))).into_iter().fold(most, min);
    let top = decade(most, true);
    // Seven powers of ten at most: below, curves of rare spikes run out of the panel.
    let bottom = max(decade(0.99 * least, false), 1e-7 * top);
    let over = |of: &dyn Fn(f64) -> f64| {
        let shown = |milliwatts: f64| if milliwatts >= bottom { milliwatts } else { f64::NAN };
        rates().map(|rate| (rate, shown(of(rate)))).collect::<Vec<_>>()
    };
    let learns = cost.learns == Learns::Yes;
    Panel::new("Power, and where it goes")
        .row(1)
        .height(160.0)
        .x(rate_axis())
        .y(Axis::new("Power", "mW", bottom, top).with_log())
        .with(
            Line::new("neuron updates", over(&|_| cost.updates()))
                .ink(Ink::Post)
                .dotted()
                .result()
                .labelled(),
        )
        .with(
            Line::new("synaptic events", over(&|rate| cost.synaptic(rate)))
                .ink(Ink::Pre)
                .dashed()
                .result()
                .labelled(),
        )
        .with_all(learns.then(|| {
            Line::new("learning", over(&|rate| cost.pairs(rate)))
                .ink(Ink::Potentiation)
                .dashed()
                .result()
                .labelled()
        }))
        .with(
            Line::new("events, all", over(&|rate| cost.events(rate)))
                .ink(Ink::Pre)
                .width(3.0)
                .result()
                .labelled(),
        )
        .with(
            Line::new("clock", over(&|rate| cost.clocked(rate)))
                .ink(Ink::Third)
                .width(3.0)
                .result()
                .labelled(),
        )
        .with(here(cost.rate))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_of_ten_enclose() {
        assert!((decade(4.6, true) - 10.0).abs() < 1e-6 && (decade(4.6, false) - 1.0).abs() < 1e-6);
    }

    #[test]
    fn passes_come_as_often_as_told_and_hear_what_was_since() {
        let spikes = [(3, 0), (5, 7), (5, 9), (2, 12)];
        let of = |cost: &EventCost| passes(cost, &spikes);
        let all = of(&EventCost::default());
        assert!(all.len() == STEPS && all.iter().all(|pass| pass.inputs.is_none()));
        assert_eq!(of(&EventCost { pass: 0.1, ..EventCost::default() }).len(), 1000);
        assert_eq!(of(&EventCost { pass: 30.0, ..EventCost::default() }).len(), 4);
        let rare = of(&EventCost { pass: 10.0, skips: Skips::Silent, ..EventCost::default() });
        let heard: Vec<_> = rare.iter().map(|pass| pass.inputs.clone().unwrap_or_default()).collect();
        assert_eq!(heard[..4], [vec![3], vec![5], vec![2], vec![]]);
    }
}
