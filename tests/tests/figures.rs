//! What every figure must be, whatever its parameters: legible.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use checks::cores;
use checks::quantities::{corner, defaults, edge, named};
use checks::sources;
use figure::{Figure, Layout, Rect, texts};
use plasticity::random::Random;
use plasticity::{Domain, Quantity, Value};
use widgets::{ENTRIES, Entry, Progress};

/// Sets of parameters of each widget, half of them anywhere, half at edges.
const SETS: usize = 60;
/// What the sets of one widget may take together; long runs are shown as far as they came.
const PATIENCE: Duration = Duration::from_secs(4);

/// Values anywhere in the box.
fn anywhere(quantities: &[Quantity], random: &mut Random) -> Vec<Value> {
    let mut values = corner(quantities, random);
    for (value, quantity) in values.iter_mut().zip(quantities) {
        let share = random.uniform();
        match quantity.domain {
            Domain::Real { low, high, log: false } => *value = Value::Real(low + share * (high - low)),
            Domain::Real { low, high, log: true } => {
                *value = Value::Real(low * plasticity::math::pow(high / low, share));
            }
            Domain::Count { low, high } => *value = Value::Count(low + (share * (high - low) as f64) as u64),
            Domain::Choice { .. } | Domain::Seed => {}
        }
    }
    values
}

/// The figure at the start, inside and at the end of its span.
fn figures(entry: &Entry, values: &[Value], until: Instant) -> Vec<Figure> {
    let mut live = (entry.open)(values);
    while matches!(live.advance(), Progress::More(_)) && Instant::now() < until {}
    let places = live.span().map_or(vec![0.0], |span| {
        [0.0, 0.37, 1.0].iter().map(|share| span.start + share * (span.end - span.start)).collect()
    });
    places.into_iter().map(|at| live.figure(at)).collect()
}

/// Texts that share more than the rounding of a pixel.
fn touch(a: Rect, b: Rect) -> bool {
    let common = |low: f64, high: f64, other_low: f64, other_high: f64| {
        let (from, to) = (
            if low > other_low { low } else { other_low },
            if high < other_high { high } else { other_high },
        );
        to - from
    };
    common(a.x, a.right(), b.x, b.right()) > 0.5 && common(a.y, a.bottom(), b.y, b.bottom()) > 0.5
}

/// What a reader could not read.
fn illegible(figure: &Figure, layout: Layout) -> Vec<String> {
    let (width, height) = figure.size(layout);
    let texts = texts(figure, layout);
    let mut found = vec![];
    for (place, (text, area)) in texts.iter().enumerate() {
        if area.x < -0.5 || area.right() > width + 0.5 || area.y < -0.5 || area.bottom() > height + 0.5 {
            found.push(format!("{layout:?}: “{text}” leaves the figure, {area:?} of {width} × {height}"));
        }
        let over = texts[place + 1..].iter().filter(|(_, other)| touch(*area, *other));
        found.extend(over.map(|(other, _)| format!("{layout:?}: “{text}” and “{other}” overlap")));
    }
    found
}

#[test]
fn no_two_texts_overlap_and_none_leaves_its_figure() {
    let found = cores::map(ENTRIES, |entry| {
        let quantities = (entry.quantities)();
        let mut random = Random::new(23);
        let until = Instant::now() + PATIENCE;
        let bad = |set: usize| {
            let values = match set {
                0 => defaults(&quantities),
                _ if set.is_multiple_of(2) => edge(&quantities, &mut random),
                _ => anywhere(&quantities, &mut random),
            };
            let bad = figures(entry, &values, until)
                .iter()
                .find_map(|figure| Layout::ALL.iter().find_map(|layout| illegible(figure, *layout).pop()))?;
            Some(format!("{}: {bad}, with {}", sources::of_widget(entry.name), named(&quantities, &values)))
        };
        (0..SETS).filter_map(bad).collect::<BTreeSet<_>>()
    });
    let found: Vec<_> = found.into_iter().flatten().collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}
