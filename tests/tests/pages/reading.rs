//! Reading: search, questions, predictions, paper.

use checks::input::key;
use checks::media::Media;
use checks::suite::Trial;
use checks::{Browser, Kind};
use serde_json::{Value, json};

use crate::book::{BOOK, live, none};

pub fn trials() -> Vec<Trial> {
    let mut trials = vec![];
    for page in &BOOK.pages {
        let text = checks::dist::text(&BOOK.folder, page);
        if page.starts_with("embed/") {
            continue;
        }
        if text.contains("<plasticity-question") {
            trials.push(Trial::new(format!("questions::{page}"), move |browser| questions(browser, page)));
            trials.push(Trial::new(format!("search::{page}"), move |browser| search(browser, page)));
            trials.push(Trial::new(format!("search from file::{page}"), move |browser| {
                search_file(browser, page);
            }));
        }
        if text.contains("mode=\"predict\"") {
            trials
                .push(Trial::new(format!("predictions::{page}"), move |browser| predictions(browser, page)));
        }
        if text.contains("<plasticity-widget") {
            trials.push(Trial::chromium(format!("paper::{page}"), move |browser| paper(browser, page)));
        }
    }
    trials
}

/// Every choice of every question gives its own explanation, and the right one is called right.
fn questions(browser: &mut Browser, name: &str) {
    let mut page = browser.page();
    page.open(&BOOK.server.url(name));
    live(&mut page);
    let place = format!("{} {name}", page.kind());
    let count = page
        .ask("return document.querySelectorAll('plasticity-question').length", Value::Null)
        .as_u64()
        .expect("a count");
    assert!(count >= 4, "{place}: {count} questions");
    for nth in 0..count {
        let wrong = page
            .try_ask(
                "const q = document.querySelectorAll('plasticity-question')[given], wrong = [];
                 q.scrollIntoView({ block: 'center' });
                 const radios = seen.all('input[type=radio]', q);
                 const field = seen.all('input[type=number], input[type=text]', q)[0];
                 const check = () => seen.all('[data-action=check]', q)[0];
                 const shown = () => seen.all('details.why[open] p', q).filter(seen.shown).map((n) => n.textContent.trim()).filter((t) => t.length > 10);
                 const answers = () => seen.heard.filter((e) => e.type === 'answer');
                 const results = [];
                 const give = async (what, act) => {
                   const before = answers().length;
                   act(); check()?.click();
                   await seen.until(`an answer to ${what}`, () => answers().length > before, 4000);
                   await seen.frame();
                   if (shown().length === 0) wrong.push(`${what}: no explanation is shown`);
                   results.push([answers().at(-1).detail, shown().join(' ')]);
                 };
                 if (radios.length) for (const radio of radios) await give(radio.labels?.[0]?.textContent ?? radio.value, () => {
                   radio.checked = true; radio.dispatchEvent(new Event('change', { bubbles: true }));
                 });
                 else if (field) for (const value of ['-1000000', '1000000']) await give(value, () => {
                   field.value = value; field.dispatchEvent(new Event('input', { bubbles: true })); field.dispatchEvent(new Event('change', { bubbles: true }));
                 });
                 else await give('the present state', () => {});
                 const words = new Set(results.map(([, words]) => words));
                 if (radios.length && words.size !== radios.length) wrong.push('two choices are explained alike');
                 if (radios.length && results.filter(([d]) => d.right === true || d.correct === true).length !== 1) wrong.push(`not one right: ${JSON.stringify(results.map(([d]) => d))}`);
                 return wrong",
                json!(nth),
            )
            .unwrap_or_else(|error| panic!("{place} question {}: {error}", nth + 1));
        none(&format!("{place} question {}", nth + 1), "answers", &wrong);
    }
    page.is_quiet(&place);
}

