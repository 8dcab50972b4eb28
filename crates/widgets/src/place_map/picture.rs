//! The figure: the map, the population's activity, its growth over laps, and how far fields have moved.

use figure::{Axis, Bar, Bars, Handle, Heat, Ink, Line, Panel, Role, Rule, Spread};
use plasticity::math::max;
use plasticity::networks::place_map::MapRule;

use super::PlaceMapWidget;
use super::record::{BIN, COLUMNS, Lap, ROWS, SIDE};
use crate::picture::{above, here};
use crate::scenes::{Band, Track};

/// Ramp in the darkest shade, mV.
const DARKEST: f64 = 8.0;
/// Width of the panels beside the growth of the map, in which a reader draws.
const ASIDE: f64 = 0.6;

/// The panels after so many laps, the last of which may be under way; before the first they are empty.
pub fn panels(widget: &PlaceMapWidget, at: f64) -> Vec<Panel> {
    let laps = (at as usize).min(widget.record.laps.len());
    let lap = laps.checked_sub(1).and_then(|last| widget.record.laps.get(last));
    let plots = [map(widget, lap), activity(widget, lap), growth(widget, laps), moved(widget, lap)];
    plots.into_iter().chain([scene(widget, laps, at - laps as f64)]).collect()
}

/// The track after so many laps, with a part of the next one run.
fn scene(widget: &PlaceMapWidget, laps: usize, part: f64) -> Panel {
    let (all, map) = (&widget.record.laps, &widget.params.map);
    let length = widget.record.run.track().length;
    // After all laps, or as far as they are known: the end of the last one.
    let (now, animal) = if laps < all.len() { (laps, part) } else { (laps.max(1) - 1, 1.0) };
    let came = all.get(now).map_or(&[][..], |lap| &lap.came);
    let places = laps.checked_sub(1).map_or_else(|| vec![0.0; COLUMNS], |last| all[last].places.clone());
    let (begin, end) = widget.params.rewarded();
    let reward = (map.reward / length, (begin..end).contains(&(now as u64)));
    let track = Track {
        animal,
        plateaus: came
            .iter()
            .map(|place| place / length)
            .filter(|at| *at <= animal)
            .map(|at| (at, true))
            .collect(),
        reward: widget.params.rewards().then_some(reward),
        band: Band::Fields(places),
        top: all.iter().flat_map(|lap| &lap.places).fold(1.0, |top, x| max(top, *x)),
        role: Role::Result,
    };
    track.panel(format!("The track in lap {}", now + 1))
}

fn place(widget: &PlaceMapWidget) -> Axis {
    Axis::new("Place on the track", "cm", 0.0, widget.record.run.track().length)
}

/// Where the reward is, if there ever is one.
fn reward(widget: &PlaceMapWidget) -> Option<Rule> {
    let place = widget.params.map.reward;
    widget.params.rewards().then(|| Rule::upright("", place).ink(Ink::Third).dashed())
}

fn map(widget: &PlaceMapWidget, lap: Option<&Lap>) -> Panel {
    let cells = widget.params.map.cells as f64;
    let values = lap.map_or_else(|| vec![f64::NAN; ROWS * COLUMNS], |lap| lap.map.clone());
    let x = place(widget);
    let heat = Heat::new("ramp, mV", COLUMNS, values)
        .x(0.0, x.high)
        .y(0.0, cells)
        .sequential(Ink::Voltage, 0.0, DARKEST)
        .result();
    Panel::new("Ramps of all cells")
        .height(240.0)
        .x(x)
        .y(Axis::new("Cells with a field, in order of its place", "", 0.0, cells))
        .with(heat)
        .with_all(reward(widget))
}

fn activity(widget: &PlaceMapWidget, lap: Option<&Lap>) -> Panel {
    let map = &widget.params.map;
    let all = widget.record.laps.iter().flat_map(|lap| &lap.activity);
    let top = above(all.fold(1.0, |top, x| max(top, *x)));
    let x = place(widget);
    let length = x.high;
    let mut panel = Panel::new("Population").row(1).width(ASIDE).height(150.0).x(x).y(Axis::new(
        "Activity, over that of the densest map",
        "",
        0.0,
        top,
    ));
    if map.rule == MapRule::Plateaus {
        panel.add(Rule::level("plateaus end", map.density).ink(Ink::Third).dotted());
    }
    if let Some(lap) = lap {
        let middle = |i: usize| (i as f64 + 0.5) / COLUMNS as f64 * length;
        let line = lap.activity.iter().enumerate().map(|(i, activity)| (middle(i), *activity));
        panel.add(Line::new("activity", line).ink(Ink::Post).result());
    }
    let handle = Handle::new("reward", (map.reward, 0.0)).ink(Ink::Third).x("reward");
    panel.with_all(reward(widget)).with_all(widget.params.rewards().then_some(handle))
}

fn growth(widget: &PlaceMapWidget, now: usize) -> Panel {
    let (laps, p) = (&widget.record.laps, &widget.params);
    let y = Axis::new("Number", "", 0.0, 1.05 * p.map.cells as f64);
    let band = p.rewards().then(|| {
        let (begin, end) = p.rewarded();
        Spread::rectangle("with reward", (begin as f64, end as f64), (y.low, y.high)).ink(Ink::Third).guide()
    });
    let line = |of: fn(&Lap) -> f64| laps.iter().enumerate().map(move |(i, lap)| ((i + 1) as f64, of(lap)));
    let plateaus = (p.map.rule == MapRule::Plateaus).then(|| {
        Line::new("plateaus", line(|lap| lap.plateaus)).ink(Ink::Third).dashed().result().labelled()
    });
    Panel::new("Cells, lap by lap")
        .row(1)
        .height(150.0)
        .x(Axis::new("Laps", "", 0.0, p.laps as f64))
        .y(y)
        .with_all(band)
        .with_all(plateaus)
        .with(Line::new("fields", line(|lap| lap.fields)).ink(Ink::Post).result().labelled())
        .with(here(now as f64))
}

fn moved(widget: &PlaceMapWidget, lap: Option<&Lap>) -> Panel {
    let parts = |lap: &Lap| -> Vec<_> { lap.moved.iter().map(|count| 100.0 * count / lap.fields).collect() };
    let top = widget.record.laps.iter().flat_map(parts).fold(5.0, max);
    let end = (SIDE as f64 + 0.5) * BIN;
    let bars = lap.filter(|lap| lap.fields > 0.0).map(|lap| {
        let bar = |(bin, part)| {
            let from = bin as f64 * BIN - end;
            Bar::new(from, from + BIN, part)
        };
        Bars::new("fields", parts(lap).into_iter().enumerate().map(bar)).ink(Ink::Post).result()
    });
    Panel::new("Fields that have moved so far")
        .row(1)
        .width(ASIDE)
        .height(150.0)
        .x(Axis::new("From its first lap to now", "cm", -end, end).with_zero())
        .y(Axis::new("Part of the fields", "%", 0.0, above(top)))
        .with_all(bars)
}
