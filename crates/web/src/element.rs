//! One element on a page: a session, its view, and what happens between them.
//!
//! No borrow of the session or the view is held while an event is dispatched: a listener may set
//! values, or remove the element.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use plasticity::Value;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement, ShadowRoot};
use widgets::Entry;

use crate::address::Pairs;
use crate::attributes::{self, Mode};
use crate::companion;
use crate::dom;
use crate::page;
use crate::plain;
use crate::session::Session;
use crate::theme::Colours;
use crate::view::View;
use crate::view::handles::Held;

/// Work done at once when a value changes, ms: most widgets are done by then.
const FIRST_SLICE: f64 = 4.0;
/// A figure that fills in is drawn so often, ms; the rest of the time goes into the run.
const FILL_IN: f64 = 100.0;

/// A live element.
pub struct Element {
    /// The element in the page.
    pub host: HtmlElement,
    /// Its shadow root.
    pub root: ShadowRoot,
    /// What the reader has chosen, and the run.
    pub session: RefCell<Session>,
    /// What is on the page.
    pub view: RefCell<View>,
    /// The handle that a pointer holds.
    pub held: Cell<Option<Held>>,
    /// Where the pointer was last while a prediction is drawn: share of the axis, and height.
    pub drawing: Cell<Option<(f64, f64)>>,
    mode: Cell<Mode>,
    visible: Cell<bool>,
    /// What is shown is not what is.
    stale: Cell<bool>,
    /// Drawn already since the last frame.
    drawn: Cell<bool>,
    /// Listeners have not heard of the last change.
    unheard: Cell<bool>,
    /// A committed change whose run goes on.
    awaited: Cell<bool>,
    drawn_at: Cell<f64>,
    ticked_at: Cell<Option<f64>>,
}

impl Element {
    /// Brings an element to life. `query` is the configuration from the page's own address, where
    /// the page shows this widget alone; `kept` is the state that it had before it was moved.
    ///
    /// # Errors
    /// The sentence for the reader; the static figure stays.
    pub fn new(
        host: HtmlElement,
        root: ShadowRoot,
        query: Pairs,
        kept: Option<Pairs>,
    ) -> Result<Rc<Self>, String> {
        let name = host.get_attribute("name").unwrap_or_default();
        let Some(entry) = widgets::find(&name) else {
            let known: Vec<_> = widgets::ENTRIES.iter().map(|entry| entry.name).collect();
            let name = attributes::start_of(&name);
            return Err(format!("There is no widget “{name}”: there are {}.", known.join(", ")));
        };
        let mut author = author(&host, entry);
        author.extend(query);
        let mut session = Session::new(entry, author);
        if let Some(state) = kept.or_else(|| page::state_of(&host)) {
            session.take_address(&state);
            session.start_history_here();
        }
        let mode = configure(&host, &mut session);
        let view = View::new(&root, &session, mode, colours(&host))?;
        let element = Rc::new(Self {
            host,
            root,
            session: RefCell::new(session),
            view: RefCell::new(view),
            held: Cell::new(None),
            drawing: Cell::new(None),
            mode: Cell::new(mode),
            visible: Cell::new(true),
            stale: Cell::new(true),
            drawn: Cell::new(false),
            unheard: Cell::new(false),
            awaited: Cell::new(false),
            drawn_at: Cell::new(0.0),
            ticked_at: Cell::new(None),
        });
        element.resize(f64::from(element.host.client_width()));
        element.first_slice();
        element.show_now();
        element.describe();
        Ok(element)
    }

    /// Builds the view anew: mode or controls have changed.
    fn rebuild(&self) {
        let mode = configure(&self.host, &mut self.session.borrow_mut());
        self.mode.set(mode);
        let view = View::new(&self.root, &self.session.borrow(), mode, colours(&self.host));
        if let Ok(view) = view {
            *self.view.borrow_mut() = view;
            self.resize(f64::from(self.host.client_width()));
            self.show_now();
            self.describe();
        }
    }

    /// Takes the room there is.
    pub fn resize(&self, room: f64) {
        let height = self.host.get_attribute("height");
        let height = height.and_then(|text| plasticity::quantity::parse_number(text.trim()));
        let height = height.filter(|height: &f64| *height >= 1.0);
        // Not laid out: nothing to draw on yet.
        if room >= 1.0 && self.view.borrow_mut().resize(room, height) {
            self.touch();
        }
    }

