//! A figure that has a screen for itself: how a link asks for it, which keys turn its presets, where it is from.

use widgets::Preset;

use crate::address::Address;

/// The name in a query that asks for it.
pub const QUERY: &str = "present";

/// How many presets on a key goes, or back. A presenter's clicker sends page keys, which turn them whatever has the
/// focus; arrows belong to a control that uses them.
pub fn turn(key: &str, used: bool) -> Option<i32> {
    match key {
        "PageDown" => Some(1),
        "PageUp" => Some(-1),
        "ArrowRight" | "ArrowDown" if !used => Some(1),
        "ArrowLeft" | "ArrowUp" if !used => Some(-1),
        _ => None,
    }
}

/// A link, with or without the name that asks for a screen.
pub fn link(url: &str, on: bool) -> String {
    let (page, fragment) = url.split_once('#').map_or((url, None), |(page, fragment)| (page, Some(fragment)));
    let (path, query) = page.split_once('?').unwrap_or((page, ""));
    let ours = |part: &&str| *part == QUERY || part.starts_with("present=");
    let others = query.split('&').filter(|part| !part.is_empty() && !ours(part));
    let parts: Vec<&str> = others.chain(on.then_some(QUERY)).collect();
    let mut out = path.to_string();
    if !parts.is_empty() {
        out.push('?');
        out.push_str(&parts.join("&"));
    }
    if let Some(fragment) = fragment {
        out.push('#');
        out.push_str(fragment);
    }
    out
}

/// The element of a page that a link asks a screen for, by its place among the keys: the one that is named, or the first
/// that the state in the address has, or whose key is the fragment; else the first of the page. And whether what is named
/// is none of them.
pub fn chosen(named: &str, state: &str, keys: &[String]) -> (usize, bool) {
    let place = |key: &str| keys.iter().position(|own| own == key);
    let stated = || match Address::read(state) {
        Some(address) => address.entries.first().and_then(|(key, _)| place(key)),
        None => place(state),
    };
    let found = place(named);
    let unknown = found.is_none() && !named.is_empty();
    (found.or_else(stated).unwrap_or_default(), unknown)
}

/// Where a figure is from: papers, as its caption cites them, or else what its preset is named after; and an address.
pub fn source(cites: &[String], preset: Option<&Preset>, address: &str) -> String {
    let mut parts: Vec<String> = vec![];
    for cite in cites {
        if !parts.contains(cite) {
            parts.push(cite.clone());
        }
    }
    if let Some(preset) = preset.filter(|preset| parts.is_empty() && !preset.cite.is_empty()) {
        parts.push(preset.label.into());
    }
    let address = address.split_once("://").filter(|(scheme, _)| scheme.starts_with("http"));
    parts.push(
        address.map_or("The Plastic Synapse".into(), |(_, place)| format!("The Plastic Synapse, {place}")),
    );
    parts.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_keys_turn_whatever_has_the_focus() {
        let turns =
            |used| ["PageDown", "PageUp", "ArrowRight", "ArrowUp", "Home", "a"].map(|key| turn(key, used));
        assert_eq!(turns(true), [Some(1), Some(-1), None, None, None, None]);
        assert_eq!(turns(false), [Some(1), Some(-1), Some(1), Some(-1), None, None]);
    }

    #[test]
    fn a_link_asks_once_or_not_at_all() {
        let plain = "https://host/stdp.html#w:lag=5";
        let asks = "https://host/stdp.html?present#w:lag=5";
        assert_eq!(link(plain, true), asks);
        assert_eq!(link(asks, true), asks);
        assert_eq!(link(asks, false), plain);
        assert_eq!(link("https://host/stdp.html?present=w", false), "https://host/stdp.html");
        let query = "https://host/embed/w.html?present=1&theme=dark";
        assert_eq!(link(query, false), "https://host/embed/w.html?theme=dark");
        assert_eq!(link(query, true), "https://host/embed/w.html?theme=dark&present");
    }

    #[test]
    fn the_state_or_the_fragment_names_the_figure() {
        let keys = ["w", "v", "w.2"].map(String::from);
        let by_state = |state| chosen("", state, &keys);
        assert_eq!(["v:lag=5;w:lag=1", "v", "w.2"].map(by_state), [(1, false), (1, false), (2, false)]);
        assert_eq!(["", "a-heading", "other:a=1"].map(by_state), [(0, false); 3]);
    }

    #[test]
    fn the_query_names_the_figure_before_all() {
        let keys = ["w", "v", "w.2"].map(String::from);
        let chosen = |named, state| chosen(named, state, &keys);
        assert_eq!([chosen("v", ""), chosen("w.2", "v:lag=5")], [(1, false), (2, false)]);
        // What is not there is said, and the others are asked.
        assert_eq!([chosen("other", ""), chosen("other", "v:lag=5")], [(0, true), (1, true)]);
    }

    #[test]
    fn a_source_is_named_once() {
        let cites = ["Bi and Poo, 1998", "Song 2000", "Bi and Poo, 1998"].map(String::from);
        let said = source(&cites, None, "https://host/stdp.html");
        assert_eq!(said, "Bi and Poo, 1998 · Song 2000 · The Plastic Synapse, host/stdp.html");
        let preset = Preset { name: "a", label: "Wang 2005", cite: "wang2005", values: &[] };
        assert_eq!(source(&[], Some(&preset), "file:///x"), "Wang 2005 · The Plastic Synapse");
    }
}
