//! Accessibility rules of axe-core, run in a page.

use std::path::PathBuf;
use std::{env, fs};

use serde_json::{Value, json};

use crate::dist;
use crate::page::Page;

/// The file of axe-core: `AXE`, else where `cargo xtask` puts it.
fn file() -> PathBuf {
    let usual = || dist::root().join("target/tools/npm/node_modules/axe-core/axe.min.js");
    env::var_os("AXE").map_or_else(usual, PathBuf::from)
}

/// npm's packages, of which it is one.
///
/// # Panics
/// Where `AXE` names no file of a package.
pub fn packages() -> PathBuf {
    file().ancestors().nth(2).expect("AXE names axe.min.js among the npm packages").to_path_buf()
}

/// Its text.
fn source() -> String {
    let file = file();
    fs::read_to_string(&file).unwrap_or_else(|error| {
        panic!(
            "axe-core is not at {} ({error}): `cargo xtask doctor` says how to get it; AXE names axe.min.js",
            file.display()
        )
    })
}

/// What is asked for.
const RULES: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";
/// What is told of each violation.
const TOLD: &str = "return result.violations.flatMap((v) => v.nodes.map((n) =>
               `${v.id}: ${v.help} at ${n.target.flat(9).join(' >> ')} (${(n.any[0] ?? n.all[0] ?? n.none[0])?.message ?? ''})`))";

impl Page<'_> {
    /// Every violation of WCAG 2.2 A and AA and of best practice, as `rule: sentence at element`.
    ///
    /// # Panics
    /// Where axe-core is missing or cannot run.
    pub fn axe(&mut self) -> Vec<String> {
        self.axe_on(RULES, &Value::Null)
    }

    /// The same of the elements that a selector names alone.
    ///
    /// # Panics
    /// As above.
    pub fn axe_within(&mut self, selector: &str) -> Vec<String> {
        self.axe_on(RULES, &json!(selector))
    }

    /// Violations of the rules that depend on colours: for a page of which all others have been looked at.
    ///
    /// # Panics
    /// As above.
    pub fn axe_colours(&mut self) -> Vec<String> {
        self.axe_on("{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }", &Value::Null)
    }

    fn axe_on(&mut self, rules: &str, within: &Value) -> Vec<String> {
        if self.ask("return typeof axe", Value::Null) == "undefined" {
            // Evaluated by the driver, so a page's content policy does not matter.
            self.ask(&source(), Value::Null);
        }
        let found = self.ask(
            &format!("const result = await axe.run(given ?? document, {{ runOnly: {rules}, resultTypes: ['violations'] }}); {TOLD}"),
            within.clone(),
        );
        found.as_array().expect("a list").iter().filter_map(|v| v.as_str().map(String::from)).collect()
    }
}
