//! What a page loads by itself, read from its tags.

/// The paths in `dist/` of a page and of everything it loads by itself to be live: style sheets, icon, scripts,
/// pictures, and the module that the loader fetches.
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
        if file.rsplit('/').next() == Some("plasticity.js") {
            let module = attribute(tag, "data-module").unwrap_or("plasticity_bg.wasm");
            push(&mut needs, file.replace("plasticity.js", module));
        }
        push(&mut needs, file);
    }
    needs
}

fn push(needs: &mut Vec<String>, file: String) {
    if !needs.contains(&file) {
        needs.push(file);
    }
}

fn loads(rel: Option<&str>) -> bool {
    let loading = ["stylesheet", "icon", "preload", "manifest"];
    rel.is_some_and(|rel| rel.split_whitespace().any(|word| loading.contains(&word)))
}

/// The inside of each tag, `<` and `>` left out. A `<` that opens no tag ends at the next one.
pub(crate) fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<').skip(1).filter_map(|rest| rest.split('>').next())
}

pub(crate) fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
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
    fn the_loader_brings_the_module() {
        let html = "<link rel=\"stylesheet\" href=\"style.css\"><script src=plasticity.js async></script>";
        assert_eq!(
            needs("stdp.html", html),
            ["stdp.html", "style.css", "plasticity_bg.wasm", "plasticity.js"]
        );
    }

    #[test]
    fn a_page_may_have_a_module_of_its_own() {
        let html = "<script src=\"plasticity.js\" data-module=\"module/a.wasm\" async></script>";
        assert_eq!(needs("a.html", html), ["a.html", "module/a.wasm", "plasticity.js"]);
    }

    #[test]
    fn a_page_in_a_folder_loads_from_above() {
        let html = "<script src='../plasticity.js'></script>";
        assert_eq!(needs("embed/a.html", html), ["embed/a.html", "plasticity_bg.wasm", "plasticity.js"]);
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
