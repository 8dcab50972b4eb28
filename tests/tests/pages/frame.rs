//! A page and its frame speak with each other; a state and a link bring back what is seen.

use checks::suite::Trial;
use checks::{Browser, Page, Server};
use serde_json::{Value, json};

use crate::book::{alone_as, done, host, hosted, live};

pub fn trials() -> Vec<Trial> {
    vec![
        Trial::of("frame", "messages both ways", messages),
        Trial::of("frame", "what is asked and what is wrong", asking).sampled(false),
        Trial::of("frame", "a state brings back what is seen", state).sampled(false),
        Trial::of("frame", "a link brings back what is seen", link).sampled(false),
        Trial::of("frame", "a result to be predicted is told nowhere", hidden).sampled(false),
        Trial::of("frame", "what happens is told", told).sampled(false),
    ]
}

fn messages(browser: &mut Browser) {
    let (_server, url) = hosted(include_str!("../../hosts/frame.html"));
    let mut page = browser.shared();
    page.open(&url);
    let place = page.kind();
    let seen = page.ask(
        "const answer = async (request, message) => {
           ask(request, message);
           return await seen.until(`an answer to ${message.type}`, () => heard.find((m) => m.request === request));
         };
         const early = await seen.until('an answer to what came early', () => heard.find((m) => m.request === 'early'));
         const all = { early: early.ok && early.result.length > 40, ready: heard.some((m) => m.type === 'ready') };
         all.version = (await answer(1, { type: 'reset', version: 2 })).ok;
         all.seek = (await answer(2, { type: 'seek', at: 2.5 })).ok && (await answer(3, { type: 'state' })).result.position;
         all.step = (await answer(4, { type: 'step', n: -1 })).ok && (await answer(5, { type: 'state' })).result.position < 2.5;
         await answer(6, { type: 'pin' });
         const { result } = await answer(7, { type: 'state' });
         all.pins = result.pins.length;
         await answer(8, { type: 'reset' });
         await answer(9, { type: 'seek', at: 0 });
         all.back = JSON.stringify((await answer(10, { type: 'state', state: result })).result) === JSON.stringify(result);
         all.wrong = (await answer(11, { type: 'state', state: { position: 'soon' } })).error;
         const [name] = Object.keys(result.values);
         all.set = (await answer(12, { type: 'set', values: { [name]: 'soon' } })).ok;
         all.type = (await answer(13, { type: 'dance' })).error.includes('seek, step, pin, describe, state');
         all.height = parseInt(document.querySelector('iframe').style.height) > 300;
         return all",
        Value::Null,
    );
    let wrong = "position cannot be “soon”: it takes a number.";
    let expected = json!({
        "early": true, "ready": true, "version": false, "seek": 2.5, "step": true, "pins": 1, "back": true,
        "wrong": wrong, "set": false, "type": true, "height": true
    });
    assert_eq!(seen, expected, "{place}");
    let inside = page.inside(
        "const w = seen.widgets()[0]; const p = w.parameters.find((p) => p.domain.high !== undefined); w.values = { [p.name]: p.domain.high };
         return seen.one('.title', w.shadowRoot).textContent",
    );
    assert_eq!(inside, "Two spikes", "{place}: the author's title is the heading");
    // What a sandbox may not save goes to the page around it, and stands there to be copied.
    let said = page.inside(
        "const w = seen.widgets()[0], press = async (action) => {
           seen.one('.menu', w.shadowRoot).open = true; seen.one(`.items [data-action=${action}]`, w.shadowRoot).click();
           const dialog = await seen.until(`${action} says something`, () => seen.all('dialog[open]', w.shadowRoot)[0]);
           seen.all('[data-table]', dialog)[0]?.click();
           const words = dialog.textContent; dialog.close(); return words;
         };
         const all = [];
         for (const action of ['svg', 'csv', 'png']) all.push(await press(action));
         return all",
    );
    let said = said.as_array().expect("a list");
    assert!(
        said.iter().all(|words| words.as_str().is_some_and(|words| words.contains("may not save"))),
        "{place}: {said:?}"
    );
    let files = page.ask("return await seen.until('three files', () => { const all = heard.filter((m) => m.type === 'file'); return all.length === 3 && all.map((m) => [m.name, m.content instanceof Blob || m.content.length > 100]) })", Value::Null);
    let name = |rest: &str| json!([format!("stdp-sequence{rest}"), true]);
    let table = "-every-input-where-its-spike-falls.csv";
    assert_eq!(files, json!([name("-slide.svg"), name(table), name("-slide.png")]), "{place}");
    let changed = page.ask("return await seen.until('a change is told', () => heard.some((m) => m.type === 'change' && m.detail.values))", Value::Null);
    assert_eq!(changed, true, "{place}");
    page.is_quiet("a frame");
}

