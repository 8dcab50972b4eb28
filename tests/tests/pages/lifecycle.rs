//! Elements come and go: removed, moved, fifty of them, loaders twice, script after or before.

use checks::suite::Trial;
use checks::{Browser, Kind, Page, Server};
use serde_json::{Value, json};

use crate::book::{BOOK, Others, alone, done, each_kind, host, hosted, live};

pub fn trials() -> Vec<Trial> {
    let mut trials = each_kind("left while it works, and back again", Others::Sample, back);
    trials.extend([
        Trial::new("a run that was left goes on", goes_on),
        Trial::new("removed, moved and added again", moved),
        Trial::new("fifty on a page, removed, and fifty again", fifty),
        Trial::new("a thousand made and removed", thousand).only(&[Kind::Chromium]),
        Trial::new("one that fails leaves the others alive", failing).sampled(false),
        Trial::new("two loaders on a page", two_loaders),
        Trial::new("script after the tag", script_after),
        Trial::new("script added later by a script", script_later),
        Trial::new("one module for all, no globals", one_module),
    ]);
    trials
}

fn tag() -> String {
    format!(
        "<plasticity-widget name=\"{}\" id=\"w\" loading=\"eager\"></plasticity-widget>",
        widgets::ENTRIES[0].name
    )
}

fn moved(browser: &mut Browser) {
    let (_server, url) = hosted(host(&format!("<div id=a>{}</div><div id=b></div>", tag())));
    let mut page = browser.shared();
    page.open(&url);
    live(&mut page);
    let seen = page.ask(
        "const w = document.getElementById('w'), p = w.parameters.find((p) => p.domain.high !== undefined);
         w.values = { [p.name]: p.domain.high };
         document.getElementById('b').append(w); await seen.live();
         const moved = w.values[p.name] === p.domain.high && seen.one('canvas', w.shadowRoot).width > 0;
         w.remove(); await seen.frame(); await seen.frame();
         const frames = seen.frames; for (let i = 0; i < 10; i++) await seen.frame();
         const idle = seen.frames === frames;
         document.getElementById('a').append(w); await seen.live();
         const back = w.values[p.name];
         w.values = { [p.name]: p.domain.low };
         const works = w.values[p.name] === p.domain.low;
         for (let i = 0; i < 20; i++) { w.remove(); document.getElementById(i % 2 ? 'a' : 'b').append(w); }
         await seen.live(); await seen.frame();
         return { moved, idle, back: back === p.domain.high, works, canvases: seen.all('canvas', w.shadowRoot).length }",
        Value::Null,
    );
    assert_eq!(
        seen,
        json!({ "moved": true, "idle": true, "back": true, "works": true, "canvases": seen["canvases"] }),
        "{}",
        page.kind()
    );
    assert!(seen["canvases"].as_u64().is_some_and(|n| (1..=2).contains(&n)), "{}: {seen}", page.kind());
    page.is_quiet("moved");
}

fn fifty(browser: &mut Browser) {
    let (_server, url) = hosted(host("<div id=here></div>"));
    let mut page = browser.shared();
    page.open(&url);
    // Names in turn, so that every widget is made and freed many times.
    let names: Vec<_> = widgets::ENTRIES.iter().map(|entry| entry.name).collect();
    let seen = page.ask(
        "const here = document.getElementById('here'), counts = [];
         for (let round = 0; round < 2; round++) {
           for (let i = 0; i < 50; i++) {
             const w = document.createElement('plasticity-widget');
             w.setAttribute('name', given[i % given.length]); here.append(w);
           }
           counts.push(await seen.live());
           const mine = seen.widgets();
           if (mine.some((w) => w.values === undefined)) throw new Error('one of fifty has no values');
           here.replaceChildren();
           await seen.frame(); await seen.frame();
         }
         const frames = seen.frames; for (let i = 0; i < 10; i++) await seen.frame();
         return { counts, idle: seen.frames === frames, files: performance.getEntriesByType('resource').map((e) => e.name).filter((name) => /\\.wasm$/.test(name)) }",
        json!(names),
    );
    let mut files = crate::book::strings(&seen["files"]);
    files.sort();
    assert!(files.windows(2).all(|pair| pair[0] != pair[1]), "{}: loaded twice: {files:?}", page.kind());
    assert_eq!((&seen["counts"], &seen["idle"]), (&json!([50, 50]), &json!(true)), "{}", page.kind());
    page.is_quiet("fifty");
}

