//! The members and events that other people's pages are built on.

use checks::Browser;
use checks::suite::Trial;
use serde_json::{Value, json};

use crate::book::{Others, alone, done, each_kind, each_widget, none};

pub fn trials() -> Vec<Trial> {
    let mut trials = each_widget("members", Others::Sample, members);
    trials.extend(each_kind("values are all or nothing", Others::Nothing, all_or_nothing));
    trials.extend(each_kind("events", Others::Sample, events));
    trials.extend(each_kind("attributes are live", Others::Nothing, attributes));
    trials.push(Trial::new("types are declared", types).sampled(false));
    trials
}

const MEMBERS: &str = "const w = seen.widgets()[0], wrong = [];
    const is = (what, ok) => { if (!ok) wrong.push(what); };
    is('ready is a promise', w.ready instanceof Promise);
    const ps = w.parameters;
    is('parameters', Array.isArray(ps) && ps.length > 0);
    for (const p of ps) for (const key of ['name', 'symbol', 'unit', 'domain', 'default', 'doc']) is(`${p.name}.${key}`, p[key] !== undefined);
    is('values has every parameter', ps.every((p) => w.values[p.name] !== undefined) && Object.keys(w.values).length === ps.length);
    is('values is a copy', (() => { const v = w.values, k = ps[0].name; v[k] = 'else'; return w.values[k] !== 'else'; })());
    const readouts = Object.entries(w.readouts);
    is('readouts', readouts.length > 0 && readouts.every(([, r]) => typeof r.value === 'number' && typeof r.unit === 'string'));
    is('a readout is a number', readouts.some(([, r]) => Number.isFinite(r.value)));
    const tables = w.data();
    is('data', tables.length > 0 && tables.every((t) => typeof t.title === 'string' && t.columns.every((c) =>
      typeof c.name === 'string' && typeof c.unit === 'string' && c.values instanceof Float64Array)));
    is('data has numbers', tables.flatMap((t) => t.columns.flatMap((c) => [...c.values])).filter(Number.isFinite).length > 1);
    const csv = w.toCSV();
    is('CSV', typeof csv === 'string' && csv.split('\\n').length > 1);
    is('one table', tables.every((t, n) => csv.includes(w.toCSV(n)) && w.toCSV(n).split(',').length >= t.columns.length));
    const none = (() => { try { return w.toCSV(99) } catch (error) { return error instanceof RangeError && error.message } })();
    is(`no such table: ${none}`, String(none).includes('99'));
    const svg = w.toSVG();
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    is('SVG', parsed.documentElement.localName === 'svg' && !parsed.querySelector('parsererror, script'));
    const sizes = [];
    for (const scale of [1, 2]) {
      const png = await w.toPNG(scale);
      is(`PNG ×${scale}`, png instanceof Blob && png.type === 'image/png' && png.size > 500);
      const image = await createImageBitmap(png);
      sizes.push(image.width);
    }
    is(`PNG ×2 is twice as wide as ×1: ${sizes}`, sizes[1] === 2 * sizes[0]);
    is('describe', typeof w.describe() === 'string' && w.describe().length > 40);
    for (const call of [() => w.pause(), () => w.play(), () => w.pause(), () => w.seek(0), () => w.step(1), () => w.pin(), () => w.clearPins(), () => w.reset()])
      try { call(); } catch (error) { wrong.push(`${call}: ${error}`); }
    is('link', new URL(w.link()).href === w.link() && new URL(w.link({ embed: true })).pathname.includes('embed/'));
    return wrong";

fn members(browser: &mut Browser, widget: &'static str) {
    let mut page = alone(browser, widget);
    done(&mut page);
    let wrong = page.ask(MEMBERS, Value::Null);
    none(&format!("{} {widget}", page.kind()), "members that are not as promised", &wrong);
    page.is_quiet(&format!("{widget}: members"));
}

fn all_or_nothing(browser: &mut Browser, widget: &'static str) {
    let mut page = alone(browser, widget);
    let place = format!("{} {widget}", page.kind());
    let seen = page.ask(
        "const w = seen.widgets()[0], p = w.parameters.find((p) => p.domain.high !== undefined), before = JSON.stringify(w.values);
         const good = { [p.name]: p.domain.low };
         const bad = [{ ...good, 'no-such-thing': 1 }, { ...good, [p.name]: p.domain.high * 10 + 10 }, { ...good, [p.name]: NaN },
           { ...good, [p.name]: Infinity }, { ...good, [p.name]: 'x'.repeat(10000) }, { ...good, [p.name]: '<b>1</b>' },
           { ...good, [p.name]: null }, { ...good, [p.name]: {} }, { ...good, [p.name]: undefined }, null, 7, 'text'];
         const wrong = [];
         for (const set of bad) {
           let thrown = null;
           try { w.values = set; } catch (error) { thrown = error; }
           if (!(thrown instanceof RangeError) && !(set === null || typeof set !== 'object')) wrong.push(`${JSON.stringify(set)} throws ${thrown}`);
           if (set === null || typeof set !== 'object' ? !thrown : !thrown?.message) wrong.push(`${JSON.stringify(set)}: no reason`);
           if (JSON.stringify(w.values) !== before) wrong.push(`${JSON.stringify(set)} changed something`);
         }
         w.values = good;
         if (w.values[p.name] !== p.domain.low) wrong.push('a good value is not taken');
         return wrong.map((line) => line.slice(0, 200))",
        Value::Null,
    );
    none(&place, "setting values", &seen);
    page.is_quiet(&format!("{widget}: values"));
}

