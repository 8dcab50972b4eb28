//! Texts for those who teach, beside the chapters: the page for courses and a lesson plan for each chapter.

use std::path::Path;

use crate::build::{Failure, markdown, text};
use crate::chapter::Chapter;
use crate::problem::Piece;
use crate::prose::{Book, Traces, Writer};

/// How to take the book into a course.
pub const COURSES: &str = "chapters/courses.md";
/// The lesson plans, each named as its chapter's page.
pub const LESSONS: &str = "chapters/lessons";

/// A text as read and written.
pub struct Text {
    /// Path of its file.
    pub file: String,
    /// Its HTML.
    pub html: String,
    /// What it left behind.
    pub traces: Traces,
}

/// All of them.
pub struct Teaching {
    /// The page for courses.
    pub courses: Text,
    /// Lesson plans, each with the place of its chapter in the list.
    pub lessons: Vec<(usize, Text)>,
}

impl Teaching {
    /// Reads them.
    ///
    /// # Errors
    /// A file cannot be read.
    pub fn read(root: &Path, chapters: &[Chapter], book: &Book) -> Result<Self, Failure> {
        let courses = text(&root.join(COURSES))?;
        let courses = write(Writer::new(book), COURSES, &courses);
        let mut lessons = vec![];
        for (file, text) in markdown(root, LESSONS)? {
            let stem = file.trim_start_matches(LESSONS).trim_matches('/').trim_end_matches(".md");
            match chapters.iter().position(|chapter| chapter.front.slug == stem) {
                Some(place) => {
                    lessons.push((place, write(Writer::about(book, &chapters[place]), &file, &text)));
                }
                None => book.problems.add(&file, 1, format!("No chapter has the page {stem}.html.")),
            }
        }
        lessons.sort_by_key(|(place, _)| *place);
        Ok(Self { courses, lessons })
    }
}

fn write(mut writer: Writer<'_>, file: &str, text: &str) -> Text {
    let html = writer.blocks(Piece::whole(file, text));
    Text { file: file.into(), html, traces: writer.traces }
}
