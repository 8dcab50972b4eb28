//! What a reader does with pointer and keys. One listener per kind of event and element; what is
//! meant stands in the attributes of what was touched.

use plasticity::Value;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent, PointerEvent};

use crate::clock::SPEEDS;
use crate::companion;
use crate::dom;
use crate::element::Element;
use crate::hooks;
use crate::menu;
use crate::scale::{self, Scale};
use crate::view::Transport;

impl Element {
    /// Handles an event of the shadow tree.
    pub fn event(&self, event: &Event) {
        if self.on_guess(event) {
            return;
        }
        match event.type_().as_str() {
            "input" => self.on_input(event),
            "change" => self.on_change(event),
            "click" => self.on_click(event),
            "keydown" => self.on_key(event.unchecked_ref()),
            "pointerdown" => self.on_down(event.unchecked_ref()),
            "pointermove" => self.on_move(event.unchecked_ref()),
            "pointerup" | "pointercancel" => self.on_up(),
            "focusout" => self.on_leave(event),
            _ => {}
        }
    }

    fn on_input(&self, event: &Event) {
        let Some((node, kind)) = dom::about(event, "data-input") else { return };
        let input: &HtmlInputElement = node.unchecked_ref();
        match kind.as_str() {
            "slider" => {
                let Some((place, value)) = self.slid(event, input) else { return };
                self.set(place, value);
            }
            "scrub" => {
                let mut session = self.session.borrow_mut();
                session.clock.pause();
                let at = Transport::place(&session.clock, input.value_as_number());
                session.clock.seek(at);
                drop(session);
                self.touch();
            }
            _ => {}
        }
    }

    fn slid(&self, event: &Event, slider: &HtmlInputElement) -> Option<(usize, Value)> {
        let (_, key) = dom::about(event, "data-quantity")?;
        let session = self.session.borrow();
        let place = session.place(&key)?;
        let quantity = &session.quantities[place];
        let value = Scale::of(quantity)?.at(slider.value_as_number());
        Some((place, scale::nearest(quantity, value)?))
    }

    fn on_change(&self, event: &Event) {
        if let Some((node, action)) = dom::about(event, "data-action")
            && action == "preset"
        {
            let name = node.unchecked_ref::<HtmlSelectElement>().value();
            self.session.borrow_mut().take_preset(&name);
            return self.commit();
        }
        let Some((node, kind)) = dom::about(event, "data-input") else { return };
        let text = match kind.as_str() {
            "slider" => return self.commit(),
            "number" => node.unchecked_ref::<HtmlInputElement>().value(),
            "choice" => chosen(&node),
            "speed" => {
                let place = node.unchecked_ref::<HtmlSelectElement>().selected_index();
                let speed = SPEEDS.get(place as usize).copied().unwrap_or(1.0);
                self.session.borrow_mut().clock.speed = speed;
                return self.touch();
            }
            _ => return,
        };
        let Some((_, key)) = dom::about(event, "data-quantity") else { return };
        let Some(place) = self.session.borrow().place(&key) else { return };
        self.typed(place, &text);
        if let Some(controls) = &self.view.borrow().controls {
            controls.renew(&self.session.borrow(), place);
        }
    }

    /// Takes a value as somebody wrote it; gives the sentence for one that cannot be used.
    pub fn typed(&self, place: usize, text: &str) -> Option<String> {
        let problem = {
            let mut session = self.session.borrow_mut();
            session.problems.clear();
            let problem = session.read(place, text).err();
            session.problems.extend(problem.clone());
            problem
        };
        self.commit();
        problem
    }

    fn on_click(&self, event: &Event) {
        let Some((node, action)) = dom::about(event, "data-action") else { return };
        if node.get_attribute("aria-disabled").as_deref() == Some("true") {
            return;
        }
        let key = dom::about(event, "data-quantity").map(|(_, key)| key);
        let place = key.and_then(|key| self.session.borrow().place(&key));
        match (action.as_str(), place) {
            ("reset-one", Some(place)) => self.change(|session| session.reset_one(place)),
            ("new-seed", Some(place)) => {
                self.change(|session| session.set(place, Value::Seed(hooks::seed())));
            }
            ("reset", _) => self.change(crate::session::Session::reset),
            ("undo", _) => self.travel(crate::session::Session::undo),
            ("redo", _) => self.travel(crate::session::Session::redo),
            ("pin", _) => self.pin(),
            ("clear-pins", _) => self.clear_pins(),
            ("play", _) => self.play(),
            ("pause", _) => self.pause(),
            ("back", _) => self.step(-1),
            ("next", _) => self.step(1),
            ("stop", _) => self.stop(true),
            ("resume", _) => self.stop(false),
            ("close", _) => {
                hooks::silence();
                self.view.borrow().dialog.close();
            }
            ("preset", _) => {}
            (action, _) => {
                menu::choose(self, action, &node);
                self.view.borrow().toolbar.close_menu();
            }
        }
    }

