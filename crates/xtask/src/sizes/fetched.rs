//! What the loader fetches for a page.

use std::collections::BTreeMap;

use super::Weight;
use super::tags::{attribute, tags};
use crate::failure::{Failure, Outcome};
use crate::modules::Module;

/// The modules that the loader fetches for a page: for each widget one that holds it, and of several the one
/// with the most of what the page shows.
pub(super) fn fetched<'a>(html: &str, modules: &'a [Module]) -> Vec<&'a Module> {
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

/// The paths of a module's glue and wasm, which have a hash in their names.
///
/// # Errors
/// When there is not one of each.
pub(super) fn files_of(module: &Module, files: &BTreeMap<String, Weight>) -> Outcome<[String; 2]> {
    let start = format!("module/{}.", module.slug);
    let one = |kind: &str| {
        let is_of = |file: &&String| {
            let rest = file.strip_prefix(&start).unwrap_or_default();
            rest.split_once('.').is_some_and(|(_, ending)| ending == kind)
        };
        match files.keys().filter(is_of).collect::<Vec<_>>()[..] {
            [file] => Ok(file.clone()),
            ref many => {
                Err(Failure::new(format!("There should be one {start}*.{kind}, and are {}.", many.len())))
            }
        }
    };
    Ok([one("js")?, one("wasm")?])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn module(slug: &str, widgets: &str) -> Module {
        Module { slug: slug.into(), widgets: widgets.split(' ').map(str::to_owned).collect() }
    }

    #[test]
    fn the_loader_fetches_what_holds_the_widgets() {
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
    fn a_module_has_one_glue_and_one_wasm() {
        let files = ["module/one.12.js", "module/one.12.wasm", "module/one.12.data.js", "module/two.3.js"];
        let files: BTreeMap<_, _> = files.map(|file| (file.to_owned(), Weight::default())).into();
        let found = files_of(&module("one", "a"), &files).expect("both are there");
        assert_eq!(found, ["module/one.12.js", "module/one.12.wasm"]);
        assert!(
            files_of(&module("two", "a"), &files).is_err() && files_of(&module("on", "a"), &files).is_err()
        );
    }
}
