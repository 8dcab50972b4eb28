//! `plasticity-question`: answered one at a time, judged, explained, remembered on the reader's own machine.
//!
//! The build writes each question as a fieldset with all explanations in `details`. Everything that a question knows
//! stands in its nodes, and no listener holds one: an element that is taken away is let go, and every module on a page
//! can show every question.

mod explained;
mod field;
mod widget;

use language::Language;
use reader::plain::{self, Given};
use reader::progress::Answer;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent, Node};

use crate::dom::{all, around, class, document, fill, h, language_of, text, words};
use crate::plain::emit;
use crate::progress::{self, store};
use explained::explanation;
use field::Field;

thread_local! {
    /// One function for all questions.
    static HEAR: Closure<dyn Fn(Event)> = Closure::new(|event| hear(&event));
}

/// Brings a question to life. Its children have been read.
#[wasm_bindgen]
pub fn question(host: &HtmlElement) {
    let Some(fieldset) = first(host, "fieldset") else { return };
    if first::<Element>(host, ".verdict").is_some() {
        return;
    }
    // What the build explains for readers without script is shown one by one from now on.
    for details in all::<HtmlElement>(host, "details.why") {
        details.set_hidden(true);
    }
    if let Some(field) = Field::of(host) {
        field.prepare();
    }
    let state = Kind::of(host) == Kind::State;
    let language = language_of(host);
    let check = press("check", if state { language.check_figure() } else { language.check() });
    let reveal = press("reveal", language.show_answer());
    reveal.set_hidden(true);
    let buttons = h("p", &[("class", "check")], &[&check, &reveal]);
    if state {
        fill(&buttons, &[&way_there(host)]);
    }
    let verdict = h("div", &[("class", "verdict"), ("role", "status")], &[]);
    fill(&fieldset, &[&buttons, &verdict]);
    HEAR.with(|hear| {
        for kind in ["click", "keydown", "input", "change"] {
            let _ = host.add_event_listener_with_callback(kind, hear.as_ref().unchecked_ref());
        }
    });
    if let Some(question) = Question::of(host) {
        question.recall();
    }
    progress::place();
}

/// Shows all questions of the page as they are kept.
pub fn recall() {
    let all: Vec<HtmlElement> =
        document().document_element().map(|root| all(&root, "plasticity-question")).unwrap_or_default();
    all.iter().filter_map(Question::of).for_each(|question| question.recall());
}

/// A button that the listeners know by its action.
fn press(action: &str, label: &str) -> HtmlElement {
    words("button", &[("type", "button"), ("data-action", action)], label)
}

fn first<T: JsCast>(root: &Element, selector: &str) -> Option<T> {
    Some(root.query_selector(selector).ok()??.unchecked_into())
}

/// A way to the figure, and its present reading.
fn way_there(host: &HtmlElement) -> HtmlElement {
    let widget = host.get_attribute("for").unwrap_or_default();
    let name = host.get_attribute("readout").or_else(|| host.get_attribute("quantity")).unwrap_or_default();
    let reading = words("plasticity-value", &[("for", &widget), ("name", &name)], "…");
    let language = language_of(host);
    let now = text(&[language.now_reading(), " "].concat());
    let inside: [&Node; 4] = [&now, &reading, &text(" "), &press("go", language.go_to_figure())];
    h("span", &[("class", "reading")], &inside)
}

