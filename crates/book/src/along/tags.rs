//! The elements of a page with their places, and changes of its text there. What is not changed keeps its bytes.

use std::collections::BTreeMap;
use std::ops::Range;

use html5gum::{DefaultEmitter, HtmlString, Token, Tokenizer};

/// An element, by its tags.
pub struct Element {
    /// Its name, in small letters.
    pub name: String,
    attributes: BTreeMap<String, String>,
    /// Where its first tag stands.
    pub open: Range<usize>,
    /// Where its last one stands; nothing where it has none, as `img`.
    pub close: Option<Range<usize>>,
}

impl Element {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    /// Whether it has a class.
    pub fn is(&self, class: &str) -> bool {
        self.get("class").is_some_and(|classes| classes.split_whitespace().any(|own| own == class))
    }

    /// All of it, what it holds too.
    pub fn whole(&self) -> Range<usize> {
        self.open.start..self.close.as_ref().map_or(self.open.end, |close| close.end)
    }

    /// Its first tag under another name, with these attributes of its own.
    pub fn tag(&self, name: &str, kept: &[&str]) -> String {
        let kept = kept.iter().filter_map(|key| Some((key, self.get(key)?)));
        kept.fold(format!("<{name}"), |tag, (key, value)| format!("{tag} {key}=\"{}\"", markup(value))) + ">"
    }
}

/// A text as it stands in an attribute.
pub fn markup(text: &str) -> String {
    maud::html! { (text) }.into_string()
}

/// The elements of a text, in order.
pub fn elements(html: &str) -> Vec<Element> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    // Scripts and styles hold no tags.
    emitter.naively_switch_states(true);
    let word = |text: &HtmlString| String::from_utf8_lossy(text).into_owned();
    let mut elements: Vec<Element> = vec![];
    let mut open: Vec<usize> = vec![];
    for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
        match token {
            Token::StartTag(tag) => {
                open.push(elements.len());
                elements.push(Element {
                    name: word(&tag.name),
                    attributes: tag.attributes.iter().map(|(key, value)| (word(key), word(value))).collect(),
                    open: tag.span.start..tag.span.end,
                    close: None,
                });
            }
            Token::EndTag(tag) => {
                let name = word(&tag.name);
                if let Some(depth) = open.iter().rposition(|place| elements[*place].name == name) {
                    elements[open[depth]].close = Some(tag.span.start..tag.span.end);
                    open.truncate(depth);
                }
            }
            _ => {}
        }
    }
    elements
}

/// Changes of a text, each at a place.
pub struct Edits<'a> {
    text: &'a str,
    made: Vec<(Range<usize>, String)>,
}

impl<'a> Edits<'a> {
    /// None yet.
    pub fn of(text: &'a str) -> Self {
        Self { text, made: vec![] }
    }

    /// Puts something in the place of a part.
    pub fn replace(&mut self, part: Range<usize>, with: impl Into<String>) {
        self.made.push((part, with.into()));
    }

    /// Puts something between two signs.
    pub fn insert(&mut self, at: usize, what: impl Into<String>) {
        self.replace(at..at, what);
    }

    /// The changed text. What lies inside a part that was replaced is gone with it.
    pub fn done(mut self) -> String {
        self.made.sort_by_key(|(part, _)| part.start);
        let (mut out, mut at) = (String::with_capacity(self.text.len()), 0);
        for (part, with) in self.made {
            if part.start < at {
                continue;
            }
            out.push_str(&self.text[at..part.start]);
            out.push_str(&with);
            at = part.end;
        }
        out.push_str(&self.text[at..]);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_have_their_places() {
        let html = "<!doctype html><p class=\"a b\">é <img src='x'><a href=\"?a&amp;b\">to</a></p><script>'<p>'</script>";
        let found = elements(html);
        let names: Vec<_> = found.iter().map(|element| element.name.as_str()).collect();
        assert_eq!(names, ["p", "img", "a", "script"]);
        assert!(found[0].is("b") && !found[0].is("c"));
        let text = |part: Range<usize>| &html[part];
        assert_eq!(text(found[0].whole()), &html[15..html.find("<script").unwrap()]);
        assert_eq!(text(found[1].whole()), "<img src='x'>");
        assert_eq!(text(found[2].open.clone()), "<a href=\"?a&amp;b\">");
        assert_eq!(found[2].get("href"), Some("?a&b"));
        assert_eq!(found[2].tag("span", &["href", "class"]), "<span href=\"?a&amp;b\">");
        assert_eq!(text(found[3].whole()), "<script>'<p>'</script>");
    }

    #[test]
    fn what_is_not_changed_keeps_its_bytes() {
        let mut edits = Edits::of("a<b  c = 'd'>e</b>f");
        edits.replace(1..18, "-");
        edits.replace(2..3, "gone");
        edits.insert(18, "+");
        edits.insert(0, "^");
        assert_eq!(edits.done(), "^a-+f");
    }
}
