//! No complaint on any page; every link leads somewhere; nothing comes from elsewhere; nothing jumps.

use checks::suite::Trial;
use checks::{Browser, Kind, Page, dist};
use serde_json::{Value, json};

use crate::book::{BOOK, Others, each_page, live, none, strings};

pub fn trials() -> Vec<Trial> {
    let quiet = each_page("quiet", Others::Everything, quiet).into_iter();
    let mut trials: Vec<_> = quiet.map(|trial| trial.walked(true)).collect();
    trials.extend(each_page("room", Others::Sample, room));
    trials
}

/// An element takes the same room before it is live as after: text below stays where it is read.
/// While a run goes on and has less to say, too. One that is folded takes none.
const LIVE: &str = "const changed = [];
    seen.renew();
    const before = seen.widgets().map((w) => (seen.shown(w) ? w.getBoundingClientRect().height : 0));
    (seen.rooms ??= {})[innerWidth] = before;
    const shown = seen.widgets().map((w, n) => [w, before[n]]).filter(([, height]) => height);
    if (shown.some(([w]) => w.shadowRoot)) throw new Error('live at once: its room before is not known');
    for (const [w, height] of shown) {
      await seen.live([w]);
      const change = w.getBoundingClientRect().height - height;
      if (Math.abs(change) > given) changed.push(`${w.id} by ${change} px when live`);
    }
    return changed";

/// And so it does at the end of its run, one for all widths. What a page shows as it stands alone runs to its end there.
const DONE: &str = "const changed = [], before = seen.rooms[innerWidth];
    const alone = document.body.classList.contains('embed');
    const plain = (w) => w.getAttributeNames().every((name) => ['id', 'name'].includes(name));
    for (const [n, w] of seen.widgets().entries()) {
      if (!before[n] || (plain(w) && !alone)) continue;
      await seen.done([w]);
      const change = (await seen.height(w)) - before[n];
      if (Math.abs(change) > given) changed.push(`${w.id} by ${change} px when done`);
    }
    return changed";

fn room(browser: &mut Browser, name: &str) {
    // Its figure is made by its program, in a room of its own.
    if name == "teach.html" {
        return;
    }
    let mut page = browser.at(&BOOK.server.url(name));
    page.ask("if (seen.widgets().length) await customElements.whenDefined('plasticity-widget')", Value::Null);
    // What each widget takes at the end of its run, in each of its designs, is for "room elsewhere".
    let widths = if page.kind() == Kind::WebKit { [1440, 600] } else { [1440, 375] };
    let [wide, narrow] = widths;
    for (look, width) in [(LIVE, wide), (LIVE, narrow), (DONE, narrow), (DONE, wide)] {
        page.viewport(width, 768);
        let changed = page.ask(look, json!(8));
        let place = format!("{} {name} at {width} px", page.kind());
        none(&place, "changes its height when it comes to life", &changed);
    }
}

fn quiet(browser: &mut Browser, name: &str) {
    let mut page = browser.shared();
    page.open(&BOOK.server.url(name));
    live(&mut page);
    let place = format!("{} {name}", page.kind());

    let outside = page.ask(
        "return performance.getEntriesByType('resource').map((e) => e.name).filter((name) => !name.startsWith(given))",
        json!(BOOK.server.origin()),
    );
    none(&place, "comes from elsewhere", &outside);
    let missing = page.ask(
        "return performance.getEntriesByType('resource').filter((e) => e.responseStatus >= 400).map((e) => e.name)",
        Value::Null,
    );
    none(&place, "the host does not have it", &missing);

    let absolute = page.ask(
        "// A link to a paper leaves the book, and may; the tools that WebKit needs are not the book's.
         const kept = (node) => node.closest('a') !== null || node.getAttribute('src') === '/__seen.js';
         return seen.all('[href], [src]').filter((n) => !kept(n)).map((n) => n.getAttribute('href') ?? n.getAttribute('src'))
           .filter((to) => /^([a-z]+:)?\\/\\//i.test(to) || to.startsWith('/'))",
        Value::Null,
    );
    none(&place, "is not relative", &absolute);

    links_lead_somewhere(&mut page, &place);

    if page.kind() == Kind::Chromium {
        let shift = page.ask("return seen.shift", Value::Null).as_f64().expect("a number");
        let shifts = strings(&page.ask("return seen.shifts", Value::Null)).join("\n  ");
        assert!(shift <= 0.02, "{place}: the page jumps while it comes to life: {shift:.3}\n  {shifts}");
    }
    page.is_quiet(name);
}

/// Links of the page and of what its widgets show: to a place of the book that is there, or to another host safely.
fn links_lead_somewhere(page: &mut Page<'_>, place: &str) {
    let links = page.ask(
        "return [...new Set(seen.all('a[href]').map((a) => new URL(a.getAttribute('href'), document.baseURI).href))]",
        Value::Null,
    );
    let here = BOOK.server.url("");
    let broken: Vec<_> = strings(&links)
        .into_iter()
        .filter(|link| match link.strip_prefix(&here) {
            None => !link.starts_with("https://") && !link.starts_with("mailto:"),
            Some(ours) => !in_the_book(ours),
        })
        .collect();
    assert!(broken.is_empty(), "{place}: links lead nowhere:\n  {}", broken.join("\n  "));
}

/// Whether the book has this file, and in it the place that the fragment names; what a widget's state is told
/// by names no place.
fn in_the_book(link: &str) -> bool {
    let (file, fragment) = link.split_once('#').unwrap_or((link, ""));
    let file = file.split('?').next().unwrap_or_default();
    let file = if file.is_empty() { "index.html" } else { file };
    let stands = |text: String| text.contains(&format!("id=\"{fragment}\""));
    match file.ends_with(".html") {
        _ if !BOOK.folder.join(file).is_file() => false,
        true if !fragment.is_empty() && !fragment.contains(':') && fragment != "top" => {
            stands(dist::text(&BOOK.folder, file))
        }
        _ => true,
    }
}
