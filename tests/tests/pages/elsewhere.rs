//! In pages that others make, served from another place than the book: by hand, by generators, by frameworks, in styles
//! and under policies of their own. They stand in `tests/hosts`; their libraries are the real ones, from npm.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use checks::axe::packages;
use checks::input::key;
use checks::suite::Trial;
use checks::{Browser, Kind, Page, Server, dist, package};
use serde_json::{Value, json};

use crate::book::{BOOK, live, none};

/// Where pages say that the book is.
const BOOK_THERE: &str = "https://book.example/";

/// A page of somebody else.
struct Host {
    name: &'static str,
    page: String,
    /// What a key on a slider must not do: an expression that is true as long as it has not.
    keys: Option<&'static str>,
    /// What else is to be seen: a function body that gives what is wrong.
    check: &'static str,
}

macro_rules! page {
    ($file:literal) => {
        include_str!(concat!("../../hosts/", $file)).to_string()
    };
}

const NOTHING: &str = "return []";
const TURNED: Option<&str> = Some("turned.length === 0");
const COMPANIONS: &str =
    "const slider = await seen.until('a number is live', () => seen.one('plasticity-number').shadowRoot);
    return seen.shown(slider.host) ? [] : ['its number is not seen']";
/// The same page in React and in Vue.
const FRAMEWORK: &str = "const w = document.getElementById('stdp-window'), wrong = [];
    const press = async (id) => { document.getElementById(id).click(); await seen.frame(); await seen.frame(); };
    if (w.values.lag !== 20) wrong.push(`lag is ${w.values.lag}`);
    w.values = { 'tau-plus': 30 };
    await press('reorder');
    if (document.getElementById('stdp-window') !== w || w.values['tau-plus'] !== 30) wrong.push('another order loses state');
    await press('move');
    if (w.values.lag !== -20) wrong.push(`moved, lag is ${w.values.lag}`);
    if (!(Number(document.querySelector('output').textContent) > 0)) wrong.push('no change was heard');
    await press('remove');
    if (document.querySelectorAll('plasticity-widget').length !== 1) wrong.push('it is not removed');
    return wrong";
const RIGHT_TO_LEFT: &str = "const w = document.getElementById('w').shadowRoot, label = seen.one('.label', w).getBoundingClientRect();
    const numbers = seen.all('input[type=range]', w).every((node) => getComputedStyle(node).direction === 'ltr');
    return seen.one('.control', w).getBoundingClientRect().right - label.right < 2 && numbers ? [] : ['directions are mixed']";

fn hosts() -> Vec<Host> {
    let host = |name, page: String, keys, check| Host { name, page, keys, check };
    let style = |name, file: &str| host(name, page!("styles.html").replace("STYLE", file), None, COMPANIONS);
    vec![
        host("plain HTML", page!("plain.html"), None, COMPANIONS),
        host("mdBook", page!("mdbook.html"), TURNED, NOTHING),
        host("Sphinx and MyST", page!("sphinx.html"), TURNED, NOTHING),
        host("React", page!("react.html"), None, FRAMEWORK),
        host("Vue", page!("vue.html"), None, FRAMEWORK),
        host("JupyterLab", page!("jupyter.html"), Some("keys.length === 0"), NOTHING),
        style("Bootstrap", "bootstrap/dist/css/bootstrap.min.css"),
        style("Tailwind's preflight", "tailwindcss/preflight.css"),
        style("Pico CSS", "@picocss/pico/css/pico.min.css"),
        host("right to left", page!("rtl.html"), None, RIGHT_TO_LEFT),
    ]
}

pub fn trials() -> Vec<Trial> {
    let of = |host: Host| {
        // One of each kind for the other engines.
        let sampled = ["plain HTML", "React", "Bootstrap"].contains(&host.name);
        // In WebKit a number on the page with Pico CSS was not seen to come live, for a reason that is not known.
        let everywhere = host.name != "Pico CSS";
        let trial =
            Trial::of("elsewhere", host.name, move |browser| elsewhere(browser, &host)).sampled(sampled);
        if everywhere { trial } else { trial.only(&Kind::BIDI) }
    };
    let mut trials: Vec<Trial> = hosts().into_iter().map(of).collect();
    trials.extend([
        Trial::of("elsewhere", "reveal.js", reveal).sampled(false),
        Trial::of("elsewhere", "a course that lets a frame through", course).sampled(false),
        Trial::of("elsewhere", "policies", policies),
        Trial::of("elsewhere", "a policy without WebAssembly", no_wasm),
        Trial::of("elsewhere", "ways to load a script", ways),
        Trial::of("elsewhere", "a script in the page", inlined),
        Trial::of("elsewhere", "a tag that closes itself", unclosed),
        Trial::of("elsewhere", "nothing moves", nothing_moves).only(&[Kind::Chromium]),
    ]);
    trials
}

