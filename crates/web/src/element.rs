//! One element on a page: a reader, its view, and what joins them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use plasticity::math;
use reader::address::Pairs;
use reader::attributes::{is_configuration, named, start_of};
use reader::form::Form;
use reader::snippet::QUERY;
use reader::{Action, Effect, Opening, Reader};
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, MutationRecord, ShadowRoot};
use widgets::Entry;

use crate::colours::Colours;
use crate::dom::{class, language_of, window};
use crate::failure::during;
use crate::page::{self, Page};
use crate::present::{self, Presentation};
use crate::progress::{self, store};
use crate::view::View;
use crate::watch::Watch;
use crate::{address, canvas, companion, plain, room};

/// The widgets of this module.
static WIDGETS: &[Entry] = widgets::chosen!();

/// Pixels per css px on paper: 288 to an inch.
const PRINTED: f64 = 3.0;

/// What a pointer does that went down here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Gesture {
    /// Nothing.
    #[default]
    None,
    /// It drags a handle.
    Drags,
    /// It draws a prediction.
    Draws,
}

/// A live element.
pub struct Element {
    /// The element in the page.
    pub host: HtmlElement,
    /// What the pointer does.
    pub gesture: Cell<Gesture>,
    /// Its shadow tree.
    pub root: ShadowRoot,
    reader: RefCell<Reader>,
    form: RefCell<Rc<Form>>,
    view: RefCell<Rc<View>>,
    colours: RefCell<Colours>,
    /// Called with a sentence for the reader, and whether the element is given up.
    complain: js_sys::Function,
    watch: RefCell<Option<Watch>>,
    presentation: RefCell<Option<Rc<Presentation>>>,
}

impl Element {
    /// Brings an element to life; `kept` and `set` are those of [`Live`](crate::members::Live).
    ///
    /// # Errors
    /// The sentence for the reader; the static figure stays.
    pub fn new(
        host: HtmlElement,
        root: ShadowRoot,
        kept: Option<String>,
        set: Pairs,
        complain: js_sys::Function,
    ) -> Result<Rc<Self>, String> {
        let query =
            if host.closest("body.embed, [embed]").ok().flatten().is_some() { query() } else { vec![] };
        let attributes = attributes(&host);
        let name = named(&attributes, "name");
        let again = kept.is_some();
        // What was kept is for the widget of that name: another begins anew.
        let (key, fragment) = match kept {
            Some(kept) => (name.into(), kept),
            None => (address::key_of(&host), address::state()),
        };
        let language = language_of(&host);
        let entry = WIDGETS.iter().find(|entry| entry.name == name);
        let entry = entry.ok_or_else(|| language.no_widget_here(&start_of(name)))?;
        let predicted = store::prediction(&host).filter(|_| !again);
        let opening = Opening { language, attributes, query, key, fragment, again, set, predicted };
        let reader = Reader::open(entry, &opening);
        let form = Rc::new(reader.form());
        let colours = colours(&host, &root).ok_or(language.no_window())?;
        let view = Rc::new(View::new(&root, &form, &static_result(&host), &colours)?);
        let element = Rc::new(Self {
            host,
            gesture: Cell::default(),
            root,
            reader: RefCell::new(reader),
            form: RefCell::new(form),
            view: RefCell::new(view),
            colours: RefCell::new(colours),
            complain,
            watch: RefCell::new(None),
            presentation: RefCell::new(None),
        });
        *element.watch.borrow_mut() = Some(Watch::new(&element));
        element.resize();
        element.follow(|reader| reader.begin(&Page));
        if page::on_paper() {
            element.print();
        }
        Ok(element)
    }

    // ---- the reader and what it asks for ---------------------------------------------------------

    /// Asks the reader something.
    pub fn read<T>(&self, ask: impl FnOnce(&mut Reader) -> T) -> T {
        ask(&mut self.reader.borrow_mut())
    }

    /// Lets the reader do something, and carries out what follows.
    pub fn follow(self: &Rc<Self>, call: impl FnOnce(&mut Reader) -> Vec<Effect>) {
        // Given up: its last call still has the reader.
        let Ok(effects) = self.reader.try_borrow_mut().map(|mut reader| call(&mut reader)) else { return };
        self.carry_out(effects);
    }

    fn carry_out(self: &Rc<Self>, effects: Vec<Effect>) {
        for effect in effects {
            self.perform(effect);
        }
    }

