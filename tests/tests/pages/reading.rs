//! Reading: search, paper, what leads on and back, what was read.

use checks::input::key;
use checks::media::Media;
use checks::suite::Trial;
use checks::{Browser, Kind};
use serde_json::{Value, json};

use crate::book::{BOOK, Others, each_page_with, file, none, reading as read, some_pages_with};

pub fn trials() -> Vec<Trial> {
    let mut trials = some_pages_with("<plasticity-question", "search", Others::Sample, search);
    trials.extend(some_pages_with("<plasticity-question", "search from file", Others::Sample, search_file));
    for (name, body) in [("how far", how_far as fn(&mut Browser)), ("there and back", back)] {
        trials.push(Trial::of("reading", name, body).sampled(true));
    }
    // WebKit's driver runs no script before a page's own.
    trials.push(Trial::of("reading", "without storage", unstored).sampled(true).only(&Kind::BIDI));
    trials.extend([
        Trial::of("reading", "what leads on", leads_on),
        Trial::of("reading", "figures first", figures),
    ]);
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

/// What the cover says of a chapter, and where it leads on.
const COVER: &str = "const item = seen.all('.chapters li').find((n) => n.querySelector('a')?.getAttribute('href') === 'stdp.html');
    const on = document.querySelector('.cover > .opening + .progress a');
    return [item.querySelector('.progress')?.textContent ?? '', on?.getAttribute('href') ?? '', on?.textContent ?? ''];";

/// From one place to another, with no heading near the top of the screen at either, nor on the way.
const JUMP: &str = "await seen.live(); await seen.rest('the page');
    const links = seen.all('.contents a'), top = (link) => document.getElementById(link.hash.slice(1)).getBoundingClientRect().top + scrollY;
    const clear = (y) => links.every((link) => top(link) < y - 60 || top(link) > y + 0.3 * innerHeight + 60);
    const places = [];
    for (let y = 0; y + innerHeight < document.documentElement.scrollHeight; y += 20) if (clear(y)) places.push(y);
    for (const y of [places.at(-1), places[0], places.at(-1)]) {
      scrollTo({ top: y, behavior: 'instant' });
      const at = links.findLast((link) => top(link) < y);
      await seen.until(`${at?.hash} is told at ${y}`, () => document.querySelector('.contents a[aria-current]') === (at ?? null));
    }";

/// The cover tells how far a chapter was read and how many questions were answered, and leads to where the reader was.
fn how_far(browser: &mut Browser) {
    let mut page = browser.page();
    let place = page.kind();
    page.open(&BOOK.server.url("index.html"));
    assert_eq!(page.ask(COVER, Value::Null), json!(["", "", ""]), "{place}: told before anything was read");
    page.open(&BOOK.server.url("stdp.html"));
    let sections = page.ask(
        "await seen.live(); await seen.rest('the page');
         document.getElementById('traces').scrollIntoView({ behavior: 'instant' });
         await seen.until('the section is told', () => document.querySelector('.contents a[aria-current]')?.hash === '#traces');
         const question = document.getElementById('cause');
         question.scrollIntoView({ behavior: 'instant' });
         const check = await seen.until('questions are alive', () => question.querySelector('[data-action=check]'));
         question.querySelector('li:has([data-right]) input').click(); check.click();
         document.getElementById('rate').scrollIntoView({ behavior: 'instant' });
         await seen.until('the section is told', () => document.querySelector('.contents a[aria-current]')?.hash === '#rate');
         const links = seen.all('.contents a');
         return [JSON.parse(localStorage.getItem('plasticity-read'))['stdp.html'][0], links.length, seen.all('plasticity-question').length, links.findIndex((n) => n.hash === '#rate') + 1]",
        Value::Null,
    );
    page.open(&BOOK.server.url("index.html"));
    let told = page.ask(COVER, Value::Null);
    let [at, of, asked, last] = [0, 1, 2, 3].map(|place| sections[place].as_u64().expect("a count"));
    assert!(at > last, "{place}: {at} of {of} is the furthest, not the last, {last}");
    assert_eq!(told[0], format!("read to section {at} of {of}, 1 of {asked} questions answered"), "{place}");
    assert_eq!(told[1], "stdp.html#rate", "{place}");
    assert!(told[2].as_str().is_some_and(|words| words.len() > 20), "{place}: {told}");
    page.open(&BOOK.server.url("stdp.html"));
    page.ask(
        "await seen.live(); await seen.rest('the page');
         const end = seen.all('.contents a').at(-1).hash;
         document.getElementById(end.slice(1)).scrollIntoView({ behavior: 'instant' });
         await seen.until('the last section is told', () => document.querySelector('.contents a[aria-current]')?.hash === end)",
        Value::Null,
    );
    page.open(&BOOK.server.url("index.html"));
    let told = page.ask(COVER, Value::Null);
    assert_eq!(told[0], format!("read, 1 of {asked} questions answered"), "{place}: read to its end");
    page.open(&BOOK.server.url("stdp.html"));
    page.ask(JUMP, Value::Null);
    page.is_quiet("how far");
}

/// Where nothing may be stored, or nonsense is, nothing is told, and everything else works.
fn unstored(browser: &mut Browser) {
    let refuses = "() => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })";
    let nonsense = "() => { for (const name of ['read', 'progress']) localStorage.setItem(`plasticity-${name}`, name === 'read' ? '{\"stdp.html\":7,\"last\":3}' : '[1'); }";
    for before in [refuses, nonsense] {
        let mut page = browser.page();
        page.before(before);
        for name in ["stdp.html#rate", "index.html"] {
            page.open(&BOOK.server.url(name));
            page.ask("await seen.frame(); await seen.frame()", Value::Null);
        }
        assert_eq!(page.ask(COVER, Value::Null)[0], "", "{}: {before}", page.kind());
        let said = page.ask(
            "document.getElementById('progress').scrollIntoView({ behavior: 'instant' });
             return await seen.until('the line is there', () => document.querySelector('.question-progress > span')?.textContent)",
            Value::Null,
        );
        let nothing = said.as_str().is_some_and(|said| said.contains("This browser keeps nothing here"));
        assert_eq!(nothing, before == refuses, "{}: {said}", page.kind());
        page.is_quiet("nothing is stored");
    }
}

/// From a figure that a question leads to there is a way back to it.
fn back(browser: &mut Browser) {
    let mut page = browser.page();
    let place = page.kind();
    page.open(&BOOK.server.url("stdp.html"));
    let go = "document.querySelector('#twenty [data-action=go]')";
    page.ask(
        &format!("document.getElementById('twenty').scrollIntoView({{ behavior: 'instant' }}); await seen.until('questions are alive', () => {go});
             // What comes to life moves what stands below it.
             await seen.live(); await seen.rest('the page')"),
        Value::Null,
    );
    page.click(go);
    let there = "const near = (n) => { const { top, bottom } = n.getBoundingClientRect(); return top < innerHeight && bottom > 0; };";
    let led = page.ask(
        &format!("{there} const line = document.querySelector('.back'), figure = document.getElementById('stdp-window');
                  await seen.until('the figure is there', () => near(line) && near(figure));
                  return [near(line), near(figure), line.nextSibling === figure, document.activeElement === figure]"),
        Value::Null,
    );
    assert_eq!(led, json!([true, true, true, true]), "{place}");
    page.click("document.querySelector('.back button')");
    let returned = page.ask(
        &format!("{there} await seen.until('the question is there', () => near({go}));
                  return [near({go}), document.activeElement === {go}, document.querySelectorAll('.back').length]"),
        Value::Null,
    );
    assert_eq!(returned, json!([true, true, 0]), "{place}");
    page.is_quiet("there and back");
}

/// A chapter ends with the next one's question and first figure; the cover's bars lead to their chapters.
fn leads_on(browser: &mut Browser) {
    let mut page = browser.shared();
    let place = page.kind();
    page.open(&BOOK.server.url("hebb.html"));
    let next = page.ask(
        "const next = document.querySelector('a.next'), picture = next.querySelector('img');
         // What comes to life above it moves it away again, and a picture loads where it is near.
         await seen.until('the picture is there', () => {
             next.scrollIntoView({ behavior: 'instant' });
             return picture.complete && picture.naturalWidth > 0;
         });
         return [next.getAttribute('href'), next.textContent.includes('?'), picture.getAttribute('src')]",
        Value::Null,
    );
    assert_eq!(next, json!(["calcium.html", true, "preview/calcium-control.svg"]), "{place}");
    page.open(&BOOK.server.url("index.html"));
    let marks = page.ask(
        "const w = seen.one('#timescales'), led = new Set(seen.all('.chapters a').map((n) => n.href));
         const bars = new Set([...w.querySelectorAll('svg text')].map((n) => n.textContent).filter((t) => t.includes('· chapter'))).size;
         const lost = (links, of) => links.filter((n) => !led.has(of(n))).length;
         const drawn = [...w.querySelectorAll('.wide .leads a')];
         await seen.live([w]); await seen.rest('the page');
         const live = [...w.shadowRoot.querySelectorAll('.stage a')];
         const apart = live.every((n) => n.getBoundingClientRect().height >= 24 && n.getAttribute('aria-label'));
         return { bars, drawn: drawn.length, live: live.length, apart,
                  lost: lost(drawn, (n) => new URL(n.getAttribute('href'), location).href) + lost(live, (n) => n.href) }",
        Value::Null,
    );
    let bars = &marks["bars"];
    assert_eq!(
        marks,
        json!({ "bars": bars, "drawn": bars, "live": bars, "apart": true, "lost": 0 }),
        "{place}"
    );
    page.ask(
        "addEventListener('click', (event) => { event.preventDefault(); self.led = event.composedPath()[0].href; }, { once: true })",
        Value::Null,
    );
    page.click("document.getElementById('timescales').shadowRoot.querySelector('.stage a[aria-label^=\"Late LTP\"]')");
    let there = page.ask("return self.led.split('/').pop()", Value::Null);
    assert_eq!(there, "consolidation.html", "{place}: a press on a row leads to its chapter");
    page.is_quiet("what leads on");
}

/// The field keeps the live figures with their pictures, says how many, and says so where there is none.
fn sifted(page: &mut checks::Page<'_>) {
    let place = page.kind();
    let keep = |page: &mut checks::Page<'_>, words: &str| {
        page.ask(
            "const input = seen.one('#sift'); input.value = given; input.dispatchEvent(new Event('input'));
             await seen.frame();
             return { said: seen.one('#sifted').textContent, seen: seen.shown(seen.one('#sifted')),
                      pictures: seen.all('.grid li').filter(seen.shown).map((n) => n.querySelector('a').hash.slice(1)),
                      live: seen.widgets().filter(seen.shown).map((n) => n.id),
                      beside: seen.all('.live > .snippet').filter(seen.shown).length,
                      heads: seen.all('.gallery > section > h2').filter(seen.shown).map((n) => '#' + n.id),
                      links: seen.all('.contents li').filter((n) => !n.hidden).map((n) => n.querySelector('a').hash) }",
            json!(words),
        )
    };
    let all = widgets::ENTRIES.len();
    let kept = keep(page, "destexhe");
    let count = crate::book::strings(&kept["pictures"]).len();
    assert!(0 < count && kept["pictures"] == kept["live"] && kept["beside"] == count, "{place}: {kept}");
    // What else the list of contents has stays in it.
    let heads = crate::book::strings(&kept["heads"]);
    let links = crate::book::strings(&kept["links"]);
    let groups: Vec<_> = links.iter().filter(|link| link.starts_with("#chapter-")).collect();
    assert!(!heads.is_empty() && groups.into_iter().eq(&heads), "{place}: {kept}");
    assert_eq!(kept["said"], format!("{count} of {all} figures"), "{place}");
    let none = keep(page, "zzz");
    assert_eq!((&none["said"], &none["seen"]), (&json!("No figure has this word."), &json!(true)), "{place}");
    for what in ["pictures", "live", "heads"] {
        assert_eq!(none[what], json!([]), "{place}: {what} with a word that no figure has");
    }
    let whole = keep(page, "");
    assert_eq!((&whole["said"], &whole["beside"]), (&json!(""), &json!(all)), "{place}");
}

/// Search finds figures, presets and models before prose; the gallery keeps what has a word, a model or a paper.
fn figures(browser: &mut Browser) {
    let mut page = browser.shared();
    let place = page.kind();
    page.open(&BOOK.server.url("index.html"));
    for (words, first) in
        [("bcm", "models.html#bcm"), ("stdp window", "#stdp-"), ("Bi & Poo 1998", ":preset=")]
    {
        let found = page.ask(
            "const input = seen.one('#find'); input.focus(); input.value = given; input.dispatchEvent(new Event('input'));
             return await seen.until('something is found', () => { const all = seen.all('#found a').filter(seen.shown); return all.length && all.map((n) => n.href.split('/').pop()); })",
            json!(words),
        );
        let found = crate::book::strings(&found);
        assert!(found.iter().take(2).any(|at| at.contains(first)), "{place}: {words} finds {found:?}");
    }
    page.open(&BOOK.server.url("gallery.html"));
    for (words, name) in
        [("destexhe", "nmda-gate"), ("magnesium block", "nmda-gate"), ("milstein 2021", "place-map")]
    {
        let kept = page.ask(
            "const input = seen.one('#sift'); input.value = given; input.dispatchEvent(new Event('input'));
             return seen.all('.grid li').filter(seen.shown).map((n) => n.querySelector('a').hash)",
            json!(words),
        );
        let kept = crate::book::strings(&kept);
        let all = widgets::ENTRIES.len();
        assert!(
            kept.len() < all / 2 && kept.contains(&format!("#{name}")),
            "{place}: {words} keeps {kept:?}"
        );
    }
    sifted(&mut page);
    let named = page.ask(
        "return seen.all('.contents a').map((n) => n.textContent).filter((t) => /^[a-z]+(-[a-z]+)+$/.test(t))",
        Value::Null,
    );
    none(&place.to_string(), "code names in the list", &named);
    page.is_quiet("figures first");
}
