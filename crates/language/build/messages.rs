//! Messages in two languages, and the functions that say them.
//!
//! Of Fluent this is: texts, `{ $name }` for a text that is given, `{ NUMBER($name) }` for a number, and one choice by
//! number a message, `{ $count -> [one] … *[other] … }`. English and German have the same two forms.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

/// A part of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// As it is.
    Text(String),
    /// What is given under this name.
    Given(String),
}

/// A message in one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Message {
    /// For one of what is counted, and for all other numbers.
    pub forms: [Vec<Piece>; 2],
    /// What is counted.
    pub counts: Option<String>,
    /// What is given, in the order of the text; whether it is a number.
    pub given: Vec<(String, bool)>,
}

/// Messages by their names, `reset` and `reset.title`.
pub type Messages = BTreeMap<String, Message>;

/// What script says, by the start of its names; all others are functions.
const SCRIPTS: [&str; 2] = ["loader-", "page-"];

/// Reads a file.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(file: &str) -> Result<Messages, Vec<String>> {
    let resource = parser::parse(file)
        .map_err(|(_, errors)| errors.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    let (mut messages, mut problems) = (Messages::new(), vec![]);
    let mut take = |name: String, pattern: &Pattern<&str>| {
        let mut message = Message::default();
        match message.take(pattern) {
            Ok(()) if messages.contains_key(&name) => problems.push(format!("{name} stands twice.")),
            Ok(()) => drop(messages.insert(name, message)),
            Err(what) => problems.push(format!("{name}: {what}.")),
        }
    };
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                if let Some(pattern) = &message.value {
                    take(message.id.name.into(), pattern);
                }
                for attribute in &message.attributes {
                    take(format!("{}.{}", message.id.name, attribute.id.name), &attribute.value);
                }
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            other => take(format!("{other:?}"), &Pattern { elements: vec![] }),
        }
    }
    if problems.is_empty() { Ok(messages) } else { Err(problems) }
}

impl Message {
    fn take(&mut self, pattern: &Pattern<&str>) -> Result<(), String> {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.push(&Piece::Text((*value).into())),
                PatternElement::Placeable { expression } => match expression {
                    Expression::Inline(inline) => {
                        let piece = self.inline(inline)?;
                        self.push(&piece);
                    }
                    Expression::Select { selector, variants } => {
                        let InlineExpression::VariableReference { id } = selector else {
                            return Err("a choice is made by a number that is given".into());
                        };
                        if self.counts.replace(id.name.into()).is_some() {
                            return Err("has two choices; one is possible".into());
                        }
                        self.give(id.name, true)?;
                        self.choose(variants)?;
                    }
                },
            }
        }
        Ok(())
    }

    fn choose(&mut self, variants: &[fluent_syntax::ast::Variant<&str>]) -> Result<(), String> {
        let names: Vec<_> = variants
            .iter()
            .map(|variant| match variant.key {
                VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name } => name,
            })
            .collect();
        if names != ["one", "other"] {
            return Err("a choice has [one] and *[other]".into());
        }
        for (form, variant) in [0, 1].into_iter().zip(variants) {
            for element in &variant.value.elements {
                let piece = match element {
                    PatternElement::TextElement { value } => Piece::Text((*value).into()),
                    PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                        self.inline(inline)?
                    }
                    PatternElement::Placeable { .. } => return Err("has a choice in a choice".into()),
                };
                self.forms[form].push(piece);
            }
        }
        Ok(())
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) -> Result<Piece, String> {
        let number = match inline {
            InlineExpression::StringLiteral { value } => {
                return Ok(Piece::Text(fluent_syntax::unicode::unescape_unicode_to_string(value).into()));
            }
            InlineExpression::VariableReference { id } => {
                // What is counted is a number wherever it stands.
                let number = self.counts.as_deref() == Some(id.name);
                self.give(id.name, number)?;
                return Ok(Piece::Given(id.name.into()));
            }
            InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => arguments,
            other => return Err(format!("{other:?} is more than is used here")),
        };
        match &number.positional[..] {
            [InlineExpression::VariableReference { id }] => {
                self.give(id.name, true)?;
                Ok(Piece::Given(id.name.into()))
            }
            _ => Err("NUMBER takes one that is given".into()),
        }
    }

    fn give(&mut self, name: &str, number: bool) -> Result<(), String> {
        match self.given.iter().find(|(own, _)| own == name) {
            Some((_, before)) if *before != number => {
                Err(format!("${name} is a number here and a text there"))
            }
            Some(_) => Ok(()),
            None => {
                self.given.push((name.into(), number));
                Ok(())
            }
        }
    }

    fn push(&mut self, piece: &Piece) {
        self.forms.iter_mut().for_each(|form| form.push(piece.clone()));
    }

    /// A form with marks where something is given.
    fn text(&self, form: usize, mark: impl Fn(&str) -> String) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Given(name) => mark(name),
        };
        self.forms[form].iter().map(piece).collect()
    }

    /// As one reads it, for documentation and for script: `{name}` where something is given.
    pub fn plain(&self) -> String {
        self.text(1, |name| format!("{{{name}}}"))
    }
}

