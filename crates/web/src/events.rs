//! What a reader does with pointer and keys. One listener per kind of event; what is meant stands in the attributes of
//! what was touched.

use std::rc::Rc;

use js_sys::Reflect;
use plasticity::quantity::decimal;
use reader::{Action, COLUMNS};
use wasm_bindgen::JsCast;
use web_sys::{
    Event, FocusEvent, HtmlElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent, Node, PointerEvent,
    ShadowRoot,
};

use crate::dom::{Listener, around};
use crate::element::{Element, Gesture};
use crate::failure::during;
use crate::view::SEAT;
use crate::{listen, menu, present};

type Handler = fn(&Rc<Element>, &Event);

const HANDLERS: &[(&str, Handler)] = &[
    ("input", input),
    ("change", change),
    ("click", click),
    ("keydown", keydown),
    ("keypress", keep),
    ("keyup", keep),
    ("pointerdown", pointerdown),
    ("pointermove", pointermove),
    ("pointerup", pointerup),
    ("pointercancel", pointercancel),
    ("focusout", focusout),
    ("transitionrun", recoloured),
    ("transitioncancel", recoloured),
];

/// Listens on the shadow root of an element, until the listeners are dropped.
pub fn listen(element: &Rc<Element>, root: &ShadowRoot) -> Vec<Listener> {
    let listener = |(kind, act): &(&'static str, Handler)| {
        let (element, act) = (Rc::downgrade(element), *act);
        Listener::new(root, kind, move |event| {
            if let Some(element) = element.upgrade() {
                during(&element, || act(&element, &event));
            }
        })
    };
    HANDLERS.iter().map(listener).collect()
}

/// Colours change where the element stands, or change back before they had changed.
fn recoloured(element: &Rc<Element>, event: &Event) {
    if around(event, "class").is_some_and(|(_, class)| class == SEAT) {
        element.recolour();
    }
}

fn quantity(element: &Element, event: &Event) -> Option<usize> {
    let (_, key) = around(event, "data-quantity")?;
    element.read(|reader| reader.place(&key))
}

fn input(element: &Rc<Element>, event: &Event) {
    if let Some((node, kind)) = around(event, "data-guess") {
        return guess_input(element, node.unchecked_ref(), &kind);
    }
    let Some((node, kind)) = around(event, "data-input") else { return };
    let position = node.unchecked_ref::<HtmlInputElement>().value_as_number();
    match (kind.as_str(), quantity(element, event)) {
        ("slider", Some(quantity)) => element.act(Action::Slide { quantity, position }),
        ("scrub", _) => element.act(Action::Scrub(position)),
        _ => false,
    };
}

fn guess_input(element: &Rc<Element>, node: &HtmlInputElement, kind: &str) {
    let position = node.value_as_number();
    match kind {
        "place" => element.act(Action::Column((position as usize).min(COLUMNS - 1))),
        "height" => element.act(Action::Height(position)),
        "value" => element.act(Action::Say(node.value())),
        _ => false,
    };
}

fn change(element: &Rc<Element>, event: &Event) {
    if let Some((node, kind)) = around(event, "data-guess") {
        if kind == "sign" {
            element.act(Action::Say(node.unchecked_into::<HtmlInputElement>().value()));
        }
        return;
    }
    if let Some((node, action)) = around(event, "data-action")
        && action == "preset"
    {
        element.act(Action::Preset(node.unchecked_into::<HtmlSelectElement>().value()));
        return;
    }
    let Some((node, kind)) = around(event, "data-input") else { return };
    // Fields and lists both have a value.
    let text = node.unchecked_into::<HtmlInputElement>().value();
    match (kind.as_str(), quantity(element, event)) {
        ("slider", _) => element.act(Action::Commit),
        ("speed", _) => decimal::parse(&text).is_some_and(|speed| element.act(Action::Speed(speed))),
        ("number" | "choice", Some(quantity)) => element.act(Action::Type { quantity, text }),
        _ => false,
    };
}

fn click(element: &Rc<Element>, event: &Event) {
    if let Some((node, kind)) = around(event, "data-guess") {
        match kind.as_str() {
            _ if is_off(&node) => false,
            "commit" => element.act(Action::Predict),
            "skip" => element.act(Action::Skip),
            _ => false,
        };
        return;
    }
    let Some((node, action)) = around(event, "data-action") else { return };
    if is_off(&node) {
        return;
    }
    let quantity = quantity(element, event);
    let action = match (action.as_str(), quantity) {
        ("new-seed", Some(quantity)) => Action::Type { quantity, text: seed().to_string() },
        ("reset-one", Some(quantity)) => Action::ResetOne { quantity },
        ("reset", _) => Action::Reset,
        ("undo", _) => Action::Undo,
        ("redo", _) => Action::Redo,
        ("pin", _) => Action::Pin,
        ("clear-pins", _) => Action::ClearPins,
        ("stop", _) => Action::Stop,
        ("resume", _) => Action::Resume,
        ("play", _) => Action::Play,
        ("pause", _) => Action::Pause,
        ("back", _) => Action::Step(-1),
        ("next", _) => Action::Step(1),
        (action, _) => return menu::choose(element, action, &node),
    };
    element.act(action);
}

fn is_off(node: &HtmlElement) -> bool {
    node.get_attribute("aria-disabled").as_deref() == Some("true")
}

/// Long enough for a seed, short enough for a link.
fn seed() -> u32 {
    let mut bytes = [0; 4];
    // A page without a source of chance begins at 0.
    let _ = getrandom::fill(&mut bytes);
    u32::from_le_bytes(bytes) % 1_000_000
}

