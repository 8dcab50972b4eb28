//! The built book in real browsers: every page, every widget, every control.
//!
//! Pages and widgets are found, not listed: a new chapter or widget is tested without a line here.
#![allow(clippy::panic, clippy::print_stdout)]

mod access;
mod address;
mod along;
mod author;
mod book;
mod companions;
mod controls;
mod elsewhere;
mod frame;
mod german;
mod hands;
mod heights;
mod hosts;
mod installed;
mod legible;
mod lifecycle;
mod loading;
mod menu;
mod narrow;
mod nonsense;
mod notebook;
mod paper;
mod predict;
mod present;
mod progress;
mod questions;
mod quiet;
mod reading;
mod script;
mod still;
mod teach;
mod themes;
mod transport;

use std::process::ExitCode;

fn main() -> ExitCode {
    let concerns = [
        // It waits most: first, so that others go on meanwhile.
        notebook::trials,
        quiet::trials,
        narrow::trials,
        access::trials,
        themes::trials,
        controls::trials,
        transport::trials,
        menu::trials,
        address::trials,
        author::trials,
        script::trials,
        companions::trials,
        predict::trials,
        present::trials,
        questions::trials,
        progress::trials,
        frame::trials,
        german::trials,
        hands::trials,
        nonsense::trials,
        lifecycle::trials,
        loading::trials,
        along::trials,
        still::trials,
        reading::trials,
        // The second looks at the run that the first has waited for.
        legible::trials,
        heights::trials,
        hosts::trials,
        installed::trials,
        elsewhere::trials,
        paper::trials,
        teach::trials,
    ];
    let trials: Vec<_> = concerns.iter().flat_map(|concern| concern()).collect();
    checks::suite::run(&trials)
}
