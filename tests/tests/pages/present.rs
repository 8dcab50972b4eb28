//! A figure that has a screen for itself: by a press, by a link, in a frame; and what leaves it as a slide.

use checks::input::key;
use checks::suite::Trial;
use checks::{Browser, Page};
use serde_json::{Value, json};

use crate::book::{BOOK, Others, alone, alone_as, done, each_page_with, each_widget, ended, hosted, none};

/// A slide's screen, a projector, a telephone.
const SCREENS: [(u32, u32); 3] = [(1920, 1080), (1024, 768), (375, 812)];

pub fn trials() -> Vec<Trial> {
    // A window that has the full screen is given another size by Chromium's driver alone.
    let mut trials = each_widget("present", Others::Nothing, fills);
    trials.extend(each_page_with("mode=\"predict\"", "one screen", Others::Nothing, answered));
    trials.extend([
        Trial::of("present", "keys turn presets", keys),
        Trial::of("present", "the page stays where it was", stays),
        Trial::of("present", "a link", by_a_link),
        Trial::of("present", "a name in a link", by_name),
        Trial::of("present", "in a frame", in_a_frame),
        Trial::of("present", "slides and copies", leaves),
    ]);
    trials
}

/// Parts of the first widget.
const PARTS: &str = "const w = seen.widgets()[0], root = w.shadowRoot, frame = seen.one('.frame', root);
    const stand = () => seen.all('dialog.stand[open]', root)[0];";

fn present(page: &mut Page<'_>) {
    page.click("seen.one('button.present', seen.widgets()[0].shadowRoot)");
    page.ask(
        &format!(
            "{PARTS} await seen.until('it is presented', () => stand()); await seen.rest('what is presented')"
        ),
        Value::Null,
    );
}

