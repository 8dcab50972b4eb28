//! What was done to synapses and what came of it: 142 protocols of 30 papers, one a row.
//!
//! The table is the file `protocols.csv` beside this module, read as it is asked for; ten rows that were looked up again and found wrong stand
//! corrected in `corrected.csv`. Each row says how its numbers were read: [`Mark`]. What was done is a [`Protocol`], the same that drives every rule; of the four rows with dopamine the trains were not
//! seen, so they have none.
//!
//! ```
//! use plasticity::published::arena::{self, Kind};
//! let rows: Vec<_> = arena::rows().collect();
//! assert_eq!((rows.len(), arena::PAPERS.len()), (142, 30));
//! let falling = arena::find("jan26_50_25").unwrap();
//! assert_eq!((falling.ratio, falling.sem, falling.n), (Some(0.73), Some(0.1), Some(18)));
//! assert_eq!(falling.protocol().unwrap().events().count(), 160);
//! assert_eq!(rows.iter().filter(|row| row.kind == Kind::Train).count(), 118);
//! ```

mod checked;
mod papers;
#[cfg(test)]
mod tests;

pub use checked::{Check, Verdict, checks};
pub use papers::{PAPERS, Paper, paper};

use crate::Ms;
use crate::protocol::{Protocol, Train};
use crate::quantity::parse_number;

const TABLE: &str = include_str!("arena/protocols.csv");
const CORRECTED: &str = include_str!("arena/corrected.csv");

/// The table as it stands in the file, for those who want it whole: lines of fields parted by commas, after a line of words.
pub const fn csv() -> &'static str {
    TABLE
}

/// What a protocol consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Spikes.
    Train,
    /// Presynaptic spikes on a cell that is clamped.
    Clamp,
    /// Presynaptic spikes and plateau potentials.
    Plateau,
    /// Spikes and, later, dopamine.
    Reward,
}

/// The kind of synapse, as far as rules were fitted to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preparation {
    /// Neurons of hippocampus in culture.
    Culture,
    /// CA3 to CA1, slices.
    Hippocampus,
    /// CA3 to CA3, slices.
    Recurrent,
    /// Visual cortex, slices.
    VisualCortex,
    /// Somatosensory cortex, slices.
    Somatosensory,
    /// Perforant path to dentate gyrus, living animals.
    Dentate,
    /// CA1 with plateau potentials.
    Plateaus,
    /// Striatum, slices.
    Striatum,
}

/// All preparations, in the order in which they are shown.
pub const PREPARATIONS: [Preparation; 8] = [
    Preparation::Culture,
    Preparation::Hippocampus,
    Preparation::Recurrent,
    Preparation::VisualCortex,
    Preparation::Somatosensory,
    Preparation::Dentate,
    Preparation::Plateaus,
    Preparation::Striatum,
];

impl Preparation {
    /// In words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Culture => "hippocampal culture",
            Self::Hippocampus => "hippocampus, CA3 to CA1",
            Self::Recurrent => "hippocampus, CA3 to CA3",
            Self::VisualCortex => "visual cortex",
            Self::Somatosensory => "somatosensory cortex",
            Self::Dentate => "dentate gyrus",
            Self::Plateaus => "CA1 with plateaus",
            Self::Striatum => "striatum",
        }
    }
}

/// How a row was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Its numbers were read in public code or data.
    Code,
    /// Read in the paper's abstract, a legend or a table.
    Paper,
    /// Recalled, not seen in any source: a sign to be shown weakly.
    Recalled,
    /// A value of the authors' fit or model, read in public code: no measurement.
    Fit,
}

impl Mark {
    /// In a few words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Code => "read in public code or data",
            Self::Paper => "read in the paper's abstract, a legend or a table",
            Self::Recalled => "recalled, not seen in a source",
            Self::Fit => "a value of the authors' fit, no measurement",
        }
    }
}

/// Which way the synapse went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It was depressed.
    Down,
    /// Nothing was found.
    None,
    /// It was potentiated.
    Up,
}

impl Sign {
    /// A change within 5 % is none.
    pub const WITHIN: f64 = 0.05;

    /// The sign of a ratio of weights, after over before.
    pub fn of(ratio: f64) -> Self {
        if ratio > 1.0 + Self::WITHIN {
            Self::Up
        } else if ratio < 1.0 - Self::WITHIN {
            Self::Down
        } else {
            Self::None
        }
    }
}