    /// Takes the colours of the page as they are now.
    pub fn recolour(&self) {
        self.view.borrow_mut().recolour(colours(&self.host));
        self.touch();
    }

    /// Whether the element is near the screen.
    pub fn set_visible(&self, visible: bool) {
        self.visible.set(visible);
        self.ticked_at.set(None);
        if visible {
            self.resume();
        }
    }

    /// Goes on with what was left while the element was out of sight.
    pub fn resume(&self) {
        let session = self.session.borrow();
        if self.stale.get() || session.clock.playing() {
            page::ask_frame();
        }
        if !session.idle() {
            page::ask_work();
        }
    }

    /// Asks to be drawn with the next frame.
    pub fn touch(&self) {
        self.stale.set(true);
        if self.visible.get() {
            page::ask_frame();
        }
    }

    /// Whether what happens here can be seen now: in the figure, or in a sentence about it.
    fn awake(&self) -> bool {
        self.visible.get() || companion::watches(self)
    }

    /// Draws and shows everything as it is now.
    pub fn show_now(&self) {
        self.session.borrow_mut().paint();
        self.view.borrow_mut().show(&self.session.borrow());
        self.stale.set(false);
        self.drawn_at.set(page::now());
    }

    fn first_slice(&self) {
        let until = page::now() + FIRST_SLICE;
        let done = self.session.borrow_mut().work(&mut || page::now() < until);
        if !done && self.awake() {
            page::ask_work();
        }
    }

    /// Values have changed and may change again at once: a drag goes on. Draws at most once per
    /// frame, and then right away.
    pub fn input(&self) {
        self.first_slice();
        self.unheard.set(true);
        if !self.drawn.get() {
            self.drawn.set(true);
            if self.visible.get() {
                self.show_now();
            } else {
                self.stale.set(true);
            }
            companion::show(self);
            self.tell_input();
            page::ask_frame();
        } else {
            self.touch();
        }
    }

    fn tell_input(&self) {
        if self.unheard.replace(false) {
            // A statement of its own: listeners may set values, so the borrow must have ended.
            let state = plain::state(&self.session.borrow());
            self.emit("plasticity-input", &state);
        }
    }

    /// The reader has let go, or something else has set values for good.
    pub fn commit(&self) {
        let (changed, idle) = {
            let mut session = self.session.borrow_mut();
            (session.commit(), session.idle())
        };
        if changed {
            self.settled_with(idle);
        } else {
            self.touch();
        }
    }

    /// A state has been taken over that is committed already.
    pub fn settled(&self) {
        self.settled_with(false);
    }

    fn settled_with(&self, idle: bool) {
        self.first_slice();
        if self.visible.get() {
            self.show_now();
        } else {
            self.stale.set(true);
        }
        companion::show(self);
        self.tell_input();
        page::write_address(self);
        self.awaited.set(!idle && !self.session.borrow().idle());
        self.tell_change();
    }

    fn tell_change(&self) {
        if !self.awaited.get() {
            self.describe();
            let session = self.session.borrow();
            let mut words = session.summary();
            if let Some(difference) = session.difference() {
                words.push(' ');
                words.push_str(&difference);
            }
            if !session.veiled {
                self.view.borrow().speak(&words);
            }
        }
        let state = plain::state(&self.session.borrow());
        self.emit("plasticity-change", &state);
    }

    /// Renews the words that stand for the picture.
    pub fn describe(&self) {
        self.session.borrow_mut().paint();
        self.view.borrow().stage.describe(&figure::describe(self.session.borrow().picture()));
    }

    /// One frame: moves the clock, draws what is stale. True where another frame is needed.
    pub fn frame(&self, now: f64) -> bool {
        self.drawn.set(false);
        if !self.visible.get() {
            // Out of sight, but perhaps a sentence in sight speaks of it.
            if self.unheard.get() {
                companion::show(self);
                self.tell_input();
            }
            return false;
        }
        let playing = {
            let mut session = self.session.borrow_mut();
            if session.clock.playing() {
                let before = self.ticked_at.replace(Some(now)).unwrap_or(now);
                session.clock.tick((now - before) / 1000.0);
                self.stale.set(true);
            }
            session.clock.playing()
        };
        if !playing {
            self.ticked_at.set(None);
        }
        if self.stale.get() {
            self.show_now();
            companion::show(self);
            self.tell_input();
        }
        playing
    }

