//! Text that carries a widget elsewhere.

use crate::address::{self, Address, Pairs};

/// The address of a page without query and fragment.
pub fn without_state(url: &str) -> &str {
    url.split(['#', '?']).next().unwrap_or(url)
}

/// A link to a page that brings one widget back exactly as it is.
///
/// A fragment of somebody else's, such as a host's route, stays: then the state stands in the query, under [`QUERY`].
pub fn link(page: &str, key: &str, state: Pairs) -> String {
    let written = Address { entries: vec![(key.to_string(), state)] }.write();
    let (page, fragment) = page.split_once('#').unwrap_or((page, ""));
    if Address::read(fragment).is_some() {
        return if written.is_empty() {
            format!("{page}#{}", anchor(key))
        } else {
            format!("{page}#{written}")
        };
    }
    let (path, query) = page.split_once('?').unwrap_or((page, ""));
    let mut url = format!("{path}?{QUERY}=");
    address::encode(&written, &mut url);
    // Of several the first counts.
    let and = if query.is_empty() { "" } else { "&" };
    format!("{url}{and}{query}#{fragment}")
}

/// The name in a query of what else stands in the fragment.
pub const QUERY: &str = "plasticity";

fn anchor(key: &str) -> String {
    let mut out = String::new();
    address::encode(key, &mut out);
    out
}

/// The page that shows one widget alone, configured by its query.
pub fn embed(base: &str, widget: &str, configuration: &Pairs) -> String {
    with_query(format!("{base}embed/{widget}.html"), configuration)
}

/// The page on which a teacher prepares a widget for a class: its query is the tag.
pub fn teach(base: &str, widget: &str, configuration: &Pairs) -> String {
    let name = ("name".to_string(), widget.to_string());
    with_query(format!("{base}teach.html"), &[vec![name], configuration.clone()].concat())
}

fn with_query(mut url: String, pairs: &Pairs) -> String {
    for (place, (name, value)) in pairs.iter().enumerate() {
        url.push(if place == 0 { '?' } else { '&' });
        address::encode(name, &mut url);
        url.push('=');
        address::encode(value, &mut url);
    }
    url
}

/// What stands in the query of an address that was written here.
pub fn configuration(url: &str) -> Pairs {
    let page = url.split('#').next().unwrap_or_default();
    let query = page.split_once('?').map_or("", |(_, query)| query);
    query.split('&').flat_map(|pair| address::read_pairs(&pair.replace(',', "%2C"))).collect()
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

/// Text as it stands in markup.
pub fn markup(text: &str) -> String {
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
            link("https://host/stdp.html?x=1#w:lag=5", "w", state),
            "https://host/stdp.html?x=1#w:lag=-7.5"
        );
        assert_eq!(link("https://host/stdp.html", "w", vec![]), "https://host/stdp.html#w");
        assert_eq!(without_state("https://host/a.html?x#y"), "https://host/a.html");
    }

    #[test]
    fn a_link_leaves_the_fragment_of_a_host_alone() {
        let to = |page: &str, state: &[(&str, &str)]| link(page, "w", pairs(state));
        let lag = [("lag", "-7.5")];
        assert_eq!(to("https://host/#/guide", &lag), "https://host/?plasticity=w%3Alag%3D-7.5#/guide");
        let before = "https://host/?a=1#/guide?id=a:b";
        assert_eq!(to(before, &lag), "https://host/?plasticity=w%3Alag%3D-7.5&a=1#/guide?id=a:b");
    }

    #[test]
    fn an_address_gives_back_what_it_was_made_of() {
        let set = pairs(&[("preset", "bi-poo-1998"), ("title", "a, b & c = 1 #2 + ä")]);
        assert_eq!(configuration(&(embed("https://host/", "w", &set) + "#w:pin=1")), set);
        let all = configuration(&teach("https://host/", "w", &set));
        assert_eq!((all[0].1.as_str(), &all[1..]), ("w", &set[..]));
        assert_eq!(configuration("https://host/embed/w.html"), vec![]);
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
