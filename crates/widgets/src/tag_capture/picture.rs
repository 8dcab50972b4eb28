//! Weights over ten hours, and below them tags and proteins.

use figure::{Axis, Drag, Handle, Ink, Line, Note, Panel, Rule, Spread, Stroke};
use plasticity::math::{clamp, max, min};
use plasticity::protocol::tetanus::{Induction, Sample};
use plasticity::time::{HOUR, MINUTE, SECOND};

use super::params::{INDUCTIONS, Params, View};
use super::record::Record;
use crate::picture::{here, thinned};
use crate::print::fixed;
use crate::scenes::Dendrite;
use crate::tagging::HOURS;

/// Room before the beginning, h.
const BEFORE: f64 = 0.25;
/// Weights between these, per cent, never move the axis.
const WEIGHTS: (f64, f64) = (60.0, 140.0);

/// A mean over time, as far as the reader has come.
fn course(record: &Record, which: usize, at: f64, of: impl Fn(&Sample) -> f64) -> Vec<(f64, f64)> {
    thinned(record.samples(which))
        .map(|(i, _)| (record.hour(i), record.mean(which, i, &of)))
        .filter(|point| point.0 <= at + 1e-9)
        .collect()
}

/// A handle at a time in minutes.
fn minutes(panel: &Panel, name: &str, at: f64, y: f64, key: &str) -> Handle {
    let at = (clamp(at / (HOUR / MINUTE), panel.x.low, panel.x.high), y);
    Handle::new(name, at).x(Drag { quantity: key.into(), origin: 0.0, gain: HOUR / MINUTE })
}

/// One curve of each panel.
struct Course {
    name: String,
    ink: Ink,
    stroke: Stroke,
    /// The weight, per cent of before.
    weight: Vec<(f64, f64)>,
    /// Name and points of the tags of two pathways, or of the proteins of an induction.
    signal: (String, Vec<(f64, f64)>),
}

impl Course {
    fn weight(&self) -> Line {
        let line = Line::new(self.name.as_str(), self.weight.iter().copied());
        line.ink(self.ink).stroke(self.stroke).result().labelled()
    }

    fn signal(&self) -> Line {
        let line = Line::new(self.signal.0.as_str(), self.signal.1.iter().copied());
        line.ink(self.ink).stroke(self.stroke).result().labelled()
    }
}

fn courses(params: &Params, record: &Record, at: f64) -> Vec<Course> {
    if params.view == View::FourInductions {
        let one = |(which, (name, ink, stroke)): (usize, &(&str, Ink, Stroke))| Course {
            name: (*name).into(),
            ink: *ink,
            stroke: *stroke,
            weight: course(record, which, at, |sample| sample.weight[0]),
            signal: ((*name).into(), course(record, which, at, |sample| sample.protein)),
        };
        return INDUCTIONS[1..].iter().enumerate().map(one).collect();
    }
    let styles = [(Ink::Weight, Stroke::Solid), (Ink::Pre, Stroke::Dashed)];
    let one = |(i, (induction, (ink, stroke)))| Course {
        name: format!("{}: {}", i + 1, INDUCTIONS[induction as usize].0),
        ink,
        stroke,
        weight: course(record, 0, at, |sample| sample.weight[i]),
        signal: (format!("tags {}", i + 1), course(record, 0, at, |sample| sample.tag[i])),
    };
    params.pathways.inductions().into_iter().zip(styles).enumerate().map(one).collect()
}

/// Ends of the axis of weights, in whole steps of 20 %.
fn reach(courses: &[Course]) -> (f64, f64) {
    courses.iter().flat_map(|course| &course.weight).fold(WEIGHTS, |(low, high), (_, y)| {
        (min(low, 20.0 * (y / 20.0).floor()), max(high, 20.0 * (y / 20.0).ceil()))
    })
}

/// Weights, and below them tags and proteins.
pub fn panels(params: &Params, record: &Record, at: f64) -> Vec<Panel> {
    let courses = courses(params, record, at);
    let weights = weights(params, record, at, &courses);
    let signals = signals(params, record, at, &courses);
    match params.view {
        View::TwoPathways => vec![weights, scene(record, at), signals],
        View::FourInductions => vec![weights, signals],
    }
}

