//! The menu: links, snippets, pictures, tables, and words about the model.

use checks::Browser;
use checks::input::key;
use checks::suite::Trial;
use serde_json::{Value, json};

use crate::book::{Others, alone, done, each_kind};

pub fn trials() -> Vec<Trial> {
    each_kind("menu", Others::Sample, menu)
}

/// Catches what would be saved to disk, and what would go to the clipboard.
const CATCH: &str = "seen.saved = [];
    const { createObjectURL } = URL, { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (blob) => { seen.saved.push(blob); return createObjectURL.call(URL, blob); };
    HTMLAnchorElement.prototype.click = function () { seen.saved.push({ name: this.download, href: this.href }); };
    seen.copied = [];
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (t) => { seen.copied.push(t); } } });
    seen.release = () => { URL.createObjectURL = createObjectURL; HTMLAnchorElement.prototype.click = click; delete navigator.clipboard; }";

fn menu(browser: &mut Browser, widget: &'static str) {
    let mut page = alone(browser, widget);
    let place = format!("{} {widget}", page.kind());
    done(&mut page);
    page.ask(CATCH, Value::Null);
    let item =
        |action: &str| format!("seen.one('.items [data-action={action}]', seen.widgets()[0].shadowRoot)");
    let open = |page: &mut checks::Page<'_>, action: &str| {
        let shown = page.ask(&format!("return seen.shown({})", item(action)), Value::Null);
        if shown == false {
            page.click("seen.one('details.menu > summary', seen.widgets()[0].shadowRoot)");
        }
        page.try_ask(
            &format!("await seen.until('{action} is in the open menu', () => seen.shown({}))", item(action)),
            Value::Null,
        )
        .unwrap_or_else(|error| panic!("{place}: {error}"));
        page.click(&item(action));
    };
    for (action, begins) in
        [("png", "\u{89}PNG"), ("svg", "<svg"), ("figure", "<svg"), ("csv", "\u{ef}\u{bb}\u{bf}")]
    {
        page.ask("seen.saved.length = 0", Value::Null);
        open(&mut page, action);
        if action == "csv" {
            // Where there are several tables, each has its own button.
            page.ask(
                "seen.all('dialog[open] [data-table=\"0\"]', seen.widgets()[0].shadowRoot)[0]?.click()",
                Value::Null,
            );
        }
        let saved = page.ask(
            "const blob = await seen.until('something is saved', () => seen.saved.find((s) => s instanceof Blob));
             const bytes = new Uint8Array(await blob.arrayBuffer());
             return { size: bytes.length, type: blob.type, head: String.fromCharCode(...bytes.slice(0, 200)) }",
            Value::Null,
        );
        let head = saved["head"].as_str().unwrap_or_default();
        assert!(head.starts_with(begins), "{place}: {action} is {saved}");
        if action == "csv" {
            page.ask("seen.all('dialog[open]', seen.widgets()[0].shadowRoot)[0]?.close()", Value::Null);
        } else {
            assert!(saved["size"].as_u64() > Some(200), "{place}: {action} is {saved}");
        }
    }
    for action in ["copy-link", "snippet"] {
        open(&mut page, action);
        let text = page.ask(
            "return await seen.until('a text to copy', () => seen.copied.pop()
               ?? seen.all('dialog[open] textarea', seen.widgets()[0].shadowRoot).map((n) => n.value ?? n.textContent).find((t) => t))",
            Value::Null,
        );
        let text = text.as_str().unwrap_or_default();
        assert!(text.contains(widget), "{place}: {action} gives {text}");
        page.press(&[key::ESCAPE]);
    }
    open(&mut page, "table");
    let cells = page.ask(
        "return await seen.until('a table', () => seen.all('table td', seen.widgets()[0].shadowRoot).filter(seen.shown).length)",
        Value::Null,
    );
    assert!(cells.as_u64() > Some(4), "{place}: the table has {cells} cells");
    page.press(&[key::ESCAPE]);
    open(&mut page, "about");
    // A widget that only shows measurements runs no model.
    if widgets::find(widget).is_some_and(|entry| !entry.models.is_empty()) {
        let about = page.ask(
            "return await seen.until('equations', () => { const m = seen.all('math', seen.widgets()[0].shadowRoot).filter(seen.shown); return m.length })",
            Value::Null,
        );
        assert!(about.as_u64() >= Some(1), "{place}: about");
    }
    let docs = page.ask(
        "const words = seen.widgets()[0].shadowRoot.textContent;
         return seen.widgets()[0].parameters.map((p) => p.doc).filter((doc) => !words.includes(doc))",
        json!(null),
    );
    assert_eq!(docs, json!([]), "{place}: about the model leaves out parameters");
    page.press(&[key::ESCAPE]);
    page.ask("seen.release()", Value::Null);
    page.is_quiet(&format!("{widget}: menu"));
}
