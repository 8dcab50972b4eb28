//! What a host's script does with elements: it changes attributes, sets properties, gives other names.

use checks::suite::Trial;
use checks::{Browser, Page, Server};
use plasticity::Quantity;
use serde_json::{Value, json};

use crate::book::{hosted, live, strings};

pub fn trials() -> Vec<Trial> {
    vec![
        Trial::of("author", "an attribute set later is the author's", start),
        Trial::of("author", "a wrong attribute is told like one at the start", wrong),
        Trial::of("author", "another name is another widget", renamed),
        Trial::of("author", "a number whose widget is another one", companions),
        Trial::of("author", "values set before an element is live", early),
        Trial::of("author", "no quantity is called like a member", members),
    ]
}

const HOST: &str = include_str!("../../hosts/author.html");

fn host<'a>(browser: &'a mut Browser, fragment: &str) -> (Page<'a>, Server) {
    let (server, url) = hosted(HOST);
    let mut page = browser.shared();
    page.open(&format!("{url}{fragment}"));
    live(&mut page);
    (page, server)
}

fn start(browser: &mut Browser) {
    let (mut page, _server) = host(browser, "");
    let seen = page.ask(
        "const set = async (name, value) => {
           if (value === null) w.removeAttribute(name); else w.setAttribute(name, value);
           await seen.frame(); await seen.frame();
           return [w.values.lag, location.hash];
         };
         const all = [await set('lag', '30')];
         w.reset(); all.push(w.values.lag);
         all.push(seen.one('[data-action=undo]', w.shadowRoot).getAttribute('aria-disabled'));
         all.push(await set('lag', null));
         w.values = { lag: 50 };
         all.push(await set('tau-plus', '30'));
         all.push(await set('lag', '60'));
         return all",
        Value::Null,
    );
    let expected = json!([[30, ""], 30, "true", [10, ""], [50, "#w:lag=50"], [60, ""]]);
    assert_eq!(seen, expected, "{}", page.kind());
    page.is_quiet("attributes set later");
}

fn wrong(browser: &mut Browser) {
    let (mut page, _server) = host(browser, "");
    let seen = page.ask(
        "const all = [];
         for (const [name, value] of [['lag', 'soon'], ['theme', 'zzz'], ['mode', 'x'], ['tau_plus', '30']]) {
           seen.heard.length = 0;
           w.setAttribute(name, value); await seen.frame(); await seen.frame();
           const told = seen.heard.filter((e) => e.type === 'error' && e.key === 'w').map((e) => e.detail.message);
           if (told.length !== 1 || !told[0].includes(name) || !seen.problems(w).join(' ').includes(told[0])) all.push([name, told, seen.problems(w)]);
           w.removeAttribute(name); await seen.frame(); await seen.frame();
           if (seen.problems(w).length) all.push([name, 'still', seen.problems(w)]);
         }
         return all",
        Value::Null,
    );
    assert_eq!(seen, json!([]), "{}", page.kind());
    let complaints = page.complaints_with(4, "plasticity:");
    assert!(complaints.len() == 4 && complaints.iter().all(|c| c.contains("plasticity:")), "{complaints:?}");
}

fn renamed(browser: &mut Browser) {
    let (mut page, _server) = host(browser, "#w:lag=40,tau-plus=30");
    let seen = page.ask(
        "const w = document.getElementById('w'), all = [w.values.lag];
         w.remove(); await seen.frame(); await seen.frame();
         w.removeAttribute('lag'); w.setAttribute('name', 'calcium-threshold');
         document.querySelector('main').append(w); await w.ready;
         all.push(w.values['lag'] === w.parameters.find((p) => p.name === 'lag').default, seen.problems(w), location.hash);
         w.values = { lag: 7 };
         w.setAttribute('name', 'stdp-window'); await w.ready;
         all.push(w.values.lag, location.hash);
         w.values = { lag: 8 };
         w.setAttribute('name', 'stdp-window'); await w.ready;
         all.push(w.values.lag);
         return all",
        Value::Null,
    );
    assert_eq!(seen, json!([40, true, [], "", 10, "", 8]), "{}", page.kind());
}

