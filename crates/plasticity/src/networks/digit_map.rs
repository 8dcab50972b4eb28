//! A hand on a map: units in a row stand for places on the skin, and a digit that is lost or used more changes how many stand for each.
//!
//! # Equations
//!
//! A touch at the place $x$ is won by the unit whose place is nearest. It goes towards the touch, and its neighbours in the row with
//! it, the less the further they are:
//!
//! $$ w_i \leftarrow w_i + \varepsilon\, e^{-(i - i^\star)^2/2\sigma^2} (x - w_i) $$
//!
//! $\sigma$ and $\varepsilon$ fall in equal ratios while the map forms, and once more after the change, from $\sigma_0$ and $\varepsilon_0$.
//! The number of units per length of skin follows a power of the number of touches, $p^\alpha$. With $R$ the mean square of the
//! distance to a neighbour, weighted by its pull,
//!
//! $$ \alpha = \frac{1 + 12 R}{3 (1 + 6 R)} $$
//!
//! so $1/3$ where no neighbour is pulled, and $2/3$ where many are. Of five digits one that is touched $r$ times as often as
//! the others has the share $r^\alpha/(r^\alpha + 4)$.
//!
//! # Reads
//!
//! The digit that changes, and touches drawn from the seed.
//!
//! # Source
//!
//! [@kohonen1982]; the exponent is [@ritter1991], for a bell [@dersch1995], both read in their abstracts. The experiment is [@merzenich1984].
//!
//! # Reproduces
//!
//! The law of $2/3$ for a digit used 2, 3, 5 and 10 times as much, and the shares of an independent program, within 0.015, with $\sigma_0$ 5; the territories that
//! such a program has after the loss of the third digit, within 3 units: with a small neighbourhood the two beside it expand alone, with a large one the whole hand moves.
//!
//! # Departs
//!
//! The published rule leaves $\sigma$ and $\varepsilon$ open: all of them are choices, and so is one row for a cortex of two dimensions. Where $\sigma_0$ is below $\sigma_1$
//! the neighbourhood grows. A pull below $10^{-12}$ of the winner's is left out. Units that stand for a lost digit hear nothing until
//! a neighbour pulls them over. Much of what is seen after an amputation may be inputs that were there before
//! [@makin2023]: here there are none.
//!
//! # Example
//!
//! ```
//! use plasticity::networks::digit_map::{DigitMap, Run};
//! let mut run = Run::new(&DigitMap::default());
//! while !run.advance(1000) {}
//! let [before, after] = [run.before(), run.counts()];
//! assert!(after[2] < 6 && after[1] > before[1] + 5 && after[0] < before[0] + 4);
//! ```

#[cfg(feature = "results")]
mod ours;
mod run;
#[cfg(test)]
mod tests;

use alloc::vec::Vec;

use crate::math::{exp, pow};
use crate::models::{ClosedForm, ModelEntry, Observed, Published, ask, results};
use crate::{Quantities, Source, choices, quantities};

pub use super::unit_row::DIGITS;
use super::unit_row::{FORMING, Relearning};
pub use run::Run;

choices! {
    /// What becomes of one digit.
    pub enum Change {
        /// It is lost.
        Amputate,
        /// It is used more.
        Train,
    }
}

quantities! {
    /// The map, and what becomes of a digit.
    pub struct DigitMap {
        /// What becomes of it.
        change: choice("change", "what becomes of it", Change, Amputate),
        /// The digit, from the thumb.
        digit: count("digit", "digit, from the thumb", 3, 1..=5),
        /// Touches of the trained digit, of another's.
        density: log("r", "use of the trained digit", One, 3.0, 1.0..=10.0),
        /// The map.
        row: part(Relearning),
    }
}

/// The power that the number of units per length follows where many neighbours are pulled.
pub const WIDE: f64 = 2.0 / 3.0;

