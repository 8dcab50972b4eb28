//! Marks become columns.

use super::Column;
use crate::{Axis, Dot, Mark, Panel, Role};

/// Columns of one series: where, and what.
struct Series {
    name: String,
    places: Vec<Column>,
    values: Vec<Column>,
}

pub(super) fn columns(panel: &Panel) -> Vec<Column> {
    let series: Vec<Series> = panel.marks.iter().filter_map(|mark| series(panel, mark)).collect();
    let several = series.windows(2).any(|pair| !same(&pair[0].places, &pair[1].places));
    let mut columns: Vec<Column> = vec![];
    let mut before: Option<&Series> = None;
    for one in &series {
        if before.is_none_or(|before| !same(&before.places, &one.places)) {
            for place in &one.places {
                let name =
                    if several && one.places.iter().all(|p| !p.name.is_empty()) && !one.values.is_empty() {
                        format!("{} ({})", place.name, one.name)
                    } else {
                        place.name.clone()
                    };
                columns.push(Column { name, ..place.clone() });
            }
        }
        columns.extend(one.values.iter().cloned());
        before = Some(one);
    }
    columns
}

/// Whether two series stand at the same places, bit for bit.
fn same(a: &[Column], b: &[Column]) -> bool {
    let equal = |(one, other): (&Column, &Column)| {
        one.values.iter().map(|value| value.to_bits()).eq(other.values.iter().map(|value| value.to_bits()))
    };
    !a.is_empty() && a.len() == b.len() && a.iter().zip(b).all(equal)
}

fn series(panel: &Panel, mark: &Mark) -> Option<Series> {
    if mark.role() == Some(Role::Guide) {
        return None;
    }
    let (x, y) = (&panel.x, &panel.y);
    let (name, places, values) = match mark {
        Mark::Line(line) => {
            let (xs, ys) = line.points.iter().copied().unzip();
            (&line.name, vec![place(x, "", xs)], vec![value(&line.name, "", y, ys)])
        }
        Mark::Dots(dots) => {
            let (all, name) = (&dots.dots, &dots.name);
            let mut values = vec![value(name, "", y, all.iter().map(|dot| dot.y).collect())];
            if all.iter().any(|dot| dot.error > 0.0) {
                let kind = if dots.error.is_empty() { "error" } else { dots.error };
                values.push(value(name, kind, y, all.iter().map(|dot| dot.error).collect()));
            }
            if all.iter().any(|dot| dot.n > 0) {
                let number = |dot: &Dot| if dot.n > 0 { f64::from(dot.n) } else { f64::NAN };
                values.push(Column { unit: "", ..value(name, "n", y, all.iter().map(number).collect()) });
            }
            (name, vec![place(x, "", all.iter().map(|dot| dot.x).collect())], values)
        }
        Mark::Bars(bars) => {
            let (from, to) = bars.bars.iter().map(|bar| (bar.from, bar.to)).unzip();
            let tops = bars.bars.iter().map(|bar| bar.y).collect();
            (
                &bars.name,
                vec![place(x, "from", from), place(x, "to", to)],
                vec![value(&bars.name, "", y, tops)],
            )
        }
        Mark::Heat(heat) => {
            let rows = heat.values.len().checked_div(heat.columns)?;
            let middle = |(from, to): (f64, f64), part: usize, parts: usize| {
                from + (to - from) * (part as f64 + 0.5) / parts as f64
            };
            let cells = (0..rows).flat_map(|row| (0..heat.columns).map(move |column| (row, column)));
            let (xs, ys) = cells
                .map(|(row, column)| (middle(heat.x, column, heat.columns), middle(heat.y, row, rows)))
                .unzip();
            let values = heat.values[..rows * heat.columns].to_vec();
            let values = Column { unit: "", ..value(&heat.name, "", y, values) };
            let places = [(x, "column", xs), (y, "row", ys)];
            let places = places.map(|(axis, unnamed, at)| value(named(axis, unnamed), "", axis, at));
            (&heat.name, places.into(), vec![values])
        }
        Mark::Train(train) => (&train.name, vec![], vec![value(&train.name, "", x, train.at.clone())]),
        Mark::Spread(spread) => {
            let (points, name) = (&spread.points, &spread.name);
            let (low, high) = points.iter().map(|&(_, low, high)| (low, high)).unzip();
            let places = vec![place(x, "", points.iter().map(|point| point.0).collect())];
            (name, places, vec![value(name, "low", y, low), value(name, "high", y, high)])
        }
        Mark::Part(part) => {
            let values = part.value.into_iter().collect();
            (&part.name, vec![], vec![Column { name: part.name.clone(), unit: part.unit, values }])
        }
        Mark::Rule(rule) if !rule.name.is_empty() => {
            let (axis, at) = rule.x.map_or((y, rule.y), |at| (x, at));
            // A hidden one lies nowhere.
            let at = if at.is_finite() { vec![at] } else { vec![] };
            (&rule.name, vec![], vec![value(&rule.name, "", axis, at)])
        }
        _ => return None,
    };
    let any = values.iter().any(|column| !column.values.is_empty());
    any.then(|| Series { name: name.clone(), places, values })
}

/// Where: values of an axis.
fn place(axis: &Axis, word: &str, values: Vec<f64>) -> Column {
    value(named(axis, "place"), word, axis, values)
}

/// What an axis is called, and what if it has no name.
fn named<'a>(axis: &'a Axis, unnamed: &'a str) -> &'a str {
    if axis.label.is_empty() { unnamed } else { &axis.label }
}

/// What: values of a series, its name followed by a word where it has several.
fn value(name: &str, word: &str, axis: &Axis, values: Vec<f64>) -> Column {
    let name = if word.is_empty() { name.into() } else { format!("{name} {word}") };
    Column { name, unit: axis.unit, values }
}
