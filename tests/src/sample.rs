//! The widgets that every engine walks: few, and together with every kind of control that there is.

use std::sync::LazyLock;

use figure::Mark;
use plasticity::Domain;
use widgets::{ENTRIES, Entry, Predict, Progress};

/// Turns after which a run counts as a long one, that a reader sees working and may stop.
const LONG: usize = 100;

/// Names of the widgets in the sample.
static SAMPLE: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let all: Vec<(&Entry, Vec<String>)> = ENTRIES.iter().map(|entry| (entry, traits(entry))).collect();
    let mut left: Vec<&String> = all.iter().flat_map(|(_, traits)| traits).collect();
    let mut sample = vec![];
    while !left.is_empty() {
        // The one that shows most of what is left, the earlier of equals.
        let news = |traits: &[String]| left.iter().filter(|name| traits.contains(name)).count();
        let best = all.iter().rev().max_by_key(|(_, traits)| news(traits));
        let Some((entry, traits)) = best else { break };
        left.retain(|name| !traits.contains(name));
        sample.push(entry.name);
    }
    sample
});

/// Whether a widget is in the sample.
pub fn has(widget: &str) -> bool {
    SAMPLE.contains(&widget)
}

/// What a widget has that others may not have.
fn traits(entry: &Entry) -> Vec<String> {
    let quantities = (entry.quantities)();
    let mut traits: Vec<String> = quantities
        .iter()
        .map(|quantity| match quantity.domain {
            Domain::Real { log: true, .. } => "a number on a logarithmic scale".into(),
            Domain::Real { .. } => "a number".into(),
            Domain::Count { .. } => "a count".into(),
            // Few short names stand beside each other, others in a list.
            Domain::Choice { names, .. } if names.concat().len() < 16 => "a choice in a line".into(),
            Domain::Choice { names, .. } if names.concat().len() > 32 => "a choice in a list".into(),
            Domain::Choice { .. } => "a choice".into(),
            Domain::Seed => "a seed".into(),
        })
        .collect();
    traits.extend(entry.predict.map(|task| {
        let what = match task {
            Predict::Curve { .. } => "curve",
            Predict::Sign { .. } => "sign",
            Predict::Value { .. } => "value",
        };
        format!("a {what} to predict")
    }));
    let mut live = (entry.open)(&entry.settle(None, []).values);
    if !(0..LONG).any(|_| live.advance() == Progress::Done) {
        traits.push("a long run".into());
    }
    let span = live.span();
    let figure = live.figure(span.as_ref().map_or(0.0, |span| span.end));
    for mark in figure.panels.iter().flat_map(|panel| &panel.marks) {
        if let Mark::Handle(handle) = mark {
            let along = |yes: bool, way: &str| if yes { way.to_string() } else { String::new() };
            traits.push(format!(
                "a handle{}{}",
                along(handle.x.is_some(), " across"),
                along(handle.y.is_some(), " up")
            ));
        }
    }
    traits.extend(span.map(|_| "time to play".into()));
    if !(entry.without_effect)(&entry.settle(None, []).values).is_empty() {
        traits.push("controls that rest".into());
    }
    traits.sort();
    traits.dedup();
    traits
}