/// The power that it follows, from the mean square of the distance to a neighbour.
pub fn exponent(spread: f64) -> f64 {
    // Both ends grow without bound: beyond, it is the limit.
    if spread > 1e12 { WIDE } else { (1.0 + 12.0 * spread) / (3.0 * (1.0 + 6.0 * spread)) }
}

/// Mean square of the distance to a neighbour in a bell of this width, units.
pub fn spread(width: f64) -> f64 {
    let bell = |k: f64| exp(-k * k / (2.0 * width * width));
    let reach = (12.0 * width) as u32 + 1;
    let (sum, squares) = (1..=reach)
        .map(f64::from)
        .fold((0.5, 0.0), |(sum, squares), k| (sum + bell(k), squares + k * k * bell(k)));
    squares / sum
}

/// Share of a digit that is used so many times as much as each of four others, for a power of the use.
pub fn share(density: f64, power: f64) -> f64 {
    let used = pow(density, power);
    used / (used + (DIGITS - 1) as f64)
}

impl DigitMap {
    /// Touches of each digit, of those of an unchanged one.
    pub fn touches(&self) -> [f64; DIGITS] {
        let mut touches = [1.0; DIGITS];
        touches[self.index()] = match self.change {
            Change::Amputate => 0.0,
            Change::Train => self.density,
        };
        touches
    }

    /// Place of the digit that changes, from 0.
    pub fn index(&self) -> usize {
        (self.digit as usize).clamp(1, DIGITS) - 1
    }
}

/// The map among the models.
pub const ENTRY: ModelEntry = ModelEntry {
    name: "digit-map",
    title: "Digits on a map",
    text: include_str!("digit_map.rs"),
    source: Source { cite: "kohonen1982", place: "the rule, in one dimension" },
    step: crate::Step::Counted,
    quantities: <DigitMap as Quantities>::list,
    published: PUBLISHED,
    observed: &[
        Observed { name: "units of the first digit", low: 0.0, high: 200.0 },
        Observed { name: "place of the first unit", low: 0.0, high: 5.0 },
    ],
    probe,
    answers: |values, random| ask(&DigitMap::with_values(values), CLOSED_FORMS, random),
};

const CLOSED_FORMS: &[ClosedForm<DigitMap>] = &[
    ClosedForm::new("touches", &[("digit", &[0.0, 2.0, 4.0])], (0.0, 10.0), |rule, at| {
        rule.touches()[(at[0] as usize).min(DIGITS - 1)]
    }),
    ClosedForm::new("index", &[], (0.0, 4.0), |rule, _| rule.index() as f64),
    ClosedForm::new("exponent", &[("spread", &[0.0, 1.0, 100.0, 1e15])], (0.33, 0.67), |_, at| {
        exponent(at[0])
    }),
    ClosedForm::new("spread", &[("width", &[0.01, 0.5, 1.0, 10.0])], (0.0, 101.0), |_, at| spread(at[0])),
    ClosedForm::new(
        "share",
        &[("density", &[0.0, 1.0, 10.0]), ("power", &[0.3, 0.667, 1.0])],
        (0.0, 1.0),
        |_, at| share(at[0], at[1]),
    ),
];

