//! Reading: search, paper.

use checks::input::key;
use checks::media::Media;
use checks::suite::Trial;
use checks::{Browser, Kind};
use serde_json::Value;

use crate::book::{Others, each_page_with, file, none, reading as read};

pub fn trials() -> Vec<Trial> {
    let mut trials = each_page_with("<plasticity-question", "search", Others::Sample, search);
    trials.extend(each_page_with("<plasticity-question", "search from file", Others::Sample, search_file));
    let paper = each_page_with("<plasticity-widget", "paper", Others::Sample, paper);
    trials.extend(paper.into_iter().map(|trial| trial.only(&Kind::BIDI)));
    trials
}

fn find(page: &mut checks::Page<'_>, place: &str) {
    page.ask("seen.one('input[type=search]').focus()", Value::Null);
    page.write("spike");
    let found = page
        .try_ask(
            "return await seen.until('something is found', () => {
               const list = seen.all('#found a').filter(seen.shown);
               return list.length && list.map((n) => n.href + ' ' + n.textContent).slice(0, 3);
             })",
            Value::Null,
        )
        .unwrap_or_else(|error| panic!("{place}: search: {error}"));
    let words = crate::book::strings(&found).join(" ").to_lowercase();
    assert!(words.contains("spike"), "{place}: search for spike finds {words}");
    let target = crate::book::strings(&found)[0].split(' ').next().unwrap_or_default().to_string();
    page.open(&target);
    let there = page.try_ask(
        "const id = decodeURIComponent(location.hash.slice(1)).split(':')[0];
         const there = () => Math.abs(document.getElementById(id).getBoundingClientRect().top) < innerHeight;
         return !id || await seen.until('it is seen', there)",
        Value::Null,
    );
    assert!(there.is_ok_and(|there| there == true), "{place}: a result leads to no place: {target}");
    page.press(&[key::ESCAPE]);
}

fn search(browser: &mut Browser, name: &str) {
    let mut page = read(browser, name);
    page.spend();
    let place = format!("{} {name}", page.kind());
    find(&mut page, &place);
    page.is_quiet(&place);
}

fn search_file(browser: &mut Browser, name: &str) {
    let mut page = browser.shared();
    page.open(&file(page.kind(), name));
    let place = format!("{} file://…/{name}", page.kind());
    find(&mut page, &place);
    page.is_quiet(&place);
}

/// On paper every widget shows one figure, and nothing that only a screen can use.
fn paper(browser: &mut Browser, name: &str) {
    let mut page = read(browser, name);
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
    none(&format!("{} {name}", page.kind()), "on paper", &wrong);
}
