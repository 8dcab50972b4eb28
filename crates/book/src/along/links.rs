//! Where the links of a lone page lead.

use std::collections::BTreeSet;

/// A page that stands alone.
pub struct Alone<'a> {
    /// Its place in the book: `stdp.html`, `embed/stdp-window.html`.
    pub path: &'a str,
    /// The places that it has.
    pub ids: BTreeSet<&'a str>,
    /// Address of the published book with a slash at its end, if known.
    pub base: Option<&'a str>,
}

/// What becomes of a link.
#[derive(Debug, PartialEq, Eq)]
pub enum Target {
    /// It stays.
    Same,
    /// It gets this address.
    To(String),
    /// What it leads to is not here, and nobody knows where else.
    Nowhere,
}

impl Alone<'_> {
    /// What becomes of an address.
    pub fn target(&self, href: &str) -> Target {
        if href.starts_with('#')
            || href.split(['/', '#', '?']).next().is_some_and(|start| start.contains(':'))
        {
            return Target::Same;
        }
        let place = from(self.path, href);
        let (page, id) = place.split_once('#').unwrap_or((&place, ""));
        // A term that the page explains at its end.
        let term = format!("term-{id}");
        let here = match page {
            "glossary.html" => term.as_str(),
            _ if page == self.path => id,
            _ => "",
        };
        match self.base {
            _ if self.ids.contains(here) => Target::To(format!("#{here}")),
            Some(base) => Target::To(format!("{base}{place}")),
            None => Target::Nowhere,
        }
    }
}

/// The path in the book of an address on one of its pages.
pub fn from(path: &str, href: &str) -> String {
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(path: &str, base: Option<&str>, href: &str) -> Target {
        Alone { path, ids: ["a", "term-ltp"].into(), base }.target(href)
    }

    #[test]
    fn links_inside_stay_and_terms_of_the_page_are_there() {
        let to = |href| target("stdp.html", None, href);
        assert_eq!(
            ["#a", "https://doi.org/a/b", "mailto:a@b"].map(to),
            [Target::Same, Target::Same, Target::Same]
        );
        assert_eq!(to("stdp.html#a"), Target::To("#a".into()));
        assert_eq!(to("glossary.html#ltp"), Target::To("#term-ltp".into()));
        assert_eq!([to("glossary.html#ltd"), to("hebb.html#a")], [Target::Nowhere, Target::Nowhere]);
    }

    #[test]
    fn other_pages_are_where_the_book_is_published() {
        let to = |href| target("embed/w.html", Some("https://host/book/"), href);
        assert_eq!(to("../stdp.html#w"), Target::To("https://host/book/stdp.html#w".into()));
        assert_eq!(to("../glossary.html#ltd"), Target::To("https://host/book/glossary.html#ltd".into()));
        assert_eq!(to("w.html"), Target::To("https://host/book/embed/w.html".into()));
    }
}
