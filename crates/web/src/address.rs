//! The address bar: what of it is whose. Its grammar is the reader's.

use reader::Action;
use reader::address::{self, Address};
use reader::snippet::QUERY;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, UrlSearchParams};

use crate::dom::{Listener, all, document, window};
use crate::element::Element;
use crate::page;

/// What stands behind `#`.
pub fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().into()
}

/// What stands behind `?`.
pub fn query() -> Option<UrlSearchParams> {
    UrlSearchParams::new_with_str(&window().location().search().ok()?).ok()
}

/// The states that the page was opened with: in its fragment, or in the query where that is a host's own.
pub fn state() -> String {
    let fragment = fragment();
    if Address::read(&fragment).is_some() {
        return fragment;
    }
    query().and_then(|query| query.get(QUERY)).unwrap_or_default()
}

/// Whether an address is good here and now only: that of a frame's text, or of a blob.
pub fn is_passing(address: &str) -> bool {
    ["about:", "blob:", "data:"].into_iter().any(|scheme| address.starts_with(scheme))
}

/// The address, without a link to a heading. Where it is good here only, that of the published page, if it is known.
pub fn page_address() -> String {
    let here = window().location().href().unwrap_or_default();
    let published = || {
        let link: HtmlElement = document().query_selector("link[rel=canonical]").ok()??.unchecked_into();
        Some(format!("{}#{}", link.get_attribute("href")?, fragment()))
    };
    let address = if is_passing(&here) { published().unwrap_or(here) } else { here };
    match address.split_once('#') {
        Some((page, fragment)) if is_heading(fragment) => page.into(),
        _ => address,
    }
}

/// Keys of all widgets of the document, live or not, in document order; then of those that live in shadow roots, in the
/// order in which they came to life.
pub fn keys(more: Option<&HtmlElement>) -> Vec<(HtmlElement, String)> {
    let Some(root) = document().document_element() else { return vec![] };
    let mut hosts: Vec<HtmlElement> = all(&root, "plasticity-widget");
    let live: Vec<_> = page::elements().iter().map(|element| element.host.clone()).collect();
    for host in live.iter().chain(more) {
        if !hosts.contains(host) {
            hosts.push(host.clone());
        }
    }
    let names: Vec<_> =
        hosts.iter().map(|host| (host.id(), host.get_attribute("name").unwrap_or_default())).collect();
    let keys = address::keys(names.iter().map(|(id, name)| (id.as_str(), name.as_str())));
    hosts.into_iter().zip(keys).collect()
}

/// The key of an element.
pub fn key_of(host: &HtmlElement) -> String {
    keys(Some(host)).into_iter().find(|(other, _)| other == host).map(|(_, key)| key).unwrap_or_default()
}

/// Writes an element's state into the address. A link to a heading has done its work by then, and the states of all
/// take its place; a fragment of a host's own stays.
pub fn write(element: &Element) {
    if element.host.get_attribute("address").as_deref() == Some("off") {
        return;
    }
    let before = fragment();
    let with = |element: &Element, fragment: &str| {
        element.read(|reader| reader.fragment(&key_of(&element.host), fragment))
    };
    let after = if is_heading(&before) {
        let all = page::elements().iter().fold(String::new(), |all, element| with(element, &all));
        if all.is_empty() { before.clone() } else { all }
    } else {
        with(element, &before)
    };
    if after == before {
        return;
    }
    let location = window().location();
    let page = location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
    let url = if after.is_empty() { page } else { format!("{page}#{after}") };
    // A frame without an origin of its own may not write its address; the widget works on.
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or_default();
        let _ = history.replace_state_with_url(&state, "", Some(&url));
    }
}

/// Whether a fragment is a link to a place of this page that is none of ours.
fn is_heading(fragment: &str) -> bool {
    let id = js_sys::decode_uri_component(fragment).map(String::from).unwrap_or_default();
    !id.contains(':') && document().get_element_by_id(&id).is_some()
}

/// Every element shows what the address says now.
fn follow() {
    for element in page::elements() {
        element.act(Action::Follow { key: key_of(&element.host), fragment: fragment() });
    }
}

/// Says which keys in the address no element of the page has.
fn report() {
    let keys: Vec<_> = keys(None).into_iter().map(|(_, key)| key).collect();
    let strangers = address::strangers(&fragment(), &keys);
    if !strangers.is_empty() {
        let words = format!("plasticity: the address names {strangers}, which this page does not have.");
        web_sys::console::warn_1(&words.into());
    }
}

/// Follows the address as it changes.
pub fn watch() {
    Listener::forever(&window(), "hashchange", |_| {
        follow();
        report();
    });
    if document().ready_state() == "complete" {
        report();
    } else {
        Listener::forever(&window(), "load", |_| report());
    }
}