fn fills(browser: &mut Browser, widget: &'static str) {
    let mut page = ended(browser, widget);
    let before = page.ask("seen.ended = false; return await seen.height(seen.widgets()[0])", Value::Null);
    present(&mut page);
    for (width, height) in SCREENS {
        page.viewport(width, height);
        let place = format!("{} {widget} on {width} × {height}", page.kind());
        let wrong = page.ask(
            "await seen.rest('what is presented');
             const w = seen.widgets()[0], root = w.shadowRoot, frame = seen.one('.frame', root), wrong = [];
             const box = (node) => node.getBoundingClientRect(), name = (node) => `${node.localName}.${node.className}`;
             const small = innerWidth < 600;
             const whole = (node) => { const b = box(node); return b.left >= -0.5 && b.top >= -0.5 && b.right <= innerWidth + 0.5 && (small || b.bottom <= innerHeight + 0.5); };
             const { width, height } = box(frame);
             if (Math.abs(width - innerWidth) > 1 || height < innerHeight - 1 || (!small && height > innerHeight + 1)) wrong.push(`it covers ${width} × ${height}`);
             const stand = seen.one('.stand', root);
             for (const node of [frame, stand]) if (node.scrollWidth > node.clientWidth) wrong.push(`${name(node)} is ${node.scrollWidth} wide`);
             stand.scrollTop = 0;
             if (small && box(seen.one('canvas', root)).width < 0.9 * innerWidth) wrong.push('the figure is small');
             const first = seen.all('.control', root).filter(seen.shown)[0];
             const title = seen.all('.title, [slot=title]', w).filter(seen.shown)[0];
             for (const node of [seen.one('.present', root), title, seen.one('canvas', root), first].filter(Boolean)) if (!whole(node)) wrong.push(`${name(node)} is cut off: ${JSON.stringify(box(node))}`);
             if (!small) {
               if (frame.scrollHeight > frame.clientHeight) wrong.push(`it is ${frame.scrollHeight} high`);
               const source = seen.one('.source', root);
               if (!source.textContent.includes('The Plastic Synapse') || !whole(source)) wrong.push(`source: ${source.textContent}`);
             }
             if (innerWidth === 1920) for (const node of seen.all('*', frame)) {
               const words = [...node.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
               if (words && seen.shown(node) && node.localName !== 'sub' && !node.closest('.unseen') && parseFloat(getComputedStyle(node).fontSize) < 24) wrong.push(`${name(node)} is ${getComputedStyle(node).fontSize}`);
             }
             const canvas = seen.one('canvas', root), drawn = canvas.width / box(canvas).width;
             if (drawn < 0.9 * devicePixelRatio) wrong.push(`drawn with ${drawn} px a px`);
             return wrong",
            Value::Null,
        );
        none(&place, "does not fill the screen", &wrong);
    }
    page.viewport(1024, 768);
    page.press(&[key::ESCAPE]);
    let after = page.ask(
        &format!(
            "{PARTS} await seen.until('it is left', () => !stand() && !document.fullscreenElement); await seen.rest('the page');
             return [seen.focused()?.className, seen.all('.screen', root).length, w.getBoundingClientRect().height]"
        ),
        Value::Null,
    );
    let place = format!("{} {widget}", page.kind());
    assert_eq!((&after[0], &after[1]), (&json!("present"), &json!(0)), "{place}");
    let off = after[2].as_f64().unwrap_or(0.0) - before.as_f64().unwrap_or(0.0);
    assert!(off.abs() < 2.0, "{place}: it was {before} high and is {} afterwards", after[2]);
    page.is_quiet(&place);
}

/// One screen takes any figure whole, answered and with its reasons. Where it has a screen for itself, question, measurement and
/// reason, which only a chapter has, leave figure, player, controls and result their places.
fn answered(browser: &mut Browser, name: &'static str) {
    let mut page = browser.page();
    page.viewport(1440, 900);
    page.open(&BOOK.server.url(name));
    let high = page.ask(
        "await seen.live();
         for (const w of seen.widgets()) if (w.getAttribute('mode') === 'predict') w.state = { prediction: 'skipped' };
         // A run changes no height, as the rooms are tested; an answer does.
         await seen.done(seen.widgets().filter((w) => w.getAttribute('mode') === 'predict')); await seen.rest('the page');
         return seen.widgets().map((w) => [w.id, Math.round(w.getBoundingClientRect().height)]).filter(([id, height]) => height > 900).map(String)",
        Value::Null,
    );
    none(&format!("{} {name}", page.kind()), "higher than a screen", &high);
    for (width, height) in &SCREENS[..2] {
        page.viewport(*width, *height);
        let over = page.ask(
            "const over = [];
             for (const w of seen.widgets().filter((w) => w.getAttribute('mode') === 'predict')) {
               const root = w.shadowRoot, one = (name) => root.querySelector(name);
               one('button.present').click();
               await seen.until('it is presented', () => one('dialog.stand[open]')); await seen.rest('what is presented');
               const parts = ['.toolbar', '.stage', '.transport', '.predict', '.controls', '.readout', '.source'].map((name) => [name, one(name)?.getBoundingClientRect()]);
               const shown = parts.filter(([, box]) => box?.height > 0);
               if (!shown.some(([name]) => name === '.predict')) over.push(`${w.id}: no question`);
               for (const [name, a] of shown) {
                 if (a.bottom > innerHeight + 1) over.push(`${w.id}: ${name} ends at ${a.bottom}`);
                 for (const [other, b] of shown) {
                   const meet = Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
                   if (name < other && meet) over.push(`${w.id}: ${name} and ${other}`);
                 }
               }
               const part = (name) => one(name)?.offsetHeight / one('.body').offsetHeight;
               if (part('.predict') > 0.34) over.push(`${w.id}: what was answered takes ${part('.predict')} of the height`);
               if (part('.controls') < 0.6) over.push(`${w.id}: controls have ${part('.controls')} of the height`);
               one('button.present').click();
               await seen.until('it is left', () => !one('dialog.stand[open]'));
             }
             return over",
            Value::Null,
        );
        none(&format!("{} {name} on {width} × {height}", page.kind()), "one over the other", &over);
    }
}

fn keys(browser: &mut Browser) {
    let mut page = alone(browser, "stdp-window");
    let place = page.kind();
    done(&mut page);
    present(&mut page);
    let chosen = "return seen.one('.preset select', seen.widgets()[0].shadowRoot).selectedIndex";
    let index = |page: &mut Page<'_>| page.ask(chosen, Value::Null).as_i64().expect("a place");
    let first = index(&mut page);
    for (pressed, by) in
        [(key::PAGE_DOWN, 1), (key::RIGHT, 2), (key::LEFT, 1), (key::PAGE_UP, 0), (key::PAGE_UP, 0)]
    {
        page.press(&[pressed]);
        page.ask("await seen.frame(); await seen.frame()", Value::Null);
        assert_eq!(index(&mut page), first + by, "{place}: {pressed:?}");
    }
    // A press on the figure leaves the keys where they are; arrows belong to a slider that has the focus.
    page.click("seen.one('.readout', seen.widgets()[0].shadowRoot)");
    page.press(&[key::PAGE_DOWN]);
    assert_eq!(index(&mut page), first + 1, "{place}: after a press on what takes no focus");
    page.ask("seen.one('.control input[type=range]', seen.widgets()[0].shadowRoot).focus()", Value::Null);
    page.press(&[key::RIGHT]);
    assert!(index(&mut page) <= 0, "{place}: an arrow on a slider gives values of the reader's own");
    page.press(&[key::PAGE_UP, key::ESCAPE]);
    assert_eq!(index(&mut page), first, "{place}");
    page.is_quiet("presets turned by keys");
}

fn stays(browser: &mut Browser) {
    let mut page = browser.shared();
    page.open(&BOOK.server.url("stdp.html"));
    let place = page.kind();
    page.ask("await seen.live([document.getElementById('stdp-window')])", Value::Null);
    let finder = "seen.one('button.present', document.getElementById('stdp-window').shadowRoot)";
    page.middle(finder);
    let top = |page: &mut Page<'_>| {
        let top = page.ask(
            &format!("await seen.rest('the page'); return {finder}.getBoundingClientRect().top"),
            Value::Null,
        );
        top.as_f64().expect("a place")
    };
    let before = top(&mut page);
    page.click(finder);
    page.ask(
        "await seen.until('it is presented', () => seen.all('dialog.stand[open]')[0]); await seen.rest('it')",
        Value::Null,
    );
    page.press(&[key::ESCAPE]);
    page.ask("await seen.until('it is left', () => !seen.all('dialog.stand').length && !document.fullscreenElement)", Value::Null);
    let after = top(&mut page);
    assert!((before - after).abs() < 2.0, "{place}: it was at {before} and is at {after}");
    page.is_quiet("the page stays where it was");
}

