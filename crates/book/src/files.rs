//! What is written beside the pages.

pub mod about;
pub mod live;
pub mod loader;
pub mod preview;
pub mod search;
pub mod style;
