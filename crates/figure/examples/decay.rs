//! Writes a figure as SVG: `cargo run -p figure --example decay > decay.svg`.
#![allow(clippy::print_stdout)]

use figure::{Axis, Colours, Figure, Ink, Layout, Line, Panel, Theme, svg};

fn main() {
    let times = || (0..=200).map(f64::from);
    let [fast, slow] =
        [20.0, 80.0].map(|half| times().map(move |t| (t, 100.0 / (1.0 + t / half))).collect::<Vec<_>>());
    let panel = Panel::new("Traces")
        .x(Axis::new("Time", "ms", 0.0, 200.0))
        .y(Axis::new("Trace", "%", 0.0, 100.0))
        .with(Line::new("fast", fast).ink(Ink::Pre).labelled())
        .with(Line::new("slow", slow).ink(Ink::Post).labelled());
    let figure = Figure { alt: "Two traces that fade, one four times slower.".into(), panels: vec![panel] };
    println!("{}", svg(&figure, Layout::Wide, Colours::Literal(Theme::Light)));
}