/// A folder with our own package as it is published, unpacked.
pub fn published() -> &'static Path {
    static PUBLISHED: LazyLock<PathBuf> = LazyLock::new(|| {
        let folder = dist::left_behind("browsers/published");
        package::unpack(&folder);
        folder
    });
    &PUBLISHED
}

/// Scripts of hosts that a bundler has made, as their authors' bundlers do.
pub fn bundled() -> &'static Path {
    static BUNDLED: LazyLock<PathBuf> = LazyLock::new(|| {
        let folder = dist::left_behind("browsers/hosts");
        let mut esbuild = Command::new("node");
        esbuild.arg(packages().join("esbuild/bin/esbuild"));
        esbuild.args(["react.jsx", "bundle.js"].map(|file| dist::root().join("tests/hosts").join(file)));
        esbuild.args([
            "--bundle",
            "--jsx=automatic",
            "--define:process.env.NODE_ENV=\"development\"",
            "--log-level=warning",
        ]);
        let found =
            std::env::join_paths([packages().as_path(), published()]).expect("folders without a separator");
        esbuild.arg(format!("--outdir={}", folder.display())).env("NODE_PATH", found);
        assert!(esbuild.status().expect("node runs").success(), "scripts of hosts");
        folder
    });
    &BUNDLED
}

/// Serves a host's page, with the book at this address.
fn served(page: &str, book: &str, policy: Option<String>) -> (Server, String) {
    let mut habits =
        Server::of(bundled()).beside("npm/", &packages()).page("host.html", page.replace(BOOK_THERE, book));
    if let Some(policy) = policy {
        habits = habits.policed(policy);
    }
    let server = habits.start();
    let url = server.url("host.html");
    (server, url)
}

/// The book, which allows nothing to others.
fn book() -> String {
    BOOK.server.url("")
}

/// What holds of every widget on every page: it is live, takes values, is drawn, fits.
const WORKS: &str = "const wrong = [];
    for (const w of seen.widgets()) {
      const p = w.parameters.find((p) => p.domain.high !== undefined), was = w.values[p.name];
      w.values = { [p.name]: p.domain.high };
      if (w.values[p.name] !== p.domain.high) wrong.push('a value is not taken');
      w.values = { [p.name]: was };
      const box = w.getBoundingClientRect(), canvas = seen.one('canvas', w.shadowRoot).getBoundingClientRect();
      if (canvas.width < 250 || canvas.right > box.right + 1) wrong.push(`the figure is ${canvas.width} px wide in ${box.width}`);
      if (seen.problems(w).length) wrong.push(...seen.problems(w));
    }
    if (document.scrollingElement.scrollWidth > innerWidth) wrong.push('the page is wider than its window');
    return wrong";

fn works(page: &mut Page<'_>, place: &str) {
    live(page);
    let wrong = page.ask(WORKS, Value::Null);
    none(place, "is wrong", &wrong);
}

fn elsewhere(browser: &mut Browser, host: &Host) {
    let (_server, url) = served(&host.page, &book(), None);
    let mut page = browser.shared();
    page.open(&url);
    let place = format!("{} {}", page.kind(), host.name);
    page.ask("await seen.until('the host has made it', () => seen.widgets().length)", Value::Null);
    works(&mut page, &place);
    if let Some(kept) = host.keys {
        let before = page.ask(
            "const w = document.getElementById('w'), slider = seen.one('[data-input=slider]', w.shadowRoot); slider.focus(); return JSON.stringify(w.values)",
            Value::Null,
        );
        page.press(&[key::RIGHT]);
        let after = page.ask(
            &format!("return [JSON.stringify(document.getElementById('w').values) === given, {kept}]"),
            before,
        );
        assert_eq!(after, json!([false, true]), "{place}: a key is the widget's, and only that");
    }
    let wrong = page.ask(host.check, Value::Null);
    none(&place, "is wrong", &wrong);
    if host.page.contains("srcdoc") {
        page.inside("await seen.live()");
    }
    // React in its strict mode recommends its tools, and tells a browser's profiler of itself.
    let own = |text: &String| text.contains("React DevTools") || text.starts_with("info: ");
    let complaints: Vec<String> = page.complaints().into_iter().filter(|text| !own(text)).collect();
    assert!(complaints.is_empty(), "{place}: {complaints:?}");
}