const PUBLISHED: &[Published] = results!({
    const LAW: Source = Source { cite: "ritter1991", place: "abstract: the limit of many neighbours, 2/3" };
    const RUN: Source = Source { cite: "merzenich1984", place: "an independent program of the experiment" };
    const PROGRAM: Source = Source { cite: "kohonen1982", place: "an independent program" };
    const NEAR: &str = "the ends of the row, and units are whole";
    const UNITS: &str = "maps that touches drew";
    &[
        Published {
            what: "exponent where one neighbour on each side is pulled as much: 2/3 − 1/15",
            source: Source { cite: "ritter1991", place: "abstract" },
            published: "0.6",
            ours: || exponent(2.0 / 3.0),
            shown: "0.6",
            tolerance: 1e-12,
            because: "the same formula",
        },
        Published {
            what: "share of a digit that is used twice as much",
            source: LAW,
            published: "0.284",
            ours: || ours::share(2.0),
            shown: "0.290",
            tolerance: 0.015,
            because: NEAR,
        },
        Published {
            what: "share of a digit that is used three times as much",
            source: LAW,
            published: "0.342",
            ours: || ours::share(3.0),
            shown: "0.3475",
            tolerance: 0.015,
            because: NEAR,
        },
        Published {
            what: "share of a digit that is used five times as much",
            source: LAW,
            published: "0.422",
            ours: || ours::share(5.0),
            shown: "0.4275",
            tolerance: 0.015,
            because: NEAR,
        },
        Published {
            what: "share of a digit that is used ten times as much",
            source: LAW,
            published: "0.537",
            ours: || ours::share(10.0),
            shown: "0.540",
            tolerance: 0.015,
            because: NEAR,
        },
        Published {
            what: "the same digit used as much as others, independent program",
            source: PROGRAM,
            published: "0.210",
            ours: || ours::share(1.0),
            shown: "0.210",
            tolerance: 0.015,
            because: UNITS,
        },
        Published {
            what: "the same digit used twice as much, independent program",
            source: PROGRAM,
            published: "0.292",
            ours: || ours::share(2.0),
            shown: "0.290",
            tolerance: 0.015,
            because: UNITS,
        },
        Published {
            what: "the same digit used three times as much, independent program",
            source: PROGRAM,
            published: "0.345",
            ours: || ours::share(3.0),
            shown: "0.3475",
            tolerance: 0.015,
            because: UNITS,
        },
        Published {
            what: "the same digit used five times as much, independent program",
            source: PROGRAM,
            published: "0.432",
            ours: || ours::share(5.0),
            shown: "0.4275",
            tolerance: 0.015,
            because: UNITS,
        },
        Published {
            what: "the same digit used ten times as much, independent program",
            source: PROGRAM,
            published: "0.548",
            ours: || ours::share(10.0),
            shown: "0.540",
            tolerance: 0.015,
            because: UNITS,
        },
        Published {
            what: "units of the first digit, small neighbourhood",
            source: RUN,
            published: "20",
            ours: || ours::territory(0, 0),
            shown: "20",
            tolerance: 3.0,
            because: UNITS,
        },
        Published {
            what: "units of the second digit, small neighbourhood",
            source: RUN,
            published: "28",
            ours: || ours::territory(0, 1),
            shown: "28.75",
            tolerance: 3.0,
            because: UNITS,
        },
        Published {
            what: "units left on the lost digit, small neighbourhood",
            source: RUN,
            published: "3",
            ours: || ours::territory(0, 2),
            shown: "2.5",
            tolerance: 3.0,
            because: UNITS,
        },
        Published {
            what: "units of the first digit, large neighbourhood",
            source: RUN,
            published: "24",
            ours: || ours::territory(1, 0),
            shown: "23.5",
            tolerance: 3.0,
            because: UNITS,
        },
        Published {
            what: "units of the second digit, large neighbourhood",
            source: RUN,
            published: "25",
            ours: || ours::territory(1, 1),
            shown: "25.5",
            tolerance: 3.0,
            because: UNITS,
        },
        Published {
            what: "units left on the lost digit, large neighbourhood",
            source: RUN,
            published: "2",
            ours: || ours::territory(1, 2),
            shown: "2",
            tolerance: 3.0,
            because: UNITS,
        },
    ]
});

/// A map that has hardly formed.
fn probe(values: &[crate::Value], seed: u64, _refine: u32) -> Vec<f64> {
    let constants = DigitMap::with_values(values);
    let mut run = Run::new(&DigitMap { row: Relearning { seed, ..constants.row.clone() }, ..constants });
    // The change comes at once: both of its sides are asked.
    run.advance(200);
    run.steps = FORMING;
    run.advance(200);
    alloc::vec![f64::from(run.counts()[0]), run.places()[0]]
}