fn by_a_link(browser: &mut Browser) {
    let mut page = browser.shared();
    let place = page.kind();
    let url = BOOK.server.url("stdp.html?present#stdp-frequency:preset=visual-all-full");
    page.open(&url);
    let shown = page.ask(
        "const open = () => seen.all('dialog.stand[open]')[0];
         const stand = await seen.until('a figure is presented', open);
         await seen.rest('what is presented');
         const host = stand.getRootNode().host, copied = [];
         Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (t) => { copied.push(t); } } });
         const link = seen.one('.presenting .copy-link', host.shadowRoot);
         link.click();
         await seen.until('the link is copied', () => copied.length && link.textContent === 'Copied');
         seen.one('.present', host.shadowRoot).click();
         await seen.until('it is left', () => !open());
         seen.one('.items .copy-link', host.shadowRoot).click();
         await seen.until('the link is copied', () => copied.length === 2);
         delete navigator.clipboard;
         const box = host.getBoundingClientRect();
         return { id: host.id, full: Boolean(document.fullscreenElement), copied, near: box.top < innerHeight && box.bottom > 0 }",
        Value::Null,
    );
    let plain = url.replace("?present", "");
    let expected = json!({ "id": "stdp-frequency", "full": false, "copied": [url, plain], "near": true });
    assert_eq!(shown, expected, "{place}");
    page.is_quiet("a link that presents");
    // Where there is no other, on a page with one widget alone; what stands alone has a way out too.
    page.open(&BOOK.server.url("embed/stdp-window.html?present&mode=figure"));
    let out = page.ask(
        "await seen.until('a figure is presented', () => seen.all('dialog.stand[open]')[0]);
         const leave = seen.one('.present'); const shown = seen.shown(leave);
         leave.click(); await seen.until('it is left', () => !seen.all('dialog.stand').length);
         return [shown, seen.shown(leave), seen.problems(seen.widgets()[0])]",
        Value::Null,
    );
    assert_eq!(out, json!([true, false, []]), "{place}");
    page.is_quiet("a frame's link that presents");
}

fn by_name(browser: &mut Browser) {
    for (query, id, says) in [
        ("?present=stdp-frequency", "stdp-frequency", ""),
        (
            "?present=nothing#stdp-frequency",
            "stdp-frequency",
            "present cannot be “nothing”: it takes the id of a figure on this page; stdp-frequency is used instead.",
        ),
    ] {
        let mut page = browser.shared();
        page.open(&BOOK.server.url(&format!("stdp.html{query}")));
        let shown = page.ask(
            "const stand = await seen.until('a figure is presented', () => seen.all('dialog.stand[open]')[0]);
             await seen.rest('what is presented');
             const root = stand.getRootNode();
             return [root.host.id, seen.problems(root.host).join(' ')]",
            Value::Null,
        );
        assert_eq!(shown, json!([id, says]), "{} {query}", page.kind());
        let told: Vec<_> = page.complaints().iter().map(|told| told.trim_end().to_string()).collect();
        let expected = if says.is_empty() { vec![] } else { vec![format!("warn: plasticity: {says}")] };
        assert_eq!(told, expected, "{} {query}", page.kind());
    }
}

