//! Every word that is said about progress.

use super::Count;
use crate::attributes::start_of;

/// On the button that writes a file.
pub const SAVE: &str = "Save my progress as a file";
/// On the button that reads one.
pub const LOAD: &str = "Read it from a file";
/// On the button that forgets.
pub const FORGET: &str = "Forget it all";
/// Asks whether that is meant.
pub const SURE: &str =
    "Answers, predictions, what you read and the theme: forget it all? Nothing brings it back.";
/// On the button that means it.
pub const YES: &str = "Yes, forget it all";
/// On the button that does not.
pub const NO: &str = "No, keep it";
/// Said when it is done.
pub const FORGOTTEN: &str = "All is forgotten: nothing of this book is kept on this machine.";
/// Said when a file has been handed over.
pub const SAVED: &str = "Saved as a file. Read it on any machine that has this book.";
/// Said where a frame may save no files.
pub const FORBIDDEN: &str =
    "This frame may not save files. The page around it has been given this one; it can also be copied.";

/// What was wrong with a file.
pub const NO_JSON: &str = "This file is no JSON text";
/// JSON of something else.
pub const OTHER: &str = "This file is not the progress of a reader of this book";
/// A version that is no number.
pub const NO_VERSION: &str = "This file does not say its version";
/// Nothing was done yet when it was written.
pub const EMPTY: &str = "This file holds no answer, no prediction and no chapter";
/// All of it is another edition's.
pub const STRANGE: &str = "This file has only questions and figures that this edition does not have";
/// The browser could not give its text.
pub const UNREADABLE: &str = "The browser could not read this file";

/// It is too long.
pub fn long(bytes: f64) -> String {
    format!("This file has {:.0}\u{a0}MB", (bytes / 1e6).ceil())
}

/// A later edition has written it.
pub fn newer(version: u32) -> String {
    format!("This file is of version {version}, which a newer edition has written")
}

/// An entry is none.
pub fn bad_entry(member: &str, key: &str) -> String {
    format!("In this file the entry “{}” of “{member}” cannot be understood", start_of(key))
}

/// A member is none.
pub fn bad_member(name: &str) -> String {
    format!("In this file “{}” cannot be understood", start_of(name))
}

/// One sentence: what was wrong, what is allowed, and that nothing has happened.
pub fn refused(what: &str) -> String {
    format!(
        "{what}: only a file that “{SAVE}” has written can be read, of version 1 or 2 and at most 1\u{a0}MB, and nothing has changed."
    )
}

/// What a file had, and what became of it.
pub fn read(count: Count, left_out: usize) -> String {
    let parts = [
        many(count.answers, "answer", "answers"),
        many(count.predictions, "prediction", "predictions"),
        many(count.chapters, "chapter that was read", "chapters that were read"),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    let mut text = format!(
        "Read from the file: {}. What was here has stayed, but a right answer counts before a wrong one, and the furthest \
         section before a nearer.",
        parts.join(", ")
    );
    if let Some(left_out) = many(
        left_out,
        "entry was left out: this edition does not have it",
        "entries were left out: this edition does not have them",
    ) {
        text += &format!(" {left_out}.");
    }
    text
}

/// What there is, of how many, on a page that asks so many questions and predictions.
pub fn summary(count: Count, questions: usize, figures: usize) -> String {
    let chapters = many(count.chapters, "chapter begun", "chapters begun");
    let parts = [
        chapters,
        (questions > 0).then(|| format!("{} of {questions} questions answered", count.right)),
        (figures > 0).then(|| format!("{} of {figures} predictions made", count.predictions)),
    ];
    format!("{}.", parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// Where it is kept.
pub fn kept(stored: bool, disk: bool) -> &'static str {
    match (stored, disk) {
        (false, _) => {
            "This browser keeps nothing here: all is lost when you close the page, unless you save it as a file."
        }
        (true, true) => {
            "Kept on this machine only. From a disk, some browsers keep every page's progress apart: then save each as a file; \
             read one after the other, they add up."
        }
        (true, false) => "Kept on this machine only.",
    }
}

fn many(number: usize, one: &str, more: &str) -> Option<String> {
    (number > 0).then(|| format!("{number} {}", if number == 1 { one } else { more }))
}
