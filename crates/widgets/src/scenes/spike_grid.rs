//! Inputs over time, twice: what a clock computes of them, and what their spikes ask for.

use figure::{Ink, Panel, Part};

use super::{EDGE, name, still};
use crate::print::whole;

/// Width and height, css px.
const SIZE: (f64, f64) = (320.0, 150.0);
/// Left edges of the grids.
const LEFT: [f64; 2] = [8.0, 172.0];
/// Width, lower edge and height of a grid.
const WIDTH: f64 = 140.0;
const FLOOR: f64 = 28.0;
const HEIGHT: f64 = 116.0;

/// One pass of the clocked machine.
#[derive(Clone, Debug)]
pub struct Pass {
    /// When, ms.
    pub time: f64,
    /// Which inputs it computes; `None` is all.
    pub inputs: Option<Vec<usize>>,
}

/// What is known of some inputs for some time.
#[derive(Clone, Debug)]
pub struct SpikeGrid<'a> {
    /// Inputs.
    pub inputs: usize,
    /// Steps of 1 ms.
    pub steps: usize,
    /// Input and step of each spike.
    pub spikes: &'a [(usize, usize)],
    /// Passes of the clocked machine, so far apart in ms.
    pub passes: &'a [Pass],
    /// From one pass to the next, ms.
    pub apart: f64,
}

impl SpikeGrid<'_> {
    /// The scene, and its sentence.
    pub fn panel(&self, title: String) -> Panel {
        let [clock, events] = LEFT;
        let step = WIDTH / self.steps as f64;
        let row = HEIGHT / self.inputs as f64;
        let wide = step * if self.apart < 1.0 { self.apart } else { 1.0 };
        let cell = |left: f64, input: usize, at: f64, width: f64| {
            let (x, y) = (left + step * at, FLOOR + row * input as f64);
            rectangle((x, y), (0.86 * width, 0.8 * row))
        };
        let passes = self.passes.iter().flat_map(|pass| match &pass.inputs {
            None => vec![rectangle((clock + step * pass.time, FLOOR), (0.86 * wide, HEIGHT))],
            Some(inputs) => inputs.iter().map(|input| cell(clock, *input, pass.time, wide)).collect(),
        });
        let spikes = self.spikes.iter().map(|(input, at)| cell(events, *input, *at as f64, 1.6 * step));
        let frame = |left: f64| rectangle((left - 2.0, FLOOR - 2.0), (WIDTH + 4.0, HEIGHT + 4.0));
        let below = |left: f64| (left + 0.5 * WIDTH, 8.0);
        Panel::scene(title, self.words(), SIZE)
            .with(still("grids", LEFT.map(frame)).fill(0.0).edge(0.5 * EDGE))
            .with(
                Part::new("products of the clock", passes)
                    .ink(Ink::Third)
                    .fill(0.75)
                    .guide()
                    .shows(self.products() as f64, "for each neuron"),
            )
            .with(
                Part::new("events", spikes)
                    .ink(Ink::Pre)
                    .fill(1.0)
                    .edge(0.5)
                    .guide()
                    .shows(self.spikes.len() as f64, "for each neuron"),
            )
            .with(name(&format!("clock: {}", whole(self.products() as u64)), below(clock), 0).ink(Ink::Third))
            .with(
                name(&format!("events: {}", whole(self.spikes.len() as u64)), below(events), 0).ink(Ink::Pre),
            )
    }

    /// Multiply-adds of the clock.
    fn products(&self) -> usize {
        self.passes.iter().map(|pass| pass.inputs.as_ref().map_or(self.inputs, Vec::len)).sum()
    }

    /// `40 inputs for 40 ms: a clock does 1,600 products for each neuron, and events are 2.`
    fn words(&self) -> String {
        format!(
            "{} inputs for {} ms: a clock does {} products for each neuron, and events are {}.",
            self.inputs,
            self.steps,
            whole(self.products() as u64),
            whole(self.spikes.len() as u64)
        )
    }
}

/// A rectangle by its lower left corner and its size.
fn rectangle((x, y): (f64, f64), (width, height): (f64, f64)) -> Vec<(f64, f64)> {
    vec![(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pass_is_one_column_or_a_cell_for_each_input() {
        let passes = [Pass { time: 0.0, inputs: None }, Pass { time: 2.0, inputs: Some(vec![1, 3]) }];
        let grid = SpikeGrid { inputs: 4, steps: 4, spikes: &[(1, 1), (3, 1)], passes: &passes, apart: 2.0 };
        assert_eq!(
            grid.words(),
            "4 inputs for 4 ms: a clock does 6 products for each neuron, and events are 2."
        );
        let panel = grid.panel("Grid".into());
        let outlines = |part: &str| {
            panel.marks.iter().find_map(|mark| match mark {
                figure::Mark::Part(p) if p.name == part => Some(p.outlines.len()),
                _ => None,
            })
        };
        assert_eq!(["products of the clock", "events"].map(outlines), [Some(3), Some(2)]);
    }
}
