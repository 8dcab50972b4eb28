//! Taking up what has been compiled.

use std::fs;

use book::Settings;
use book::files::elsewhere::LOAD;
use book::files::loader::{ELEMENTS, TABLE, WORDS};

use crate::fixture::{Fixture, build};

/// A book whose one chapter shows one widget, with a loader that has all places.
fn fixture() -> Fixture {
    with_loader("<plasticity-widget name=\"stdp-window\"></plasticity-widget>\n")
}

/// A book whose one chapter has this text.
pub fn with_loader(text: &str) -> Fixture {
    let fixture = Fixture::new(text);
    fixture.write(
        "www/loader.js",
        &format!("(() => {{ const MODULES = {TABLE}; WORDS = {WORDS}; {ELEMENTS} }})();\n"),
    );
    fixture.write("www/element.js", "elements();\n");
    fixture.write("www/load.js", "export function load() {}\n");
    fixture.write("www/anywidget.js", &format!("{LOAD}\nexport default {{}};\n"));
    for part in ["", ".load", ".react", ".preact", ".vue"] {
        fixture.write(&format!("www/plasticity{part}.d.ts"), "export {};\n");
    }
    for file in ["LICENSE-MIT", "LICENSE-APACHE", "www/npm.md"] {
        fixture.write(file, "Words.\n");
    }
    fixture.write("www/package.json", "{ \"version\": \"0.0.0\" }\n");
    fixture
}

/// Trunk's two files in a folder.
fn bound(fixture: &Fixture, folder: &str, wasm: &str) {
    fixture.write(&format!("{folder}/web.js"), "let wasm_bindgen = '</script>';\n");
    fixture.write(&format!("{folder}/web_bg.wasm"), wasm);
}

/// Its modules as they are compiled for a release.
pub fn released(fixture: &Fixture) -> Settings {
    let modules = book::modules::read(&fixture.folder).expect("chapters are there");
    for module in modules {
        bound(fixture, &format!("modules/{}", module.slug), "\0asm");
    }
    // The archive's.
    bound(fixture, "modules/all", "\0asm");
    fixture.write("modules/teach/teach.js", "let wasm_bindgen = 1;\n");
    fixture.write("modules/teach/teach_bg.wasm", "\0asm");
    Settings { modules: Some(fixture.folder.join("modules")), ..fixture.settings() }
}

/// Files of a module in the order of their names, and the hash in the names.
fn module(fixture: &Fixture, slug: &str) -> (Vec<String>, String) {
    let folder = fixture.folder.join("out/module");
    let names = fs::read_dir(folder).expect("modules are written").flatten();
    let names = names.map(|entry| entry.file_name().to_string_lossy().to_string());
    let mut names: Vec<String> = names.filter(|name| name.starts_with(&format!("{slug}."))).collect();
    names.sort();
    let hash = names[0].split('.').nth(1).expect("a name has a hash").to_string();
    (names, hash)
}

#[test]
fn a_release_has_a_module_for_each_chapter_and_the_loader_knows_them() {
    let fixture = fixture();
    build(&released(&fixture)).unwrap_or_else(|failure| panic!("{failure}"));
    let (names, hash) = module(&fixture, "first");
    assert_eq!(names, ["data.js", "js", "wasm"].map(|kind| format!("first.{hash}.{kind}")));
    let read = |kind: &str| fixture.read(&format!("module/first.{hash}.{kind}"));
    assert_eq!(read("wasm"), "\0asm");
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(fixture.read("package.json"), format!("{{ \"version\": \"{version}\" }}\n"));
    let data = read("data.js");
    // The mark of what is packed by gzip, in base64.
    assert!(
        data.starts_with("document.currentScript.plasticity = \"H4sI") && data.ends_with("\";\n"),
        "{data}"
    );
    assert_eq!(
        read("js"),
        "document.currentScript.plasticity = ((document) => {\nlet wasm_bindgen = '</script>';\n\nreturn wasm_bindgen;\n})();\n"
    );
    let loader = fixture.read("plasticity.js");
    let line = format!("[{{\"slug\":\"first\",\"hash\":\"{hash}\",\"widgets\":{{\"stdp-window\":[");
    assert!(loader.starts_with(&format!("(() => {{ const MODULES = {line}")), "{loader}");
    assert!(loader.ends_with("; elements(); })();\n"), "{loader}");
    // A notebook takes the text of its module alone.
    assert_eq!(fixture.read("plasticity.anywidget.js"), "export function load() {}\nexport default {};\n");
    // The page for teachers has a program and no widget.
    assert!(loader.contains("{\"slug\":\"teach\",") && module(&fixture, "teach").0.len() == 3, "{loader}");
    assert!(fixture.read("teach.html").contains("<script src=\"plasticity.js\" async>"));
    // Widgets without a chapter are the gallery's own.
    assert!(loader.contains("{\"slug\":\"gallery\",") && loader.contains("\"oja-axis\":["), "{loader}");
}

#[test]
fn a_module_that_was_not_compiled_is_missed() {
    let fixture = fixture();
    let settings = released(&fixture);
    fs::remove_file(fixture.folder.join("modules/first/web_bg.wasm")).expect("it was written");
    let error = build(&settings).expect_err("a module is missing").to_string();
    assert!(error.contains("modules/first"), "{error}");
}

#[test]
fn other_content_has_another_name() {
    let fixture = fixture();
    let settings = released(&fixture);
    build(&settings).unwrap_or_else(|failure| panic!("{failure}"));
    let before = module(&fixture, "first").1;
    bound(&fixture, "modules/first", "\0asm2");
    fs::remove_dir_all(fixture.folder.join("out")).expect("it was written");
    build(&settings).unwrap_or_else(|failure| panic!("{failure}"));
    assert_ne!(module(&fixture, "first").1, before);
}

#[test]
fn what_trunk_staged_is_one_module_for_all_and_leftovers_go() {
    let fixture = fixture();
    bound(&fixture, "out", "\0asm");
    build(&fixture.settings()).unwrap_or_else(|failure| panic!("{failure}"));
    assert_eq!(module(&fixture, "all").0.len(), 3);
    let out = fixture.folder.join("out");
    assert!(!out.join("web.js").exists() && !out.join("web_bg.wasm").exists());
    assert!(fixture.read("first.html").contains("<script src=\"plasticity.js\" async>"));
    assert!(fixture.read("embed/stdp-window.html").contains("<script src=\"../plasticity.js\" async>"));
    // Nothing on it comes live.
    assert!(!fixture.read("references.html").contains("plasticity.js"));
}

#[test]
fn a_loader_without_a_place_for_the_table_is_refused() {
    let fixture = fixture();
    bound(&fixture, "out", "");
    fixture.write("www/loader.js", ELEMENTS);
    let error = build(&fixture.settings()).expect_err("the table has no place").to_string();
    assert!(error.contains(TABLE), "{error}");
}

#[test]
fn pages_reload_only_when_asked() {
    let fixture = Fixture::new("a");
    build(&fixture.settings()).unwrap_or_else(|failure| panic!("{failure}"));
    assert!(!fixture.read("first.html").contains("live.js"));
    let settings = Settings { reload: true, ..fixture.settings() };
    build(&settings).unwrap_or_else(|failure| panic!("{failure}"));
    assert!(fixture.read("first.html").contains("<script src=\"live.js\">"));
    assert!(fixture.read("embed/stdp-window.html").contains("<script src=\"../live.js\">"));
}
