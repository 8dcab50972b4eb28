//! The figure: two weights under one rule, and the length of the weight vector under all four.

use figure::{Axis, Ink, Panel, Role, Shape, Stroke};
use plasticity::math::max;

use super::run::{Record, length};
use super::{HebbGrowth, RULES};
use crate::curve::{above, thin};
use crate::plot::{Plot, panel};

/// Shortest length that is drawn.
const FLOOR: f64 = 0.01;

fn trials(widget: &HebbGrowth) -> Axis {
    Axis::new("Trials", "", 0.0, widget.params.trials as f64)
}

fn points(record: &Record, of: fn([f64; 2]) -> f64) -> Vec<(f64, f64)> {
    thin(record.weights.len(), &|n| (n as f64, of(record.weights[n])))
}

/// Both weights under the chosen rule.
pub fn weights(widget: &HebbGrowth) -> Panel {
    let record = widget.chosen();
    let (mut depth, mut height) = (0.0, 0.0);
    for [first, second] in &record.weights {
        height = max(height, max(*first, *second));
        depth = max(depth, max(-first, -second));
    }
    let low = if depth > 0.0 { -above(depth) } else { 0.0 };
    let title = ["Weights: ", RULES[widget.params.rule as usize].2].concat();
    let mut panel = panel(&title, 0, 230.0, trials(widget), Axis::new("Weight", "", low, above(height)));
    panel.y.zero = true;
    panel.curve("w₁", Ink::Weight, Stroke::Solid, Role::Result, points(record, |w| w[0]));
    panel.curve("w₂", Ink::Pre, Stroke::Dashed, Role::Result, points(record, |w| w[1]));
    panel
}

/// The length of the weight vector under every rule.
pub fn lengths(widget: &HebbGrowth) -> Panel {
    let mut top = 10.0;
    for record in &widget.records {
        for w in &record.weights {
            while top < length(*w) {
                top *= 10.0;
            }
        }
    }
    let y = Axis::new("Length", "", FLOOR, top);
    let mut panel = panel("Length of the weight vector", 0, 230.0, trials(widget), y);
    panel.y.log = true;
    for (place, record) in widget.records.iter().enumerate() {
        let (name, ink, _, stroke) = RULES[place];
        panel.curve(name, ink, stroke, Role::Result, points(record, length));
        if let Some(trial) = record.gone {
            // Where a curve has left for good there is a sign on the frame.
            let name = [name, " has left"].concat();
            panel.dots(&name, ink, Role::Result, Shape::Up, &[(trial as f64, top)]);
        }
    }
    panel
}