fn find(page: &mut checks::Page<'_>, place: &str) {
    page.ask("seen.one('input[type=search]').focus()", Value::Null);
    page.write("spike");
    let found = page
        .try_ask(
            "return await seen.until('something is found', () => {
               const list = seen.all('#found a').filter(seen.shown);
               return list.length && list.map((n) => n.href + ' ' + n.textContent).slice(0, 3);
             }, 5000)",
            Value::Null,
        )
        .unwrap_or_else(|error| panic!("{place}: search: {error}"));
    let words = crate::book::strings(&found).join(" ").to_lowercase();
    assert!(words.contains("spike"), "{place}: search for spike finds {words}");
    let target = crate::book::strings(&found)[0].split(' ').next().unwrap_or_default().to_string();
    page.open(&target);
    let there = page.ask("return [document.title, !location.hash || !!document.getElementById(decodeURIComponent(location.hash.slice(1)))]", Value::Null);
    assert_eq!(there[1], true, "{place}: a result leads to no place: {target}");
    page.press(&[key::ESCAPE]);
}

fn search(browser: &mut Browser, name: &str) {
    let mut page = browser.page();
    page.open(&BOOK.server.url(name));
    let place = format!("{} {name}", page.kind());
    find(&mut page, &place);
    page.is_quiet(&place);
}

fn search_file(browser: &mut Browser, name: &str) {
    let mut page = browser.page();
    page.open(&format!("file://{}/{name}", BOOK.folder.display()));
    let place = format!("{} file://…/{name}", page.kind());
    find(&mut page, &place);
    page.is_quiet(&place);
}

/// The result is hidden until the reader commits or skips; then both are there.
fn predictions(browser: &mut Browser, name: &str) {
    let mut page = browser.page();
    page.open(&BOOK.server.url(name));
    live(&mut page);
    let place = format!("{} {name}", page.kind());
    let count = page
        .ask("return document.querySelectorAll('plasticity-widget[mode=predict]').length", Value::Null)
        .as_u64()
        .expect("a count");
    for nth in 0..count {
        let before = page.ask(
            "const w = document.querySelectorAll('plasticity-widget[mode=predict]')[given]; w.scrollIntoView({ block: 'center' });
             await seen.done([w]);
             seen.picture = () => { const c = seen.one('canvas', w.shadowRoot); return c.toDataURL(); };
             await seen.frame(); seen.first = seen.picture();
             return seen.all('[data-action=skip]', w.shadowRoot).filter(seen.shown).length",
            json!(nth),
        );
        assert_eq!(before, 1, "{place} prediction {}: it can be skipped", nth + 1);
        page.click(&format!("seen.one('[data-action=skip]', document.querySelectorAll('plasticity-widget[mode=predict]')[{nth}].shadowRoot)"));
        page.try_ask(
            "await seen.until('the result appears', () => seen.picture() !== seen.first, 4000)",
            Value::Null,
        )
        .unwrap_or_else(|error| panic!("{place} prediction {}: {error}", nth + 1));
    }
    page.is_quiet(&place);
}

/// On paper every widget shows one figure, and nothing that only a screen can use.
fn paper(browser: &mut Browser, name: &str) {
    let mut page = browser.page();
    assert_eq!(page.kind(), Kind::Chromium);
    page.open(&BOOK.server.url(name));
    live(&mut page);
    page.prefer(Media { print: true, ..Media::default() });
    let wrong = page.ask(
        "await seen.frame(); await seen.frame();
         const wrong = [];
         for (const w of seen.widgets()) {
           const figures = seen.all('canvas, svg.plasticity-svg, .plasticity-static svg, img', w).filter((n) => seen.shown(n) && n.getBoundingClientRect().width > 150);
           if (figures.length < 1) wrong.push(`${w.id}: no figure`);
           const tools = seen.all('button, input[type=range]', w).filter(seen.shown);
           if (tools.length) wrong.push(`${w.id}: ${tools.length} controls on paper`);
         }
         return wrong",
        Value::Null,
    );
    page.prefer(Media::default());
    none(&format!("{} {name}", page.kind()), "on paper", &wrong);
}
