//! What is offered as the height of a frame, and the room that is kept before a widget is live, are what it takes:
//! `www/heights.json` keeps the height of the page in a frame of 680 px, and of an element on a host's page of each width.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use checks::suite::Trial;
use checks::{Browser, Kind, dist};
use serde_json::Value;

use crate::book::{Others, done, each_widget, ended, live};
use crate::elsewhere::far;

pub fn trials() -> Vec<Trial> {
    let rooms = each_widget("room elsewhere", Others::Nothing, room).into_iter();
    // Other engines set text a little higher or lower.
    rooms.map(|trial| trial.only(&[Kind::Chromium])).collect()
}

/// Widths of a host's page: its element is 16 px narrower.
const WIDTHS: [u32; 3] = [680, 375, 1016];

/// The names of the heights in the file, in its order.
const NAMES: [&str; 4] = ["frame", "wide", "narrow", "side"];

type Kept = BTreeMap<String, BTreeMap<String, u64>>;

fn file() -> PathBuf {
    dist::root().join("www/heights.json")
}

fn kept() -> Kept {
    serde_json::from_str(&fs::read_to_string(file()).expect("it is there")).expect("heights of widgets")
}

/// Writes what was seen of one widget into the file, whose lines follow the registry.
fn keep(widget: &str, seen: [u64; 4]) {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _mine = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let mut all = kept();
    all.insert(widget.into(), NAMES.map(String::from).into_iter().zip(seen).collect());
    let line = |name: &str| {
        let heights = all.get(name)?;
        let heights = NAMES.map(|what| format!("\"{what}\": {}", heights[what])).join(", ");
        Some(format!("  \"{name}\": {{ {heights} }}"))
    };
    let lines: Vec<_> = widgets::ENTRIES.iter().filter_map(|entry| line(entry.name)).collect();
    fs::write(file(), format!("{{\n{}\n}}\n", lines.join(",\n"))).expect("the file can be written");
}

fn room(browser: &mut Browser, widget: &'static str) {
    let number = |value: &Value| value.as_u64().unwrap_or_default();
    let mut page = ended(browser, widget);
    page.viewport(WIDTHS[0], 800);
    let frame =
        number(&page.ask("return Math.ceil(await seen.height(document.documentElement))", Value::Null));
    drop(page);
    let (_server, url) = far(widget);
    let mut page = browser.shared();
    page.open(&url);
    let before = WIDTHS.map(|width| {
        page.viewport(width, 800);
        number(&page.ask(
            "await customElements.whenDefined('plasticity-widget'); seen.renew();
             const w = seen.widgets()[0];
             if (w.shadowRoot?.querySelector('canvas')) throw new Error('live at once: its room before is not known');
             return w.offsetHeight",
            Value::Null,
        ))
    });
    // One run for all widths.
    live(&mut page);
    done(&mut page);
    let after = WIDTHS.map(|width| {
        page.viewport(width, 800);
        number(&page.ask("return Math.round(await seen.height(seen.widgets()[0]))", Value::Null))
    });
    let [wide, narrow, side] = after;
    let seen = [frame.div_ceil(10) * 10, wide, narrow, side];
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        return keep(widget, seen);
    }
    let kept = kept().remove(widget).unwrap_or_default();
    let near = |(name, seen): (&str, u64)| kept.get(name).is_some_and(|kept| kept.abs_diff(seen) < 20);
    assert!(
        NAMES.into_iter().zip(seen).all(near),
        "{widget}: www/heights.json has {kept:?}, and {NAMES:?} are {seen:?}; this trial with UPDATE_GOLDEN=1 writes it"
    );
    for (width, (before, after)) in WIDTHS.into_iter().zip(before.into_iter().zip(after)) {
        assert!(
            before.abs_diff(after) < 24,
            "{widget} at {width} px: room of {before} px is kept for {after}"
        );
    }
}
