//! Compiling the modules: trunk builds the program once for each, with that page's widgets alone.

use std::path::{Path, PathBuf};

use super::{names, sources, trunk};
use crate::failure::{Failure, Outcome};
use crate::modules::Module;
use crate::step::run;
use crate::tools::environment::command;
use crate::workspace;

/// Compiles, binds and shrinks each module, and the program of the page for teachers; the folder that has one of its name for
/// each. What has not changed since it was compiled is left as it is.
pub(super) fn all(modules: &[Module]) -> Outcome<PathBuf> {
    let folder = workspace::root().join("target/modules");
    let sources = sources::digest(&["book", TEACH], &[])?;
    for module in modules {
        let words = module.widgets.join(" ");
        unless_made(&folder.join(&module.slug), &format!("{sources} {words}"), &words, |own| {
            one(WIDGETS, module, own, &[])
        })?;
    }
    let teach = Module { slug: TEACH.into(), widgets: vec![] };
    let made_of = sources::digest(&["book", WIDGETS], &["www/report.js"])?;
    unless_made(&folder.join(TEACH), &made_of, "the page for teachers", |own| one(TEACH, &teach, own, &[]))?;
    Ok(folder)
}

/// The crate of the widgets.
const WIDGETS: &str = "web";
/// The crate of the page for teachers.
const TEACH: &str = "teach";

/// Makes a module where its folder does not say that it was made of the same.
fn unless_made(own: &Path, made_of: &str, words: &str, make: impl Fn(&Path) -> Outcome) -> Outcome {
    let mark = own.join("made-of");
    let name = own.file_name().unwrap_or_default().to_string_lossy();
    if std::fs::read_to_string(&mark).is_ok_and(|before| before == made_of) {
        println!("    the module of {name} is there");
        return Ok(());
    }
    println!("    the module of {name}: {words}");
    make(own)?;
    std::fs::write(&mark, made_of)
        .map_err(|error| Failure::new(format!("{} cannot be written: {error}.", mark.display())))
}

/// The module that `bench` draws with: one widget, and drawing by itself.
pub(super) fn bench(folder: &Path) -> Outcome {
    let module = Module { slug: "bench".into(), widgets: vec!["timescales".into()] };
    one(WIDGETS, &module, folder, &["--features", "bench"])
}

fn one(name: &str, module: &Module, folder: &Path, features: &[&str]) -> Outcome {
    let mut trunk = trunk("build");
    let pages = workspace::root().join("crates/xtask/trunk");
    trunk.arg(pages.join(format!("{name}.html"))).arg("--release").arg("--dist").arg(folder);
    // The book follows when all modules are there, and not as trunk's hook.
    trunk.arg("--config").arg(pages.join("Trunk.toml"));
    trunk.env("PLASTICITY_WIDGETS", module.widgets.join(" "));
    trunk.env("CARGO_ENCODED_RUSTFLAGS", flags()?);
    trunk.args(features);
    run(&mut trunk)?;
    let glue = folder.join(format!("{name}.js"));
    names::shorten(&folder.join(format!("{name}_bg.wasm")), &glue)?;
    same_elsewhere(&folder.join(format!("{name}_bg.wasm")))?;
    let mut esbuild = command("esbuild");
    esbuild.args(["--minify", "--allow-overwrite", "--charset=utf8", "--log-level=warning"]);
    esbuild.arg(format!("--outdir={}", folder.display())).arg(glue);
    run(&mut esbuild)
}

/// What the compiler is told beside the profile. A message of a panic names the file it stands in: where this machine keeps
/// its toolchain and its packages is left out, so that the same sources give the same bytes elsewhere.
fn flags() -> Outcome<String> {
    let given = std::env::var("RUSTFLAGS").unwrap_or_default();
    let given = given.split_whitespace().map(str::to_string);
    let remapped = places()?.map(|(place, name)| format!("--remap-path-prefix={}={name}", place.display()));
    Ok(given.chain(remapped).collect::<Vec<_>>().join("\u{1f}"))
}

/// Folders of this machine that a compiler may name, and what it names in their place.
fn places() -> Outcome<impl Iterator<Item = (PathBuf, &'static str)>> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let places =
        [(sysroot()?, "/rust"), (home.unwrap_or_default(), "/cargo"), (workspace::root(), "/plasticity")];
    Ok(places.into_iter().filter(|(place, _)| place.is_absolute()))
}

/// Refuses a module that names a folder of this machine.
fn same_elsewhere(module: &Path) -> Outcome {
    let bytes = std::fs::read(module)
        .map_err(|error| Failure::new(format!("{} cannot be read: {error}.", module.display())))?;
    match places()?.find(|(place, _)| names(&bytes, place.as_os_str().as_encoded_bytes())) {
        Some((place, _)) => {
            let sentence =
                "The module names a folder of this machine, so another one would build other bytes";
            Err(Failure::new(format!("{sentence}: {}.", place.display())))
        }
        None => Ok(()),
    }
}

fn names(bytes: &[u8], place: &[u8]) -> bool {
    bytes.windows(place.len()).any(|window| window == place)
}

/// The toolchain's folder.
fn sysroot() -> Outcome<PathBuf> {
    let told = command("rustc").arg("--print=sysroot").output();
    let told = told.map_err(|error| Failure::new(format!("rustc cannot be asked where it is: {error}.")))?;
    Ok(PathBuf::from(String::from_utf8_lossy(&told.stdout).trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_this_machine_is_found_in_a_module() {
        let place = workspace::root();
        let place = place.as_os_str().as_encoded_bytes();
        assert!(names(&[b"\0asm", place, b"/crates/web"].concat(), place));
        assert!(!names(b"\0asm/plasticity/crates/web/src/dom.rs", place) && !names(b"", place));
        assert!(flags().expect("the compiler is here").contains("=/plasticity"));
    }
}
