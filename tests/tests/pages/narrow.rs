//! No page scrolls sideways, down to 320 px; on a telephone a figure is seen with its first control.

use checks::Browser;
use checks::suite::Trial;
use serde_json::Value;

use crate::book::{BOOK, Others, each_page, live, none};

pub fn trials() -> Vec<Trial> {
    each_page("narrow", Others::Sample, narrow)
}

/// Figures that have their first control out of sight while they are looked at from their top.
const APART: &str = "const apart = [];
    for (const w of seen.widgets().filter(seen.shown)) {
      const first = seen.all('.control', w.shadowRoot).filter(seen.shown)[0];
      if (!first) continue;
      seen.one('canvas', w.shadowRoot).scrollIntoView({ block: 'start', behavior: 'instant' });
      await seen.frame();
      const { top, bottom } = first.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight + 0.5) apart.push(`${w.id}: ${top} to ${bottom}`);
    }
    return apart";

fn narrow(browser: &mut Browser, name: &str) {
    let mut page = browser.shared();
    page.viewport(375, 740);
    page.open(&BOOK.server.url(name));
    for width in [375, 320] {
        page.viewport(width, 740);
        live(&mut page);
        let place = format!("{} {name} at {width} px", page.kind());
        let wide = page.ask(
            "const root = document.scrollingElement;
             if (root.scrollWidth <= innerWidth) return [];
             return seen.all('*').filter((n) => seen.shown(n) && n.getBoundingClientRect().right > innerWidth + 0.5)
               .map((n) => `${n.getRootNode().host?.id ?? ''} ${n.tagName.toLowerCase()}.${n.className?.baseVal ?? n.className} reaches ${Math.round(n.getBoundingClientRect().right)}`)
               .slice(-8).concat(`the page is ${root.scrollWidth} px wide`)",
            Value::Null,
        );
        none(&place, "scrolls sideways", &wide);
        if width == 375 {
            none(&place, "is seen without its first control", &page.ask(APART, Value::Null));
        }
    }
}
