//! The book as a whole: what it refuses, and what it writes.
#![allow(clippy::expect_used, clippy::panic)] // a test may stop

mod along;
mod arena;
mod fixture;
mod german;
mod html;
mod kept;
mod live;
mod refusals;
mod same_bytes;
mod sheets;
mod teaching;
