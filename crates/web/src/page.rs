//! All live elements of a page: one frame loop, one queue of work, and what is watched for all of them.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlElement, MessageChannel, MutationObserver, MutationObserverInit};

use crate::address;
use crate::dom::{Listener, document, media, now, window};
use crate::element::Element;
use crate::failure::during;

/// Work per task, ms: with a drawing after it, less than a frame.
const TURN: f64 = 6.0;

thread_local! {
    static ELEMENTS: RefCell<Vec<Rc<Element>>> = const { RefCell::new(vec![]) };
    static LOOP: OnceCell<Loop> = const { OnceCell::new() };
    static FRAME_ASKED: Cell<bool> = const { Cell::new(false) };
    static WORK_ASKED: Cell<bool> = const { Cell::new(false) };
    static ON_PAPER: Cell<bool> = const { Cell::new(false) };
    static DENSITY: RefCell<Option<Listener>> = const { RefCell::new(None) };
    static BASE: OnceCell<String> = const { OnceCell::new() };
    static WRITTEN: OnceCell<js_sys::Function> = const { OnceCell::new() };
}

/// Time and motion as the page has them.
pub struct Page;

impl reader::Host for Page {
    fn now(&self) -> f64 {
        now()
    }
    fn reduced_motion(&self) -> bool {
        media("(prefers-reduced-motion: reduce)")
    }
}

/// What calls back for frames and for work.
struct Loop {
    frame: Closure<dyn Fn(f64)>,
    channel: MessageChannel,
    _work: Closure<dyn Fn()>,
}

/// Begins: `base` is where the program's files are, `written` gives what is written about a widget's models.
pub fn start(base: String, written: js_sys::Function) {
    BASE.with(|own| drop(own.set(base)));
    WRITTEN.with(|own| drop(own.set(written)));
    let Ok(channel) = MessageChannel::new() else { return };
    let work = Closure::<dyn Fn()>::new(work);
    channel.port1().set_onmessage(Some(work.as_ref().unchecked_ref()));
    LOOP.with(|own| drop(own.set(Loop { frame: Closure::new(frame), channel, _work: work })));
    watch();
    address::watch();
}

/// A promise of the markup that is written about the models of a widget.
pub fn written(widget: &str) -> JsValue {
    let asked = WRITTEN.with(|written| written.get()?.call1(&JsValue::NULL, &widget.into()).ok());
    asked.unwrap_or_default()
}

/// The address of the folder that the program came from; it ends in `/`.
pub fn base() -> String {
    BASE.with(|base| base.get().cloned().unwrap_or_default())
}

/// The same for what is copied into other pages. A page that is one file may not know where its book is.
pub fn published() -> String {
    Some(base())
        .filter(|base| !base.is_empty())
        .unwrap_or_else(|| "https://your.host/plastic-synapse/".into())
}

/// Takes a live element in.
pub fn join(element: Rc<Element>) {
    ELEMENTS.with_borrow_mut(|list| list.push(element));
}

/// Lets an element go.
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
    if FRAME_ASKED.replace(true) {
        return;
    }
    LOOP.with(|own| {
        let frame = own.get().map(|own| own.frame.as_ref().unchecked_ref());
        frame.map(|frame| window().request_animation_frame(frame))
    });
}

/// Asks for a turn of work, a task of its own, unless one is on its way.
pub fn ask_work() {
    if !WORK_ASKED.replace(true) {
        LOOP.with(|own| own.get().map(|own| own.channel.port2().post_message(&JsValue::NULL)));
    }
}

/// After a call that was cut short: whatever was asked for is asked again.
pub fn go_on() {
    FRAME_ASKED.set(false);
    WORK_ASKED.set(false);
    ask_frame();
    ask_work();
}

/// One frame for all.
fn frame(now: f64) {
    FRAME_ASKED.set(false);
    for element in elements() {
        during(&element, || element.follow(|reader| reader.frame(now)));
    }
}

/// One task of work, shared fairly.
fn work() {
    WORK_ASKED.set(false);
    let busy: Vec<_> = elements().into_iter().filter(|element| element.busy()).collect();
    let share = TURN / busy.len().max(1) as f64;
    for element in busy {
        let until = now() + share;
        during(&element, || element.follow(|reader| reader.work(until, &Page)));
    }
}

fn recolour() {
    for element in elements() {
        element.recolour();
    }
}

/// Whether the page is being printed.
pub fn on_paper() -> bool {
    ON_PAPER.get()
}

/// Paper takes figures as they stand at this moment, near the screen or not.
fn print(begins: bool) {
    ON_PAPER.set(begins);
    for element in elements() {
        during(&element, || element.print());
    }
}

/// Some engines tell of paper before it has its style, some only by the style.
fn printed(event: &Event) {
    print(event.type_() == "beforeprint" || media("print"));
}

/// Zooming, or another screen: the same size in css px, another density. A query holds for one density only.
fn watch_density() {
    let query = format!("(resolution: {}dppx)", window().device_pixel_ratio());
    let changed = |_| {
        recolour();
        watch_density();
    };
    let list = window().match_media(&query).ok().flatten();
    DENSITY.set(list.map(|list| Listener::new(&list, "change", changed)));
}

/// An author, or a reader's tool, says in another language what a part of the page is in.
fn watch_language() {
    let act = Closure::<dyn Fn()>::new(|| {
        for element in elements() {
            during(&element, || element.translate());
        }
    });
    if let Ok(observer) = MutationObserver::new(act.into_js_value().unchecked_ref()) {
        let init = MutationObserverInit::new();
        init.set_subtree(true);
        init.set_attribute_filter(&js_sys::Array::of1(&"lang".into()));
        let _ = observer.observe_with_options(&document(), &init);
    }
}

/// Contrast, the page's theme, paper, the density of the screen. Light and dark each element sees in its own place.
fn watch() {
    for query in ["(prefers-contrast: more)", "(forced-colors: active)"] {
        if let Ok(Some(list)) = window().match_media(query) {
            Listener::forever(&list, "change", |_| recolour());
        }
    }
    let printed = |event: Event| printed(&event);
    Listener::forever(&window(), "beforeprint", printed);
    Listener::forever(&window(), "afterprint", printed);
    if let Ok(Some(list)) = window().match_media("print") {
        Listener::forever(&list, "change", printed);
    }
    watch_density();
    watch_language();
    let act = Closure::<dyn Fn()>::new(recolour).into_js_value();
    if let (Ok(observer), Some(root)) =
        (MutationObserver::new(act.unchecked_ref()), document().document_element())
    {
        let names = ["data-theme", "class", "style"].map(JsValue::from);
        let init = MutationObserverInit::new();
        init.set_attributes(true);
        init.set_attribute_filter(&names.iter().collect::<js_sys::Array>());
        let _ = observer.observe_with_options(&root, &init);
    }
}
