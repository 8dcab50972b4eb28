//! One sentence for each series.

use language::Language;

use super::{bare, count, shown, value, written};
use crate::{Axis, Bars, Dots, Heat, Line, Mark, Panel, Role, Train};

/// What a mark shows. Nothing for explanations, but for lines that have a name.
pub(super) fn describe(panel: &Panel, mark: &Mark) -> Option<String> {
    let (x, y) = (&panel.x, &panel.y);
    let language = x.language;
    let (name, words) = match mark {
        Mark::Rule(rule) if !rule.name.is_empty() && (rule.x.is_some() || rule.y.is_finite()) => {
            let place = rule.x.map_or_else(|| value(rule.y, y), |at| value(at, x));
            (&rule.name, space(&language.stands_at(&place)))
        }
        _ if mark.role() == Some(Role::Guide) => return None,
        Mark::Line(line) => (&line.name, curve(line, x, y)?),
        Mark::Dots(dots) => (&dots.name, points(dots, x, y)?),
        Mark::Bars(bars) => (&bars.name, columns(bars, x, y)?),
        Mark::Heat(heat) => (&heat.name, map(heat, language)?),
        Mark::Train(train) => (&train.name, events(train, x)?),
        Mark::Spread(spread) => {
            let [low, _] = extremes(&finite(spread.points.iter().map(|&(x, low, _)| (x, low))))?;
            let [_, high] = extremes(&finite(spread.points.iter().map(|&(x, _, high)| (x, high))))?;
            (&spread.name, space(&language.lies_between(&bare(low.1, y), &value(high.1, y))))
        }
        _ => return None,
    };
    Some(format!("{}{words}.", capital(name)))
}

/// What follows a name.
fn space(words: &str) -> String {
    [" ", words].concat()
}

/// A sentence begins with a capital; a symbol such as `τ₊` does not become another.
fn capital(name: &str) -> String {
    let mut letters = name.chars();
    match letters.next() {
        Some(first)
            if first.is_ascii_lowercase()
                && letters.as_str().starts_with(|c: char| c.is_ascii_lowercase()) =>
        {
            format!("{}{}", first.to_ascii_uppercase(), letters.as_str())
        }
        _ => name.into(),
    }
}

/// Points that have a place and a value.
fn finite(points: impl Iterator<Item = (f64, f64)>) -> Vec<(f64, f64)> {
    points.filter(|point| point.0.is_finite() && point.1.is_finite()).collect()
}

/// The first of the points with the lowest and with the highest value.
fn extremes(points: &[(f64, f64)]) -> Option<[(f64, f64); 2]> {
    let mut low = *points.first()?;
    let mut high = low;
    for &point in points {
        if point.1 < low.1 {
            low = point;
        }
        if point.1 > high.1 {
            high = point;
        }
    }
    Some([low, high])
}

fn at(point: (f64, f64), x: &Axis, y: &Axis) -> String {
    x.language.value_at(&value(point.1, y), &value(point.0, x))
}

type Said = fn(Language, &str) -> String;

fn curve(line: &Line, x: &Axis, y: &Axis) -> Option<String> {
    let points = finite(line.points.iter().copied());
    let [low, high] = extremes(&points)?;
    let (first, last) = (*points.first()?, *points.last()?);
    if low.1 == high.1 {
        return Some(space(&x.language.stays_at(&value(low.1, y))));
    }
    let language = x.language;
    let goes = match (points.is_sorted_by(|a, b| a.1 <= b.1), points.is_sorted_by(|a, b| a.1 >= b.1)) {
        (true, _) => Language::rises,
        (_, true) => Language::falls,
        _ => Language::goes,
    };
    let mut words = space(&goes(language, &at(first, x, y), &at(last, x, y)));
    let (highest, lowest): (Said, Said) = (Language::highest, Language::lowest);
    for (extreme, which) in [(high, highest), (low, lowest)] {
        if extreme.1 != first.1 && extreme.1 != last.1 {
            words += &[", ", &which(language, &at(extreme, x, y))].concat();
        }
    }
    Some(words)
}

/// Few points one by one, many by their extremes.
fn points(dots: &Dots, x: &Axis, y: &Axis) -> Option<String> {
    let all = finite(dots.dots.iter().map(|dot| (dot.x, dot.y)));
    let [low, high] = extremes(&all)?;
    let (first, last) = (all.first()?, all.last()?);
    let language = x.language;
    let kind = if dots.role == Role::Data { Language::points_measured } else { Language::points_plain };
    let mut words = format!(": {}", count(all.len(), kind, language));
    if dots.dots.len() <= 4 {
        for dot in dots.dots.iter().filter(|dot| dot.y.is_finite()) {
            let point = value_with_error(dot.y, dot.error, dots.error, y);
            words += &[", ", &language.value_at(&point, &value(dot.x, x))].concat();
            if dot.n > 0 {
                words += &format!(", n = {}", dot.n);
            }
        }
        return Some(words);
    }
    words += &space(&language.from_to(&bare(first.0, x), &value(last.0, x)));
    words += &ends(&at(high, x, y), &at(low, x, y), language);
    if !dots.error.is_empty() {
        words += &["; ", &language.error_bars(dots.error)].concat();
    }
    Some(words)
}

