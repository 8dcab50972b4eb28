//! What the element's members are made of. The class itself is script: only script can extend `HTMLElement`.

use std::rc::Rc;

use js_sys::{Promise, Reflect};
use reader::{Action, Effect, Reader};
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRoot};

use crate::dom::set;
use crate::element::Element;
use crate::failure::during;
use crate::page::{self, Page};
use crate::{address, canvas, companion, files, message, plain, present};

/// A live widget, held by its element.
#[wasm_bindgen]
pub struct Live(Rc<Element>);

impl Drop for Live {
    fn drop(&mut self) {
        page::leave(&self.0);
        companion::left(&self.0);
    }
}

impl Live {
    /// Asks the reader, once attributes that were set a moment ago count.
    fn ask<T>(&self, ask: impl FnOnce(&mut Reader) -> T) -> T {
        during(&self.0, || {
            self.0.catch_up();
            self.0.read(ask)
        })
    }

    fn take(&self, act: &dyn Fn(&mut Reader) -> Result<Vec<Effect>, String>) -> Result<(), JsValue> {
        during(&self.0, || {
            self.0.catch_up();
            let mut refused = None;
            self.0.follow(|reader| {
                act(reader).unwrap_or_else(|reason| {
                    refused = Some(reason);
                    vec![]
                })
            });
            refused.map_or(Ok(()), |reason| Err(plain::refusal(&reason)))
        })
    }

    fn act(&self, action: Action) {
        during(&self.0, || self.0.catch_up());
        self.0.act(action);
    }
}

#[wasm_bindgen]
impl Live {
    /// Brings an element to life. `kept` is the state that it had before it was taken out of the page or got another
    /// name, `set` what a script has set before; `complain` is called with a sentence, and whether it is given up.
    ///
    /// # Errors
    /// The sentence for the reader.
    #[wasm_bindgen(constructor)]
    pub fn new(
        host: HtmlElement,
        root: ShadowRoot,
        kept: Option<String>,
        set: &JsValue,
        complain: js_sys::Function,
    ) -> Result<Live, JsValue> {
        let set = if set.is_undefined() { vec![] } else { plain::pairs(set)? };
        let element =
            Element::new(host, root, kept, set, complain).map_err(|sentence| plain::refusal(&sentence))?;
        page::join(element.clone());
        companion::arrived(&element);
        Ok(Self(element))
    }

    /// Tells what the element was brought with, now that it can be asked; takes the state that was set before.
    pub fn arrive(&self, state: &JsValue) {
        during(&self.0, || {
            self.0.follow(|reader| reader.arrive(&Page));
            present::arrive(&self.0);
        });
        if !state.is_undefined()
            && let Err(refused) = self.set_state(state)
        {
            self.0.complain(&String::from(js_sys::Error::from(refused).message()), false);
        }
    }

    /// A call for the element of this host has ended in a panic: nobody asks it anything any more. What the call had
    /// borrowed is never freed.
    pub fn lost(host: &HtmlElement) {
        if let Some(element) = page::of(host) {
            element.retire();
            page::leave(&element);
            companion::left(&element);
        }
        page::go_on();
    }

    /// What brings the state back, as an address has it.
    pub fn kept(&self) -> String {
        self.0.read(|reader| reader.kept())
    }

    /// Takes the room there is.
    pub fn resize(&self) {
        self.0.resize();
    }

    /// `PlasticityParameter[]`
    pub fn parameters(&self) -> JsValue {
        plain::object(&self.ask(|reader| reader.parameters()))
    }

    /// `PlasticityValues`
    pub fn values(&self) -> JsValue {
        plain::object(&self.ask(|reader| reader.told().values))
    }

    /// Sets all or none.
    ///
    /// # Errors
    /// A `RangeError` with the reason.
    pub fn set_values(&self, values: &JsValue) -> Result<(), JsValue> {
        let pairs = plain::pairs(values)?;
        self.take(&|reader| reader.set(&pairs, &Page))
    }

