//! The chapter told twice, side by side: for biologists and for developers.

use language::Language;
use maud::{Markup, PreEscaped, html};
use serde::Deserialize;
use toml::Spanned;

use super::Writer;
use crate::problem::Piece;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Decoder {
    biology: Spanned<String>,
    developers: Spanned<String>,
}

impl Writer<'_> {
    pub(super) fn decoder(&mut self, piece: Piece<'_>) -> String {
        let decoder: Decoder = match toml::from_str(piece.text) {
            Ok(decoder) => decoder,
            Err(error) => {
                let at = error.span().map_or(0, |span| span.start);
                self.problem(piece, at, format!("The decoder cannot be read: {}.", error.message()));
                return String::new();
            }
        };
        let (level, language) = (self.below(), self.language);
        let mut column = |title: &str, text: &Spanned<String>| {
            let body = self.nested(piece, text);
            format!("<div><h{level}>{title}</h{level}>{body}</div>")
        };
        let columns = [
            column(language.for_biology(), &decoder.biology),
            column(language.for_developers(), &decoder.developers),
        ];
        html! { div.decoder { @for column in columns { (PreEscaped(column)) } } }.into_string()
    }

    /// Markdown inside a TOML string, with its own lines in every message.
    pub(super) fn nested(&mut self, piece: Piece<'_>, text: &Spanned<String>) -> String {
        let (inner, place) = within(piece, text);
        self.part(Piece { text: inner, ..place })
    }

    /// The same for a single paragraph without its tags.
    pub(super) fn nested_inline(&mut self, piece: Piece<'_>, text: &Spanned<String>) -> String {
        let (inner, place) = within(piece, text);
        self.inline(Piece { text: inner, ..place })
    }
}

/// Code that a reader asks for: Rust is shown, the same in Python is folded below it.
pub(super) fn folded(program: &str, code: Markup, language: Language) -> Markup {
    match program {
        "python" => html! { details { summary { (language.in_python()) } (code) } },
        _ => code,
    }
}

fn within<'a>(piece: Piece<'a>, text: &'a Spanned<String>) -> (&'a str, Piece<'a>) {
    let raw = piece.text.get(text.span()).unwrap_or("");
    let quotes = raw.len() - raw.trim_start_matches(['"', '\'']).len();
    let newline = usize::from(raw[quotes..].starts_with('\n'));
    (text.get_ref(), piece.part(text.span().start + quotes + newline, ""))
}