fn companions(browser: &mut Browser) {
    let (mut page, _server) = host(browser, "");
    let seen = page.ask(
        "const text = () => seen.all('plasticity-number, plasticity-value').map((n) => n.shadowRoot?.querySelector('output, .slider')?.textContent);
         const now = async (what) => { await seen.until(what, () => text().every(Boolean)); await seen.frame(); return text(); };
         scrollTo(0, 0);
         const before = await now('numbers are live');
         w.removeAttribute('lag'); w.setAttribute('name', 'oja-axis'); await seen.live([w]);
         await seen.until('they say that there is none', () => text()[1] === '—');
         const gone = text();
         const title = seen.one('output', document.querySelector('plasticity-value')).title;
         const [p] = w.parameters.filter((p) => p.domain.high !== undefined);
         w.values = { [p.name]: p.domain.high }; v.values = { lag: 30 };
         await seen.frame(); await seen.frame();
         const problems = [...seen.problems(w), ...seen.problems(v)];
         w.setAttribute('name', 'stdp-window'); await w.ready;
         await seen.until('they come back', () => text()[1] !== '—');
         const back = await now('numbers');
         w.values = { lag: -30 }; await seen.frame(); await seen.frame();
         return { before: before[0], gone, title, problems, back, follows: text()[0] }",
        Value::Null,
    );
    let title = "The figure has no such number now";
    let expected = json!({ "before": "20\u{a0}ms", "gone": ["—", "—"], "title": title, "problems": [], "back": ["10\u{a0}ms", "43\u{a0}%"], "follows": "−30\u{a0}ms" });
    assert_eq!(seen, expected, "{}", page.kind());
}

fn early(browser: &mut Browser) {
    let (mut page, _server) = host(browser, "");
    let seen = page.ask(
        "const make = (values) => { const e = document.createElement('plasticity-widget'); e.setAttribute('name', 'stdp-window'); e.values = values; return e; };
         const good = make({ lag: 7 }), bad = make({ lag: 7, toe: 1 }), main = document.querySelector('main');
         good.id = 'good'; bad.id = 'bad';
         const all = [good.values];
         good.values = { 'tau-plus': 30 };
         all.push(good.values);
         try { good.values = 7; } catch (error) { all.push(error instanceof RangeError); }
         main.append(good, bad);
         all.push(good.values.lag);
         let shown = null;
         bad.addEventListener('plasticity-ready', () => (shown = seen.problems(bad).join()));
         await seen.live([good, bad]);
         all.push(good.values.lag, good.values['tau-plus'], bad.values.lag, shown.includes('toe'));
         all.push(seen.heard.filter((e) => e.type === 'error').map((e) => e.key), location.hash);
         all.push(seen.heard.filter((e) => e.type === 'change').map((e) => e.key));
         return all",
        Value::Null,
    );
    let kept = json!({ "lag": 7, "tau-plus": 30 });
    let address = "#good:lag=7,tau-plus=30";
    let expected = json!([{ "lag": 7 }, kept, true, 7, 7, 30, 10, true, ["bad"], address, ["good"]]);
    assert_eq!(seen, expected, "{}", page.kind());
    let complaints = page.complaints_with(1, "toe");
    assert!(complaints.len() == 1 && complaints[0].contains("toe"), "{complaints:?}");
}

/// A framework sets what an element has as a property, under the name as written or without hyphens.
fn members(browser: &mut Browser) {
    let (mut page, _server) = host(browser, "");
    let mut keys: Vec<String> = widgets::ENTRIES
        .iter()
        .flat_map(|entry| (entry.quantities)())
        .map(|own| Quantity::key(&own))
        .collect();
    keys.sort();
    keys.dedup();
    let found = page.ask(
        "const is = (name) => name in w || name in document.createElement('plasticity-number');
         return given.filter((key) => is(key) || is(key.replace(/-(.)/g, (_, sign) => sign.toUpperCase())))",
        json!(keys),
    );
    assert!(strings(&found).is_empty(), "names of members: {found}");
    let once = page.ask(
        "w.setAttribute('data', 'none'); await seen.frame(); await seen.frame();
         return [w.values.measured, seen.problems(w)]",
        Value::Null,
    );
    assert_eq!(once, json!(["none", []]), "a name that it had once");
    page.is_quiet("members");
}
