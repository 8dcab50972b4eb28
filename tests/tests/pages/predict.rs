//! Predict first: what is asked for stays hidden until the reader commits or skips.

use checks::media::Media;
use checks::suite::Trial;
use checks::{Browser, Kind, Page, Server, sample};
use serde_json::{Value, json};
use widgets::Predict;

use crate::book::{BOOK, Others, alone_as, each_page_with, none, some_pages_with};

pub fn trials() -> Vec<Trial> {
    let mut trials = vec![];
    for entry in widgets::ENTRIES {
        let Some(task) = entry.predict else { continue };
        let name = entry.name;
        let committed = Trial::of("predict", name, move |browser| commit(browser, name, task));
        trials.push(committed.sampled(sample::has(name)));
        trials.push(Trial::of("predict and skip", name, move |browser| skip(browser, name)).sampled(false));
    }
    trials.extend(some_pages_with("class=\"after\"", "predict and read on", Others::Sample, folds));
    trials.push(Trial::of("predict", "a later figure", later).sampled(true));
    let screens = each_page_with("mode=\"predict\"", "one screen", Others::Nothing, one_screen);
    trials.extend(screens);
    let paper = some_pages_with("class=\"after\"", "predict and print", Others::Nothing, paper);
    trials.extend(paper.into_iter().map(|trial| trial.only(&Kind::BIDI)));
    let early = some_pages_with("class=\"result\"", "predict before it is live", Others::Nothing, early);
    trials.extend(early.into_iter().map(|trial| trial.only(&Kind::BIDI)));
    trials
}

/// Results in static figures that are to be predicted, by whether they can be seen; and other marks.
const MARKS: &str = "const seen_ = (selector) => [...document.querySelectorAll(`plasticity-widget[mode=predict] ${selector}`)]
      .filter((n) => n.closest('svg').getBoundingClientRect().width > 0)
      .map((n) => getComputedStyle(n).visibility === 'visible');
    const results = seen_('.result'), rest = seen_('svg > :not(.result)');
    return { some: results.length > 0, shown: results.some(Boolean), all: results.every(Boolean), rest: rest.every(Boolean) }";

/// Of each folded part of the page: whom it waits for, whether its words can be seen, whether the sentence that stands for
/// them can, and whether a link in it takes the focus.
const FOLDS: &str = "const folds_ = [...document.querySelectorAll('.after')].map((after) => {
      const [wait, told] = after.children, link = told.querySelector('a');
      document.activeElement.blur(); link?.focus({ preventScroll: true });
      const reached = document.activeElement === link;
      const text = [...told.children].find((n) => !n.localName.startsWith('plasticity-'));
      return { for: after.dataset.for, shown: text.checkVisibility({ contentVisibilityAuto: false }), wait: seen.shown(wait), reached: reached && Boolean(link) };
    });";

/// What tells an answer is folded around the figure as in it, opens with the answer, and for that figure alone.
fn folds(browser: &mut Browser, name: &str) {
    let mut page = browser.page();
    page.open(&BOOK.server.url(name));
    let place = format!("{} {name}", page.kind());
    let folds = page.ask(&format!("await seen.frame(); {FOLDS} return folds_"), Value::Null);
    let folds = folds.as_array().expect("a list");
    assert!(folds.len() > 1, "{place}");
    for fold in folds {
        let now = [&fold["shown"], &fold["wait"], &fold["reached"]];
        assert_eq!(
            now,
            [&json!(false), &json!(true), &json!(false)],
            "{place}: told before it is asked: {fold}"
        );
    }
    let one = folds[0]["for"].as_str().expect("an id").to_string();
    let figure = format!("document.getElementById('{one}')");
    let told = format!(
        "const told = (slot) => getComputedStyle({figure}.querySelector(`[slot=${{slot}}]`)).display !== 'none';
         return {{ caption: told('caption'), why: told('why') }}"
    );
    assert_eq!(page.ask(&told, Value::Null), json!({ "caption": false, "why": false }), "{place}");
    // What comes to life moves what stands below it.
    page.ask("await seen.live(); await seen.rest('the page')", Value::Null);
    page.click(&format!("document.querySelector('.after[data-for={one}] .wait button')"));
    let after = page.ask(
        &format!("await seen.frame(); const focus = document.activeElement.parentElement.className; {FOLDS} return [focus, folds_]"),
        Value::Null,
    );
    assert_eq!(after[0], "after open", "{place}: the focus is lost with the button");
    for fold in after[1].as_array().expect("a list") {
        let open = fold["for"] == json!(one);
        assert_eq!((&fold["shown"], &fold["wait"]), (&json!(open), &json!(!open)), "{place}: {fold}");
    }
    let live = page.ask(
        &format!(
            "const w = {figure}; w.scrollIntoView({{ behavior: 'instant' }}); await seen.live([w]); await seen.frame(); await seen.frame();
             const skipped = w.state.prediction; w.state = {{ prediction: null }}; await seen.frame(); await seen.frame();
             {FOLDS} return [skipped, folds_.some((fold) => fold.shown), w.shadowRoot.querySelector('.gap').textContent]"
        ),
        Value::Null,
    );
    assert_eq!(live, json!(["skipped", false, ""]), "{place}: skipped on the page, and asked again");
    assert_eq!(page.ask(&told, Value::Null), json!({ "caption": false, "why": false }), "{place}");
    page.is_quiet(&place);
}

