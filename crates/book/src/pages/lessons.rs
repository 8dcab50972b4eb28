//! A lesson plan for each chapter.

use maud::{PreEscaped, html};

use super::Site;
use super::shell::{self, Head, Page};
use super::{courses, sheets};
use crate::prose::{Heading, Section, Traces};

/// Its file.
pub const FILE: &str = "lessons.html";

/// Writes the page.
pub fn page(site: &Site<'_>) -> Page {
    let (mut traces, language) = (Traces::default(), site.book.language);
    let lessons = site.teaching.lessons.iter().map(|(place, lesson)| {
        let chapter = &site.chapters[*place];
        let (slug, title) = (&chapter.front.slug, &chapter.front.title);
        let of = lesson.traces.sections.iter().map(|section| section.text.as_str());
        traces.sections.push(Section {
            id: slug.clone(),
            title: format!("Lesson: {title}"),
            text: of.collect(),
        });
        traces.ids.insert(slug.clone(), 1);
        traces.headings.push(Heading { level: 2, id: slug.clone(), html: html! { (title) }.into_string() });
        traces.cites.extend(lesson.traces.cites.iter().cloned());
        html! {
            section.lesson aria-labelledby=(slug) {
                h2 id=(slug) { (chapter.front.number) ". " (title) }
                p.of { "For the chapter " a href=(chapter.page()) { (chapter.front.question) } }
                (PreEscaped(&lesson.html))
            }
        }
    });
    let lessons: Vec<_> = lessons.collect();
    let body = html! {
        article.lessons {
            header.opening {
                h1 { "Lessons of 45 minutes" }
                p {
                    "One for each chapter. Links open a figure as the plan needs it; a number in brackets is that of the question on the "
                    a href=(sheets::QUESTIONS) { "question sheet" } ". " em { "Present" }
                    " in a figure’s menu gives it the whole screen. Where a figure asks first, it hides its result until you answer or skip. More on the "
                    a href=(courses::FILE) { "page for teachers" } "."
                }
            }
            @for lesson in &lessons { (lesson) }
            (shell::apparatus(site, &mut traces, language))
        }
    };
    let head = Head {
        file: FILE,
        title: language.lessons(),
        language,
        description: "A lesson plan of 45 minutes for each chapter, minute by minute, with the settings of every figure as links.",
        picture: None,
    };
    let html = shell::page(site, &head, &shell::contents(&traces, language), &body, &html! {});
    Page { file: FILE.into(), html, title: language.lessons().into(), traces }
}
