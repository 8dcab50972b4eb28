//! What a hand does inside a page that has uses of its own for keys, wheel, fingers and scale.

use checks::input::key;
use checks::suite::Trial;
use checks::{Browser, Kind, Page, Server};
use serde_json::{Value, json};

use crate::book::{hosted, live};

pub fn trials() -> Vec<Trial> {
    vec![
        Trial::of("hands", "keys that are used go no further", keys),
        Trial::of("hands", "a finger that scrolls changes nothing", finger).only(&[Kind::Chromium]),
        Trial::of("hands", "the wheel scrolls over a number", wheel).only(&[Kind::Chromium]),
        Trial::of("hands", "a scaled figure follows the pointer", scaled),
        Trial::of("hands", "a number as people write it", typed),
        Trial::of("hands", "a fragment of the host's own", fragment).sampled(false),
        Trial::of("hands", "two of a name in two shadow roots", shadows).sampled(false),
    ]
}

const HOST: &str = include_str!("../../hosts/hands.html");
const SLIDER: &str =
    "seen.one('[data-quantity=tau-plus] [data-input=slider], [data-input=slider]', w.shadowRoot)";
const FIELD: &str = "seen.one('[data-quantity=lag] [data-input=number]', w.shadowRoot)";
const GRIP: &str = "seen.one('[data-handle]', w.shadowRoot)";
const NUMBER: &str = "seen.one('plasticity-number').shadowRoot?.querySelector('.slider')";

fn host<'a>(browser: &'a mut Browser, fragment: &str) -> (Page<'a>, Server) {
    let (server, url) = hosted(HOST);
    let mut page = browser.shared();
    page.open(&format!("{url}{fragment}"));
    live(&mut page);
    page.ask(
        &format!(
            "scrollTo(0, 0); await seen.until('the number is live', () => {NUMBER}); await seen.frame()"
        ),
        Value::Null,
    );
    (page, server)
}

fn keys(browser: &mut Browser) {
    let (mut page, _server) = host(browser, "");
    let kind = page.kind();
    let mut turned = |node: &str, keys: &[&str]| {
        page.ask(&format!("{node}.focus(); turned.length = 0"), Value::Null);
        page.press(keys);
        page.ask("await seen.frame(); return turned.join('')", Value::Null)
    };
    for node in [SLIDER, GRIP, NUMBER] {
        assert_eq!(turned(node, &[key::RIGHT, key::LEFT, key::PAGE_DOWN]), "", "{kind}: {node}");
    }
    assert_eq!(turned(FIELD, &["1", ".", "s", key::LEFT, key::UP]), "", "{kind}: a field");
    // What it has no use for, the host may have.
    for node in [SLIDER, GRIP, NUMBER] {
        assert_eq!(turned(node, &["."]), "...", "{kind}: {node}");
    }
    page.ask(
        "const more = seen.one('.menu summary', w.shadowRoot); more.click(); more.focus(); turned.length = 0",
        Value::Null,
    );
    page.press(&[key::ESCAPE]);
    let shut = page.ask("await seen.frame(); return [turned.filter((key) => key === 'Escape').length < 2, seen.one('.menu', w.shadowRoot).open]", Value::Null);
    assert_eq!(shut, json!([true, false]), "{kind}: Escape closes the menu");
    page.is_quiet("keys");
}

fn finger(browser: &mut Browser) {
    let (mut page, _server) = host(browser, "");
    page.viewport(600, 500);
    for node in [SLIDER, GRIP, NUMBER] {
        page.ask("w.reset(); w.scrollIntoView({ block: 'end' }); history.replaceState(null, '', location.pathname)", Value::Null);
        let (x, y) = page.middle(node);
        let before = page.ask("return [scrollY, JSON.stringify(w.values)]", Value::Null);
        // Beside the middle of a slider: there it would jump.
        let x = if node == SLIDER { x + 40.0 } else { x };
        // It stands still before it is lifted, else the page would roll on.
        let still = [(x, y - 120.0); 8];
        page.swipe(&[&[(x, y), (x, y - 20.0), (x, y - 60.0)], &still[..]].concat());
        let after = page.ask(
            "await seen.until('it has scrolled', () => scrollY !== given);
             let was = null;
             await seen.until('it rests', async () => { const still = was === scrollY; was = scrollY; await seen.frame(); return still; });
             return [JSON.stringify(w.values), location.hash]",
            before[0].clone(),
        );
        assert_eq!(after, json!([before[1], ""]), "{node}");
    }
    page.is_quiet("a finger");
}

