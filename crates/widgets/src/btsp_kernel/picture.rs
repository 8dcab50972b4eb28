//! The figure: the change by delay and weight, and one row of it beside the measurement.

use figure::{Axis, Heat, Ink, Map, Mark, Panel, Role, Shape, Stroke};
use plasticity::math::{max, min};
use plasticity::models::btsp_kernel::BtspKernel;

use super::params::REACH;
use super::{BtspKernelWidget, DELAYS, delay};
use crate::marks::{here, measured, words};
use crate::plot::{Plot, panel, points};

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
    let mut panel = panel(
        "Change by delay and weight before",
        0,
        190.0,
        time(),
        Axis::new("Weight before", "", 0.0, 1.0),
    );
    let mut values = vec![];
    for row in 0..ROWS {
        let weight = (row as f64 + 0.5) / ROWS as f64;
        // Every second delay is the middle of a column.
        for column in 0..DELAYS / 2 {
            values.push(
                widget.effects.get(2 * column + 1).map_or(f64::NAN, |effect| widget.change(weight, *effect)),
            );
        }
    }
    panel.marks.push(Mark::Heat(Heat {
        name: "change, part of the largest weight".into(),
        role: Role::Result,
        x: (-REACH, REACH),
        y: (0.0, 1.0),
        columns: DELAYS / 2,
        values,
        range: (-DARKEST, DARKEST),
        map: Map::Diverging,
    }));
    let mut turning = vec![];
    for (i, effect) in widget.effects.iter().enumerate() {
        let weight = widget.turning(*effect, PULL);
        if weight.is_finite() {
            turning.push((delay(i), weight));
        }
    }
    if turning.len() > 1 {
        panel.line("no change", Ink::Text, Stroke::Dashed, Role::Result, 0.0, turning);
    }
    here(&mut panel, params.delay);
    panel.handle("delay and weight", Ink::Accent, (params.delay, params.weight), "delay", "weight");
    panel
}

/// The change from the chosen weight, in mV of ramp, with what was measured from such a ramp.
pub fn row(widget: &BtspKernelWidget) -> Panel {
    let params = &widget.params;
    let curve = points(widget.effects.len(), &|i| (delay(i), widget.millivolts(widget.effects[i])));
    let now = (params.delay, widget.millivolts(widget.here));
    let (mut low, mut high) = (min(now.1, -8.0), max(now.1, 12.0));
    for (_, y) in &curve {
        (low, high) = (min(low, *y), max(high, *y));
    }
    let y = Axis::new("Change of the ramp", "mV", 4.0 * (0.25 * low).floor(), 4.0 * (0.25 * high).ceil());
    let mut panel = panel("One weight, and the measurement", 1, 230.0, time(), y.with_zero());
    let kernel = BtspKernel::default();
    let scale = super::strongest();
    let points = points(DELAYS, &|i| (delay(i), scale * kernel.at(delay(i))));
    panel.line("kernel of 2017", Ink::Third, Stroke::Dotted, Role::Result, 0.0, points);
    let (name, data) = widget.data();
    measured(&mut panel, name, data, 1.0, (0.0, 0.0));
    panel.line("rule", Ink::Weight, Stroke::Solid, Role::Result, 0.0, curve);
    // The words stand where no curve ever is.
    let (left, right, top) = (-0.98 * REACH, 0.98 * REACH, panel.y.high);
    let foot = 0.8 * panel.y.low;
    words(&mut panel, &["○ ", name].concat(), Ink::Data, Role::Result, (left, foot), 1);
    words(&mut panel, "— rule of 2021", Ink::Weight, Role::Result, (right, 0.92 * top), -1);
    words(&mut panel, "··· kernel of 2017", Ink::Third, Role::Result, (right, 0.75 * top), -1);
    here(&mut panel, params.delay);
    panel.dots("now", Ink::Weight, Role::Result, Shape::Disc, &[now]);
    panel.handle("delay", Ink::Accent, (params.delay, panel.y.low), "delay", "");
    panel
}