/// A key that is used here goes no further: a host may turn its page by it.
fn keep(_: &Rc<Element>, event: &Event) {
    keep_used(event.unchecked_ref());
}

/// The same for a key pressed where the browser's own control, or a slider of ours, uses it.
pub fn keep_used(event: &KeyboardEvent) {
    if is_used(event) {
        event.stop_propagation();
    }
}

fn is_used(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let Some(target) = target.filter(|_| !is_modified(event)) else { return false };
    let kind = Reflect::get(&target, &"type".into()).unwrap_or_default().as_string();
    let slides = target.get_attribute("role").filter(|role| role == "slider").map(|_| "range".into());
    let control = slides.or(kind).unwrap_or_else(|| target.local_name());
    reader::keys::are_used(&control, &event.key())
}

/// Keys with these are shortcuts of the browser's or of a host's.
pub fn is_modified(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.alt_key()
}

fn keydown(element: &Rc<Element>, event: &Event) {
    let event: &KeyboardEvent = event.unchecked_ref();
    keep_used(event);
    let key = event.key();
    if let Some((_, kind)) = around(event, "data-guess") {
        if kind == "value" && key == "Enter" {
            element.act(Action::Predict);
        }
        return;
    }
    if key == "Escape" {
        listen::silence();
        let view = element.view();
        // An open dialog is closed by the browser.
        let closes = view.head.close();
        if closes {
            view.head.focus_menu();
        }
        let presented = element.presentation().is_some();
        if closes || view.dialog.node.open() {
            event.stop_propagation();
        } else if presented {
            present::leave(element);
            event.stop_propagation();
        }
        // The browser would close what is presented with the menu, and WebKit tells the page of the key once more.
        if (closes || presented) && !view.dialog.node.open() {
            event.prevent_default();
        }
        return;
    }
    if is_modified(event) {
        return;
    }
    if element.presentation().is_some()
        && !element.view().dialog.node.open()
        && let Some(by) = reader::present::turn(&key, is_used(event))
    {
        // Beyond the last preset it turns nothing, and scrolls nothing.
        element.act(Action::Turn(by));
        event.prevent_default();
        event.stop_propagation();
        return;
    }
    let handle = around(event, "data-handle").and_then(|(node, _)| element.view().stage.grip(&node));
    let in_number = around(event, "data-input").is_some_and(|(_, kind)| kind == "number");
    // Arrow and page keys in a number step like its slider.
    let steps = in_number && matches!(key.as_str(), "ArrowUp" | "ArrowDown" | "PageUp" | "PageDown");
    let action = match (handle, steps.then(|| quantity(element, event)).flatten()) {
        (Some(handle), _) => Action::HandleKey { handle, key },
        (None, Some(quantity)) => Action::Key { quantity, key },
        (None, None) => return,
    };
    if element.act(action) {
        event.prevent_default();
        event.stop_propagation();
    }
}

fn pointerdown(element: &Rc<Element>, event: &Event) {
    let event: &PointerEvent = event.unchecked_ref();
    if event.button() != 0 {
        return;
    }
    let at = element.view().stage.local(event);
    if let Some((node, kind)) = around(event, "data-guess") {
        if kind == "pad" {
            element.gesture.set(Gesture::Draws);
            element.act(Action::Stroke { at });
            capture(&node, event);
        }
    } else if let Some((node, _)) = around(event, "data-handle")
        && let Some(handle) = element.view().stage.grip(&node)
    {
        element.act(Action::Hold { handle, at });
        element.gesture.set(Gesture::Drags);
        capture(&node, event);
    }
}

fn pointermove(element: &Rc<Element>, event: &Event) {
    let event: &PointerEvent = event.unchecked_ref();
    // A pointer that merely passes by is none of the widget's business.
    if event.buttons() == 0 {
        return;
    }
    let at = || element.view().stage.local(event);
    match element.gesture.get() {
        Gesture::None => false,
        Gesture::Drags => element.act(Action::Drag { at: at() }),
        Gesture::Draws => element.act(Action::Stroke { at: at() }),
    };
}

fn pointerup(element: &Rc<Element>, _: &Event) {
    match element.gesture.take() {
        Gesture::None => false,
        Gesture::Drags => element.act(Action::Drop),
        Gesture::Draws => element.act(Action::Lift),
    };
}

/// A finger scrolls, or the browser took the pointer for something else.
fn pointercancel(element: &Rc<Element>, event: &Event) {
    if element.gesture.take() == Gesture::Draws {
        element.act(Action::Lift);
    }
    element.act(Action::Cancel);
    // A slider keeps the place to which it has jumped.
    if let Some(quantity) = quantity(element, event) {
        element.renew(quantity);
    }
}

/// Without capture a quick pointer would leave what it holds behind.
pub fn capture(node: &HtmlElement, event: &PointerEvent) {
    // Fails where the pointer is gone already.
    let _ = node.set_pointer_capture(event.pointer_id());
}

/// The menu closes when the focus goes elsewhere. Nothing takes it when a button inside is pressed in some browsers:
/// then the menu stays open.
fn focusout(element: &Rc<Element>, event: &Event) {
    let event: &FocusEvent = event.unchecked_ref();
    let Some(to) = event.related_target() else { return };
    let from: Option<web_sys::Element> = event.target().and_then(|target| target.dyn_into().ok());
    let menu = from.and_then(|from| from.closest(".menu").ok().flatten());
    if menu.is_some_and(|menu| !menu.contains(to.dyn_ref::<Node>())) {
        element.view().head.close();
    }
}
