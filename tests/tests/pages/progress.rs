//! What a reader has done, kept on the reader's own machine: predictions and answers come back, a file carries all of it, another
//! file changes nothing.

use checks::input::key;
use checks::suite::Trial;
use checks::{Browser, Page};
use serde_json::{Value, json};

use crate::book::{BOOK, file};

pub fn trials() -> Vec<Trial> {
    vec![
        Trial::of("progress", "a prediction stays", stays).sampled(false),
        Trial::of("progress", "taken along", carried).sampled(false),
        Trial::of("progress", "from a disk", from_disk).sampled(true),
    ]
}

const FIGURE: &str = "const w = document.getElementById('spine-turnover');
    w.scrollIntoView({ behavior: 'instant', block: 'center' }); await seen.live([w]); await seen.done([w]); await seen.rest('the page');
    const inside = (selector) => w.shadowRoot.querySelector(selector), words = () => inside('.gap').textContent;";

/// Predicts with the keyboard.
fn predict(page: &mut Page<'_>, number: &str) -> String {
    page.ask(&format!("{FIGURE} inside('[data-guess=value]').focus()"), Value::Null);
    page.write(number);
    page.press(&[key::ENTER]);
    let words = page.ask(&format!("{FIGURE} return await seen.until('it is compared', words)"), Value::Null);
    words.as_str().unwrap_or_default().into()
}

/// A prediction comes back with the page and with the values that it was answered at; who is sent the link is asked.
fn stays(browser: &mut Browser) {
    let mut page = browser.page();
    let place = page.kind();
    page.open(&BOOK.server.url("structure.html"));
    // What the answer could be read from is hidden as the answer is.
    let telling = format!(
        "{FIGURE} const row = inside('[data-quantity=lasting]'), field = row.querySelector('[data-input=number]');
         return [field.value, field.disabled, 'lasting' in w.values, 'lasting' in w.state.values, w.readouts.survival.value === w.readouts.survival.value]"
    );
    assert_eq!(page.ask(&telling, Value::Null), json!(["?", true, false, false, false]), "{place}");
    let said = predict(&mut page, "60");
    assert!(said.starts_with("You said 60.0\u{a0}%."), "{place}: {said}");
    assert_eq!(page.ask(&telling, Value::Null), json!(["0.735", false, true, true, true]), "{place}");
    page.reload();
    let again = page.ask(&format!("{FIGURE} return [words(), w.classList.contains('shown'), seen.heard.some((e) => e.type === 'answer')]"), Value::Null);
    assert_eq!(again, json!([said, true, false]), "{place}: it is lost, or answered again");
    // Other values, and what was said of it stays true of those.
    let moved = page.ask(
        &format!(
            "{FIGURE} w.values = {{ day: 30 }}; await seen.done([w]); await seen.frame(); await seen.frame();
             const copied = [];
             Object.defineProperty(navigator, 'clipboard', {{ configurable: true, value: {{ writeText: async (t) => {{ copied.push(t); }} }} }});
             inside('.copy-link').click();
             await seen.until('the link is copied', () => copied.length);
             delete navigator.clipboard;
             return [words(), copied[0], w.link(), location.href]"
        ),
        Value::Null,
    );
    let elsewhere = format!("Answered at other settings. {said}");
    assert_eq!(moved[0], elsewhere, "{place}");
    let [copied, own, address] = [1, 2, 3].map(|of| moved[of].as_str().unwrap_or_default().to_string());
    assert!(
        own.contains("guess=60@") && !copied.contains("guess") && !address.contains("guess"),
        "{place}: {moved}"
    );
    page.reload();
    let again = page.ask(&format!("{FIGURE} return [words(), w.values.day]"), Value::Null);
    assert_eq!(again, json!([elsewhere, 30]), "{place}");
    drop(page);
    let mut page = browser.page();
    let asks = format!("{FIGURE} return [words(), w.values.day, w.classList.contains('shown')]");
    page.open(&copied);
    assert_eq!(
        page.ask(&asks, Value::Null),
        json!(["", 30, false]),
        "{place}: a link tells the answer of who sent it"
    );
    page.open("about:blank");
    page.open(&own);
    assert_eq!(
        page.ask(&asks, Value::Null),
        json!([elsewhere, 30, true]),
        "{place}: link() brings back what is seen"
    );
    page.is_quiet("a prediction stays");
}

