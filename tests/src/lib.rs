//! What the tests share: a server for the built book, three real browsers, and a runner for them.
//!
//! WebDriver BiDi drives Chromium and Firefox, classic WebDriver WebKit; both are JSON, over a web socket
//! and over HTTP, so a blocking socket and a JSON library are all the dependencies. Everything here may
//! panic: a panic is how a test fails, and its message names the browser, the page and the thing.
#![forbid(unsafe_code)]
#![allow(clippy::panic, clippy::print_stdout, clippy::print_stderr)]

use std::time::Duration;

pub mod axe;
mod bidi;
pub mod browser;
mod classic;
pub mod dist;
mod driver;
pub mod fingerprint;
pub mod hostile;
mod http;
mod illegible;
pub mod input;
pub mod jupyter;
pub mod media;
pub mod names;
pub mod package;
pub mod page;
pub mod quantities;
pub mod references;
mod remote;
pub mod sample;
pub mod server;
pub mod sources;
pub mod suite;
mod tab;

/// How long anything may take before it counts as broken. Every wait is for an event or a condition and ends
/// with it: this is never waited out where something is merely slow.
pub const LIMIT: Duration = Duration::from_secs(120);

pub use browser::{Browser, Kind};
pub use illegible::illegible;
pub use page::Page;
pub use references::{cites, in_references};
pub use server::Server;
