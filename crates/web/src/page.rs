//! All live elements of a page: one frame loop, one queue of work, one address bar.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::address::{self, Address, Pairs};
use crate::attributes::start_of;
use crate::dom;
use crate::element::Element;
use crate::hooks;

/// Work per task, ms: far below the 50 that a reader would feel.
const SLICE: f64 = 10.0;

thread_local! {
    static ELEMENTS: RefCell<Vec<Rc<Element>>> = const { RefCell::new(vec![]) };
    static FRAME_ASKED: Cell<bool> = const { Cell::new(false) };
    static WORK_ASKED: Cell<bool> = const { Cell::new(false) };
}

/// Milliseconds since the page began.
pub fn now() -> f64 {
    dom::window().performance().map_or(0.0, |clock| clock.now())
}

/// Takes a live element in.
pub fn join(element: Rc<Element>) {
    ELEMENTS.with_borrow_mut(|list| list.push(element));
}

/// Lets an element go; what it held is freed with its last user.
pub fn leave(element: &Rc<Element>) {
    ELEMENTS.with_borrow_mut(|list| list.retain(|other| !Rc::ptr_eq(other, element)));
}

/// The live elements. A copy: what is done to them may add or remove some.
pub fn elements() -> Vec<Rc<Element>> {
    ELEMENTS.with_borrow(Clone::clone)
}

/// The live element of a host.
pub fn of(host: &HtmlElement) -> Option<Rc<Element>> {
    ELEMENTS.with_borrow(|list| list.iter().find(|element| element.host == *host).cloned())
}

/// Asks for a frame unless one is on its way.
pub fn ask_frame() {
    if !FRAME_ASKED.replace(true) {
        hooks::ask_frame();
    }
}

/// Asks for a slice of work unless one is on its way.
pub fn ask_work() {
    if !WORK_ASKED.replace(true) {
        hooks::ask_work();
    }
}

/// One frame for all.
pub fn frame(now: f64) {
    FRAME_ASKED.set(false);
    let mut again = false;
    for element in elements() {
        again |= element.frame(now);
    }
    if again {
        ask_frame();
    }
}

/// One task of work, shared fairly.
pub fn work() {
    WORK_ASKED.set(false);
    let list: Vec<_> = elements().into_iter().filter(|element| !element.session.borrow().idle()).collect();
    let share = SLICE / list.len().max(1) as f64;
    let mut again = false;
    for element in list {
        let until = now() + share;
        again |= element.work(&mut || now() < until);
    }
    if again {
        ask_work();
    }
}

/// Colours, contrast or the page's theme have changed.
pub fn recolour() {
    for element in elements() {
        element.recolour();
    }
}

fn fragment() -> String {
    let hash = dom::window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_string()
}

/// Keys of all widgets of the document, live or not, in document order.
fn keys() -> Vec<(HtmlElement, String)> {
    let Ok(list) = dom::document().query_selector_all("plasticity-widget") else { return vec![] };
    let hosts: Vec<HtmlElement> =
        (0..list.length()).filter_map(|place| list.item(place)).map(JsCast::unchecked_into).collect();
    let names: Vec<_> =
        hosts.iter().map(|host| (host.id(), host.get_attribute("name").unwrap_or_default())).collect();
    let keys = address::keys(names.iter().map(|(id, name)| (id.as_str(), name.as_str())));
    hosts.into_iter().zip(keys).collect()
}

/// The key of an element. One that stands inside another's shadow goes by its id or name.
pub fn key_of(host: &HtmlElement) -> String {
    keys().into_iter().find(|(other, _)| other == host).map_or_else(
        || match host.id() {
            id if id.is_empty() => host.get_attribute("name").unwrap_or_default(),
            id => id,
        },
        |(_, key)| key,
    )
}

/// The state that the address holds for an element.
pub fn state_of(host: &HtmlElement) -> Option<Pairs> {
    let address = Address::read(&fragment())?;
    if address.entries.is_empty() {
        return None;
    }
    address.pairs(&key_of(host)).cloned()
}

/// Keys in the address that no element of the page has.
pub fn unknown_keys() -> Vec<String> {
    let known = keys();
    let address = Address::read(&fragment()).unwrap_or_default();
    let entries = address.entries.into_iter().map(|(key, _)| key);
    let strangers = entries.filter(|key| !key.is_empty() && !known.iter().any(|(_, other)| other == key));
    strangers.map(|key| format!("“{}”", start_of(&key))).collect()
}

/// The address has changed: every element shows what it says now. A heading changes nothing.
pub fn read_address() {
    let Some(address) = Address::read(&fragment()) else { return };
    for element in elements() {
        let pairs = address.pairs(&key_of(&element.host)).cloned().unwrap_or_default();
        let same = element.session.borrow().address() == pairs;
        if !same {
            element.session.borrow_mut().take_address(&pairs);
            element.commit();
        }
    }
}

/// Writes an element's state into the address. A fragment that names a heading stays.
pub fn write_address(element: &Element) {
    let before = fragment();
    let Some(mut address) = Address::read(&before) else { return };
    let pairs = element.session.borrow().address();
    address.set(&key_of(&element.host), pairs);
    let after = address.write();
    if after == before {
        return;
    }
    let window = dom::window();
    let location = window.location();
    let page =
        format!("{}{}", location.pathname().unwrap_or_default(), location.search().unwrap_or_default());
    let url = if after.is_empty() { page } else { format!("{page}#{after}") };
    // A frame without an origin of its own may not write its address; the widget works on.
    if let Ok(history) = window.history() {
        let state = history.state().unwrap_or_default();
        let _ = history.replace_state_with_url(&state, "", Some(&url));
    }
}
