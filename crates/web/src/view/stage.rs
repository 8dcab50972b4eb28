//! The canvas in the place of the static figure: same designs, same aspect ratio. Over it the handles: each is a
//! slider of its own for the keyboard, 44 px wide for a finger.

use std::cell::RefCell;

use language::Language;
use reader::form::{CONTENT, Form};
use reader::state::{Grip, State, Way};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlCanvasElement, HtmlElement, PointerEvent};

use crate::dom::{fill, h, percent, px, seen, set, style};
use crate::{page, progress};

/// The place of a figure.
pub struct Stage {
    /// Canvas, handles, and where a curve is drawn.
    pub block: HtmlElement,
    /// The figure.
    pub canvas: HtmlCanvasElement,
    grips: RefCell<Vec<HtmlElement>>,
    leads: RefCell<Vec<HtmlElement>>,
}

impl Stage {
    /// An empty place.
    ///
    /// # Errors
    /// The sentence for a browser without a canvas to draw on.
    pub fn new(language: Language) -> Result<Self, &'static str> {
        let canvas: HtmlCanvasElement = h("canvas", &[("role", "img")], &[]).unchecked_into();
        if !matches!(canvas.get_context("2d"), Ok(Some(_))) {
            return Err(language.no_canvas());
        }
        let block = h("div", &[("class", "stage")], &[&canvas]);
        Ok(Self { block, canvas, grips: RefCell::default(), leads: RefCell::default() })
    }

    /// Where a pointer is, css px of the figure from its upper left.
    pub fn local(&self, event: &PointerEvent) -> (f64, f64) {
        let ((left, top), scale) = seen(&self.block);
        ((f64::from(event.client_x()) - left) / scale, (f64::from(event.client_y()) - top) / scale)
    }

    /// The words that stand for the picture.
    pub fn describe(&self, text: &str) {
        set(&self.canvas, "aria-label", text);
    }

    /// The place of a handle among the handles.
    pub fn grip(&self, node: &Element) -> Option<usize> {
        self.grips.borrow().iter().position(|own| **own == *node)
    }

    /// Takes the size of a figure, and puts the handles where it has them.
    pub fn show(&self, form: &Form, state: &State) {
        let place = &state.place;
        if place.width > 0.0 {
            style(&self.block, "width", &px(place.width));
            style(&self.block, "aspect-ratio", &format!("{} / {}", place.size.0, place.size.1));
        }
        let mut grips = self.grips.borrow_mut();
        while grips.len() < place.grips.len() {
            let grip = h("div", &[("role", "slider"), ("tabindex", "0")], &[]);
            fill(&self.block, &[&grip]);
            grips.push(grip);
        }
        for gone in grips.drain(place.grips.len()..) {
            gone.remove();
        }
        let (width, height) = (place.width, place.width * place.size.1 / place.size.0);
        let middle = |grip: &Grip| (grip.at.0 * width, grip.at.1 * height);
        let mut middles: Vec<_> = place.grips.iter().map(middle).collect();
        reader::targets::part(&mut middles);
        for ((node, grip), at) in grips.iter().zip(&place.grips).zip(middles) {
            style(node, "left", &percent(at.0 / width));
            style(node, "top", &percent(at.1 / height));
            hold(node, grip, form, state);
        }
        let mut leads = self.leads.borrow_mut();
        while leads.len() < place.leads.len() {
            let lead = h("a", &[("class", "lead"), ("lang", CONTENT)], &[]);
            // From another page the reader is not led away.
            if !progress::is_book() {
                set(&lead, "target", "_blank");
                set(&lead, "rel", "noopener");
            }
            fill(&self.block, &[&lead]);
            leads.push(lead);
        }
        for gone in leads.drain(place.leads.len()..) {
            gone.remove();
        }
        for (node, lead) in leads.iter().zip(&place.leads) {
            set(node, "href", &format!("{}{}", page::base(), lead.to));
            set(node, "aria-label", &lead.words);
            for (name, share) in ["left", "top", "width", "height"].into_iter().zip(lead.at) {
                style(node, name, &percent(share));
            }
        }
    }
}

fn hold(node: &HtmlElement, grip: &Grip, form: &Form, state: &State) {
    let Some(first) = grip.quantities.first() else { return };
    let class = match grip.way {
        Way::Across => "grip across",
        Way::Along => "grip along",
        Way::Both => "grip ",
    };
    let joined = |of: &dyn Fn(usize) -> String, between: &str| {
        grip.quantities.iter().map(|place| of(*place)).collect::<Vec<_>>().join(between)
    };
    let keys = joined(&|place| form.fields[place].key.clone(), " ");
    let text = joined(
        &|place| {
            let (field, shown) = (&form.fields[place], &state.values[place]);
            format!("{} {}", field.label, reader::words::joined(shown.typed.clone(), field.unit))
        },
        ", ",
    );
    let (low, high) = form.fields[*first].ends;
    for (name, value) in [
        ("class", class),
        ("data-handle", &keys),
        ("aria-label", &grip.name),
        ("aria-orientation", if grip.way == Way::Along { "vertical" } else { "horizontal" }),
        ("aria-valuemin", &low.to_string()),
        ("aria-valuemax", &high.to_string()),
        ("aria-valuenow", &state.values[*first].number.to_string()),
        ("aria-valuetext", &text),
        ("lang", CONTENT),
    ] {
        set(node, name, value);
    }
}
