//! Marks become columns.

use super::Column;
use crate::Gather;
use crate::{Axis, Mark, Panel, Role};

/// Columns of one series: where, and what.
struct Series {
    name: String,
    places: Vec<Column>,
    values: Vec<Column>,
}

pub(super) fn columns(panel: &Panel) -> Vec<Column> {
    let series: Vec<Series> = panel.marks.iter().filter_map(|mark| series(panel, mark)).gather();
    let several = series.windows(2).any(|pair| !same(&pair[0].places, &pair[1].places));
    let mut columns: Vec<Column> = vec![];
    let mut before: Option<&Series> = None;
    for one in &series {
        if before.is_none_or(|before| !same(&before.places, &one.places)) {
            for place in &one.places {
                let name =
                    if several && one.places.iter().all(|p| !p.name.is_empty()) && !one.values.is_empty() {
                        [place.name.as_str(), " (", &one.name, ")"].concat()
                    } else {
                        place.name.clone()
                    };
                columns.push(Column { name, ..place.clone() });
            }
        }
        columns.extend(one.values.iter().cloned());
        before = Some(one);
    }
    let rows = columns.iter().map(|column| column.values.len()).max().unwrap_or(0);
    for column in &mut columns {
        column.values.resize(rows, f64::NAN);
    }
    columns
}

/// Whether two series stand at the same places, bit for bit.
fn same(a: &[Column], b: &[Column]) -> bool {
    let equal = |(one, other): (&Column, &Column)| {
        let (one, other) = (&one.values, &other.values);
        one.len() == other.len() && (0..one.len()).all(|row| one[row].to_bits() == other[row].to_bits())
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
            let (n, points) = (line.points.len(), &line.points);
            (
                &line.name,
                vec![place(x, "", n, &|at| points[at].0)],
                vec![value(&line.name, "", y, n, &|at| points[at].1)],
            )
        }
        Mark::Dots(dots) => {
            let (n, all, name) = (dots.dots.len(), &dots.dots, &dots.name);
            let mut values = vec![value(name, "", y, n, &|at| all[at].y)];
            if all.iter().any(|dot| dot.error > 0.0) {
                let kind = if dots.error.is_empty() { "error" } else { dots.error };
                values.push(value(name, kind, y, n, &|at| all[at].error));
            }
            if all.iter().any(|dot| dot.n > 0) {
                let number = |at: usize| if all[at].n > 0 { f64::from(all[at].n) } else { f64::NAN };
                values.push(Column { unit: "", ..value(name, "n", y, n, &number) });
            }
            (name, vec![place(x, "", n, &|at| all[at].x)], values)
        }
        Mark::Bars(bars) => {
            let (n, all) = (bars.bars.len(), &bars.bars);
            let edges = vec![place(x, "from", n, &|at| all[at].from), place(x, "to", n, &|at| all[at].to)];
            (&bars.name, edges, vec![value(&bars.name, "", y, n, &|at| all[at].y)])
        }
        Mark::Heat(heat) => {
            let rows = heat.values.len().checked_div(heat.columns)?;
            let n = rows * heat.columns;
            let middle = |(from, to): (f64, f64), part: usize, parts: usize| {
                from + (to - from) * (part as f64 + 0.5) / parts as f64
            };
            let places = vec![
                place(x, "", n, &|at| middle(heat.x, at % heat.columns, heat.columns)),
                place(y, "", n, &|at| middle(heat.y, at / heat.columns, rows)),
            ];
            (
                &heat.name,
                places,
                vec![Column { unit: "", ..value(&heat.name, "", y, n, &|at| heat.values[at]) }],
            )
        }
        Mark::Train(train) => {
            (&train.name, vec![], vec![value(&train.name, "", x, train.at.len(), &|at| train.at[at])])
        }
        Mark::Spread(spread) => {
            let (n, points, name) = (spread.points.len(), &spread.points, &spread.name);
            let values = vec![
                value(name, "low", y, n, &|at| points[at].1),
                value(name, "high", y, n, &|at| points[at].2),
            ];
            (name, vec![place(x, "", n, &|at| points[at].0)], values)
        }
        Mark::Rule(rule) if !rule.name.is_empty() => {
            let (axis, at) = rule.x.map_or((y, rule.y), |at| (x, at));
            // A hidden one lies nowhere.
            (&rule.name, vec![], vec![value(&rule.name, "", axis, usize::from(at.is_finite()), &|_| at)])
        }
        _ => return None,
    };
    let any = values.iter().any(|column| !column.values.is_empty());
    any.then(|| Series { name: name.clone(), places, values })
}

fn quantity(axis: &Axis) -> String {
    if axis.label.is_empty() { "place".into() } else { axis.label.clone() }
}

/// Where: `number` values of an axis.
fn place(axis: &Axis, word: &str, number: usize, at: &dyn Fn(usize) -> f64) -> Column {
    value(&quantity(axis), word, axis, number, at)
}

/// What: `number` values of a series, its name followed by a word where it has several.
fn value(name: &str, word: &str, axis: &Axis, number: usize, at: &dyn Fn(usize) -> f64) -> Column {
    let name = if word.is_empty() { name.into() } else { [name, " ", word].concat() };
    // `dyn`: one loop for all kinds of marks.
    Column { name, unit: axis.unit, values: (0..number).map(at).gather() }
}
