//! A page and what it loads by itself, read from its tags.

use std::collections::BTreeMap;

use super::Weight;
use super::fetched::{fetched, files_of};
use super::tags::{attribute, tags};
use crate::failure::{Failure, Outcome};
use crate::modules::Module;

/// A page and what it loads by itself to be live.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its path in `dist/`.
    pub path: String,
    /// The paths of what it loads, itself first.
    pub needs: Vec<String>,
    /// The sum of these.
    pub weight: Weight,
    /// The most it may weigh after brotli, if that is limited.
    pub limit: Option<u64>,
}

impl Page {
    /// A page among the files of a build.
    ///
    /// # Errors
    /// When it loads a file that is not there.
    pub fn of(
        path: &str,
        html: &str,
        files: &BTreeMap<String, Weight>,
        modules: &[Module],
        limit: Option<u64>,
    ) -> Outcome<Self> {
        let mut needs = needs(path, html);
        if needs.iter().any(|file| file == "plasticity.js") {
            for module in fetched(html, modules) {
                needs.extend(files_of(module, files)?);
            }
        }
        let mut weight = Weight::default();
        for need in &needs {
            let one = files
                .get(need)
                .ok_or_else(|| Failure::new(format!("{path} loads {need}, which has not been built.")))?;
            weight = weight.plus(*one);
        }
        Ok(Self { path: path.to_owned(), needs, weight, limit })
    }

    /// Whether the page is within its limit.
    #[must_use]
    pub fn fits(&self) -> bool {
        self.limit.is_none_or(|limit| self.weight.brotli <= limit)
    }
}

/// The paths in `dist/` of a page and of everything its tags load: style sheets, icon, scripts, pictures. A picture that waits
/// until a reader comes near is none of what a page loads by itself.
fn needs(path: &str, html: &str) -> Vec<String> {
    let mut needs = vec![path.to_owned()];
    // All that it loads stands in it, and what looks like a tag in there is script.
    if path.starts_with("single/") {
        return needs;
    }
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    for tag in tags(html) {
        let address = match tag.split_whitespace().next() {
            Some("img") if attribute(tag, "loading") == Some("lazy") => None,
            Some("script" | "img") => attribute(tag, "src"),
            Some("link") if loads(attribute(tag, "rel")) => attribute(tag, "href"),
            _ => None,
        };
        let Some(file) = address.and_then(|address| resolve(folder, address)) else { continue };
        if !needs.contains(&file) {
            needs.push(file);
        }
    }
    needs
}

fn loads(rel: Option<&str>) -> bool {
    let loading = ["stylesheet", "icon", "preload", "manifest"];
    rel.is_some_and(|rel| rel.split_whitespace().any(|word| loading.contains(&word)))
}

/// The path in `dist/` of a relative address; none for what lies elsewhere or is no file.
fn resolve(folder: &str, address: &str) -> Option<String> {
    let address = address.split(['#', '?']).next().unwrap_or_default();
    if address.is_empty() || address.contains(':') || address.starts_with("//") {
        return None;
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in address.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_in_a_folder_loads_from_above() {
        let html =
            "<link rel=\"stylesheet\" href=\"style.css\"><script src='../plasticity.js' async></script>";
        assert_eq!(needs("embed/a.html", html), ["embed/a.html", "embed/style.css", "plasticity.js"]);
    }

    #[test]
    fn links_that_load_nothing_do_not_count() {
        let html = "<link rel=\"next\" href=\"b.html\"><a href=\"c.html\">1 < 2</a><img src=\"data:,\">\
                    <img src=\"later.png\" alt=\"\" loading=\"lazy\">";
        assert_eq!(needs("a.html", html), ["a.html"]);
    }

    #[test]
    fn a_page_as_one_file_loads_nothing() {
        assert_eq!(needs("single/a.html", "<script>'<script src=\"b.js\">'</script>"), ["single/a.html"]);
    }

    #[test]
    fn what_is_loaded_twice_counts_once() {
        let html = "<img src=\"a.png\"><img src=\"./a.png?x#y\">";
        assert_eq!(needs("index.html", html), ["index.html", "a.png"]);
    }

    #[test]
    fn a_page_over_its_limit_does_not_fit() {
        let files = BTreeMap::from([("a.html".to_owned(), Weight { raw: 9, brotli: 8 })]);
        let page = |limit| Page::of("a.html", "", &files, &[], Some(limit)).expect("complete");
        assert!(page(8).fits() && !page(7).fits());
    }
}