fn events(browser: &mut Browser, widget: &'static str) {
    let mut page = alone(browser, widget);
    let place = format!("{} {widget}", page.kind());
    let heard = page.ask(
        "const ready = seen.heard.filter((e) => e.type === 'ready').length;
         const w = seen.widgets()[0], n = seen.one('[data-input=slider]', w.shadowRoot);
         await seen.frame(); seen.heard.length = 0;
         let frames = 0, dragging = true;
         const count = () => { frames += 1; if (dragging) requestAnimationFrame(count); };
         requestAnimationFrame(count);
         const [low, high] = [Number(n.min), Number(n.max)];
         for (let i = 0; i < 40; i++) {
           n.value = String(low + (high - low) * (i % 20) / 20);
           n.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
           if (i % 10 === 9) await seen.frame();
         }
         await seen.frame(); await seen.frame();
         const inputs = seen.heard.filter((e) => e.type === 'input').length;
         const early = seen.heard.filter((e) => e.type === 'change').length;
         n.dispatchEvent(new Event('change', { bubbles: true }));
         await seen.frame(); await seen.frame();
         dragging = false;
         const changes = seen.heard.filter((e) => e.type === 'change');
         const change = changes[0] ?? null;
         await seen.done(); await seen.frame();
         const told = seen.heard.filter((e) => e.type === 'change').map((e) => e.detail.done);
         return { ready, inputs, frames, early, change, told }",
        Value::Null,
    );
    let count = |name: &str| heard[name].as_u64().expect("a count");
    assert_eq!(count("ready"), 1, "{place}: plasticity-ready once");
    assert!(
        count("inputs") >= 1 && count("inputs") <= count("frames"),
        "{place}: plasticity-input at most once per frame: {heard}"
    );
    assert_eq!(count("early"), 0, "{place}: plasticity-change before it is let go: {heard}");
    // A run may end within the frames above, or long after.
    let told = &heard["told"];
    assert!(
        *told == json!([true]) || *told == json!([false, true]),
        "{place}: plasticity-change once when let go, and where the run goes on then, once more at its end: {heard}"
    );
    let change = &heard["change"];
    assert!(change["bubbles"] == true && change["composed"] == true, "{place}: {change}");
    assert!(
        change["detail"]["values"].is_object() && change["detail"]["readouts"].is_object(),
        "{place}: {change}"
    );
    page.is_quiet(&format!("{widget}: events"));
}

fn attributes(browser: &mut Browser, widget: &'static str) {
    let mut page = alone(browser, widget);
    let place = format!("{} {widget}", page.kind());
    let wrong = page.ask(
        "const w = seen.widgets()[0], wrong = [], p = w.parameters.find((p) => p.domain.high !== undefined);
         const start = w.values[p.name];
         w.setAttribute(p.name, String(p.domain.high)); await seen.frame(); await seen.frame();
         if (w.values[p.name] !== p.domain.high) wrong.push(`${p.name} = ${w.values[p.name]}`);
         w.removeAttribute(p.name); await seen.frame(); await seen.frame();
         if (w.values[p.name] !== start) wrong.push(`${p.name} removed: ${w.values[p.name]}, not ${start}`);
         w.setAttribute('controls', 'none'); await seen.frame(); await seen.frame();
         if (seen.all('[data-quantity] [data-input]', w.shadowRoot).some((n) => seen.shown(n) && !n.disabled)) wrong.push('controls=none leaves controls');
         w.setAttribute('controls', p.name); await seen.frame(); await seen.frame();
         const left = new Set(seen.all('[data-quantity] [data-input]', w.shadowRoot).filter((n) => !n.disabled).map((n) => n.closest('[data-quantity]').dataset.quantity));
         if (left.size !== 1 || !left.has(p.name)) wrong.push(`controls=${p.name} leaves ${[...left]}`);
         w.removeAttribute('controls');
         w.setAttribute('mode', 'figure'); await seen.frame(); await seen.frame();
         if (seen.all('input, button, select', w.shadowRoot).some(seen.shown)) wrong.push('mode=figure leaves chrome');
         w.removeAttribute('mode'); await seen.frame(); await seen.frame();
         if (!seen.all('[data-quantity] [data-input]', w.shadowRoot).some(seen.shown)) wrong.push('no controls after mode=figure is removed');
         return wrong",
        Value::Null,
    );
    none(&place, "attributes", &wrong);
    page.is_quiet(&format!("{widget}: attributes"));
}

/// The promised members exist and are declared.
fn types(browser: &mut Browser) {
    let declared = checks::dist::text(&crate::book::BOOK.folder, "plasticity.d.ts");
    let widget = widgets::ENTRIES[0].name;
    let mut page = alone(browser, widget);
    let own = page.ask(
        "return Object.getOwnPropertyNames(Object.getPrototypeOf(seen.widgets()[0])).filter((n) => n !== 'constructor' && !/Callback$/.test(n))",
        Value::Null,
    );
    for name in [
        "ready",
        "parameters",
        "values",
        "state",
        "readouts",
        "data",
        "toCSV",
        "toSVG",
        "toPNG",
        "describe",
        "reset",
        "play",
        "pause",
        "seek",
        "step",
        "pin",
        "clearPins",
        "link",
    ] {
        assert!(own.as_array().is_some_and(|list| list.contains(&json!(name))), "the element has no {name}");
        assert!(declared.contains(name), "plasticity.d.ts does not declare {name}");
    }
}
