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
//! # Many synapses at once
//! What is more than one rule has a `Run`, made of its constants, seed included. `advance` takes as much work as it is given and
//! tells whether the run is over, so a page draws between turns and a test does not; turns change no bit.
//!
//! ```
//! use plasticity::networks::conductance_population::{ConductancePopulation, Run};
//! use plasticity::time::SECOND;
//!
//! let mut run = Run::new(&ConductancePopulation { mu: 0.02, ..ConductancePopulation::default() });
//! while !run.advance(2.0 * SECOND, 100_000) {}
//! assert_eq!(run.weights().len(), 1000);
//! assert!(run.spikes().len() > 20); // times of the neuron's spikes, ms
//! ```
//!
//! # Where to look
//! - [`models`](mod@models) has one rule per file, [`networks`] put them together. The page of each tells its equations, what it
//!   reads, its source, where it departs from that, and under "Reproduces" the published numbers that tests hold it to;
//!   [`ModelEntry::published`](models::ModelEntry::published) has them as values.
//! - What a rule gives without being run is a function of it, such as
//!   [`CalciumThreshold::expected`](models::calcium_threshold::CalciumThreshold::expected);
//!   [`CLOSED_FORMS`](models::Listed::CLOSED_FORMS) lists them with the range of the answer.
//! - [`published`] are the measurements. [`models::MODELS`] is the list of all models with their quantities, to make tables of.
//! - A rule of your own begins with [`quantities!`] and implements [`Model`]; [`protocol::Driven`] lets any protocol drive it.
//! - [`arena`] gives eleven rules the protocols of thirty papers and scores them; `cargo run --example arena` prints all cells.
//! - `cargo run --example triplet` and `--example population` print small tables; `cargo bench` takes the times.
//!
//! # Features
//! None is on by default, and std is off: the crate then uses `core` and `alloc` alone and builds for a machine without an operating
//! system. Errors are [`core::error::Error`]. [`Model::step`] allocates nothing, which a test counts.
//! - `results`: the published numbers that tests hold the models to, each with a function that computes this crate's:
//!   [`models::Published`]. It brings std, for runs that several numbers share.
//!
//! # The same bits everywhere
//! No unsafe code, no clock, no thread, no chance but a seed. Transcendental functions are those of [`math`], which come from
//! `libm` in one pinned version, as another may round otherwise. So a run gives the same bits on every machine.
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(any(test, feature = "results"))]
extern crate std;

pub mod arena;
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

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
