//! Published models of synaptic plasticity, with their constants, protocols and measured data.
//!
//! A triplet rule fitted to visual cortex, under sixty pairs of spikes 10 ms apart, from 0.1 to 50 pairs a second:
//!
//! ```
//! use plasticity::models::triplet_stdp::TripletStdp;
//! use plasticity::protocol::{Protocol, run};
//! use plasticity::{Model, Ms};
//!
//! let rule = TripletStdp::default();
//! # let mut printed = String::new();
//! for rate in [0.1, 10.0, 20.0, 40.0, 50.0] {
//!     let mut synapse = rule.initial();
//!     run(&rule, &mut synapse, &Protocol::pairing(Ms(10.0), rate, 60));
//!     println!("{rate:4} Hz: {:+5.1} %", 100.0 * synapse.change);
//! #   printed += &format!("{:+.1} ", 100.0 * synapse.change);
//! }
//! # assert_eq!(printed, "+0.0 +11.9 +22.8 +53.2 +76.3 "); // as below
//! ```
//!
//! It prints that the same sixty pairs do more the faster they come, as in slices ([`published::sjostrom_2001`]):
//!
//! ```text
//!  0.1 Hz:  +0.0 %
//!   10 Hz: +11.9 %
//!   20 Hz: +22.8 %
//!   40 Hz: +53.2 %
//!   50 Hz: +76.3 %
//! ```
//!
//! # Three nouns
//! - A [`Quantity`] is a number declared once, with symbol, unit, range, default and meaning. A rule's constants are public
//!   fields: `TripletStdp { a3_plus: 0.01, ..TripletStdp::default() }`.
//! - A [`Model`] is a published rule. Its value is its constants; the state is a separate value, which [`Model::step`] moves.
//!   It names its [`Source`], and [`models`](mod@models) tell of each which published results a test shows it to reproduce.
//! - A [`Protocol`](protocol::Protocol) is what is done to a synapse. [`protocol::run`] gives it to any rule that spikes
//!   drive: pairs, triplets, calcium, the voltage rule at its neuron.
//!
//! What a rule reads beside spikes goes in step by step. The input says in its type when it acts: [`Held`] throughout the
//! step, or [`AtEnd`]; and time says its unit: [`Ms`].
//!
//! ```
//! use plasticity::models::btsp_kernel::BtspKernel;
//! use plasticity::protocol::Signals;
//! use plasticity::time::SECOND;
//! use plasticity::{AtEnd, Model, Ms};
//!
//! let rule = BtspKernel::default();
//! let mut synapse = rule.initial();
//! rule.step(&mut synapse, AtEnd(Signals::PRE), Ms::ZERO);
//! rule.step(&mut synapse, AtEnd(Signals::PLATEAU), 1.5 * SECOND); // a plateau potential, 1.5 s later
//! assert!(synapse.weight > rule.weight);
//! ```
//!
//! # Where to look
//! [`models`](mod@models) has one rule per file; [`networks`] put them together; [`published`] are the measurements; a rule of your own
//! begins with [`quantities!`].
//!
//! No std, no unsafe code, no dependency but `libm`: a run gives the same bits everywhere.
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(any(test, feature = "results"))]
extern crate std;

pub mod input;
pub mod math;
pub mod model;
pub mod models;
pub mod networks;
pub mod protocol;
pub mod published;
pub mod quantity;
pub mod random;
mod text;
pub mod time;

pub use input::{AtEnd, Held};
pub use model::{Model, Source, Step};
pub use quantity::{Choice, Declared, Domain, Quantities, Quantity, Refused, Unit, Value};
#[doc(hidden)]
pub use text::{kebab, kebab_len};
pub use time::Ms;
