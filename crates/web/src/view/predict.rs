//! The question between figure and controls, asked before the result is shown.

use std::cell::Cell;

use figure::{Axis, Figure, Panel};
use plasticity::quantity::decimal::shortest;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDetailsElement, HtmlElement, HtmlInputElement};
use widgets::Predict;

use super::stage::Stage;
use crate::dom;
use crate::predict::sketch::{self, COLUMNS, Sketch};
use crate::predict::{Guess, Phase, Prediction, Way, digits_for};
use crate::session::Session;
use crate::words;

/// Positions of the slider that sets heights.
const HEIGHTS: f64 = 100.0;

/// The question, the means to answer it, and what is said afterwards.
pub struct Asked {
    /// The whole block.
    pub block: HtmlElement,
    /// Over the panel in which a curve is drawn.
    pub pad: HtmlElement,
    /// Gone once the reader has answered.
    answer: HtmlElement,
    commit: HtmlElement,
    /// Takes the focus when the buttons go.
    pub words: HtmlElement,
    twin: Option<Twin>,
    shown: Cell<Phase>,
}

/// The keyboard's way to draw: a place, and the height there.
struct Twin {
    details: HtmlDetailsElement,
    place: HtmlInputElement,
    height: HtmlInputElement,
    says: HtmlElement,
}

impl Asked {
    /// The block for a prediction.
    pub fn new(prediction: &Prediction, session: &Session) -> Self {
        let block: HtmlElement = dom::make("div", "predict");
        dom::set(&block, "role", "group");
        dom::set(&block, "aria-labelledby", "ask");
        let ask = dom::words("p", "ask", "");
        dom::set(&ask, "id", "ask");
        dom::fill(
            &ask,
            &[&dom::words("strong", "", "Predict first. "), &dom::words("span", "", prediction.ask())],
        );
        let answer: HtmlElement = dom::make("div", "answer");
        let pad: HtmlElement = dom::make("div", "pad");
        dom::set(&pad, "data-guess", "pad");
        let mut twin = None;
        match prediction.task {
            Predict::Curve { .. } => twin = Some(Twin::new(&answer)),
            Predict::Sign { .. } => ways(&answer),
            Predict::Value { readout, .. } => {
                let readouts = session.readouts();
                let unit =
                    readouts.iter().find(|own| own.name == readout).map_or("", |own| own.unit.symbol());
                number(&answer, unit);
            }
        }
        let actions: HtmlElement = dom::make("div", "actions");
        let commit = guess("commit", "Show me");
        dom::fill(&actions, &[&commit, &guess("skip", "Skip")]);
        dom::fill(&answer, &[&actions]);
        let words = dom::words("p", "gap", "");
        dom::set(&words, "tabindex", "-1");
        dom::fill(&block, &[&ask, &answer, &words]);
        Self { block, pad, answer, commit, words, twin, shown: Cell::new(Phase::Asked) }
    }

    /// Shows how far the reader has come.
    pub fn show(&self, prediction: &Prediction, figure: &Figure, stage: &Stage) {
        let asking = prediction.phase == Phase::Asked;
        dom::class(&self.answer, "gone", !asking);
        dom::say(
            &self.words,
            match prediction.phase {
                Phase::Asked => "",
                Phase::Waiting => {
                    "Your answer is kept. The comparison follows when the run has come to its end."
                }
                Phase::Skipped => "Skipped: the result is shown.",
                Phase::Answered => &prediction.words,
            },
        );
        dom::set(&self.commit, "aria-disabled", if prediction.is_complete() { "false" } else { "true" });
        if self.shown.replace(prediction.phase) != Phase::Asked && asking {
            self.clear();
        }
        let Predict::Curve { panel, .. } = prediction.task else {
            dom::class(&self.pad, "gone", true);
            return;
        };
        dom::class(&self.pad, "gone", !asking);
        if let Some(frame) = stage.frames.get(panel).filter(|_| asking) {
            let style = self.pad.style();
            let px = |name, length: f64| {
                let _ = style.set_property(name, &dom::px(length * stage.scale));
            };
            px("left", frame.rect.x);
            px("top", frame.rect.y);
            px("width", frame.rect.width);
            px("height", frame.rect.height);
        }
        if let (Some(twin), Guess::Curve(sketch), Some(panel)) =
            (&self.twin, &prediction.guess, figure.panels.get(panel))
        {
            twin.show(sketch, panel);
        }
    }

