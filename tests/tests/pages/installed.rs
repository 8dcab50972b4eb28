//! The book as a reader's browser keeps it: all of it with the host gone, a newer edition offered, never two mixed.

use std::collections::BTreeMap;
use std::thread::sleep;
use std::time::{Duration, Instant};

use checks::server::Habits;
use checks::suite::Trial;
use checks::{Browser, Kind, LIMIT, Page, Server, dist};
use data_encoding::BASE64;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::book::{BOOK, chapter, strings};
use crate::loading::stays_still;

type Body = fn(&mut Browser);

pub fn trials() -> Vec<Trial> {
    let all: [(&str, Body); 5] = [
        ("with the host gone", host_gone),
        ("a newer edition", newer),
        ("a host that is renewed meanwhile", renewed),
        ("asked for", asked),
        ("an old script with a new page, and the reverse", mixed),
    ];
    all.map(|(name, body)| Trial::of("installed", name, body).sampled(true).only(&[Kind::Chromium])).into()
}

/// What a host has of a release: files with other content than the built ones, and files that it has not.
#[derive(Clone, Default)]
struct Release(BTreeMap<String, Option<Vec<u8>>>);

impl Release {
    /// As it was built.
    fn first() -> Self {
        Self::default()
    }

    /// With another cover, another script, and every module under another name.
    fn second() -> Self {
        let mut own = BTreeMap::new();
        let cover = dist::text(&BOOK.folder, "index.html").replacen("<h1>", "<h1>Second ", 1);
        own.insert("index.html".to_string(), Some(cover.into_bytes()));
        let mut loader = dist::text(&BOOK.folder, "plasticity.js");
        let mut list = list();
        for path in list.keys().filter(|path| path.starts_with("module/")).cloned().collect::<Vec<_>>() {
            let mut parts: Vec<_> = path.split('.').map(String::from).collect();
            let hash: String = parts[1].chars().rev().collect();
            loader = loader.replace(&parts[1], &hash);
            parts[1] = hash;
            own.insert(path.clone(), None);
            own.insert(parts.join("."), Some(std::fs::read(BOOK.folder.join(&path)).expect("it was listed")));
            list.remove(&path);
        }
        own.insert("plasticity.js".into(), Some(loader.into_bytes()));
        list.extend(own.iter().filter_map(|(path, content)| {
            Some((path.clone(), BASE64.encode(&Sha256::digest(content.as_ref()?))))
        }));
        own.insert("sw.js".into(), Some(worker(&list).into_bytes()));
        Self(own)
    }

    /// With a file of another one.
    fn with(mut self, path: &str, other: &Self) -> Self {
        match other.0.get(path) {
            Some(content) => self.0.insert(path.into(), content.clone()),
            None => self.0.remove(path),
        };
        self
    }

    fn habits(&self) -> Habits {
        let plain = Server::of(&BOOK.folder).strict();
        self.0.iter().fold(plain, |habits, (path, content)| habits.changed(path, content.clone()))
    }
}

const BEGIN: &str = "const FILES = ";

/// What the built worker keeps, each file with its hash.
fn list() -> BTreeMap<String, String> {
    let worker = dist::text(&BOOK.folder, "sw.js");
    let (_, rest) = worker.split_once(BEGIN).expect("the worker has a list");
    serde_json::from_str(rest.split(";\n").next().expect("it ends")).expect("it is JSON")
}

/// The built worker with another list, which lets go at once what it has no more use for.
fn worker(list: &BTreeMap<String, String>) -> String {
    let worker = dist::text(&BOOK.folder, "sw.js").replace("MINUTE = 60000", "MINUTE = 0");
    let (before, rest) = worker.split_once(BEGIN).expect("the worker has a list");
    let (_, after) = rest.split_once(";\n").expect("it ends");
    let after = after.replacen("RELEASE = \"", "RELEASE = \"second ", 1);
    assert!(after.contains("second ") && after.contains("MINUTE = 0"));
    format!("{before}{BEGIN}{};\n{after}", json!(list))
}

/// A reader who saves no data, at a page of the book that is kept then.
fn kept<'a>(browser: &'a mut Browser, server: &Server) -> Page<'a> {
    let mut page = browser.page();
    page.before("() => Object.defineProperty(navigator, 'connection', { value: { saveData: false }, configurable: true })");
    page.open(&server.url("index.html"));
    page.ask(
        "await seen.until('the book is kept', async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated')",
        Value::Null,
    );
    page
}

/// The first widget of a page, where there is one, alive.
fn comes_live(page: &mut Page<'_>, place: &str) {
    let live = page.try_ask("await seen.live(seen.widgets().slice(0, 1))", Value::Null);
    live.unwrap_or_else(|error| panic!("{place}: {error}"));
}

