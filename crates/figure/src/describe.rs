//! A figure in words, for readers who hear it, in the language of its axes.

mod series;

use language::Language;

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
            sentences.push(panel.x.language.panel_of(place + 1, count, &panel.title));
        }
        describe_panel(panel, &mut sentences);
    }
    sentences.join(" ")
}

fn describe_panel(panel: &Panel, sentences: &mut Vec<String>) {
    sentences.extend(Some(&panel.alt).filter(|alt| !alt.is_empty()).cloned());
    sentences.extend(axis(&panel.x, Language::axis_across, Language::axis_across_log));
    sentences.extend(axis(&panel.y, Language::axis_along, Language::axis_along_log));
    sentences.extend(panel.marks.iter().filter_map(|mark| series::describe(panel, mark)));
}

type Sentence = fn(Language, &str) -> String;

/// `Horizontal axis: Spike lag Δt, from −100 to 100 ms.` Nothing where the axis shows nothing.
fn axis(axis: &Axis, plain: Sentence, logarithmic: Sentence) -> Option<String> {
    if !shown(axis) {
        return None;
    }
    let language = axis.language;
    let (low, high) = range(axis);
    let mut words = match &axis.ticks {
        Ticks::At(places) => {
            let names: Vec<&str> = places.iter().map(|(_, name)| name.as_str()).collect();
            language.with_marks(&list(&names, language))
        }
        _ => language.from_to(&bare(low, axis), &value(high, axis)),
    };
    if !axis.label.is_empty() {
        words = [&axis.label, ", ", &words].concat();
    }
    Some(if axis.log { logarithmic(language, &words) } else { plain(language, &words) })
}

/// A number on an axis: three digits, but none finer than a thousandth of the axis.
fn bare(number: f64, axis: &Axis) -> String {
    let (low, high) = range(axis);
    let finest = magnitude(high - low) - 3;
    let digits = magnitude(number) - 2;
    if axis.log || digits > finest || !number.is_finite() {
        written(number, 3, axis.language)
    } else {
        axis.language.number(Decimal::at(number, finest).text())
    }
}

/// A number with so many digits.
fn written(number: f64, digits: i32, language: Language) -> String {
    if number.is_finite() { language.number(text(number, digits)) } else { language.unknown_value().into() }
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
fn list(words: &[&str], language: Language) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).into(),
        [first @ .., last] => language.list_end(&first.join(", "), last),
    }
}

/// `1 point`, `2 points`
fn count(number: usize, words: fn(Language, usize, &str) -> String, language: Language) -> String {
    words(language, number, &written(number as f64, 15, language))
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
        let figure = Figure { alt: String::new(), panels: vec![spikes, panel()] };
        let words = describe(&figure);
        assert!(
            words.starts_with(
                "Panel 1 of 2: Spikes. Horizontal axis: Protocol, with the marks rest, tetanus and rest. \
             Pre: 1 event, at 1. Post: 2 events, from 1 to 2.5. Onset at 0.5. Panel 2 of 2: Window."
            ),
            "{words}"
        );
    }

    #[test]
    fn a_figure_in_german() {
        let figure = Figure { alt: String::new(), panels: vec![panel()] }.in_language(Language::German);
        assert_eq!(
            describe(&figure),
            "Waagerechte Achse: Spike lag Δt, von −100 bis 100 ms. Senkrechte Achse: Change, von −60 bis 120 %. \
             LTP fällt von 77,7 % bei 0 ms auf 0,2 % bei 100 ms. \
             Bi & Poo 1998: 1 gemessener Punkt, 51,9 ± 30,6 % (SD) bei 6,7 ms, n = 14."
        );
    }
}
