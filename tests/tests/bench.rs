//! The numbers that have limits: bytes, milliseconds. Printed as a table, and held to.
#![allow(clippy::panic, clippy::print_stdout)]

use std::io::Write;
use std::process::ExitCode;

use checks::suite::{Trial, run_in_turn};
use checks::{Browser, Kind, Page, Server, dist};
use serde_json::{Value, json};

/// What a chapter may load to be live, beside itself and its module: everything else comes when it is asked
/// for. The weight of these files is held to its limit by `cargo xtask build`.
const NEEDED: [&str; 6] =
    ["icon.svg", "keep.js", "manifest.webmanifest", "page.js", "plasticity.js", "style.css"];
/// From the handler of an input to the end of drawing, 95th percentile, on the main thread.
const DRAWN_MS: f64 = 16.0;
/// From frame to frame while a run goes on: at 60 a second, twice as long is a frame that did not come.
const FRAMES_MS: f64 = 33.3;
/// Widget, values that start it, the most it may take in ms, and what it is.
type Run = (&'static str, &'static str, f64, &'static str);
#[rustfmt::skip]
const RUNS: [Run; 5] = [
    ("stdp-competition", r#"{"duration":1000}"#, 3_000.0, "1,000 s of competition"),
    ("tag-capture", r#"{"view":"four-inductions"}"#, 1_000.0, "four inductions over ten hours, Clopath 2008"),
    ("tag-capture", r#"{"view":"four-inductions","theory":"luboeinski-2021"}"#, 1_000.0, "the same, Luboeinski 2021"),
    ("tag-capture", r#"{"view":"four-inductions","theory":"ziegler-2015"}"#, 1_000.0, "the same, Ziegler 2015"),
    ("place-map", r#"{"laps":20}"#, 1_000.0, "20 laps of 100,000 synapses"),
];
const MOVES: u32 = 200;
/// Points of a curve that is drawn again, and how often in one measurement: browsers give times in steps.
const REDRAWS: [(u32, u32); 3] = [(10_000, 20), (50_000, 20), (1_000_000, 2)];
/// What two runs of the same drawing differ by.
const NOISE_MS: f64 = 0.2;

fn main() -> ExitCode {
    let mut trials = vec![
        Trial::new("bytes of a chapter", bytes).only(&[Kind::Chromium]),
        Trial::new("open a chapter", open).only(&Kind::BIDI),
    ];
    for entry in widgets::ENTRIES {
        trials.push(
            Trial::of("move a slider", entry.name, |browser| moves(browser, entry.name)).only(&Kind::BIDI),
        );
    }
    for one in &RUNS {
        trials.push(Trial::new(one.3, |browser| run(browser, one)).only(&[Kind::Chromium]));
    }
    trials.push(Trial::new("draw a curve again, beside uPlot", redraws).only(&[Kind::Chromium]));
    run_in_turn(&trials)
}

/// The pages that are chapters: those that ask questions.
fn chapters() -> Vec<String> {
    let folder = dist::folder();
    let mut pages = dist::pages(&folder);
    pages.retain(|page| {
        !page.starts_with("embed/") && dist::text(&folder, page).contains("<plasticity-question")
    });
    pages
}

fn compressed(bytes: &[u8]) -> usize {
    let mut out = vec![];
    let mut writer = brotli::CompressorWriter::new(&mut out, 4096, 11, 22);
    writer.write_all(bytes).expect("memory takes it");
    drop(writer);
    out.len()
}

fn bytes(browser: &mut Browser) {
    let folder = dist::folder();
    for name in chapters() {
        let server = Server::of(&folder).start();
        let mut page = browser.page();
        page.open(&server.url(&name));
        page.ask("await seen.live(); await seen.done()", Value::Null);
        let mut files: Vec<String> = server.take_log().into_iter().map(|(path, _)| path).collect();
        files.sort();
        files.dedup();
        let mut total = 0;
        for file in &files {
            let raw = std::fs::read(folder.join(file.trim_start_matches('/'))).expect("it was served");
            let small = compressed(&raw);
            println!("    {file:32} {:>9} raw {small:>8} brotli", raw.len());
            total += small;
        }
        println!("    {name:32} {total:>22} brotli in all");
        let module = format!("module/{}", name.replace(".html", ".wasm"));
        files.retain(|file| !NEEDED.contains(&&file[1..]) && file[1..] != name && file[1..] != module);
        assert!(files.is_empty(), "{name} loads {files:?} unasked");
    }
}

fn open(browser: &mut Browser) {
    let server = Server::of(&dist::folder()).start();
    for name in chapters() {
        let mut times = vec![];
        for _ in 0..3 {
            let mut page = browser.page();
            page.open("about:blank");
            page.open(&server.url(&name));
            let time = page.ask(
                "await seen.live(seen.widgets().slice(0, 1)); const live = performance.now();
                 // Firefox does not tell it of every load.
                 const told = () => performance.getEntriesByName('first-contentful-paint')[0];
                 for (let n = 0; n < 100 && !told(); n++) await seen.frame();
                 return [told()?.startTime, live]",
                Value::Null,
            );
            times.push([0, 1].map(|n: usize| time[n].as_f64().unwrap_or(f64::INFINITY)));
        }
        let best =
            |n: usize| times.iter().map(|t| t[n]).fold(f64::INFINITY, |a, b| if b < a { b } else { a });
        println!(
            "    {name}: first words after {:.0} ms, first widget live after {:.0} ms",
            best(0),
            best(1)
        );
    }
}

fn alone<'a>(browser: &'a mut Browser, server: &Server, widget: &str) -> Page<'a> {
    let mut page = browser.page();
    page.open(&server.url(&format!("embed/{widget}.html")));
    page.ask("await seen.live(); await seen.done()", Value::Null);
    page
}

/// The share of the numbers given, by rank.
fn percentile(numbers: &mut [f64], share: f64) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[((numbers.len() - 1) as f64 * share).round() as usize]
}

/// Handler and drawing are timed apart, for between them the browser waits for the next frame.
fn moves(browser: &mut Browser, widget: &str) {
    let server = Server::of(&dist::folder()).start();
    let mut page = alone(browser, &server, widget);
    let times = page.ask(
        "const w = seen.widgets()[0], n = seen.one('[data-input=slider]', w.shadowRoot);
         const [low, high] = [Number(n.min), Number(n.max)], busy = [], presented = [];
         const channel = new MessageChannel();
         const after = () => new Promise((done) => { channel.port1.onmessage = done; channel.port2.postMessage(0); });
         for (let i = 0; i < given; i++) {
           const values = JSON.stringify(w.values);
           // There and back, in steps a hand would make.
           n.value = String(low + (high - low) * (0.5 - 0.45 * Math.cos(i / given * 4 * Math.PI)));
           seen.drawing = 0;
           const start = performance.now();
           n.dispatchEvent(new Event('input', { bubbles: true }));
           const handled = performance.now() - start;
           await seen.frame(); await after();
           presented.push(performance.now() - start);
           busy.push(handled + seen.drawing);
         }
         n.dispatchEvent(new Event('change', { bubbles: true }));
         return [busy, presented]",
        json!(MOVES),
    );
    let list = |n: usize| -> Vec<f64> {
        times[n].as_array().expect("a list").iter().map(|v| v.as_f64().expect("a number")).collect()
    };
    let (mut busy, mut presented) = (list(0), list(1));
    let drawn = percentile(&mut busy, 0.95);
    println!(
        "    {widget:20} handled and drawn: median {:.1}, 95 % {drawn:.1} ms (limit {DRAWN_MS}); presented: median {:.1}, 95 % {:.1} ms",
        percentile(&mut busy, 0.5),
        percentile(&mut presented, 0.5),
        percentile(&mut presented, 0.95)
    );
    assert!(drawn <= DRAWN_MS, "{} {widget}: {drawn:.1} ms, limit {DRAWN_MS} ms", page.kind());
}

/// A run from the change of its values to its end, wall time; meanwhile the page answers and every frame comes.
fn run(browser: &mut Browser, &(widget, values, limit, what): &Run) {
    let server = Server::of(&dist::folder()).start();
    let mut page = alone(browser, &server, widget);
    assert_eq!(page.kind(), Kind::Chromium);
    let run = page.ask(
        "const w = seen.widgets()[0]; seen.tasks.length = 0;
         const start = performance.now(), frames = [];
         let on = true;
         (async () => { while (on) { await seen.frame(); frames.push(performance.now()); } })();
         w.values = { seed: w.values.seed + 1, ...JSON.parse(given) };
         await seen.until('it runs', () => seen.works(w));
         await seen.done([w]);
         const wall = performance.now() - start;
         on = false;
         await new Promise((done) => setTimeout(done, 200));
         const gap = Math.max(...frames.slice(1).map((at, n) => at - frames[n]));
         return { wall, gap, tasks: seen.tasks.filter((t) => t.start >= start).map((t) => t.duration) }",
        json!(values),
    );
    let number = |name: &str| run[name].as_f64().expect("a time");
    let (wall, gap) = (number("wall"), number("gap"));
    println!(
        "    {what}: {wall:.0} ms (limit {limit}); longest time between frames {gap:.0} ms; tasks of 50 ms or more: {}",
        run["tasks"]
    );
    assert!(wall <= limit, "{what}: {wall:.0} ms, limit {limit} ms");
    assert!(gap < FRAMES_MS, "{what}: {gap:.0} ms between frames, limit {FRAMES_MS} ms");
    assert_eq!(run["tasks"], json!([]), "{what}: tasks of 50 ms or more while it runs");
}

/// The module that draws alone and uPlot on one page: the same curve in the same size and width of line, by turns. Each
/// time the picture is made from the points anew; the time ends with the last call on the canvas, as for a slider. In
/// Chromium, which puts the pixels off: Firefox fills them within the calls, and then they are most of the time.
fn redraws(browser: &mut Browser) {
    let page = "<!doctype html><title>Drawing</title><script src=\"web.js\"></script><script src=\"uplot.js\"></script>\
        <canvas id=\"ours\"></canvas><div id=\"theirs\"></div>";
    let server = Server::of(&dist::root().join("target/bench")).page("redraw.html", page).start();
    let mut page = browser.page();
    page.open(&server.url("redraw.html"));
    for (points, batch) in REDRAWS {
        let times = page.ask(
            "const [points, batch, width] = given;
             if (!globalThis.program) globalThis.program = await wasm_bindgen({ module_or_path: 'web_bg.wasm' });
             const xs = Float64Array.from({ length: points }, (_, at) => at);
             // A slow wave, and a fast one that changes from point to point.
             const ys = xs.map((at) => 0.7 * Math.sin(at / points * 20) + 0.29 * Math.sin(at * at));
             const canvas = document.getElementById('ours'), ours = new wasm_bindgen.Curve(ys);
             const theirs = new uPlot({
               width, height: 373, legend: { show: false }, cursor: { show: false },
               scales: { x: { time: false }, y: { range: [-1, 1] } }, series: [{}, { stroke: 'black', width: 1.8 }],
             }, [xs, ys], document.getElementById('theirs'));
             const draw = () => ours.draw(canvas, Math.round(width * devicePixelRatio));
             // It draws in a microtask.
             const other = () => new Promise((done) => { theirs.hooks.draw = [done]; theirs.redraw(true); });
             const took = [[], []];
             for (let round = 0; round < 12; round++) {
               for (const [place, one] of [draw, other].entries()) {
                 await seen.frame(); await seen.frame();
                 const start = performance.now();
                 for (let n = 0; n < batch; n++) await one();
                 took[place].push((performance.now() - start) / batch);
               }
             }
             ours.free(); theirs.destroy();
             return took",
            json!([points, batch, figure::Layout::Wide.width()]),
        );
        let median = |which: usize| {
            let list = times[which].as_array().expect("a list");
            let mut list: Vec<f64> = list.iter().map(|time| time.as_f64().expect("a number")).collect();
            percentile(&mut list, 0.5)
        };
        let (ours, theirs) = (median(0), median(1));
        println!("    {points:>9} points: {ours:.2} ms, uPlot {theirs:.2} ms");
        assert!(ours <= theirs + NOISE_MS, "{points} points: {ours:.2} ms, uPlot {theirs:.2} ms");
    }
}
