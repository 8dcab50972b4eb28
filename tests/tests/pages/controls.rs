//! Every control of every widget, by keyboard and by mouse; every handle of its figure.

use checks::input::key;
use checks::suite::Trial;
use checks::{Browser, Page};
use plasticity::{Domain, Quantity};
use serde_json::{Map, Value, json};

use crate::book::{Others, alone, alone_as, each_kind, each_widget};

pub fn trials() -> Vec<Trial> {
    let mut trials = each_widget("controls", Others::Nothing, all_there);
    trials.extend(each_kind("controls by keyboard", Others::Sample, by_keyboard));
    trials.extend(each_kind("controls by mouse", Others::Sample, by_mouse));
    // That each moves its quantities is tried natively.
    trials.extend(each_kind("handles", Others::Sample, handles));
    trials
}

/// One native input of a control.
struct Control {
    /// The quantity it moves.
    key: String,
    /// `range`, `number`, `radio`, `checkbox`, `select-one`.
    kind: String,
    /// A JavaScript expression that finds it.
    finder: String,
}

/// All inputs, with everything that hides them opened. Exactly those of idle quantities stand disabled.
fn controls(page: &mut Page<'_>, widget: &str, idle: &[&str]) -> Vec<Control> {
    let found = page.ask(
        "const root = seen.widgets()[0].shadowRoot;
         for (const details of seen.all('details', root)) if (seen.all('[data-quantity]', details).length) details.open = true;
         await seen.frame();
         const inputs = seen.all('[data-quantity] [data-input]', root);
         const hidden = inputs.filter((n) => !seen.shown(n) && !seen.shown(n.closest('label') ?? n)).map((n) => n.closest('[data-quantity]').dataset.quantity);
         const keys = seen.widgets()[0].parameters.map((p) => p.name);
         const without = keys.filter((key) => !inputs.some((n) => n.closest('[data-quantity]').dataset.quantity === key));
         const wrong = inputs.filter((n) => {
           const row = n.closest('[data-quantity]'), idle = given.includes(row.dataset.quantity);
           return n.disabled !== idle || (row.getAttribute('aria-disabled') === 'true') !== idle;
         }).map((n) => n.closest('[data-quantity]').dataset.quantity);
         return { controls: inputs.map((n) => [n.closest('[data-quantity]').dataset.quantity, n.type]), hidden, without, wrong }",
        json!(idle),
    );
    let place = format!("{} {widget}", page.kind());
    assert_eq!(found["without"], json!([]), "{place}: parameters without a control");
    assert_eq!(found["hidden"], json!([]), "{place}: controls that cannot be seen");
    assert_eq!(found["wrong"], json!([]), "{place}: disabled without being idle, or the other way round");
    let list = found["controls"].as_array().expect("a list").iter().enumerate();
    list.map(|(place, control)| Control {
        key: control[0].as_str().expect("a name").into(),
        kind: control[1].as_str().expect("a type").into(),
        finder: format!("seen.all('[data-quantity] [data-input]', seen.widgets()[0].shadowRoot)[{place}]"),
    })
    .collect()
}

/// Every quantity has controls that can be seen. That each acts is tried natively, and by hand for every kind of control.
fn all_there(browser: &mut Browser, widget: &'static str) {
    let entry = widgets::find(widget).expect("it is in the registry");
    let mut page = alone(browser, widget);
    controls(&mut page, widget, &(entry.without_effect)(&entry.settle(None, []).values));
    page.is_quiet(&format!("{widget}: controls"));
}

/// Pages on which, one after the other, every control acts: the widget as it is, its presets, then
/// every option of every choice. What each of them adds is tried there.
fn in_all_cases(browser: &mut Browser, widget: &'static str, each: fn(&mut Page<'_>, &str, &Control)) {
    let entry = widgets::find(widget).expect("it is in the registry");
    let quantities = (entry.quantities)();
    let mut cases = vec![vec![]];
    cases.extend(entry.presets.iter().map(|preset| vec![("preset".to_string(), preset.name.to_string())]));
    for quantity in &quantities {
        if let Domain::Choice { names, .. } = quantity.domain {
            cases.extend(names.iter().map(|name| vec![(quantity.key(), name.to_string())]));
        }
    }
    let mut left: Vec<String> = quantities.iter().map(Quantity::key).collect();
    for case in cases {
        let (mut preset, mut given) = (None, vec![]);
        for (name, value) in &case {
            if name == "preset" {
                preset = Some(value.as_str());
            } else {
                given.push((name.as_str(), value.as_str()));
            }
        }
        let idle = (entry.without_effect)(&entry.settle(preset, given).values);
        let act: Vec<String> = left.iter().filter(|key| !idle.contains(&key.as_str())).cloned().collect();
        if act.is_empty() {
            continue;
        }
        let attributes: Map<_, _> = case.iter().map(|(name, value)| (name.clone(), json!(value))).collect();
        let mut page = alone_as(browser, widget, attributes.into());
        for control in controls(&mut page, widget, &idle).iter().filter(|control| act.contains(&control.key))
        {
            each(&mut page, widget, control);
        }
        page.ask("seen.widgets()[0].reset()", Value::Null);
        page.is_quiet(&format!("{widget}: controls"));
        left.retain(|key| !act.contains(key));
    }
    assert!(left.is_empty(), "{widget}: never acts: {left:?}");
}

