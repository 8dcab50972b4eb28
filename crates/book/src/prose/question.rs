//! Questions: a fieldset that works without script, every name in it checked.

use language::Language;
use maud::{Markup, PreEscaped, html};
use plasticity::quantity::labels;
use serde::Deserialize;
use toml::Spanned;

use super::Writer;
use super::asked::{self, Asked, Number, Reply};
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
        let (of, unit) = self.check_names(&question, piece);
        self.hear(" ");
        let ask = self.nested_inline(piece, &question.ask);
        let (reply, body) = match question.kind {
            Kind::Choice => {
                let choices = self.choices(&question, piece);
                let body = offer(question.id.get_ref(), &choices, self.language);
                (Reply::Choice(choices), body)
            }
            kind => {
                let number = self.number(&question, of, unit, piece);
                let field = (kind == Kind::Value).then_some(question.id.get_ref());
                let body = range(field, &number, self.language);
                (if kind == Kind::Value { Reply::Number(number) } else { Reply::State(number) }, body)
            }
        };
        let figure = question.widget.as_ref().and_then(|widget| {
            let shown = self.traces.widgets.get(widget.get_ref())?;
            Some((widget.get_ref().clone(), shown.entry.neutral))
        });
        self.traces.asked.push(Asked { id: question.id.get_ref().clone(), ask: ask.clone(), figure, reply });
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

    /// Checks widget, readout and quantity; gives what the answer is of, and its unit.
    fn check_names(&self, question: &Question, piece: Piece<'_>) -> (String, String) {
        let mut unit = question.unit.clone().unwrap_or_default();
        let mut of = String::new();
        let Some(widget) = &question.widget else {
            if let Some(name) = question.readout.as_ref().or(question.quantity.as_ref()) {
                self.problem(piece, name.span().start, "Which widget? Write for = \"…\".");
            }
            return (of, unit);
        };
        let Some(shown) = self.traces.widgets.get(widget.get_ref()) else {
            let known = offered(widget.get_ref(), self.traces.widgets.keys().map(String::as_str));
            let what = format!("No widget on this page has the id “{}”: {known}.", widget.get_ref());
            self.problem(piece, widget.span().start, what);
            return (of, unit);
        };
        let (keys, results) = shown.names();
        if let Some(name) = &question.readout {
            match shown.readouts.iter().find(|readout| readout.name == name.get_ref()) {
                Some(readout) => (of, unit) = (readout.label.to_string(), readout.unit.symbol().to_string()),
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
            let quantities = (shown.entry.quantities)();
            match quantities.iter().position(|quantity| quantity.is(name.get_ref())) {
                Some(place) => {
                    of = labels(&quantities).swap_remove(place).to_string();
                    unit = quantities[place].unit.symbol().to_string();
                }
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
        (of, unit)
    }

    fn choices(&mut self, question: &Question, piece: Piece<'_>) -> Vec<asked::Choice> {
        let choice = |choice: &Choice| {
            self.hear(" ");
            let text = self.nested_inline(piece, &choice.text);
            self.hear(" ");
            asked::Choice { text, right: choice.right, why: self.nested_inline(piece, &choice.why) }
        };
        question.choices.iter().map(choice).collect()
    }

    fn number(&mut self, question: &Question, of: String, unit: String, piece: Piece<'_>) -> Number {
        let wrong = |wrong: &Wrong| asked::Wrong {
            below: wrong.below,
            above: wrong.above,
            why: self.nested_inline(piece, &wrong.why),
        };
        let wrong = question.wrong.iter().map(wrong).collect();
        let why = question.why.as_ref().map(|why| self.nested_inline(piece, why)).unwrap_or_default();
        let accept = question.accept.as_ref().map_or([0.0; 2], |accept| *accept.get_ref());
        Number { of, unit, accept, why, wrong }
    }
}

/// The choices of a question, each with its reason folded.
fn offer(id: &str, choices: &[asked::Choice], language: Language) -> Markup {
    html! {
        ul.choices {
            @for (i, choice) in choices.iter().enumerate() {
                li {
                    label { input type="radio" name=(id) value=(i + 1); span { (PreEscaped(&choice.text)) } }
                    details.why data-right[choice.right] {
                        summary { (language.why()) }
                        p { strong { (if choice.right { language.yes() } else { language.no() }) " " } (PreEscaped(&choice.why)) }
                    }
                }
            }
        }
    }
}

/// The field for a number where one is asked for, and the answers folded.
fn range(field: Option<&String>, number: &Number, language: Language) -> Markup {
    let unit = &number.unit;
    html! {
        @if let Some(id) = field {
            p.answer {
                label { (language.your_answer()) " " input type="number" step="any" inputmode="decimal" name=(id); }
                @if !unit.is_empty() { " " (unit) }
            }
        }
        details.why data-right {
            summary { (language.answer()) }
            p { (number.answer(language)) @if !number.why.is_empty() { " " (PreEscaped(&number.why)) } }
        }
        @for wrong in &number.wrong {
            details.why data-below=[wrong.below] data-above=[wrong.above] {
                summary { (wrong.found(unit, language)) }
                p { (PreEscaped(&wrong.why)) }
            }
        }
    }
}
