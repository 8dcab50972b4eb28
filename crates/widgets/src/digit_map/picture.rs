//! The figure: the hand over its map, the territories over time, and the law that they follow or the place of every unit.

use figure::{Axis, Dots, Handle, Ink, Line, Panel, Rule, Stroke};
use plasticity::math::max;
use plasticity::networks::digit_map::{Change, DIGITS, WIDE, share};

use super::Params;
use super::record::Record;
use crate::picture::{here, next};
use crate::print::whole;
use crate::scenes::Hand;
use crate::touches::FIRST;

/// All panels.
pub fn panels(params: &Params, record: &Record, at: f64) -> Vec<Panel> {
    let last = match params.map.change {
        Change::Amputate => places(params, record, at),
        Change::Train => law(params, record),
    };
    vec![scene(params, record, at), course(params, record, at), last]
}

fn scene(params: &Params, record: &Record, at: f64) -> Panel {
    let moment = record.at(at);
    let changed = params.map.index();
    let units = moment.map_or([0; DIGITS], |moment| moment.units);
    let touches = moment.map_or(0, |moment| moment.touches);
    let title = if touches == 0 {
        "Hand and map before".into()
    } else {
        format!("Hand and map after {} touches", whole(touches))
    };
    Hand { touches: params.map.touches(), units, changed }.panel(title)
}

/// Ink and stroke of a digit: the one that changes, those beside it, the others; dashed on the side of the little finger.
fn style(params: &Params, digit: usize) -> (Ink, Stroke) {
    let changed = params.map.index();
    let ink = match digit.abs_diff(changed) {
        0 => Ink::Third,
        1 => Ink::Weight,
        _ => Ink::Pre,
    };
    (ink, if digit > changed { Stroke::Dashed } else { Stroke::Solid })
}

fn course(params: &Params, record: &Record, at: f64) -> Panel {
    let moments = record.moments();
    let all = moments.iter().flat_map(|moment| moment.units).map(f64::from);
    let top = next(1.05 * all.fold(30.0, max), 10.0);
    let mut panel = Panel::new("Units of each digit")
        .height(196.0)
        .x(Axis::new("Touches since the change", "", FIRST, params.map.row.steps as f64).with_log())
        .y(Axis::new("Units", "", 0.0, top));
    if let Some(before) = record.first() {
        panel
            .add(Rule::level("before", f64::from(before.units[params.map.index()])).ink(Ink::Muted).dotted());
    }
    for digit in 0..DIGITS {
        let (ink, stroke) = style(params, digit);
        let points =
            moments.iter().skip(1).map(|moment| (moment.touches as f64, f64::from(moment.units[digit])));
        panel.add(Line::new(format!("D{}", digit + 1), points).ink(ink).stroke(stroke).result().labelled());
    }
    panel.with_all((at > FIRST).then(|| here(at)))
}

/// Where on the skin every unit is, before and now.
fn places(params: &Params, record: &Record, at: f64) -> Panel {
    let line =
        |places: &[f64]| -> Vec<_> { places.iter().enumerate().map(|(i, x)| ((i + 1) as f64, *x)).collect() };
    let digits = (0..DIGITS).map(|digit| (digit as f64 + 0.5, format!("D{}", digit + 1)));
    let index = params.map.index() as f64;
    let mut panel = Panel::new("The place that each unit answers to")
        .row(1)
        .height(150.0)
        .x(Axis::new("Units in the row", "", 0.0, params.map.row.units as f64))
        .y(Axis::new("Skin", "", 0.0, DIGITS as f64).with_words(digits))
        .with(Rule::level("", index).ink(Ink::Third).dotted())
        .with(Rule::level("", index + 1.0).ink(Ink::Third).dotted());
    if let (Some(before), Some(now)) = (record.first(), record.at(at)) {
        panel.add(Line::new("before", line(&before.places)).ink(Ink::Muted).dashed().labelled());
        panel.add(Line::new("now", line(&now.places)).ink(Ink::Weight).result().labelled());
    }
    panel
}

/// The share of a trained digit against its use.
fn law(params: &Params, record: &Record) -> Panel {
    let map = &params.map;
    let uses = || (0..=36).map(|k| 1.0 + 0.25 * f64::from(k));
    let law = |power: f64| uses().map(move |density| (density, 100.0 * share(density, power)));
    let mut panel = Panel::new("Share of the digit against its use")
        .row(1)
        .height(150.0)
        .x(Axis::new("Touches, of those of another digit", "×", 1.0, 10.0))
        .y(Axis::new("Share", "%", 0.0, 80.0))
        .with(Line::new("in proportion", law(1.0)).ink(Ink::Muted).dotted().labelled().guide())
        .with(Line::new("law of 2/3", law(WIDE)).ink(Ink::Weight).labelled().guide());
    if let Some(moment) = record.last() {
        let share = 100.0 * f64::from(moment.units[map.index()]) / map.row.units as f64;
        panel.add(Dots::new("this map", [(map.density, share)]).ink(Ink::Third).result().labelled());
    }
    panel.with(here(map.density)).with(Handle::new("use", (map.density, 6.0)).x("density"))
}