/// A later figure that would tell rests while it is folded. The answer opens it, and so does a link to what it shows.
fn later(browser: &mut Browser) {
    let mut page = browser.page();
    let place = page.kind();
    let url = BOOK.server.url("stdp.html");
    page.open(&url);
    let both = "const asks = document.getElementById('stdp-competition'), later = document.getElementById('stdp-sequence');
        const drawn = () => { const c = later.shadowRoot?.querySelector('canvas'); return Boolean(c) && seen.shown(c) && c.width > 150; };";
    // Who reads to the end has met all others, and the sentences with its numbers.
    let folded = page.ask(
        &format!(
            "{both} await seen.live(seen.widgets().filter((w) => w !== later));
             for (const n of document.querySelectorAll('h2, h3')) {{ n.scrollIntoView({{ behavior: 'instant' }}); await seen.frame(); }}
             await seen.rest('the page');
             return [seen.shown(later), later.shadowRoot === null, seen.heard.some((e) => e.key === later.id)]"
        ),
        Value::Null,
    );
    assert_eq!(folded, json!([false, true, false]), "{place}: it runs while it is folded");
    page.click("document.getElementById('stdp-sequence').closest('.after').querySelector('.wait button')");
    let opened = page.ask(
        &format!(
            "{both} later.scrollIntoView({{ behavior: 'instant' }});
             await seen.until('it is drawn', drawn); await seen.done([later]);
             const value = [...document.querySelectorAll('plasticity-value[for=stdp-sequence]')][1];
             value.scrollIntoView({{ behavior: 'instant' }});
             await seen.until('its numbers are told', () => /^−[0-9.]+\\sms$/.test(value.shadowRoot?.textContent));
             asks.state = {{ prediction: null }};
             await seen.until('it is folded again', () => !seen.shown(later));
             return later.readouts.latency.value < 0"
        ),
        Value::Null,
    );
    assert_eq!(opened, true, "{place}");
    for way in ["by its address", "by a link on the page"] {
        let hash = "stdp-sequence:presentations=20";
        if way == "by its address" {
            page.open("about:blank");
            page.open(&format!("{url}#{hash}"));
        } else {
            page.open("about:blank");
            page.open(&url);
            page.ask("await seen.live([seen.widgets()[0]]); location.hash = given", json!(hash));
        }
        let led = page.ask(
            &format!(
                "{both} await seen.until('it is drawn', drawn); await seen.done([later]);
                 const {{ top, bottom }} = later.getBoundingClientRect();
                 // Asked anew, what was led into stays open.
                 await seen.live([asks]); asks.state = {{ prediction: 'skipped' }}; await seen.frame(); await seen.frame();
                 asks.state = {{ prediction: null }}; await seen.frame(); await seen.frame();
                 return [top < innerHeight && bottom > 0, seen.shown(later), later.values.presentations]"
            ),
            Value::Null,
        );
        assert_eq!(led, json!([true, true, 20]), "{place}: {way}");
    }
    page.is_quiet("a later figure");
}

/// One screen takes any figure whole, answered and with its reasons.
fn one_screen(browser: &mut Browser, name: &str) {
    let mut page = browser.page();
    page.viewport(1440, 900);
    page.open(&BOOK.server.url(name));
    let high = page.ask(
        "await seen.live();
         for (const w of seen.widgets()) if (w.getAttribute('mode') === 'predict') w.state = { prediction: 'skipped' };
         await seen.done(); await seen.rest('the page');
         return seen.widgets().map((w) => [w.id, Math.round(w.getBoundingClientRect().height)]).filter(([id, height]) => height > 900).map(String)",
        Value::Null,
    );
    none(&format!("{} {name}", page.kind()), "higher than a screen", &high);
}

