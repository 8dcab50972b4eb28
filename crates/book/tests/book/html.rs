//! What is written: the real book and a small one, page by page through an HTML parser.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use book::Settings;
use scraper::{ElementRef, Html};

use crate::fixture::{Fixture, all, build, real};

fn pages(folder: &Path) -> BTreeMap<String, String> {
    let mut pages = BTreeMap::new();
    for (prefix, folder) in [("", folder.to_path_buf()), ("embed/", folder.join("embed"))] {
        for entry in fs::read_dir(folder).expect("the book was written") {
            let path = entry.expect("readable").path();
            if path.extension().is_some_and(|kind| kind == "html") {
                let name = format!("{prefix}{}", path.file_name().expect("a file").to_string_lossy());
                pages.insert(name, fs::read_to_string(path).expect("a page is text"));
            }
        }
    }
    pages
}

/// Everything that must hold for every page.
fn check(folder: &Path) {
    let pages = pages(folder);
    let parsed: BTreeMap<_, _> =
        pages.iter().map(|(name, text)| (name.as_str(), Html::parse_document(text))).collect();
    let ids: BTreeMap<_, BTreeSet<_>> = parsed
        .iter()
        .map(|(name, page)| {
            (*name, all(page, "[id]").iter().filter_map(|element| element.attr("id")).collect())
        })
        .collect();
    for (name, page) in &parsed {
        assert!(page.errors.is_empty(), "{name} is not well formed: {:?}", page.errors);
        assert_eq!(all(page, "[id]").len(), ids[name].len(), "{name} uses an id twice");
        assert_eq!(
            all(page, "[style], style, script:not([src])").len(),
            0,
            "{name} has inline style or script"
        );
        assert_eq!(all(page, "[integrity], [crossorigin]").len(), 0, "{name}");
        assert_eq!(
            all(page, "html[lang], head > title, meta[name=viewport], meta[name=description]").len(),
            4,
            "{name}"
        );
        assert_eq!(all(page, "h1").len(), 1, "{name} has one title");
        let mut last = 1;
        for heading in all(page, "h1, h2, h3, h4, h5, h6") {
            let level = heading.value().name()[1..].parse::<u8>().expect("a heading's level");
            assert!(level <= last + 1, "{name}: {} skips a level", heading.text().collect::<String>());
            last = level;
        }
        for element in all(page, "script[src], link[href], img[src]") {
            let to = element.attr("src").or(element.attr("href")).expect("selected for it");
            assert!(
                !to.contains(':') && !to.starts_with('/'),
                "{name} asks another host, or a root, for {to}"
            );
            let file = Path::new(name).parent().unwrap_or(Path::new("")).join(to);
            assert!(folder.join(&file).exists(), "{name} needs {to}");
        }
        for link in all(page, "a[href]") {
            let to = link.attr("href").expect("selected for it");
            if to.starts_with("https://") || to.starts_with("http://") {
                continue;
            }
            // The cover's figure leads to chapters, of which only the book itself has all.
            if in_drawing(&link) && folder != real() {
                continue;
            }
            if link.attr("download").is_some() {
                assert!(folder.join(to).is_file(), "{name}: {to} is no file");
                continue;
            }
            let (file, place) = to.split_once('#').unwrap_or((to, ""));
            // What a figure is set to is no place, and what a page is told no page.
            let file = file.split('?').next().unwrap_or_default();
            let id = place.split(':').next().unwrap_or_default();
            let file = match (file, name.split_once('/')) {
                ("", _) => (*name).to_string(),
                (file, Some(_)) => file.trim_start_matches("../").to_string(),
                (file, None) => file.to_string(),
            };
            let place = ids.get(file.as_str()).unwrap_or_else(|| panic!("{name}: {to} leads to no page"));
            assert!(id.is_empty() || place.contains(id), "{name}: {to} leads to no place");
        }
        for label in all(page, "label[for]") {
            assert!(ids[name].contains(label.attr("for").expect("selected for it")), "{name}");
        }
    }
}

fn in_drawing(link: &ElementRef<'_>) -> bool {
    link.ancestors().filter_map(ElementRef::wrap).any(|around| around.value().name() == "svg")
}

#[test]
fn the_book_itself_is_valid_and_whole() {
    let out = real();
    check(out);
    for entry in widgets::ENTRIES {
        assert!(out.join(format!("embed/{}.html", entry.name)).exists());
        let picture = fs::read(out.join(format!("preview/{}.png", entry.name))).expect("a preview");
        assert!(picture.starts_with(b"\x89PNG") && picture.len() > 5_000, "{}", entry.name);
    }
    let models = fs::read_to_string(out.join("models.html")).expect("models have a page");
    for model in plasticity::models::MODELS {
        assert!(models.contains(&format!("<h2 id=\"{}\">", model.name)), "{}", model.name);
    }
}

