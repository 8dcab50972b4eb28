//! Large enough to read and to touch: a reader's own text size, and targets on the smallest telephone.

use checks::Browser;
use checks::suite::Trial;
use serde_json::{Value, json};

use crate::book::{Others, alone, each_widget, ended, live, none};

pub fn trials() -> Vec<Trial> {
    let mut trials = each_widget("large text", Others::Sample, large);
    trials.extend(each_widget("targets", Others::Sample, targets));
    trials
}

/// At twice the usual size all words of the widget are twice as large, and nothing leaves the page or its own box.
fn large(browser: &mut Browser, widget: &'static str) {
    let mut page = alone(browser, widget);
    let sizes =
        "return seen.all('.title, .name, .unit, button, select, .readout span', seen.widgets()[0].shadowRoot)
        .filter((node) => node.getClientRects().length).map((node) => parseFloat(getComputedStyle(node).fontSize)).filter((px) => px)";
    let usual: Vec<f64> = serde_json::from_value(page.ask(sizes, Value::Null)).expect("sizes");
    page.ask("document.documentElement.style.fontSize = parseFloat(getComputedStyle(document.documentElement).fontSize) * 2 + 'px'; await seen.frame(); await seen.frame()", Value::Null);
    let large: Vec<f64> = serde_json::from_value(page.ask(sizes, Value::Null)).expect("sizes");
    let place = format!("{} {widget}", page.kind());
    assert!(
        usual.iter().zip(&large).all(|(usual, large)| (large / usual - 2.0).abs() < 0.1),
        "{place}: {usual:?} becomes {large:?}"
    );
    for width in [1280, 800, 375] {
        page.viewport(width, 800);
        live(&mut page);
        let wide = page.ask(
            "await seen.frame();
             const w = seen.widgets()[0], out = [];
             if (document.scrollingElement.scrollWidth > innerWidth) out.push(`the page is ${document.scrollingElement.scrollWidth} px wide`);
             for (const node of seen.all('.toolbar *, .control *, .actions *, .transport *', w.shadowRoot)) {
               if (!seen.shown(node) || node.closest('.items') || node.localName === 'option') continue;
               const box = node.getBoundingClientRect();
               if (box.right > innerWidth + 0.5 || box.left < -0.5) out.push(`${node.localName}.${node.className} from ${Math.round(box.left)} to ${Math.round(box.right)}`);
             }
             return out",
            Value::Null,
        );
        none(&format!("{place} at {width} px"), "does not fit at 200 %", &wide);
    }
    page.spend();
}

/// Every handle keeps 24 px of its own beside every other.
fn targets(browser: &mut Browser, widget: &'static str) {
    let mut page = ended(browser, widget);
    page.viewport(320, 700);
    let place = format!("{} {widget}", page.kind());
    let close = page.ask(
        "await seen.height(seen.widgets()[0]);
         const grips = seen.all('.grip', seen.widgets()[0].shadowRoot).map((node) => [node.getAttribute('aria-label'), node.getBoundingClientRect()]);
         const out = [];
         grips.forEach(([name, a], n) => grips.slice(n + 1).forEach(([other, b]) => {
           const own = Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));
           if (own < 23.9) out.push(`${name} and ${other}: ${own.toFixed(1)} px`);
         }));
         return out",
        json!(null),
    );
    none(&place, "handles cover each other", &close);
}
