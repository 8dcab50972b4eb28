//! Presets, play and scrub, undo, reset, pin.

use checks::Browser;
use checks::suite::Trial;
use serde_json::{Value, json};

use crate::book::{Others, alone, done, each_kind, each_widget};

pub fn trials() -> Vec<Trial> {
    let mut trials = each_widget("presets", Others::Sample, presets);
    trials.extend(each_kind("undo and reset", Others::Sample, undo));
    trials.extend(each_kind("play and scrub", Others::Sample, play));
    trials.extend(each_kind("pins", Others::Nothing, pins));
    trials.push(Trial::new("the button that stops a run keeps the focus at its end", ends));
    trials
}

/// A reader who stands on Stop when the run ends is not thrown to the beginning of the page.
fn ends(browser: &mut Browser) {
    let mut page = alone(browser, "stdp-competition");
    let place = format!("{} stdp-competition", page.kind());
    let kept = page.ask(
        "const w = seen.widgets()[0], stop = seen.one('.stop', w.shadowRoot);
         w.values = { seed: 7 };
         await seen.until('it runs', () => seen.works(w));
         stop.focus();
         const before = seen.focused() === stop && stop.getAttribute('aria-disabled') === 'false';
         await seen.done(); await seen.frame();
         const after = seen.focused() === stop && seen.shown(stop) && stop.getAttribute('aria-disabled') === 'true';
         stop.blur(); await seen.frame();
         return [before, after, !seen.shown(stop)]",
        Value::Null,
    );
    assert_eq!(kept, json!([true, true, true]), "{place}: runs, has ended, is left");
    page.is_quiet(&place);
}

fn presets(browser: &mut Browser, widget: &'static str) {
    let entry = widgets::find(widget).expect("it is in the registry");
    let quantities = (entry.quantities)();
    let mut page = alone(browser, widget);
    let names: Vec<_> = entry.presets.iter().map(|preset| preset.name).collect();
    let all = page.ask(
        "const w = seen.widgets()[0], box = seen.one('[data-action=preset]', w.shadowRoot), all = [];
         for (const name of given) {
           box.value = name;
           if (box.value !== name) throw new Error(`the menu has no ${name}`);
           box.dispatchEvent(new Event('input', { bubbles: true })); box.dispatchEvent(new Event('change', { bubbles: true }));
           await seen.frame(); await seen.frame();
           all.push(w.values);
         }
         return all",
        json!(names),
    );
    for (preset, values) in entry.presets.iter().zip(all.as_array().expect("a list")) {
        let place = format!("{} {widget} preset {}", page.kind(), preset.name);
        let settled = entry.settle(Some(preset.name), []);
        for (quantity, value) in quantities.iter().zip(&settled.values) {
            let text = values[quantity.key()]
                .as_str()
                .map_or_else(|| values[quantity.key()].to_string(), String::from);
            let here =
                quantity.read(&text, quantity.default).unwrap_or_else(|refused| panic!("{place}: {refused}"));
            assert_eq!(here, *value, "{place}: {}", quantity.key());
        }
    }
    page.is_quiet(&format!("{widget}: presets"));
}

