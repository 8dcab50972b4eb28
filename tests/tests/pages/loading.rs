//! Every place the book may stand in: folders, file://, frames, other hosts, strict or broken ones.

use checks::suite::Trial;
use checks::{Browser, Kind, Page, Server};
use serde_json::{Value, json};

use crate::book::{BOOK, Others, chapter, each_page, file, hosted};

pub fn trials() -> Vec<Trial> {
    let mut trials = each_page("from file://", Others::Sample, from_file);
    let silent = each_page("without scripts", Others::Sample, without_scripts);
    trials.extend(silent.into_iter().map(|trial| trial.only(&Kind::BIDI)));
    trials.extend([
        Trial::new("in a folder of a host", folder),
        Trial::new("wasm by a wrong type", wrong_type),
        Trial::new("wasm missing, base64 there", without_wasm),
        Trial::new("wasm and base64 missing", without_both),
        Trial::new("no WebAssembly at all", no_webassembly),
        Trial::new("in a sandboxed frame", sandboxed),
        Trial::new("from another host without CORS", foreign),
    ]);
    trials
}

fn first() -> &'static str {
    widgets::ENTRIES[0].name
}

/// Whether a file is a module, in either form.
pub fn no_module(file: &str) -> bool {
    no_wasm(file) || file.ends_with("_wasm.js") || file.contains("module/")
}

fn no_wasm(file: &str) -> bool {
    file.ends_with(".wasm")
}

fn works(page: &mut Page<'_>, place: &str) {
    let seen = page
        .try_ask(
            "await seen.live(); const w = seen.widgets()[0]; if (!w) return 'no widget';
             const p = w.parameters.find((p) => p.domain.high !== undefined);
             w.values = { [p.name]: p.domain.high };
             return w.values[p.name] === p.domain.high && seen.one('canvas', w.shadowRoot).width > 0 ? 'live' : 'dead'",
            Value::Null,
        )
        .unwrap_or_else(|error| panic!("{place}: {error}"));
    assert_eq!(seen, "live", "{place}");
}

fn from_file(browser: &mut Browser, name: &str) {
    let mut page = browser.shared();
    page.open(&file(page.kind(), name));
    let place = format!("{} file://…/{name}", page.kind());
    if page.ask("return document.querySelector('plasticity-widget') !== null", Value::Null) == true {
        works(&mut page, &place);
    }
    page.is_quiet(&place);
}

/// With scripts off every widget shows its figure, and the words are all there.
fn without_scripts(browser: &mut Browser, name: &str) {
    let text = checks::dist::text(&BOOK.folder, name);
    let count = text.matches("<plasticity-widget").count();
    assert_eq!(
        text.matches("class=\"plasticity-static\"").count(),
        count,
        "{name}: a static figure in every widget"
    );
    let mut page = browser.shared();
    page.scripts(false);
    page.open(&BOOK.server.url(name));
    let words = page.words();
    let shown = shown_figures(&mut page);
    page.scripts(true);
    let place = format!("{} {name}", page.kind());
    assert!(words.len() > 100, "{place}: {} characters without scripts", words.len());
    if let Some(shown) = shown {
        assert_eq!(shown, count as u64, "{place}: figures shown without scripts");
    }
}

/// How many static figures have a size on the page. Firefox runs no script at all then, not even the driver's.
fn shown_figures(page: &mut Page<'_>) -> Option<u64> {
    let expression = "[...document.querySelectorAll('plasticity-widget .plasticity-static')].filter((n) => \
        [...n.querySelectorAll('svg.plasticity-svg')].filter((s) => s.getBoundingClientRect().width > 200).length === 1).length";
    page.evaluate(expression).as_u64()
}

fn folder(browser: &mut Browser) {
    let server = Server::of(&BOOK.folder).under("/some/long/folder/").start();
    let mut page = browser.shared();
    page.open(&server.url(chapter()));
    let kind = page.kind();
    works(&mut page, &format!("{kind} in a folder"));
    page.is_quiet("in a folder");
    assert!(
        server
            .take_log()
            .iter()
            .all(|(path, status)| *status == 200 && path.starts_with("/some/long/folder/"))
    );
}

fn wrong_type(browser: &mut Browser) {
    for mime in ["application/octet-stream", "text/html"] {
        let server = Server::of(&BOOK.folder).wasm_as(mime).start();
        let mut page = browser.shared();
        page.open(&server.url(&format!("embed/{}.html", first())));
        let place = format!("{} wasm as {mime}", page.kind());
        works(&mut page, &place);
        page.is_quiet(&place);
    }
}

fn without_wasm(browser: &mut Browser) {
    let server = Server::of(&BOOK.folder).without(no_wasm).start();
    let mut page = browser.shared();
    page.open(&server.url(&format!("embed/{}.html", first())));
    let kind = page.kind();
    works(&mut page, &format!("{kind} without the wasm file"));
}

