//! The figure: ramp and weights along the track, width and shift of the field by speed.

use figure::{Axis, Dots, Handle, Ink, Line, Note, Panel, Role, Rule, Stroke};
use plasticity::math::{max, min};
use plasticity::networks::linear_track::Field;

use super::PlaceFieldWidget;
use super::record::{SPEEDS, TRACK};
use crate::picture::{above, here};
use crate::scenes::{Band, Track};

/// Every second input is drawn: a page carries the picture twice.
const EACH: usize = 2;

/// The panels at a moment: so many laps are over, and the animal is at this place.
pub fn panels(widget: &PlaceFieldWidget, lap: usize, place: f64) -> Vec<Panel> {
    // By speed stands what the first plateaus leave.
    let [width, peak] = match widget.params.more {
        0 => ["Width at half height", "Peak, from the plateau"],
        _ => ["Width of the first field", "Its peak, from its plateau"],
    };
    vec![
        ramp(widget, lap, place),
        scene(widget, lap, place),
        weights(widget, lap),
        by_speed(widget, width, "width", |field| field.width),
        by_speed(widget, peak, "shift", |field| field.shift),
    ]
}

/// Places of the two laps that are compared: before the present series of plateaus, and now.
fn two(widget: &PlaceFieldWidget, lap: usize) -> [usize; 2] {
    let first = widget.params.laps as usize;
    [if lap > first { first } else { 0 }, lap]
}

/// Before and now, each with its values at the centres of the inputs.
fn lines(widget: &PlaceFieldWidget, lap: usize, ink: Ink, of: impl Fn(usize) -> Vec<f64>) -> Vec<Line> {
    let line = |name: &str, lap| {
        let values = of(lap);
        let n = values.len();
        // The track is closed: its end is its start.
        let points = (0..=n / EACH).map(|i| EACH * i).map(|i| (i as f64 / n as f64 * TRACK, values[i % n]));
        Line::new(name, points).ink(ink)
    };
    let [before, now] = two(widget, lap);
    let mut lines = vec![line("before", before).dotted()];
    if before != now {
        lines.push(line("now", now).result());
    }
    lines
}

fn place() -> Axis {
    // Room for the animal at the end.
    Axis::new("Place on the track", "cm", 0.0, TRACK + 4.0)
}

fn ramp(widget: &PlaceFieldWidget, lap: usize, animal: f64) -> Panel {
    let (p, laps) = (&widget.params, &widget.record.laps);
    let ramps = laps.iter().flat_map(|lap| &lap.ramp);
    let (low, high) = ramps.fold((0.0, 8.0), |(low, high), x| (min(low, *x), max(high, *x)));
    let (low, high) = (low.floor() - 2.0, (1.4 * high).ceil());
    let mut panel = Panel::new("One cell; the animal runs to the right")
        .height(200.0)
        .x(place())
        .y(Axis::new("Ramp of the membrane potential", "mV", low, high).with_zero())
        .with_all(lines(widget, lap, Ink::Voltage, |lap| laps[lap].ramp.clone()));
    for (series, at, name, key) in
        [(false, p.plateau, "plateau", "plateau"), (true, p.second, "second plateau", "second")]
    {
        if series && p.more == 0 {
            break;
        }
        // It has come in this lap once the animal is there.
        let come = (lap >= p.laps as usize) == series && lap < (p.laps + p.more) as usize && animal >= at;
        let stroke = if come { Stroke::Solid } else { Stroke::Dashed };
        panel.add(Rule::upright("", at).ink(Ink::Third).stroke(stroke));
        panel.add(Handle::new(name, (at, low)).ink(Ink::Third).x(key));
    }
    let ramp = &laps[lap].ramp;
    let under = ramp[(animal / TRACK * ramp.len() as f64) as usize % ramp.len()];
    panel.add(Dots::new("animal", [(animal, under)]).radius(6.0).ink(Ink::Accent));
    let legend = [
        ("— now", Ink::Voltage, Role::Result),
        ("··· before", Ink::Voltage, Role::Model),
        ("╌ plateau", Ink::Third, Role::Guide),
    ];
    panel.with_all(legend.into_iter().enumerate().map(|(i, (text, ink, role))| {
        Note::new(text, (0.98 * TRACK, high * (0.93 - 0.11 * i as f64))).side(-1).ink(ink).role(role)
    }))
}

/// The track from above.
fn scene(widget: &PlaceFieldWidget, lap: usize, animal: f64) -> Panel {
    let (p, laps) = (&widget.params, &widget.record.laps);
    let come = |place: f64, from: u64, to: u64| (from..to).contains(&(lap as u64)) && animal >= place;
    let first = (p.plateau / TRACK, come(p.plateau, 0, p.laps));
    let second = (p.second / TRACK, come(p.second, p.laps, p.laps + p.more));
    let ramps = laps.iter().flat_map(|lap| &lap.ramp);
    let track = Track {
        animal: animal / TRACK,
        plateaus: [first, second].into_iter().take(if p.more > 0 { 2 } else { 1 }).collect(),
        reward: None,
        band: Band::Ramp(laps[lap].ramp.clone()),
        top: ramps.fold(8.0, |top, x| max(top, *x)),
        role: if lap > 0 { Role::Result } else { Role::Model },
    };
    track.panel(format!("The track in lap {}", lap + 1))
}

fn weights(widget: &PlaceFieldWidget, lap: usize) -> Panel {
    let laps = &widget.record.laps;
    // Where a silent cell has weights, they are the unit.
    let (silent, label) = match laps[0].weights[0] {
        w if w > 0.0 => (w, "Weight, over that of a silent cell"),
        _ => (1.0, "Weight, part of the largest"),
    };
    let all = laps.iter().flat_map(|lap| &lap.weights);
    let top = all.fold(0.0, |top, w| max(top, w / silent));
    let weights = |lap: usize| laps[lap].weights.iter().map(|w| w / silent).collect();
    Panel::new("Weights, by the place of the input")
        .row(1)
        .height(150.0)
        .x(place())
        .y(Axis::new(label, "", 0.0, above(top)))
        .with_all(lines(widget, lap, Ink::Weight, weights))
}

/// A shape of the field at every speed so far.
fn by_speed(widget: &PlaceFieldWidget, title: &str, name: &str, of: fn(&Field) -> f64) -> Panel {
    let line: Vec<_> = SPEEDS.into_iter().zip(widget.record.speeds.iter().map(of)).collect();
    let now = (widget.params.speed, of(&widget.record.first));
    let all = line.iter().chain([&now]);
    let (low, high) = all.fold((0.0, 0.0), |(low, high), (_, y)| (min(low, *y), max(high, *y)));
    let end = |x: f64| 20.0 * (x / 20.0).ceil();
    let (low, high) = (-end(-low), if low < 0.0 { high } else { max(high, 20.0) });
    let dot = now.1.is_finite().then(|| Dots::new("now", [now]).ink(Ink::Voltage).result());
    Panel::new(title)
        .row(1)
        .height(150.0)
        .x(Axis::new("Speed", "cm/s", SPEEDS[0], SPEEDS[SPEEDS.len() - 1]).with_log())
        .y(Axis::new("", "cm", low, end(high)))
        .with(Line::new(name, line).ink(Ink::Voltage).result())
        .with_all(dot)
        .with(here(now.0))
        .with(Handle::new("speed", (now.0, low)).x("speed"))
}