fn wheel(browser: &mut Browser) {
    let (mut page, _server) = host(browser, "");
    for node in [FIELD, NUMBER] {
        let (x, y) = page.middle(node);
        page.click_at(x, y);
        page.ask(&format!("{node}.focus()"), Value::Null);
        let before = page.ask("return [scrollY, JSON.stringify(w.values)]", Value::Null);
        page.wheel((x, y), 120.0);
        let after = page.ask(
            "await seen.until('it has scrolled', () => scrollY !== given); await seen.frame();
             return JSON.stringify(w.values)",
            before[0].clone(),
        );
        assert_eq!(after, before[1], "{node}");
    }
    page.is_quiet("the wheel");
}

fn scaled(browser: &mut Browser) {
    let (mut page, _server) = host(browser, "");
    for style in ["", "width: 640px; transform: scale(1.4); transform-origin: 0 0", "width: 640px; zoom: 0.7"]
    {
        page.ask("document.getElementById('scaled').style.cssText = given; w.reset(); await seen.frame(); await seen.frame(); await seen.frame()", json!(style));
        let (x, y) = page.middle(GRIP);
        page.drag(&[(x, y), (x + 20.0, y), (x + 60.0, y)]);
        page.ask("await seen.frame(); await seen.frame()", Value::Null);
        let moved = page.middle(GRIP).0 - x;
        // The lag goes by half milliseconds.
        assert!((moved - 60.0).abs() < 3.0, "{}: 60 px of the pointer move {moved} px: {style}", page.kind());
    }
    page.ask("const n = document.querySelector('plasticity-number'); n.style.cssText = 'zoom: 2'; w.reset(); scrollTo(0, 0)", Value::Null);
    let mut pull = |zoom: &str, px: f64| {
        page.ask(
            "document.querySelector('plasticity-number').style.zoom = given; w.reset(); await seen.frame()",
            json!(zoom),
        );
        let (x, y) = page.middle(NUMBER);
        page.drag(&[(x, y), (x + px / 2.0, y), (x + px, y)]);
        page.ask("return w.values.lag", Value::Null)
    };
    assert_eq!(pull("1", 40.0), pull("2", 80.0), "a number in a sentence");
    page.is_quiet("scale");
}

fn typed(browser: &mut Browser) {
    let (mut page, _server) = host(browser, "");
    let place = page.kind();
    let mut write = |text: &str| {
        page.ask(&format!("const n = {FIELD}; n.focus(); n.select()"), Value::Null);
        page.write(text);
        page.press(&[key::ENTER]);
        page.ask("await seen.frame(); const p = seen.one('[data-quantity=lag] .problem', w.shadowRoot); return [w.values.lag, seen.shown(p) && p.textContent]", Value::Null)
    };
    assert_eq!(write("12,5"), json!([12.5, false]), "{place}");
    assert_eq!(write("−3 ms"), json!([-3, false]), "{place}");
    let said = write("soon");
    assert!(said[0] == -3 && said[1].as_str().is_some_and(|words| words.contains("soon")), "{place}: {said}");
    assert_eq!(write("4"), json!([4, false]), "{place}");
    page.ask(&format!("{NUMBER}.focus()"), Value::Null);
    page.press(&[key::ENTER]);
    page.write("later");
    page.press(&[key::ENTER]);
    let said = page.ask("await seen.frame(); const p = seen.one('.problem', seen.one('plasticity-number').shadowRoot); return seen.shown(p) && p.textContent", Value::Null);
    assert!(said.as_str().is_some_and(|words| words.contains("later")), "{place}: {said}");
    page.is_quiet("typed numbers");
}

fn fragment(browser: &mut Browser) {
    for (there, then) in [
        ("#fig:window", "#fig:window"),
        ("#/guide?id=a:b", "#/guide?id=a:b"),
        ("#nowhere", "#nowhere"),
        ("#top", "#w:lag=7"),
        ("", "#w:lag=7"),
    ] {
        let (mut page, _server) = host(browser, there);
        let now = page.ask("w.values = { lag: 7 }; await seen.frame(); return location.hash", Value::Null);
        assert_eq!(now, then, "{}: {there}", page.kind());
        let now = page.ask("w.setAttribute('address', 'off'); w.values = { lag: 8 }; await seen.frame(); return location.hash", Value::Null);
        assert_eq!(now, then, "{}: {there}, where writing is forbidden", page.kind());
        page.is_quiet(there);
    }
}

fn shadows(browser: &mut Browser) {
    let (mut page, _server) = host(browser, "");
    let seen = page.ask(
        "const inside = () => { const host = document.createElement('div'); document.querySelector('main').append(host);
           const w = document.createElement('plasticity-widget'); w.setAttribute('name', 'stdp-window');
           host.attachShadow({ mode: 'open' }).append(w); return w; };
         const [a, b] = [inside(), inside()];
         await seen.live([a]); await seen.live([b]);
         a.values = { lag: 7 }; b.values = { lag: 8 }; await seen.frame();
         return location.hash",
        Value::Null,
    );
    assert_eq!(seen, "#stdp-window:lag=7;stdp-window.2:lag=8", "{}", page.kind());
    page.is_quiet("shadow roots");
}
