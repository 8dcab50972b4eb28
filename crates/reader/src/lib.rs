//! A reader at a widget, without the page: everything that decides what happens.
//!
//! ```text
//! what a hand does ──► Action ──► Reader ──► Effects ──► what a host shows, says and tells
//!                                   │
//!                     Session: values, run, history, pins, prediction
//!                     Pace: when to draw, when to speak
//! ```
//!
//! A host asks once for the [`Form`](form::Form), what there is, and with every drawing for the
//! [`State`](state::State), what it shows now. What JavaScript sees of them is in [`plain`]. Nothing here
//! knows a browser: time comes from a [`Host`], so all of it is tested natively.
#![forbid(unsafe_code)]

mod action;
pub mod address;
pub mod attributes;
mod clock;
mod compare;
mod dial;
mod effect;
pub mod form;
mod grips;
mod guess;
mod history;
pub mod keys;
mod pace;
mod placement;
pub mod plain;
mod predict;
pub mod present;
mod problem;
pub mod progress;
pub mod question;
mod reader;
mod scale;
mod session;
pub mod snippet;
pub mod sound;
pub mod state;
pub mod table;
pub mod targets;
#[cfg(test)]
mod testing;
pub mod typed;
mod whole;
pub mod words;

pub use action::Action;
pub use attributes::Mode;
pub use compare::MOST_PINS;
pub use effect::Effect;
pub use guess::HEIGHTS;
pub use pace::Host;
pub use placement::Room;
pub use predict::sketch::COLUMNS;
pub use problem::Problem;
pub use reader::{Opening, Reader};
pub use state::PLACES;
