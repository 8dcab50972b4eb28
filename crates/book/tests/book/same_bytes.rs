//! Two builds of the same sources give the same bytes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use book::Settings;

use crate::fixture::{Fixture, build};

/// Every file of a folder by its path there.
fn files(root: &Path, folder: &Path, into: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(root, &path, into);
        } else {
            let name = path.strip_prefix(root).expect("below it").display().to_string();
            into.insert(name, fs::read(&path).expect("a file"));
        }
    }
}

#[test]
fn two_builds_give_the_same_bytes() {
    // Two folders, so that no path of a machine may stand in a page.
    let text = "A [@bi1998], [LTP](term:ltp), $\\tau_+$.\n\n<plasticity-widget name=\"stdp-window\"></plasticity-widget>\n";
    let [one, other] = [0; 2].map(|_| {
        let fixture = Fixture::new(text);
        let out = fixture.folder.join("out");
        let settings = Settings { out: out.clone(), ..fixture.settings() };
        build(&settings).expect("a book without a mistake");
        let mut all = BTreeMap::new();
        files(&out, &out, &mut all);
        all
    });
    assert!(one.len() > 50, "{} files", one.len());
    assert!(one.keys().eq(other.keys()));
    for (name, bytes) in &one {
        assert!(other[name] == *bytes, "{name} differs");
    }
}