/// Starts listening anew and stands on the control, which is `n`.
const BEFORE: &str = "const w = seen.widgets()[0];
    n.scrollIntoView({ block: 'center', behavior: 'instant' });
    w.reset(); await seen.frame();
    seen.heard.length = 0; const was = seen.was = w.values[given];
    // A choice out of sight is drawn when it comes into sight.
    const shows = { radio: () => n.checked === (n.value === was), 'select-one': () => n.value === was }[n.type];
    if (shows) await seen.until(`${given} shows ${was}`, shows);
    n.focus();
    if (seen.focused() !== n) throw new Error(`no focus on ${given}`)";

/// What the control did: the value, and the events with it.
const AFTER: &str = "const w = seen.widgets()[0];
    await seen.until(`${given} changes`, () => w.values[given] !== seen.was);
    await seen.until(`plasticity-change for ${given}`, () => seen.heard.some((e) => e.type === 'change'));
    const change = seen.heard.filter((e) => e.type === 'change').at(-1);
    const errors = seen.heard.filter((e) => e.type === 'error').map((e) => JSON.stringify(e.detail));
    return { value: w.values[given], told: change.detail.values[given], errors }";

/// Stands on a control, and answers a question about it.
fn stand_on(page: &mut Page<'_>, control: &Control, place: &str, question: &str) -> Value {
    let body = format!("const n = {}; {BEFORE}; {question}", control.finder);
    page.try_ask(&body, json!(control.key)).unwrap_or_else(|error| panic!("{place}: {error}"))
}

fn moved(page: &mut Page<'_>, control: &Control, place: &str) {
    let after = page.try_ask(AFTER, json!(control.key)).unwrap_or_else(|error| {
        let pressed = page.ask("return [seen.pressed, seen.focused()?.outerHTML.slice(0, 200)]", Value::Null);
        panic!("{place}: {error}; {pressed}")
    });
    assert_eq!(after["value"], after["told"], "{place}: the event tells another value");
    assert_eq!(after["errors"], json!([]), "{place}: an error event");
}

fn by_keyboard(browser: &mut Browser, widget: &'static str) {
    in_all_cases(browser, widget, |page, widget, control| {
        let place = format!("{} {widget}: {} ({}) by keyboard", page.kind(), control.key, control.kind);
        let here = |page: &mut Page<'_>, question: &str| stand_on(page, control, &place, question);
        match control.kind.as_str() {
            "range" => {
                // Away from whichever end it stands at.
                let at_end = here(page, "return Number(n.value) >= Number(n.max)");
                page.press(&[if at_end == true { key::LEFT } else { key::RIGHT }]);
            }
            "number" | "text" => {
                let other = here(page, OTHER_NUMBER);
                page.press_with(&[key::CONTROL], &["a"]);
                page.write(other.as_str().expect("text"));
                page.press(&[key::ENTER]);
            }
            "checkbox" => {
                here(page, "");
                page.press(&[key::SPACE]);
            }
            "radio" => {
                // Only the chosen one of a group takes the arrows, and in WebKit none leads around its ends.
                let group = "const group = seen.all(`input[name=\"${n.name}\"]`, n.getRootNode()), one = group.find((m) => m.checked);
                    one.focus(); return one === group.at(-1)";
                let last = here(page, group);
                page.press(&[if last == true { key::UP } else { key::DOWN }]);
            }
            "select-one" => {
                let last = here(page, "return n.selectedIndex === n.options.length - 1");
                page.press(&[if last == true { key::UP } else { key::DOWN }]);
            }
            other => panic!("{place}: the test does not know how to move a {other}"),
        }
        moved(page, control, &place);
    });
}

/// A number inside the domain, not the present one, as a reader would type it.
const OTHER_NUMBER: &str = "const { domain } = w.parameters.find((p) => p.name === given);
    const now = w.values[given];
    const high = domain.high ?? 2 ** 53 - 1, low = domain.low ?? 0;
    const whole = Number.isInteger(now) && domain.kind !== 'real';
    const other = now < high ? now + (Math.min(high, now + Math.max(1, Math.abs(now))) - now) / 2 : (low + now) / 2;
    return String(whole ? (now < high ? now + 1 : now - 1) : Number(other.toPrecision(3)))";

