//! A run and its figure: what must hold of both, whatever the parameters.

use checks::quantities::named;
use checks::{illegible, sources};
use figure::{Colours, Figure, Layout, Mark};
use plasticity::Value;
use widgets::{Entry, Predict, Progress, Readout, Running};

/// Begins a run.
pub fn open(entry: &Entry, values: &[Value]) -> Box<dyn Running> {
    let live = (entry.open)(values);
    if let Some(span) = live.span() {
        let file = sources::of_widget(entry.name);
        assert!(span.start < span.end && span.pace > 0.0, "{file}: {span:?}");
    }
    live
}

/// Turns to its end, if it comes there within so many. Progress never goes back.
pub fn run(entry: &Entry, live: &mut dyn Running, turns: usize) -> Option<usize> {
    let mut last = 0.0;
    for turn in 1..=turns {
        match live.advance() {
            Progress::Done => return Some(turn),
            Progress::More(share) => {
                let file = sources::of_widget(entry.name);
                assert!((last..=1.0).contains(&share), "{file}: {share} after {last}");
                last = share;
            }
        }
    }
    None
}

/// The figure at the start, within and at the end of its span.
pub fn figures(entry: &Entry, live: &dyn Running) -> Vec<Figure> {
    let places = live.span().map_or(vec![0.0], |s| {
        let file = sources::of_widget(entry.name);
        assert!(
            s.events.is_sorted() && s.events.iter().all(|at| s.start <= *at && *at <= s.end),
            "{file}: {s:?}"
        );
        vec![s.start, s.start + 0.37 * (s.end - s.start), s.end]
    });
    places.into_iter().map(|at| live.figure(at)).collect()
}

/// Figures can be drawn and read, in all layouts.
pub fn assert_legible(entry: &Entry, figures: &[Figure], values: &[Value]) {
    let file = sources::of_widget(entry.name);
    for figure in figures {
        assert!(!figure.alt.is_empty(), "{file}: a figure without words");
        assert!(!figure.panels.is_empty(), "{file}: a figure without panels");
        for panel in &figure.panels {
            assert!(
                panel.x.low < panel.x.high && panel.y.low < panel.y.high,
                "{file}: {}: {:?}, {:?}",
                panel.title,
                panel.x,
                panel.y
            );
        }
        for layout in Layout::ALL {
            let svg = figure::svg(figure, layout, Colours::Variables);
            assert!(
                !svg.contains("NaN") && !svg.contains("inf"),
                "{file}: what is no number is drawn: {}",
                figure.alt
            );
            let wrong = illegible(figure, layout);
            let with = || named(&(entry.quantities)(), values);
            assert!(wrong.is_empty(), "{file}: {}, with {}", wrong.join("; "), with());
        }
    }
}

/// What a finished run says is said in numbers and in words.
pub fn assert_readouts(entry: &Entry, readouts: &[Readout], summary: &str, values: &[Value]) {
    let (file, with) = (sources::of_widget(entry.name), named(&(entry.quantities)(), values));
    for readout in readouts {
        assert!(
            readout.value.is_finite(),
            "{file}: readout {} is {} with {with}",
            readout.name,
            readout.value
        );
    }
    assert!(!summary.is_empty() && !summary.contains("NaN"), "{file}: says “{summary}” with {with}");
}

/// Handles of a finished run move quantities, and what is predicted is there.
pub fn assert_parts(entry: &Entry, figure: &Figure, readouts: &[Readout]) {
    let (file, quantities) = (sources::of_widget(entry.name), (entry.quantities)());
    for mark in figure.panels.iter().flat_map(|panel| &panel.marks) {
        let Mark::Handle(handle) = mark else { continue };
        assert!(handle.x.is_some() || handle.y.is_some(), "{file}: {} moves nothing", handle.name);
        for drag in handle.x.iter().chain(&handle.y) {
            assert!(quantities.iter().any(|q| q.is(&drag.quantity)), "{file}: no {}", drag.quantity);
        }
    }
    for (i, readout) in readouts.iter().enumerate() {
        let twice = readouts[..i].iter().any(|other| other.name == readout.name);
        assert!(!twice, "{file}: {} twice", readout.name);
    }
    match entry.predict {
        Some(Predict::Curve { panel, line, .. }) => assert!(
            figure.panels[panel].marks.iter().any(|mark| matches!(mark, Mark::Line(l) if l.name == line)),
            "{file}: no line {line}"
        ),
        Some(Predict::Sign { readout, .. } | Predict::Value { readout, .. }) => {
            assert!(readouts.iter().any(|other| other.name == readout), "{file}: no {readout}");
        }
        None => {}
    }
}
