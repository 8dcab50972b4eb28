//! Files that a teacher takes along, made of the figure's own file in the book.

use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use language::Language;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Response, Url};

use super::dom::{h, say, window};
use super::{Page, kept};
use crate::package::{Figure, File, Kind};
use crate::statement::Store;

/// How long a file may take to be fetched by the browser, ms.
const KEPT: i32 = 60_000;

/// Makes a file of this kind, offers it, and says so.
pub fn make(page: Rc<Page>, kind: String) {
    spawn_local(async move {
        let (said, language) = (page.part(".saved"), page.language());
        say(&said, language.teach_making());
        match made(&page, &kind).await {
            Ok(File { name, bytes }) => {
                let mime = if name.ends_with(".zip") { "application/zip" } else { "text/html" };
                save(&name, mime, &bytes);
                say(&said, &language.teach_made(&name));
            }
            Err(sentence) => {
                say(&said, &format!("{sentence} "));
                let plain = format!("single/{}.html", page.name());
                let _ = said.append_child(&h("a", &[("href", &plain)], language.teach_own_file()));
            }
        }
    });
}

async fn made(page: &Page, kind: &str) -> Result<File, String> {
    let language = page.language();
    let store = Store::read(&page.value("endpoint"), &page.value("key"), language)?;
    let kind = Kind::named(kind).ok_or(language.teach_no_kind())?;
    let (configuration, link) =
        page.configuration().zip(page.link()).ok_or(language.teach_not_there_yet())?;
    let (name, title) = (page.name(), page.title());
    let single = fetched(&format!("single/{name}.html")).await.ok_or_else(|| refused(language))?;
    let figure = Figure { name: &name, title: &title, link: &link, configuration: &configuration };
    kind.made(&figure, &single, store.as_ref(), language)
}

/// Why the book's file cannot be had.
fn refused(language: Language) -> &'static str {
    let disk = window().location().protocol().is_ok_and(|protocol| protocol == "file:");
    if disk { language.teach_from_disk() } else { language.teach_not_fetched() }
}

async fn fetched(address: &str) -> Option<String> {
    let response: Response = kept(window().fetch_with_str(address)).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    kept(response.text().ok()?).await.ok()?.as_string()
}

/// Offers bytes as a file.
pub fn save(name: &str, kind: &str, bytes: &[u8]) {
    let bag = BlobPropertyBag::new();
    bag.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let Ok(blob) = Blob::new_with_u8_array_sequence_and_options(&parts, &bag) else { return };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    let link: HtmlAnchorElement = h("a", &[("href", &address), ("download", name)], "").unchecked_into();
    link.click();
    let forget = Closure::once_into_js(move || drop(Url::revoke_object_url(&address)));
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(forget.unchecked_ref(), KEPT);
}
