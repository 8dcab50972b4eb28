//! The figure: two weights under one rule, and the length of the weight vector under all four.

use figure::{Axis, Dots, Ink, Line, Panel, Shape};
use plasticity::math::max;

use super::run::{Record, length};
use super::{HebbGrowth, RULES};
use crate::picture::{above, thinned};
use crate::scenes::TwoInputs;

/// Shortest length that is drawn.
const FLOOR: f64 = 0.01;

fn trials(widget: &HebbGrowth) -> Axis {
    Axis::new("Trials", "", 0.0, widget.params.trials as f64)
}

/// The course of something that the weights give, up to a trial.
fn course<'a>(
    record: &'a Record,
    at: usize,
    of: impl Fn([f64; 2]) -> f64 + 'a,
) -> impl Iterator<Item = (f64, f64)> + 'a {
    thinned(&record.weights).take_while(move |(n, _)| *n <= at).map(move |(n, w)| (n as f64, of(*w)))
}

/// Both weights under the chosen rule.
pub fn weights(widget: &HebbGrowth, at: usize) -> Panel {
    let record = widget.chosen();
    let (mut depth, mut height) = (0.0, 0.0);
    for [first, second] in &record.weights {
        height = max(height, max(*first, *second));
        depth = max(depth, max(-first, -second));
    }
    let low = if depth > 0.0 { -above(depth) } else { 0.0 };
    Panel::new(format!("Weights: {}", RULES[widget.params.rule as usize].2))
        .height(230.0)
        .x(trials(widget))
        .y(Axis::new("Weight", "", low, above(height)).with_zero())
        .with(Line::new("w₁", course(record, at, |w| w[0])).ink(Ink::Weight).result().labelled())
        .with(Line::new("w₂", course(record, at, |w| w[1])).ink(Ink::Pre).dashed().result().labelled())
}

/// The length of the weight vector under every rule.
pub fn lengths(widget: &HebbGrowth, at: usize) -> Panel {
    let mut top = 10.0;
    for record in &widget.records {
        for w in &record.weights {
            while top < length(*w) {
                top *= 10.0;
            }
        }
    }
    let y = Axis::new("Length", "", FLOOR, top);
    let mut panel = Panel::new("Length of the weight vector").height(230.0).x(trials(widget)).y(y.with_log());
    for (place, record) in widget.records.iter().enumerate() {
        let (name, ink, _, stroke) = RULES[place];
        panel.add(Line::new(name, course(record, at, length)).ink(ink).stroke(stroke).result().labelled());
        if let Some(trial) = record.gone.filter(|trial| *trial <= at) {
            // Where a curve has left for good there is a sign on the frame.
            let sign = Dots::new(format!("{name} has left"), [(trial as f64, top)]).shape(Shape::Up);
            panel.add(sign.ink(ink).result());
        }
    }
    panel
}

/// Both synapses under the chosen rule, after so many trials.
pub fn scene(widget: &HebbGrowth, at: usize) -> Panel {
    let all = &widget.chosen().weights;
    // Where they ran away, the last weights that are known.
    let at = at.min(all.len() - 1);
    // Two weights that are and stay zero have no largest.
    let top = all.iter().flatten().fold(f64::MIN_POSITIVE, |top, w| max(top, w.abs()));
    TwoInputs { weights: all[at], top }.panel(format!("Both synapses after trial {at}")).row(1)
}
