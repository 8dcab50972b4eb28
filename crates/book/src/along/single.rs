//! A page as one file: everything that it refers to stands in it.

use std::collections::BTreeMap;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use language::Language;
use maud::html;

use super::links::{Alone, Target, from};
use super::policy::Policy;
use super::tags::{Edits, Element, elements, markup};
use crate::build::{Failure, Files};
use crate::files::uncarried;
use crate::modules::{self, Module};
use crate::pages::BOOK;

const LOADER: &str = "plasticity.js";
const ABOUT: &str = "about.js";

/// A finished book.
pub struct Built<'a> {
    /// Its files.
    pub files: &'a Files,
    /// Its modules.
    pub modules: &'a [Module],
    /// Its address with a slash at its end, if known.
    pub base: Option<&'a str>,
}

impl Built<'_> {
    fn bytes(&self, path: &str) -> Result<&[u8], Failure> {
        let bytes = self.files.get(path).map(Vec::as_slice);
        bytes.ok_or_else(|| Failure::Missing(format!("{path} has not been built.")))
    }

    fn text(&self, path: &str) -> Result<&str, Failure> {
        std::str::from_utf8(self.bytes(path)?).map_err(|_| Failure::Missing(format!("{path} is no text.")))
    }

    /// A picture as an address.
    fn picture(&self, path: &str) -> Result<String, Failure> {
        let kind = match Path::new(path).extension().and_then(|ending| ending.to_str()) {
            Some("svg") => "svg+xml",
            Some(ending) => ending,
            None => return Err(Failure::Missing(format!("{path} is no picture."))),
        };
        Ok(format!("data:image/{kind};base64,{}", STANDARD.encode(self.bytes(path)?)))
    }

    /// The two scripts that hold a module: glue, and what is packed.
    fn scripts(&self, module: &Module) -> Result<[&str; 2], Failure> {
        let start = format!("module/{}.", module.slug);
        let find = |kind: &str| {
            let is_it = |path: &&str| {
                path.strip_prefix(&start)
                    .and_then(|rest| rest.split_once('.'))
                    .is_some_and(|(_, own)| own == kind)
            };
            let found = self.files.keys().map(String::as_str).find(is_it);
            found.ok_or_else(|| Failure::Missing(format!("{start}*.{kind} has not been built.")))
        };
        Ok([find("js")?, find("data.js")?])
    }
}

/// The page at `path` as one file. Its widgets' tags keep their text, each on a line of its own.
///
/// # Errors
/// The page, or something that it refers to, has not been built.
pub fn single(path: &str, built: &Built<'_>) -> Result<String, Failure> {
    let text = built.text(path)?;
    let elements = elements(text);
    let ids = elements.iter().filter_map(|element| element.get("id")).collect();
    let alone = Alone { path, ids, base: built.base };
    let mut edits = Edits::of(text);
    let mut policy = Policy::default();
    let mut head = None;
    let page = elements.iter().find(|element| element.name == "html");
    let language = page.and_then(|page| page.get("lang")).map_or(Language::default(), Language::of);
    for element in &elements {
        if element.name == "search"
            || element.is("along")
            || (element.get("data-elsewhere").is_some() && built.base.is_none())
        {
            edits.replace(element.whole(), "");
        }
        match element.name.as_str() {
            "meta" if element.get("charset").is_some() => head = Some(element.open.end),
            "meta" if about_the_site(element) => edits.replace(element.whole(), ""),
            "link" => edits.replace(element.whole(), link(element, path, built, &mut policy)?),
            "script" => {
                let file = from(path, element.get("src").unwrap_or_default());
                let inside =
                    if file == LOADER { String::new() } else { policy.script("", built.text(&file)?) };
                edits.replace(element.whole(), inside);
            }
            // What waits to be seen leads to another page.
            "img" if element.get("loading") == Some("lazy") => edits.replace(element.whole(), ""),
            "img" => {
                let source = built.picture(&from(path, element.get("src").unwrap_or_default()))?;
                let tag = element.tag("img", &["class", "alt", "width", "height"]);
                edits.replace(element.whole(), format!("{} src=\"{source}\">", tag.trim_end_matches('>')));
            }
            "a" => follow(element, &alone, &mut edits),
            "plasticity-widget" => {
                edits.insert(element.open.start, "\n");
                edits.insert(element.open.end, "\n");
            }
            "footer" => edits.insert(element.open.end, note(built.base, language)),
            "body" if text.contains(LOADER) => {
                let end = element.close.as_ref().map_or(text.len(), |close| close.start);
                edits.insert(end, program(&elements, built, &mut policy)?);
            }
            _ => {}
        }
    }
    let head = head.ok_or_else(|| Failure::Missing(format!("{path} does not say its charset.")))?;
    edits.insert(head, policy.tag());
    Ok(edits.done())
}

