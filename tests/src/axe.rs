//! Accessibility rules of axe-core, run in a page.

use std::path::PathBuf;
use std::{env, fs};

use serde_json::{Value, json};

use crate::dist;
use crate::page::Page;

/// The text of axe-core: `AXE`, else where `cargo xtask` puts it.
fn source() -> String {
    let usual = || dist::root().join("target/tools/npm/node_modules/axe-core/axe.min.js");
    let file = env::var_os("AXE").map_or_else(usual, PathBuf::from);
    fs::read_to_string(&file).unwrap_or_else(|error| {
        panic!(
            "axe-core is not at {} ({error}): `cargo xtask doctor` says how to get it; AXE names axe.min.js",
            file.display()
        )
    })
}

impl Page<'_> {
    /// Every violation of WCAG 2.2 A and AA and of best practice, as `rule: sentence at element`.
    ///
    /// # Panics
    /// Where axe-core is missing or cannot run.
    pub fn axe(&mut self) -> Vec<String> {
        // Evaluated by the driver, so a page's content policy does not matter.
        self.ask(&format!("{}; return typeof axe", source()), Value::Null);
        let found = self.ask(
            "const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
             const result = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
             return result.violations.flatMap((v) => v.nodes.map((n) =>
               `${v.id}: ${v.help} at ${n.target.flat(9).join(' >> ')} (${(n.any[0] ?? n.all[0] ?? n.none[0])?.message ?? ''})`))",
            json!(null),
        );
        found.as_array().expect("a list").iter().filter_map(|v| v.as_str().map(String::from)).collect()
    }
}
