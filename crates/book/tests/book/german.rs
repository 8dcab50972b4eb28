//! Pages whose furniture is in German.

use scraper::{Html, Selector};

use crate::fixture::{CONTENTS, FRONT, Fixture, build};

const TEXT: &str = "Ein Satz [@bi1998].\n\n<plasticity-widget name=\"stdp-window\" id=\"w\" mode=\"predict\"></plasticity-widget>\n\n\
## Eine Frage {#frage}\n\n```question\nid = \"q\"\nask = \"Wie viel?\"\nkind = \"value\"\nunit = \"ms\"\naccept = [0.5, 1.5]\nwhy = \"Darum.\"\n\
wrong = [{ below = 0.25, why = \"Mehr.\" }]\n```\n";

fn texts(page: &str, selector: &str) -> Vec<String> {
    let page = Html::parse_document(page);
    let selector = Selector::parse(selector).expect("a selector");
    page.select(&selector).map(|node| node.text().collect::<String>().trim().to_string()).collect()
}

fn german() -> Fixture {
    let fixture = Fixture::new("");
    let front = FRONT.replace("minutes = 1\n", "minutes = 2\nlang = \"de\"\n");
    fixture.write("chapters/01-first.md", &format!("{front}{TEXT}"));
    fixture
}

#[test]
fn a_chapter_in_german_has_german_furniture_and_english_figures() {
    let fixture = german();
    build(&fixture.settings()).unwrap_or_else(|failure| panic!("{failure}"));
    let page = fixture.read("first.html");
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"de\""), "{page}");
    assert_eq!(texts(&page, ".opening .number"), ["Kapitel 1 · 2 Minuten"]);
    assert_eq!(
        texts(&page, ".bottom nav:not(.around) a"),
        ["Inhalt", "Modelle", "Galerie", "Unterrichten", "Für den Unterricht", "Glossar", "Literatur"]
    );
    assert_eq!(texts(&page, ".contents summary"), ["Auf dieser Seite"]);
    assert_eq!(texts(&page, "#references"), ["Literatur"]);
    let why = texts(&page, "plasticity-question summary");
    assert_eq!(why, ["Antwort", "Bei weniger als 0,25\u{a0}ms"]);
    assert!(texts(&page, ".asked strong").contains(&"Zuerst vorhersagen.".into()));
    // What the book says of its figure is in English, and says so.
    assert_eq!(
        texts(&page, "plasticity-widget [lang=en][slot=title], plasticity-widget [lang=en][slot=caption]")
            .len(),
        2
    );
    assert!(
        texts(&page, "[data-readout] td").iter().all(|cell| !cell.contains('.')),
        "a comma stands in numbers"
    );
    // Other pages are in the language of the book.
    assert!(fixture.read("index.html").contains("<html lang=\"en\""));
}

#[test]
fn a_book_in_german_has_all_its_pages_in_german() {
    let fixture = Fixture::new("");
    fixture.write("chapters/contents.toml", &format!("lang = \"de\"\n{CONTENTS}"));
    build(&fixture.settings()).unwrap_or_else(|failure| panic!("{failure}"));
    for (page, title) in [
        ("models.html", "Modelle"),
        ("glossary.html", "Glossar"),
        ("gallery.html", "Galerie"),
        ("courses.html", "Damit unterrichten"),
        ("questions.html", "Fragen"),
        ("answers.html", "Antworten"),
        ("teach.html", "Für den Unterricht"),
    ] {
        let html = fixture.read(page);
        assert!(html.contains("<html lang=\"de\""), "{page}");
        assert_eq!(texts(&html, "h1"), [title]);
    }
    assert!(fixture.read("page.js").contains("Nichts gefunden"));
    assert!(fixture.read("keep.js").contains("Es ist gespeichert"));
    let teach = fixture.read("teach.html");
    assert_eq!(texts(&teach, "[name=lang] option"), ["wie die Seite", "English", "Deutsch"]);
    assert_eq!(texts(&teach, "button[data-kind]")[0], "Eine HTML-Datei");
    assert!(texts(&teach, "select[name=name]:not([lang=en])").is_empty());
}

#[test]
fn a_language_that_there_is_not_is_refused() {
    let fixture = Fixture::new("");
    fixture.write("chapters/01-first.md", &FRONT.replace("minutes = 1\n", "minutes = 1\nlang = \"xx\"\n"));
    let problems = fixture.problems();
    assert!(problems.iter().any(|own| own.what.contains("it takes en or de")), "{problems:?}");
}
