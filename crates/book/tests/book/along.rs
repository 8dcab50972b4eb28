//! Pages as one file each.

use std::collections::BTreeSet;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use book::{Settings, along};
use scraper::{ElementRef, Html, Selector};
use sha2::{Digest, Sha256};

use crate::fixture::{Fixture, build};
use crate::live::{released, with_loader};

const TEXT: &str = "[LTP](term:ltp) [@bi1998], [Models](models.html), [here](#more), [there](https://example.org/).\n\n\
    <plasticity-widget name=\"stdp-window\" tau-plus=\"20\"></plasticity-widget>\n\n## More {#more}\n\nWords.\n";

/// The book built and taken along.
fn taken(base_url: Option<&str>) -> Fixture {
    let fixture = with_loader(TEXT);
    let settings = Settings { base_url: base_url.map(String::from), ..released(&fixture) };
    build(&settings).unwrap_or_else(|failure| panic!("{failure}"));
    along::write(&settings).unwrap_or_else(|failure| panic!("{failure}"));
    fixture
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn hrefs(page: &Html) -> BTreeSet<&str> {
    all(page, "a[href]").iter().filter_map(|link| link.attr("href")).collect()
}

#[test]
fn a_lone_page_refers_to_nothing_outside() {
    let fixture = taken(None);
    for name in ["first", "stdp-window", "oja-axis"] {
        let text = fixture.read(&along::path(name));
        let page = Html::parse_document(&text);
        assert!(page.errors.is_empty(), "{name}: {:?}", page.errors);
        assert!(
            all(&page, "script[src], link[rel=stylesheet], iframe, [srcset], [style]").is_empty(),
            "{name}"
        );
        let loaded: Vec<_> = all(&page, "link[href]").iter().filter_map(|node| node.attr("href")).collect();
        let pictures: Vec<_> = all(&page, "img").iter().filter_map(|node| node.attr("src")).collect();
        assert_eq!(loaded.len(), 1, "{name}: its icon");
        assert!(loaded.iter().chain(&pictures).all(|from| from.starts_with("data:image/")), "{name}");
        let led = |to: &&str| {
            to.starts_with("https://")
                || (to.starts_with('#') && text.contains(&format!("id=\"{}\"", &to[1..])))
        };
        assert!(hrefs(&page).iter().all(led), "{name}: {:?}", hrefs(&page));
        assert!(all(&page, "search, .along, .around, footer nav").is_empty(), "{name}");
    }
    let page = Html::parse_document(&fixture.read(&along::path("first")));
    assert!(hrefs(&page).is_superset(&["#term-ltp", "#more", "https://example.org/"].into()));
    let note: String = all(&page, ".lone").iter().flat_map(ElementRef::text).collect();
    assert!(note.contains("is plain text here"), "{note}");
}

#[test]
fn where_the_book_is_published_its_other_pages_are_linked() {
    let fixture = taken(Some("https://host/book/"));
    let page = Html::parse_document(&fixture.read(&along::path("first")));
    let expected = ["#term-ltp", "#more", "https://host/book/models.html", "https://host/book/index.html"];
    assert!(hrefs(&page).is_superset(&expected.into()), "{:?}", hrefs(&page));
    assert!(hrefs(&page).iter().all(|to| to.starts_with('#') || to.starts_with("https://")));
    let loader = all(&page, "script[data-base]");
    assert_eq!(loader[0].attr("data-base"), Some("https://host/book/"));
}

#[test]
fn scripts_stand_inside_under_their_names_and_nothing_else_may_run() {
    let fixture = taken(None);
    let page = Html::parse_document(&fixture.read(&along::path("first")));
    let policy = all(&page, "meta[http-equiv]")[0].attr("content").expect("a policy");
    assert!(policy.starts_with("default-src 'none'; "), "{policy}");
    for node in all(&page, "script, style") {
        let text: String = node.text().collect();
        let hash = format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
        assert!(policy.contains(&hash), "{hash}: {policy}");
    }
    let carried = all(&page, "body > script[data-file]");
    let names: Vec<_> = carried.iter().filter_map(|node| node.attr("data-file")).collect();
    assert!(names[0].starts_with("module/first.") && names[1].ends_with(".data.js"), "{names:?}");
    assert_eq!(names[2..], ["about.js"]);
    // What ended a script in the glue has been made harmless.
    let glue: String = carried[0].text().collect();
    assert!(glue.contains("let wasm_bindgen = '<\\/script>';"), "{glue}");
    let about = carried[2].inner_html();
    assert!(about.contains("\"stdp-window\":") && !about.contains("\"oja-axis\":"));
    let last = all(&page, "body > script").pop().expect("the loader");
    assert!(last.inner_html().contains("const MODULES = [{\"slug\":\"first\""));
}

#[test]
fn a_widgets_tag_is_plain_and_alone_on_its_line() {
    let fixture = taken(None);
    let text = fixture.read(&along::path("stdp-window"));
    let tags: Vec<_> = text.lines().filter(|line| line.contains("<plasticity-widget")).collect();
    assert_eq!(tags, ["<plasticity-widget id=\"stdp-window\" name=\"stdp-window\">"]);
}

#[test]
fn pages_offer_what_was_made_and_only_then() {
    let fixture = taken(None);
    for (page, offered) in [
        ("first.html", "single/first.html"),
        ("gallery.html", "single/stdp-window.html"),
        ("index.html", along::FILE),
    ] {
        let read = fixture.read(page);
        let link = format!("href=\"{offered}\" download");
        assert!(read.contains(&link), "{page}");
        assert!(fixture.folder.join("out").join(offered).is_file(), "{offered}");
    }
    let alone = Fixture::new("a");
    build(&alone.settings()).unwrap_or_else(|failure| panic!("{failure}"));
    assert!(!alone.read("first.html").contains("class=\"along\""));
}

#[test]
fn two_builds_give_the_same_archive() {
    let [one, other] = [0; 2].map(|_| {
        let fixture = taken(None);
        std::fs::read(fixture.folder.join("out").join(along::FILE)).expect("it was written")
    });
    assert!(one.len() > 10_000 && one == other);
}
