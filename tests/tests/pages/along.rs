//! What readers take along: pages as one file each, wherever they are opened, and the unpacked book.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use checks::suite::Trial;
use checks::{Browser, Kind, Page, Server, dist};
use serde_json::{Value, json};
use zip::ZipArchive;

use crate::book::{BOOK, live, none};

/// A chapter with several figures.
const CHAPTER: &str = "stdp.html";

/// The widget that others name too, for its presets and its lag.
const WIDGET: &str = "stdp-window";

pub fn trials() -> Vec<Trial> {
    // WebKit gets its tools by a tag, which a page of one file does not let in.
    vec![
        Trial::new("a widget as one file on a disk", widget_on_a_disk).only(&Kind::BIDI),
        Trial::new("a chapter as one file on a disk", chapter_on_a_disk).only(&Kind::BIDI),
        Trial::new("one file in a sandboxed frame", in_frames).only(&Kind::BIDI),
        Trial::new("the book unpacked", unpacked).only(&[Kind::Chromium]),
    ]
}

/// An empty folder of this trial's.
fn folder(name: &str) -> PathBuf {
    let folder = dist::left_behind("along").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("what was left can be removed");
    }
    fs::create_dir_all(&folder).expect("target/ can be written");
    folder
}

/// The file alone in a folder; its address.
fn lone(kind: Kind, name: &str) -> String {
    let file = folder(&format!("{kind}-{name}")).join(name);
    fs::copy(BOOK.folder.join("single").join(name), &file).expect("the build has made it");
    format!("file://{}", file.display())
}

/// Nothing was asked for, not even where nobody answered.
fn asks_nobody(page: &mut Page<'_>, place: &str) {
    let asked = page.ask(
        "return performance.getEntriesByType('resource').map((e) => e.name).filter((name) => !name.startsWith('data:'))",
        Value::Null,
    );
    none(place, "is asked for", &asked);
    page.is_quiet(place);
}

fn widget_on_a_disk(browser: &mut Browser) {
    let mut page = browser.shared();
    let file = lone(page.kind(), &format!("{WIDGET}.html"));
    let place = format!("{} {file}", page.kind());
    page.open(&format!("{file}?preset=bi-poo-1998&tau-plus=20&present#{WIDGET}:lag=-7.5"));
    live(&mut page);
    let seen = page.ask(
        "const [w] = seen.widgets(), inside = w.shadowRoot;
         const { lag, 'tau-plus': tau } = w.values;
         const presented = seen.one('dialog', inside).open;
         seen.one('[data-action=present]', inside).click();
         seen.one('[data-action=about]', inside).click();
         const written = await seen.until('the equations are there', () => seen.all('.models math', inside).length > 0);
         const dead = seen.all('.models a', inside).filter((a) => !/^https?:/.test(a.getAttribute('href'))).map((a) => a.outerHTML);
         w.values = { lag: 12 };
         await seen.until('the address follows', () => location.hash.includes('lag=12'));
         return [lag, tau, presented, written, dead, w.toCSV().length > 100]",
        Value::Null,
    );
    assert_eq!(seen, json!([-7.5, 20, true, true, [], true]), "{place}");
    // A dialog may do this with the text of the file, and no more than this.
    let text = dist::text(&BOOK.folder, &format!("single/{WIDGET}.html"));
    let tags: Vec<_> = text.lines().filter(|line| line.starts_with("<plasticity-widget ")).collect();
    assert_eq!(tags, [format!("<plasticity-widget id=\"{WIDGET}\" name=\"{WIDGET}\">")], "{place}");
    asks_nobody(&mut page, &place);
}

