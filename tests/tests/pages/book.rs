//! The built book, served.

use std::path::PathBuf;
use std::sync::LazyLock;

use checks::suite::Trial;
use checks::{Browser, Kind, Page, Server, dist, sample};
use serde_json::{Value, json};

/// What is tested.
pub struct Book {
    /// The folder.
    pub folder: PathBuf,
    /// Its pages.
    pub pages: Vec<String>,
    /// A plain host for it.
    pub server: Server,
}

/// One for all trials; its server is the strictest of hosts.
pub static BOOK: LazyLock<Book> = LazyLock::new(|| {
    let folder = dist::folder();
    Book { pages: dist::pages(&folder), server: Server::of(&folder).strict().start(), folder }
});

/// What engines other than the first walk of a concern. Of pages with one widget alone it is the sample in any case.
#[derive(Clone, Copy, PartialEq)]
pub enum Others {
    /// Nothing: engines do not differ in it.
    Nothing,
    /// The sample.
    Sample,
    /// Every page of the book.
    Everything,
}

impl Others {
    fn walk(self, in_sample: bool, alone: bool) -> bool {
        in_sample && self != Self::Nothing || self == Self::Everything && !alone
    }
}

/// Whether a page asks questions: a chapter does.
pub fn asks(page: &str) -> bool {
    dist::text(&BOOK.folder, page).contains("<plasticity-question")
}

/// The first chapter.
pub fn chapter() -> &'static str {
    BOOK.pages.iter().find(|page| asks(page)).expect("a chapter has questions")
}

/// One trial for a page. Of a page with one widget alone the first engine walks the sample too: each widget stands in a chapter as
/// well.
pub fn page_trial(
    what: &'static str,
    others: Others,
    name: &'static str,
    body: fn(&mut Browser, &'static str),
) -> Trial {
    let widget = name.strip_prefix("embed/").and_then(|file| file.strip_suffix(".html"));
    let in_sample = widget.map_or(name == chapter(), sample::has);
    let trial = Trial::of(what, name, move |browser| body(browser, name));
    trial.walked(widget.is_none() || in_sample).sampled(others.walk(in_sample, widget.is_some()))
}

/// One trial for each page.
pub fn each_page(what: &'static str, others: Others, body: fn(&mut Browser, &'static str)) -> Vec<Trial> {
    BOOK.pages.iter().map(|name| page_trial(what, others, name, body)).collect()
}

/// One trial for each page whose text has this mark, without those of one widget alone.
pub fn each_page_with(
    mark: &str,
    what: &'static str,
    others: Others,
    body: fn(&mut Browser, &'static str),
) -> Vec<Trial> {
    let has = |name: &&String| !name.starts_with("embed/") && dist::text(&BOOK.folder, name).contains(mark);
    BOOK.pages.iter().filter(has).map(|name| page_trial(what, others, name, body)).collect()
}

/// The same for a promise that the house keeps and a page has no part in, such as search: the first engine walks the first three
/// of them, the others the first, and `--all` every page.
pub fn some_pages_with(
    mark: &str,
    what: &'static str,
    others: Others,
    body: fn(&mut Browser, &'static str),
) -> Vec<Trial> {
    let trials = each_page_with(mark, what, others, body).into_iter().enumerate();
    trials.map(|(nth, trial)| trial.walked(nth < 3).sampled(nth == 0 && others != Others::Nothing)).collect()
}

/// One trial for each widget.
pub fn each_widget(what: &'static str, others: Others, body: fn(&mut Browser, &'static str)) -> Vec<Trial> {
    let trial = |entry: &widgets::Entry| {
        let name = entry.name;
        Trial::of(what, name, move |browser| body(browser, name))
            .sampled(others.walk(sample::has(name), true))
    };
    widgets::ENTRIES.iter().map(trial).collect()
}

/// The same for a promise that the house keeps and a widget has no part in, such as undo: the first engine walks the sample
/// too, which has every kind of control, of handle and of prediction, and `--all` every widget.
pub fn each_kind(what: &'static str, others: Others, body: fn(&mut Browser, &'static str)) -> Vec<Trial> {
    let trials = widgets::ENTRIES.iter().zip(each_widget(what, others, body));
    trials.map(|(entry, trial)| trial.walked(sample::has(entry.name))).collect()
}

