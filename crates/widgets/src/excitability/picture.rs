//! The figure: the rate over the current before and after, and the M-current through the days.

use figure::{Axis, Dots, Handle, Ink, Line, Panel, Rule, Spread};
use plasticity::math::max;
use plasticity::networks::regulated_cell::HOURS;

use super::Params;
use super::record::Record;
use crate::picture::{here, next};

/// All panels.
pub fn panels(params: &Params, record: &Record) -> Vec<Panel> {
    vec![curves(params, record), course(params, record)]
}

fn curves(params: &Params, record: &Record) -> Panel {
    let top = record.curve(0).chain(record.curve(1)).fold(50.0, |top, (_, rate)| max(top, rate));
    let [before, after] = record.tests();
    let mut panel = Panel::new("Rate over current")
        .height(230.0)
        .x(Axis::new("Current", "µA/cm²", 0.0, 4.0))
        .y(Axis::new("Rate", "Hz", 0.0, next(1.05 * top, 25.0)))
        .with(Line::new("before", record.curve(0)).ink(Ink::Muted).dashed().labelled())
        .with(Line::new("after", record.curve(1)).ink(Ink::Post).result().labelled());
    if after.is_finite() {
        panel.add(Dots::new("test, before", [(params.test, before)]).ink(Ink::Muted));
        panel.add(Dots::new("test, after", [(params.test, after)]).ink(Ink::Post).result());
    }
    panel
        .with(here(params.test))
        .with(Handle::new("current of the test", (params.test, 0.05 * top)).x("test"))
}

fn course(params: &Params, record: &Record) -> Panel {
    let hours = params.regulated.hours;
    let samples = || record.run.course().step_by(4);
    let highest = samples().fold(1.0, |top, (_, state)| max(top, max(state.conductance, state.messenger)));
    let top = next(1.1 * highest, 0.25);
    let treated = (hours > 0.0)
        .then(|| Spread::rectangle("treatment", (0.0, hours), (0.0, top)).ink(Ink::Third).guide());
    Panel::new("M-current through the days")
        .row(1)
        .height(140.0)
        .x(Axis::new("Time", "h", 0.0, HOURS))
        .y(Axis::new("Part of before", "", 0.0, top))
        .with_all(treated)
        .with(Rule::level("", 1.0).ink(Ink::Muted).dotted())
        .with(
            Line::new("messenger", samples().map(|(hour, s)| (hour, s.messenger)))
                .ink(Ink::Third)
                .dashed()
                .result()
                .labelled(),
        )
        .with(
            Line::new("M-current", samples().map(|(hour, s)| (hour, s.conductance)))
                .ink(Ink::Weight)
                .result()
                .labelled(),
        )
        .with(Handle::new("end of the treatment", (hours, 0.07 * top)).x("hours"))
}
