//! The page for teachers: what is set there is what readers find, and what is taken along works where it is put.

use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::time::Instant;

use checks::axe::packages;
use checks::input::key;
use checks::suite::Trial;
use checks::{Browser, Kind, LIMIT, Page, Server, dist};
use data_encoding::BASE64;
use serde_json::{Value, json};

use crate::book::{BOOK, file, live};

pub fn trials() -> Vec<Trial> {
    let all = vec![
        Trial::of("teach", "by mouse", mouse),
        Trial::of("teach", "by keyboard", keyboard),
        Trial::of("teach", "from a disk", disk),
        Trial::of("teach", "scorm-1.2", |browser| platform(browser, "scorm-1.2", "scorm12")),
        Trial::of("teach", "scorm-2004", |browser| platform(browser, "scorm-2004", "scorm2004")),
        Trial::of("teach", "a record store", store),
    ];
    all.into_iter().map(|trial| trial.only(&[Kind::Chromium])).collect()
}

/// Quick, asks for a direction, and has several presets.
const WIDGET: &str = "stdp-sequence";

/// What the page has written.
const WRITTEN: &str = "const part = (name) => document.querySelector(`[name=${name}]`);
    const link = part('link').value, query = Object.fromEntries(new URL(link).searchParams);
    return { query, frame: part('frame').value, element: part('element').value, here: location.search }";

/// Waits for a link in which this holds.
fn written(page: &mut Page<'_>, what: &str) -> Value {
    page.try_ask(
        &format!(
            "await seen.until({what:?}, () => {{ const link = document.querySelector('[name=link]').value;
               const query = link ? Object.fromEntries(new URL(link).searchParams) : null; return query && ({what}) }}); {WRITTEN}"
        ),
        Value::Null,
    )
    .unwrap_or_else(|error| {
        let problem = page.ask("return document.querySelector('.teach .problem').textContent", Value::Null);
        panic!("{error} {problem} {}", page.ask(WRITTEN, Value::Null))
    })
}

fn open<'a>(browser: &'a mut Browser, server: &Server, query: &str) -> Page<'a> {
    let mut page = browser.shared();
    page.open(&server.url(&format!("teach.html{query}")));
    page.ask("await seen.until('the form is there', () => seen.all('.teach .rows li').length)", Value::Null);
    live(&mut page);
    page
}

/// Catches what would be saved to disk.
const CATCH: &str = "seen.saved = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => { seen.saved.push({ blob }); return createObjectURL.call(URL, blob); };
    HTMLAnchorElement.prototype.click = function () { seen.saved.at(-1).name = this.download; }";

/// Presses a button and gives the file that follows: name and bytes.
fn saved(page: &mut Page<'_>, button: &str) -> (String, Vec<u8>) {
    page.ask("seen.saved.length = 0", Value::Null);
    page.click(&format!("document.querySelector('{button}')"));
    let file = page.ask(
        "const { name, blob } = await seen.until('a file', () => seen.saved.find((file) => file.name));
         const bytes = new Uint8Array(await blob.arrayBuffer());
         return { name, bytes: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) }",
        Value::Null,
    );
    let text = |key: &str| file[key].as_str().unwrap_or_default().to_string();
    (text("name"), BASE64.decode(text("bytes").as_bytes()).expect("base64"))
}