/// The line on the cover, its buttons and what it says.
const LINE: &str = "document.getElementById('progress').scrollIntoView({ behavior: 'instant', block: 'center' });
    const bar = await seen.until('the line is there', () => document.querySelector('#progress .question-progress'));
    const count = () => bar.firstChild.textContent, says = () => bar.querySelector('[role=status]').textContent;
    const press = (action) => bar.querySelector(`[data-action=${action}]`);
    const store = () => JSON.stringify(Object.keys(localStorage).filter((k) => k.startsWith('plasticity-')).sort().map((k) => [k, localStorage[k]]));
    const load = async (text, size) => {
      const file = new File([text], 'x.json'), list = new DataTransfer(), field = bar.querySelector('input');
      if (size) Object.defineProperty(file, 'size', { value: size });
      list.items.add(file); field.files = list.files;
      if (size) Object.defineProperty(field, 'files', { configurable: true, value: { 0: file, item: () => file, length: 1 } });
      bar.querySelector('[role=status]').textContent = '';
      field.dispatchEvent(new Event('change', { bubbles: true }));
      if (size) delete field.files;
      return seen.until('it says so', says);
    };";

fn carried(browser: &mut Browser) {
    let mut page = browser.page();
    let place = page.kind();
    page.open(&BOOK.server.url("structure.html"));
    predict(&mut page, "60");
    page.ask(
        "const question = document.getElementById('same-risk');
         question.scrollIntoView({ behavior: 'instant' });
         const check = await seen.until('questions are alive', () => question.querySelector('[data-action=check]'));
         question.querySelector('input').value = '26.5'; check.click();
         document.getElementById('questions').scrollIntoView({ behavior: 'instant' });
         await seen.until('the section is told', () => localStorage['plasticity-read']?.includes('#questions'));
         seen.one('#theme').value = 'dark'; seen.one('#theme').dispatchEvent(new Event('change'))",
        Value::Null,
    );
    page.open(&BOOK.server.url("index.html"));
    let told =
        page.ask(&format!("{LINE} return [count(), seen.all('.chapters .progress').length]"), Value::Null);
    let words = told[0].as_str().unwrap_or_default().to_string();
    assert!(
        words.starts_with("1 chapter begun, 1 of ") && words.contains("questions answered, 1 of "),
        "{place}: {told}"
    );
    assert!(words.ends_with("predictions made. Kept on this machine only."), "{place}: {told}");
    assert_eq!(told[1], 1, "{place}");
    let found = page.axe();
    assert!(found.is_empty(), "{place}: {}", found.join("\n  "));
    // With keys alone: saved, nearly forgotten, forgotten.
    page.ask(
        &format!(
            "{LINE} const make = URL.createObjectURL.bind(URL);
             URL.createObjectURL = (blob) => {{ self.saved = blob; return make(blob); }};
             HTMLAnchorElement.prototype.click = () => {{}};
             HTMLInputElement.prototype.click = function () {{ self.chosen = this.type; }};
             press('save').focus()"
        ),
        Value::Null,
    );
    page.press(&[key::ENTER]);
    page.press(&[key::TAB]);
    page.press(&[key::ENTER]);
    page.press(&[key::TAB]);
    page.press(&[key::ENTER]);
    let focused = format!("{LINE} return [seen.focused().dataset.action, seen.shown(press('yes')), count()]");
    assert_eq!(page.ask(&focused, Value::Null), json!(["no", true, words]), "{place}: it asks first");
    page.press(&[key::ESCAPE]);
    assert_eq!(page.ask(&focused, Value::Null), json!(["forget", false, words]), "{place}");
    page.press(&[key::ENTER]);
    page.press(&[key::TAB]);
    page.press(&[key::ENTER]);
    let empty = page.ask(
        &format!(
            "{LINE} const file = JSON.parse(await self.saved.text());
             return {{ chosen: self.chosen, count: count(), says: says(), store: store(), lines: seen.all('.progress').length, theme: document.documentElement.dataset.theme ?? 'auto', file }}"
        ),
        Value::Null,
    );
    assert_eq!(empty["chosen"], "file", "{place}");
    assert!(empty["count"].as_str().is_some_and(|text| text.starts_with("0 of ")), "{place}: {empty}");
    assert!(empty["says"].as_str().is_some_and(|text| text.contains("forgotten")), "{place}: {empty}");
    assert_eq!(
        [&empty["store"], &empty["lines"], &empty["theme"]],
        [&json!("[]"), &json!(0), &json!("auto")],
        "{place}"
    );
    let kept = &empty["file"];
    assert_eq!([&kept["version"], &kept["theme"]], [&json!(2), &json!("dark")], "{place}: {kept}");
    assert_eq!(
        kept["answers"],
        json!({ "structure.html#same-risk": { "right": true, "given": "26.5" } }),
        "{place}"
    );
    assert_eq!(kept["predictions"], json!({ "structure.html#spine-turnover": "60@" }), "{place}");
    // What is no such file is refused, and changes nothing.
    for (text, size, why) in [
        ("<b>no</b>", 0, "no JSON"),
        ("\u{0}PNG", 0, "no JSON"),
        ("{\"a\":1}", 0, "not the progress"),
        ("{\"format\":\"plasticity-progress\",\"version\":3}", 0, "newer edition"),
        (
            "{\"format\":\"plasticity-progress\",\"version\":2,\"__proto__\":{\"theme\":\"dark\"}}",
            0,
            "“__proto__”",
        ),
        (
            "{\"format\":\"plasticity-progress\",\"version\":2,\"theme\":\"<img src=x onerror=alert(1)>\"}",
            0,
            "“theme”",
        ),
        ("{}", 50_000_000, "50\u{a0}MB"),
    ] {
        let said = page.ask(
            &format!("{LINE} return [await load(given[0], given[1]), store(), bar.querySelectorAll('img, b').length]"),
            json!([text, size]),
        );
        let sentence = said[0].as_str().unwrap_or_default();
        assert!(
            sentence.contains(why) && sentence.ends_with("nothing has changed."),
            "{place}: {text}: {said}"
        );
        assert_eq!([&said[1], &said[2]], [&json!("[]"), &json!(0)], "{place}: {text}");
    }
    // Its own brings everything back; what this edition does not have is left out, and said.
    let back = page.ask(
        &format!(
            "{LINE} given.answers['structure.html#gone'] = {{ right: true, given: '1' }};
             const said = await load(JSON.stringify(given));
             return {{ said, count: count(), lines: seen.all('.chapters .progress').length, on: seen.one('.cover > .progress a').getAttribute('href'), theme: document.documentElement.dataset.theme }}"
        ),
        kept.clone(),
    );
    assert!(
        back["said"].as_str().is_some_and(|said| said.contains("1 answer, 1 prediction, 1 chapter")
            && said.ends_with("1 entry was left out: this edition does not have it.")),
        "{place}: {back}"
    );
    assert_eq!(back["count"], words, "{place}");
    assert_eq!(
        [&back["lines"], &back["on"], &back["theme"]],
        [&json!(1), &json!("structure.html#questions"), &json!("dark")],
        "{place}: {back}"
    );
    page.open(&BOOK.server.url("structure.html"));
    let there = page.ask(
        &format!("{FIGURE} const said = words(); const question = document.getElementById('same-risk'); question.scrollIntoView({{ behavior: 'instant' }});
             return [said.slice(0, 16), await seen.until('it is recalled', () => question.querySelector('.verdict')?.textContent.slice(0, 6))]"),
        Value::Null,
    );
    assert_eq!(there, json!(["You said 60.0\u{a0}%.", "Right."]), "{place}");
    page.is_quiet("progress is taken along");
}

/// From a disk the line says what some browsers do there, also to who comes to it without having seen the figure.
fn from_disk(browser: &mut Browser) {
    let mut page = browser.shared();
    page.open(&file(page.kind(), "index.html#progress"));
    let said = page.ask(&format!("{LINE} return count()"), Value::Null);
    let kept =
        said.as_str().is_some_and(|said| said.contains("From a disk") || said.contains("keeps nothing here"));
    assert!(kept, "{}: {said}", page.kind());
    page.is_quiet("the cover from a disk");
}
