//! What the npm package declares is what the elements give: values of every type, made by every widget, are put into a
//! program that TypeScript's own compiler checks, and so are components of hosts that write JSX. The package is the one
//! that npm packs of the built book, and programs name it as its users do.
#![allow(clippy::print_stdout)] // a runner of its own says how it went

use std::fmt::Write;
use std::path::Path;
use std::process::{Command, ExitCode};

use reader::plain::Table;
use reader::{Action, Host, Opening, Reader};
use serde::Serialize;
use serde_json::Value;

/// Every run is done at once.
struct Patient;

impl Host for Patient {
    fn now(&self) -> f64 {
        0.0
    }
    fn reduced_motion(&self) -> bool {
        false
    }
}

fn main() -> ExitCode {
    let packages = checks::axe::packages();
    // Beside the packages, where the compiler finds those that a program imports.
    let folder = packages.join("../types");
    let root = checks::dist::root();
    install(&folder);
    std::fs::write(folder.join("samples.ts"), samples()).expect("the program");
    let mut programs = vec!["samples.ts".to_string()];
    let hosts = root.join("tests/hosts/types");
    for name in files(&hosts, ".tsx") {
        std::fs::copy(hosts.join(&name), folder.join(&name)).expect("a host's component");
        programs.push(name);
    }
    // Each by itself: nobody has all frameworks.
    let failed: Vec<&String> =
        programs.iter().filter(|name| !compiles(&packages, &folder.join(name))).collect();
    println!("{} passed, {} failed {failed:?}", programs.len() - failed.len(), failed.len());
    if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Installs the package beside the programs.
fn install(folder: &Path) {
    let package = checks::package::unpack(&folder.join("node_modules"));
    let mut names = files(&package, "");
    names.sort();
    let own = "LICENSE-APACHE LICENSE-MIT README.md about.js module package.json plasticity.anywidget.js \
               plasticity.d.ts plasticity.js plasticity.load.d.ts plasticity.load.js plasticity.preact.d.ts \
               plasticity.react.d.ts plasticity.vue.d.ts";
    assert_eq!(names.join(" "), own, "what is in the package");
    let modules = files(&package.join("module"), "").len();
    assert_eq!(modules, files(&checks::dist::folder().join("module"), "").len(), "modules in the package");
}

fn compiles(packages: &Path, program: &Path) -> bool {
    let flags = "--noEmit --strict --target es2022 --lib es2022,dom --module esnext --moduleResolution bundler \
                 --jsx preserve --types";
    let mut compiler = Command::new("node");
    compiler.arg(packages.join("typescript/bin/tsc")).args(flags.split_whitespace()).arg("").arg(program);
    compiler.status().expect("node runs").success()
}

/// Names of the files in a folder that end so.
fn files(folder: &Path, end: &str) -> Vec<String> {
    let names = std::fs::read_dir(folder).expect("the folder is there").flatten();
    let names = names.map(|entry| entry.file_name().to_string_lossy().to_string());
    names.filter(|name| name.ends_with(end)).collect()
}

/// A program that gives a value of each type to a name of that type.
fn samples() -> String {
    let mut program = String::from(
        "import type * as p from \"plastic-synapse\";
",
    );
    program +=
        "export const csv = (w: p.PlasticityWidgetElement): (string | null)[] => [w.toCSV(), w.toCSV(1)];
";
    let mut count = 0;
    let mut say = |of: &str, value: String| {
        count += 1;
        // A literal with a member that the type does not declare is refused, as is one that lacks a member.
        let _ = writeln!(program, "export const sample{count}: p.{of} = {value};");
    };
    for entry in widgets::ENTRIES {
        for mode in ["explore", "predict"] {
            let attributes = [("name", entry.name), ("mode", mode)];
            let attributes = attributes.map(|(name, value)| (name.to_string(), value.to_string())).to_vec();
            let mut reader = Reader::open(entry, &Opening { attributes, ..Opening::default() });
            reader.begin(&Patient);
            if mode == "explore" {
                say("PlasticityParameter[]", literal(&reader.parameters()));
                let tables = reader.tables().into_iter();
                let tables: Vec<_> = tables.map(|table| Table::of(table, |values| values)).collect();
                say("PlasticityTable[]", columns(&literal(&tables)));
            }
            say("PlasticityState", literal(&reader.told()));
            say("PlasticitySeen", literal(&reader.seen()));
            reader.apply(Action::Skip, &Patient);
            if let Some(prediction) = reader.prediction() {
                say("PlasticityPrediction", literal(&prediction));
            }
        }
    }
    program
}

/// A value as a program spells it. What JSON cannot say, a result that is not known, is NaN.
fn literal(value: &impl Serialize) -> String {
    let mut value = serde_json::to_value(value).expect("plain data");
    if let Some(readouts) = value.get_mut("readouts").and_then(Value::as_object_mut) {
        for readout in readouts.values_mut().filter(|readout| readout["value"].is_null()) {
            readout["value"] = "NaN".into();
        }
    }
    value.to_string().replace("\"NaN\"", "NaN").replace("[null", "[NaN").replace(",null", ",NaN")
}

/// Columns are typed arrays, which have no literal.
fn columns(tables: &str) -> String {
    tables.replace("\"values\":[", "\"values\":Float64Array.of(").replace("]}", ")}")
}
