//! Numbers in sentences keep in step with their widget, both ways.

use checks::input::key;
use checks::suite::Trial;
use checks::{Browser, Page};
use plasticity::Domain;
use serde_json::{Value, json};

use crate::book::{Others, each_kind, host, hosted, live};

pub fn trials() -> Vec<Trial> {
    let mut trials = each_kind("numbers in a sentence", Others::Sample, numbers);
    trials.push(Trial::new("a number of nothing keeps its printed text", nonsense));
    trials
}

/// A sentence far from its widget, with the first control that has many positions and the first result.
fn sentence<'a>(browser: &'a mut Browser, widget: &str) -> (Page<'a>, checks::Server, &'static str) {
    let entry = widgets::find(widget).expect("a widget of the registry");
    let many = |key: &&&str| {
        let quantities = (entry.quantities)();
        let quantity = quantities.iter().find(|quantity| quantity.is(key));
        quantity.is_some_and(|quantity| matches!(quantity.domain, Domain::Real { .. } | Domain::Count { .. }))
    };
    let key = entry.front.iter().find(many).expect("a number in front");
    let live = (entry.open)(&entry.settle(None, []).values);
    let readout = live.readouts().first().map_or("", |readout| readout.name);
    let markup = format!(
        "<p>With <plasticity-number for=\"w\" name=\"{key}\">printed</plasticity-number> it is
         <plasticity-value for=\"w\" name=\"{readout}\">printed</plasticity-value>.</p>
         <p style=\"height: 2000px\">Far below:</p>
         <plasticity-widget id=\"w\" name=\"{widget}\"></plasticity-widget>"
    );
    let (server, url) = hosted(host(&markup));
    let mut page = browser.shared();
    page.open(&url);
    (page, server, key)
}

const NUMBER: &str = "document.querySelector('plasticity-number').shadowRoot.querySelector('[role=slider]')";
const VALUE: &str = "seen.widgets()[0].values[given]";

fn numbers(browser: &mut Browser, widget: &'static str) {
    let (mut page, _server, name) = sentence(browser, widget);
    let place = format!("{} {widget} {name}", page.kind());
    // The sentence alone brings its far widget to life.
    let words = page.ask(
        &format!(
            "await seen.until('the number is live', () => document.querySelector('plasticity-number').shadowRoot?.querySelector('[role=slider]'));
             const n = {NUMBER}; return [n.getAttribute('aria-label'), n.getAttribute('aria-valuetext'), n.textContent]"
        ),
        Value::Null,
    );
    assert!(words[0].as_str().is_some_and(|label| label.len() > 3), "{place}: {words}");
    assert_eq!(words[1], words[2], "{place}: what is shown and what is read differ");
    let found = page.axe_within("p");
    assert!(found.is_empty(), "{place}: {}", found.join("\n  "));

    let value = |page: &mut Page<'_>| page.ask(&format!("return {VALUE}"), json!(name));
    let step = |page: &mut Page<'_>, what: &str, from: &Value| {
        page.ask(
            &format!("await seen.until('{what}', () => {VALUE} !== given.from)")
                .replace("[given]", "[given.name]"),
            json!({ "name": name, "from": from }),
        );
        let shown = page.ask(&format!("await seen.frame(); return [{NUMBER}.textContent, {NUMBER}.getAttribute('aria-valuenow'), String({VALUE})]"), json!(name));
        assert!(
            shown[1] == shown[2] || shown[2].as_str().is_some_and(|text| text.parse::<f64>().is_err()),
            "{place}: {what}: {shown}"
        );
    };
    page.ask(&format!("{NUMBER}.focus()"), Value::Null);
    let before = value(&mut page);
    page.press(&[key::HOME]);
    let home = page.ask(&format!("await seen.frame(); return {VALUE}"), json!(name));
    page.press(&[key::UP]);
    step(&mut page, "an arrow steps", &home);

    let (x, y) = page.middle(NUMBER);
    let from = value(&mut page);
    page.drag(&[(x, y), (x + 30.0, y), (x + 60.0, y)]);
    step(&mut page, "a drag moves", &from);

    page.ask(&format!("{NUMBER}.focus()"), Value::Null);
    let from = value(&mut page);
    page.press(&[key::ENTER]);
    // A drag may have come back to where it all began.
    let other = if from == before { home } else { before };
    page.ask("await seen.until('a field', () => seen.focused().tagName === 'INPUT'); seen.focused().value = String(given)", other);
    page.press(&[key::ENTER]);
    step(&mut page, "typing sets", &from);
    assert_eq!(
        page.ask("return seen.focused().getAttribute('role')", Value::Null),
        "slider",
        "{place}: focus after typing"
    );

    // The other way round: the widget is set, the sentence follows, result and all.
    let told = page.ask(
        "const w = seen.widgets()[0];
         await seen.live();
         const value = document.querySelector('plasticity-value');
         await seen.until('the value is live', () => value.shadowRoot?.querySelector('output'));
         const { domain } = w.parameters.find((p) => p.name === given);
         const other = w.values[given] === domain.high ? domain.low : domain.high;
         w.values = { [given]: other };
         await seen.frame(); await seen.frame();
         const n = document.querySelector('plasticity-number').shadowRoot.querySelector('[role=slider]');
         return { other: String(other), number: n.getAttribute('aria-valuenow'), live: value.shadowRoot.querySelector('output').ariaLive ?? 'off', text: value.shadowRoot.textContent }",
        json!(name),
    );
    assert_eq!(told["number"], told["other"], "{place}: the sentence does not follow");
    assert_eq!(told["live"], "off", "{place}: told twice");
    assert_ne!(told["text"], "printed", "{place}: {told}");
    page.is_quiet(&place);
}

fn nonsense(browser: &mut Browser) {
    let markup = "<p><plasticity-number for=\"nobody\" name=\"lag\">ten</plasticity-number>
        <plasticity-value for=\"stdp-window\" name=\"<b>\">much</plasticity-value></p>
        <plasticity-widget name=\"stdp-window\"></plasticity-widget>";
    let (_server, url) = hosted(host(markup));
    let mut page = browser.shared();
    page.open(&url);
    live(&mut page);
    let shown = page.ask("await seen.frame(); return document.querySelector('p').innerText", Value::Null);
    assert_eq!(shown, "ten much");
    let complaints = page.complaints_with(2, "plasticity:");
    assert!(complaints.len() == 2 && complaints.iter().all(|c| c.contains("plasticity:")), "{complaints:?}");
}
