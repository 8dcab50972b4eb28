//! The page on which a teacher prepares a figure for a class. Its program is `crates/teach`, which knows the form by the names
//! in it; without one the page says so.

use language::Language;
use maud::{Markup, html};
use widgets::Entry;

use super::Site;
use super::grid;
use super::shell::{self, Head, Page};
use crate::modules::TEACH;
use crate::prose::Traces;

/// The kinds of files, by the names that the program knows them by.
const FILES: [(&str, Said, Said); 4] = [
    ("page", Language::teach_file_page, Language::teach_file_page_about),
    ("scorm-1.2", Language::teach_file_old, Language::teach_file_old_about),
    ("scorm-2004", Language::teach_file_new, Language::teach_file_new_about),
    ("zip", Language::teach_file_zip, Language::teach_file_zip_about),
];

type Said = fn(Language) -> &'static str;

/// Writes the page.
pub fn page(site: &Site<'_>) -> Page {
    let language = site.book.language;
    let body = html! {
        article.teach {
            link rel="stylesheet" href="teach.css";
            header.opening {
                h1 { (language.for_a_class()) }
                p { (language.teach_intro()) }
            }
            p data-plasticity-program=(TEACH) role="status" {
                (language.teach_no_script()) " " a href="gallery.html" { (language.teach_gallery()) } " "
                (language.teach_gallery_has())
            }
            form #teach inert autocomplete="off" data-base=[site.base_url] {
                p { a href="#along" { (language.teach_along()) } " · " a href="#files" { (language.teach_files()) } }
                (figure(site))
                section aria-labelledby="preview" {
                    h2 #preview { (language.teach_preview()) }
                    p { (language.teach_preview_about()) }
                    div.stage {}
                    p.problem role="status" {}
                }
                details.values {
                    summary { h2 { (language.teach_values()) } }
                    p {
                        (language.teach_ticked()) " "
                        button type="button" data-act="all" { (language.teach_tick_all()) } " "
                        button type="button" data-act="none" { (language.teach_tick_none()) }
                    }
                    ul.rows {}
                }
                (along(language))
                (files(language))
            }
            @for (_, entries) in grid::groups(site) {
                @for entry in entries { (presets(site, entry)) }
            }
        }
    };
    let head = Head {
        file: "teach.html",
        title: language.for_a_class(),
        language,
        description: "Set a figure of the book for a class: links, frames, a QR code, one file, packages for learning platforms.",
        picture: None,
    };
    let traces = Traces::default();
    let html = shell::page(site, &head, &html! {}, &body, &html! {});
    Page { file: "teach.html".into(), html, title: language.for_a_class().into(), traces }
}

/// What is shown, and how.
fn figure(site: &Site<'_>) -> Markup {
    let language = site.book.language;
    // Titles and presets are in English whatever the page is in.
    let content = (language != Language::English).then_some(Language::English.tag());
    html! {
        section aria-labelledby="figure" {
            h2 #figure { (language.teach_figure()) }
            div.fields {
                label { span { (language.figure()) }
                    select name="name" lang=[content] {
                        @for (chapter, entries) in grid::groups(site) {
                            optgroup label=(chapter) {
                                @for entry in entries { option value=(entry.name) data-asks=[entry.predict.map(|_| entry.neutral)] { (entry.title) } }
                            }
                        }
                    }
                }
                label { span { (language.teach_begins()) } select name="preset" lang=[content] {} }
                label { span { (language.teach_readers()) }
                    select name="mode" {
                        option value="" { (language.teach_explore()) }
                        option value="predict" { (language.teach_predict()) }
                        option value="figure" { (language.teach_alone()) }
                    }
                }
                label { span { (language.theme()) }
                    select name="theme" {
                        option value="" { (language.teach_theme_reader()) }
                        option value="light" { (language.teach_theme_light()) }
                        option value="dark" { (language.teach_theme_dark()) }
                        option value="contrast" { (language.teach_theme_contrast()) }
                    }
                }
                label { span { (language.teach_language()) }
                    select name="lang" {
                        option value="" { (language.teach_language_page()) }
                        @for own in Language::ALL { option value=(own.tag()) lang=(own.tag()) { (own.name()) } }
                    }
                }
                label { span { (language.teach_height()) } input name="height" type="number" min="200" max="2000" step="10" placeholder=(language.teach_height_own()); }
            }
        }
    }
}

/// What goes into other pages.
fn along(language: Language) -> Markup {
    html! {
        section aria-labelledby="along" {
            h2 #along { (language.teach_along()) }
            p.disk hidden { (language.teach_disk()) }
            @for (name, label) in [("link", language.teach_link()), ("frame", language.embed_frame()), ("element", language.embed_element())] {
                div.copy {
                    label { span { (label) } textarea name=(name) readonly rows="3" spellcheck="false" {} }
                    button type="button" data-act="copy" data-of=(name) { (language.copy()) span.hidden { ": " (label) } }
                }
                @if name == "frame" { p.answered hidden { (language.teach_frame_answered()) } }
            }
            div.code {
                figure { div.squares role="img" aria-label=(language.teach_code()) {} figcaption { (language.teach_code_caption()) } }
                button type="button" data-act="code" { (language.teach_code_save()) span.hidden { " " (language.teach_code_svg()) } }
            }
            p.coded role="status" {}
        }
    }
}

/// What is taken as a file.
fn files(language: Language) -> Markup {
    html! {
        section aria-labelledby="files" {
            h2 #files { (language.teach_files()) }
            p { (language.teach_completed()) " " (language.teach_score()) " " (language.teach_comes_back()) }
            dl.files {
                @for (name, label, about) in FILES {
                    div {
                        dt { button type="button" data-act="save" data-kind=(name) { (label(language)) } }
                        dd { (about(language)) }
                    }
                }
            }
            p.saved role="status" {}
            details {
                summary { (language.teach_store()) }
                p { (language.teach_store_about()) " " (language.teach_store_key_about()) }
                div.fields {
                    label { span { (language.teach_store_address()) } input name="endpoint" type="url" placeholder="https://" spellcheck="false"; }
                    label { span { (language.teach_store_key()) } input name="key" type="text" placeholder=(language.teach_store_secret()) spellcheck="false"; }
                }
            }
        }
    }
}

/// The presets of a figure, which the program puts into the form, and how high its page in a frame is.
fn presets(site: &Site<'_>, entry: &Entry) -> Markup {
    html! {
        template data-presets=(entry.name) data-frame=(site.heights.of(entry.name).frame) {
            @for preset in entry.presets { option value=(preset.name) { (preset.label) } }
        }
    }
}