fn by_mouse(browser: &mut Browser, widget: &'static str) {
    in_all_cases(browser, widget, |page, widget, control| {
        let place = format!("{} {widget}: {} ({}) by mouse", page.kind(), control.key, control.kind);
        let here = |page: &mut Page<'_>, question: &str| stand_on(page, control, &place, question);
        match control.kind.as_str() {
            "range" => {
                let at = here(
                    page,
                    "return { ...await seen.middle(n), share: (n.value - n.min) / (n.max - n.min) }",
                );
                let number = |name: &str| at[name].as_f64().expect("a number");
                let (x, width) = (number("x"), number("width"));
                // The grip is dragged to a quarter or to three quarters, whichever is farther.
                let grip = x + (number("share") - 0.5) * (width - 16.0);
                let goal = if number("share") < 0.5 { x + width / 4.0 } else { x - width / 4.0 };
                page.drag(&[(grip, number("y")), ((grip + goal) / 2.0, number("y")), (goal, number("y"))]);
            }
            "checkbox" => {
                here(page, "");
                page.click(&control.finder);
            }
            "radio" => {
                if here(page, "return n.checked") == true {
                    return;
                }
                page.click(&format!("({0}.closest('label') ?? {0})", control.finder));
            }
            // Typing is the keyboard's; a list's pop-up is the system's own.
            "number" | "text" | "select-one" => return,
            other => panic!("{place}: the test does not know how to move a {other}"),
        }
        moved(page, control, &place);
    });
}

/// Dragging a grip in the figure is moving its quantities; the arrow keys on it do the same.
fn handles(browser: &mut Browser, widget: &'static str) {
    let mut page = alone(browser, widget);
    let list = page.ask(
        "return seen.all('[data-handle]', seen.widgets()[0].shadowRoot).map((n) => n.dataset.handle)",
        Value::Null,
    );
    for (nth, keys) in list.as_array().expect("a list").iter().enumerate() {
        let keys = keys.as_str().expect("names").to_string();
        let place = format!("{} {widget}: handle {keys}", page.kind());
        let first = keys.split(' ').next().unwrap_or_default().to_string();
        let finder = format!("seen.all('[data-handle]', seen.widgets()[0].shadowRoot)[{nth}]");
        // It may ride on a curve that the run finds: it is taken where it rests.
        let reset = "seen.widgets()[0].reset(); await seen.done(); await seen.frame(); seen.heard.length = 0";
        page.ask(reset, Value::Null);
        let before = page.ask("return seen.widgets()[0].values", Value::Null);
        let (x, y) = page.middle(&finder);
        page.drag(&[(x, y), (x + 20.0, y - 10.0), (x + 45.0, y - 25.0)]);
        let changed = "const w = seen.widgets()[0];
            await seen.until('a value changes', () => given[1].split(' ').some((k) => w.values[k] !== given[0][k]));
            await seen.until('plasticity-change', () => seen.heard.some((e) => e.type === 'change'));
            return seen.heard.map((e) => e.type)";
        let heard = page
            .try_ask(changed, json!([before, keys]))
            .unwrap_or_else(|error| panic!("{place} dragged by 45 px: {error}"));
        assert!(
            heard.as_array().is_some_and(|h| h.contains(&json!("input"))),
            "{place}: no plasticity-input while dragging"
        );

        let role = page.ask(&format!("const n = {finder}; n.focus(); return [n.getAttribute('role') ?? n.type, n.getAttribute('aria-label') ?? n.labels?.[0]?.textContent ?? '', seen.focused() === n]"), Value::Null);
        assert!(
            role[1].as_str().is_some_and(|name| !name.is_empty()) && role[2] == true,
            "{place}: no name or no focus: {role}"
        );
        page.ask(reset, Value::Null);
        page.ask(&format!("{finder}.focus()"), Value::Null);
        page.press(&[key::RIGHT]);
        let moves = "const w = seen.widgets()[0]; await seen.frame();
            return given[1].split(' ').some((k) => w.values[k] !== given[0][k])";
        if page.ask(moves, json!([before, keys])) == false {
            // It may move along y alone, or stand at its end.
            page.press(&[key::UP, key::DOWN, key::DOWN, key::LEFT]);
        }
        page.try_ask(changed, json!([before, keys]))
            .unwrap_or_else(|error| panic!("{place} by arrow keys ({first}): {error}"));
    }
    page.is_quiet(&format!("{widget}: handles"));
}
