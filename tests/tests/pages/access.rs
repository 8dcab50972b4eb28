//! axe-core finds nothing, light and dark, with the widgets live; the keyboard reaches everything.

use checks::input::key;
use checks::media::Media;
use checks::suite::Trial;
use checks::{Browser, Page};
use serde_json::Value;

use crate::book::{BOOK, each_page, live};

pub fn trials() -> Vec<Trial> {
    let mut trials = each_page("axe", axe);
    trials.extend(each_page("keyboard", keyboard));
    trials
}

fn axe(browser: &mut Browser, name: &str) {
    let mut page = browser.page();
    let mut found = vec![];
    for dark in [false, true] {
        page.prefer(Media { dark, ..Media::default() });
        page.open_fresh(&BOOK.server.url(name));
        live(&mut page);
        let look = if dark { "dark" } else { "light" };
        found.extend(page.axe().into_iter().map(|violation| format!("{look}: {violation}")));
    }
    page.prefer(Media::default());
    assert!(found.is_empty(), "{} {name}:\n  {}", page.kind(), found.join("\n  "));
}

/// What can be reached: the focusable elements shown, without those that scripts alone reach.
const REACHABLE: &str = "const usable = (n) => !n.disabled && n.tabIndex >= 0 && seen.shown(n) && !n.closest('[inert]');
    const list = seen.all('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]').filter(usable);
    const groups = new Set();
    // Of a group of radio buttons one takes part in the walk.
    return list.filter((n) => {
      if (n.type !== 'radio') return true;
      const group = (n.form ? 'f' : '') + n.name;
      return groups.has(group) ? false : groups.add(group);
    })";

/// Keeps how every place looks without the focus: its ring may be drawn by itself, by what stands
/// before or after its content, or by its parent.
const LOOKS: &str = "seen.look = (node) => [[node], [node, '::before'], [node, '::after'], [node.parentElement ?? node.getRootNode().host]]
      .map(([n, part]) => {
        const s = getComputedStyle(n, part);
        return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderTopColor, s.backgroundColor].join();
      }).join(' | ');
    seen.looks = new Map(seen.all('a[href], button, input, select, textarea, summary, [tabindex]').map((n) => [n, seen.look(n)]))";

/// Tab goes through the page from the first to the last, sees each once, and leaves again.
fn keyboard(browser: &mut Browser, name: &str) {
    let mut page = browser.page();
    page.open(&BOOK.server.url(name));
    live(&mut page);
    page.ask(LOOKS, Value::Null);
    page.ask("scrollTo(0, 0); document.activeElement?.blur()", Value::Null);
    let reachable =
        page.ask(&format!("return (() => {{ {REACHABLE} }})().length"), Value::Null).as_u64().expect("count");
    let mut visited = 0;
    let mut hidden = vec![];
    // Twice as many steps as there are places: a trap or a loop ends here.
    for _ in 0..2 * reachable + 20 {
        page.press(&[key::TAB]);
        let here = focus(&mut page);
        match here["state"].as_str() {
            Some("outside") if visited > 0 => break,
            Some("outside") => {}
            Some("again") => {
                panic!("{} {name}: Tab comes back to {} before the end", page.kind(), here["what"])
            }
            _ => visited += 1,
        }
        if here["visible"] == false {
            hidden.push(here["what"].as_str().unwrap_or_default().to_string());
        }
    }
    hidden.dedup();
    let place = format!("{} {name}", page.kind());
    assert!(hidden.is_empty(), "{place}: no visible focus on\n  {}", hidden.join("\n  "));
    assert!(visited * 10 >= reachable * 9, "{place}: Tab reached {visited} of {reachable} places");
}

fn focus(page: &mut Page<'_>) -> Value {
    page.ask(
        "const node = seen.focused();
         if (!node || node === document.body || node === document.documentElement) return { state: 'outside' };
         const what = `<${node.tagName.toLowerCase()} ${[...node.attributes].slice(0, 4).map((a) => `${a.name}=${a.value.slice(0, 30)}`).join(' ')}>`;
         const past = (seen.past ??= new Set());
         const state = past.has(node) ? 'again' : 'new';
         past.add(node);
         const shows = () => !seen.looks.has(node) || seen.looks.get(node) !== seen.look(node);
         // A ring may fade in.
         const visible = await seen.until('a ring', shows, 600).catch(() => false);
         return { state, what, visible: visible && node.matches(':focus-visible') };",
        Value::Null,
    )
}
