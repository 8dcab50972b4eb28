//! Text that carries a widget elsewhere.

use crate::address::{self, Address, Pairs};

/// The address of a page without query and fragment.
pub fn without_state(url: &str) -> &str {
    url.split(['#', '?']).next().unwrap_or(url)
}

/// A link to a page that brings one widget back exactly as it is.
pub fn link(page: &str, key: &str, state: Pairs) -> String {
    let fragment = Address { entries: vec![(key.to_string(), state)] }.write();
    let page = page.split('#').next().unwrap_or(page);
    if fragment.is_empty() { format!("{page}#{}", anchor(key)) } else { format!("{page}#{fragment}") }
}

fn anchor(key: &str) -> String {
    let mut out = String::new();
    address::encode(key, &mut out);
    out
}

/// The page that shows one widget alone, configured by its query.
pub fn embed(base: &str, widget: &str, configuration: &Pairs) -> String {
    let mut url = format!("{base}embed/{widget}.html");
    for (place, (name, value)) in configuration.iter().enumerate() {
        url.push(if place == 0 { '?' } else { '&' });
        address::encode(name, &mut url);
        url.push('=');
        address::encode(value, &mut url);
    }
    url
}

/// The HTML that puts a widget into another page: as an element, and as a frame for hosts that
/// take no script.
pub fn snippets(base: &str, widget: &str, title: &str, configuration: &Pairs, height: &str) -> [String; 2] {
    let mut element =
        format!("<script src=\"{}\" async></script>\n", markup(&format!("{base}plasticity.js")));
    element.push_str(&format!("<plasticity-widget name=\"{}\"", markup(widget)));
    for (name, value) in configuration {
        element.push_str(&format!(" {name}=\"{}\"", markup(value)));
    }
    element.push_str("></plasticity-widget>");
    let frame = format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{}\" loading=\"lazy\" allowfullscreen></iframe>",
        markup(&embed(base, widget, configuration)),
        markup(title),
        markup(height),
    );
    [element, frame]
}

fn markup(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(list: &[(&str, &str)]) -> Pairs {
        list.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect()
    }

    #[test]
    fn a_link_holds_the_state_and_nothing_else() {
        let state = pairs(&[("lag", "-7.5")]);
        assert_eq!(
            link("https://host/stdp.html?x=1#old", "w", state),
            "https://host/stdp.html?x=1#w:lag=-7.5"
        );
        assert_eq!(link("https://host/stdp.html", "w", vec![]), "https://host/stdp.html#w");
        assert_eq!(without_state("https://host/a.html?x#y"), "https://host/a.html");
    }

    #[test]
    fn snippets_are_markup_whatever_the_values() {
        let configuration = pairs(&[("preset", "bi-poo-1998"), ("lag", "\"><b>")]);
        let [element, frame] = snippets("https://host/", "w", "a & b", &configuration, "400");
        assert!(element.contains("lag=\"&quot;&gt;&lt;b&gt;\""));
        assert!(frame.contains("src=\"https://host/embed/w.html?preset=bi-poo-1998&amp;lag=%22%3E%3Cb%3E\""));
        assert!(frame.contains("title=\"a &amp; b\""));
    }
}
