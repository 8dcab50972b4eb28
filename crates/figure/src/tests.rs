//! Tests of whole figures.

mod agreement;
mod bounds;
mod drawing;
mod every_mark;
mod halves;
mod numbers;
mod recorder;
