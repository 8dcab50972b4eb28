//! What came of a second look at the rows.

use super::Row;

const CHECKED: &str = include_str!("checked.csv");

/// What a second look gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// A source agrees with the row.
    Confirmed,
    /// The row was changed.
    Corrected,
    /// Nothing was found that says it.
    NotFound,
}

impl Verdict {
    /// In a few words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Corrected => "corrected",
            Self::NotFound => "not findable",
        }
    }
}

/// A row's second look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check {
    /// The row's name.
    pub id: &'static str,
    /// What came of it.
    pub verdict: Verdict,
    /// Key in `references.bib` of what was looked at.
    pub source: &'static str,
    /// What stands there, in a sentence.
    pub words: &'static str,
}

impl Check {
    fn read(line: &'static str) -> Option<Self> {
        let mut fields = line.splitn(4, ',');
        let [id, verdict, source, words] = [(); 4].map(|()| fields.next().unwrap_or(""));
        let verdict = match verdict {
            "confirmed" => Verdict::Confirmed,
            "corrected" => Verdict::Corrected,
            "not findable" => Verdict::NotFound,
            _ => return None,
        };
        // The last field alone has commas, and then quotes around it.
        Some(Self { id, verdict, source, words: words.trim_matches('"') })
    }
}

/// The second looks, in the order of the file `checked.csv`.
pub fn checks() -> impl Iterator<Item = Check> {
    CHECKED.lines().filter_map(Check::read)
}

impl Row {
    /// What a second look at this row gave; none where there was none.
    pub fn check(&self) -> Option<Check> {
        checks().find(|check| check.id == self.id)
    }
}
