//! What the message files must be, beyond what the compiler asks.

#[path = "../build/messages.rs"]
#[allow(dead_code)]
mod messages;

use language::Language;
use messages::{Messages, functions, read};

fn file(tag: &str) -> Messages {
    let path = format!("{}/locales/{tag}.ftl", env!("CARGO_MANIFEST_DIR"));
    read(&std::fs::read_to_string(path).expect("each language has a file")).expect("it can be read")
}

/// The same word, or signs and what is given alone.
const ALIKE: [&str; 6] =
    ["head-name", "head-parameter", "parameters", "verdict-value", "verdict-way", "wait-on"];

#[test]
fn german_is_whole_and_translated() {
    let (english, german) = (file("en"), file("de"));
    assert_eq!(messages::differences(&english, &german), [""; 0]);
    let alike =
        english.iter().filter(|(name, own)| own.plain() == german[*name].plain()).map(|(name, _)| name);
    let alike: Vec<_> = alike.filter(|name| !ALIKE.contains(&name.as_str())).collect();
    assert!(alike.is_empty(), "not translated: {alike:?}");
}

/// Readers are not addressed, and quotation marks and decimals are German ones.
#[test]
fn german_is_written_as_german_is() {
    for (name, message) in file("de") {
        let text = format!(" {} ", message.plain());
        let wrong = [" Sie ", " Ihnen ", " du ", " dein", "“{", "''", " the ", " of "];
        assert!(!wrong.iter().any(|wrong| text.contains(wrong)), "{name}: {text}");
    }
}

#[test]
fn numbers_choose_the_form() {
    let loaded = |count| Language::ALL.map(|own| own.answers_loaded(count));
    assert_eq!(loaded(1), ["1 answer loaded.", "1 Antwort geladen."]);
    assert_eq!(loaded(0), ["0 answers loaded.", "0 Antworten geladen."]);
    assert_eq!(loaded(1200), ["1,200 answers loaded.", "1\u{a0}200 Antworten geladen."]);
    assert_eq!(Language::German.chapter_line(15, 3), "Kapitel 3 · 15 Minuten");
}

#[test]
fn what_one_language_lacks_does_not_compile() {
    let said = |english: &str, german: &str| functions(english, german).expect_err("this is wrong").join(" ");
    assert_eq!(said("a = A\nb = B\n", "a = X\n"), "b is not in German.");
    assert_eq!(said("a = A\n", "a = X\nb = Y\n"), "b is not in English.");
    assert!(said("a = A { $n }\n", "a = X { $m }\n").starts_with("a is given"));
    assert!(said("a = A { $n }\n", "a = X { NUMBER($n) }\n").starts_with("a is given"));
    assert!(said("a = A\na = B\n", "a = X\n").contains("a stands twice."));
    assert!(said("a = { $n ->\n    [two] A\n   *[other] B\n}\n", "a = X\n").contains("[one] and *[other]"));
    assert!(said("a = { b }\n", "a = X\n").contains("more than is used here"));
    assert!(said("a = { \"\" }\n", "a = X\n").contains("a is empty."));
    assert!(functions("a = A { $n }\n", "a = X { $n }\n").is_ok());
}