/// Waits until the browser has tried a newer edition, and says what became of it: `installed` where it waits, else `redundant`. A
/// look that was under way before sees nothing new, so it is asked to look until it does.
const LOOK: &str = "const book = await navigator.serviceWorker.getRegistration();
    let state = book.waiting?.state;
    const follow = () => {
      const worker = book.installing;
      worker?.addEventListener('statechange', () => (state ??= worker.state));
    };
    book.addEventListener('updatefound', follow);
    follow();
    return await seen.until('the browser has looked', async () => (await book.update().catch(() => {}), state))";

/// Whether a page has the script of the second edition, asked as its own scripts are.
fn second(page: &mut Page<'_>) -> bool {
    let text = page.ask("return (await fetch('plasticity.js')).text()", Value::Null);
    text.as_str().expect("a text").as_bytes() != dist::text(&BOOK.folder, "plasticity.js").as_bytes()
}

/// After the first visit every page opens and lives without its host; what is kept is the book and nothing else.
fn host_gone(browser: &mut Browser) {
    let server = Server::of(&BOOK.folder).strict().under("/some/folder/").start();
    let mut page = kept(browser, &server);
    let place = format!("{} kept", page.kind());
    let files = page.ask(
        "const { scope } = await navigator.serviceWorker.getRegistration();
         const names = (await caches.keys()).filter((name) => !name.endsWith(' pages'));
         if (names.length !== 1) throw new Error(`kept: ${names}`);
         return (await (await caches.open(names[0])).keys()).map(({ url }) => url.slice(scope.length)).sort()",
        Value::Null,
    );
    assert_eq!(strings(&files), list().into_keys().collect::<Vec<_>>(), "{place}");
    let has = |name: &String| list().contains_key(name);
    assert!(BOOK.pages.iter().all(has), "{place}: not every page");
    let manifest = page.ask(
        "const link = seen.one('link[rel=manifest]');
         const manifest = await (await fetch(link.href)).json();
         const size = async ({ src }) => (await createImageBitmap(await (await fetch(src)).blob())).width;
         return [new URL(manifest.start_url, link.href).href, await Promise.all(manifest.icons.map(size))]",
        Value::Null,
    );
    assert_eq!(manifest, json!([server.url("index.html"), [192, 512, 512]]), "{place}");
    page.is_quiet(&place);

    let url = |name: &str| server.url(name);
    let entry = &widgets::ENTRIES[0];
    let alone = format!("embed/{}.html?preset={}", entry.name, entry.presets[0].name);
    let urls = ["", chapter(), "gallery.html", "references.html", alone.as_str()].map(url);
    drop(server);
    for url in urls {
        page.open(&url);
        let place = format!("{place}: {url} with the host gone");
        comes_live(&mut page, &place);
        page.is_quiet(&place);
    }
}

/// A newer edition is offered from the next page on. Who takes it stays where they were; another tab keeps its own, whole.
fn newer(browser: &mut Browser) {
    let server = Release::first().habits().start();
    let mut page = kept(browser, &server);
    let place = format!("{} a newer edition", page.kind());
    page.open(&server.url("index.html"));
    page.ask("window.untouched = true", Value::Null);
    let mut other = page.beside();
    page.turn(&mut other);
    page.open(&server.url("references.html"));
    page.ask("window.untouched = true", Value::Null);
    page.turn(&mut other);

    server.becomes(Release::second().habits());
    assert_eq!(page.ask(LOOK, Value::Null), "installed", "{place}: none is there");
    const AS_IT_WAS: &str = "return [window.untouched === true, seen.all('.top .newer').some(seen.shown)]";
    assert_eq!(page.ask(AS_IT_WAS, Value::Null), json!([true, false]), "{place}: something moved");

    page.open(&server.url("index.html#timescales:gap=60"));
    comes_live(&mut page, &place);
    assert!(!second(&mut page), "{place}: not asked, and taken");
    // The line has left when the page comes again, and what is read stands where it stood.
    let before = page.ask(
        "window.untouched = true;
         if (!seen.shown(seen.one('.top .newer'))) throw new Error('it is not offered');
         scrollTo({ top: 300, behavior: 'instant' });
         await seen.frame();
         return [location.href, seen.widgets()[0].getBoundingClientRect().top]",
        Value::Null,
    );
    // Who is quick presses before the page has looked for what waits, as it does once it is loaded.
    page.ask("dispatchEvent(new Event('load')); seen.one('.newer button').click()", Value::Null);
    const AFTER: &str = "return await seen.until(`the page comes again, its figure at ${given[1]} px`, () =>
        !window.untouched && document.readyState === 'complete' && location.href === given[0] &&
        Math.abs(seen.widgets()[0].getBoundingClientRect().top - given[1]) <= 2)";
    // While the page goes there may be nobody to ask, on a busy machine more than once.
    let (start, mut after) = (Instant::now(), page.try_ask(AFTER, before.clone()));
    while after.is_err() && start.elapsed() < LIMIT {
        sleep(Duration::from_millis(10));
        after = page.try_ask(AFTER, before.clone());
    }
    after.unwrap_or_else(|error| panic!("{place}: the reader's place: {error}"));
    comes_live(&mut page, &place);
    let title = page
        .ask("return [seen.one('h1').textContent, seen.all('.top .newer').some(seen.shown)]", Value::Null);
    assert_eq!(title, json!(["Second The Plastic Synapse", false]), "{place}");
    assert!(second(&mut page), "{place}: the script is the old one");

    page.turn(&mut other);
    assert_eq!(page.ask(AS_IT_WAS, Value::Null)[0], true, "{place}: the other tab is loaded again");
    assert!(!second(&mut page), "{place}: the other tab has files of both");
    page.reload();
    assert!(second(&mut page), "{place}: the other tab, loaded again");
    page.turn(&mut other);
    page.open(&server.url(chapter()));
    comes_live(&mut page, &place);
    let left = "await seen.until('the older edition goes', async () => (await caches.keys()).length === 2)";
    page.ask(left, Value::Null);
    page.is_quiet(&place);
}