    /// One slice of work; true where more is to do.
    pub fn work(&self, time_left: &mut dyn FnMut() -> bool) -> bool {
        if !self.awake() || self.session.borrow().idle() {
            return false;
        }
        let idle = self.session.borrow_mut().work(time_left);
        if idle {
            self.touch();
            companion::show(self);
            self.settle_prediction(true);
            if self.awaited.replace(false) {
                self.tell_change();
            } else {
                self.describe();
            }
        } else if page::now() - self.drawn_at.get() >= FILL_IN {
            // Who asked for reduced motion sees the end, not the way there.
            if dom::media("(prefers-reduced-motion: reduce)") {
                self.view.borrow().show_work(&self.session.borrow());
                self.drawn_at.set(page::now());
            } else {
                self.touch();
            }
            if !self.visible.get() {
                companion::show(self);
                self.drawn_at.set(page::now());
            }
        }
        !idle
    }

    /// An attribute has changed.
    pub fn attribute(&self, name: &str, value: Option<&str>) {
        match name {
            "theme" | "class" | "style" => self.recolour(),
            "mode" | "controls" => self.rebuild(),
            "height" => self.resize(f64::from(self.host.client_width())),
            "preset" => {
                self.session.borrow_mut().take_preset(value.unwrap_or_default());
                self.commit();
            }
            _ if attributes::may_be_quantity(name) || self.session.borrow().place(name).is_some() => {
                self.set_attribute_value(name, value);
                self.commit();
            }
            _ => {}
        }
    }

    fn set_attribute_value(&self, name: &str, value: Option<&str>) {
        let mut session = self.session.borrow_mut();
        session.problems.clear();
        match (session.place(name), value) {
            (Some(place), Some(text)) => {
                if let Err(problem) = session.read(place, text) {
                    session.problems.push(problem);
                }
            }
            (Some(place), None) => session.reset_one(place),
            (None, Some(text)) => {
                let problems = session.entry.settle(None, [(name, text)]).problems;
                session.problems = problems;
            }
            (None, None) => {}
        }
    }

    /// Sets one value as a control does.
    pub fn set(&self, place: usize, value: Value) {
        self.session.borrow_mut().set(place, value);
        self.input();
    }

    /// Says to the page what has happened.
    pub fn emit(&self, name: &str, detail: &wasm_bindgen::JsValue) {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_detail(detail);
        if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
            let _ = self.host.dispatch_event(&event);
        }
    }
}

fn colours(host: &HtmlElement) -> Colours {
    Colours::of(host, &host.get_attribute("theme").unwrap_or_default())
}

/// The author's configuration: every attribute that may be a quantity, and the preset.
fn author(host: &HtmlElement, entry: &Entry) -> Pairs {
    let quantities = (entry.quantities)();
    let names = host.get_attribute_names();
    let names = names.iter().filter_map(|name| name.as_string());
    names
        .filter(|name| {
            name == "preset"
                || attributes::may_be_quantity(name)
                || quantities.iter().any(|quantity| quantity.is(name))
        })
        .filter_map(|name| host.get_attribute(&name).map(|value| (name, value)))
        .collect()
}

/// Reads mode and controls; adds what is wrong with them to the session's problems.
fn configure(host: &HtmlElement, session: &mut Session) -> Mode {
    let keys: Vec<_> = session.quantities.iter().map(plasticity::Quantity::key).collect();
    let (free, problems) = attributes::free(host.get_attribute("controls").as_deref(), &keys);
    session.free = free;
    session.problems.extend(problems);
    let mode = Mode::read(&host.get_attribute("mode").unwrap_or_default()).unwrap_or_else(|problem| {
        session.problems.push(problem);
        Mode::Explore
    });
    let theme = host.get_attribute("theme").unwrap_or_default();
    if !matches!(theme.as_str(), "" | "auto" | "light" | "dark" | "contrast") {
        session.problems.push(format!(
            "theme cannot be “{}”: it takes auto, light, dark or contrast; auto is used instead.",
            attributes::start_of(&theme)
        ));
    }
    session.still = mode == Mode::Figure;
    if mode == Mode::Predict && session.prediction.is_none() {
        session.arm();
        if session.prediction.is_none() {
            session.problems.push(format!("{} has nothing to predict.", session.entry.name));
        }
    } else if mode != Mode::Predict {
        session.prediction = None;
        session.veiled = false;
    }
    mode
}
