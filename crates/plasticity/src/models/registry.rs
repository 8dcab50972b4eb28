//! What the outside sees of a model, and the macro that lists them all.

use alloc::vec::Vec;

use super::{Answer, ClosedForm, Published, ask};
use crate::input::Acts;
use crate::random::Random;
use crate::{Model, Ms, Quantity, Source, Step, Value};

/// One number of a model's state, and the range that it never leaves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observed {
    /// Its name in words.
    pub name: &'static str,
    /// Smallest value that can occur.
    pub low: f64,
    /// Largest value that can occur.
    pub high: f64,
}

/// What a model adds to be listed, shown and probed.
pub trait Listed: Model + Sized + 'static {
    /// Short name in words.
    const TITLE: &'static str;
    /// Results that tests reproduce; never empty, for a crate that asks for the feature `results`.
    const PUBLISHED: &'static [Published];
    /// What [`Listed::observe`] gives.
    const OBSERVED: &'static [Observed];
    /// The numbers that it gives without being run: all public functions of the model but those that only prepare a run.
    const CLOSED_FORMS: &'static [ClosedForm<Self>] = &[];

    /// An input as a busy synapse might receive it.
    fn stimulus(random: &mut Random) -> Self::Input<'static>;
    /// An input in which nothing happens.
    fn silence() -> Self::Input<'static>;
    /// The numbers that make up the state, one per entry of [`Listed::OBSERVED`].
    fn observe(state: &Self::State, into: &mut Vec<f64>);
}

/// A model in the registry.
pub struct ModelEntry {
    /// Name in kebab-case.
    pub name: &'static str,
    /// Short name in words.
    pub title: &'static str,
    /// The source file: its head is the model's documentation.
    pub text: &'static str,
    /// Where it comes from.
    pub source: Source,
    /// How time may be cut.
    pub step: Step,
    /// Its constants.
    pub quantities: fn() -> Vec<Quantity>,
    /// Results that tests reproduce; empty without the feature `results`.
    pub published: &'static [Published],
    /// The numbers of its state.
    pub observed: &'static [Observed],
    /// Runs it with these constants on a random input and returns the state after each of
    /// [`PROBE_STEPS`] steps, number by number. Time is cut `refine` times finer; the input stays the same.
    pub probe: fn(values: &[Value], seed: u64, refine: u32) -> Vec<f64>,
    /// Asks each of its closed forms once with these constants, at arguments that chance picks.
    pub answers: fn(values: &[Value], random: &mut Random) -> Vec<Answer>,
}

/// What is done with every rule as a type: [`each`](super::each).
pub trait Each {
    /// Takes a rule and its name in kebab-case.
    fn rule<M: Listed>(&mut self, name: &'static str);
}

/// Steps of a probe.
pub const PROBE_STEPS: usize = 400;

impl ModelEntry {
    /// The entry of a model.
    pub const fn of<M: Listed>(name: &'static str, text: &'static str) -> Self {
        Self {
            name,
            title: M::TITLE,
            text,
            source: M::SOURCE,
            step: M::STEP,
            quantities: M::list,
            published: M::PUBLISHED,
            observed: M::OBSERVED,
            probe: probe::<M>,
            answers: |values, random| ask(&M::with_values(values), M::CLOSED_FORMS, random),
        }
    }
}

fn probe<M: Listed>(values: &[Value], seed: u64, refine: u32) -> Vec<f64> {
    let model = M::with_values(values);
    let mut random = Random::new(seed);
    let mut state = model.initial();
    let mut trace = Vec::with_capacity(PROBE_STEPS * M::OBSERVED.len());
    for _ in 0..PROBE_STEPS {
        // An exact rule must not care how long a step is, so each has its own length.
        let dt = match M::STEP {
            Step::Exact => Ms(5.0 * random.exponential()),
            Step::Free(dt) | Step::Fixed(dt) => dt,
            Step::Counted => Ms::ZERO,
        };
        let stimulus = M::stimulus(&mut random);
        for part in 1..=refine {
            let input = stimulus.in_part(M::silence(), part == refine);
            model.step(&mut state, input, dt / f64::from(refine));
        }
        M::observe(&state, &mut trace);
    }
    trace
}

/// Declares modules whose documentation is made of the heads of their files.
///
/// A head is written for the book, with LaTeX and keys of citations, so the file is a private module, which documentation
/// leaves out. What is shown instead stands in `docs/`; a test of the book tool makes it anew and compares.
#[doc(hidden)]
#[macro_export]
macro_rules! documented {
    ($folder:literal $($module:ident)*) => {
        #[path = $folder]
        mod files {
            use super::*;
            $(pub mod $module;)*
        }
        $(pub mod $module {
            // Only rustdoc reads it, so a new model compiles before its file is written.
            #![cfg_attr(doc, doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/", stringify!($module), ".md")))]
            #![cfg_attr(not(doc), doc = concat!("In `docs/", stringify!($module), ".md`."))]
            pub use super::files::$module::*;
        })*
    };
}

/// Declares the modules of all models and lists them in `MODELS`. What is no single rule (a
/// population in `networks/`) follows after a semicolon, by the path of its own entry.
#[doc(hidden)]
#[macro_export]
macro_rules! models {
    ($($module:ident :: $type:ident),* $(,)? $(; $($entry:path),* $(,)?)?) => {
        $crate::documented! { "models" $($module)* }

        /// Every model, in the book's order.
        pub static MODELS: &[$crate::models::ModelEntry] = &[$(
            $crate::models::ModelEntry::of::<$module::$type>(
                $crate::kebab_case!($module),
                include_str!(concat!("models/", stringify!($module), ".rs")),
            ),
        )* $($($entry),*)?];

        /// Gives every single rule to `visitor`, in the book's order; what is put together of several is left out.
        pub fn each(visitor: &mut impl Each) {
            $(visitor.rule::<$module::$type>($crate::kebab_case!($module));)*
        }
    };
}
