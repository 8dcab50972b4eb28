//! Published models of synaptic plasticity, with their constants, protocols and measured data.
//!
//! Three nouns: a [`Quantity`] is a number declared once; a [`Model`] is a published rule whose
//! value is its constants; a protocol turns parameters into inputs. Every model names its
//! [`Source`] and the published result that a test shows it reproduces.
//!
//! No std, no unsafe code, no dependency but `libm`: a run gives the same bits everywhere.
#![no_std]
#![forbid(unsafe_code)]
// `[@key]` is a citation, resolved by the book against chapters/references.bib, not a link to an item.
#![allow(rustdoc::broken_intra_doc_links)]

extern crate alloc;
#[cfg(test)]
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