fn chapter_on_a_disk(browser: &mut Browser) {
    let mut page = browser.shared();
    let file = lone(page.kind(), CHAPTER);
    let place = format!("{} {file}", page.kind());
    page.open(&file);
    let widgets = live(&mut page);
    let seen = page.ask(
        "const [question] = seen.all('plasticity-question'), choice = seen.all('input', question)[0];
         question.scrollIntoView({ behavior: 'instant' });
         const asks = await seen.until('a question is live', () => question.matches(':defined') && seen.all('button', question)[0]);
         const theme = document.getElementById('theme');
         theme.value = 'dark'; theme.dispatchEvent(new Event('change'));
         const dark = document.documentElement.dataset.theme === 'dark';
         theme.value = 'auto'; theme.dispatchEvent(new Event('change'));
         const dead = seen.all('a[href]').map((a) => a.getAttribute('href'))
           .filter((to) => to.startsWith('#') ? !document.getElementById(to.slice(1)) : !to.startsWith('https://'));
         const term = seen.one('a.term');
         term.focus(); term.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
         const card = await seen.until('a term is explained', () => document.querySelector('.card:popover-open')?.textContent);
         return [!!asks && !!choice, dark, dead, card.length > 20, seen.all('search, .along, nav.around').length]",
        Value::Null,
    );
    assert!(widgets > 1, "{place}: {widgets} widgets");
    assert_eq!(seen, json!([true, true, [], true, 0]), "{place}");
    asks_nobody(&mut page, &place);
}

/// In the text of a frame and in a blob, where a page has neither address nor storage.
fn in_frames(browser: &mut Browser) {
    let text = dist::text(&BOOK.folder, &format!("single/{CHAPTER}"));
    let text = serde_json::to_string(&text).expect("text").replace('<', "\\u003c");
    for way in
        ["frame.srcdoc = text", "frame.src = URL.createObjectURL(new Blob([text], { type: 'text/html' }))"]
    {
        let html = format!(
            "<!doctype html><title>Course</title><link rel=icon href=\"data:,\"><body><script>
             const text = {text}, frame = document.createElement('iframe');
             frame.sandbox = 'allow-scripts'; frame.title = 'x'; frame.width = 900; frame.height = 700;
             {way}; document.body.append(frame);</script>"
        );
        let server = Server::of(&folder("nothing")).page("course.html", html).start();
        let mut page = browser.shared();
        page.open(&server.url("course.html"));
        let place = format!("{} {}", page.kind(), &way[..12]);
        let inside = page.inside(
            "await seen.live();
             const canvas = seen.one('canvas', seen.widgets()[0].shadowRoot).width > 0;
             const link = seen.all('.contents a').at(-1), heading = document.getElementById(link.hash.slice(1));
             link.click();
             await seen.until('a link leads on', () => Math.abs(heading.getBoundingClientRect().top) < 200);
             return [canvas, seen.widgets().length > 1, performance.getEntriesByType('resource').length]",
        );
        assert_eq!(inside, json!([true, true, 0]), "{place}");
        page.is_quiet(&place);
        let asked: Vec<_> = server.take_log().into_iter().map(|(path, _)| path).collect();
        assert_eq!(asked, ["/course.html"], "{place}");
    }
}

/// The archive on a stick: from what is to be opened first to a live chapter, and no link of it leads nowhere.
fn unpacked(browser: &mut Browser) {
    let folder = folder("unpacked");
    let archive = File::open(BOOK.folder.join("plastic-synapse.zip")).expect("the build has made it");
    ZipArchive::new(archive).expect("an archive").extract(&folder).expect("it can be unpacked");
    let start = folder.join("plastic-synapse/START-HERE.html");
    let mut page = browser.shared();
    page.open(&format!("file://{}", start.display()));
    let first = page.ask("return seen.one('main a').href", Value::Null);
    page.open(first.as_str().expect("an address"));
    assert_eq!(page.ask("return document.querySelectorAll('.cover').length", Value::Null), 1);
    assert!(live(&mut page) > 0);
    page.open(&format!("file://{}", folder.join("plastic-synapse/book").join(CHAPTER).display()));
    assert!(live(&mut page) > 1);
    page.is_quiet("the unpacked book");
    let book = folder.join("plastic-synapse/book");
    let lost: Vec<_> = dist::pages(&book).iter().flat_map(|name| lost(&book, name)).collect();
    assert!(lost.is_empty(), "lead nowhere: {lost:?}");
}

/// Addresses on a page that no file answers.
fn lost(book: &Path, name: &str) -> Vec<String> {
    let text = dist::text(book, name);
    let at = book.join(name);
    let at = at.parent().expect("a page lies in a folder");
    let named = |mark: &'static str| text.split(mark).skip(1).filter_map(|rest| rest.split('"').next());
    let files = named(" href=\"").chain(named(" src=\"")).map(|to| to.split(['#', '?']).next().unwrap_or(to));
    let lost = files.filter(|to| !to.is_empty() && !to.contains(':') && !at.join(to).is_file());
    lost.map(|to| format!("{name}: {to}")).collect()
}