fn undo(browser: &mut Browser, widget: &'static str) {
    let mut page = alone(browser, widget);
    let place = format!("{} {widget}", page.kind());
    let start = page.ask("return seen.widgets()[0].values", Value::Null);
    // Three committed changes through the page's own inputs.
    let states = page.ask(
        "const w = seen.widgets()[0], root = w.shadowRoot, states = [w.values];
         const ranges = seen.all('[data-input=slider]', root).slice(0, 3);
         for (const n of ranges) {
           const [low, high] = [Number(n.min), Number(n.max)];
           n.value = String(low + (high - low) * (Number(n.value) < (low + high) / 2 ? 0.7 : 0.3));
           n.dispatchEvent(new Event('input', { bubbles: true })); n.dispatchEvent(new Event('change', { bubbles: true }));
           await seen.frame(); await seen.frame();
           states.push(w.values);
         }
         return states",
        Value::Null,
    );
    let states = states.as_array().expect("a list").clone();
    assert!(
        states.windows(2).all(|pair| pair[0] != pair[1]),
        "{place}: a slider changed nothing: {states:?}"
    );
    for state in states.iter().rev().skip(1) {
        page.click("seen.one('[data-action=undo]', seen.widgets()[0].shadowRoot)");
        let now =
            page.ask("await seen.frame(); await seen.frame(); return seen.widgets()[0].values", Value::Null);
        assert_eq!(&now, state, "{place}: undo");
    }
    page.ask("const w = seen.widgets()[0], p = w.parameters.find((p) => typeof p.default === 'number' && p.domain.high > p.default);
              w.values = { [p.name]: p.domain.high }; await seen.frame()", Value::Null);
    page.click("seen.one('[data-action=reset]', seen.widgets()[0].shadowRoot)");
    let now =
        page.ask("await seen.frame(); await seen.frame(); return seen.widgets()[0].values", Value::Null);
    assert_eq!(now, start, "{place}: reset");
    page.is_quiet(&format!("{widget}: undo and reset"));
}

fn play(browser: &mut Browser, widget: &'static str) {
    let mut page = alone(browser, widget);
    let place = format!("{} {widget}", page.kind());
    done(&mut page);
    let runs = page.ask(
        "return seen.all('[data-input=scrub]', seen.widgets()[0].shadowRoot).filter(seen.shown).length",
        Value::Null,
    );
    let entry = widgets::find(widget).expect("it is in the registry");
    let values = entry.settle(None, []).values;
    let span = (entry.open)(&values).span();
    assert_eq!(runs == 1, span.is_some(), "{place}: a scrubber where time runs, and only there");
    let Some(span) = span else { return };

    let scrubbed = "return Number(seen.one('[data-input=scrub]', seen.widgets()[0].shadowRoot).value)";
    page.ask("seen.widgets()[0].seek(given); await seen.frame(); await seen.frame()", json!(span.start));
    let start = page.ask(scrubbed, Value::Null);
    let first = page.ask("return seen.widgets()[0].toSVG()", Value::Null);
    page.click("seen.one('[data-action=play]', seen.widgets()[0].shadowRoot)");
    let moving = format!(
        "return await seen.until('it plays', () => {{ const at = (() => {{ {scrubbed} }})(); return at > given && at }})"
    );
    page.try_ask(&moving, start).unwrap_or_else(|error| panic!("{place}: play: {error}"));
    page.ask("seen.widgets()[0].pause(); await seen.frame()", Value::Null);
    let paused = page.ask(scrubbed, Value::Null);
    let later = page.ask(&format!("for (let i = 0; i < 5; i++) await seen.frame(); {scrubbed}"), Value::Null);
    assert_eq!(paused, later, "{place}: pause");

    page.ask("seen.widgets()[0].seek(given); await seen.frame(); await seen.frame()", json!(span.end));
    let last = page.ask("return seen.widgets()[0].toSVG()", Value::Null);
    assert_ne!(first, last, "{place}: the first and the last moment look the same");
    if let Some(event) = span.events.iter().find(|event| **event > span.start) {
        page.ask("const w = seen.widgets()[0]; w.seek(given); await seen.frame(); w.step(1); await seen.frame(); await seen.frame()", json!(span.start));
        let words = page
            .ask("return seen.one('[data-input=scrub]', seen.widgets()[0].shadowRoot).value", Value::Null);
        let share: f64 = words.as_str().and_then(|text| text.parse().ok()).expect("a number");
        // The scrubber has a thousand positions.
        let there = span.start + share / 1000.0 * (span.end - span.start);
        let near = (there - event).abs() <= (span.end - span.start) / 1000.0 + 1e-9;
        assert!(near, "{place}: step goes to {there}, the first event is at {event}");
    }
    page.is_quiet(&format!("{widget}: play and scrub"));
}

fn pins(browser: &mut Browser, widget: &'static str) {
    let mut page = alone(browser, widget);
    let place = format!("{} {widget}", page.kind());
    done(&mut page);
    page.click("seen.one('button[data-action=pin]', seen.widgets()[0].shadowRoot)");
    let seen = page.ask(
        "const w = seen.widgets()[0], key = seen.one('[data-input=slider]', w.shadowRoot).closest('[data-quantity]').dataset.quantity;
         const p = w.parameters.find((p) => p.name === key);
         const other = w.values[key] === p.domain.high ? p.domain.low : p.domain.high;
         w.values = { [key]: other };
         await seen.frame(); await seen.done([w]);
         const told = () => seen.one('.difference', w.shadowRoot).textContent.startsWith('Pinned with ');
         const pinned = told();
         w.clearPins(); await seen.frame();
         return [pinned, told()]",
        Value::Null,
    );
    assert_eq!(seen, json!([true, false]), "{place}: a word about the pinned run, while it is pinned");
    page.is_quiet(&format!("{widget}: pins"));
}
