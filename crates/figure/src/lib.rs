//! Figures as plain data. One draw gives the canvas, the static SVG and the download; the same
//! value gives the CSV, the data table and the words. Knows no model and no browser.
//!
//! ```text
//!            ┌ arrange: rows, margins, ticks   ┌ SVG      page, test, download, print
//! Figure ────┤ scale, clip, thin, simplify ────┤ canvas   through plotters-canvas
//!   │        └ name the curves at their ends   └ any other backend of plotters'
//!   └──────── tables, csv, describe; frames and grips tell what is under a pointer
//! ```
//!
//! A [`Figure`] has [`Panel`]s with two [`Axis`] each and [`Mark`]s in units of the data. Colour is a
//! meaning, an [`Ink`]; a [`Theme`] or the page makes it a colour. A figure has three designs, [`Layout`],
//! whose sizes follow from its words and our own table of text widths: the same on every host.
//! [`draw`] turns it into signs, and plotters draws them.
//!
//! ```
//! use figure::*;
//!
//! let decay = (0..=100).map(f64::from).map(|t| (t, 100.0 / (1.0 + t / 20.0)));
//! let panel = Panel::new("Traces")
//!     .x(Axis::new("Time", "ms", 0.0, 100.0))
//!     .y(Axis::new("Trace", "%", 0.0, 100.0))
//!     .with(Line::new("pre", decay).ink(Ink::Pre).labelled());
//! let figure = Figure { alt: "A trace that fades.".into(), panels: vec![panel] };
//!
//! let page = svg(&figure, Layout::Wide, Colours::Variables);
//! assert!(page.contains("stroke=\"var(--ink-pre,#00734f)\""));
//! let file = svg(&figure, Layout::Narrow, Colours::Literal(Theme::Dark));
//! assert!(file.contains("stroke=\"#4cc79a\""));
//!
//! assert!(csv(&figure, |x| x.to_string()).starts_with("Traces\r\nTime (ms),pre (%)\r\n0,100\r\n"));
//! assert!(describe(&figure).ends_with("Pre falls from 100 % at 0 ms to 16.7 % at 100 ms."));
//! ```
//!
//! Dense traces lose nothing that could be seen: of each run of points in one column of half a css px
//! the first, the lowest, the highest and the last are kept, and then what lies within 0.03 css px of
//! a straight line is left out. Everything outside the plotting area is cut off geometrically.
//!
//! `cargo run --example decay > decay.svg` writes a figure to a file. Needs std; has no features.
#![forbid(unsafe_code)]

pub mod data;
mod describe;
mod draw;
mod grip;
mod layout;
mod metrics;
mod number;
mod path;
mod scale;
mod scientific;
mod sign;
mod slide;
mod svg;
mod table;
mod texts;
mod theme;
mod ticks;

pub use data::*;
pub use describe::describe;
pub use draw::{ANCHOR, GRID, draw};
pub use grip::{Grip, grip_at, grips};
pub use language::Language;
pub use layout::{Frame, Layout, frames, leads};
pub use metrics::FAMILY;
pub use scientific::scientific;
pub use sign::{Point, Rect};
pub use slide::{Line as SlideLine, SLIDE, Slide, Words, fitted};
pub use svg::{Colours, svg};
pub use table::{Column, Table, csv, tables};
pub use texts::texts;
pub use theme::{Palette, Theme, css, hex};

#[cfg(test)]
mod tests;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
