//! The figure: ramp and weights along the track, width and shift of the field by speed.

use figure::{Axis, Ink, Panel, Role, Shape, Stroke};
use plasticity::math::{max, min};
use plasticity::networks::linear_track::Field;

use super::PlaceFieldWidget;
use super::record::{SPEEDS, TRACK};
use crate::curve::above;
use crate::marks::words;
use crate::plot::{Plot, panel, points};

/// Every second input is drawn: a page carries the picture twice.
const EACH: usize = 2;

/// The panels at a moment: so many laps are over, and the animal is at this place.
pub fn panels(widget: &PlaceFieldWidget, lap: usize, place: f64) -> Vec<Panel> {
    vec![
        ramp(widget, lap, place),
        weights(widget, lap),
        by_speed(widget, "Width at half height", "width", &|field| field.width),
        by_speed(widget, "Peak, from the plateau", "shift", &|field| field.shift),
    ]
}

/// Places of the two laps that are compared: before the present series of plateaus, and now.
fn two(widget: &PlaceFieldWidget, lap: usize) -> [usize; 2] {
    let first = widget.params.laps as usize;
    [if lap > first { first } else { 0 }, lap]
}

/// Before and now, over an empty panel of the track.
fn lines(panel: &mut Panel, widget: &PlaceFieldWidget, lap: usize, ink: Ink, of: &dyn Fn(usize) -> Vec<f64>) {
    let [before, now] = two(widget, lap);
    for (lap, name, stroke, role) in
        [(before, "before", Stroke::Dotted, Role::Model), (now, "now", Stroke::Solid, Role::Result)]
    {
        let values = of(lap);
        let n = values.len();
        let line = points(n / EACH + 1, &|i| ((EACH * i) as f64 / n as f64 * TRACK, values[EACH * i % n]));
        panel.line(name, ink, stroke, role, 0.0, line);
        if before == now {
            break;
        }
    }
}

fn place() -> Axis {
    // Room for the animal at the end.
    Axis::new("Place on the track", "cm", 0.0, TRACK + 4.0)
}

fn ramp(widget: &PlaceFieldWidget, lap: usize, animal: f64) -> Panel {
    let (p, laps) = (&widget.params, &widget.record.laps);
    let (mut low, mut high) = (0.0, 8.0);
    for lap in laps {
        for x in &lap.ramp {
            (low, high) = (min(low, *x), max(high, *x));
        }
    }
    let y = Axis::new("Ramp of the membrane potential", "mV", low.floor() - 2.0, (1.4 * high).ceil());
    let mut panel = panel("One cell; the animal runs to the right", 0, 240.0, place(), y.with_zero());
    lines(&mut panel, widget, lap, Ink::Voltage, &|lap| laps[lap].ramp.clone());
    for (series, at, name, key) in
        [(false, p.plateau, "plateau", "plateau"), (true, p.second, "second plateau", "second")]
    {
        if series && p.more == 0 {
            break;
        }
        // It has come in this lap once the animal is there.
        let come = (lap >= p.laps as usize) == series && lap < (p.laps + p.more) as usize && animal >= at;
        panel.upright("", Ink::Third, if come { Stroke::Solid } else { Stroke::Dashed }, Role::Guide, at);
        panel.handle(name, Ink::Third, (at, panel.y.low), key, "");
    }
    let ramp = &laps[lap].ramp;
    let here = ramp[(animal / TRACK * ramp.len() as f64) as usize % ramp.len()];
    panel.dots("animal", Ink::Accent, Role::Model, Shape::Disc, &[(animal, here)]).radius = 6.0;
    let legend = [
        ("— now", Ink::Voltage, Role::Result),
        ("··· before", Ink::Voltage, Role::Model),
        ("╌ plateau", Ink::Third, Role::Guide),
    ];
    for (i, (text, ink, role)) in legend.into_iter().enumerate() {
        let at = (0.98 * TRACK, panel.y.high * (0.93 - 0.11 * i as f64));
        words(&mut panel, text, ink, role, at, -1);
    }
    panel
}

fn weights(widget: &PlaceFieldWidget, lap: usize) -> Panel {
    let laps = &widget.record.laps;
    // Where a silent cell has weights, they are the unit.
    let (silent, label) = match laps[0].weights[0] {
        w if w > 0.0 => (w, "Weight, over that of a silent cell"),
        _ => (1.0, "Weight, part of the largest"),
    };
    let mut top = 0.0;
    for lap in laps {
        for w in &lap.weights {
            top = max(top, w / silent);
        }
    }
    let mut panel =
        panel("Weights, by the place of the input", 1, 110.0, place(), Axis::new(label, "", 0.0, above(top)));
    lines(&mut panel, widget, lap, Ink::Weight, &|lap| {
        let mut weights = laps[lap].weights.clone();
        for w in &mut weights {
            *w /= silent;
        }
        weights
    });
    panel
}

/// A shape of the field at every speed so far.
fn by_speed(widget: &PlaceFieldWidget, title: &str, name: &str, of: &dyn Fn(&Field) -> f64) -> Panel {
    let speeds = &widget.record.speeds;
    let line = points(speeds.len(), &|i| (SPEEDS[i], of(&speeds[i])));
    let now = (widget.params.speed, of(&widget.record.first));
    let (mut low, mut high) = (0.0, 0.0);
    for (_, y) in line.iter().chain([&now]) {
        (low, high) = (min(low, *y), max(high, *y));
    }
    let end = |x: f64| 20.0 * (x / 20.0).ceil();
    (low, high) = (-end(-low), if low < 0.0 { high } else { max(high, 20.0) });
    let x = Axis::new("Speed", "cm/s", SPEEDS[0], SPEEDS[SPEEDS.len() - 1]).with_log();
    let mut panel = panel(title, 2, 150.0, x, Axis::new("", "cm", low, end(high)));
    panel.line(name, Ink::Voltage, Stroke::Solid, Role::Result, 0.0, line);
    if now.1.is_finite() {
        panel.dots("now", Ink::Voltage, Role::Result, Shape::Disc, &[now]);
    }
    panel.upright("", Ink::Accent, Stroke::Solid, Role::Guide, now.0);
    panel.handle("speed", Ink::Accent, (now.0, panel.y.low), "speed", "");
    panel
}
