//! Tests of whole figures.

mod agreement;
mod bounds;
mod every_mark;
mod numbers;
mod recorder;
