//! Figures as plain data. One draw gives the canvas, the static SVG and the download; the same
//! value gives the CSV, the data table and the words. Knows no model and no browser.
#![forbid(unsafe_code)]

pub mod data;

pub use data::*;
