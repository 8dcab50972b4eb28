//! What papers report, as data: one file per paper or per question. Each row says where it was read.

pub mod arena;
pub mod bi_poo_1998;
mod dataset;
pub mod jang_2026;
pub mod kaufman_2012;
pub mod milstein_2021;
pub mod sjostrom_2001;
pub mod timescales;
pub mod wang_2005;
pub mod yagishita_2014;

pub use dataset::{Dataset, Point, Scatter, Standing, error_per_point};
