//! `<drawing name="…"></drawing>`: a drawing without a run, part of the text.

use figure::{Colours, Layout};
use maud::{PreEscaped, html};
use widgets::DRAWINGS;

use super::Writer;
use super::tag::Tag;
use crate::problem::{Piece, offered};

/// Name of the tag.
pub(super) const NAME: &str = "drawing";

impl Writer<'_> {
    pub(super) fn drawing(&mut self, tag: &Tag, piece: Piece<'_>, at: usize) -> String {
        let name = tag.attribute("name").unwrap_or_default();
        let Some(drawing) =
            DRAWINGS.iter().find(|own| own.name == name).filter(|_| tag.attributes.len() == 1)
        else {
            let known = offered(name, DRAWINGS.iter().map(|own| own.name));
            self.problem(piece, at, format!("<drawing name=\"{name}\"> names no drawing: {known}."));
            return String::new();
        };
        let caption = self.inline(Piece {
            file: "crates/widgets/src/drawings.rs",
            first_line: 1,
            text: drawing.caption,
        });
        // As it stands on a telephone: wider it says no more.
        let svg = figure::svg(&drawing.figure(), Layout::Narrow, Colours::Variables);
        html! { figure.drawing { (PreEscaped(svg)) figcaption { (PreEscaped(caption)) } } }.into_string()
    }
}
