//! The figure: both eyes and the cell, the responses as the animal ages, the rates of both rules, and the window in age.

use figure::{Axis, Dots, Handle, Ink, Line, Note, Panel, Shape, Spread};
use plasticity::math::max;
use plasticity::networks::ocular_dominance::{OcularDominance, Rule};

use super::Params;
use super::record::Record;
use crate::picture::{here, next};
use crate::scenes::{Eyes, Sight};

/// Oldest age that is drawn, days.
const OLDEST: f64 = 120.0;
/// Ends of the axes of noise and of rates.
const NOISE: f64 = 0.8;
const RATES: (f64, f64) = (-0.5, 1.0);

/// All panels.
pub fn panels(params: &Params, record: &Record, at: f64) -> Vec<Panel> {
    vec![course(params, record, at), scene(params, record, at), rates(params, record), window(params)]
}

fn scene(params: &Params, record: &Record, at: f64) -> Panel {
    let cell = &params.cell;
    let (_, end) = cell.ages();
    // At the end of the run as in its last moment.
    let eyes = cell.eyes(if at >= end { end - 1e-9 } else { at });
    let dark = eyes.iter().all(|eye| !eye.sees);
    let sight = eyes.map(|eye| match eye.sees {
        true => Sight::Open,
        false if dark => Sight::Dark,
        false => Sight::Shut,
    });
    let responses = record.at(at).map_or([1.0; 2], |moment| moment.responses);
    Eyes { sight, noise: eyes.map(|eye| eye.noise), responses }
        .panel(format!("Both eyes at {} days", crate::print::fixed(at, 1)))
}

fn course(params: &Params, record: &Record, at: f64) -> Panel {
    let (start, end) = params.cell.ages();
    let cell = &params.cell;
    let moments = record.moments();
    let top = moments.iter().flat_map(|moment| moment.responses).fold(2.0, max);
    let y = Axis::new("Response, of that before", "%", 0.0, next(105.0 * top, 50.0));
    let line = |eye: usize| moments.iter().map(move |moment| (moment.age, 100.0 * moment.responses[eye]));
    let mean = |eye: usize| moments.iter().map(move |moment| (moment.age, 100.0 * moment.expected[eye]));
    let band = |name: &str, from: f64, to: f64, ink| {
        Spread::rectangle(name, (from, to), (y.low, y.high)).ink(ink).guide()
    };
    let dark = (cell.dark > 0.0).then(|| band("darkness", cell.age - cell.dark, cell.age, Ink::Voltage));
    let shut =
        (cell.closed > 0.0).then(|| band("one eye closed", cell.age, cell.age + cell.closed, Ink::Third));
    let middle = cell.age + 0.5 * cell.closed;
    let words = (cell.closed > 0.0).then(|| Note::new("eye closed", (middle, 0.95 * y.high)).ink(Ink::Third));
    Panel::new("Response of the cell to each eye")
        .height(190.0)
        .x(Axis::new("Age", "d", start, end))
        .y(y.clone())
        .with_all(dark)
        .with_all(shut)
        .with_all(words)
        .with(Line::new("open eye, mean equations", mean(0)).ink(Ink::Muted).dotted().result())
        .with(Line::new("closed eye, mean equations", mean(1)).ink(Ink::Muted).dotted().result())
        .with(Line::new("open eye", line(0)).ink(Ink::Pre).result().labelled())
        .with(Line::new("closed eye", line(1)).ink(Ink::Post).dashed().result().labelled())
        .with_all((at < end).then(|| here(at)))
}

fn rates(params: &Params, record: &Record) -> Panel {
    let cell = &params.cell;
    let exact = |rule| {
        let cell = OcularDominance { rule, ..cell.clone() };
        let points: Vec<_> = (0..=80)
            .map(|k| f64::from(k) / 100.0)
            .map(|noise| (noise, -cell.rate(noise)))
            .filter(|(_, loss)| (RATES.0..=RATES.1).contains(loss))
            .collect();
        points
    };
    let simulated = |rule| {
        let of = record
            .rates()
            .iter()
            .filter(move |(which, _, loss)| *which == rule && (RATES.0..=RATES.1).contains(loss));
        of.map(|(_, noise, loss)| (*noise, *loss)).collect::<Vec<_>>()
    };
    let loss = plasticity::math::clamp(-cell.rate(cell.noise), RATES.0, RATES.1);
    Panel::new("How fast the closed eye is lost")
        .row(1)
        .height(170.0)
        .x(Axis::new("Noise of the closed eye", "", 0.0, NOISE))
        .y(Axis::new("Rate of loss, over η", "", RATES.0, RATES.1).with_zero())
        .with(Line::new("BCM", exact(Rule::Bcm)).ink(Ink::Weight).result().labelled())
        .with(Line::new("Oja", exact(Rule::Oja)).ink(Ink::Potentiation).dashed().result().labelled())
        .with(Dots::new("BCM, simulated", simulated(Rule::Bcm)).ink(Ink::Weight).result())
        .with(
            Dots::new("Oja, simulated", simulated(Rule::Oja))
                .ink(Ink::Potentiation)
                .shape(Shape::Circle)
                .result(),
        )
        .with(here(cell.noise))
        .with(Handle::new("noise", (cell.noise, loss)).x("noise"))
}

fn window(params: &Params) -> Panel {
    let cell = &params.cell;
    let ages = || (40..=240).map(|k| 0.5 * f64::from(k));
    let curve = ages().map(|age| (age, 100.0 * cell.plasticity(age, 0.0)));
    let begin = cell.age - cell.dark;
    let opened = (0..=40).map(|k| f64::from(k) / 40.0).map(|part| {
        let dark = part * cell.dark;
        (begin + dark, 100.0 * cell.plasticity(begin + dark, dark))
    });
    let after = (0..=20).map(|k| cell.age + cell.closed * f64::from(k) / 20.0);
    let closed = after.map(|age| (age, 100.0 * cell.plasticity(age, cell.dark)));
    let mut panel = Panel::new("Plasticity against age, ours")
        .row(1)
        .height(170.0)
        .x(Axis::new("Age", "d", 20.0, OLDEST))
        .y(Axis::new("Learning rate, of its most", "%", 0.0, 105.0))
        .with(Line::new("window", curve).ink(Ink::Muted).guide());
    if cell.dark > 0.0 {
        panel.add(Line::new("darkness", opened).ink(Ink::Voltage).dashed().guide().labelled());
    }
    if cell.closed > 0.0 {
        panel.add(Line::new("eye closed", closed).ink(Ink::Third).width(2.5).guide().labelled());
    }
    panel.with(Handle::new("closing", (cell.age, 100.0 * cell.plasticity(cell.age, cell.dark))).x("age"))
}
