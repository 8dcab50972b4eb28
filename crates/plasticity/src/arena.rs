//! Every rule under every protocol, beside what was measured.
//!
//! Eleven published [rules](Rule), each with the constants of its own paper, are given the
//! [protocols](crate::published::arena) as they were done. A weight starts at 1 and has no bounds; what comes out is the strength after, over
//! that before. Nothing is fitted here, but for the kinase rule, whose one gain takes it to the first of the four conditions of its paper.
//!
//! ```
//! use plasticity::arena::Rule;
//! use plasticity::published::arena;
//!
//! let rising = arena::find("jan26_25_50").unwrap().protocol().unwrap();
//! let falling = arena::find("jan26_50_25").unwrap().protocol().unwrap();
//! // The pair rule cannot tell 25 then 50 from 50 then 25 Hz.
//! let both = [rising, falling].map(|protocol| Rule::Pair.predict(&protocol).unwrap());
//! assert!((both[0] - 1.67).abs() < 0.005 && (both[1] - 1.67).abs() < 0.005);
//! ```
//!
//! - [`Rule::predict`]: one cell. None where a rule cannot run a protocol at all, because it knows no clamp, no plateau, no lone train.
//! - [`Run`]: all cells, some at a time; [`csv`]: all of them as text, with their sources.
//! - [`score`], [`scores`]: errors in size and sign, for [`Contestant`]s of which one is that nothing ever changes.
//! - [`Rule::fitted_to`]: papers for which a rule is not to be praised.
//! - [`tells_order`]: whether it can do at all what was found with 25 and 50 Hz.
//! - [`apart`]: the protocol, done or [between] those that were, in which two rules differ most.

mod apart;
mod calcium;
mod compare;
mod constants;
mod csv;
mod kinase;
mod made;
mod regular;
mod rule;
mod score;
mod table;
#[cfg(test)]
mod tests;
mod voltage;

pub use apart::{Answers, Apart, Tried, apart, cell_scatter, cells_needed};
pub use calcium::above_thresholds;
pub use compare::{Orders, tells_order};
pub use csv::csv;
pub use kinase::{READ_AFTER, kinase_change, kinase_gain};
pub use made::{Form, Made, between};
pub use regular::regular;
pub use rule::{RULES, Rule};
pub use score::{Certainty, Contestant, LEAST_SEM, Score, beside_nothing, bootstrap, scale, score, scores};
pub use table::{Cell, Run, Table};
pub use voltage::voltage_ratio;
