//! The figure: one panel for each order of the two spikes.

use figure::{Axis, Ink, Panel, Role, Stroke, Ticks};
use plasticity::published::sjostrom_2001;

use super::params::{Data, Params};
use super::run::{BURSTS_FIT, Changes, Curves};
use crate::marks::measured;
use crate::number_text;
use crate::plot::{Plot, panel as empty};

/// Ends of the vertical axis, %. What runs away leaves the picture; the readouts tell.
const RANGE: (f64, f64) = (-60.0, 130.0);
/// Ends of the axis of rates, Hz: below zero only so that 0.1 Hz does not stand on the frame.
const RATES: (f64, f64) = (-2.0, 60.0);
/// Height of the handle, %: at the foot, away from curves and points.
const FOOT: f64 = -52.0;

/// What one rule gives in both orders.
type Rule = fn(&Changes) -> [f64; 2];

/// One order: 0 where the presynaptic spike is first, 1 where the postsynaptic one is.
pub fn panel(params: &Params, curves: &Curves, order: usize) -> Panel {
    let (title, data) = match order {
        0 => ("Presynaptic spike 10 ms first", sjostrom_2001::PRE_FIRST),
        _ => ("Postsynaptic spike 10 ms first", sjostrom_2001::POST_FIRST),
    };
    // The rates that were measured.
    let ticks = Ticks::At(data.points.iter().map(|point| (point.at, number_text(point.at))).collect());
    let x = Axis::new("Pairs per second", "Hz", RATES.0, RATES.1).with_ticks(ticks);
    let y = Axis::new("Change of the synapse", "%", RANGE.0, RANGE.1).with_zero();
    let mut panel = empty(title, 0, 250.0, x, y);
    panel.upright("", Ink::Hairline, Stroke::Solid, Role::Guide, params.rate);
    let rules: [(&str, Ink, Stroke, Rule); 3] = [
        ("pair", Ink::Muted, Stroke::Dashed, |changes| changes.pair),
        ("voltage", Ink::Voltage, Stroke::Dotted, |changes| changes.voltage),
        ("triplet", Ink::Weight, Stroke::Solid, |changes| changes.triplet),
    ];
    for (name, ink, stroke, of) in rules {
        panel.curve(name, ink, stroke, Role::Result, points(curves, order, of));
    }
    if params.data == Data::Sjostrom_2001 {
        measured(&mut panel, "Sjöström 2001", &data, 100.0, (0.0, 0.0));
    }
    panel.handle("pairing rate", Ink::Accent, (params.rate, FOOT), "rate", "");
    panel
}

/// The known part of a curve, in %, broken where bursts turn into single pairs.
fn points(curves: &Curves, order: usize, of: Rule) -> Vec<(f64, f64)> {
    let mut points = vec![];
    for (rate, changes) in curves.rates.iter().zip(&curves.changes) {
        if *rate == BURSTS_FIT {
            points.push((f64::NAN, f64::NAN));
        }
        points.push((*rate, 100.0 * of(changes)[order]));
    }
    points
}