/// A frame tells its page what is wrong with its address, a result to nobody who asks before the reader has answered, and
/// then the answer.
fn asking(browser: &mut Browser) {
    let there = "embed/stdp-sequence.html?title=Two+spikes";
    let asks =
        include_str!("../../hosts/frame.html").replace(there, "embed/stdp-window.html?mode=predict&toe=1");
    let (_server, url) = hosted(asks);
    let mut page = browser.shared();
    page.open(&url);
    let place = page.kind();
    let told = "const all = [];
        for (const format of ['json', 'csv', 'svg']) {
          ask(`${given} ${format}`, { type: 'export', format });
          all.push((await seen.until(`${format}`, () => heard.find((m) => m.request === `${given} ${format}`))).result);
        }
        const [json, csv, svg] = all;
        return [Object.values(json.readouts).some(({ value }) => Number.isFinite(value)), csv.length, svg.length]";
    page.inside("await seen.live(); await seen.done()");
    let before = page.ask(told, json!("before"));
    page.inside("seen.one('[data-guess=skip]', seen.widgets()[0].shadowRoot).click(); await seen.frame(); await seen.frame()");
    let after = page.ask(told, json!("after"));
    assert_eq!((&before[0], &after[0]), (&json!(false), &json!(true)), "{place}: readouts");
    for place in [1, 2] {
        assert!(before[place].as_u64() < after[place].as_u64(), "{before} before the answer, {after} after");
    }
    let heard = page.ask(
        "const of = (type) => seen.until(type, () => heard.find((m) => m.type === type && m.detail));
         return [(await of('error')).detail.message.includes('toe'), (await of('answer')).detail.skipped]",
        Value::Null,
    );
    assert_eq!(heard, json!([true, true]), "{place}");
}

/// Two of the same, one of which has been used.
fn pair<'a>(browser: &'a mut Browser, fragment: &str) -> (Page<'a>, Server, String) {
    let tag = |id: &str| {
        format!(
            "<plasticity-widget id=\"{id}\" name=\"stdp-sequence\" loading=\"eager\"></plasticity-widget>"
        )
    };
    let (server, url) = hosted(host(&format!("<h2 id=\"top\">Two</h2>{}{}", tag("w"), tag("v"))));
    let mut page = browser.shared();
    page.open(&format!("{url}{fragment}"));
    live(&mut page);
    done(&mut page);
    (page, server, url)
}

const USE: &str = "w.seek(2.5); w.pin(); const p = w.parameters.find((p) => p.domain.high !== undefined);
    w.values = { [p.name]: p.domain.high }; await seen.done([w]); w.seek(1.5); w.pin(); await seen.frame(); await seen.frame();";

