//! At home in other people's pages: whatever they contain it in, and whatever they say of their own words.

use checks::suite::Trial;
use checks::{Browser, Kind};
use serde_json::{Value, json};

use crate::book::{Others, alone, done, each_kind, host, hosted, live, none};

pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        Trial::new("hosts::containers", containers),
        Trial::new("hosts::nothing leaks in", leaks),
        Trial::new("hosts::right to left", right_to_left),
        Trial::new("hosts::dark and light", schemes),
        Trial::new("hosts::density", density).only(&[Kind::Chromium]),
        Trial::new("hosts::heights", heights),
    ];
    trials.extend(each_kind("frame height", Others::Nothing, frame_height));
    trials
}

/// What "Embed this" says a frame needs is what its page needs at that width: not less, and hardly more.
fn frame_height(browser: &mut Browser, widget: &'static str) {
    let mut page = alone(browser, widget);
    for width in [680, 375] {
        page.viewport(width, 800);
        done(&mut page);
        let heights = page.ask(
            "await seen.frame();
             const root = seen.widgets()[0].shadowRoot;
             seen.one('[data-action=snippet]', root).click();
             const texts = seen.all('dialog textarea', root).map((node) => node.value);
             seen.one('dialog', root).close();
             const said = Number(/ height=\"(\\d+)\"/.exec(texts.find((text) => text.includes('<iframe')))[1]);
             return [said, Math.ceil(document.documentElement.getBoundingClientRect().height)]",
            Value::Null,
        );
        let [said, needed] = [0, 1].map(|place| heights[place].as_u64().unwrap_or_default());
        let place = format!("{} {widget} at {width} px", page.kind());
        assert!((needed..needed + 24).contains(&said), "{place}: {said} px said, {needed} needed");
    }
}

fn widget(name: &str, attributes: &str) -> String {
    format!("<plasticity-widget name=\"{name}\" loading=\"eager\" {attributes}></plasticity-widget>")
}

/// No container grows with what is in it, and what is in it gives way.
fn containers(browser: &mut Browser) {
    let styles = [
        "display: grid",
        "display: grid; grid-template-columns: 1fr",
        "display: flex",
        "display: flex; flex-direction: column; align-items: start",
        "display: inline-flex",
        "display: table",
        "display: inline-block",
        "float: left",
        "width: fit-content",
        "columns: 1",
    ];
    // One with a long list of options.
    let inside = widget("conditioning", "");
    let mut markup: String =
        styles.iter().map(|style| format!("<div style=\"{style}\">{inside}</div>")).collect();
    markup += &format!("<fieldset>{inside}</fieldset><table><tr><td>{inside}</table><ul><li>{inside}</ul>");
    let (_server, url) = hosted(host(&markup));
    let mut page = browser.page();
    page.viewport(1200, 800);
    page.open(&url);
    live(&mut page);
    for width in [1200, 700, 400, 1200] {
        page.viewport(width, 800);
        page.ask("for (let i = 0; i < 3; i++) await seen.frame()", Value::Null);
        let place = format!("{} at {width} px", page.kind());
        let wide = page.ask(
            "const wide = seen.widgets().map((w) => [w.parentNode.localName + ' ' + (w.parentNode.getAttribute('style') ?? ''), w.offsetWidth]);
             const least = Math.min(640, innerWidth - 120);
             return wide.filter(([, px]) => px > innerWidth || px < least).map(([name, px]) => `${name}: ${px} px`)
               .concat(document.scrollingElement.scrollWidth > innerWidth ? [`the page is ${document.scrollingElement.scrollWidth} px wide`] : [])",
            Value::Null,
        );
        none(&place, "does not fit its place", &wide);
    }
    page.is_quiet("containers");
}

/// Every property that the page's words inherit, as the widget has it without the page.
fn leaks(browser: &mut Browser) {
    let style = "text-transform: uppercase; text-align: center; white-space: nowrap; text-indent: 3em; \
        letter-spacing: 4px; word-spacing: 9px; line-height: 3; font: italic 700 30px monospace; color: red; \
        font-variant: small-caps; hyphens: auto; word-break: break-all; overflow-wrap: anywhere; tab-size: 2; \
        text-shadow: 1px 1px red; list-style: square; quotes: none; cursor: wait; writing-mode: vertical-rl; \
        text-orientation: upright; border-collapse: collapse; text-underline-offset: 9px; line-break: anywhere";
    let inside = widget("stdp-window", "style=\"inline-size: 640px; color-scheme: light\"");
    let (_server, url) = hosted(host(&format!("{inside}<section style=\"{style}\">{inside}</section>")));
    let mut page = browser.page();
    page.open(&url);
    live(&mut page);
    let kind = page.kind();
    let found = page.ask(
        "const [plain, hostile] = seen.widgets().map((w) => w.shadowRoot);
         const found = new Set();
         for (const what of ['.frame', '.title', '.heading', 'button', 'summary', 'select', '.name', '.unit', '.field input', '.readout span']) {
           const [one, other] = [plain, hostile].map((root) => getComputedStyle(root.querySelector(what)));
           // What follows from where it stands.
           const place = /size|width|height|origin|^inset|^(top|left|right|bottom)$/;
           for (const name of one) if (!place.test(name) && one.getPropertyValue(name) !== other.getPropertyValue(name))
             found.add(`${what} ${name}: ${other.getPropertyValue(name)} for ${one.getPropertyValue(name)}`);
         }
         return [...found]",
        Value::Null,
    );
    none(&kind.to_string(), "leaks in", &found);
    page.is_quiet("nothing leaks in");
}

/// Numbers, symbols and axes keep their order; what words are in goes the page's way.
fn right_to_left(browser: &mut Browser) {
    let inside = widget("stdp-window", "lag=\"-20\" style=\"display: block; width: 640px\"");
    let (_server, url) = hosted(host(&format!("<div>{inside}</div><div dir=\"rtl\">{inside}</div>")));
    let mut page = browser.page();
    page.open(&url);
    live(&mut page);
    page.ask("await seen.done()", Value::Null);
    let kind = page.kind();
    let seen = page.ask(
        "const [ltr, rtl] = seen.widgets();
         const picture = (w) => seen.one('canvas', w.shadowRoot).toDataURL();
         const edges = (node) => {
           const text = document.createTreeWalker(node, NodeFilter.SHOW_TEXT).nextNode();
           const at = (from) => { const range = document.createRange(); range.setStart(text, from); range.setEnd(text, from + 1); return range.getBoundingClientRect().left };
           return text.length < 2 || at(0) < at(text.length - 1);
         };
         const names = seen.all('.symbol, .readout span', rtl.shadowRoot).filter((node) => seen.shown(node) && !edges(node)).map((node) => node.textContent);
         const sliders = seen.all('input[type=range]', rtl.shadowRoot).filter((node) => getComputedStyle(node).direction !== 'ltr').length;
         const label = seen.one('.label', rtl.shadowRoot).getBoundingClientRect(), row = seen.one('.control', rtl.shadowRoot).getBoundingClientRect();
         return { same: picture(ltr) === picture(rtl), names, sliders, mirrored: row.right - label.right < 2 }",
        Value::Null,
    );
    assert_eq!(seen, json!({ "same": true, "names": [], "sliders": 0, "mirrored": true }), "{kind}");
    page.is_quiet("right to left");
}

/// Without a theme a widget is as dark as its place, from the moment when that changes.
fn schemes(browser: &mut Browser) {
    let inside = widget("stdp-window", "theme=\"auto\"");
    let style = "<style>.night { color-scheme: dark }</style><style id=\"sheet\">#by-sheet { color-scheme: dark }</style>";
    let (_server, url) =
        hosted(host(&format!("{style}<div id=\"place\">{inside}</div><div id=\"by-sheet\">{inside}</div>")));
    let mut page = browser.page();
    page.open(&url);
    live(&mut page);
    let kind = page.kind();
    let dark = "const [w, other] = seen.widgets().map((w) => getComputedStyle(seen.one('.frame', w.shadowRoot)).colorScheme); return [w, other]";
    assert_eq!(page.ask(dark, Value::Null), json!(["light", "dark"]), "{kind}: at first");
    for (what, act, then) in [
        ("a class", "seen.one('#place').className = 'night'", json!(["dark", "dark"])),
        ("the class gone", "seen.one('#place').className = ''", json!(["light", "dark"])),
        ("a sheet gone", "seen.one('#sheet').remove()", json!(["light", "light"])),
        ("the body", "document.body.className = 'night'", json!(["dark", "dark"])),
    ] {
        page.ask(act, Value::Null);
        let ask = format!(
            "const now = () => {{ {dark} }}; await seen.until(`${{given[0]}}, now ${{JSON.stringify(now())}}`, () => JSON.stringify(now()) === JSON.stringify(given[1]))"
        );
        page.ask(&ask, json!([what, then]));
    }
    page.is_quiet("dark and light");
}

/// Another screen under the same page.
fn density(browser: &mut Browser) {
    let (_server, url) = hosted(host(&widget("stdp-window", "")));
    let mut page = browser.page();
    page.viewport(800, 800);
    page.open(&url);
    live(&mut page);
    let across = "return seen.one('canvas', seen.widgets()[0].shadowRoot).width";
    let before = page.ask(across, Value::Null).as_f64().expect("a width");
    // A size would be told of as a new size.
    page.devtools(
        "Emulation.setDeviceMetricsOverride",
        &json!({ "width": 0, "height": 0, "deviceScaleFactor": 2, "mobile": false }),
    );
    page.ask(
        "const canvas = seen.one('canvas', seen.widgets()[0].shadowRoot);
         await seen.until(`the canvas is dense, ${canvas.width} px`, () => canvas.width > 1.5 * given)",
        json!(before),
    );
    page.devtools("Emulation.clearDeviceMetricsOverride", &json!({}));
    page.spend();
}

/// A height is the element's; the figure takes what is left, and `fit` takes the height of what is around.
fn heights(browser: &mut Browser) {
    let (_server, url) = hosted(host(&format!(
        "{}{}<div style=\"height: 500px\">{}</div>",
        widget("stdp-window", "height=\"300\""),
        widget("stdp-window", "height=\"420\" controls=\"none\""),
        widget("stdp-window", "height=\"fit\" controls=\"none\"")
    )));
    let mut page = browser.page();
    page.open(&url);
    live(&mut page);
    page.ask("await seen.done()", Value::Null);
    let kind = page.kind();
    let seen = page.ask(
        "return seen.widgets().map((w) => {
           const scrolls = (node) => node.scrollHeight > node.clientHeight + 1;
           const [frame, stage, controls] = ['.frame', '.stage', '.controls'].map((what) => seen.one(what, w.shadowRoot));
           return { element: w.offsetHeight, scrolls: scrolls(frame) || scrolls(controls), legible: stage.offsetHeight >= 120 };
         })",
        Value::Null,
    );
    let expected = json!([
        { "element": 300, "scrolls": true, "legible": true },
        { "element": 420, "scrolls": false, "legible": true },
        { "element": 500, "scrolls": false, "legible": true },
    ]);
    assert_eq!(seen, expected, "{kind}");
    page.is_quiet("heights");
}