fn in_a_frame(browser: &mut Browser) {
    let host = "<!doctype html><html lang=\"en\"><head><title>A course</title><link rel=\"icon\" href=\"data:,\"><script>
        const heights = []; addEventListener('message', ({ data }) => { if (data?.type === 'resize') heights.push(data.height); });
        </script></head><body><main><h1>A course</h1><iframe src=\"embed/stdp-window.html\" title=\"Window\" width=\"700\" height=\"500\" sandbox=\"allow-scripts\"></iframe></main></body></html>";
    let (_server, url) = hosted(host);
    let mut page = browser.shared();
    page.open(&url);
    let place = page.kind();
    page.ask("await seen.until('a height is told', () => heights.length)", Value::Null);
    page.inside("await seen.live(); await seen.rest('the page in the frame')");
    page.ask("await seen.frame(); await seen.frame()", Value::Null);
    let before = page.ask("return heights.at(-1)", Value::Null);
    // Refused: it fills the frame, with a way out, and the frame keeps its height.
    let seen = page.inside(
        "await seen.live(); const root = seen.widgets()[0].shadowRoot, button = seen.one('.present', root);
         button.click();
         await seen.until('it fills the frame', () => seen.all('dialog.stand[open]', root)[0]);
         await seen.rest('what is presented');
         const { width, height } = seen.one('.frame', root).getBoundingClientRect();
         const all = [Boolean(document.fullscreenElement), Math.abs(width - document.documentElement.clientWidth) <= 1, Math.round(height) === innerHeight, seen.shown(button), button.textContent];
         button.click();
         await seen.until('it is left', () => !seen.all('dialog.stand', root).length);
         return [...all, button.textContent]",
    );
    assert_eq!(seen, json!([false, true, true, true, "Leave", "Present"]), "{place}");
    page.ask("await seen.until('the frame has its height again', () => heights.at(-1) === given)", before);
    page.is_quiet("presented in a frame");
}

/// Catches what is saved and copied.
const CATCH: &str = "seen.saved = []; seen.copied = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => { seen.saved.push(blob); return createObjectURL.call(URL, blob); };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () { seen.name = this.download; };
    self.ClipboardItem = class { constructor(kinds) { this.kinds = kinds; } };
    seen.clipboard = (write) => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write } });
    seen.clipboard(async ([item]) => { seen.copied.push(await item.kinds['image/png']); });";

fn leaves(browser: &mut Browser) {
    let mut page = alone_as(browser, "stdp-window", json!({ "lag": "-7.5" }));
    let place = page.kind();
    done(&mut page);
    page.ask(CATCH, Value::Null);
    let pressed = |page: &mut Page<'_>, action: &str, list: &str| {
        page.ask(
            &format!(
                "seen.{list}.length = 0;
                 seen.one('.items [data-action={action}]', seen.widgets()[0].shadowRoot).click();
                 const blob = await seen.until('{action} gives something', () => seen.{list}[0]);
                 const bytes = new Uint8Array(await blob.arrayBuffer()), view = new DataView(bytes.buffer);
                 return {{ type: blob.type, size: bytes.length, text: blob.type.startsWith('image/svg') ? await blob.text() : '', width: view.getUint32(16), height: view.getUint32(20) }}"
            ),
            Value::Null,
        )
    };
    for (action, list) in [("png", "saved"), ("copy-picture", "copied")] {
        let png = pressed(&mut page, action, list);
        assert_eq!((&png["width"], &png["height"]), (&json!(1920), &json!(1080)), "{place}: {action}");
        let size = png["size"].as_u64().unwrap_or_default();
        assert!((20_000..1_000_000).contains(&size), "{place}: {action} has {size} bytes");
    }
    let svg = pressed(&mut page, "svg", "saved");
    let text = svg["text"].as_str().unwrap_or_default();
    let title = widgets::find("stdp-window").map_or("", |entry| entry.title);
    for words in ["width=\"1920\" height=\"1080\"", title, "−7.5\u{a0}ms", "The Plastic Synapse"] {
        assert!(
            text.contains(words),
            "{place}: the slide lacks “{words}”: {}",
            &text[..text.len().min(3000)]
        );
    }
    // Refused, the picture stands there with a sentence.
    let refused = page.ask(
        "seen.clipboard(async () => { throw new Error('no'); });
         const root = seen.widgets()[0].shadowRoot;
         seen.one('.items .copy-picture', root).click();
         const dialog = await seen.until('it is said', () => seen.all('dialog[open]', root)[0]);
         const all = [dialog.textContent.includes('a right click copies it'), seen.all('canvas', dialog).length];
         dialog.close(); delete navigator.clipboard; return all",
        Value::Null,
    );
    assert_eq!(refused, json!([true, 1]), "{place}");
    page.spend();
    page.is_quiet("slides");
}
