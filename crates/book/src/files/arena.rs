//! `arena.csv`: every rule under every protocol with its sources, the text that the example `arena` of the models prints.

use plasticity::arena::csv;

use crate::build::Files;
use crate::prose::Book;

/// Name of the file.
pub const FILE: &str = "arena.csv";

/// Writes it.
pub fn write(book: &Book, out: &mut Files) {
    out.insert(FILE.into(), csv(book.runs.arena()).into_bytes());
}
