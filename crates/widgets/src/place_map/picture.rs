//! The figure: the map, the population's activity, its growth over laps, and how far fields have moved.

use figure::{Axis, Bar, Bars, Heat, Ink, Map, Mark, Panel, Role, Stroke};
use plasticity::math::max;
use plasticity::networks::place_map::MapRule;

use super::PlaceMapWidget;
use super::record::{BIN, COLUMNS, Lap, ROWS, SIDE};
use crate::curve::above;
use crate::marks::here;
use crate::plot::{Plot, panel, points};

/// Ramp in the darkest shade, mV.
const DARKEST: f64 = 8.0;

/// The panels after so many laps; before the first they are empty.
pub fn panels(widget: &PlaceMapWidget, laps: usize) -> Vec<Panel> {
    let lap = laps.checked_sub(1).and_then(|last| widget.record.laps.get(last));
    let mut map = map(widget, lap);
    let mut activity = activity(widget, lap);
    if widget.params.rewards() {
        let place = widget.params.map.reward;
        for panel in [&mut map, &mut activity] {
            panel.upright("", Ink::Third, Stroke::Dashed, Role::Guide, place);
        }
        activity.handle("reward", Ink::Third, (place, 0.0), "reward", "");
    }
    vec![map, activity, growth(widget, laps), moved(widget, lap)]
}

fn place(widget: &PlaceMapWidget) -> Axis {
    Axis::new("Place on the track", "cm", 0.0, widget.record.run.track().length)
}

fn map(widget: &PlaceMapWidget, lap: Option<&Lap>) -> Panel {
    let cells = widget.params.map.cells as f64;
    let y = Axis::new("Cells with a field, in order of its place", "", 0.0, cells);
    let mut panel = panel("Ramps of all cells", 0, 240.0, place(widget), y);
    panel.marks.push(Mark::Heat(Heat {
        name: "ramp, mV".into(),
        role: Role::Result,
        x: (0.0, panel.x.high),
        y: (0.0, cells),
        columns: COLUMNS,
        values: lap.map_or_else(|| vec![f64::NAN; ROWS * COLUMNS], |lap| lap.map.clone()),
        range: (0.0, DARKEST),
        map: Map::Sequential(Ink::Voltage),
    }));
    panel
}

fn activity(widget: &PlaceMapWidget, lap: Option<&Lap>) -> Panel {
    let mut top = 1.0;
    for lap in &widget.record.laps {
        for x in &lap.activity {
            top = max(top, *x);
        }
    }
    let y = Axis::new("Activity, over that of the densest map", "", 0.0, above(top));
    let mut panel = panel("Population", 0, 240.0, place(widget), y);
    if widget.params.map.rule == MapRule::Plateaus {
        panel.level("plateaus end", Ink::Third, Stroke::Dotted, Role::Guide, widget.params.map.density);
    }
    if let Some(lap) = lap {
        let line = points(COLUMNS, &|i| ((i as f64 + 0.5) / COLUMNS as f64 * panel.x.high, lap.activity[i]));
        panel.line("activity", Ink::Post, Stroke::Solid, Role::Result, 0.0, line);
    }
    panel
}

fn growth(widget: &PlaceMapWidget, now: usize) -> Panel {
    let (laps, p) = (&widget.record.laps, &widget.params);
    let x = Axis::new("Laps", "", 0.0, p.laps as f64);
    let mut panel =
        panel("Cells, lap by lap", 1, 150.0, x, Axis::new("Number", "", 0.0, 1.05 * p.map.cells as f64));
    if p.rewards() {
        let end = (p.map.before + p.map.rewarded).min(p.laps);
        panel.band("with reward", Ink::Third, p.map.before as f64, end as f64);
    }
    let line = |of: fn(&Lap) -> f64| points(laps.len(), &|i| ((i + 1) as f64, of(&laps[i])));
    if p.map.rule == MapRule::Plateaus {
        panel.curve("plateaus", Ink::Third, Stroke::Dashed, Role::Result, line(|lap| lap.plateaus));
    }
    panel.curve("fields", Ink::Post, Stroke::Solid, Role::Result, line(|lap| lap.fields));
    here(&mut panel, now as f64);
    panel
}

fn moved(widget: &PlaceMapWidget, lap: Option<&Lap>) -> Panel {
    let mut top = 5.0;
    for lap in &widget.record.laps {
        for count in &lap.moved {
            top = max(top, 100.0 * count / lap.fields);
        }
    }
    let end = (SIDE as f64 + 0.5) * BIN;
    let x = Axis::new("From its first lap to now", "cm", -end, end).with_zero();
    let mut panel = panel(
        "Fields that have moved so far",
        1,
        150.0,
        x,
        Axis::new("Part of the fields", "%", 0.0, above(top)),
    );
    if let Some(lap) = lap.filter(|lap| lap.fields > 0.0) {
        let mut bars = vec![];
        for (bin, count) in lap.moved.iter().enumerate() {
            let from = bin as f64 * BIN - end;
            bars.push(Bar { from, to: from + BIN, y: 100.0 * count / lap.fields });
        }
        let (name, ink, role) = ("fields".into(), Ink::Post, Role::Result);
        panel.marks.push(Mark::Bars(Bars { name, ink, role, bars, base: 0.0, hollow: false }));
    }
    panel
}
