//! The question between figure and controls, before the result is shown.

use std::cell::Cell;

use language::Language;
use reader::form::{Ask, AskKind, Form, ways};
use reader::state::{Answering, Drawn};
use reader::{COLUMNS, HEIGHTS};
use web_sys::{HtmlElement, HtmlInputElement};

use crate::dom::{all, field, fill, gone, h, percent, say, set, slider, style, text, tongue, truth, words};

/// A prediction that is asked for.
pub struct Asked {
    /// The whole block.
    pub block: HtmlElement,
    /// Over the panel in which a curve is drawn.
    pub pad: HtmlElement,
    /// What is said about the answer; takes the focus when the buttons go.
    pub verdict: HtmlElement,
    answer: HtmlElement,
    /// What the page has printed of measurements and reasons.
    after: HtmlElement,
    commit: HtmlElement,
    twin: Option<Twin>,
    asking: Cell<bool>,
}

impl Asked {
    /// The question and the ways to answer it.
    pub fn new(ask: &Ask, form: &Form) -> Self {
        let language = form.language;
        let lead = words("strong", &[], &[language.predict_first(), " "].concat());
        let asked = words("span", &[], ask.text);
        tongue(&asked, form.content());
        let question = h("p", &[("class", "ask"), ("id", "ask")], &[&lead, &asked]);
        let answer = h("div", &[("class", "answer")], &[]);
        let mut twin = None;
        match ask.kind {
            AskKind::Curve => {
                let hint = words("p", &[("class", "hint")], language.draw_hint());
                let own = Twin::new(language);
                fill(&answer, &[&hint, &own.block]);
                twin = Some(own);
            }
            AskKind::Sign => fill(&answer, &[&directions(language)]),
            AskKind::Value { unit } => {
                let label = words("span", &[], language.your_answer());
                let unit = words("span", &[("class", "unit")], unit);
                let field = field(&[("data-guess", "value")]);
                fill(&answer, &[&h("label", &[("class", "field")], &[&label, &field, &unit])]);
            }
        }
        let [commit, skip] =
            [("commit", language.show_me()), ("skip", language.skip())].map(|(kind, label)| {
                words("button", &[("class", kind), ("type", "button"), ("data-guess", kind)], label)
            });
        fill(&answer, &[&h("div", &[("class", "actions")], &[&commit, &skip])]);
        let verdict = h("p", &[("class", "gap"), ("tabindex", "-1")], &[]);
        let [measured, why] = ["measured", "why"].map(|name| h("slot", &[("name", name)], &[]));
        let after = h("div", &[("class", "after")], &[&measured, &why]);
        let block = h(
            "div",
            &[("class", "predict"), ("role", "group"), ("aria-labelledby", "ask")],
            &[&question, &answer, &verdict, &after],
        );
        let pad = h("div", &[("class", "pad"), ("data-guess", "pad")], &[]);
        Self { block, pad, verdict, answer, after, commit, twin, asking: Cell::new(true) }
    }

    /// Shows how far the reader is; `pad` is where a curve is drawn, as shares of the figure.
    pub fn show(&self, now: &Answering, pad: Option<[f64; 4]>) {
        gone(&self.answer, !now.asking);
        gone(&self.after, now.asking);
        say(&self.verdict, &now.words);
        set(&self.commit, "aria-disabled", truth(!now.complete));
        if now.asking && !self.asking.replace(now.asking) {
            self.clear();
        }
        self.asking.set(now.asking);
        gone(&self.pad, pad.is_none());
        for (name, length) in ["left", "top", "width", "height"].iter().zip(pad.iter().flatten()) {
            style(&self.pad, name, &percent(*length));
        }
        if let (Some(twin), Some(drawn)) = (&self.twin, &now.column) {
            twin.show(drawn);
        }
    }

    /// Fields are the browser's: after a reset they still hold what was said before.
    fn clear(&self) {
        for input in all::<HtmlInputElement>(&self.answer, "input") {
            match input.type_().as_str() {
                "radio" => input.set_checked(false),
                "text" => input.set_value(""),
                _ => {}
            }
        }
    }
}

fn directions(language: Language) -> HtmlElement {
    let group = h("div", &[("class", "options"), ("role", "radiogroup"), ("aria-labelledby", "ask")], &[]);
    for (value, label) in ways(language) {
        let radio =
            h("input", &[("type", "radio"), ("name", "way"), ("value", value), ("data-guess", "sign")], &[]);
        fill(&group, &[&h("label", &[], &[&radio, &words("span", &[], label)])]);
    }
    group
}

/// The keyboard's way to draw: a place, and the height there.
struct Twin {
    block: HtmlElement,
    place: HtmlInputElement,
    height: HtmlInputElement,
    says: HtmlElement,
    language: Language,
}

impl Twin {
    fn new(language: Language) -> Self {
        let middle = (COLUMNS / 2).to_string();
        let place = slider(
            (COLUMNS - 1) as f64,
            language.draw_place(),
            &[("data-guess", "place"), ("value", &middle)],
        );
        let middle = (HEIGHTS / 2.0).to_string();
        let height = slider(HEIGHTS, language.draw_height(), &[("data-guess", "height"), ("value", &middle)]);
        let says = h("p", &[("class", "hint")], &[]);
        let label = |words: &str, input: &HtmlInputElement| {
            h("label", &[], &[&h("span", &[], &[&text(words)]), input])
        };
        let summary = words("summary", &[], language.draw_with_sliders());
        let block = h(
            "details",
            &[("class", "points")],
            &[
                &summary,
                &label(language.draw_place(), &place),
                &label(language.draw_height(), &height),
                &says,
            ],
        );
        Self { block, place, height, says, language }
    }

    fn show(&self, drawn: &Drawn) {
        set(&self.place, "aria-valuetext", &drawn.at);
        if let Some(position) = drawn.position {
            self.height.set_value(&position.to_string());
        }
        set(&self.height, "aria-valuetext", &drawn.height);
        let Drawn { at, height, .. } = drawn;
        say(&self.says, &self.language.drawn_here(at, height));
    }
}
