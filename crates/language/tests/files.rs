//! What the message files must be, beyond what the compiler asks.

#[path = "../build/messages.rs"]
#[allow(dead_code)]
mod messages;

use std::fs;
use std::path::{Path, PathBuf};

use language::Language;
use messages::{Messages, functions, read};

fn file(tag: &str) -> Messages {
    let path = format!("{}/locales/{tag}.ftl", env!("CARGO_MANIFEST_DIR"));
    read(&fs::read_to_string(path).expect("each language has a file")).expect("it can be read")
}

/// The same word, or signs and what is given alone.
const ALIKE: [&str; 9] = [
    "head-name",
    "head-parameter",
    "parameters",
    "teach-file-new",
    "teach-file-old",
    "teach-link",
    "verdict-value",
    "verdict-way",
    "wait-on",
];

#[test]
fn every_language_is_whole_and_translated() {
    let english = file(Language::English.tag());
    for language in Language::ALL.into_iter().filter(|own| *own != Language::English) {
        let (name, other) = (language.name(), file(language.tag()));
        assert_eq!(messages::differences(("English", &english), (name, &other)), [""; 0]);
        let alike = english.iter().filter(|(name, own)| own.plain() == other[*name].plain());
        let alike: Vec<_> =
            alike.map(|(name, _)| name).filter(|name| !ALIKE.contains(&name.as_str())).collect();
        assert!(alike.is_empty(), "not translated into {name}: {alike:?}");
    }
}

/// Nobody is called by the familiar form, and quotation marks and decimals are German ones.
#[test]
fn german_is_written_as_german_is() {
    for (name, message) in file("de") {
        let text = format!(" {} ", message.plain());
        let wrong = [" du ", " dich ", " dir ", " dein", " euch", "“{", "''", " the ", " of "];
        assert!(!wrong.iter().any(|wrong| text.contains(wrong)), "{name}: {text}");
    }
}

/// All texts of a folder with these endings, one after the other.
fn texts(folder: &Path, endings: &[&str]) -> String {
    let mut out = String::new();
    let entries = fs::read_dir(folder).expect("the folders of the project are there");
    for path in entries.map(|entry| entry.expect("it can be read").path()) {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if path.is_dir() {
            out += &texts(&path, endings);
        } else if endings.contains(&ending) {
            out += &fs::read_to_string(&path).expect("it can be read");
        }
    }
    out
}

/// A message that nobody says any more goes.
#[test]
fn every_message_is_said() {
    let project = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let speaking = ["book", "figure", "reader", "teach", "web", "widgets"];
    let code: String =
        speaking.map(|own| texts(&project.join(format!("crates/{own}/src")), &["rs"])).concat();
    let script = texts(&project.join("www"), &["js"]);
    let calls = |name: &str| {
        let call = name.replace(['-', '.'], "_");
        code.match_indices(&call).any(|(at, _)| {
            let ends = code[at + call.len()..].starts_with(|c: char| c != '_' && !c.is_alphanumeric());
            ends && (code[..at].ends_with('.') || code[..at].ends_with("Language::"))
        })
    };
    let said = |name: &str| match messages::SCRIPTS.iter().find_map(|start| name.strip_prefix(start)) {
        Some(own) => script.contains(&format!("\"{own}\"")),
        None => calls(name),
    };
    let idle: Vec<_> = file("en").into_keys().filter(|name| !said(name)).collect();
    assert!(idle.is_empty(), "said nowhere: {idle:?}");
}

#[test]
fn numbers_choose_the_form() {
    let answers = |count| Language::ALL.map(|own| own.progress_answers(count));
    assert_eq!(answers(1), ["1 answer", "1 Antwort"]);
    assert_eq!(answers(0), ["0 answers", "0 Antworten"]);
    assert_eq!(answers(1200), ["1,200 answers", "1\u{a0}200 Antworten"]);
    assert_eq!(Language::German.chapter_line(15, 3), "Kapitel 3 · 15 Minuten");
}

#[test]
fn what_one_language_lacks_does_not_compile() {
    let both = |english: &str, german: &str| functions(&[("English", english), ("German", german)]);
    let said = |english: &str, german: &str| both(english, german).expect_err("this is wrong").join(" ");
    assert_eq!(said("a = A\nb = B\n", "a = X\n"), "b is not in German.");
    assert_eq!(said("a = A\n", "a = X\nb = Y\n"), "b is not in English.");
    assert!(said("a = A { $n }\n", "a = X { $m }\n").starts_with("a is given"));
    assert!(said("a = A { $n }\n", "a = X { NUMBER($n) }\n").starts_with("a is given"));
    assert!(said("a = A\na = B\n", "a = X\n").contains("a stands twice."));
    assert!(said("a = { $n ->\n    [two] A\n   *[other] B\n}\n", "a = X\n").contains("[one] and *[other]"));
    assert!(said("a = { b }\n", "a = X\n").contains("more than is used here"));
    assert!(said("a = { \"\" }\n", "a = X\n").contains("a is empty."));
    assert!(both("a = A { $n }\n", "a = X { $n }\n").is_ok());
}
