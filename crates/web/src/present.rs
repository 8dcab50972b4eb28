//! A figure that has a screen for itself. Its frame moves into a modal dialog, so that all else is out of reach, and the
//! dialog fills the screen; or the window, where a browser has no full screen to give or refuses it.

use std::cell::Cell;
use std::rc::Rc;

use reader::attributes::start_of;
use reader::{Problem, present};
use wasm_bindgen::prelude::*;
use web_sys::{HtmlDialogElement, HtmlElement};

use crate::dom::{Listener, all, class, document, fill, h, px, settled, style};
use crate::element::Element;
use crate::failure::during;
use crate::{address, page};

#[wasm_bindgen]
extern "C" {
    /// Full screen, where a browser has it; web-sys drops the promise, whose refusal would be reported.
    type Screen;
    #[wasm_bindgen(method, catch, js_name = requestFullscreen)]
    fn request_fullscreen(this: &Screen) -> Result<js_sys::Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = exitFullscreen)]
    fn exit_fullscreen(this: &Screen) -> Result<js_sys::Promise, JsValue>;
}

/// What stands around a frame that is presented.
pub struct Presentation {
    /// Has the full screen; a dialog may not have it.
    screen: HtmlElement,
    dialog: HtmlDialogElement,
    /// A full screen has been asked for, and the answer is awaited.
    asking: Cell<bool>,
    /// There is one.
    full: Cell<bool>,
    _listeners: [Listener; 2],
}

impl Presentation {
    /// Fills what there is.
    fn open(&self) {
        self.asking.set(false);
        if !self.dialog.open() && self.dialog.show_modal().is_err() {
            // Not in a document any more: nothing to show it to.
            self.dialog.close();
        }
    }
}

thread_local! {
    /// The page's address has asked for it, and has been heard.
    static HEARD: Cell<bool> = const { Cell::new(false) };
}

/// Presents an element, or no longer.
pub fn toggle(element: &Rc<Element>) {
    if element.presentation().is_some() {
        return leave(element);
    }
    begin(element);
    full(element);
}

/// Presents the element that the page's address asks for: in the window, since no page may take the screen unasked.
pub fn arrive(element: &Rc<Element>) {
    let Some(named) = address::query().and_then(|query| query.get(present::QUERY)).filter(|_| !HEARD.get())
    else {
        return;
    };
    let (hosts, keys): (Vec<_>, Vec<_>) = address::keys(None).into_iter().unzip();
    let state = Some(address::state()).filter(|state| !state.is_empty()).unwrap_or_else(address::fragment);
    let (place, unknown) = present::chosen(&named, &state, &keys);
    if hosts.get(place) == Some(&element.host) {
        HEARD.set(true);
        if unknown {
            let problem = Problem::Present { text: start_of(&named), used: keys[place].clone() };
            element.follow(|reader| reader.refuse(problem));
        }
        begin(element);
        if let Some(shown) = element.presentation() {
            shown.open();
            settle(element, &shown);
        }
    }
}

fn begin(element: &Rc<Element>) {
    let view = element.view();
    let title = element.form().shown_title().to_string();
    let dialog = h("dialog", &[("class", "stand"), ("aria-label", &title), ("tabindex", "-1")], &[]);
    let screen = h("div", &[("class", "screen")], &[&dialog]);
    // Its place on the page is kept.
    if let Some(seat) = seat(element) {
        style(&seat, "block-size", &px(f64::from(element.host.offset_height())));
    }
    fill(&element.root, &[&screen]);
    fill(&dialog, &[&view.frame]);
    [&view.frame, &element.host].into_iter().for_each(|node| class(node, "presented", true));
    view.source(&source(element));
    let ends = |target: &web_sys::EventTarget, kind, ended: fn(&Presentation) -> bool| {
        let element = Rc::downgrade(element);
        Listener::new(target, kind, move |_| {
            if let Some(element) = element.upgrade()
                && element.presentation().is_some_and(|shown| ended(&shown))
            {
                during(&element, || leave(&element));
            }
        })
    };
    let listeners = [
        ends(&dialog, "close", |shown| !shown.asking.get() && !shown.dialog.open()),
        ends(&document(), "fullscreenchange", |shown| {
            shown.full.get() && document().fullscreen_element().is_none()
        }),
    ];
    element.present(Some(Rc::new(Presentation {
        screen,
        dialog: dialog.unchecked_into(),
        asking: Cell::new(false),
        full: Cell::new(false),
        _listeners: listeners,
    })));
}

/// Asks for the screen. Above it a dialog has to be opened after it.
pub fn full(element: &Rc<Element>) {
    let Some(shown) = element.presentation() else { return };
    shown.asking.set(true);
    shown.dialog.close();
    let asked = shown.screen.unchecked_ref::<Screen>().request_fullscreen();
    let element = element.clone();
    let then = move |granted: bool| {
        shown.full.set(granted);
        shown.open();
        settle(&element, &shown);
    };
    match asked {
        Ok(asked) => settled(&asked, move |asked| then(asked.is_ok())),
        Err(_) => then(false),
    }
}

/// Takes the room there is; the way out has the focus.
fn settle(element: &Rc<Element>, shown: &Presentation) {
    let view = element.view();
    class(&view.frame, "full", shown.full.get());
    view.head.present(true);
    view.head.focus_present();
    during(element, || element.resize());
}

/// Puts everything back.
pub fn leave(element: &Rc<Element>) {
    let Some(shown) = element.present(None) else { return };
    let view = element.view();
    ["presented", "full"].into_iter().for_each(|name| class(&view.frame, name, false));
    class(&element.host, "presented", false);
    if let Some(seat) = seat(element) {
        style(&seat, "block-size", "");
        let _ = seat.after_with_node_1(&view.frame);
    }
    shown.screen.remove();
    if shown.full.get() && document().fullscreen_element().is_some() {
        // Refused where the browser has left it by itself.
        if let Ok(left) = document().unchecked_ref::<Screen>().exit_fullscreen() {
            settled(&left, drop);
        }
    }
    view.head.present(false);
    view.head.focus_present();
    element.resize();
}

fn seat(element: &Element) -> Option<HtmlElement> {
    element.root.first_element_child().map(JsCast::unchecked_into)
}

/// Where a figure is from.
pub fn source(element: &Element) -> String {
    let cites = all::<HtmlElement>(&element.host, "[slot=caption] .cite");
    let cites: Vec<_> = cites.iter().filter_map(|cite| cite.text_content()).collect();
    element.read(|reader| reader.source(&cites, &address::page_address(), &page::base()))
}