/// The page that has one widget alone.
pub fn embed(widget: &str) -> String {
    BOOK.server.url(&format!("embed/{widget}.html"))
}

/// A page as a reader finds it, live, for trials that only look at it.
pub fn reading<'a>(browser: &'a mut Browser, name: &str) -> Page<'a> {
    let mut page = browser.at(&BOOK.server.url(name));
    live(&mut page);
    page
}

/// A page of the book as it is read from a disk.
pub fn file(kind: Kind, name: &str) -> String {
    let folder = if kind == Kind::WebKit { &*FROM_DISK } else { &BOOK.folder };
    format!("file://{}/{name}", folder.display())
}

/// The book on a disk for WebKit, which cannot be told to run the tools in every page.
static FROM_DISK: LazyLock<PathBuf> = LazyLock::new(|| checks::server::with_tools_on_disk(&BOOK.folder));

/// A page of a reader's own site with this markup, the loader first.
pub fn host(markup: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><title>Host</title><meta name=\"viewport\" content=\"width=device-width\">\
         <link rel=\"icon\" href=\"icon.svg\"><script src=\"plasticity.js\" async></script></head>\
         <body><main><h1>Host</h1>{markup}</main></body></html>"
    )
}

/// Serves one such page beside the book and gives its address too.
pub fn hosted(html: impl Into<String>) -> (Server, String) {
    let server = Server::of(&BOOK.folder).page("host.html", html).start();
    let url = server.url("host.html");
    (server, url)
}

/// A widget on its own page, made anew and live. It is `seen.widgets()[0]`.
pub fn alone<'a>(browser: &'a mut Browser, widget: &str) -> Page<'a> {
    alone_as(browser, widget, json!({}))
}

/// The same with attributes of its author.
pub fn alone_as<'a>(browser: &'a mut Browser, widget: &str, attributes: Value) -> Page<'a> {
    let file = format!("embed/{widget}.html");
    assert!(BOOK.pages.contains(&file), "the built book has no {file}: `cargo xtask build` makes it");
    let mut page = browser.at(&embed(widget));
    let renewed = page.try_ask("seen.renew(given)", attributes.clone());
    if page.kind() == Kind::WebKit && renewed.is_err() {
        // It lets no page change its address more than a hundred times in ten seconds.
        page.open(&embed(widget));
        page.ask("seen.renew(given)", attributes);
    } else {
        renewed.unwrap_or_else(|error| panic!("{}: {widget}: {error}", page.kind()));
    }
    assert_eq!(live(&mut page), 1, "{widget} stands alone");
    page
}

/// A widget on its own page at the end of its run, for trials that only look at it: they share one run.
pub fn ended<'a>(browser: &'a mut Browser, widget: &str) -> Page<'a> {
    let there = browser.at(&embed(widget)).ask("return seen.ended === true", Value::Null) == true;
    if there {
        return browser.at(&embed(widget));
    }
    let mut page = alone(browser, widget);
    done(&mut page);
    page.ask("seen.ended = true", Value::Null);
    page
}

/// Brings all widgets to life; how many there are.
pub fn live(page: &mut Page<'_>) -> u64 {
    // A program of the page's own makes its figure when it has come.
    const LIVE: &str = "if (document.querySelector('[data-plasticity-program]')) await seen.until('its program shows a figure', () => seen.widgets().length);
         return await seen.live()";
    // WebKit's driver now and then lets a page be asked that is still on its way out.
    let count = match page.try_ask(LIVE, Value::Null) {
        Err(error) if error.contains("before the unload event") => page.ask(LIVE, Value::Null),
        answer => answer.unwrap_or_else(|error| panic!("{}: {error}", page.kind())),
    };
    count.as_u64().expect("a count")
}

/// Waits for the ends of all runs.
pub fn done(page: &mut Page<'_>) {
    page.ask("await seen.done()", Value::Null);
}

/// A list of strings out of a page's answer.
pub fn strings(value: &Value) -> Vec<String> {
    let list = value.as_array().unwrap_or_else(|| panic!("not a list: {value}"));
    list.iter().map(|item| item.as_str().map_or_else(|| item.to_string(), String::from)).collect()
}

/// Fails with the list where there is one.
pub fn none(place: &str, what: &str, found: &Value) {
    assert!(found == &json!([]), "{place}: {what}:\n  {}", strings(found).join("\n  "));
}
