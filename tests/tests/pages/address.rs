//! The address holds the state, and a link gives it back.

use checks::Browser;
use checks::suite::Trial;
use serde_json::{Value, json};

use crate::book::{BOOK, Others, alone, each_kind, embed, live, reading, some_pages_with};

pub fn trials() -> Vec<Trial> {
    let mut trials = each_kind("address", Others::Sample, round_trip);
    trials.extend(some_pages_with("<plasticity-widget", "addresses of a page", Others::Nothing, of_page));
    trials
}

/// Changes what the first three sliders show, at values that need all their digits.
const CHANGE: &str = "const w = given === null ? seen.widgets()[0] : seen.widgets()[given];
    const next = {};
    for (const p of w.parameters.filter((p) => p.domain.low !== undefined).slice(0, 3)) {
      const at = p.domain.low + (p.domain.high - p.domain.low) * 0.3137;
      next[p.name] = Number.isInteger(p.default) && p.domain.kind !== 'real' ? Math.floor(at) : at;
    }
    w.values = next; return w.values";

fn round_trip(browser: &mut Browser, widget: &'static str) {
    let mut page = alone(browser, widget);
    page.spend();
    let place = format!("{} {widget}", page.kind());
    let values = page.ask(CHANGE, Value::Null);
    page.ask("await seen.until('the address has it', () => location.hash.includes('='))", Value::Null);
    let told = page.ask(
        "const w = seen.widgets()[0];
         return { addresses: [location.href, w.link(), w.link({ embed: true })], id: w.id || w.getAttribute('name'),
                  parameter: w.parameters.find((p) => p.domain.high !== undefined) }",
        Value::Null,
    );
    // What the address bar says and what is handed out may be the same.
    let mut addresses = crate::book::strings(&told["addresses"]);
    addresses.dedup();
    for url in &addresses {
        page.open(url);
        live(&mut page);
        let there = page
            .ask("return seen.widgets().find((w) => w.getAttribute('name') === given).values", json!(widget));
        assert_eq!(there, values, "{place}: {url}");
    }
    // The author's query, then the reader's fragment on top of it, then the author's alone again.
    let (name, id) = (&told["parameter"]["name"], &told["id"]);
    let (name, id) = (name.as_str().expect("a name"), id.as_str().expect("a key"));
    let (low, high) = (&told["parameter"]["domain"]["low"], &told["parameter"]["domain"]["high"]);
    page.open(&format!("{}?{name}={low}#{id}:{name}={high}", embed(widget)));
    live(&mut page);
    let now = page.ask("return seen.widgets()[0].values[given]", json!(name));
    assert_eq!(now, *high, "{place}: the fragment");
    let now = page.ask("const w = seen.widgets()[0]; w.reset(); return w.values[given]", json!(name));
    assert_eq!(now, *low, "{place}: reset goes to the author's state, which the query tells");
    page.is_quiet(&format!("{widget}: address"));
}

/// All widgets of a page at once, and headings, share one fragment.
fn of_page(browser: &mut Browser, name: &str) {
    let mut page = reading(browser, name);
    page.spend();
    let place = format!("{} {name}", page.kind());
    let there = page.ask("return seen.widgets().length", Value::Null);
    for nth in 0..there.as_u64().expect("a count") {
        page.ask(CHANGE, json!(nth));
    }
    let left = page.ask(
        "await seen.until('the address has them all', () => location.hash.split(';').length >= given);
         return { values: seen.widgets().map((w) => w.values), address: location.href,
                  heading: document.querySelector('h2[id]')?.id ?? null }",
        there,
    );
    let address = left["address"].as_str().expect("an address");
    page.open(address);
    live(&mut page);
    let values = page.ask("return seen.widgets().map((w) => w.values)", Value::Null);
    assert_eq!(values, left["values"], "{place}: {address}");
    if let Some(heading) = left["heading"].as_str() {
        page.open(&format!("{}#{heading}", BOOK.server.url(name)));
        live(&mut page);
        let told = page.ask("return seen.heard.filter((e) => e.type === 'error')", Value::Null);
        assert_eq!(told, json!([]), "{place}: a heading in the address is no error");
    }
    page.is_quiet(name);
}
