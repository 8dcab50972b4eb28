//! The figure: one panel for each order of the two spikes.

use figure::{Axis, Handle, Ink, Line, Panel, Rule};
use plasticity::published::sjostrom_2001;

use super::params::{Data, Params};
use super::run::{BURSTS_FIT, Changes, Curves};
use crate::number_text;
use crate::picture::measured;

/// Ends of the vertical axis, %. What runs away leaves the picture; the readouts tell.
const RANGE: (f64, f64) = (-60.0, 130.0);
/// Ends of the axis of rates, Hz: below zero only so that 0.1 Hz does not stand on the frame.
const RATES: (f64, f64) = (-2.0, 60.0);
/// Height of the handle, %: at the foot, away from curves and points.
const FOOT: f64 = -52.0;

/// One order: 0 where the presynaptic spike is first, 1 where the postsynaptic one is.
pub fn panel(params: &Params, curves: &Curves, order: usize) -> Panel {
    let (title, data) = match order {
        0 => ("Presynaptic spike 10 ms first", sjostrom_2001::PRE_FIRST),
        _ => ("Postsynaptic spike 10 ms first", sjostrom_2001::POST_FIRST),
    };
    // The rates that were measured.
    let ticks = data.points.iter().map(|point| (point.at, number_text(point.at)));
    let points = |of| points(curves, order, of);
    Panel::new(title)
        .height(250.0)
        .x(Axis::new("Pairs per second", "Hz", RATES.0, RATES.1).with_words(ticks))
        .y(Axis::new("Change of the synapse", "%", RANGE.0, RANGE.1).with_zero())
        .with(Rule::upright("", params.rate).ink(Ink::Hairline))
        .with(Line::new("pair", points(|changes| changes.pair)).ink(Ink::Muted).dashed().result().labelled())
        .with(
            Line::new("voltage", points(|changes| changes.voltage))
                .ink(Ink::Voltage)
                .dotted()
                .result()
                .labelled(),
        )
        .with(Line::new("triplet", points(|changes| changes.triplet)).ink(Ink::Weight).result().labelled())
        .with_all(
            (params.measured == Data::Sjostrom_2001)
                .then(|| measured("Sjöström 2001", &data, 100.0, (0.0, 0.0))),
        )
        .with(Handle::new("pairing rate", (params.rate, FOOT)).x("rate"))
}

/// The known part of a curve, in %, broken where bursts turn into single pairs.
fn points(curves: &Curves, order: usize, of: fn(&Changes) -> [f64; 2]) -> Vec<(f64, f64)> {
    let mut points = vec![];
    for (rate, changes) in curves.rates.iter().zip(&curves.changes) {
        if *rate == BURSTS_FIT {
            points.push((f64::NAN, f64::NAN));
        }
        points.push((*rate, 100.0 * of(changes)[order]));
    }
    points
}