fn state(browser: &mut Browser) {
    let (mut page, _server, _) = pair(browser, "");
    let seen = page.ask(
        &format!(
            "const other = document.getElementById('v'), main = document.querySelector('main');
             {USE}
             const kept = JSON.parse(JSON.stringify(w.state)), is = (e) => JSON.stringify(e.state) === JSON.stringify(kept);
             other.state = kept; await seen.done([other]);
             const all = [kept.pins.length, is(other)];
             all.push(await seen.until('kept runs are made again', () => other.toSVG() === w.toSVG()));
             for (const state of given) try {{ other.state = state; all.push(state); }} catch (error) {{ if (!(error instanceof RangeError)) all.push(String(error)); }}
             all.push(is(other));
             const names = other.data().flatMap((t) => t.columns.map((c) => `${{t.title}}/${{c.name}}`));
             all.push(names.some((n) => n.includes('/pinned: ')), names.some((n) => n.includes('/pinned 2: ')), new Set(names).size === names.length);
             // Out of the page and back; and before it is live.
             other.remove(); await seen.frame(); await seen.frame();
             main.append(other); await seen.live([other]); await seen.done([other]);
             const early = document.createElement('plasticity-widget'); early.setAttribute('name', 'stdp-sequence'); early.state = kept;
             all.push(is(other), early.state.position);
             main.append(early); await seen.live([early]); await seen.done([early]);
             all.push(is(early));
             return all"
        ),
        json!([null, { "widget": "oja-axis" }, { "position": "x" }, { "pins": ["toe=1"] }, { "mode": "x" }, { "values": { "toe": 1 } }]),
    );
    assert_eq!(seen, json!([2, true, true, true, true, true, true, true, 1.5, true]), "{}", page.kind());
    page.is_quiet("a state");
}

fn link(browser: &mut Browser) {
    let (mut page, _server, url) = pair(browser, "#/route?id=a:b");
    let left = page.ask(
        &format!("w.setAttribute('controls', 'none'); w.setAttribute('theme', 'dark'); {USE} return {{ hash: location.hash, here: w.link(), nothing: w.link(null) === w.link(), alone: w.link({{ embed: true }}), state: w.state }}"),
        Value::Null,
    );
    assert_eq!((&left["hash"], &left["nothing"]), (&json!("#/route?id=a:b"), &json!(true)));
    for (name, to) in [("here", "w"), ("alone", "seen.widgets()[0]")] {
        let link = left[name].as_str().expect("a link");
        assert!(
            name == "alone"
                || link.starts_with(&format!("{url}?plasticity=")) && link.ends_with("#/route?id=a:b"),
            "{link}"
        );
        assert!(name == "here" || link.contains("controls=none&theme=dark"), "{link}");
        page.open(link);
        live(&mut page);
        done(&mut page);
        let state = page.ask(&format!("return {to}.state"), Value::Null);
        assert_eq!(state, left["state"], "{}: {link}", page.kind());
    }
    page.is_quiet("a link");
}

fn hidden(browser: &mut Browser) {
    let mut page = alone_as(browser, "stdp-window", json!({ "mode": "predict" }));
    let seen = page.ask(
        "const w = seen.widgets()[0], known = () => Object.values(w.readouts).some((r) => Number.isFinite(r.value));
         const before = [known(), w.state.prediction];
         seen.heard.length = 0; w.values = { lag: 20 }; await seen.frame();
         const told = seen.heard.filter((e) => e.type === 'change').some((e) => Object.values(e.detail.readouts).some((r) => r.value !== null));
         seen.one('[data-guess=skip]', w.shadowRoot).click(); await seen.frame();
         return [...before, told, known(), w.state.prediction]",
        Value::Null,
    );
    assert_eq!(seen, json!([false, null, false, true, "skipped"]), "{}", page.kind());
    page.is_quiet("hidden");
}

fn told(browser: &mut Browser) {
    let (mut page, _server, _) = pair(browser, "");
    let seen = page.ask(
        "const all = [];
         for (const type of ['play', 'pause', 'seek', 'pin']) document.addEventListener(`plasticity-${type}`, ({ detail }) => all.push([type, detail.pins.length]));
         w.seek(1); w.seek(1); w.pin(); w.clearPins(); w.play(); w.pause(); w.pause(); w.step(1);
         const asked = all.splice(0);
         w.seek(1e9); all.length = 0; w.play();
         await seen.until('it has come to its end', () => all.some(([type]) => type === 'pause'));
         return asked",
        Value::Null,
    );
    let expected = json!([["seek", 0], ["pin", 1], ["pin", 0], ["play", 0], ["pause", 0], ["seek", 0]]);
    assert_eq!(seen, expected, "{}", page.kind());
    page.is_quiet("told");
}