    /// Does what a hand has done; whether that means anything here.
    pub fn act(self: &Rc<Self>, action: Action) -> bool {
        let mut meant = false;
        during(self, || {
            self.follow(|reader| {
                let effects = reader.apply(action, &Page);
                meant = effects.is_some();
                effects.unwrap_or_default()
            });
        });
        meant
    }

    /// Whether there is work to do.
    pub fn busy(&self) -> bool {
        self.reader.try_borrow().is_ok_and(|reader| !reader.idle())
    }

    /// Whether a call was cut short: nothing can be asked any more.
    pub fn is_stuck(&self) -> bool {
        self.reader.try_borrow_mut().is_err()
    }

    /// Hears of nothing any more. What a panic has left borrowed is never dropped, and would go on to listen.
    pub fn retire(&self) {
        if let Ok(mut watch) = self.watch.try_borrow_mut() {
            drop(watch.take());
        }
    }

    /// The static figure comes back, with a sentence that the script has for it.
    pub fn give_up(&self) {
        self.complain("", true);
    }

    /// Tells what is wrong, and whether the element is given up for it.
    pub fn complain(&self, sentence: &str, given_up: bool) {
        let _ = self.complain.call2(&JsValue::NULL, &sentence.into(), &given_up.into());
    }

    fn perform(self: &Rc<Self>, effect: Effect) {
        match effect {
            Effect::Show => self.show(),
            Effect::ShowWork => self.view().show_work(&self.read(|reader| reader.state())),
            Effect::ShowNumbers => companion::show(self),
            Effect::Renew(place) => self.renew(place),
            Effect::Frame => page::ask_frame(),
            Effect::Work => page::ask_work(),
            Effect::Describe => self.view().stage.describe(&self.read(Reader::description)),
            Effect::Speak(words) => self.view().speak(&words),
            Effect::FocusVerdict => {
                if let Some(asked) = &self.view().asked {
                    let _ = asked.verdict.focus();
                }
            }
            Effect::Address => address::write(self),
            Effect::Input => self.tell("plasticity-input"),
            Effect::Change => self.tell("plasticity-change"),
            Effect::Answer => {
                let (answer, said) = self.read(|reader| (reader.prediction(), reader.predicted()));
                if let Some(said) = said {
                    store::predict(&self.host, said);
                    progress::show();
                }
                plain::emit(&self.host, "plasticity-answer", &answer);
            }
            Effect::Moved(what) => {
                let seen = self.read(|reader| reader.seen());
                plain::emit(&self.host, &format!("plasticity-{what}"), &seen);
            }
            Effect::Complain(sentence) => self.complain(&sentence, false),
        }
    }

    fn tell(&self, event: &str) {
        let told = self.read(|reader| reader.told());
        plain::emit(&self.host, event, &told);
    }

    // ---- the view --------------------------------------------------------------------------------

    /// What is on the page.
    pub fn view(&self) -> Rc<View> {
        self.view.borrow().clone()
    }

    /// What it is made from.
    pub fn form(&self) -> Rc<Form> {
        self.form.borrow().clone()
    }

    /// What stands around it while it has a screen for itself.
    pub fn presentation(&self) -> Option<Rc<Presentation>> {
        self.presentation.borrow().clone()
    }

    /// Has a screen for itself from now on, or no longer; what stood around it before.
    pub fn present(&self, by: Option<Rc<Presentation>>) -> Option<Rc<Presentation>> {
        let before = self.presentation.replace(by);
        // It is seen, wherever its place on the page is, and afterwards as far as that is.
        if let Some(watch) = self.watch.borrow().as_ref() {
            watch.look(&self.host);
        }
        before
    }

    fn show(&self) {
        let view = self.view();
        let state = self.read(|reader| reader.show(&Page));
        view.show(&self.form(), &state);
        // What the page has printed, here and around, is folded by it.
        if view.asked.is_some() {
            class(&self.host, "shown", !state.veiled);
        }
        if state.place.width > 0.0 {
            let (reader, colours) = (self.reader.borrow(), self.colours.borrow());
            let density = if page::on_paper() { PRINTED } else { window().device_pixel_ratio() };
            let density = math::max(density, 1.0);
            let width = (state.place.width * density).round() as u32;
            let drawn =
                canvas::paint(&view.stage.canvas, reader.picture(), reader.layout(), width, &colours.palette);
            if let Err(failed) = drawn {
                web_sys::console::warn_1(&format!("plasticity: {failed}").into());
            }
        }
    }

    /// Shows one quantity again, whatever its controls hold.
    pub fn renew(&self, place: usize) {
        if let Some(controls) = &self.view().controls {
            controls.renew(place, &self.read(|reader| reader.state()));
        }
    }

