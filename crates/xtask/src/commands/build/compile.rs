//! Compiling the modules: trunk builds the program once for each, with that page's widgets alone, several side by side.

use std::collections::BTreeSet;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::thread::{self, available_parallelism};

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
    let mut jobs: Vec<Job> = modules
        .iter()
        .cloned()
        .chain([every(modules)])
        .map(|module| {
            let words = module.widgets.join(" ");
            Job { program: WIDGETS, module, made_of: format!("{sources} {words}"), words }
        })
        .collect();
    // It has crates of its own to compile: begun last, it would keep the others waiting.
    jobs.insert(
        1,
        Job {
            program: TEACH,
            module: Module { slug: TEACH.into(), widgets: vec![] },
            made_of: sources::digest(&["book", WIDGETS], &["www/report.js"])?,
            words: "the page for teachers".into(),
        },
    );
    jobs.retain(|job| {
        let there = job.is_made(&folder);
        if there {
            println!("    the module of {} is there", job.module.slug);
        }
        !there
    });
    let others: Vec<_> =
        (1..lanes(jobs.len())).map(|lane| workspace::root().join(lane_folder(lane))).collect();
    if others.iter().any(|lane| !lane.exists()) {
        // What all modules share is compiled once, with the first of them.
        jobs.remove(0).make(&folder, 0)?;
        for shared in SHARED {
            others.iter().try_for_each(|lane| {
                copy(&workspace::target().join(shared), &lane.join(shared))
                    .map_err(|error| Failure::new(format!("{} cannot be written: {error}.", lane.display())))
            })?;
        }
    }
    side_by_side(jobs, |lane, job| job.make(&folder, lane))?;
    Ok(folder)
}

/// Every widget in one, for the archive.
fn every(modules: &[Module]) -> Module {
    let widgets: BTreeSet<_> = modules.iter().flat_map(|module| &module.widgets).collect();
    Module { slug: "all".into(), widgets: widgets.into_iter().cloned().collect() }
}

/// The crate of the widgets.
const WIDGETS: &str = "web";
/// The crate of the page for teachers.
const TEACH: &str = "teach";
/// The last pass over a module, which is most of its time, keeps one core busy.
const LANES: usize = 4;

/// Where the profile of the modules keeps what is compiled: for them, and of the compiler's own helpers.
const SHARED: [&str; 2] = ["wasm32-unknown-unknown/web", "web"];

/// A module that is to be there.
struct Job {
    program: &'static str,
    module: Module,
    made_of: String,
    words: String,
}

impl Job {
    fn mark(&self, folder: &Path) -> PathBuf {
        folder.join(&self.module.slug).join("made-of")
    }

    /// Whether its folder says that it was made of the same.
    fn is_made(&self, folder: &Path) -> bool {
        std::fs::read_to_string(self.mark(folder)).is_ok_and(|before| before == self.made_of)
    }

    fn make(&self, folder: &Path, lane: usize) -> Outcome {
        println!("    the module of {}: {}", self.module.slug, self.words);
        one(self.program, &self.module, &folder.join(&self.module.slug), lane, &[])?;
        let mark = self.mark(folder);
        std::fs::write(&mark, &self.made_of)
            .map_err(|error| Failure::new(format!("{} cannot be written: {error}.", mark.display())))
    }
}

/// How many are compiled at once.
fn lanes(jobs: usize) -> usize {
    available_parallelism().map_or(1, usize::from).min(LANES).min(jobs)
}

/// Copies a folder with all that is in it, and when it was written: cargo compiles anew what is older than what it was made of.
fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            std::fs::copy(entry.path(), &to)?;
            File::options().write(true).open(&to)?.set_modified(entry.metadata()?.modified()?)?;
        }
    }
    Ok(())
}

/// Does all jobs, as many at once as there are cores, each lane with a number of its own; the first failure ends the rest.
fn side_by_side<T: Send>(jobs: Vec<T>, work: impl Fn(usize, &T) -> Outcome + Sync) -> Outcome {
    let lanes = lanes(jobs.len());
    let left = Mutex::new(jobs.into_iter());
    let next = || left.lock().unwrap_or_else(PoisonError::into_inner).next();
    let lane = |number: usize| {
        while let Some(job) = next() {
            if let Err(failure) = work(number, &job) {
                while next().is_some() {}
                return Err(failure);
            }
        }
        Ok(())
    };
    thread::scope(|scope| {
        let lane = &lane;
        let lanes: Vec<_> = (0..lanes).map(|number| scope.spawn(move || lane(number))).collect();
        let lost = |_| Err(Failure::new("A lane of the build ended by a panic."));
        lanes.into_iter().try_for_each(|lane| lane.join().unwrap_or_else(lost))
    })
}

/// The module that `bench` draws with: one widget, and drawing by itself.
pub(super) fn bench(folder: &Path) -> Outcome {
    let module = Module { slug: "bench".into(), widgets: vec!["timescales".into()] };
    one(WIDGETS, &module, folder, 0, &["--features", "bench"])
}

fn one(name: &str, module: &Module, folder: &Path, lane: usize, features: &[&str]) -> Outcome {
    let mut trunk = trunk("build");
    if lane > 0 {
        // One folder lets one compiler in.
        trunk.env("CARGO_TARGET_DIR", workspace::root().join(lane_folder(lane)));
    }
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

/// Where the lanes but the first compile.
fn lane_folder(lane: usize) -> String {
    format!("target/lane-{lane}")
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
    let root = workspace::root();
    let places = [(sysroot()?, "/rust"), (home.unwrap_or_default(), "/cargo"), (root.clone(), "/plasticity")];
    // Of two that fit the compiler takes the later: what is generated has one name in all lanes.
    let lanes = (1..LANES).map(move |lane| (root.join(lane_folder(lane)), "/plasticity/target"));
    let places = places.into_iter().chain(lanes);
    Ok(places.filter(|(place, _)| place.is_absolute()))
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
    fn every_job_is_done_once_and_a_failure_is_told() {
        let done = Mutex::new(vec![]);
        let note = |_, job: &usize| {
            done.lock().expect("no lane panics").push(*job);
            if *job == 20 { Err(Failure::new("job 20 went wrong")) } else { Ok(()) }
        };
        side_by_side((0..20).collect(), note).expect("nothing fails");
        let mut all = std::mem::take(&mut *done.lock().expect("no lane panics"));
        all.sort_unstable();
        assert_eq!(all, (0..20).collect::<Vec<_>>());
        let failure = side_by_side((20..90).collect(), note).expect_err("one fails");
        assert_eq!(failure.to_string(), "job 20 went wrong");
        assert!(done.lock().expect("no lane panics").len() < 70, "the rest is left");
        side_by_side(Vec::<usize>::new(), note).expect("nothing to do is no failure");
    }

    #[test]
    fn a_folder_of_this_machine_is_found_in_a_module() {
        let place = workspace::root();
        let place = place.as_os_str().as_encoded_bytes();
        assert!(names(&[b"\0asm", place, b"/crates/web"].concat(), place));
        assert!(!names(b"\0asm/plasticity/crates/web/src/dom.rs", place) && !names(b"", place));
        assert!(flags().expect("the compiler is here").contains("=/plasticity"));
    }
}
