//! One widget alone, for frames.

use maud::{DOCTYPE, PreEscaped, html};
use widgets::Entry;

use super::Site;
use super::shell::{BOOK, Head, Page, head};
use crate::files::oembed;
use crate::prose::Writer;

/// Writes the page of one widget.
pub fn page(site: &Site<'_>, entry: &'static Entry) -> Page {
    let file = format!("embed/{}.html", entry.name);
    let mut writer = Writer::new(site.book);
    let element = writer.alone(entry);
    let cites = writer.traces.cites.clone();
    let home = site.home_of(entry.name).map_or("index.html".to_string(), |(address, _)| address);
    let language = site.book.language;
    let about = Head {
        file: &file,
        title: entry.title,
        description: entry.title,
        language,
        picture: Some(entry.name),
    };
    let document = html! {
        (DOCTYPE)
        html lang=(language.tag()) data-live[site.live] {
            head {
                (head(site, &about, site.live, "../"))
                @if let Some(base) = site.base_url {
                    @let base = base.trim_end_matches('/');
                    link rel="alternate" type="application/json+oembed" title=(entry.title) href={ (base) "/" (oembed::file(entry)) };
                }
            }
            body.embed {
                main {
                    h1.hidden { (entry.title) }
                    (PreEscaped(element))
                    @if !cites.is_empty() {
                        details.sources { summary { (language.sources()) } (site.book.references.list(cites.iter().map(String::as_str), language)) }
                    }
                    p.from { (language.from_book()) " " a href={ "../" (home) } target="_blank" rel="noopener" { cite { (BOOK) } } }
                }
            }
        }
    };
    Page { file, html: document.into_string(), title: entry.title.into(), traces: writer.traces }
}
