//! A reader at a prediction: drawing, choosing, typing, and the moment of truth.

use figure::{Axis, Frame};
use js_sys::Array;
use plasticity::math::clamp;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlInputElement, KeyboardEvent, PointerEvent};
use widgets::Predict;

use crate::companion;
use crate::dom;
use crate::element::Element;
use crate::plain;
use crate::predict::{Guess, Phase, Way};

impl Element {
    /// Handles an event that belongs to the prediction; false for any other.
    pub fn on_guess(&self, event: &Event) -> bool {
        if self.drawing.get().is_some() {
            return self.on_drawing(event);
        }
        let Some((node, kind)) = dom::about(event, "data-guess") else { return false };
        let field: &HtmlInputElement = node.unchecked_ref();
        match (event.type_().as_str(), kind.as_str()) {
            ("pointerdown", "pad") => {
                let event: &PointerEvent = event.unchecked_ref();
                if event.button() == 0 {
                    self.stroke(event, None);
                    let _ = node.set_pointer_capture(event.pointer_id());
                }
            }
            ("input", "place") => self.touch(),
            ("input", "height") => self.set_height(),
            ("change", "sign") => self.say(Guess::Sign(Way::named(&field.value()))),
            ("input", "value") => {
                // A comma is a point in half of the world.
                let text = field.value().trim().replace(',', ".");
                self.say(Guess::Value(plasticity::quantity::parse_number(&text)));
            }
            ("keydown", "value") if event.unchecked_ref::<KeyboardEvent>().key() == "Enter" => {
                self.commit_guess();
            }
            ("click", "commit") => self.commit_guess(),
            ("click", "skip") => self.skip_guess(),
            _ => {}
        }
        true
    }

    fn on_drawing(&self, event: &Event) -> bool {
        match event.type_().as_str() {
            "pointermove" => self.stroke(event.unchecked_ref(), self.drawing.get()),
            "pointerup" | "pointercancel" => self.drawing.set(None),
            _ => return false,
        }
        true
    }

    /// Heights of the panel that is drawn in, and where it stands.
    fn drawn_panel(&self) -> Option<(Axis, Frame)> {
        let session = self.session.borrow();
        let Predict::Curve { panel, .. } = session.prediction.as_ref()?.task else { return None };
        let frame = *self.view.borrow().stage.frames.get(panel)?;
        Some((session.picture().panels.get(panel)?.y.clone(), frame))
    }

    /// Draws on, from where the pointer was to where it is.
    fn stroke(&self, event: &PointerEvent, from: Option<(f64, f64)>) {
        let Some((up, frame)) = self.drawn_panel() else { return };
        let to = {
            let stage = &self.view.borrow().stage;
            let (x, y) = stage.local((f64::from(event.client_x()), f64::from(event.client_y())));
            let (x, y) = (x / stage.scale, y / stage.scale);
            let height = frame.to_data((x, y)).1;
            let share = clamp((x - frame.rect.x) / frame.rect.width, 0.0, 1.0);
            (share, clamp(height, up.low, up.high))
        };
        if let Some(prediction) = &mut self.session.borrow_mut().prediction
            && let Guess::Curve(sketch) = &mut prediction.guess
        {
            sketch.stroke(from.unwrap_or(to), to);
        }
        self.drawing.set(Some(to));
        self.touch();
    }

    fn set_height(&self) {
        let Some((up, _)) = self.drawn_panel() else { return };
        let (column, height) = {
            let view = self.view.borrow();
            let Some(asked) = &view.asked else { return };
            (asked.column(), asked.height(&up))
        };
        if let Some(prediction) = &mut self.session.borrow_mut().prediction
            && let (Guess::Curve(sketch), Some(column)) = (&mut prediction.guess, column)
        {
            sketch.set(column, height);
        }
        self.touch();
    }

    fn say(&self, guess: Guess) {
        if let Some(prediction) = &mut self.session.borrow_mut().prediction {
            prediction.guess = guess;
        }
        self.touch();
    }

    fn commit_guess(&self) {
        let ready = self
            .session
            .borrow()
            .prediction
            .as_ref()
            .is_some_and(|prediction| prediction.is_complete() && prediction.phase == Phase::Asked);
        if ready {
            self.uncover(Phase::Waiting);
            // The focus goes to the words, and so they are read out.
            self.settle_prediction(false);
            self.focus_verdict();
        }
    }

    fn skip_guess(&self) {
        self.uncover(Phase::Skipped);
        self.focus_verdict();
        self.tell_answer();
    }

    /// Shows what was hidden.
    fn uncover(&self, phase: Phase) {
        self.session.borrow_mut().unveil(phase);
        self.touch();
        self.describe();
        companion::show(self);
    }

    /// The buttons are gone: their focus goes to what is said instead, which is read out with it.
    fn focus_verdict(&self) {
        self.show_now();
        let words = self.view.borrow().asked.as_ref().map(|asked| asked.words.clone());
        if let Some(words) = words {
            let _ = words.focus();
        }
    }

    /// Compares, where there is something to compare with by now, and says so.
    pub fn settle_prediction(&self, aloud: bool) {
        if self.session.borrow_mut().settle_prediction() {
            self.touch();
            if let Some(prediction) = self.session.borrow().prediction.as_ref().filter(|_| aloud) {
                self.view.borrow().speak(&prediction.words);
            }
            self.tell_answer();
        }
    }

    fn tell_answer(&self) {
        let detail = {
            let session = self.session.borrow();
            let Some(prediction) = &session.prediction else { return };
            let skipped = prediction.phase == Phase::Skipped;
            let given = match &prediction.guess {
                _ if skipped => JsValue::NULL,
                Guess::Curve(sketch) => {
                    let panel = match prediction.task {
                        Predict::Curve { panel, .. } => session.picture().panels.get(panel),
                        _ => None,
                    };
                    let points = panel.map(|panel| sketch.points(&panel.x)).unwrap_or_default();
                    points
                        .iter()
                        .map(|(x, y)| Array::of2(&(*x).into(), &(*y).into()))
                        .collect::<Array>()
                        .into()
                }
                Guess::Sign(way) => way.map_or(JsValue::NULL, |way| way.name().into()),
                Guess::Value(value) => value.map_or(JsValue::NULL, JsValue::from),
            };
            plain::object(&[
                ("kind", "prediction".into()),
                ("widget", session.entry.name.into()),
                ("readout", prediction.readout().map_or(JsValue::NULL, JsValue::from)),
                ("answer", given),
                ("skipped", skipped.into()),
                ("words", prediction.words.as_str().into()),
            ])
        };
        self.emit("plasticity-answer", &detail);
    }
}
