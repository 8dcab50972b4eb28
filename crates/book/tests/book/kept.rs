//! What readers' browsers are told to keep.

use std::collections::BTreeMap;
use std::fs;

use book::Settings;
use book::files::kept;

use crate::fixture::{Fixture, build};

/// The worker's list, and the name of its release.
fn told(fixture: &Fixture) -> (BTreeMap<String, String>, String) {
    let worker = fixture.read("sw.js");
    let between = |from: &str, to: &str| {
        let rest = worker.split_once(from).expect("the worker says it").1;
        rest.split_once(to).expect("it ends").0.to_string()
    };
    let list = serde_json::from_str(&between("const FILES = ", ";\n")).expect("a list of names");
    (list, between("const RELEASE = \"", "\";\n"))
}

#[test]
fn every_page_is_kept_and_a_changed_file_is_another_release() {
    let fixture = Fixture::new("a");
    build(&fixture.settings()).unwrap_or_else(|failure| panic!("{failure}"));
    let (list, release) = told(&fixture);
    for file in ["index.html", "first.html", "embed/stdp-window.html", "keep.js", "style.css", "icon-192.png"]
    {
        assert!(list.contains_key(file), "{file}");
    }
    assert!(!list.contains_key("sw.js"));

    fs::write(fixture.folder.join("out/keep.js"), "short();").expect("the folder is there");
    kept::again(&fixture.settings()).unwrap_or_else(|failure| panic!("{failure}"));
    let (shorter, next) = told(&fixture);
    // As `openssl dgst -sha256 -binary | base64` gives it.
    assert_eq!(shorter["keep.js"], "oY2Dut63A3kZlxGVy/C+AisPaKv1XvvhAMHMBCRx8y0=");
    assert_ne!(next, release);
    let others = |list: &BTreeMap<String, String>| {
        list.clone().into_iter().filter(|(name, _)| name != "keep.js").collect::<Vec<_>>()
    };
    assert_eq!(others(&list), others(&shorter));
}

#[test]
fn nothing_is_kept_of_what_is_being_written() {
    let fixture = Fixture::new("a");
    build(&Settings { reload: true, ..fixture.settings() }).unwrap_or_else(|failure| panic!("{failure}"));
    assert!(told(&fixture).0.is_empty());
    assert!(!fixture.read("first.html").contains("keep.js"));
}

#[test]
fn the_manifest_names_pictures_that_are_there() {
    let fixture = Fixture::new("a");
    build(&fixture.settings()).unwrap_or_else(|failure| panic!("{failure}"));
    let manifest: serde_json::Value =
        serde_json::from_str(&fixture.read("manifest.webmanifest")).expect("a manifest is JSON");
    let icons = manifest["icons"].as_array().expect("it has icons");
    for icon in icons {
        let file = icon["src"].as_str().expect("each has an address");
        let png = fs::read(fixture.folder.join("out").join(file)).expect("it was drawn");
        let side = u32::from_be_bytes(png[16..20].try_into().expect("four bytes"));
        assert_eq!(icon["sizes"], format!("{side}x{side}"));
    }
    assert_eq!(icons.iter().filter(|icon| icon["purpose"] == "maskable").count(), 1);
}