    /// Takes the room that the page gives.
    pub fn resize(self: &Rc<Self>) {
        let room = room::give(&self.host, &self.view(), self.presentation().is_some());
        self.follow(|reader| reader.resize(room));
    }

    /// Takes the colours of the page as they are now.
    pub fn recolour(self: &Rc<Self>) {
        let Some(colours) = colours(&self.host, &self.root) else { return };
        colours.apply(&self.view().frame);
        *self.colours.borrow_mut() = colours;
        self.follow(Reader::touch);
    }

    /// Shows at once what is wanted on paper, or on the screen again.
    pub fn print(self: &Rc<Self>) {
        present::leave(self);
        self.read(|reader| reader.paper(page::on_paper()));
        self.recolour();
        self.show();
        companion::show(self);
        if page::on_paper() {
            self.view().print(&self.form(), &self.read(|reader| reader.state()));
        }
    }

    /// Builds the view anew: mode or controls have changed.
    fn rebuild(self: &Rc<Self>) {
        present::leave(self);
        let form = Rc::new(self.read(|reader| reader.form()));
        let Ok(view) = View::new(&self.root, &form, &static_result(&self.host), &self.colours.borrow())
        else {
            return;
        };
        *self.form.borrow_mut() = form;
        *self.view.borrow_mut() = Rc::new(view);
        if let Some(watch) = self.watch.borrow().as_ref() {
            watch.size.observe(&self.view().figure);
        }
        self.resize();
        self.perform(Effect::Show);
        self.perform(Effect::Describe);
    }

    /// Says everything in the language that its place on the page has now.
    pub fn translate(self: &Rc<Self>) {
        let language = language_of(&self.host);
        if language != self.form().language {
            self.read(|reader| reader.speak(language));
            self.rebuild();
            companion::arrived(self);
        }
    }

    // ---- the surroundings ------------------------------------------------------------------------

    /// Takes attributes that were set a moment ago and not yet told of.
    pub fn catch_up(self: &Rc<Self>) {
        let records = self.watch.borrow().as_ref().map(|watch| watch.attributes.take_records());
        if let Some(records) = records.filter(|records| records.length() > 0) {
            self.attributes_changed(&records);
        }
    }

    /// The author has changed attributes.
    pub fn attributes_changed(self: &Rc<Self>, records: &js_sys::Array) {
        let name = |record: JsValue| record.unchecked_into::<MutationRecord>().attribute_name();
        let names: Vec<String> = records.iter().filter_map(name).collect();
        let any = |own: &[&str]| names.iter().any(|name| own.contains(&name.as_str()));
        // Another widget: the element itself begins anew.
        if any(&["name"]) {
            return;
        }
        if names.iter().any(|name| is_configuration(name)) {
            let attributes = attributes(&self.host);
            self.follow(|reader| reader.configure(&attributes, &Page));
        }
        if any(&["theme", "class", "style"]) {
            self.recolour();
        }
        if any(&["mode", "controls", "title"]) {
            self.rebuild();
        }
        if any(&["height"]) {
            self.resize();
        }
        if any(&["lang"]) {
            self.translate();
        }
    }
}

fn attributes(host: &HtmlElement) -> Pairs {
    let names = host.get_attribute_names();
    let value = |name: &String| host.get_attribute(name).unwrap_or_default();
    names.iter().filter_map(|name| name.as_string()).map(|name| (name.clone(), value(&name))).collect()
}

/// The author's values in the page's query. What configures the element itself has become its attribute.
fn query() -> Pairs {
    let Some(query) = address::query() else { return vec![] };
    let pairs = js_sys::try_iter(&query).ok().flatten().into_iter().flatten().flatten();
    let pairs = pairs.filter_map(|pair| {
        let pair = js_sys::Array::from(&pair);
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    });
    let ours = |name: &str| {
        [QUERY, reader::present::QUERY].contains(&name) || reader::attributes::CONFIGURING.contains(&name)
    };
    pairs.filter(|(name, _)| !ours(name)).collect()
}

/// The colours for where it is seen now.
fn colours(host: &HtmlElement, root: &ShadowRoot) -> Option<Colours> {
    if page::on_paper() { Some(Colours::of_paper()) } else { Colours::of(host, root) }
}

/// What the result said before the element was live.
fn static_result(host: &HtmlElement) -> String {
    let found = host.query_selector(".readout").ok().flatten();
    found.and_then(|node| node.text_content()).unwrap_or_default()
}