    /// Fields are the browser's: after a reset they still hold what was said before.
    fn clear(&self) {
        let Ok(list) = self.answer.query_selector_all("input") else { return };
        for place in 0..list.length() {
            let Some(node) = list.item(place) else { continue };
            let field: &HtmlInputElement = node.unchecked_ref();
            match field.type_().as_str() {
                "radio" => field.set_checked(false),
                "text" => field.set_value(""),
                _ => {}
            }
        }
    }

    /// The place that the keyboard draws at, while that way of drawing is open.
    pub fn column(&self) -> Option<usize> {
        let twin = self.twin.as_ref().filter(|twin| twin.details.open())?;
        Some(twin.place.value_as_number() as usize)
    }

    /// The height that the keyboard has set, in data units.
    pub fn height(&self, up: &Axis) -> f64 {
        let position = self.twin.as_ref().map_or(0.0, |twin| twin.height.value_as_number());
        up.low + (up.high - up.low) * position / HEIGHTS
    }
}

impl Twin {
    fn new(answer: &HtmlElement) -> Self {
        let hint = dom::words("p", "hint", "Draw in the figure, with mouse, pen or finger.");
        let details: HtmlDetailsElement = dom::make("details", "points");
        let place = dom::slider(COLUMNS as f64 - 1.0, "Place");
        let height = dom::slider(HEIGHTS, "Height");
        for (slider, kind, start) in
            [(&place, "place", COLUMNS as f64 / 2.0), (&height, "height", HEIGHTS / 2.0)]
        {
            dom::set(slider, "data-guess", kind);
            slider.set_value(&shortest(start));
        }
        let says = dom::words("p", "hint", "");
        let label = |text, slider: &HtmlInputElement| {
            let label: HtmlElement = dom::make("label", "");
            dom::fill(&label, &[&dom::words("span", "", text), slider]);
            label
        };
        dom::fill(
            &details,
            &[
                &dom::words("summary", "", "Draw with sliders instead"),
                &label("Place", &place),
                &label("Height", &height),
                &says,
            ],
        );
        dom::fill(answer, &[&hint, &details]);
        Self { details, place, height, says }
    }

    fn show(&self, sketch: &Sketch, panel: &Panel) {
        let column = self.place.value_as_number() as usize;
        let (x, y) = (&panel.x, &panel.y);
        let at = with(&widgets::number_text(sketch::place(x, column)), x.unit);
        dom::set(&self.place, "aria-valuetext", &at);
        let drawn = sketch.height(column);
        let height = match drawn {
            Some(height) => with(&words::number(height, digits_for(y.high - y.low), false), y.unit),
            None => "nothing yet".into(),
        };
        if let Some(drawn) = drawn {
            let position = (HEIGHTS * (drawn - y.low) / (y.high - y.low)).round();
            self.height.set_value(&shortest(position));
        }
        dom::set(&self.height, "aria-valuetext", &height);
        dom::say(&self.says, &format!("At {at}: {height}. Set points at several places; they are joined."));
    }
}

fn with(number: &str, unit: &str) -> String {
    if unit.is_empty() { number.into() } else { format!("{number}\u{a0}{unit}") }
}

fn guess(kind: &str, label: &str) -> HtmlElement {
    let button = dom::words("button", kind, label);
    dom::set(&button, "type", "button");
    dom::set(&button, "data-guess", kind);
    button
}

fn ways(answer: &HtmlElement) {
    let options: HtmlElement = dom::make("div", "options");
    dom::set(&options, "role", "radiogroup");
    dom::set(&options, "aria-labelledby", "ask");
    for (_, name, words) in Way::ALL {
        let label: HtmlElement = dom::make("label", "");
        let radio: HtmlInputElement = dom::make("input", "");
        dom::set(&radio, "type", "radio");
        dom::set(&radio, "name", "way");
        dom::set(&radio, "value", name);
        dom::set(&radio, "data-guess", "sign");
        dom::fill(&label, &[&radio, &dom::words("span", "", words)]);
        dom::fill(&options, &[&label]);
    }
    dom::fill(answer, &[&options]);
}

fn number(answer: &HtmlElement, unit: &str) {
    let label: HtmlElement = dom::make("label", "field");
    let field: HtmlInputElement = dom::make("input", "");
    dom::set(&field, "type", "text");
    dom::set(&field, "autocomplete", "off");
    dom::set(&field, "spellcheck", "false");
    dom::set(&field, "data-guess", "value");
    dom::fill(&label, &[&dom::words("span", "", "Your answer"), &field, &dom::words("span", "unit", unit)]);
    dom::fill(answer, &[&label]);
}
