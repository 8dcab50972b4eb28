//! The figure: the change by delay and weight, and one row of it beside the measurement.

use figure::{Axis, Dots, Handle, Heat, Ink, Line, Note, Panel};
use plasticity::math::{max, min};
use plasticity::models::btsp_kernel::BtspKernel;

use super::params::REACH;
use super::{BtspKernelWidget, DELAYS, delay};
use crate::picture::{here, measured};

/// Rows of the map.
const ROWS: usize = 20;
/// Change in the darkest shade, parts of the largest weight.
const DARKEST: f64 = 0.6;
/// Below this pull on a synapse, parts of the largest weight, it makes no difference where it would turn.
const PULL: f64 = 0.02;

fn time() -> Axis {
    Axis::new("Input minus plateau", "s", -REACH, REACH).with_zero()
}

/// The change at every delay and weight, as far as it is known.
pub fn map(widget: &BtspKernelWidget) -> Panel {
    let params = &widget.params;
    // Every second delay is the middle of a column.
    let changes = (0..ROWS).flat_map(|row| {
        let weight = (row as f64 + 0.5) / ROWS as f64;
        (0..DELAYS / 2).map(move |column| {
            widget.effects.get(2 * column + 1).map_or(f64::NAN, |effect| widget.change(weight, *effect))
        })
    });
    let heat = Heat::new("change, part of the largest weight", DELAYS / 2, changes)
        .x(-REACH, REACH)
        .y(0.0, 1.0)
        .diverging(DARKEST)
        .result();
    let turning =
        widget.effects.iter().enumerate().map(|(i, effect)| (delay(i), widget.turning(*effect, PULL)));
    let turning: Vec<_> = turning.filter(|(_, weight)| weight.is_finite()).collect();
    let turning = (turning.len() > 1).then(|| Line::new("no change", turning).dashed().result());
    let both = Handle::new("delay and weight", (params.delay, params.weight)).x("delay").y("weight");
    Panel::new("Change by delay and weight before")
        .height(190.0)
        .x(time())
        .y(Axis::new("Weight before", "", 0.0, 1.0))
        .with(heat)
        .with_all(turning)
        .with(here(params.delay))
        .with(both)
}

/// The change from the chosen weight, in mV of ramp, with what was measured from such a ramp.
pub fn row(widget: &BtspKernelWidget) -> Panel {
    let params = &widget.params;
    let curve: Vec<_> =
        widget.effects.iter().enumerate().map(|(i, effect)| (delay(i), widget.millivolts(*effect))).collect();
    let now = (params.delay, widget.millivolts(widget.here));
    let ends = (min(now.1, -8.0), max(now.1, 12.0));
    let (low, high) = curve.iter().fold(ends, |(low, high), (_, y)| (min(low, *y), max(high, *y)));
    let (bottom, top) = (4.0 * (0.25 * low).floor(), 4.0 * (0.25 * high).ceil());
    let (kernel, scale) = (BtspKernel::default(), super::strongest());
    let kernel = (0..DELAYS).map(|i| (delay(i), scale * kernel.at(delay(i))));
    let (name, data) = widget.data();
    // The words stand where no curve ever is.
    let (left, right) = (-0.98 * REACH, 0.98 * REACH);
    Panel::new("One weight, and the measurement")
        .row(1)
        .height(230.0)
        .x(time())
        .y(Axis::new("Change of the ramp", "mV", bottom, top).with_zero())
        .with(Line::new("kernel of 2017", kernel).ink(Ink::Third).dotted().result())
        .with(measured(name, data, 1.0, (0.0, 0.0)))
        .with(Line::new("rule", curve).ink(Ink::Weight).result())
        .with(Note::new(format!("○ {name}"), (left, 0.8 * bottom)).side(1).ink(Ink::Data).result())
        .with(Note::new("— rule of 2021", (right, 0.92 * top)).side(-1).ink(Ink::Weight).result())
        .with(Note::new("··· kernel of 2017", (right, 0.75 * top)).side(-1).ink(Ink::Third).result())
        .with(here(params.delay))
        .with(Dots::new("now", [now]).ink(Ink::Weight).result())
        .with(Handle::new("delay", (params.delay, bottom)).x("delay"))
}