/// A query brings everything; each control changes what is written, and the preview.
fn mouse(browser: &mut Browser) {
    let mut page = open(
        browser,
        &BOOK.server,
        &format!("?name={WIDGET}&controls=spread&mode=predict&theme=dark&lang=en&height=700"),
    );
    let first = written(&mut page, "query.controls === 'spread'");
    let expected =
        json!({ "controls": "spread", "mode": "predict", "theme": "dark", "lang": "en", "height": "700" });
    for (name, value) in expected.as_object().expect("pairs") {
        assert_eq!(&first["query"][name], value, "{first}");
    }
    assert!(first["frame"].as_str().is_some_and(|frame| frame.contains("height=\"780\"")), "{first}");
    assert!(first["element"].as_str().is_some_and(|tag| tag.contains(" mode=\"predict\"")), "{first}");
    assert!(
        first["here"].as_str().is_some_and(|query| query.starts_with(&format!("?name={WIDGET}&"))),
        "{first}"
    );
    let code = "return document.querySelector('.squares path').getAttribute('d')";
    let before = page.ask(code, Value::Null);
    let act =
        |page: &mut Page<'_>, selector: &str| page.click(&format!("document.querySelector({selector:?})"));
    act(&mut page, ".values summary");
    act(&mut page, "[data-act=none]");
    written(&mut page, "query.controls === 'none'");
    act(&mut page, "[data-act=all]");
    written(&mut page, "query.controls === undefined");
    act(&mut page, "[data-free=spread]");
    let all = written(&mut page, "query.controls && !query.controls.split(' ').includes('spread')");
    assert_ne!(page.ask(code, Value::Null), before, "the code is that of the link: {all}");
    // A list opens and is chosen from.
    for (name, keys, what) in [
        ("mode", &["s", "e", "e"][..], "query.mode === 'figure'"),
        ("theme", &["l"], "query.theme === 'light'"),
        ("lang", &["D"], "query.lang === 'de'"),
    ] {
        act(&mut page, &format!("select[name={name}]"));
        page.press(keys);
        page.press(&[key::ENTER]);
        written(&mut page, what);
    }
    let german = page.ask(
        // It stands without controls: what it says is its description.
        "return await seen.until('the figure speaks German', () => seen.widgets()[0].describe().includes('Waagerechte Achse'))",
        Value::Null,
    );
    assert_eq!(german, true);
    // The preview is one of readers: what is moved in it is what they begin with.
    page.ask("const w = seen.widgets()[0]; w.values = { spread: w.parameters.find((p) => p.name === 'spread').domain.low };", Value::Null);
    let moved = written(&mut page, "query.spread");
    let shown = page.ask("return document.querySelector('[data-value=spread]').value", Value::Null);
    assert_eq!(moved["query"]["spread"], shown, "{moved}");
    act(&mut page, "[data-act=copy][data-of=link]");
    assert_eq!(
        page.ask("return document.querySelector('[data-of=link]').textContent", Value::Null),
        "Copied"
    );
    page.ask(CATCH, Value::Null);
    let (name, svg) = saved(&mut page, "[data-act=code]");
    assert!(name.ends_with("-qr.svg") && svg.starts_with(b"<svg"), "{name}");
    page.is_quiet("teach: by mouse");
}

/// Every control is reached and used without a pointer, on a small screen; axe finds nothing.
fn keyboard(browser: &mut Browser) {
    let mut page = open(browser, &BOOK.server, &format!("?name={WIDGET}"));
    written(&mut page, "true");
    let high = page.ask(
        "const kept = document.querySelector(`template[data-presets=${given}]`).dataset.frame;
         return Number(/height=\"(\\d+)\"/.exec(document.querySelector('[name=frame]').value)[1]) >= Number(kept)",
        json!(WIDGET),
    );
    assert_eq!(high, true, "the frame is lower than it was seen to be");
    page.viewport(375, 700);
    let along = page.ask(
        "const top = (selector) => document.querySelector(selector).getBoundingClientRect().top;
         return [top('#along') - document.querySelector('.stage').getBoundingClientRect().bottom < innerHeight, top('[href=\"#along\"]') < innerHeight]",
        Value::Null,
    );
    assert_eq!(along, json!([true, true]), "what is taken along is far");
    let wide = page.ask("return document.documentElement.scrollWidth", Value::Null);
    assert!(wide.as_u64() <= Some(375), "{wide} px wide on a screen of 375");
    let to = |page: &mut Page<'_>, selector: &str| {
        // Tab goes there from the control before: the walk of the whole page is another trial's.
        page.ask(
            "const list = seen.all('a[href], button, input, select, textarea, summary').filter((n) => seen.shown(n) && !n.disabled);
             const at = list.indexOf(document.querySelector(given)); list[at - 1].focus()",
            json!(selector),
        );
        page.press(&[key::TAB]);
        let there = page.ask("return seen.focused()?.matches(given)", json!(selector));
        assert_eq!(there, true, "Tab does not lead to {selector}");
    };
    to(&mut page, "select[name=preset]");
    page.press(&[key::DOWN]);
    let second = widgets::find(WIDGET).expect("a widget").presets[1].name;
    written(&mut page, &format!("query.preset === '{second}'"));
    for (name, what) in [
        ("mode", "query.mode === 'predict'"),
        ("theme", "query.theme === 'light'"),
        ("lang", "query.lang === 'en'"),
    ] {
        to(&mut page, &format!("select[name={name}]"));
        page.press(&[key::DOWN]);
        written(&mut page, what);
    }
    let says =
        |page: &mut Page<'_>| page.ask("return seen.shown(document.querySelector('.answered'))", Value::Null);
    assert_eq!(says(&mut page), true, "an answer makes the figure higher");
    to(&mut page, "input[name=height]");
    page.write("640");
    page.press(&[key::TAB]);
    written(&mut page, "query.height === '640'");
    assert_eq!(says(&mut page), false, "a height that is given stays");
    to(&mut page, ".values summary");
    page.press(&[key::ENTER]);
    to(&mut page, "[data-free=spread]");
    page.press(&[key::SPACE]);
    written(&mut page, "query.controls && !query.controls.split(' ').includes('spread')");
    to(&mut page, "[data-value=spread]");
    page.press_with(&[key::CONTROL], &["a"]);
    page.write("1e9");
    page.press(&[key::TAB]);
    let refused = page.ask(
        "return await seen.until('what cannot be is refused', () => document.querySelector('.teach .problem').textContent)",
        Value::Null,
    );
    assert!(refused.as_str().is_some_and(|sentence| sentence.contains("spread")), "{refused}");
    for act in ["all", "none"] {
        to(&mut page, &format!("[data-act={act}]"));
        page.press(&[key::ENTER]);
    }
    written(&mut page, "query.controls === 'none'");
    for name in ["link", "frame", "element"] {
        to(&mut page, &format!("[data-of={name}]"));
        page.press(&[key::ENTER]);
        let said =
            page.ask("return document.querySelector(given).textContent", json!(format!("[data-of={name}]")));
        assert_eq!(said, "Copied");
    }
    to(&mut page, "select[name=name]");
    page.press(&[key::UP]);
    page.ask(
        "await seen.until('another figure', () => seen.widgets()[0].getAttribute('name') !== given)",
        json!(WIDGET),
    );
    live(&mut page);
    written(&mut page, "true");
    let found = page.axe();
    assert!(found.is_empty(), "{}", found.join("\n  "));
    page.viewport(1024, 768);
    page.is_quiet("teach: by keyboard");
}