/// What the languages do not have in common, a line each.
pub fn differences(english: &Messages, german: &Messages) -> Vec<String> {
    let mut problems = vec![];
    for (name, own) in english {
        let Some(other) = german.get(name) else {
            problems.push(format!("{name} is not in German."));
            continue;
        };
        let sorted = |message: &Message| {
            let mut given = message.given.clone();
            given.sort();
            given
        };
        if sorted(own) != sorted(other) {
            problems
                .push(format!("{name} is given {:?} in English and {:?} in German.", own.given, other.given));
        }
        if SCRIPTS.iter().any(|start| name.starts_with(start)) && own.counts.is_some() {
            problems.push(format!("{name} is said by script, which makes no choice."));
        }
    }
    problems.extend(
        german
            .keys()
            .filter(|name| !english.contains_key(*name))
            .map(|name| format!("{name} is not in English.")),
    );
    let empty = |(name, message): (&String, &Message)| {
        message
            .forms
            .iter()
            .any(|form| form.iter().all(|piece| *piece == Piece::Text(String::new())))
            .then(|| format!("{name} is empty."))
    };
    problems.extend(english.iter().chain(german).filter_map(empty));
    problems
}

/// The code of all messages.
///
/// # Errors
/// What is wrong with the files, or is in one of them alone.
pub fn functions(english: &str, german: &str) -> Result<String, Vec<String>> {
    let (english, german) = (read(english)?, read(german)?);
    let problems = differences(&english, &german);
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut code = "impl Language {\n".to_string();
    for (name, own) in english.iter().filter(|(name, _)| !SCRIPTS.iter().any(|start| name.starts_with(start)))
    {
        code.push_str(&function(name, own, &german[name]));
    }
    for start in SCRIPTS {
        let table = |messages: &Messages| {
            let own = messages
                .iter()
                .filter_map(|(name, message)| Some((name.strip_prefix(start)?, message.plain())));
            format!("&{:?}", own.collect::<Vec<_>>())
        };
        code.push_str(&format!(
            "    /// What this script says, by name.\n    pub fn {}script(self) -> &'static [(&'static str, &'static str)] {{\n        \
             match self {{ Self::English => {}, Self::German => {} }}\n    }}\n",
            start.replace('-', "_"),
            table(&english),
            table(&german)
        ));
    }
    code.push_str("}\n");
    Ok(code)
}

fn function(name: &str, own: &Message, german: &Message) -> String {
    let place = |given: &str| own.given.iter().position(|(name, _)| name == given).unwrap_or_default();
    let mark = |given: &str| format!("\u{1}{}", place(given));
    let counts = own.counts.as_ref().or(german.counts.as_ref());
    let forms = |message: &Message| match counts {
        Some(_) => format!("{:?}", [message.text(0, mark), message.text(1, mark)]),
        None => format!("{:?}", message.text(1, mark)),
    };
    let chosen = match counts {
        Some(name) => format!("[usize::from({name} != 1)]", name = name.replace('-', "_")),
        None => String::new(),
    };
    let text = format!("[{}, {}][self as usize]{chosen}", forms(own), forms(german));
    let given = own.given.iter().map(|(name, number)| {
        let name = name.replace('-', "_");
        if *number {
            (format!(", {name}: usize"), format!("&self.whole({name} as u64)"))
        } else {
            (format!(", {name}: &str"), name)
        }
    });
    let (parameters, arguments): (Vec<_>, Vec<_>) = given.unzip();
    let (kind, body) = match arguments.is_empty() {
        true => ("&'static str", text),
        false => ("String", format!("fill({text}, &[{}])", arguments.join(", "))),
    };
    format!(
        "    #[doc = {:?}]\n    pub fn {}(self{}) -> {kind} {{\n        {body}\n    }}\n",
        own.plain(),
        name.replace(['-', '.'], "_"),
        parameters.concat()
    )
}