/// The static figure stays and one sentence says what happened; the console gets one warning.
pub fn stays_still(page: &mut Page<'_>, place: &str, network: bool) {
    let seen = page
        .try_ask(
            "const w = document.querySelector('plasticity-widget'); w.scrollIntoView({ behavior: 'instant' });
             const words = () => seen.problems(w);
             await seen.until('a sentence', () => words().length);
             const figure = [...w.querySelectorAll('.plasticity-static svg')].some(seen.shown);
             const rejected = await w.ready.then(() => 'live', () => 'refused');
             return { words: words(), figure, rejected, told: seen.heard.filter((e) => e.type === 'error').length }",
            Value::Null,
        )
        .unwrap_or_else(|error| panic!("{place}: {error}"));
    assert!(seen["figure"] == true, "{place}: the static figure is gone: {seen}");
    assert!(seen["words"].as_array().is_some_and(|w| w.len() == 1), "{place}: one sentence: {seen}");
    assert_eq!(seen["rejected"], "refused", "{place}: {seen}");
    let complaints = page.complaints_with(1, "warn");
    let warnings = complaints.iter().filter(|c| c.starts_with("warn")).count();
    // The browser itself reports files that a host does not have.
    let other: Vec<_> = complaints
        .iter()
        .filter(|c| !c.starts_with("warn") && !(network && (c.contains("404") || c.contains("did not load"))))
        .collect();
    assert!(warnings == 1 && other.is_empty(), "{place}: {}", complaints.join("\n  "));
}

fn without_both(browser: &mut Browser) {
    let server = Server::of(&BOOK.folder).without(no_module).start();
    let mut page = browser.shared();
    page.open(&server.url(&format!("embed/{}.html", first())));
    let kind = page.kind();
    stays_still(&mut page, &format!("{kind} without any wasm"), true);
}

fn no_webassembly(browser: &mut Browser) {
    let text = checks::dist::text(&BOOK.folder, &format!("embed/{}.html", first()));
    let without = text.replacen("<head>", "<head><script>delete window.WebAssembly;</script>", 1);
    let server = Server::of(&BOOK.folder).page("embed/without.html", without).start();
    let mut page = browser.shared();
    page.open(&server.url("embed/without.html"));
    let kind = page.kind();
    stays_still(&mut page, &format!("{kind} without WebAssembly"), false);
}

/// In a frame with scripts and nothing else: live, and its height arrives in all three dialects.
fn sandboxed(browser: &mut Browser) {
    let html = format!(
        "<!doctype html><title>Course</title><link rel=icon href=icon.svg><body><script>window.got = []; addEventListener('message', (e) => got.push(e.data));</script>\
         <iframe title=x sandbox=\"allow-scripts\" src=\"embed/{}.html\" width=600 height=200></iframe>",
        first()
    );
    let (_server, url) = hosted(html);
    let mut page = browser.shared();
    page.open(&url);
    let place = format!("{} sandboxed", page.kind());
    // Live in there: the frame says so to itself, and its figure is a canvas. What it measures last, it tells.
    let inside = page.inside(
        "await seen.live(); await seen.done();
         return [seen.one('canvas', seen.widgets()[0].shadowRoot).width > 0, Math.ceil(document.documentElement.getBoundingClientRect().height)]",
    );
    assert_eq!(inside[0], json!(true), "{place}: live inside");
    let heights = page
        .try_ask(
            "const own = () => got.filter((m) => m?.source === 'plasticity' && m.type === 'resize').at(-1);
             const h5p = () => got.map((m) => { try { return JSON.parse(m) } catch { return {} } }).filter((m) => m?.context === 'iframe.resize').at(-1);
             const lti = () => got.filter((m) => m?.subject === 'lti.frameResize').at(-1);
             const all = () => [own(), h5p(), lti()];
             await seen.until(`${given} px told in three dialects`, () => all().every((m) => m?.height === given));
             return all()",
            inside[1].clone(),
        )
        .unwrap_or_else(|error| panic!("{place}: {error}"));
    assert!(inside[1].as_f64() > Some(250.0), "{place}: {inside}");
    assert_eq!(heights[0]["version"], 1, "{place}: {heights}");
    assert!(page.kind() == Kind::Firefox || heights[1]["src"].is_string(), "{place}: {heights}");
    page.is_quiet(&place);
}

/// The element in a page of another host; files come without CORS headers.
fn foreign(browser: &mut Browser) {
    let books = Server::of(&BOOK.folder).start();
    let html = format!(
        "<!doctype html><title>Elsewhere</title><link rel=icon href=\"{0}\"><script src=\"{1}\" async></script>\
         <plasticity-widget name=\"{2}\"></plasticity-widget>",
        books.url("icon.svg"),
        books.url("plasticity.js"),
        first()
    );
    let elsewhere = Server::of(&checks::dist::left_behind("browsers")).page("page.html", html).start();
    let mut page = browser.shared();
    page.open(&elsewhere.url("page.html"));
    let place = format!("{} from another host", page.kind());
    works(&mut page, &place);
    page.is_quiet(&place);
}
