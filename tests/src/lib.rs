//! What the tests share: a server for the built book, two real browsers, and a runner for both.
//!
//! WebDriver BiDi drives Chromium and Firefox alike; it is JSON over a web socket, so a blocking
//! socket and a JSON library are all the dependencies. Everything here may panic: a panic is how a
//! test fails, and its message names the browser, the page and the thing.
#![forbid(unsafe_code)]
#![allow(clippy::panic, clippy::print_stdout, clippy::print_stderr)]

pub mod axe;
mod bianchi_2012;
pub mod bidi;
pub mod browser;
mod btsp;
pub mod camkii;
mod consolidation;
pub mod dist;
pub mod driver;
mod error_network;
pub mod fingerprint;
pub mod http;
pub mod input;
pub mod media;
pub mod page;
pub mod published;
pub mod quantities;
mod rates;
pub mod references;
pub mod server;
mod song_2000;
pub mod sources;
pub mod suite;
mod van_rossum_2000;

pub use browser::{Browser, Kind};
pub use page::Page;
pub use references::{cites, in_references};
pub use server::Server;