/// A slide is a scaled page with keys of its own; its print view shows all slides below each other.
fn reveal(browser: &mut Browser) {
    let (_server, url) = served(&page!("reveal.html"), &book(), None);
    let mut page = browser.shared();
    page.viewport(700, 560);
    page.open(&url);
    let place = format!("{} reveal.js", page.kind());
    page.ask("await deck; await seen.until('slides are there', () => Reveal.isReady())", Value::Null);
    works(&mut page, &place);
    page.ask("seen.one('[data-input=slider]', document.getElementById('w').shadowRoot).focus()", Value::Null);
    page.press(&[key::RIGHT]);
    let seen = page.ask(
        "const w = document.getElementById('w'), frame = seen.one('.frame', w.shadowRoot), stage = seen.one('.stage', w.shadowRoot);
         return { slide: Reveal.getIndices().h, scaled: Reveal.getScale() < 0.9, height: w.offsetHeight, legible: stage.offsetHeight >= 120, inside: frame.clientHeight <= 560 }",
        Value::Null,
    );
    assert_eq!(
        seen,
        json!({ "slide": 0, "scaled": true, "height": 560, "legible": true, "inside": true }),
        "{place}"
    );
    page.ask("Reveal.slide(1); await seen.frame()", Value::Null);
    page.inside("await seen.live()");
    page.open(&format!("{url}?view=print"));
    page.ask(
        "await seen.until('pages are there', () => document.querySelectorAll('.pdf-page').length === 2)",
        Value::Null,
    );
    live(&mut page);
    let printed = page
        .ask("return seen.shown(seen.one('canvas', document.getElementById('w').shadowRoot))", Value::Null);
    assert_eq!(printed, true, "{place}: in its print view");
    page.is_quiet(&place);
}

/// The gallery's frame, and the listener of the page for teachers, as an author copies them.
fn course(browser: &mut Browser) {
    // WebKit takes a frame in a sandbox for no part of its own site: a host of the book that is strict would refuse it.
    let books = Server::of(&BOOK.folder).start();
    let copied = |page: &str, start: &str| {
        let page = dist::text(&BOOK.folder, page);
        let from = page.find(start).unwrap_or_else(|| panic!("the page has {start}"));
        let text = &page[from..from + page[from..].find("</code>").expect("an end")];
        text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
    };
    let frame = copied(
        "gallery.html",
        "&lt;iframe src=&quot;https://your.host/plastic-synapse/embed/stdp-window.html",
    )
    .replace("https://your.host/plastic-synapse/", BOOK_THERE)
    .replace("<iframe ", "<iframe sandbox=\"allow-scripts\" ");
    let html = page!("lms.html").replace("FRAME", &frame);
    for listens in [false, true] {
        let html = html.replace(
            "LISTENER",
            &if listens { copied("courses.html", "&lt;script&gt;\n  // Gives") } else { String::new() },
        );
        let (_server, url) = served(&html, &books.url(""), None);
        let mut page = browser.shared();
        page.viewport(1000, 800);
        page.open(&url);
        let place = format!("{} a course, listening: {listens}", page.kind());
        let needed = page.inside("await seen.live(); await seen.done(); return Math.ceil(document.documentElement.getBoundingClientRect().height)");
        let needed = needed.as_f64().expect("a height");
        // A listener waits for what the frame says last; without one the height in the tag has to do.
        let height = "const frame = document.querySelector('iframe'), within = (px) => px >= given && px < given + 24;
            await seen.until('the height fits', () => within(frame.offsetHeight - 4) || !frame.style.height && within(frame.height));
            return frame.style.height !== ''";
        assert_eq!(page.ask(height, json!(needed)), listens, "{place}: {needed} px needed");
        page.is_quiet(&place);
    }
}

/// What the page for teachers says of `script-src`, for a book at this origin.
fn said_policy(origin: &str) -> String {
    let page = dist::text(&BOOK.folder, "courses.html");
    let from = page.find("script-src https://your.host").expect("the page has a policy");
    let policy = page[from..].split(['\n', '<']).next().expect("a line").replace("&#39;", "'");
    assert!(page.contains("<code>trusted-types plasticity</code>"), "it names the policy of Trusted Types");
    policy.replace("https://your.host", origin)
}

/// Exactly what the page for teachers says, with Trusted Types and without, and a nonce in place of an address.
fn policies(browser: &mut Browser) {
    let said = said_policy(&BOOK.server.origin());
    let rest = "default-src 'none'; img-src data:";
    for (what, policy) in [
        ("an address", format!("{rest}; {said}")),
        ("a nonce", format!("{rest}; script-src 'nonce-once' 'wasm-unsafe-eval'")),
        (
            "Trusted Types",
            format!("{rest}; {said}; require-trusted-types-for 'script'; trusted-types plasticity"),
        ),
    ] {
        let (_server, url) = served(&page!("policy.html"), &book(), Some(policy));
        let mut page = browser.shared();
        page.open(&url);
        let place = format!("{} a policy with {what}", page.kind());
        works(&mut page, &place);
        let written = page.ask(
            "const w = document.getElementById('w').shadowRoot;
             seen.one('[data-action=about]', w).click();
             return await seen.until('the equations are there', () => seen.all('.models math', w).length > 0)",
            Value::Null,
        );
        assert_eq!(written, true, "{place}");
        page.is_quiet(&place);
    }
}

