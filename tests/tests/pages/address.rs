//! The address holds the state, and a link gives it back.

use checks::Browser;
use checks::suite::Trial;
use serde_json::{Value, json};

use crate::book::{BOOK, each_page, each_widget, embed, live, open_alone};

pub fn trials() -> Vec<Trial> {
    let mut trials = each_widget("address", round_trip);
    trials.extend(each_page("addresses of a page", of_page));
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
    let mut page = open_alone(browser, widget);
    let place = format!("{} {widget}", page.kind());
    let values = page.ask(CHANGE, Value::Null);
    page.ask("await seen.until('the address has it', () => location.hash.includes('='), 5000)", Value::Null);
    let address = page.ask("return location.href", Value::Null);
    let link =
        page.ask("return [seen.widgets()[0].link(), seen.widgets()[0].link({ embed: true })]", Value::Null);
    page.reload();
    live(&mut page);
    assert_eq!(
        page.ask("return seen.widgets()[0].values", Value::Null),
        values,
        "{place}: after a reload of {address}"
    );
    for url in link.as_array().expect("two links") {
        let url = url.as_str().expect("a link").to_string();
        page.open_fresh(&url);
        live(&mut page);
        let there = page
            .ask("return seen.widgets().find((w) => w.getAttribute('name') === given).values", json!(widget));
        assert_eq!(there, values, "{place}: {url}");
    }
    // The author's query, then the reader's fragment on top of it.
    let key =
        page.ask("return seen.widgets()[0].parameters.find((p) => p.domain.high !== undefined)", Value::Null);
    let (name, low, high) =
        (key["name"].as_str().expect("a name"), &key["domain"]["low"], &key["domain"]["high"]);
    page.open_fresh(&format!("{}?{name}={low}", embed(widget)));
    live(&mut page);
    assert_eq!(page.ask("return seen.widgets()[0].values[given]", json!(name)), *low, "{place}: the query");
    let id = page.ask("return seen.widgets()[0].id || seen.widgets()[0].getAttribute('name')", Value::Null);
    page.open_fresh(&format!("{}?{name}={low}#{}:{name}={high}", embed(widget), id.as_str().expect("a key")));
    live(&mut page);
    assert_eq!(
        page.ask("return seen.widgets()[0].values[given]", json!(name)),
        *high,
        "{place}: the fragment"
    );
    page.ask("seen.widgets()[0].reset(); await seen.frame()", Value::Null);
    assert_eq!(
        page.ask("return seen.widgets()[0].values[given]", json!(name)),
        *low,
        "{place}: reset goes to the author's state"
    );
    page.is_quiet(&format!("{widget}: address"));
}

/// All widgets of a page at once, and headings, share one fragment.
fn of_page(browser: &mut Browser, name: &str) {
    let mut page = browser.page();
    page.open(&BOOK.server.url(name));
    let count = live(&mut page);
    if count == 0 || name.starts_with("embed/") {
        return;
    }
    let place = format!("{} {name}", page.kind());
    for nth in 0..count {
        page.ask(CHANGE, json!(nth));
    }
    let values = page.ask("return seen.widgets().map((w) => w.values)", Value::Null);
    page.ask(
        "await seen.until('the address has them all', () => location.hash.split(';').length >= given, 5000)",
        json!(count),
    );
    let address = page.ask("return location.href", Value::Null);
    page.open_fresh(address.as_str().expect("an address"));
    live(&mut page);
    assert_eq!(
        page.ask("return seen.widgets().map((w) => w.values)", Value::Null),
        values,
        "{place}: {address}"
    );
    let heading = page.ask("return document.querySelector('h2[id]')?.id ?? null", Value::Null);
    if let Some(heading) = heading.as_str() {
        page.open_fresh(&format!("{}#{heading}", BOOK.server.url(name)));
        live(&mut page);
        let told = page.ask("return seen.heard.filter((e) => e.type === 'error')", Value::Null);
        assert_eq!(told, json!([]), "{place}: a heading in the address is no error");
    }
    page.is_quiet(name);
}