/// How what tells an answer stands: of each figure that asks its title, caption, reasons and result; of the page around it the
/// folds and the numbers of such figures. `open` and `shut` say whether all does.
const TELLING: &str = "const displayed = (n) => !n || getComputedStyle(n).display !== 'none';
    const telling_ = [...document.querySelectorAll('plasticity-widget[mode=predict]')].map((w) => {
      const [neutral, title, caption, why] = ['.neutral', '.telling', '[slot=caption]', '[slot=why]'].map((s) => displayed(w.querySelector(`:scope > ${s}, :scope > [slot=title] > ${s}`)));
      const own = w.shadowRoot?.querySelector('.readout'), words = (own ?? w.querySelector('.readout')).textContent.length;
      const asked = w.shadowRoot?.querySelector('.answer') ?? w.querySelector('.asked');
      const marks = [...w.querySelectorAll('svg .result')].every((n) => getComputedStyle(n).visibility === 'visible');
      return { id: w.id, neutral, asked: seen.shown(asked), title, caption, why, words: words > 0, marks: Boolean(own) || marks };
    });
    const folds_ = [...document.querySelectorAll('.after')].map((n) => [...n.children].map((part) => part.firstElementChild.checkVisibility({ contentVisibilityAuto: false })));
    const hidden_ = [...document.querySelectorAll('plasticity-value')].filter((n) => n.shadowRoot?.textContent === '?').length;
    const open = folds_.every(([wait, told]) => told && !wait) && !hidden_ && telling_.every((t) => !t.neutral && !t.asked && t.title && t.caption && t.why && t.words && t.marks);
    const shut = folds_.every(([wait, told]) => wait && !told) && telling_.every((t) => t.neutral && t.asked && !t.title && !t.caption && !t.why);";

/// Nobody can answer on paper: all is open there, whether the figures have come to life or not, and folded again afterwards.
fn paper(browser: &mut Browser, name: &str) {
    let mut page = browser.page();
    let place = format!("{} {name}", page.kind());
    let until = |what: &str| {
        format!(
            "await seen.until('all is {what}', () => {{ {TELLING} return {what}; }}).catch((late) => {{
               {TELLING} throw new Error(`${{late.message}}: ${{JSON.stringify([telling_, folds_, hidden_])}}`); }})"
        )
    };
    page.open(&BOOK.server.url(name));
    let turns = |page: &mut Page<'_>, state: &str| {
        for (print, what) in [(false, "shut"), (true, "open"), (false, "shut")] {
            page.prefer(Media { print, ..Media::default() });
            if let Err(error) = page.try_ask(&until(what), Value::Null) {
                panic!("{place}, {state}, on paper {print}: {error}");
            }
        }
    };
    page.ask(
        "await seen.live([...document.querySelectorAll('plasticity-widget[mode=predict]')])",
        Value::Null,
    );
    turns(&mut page, "live");
    drop(page);
    let mut page = browser.page();
    page.before(
        "() => { WebAssembly.instantiateStreaming = WebAssembly.instantiate = () => new Promise(() => {}); }",
    );
    page.open(&BOOK.server.url(name));
    turns(&mut page, "on its way");
}

/// The static figure of a question does not give the answer away while the program is on its way,
/// and does when it will not come.
fn early(browser: &mut Browser, name: &str) {
    let mut page = browser.page();
    let place = format!("{} {name}", page.kind());
    page.before(
        "() => { WebAssembly.instantiateStreaming = WebAssembly.instantiate = () => new Promise(() => {}); }",
    );
    page.open(&BOOK.server.url(name));
    let marks = page.ask(MARKS, Value::Null);
    assert_eq!(
        marks,
        json!({ "some": true, "shown": false, "all": false, "rest": true }),
        "{place}: on its way"
    );
    drop(page);
    for missing in [crate::loading::no_module as fn(&str) -> bool, |file| file.ends_with("plasticity.js")] {
        let server = Server::of(&BOOK.folder).without(missing).start();
        let mut page = browser.shared();
        page.open(&server.url(name));
        // What fails, fails when it comes into sight.
        page.try_ask(
            &format!(
                "const asked = [...document.querySelectorAll('plasticity-widget[mode=predict]')];
                 let turn = 0;
                 await seen.until('everything is shown', async () => {{
                   asked[turn++ % asked.length].scrollIntoView({{ behavior: 'instant' }}); await seen.frame();
                   {FOLDS}
                   return (() => {{ {MARKS} }})().all && folds_.every((fold) => fold.shown && !fold.wait);
                 }})"
            ),
            Value::Null,
        )
        .unwrap_or_else(|error| panic!("{place} without its files: {error}"));
    }
}

