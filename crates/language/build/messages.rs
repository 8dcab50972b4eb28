//! Messages in several languages, and the functions that say them.
//!
//! Of Fluent this is: texts, `{ $name }` for a text that is given, `{ NUMBER($name) }` for a number, and one choice by
//! number a message, `{ $count -> [one] … *[other] … }`. The languages that there are have the same two forms.

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
pub const SCRIPTS: [&str; 3] = ["keep-", "loader-", "page-"];

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

/// A language as it is called, and its file.
pub type File<'a> = (&'a str, &'a str);

/// What a language does not have in common with the first, a line each.
pub fn differences(first: (&str, &Messages), other: (&str, &Messages)) -> Vec<String> {
    let mut problems = vec![];
    let ((english, own), (name, messages)) = (first, other);
    for (message, own) in own {
        let Some(other) = messages.get(message) else {
            problems.push(format!("{message} is not in {name}."));
            continue;
        };
        let sorted = |message: &Message| {
            let mut given = message.given.clone();
            given.sort();
            given
        };
        if sorted(own) != sorted(other) {
            problems.push(format!(
                "{message} is given {:?} in {english} and {:?} in {name}.",
                own.given, other.given
            ));
        }
    }
    let strange = messages.keys().filter(|message| !own.contains_key(*message));
    problems.extend(strange.map(|message| format!("{message} is not in {english}.")));
    problems
}

/// What is wrong with the messages of a language by themselves, a line each.
fn wrong(messages: &Messages) -> Vec<String> {
    let mut problems = vec![];
    for (name, message) in messages {
        if SCRIPTS.iter().any(|start| name.starts_with(start)) && message.counts.is_some() {
            problems.push(format!("{name} is said by script, which makes no choice."));
        }
        let empty = |form: &Vec<Piece>| form.iter().all(|piece| *piece == Piece::Text(String::new()));
        if message.forms.iter().any(empty) {
            problems.push(format!("{name} is empty."));
        }
    }
    problems
}

/// The code of all messages, of languages in the order in which the crate lists them.
///
/// # Errors
/// What is wrong with the files, or is not in all of them.
pub fn functions(files: &[File<'_>]) -> Result<String, Vec<String>> {
    let all = files.iter().map(|(_, text)| read(text)).collect::<Result<Vec<_>, _>>()?;
    let mut problems: Vec<_> = all.iter().flat_map(wrong).collect();
    let [first, others @ ..] = &all[..] else { return Err(vec!["There is no language.".into()]) };
    for ((name, _), other) in files[1..].iter().zip(others) {
        problems.extend(differences((files[0].0, first), (name, other)));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut code = "impl Language {\n".to_string();
    for name in first.keys().filter(|name| !SCRIPTS.iter().any(|start| name.starts_with(start))) {
        let message: Vec<_> = all.iter().map(|messages| &messages[name]).collect();
        code.push_str(&function(name, &message));
    }
    for start in SCRIPTS {
        let table = |messages: &Messages| {
            let own = messages
                .iter()
                .filter_map(|(name, message)| Some((name.strip_prefix(start)?, message.plain())));
            format!("&{:?}", own.collect::<Vec<_>>())
        };
        let tables: Vec<_> = all.iter().map(table).collect();
        code.push_str(&format!(
            "    /// What this script says, by name.\n    pub fn {}script(self) -> &'static [(&'static str, &'static str)] {{\n        \
             [{}][self as usize]\n    }}\n",
            start.replace('-', "_"),
            tables.join(", ")
        ));
    }
    code.push_str("}\n");
    Ok(code)
}

/// The function of a message that stands so in each language.
fn function(name: &str, all: &[&Message]) -> String {
    let first = all[0];
    let place = |given: &str| first.given.iter().position(|(name, _)| name == given).unwrap_or_default();
    let mark = |given: &str| format!("\u{1}{}", place(given));
    let counts = all.iter().find_map(|message| message.counts.as_ref());
    let forms = |message: &&Message| match counts {
        Some(_) => format!("{:?}", [message.text(0, mark), message.text(1, mark)]),
        None => format!("{:?}", message.text(1, mark)),
    };
    let chosen = match counts {
        Some(name) => format!("[usize::from({name} != 1)]", name = name.replace('-', "_")),
        None => String::new(),
    };
    let texts: Vec<_> = all.iter().map(forms).collect();
    let text = format!("[{}][self as usize]{chosen}", texts.join(", "));
    let given = first.given.iter().map(|(name, number)| {
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
        first.plain(),
        name.replace(['-', '.'], "_"),
        parameters.concat()
    )
}
