//! A module of its own for every chapter: the program with that page's widgets alone.
//!
//! One module for all widgets is what other sites and disks use. A reader who opens a chapter, or one widget
//! of it in a frame, would wait for the other chapters' widgets too: half of the bytes, growing with every chapter.

use std::path::Path;

use super::{lean, module};
use crate::failure::{Failure, Outcome};
use crate::sizes;
use crate::step::run as run_step;
use crate::tools::environment::command;
use crate::workspace;

/// Where the loader reads on a page which module is its own: the address of the loader.
const LOADER: &str = "plasticity.js\"";

/// Builds `module/<slug>.wasm` for each chapter in `dist/` and names it in the page and in the pages
/// that hold one of its widgets alone.
pub(super) fn write(dist: &Path) -> Outcome {
    std::fs::create_dir_all(dist.join("module"))
        .map_err(|error| Failure::new(format!("dist/module cannot be made: {error}.")))?;
    let loader = workspace::read(&dist.join("plasticity.js"))?;
    for page in sizes::chapters()? {
        let html = workspace::read(&dist.join(&page))?;
        let slug = page.trim_end_matches(".html");
        println!("    {page} gets a module of its own");
        let widgets = widgets(&html);
        let folder = bind(&widgets)?;
        module::shrink(&folder)?;
        // One loader serves all modules: whatever they hold, they must ask the page for the same.
        if !loader.contains(workspace::read(&folder.join("web.js"))?.trim()) {
            return Err(Failure::new(format!(
                "The glue of {slug}'s module is not that of the module of all."
            )));
        }
        let file = format!("module/{slug}.wasm");
        std::fs::copy(folder.join("web_bg.wasm"), dist.join(&file))
            .map_err(|error| Failure::new(format!("dist/{file} cannot be written: {error}.")))?;
        name(&dist.join(&page), &file)?;
        for widget in widgets.split(' ') {
            name(&dist.join(format!("embed/{widget}.html")), &file)?;
        }
    }
    Ok(())
}

/// Names a module in a page, where none is named yet.
fn name(page: &Path, module: &str) -> Outcome {
    let html = workspace::read(page)?;
    if html.contains("data-module") {
        return Ok(());
    }
    std::fs::write(page, html.replacen(LOADER, &format!("{LOADER} data-module=\"{module}\""), 1))
        .map_err(|error| Failure::new(format!("{} cannot be written: {error}.", page.display())))
}

/// The widgets on a page, each once.
fn widgets(html: &str) -> String {
    let mut names: Vec<&str> = sizes::tags(html)
        .filter(|tag| tag.starts_with("plasticity-widget"))
        .filter_map(|tag| sizes::attribute(tag, "name"))
        .collect();
    names.sort_unstable();
    names.dedup();
    names.join(" ")
}

/// Compiles and binds the program with these widgets; the folder that holds it.
fn bind(widgets: &str) -> Outcome<std::path::PathBuf> {
    let target = workspace::root().join("target");
    let mut cargo = command("cargo");
    cargo.args([
        "build",
        "--quiet",
        "--package",
        "web",
        "--profile",
        "web",
        "--target",
        "wasm32-unknown-unknown",
    ]);
    cargo.env("CARGO_TARGET_DIR", &target).env("PLASTICITY_WIDGETS", widgets);
    let target = if lean::apply(&mut cargo) { lean::folder() } else { target };
    run_step(&mut cargo)?;
    let folder = target.join("module");
    let mut bindgen = command("wasm-bindgen");
    bindgen.args(["--target", "no-modules", "--no-typescript", "--out-name", "web", "--out-dir"]);
    bindgen.arg(&folder).arg(target.join("wasm32-unknown-unknown/web/web.wasm"));
    run_step(&mut bindgen)?;
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_widget_of_a_page_once() {
        let html = "<plasticity-widget name=\"b\" id=\"one\">…</plasticity-widget><plasticity-widget name=\"a\">\
                    <plasticity-widget name=\"b\"><p name=\"c\">";
        assert_eq!(widgets(html), "a b");
    }
}
