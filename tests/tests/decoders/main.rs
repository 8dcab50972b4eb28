//! The code that each chapter's Decoder prints runs, in both languages, and comes to what the library comes to.
//!
//! A test takes the code out of the chapter, puts a short case from `cases` behind it, compiles and runs it as a reader
//! would, and reads the numbers that it prints.
#![allow(clippy::panic, clippy::print_stderr)]

mod ours;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use checks::dist::root;
use rayon::prelude::*;

/// One Decoder.
struct Case {
    /// The chapter's slug, and the name of both cases.
    chapter: &'static str,
    /// The same case in the library.
    ours: fn() -> Vec<f64>,
    /// Largest difference.
    tolerance: f64,
    /// Why not less.
    because: &'static str,
}

const CASES: &[Case] = &[
    Case { chapter: "hebb", ours: ours::hebb, tolerance: 1e-12, because: "rounding" },
    Case {
        chapter: "calcium",
        ours: ours::calcium,
        tolerance: 1e-3,
        because: "the latch in steps of a second against steps of 100 ms",
    },
    Case { chapter: "stdp", ours: ours::stdp, tolerance: 1e-12, because: "rounding" },
    Case {
        chapter: "homeostasis",
        ours: ours::homeostasis,
        tolerance: 1e-3,
        because: "steps of 10 s against exact ones",
    },
    Case {
        chapter: "consolidation",
        ours: ours::consolidation,
        tolerance: 2e-3,
        because: "steps of 10 s against the exact solution",
    },
    Case {
        chapter: "structure",
        ours: ours::structure,
        tolerance: 2e-3,
        because: "normal weights on a grid against a normal distribution",
    },
    Case { chapter: "maps", ours: ours::maps, tolerance: 1e-12, because: "rounding" },
    Case {
        chapter: "engrams",
        ours: ours::engrams,
        tolerance: 2e-3,
        because: "normal inputs on a grid against a normal distribution",
    },
    Case {
        chapter: "btsp",
        ours: ours::btsp,
        tolerance: 2e-3,
        because: "steps of 1 ms against exact traces",
    },
    Case {
        chapter: "credit",
        ours: ours::credit,
        tolerance: 1e-4,
        because: "steps of 1 ms against the closed form",
    },
    Case { chapter: "temporal-derivative", ours: ours::change, tolerance: 1e-12, because: "rounding" },
    Case {
        chapter: "arena",
        ours: ours::arena,
        tolerance: 1e-9,
        because: "sixty patterns a second apart against one: what is left of a trace after it",
    },
    Case {
        chapter: "machines",
        ours: ours::machines,
        tolerance: 1e-6,
        because: "rounding of pJ by the hundred thousand",
    },
];

/// Slugs and texts of the chapters that have a Decoder.
fn decoders() -> Vec<(String, String)> {
    let files = fs::read_dir(root().join("chapters")).expect("chapters").flatten().map(|file| file.path());
    let chapter = |path: PathBuf| {
        let (_, slug) = path.file_stem()?.to_str()?.split_once('-')?;
        let text = fs::read_to_string(&path).ok()?;
        let (_, decoder) = text.split_once("\n````decoder\n")?;
        Some((slug.to_string(), decoder.split_once("\n````\n")?.0.to_string()))
    };
    files.filter_map(chapter).collect()
}

/// The one block of this language in a chapter's Decoder.
fn code(chapter: &str, language: &str) -> String {
    let decoders = decoders();
    let (_, decoder) = decoders.iter().find(|(slug, _)| slug == chapter).expect("a Decoder");
    let blocks: Vec<_> = decoder.split(&format!("\n```{language}\n")).skip(1).collect();
    let [block] = blocks[..] else {
        panic!("The Decoder of {chapter} has {} blocks of {language}: it takes one.", blocks.len());
    };
    let (code, _) = block.split_once("\n```\n").expect("the block's end");
    // In the chapter's string a backslash would stand for something else than here.
    assert!(!code.contains('\\'), "the {language} code of {chapter} has a backslash");
    format!("{code}\n\n")
}

/// Code and case as one file.
fn written(chapter: &str, ending: &str, language: &str) -> PathBuf {
    let case = root().join(format!("tests/tests/decoders/cases/{chapter}.{ending}"));
    let case = fs::read_to_string(&case).unwrap_or_else(|problem| panic!("{}: {problem}", case.display()));
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("decoder-{chapter}.{ending}"));
    fs::write(&path, code(chapter, language) + &case).expect("a file in the target's folder");
    path
}

/// What a command prints, where it succeeds.
fn printed(command: &mut Command, what: &str) -> String {
    let output = command.output().unwrap_or_else(|problem| panic!("{what}: {problem}"));
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{what} fails:\n{errors}");
    String::from_utf8(output.stdout).expect("text")
}

fn hold(case: &Case, printed: &str, language: &str) {
    let theirs: Vec<f64> = printed.lines().map(|line| line.parse().expect("a number")).collect();
    let ours = (case.ours)();
    assert_eq!(theirs.len(), ours.len(), "{} in {language}", case.chapter);
    for (theirs, ours) in theirs.iter().zip(&ours) {
        let Case { chapter, tolerance, because, .. } = case;
        assert!(
            (theirs - ours).abs() <= *tolerance,
            "{chapter} in {language} gives {theirs}, the library {ours}; within {tolerance}: {because}"
        );
    }
}

#[test]
fn every_decoder_is_held() {
    let mut told: Vec<_> = decoders().into_iter().map(|(slug, _)| slug).collect();
    let mut held: Vec<_> = CASES.iter().map(|case| case.chapter).collect();
    told.sort();
    held.sort();
    assert_eq!(told, held);
}

#[test]
fn rust() {
    CASES.par_iter().with_max_len(1).for_each(|case| {
        let source = written(case.chapter, "rs", "rust");
        let program = source.with_extension("run");
        let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let mut compile = Command::new(rustc);
        compile.args(["--edition", "2024", "-D", "warnings", "-o"]).args([&program, &source]);
        printed(&mut compile, case.chapter);
        hold(case, &printed(&mut Command::new(program), case.chapter), "Rust");
    });
}

/// Where there is no `python3` this test says so and holds nothing: nothing else here needs one.
#[test]
fn python() {
    if Command::new("python3").arg("--version").output().is_err() {
        eprintln!("There is no python3 here: the Decoders' Python was not run.");
        return;
    }
    for case in CASES {
        let source = written(case.chapter, "py", "python");
        hold(case, &printed(Command::new("python3").arg(source), case.chapter), "Python");
    }
}
