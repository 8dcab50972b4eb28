//! What is said about progress.

use language::Language;

use super::Count;
use crate::attributes::start_of;

/// Why a file cannot be taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// It is no JSON.
    NoJson,
    /// JSON of something else.
    Other,
    /// A version that is no number.
    NoVersion,
    /// A later edition has written it.
    Newer(u32),
    /// An entry is none: the member that it stands in, and its key.
    Entry(String, String),
    /// A member is none.
    Member(String),
    /// Nothing was done yet when it was written.
    Empty,
    /// All of it is another edition's.
    Strange,
    /// The browser could not give its text.
    Unreadable,
    /// It has too many bytes.
    Long(f64),
}

impl Refused {
    /// One sentence: what was wrong, what is allowed, and that nothing has happened.
    pub fn words(&self, language: Language) -> String {
        let what = match self {
            Self::NoJson => language.file_no_json().into(),
            Self::Other => language.file_other().into(),
            Self::NoVersion => language.file_no_version().into(),
            Self::Newer(version) => language.file_newer(&version.to_string()),
            Self::Entry(member, key) => language.file_bad_entry(&start_of(key), member),
            Self::Member(name) => language.file_bad_member(&start_of(name)),
            Self::Empty => language.file_empty().into(),
            Self::Strange => language.file_strange().into(),
            Self::Unreadable => language.file_unreadable().into(),
            Self::Long(bytes) => language.file_long(&format!("{:.0}", (bytes / 1e6).ceil())),
        };
        language.file_refused(&what, language.progress_save())
    }
}

/// What a file had, and what became of it.
pub fn read(count: Count, left_out: usize, language: Language) -> String {
    let parts = [
        (count.answers > 0).then(|| language.progress_answers(count.answers)),
        (count.predictions > 0).then(|| language.progress_predictions(count.predictions)),
        (count.chapters > 0).then(|| language.progress_chapters(count.chapters)),
    ];
    let text = language.progress_read(&listed(parts));
    if left_out == 0 { text } else { [text, language.progress_left_out(left_out)].join(" ") }
}

/// What there is, of how many, on a page that asks so many questions and predictions.
pub fn summary(count: Count, questions: usize, figures: usize, language: Language) -> String {
    let parts = [
        (count.chapters > 0).then(|| language.progress_begun(count.chapters)),
        (questions > 0).then(|| language.progress_questions(count.right, questions)),
        (figures > 0).then(|| language.progress_figures(count.predictions, figures)),
    ];
    listed(parts) + "."
}

fn listed(parts: [Option<String>; 3]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Where it is kept.
pub fn kept(stored: bool, disk: bool, language: Language) -> &'static str {
    match (stored, disk) {
        (false, _) => language.progress_kept_nowhere(),
        (true, true) => language.progress_kept_disk(),
        (true, false) => language.progress_kept(),
    }
}
