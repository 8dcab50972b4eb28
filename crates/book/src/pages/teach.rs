//! The page on which a teacher prepares a figure for a class. Its program is `crates/teach`, which knows the form by the names
//! in it; without one the page says so.

use maud::{Markup, html};
use widgets::Entry;

use super::Site;
use super::grid;
use super::shell::{self, Head, Page};
use crate::modules::TEACH;
use crate::prose::Traces;

/// The kinds of files, by the names that the program knows them by.
const FILES: &[(&str, &str, &str)] = &[
    ("page", "One HTML file", "The figure alone, for a disk, an e-mail or a file store. It reports nothing."),
    (
        "scorm-1.2",
        "SCORM 1.2",
        "A package for Moodle, ILIAS, Canvas and others: the platform gets completion and score.",
    ),
    ("scorm-2004", "SCORM 2004", "The same for platforms that want the 4th edition of 2004."),
    ("zip", "Zip with a page", "For platforms that take a web page as a zip with index.html, without H5P."),
];

/// Writes the page.
pub fn page(site: &Site<'_>) -> Page {
    let body = html! {
        article.teach {
            link rel="stylesheet" href="teach.css";
            header.opening {
                h1 { "For a class" }
                p { "Set a figure as your readers shall find it, and take it along: as a link, a frame, an element, a QR code, a file, or a package for a learning platform." }
            }
            p data-plasticity-program=(TEACH) role="status" {
                "This page needs its program, and that needs script. Without it, the " a href="gallery.html" { "gallery" }
                " has the lines that put each figure into a page."
            }
            form #teach inert autocomplete="off" data-base=[site.base_url] {
                (figure(site))
                section aria-labelledby="preview" {
                    h2 #preview { "As readers find it" }
                    p { "This is the figure itself: what you move in it is what they begin with." }
                    div.stage {}
                    p.problem role="status" {}
                }
                section aria-labelledby="values" {
                    h2 #values { "Values, and what readers may move" }
                    p {
                        "Readers may move what is ticked. "
                        button type="button" data-act="all" { "Tick all" } " "
                        button type="button" data-act="none" { "Tick none" }
                    }
                    ul.rows {}
                }
                (along())
                (files())
            }
            @for (_, entries) in grid::groups(site) {
                @for entry in entries { (presets(entry)) }
            }
        }
    };
    let head = Head {
        file: "teach.html",
        title: "For a class",
        description: "Set a figure of the book for a class: links, frames, a QR code, one file, packages for learning platforms.",
        picture: None,
    };
    let traces = Traces::default();
    let html = shell::page(site, &head, &html! {}, &body, &html! {});
    Page { file: "teach.html".into(), html, title: "For a class".into(), traces }
}

/// What is shown, and how.
fn figure(site: &Site<'_>) -> Markup {
    html! {
        section aria-labelledby="figure" {
            h2 #figure { "The figure" }
            div.fields {
                label { span { "Figure" }
                    select name="name" {
                        @for (chapter, entries) in grid::groups(site) {
                            optgroup label=(chapter) {
                                @for entry in entries { option value=(entry.name) data-asks=[entry.predict.map(|_| entry.neutral)] { (entry.title) } }
                            }
                        }
                    }
                }
                label { span { "Begins with" } select name="preset" {} }
                label { span { "Readers" }
                    select name="mode" {
                        option value="" { "explore it" }
                        option value="predict" { "predict first, then see" }
                        option value="figure" { "see the figure alone" }
                    }
                }
                label { span { "Theme" }
                    select name="theme" {
                        option value="" { "as the reader has it" }
                        option value="light" { "light" }
                        option value="dark" { "dark" }
                        option value="contrast" { "high contrast" }
                    }
                }
                label { span { "Height, px" } input name="height" type="number" min="200" max="2000" step="10" placeholder="as it needs"; }
            }
        }
    }
}

/// What goes into other pages.
fn along() -> Markup {
    html! {
        section aria-labelledby="along" {
            h2 #along { "Take it along" }
            p.disk hidden { "This page was opened from a disk, so its links lead to this disk. Open the book at its address for links that others can follow." }
            @for (name, label) in [("link", "Link"), ("frame", "As a frame, anywhere"), ("element", "As an element, where scripts are allowed")] {
                div.copy {
                    label { span { (label) } textarea name=(name) readonly rows="3" spellcheck="false" {} }
                    button type="button" data-act="copy" data-of=(name) { "Copy" span.hidden { ": " (label) } }
                }
            }
            div.code {
                figure { div.squares role="img" aria-label="QR code of the link" {} figcaption { "The link as a QR code" } }
                button type="button" data-act="code" { "Save the QR code" span.hidden { " as SVG" } }
            }
            p.coded role="status" {}
        }
    }
}

/// What is taken as a file.
fn files() -> Markup {
    html! {
        section aria-labelledby="files" {
            h2 #files { "Files and packages" }
            p {
                "A SCORM package is completed when a prediction is committed; without a question, when a control has moved; where nothing can be moved, when it has been seen. "
                "The first prediction gives the score: a direction 100 or 0, a number by its distance in parts of the model's, a curve by its mean distance in parts of half its axis. "
                "What a reader has set comes back at the next visit."
            }
            dl.files {
                @for (name, label, about) in FILES {
                    div {
                        dt { button type="button" data-act="save" data-kind=(name) { (label) } }
                        dd { (about) }
                    }
                }
            }
            p.saved role="status" {}
            details {
                summary { "Also tell a learning record store (xAPI)" }
                p {
                    "Packages made with an address here tell that store, and nobody else, that the figure was experienced, answered and completed, with the score. "
                    "The key stands in the package, so whoever opens it can read it: give one that may write statements and nothing more. Without an address nothing is sent."
                }
                div.fields {
                    label { span { "Address of the store" } input name="endpoint" type="url" placeholder="https://" spellcheck="false"; }
                    label { span { "Key" } input name="key" type="text" placeholder="key:secret" spellcheck="false"; }
                }
            }
        }
    }
}

/// The presets of a figure, which the program puts into the form.
fn presets(entry: &Entry) -> Markup {
    html! {
        template data-presets=(entry.name) {
            @for preset in entry.presets { option value=(preset.name) { (preset.label) } }
        }
    }
}
