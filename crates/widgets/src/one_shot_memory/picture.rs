//! The figure: inputs and neurons as strokes, and the error as the memory fills.

use figure::{Axis, Dots, Ink, Line, Panel, Stroke, Train};
use plasticity::math::{max, min};

use super::OneShotMemoryWidget;

/// A net that has gone wrong altogether has more units wrong than the item has; the axis ends here.
const MOST: f64 = 2.0;

/// Most strokes in a row.
const MANY: usize = 1000;

pub fn panels(widget: &OneShotMemoryWidget) -> Vec<Panel> {
    vec![inputs(widget), neurons(widget), errors(widget)]
}

fn raster(title: &str, row: u8, rows: usize, label: &str, end: u64) -> Panel {
    Panel::new(title)
        .row(row)
        .height(26.0 * rows as f64)
        .x(Axis::new(label, "", 0.0, end as f64))
        .y(Axis::bare(0.0, rows as f64))
}

/// Strokes in a row. A net with all units on is a block: a thousand strokes say as much.
fn strokes(name: &str, numbers: &[u16], row: f64) -> Train {
    let at = numbers.iter().step_by(1 + numbers.len() / MANY).map(|number| f64::from(*number));
    Train::new(name, at, row + 0.5, 0.75).labelled()
}

fn inputs(widget: &OneShotMemoryWidget) -> Panel {
    let (p, run) = (&widget.params, &widget.record.run);
    let item = if p.item() < run.stored() { run.item(p.item()) } else { &[] };
    let (cue, net): (&[u16], &[u16]) = match &widget.record.answer {
        Some(ask) => (&ask.cue, &ask.net),
        None => (&[], &[]),
    };
    raster("Inputs, and units of the net", 0, 3, "Number of the input", p.memory.inputs)
        .with(strokes("item", item, 2.0).ink(Ink::Pre))
        .with(strokes("masked cue", cue, 1.0).ink(Ink::Pre))
        .with(strokes("net’s answer", net, 0.0).ink(Ink::Muted).result())
}

fn neurons(widget: &OneShotMemoryWidget) -> Panel {
    let [whole, masked] = widget.record.answer.as_ref().map_or([&[][..], &[][..]], |ask| ask.recall.traces());
    raster("Neurons that fire", 1, 2, "Number of the neuron", widget.params.memory.neurons)
        .with(strokes("for the item", whole, 1.0).ink(Ink::Post))
        .with(strokes("for the cue", masked, 0.0).ink(Ink::Post).result())
}

fn errors(widget: &OneShotMemoryWidget) -> Panel {
    let stops = &widget.record.stops;
    let larger = |[neurons, units]: [f64; 2]| min(max(neurons, units), MOST);
    let top = stops.iter().fold(1.0, |top, stop| max(top, larger(stop.errors)));
    let mut panel = Panel::new("Error from the masked cue")
        .row(2)
        .height(170.0)
        .x(Axis::new("Items stored", "", 0.0, widget.params.items as f64))
        .y(Axis::new("Wrong, over the size of the whole", "", 0.0, top));
    for (place, name, ink, stroke) in
        [(1, "Hopfield net", Ink::Muted, Stroke::Dashed), (0, "plateaus", Ink::Post, Stroke::Solid)]
    {
        let points = stops.iter().map(|stop| (stop.items, stop.errors[place]));
        let known = points.clone().filter(|(_, y)| y.is_finite());
        panel.add(Line::new(name, points).ink(ink).stroke(stroke).result().labelled());
        panel.add(Dots::new(name, known).radius(3.0).ink(ink).result());
    }
    panel
}