fn time(params: &Params, record: &Record) -> Axis {
    let label = match params.view {
        View::TwoPathways => "Time after the onset of pathway 1",
        View::FourInductions => "Time after the onset",
    };
    Axis::new(label, "h", record.start() as f64 / (HOUR / SECOND) - BEFORE, HOURS)
}

/// While proteins cannot be made, where there is such a time.
fn blocked(params: &Params, panel: &Panel) -> Option<Spread> {
    let hour = |minutes: f64| clamp(minutes / (HOUR / MINUTE), panel.x.low, HOURS);
    let (from, to) = (hour(params.pathways.block_from), hour(params.pathways.block_to));
    let whole = (panel.y.low, panel.y.high);
    params.blocks().then(|| Spread::rectangle("synthesis blocked", (from, to), whole).ink(Ink::Third).guide())
}

fn weights(params: &Params, record: &Record, at: f64, courses: &[Course]) -> Panel {
    let (low, high) = reach(courses);
    let panel = Panel::new("Weights").height(200.0).x(time(params, record)).y(Axis::new(
        "Weight",
        "% of before",
        low,
        high,
    ));
    let blocked = blocked(params, &panel);
    let alone = record.has_alone().then(|| {
        let points = course(record, 1, at, |sample| sample.weight[1]);
        Line::new("2 alone", points).ink(Ink::Pre).stroke(Stroke::Dotted).result().labelled()
    });
    let panel = panel
        .with_all(blocked)
        .with(Rule::level("", 100.0).ink(Ink::Muted).dotted())
        .with_all(alone)
        .with_all(courses.iter().map(Course::weight))
        .with_all((at < HOURS).then(|| here(at)));
    if params.view == View::FourInductions || params.pathways.second == Induction::Nothing {
        return panel;
    }
    let onset = minutes(&panel, "onset of pathway 2", params.pathways.gap, low + 0.06 * (high - low), "gap");
    panel.with(onset.ink(Ink::Pre))
}

/// The dendrite at the cursor.
fn scene(record: &Record, at: f64) -> Panel {
    let sample = record.place(at);
    let mean = |of: fn(&Sample) -> f64| Some(record.mean(0, sample, of)).filter(|mean| mean.is_finite());
    let weights = [mean(|sample| sample.weight[0]), mean(|sample| sample.weight[1])];
    let tags = [mean(|sample| sample.tag[0]), mean(|sample| sample.tag[1])];
    let dendrite = Dendrite {
        weights: weights.map(|weight| weight.unwrap_or(100.0) / 100.0),
        tags: tags.map(Option::unwrap_or_default),
        proteins: mean(|sample| sample.protein).unwrap_or_default(),
    };
    dendrite.panel(format!("The dendrite at {}\u{a0}h", fixed(at, 1))).row(1)
}

fn signals(params: &Params, record: &Record, at: f64, courses: &[Course]) -> Panel {
    let two = params.view == View::TwoPathways;
    let (title, low) = if two { ("Tags and proteins", -1.0) } else { ("Proteins", 0.0) };
    let panel = Panel::new(title)
        .row(1)
        .height(150.0)
        .x(time(params, record))
        .y(Axis::new("Share", "", low, 1.0).with_zero());
    let blocked = blocked(params, &panel);
    let words = blocked
        .as_ref()
        .map(|area| Note::new("synthesis blocked", (area.points[0].0, 0.75)).side(1).ink(Ink::Third));
    let proteins = two.then(|| {
        let points = course(record, 0, at, |sample| sample.protein);
        Line::new("proteins", points).ink(Ink::Third).result().labelled()
    });
    let panel = panel
        .with_all(blocked)
        .with_all(words)
        .with_all(proteins)
        .with_all(courses.iter().map(Course::signal))
        .with_all((at < HOURS).then(|| here(at)));
    // Where proteins are drawn, but not over them.
    let [from, to] = if two { [-0.6, -0.85] } else { [0.95, 0.8] };
    let begin = params.may_block().then(|| {
        minutes(&panel, "blocker from", params.pathways.block_from, from, "block-from").ink(Ink::Third)
    });
    let end = minutes(&panel, "blocker until", params.pathways.block_to, to, "block-to").ink(Ink::Third);
    panel.with_all(begin).with(end)
}
