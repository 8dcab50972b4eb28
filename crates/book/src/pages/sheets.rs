//! All questions on a sheet to print, and their answers, with reasons, on another: numbered alike.

use language::Language;
use maud::{Markup, PreEscaped, html};
use widgets::Predict;

use super::Site;
use super::shell::{self, Head, Page};
use crate::chapter::Chapter;
use crate::prose::asked::{Asked, Choice, Number, Prediction, Reply};
use crate::prose::{Heading, Section, Traces};

/// File of the questions.
pub const QUESTIONS: &str = "questions.html";
/// File of the answers.
pub const ANSWERS: &str = "answers.html";

/// Writes both.
pub fn both(site: &Site<'_>) -> [Page; 2] {
    let language = site.book.language;
    let questions = Head {
        file: QUESTIONS,
        title: language.questions(),
        language,
        description: "All questions of the book on a sheet to print.",
        picture: None,
    };
    let answers = Head {
        file: ANSWERS,
        title: language.answers(),
        language,
        description: "The answers to all questions of the book, with reasons, numbered as on the sheet.",
        picture: None,
    };
    let lead = html! {
        (language.sheet_questions_lead()) " " a href=(ANSWERS) { (language.sheet_questions_link()) } " "
        (language.sheet_questions_end())
    };
    let questions = sheet(site, &questions, &lead, question);
    let lead = html! {
        (language.sheet_answers_lead()) " " a href=(QUESTIONS) { (language.sheet_answers_link()) } (language.sheet_answers_end())
    };
    [questions, sheet(site, &answers, &lead, answer)]
}

type Print = fn(&Chapter, &Asked, Language) -> Markup;

fn sheet(site: &Site<'_>, head: &Head<'_>, lead: &Markup, print: Print) -> Page {
    let (mut traces, language) = (Traces::default(), site.book.language);
    // The words of every question are found in its chapter already.
    traces.sections.push(Section { title: language.of_all_chapters(head.title), ..Section::default() });
    let asks = || site.numbered().iter().filter(|chapter| !chapter.traces.asked.is_empty());
    for chapter in asks() {
        let (id, html) = (chapter.front.slug.clone(), html! { (chapter.front.title) }.into_string());
        traces.ids.insert(id.clone(), 1);
        traces.headings.push(Heading { level: 2, id, html });
    }
    let body = html! {
        article.sheet {
            header.opening { h1 { (head.title) } p { (lead) } }
            @for chapter in asks() {
                section aria-labelledby=(chapter.front.slug) {
                    h2 id=(chapter.front.slug) { (chapter.front.number) ". " (chapter.front.title) }
                    @for (number, asked) in chapter.asked() {
                        div.asks id={ (chapter.front.slug) "-" (asked.id) } {
                            p.number { (number) }
                            (PreEscaped(away(chapter, &print(chapter, asked, language).into_string())))
                        }
                    }
                }
            }
        }
    };
    let html = shell::page(site, head, &shell::contents(&traces, language), &body, &html! {});
    Page { file: head.file.into(), html, title: head.title.into(), traces }
}

/// Links within the chapter's page, such as those of citations, lead there.
fn away(chapter: &Chapter, html: &str) -> String {
    html.replace("href=\"#", &format!("href=\"{}#", chapter.page()))
}

fn question(chapter: &Chapter, asked: &Asked, language: Language) -> Markup {
    html! {
        p { @if let Reply::Prediction(_) = asked.reply { strong { (language.predict()) " " } } (PreEscaped(&asked.ask)) }
        @match &asked.reply {
            Reply::Choice(choices) => ol.letters type="A" { @for choice in choices { li { (PreEscaped(&choice.text)) } } },
            Reply::Number(number) => (line(language.answer(), &number.unit)),
            Reply::State(_) => { (figure(chapter, asked, language)) (line(language.sheet_set(), "")) },
            Reply::Prediction(prediction) => {
                (figure(chapter, asked, language))
                div.drawn { (PreEscaped(&prediction.veiled)) }
                @match prediction.task {
                    Predict::Curve { .. } => {},
                    Predict::Sign { .. } => ol.letters type="A" { @for way in WAYS { li { (way(language)) } } },
                    Predict::Value { .. } => (line(language.answer(), prediction.unit)),
                }
            },
        }
    }
}

/// What can become of a result.
const WAYS: [fn(Language) -> &'static str; 3] =
    [Language::sheet_up, Language::sheet_down, Language::sheet_same];

/// The figure that is asked about, by a title that tells nothing.
fn figure(chapter: &Chapter, asked: &Asked, language: Language) -> Markup {
    html! {
        @if let Some((id, title)) = &asked.figure {
            p.of { (language.figure()) ": " a href={ (chapter.page()) "#" (id) } { (if title.is_empty() { id.as_str() } else { title }) } }
        }
    }
}

/// A line to write on.
fn line(what: &str, unit: &str) -> Markup {
    html! { p.line { (what) ": " span {} @if !unit.is_empty() { "\u{a0}" (unit) } } }
}

fn answer(chapter: &Chapter, asked: &Asked, language: Language) -> Markup {
    html! {
        p.again { a href={ (QUESTIONS) "#" (chapter.front.slug) "-" (asked.id) } { (language.asked()) } ": " (PreEscaped(&asked.ask)) }
        @match &asked.reply {
            Reply::Choice(choices) => (chosen(choices, language)),
            Reply::Number(number) | Reply::State(number) => (counted(number, language)),
            Reply::Prediction(prediction) => (seen(prediction, language)),
        }
    }
}

fn chosen(choices: &[Choice], language: Language) -> Markup {
    let lettered = || choices.iter().zip('A'..);
    html! {
        @for (choice, letter) in lettered().filter(|(choice, _)| choice.right) {
            p { strong { (letter) ". " (PreEscaped(&choice.text)) "." } " " (PreEscaped(&choice.why)) }
        }
        ul { @for (choice, letter) in lettered().filter(|(choice, _)| !choice.right) { li { (language.sheet_not(&letter.to_string())) " " (PreEscaped(&choice.why)) } } }
    }
}

fn counted(number: &Number, language: Language) -> Markup {
    html! {
        p {
            strong { @if !number.of.is_empty() { (number.of) ". " } (number.answer(language)) }
            @if !number.why.is_empty() { " " (PreEscaped(&number.why)) }
        }
        ul { @for wrong in &number.wrong { li { (wrong.range(&number.unit, language)) ": " (PreEscaped(&wrong.why)) } } }
    }
}

fn seen(prediction: &Prediction, language: Language) -> Markup {
    html! {
        p { strong { (language.the_run()) " " } (PreEscaped(&prediction.result)) }
        @if let Some(whole) = &prediction.whole { div.drawn { (PreEscaped(whole)) } }
        @for (head, text) in [(language.the_measurement(), &prediction.measured), (language.the_reason(), &prediction.why)] {
            @if !text.is_empty() { p { strong { (head) " " } (PreEscaped(text)) } }
        }
    }
}
