//! The built book, served.

use std::path::PathBuf;
use std::sync::LazyLock;

use checks::suite::Trial;
use checks::{Browser, Page, Server, dist};
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

/// One for all trials.
pub static BOOK: LazyLock<Book> = LazyLock::new(|| {
    let folder = dist::folder();
    Book { pages: dist::pages(&folder), server: Server::of(&folder).start(), folder }
});

/// One trial for each page.
pub fn each_page(what: &'static str, body: fn(&mut Browser, &str)) -> Vec<Trial> {
    let pages = BOOK.pages.iter();
    pages.map(|name| Trial::new(format!("{what}::{name}"), move |browser| body(browser, name))).collect()
}

/// One trial for each widget.
pub fn each_widget(what: &'static str, body: fn(&mut Browser, &'static str)) -> Vec<Trial> {
    let entries = widgets::ENTRIES.iter();
    entries
        .map(|entry| Trial::new(format!("{what}::{}", entry.name), move |browser| body(browser, entry.name)))
        .collect()
}

/// The page that has one widget alone.
pub fn embed(widget: &str) -> String {
    BOOK.server.url(&format!("embed/{widget}.html"))
}

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

/// Opens a widget's own page and waits until it is live. It is `document.querySelector("plasticity-widget")`.
pub fn open_alone<'a>(browser: &'a mut Browser, widget: &str) -> Page<'a> {
    open_as(browser, widget, "")
}

/// The same, configured by a query.
pub fn open_as<'a>(browser: &'a mut Browser, widget: &str, query: &str) -> Page<'a> {
    let file = format!("embed/{widget}.html");
    assert!(BOOK.pages.contains(&file), "the built book has no {file}: `cargo xtask build` makes it");
    let mut page = browser.page();
    page.open(&format!("{}{}{query}", embed(widget), if query.is_empty() { "" } else { "?" }));
    assert_eq!(live(&mut page), 1, "{widget} stands alone");
    page
}

/// Brings all widgets to life; how many there are.
pub fn live(page: &mut Page<'_>) -> u64 {
    page.ask("return await seen.live()", Value::Null).as_u64().expect("a count")
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
