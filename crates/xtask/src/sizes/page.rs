//! What a page loads by itself, read from its tags.

use crate::modules::Module;

/// The paths in `dist/` of a page and of everything its tags load: style sheets, icon, scripts, pictures.
#[must_use]
pub fn needs(path: &str, html: &str) -> Vec<String> {
    let mut needs = vec![path.to_owned()];
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    for tag in tags(html) {
        let address = match tag.split_whitespace().next() {
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

/// The modules that the loader fetches for a page: for each widget one that holds it, and of several the one
/// with the most of what the page shows.
#[must_use]
pub fn fetched<'a>(html: &str, modules: &'a [Module]) -> Vec<&'a Module> {
    let tags = tags(html).filter(|tag| tag.starts_with("plasticity-widget"));
    let shown: Vec<&str> = tags.filter_map(|tag| attribute(tag, "name")).collect();
    let count = |module: &Module| module.widgets.iter().filter(|name| shown.contains(&name.as_str())).count();
    let mut fetched: Vec<&Module> = Vec::new();
    for name in &shown {
        let fit = modules.iter().filter(|module| module.widgets.iter().any(|widget| widget == name));
        // The first of equals, as the loader takes it.
        if let Some(best) = fit.rev().max_by_key(|module| count(module))
            && !fetched.contains(&best)
        {
            fetched.push(best);
        }
    }
    fetched
}

fn loads(rel: Option<&str>) -> bool {
    let loading = ["stylesheet", "icon", "preload", "manifest"];
    rel.is_some_and(|rel| rel.split_whitespace().any(|word| loading.contains(&word)))
}

/// The inside of each tag, `<` and `>` left out. A `<` that opens no tag ends at the next one.
fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<').skip(1).filter_map(|rest| rest.split('>').next())
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = tag.split_once(&format!(" {name}="))?;
    match after.as_bytes().first()? {
        quote @ (b'"' | b'\'') => after[1..].split(char::from(*quote)).next(),
        _ => after.split_whitespace().next().map(|value| value.trim_end_matches('/')),
    }
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
    fn the_loader_fetches_what_holds_the_widgets() {
        let module = |slug: &str, widgets: &str| Module {
            slug: slug.into(),
            widgets: widgets.split(' ').map(str::to_owned).collect(),
        };
        let modules = [module("one", "a b"), module("two", "b c"), module("three", "d")];
        let slugs = |names: &str| {
            let html: String =
                names.split(' ').map(|name| format!("<plasticity-widget name=\"{name}\">")).collect();
            fetched(&html, &modules).iter().map(|module| module.slug.clone()).collect::<Vec<_>>()
        };
        assert_eq!(slugs("b"), ["one"]);
        assert_eq!(slugs("b c"), ["two"]);
        assert_eq!(slugs("d a b"), ["three", "one"]);
        assert!(slugs("unknown").is_empty());
    }

    #[test]
    fn links_that_load_nothing_do_not_count() {
        let html = "<link rel=\"next\" href=\"b.html\"><a href=\"c.html\">1 < 2</a><img src=\"data:,\">";
        assert_eq!(needs("a.html", html), ["a.html"]);
    }

    #[test]
    fn what_is_loaded_twice_counts_once() {
        let html = "<img src=\"a.png\"><img src=\"./a.png?x#y\">";
        assert_eq!(needs("index.html", html), ["index.html", "a.png"]);
    }
}