    /// `PlasticitySeen`
    pub fn state(&self) -> JsValue {
        plain::object(&self.ask(|reader| reader.seen()))
    }

    /// Takes what [`Live::state`] has given, or a part of it, all or none.
    ///
    /// # Errors
    /// A `RangeError` with the reason.
    pub fn set_state(&self, state: &JsValue) -> Result<(), JsValue> {
        let (pairs, mode) = plain::seen(state, self.0.form().widget)?;
        let host = &self.0.host;
        let before = host.get_attribute("mode");
        if let Some(mode) = mode.filter(|mode| *mode != self.0.read(|reader| reader.mode())) {
            set(host, "mode", mode.name());
        }
        self.take(&|reader| reader.restore(&pairs, &Page)).inspect_err(|_| match before {
            Some(before) => set(host, "mode", &before),
            None => drop(host.remove_attribute("mode")),
        })
    }

    /// Readouts by name.
    pub fn readouts(&self) -> JsValue {
        plain::object(&self.ask(|reader| reader.told().readouts))
    }

    /// `PlasticityTable[]`
    pub fn data(&self) -> JsValue {
        plain::tables(self.ask(Reader::tables))
    }

    /// The data as text: all tables, or the one at a place of `data()`.
    ///
    /// # Errors
    /// A `RangeError` where there is no such place.
    #[wasm_bindgen(js_name = toCSV)]
    pub fn csv(&self, table: Option<u32>) -> Result<String, JsValue> {
        let csv = self.ask(|reader| reader.csv(table.map(|place| place as usize)));
        csv.map_err(|sentence| plain::refusal(&sentence))
    }

    /// The figure as a file.
    #[wasm_bindgen(js_name = toSVG)]
    pub fn svg(&self) -> String {
        self.ask(Reader::svg)
    }

    /// A promise of the figure as a picture, `zoom` pixels per css px; 2 where none is given.
    #[wasm_bindgen(js_name = toPNG)]
    pub fn png(&self, zoom: Option<f64>) -> Promise {
        files::promised(canvas::paper(&self.ask(Reader::printed), zoom.unwrap_or(canvas::ZOOM)).ok().as_ref())
    }

    /// The words a screen reader hears.
    pub fn describe(&self) -> String {
        self.ask(Reader::description)
    }

    /// Everything as the author set it.
    pub fn reset(&self) {
        self.act(Action::Reset);
    }

    /// Starts the clock.
    pub fn play(&self) {
        self.act(Action::Play);
    }

    /// Stops it.
    pub fn pause(&self) {
        self.act(Action::Pause);
    }

    /// Goes to a place of the span.
    pub fn seek(&self, at: f64) {
        self.act(Action::Seek(at));
    }

    /// Goes to the n-th next event; to the next where no number is given.
    pub fn step(&self, n: Option<i32>) {
        self.act(Action::Step(n.unwrap_or(1)));
    }

    /// Keeps the present run as a ghost.
    pub fn pin(&self) {
        self.act(Action::Pin);
    }

    /// Lets the ghosts go.
    #[wasm_bindgen(js_name = clearPins)]
    pub fn clear_pins(&self) {
        self.act(Action::ClearPins);
    }

    /// A URL that reproduces exactly this: on this page, or alone where `options` has a true `embed`.
    pub fn link(&self, options: &JsValue) -> String {
        let embed = Reflect::get(options, &"embed".into()).is_ok_and(|embed| embed.is_truthy());
        if embed {
            return self.ask(|reader| reader.embed(&page::published()));
        }
        let (key, page) = (address::key_of(&self.0.host), address::page_address());
        self.ask(|reader| reader.link(&key, &page))
    }

    /// Obeys a message from the page around a frame, and gives the result or a promise of it.
    ///
    /// # Errors
    /// What was wrong with the message.
    pub fn obey(&self, message: &JsValue) -> Result<JsValue, JsValue> {
        message::obey(self, message)
    }
}