/// A page from a disk may fetch nothing: one sentence says so, and leads to the plain file.
fn disk(browser: &mut Browser) {
    let mut page = browser.page();
    page.open(&file(Kind::Chromium, &format!("teach.html?name={WIDGET}")));
    page.ask("await seen.until('the form is there', () => seen.all('.teach .rows li').length)", Value::Null);
    assert_eq!(page.ask("return seen.shown(document.querySelector('.disk'))", Value::Null), true);
    page.click("document.querySelector('[data-kind=page]')");
    let said = page.ask(
        "const said = document.querySelector('.saved');
         const link = await seen.until('it is said', () => said.querySelector('a')); return [said.textContent, link.getAttribute('href')]",
        Value::Null,
    );
    assert!(said[0].as_str().is_some_and(|words| words.contains("from a disk")), "{said}");
    assert_eq!(said[1], format!("single/{WIDGET}.html"));
}

/// The book's host, and beside it a learning platform, and what was unpacked.
fn host(name: &str, run_time: &str) -> (Server, PathBuf) {
    let folder = dist::left_behind(&format!("browsers/teach-{name}"));
    let habits = Server::of(&BOOK.folder)
        .beside("unpacked/", &folder)
        .beside("scorm/", &packages().join("scorm-again/dist"))
        .page("platform.html", include_str!("../../hosts/platform.html").replace("FILE", run_time));
    (habits.start(), folder)
}

/// Unpacks a package as a platform does; the names of its files.
fn unpack(bytes: Vec<u8>, folder: &Path) -> Vec<String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let each = (0..zip.len()).map(|place| {
        let mut file = zip.by_index(place).expect("a file");
        let (name, mut text) = (file.name().expect("a name").into_owned(), String::new());
        file.read_to_string(&mut text).expect("text");
        fs::write(folder.join(&name), text).expect("target/ can be written");
        name
    });
    each.collect()
}

/// The figure in the frame, once it can be asked.
const FRAMED: &str = "const framed = async () => {
      const frame = document.querySelector('iframe');
      return seen.until('the figure is live', () => { const w = frame.contentDocument?.querySelector('plasticity-widget'); return w?.readouts && w });
    };
    const inside = (w, selector) => w.shadowRoot.querySelector(selector);";

/// A reader says in which direction it goes. The answer is right or not, and the platform keeps it.
const ANSWER: &str = "const w = await framed();
    inside(w, '[data-guess=sign][value=up]').click();
    // The button follows the choice with the next frame of its own window.
    await seen.until('it is answered', () => { inside(w, '[data-guess=commit]').click(); return w.state.prediction });
    return /, as you said/.test(inside(w, '.gap').textContent.split('\\n')[1])";