/// What is made is freed: after the first five hundred neither the module's memory nor the page's grows.
fn thousand(browser: &mut Browser) {
    let memory = "<script>const memories = [];
        for (const name of ['instantiate', 'instantiateStreaming']) {
          const own = WebAssembly[name];
          WebAssembly[name] = async (...given) => {
            const made = await own.apply(WebAssembly, given);
            memories.push((made.instance ?? made).exports.memory);
            return made;
          };
        }</script><div id=here></div>";
    let (_server, url) = hosted(host(memory));
    let mut page = browser.shared();
    page.open(&url);
    let mut after = |count: u32| held(&mut page, count);
    let before = after(500);
    let later = after(500);
    assert_eq!(before[0], later[0], "bytes of the module's memory");
    assert!(later[1] < before[1] + GROWTH, "bytes of script in use: {} and then {}", before[1], later[1]);
    assert!(later[2] <= before[2] + 20.0, "nodes: {} and then {}", before[2], later[2]);
    page.is_quiet("a thousand");
}

/// What five hundred elements leave in bytes where none stays: some time in them the browser compiles what it has run so
/// often, once. An element that stayed would leave thousands by itself.
const GROWTH: f64 = 100_000.0;

/// Makes and removes so many; bytes of the module's memory, bytes of script in use and nodes that are left.
fn held(page: &mut Page<'_>, count: u32) -> [f64; 3] {
    let bytes = page.ask(
        "const here = document.getElementById('here');
         for (let i = 0; i < given; i++) {
           const w = document.createElement('plasticity-widget');
           w.setAttribute('name', 'stdp-window');
           here.append(w);
           await w.ready;
           here.replaceChildren();
         }
         for (const list of [seen.heard, seen.shifts, seen.tasks]) list.length = 0;
         await seen.frame(); await seen.frame();
         if (memories.length !== 1) throw new Error(`${memories.length} modules`);
         return memories[0].buffer.byteLength",
        json!(count),
    );
    page.devtools("HeapProfiler.collectGarbage", &json!({}));
    let script = page.devtools("Runtime.getHeapUsage", &json!({}));
    let nodes = page.devtools("Memory.getDOMCounters", &json!({}));
    [&bytes, &script["usedSize"], &nodes["nodes"]].map(|number| number.as_f64().expect("a number"))
}

/// A panic ends one element, in a frame or in a call of the page: its sentence says so, the others, their numbers in
/// sentences, the address and paper go on, and another name makes another widget of it.
fn failing(browser: &mut Browser) {
    let tags = ["u", "v", "w"].map(|id| {
        format!(
            "<p>At <plasticity-number for=\"{id}\" name=\"lag\">ten</plasticity-number>.</p>
             <plasticity-widget name=\"stdp-window\" id=\"{id}\" loading=\"eager\"></plasticity-widget>"
        )
    });
    let night = "<style>html { color-scheme: dark }</style><h2 id=\"top\">Three</h2>";
    let (_server, url) = hosted(host(&format!("{night}{}", tags.concat())));
    let mut page = browser.shared();
    page.open(&format!("{url}#top"));
    live(&mut page);
    let seen = page.ask(
        "const [u, v, w] = seen.widgets(), numbers = seen.all('plasticity-number');
         const text = (number) => number.shadowRoot?.querySelector('.slider')?.textContent ?? 'printed';
         // Each lives once it is near the screen, and stays so.
         for (const number of numbers) {
           number.scrollIntoView({ block: 'center', behavior: 'instant' });
           await seen.until('a number is live', () => text(number) !== 'printed');
         }
         // As a panic does: it throws through the program, which does not clean up behind it.
         const drawing = CanvasRenderingContext2D.prototype, { beginPath } = drawing;
         const break_ = (which) => (drawing.beginPath = function () {
           if (!which(this.canvas)) return beginPath.call(this);
           drawing.beginPath = beginPath;
           throw new WebAssembly.RuntimeError('unreachable');
         });
         // What is far from the screen is not drawn.
         u.scrollIntoView({ block: 'center', behavior: 'instant' }); await seen.frame(); await seen.frame();
         break_((canvas) => canvas.getRootNode().host === u);
         u.setAttribute('lag', '30');
         await seen.until('a frame has failed', () => seen.problems(u).length);
         break_((canvas) => !canvas.isConnected);
         const none = await v.toPNG();
         const said = [u, v].map((own) => seen.problems(own).join());
         w.values = { lag: -20 }; await seen.frame(); await seen.frame();
         const told = { none: none ?? null, said, lag: w.values.lag, numbers: numbers.map(text), hash: location.hash, problems: seen.problems(w) };
         dispatchEvent(new Event('beforeprint'));
         told.paper = getComputedStyle(seen.one('.frame', w.shadowRoot)).colorScheme;
         dispatchEvent(new Event('afterprint'));
         v.setAttribute('name', 'oja-axis'); await seen.live([v]);
         u.setAttribute('name', 'oja-axis'); await u.ready; u.setAttribute('name', 'stdp-window'); await seen.live([u]);
         u.values = { lag: 7 }; await seen.frame(); await seen.frame();
         return { ...told, again: [u, v].map((own) => seen.problems(own).length), follows: text(numbers[0]) }",
        Value::Null,
    );
    let sorry = "Something went wrong; this is the figure at its start.";
    let expected = json!({
        "none": null, "said": [sorry, sorry], "lag": -20, "numbers": ["printed", "printed", "−20\u{a0}ms"],
        "hash": "#w:lag=-20", "problems": [], "paper": "light", "again": [0, 0], "follows": "7\u{a0}ms"
    });
    assert_eq!(seen, expected, "{}", page.kind());
}