/// One protocol and its outcome.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// Its name.
    pub id: &'static str,
    /// Key of the paper in `references.bib`.
    pub cite: &'static str,
    /// The synapse.
    pub preparation: Preparation,
    /// What was done, in kind.
    pub kind: Kind,
    /// Presynaptic train of a sweep, as text.
    pub pre: &'static str,
    /// Postsynaptic train of a sweep, as text; of a plateau row the word.
    pub post: &'static str,
    /// How many sweeps.
    pub sweeps: u64,
    /// From sweep to sweep.
    pub period: Ms,
    /// Potential at which the cell was held, mV.
    pub clamp: Option<f64>,
    /// Mean strength after, over that before.
    pub ratio: Option<f64>,
    /// Standard error of that mean.
    pub sem: Option<f64>,
    /// Number of cells, pairs or animals.
    pub n: Option<u32>,
    /// The sign as the paper has it; none for steps that are all or none.
    pub sign: Option<Sign>,
    /// How it was read.
    pub mark: Mark,
    /// What was done, in a few words.
    pub what: &'static str,
}

impl Row {
    fn read(line: &'static str) -> Option<Self> {
        let mut fields = line.split(',');
        let mut next = || fields.next();
        let [id, cite, preparation, kind, pre, post, sweeps, period, clamp, ratio, sem, n, sign, mark, what] =
            [(); 15].map(|()| next().unwrap_or(""));
        let preparation = match preparation {
            "c" => Preparation::Culture,
            "h" => Preparation::Hippocampus,
            "r" => Preparation::Recurrent,
            "v" => Preparation::VisualCortex,
            "s" => Preparation::Somatosensory,
            "d" => Preparation::Dentate,
            "p" => Preparation::Plateaus,
            "t" => Preparation::Striatum,
            _ => return None,
        };
        let kind = match kind {
            "t" => Kind::Train,
            "c" => Kind::Clamp,
            "p" => Kind::Plateau,
            "r" => Kind::Reward,
            _ => return None,
        };
        let mark = match mark {
            "C" => Mark::Code,
            "A" => Mark::Paper,
            "R" => Mark::Recalled,
            "F" => Mark::Fit,
            _ => return None,
        };
        let sign = match sign {
            "+" => Some(Sign::Up),
            "0" => Some(Sign::None),
            "-" => Some(Sign::Down),
            _ => None,
        };
        let sweeps = sweeps.parse().ok()?;
        let period = Ms(parse_number(period).unwrap_or(0.0));
        let [clamp, ratio, sem] = [clamp, ratio, sem].map(parse_number);
        let n = n.parse().ok();
        Some(Self {
            id,
            cite,
            preparation,
            kind,
            pre,
            post,
            sweeps,
            period,
            clamp,
            ratio,
            sem,
            n,
            sign,
            mark,
            what,
        })
    }

    /// What was done; none where the trains are not known.
    pub fn protocol(&self) -> Option<Protocol> {
        let pre: Train = self.pre.parse().ok()?;
        let sweep = match self.kind {
            Kind::Train => Protocol::new(pre, self.post.parse().ok()?),
            Kind::Clamp => Protocol::new(pre, Train::default()).clamped(self.clamp?),
            Kind::Plateau => Protocol::new(pre, Train::default()).with_plateaus(Train::at(Ms::ZERO)),
            Kind::Reward => return None,
        };
        Some(sweep.every(self.sweeps, self.period))
    }

    /// Whether its number was measured: not one of a fit.
    pub fn measured(&self) -> bool {
        self.mark != Mark::Fit
    }

    /// Its paper.
    pub fn paper(&self) -> &'static Paper {
        paper(self.cite)
    }
}

/// All rows as they were first typed, paper by paper: those that other programs were given too.
pub fn typed() -> impl Iterator<Item = Row> {
    TABLE.lines().filter_map(Row::read)
}

/// All rows, ten of them corrected after a second look at the papers.
pub fn rows() -> impl Iterator<Item = Row> {
    typed().map(|row| corrected().find(|other| other.id == row.id).unwrap_or(row))
}

/// The rows that a second look changed, as they are now.
pub fn corrected() -> impl Iterator<Item = Row> {
    CORRECTED.lines().filter_map(Row::read)
}

/// The row of this name.
pub fn find(id: &str) -> Option<Row> {
    rows().find(|row| row.id == id)
}