fn platform(browser: &mut Browser, kind: &'static str, run_time: &str) {
    let (server, folder) = host(kind, run_time);
    let mut page = open(browser, &server, &format!("?name={WIDGET}&mode=predict"));
    written(&mut page, "query.mode === 'predict'");
    page.ask(CATCH, Value::Null);
    let (name, bytes) = saved(&mut page, &format!("[data-kind=\"{kind}\"]"));
    assert_eq!(name, format!("{WIDGET}-{kind}.zip"));
    assert_eq!(unpack(bytes, &folder), ["index.html", "imsmanifest.xml", "README.txt"]);

    page.open(&server.url("platform.html"));
    let ask = |page: &mut Page<'_>, body: &str| page.ask(&format!("{FRAMED} {body}"), Value::Null);
    let begun = ask(
        &mut page,
        "visit(); await framed(); await seen.until('it has begun', () => told().status === 'incomplete'); return told()",
    );
    assert_eq!(begun["raw"], "", "{begun}");
    let right = ask(&mut page, ANSWER);
    let expected = if right == true { "100" } else { "0" };
    let answered = ask(
        &mut page,
        "await seen.until('it is completed', () => told().status === 'completed'); return told()",
    );
    assert_eq!(answered["raw"].as_str(), Some(expected), "{answered}");
    // What the reader does besides is kept too, and brought back at the next visit.
    let state = ask(
        &mut page,
        "const w = await framed(); w.pin(); w.seek(1); const before = JSON.stringify(w.state); await leave(); return before",
    );
    let again = ask(
        &mut page,
        &format!(
            "visit(); const w = await framed();
             await seen.until('the state is back', () => JSON.stringify(w.state) === {state}); await leave();
             return {{ ...Object.fromEntries(Object.entries(kept)), right: api.getCMIValue(NAMES[0]) }}"
        ),
    );
    assert_eq!(again["right"].as_str(), Some(expected), "{again}");
    // More than a platform has to keep: values and prediction are.
    let long = ask(
        &mut page,
        "visit(); const w = await framed(); const pins = Array.from({ length: 4 }, () => 'spread=1'); const state = w.state;
         Object.defineProperty(w, 'state', { get: () => ({ ...state, pins: ['x'.repeat(70000)] }) });
         w.dispatchEvent(new CustomEvent('plasticity-pin')); const data = JSON.parse(told().suspend_data); await leave();
         return [Object.keys(data), data.prediction === state.prediction]",
    );
    assert_eq!(long, json!([["values", "prediction"], true]));
    let posts = server.take_posts();
    assert!(posts.is_empty(), "nobody was named to be told, and {posts:?}");
    page.is_quiet(kind);
}

/// A package tells a record store what the same reader does, where a teacher has named one; and nobody else.
fn store(browser: &mut Browser) {
    let (server, folder) = host("store", "scorm12");
    let mut page = open(browser, &server, &format!("?name={WIDGET}&mode=predict"));
    written(&mut page, "query.mode === 'predict'");
    page.ask(CATCH, Value::Null);
    page.click("document.querySelector('#files ~ details summary')");
    for (name, text) in [("endpoint", server.url("xapi/")), ("key", "teacher:secret".into())] {
        page.click(&format!("document.querySelector('[name={name}]')"));
        page.write(&text);
    }
    let (_, bytes) = saved(&mut page, "[data-kind=zip]");
    assert_eq!(unpack(bytes, &folder), ["index.html", "README.txt"]);
    page.open(&server.url("platform.html"));
    page.ask(
        &format!("{FRAMED} document.querySelector('iframe').src = 'unpacked/index.html'; {ANSWER}"),
        Value::Null,
    );
    let (mut posts, start) = (vec![], Instant::now());
    while posts.len() < 3 && start.elapsed() < LIMIT {
        page.ask("await seen.frame()", Value::Null);
        posts.extend(server.take_posts());
    }
    let statement =
        |post: &checks::server::Post| -> Value { serde_json::from_str(&post.body).expect("JSON") };
    // Each is sent by itself, and one may overtake another: their order is that of their timestamps.
    let verb = |post: &checks::server::Post| statement(post)["verb"]["display"]["en"].to_string();
    posts.sort_by_key(verb);
    assert_eq!(
        posts.iter().map(verb).collect::<Vec<_>>(),
        ["\"answered\"", "\"completed\"", "\"experienced\""]
    );
    for post in &posts {
        assert_eq!(
            (post.path.as_str(), post.authorization.as_str()),
            ("/xapi/statements", "Basic dGVhY2hlcjpzZWNyZXQ=")
        );
        // The title that tells the answer would be no question.
        let name = &statement(post)["object"]["definition"]["name"]["en"];
        assert_eq!(name, widgets::find(WIDGET).expect("a widget").neutral);
        let object = &statement(post)["object"]["id"];
        assert!(object.as_str().is_some_and(|id| id.contains(&format!("embed/{WIDGET}.html?"))), "{object}");
        assert_eq!(statement(post)["actor"]["account"]["name"], "anonymous");
    }
    let score = &statement(&posts[0])["result"]["score"];
    assert!(score["raw"] == json!(100) || score["raw"] == json!(0), "{score}");
    assert_eq!(statement(&posts[1])["result"]["completion"], true);
    page.is_quiet("a record store");
}