fn hear(event: &Event) {
    let Some(host) = event.current_target() else { return };
    let Some(question) = Question::of(host.unchecked_ref()) else { return };
    match event.type_().as_str() {
        "click" => match around(event, "data-action").as_ref().map(|(_, action)| action.as_str()) {
            Some("check") => question.check(),
            Some("reveal") => question.show_answer(),
            Some("go") => widget::go_to(&question.host),
            _ => {}
        },
        kind => {
            let Some(field) = Field::of(&question.host).filter(|field| field.is_target(event)) else {
                return;
            };
            match kind {
                "keydown" if event.unchecked_ref::<KeyboardEvent>().key() == "Enter" => question.check(),
                "input" => field.complain(""),
                "change" => drop(field.read()),
                _ => {}
            }
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Choice,
    Value,
    State,
}

impl Kind {
    fn of(host: &HtmlElement) -> Self {
        match host.get_attribute("kind").as_deref() {
            Some("choice") => Self::Choice,
            Some("value") => Self::Value,
            _ => Self::State,
        }
    }
}

/// The nodes of a question that is alive.
struct Question {
    host: HtmlElement,
    kind: Kind,
    verdict: HtmlElement,
    reveal: HtmlElement,
}

impl Question {
    fn of(host: &HtmlElement) -> Option<Self> {
        let (verdict, reveal) = (first(host, ".verdict")?, first(host, "[data-action=reveal]")?);
        Some(Self { host: host.clone(), kind: Kind::of(host), verdict, reveal })
    }

    /// Judges what the reader says, or says why nothing can be judged yet.
    fn check(self) {
        match self.kind {
            Kind::Choice => match first::<HtmlInputElement>(&self.host, "input:checked") {
                Some(chosen) => self.answer(Given::Choice(chosen.value())),
                None => self.sorry(self.language().choose_first()),
            },
            Kind::Value => match Field::of(&self.host).map(|field| field.read()) {
                Some(Ok(Some(number))) => self.answer(Given::Number(number)),
                Some(Err(())) => self.clear(),
                _ => self.sorry(self.language().type_first()),
            },
            Kind::State => widget::read(&self.host.clone(), move |reading| match reading {
                Some(number) if number.is_nan() => {
                    self.sorry(self.language().no_result_yet());
                }
                Some(number) => self.answer(Given::Number(number)),
                None => {
                    self.reveal.set_hidden(false);
                    self.sorry(self.language().not_live());
                }
            }),
        }
    }

    fn answer(&self, given: Given) {
        let (right, why) = self.judge(&given);
        let written = match &given {
            Given::Choice(place) => place.clone(),
            Given::Number(number) => store::written(*number),
        };
        store::set(&self.host, Answer { right, given: written });
        progress::show();
        self.tell(right, why.as_ref());
        let kind = self.host.get_attribute("kind").unwrap_or_default();
        let detail = plain::Answer { kind, id: self.host.id(), answer: given, right };
        emit(&self.host, "plasticity-answer", &detail);
    }

    fn tell(&self, right: bool, why: Option<&Element>) {
        self.reveal.set_hidden(right);
        let language = self.language();
        self.say(if right { language.right() } else { language.not_yet() }, &explanation(why), right);
    }

    fn language(&self) -> Language {
        language_of(&self.host)
    }

    fn sorry(&self, sentence: &str) {
        self.say("", &[text(sentence)], false);
    }

    fn say(&self, verdict: &str, nodes: &[Node], right: bool) {
        let line = h("p", &[], &[]);
        if !verdict.is_empty() {
            fill(&line, &[&words("strong", &[], verdict), &text(" ")]);
        }
        fill(&line, &nodes.iter().collect::<Vec<_>>());
        class(&self.verdict, "right", right);
        self.verdict.replace_children_with_node_1(&line);
    }

    fn clear(&self) {
        class(&self.verdict, "right", false);
        self.verdict.replace_children_with_node(&js_sys::Array::new());
        self.reveal.set_hidden(true);
    }

    fn show_answer(&self) {
        let why = self.right();
        let mut nodes = explanation(why.as_ref());
        let item = why.and_then(|why| why.closest("li").ok().flatten());
        if let Some(label) = item.and_then(|item| first::<Element>(&item, "label span")) {
            nodes.insert(0, text(&format!("{}. ", label.text_content().unwrap_or_default())));
        }
        self.reveal.set_hidden(true);
        self.say(self.language().the_answer(), &nodes, false);
    }

    /// Shows what was answered before.
    fn recall(&self) {
        let answer = store::answer(&self.host);
        let given = answer.as_ref().map(|answer| answer.given.as_str());
        self.clear();
        match self.kind {
            Kind::Choice => {
                let choices = all::<HtmlInputElement>(&self.host, "fieldset input");
                for choice in &choices {
                    choice.set_checked(given == Some(&choice.value()));
                }
                if choices.iter().any(HtmlInputElement::checked) {
                    self.again(&Given::Choice(given.unwrap_or_default().into()));
                }
            }
            Kind::Value => {
                if let Some(field) = Field::of(&self.host) {
                    field.write(given.unwrap_or_default());
                }
                if let Some(number) = given.and_then(|given| reader::typed::number(given, Language::English))
                {
                    self.again(&Given::Number(number));
                }
            }
            // A state is read anew; that it was found once is all there is to say.
            Kind::State if answer.is_some_and(|answer| answer.right) => {
                self.say(self.language().found_before(), &[], false);
            }
            Kind::State => {}
        }
    }

    fn again(&self, given: &Given) {
        let (right, why) = self.judge(given);
        self.tell(right, why.as_ref());
    }
}
