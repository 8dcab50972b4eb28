//! No complaint on any page; every link leads somewhere; nothing comes from elsewhere; nothing jumps.

use checks::suite::Trial;
use checks::{Browser, Kind, Server};
use serde_json::{Value, json};

use crate::book::{BOOK, each_page, live, none, strings};

pub fn trials() -> Vec<Trial> {
    let mut trials = each_page("quiet", quiet);
    trials.extend(each_page("room", room));
    trials
}

/// An element takes the same room before it is live as after: text below stays where it is read.
/// While a run goes on and has less to say, too.
fn room(browser: &mut Browser, name: &str) {
    let mut page = browser.page();
    for width in [1440, 1024, 768, 600, 375] {
        page.viewport(width, 768);
        page.open_fresh(&BOOK.server.url(name));
        let changed = page.ask(
            "const changed = [];
             for (const w of seen.widgets()) {
               const before = w.getBoundingClientRect().height, early = w.shadowRoot;
               for (const when of ['live', 'done']) {
                 await seen[when]([w]);
                 const change = w.getBoundingClientRect().height - before;
                 if (!early && Math.abs(change) > given) changed.push(`${w.id} by ${change} px when ${when}`);
               }
             }
             return changed",
            json!(8),
        );
        none(
            &format!("{} {name} at {width} px", page.kind()),
            "changes its height when it comes to life",
            &changed,
        );
    }
}

fn quiet(browser: &mut Browser, name: &str) {
    let server = Server::of(&BOOK.folder).start();
    let mut page = browser.page();
    page.open(&server.url(name));
    live(&mut page);
    let place = format!("{} {name}", page.kind());

    let outside = page.ask(
        "return performance.getEntriesByType('resource').map((e) => e.name).filter((name) => !name.startsWith(given))",
        json!(server.origin()),
    );
    none(&place, "comes from elsewhere", &outside);

    let absolute = page.ask(
        "const kept = (node) => node.closest('a') !== null;   // a link to a paper leaves the book, and may
         return seen.all('[href], [src]').filter((n) => !kept(n)).map((n) => n.getAttribute('href') ?? n.getAttribute('src'))
           .filter((to) => /^([a-z]+:)?\\/\\//i.test(to) || to.startsWith('/'))",
        Value::Null,
    );
    none(&place, "is not relative", &absolute);

    let broken = page.ask(
        "const targets = new Map();
         for (const a of seen.all('a[href]')) {
           const to = new URL(a.href, location.href);
           if (to.origin !== location.origin) {
             if (to.protocol !== 'https:' && to.protocol !== 'mailto:') targets.set(a.href, 'neither ours nor https');
             continue;
           }
           const [file, place] = to.href.split('#');
           if (!targets.has(file)) {
             const answer = await fetch(file);
             const text = answer.ok && /html/.test(answer.headers.get('content-type')) ? await answer.text() : '';
             targets.set(file, answer.ok ? new DOMParser().parseFromString(text, 'text/html') : `status ${answer.status}`);
           }
           const there = targets.get(file);
           const id = decodeURIComponent(place ?? '');
           if (typeof there === 'string' || (id && !id.includes(':') && id !== 'top' && !there.getElementById(id)))
             targets.set(a.href, typeof there === 'string' ? there : 'no such place');
         }
         return [...targets].filter(([, there]) => typeof there === 'string').map(([to, why]) => `${to}: ${why}`)",
        Value::Null,
    );
    none(&place, "links lead nowhere", &broken);

    if page.kind() == Kind::Chromium {
        let shift = page.ask("return seen.shift", Value::Null).as_f64().expect("a number");
        let shifts = strings(&page.ask("return seen.shifts", Value::Null)).join("\n  ");
        assert!(shift <= 0.02, "{place}: the page jumps while it comes to life: {shift:.3}\n  {shifts}");
    }
    page.is_quiet(name);
    let missing: Vec<_> = server.take_log().into_iter().filter(|(_, status)| *status != 200).collect();
    assert!(missing.is_empty(), "{place}: the host has no {missing:?}");
}