/// While a host has files of two releases nothing is taken from it; the reader has the whole old one, then the whole new one.
fn renewed(browser: &mut Browser) {
    let (first, new) = (Release::first(), Release::second());
    let server = first.habits().start();
    let mut page = kept(browser, &server);
    let place = format!("{} half renewed", page.kind());
    server.becomes(new.clone().with("plasticity.js", &first).habits());
    assert_eq!(page.ask(LOOK, Value::Null), "redundant", "{place}: taken");
    page.open(&server.url(chapter()));
    comes_live(&mut page, &place);
    assert!(!second(&mut page), "{place}: files of both");
    server.becomes(new.habits());
    assert_eq!(page.ask(LOOK, Value::Null), "installed", "{place}: whole again, and not taken");
}

/// Who saves data is asked. What cannot be kept says so where it was asked for.
fn asked(browser: &mut Browser) {
    let (first, new) = (Release::first(), Release::second());
    let server = first.clone().with("plasticity.js", &new).habits().start();
    let mut page = browser.page();
    page.open(&server.url("index.html"));
    let place = format!("{} asked for", page.kind());
    let press = "const box = await seen.until('it can be asked for', () => seen.all('.keep').find(seen.shown));
        box.querySelector('button').click();
        return await seen.until('an answer', () => /kept|keep/.test(box.querySelector('[role=status]').textContent) && box.querySelector('[role=status]').textContent)";
    page.ask(
        "await seen.until('it can be asked for', () => seen.all('.keep').some(seen.shown))",
        Value::Null,
    );
    assert!(server.take_log().iter().all(|(path, _)| !path.ends_with("sw.js")), "{place}: unasked");
    assert_eq!(page.ask(press, Value::Null), "This browser could not keep it.", "{place}");
    server.becomes(first.habits());
    assert_eq!(page.ask(press, Value::Null), "It is kept, and opens without a network.", "{place}");
    let offered = page.ask(
        "let asked = 0;
         const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt: () => (asked += 1) });
         dispatchEvent(event);
         seen.one('.keep button').click();
         return [event.defaultPrevented, asked]",
        Value::Null,
    );
    assert_eq!(offered, json!([true, 1]), "{place}: to install it");
}

/// Without a worker a browser may bring an old script to a new page: a working page with one sentence. Once the book is kept it is
/// whole. An old page with a new script lives.
fn mixed(browser: &mut Browser) {
    let (first, new) = (Release::first(), Release::second());
    let server = first.habits().aged().start();
    let mut page = browser.page();
    page.open(&server.url("index.html"));
    comes_live(&mut page, "a script that is kept for an hour");
    let place = format!("{} an old script with a new page", page.kind());
    server.becomes(new.habits().aged());
    page.open(&server.url(chapter()));
    stays_still(&mut page, &place, true);
    page.ask(
        "await navigator.serviceWorker.register('sw.js');
         await seen.until('the book is kept', async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated')",
        Value::Null,
    );
    page.open(&server.url(chapter()));
    comes_live(&mut page, &place);
    assert!(second(&mut page), "{place}: kept from what the browser had");

    drop(page);
    let server = new.with("index.html", &first).habits().start();
    let mut page = browser.page();
    page.open(&server.url("index.html"));
    let place = format!("{} an old page with a new script", page.kind());
    comes_live(&mut page, &place);
    page.is_quiet(&place);
}
