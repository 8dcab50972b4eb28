//! Progress as a file: what is read of one, and why another is refused, as a whole.

use super::entry::{Taken, is_theme};
use super::words::Refused;
use super::{Edition, Json, Place, Progress};

/// The longest file that is read, bytes.
pub const LONGEST: f64 = 1_000_000.0;

const FORMAT: &str = "plasticity-progress";
const BOOK: &str = "The Plastic Synapse";
/// Since 2 a file has predictions, how far was read, and the theme.
const VERSION: u32 = 2;

/// What a file begins with.
pub fn head() -> [(&'static str, Json); 3] {
    let version = Json::Number(f64::from(VERSION));
    [("format", Json::text(FORMAT)), ("version", version), ("book", Json::text(BOOK))]
}

/// Reads a file, `None` where it is no JSON: what an edition has of it, and how many entries it does not have. Where no edition
/// is told, all is taken.
///
/// # Errors
/// What is wrong with it; it is taken as a whole or not at all.
pub fn from_file(json: Option<&Json>, edition: Option<&Edition>) -> Result<(Progress, usize), Refused> {
    let Some(json) = json else { return Err(Refused::NoJson) };
    if json.get("format").and_then(Json::as_text) != Some(FORMAT) {
        return Err(Refused::Other);
    }
    match json.get("version").and_then(Json::as_count) {
        Some(1..=VERSION) => {}
        Some(newer) if newer > VERSION => return Err(Refused::Newer(newer)),
        _ => return Err(Refused::NoVersion),
    }
    let mut progress = Progress::default();
    for (name, value) in json.members() {
        let fits = match (name.as_str(), value) {
            ("format" | "version", _) => true,
            ("book", book) => book.as_text() == Some(BOOK),
            ("last", last) => {
                progress.last = Place::of(last).filter(|last| last.words.is_empty());
                progress.last.is_some()
            }
            ("theme", theme) => {
                progress.theme = theme.as_text().filter(|theme| is_theme(theme)).map(Into::into);
                progress.theme.is_some()
            }
            ("answers" | "predictions" | "read", Json::Map(members)) => {
                for (key, value) in members {
                    let taken = Taken::of(name, key, value);
                    if taken.is_none() {
                        return Err(Refused::Entry(name.clone(), key.clone()));
                    }
                    progress.put(taken);
                }
                true
            }
            _ => false,
        };
        if !fits {
            return Err(Refused::Member(name.clone()));
        }
    }
    let held = progress.count();
    let left_out = edition.map_or(0, |edition| progress.keep_to(edition));
    let count = progress.count();
    match count.answers + count.predictions + count.chapters {
        0 if held == count => Err(Refused::Empty),
        0 => Err(Refused::Strange),
        _ => Ok((progress, left_out)),
    }
}
