//! A figure in words, for readers who hear it.

mod series;

use crate::number::{Decimal, magnitude, text};
use crate::scale::range;
use crate::{Axis, Figure, Panel, Ticks};

/// The figure's own sentence; then of every panel its axes with their ranges and its series with
/// where they begin, end and are highest and lowest. Numbers have three digits.
pub fn describe(figure: &Figure) -> String {
    let mut sentences: Vec<String> = vec![];
    if !figure.alt.is_empty() {
        sentences.push(figure.alt.clone());
    }
    let count = figure.panels.len();
    for (place, panel) in figure.panels.iter().enumerate() {
        if count > 1 {
            sentences.push(format!("Panel {} of {count}: {}.", place + 1, panel.title));
        }
        describe_panel(panel, &mut sentences);
    }
    sentences.join(" ")
}

fn describe_panel(panel: &Panel, sentences: &mut Vec<String>) {
    sentences.extend(Some(&panel.alt).filter(|alt| !alt.is_empty()).cloned());
    sentences.extend(axis("Horizontal", &panel.x));
    sentences.extend(axis("Vertical", &panel.y));
    sentences.extend(panel.marks.iter().filter_map(|mark| series::describe(panel, mark)));
}

/// `Horizontal axis: Spike lag Δt, from −100 to 100 ms.` Nothing where the axis shows nothing.
fn axis(which: &str, axis: &Axis) -> Option<String> {
    if !shown(axis) {
        return None;
    }
    let label = if axis.label.is_empty() { String::new() } else { format!(" {},", axis.label) };
    let (low, high) = range(axis);
    let range = match &axis.ticks {
        Ticks::At(places) => {
            let names: Vec<&str> = places.iter().map(|(_, name)| name.as_str()).collect();
            format!("with the marks {}", list(&names))
        }
        _ => format!("from {} to {}", bare(low, axis), value(high, axis)),
    };
    let log = if axis.log { ", logarithmic" } else { "" };
    Some(format!("{which} axis:{label} {range}{log}."))
}

/// A number on an axis: three digits, but none finer than a thousandth of the axis.
fn bare(number: f64, axis: &Axis) -> String {
    let (low, high) = range(axis);
    let finest = magnitude(high - low) - 3;
    let digits = magnitude(number) - 2;
    if axis.log || digits > finest || !number.is_finite() {
        text(number, 3)
    } else {
        Decimal::at(number, finest).text()
    }
}

/// The same with its unit.
fn value(number: f64, axis: &Axis) -> String {
    let number = bare(number, axis);
    if axis.unit.is_empty() { number } else { format!("{number} {}", axis.unit) }
}

/// Whether an axis shows values at all.
fn shown(axis: &Axis) -> bool {
    axis.ticks != Ticks::None || !axis.label.is_empty()
}

/// `a, b and c`
fn list(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).into(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// `1 point`, `2 points`
fn count(number: usize, one: &str) -> String {
    let number = number as f64;
    format!("{} {one}{}", text(number, 15), if number == 1.0 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Dot, Dots, Ink, Line, Mark, Role, Rule, Train};

    fn panel() -> Panel {
        let line = Line {
            name: "LTP".into(),
            points: vec![(0.0, 77.7), (50.0, 4.0), (100.0, 0.2021)],
            ..Line::default()
        };
        let dots = Dots {
            name: "Bi & Poo 1998".into(),
            role: Role::Data,
            error: "SD",
            dots: vec![Dot { x: 6.7, y: 51.94, error: 30.6, n: 14 }],
            ..Dots::default()
        };
        Panel {
            title: "Window".into(),
            x: Axis::new("Spike lag Δt", "ms", -100.0, 100.0),
            y: Axis::new("Change", "%", -60.0, 120.0),
            marks: vec![Mark::Line(line), Mark::Dots(dots)],
            ..Panel::default()
        }
    }

    #[test]
    fn one_panel_in_words() {
        let figure = Figure { alt: "60 pairs at +10 ms: +43 %.".into(), panels: vec![panel()] };
        assert_eq!(
            describe(&figure),
            "60 pairs at +10 ms: +43 %. Horizontal axis: Spike lag Δt, from −100 to 100 ms. \
             Vertical axis: Change, from −60 to 120 %. LTP falls from 77.7 % at 0 ms to 0.2 % at 100 ms. \
             Bi & Poo 1998: 1 measured point, 51.9 ± 30.6 % (SD) at 6.7 ms, n = 14."
        );
    }

    #[test]
    fn panels_events_and_named_ticks() {
        let mut spikes = Panel {
            title: "Spikes".into(),
            x: Axis::new("Protocol", "", 0.0, 3.0).with_ticks(Ticks::At(vec![
                (0.0, "rest".into()),
                (1.0, "tetanus".into()),
                (2.0, "rest".into()),
            ])),
            y: Axis { ticks: Ticks::None, ..Axis::default() },
            ..Panel::default()
        };
        spikes.marks.push(Mark::Train(Train {
            name: "pre".into(),
            ink: Ink::Pre,
            at: vec![1.0],
            ..Train::default()
        }));
        spikes.marks.push(Mark::Train(Train { name: "post".into(), at: vec![1.0, 2.5], ..Train::default() }));
        spikes.marks.push(Mark::Rule(Rule {
            name: "onset".into(),
            role: Role::Guide,
            x: Some(0.5),
            ..Rule::default()
        }));
        let words = describe(&Figure { alt: String::new(), panels: vec![spikes, panel()] });
        assert!(
            words.starts_with(
                "Panel 1 of 2: Spikes. Horizontal axis: Protocol, with the marks rest, tetanus and rest. \
             Pre: 1 event, at 1. Post: 2 events, from 1 to 2.5. Onset at 0.5. Panel 2 of 2: Window."
            ),
            "{words}"
        );
    }
}