/// A page that is left in the middle of a run, and comes back, is live and as it was left.
fn back(browser: &mut Browser, widget: &'static str) {
    let mut page = alone(browser, widget);
    page.spend();
    let place = format!("{} {widget}", page.kind());
    let left = page.ask(
        "const w = seen.widgets()[0], p = w.parameters.find((p) => p.domain.high !== undefined);
         w.values = { [p.name]: w.values[p.name] === p.domain.low ? p.domain.high : p.domain.low }; w.play(); return w.values",
        Value::Null,
    );
    page.open(&BOOK.server.url("references.html"));
    page.back();
    live(&mut page);
    let there = page.ask("return seen.widgets()[0].values", Value::Null);
    assert_eq!(there, left, "{place}: state after coming back");
    page.ask("const w = seen.widgets()[0]; w.reset(); await seen.done([w])", Value::Null);
    page.is_quiet(&place);
}

/// A browser that kept the page goes on with the run in it, also where the message was lost that the next slice of
/// work waits for: WebKit loses it by chance, here it always is.
fn goes_on(browser: &mut Browser) {
    let server = Server::of(&BOOK.folder).kept().start();
    let mut page = browser.shared();
    page.open(&server.url("embed/stdp-competition.html"));
    live(&mut page);
    page.ask(
        "const { postMessage } = MessagePort.prototype;
         MessagePort.prototype.postMessage = () => {};
         addEventListener('pagehide', () => (MessagePort.prototype.postMessage = postMessage));
         const w = seen.widgets()[0];
         w.values = { seed: 7 };
         await seen.until('it runs', () => seen.works(w))",
        Value::Null,
    );
    page.open(&server.url("references.html"));
    page.back();
    live(&mut page);
    done(&mut page);
    page.is_quiet("a run that was left");
}

fn two_loaders(browser: &mut Browser) {
    let twice = host(&format!("{}<script src=\"plasticity.js?again\"></script>", tag()));
    let (_server, url) = hosted(twice);
    let mut page = browser.shared();
    page.open(&url);
    assert_eq!(live(&mut page), 1);
    let complaints = page.complaints();
    assert!(
        complaints.len() <= 1 && complaints.iter().all(|c| c.starts_with("warn")),
        "{}: {complaints:?}",
        page.kind()
    );
}

fn script_after(browser: &mut Browser) {
    let html = format!(
        "<!doctype html><title>After</title><link rel=icon href=icon.svg>{}<script src=\"plasticity.js\"></script>",
        tag()
    );
    let (_server, url) = hosted(html);
    let mut page = browser.shared();
    page.open(&url);
    assert_eq!(live(&mut page), 1);
    page.is_quiet("script after");
}

fn script_later(browser: &mut Browser) {
    let html = format!("<!doctype html><title>Later</title><link rel=icon href=icon.svg>{}", tag());
    let (_server, url) = hosted(html);
    let mut page = browser.shared();
    page.open(&url);
    page.ask(
        "const s = document.createElement('script'); s.src = 'plasticity.js'; document.body.append(s)",
        Value::Null,
    );
    assert_eq!(live(&mut page), 1);
    page.is_quiet("script later");
}

fn one_module(browser: &mut Browser) {
    let (_server, url) = hosted(host(&format!("{}{}", tag(), tag().replace("\"w\"", "\"v\""))));
    let mut page = browser.shared();
    page.open("about:blank");
    let before = page.ask("return Object.getOwnPropertyNames(window)", Value::Null);
    page.open(&url);
    live(&mut page);
    let extra = page.ask(
        "const known = new Set([...given, '__seen', 'w', 'v']);
         return Object.getOwnPropertyNames(window).filter((n) => !known.has(n) && !/^on/.test(n) && isNaN(n))",
        before,
    );
    // A page served by http knows more of the platform than about:blank does; ours have lower-case names of their own.
    let ours: Vec<_> = crate::book::strings(&extra)
        .into_iter()
        .filter(|name| name.contains("wasm") || name.contains("plastic"))
        .collect();
    assert!(ours.is_empty(), "{}: globals {ours:?}", page.kind());
    let files = page.ask(
        "const files = performance.getEntriesByType('resource').filter((e) => /[.](js|wasm)$/.test(e.name));
         const modules = files.filter((e) => e.name.endsWith('.wasm'));
         const carried = files.filter((e) => e.name.endsWith('.js') && e.decodedBodySize > modules[0]?.decodedBodySize);
         return { modules: modules.length, carried: carried.map((e) => e.name) }",
        Value::Null,
    );
    let place = format!("{}: one module, and no base64 on the usual way", page.kind());
    assert_eq!(files, json!({ "modules": 1, "carried": [] }), "{place}");
}
