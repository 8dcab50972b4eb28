//! Figures as plain data. One draw gives the canvas, the static SVG and the download; the same
//! value gives the CSV, the data table and the words. Knows no model and no browser.
#![forbid(unsafe_code)]

pub mod data;
mod describe;
mod draw;
mod grip;
mod layout;
mod metrics;
mod number;
mod path;
mod plotters;
mod scale;
mod sink;
mod svg;
mod table;
mod theme;
mod ticks;

pub use data::*;
pub use describe::describe;
pub use draw::draw;
pub use grip::{Grip, grip_at, grips};
pub use layout::{Frame, Layout, frames};
pub use path::dashes;
pub use plotters::{GRID, OnPlotters};
pub use sink::{Anchor, Dash, LIFT, Paint, Pen, Point, Rect, Sink, TextStyle, outlines};
pub use svg::{Colours, svg};
pub use table::{Column, Table, csv, tables};
pub use theme::{Palette, Theme, css};

#[cfg(test)]
mod tests;
