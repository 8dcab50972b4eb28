//! The figure: two weights under one rule, and the length of the weight vector under all four.

use figure::{Axis, Dot, Dots, Ink, Mark, Panel, Role, Shape, Stroke};
use plasticity::math;

use super::run::{Record, length};
use super::{HebbGrowth, RULES};
use crate::curve::{above, curve, thin};

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
    let ends = record
        .weights
        .iter()
        .flatten()
        .fold((0.0, 0.0), |(low, high), w| (math::min(low, *w), math::max(high, *w)));
    let low = if ends.0 < 0.0 { -above(-ends.0) } else { 0.0 };
    Panel {
        title: ["Weights: ", RULES[widget.params.rule as usize].2].concat(),
        row: 0,
        width: 1.0,
        height: 230.0,
        x: trials(widget),
        y: Axis::new("Weight", "", low, above(ends.1)).with_zero(),
        marks: vec![
            curve("w₁", Ink::Weight, Stroke::Solid, Role::Result, points(record, |w| w[0])),
            curve("w₂", Ink::Pre, Stroke::Dashed, Role::Result, points(record, |w| w[1])),
        ],
    }
}

/// The length of the weight vector under every rule.
pub fn lengths(widget: &HebbGrowth) -> Panel {
    let longest = |record: &Record| record.weights.iter().map(|w| length(*w)).fold(1.0, math::max);
    let longest = widget.records.iter().map(longest).fold(1.0, math::max);
    let mut top = 10.0;
    while top < longest {
        top *= 10.0;
    }
    let mut marks = vec![];
    for (record, (name, ink, _, stroke)) in widget.records.iter().zip(RULES) {
        marks.push(curve(name, ink, stroke, Role::Result, points(record, length)));
        if let Some(trial) = record.gone {
            // Where a curve has left for good there is a sign on the frame.
            marks.push(Mark::Dots(Dots {
                name: [name, " has left"].concat(),
                ink,
                role: Role::Result,
                dots: vec![Dot { x: trial as f64, y: top, ..Dot::default() }],
                shape: Shape::Up,
                ..Dots::default()
            }));
        }
    }
    Panel {
        title: "Length of the weight vector".into(),
        row: 0,
        width: 1.0,
        height: 230.0,
        x: trials(widget),
        y: Axis::new("Length", "", FLOOR, top).with_log(),
        marks,
    }
}
