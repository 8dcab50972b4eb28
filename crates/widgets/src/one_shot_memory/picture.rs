//! The figure: inputs and neurons as strokes, and the error as the memory fills.

use figure::{Axis, Ink, Mark, Panel, Role, Shape, Stroke, Ticks, Train};
use plasticity::math::{max, min};

use super::OneShotMemoryWidget;
use crate::plot::{Plot, panel, points};

/// A net that has gone wrong altogether has more units wrong than the item has; the axis ends here.
const MOST: f64 = 2.0;

/// Most strokes in a row.
const MANY: usize = 1000;

pub fn panels(widget: &OneShotMemoryWidget) -> Vec<Panel> {
    vec![inputs(widget), neurons(widget), errors(widget)]
}

fn raster(title: &str, row: u8, rows: usize, label: &str, end: u64) -> Panel {
    let y = Axis::new("", "", 0.0, rows as f64).with_ticks(Ticks::None);
    panel(title, row, 26.0 * rows as f64, Axis::new(label, "", 0.0, end as f64), y)
}

/// Strokes in a row. A net with all units on is a block: a thousand strokes say as much.
fn strokes(panel: &mut Panel, name: &str, ink: Ink, role: Role, numbers: &[u16], row: f64) {
    let mut at = vec![];
    for number in numbers.iter().step_by(1 + numbers.len() / MANY) {
        at.push(f64::from(*number));
    }
    panel.marks.push(Mark::Train(Train {
        name: name.into(),
        ink,
        role,
        at,
        y: row + 0.5,
        height: 0.75,
        label: true,
    }));
}

fn inputs(widget: &OneShotMemoryWidget) -> Panel {
    let (p, run) = (&widget.params, &widget.record.run);
    let mut panel = raster("Inputs, and units of the net", 0, 3, "Number of the input", p.memory.inputs);
    let item = if p.item() < run.stored() { run.item(p.item()) } else { &[] };
    let (cue, net): (&[u16], &[u16]) = match &widget.record.answer {
        Some(ask) => (&ask.cue, &ask.net),
        None => (&[], &[]),
    };
    strokes(&mut panel, "item", Ink::Pre, Role::Model, item, 2.0);
    strokes(&mut panel, "masked cue", Ink::Pre, Role::Model, cue, 1.0);
    strokes(&mut panel, "net’s answer", Ink::Muted, Role::Result, net, 0.0);
    panel
}

fn neurons(widget: &OneShotMemoryWidget) -> Panel {
    let mut panel = raster("Neurons that fire", 1, 2, "Number of the neuron", widget.params.memory.neurons);
    let [whole, masked] = widget.record.answer.as_ref().map_or([&[][..], &[][..]], |ask| ask.recall.traces());
    strokes(&mut panel, "for the item", Ink::Post, Role::Model, whole, 1.0);
    strokes(&mut panel, "for the cue", Ink::Post, Role::Result, masked, 0.0);
    panel
}

fn errors(widget: &OneShotMemoryWidget) -> Panel {
    let stops = &widget.record.stops;
    let mut top = 1.0;
    for stop in stops {
        top = max(top, min(max(stop.errors[0], stop.errors[1]), MOST));
    }
    let x = Axis::new("Items stored", "", 0.0, widget.params.items as f64);
    let mut panel = panel(
        "Error from the masked cue",
        2,
        170.0,
        x,
        Axis::new("Wrong, over the size of the whole", "", 0.0, top),
    );
    for (place, name, ink, stroke) in
        [(1, "Hopfield net", Ink::Muted, Stroke::Dashed), (0, "plateaus", Ink::Post, Stroke::Solid)]
    {
        let line = points(stops.len(), &|i| (stops[i].items, stops[i].errors[place]));
        let known: Vec<_> = line.iter().copied().filter(|(_, y)| y.is_finite()).collect();
        panel.curve(name, ink, stroke, Role::Result, line);
        panel.dots(name, ink, Role::Result, Shape::Disc, &known).radius = 3.0;
    }
    panel
}
