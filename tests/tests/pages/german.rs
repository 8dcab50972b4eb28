//! A place in German has an interface in German, with German numbers, and says what is in English.

use checks::suite::Trial;
use checks::{Browser, Page};
use serde_json::{Value, json};

use crate::book::{BOOK, hosted, live, none};

pub fn trials() -> Vec<Trial> {
    vec![Trial::of("german", "a part of a page", part).sampled(true), Trial::of("german", "a frame", frame)]
}

/// What the interface says in English and not in German, each at least so long that it is no word of both.
fn english() -> Vec<String> {
    let said = |file: &str| -> Vec<String> {
        let lines = file.lines().filter(|line| !line.starts_with('#'));
        let texts = lines.filter_map(|line| line.split_once(" = ").or_else(|| line.split_once("] ")));
        // What is given stands between the pieces.
        let pieces = texts.flat_map(|(_, text)| text.split(['{', '}']).map(str::trim)).map(String::from);
        pieces.filter(|piece| piece.chars().filter(|letter| letter.is_alphabetic()).count() > 3).collect()
    };
    let german = said(include_str!("../../../crates/language/locales/de.ftl"));
    let mut english = said(include_str!("../../../crates/language/locales/en.ftl"));
    english.retain(|piece| !german.contains(piece) && !piece.starts_with("NUMBER("));
    english
}

/// Every text and every name of what is German in these elements, also of what is not to be seen now.
const SAID: &str = "const german = (node) => node.closest('[lang]')?.lang === 'de';
    const said = (root) => [...root.querySelectorAll('*')].filter(german).flatMap((node) => [
      ...[...node.childNodes].filter((child) => child.nodeType === 3).map((child) => child.data),
      ...['title', 'aria-label', 'placeholder', 'aria-valuetext'].map((name) => node.getAttribute(name) ?? ''),
    ]).map((text) => text.trim()).filter(Boolean);
    // A piece of a sentence stands in it; a word alone is all there is. A picture's description begins with the book's own words.
    const own = (root) => root.getRootNode().querySelector('.readout')?.textContent || '-';
    const wrong = (root) => said(root).map((text) => text.replace(own(root), '')).filter((text) => given.some((piece) => (/ /.test(piece) ? text.includes(piece) : text === piece)));";

fn part(browser: &mut Browser) {
    let (_server, url) = hosted(include_str!("../../hosts/german.html"));
    let mut page = browser.page();
    page.open(&url);
    page.ask(
        "for (const id of 'wvp') await document.getElementById(id).ready; await seen.done([w, v])",
        Value::Null,
    );
    let place = page.kind();
    let found = page.ask(
        &format!(
            "{SAID}
             const all = [w, v, p].flatMap((element) => wrong(element.shadowRoot)), dialog = seen.one('dialog', w.shadowRoot);
             for (const action of ['snippet', 'table', 'listen', 'about']) {{
               seen.one(`.items [data-action=${{action}}]`, w.shadowRoot).click();
               await seen.until(`${{action}} is open`, () => dialog.open);
               all.push(...wrong(dialog)); dialog.close();
             }}
             return all"
        ),
        json!(english()),
    );
    none(&format!("{place}"), "is not in German", &found);
    let seen = page.ask(
        "const one = (selector, element = w) => seen.one(selector, element.shadowRoot), all = {};
         const text = (selector, element) => one(selector, element).textContent;
         all.buttons = [text('.undo'), text('.reset'), text('.present'), text('.skip', p), one('.transport button', v).title];
         const field = one('[data-quantity=lag] [data-input=number]');
         scrollTo(0, 0);
         const number = await seen.until('the number is live', () => document.querySelector('plasticity-number').shadowRoot?.querySelector('.slider'));
         all.shown = [field.value, number.textContent];
         field.value = '7,25'; field.dispatchEvent(new Event('change', { bubbles: true }));
         all.typed = [w.values.lag, field.value, location.hash];
         field.value = '1.234'; field.dispatchEvent(new Event('change', { bubbles: true }));
         all.refused = [w.values.lag, seen.problems(w).join()];
         await seen.frame();
         all.ticks = /0,5/.test(v.toSVG()) || /0,5/.test(w.toSVG());
         all.file = /\\d,5 /.test(w.toCSV());
         all.words = w.describe().includes('Waagerechte Achse');
         all.none = seen.problems(document.getElementById('none')).join().split(':')[0];
         all.tongues = [one('.frame').lang, one('.title').lang, one('[data-quantity=lag]').lang, one('[data-quantity=lag] .reset-one').lang];
         document.querySelector('section').lang = 'en'; await seen.frame(); await seen.frame();
         all.english = [text('.undo'), one('[data-quantity=lag] [data-input=number]').value, one('.frame').lang];
         w.lang = 'de'; await seen.frame(); await seen.frame();
         all.own = [text('.undo'), text('.undo', v), w.values.lag];
         return all",
        Value::Null,
    );
    let expected = json!({
        "buttons": ["Rückgängig", "Zurücksetzen", "Präsentieren", "Überspringen", "Abspielen"],
        "shown": ["12,5", "12,5\u{a0}ms"],
        "typed": [7.25, "7,25", "#w:lag=7.25"],
        "refused": [7.25, "lag kann nicht „1.234“ sein: möglich ist eine Zahl von -100 bis 100 ms; stattdessen gilt 7,25 ms."],
        "ticks": true,
        "file": false,
        "words": true,
        "none": "Es gibt kein Widget „stdp-windows“",
        "tongues": ["de", "en", "en", "de"],
        "english": ["Undo", "7.25", "en"],
        "own": ["Rückgängig", "Undo", 7.25],
    });
    assert_eq!(seen, expected, "{place}");
}

fn frame(browser: &mut Browser) {
    let mut page = browser.page();
    page.open(&BOOK.server.url("embed/stdp-window.html?lang=de&mode=predict"));
    live(&mut page);
    let place = page.kind();
    let found = page.ask(
        &format!(
            "{SAID} const w = seen.widgets()[0];
             const slots = [...w.children].filter((node) => ['title', 'caption'].includes(node.slot)).map((node) => node.lang);
             return [...wrong(w.shadowRoot), ...(slots.every((lang) => lang === 'en') && slots.length ? [] : [slots])]"
        ),
        json!(english()),
    );
    none(&format!("{place}"), "is not in German", &found);
    for width in [1440, 375] {
        page.viewport(width, 800);
        page.ask("await seen.frame(); await seen.frame()", Value::Null);
        fits(&mut page, width);
    }
    let violations = page.axe();
    assert!(violations.is_empty(), "{place}:\n  {}", violations.join("\n  "));
}

/// Longer words break no control: nothing is wider than its place, and no button is cut.
fn fits(page: &mut Page<'_>, width: u32) {
    let found = page.ask(
        "const w = seen.widgets()[0], edge = document.documentElement.clientWidth;
         return seen.all('button:not(.presenting *), select, summary, label, .control, .actions', w.shadowRoot).filter(seen.shown)
           .filter((node) => node.getBoundingClientRect().right > edge + 0.5 || (node.matches('button') && node.scrollWidth > node.clientWidth + 1))
           .map((node) => `${node.className} ${node.textContent} ${node.scrollWidth} > ${node.clientWidth}`)",
        Value::Null,
    );
    none(&format!("{} at {width} px", page.kind()), "is too wide", &found);
}