/// `, highest 2, lowest 1`
fn ends(high: &str, low: &str, language: Language) -> String {
    [", ", &language.highest(high), ", ", &language.lowest(low)].concat()
}

/// `51.9 ± 30.6 % (SD)`
fn value_with_error(number: f64, error: f64, kind: &str, axis: &Axis) -> String {
    if error > 0.0 {
        let kind = if kind.is_empty() { String::new() } else { format!(" ({kind})") };
        format!("{} ± {}{kind}", bare(number, axis), value(error, axis))
    } else {
        value(number, axis)
    }
}

fn columns(bars: &Bars, x: &Axis, y: &Axis) -> Option<String> {
    let tops = bars.bars.iter().enumerate().map(|(place, bar)| (place as f64, bar.y));
    let [low, high] = extremes(&finite(tops))?;
    let language = x.language;
    let over = |from: f64, to: f64| language.to(&bare(from, x), &value(to, x));
    let at = |(place, top): (f64, f64)| {
        let bar = bars.bars[place as usize];
        language.over(&value(top, y), &over(bar.from, bar.to))
    };
    let number = count(bars.bars.len(), Language::bars, language);
    let (first, last) = (bars.bars.first()?, bars.bars.last()?);
    Some(if !shown(y) {
        format!(": {number}, {}", language.from_to(&bare(first.from, x), &value(last.to, x)))
    } else if low.1 == high.1 {
        format!(": {number}, {}", language.over(&value(high.1, y), &over(first.from, last.to)))
    } else {
        format!(": {number}{}", ends(&at(high), &at(low), language))
    })
}

fn map(heat: &Heat, language: Language) -> Option<String> {
    let rows = heat.values.len().checked_div(heat.columns)?;
    let [low, high] = extremes(&finite(heat.values.iter().map(|value| (0.0, *value))))?;
    let (rows, columns) =
        (count(rows, Language::rows, language), count(heat.columns, Language::columns, language));
    let ends = [low.1, high.1].map(|end| written(end, 3, language));
    Some(format!(": {}", language.map_of(&rows, &columns, &ends[0], &ends[1])))
}

fn events(train: &Train, x: &Axis) -> Option<String> {
    let (first, last) = (train.at.first()?, train.at.last()?);
    let number = count(train.at.len(), Language::events, x.language);
    Some(match train.at.len() {
        1 => format!(": {number}, {}", x.language.stands_at(&value(*first, x))),
        _ => format!(": {number}, {}", x.language.from_to(&bare(*first, x), &value(*last, x))),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Bar;

    fn sentence(mark: &Mark) -> String {
        let panel =
            Panel { x: Axis::new("", "s", 0.0, 1.0), y: Axis::new("", "mV", 0.0, 1.0), ..Panel::default() };
        describe(&panel, mark).unwrap()
    }

    #[test]
    fn curves_by_their_shape() {
        let line = |ys: &[f64]| {
            let points = ys.iter().enumerate().map(|(i, y)| (i as f64, *y)).collect();
            sentence(&Mark::Line(Line { name: "u".into(), points, ..Line::default() }))
        };
        assert_eq!(line(&[1.0, 2.0, 2.0]), "u rises from 1 mV at 0 s to 2 mV at 2 s.");
        assert_eq!(line(&[3.0, 3.0]), "u stays at 3 mV.");
        assert_eq!(
            line(&[1.0, f64::NAN, 9.0, -4.0, 2.0]),
            "u goes from 1 mV at 0 s to 2 mV at 4 s, highest 9 mV at 2 s, lowest −4 mV at 3 s."
        );
    }

    #[test]
    fn bars_and_maps() {
        let bars = vec![Bar { from: 0.0, to: 0.5, y: 250.0 }, Bar { from: 0.5, to: 1.0, y: 1234.5 }];
        assert_eq!(
            sentence(&Mark::Bars(Bars { name: "weights".into(), bars, ..Bars::default() })),
            "Weights: 2 bars, highest 1\u{a0}230 mV over 0.5 to 1 s, lowest 250 mV over 0 to 0.5 s."
        );
    }

    #[test]
    fn nothing_of_nothing() {
        let panel = Panel::default();
        assert_eq!(describe(&panel, &Mark::Line(Line::default())), None);
        assert_eq!(describe(&panel, &Mark::Dots(Dots::default())), None);
        assert_eq!(describe(&panel, &Mark::Train(Train::default())), None);
        assert_eq!(describe(&panel, &Mark::Bars(Bars::default())), None);
    }
}
