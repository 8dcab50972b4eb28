//! oEmbed: what a page that is given the address of an embed may ask for, one file a widget. Its format is that of
//! <https://oembed.com>, section 2.3.4.

use maud::html;
use widgets::Entry;

use crate::heights;
use crate::pages::{BOOK, Site};

/// Its place in the book's folder.
pub fn file(entry: &Entry) -> String {
    format!("oembed/{}.json", entry.name)
}

/// The file's text.
pub fn text(site: &Site<'_>, entry: &Entry, base: &str) -> String {
    let base = base.trim_end_matches('/');
    let src = format!("{base}/embed/{}.html", entry.name);
    let (width, height) = (heights::FRAME, site.heights.of(entry.name).frame);
    let frame = html! { iframe src=(src) title=(entry.title) width=(width) height=(height) {} };
    serde_json::json!({
        "version": "1.0", "type": "rich", "provider_name": BOOK, "provider_url": base, "title": entry.title,
        "width": width, "height": height, "html": frame.into_string(),
        "thumbnail_url": format!("{base}/preview/{}.png", entry.name), "thumbnail_width": 1200, "thumbnail_height": 630,
    })
    .to_string()
}
