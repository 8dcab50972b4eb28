//! `<after for="…">`: prose, and figures, that would tell the answer of a figure's question. It is folded until the question is
//! answered or skipped, and open where no script runs.

use maud::html;

use super::Writer;
use super::tag::Tag;
use crate::problem::{Piece, offered};

/// Name of the tag.
pub(super) const NAME: &str = "after";
/// Where the tag stands in a line of words.
pub(super) const ALONE: &str = "<after for=\"…\"> stands on a line of its own, between empty lines.";
/// What ends it: what is folded, and all of it.
pub(super) const END: &str = "</div></div>";

impl Writer<'_> {
    /// The start of it, with the sentence that stands there meanwhile.
    pub(super) fn after(&mut self, tag: &Tag, piece: Piece<'_>, at: usize) -> String {
        self.open.push((NAME.into(), at));
        let id = tag.attribute("for").unwrap_or_default();
        let asks = |id: &str| self.traces.asking.contains(id);
        if tag.attributes.len() != 1 || !asks(id) {
            let known = offered(id, self.traces.asking.iter().map(String::as_str));
            self.problem(piece, at, format!("<after for=\"{id}\"> names a widget that asks first: {known}."));
        }
        let language = self.language;
        let wait = html! {
            p.wait {
                (language.wait_answer()) " " a href={ "#" (id) } { (language.wait_question()) } (language.wait_or()) " "
                button type="button" { (language.wait_skip()) } (language.wait_on())
            }
        };
        format!(
            "<div class=\"after\" data-for=\"{}\">{}<div>",
            html! { (id) }.into_string(),
            wait.into_string()
        )
    }
}