/// Tags for previews of a published page.
fn about_the_site(meta: &Element) -> bool {
    meta.get("property").is_some() || meta.get("name").is_some_and(|name| name.starts_with("twitter:"))
}

/// What stands for a `link`. Nothing but icon and style is needed to read the page, and what is not here is not asked for.
fn link(link: &Element, path: &str, built: &Built<'_>, policy: &mut Policy) -> Result<String, Failure> {
    let href = link.get("href").unwrap_or_default();
    Ok(match link.get("rel") {
        Some("icon") => format!("<link rel=\"icon\" href=\"{}\">", built.picture(&from(path, href))?),
        Some("stylesheet") => policy.style(built.text(&from(path, href))?),
        Some("canonical") => link.tag("link", &["rel", "href"]),
        _ => String::new(),
    })
}

/// A link that leads to where there is something, or its words.
fn follow(link: &Element, alone: &Alone<'_>, edits: &mut Edits<'_>) {
    let Some(href) = link.get("href") else { return };
    match alone.target(href) {
        Target::Same => {}
        Target::To(address) => {
            let tag = link.tag("a", &["class", "rel", "target", "aria-label"]);
            edits.replace(
                link.open.clone(),
                format!("{} href=\"{}\">", tag.trim_end_matches('>'), markup(&address)),
            );
        }
        Target::Nowhere => {
            edits.replace(link.open.clone(), link.tag("span", &["class"]));
            if let Some(close) = &link.close {
                edits.replace(close.clone(), "</span>");
            }
        }
    }
}

/// The end of the page: its modules, what is written about its models, and the loader, which finds them there.
fn program(elements: &[Element], built: &Built<'_>, policy: &mut Policy) -> Result<String, Failure> {
    let widgets = elements.iter().filter(|element| element.name == "plasticity-widget");
    let shown: Vec<&str> = widgets.filter_map(|widget| widget.get("name")).collect();
    let mut out = String::from("\n");
    let mut carry = |name: &str, text: &str| {
        out.push_str(&policy.script(&format!(" data-file=\"{name}\""), text));
        out.push('\n');
    };
    for module in modules::shown(built.modules, &shown) {
        for file in built.scripts(module)? {
            carry(file, built.text(file)?);
        }
    }
    carry(ABOUT, &about(built, &shown)?);
    let base = markup(built.base.unwrap_or_default());
    out.push_str(&policy.script(&format!(" data-base=\"{base}\""), built.text(LOADER)?));
    out.push('\n');
    Ok(out)
}

/// What is written about the models of these widgets, its links as they lead from here.
fn about(built: &Built<'_>, shown: &[&str]) -> Result<String, Failure> {
    let all: BTreeMap<String, String> = uncarried(built.text(ABOUT)?)
        .ok_or_else(|| Failure::Missing(format!("{ABOUT} is not as it was written.")))?;
    // It shows in a box over the page: no link of it leads to a place of the page.
    let alone = Alone { path: "", ids: [].into(), base: built.base };
    let led = |markup: &String| {
        let mut edits = Edits::of(markup);
        for link in elements(markup).iter().filter(|element| element.name == "a") {
            follow(link, &alone, &mut edits);
        }
        edits.done()
    };
    let own: BTreeMap<_, _> =
        shown.iter().filter_map(|widget| Some((*widget, led(all.get(*widget)?)))).collect();
    Ok(crate::files::carried(&serde_json::to_string(&own).unwrap_or_else(|_| "{}".into())))
}

/// What a reader is told at the foot of a chapter.
fn note(base: Option<&str>, language: Language) -> String {
    let version = concat!(" ", env!("CARGO_PKG_VERSION"));
    html! {
        p.lone {
            (language.lone_from()) " "
            @if let Some(base) = base { a href=(base) { cite { (BOOK) } } (version) (language.lone_there()) }
            @else { cite { (BOOK) } (version) (language.lone_plain()) }
        }
    }
    .into_string()
}
