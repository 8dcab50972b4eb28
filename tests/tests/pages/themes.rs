//! Light, dark, contrast and forced colours: colours differ, the canvas follows, nothing is blank.

use std::collections::HashSet;

use checks::media::Media;
use checks::suite::Trial;
use checks::{Browser, Kind, Page};
use serde_json::{Value, json};

use crate::book::{BOOK, Others, alone, chapter, each_kind, embed, live};

pub fn trials() -> Vec<Trial> {
    let mut trials = each_kind("themes", Others::Sample, themes);
    trials.push(Trial::new("themes::forced colours", forced).only(&Kind::BIDI));
    trials.push(Trial::new("themes::chosen on a page", chosen));
    trials
}

/// Colours of the paper and of the text in the page, and what the canvas shows.
pub const LOOK: &str = "const w = seen.widgets()[0];
    await seen.done([w]);
    const style = getComputedStyle(seen.one('.frame', w.shadowRoot));
    const canvas = seen.one('canvas', w.shadowRoot);
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
    copy.drawImage(canvas, 0, 0);
    const pixels = copy.getImageData(0, 0, canvas.width, canvas.height).data;
    const counts = new Map();
    for (let i = 0; i < pixels.length; i += 4) {
      const key = pixels[i + 3] < 128 ? 'none' : `${pixels[i] >> 3},${pixels[i + 1] >> 3},${pixels[i + 2] >> 3}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const inks = [...counts].filter(([, n]) => n > 8).sort((a, b) => b[1] - a[1]).map(([key]) => key);
    return { text: style.color, page: getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor,
             variable: style.getPropertyValue('--ink-text').trim(), inks: inks.slice(0, 40),
             drawn: 1 - (counts.get('none') ?? 0) / (pixels.length / 4) }";

fn look(page: &mut Page<'_>, place: &str) -> Value {
    let look = page.ask(LOOK, Value::Null);
    let inks = look["inks"].as_array().map_or(0, Vec::len);
    assert!(inks >= 2 && look["drawn"].as_f64() > Some(0.005), "{place}: the canvas looks blank: {look}");
    look
}

fn themes(browser: &mut Browser, widget: &'static str) {
    let mut page = alone(browser, widget);
    let place = format!("{} {widget}", page.kind());
    let mut texts = HashSet::new();
    let mut canvases = HashSet::new();
    for theme in ["light", "dark", "contrast"] {
        page.ask("seen.widgets()[0].setAttribute('theme', given)", json!(theme));
        let look = look(&mut page, &format!("{place} theme={theme}"));
        texts.insert(look["text"].to_string());
        canvases.insert(look["inks"].to_string());
    }
    assert!(canvases.len() == 3, "{place}: the canvas looks the same in two themes");
    assert!(texts.len() == 3, "{place}: text has the same colour in two themes: {texts:?}");
    page.is_quiet(widget);
}

/// The page's own choice colours page and figures, and is remembered; auto follows the system.
fn chosen(browser: &mut Browser) {
    let url = BOOK.server.url(chapter());
    let mut page = browser.page();
    let kind = page.kind();
    page.open(&url);
    live(&mut page);
    let mut looks = vec![];
    for theme in ["light", "dark", "contrast"] {
        page.ask(
            "const choice = seen.one('select#theme'); choice.value = given;
             if (choice.value !== given) throw new Error(`no theme ${given}`);
             choice.dispatchEvent(new Event('change', { bubbles: true })); await seen.live()",
            json!(theme),
        );
        let now = look(&mut page, &format!("{kind} page theme {theme}"));
        page.reload();
        live(&mut page);
        let again = look(&mut page, &format!("{kind} page theme {theme} after a reload"));
        assert_eq!(now["text"], again["text"], "{kind}: {theme} is not remembered");
        looks.push(now);
    }
    for (a, b) in [(0, 1), (1, 2), (0, 2)] {
        for what in ["text", "page", "inks"] {
            assert_ne!(looks[a][what], looks[b][what], "{kind}: {what} is the same in two themes");
        }
    }
    page.ask("const choice = seen.one('select#theme'); choice.value = 'auto'; choice.dispatchEvent(new Event('change', { bubbles: true }))", Value::Null);
    // WebKit's system is as it is.
    let systems: &[(bool, usize)] = if kind == Kind::WebKit { &[] } else { &[(false, 0), (true, 1)] };
    for (dark, like) in systems {
        page.prefer(Media { dark: *dark, ..Media::default() });
        page.ask("await seen.live()", Value::Null);
        let now = look(&mut page, &format!("{kind} system dark: {dark}"));
        let same = now["text"] == looks[*like]["text"] && now["page"] == looks[*like]["page"];
        assert!(same, "{kind}: auto, system dark {dark}: {now}");
    }
    page.is_quiet("themes of a page");
}

fn forced(browser: &mut Browser) {
    let widget = widgets::ENTRIES[0].name;
    let mut page = browser.shared();
    page.prefer(Media { forced: true, ..Media::default() });
    page.open(&embed(widget));
    live(&mut page);
    let kind = page.kind();
    look(&mut page, &format!("{kind} {widget} forced colours"));
    page.is_quiet(widget);
}