    /// Changes values for good.
    pub fn change(&self, change: impl FnOnce(&mut crate::session::Session)) {
        change(&mut self.session.borrow_mut());
        self.commit();
        if self.session.borrow().veiled {
            // What was said before may tell what is asked for again.
            self.describe();
            self.view.borrow().speak("");
            companion::show(self);
        }
    }

    /// Undo and redo: their state is committed already.
    fn travel(&self, change: impl FnOnce(&mut crate::session::Session)) {
        change(&mut self.session.borrow_mut());
        self.settled();
    }

    fn on_key(&self, event: &KeyboardEvent) {
        let key = event.key();
        if key == "Escape" {
            hooks::silence();
            let view = self.view.borrow();
            if view.toolbar.close_menu()
                && let Some(button) = view.toolbar.menu_button()
            {
                let _ = button.focus();
            }
            return;
        }
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        if let Some((node, _)) = dom::about(event, "data-handle") {
            let next = {
                let view = self.view.borrow();
                let grip = view.grips.find(&node);
                grip.and_then(|grip| view.grips.key(grip, &key, &self.session.borrow()))
            };
            if let Some((place, value)) = next {
                event.prevent_default();
                self.set(place, value);
                self.commit();
            }
        } else if let Some((_, kind)) = dom::about(event, "data-input")
            && kind == "number"
        {
            self.on_number_key(event, &key);
        }
    }

    /// Arrow and page keys in a number step like its slider.
    fn on_number_key(&self, event: &KeyboardEvent, key: &str) {
        let Some((_, name)) = dom::about(event, "data-quantity") else { return };
        let next = {
            let session = self.session.borrow();
            let Some(place) = session.place(&name) else { return };
            let quantity = &session.quantities[place];
            let Some(scale) = Scale::of(quantity) else { return };
            let by = match key {
                "ArrowUp" => 1.0,
                "ArrowDown" => -1.0,
                "PageUp" => scale.page(),
                "PageDown" => -scale.page(),
                _ => return,
            };
            let value = scale.moved(session.values()[place].number(), by);
            scale::nearest(quantity, value).map(|value| (place, value))
        };
        event.prevent_default();
        if let Some((place, value)) = next {
            self.set(place, value);
            self.commit();
        }
    }

    fn on_down(&self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        let Some((node, _)) = dom::about(event, "data-handle") else { return };
        let view = self.view.borrow();
        let pointer = view.stage.local((f64::from(event.client_x()), f64::from(event.client_y())));
        let held = view.grips.find(&node);
        let held = held.and_then(|grip| view.grips.hold(grip, pointer, &view.stage));
        if held.is_some() {
            self.held.set(held);
            // Without capture a quick pointer would leave the grip behind.
            let _ = node.set_pointer_capture(event.pointer_id());
        }
    }

    fn on_move(&self, event: &PointerEvent) {
        let Some(held) = self.held.get() else { return };
        let moved = {
            let view = self.view.borrow();
            let pointer = view.stage.local((f64::from(event.client_x()), f64::from(event.client_y())));
            view.grips.moved(held, pointer, &view.stage)
        };
        {
            let mut session = self.session.borrow_mut();
            for (key, value) in moved {
                let Some(place) = session.place(&key) else { continue };
                let quantity = session.quantities[place];
                let snapped = Scale::of(&quantity).map_or(value, |scale| scale.snap(value));
                if let Some(value) = scale::nearest(&quantity, snapped) {
                    session.set(place, value);
                }
            }
        }
        self.input();
    }

    fn on_up(&self) {
        if self.held.take().is_some() {
            self.commit();
        }
    }

    /// The focus leaves: the menu closes when it goes elsewhere.
    fn on_leave(&self, event: &Event) {
        let Some(menu) = dom::target(event).and_then(|node| node.closest(".menu").ok().flatten()) else {
            return;
        };
        let to = js_sys::Reflect::get(event, &"relatedTarget".into()).unwrap_or_default();
        // Nothing takes the focus when a button inside is pressed in some browsers: stay open.
        if to.is_null() || to.is_undefined() || menu.contains(Some(to.unchecked_ref())) {
            return;
        }
        self.view.borrow().toolbar.close_menu();
    }

    /// Keeps the present run to compare with.
    pub fn pin(&self) {
        self.session.borrow_mut().pin();
        self.touch();
    }

    /// Lets all kept runs go.
    pub fn clear_pins(&self) {
        self.session.borrow_mut().pins.clear();
        self.touch();
    }

    /// Starts the clock.
    pub fn play(&self) {
        self.session.borrow_mut().clock.play();
        self.touch();
    }

    /// Stops the clock.
    pub fn pause(&self) {
        self.session.borrow_mut().clock.pause();
        self.touch();
    }

    /// Goes to the n-th next event.
    pub fn step(&self, n: i32) {
        self.session.borrow_mut().clock.step(n);
        self.touch();
    }

    fn stop(&self, stopped: bool) {
        self.session.borrow_mut().stop(stopped);
        self.touch();
        self.resume();
    }
}

fn chosen(node: &HtmlElement) -> String {
    // Radio and list alike carry the option's name as their value.
    let value = js_sys::Reflect::get(node, &"value".into()).unwrap_or_default();
    value.as_string().unwrap_or_default()
}