const TEXT: &str = r#"
Growth is [LTP](term:ltp) at <plasticity-number for="w" name="lag"></plasticity-number>, by
<plasticity-value for="w" name="weight-change"></plasticity-value> [@bi1998, Fig. 7].[^a] $\tau_+$ counts 5 ms.

[^a]: A note with [a link](#one).

<plasticity-widget name="stdp-window" id="w" lag="-10" mode="predict"></plasticity-widget>

<after for="w">

It *falls*.

</after>

## One {#one}

| a | b |
|---|---|
| 1 | 2 |

Recalled.[^unread-one]

[^unread-one]: Not *read*.

$$ x < y $$

```question
id = "q"
ask = "Set it to *nothing*."
kind = "state"
for = "w"
readout = "weight-change"
accept = [-1.0, 1.0]
wrong = [{ above = 1.0, why = "Too much." }]
```

```question
id = "p"
ask = "Which?"
kind = "choice"
choices = [{ text = "This", right = true, why = "So." }, { text = "That & this", why = "Not so." }]
```

```decoder
biology = "Words."
developers = """
Code: `w += 1`.

~~~rust
w += 1.0;
~~~

~~~python
w += 1
~~~
"""
```
"#;

#[test]
fn a_chapter_with_everything_in_it() {
    let fixture = Fixture::new(TEXT);
    assert_eq!(fixture.problems(), []);
    check(&fixture.settings().out);
    let page = Html::parse_document(&fixture.read("first.html"));
    let text = |selector: &str| all(&page, selector).iter().flat_map(ElementRef::text).collect::<String>();
    // Static text is what the live element will say, for the tag's own values.
    assert_eq!(text("plasticity-number"), "−10\u{a0}ms");
    assert_eq!(text("plasticity-value"), "−20\u{a0}%");
    assert_eq!(all(&page, "plasticity-widget > [slot=figure] > .wide > svg").len(), 1);
    assert_eq!(all(&page, "plasticity-widget > [slot=figure] > .narrow > svg").len(), 1);
    // What tells the answer stands on the page, marked so that scripts can fold it.
    assert_eq!(text("plasticity-widget .neutral"), "What does the lag between two spikes decide?");
    assert_eq!(text("plasticity-widget .telling"), "Ten milliseconds decide between growth and loss");
    assert_eq!(all(&page, "plasticity-widget > :is([slot=measured], [slot=why]) a.cite").len(), 2);
    assert_eq!(text(".after[data-for=w] > .wait + div em"), "falls");
    assert_eq!(all(&page, "p plasticity-widget").len(), 0, "a figure may not stand in a paragraph");
    assert_eq!(
        all(&page, "plasticity-question#q[kind=state][for=w][readout=weight-change][low][high] details")
            .len(),
        2
    );
    assert_eq!(all(&page, "plasticity-question#p input[type=radio]").len(), 2);
    assert_eq!(all(&page, ".decoder > div").len(), 2);
    assert_eq!(all(&page, "a.mark[href='references.html#unread-one']").len(), 1);
    let references = Html::parse_document(&fixture.read("references.html"));
    assert_eq!(all(&references, "li#unread-one em").len(), 1, "and no note in the margin of the chapter");
    assert_eq!(text(".decoder > div > pre"), "w += 1.0;\n");
    assert_eq!(text(".decoder details > pre"), "w += 1\n");
    assert_eq!(all(&page, "math").len(), 2);
    assert_eq!(all(&page, ".terms #term-ltp").len(), 1);
    assert_eq!(all(&page, ".references #ref-bi1998").len(), 1);
    assert!(fixture.read("first.html").contains("counts 5\u{a0}ms"));
    assert!(fixture.read("search.js").contains("\"at\":\"first.html#one\""));
    assert!(fixture.read("about.js").starts_with("document.currentScript.plasticity = {"));
}

#[test]
fn absolute_addresses_only_when_they_are_known() {
    let fixture = Fixture::new("a");
    build(&fixture.settings()).unwrap_or_else(|failure| panic!("{failure}"));
    assert!(!fixture.read("first.html").contains("og:"));
    let settings = Settings { base_url: Some("https://x.org/book/".into()), ..fixture.settings() };
    build(&settings).unwrap_or_else(|failure| panic!("{failure}"));
    assert!(fixture.read("first.html").contains("content=\"https://x.org/book/first.html\""));
    let courses = fixture.read("courses.html");
    assert!(courses.contains("script-src https://x.org https://x.org/book/plasticity.js"), "{courses}");
}

#[test]
fn the_same_book_gives_the_same_bytes() {
    let (one, two) = (Fixture::new(TEXT), Fixture::new(TEXT));
    assert_eq!((one.problems(), two.problems()), (vec![], vec![]));
    for file in ["first.html", "models.html", "gallery.html", "search.js", "style.css"] {
        assert_eq!(one.read(file), two.read(file), "{file}");
    }
}