fn asked<'a>(browser: &'a mut Browser, widget: &str) -> Page<'a> {
    alone_as(browser, widget, json!({ "mode": "predict" }))
}

const PART: &str = "seen.widgets()[0].shadowRoot";

fn text(page: &mut Page<'_>, selector: &str) -> String {
    let found = page.ask(&format!("return {PART}.querySelector('{selector}').textContent"), Value::Null);
    found.as_str().unwrap_or_default().to_string()
}

fn commit(browser: &mut Browser, widget: &'static str, task: Predict) {
    let mut page = asked(browser, widget);
    let place = format!("{} {widget}", page.kind());
    assert_eq!(text(&mut page, ".readout"), "", "{place}: the result is told before it is asked for");
    let pin = "return seen.widgets()[0].shadowRoot.querySelector('.pin').getAttribute('aria-disabled')";
    assert_eq!(page.ask(pin, Value::Null), "true", "{place}: what is hidden can be pinned");
    page.click(&format!("{PART}.querySelector('[data-guess=commit]')"));
    assert_eq!(text(&mut page, ".gap"), "", "{place}: nothing said, and yet committed");
    match task {
        Predict::Curve { .. } => {
            page.click(&format!("{PART}.querySelector('.points > summary')"));
            page.ask(
                &format!(
                    "for (const [place, height] of [[4, 30], [35, 70]]) for (const [kind, value] of [['place', place], ['height', height]]) {{
                       const slider = {PART}.querySelector(`[data-guess=${{kind}}]`);
                       slider.value = value; slider.dispatchEvent(new Event('input', {{ bubbles: true }})); await seen.frame();
                     }}"
                ),
                Value::Null,
            );
            let (x, y) = page.middle(&format!("{PART}.querySelector('.pad')"));
            page.drag(&[(x - 40.0, y), (x, y - 20.0), (x + 40.0, y)]);
        }
        Predict::Sign { .. } => page.click(&format!("{PART}.querySelector('[data-guess=sign]')")),
        Predict::Value { .. } => {
            page.click(&format!("{PART}.querySelector('[data-guess=value]')"));
            page.press(&["1", "2"]);
        }
    }
    page.ask("await seen.frame()", Value::Null);
    page.click(&format!("{PART}.querySelector('[data-guess=commit]')"));
    let heard = page.ask(
        "const e = await seen.until('plasticity-answer', () => seen.heard.find((e) => e.type === 'answer'));
         await seen.frame(); return e",
        Value::Null,
    );
    let words = text(&mut page, ".gap");
    assert!(words.len() > 20 && heard["detail"]["words"] == json!(words), "{place}: {words} / {heard}");
    assert_eq!(heard["detail"]["skipped"], false, "{place}");
    assert_ne!(heard["detail"]["answer"], Value::Null, "{place}");
    let score = heard["detail"]["score"].as_f64();
    assert!(score.is_some_and(|score| (0.0..=1.0).contains(&score)), "{place}: {score:?}");
    assert_ne!(text(&mut page, ".readout"), "", "{place}: the result stays hidden");
    assert_eq!(page.ask(pin, Value::Null), "false", "{place}: the result cannot be pinned");
    page.ask("seen.widgets()[0].reset(); await seen.frame(); await seen.frame()", Value::Null);
    assert_eq!(text(&mut page, ".readout"), "", "{place}: a reset asks again");
    page.is_quiet(&place);
}

fn skip(browser: &mut Browser, widget: &'static str) {
    let mut page = asked(browser, widget);
    let place = format!("{} {widget}", page.kind());
    let hidden = page.ask("return seen.widgets()[0].describe()", Value::Null);
    // The trial before may have left the pointer where there is a citation now, and its card would be shown.
    page.click_at(1.0, 1.0);
    let found = page.axe();
    assert!(found.is_empty(), "{place}: {}", found.join("\n  "));
    page.click(&format!("{PART}.querySelector('[data-guess=skip]')"));
    let after = page.ask(
        "await seen.frame(); await seen.frame();
         return { words: seen.widgets()[0].describe(), answer: seen.heard.find((e) => e.type === 'answer').detail,
                  focus: seen.focused().className }",
        Value::Null,
    );
    assert_ne!(after["words"], hidden, "{place}: the figure shows no more than before");
    assert_eq!(
        (&after["answer"]["skipped"], &after["answer"]["answer"]),
        (&json!(true), &Value::Null),
        "{place}"
    );
    assert_eq!(after["focus"], "gap", "{place}: the focus is lost with the button");
    page.is_quiet(&place);
}
