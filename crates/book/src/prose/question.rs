//! Questions: a fieldset that works without script, every name in it checked.

use maud::{Markup, PreEscaped, html};
use serde::Deserialize;
use toml::Spanned;

use super::Writer;
use crate::problem::{Piece, offered};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    id: Spanned<String>,
    ask: Spanned<String>,
    kind: Kind,
    #[serde(rename = "for")]
    widget: Option<Spanned<String>>,
    readout: Option<Spanned<String>>,
    quantity: Option<Spanned<String>>,
    accept: Option<Spanned<[f64; 2]>>,
    unit: Option<String>,
    #[serde(default)]
    choices: Vec<Choice>,
    #[serde(default)]
    wrong: Vec<Wrong>,
    why: Option<Spanned<String>>,
}

#[derive(Clone, Copy, Deserialize, PartialEq)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Choice,
    Value,
    State,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Choice {
    text: Spanned<String>,
    #[serde(default)]
    right: bool,
    why: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wrong {
    below: Option<f64>,
    above: Option<f64>,
    why: Spanned<String>,
}

fn is_control(letter: char) -> bool {
    letter.is_control() && letter != '\n'
}

impl Writer<'_> {
    pub(super) fn question(&mut self, piece: Piece<'_>) -> String {
        let question: Question = match toml::from_str(piece.text) {
            Ok(question) => question,
            Err(error) => {
                let at = error.span().map_or(0, |span| span.start);
                self.problem(piece, at, format!("The question cannot be read: {}.", error.message()));
                return String::new();
            }
        };
        self.meet_id(piece, question.id.span().start, question.id.get_ref());
        self.check(&question, piece);
        let unit = self.check_names(&question, piece);
        self.hear(" ");
        let ask = self.nested_inline(piece, &question.ask);
        let body = match question.kind {
            Kind::Choice => self.choices(&question, piece),
            Kind::Value | Kind::State => self.range(&question, &unit, piece),
        };
        let kind = match question.kind {
            Kind::Choice => "choice",
            Kind::Value => "value",
            Kind::State => "state",
        };
        let [low, high] = question.accept.as_ref().map_or([None; 2], |accept| accept.get_ref().map(Some));
        let text = |name: &Option<Spanned<String>>| name.as_ref().map(|name| name.get_ref().clone());
        html! {
            plasticity-question id=(question.id.get_ref()) kind=(kind) for=[text(&question.widget)]
                readout=[text(&question.readout)] quantity=[text(&question.quantity)] low=[low] high=[high] {
                fieldset { legend { (PreEscaped(ask)) } (body) }
            }
        }
        .into_string()
    }

    /// What fits together and what does not.
    fn check(&self, question: &Question, piece: Piece<'_>) {
        let at = question.id.span().start;
        let id = question.id.get_ref();
        let say = |what: &str| self.problem(piece, at, format!("The question “{id}” {what}."));
        let right = question.choices.iter().filter(|choice| choice.right).count();
        let choice = question.kind == Kind::Choice;
        // "\theta" in double quotes is a tab and "heta".
        let whys = question
            .choices
            .iter()
            .map(|choice| &choice.why)
            .chain(question.wrong.iter().map(|wrong| &wrong.why));
        let texts = question.choices.iter().map(|choice| &choice.text).chain(whys).chain(&question.why);
        if let Some(text) = texts.chain([&question.ask]).find(|text| text.get_ref().contains(is_control)) {
            let what =
                "A backslash in double quotes is TOML's own: write formulas in single quotes, '$\\theta$'.";
            self.problem(piece, text.span().start, what);
        }
        if choice && question.choices.len() < 2 {
            say("needs at least two choices");
        }
        if choice && right == 0 {
            say("has no right choice: write right = true in one");
        }
        if right > 1 {
            say(&format!(
                "has {right} right choices, of which a reader can take one: leave right = true in one"
            ));
        }
        if question.kind == Kind::Value && question.unit.is_none() {
            say("asks for a number and says no unit: write unit = \"ms\", or unit = \"\" for a pure number");
        }
        if !choice && !question.choices.is_empty() {
            say("has choices, which only kind = \"choice\" has");
        }
        match (&question.accept, choice) {
            (Some(_), true) => say("has accept, which kind = \"choice\" has not"),
            (None, false) => say("needs accept = [low, high]"),
            (Some(accept), false) => {
                let [low, high] = *accept.get_ref();
                if low.is_nan() || high.is_nan() || low > high {
                    self.problem(
                        piece,
                        accept.span().start,
                        format!("“{id}” accepts nothing: {low} is above {high}."),
                    );
                }
            }
            (None, true) => {}
        }
        if question.kind == Kind::State && question.widget.is_none() {
            say("asks for a state and must name its widget: for = \"…\"");
        }
        if question.readout.is_some() && question.quantity.is_some() {
            say("names a readout and a quantity: it can check one");
        }
        for (n, wrong) in question.wrong.iter().enumerate() {
            // Who moves from one wrong answer to another must see that something has changed.
            if question.wrong[..n].iter().any(|other| other.why.get_ref() == wrong.why.get_ref()) {
                self.problem(
                    piece,
                    wrong.why.span().start,
                    "Two wrong answers are explained in the same words.",
                );
            }
            if wrong.below.is_none() == wrong.above.is_none() {
                self.problem(
                    piece,
                    wrong.why.span().start,
                    "A wrong answer is either below or above a number.",
                );
            }
        }
        if !question.wrong.is_empty() && choice {
            say("explains wrong numbers, which kind = \"choice\" has not");
        }
    }

    /// Checks widget, readout and quantity; gives the unit of the answer.
    fn check_names(&self, question: &Question, piece: Piece<'_>) -> String {
        let mut unit = question.unit.clone().unwrap_or_default();
        let Some(widget) = &question.widget else {
            if let Some(name) = question.readout.as_ref().or(question.quantity.as_ref()) {
                self.problem(piece, name.span().start, "Which widget? Write for = \"…\".");
            }
            return unit;
        };
        let Some(shown) = self.traces.widgets.get(widget.get_ref()) else {
            let known = offered(widget.get_ref(), self.traces.widgets.keys().map(String::as_str));
            let what = format!("No widget on this page has the id “{}”: {known}.", widget.get_ref());
            self.problem(piece, widget.span().start, what);
            return unit;
        };
        let (keys, results) = shown.names();
        if let Some(name) = &question.readout {
            match shown.readouts.iter().find(|readout| readout.name == name.get_ref()) {
                Some(readout) => unit = readout.unit.symbol().to_string(),
                None => {
                    let what = format!(
                        "“{}” has no readout “{}”: {}.",
                        widget.get_ref(),
                        name.get_ref(),
                        offered(name.get_ref(), results)
                    );
                    self.problem(piece, name.span().start, what);
                }
            }
        }
        if let Some(name) = &question.quantity {
            match (shown.entry.quantities)().iter().find(|quantity| quantity.is(name.get_ref())) {
                Some(quantity) => unit = quantity.unit.symbol().to_string(),
                None => {
                    let known = offered(name.get_ref(), keys.iter().map(String::as_str));
                    let what =
                        format!("“{}” has no parameter “{}”: {known}.", widget.get_ref(), name.get_ref());
                    self.problem(piece, name.span().start, what);
                }
            }
        }
        if question.kind == Kind::State && question.readout.is_none() && question.quantity.is_none() {
            self.problem(
                piece,
                widget.span().start,
                "A state is read from a readout or a quantity: name one.",
            );
        }
        unit
    }

    fn choices(&mut self, question: &Question, piece: Piece<'_>) -> Markup {
        let (id, language) = (question.id.get_ref(), self.language);
        let choices: Vec<_> = question
            .choices
            .iter()
            .map(|choice| {
                self.hear(" ");
                let text = self.nested_inline(piece, &choice.text);
                self.hear(" ");
                (text, self.nested_inline(piece, &choice.why), choice.right)
            })
            .collect();
        html! {
            ul.choices {
                @for (i, (text, why, right)) in choices.into_iter().enumerate() {
                    li {
                        label { input type="radio" name=(id) value=(i + 1); span { (PreEscaped(text)) } }
                        details.why data-right[right] {
                            summary { (language.why()) }
                            p { strong { (if right { language.yes() } else { language.no() }) " " } (PreEscaped(why)) }
                        }
                    }
                }
            }
        }
    }

    fn range(&mut self, question: &Question, unit: &str, piece: Piece<'_>) -> Markup {
        let wrong: Vec<_> = question
            .wrong
            .iter()
            .map(|wrong| (wrong.below, wrong.above, self.nested_inline(piece, &wrong.why)))
            .collect();
        let why = question.why.as_ref().map(|why| self.nested_inline(piece, why));
        let [low, high] = question.accept.as_ref().map_or([0.0; 2], |accept| *accept.get_ref());
        let language = self.language;
        let shown = |x| language.number(widgets::number_text(x));
        html! {
            @if question.kind == Kind::Value {
                p.answer {
                    label { (language.your_answer()) " " input type="number" step="any" inputmode="decimal" name=(question.id.get_ref()); }
                    @if !unit.is_empty() { " " (unit) }
                }
            }
            details.why data-right {
                summary { (language.answer()) }
                p {
                    @if low == high { (language.answer_is(&shown(low))) } @else { (language.answer_from_to(&shown(low), &shown(high))) }
                    @if !unit.is_empty() { "\u{a0}" (unit) } "."
                    @if let Some(why) = why { " " (PreEscaped(why)) }
                }
            }
            @for (below, above, why) in wrong {
                details.why data-below=[below] data-above=[above] {
                    summary {
                        @if let Some(below) = below { (language.found_less(&shown(below))) }
                        @if let Some(above) = above { (language.found_more(&shown(above))) }
                        @if !unit.is_empty() { "\u{a0}" (unit) }
                    }
                    p { (PreEscaped(why)) }
                }
            }
        }
    }
}
