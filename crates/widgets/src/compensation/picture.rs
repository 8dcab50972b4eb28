//! The figure: units and the skin they answer to, the error over time, and loss and floor against the share that is lost.

use figure::{Axis, Dots, Handle, Ink, Line, Panel, Rule, Shape};
use plasticity::networks::lesioned_map::{Lesion, LesionedMap, even};

use super::Params;
use super::record::Record;
use crate::picture::here;
use crate::print::whole;
use crate::scenes::RowOfUnits;
use crate::touches::FIRST;

/// Ends of the axis of errors, % of a digit.
const LOW: f64 = 1.0;
const HIGH: f64 = 100.0;

/// All panels.
pub fn panels(params: &Params, record: &Record, at: f64) -> Vec<Panel> {
    vec![course(params, record, at), scene(record, at), shares(params, record)]
}

fn errors() -> Axis {
    Axis::new("Error", "% of a digit", LOW, HIGH).with_log()
}

fn scene(record: &Record, at: f64) -> Panel {
    match record.at(at) {
        None => RowOfUnits { places: &[], alive: &[], error: 0.0 }.panel("The map is forming".into()),
        Some(moment) => {
            let title = match moment.touches {
                0 => "Right after the loss".into(),
                touches => format!("After {} touches", whole(touches)),
            };
            RowOfUnits { places: &moment.places, alive: &moment.alive, error: moment.error }.panel(title)
        }
    }
    .row(1)
}

fn course(params: &Params, record: &Record, at: f64) -> Panel {
    let points = record.moments().iter().skip(1).map(|moment| (moment.touches as f64, 100.0 * moment.error));
    let mut panel = Panel::new("Error as touches go on")
        .height(190.0)
        .x(Axis::new("Touches since the loss", "", FIRST, params.map.row.steps as f64).with_log())
        .y(errors());
    if record.hurt().is_finite() {
        let floor = params.map.floor(record.before(), params.map.lost);
        panel.add(Rule::level("right after", 100.0 * record.hurt()).ink(Ink::Depression).dotted());
        panel.add(Rule::level("before", 100.0 * record.before()).ink(Ink::Muted).dashed());
        panel.add(Rule::level("floor", 100.0 * floor).ink(Ink::Muted).dotted());
    }
    panel.with(Line::new("error", points).ink(Ink::Weight).result()).with_all((at > FIRST).then(|| here(at)))
}

/// Formulas for both kinds, and this map.
fn shares(params: &Params, record: &Record) -> Panel {
    let map = &params.map;
    let before = even(map.row.units as f64);
    let line = |of: &dyn Fn(f64) -> f64| -> Vec<_> {
        (0..=80).map(|k| f64::from(k) / 100.0).map(|lost| (lost, 100.0 * of(lost))).collect()
    };
    let loss = |lesion| {
        let rule = LesionedMap { lesion, ..map.clone() };
        line(&|lost| rule.loss(before, lost))
    };
    let mut panel = Panel::new("Error against the share that is lost")
        .height(190.0)
        .x(Axis::new("Share of the map that is lost", "", 0.0, 0.85))
        .y(errors())
        .with(Line::new("block", loss(Lesion::Block)).ink(Ink::Depression).labelled().guide())
        .with(
            Line::new("scattered", loss(Lesion::Scattered)).ink(Ink::Depression).dashed().labelled().guide(),
        )
        .with(
            Line::new("floor", line(&|lost| map.floor(before, lost)))
                .ink(Ink::Muted)
                .dotted()
                .labelled()
                .guide(),
        );
    let lost = map.lost;
    if record.hurt().is_finite() {
        panel.add(
            Dots::new("right after", [(lost, 100.0 * record.hurt())])
                .shape(Shape::Circle)
                .ink(Ink::Depression),
        );
    }
    if record.done() {
        panel.add(Dots::new("at the end", [(lost, 100.0 * record.error())]).ink(Ink::Weight).result());
    }
    let handle = Handle::new("loss", (lost, 1.3)).x("lost");
    panel.with(here(lost)).with(handle)
}
