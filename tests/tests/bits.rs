//! The browser adds nothing: every number and every figure is the native one, bit for bit.
#![allow(clippy::panic, clippy::print_stdout)]

use std::collections::HashSet;
use std::process::ExitCode;
use std::sync::LazyLock;

use checks::suite::{Trial, run};
use checks::{Browser, Page, Server, dist, sample};
use figure::{Colours, Figure, Layout, Mark, Theme};
use plasticity::Domain;
use serde_json::{Value, json};
use widgets::{ENTRIES, Entry, Progress};

static SERVER: LazyLock<Server> = LazyLock::new(|| Server::of(&dist::folder()).start());

/// Choices of which the default’s run goes through all.
const ALL_RUN: &[(&str, &str)] = &[("forgetting", "method")];

fn main() -> ExitCode {
    let trials = ENTRIES.iter().flat_map(|entry| {
        let values = |preset| entry.settle(preset, []).values;
        // What is chosen decides which code runs; other numbers run the same code, and are for `--all`.
        let chosen = move |preset| {
            let of_all = (entry.quantities)().into_iter().zip(values(preset));
            let choices = of_all.filter(|(quantity, _)| matches!(quantity.domain, Domain::Choice { .. }));
            let choices = choices.filter(|(quantity, _)| {
                !ALL_RUN.iter().any(|(widget, key)| *widget == entry.name && quantity.is(key))
            });
            choices.map(|(_, value)| value.number().to_bits()).collect::<Vec<_>>()
        };
        let mut seen = HashSet::from([chosen(None)]);
        let presets = entry.presets.iter().map(|preset| Some(preset.name));
        // A preset that is the default is run once.
        let presets = presets.filter(|preset| values(*preset) != values(None)).collect::<Vec<_>>();
        let presets = presets.into_iter().map(move |preset| (preset, seen.insert(chosen(preset))));
        std::iter::once((None, true)).chain(presets).map(move |(preset, new)| {
            let what = preset.unwrap_or("default");
            Trial::of(what, entry.name, move |browser| same(browser, entry, preset))
                .walked(new)
                .sampled(new && sample::has(entry.name))
        })
    });
    run(&trials.collect::<Vec<_>>())
}

fn same(browser: &mut Browser, entry: &Entry, preset: Option<&str>) {
    let mut native = (entry.open)(&entry.settle(preset, []).values);
    while native.advance() != Progress::Done {}
    let at = native.span().map_or(0.0, |span| span.end);
    let figure = native.figure(at);

    let mut page = browser.at(&SERVER.url(&format!("embed/{}.html", entry.name)));
    page.ask(
        "seen.renew(given.preset === null ? {} : { preset: given.preset });
         await seen.live(); await seen.done(); const w = seen.widgets()[0];
         w.pause(); w.seek(given.at); await seen.frame(); await seen.frame()",
        json!({ "preset": preset, "at": at }),
    );
    let place = format!("{} {} {}", page.kind(), entry.name, preset.unwrap_or("default"));
    equal(
        &place,
        "CSV",
        &text(&mut page, "w.toCSV()"),
        &figure::csv(&figure, plasticity::quantity::decimal::shortest),
    );
    equal(
        &place,
        "SVG",
        &text(&mut page, "w.toSVG()"),
        &figure::svg(&printed(&figure), Layout::Wide, Colours::Literal(Theme::Light)),
    );
    equal(&place, "words", &text(&mut page, "w.describe()"), &figure::describe(&figure));

    let native_bits: String = figure::tables(&figure)
        .iter()
        .flat_map(|table| &table.columns)
        .map(|column| {
            column.values.iter().map(|value| format!("{:016x}", value.to_bits())).collect::<String>() + "\n"
        })
        .collect();
    let bits = text(
        &mut page,
        "w.data().flatMap((t) => t.columns).map((c) => [...new BigUint64Array(c.values.slice().buffer)]
           .map((b) => b.toString(16).padStart(16, '0')).join('') + '\\n').join('')",
    );
    equal(&place, "bits of the data", &bits, &native_bits);

    let readouts: Vec<_> =
        native.readouts().iter().map(|r| json!([r.name, format!("{:016x}", r.value.to_bits())])).collect();
    let here = page.ask(
        "const bits = (x) => new BigUint64Array(Float64Array.of(x).buffer)[0].toString(16).padStart(16, '0');
         return Object.entries(seen.widgets()[0].readouts).map(([name, r]) => [name, bits(r.value)])",
        Value::Null,
    );
    assert_eq!(here, json!(readouts), "{place}: readouts");
}

/// A file has no handles: on paper nothing can be dragged.
fn printed(figure: &Figure) -> Figure {
    let mut figure = figure.clone();
    for panel in &mut figure.panels {
        panel.marks.retain(|mark| !matches!(mark, Mark::Handle(_)));
    }
    figure
}

fn text(page: &mut Page<'_>, expression: &str) -> String {
    let answer = page.ask(&format!("const w = seen.widgets()[0]; return {expression}"), Value::Null);
    answer.as_str().unwrap_or_else(|| panic!("{}: no text from {expression}", page.kind())).to_string()
}

/// Fails with the first line that differs.
fn equal(place: &str, what: &str, browser: &str, native: &str) {
    if browser != native {
        let split = |text: &str| text.replace('>', ">\n").lines().map(String::from).collect::<Vec<_>>();
        let (browser, native) = (split(browser), split(native));
        let first =
            browser.iter().zip(&native).position(|(a, b)| a != b).unwrap_or(browser.len().min(native.len()));
        let line = |text: &[String]| {
            text.get(first)
                .map_or_else(|| "(nothing)".into(), |line| line.chars().take(300).collect::<String>())
        };
        panic!(
            "{place}: {what} differs at line {}:\n  browser {}\n  native  {}",
            first + 1,
            line(&browser),
            line(&native)
        );
    }
}