/// What a reader is told where nothing can come to life.
fn told(page: &mut Page<'_>) -> String {
    let words = page.ask(
        "const w = document.getElementById('w'); await w.ready.catch(() => {}); return seen.problems(w).join(' ')",
        Value::Null,
    );
    words.as_str().expect("words").to_string()
}

fn no_wasm(browser: &mut Browser) {
    let origin = BOOK.server.origin();
    BOOK.server.take_log();
    let policy = format!("default-src 'none'; img-src data:; script-src 'self' {origin}");
    let (_server, url) = served(&page!("policy.html"), &book(), Some(policy));
    let mut page = browser.shared();
    page.open(&url);
    let words = told(&mut page);
    assert!(
        words.contains("Content-Security-Policy needs 'wasm-unsafe-eval' in script-src"),
        "{}: {words}",
        page.kind()
    );
    let warnings = page.complaints_with(1, "plasticity: ");
    assert_eq!(
        warnings.iter().filter(|text| text.contains("plasticity: ")).count(),
        1,
        "{}: {warnings:?}",
        page.kind()
    );
}

/// From another host without CORS, with it, as a module, by `import()`: live without an error, and by the smallest file
/// that the host allows.
fn ways(browser: &mut Browser) {
    let tag = |attributes: &str| format!("<script src=\"{BOOK_THERE}plasticity.js\" {attributes}></script>");
    let import = format!("<script type=\"module\">import(\"{BOOK_THERE}plasticity.js\");</script>");
    for (what, script, allows) in [
        ("without CORS", tag("async"), false),
        ("with CORS", tag("async crossorigin"), true),
        ("as a module", tag("type=\"module\""), true),
        ("imported", import, true),
    ] {
        let habits = Server::of(&BOOK.folder);
        let books = if allows { habits.shared() } else { habits }.start();
        let (_server, url) = served(&page!("scripts.html").replace("SCRIPT", &script), &books.url(""), None);
        let mut page = browser.shared();
        page.open(&url);
        let place = format!("{} {what}", page.kind());
        works(&mut page, &place);
        page.is_quiet(&place);
        let files = books.take_log();
        let asked = |ending: &str| files.iter().filter(|(path, _)| path.ends_with(ending)).count();
        assert_eq!(
            (asked(".wasm"), asked(".data.js")),
            if allows { (1, 0) } else { (0, 1) },
            "{place}: {files:?}"
        );
    }
}

fn inlined(browser: &mut Browser) {
    let script = format!("<script>{}</script>", dist::text(&BOOK.folder, "plasticity.js"));
    let (_server, url) = served(&page!("scripts.html").replace("SCRIPT", &script), &book(), None);
    let mut page = browser.shared();
    page.open(&url);
    let words = told(&mut page);
    assert!(
        words.contains("load it by <script src=\"…/plasticity.js\"></script>"),
        "{}: {words}",
        page.kind()
    );
}

/// HTML has no such tag: the rest of the page is inside of it, and is seen.
fn unclosed(browser: &mut Browser) {
    let (_server, url) = served(&page!("unclosed.html"), &book(), None);
    let mut page = browser.shared();
    page.open(&url);
    let place = format!("{} a tag that closes itself", page.kind());
    live(&mut page);
    let shown = page
        .ask("return ['after', 'last'].map((id) => seen.shown(document.getElementById(id)))", Value::Null);
    assert_eq!(shown, json!([true, true]), "{place}");
    let warnings = page.complaints_with(2, "plasticity: ");
    let names = ["stdp-window", "timescales"];
    let one_each = names.iter().all(|name| warnings.iter().filter(|text| text.contains(name)).count() == 1);
    assert!(one_each && warnings.len() == 2, "{place}: {warnings:?}");
}

/// Around a widget that comes to life nothing moves.
fn nothing_moves(browser: &mut Browser) {
    for (widget, width) in [("stdp-window", 800), ("conditioning", 800), ("stdp-window", 375)] {
        let (_server, url) = served(&page!("room.html").replace("WIDGET", widget), &book(), None);
        let mut page = browser.shared();
        page.viewport(width, 1600);
        page.open(&url);
        live(&mut page);
        page.ask("await seen.done()", Value::Null);
        let seen = page.ask("await seen.frame(); return [seen.shift, seen.shifts]", Value::Null);
        assert!(seen[0].as_f64() < Some(0.02), "{widget} at {width} px: {seen}");
        page.is_quiet(widget);
    }
}

/// A page with a widget that nobody has come near yet.
pub fn far(widget: &str) -> (Server, String) {
    let page = page!("room.html").replace("WIDGET", widget).replace(" loading=\"eager\"", "");
    served(&page.replace("<p>Before.</p>", "<div style=\"height: 3000px\"></div>"), &book(), None)
}
