//! Taking up what trunk has compiled.

use std::fs;

use book::files::live::{PARTS, quotable};

use crate::fixture::{Fixture, build};

#[test]
fn glue_and_loader_become_one_script_and_leftovers_go() {
    let fixture = Fixture::new("a");
    fixture.write("out/web.js", "let wasm_bindgen = 1;\n");
    fixture.write("out/web_bg.wasm", "\0asm");
    let places: String = PARTS.iter().map(|part| format!("/* {part} */ ")).collect();
    fixture.write("www/loader.js", &format!("(() => {{ /* wasm-bindgen */ {places}}})();\n"));
    for part in PARTS {
        fixture.write(part, "part();\n");
    }
    fixture.write("www/plasticity.d.ts", "export {};\n");
    build(&fixture.settings()).unwrap_or_else(|failure| panic!("{failure}"));
    assert_eq!(
        fixture.read("plasticity.js"),
        format!("(() => {{ let wasm_bindgen = 1;\n {}}})();\n", "part(); ".repeat(PARTS.len()))
    );
    assert_eq!(fixture.read("plasticity_wasm.js"), "__plasticity_wasm(\"AGFzbQ==\");\n");
    let out = fixture.folder.join("out");
    assert_eq!(fs::read(out.join("plasticity_bg.wasm")).ok(), Some(b"\0asm".to_vec()));
    assert!(!out.join("web.js").exists() && !out.join("web_bg.wasm").exists());
    assert!(fixture.read("first.html").contains("<script src=\"plasticity.js\" async>"));
    assert!(fixture.read("embed/stdp-window.html").contains("<script src=\"../plasticity.js\" async>"));
}

#[test]
fn a_style_sheet_fits_into_quotes() {
    let css = "/* Why. */\n.a,\n.b {\n  content: \"\\201c\";\n  color: red;\n}\n";
    assert_eq!(quotable(css), ".a,.b{content:\\\"\\\\201c\\\";color:red}");
}

#[test]
fn a_loader_without_a_place_for_the_glue_is_refused() {
    let fixture = Fixture::new("a");
    fixture.write("out/web.js", "");
    fixture.write("out/web_bg.wasm", "");
    fixture.write("www/loader.js", &PARTS.iter().map(|part| format!("/* {part} */")).collect::<String>());
    for part in PARTS {
        fixture.write(part, "");
    }
    fixture.write("www/plasticity.d.ts", "");
    let error = build(&fixture.settings()).expect_err("the glue has no place").to_string();
    assert!(error.contains("/* wasm-bindgen */"), "{error}");
}

#[test]
fn pages_reload_only_when_asked() {
    let fixture = Fixture::new("a");
    build(&fixture.settings()).unwrap_or_else(|failure| panic!("{failure}"));
    assert!(!fixture.read("first.html").contains("live.js"));
    let settings = book::Settings { reload: true, ..fixture.settings() };
    build(&settings).unwrap_or_else(|failure| panic!("{failure}"));
    assert!(fixture.read("first.html").contains("<script src=\"live.js\">"));
    assert!(fixture.read("embed/stdp-window.html").contains("<script src=\"../live.js\">"));
}
