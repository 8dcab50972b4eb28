//! No page scrolls sideways, down to 320 px.

use checks::Browser;
use checks::suite::Trial;
use serde_json::Value;

use crate::book::{BOOK, Others, each_page, live, none};

pub fn trials() -> Vec<Trial> {
    each_page("narrow", Others::Sample, narrow)
}

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
    }
}
