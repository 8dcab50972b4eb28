//! One quantity's row: label, slider or options, number, reset. Native inputs; what they mean is in `data-input`.

use std::cell::RefCell;

use language::Language;
use reader::form::{CONTENT, Control, Field, Named};
use reader::state::Shown;
use reader::words::joined;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement};

use super::symbol;
use crate::dom::{all, button, class, field, fill, h, say, select, set, slider, truth, words};

/// Options stand beside each other where they fit in one line, as room is kept for one: a letter is about a fifth of
/// what stands before each. Others go into a list.
const MARK: usize = 5;
const LINE: usize = 31;

/// The controls that set a quantity.
pub struct Setting {
    /// The whole row.
    pub block: HtmlElement,
    unit: &'static str,
    inputs: Inputs,
    reset: HtmlElement,
    problem: HtmlElement,
    shown: RefCell<Option<Shown>>,
}

enum Inputs {
    Number { slider: Option<HtmlInputElement>, number: HtmlInputElement },
    Radios(Vec<HtmlInputElement>),
    List(HtmlSelectElement),
}

impl Setting {
    /// Those of a quantity.
    pub fn new(form: &Field, language: Language) -> Self {
        let name = words("span", &[("class", "name")], &form.label);
        let caption = h("span", &[("class", "label")], &[&name, &symbol(form.symbol)]);
        let block = h(
            "div",
            &[
                ("class", "control"),
                ("data-quantity", &form.key),
                ("role", "group"),
                ("title", form.doc),
                ("aria-label", &form.label),
            ],
            &[&caption],
        );
        let inputs = match &form.control {
            Control::Options(options) if fits(options) => radios(&block, form, options),
            Control::Options(options) => list(&block, form, options),
            _ => number(&block, form, language),
        };
        let label = language.reset_one(&form.label);
        let reset = button("reset-one", "↺", &label);
        set(&reset, "aria-label", &label);
        let problem = h("p", &[("class", "problem"), ("role", "status")], &[]);
        if language.tag() != CONTENT {
            set(&block, "lang", CONTENT);
            [&reset, &problem].into_iter().for_each(|node| set(node, "lang", language.tag()));
        }
        fill(&block, &[&reset, &problem]);
        Self { block, unit: form.unit, inputs, reset, problem, shown: RefCell::default() }
    }

    /// Shows a value; `anew` where a field may hold text that was not taken.
    pub fn show(&self, now: &Shown, anew: bool) {
        let before = self.shown.replace(Some(now.clone()));
        if before.as_ref() == Some(now) && !anew {
            return;
        }
        match &self.inputs {
            Inputs::Number { slider, number } => {
                if let Some(slider) = slider {
                    slider.set_value(&now.position.to_string());
                    set(slider, "aria-valuetext", &joined(now.typed.clone(), self.unit));
                }
                // A field in use is left alone while what it means has not changed.
                if anew || before.as_ref().is_none_or(|before| before.typed != now.typed) {
                    number.set_value(&now.typed);
                }
            }
            Inputs::Radios(radios) => {
                radios.iter().for_each(|radio| radio.set_checked(radio.value() == now.typed));
            }
            Inputs::List(list) => list.set_value(&now.typed),
        }
        class(&self.reset, "off", !now.moved);
        say(&self.problem, &now.problem);
        // What belongs to another case keeps its place.
        if before.is_none_or(|before| before.without_effect != now.without_effect) {
            set(&self.block, "aria-disabled", truth(now.without_effect));
            for input in all::<HtmlInputElement>(&self.block, "input, select, .new-seed") {
                // Fields, lists and buttons all have it.
                input.set_disabled(now.without_effect);
            }
        }
    }
}

fn fits(options: &[Named]) -> bool {
    options.iter().map(|option| option.value.len() + MARK).sum::<usize>() <= LINE
}

fn radios(block: &HtmlElement, form: &Field, options: &[Named]) -> Inputs {
    let line = h("span", &[("class", "options")], &[]);
    let radio = |option: &Named| {
        let radio = h(
            "input",
            &[("type", "radio"), ("name", &form.key), ("value", option.value), ("data-input", "choice")],
            &[],
        );
        fill(&line, &[&h("label", &[("title", option.doc)], &[&radio, &words("span", &[], &option.label)])]);
        radio.unchecked_into()
    };
    let radios = options.iter().map(radio).collect();
    fill(block, &[&line]);
    Inputs::Radios(radios)
}

fn list(block: &HtmlElement, form: &Field, options: &[Named]) -> Inputs {
    let options = options.iter().map(|option| (option.value, option.label.as_str(), option.doc));
    let list = select(&[("data-input", "choice"), ("aria-label", &form.label)], options);
    fill(block, &[&list]);
    Inputs::List(list)
}

fn number(block: &HtmlElement, form: &Field, language: Language) -> Inputs {
    let slider = match form.control {
        Control::Slider { last } => {
            let slider = slider(last, &form.label, &[("data-input", "slider")]);
            fill(block, &[&slider]);
            Some(slider)
        }
        _ => None,
    };
    let label = form.label_with_unit();
    let number = field(&[("inputmode", "text"), ("data-input", "number"), ("aria-label", &label)]);
    let tail = match form.control {
        Control::Seed => {
            let button = button("new-seed", language.new_seed(), language.new_seed_title());
            set(&button, "lang", language.tag());
            button
        }
        _ => words("span", &[("class", "unit")], form.unit),
    };
    fill(block, &[&h("span", &[("class", "field")], &[&number, &tail])]);
    Inputs::Number { slider, number }
}
