//! The tools of the page tests, tried on small pages: a check that cannot fail checks nothing.

use std::process::ExitCode;
use std::time::Instant;

use checks::input::key;
use checks::media::Media;
use checks::suite::{Trial, run};
use checks::{Browser, Kind, LIMIT, Server, dist};
use serde_json::{Value, json};

const PLAIN: &str = r#"<!doctype html><html lang="en"><title>Plain</title>
    <link rel="icon" href="data:,"><main><h1>Plain</h1><label>Much <input id="much" type="range" min="0" max="100" value="50"></label>
    <x-shade></x-shade><p>Words</p></main>
    <script>customElements.define("x-shade", class extends HTMLElement { connectedCallback() {
        this.attachShadow({ mode: "open" }).innerHTML = "<button data-action='go'>Go</button>";
        this.shadowRoot.firstChild.onclick = () => { document.title = "Gone"; };
    } });</script></html>"#;

fn serving(html: &str) -> Server {
    Server::of(&dist::left_behind("browsers")).page("page.html", html).start()
}

fn main() -> ExitCode {
    run(&[
        Trial::new("a plain page is quiet, and hands work through shadow roots", hands),
        Trial::new("every kind of complaint is heard", complaints),
        Trial::new("a strict policy is sent, and its violations are heard", policy),
        Trial::new("preferences", preferences).only(&Kind::BIDI),
        Trial::new("a page without scripts", without_scripts).only(&Kind::BIDI),
        Trial::new("a page that others have used is as new", shared),
        Trial::new("viewports down to 320 px, and pictures", viewports),
        Trial::new("axe finds what is wrong, and only that", axe),
        Trial::new("storage is fresh for each page", storage),
    ])
}

fn hands(browser: &mut Browser) {
    let server = serving(PLAIN);
    let mut page = browser.page();
    page.open(&server.url("page.html"));
    page.click("seen.one('[data-action=go]')");
    assert_eq!(page.ask("return document.title", Value::Null), "Gone");
    page.ask("seen.one('#much').focus()", Value::Null);
    page.press(&[key::RIGHT, key::RIGHT]);
    assert_eq!(page.ask("return seen.one('#much').value", Value::Null), "52");
    page.press(&[key::TAB]);
    assert_eq!(page.ask("return seen.focused().textContent", Value::Null), "Go");
    let (x, y) = page.middle("seen.one('#much')");
    page.drag(&[(x, y), (x + 5.0, y), (x + 20.0, y)]);
    let value = page.ask("return Number(seen.one('#much').value)", Value::Null);
    assert!(value.as_f64() > Some(55.0), "dragged to {value}");
    let thrown = page.try_ask("throw new Error('so')", Value::Null).expect_err("it throws");
    assert!(thrown.contains("so"), "{thrown}");
    page.is_quiet("plain page");
    assert!(server.take_log().iter().all(|(_, status)| *status == 200));
}

fn complaints(browser: &mut Browser) {
    for (what, html) in [
        ("console.warn", "<script>console.warn('hear me')</script>"),
        ("uncaught", "<script>setTimeout(() => { throw new Error('hear me') })</script>"),
        ("rejection", "<script>Promise.reject(new Error('hear me'))</script>"),
        ("missing image", "<img src='hear-me.png' alt=''>"),
        ("missing script", "<script src='hear-me.js'></script>"),
    ] {
        let server = serving(&format!("<!doctype html><title>x</title><link rel=icon href='data:,'>{html}"));
        let mut page = browser.page();
        page.open(&server.url("page.html"));
        let start = Instant::now();
        let mut heard = page.complaints();
        while heard.is_empty() && start.elapsed() < LIMIT {
            heard = page.complaints();
        }
        assert!(!heard.is_empty(), "{what} was not heard");
        assert!(page.complaints().is_empty(), "complaints are told once");
    }
}

fn policy(browser: &mut Browser) {
    let html = "<!doctype html><title>x</title><p style='color: red'>x</p><script>window.ran = 1</script>";
    let server = Server::of(&dist::left_behind("browsers")).page("page.html", html).strict().start();
    let mut page = browser.page();
    page.open(&server.url("page.html"));
    assert_eq!(page.ask("return window.ran ?? 0", Value::Null), 0);
    let heard = page.complaints().join("\n");
    assert!(heard.contains("script-src") && heard.contains("style-src"), "{heard}");
}

fn preferences(browser: &mut Browser) {
    let server = serving(PLAIN);
    let mut page = browser.page();
    page.open(&server.url("page.html"));
    for media in [
        Media { dark: true, ..Media::default() },
        Media { still: true, ..Media::default() },
        Media { forced: true, ..Media::default() },
        Media::default(),
    ] {
        page.prefer(media);
    }
}

fn without_scripts(browser: &mut Browser) {
    let server =
        serving("<!doctype html><title>x</title><p id=p>off</p><script>p.textContent = 'on'</script>");
    let mut page = browser.page();
    page.scripts(false);
    page.open(&server.url("page.html"));
    let words = page.words();
    page.scripts(true);
    assert_eq!(words, "off");
    page.open(&server.url("page.html"));
    assert_eq!(page.words(), "on");
}

fn viewports(browser: &mut Browser) {
    let server = serving(PLAIN);
    let mut page = browser.page();
    for width in [320, 375, 768, 1440] {
        page.viewport(width, 700);
        page.open(&server.url("page.html"));
        assert_eq!(page.ask("return innerWidth", Value::Null), json!(width));
    }
    let picture = std::fs::read(page.shoot("harness", true)).expect("the picture");
    assert!(picture.starts_with(b"\x89PNG") && picture.len() > 1000);
}

fn axe(browser: &mut Browser) {
    let mut page = browser.page();
    let server = serving(PLAIN);
    page.open(&server.url("page.html"));
    assert_eq!(page.axe(), Vec::<String>::new());
    page.ask("seen.one('x-shade').shadowRoot.append(document.createElement('input'))", Value::Null);
    let found = page.axe().join("\n");
    assert!(found.contains("label: ") && found.contains("x-shade"), "{found}");
}

fn storage(browser: &mut Browser) {
    let server = serving(PLAIN);
    for _ in 0..2 {
        let mut page = browser.page();
        page.open(&server.url("page.html"));
        assert_eq!(page.ask("return localStorage.getItem('kept')", Value::Null), Value::Null);
        page.ask("localStorage.setItem('kept', '1')", Value::Null);
    }
}

/// A tab that is shared stays where it is, and nothing of what a trial asked for itself stays with it.
fn shared(browser: &mut Browser) {
    let server = serving(PLAIN);
    let url = server.url("page.html");
    let mut page = browser.at(&url);
    page.viewport(700, 500);
    page.ask("window.mark = 1", Value::Null);
    drop(page);
    let mut page = browser.at(&url);
    assert_eq!(page.ask("return [innerWidth, window.mark]", Value::Null), json!([1024, 1]));
    page.spend();
    drop(page);
    let mut page = browser.at(&url);
    assert_eq!(page.ask("return window.mark ?? 0", Value::Null), 0);
}
