//! Marks become columns.

use super::Column;
use crate::{Axis, Mark, Panel, Role};

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
    let bits = |columns: &[Column]| -> Vec<u64> {
        columns.iter().flat_map(|column| column.values.iter().map(|value| value.to_bits())).collect()
    };
    !a.is_empty() && a.len() == b.len() && bits(a) == bits(b)
}

fn series(panel: &Panel, mark: &Mark) -> Option<Series> {
    let (x, y) = (&panel.x, &panel.y);
    let one = match mark {
        Mark::Line(line) if line.role != Role::Guide => Series {
            name: line.name.clone(),
            places: vec![place(x, line.points.iter().map(|point| point.0))],
            values: vec![value(&line.name, y, line.points.iter().map(|point| point.1))],
        },
        Mark::Dots(dots) if dots.role != Role::Guide => {
            let mut values = vec![value(&dots.name, y, dots.dots.iter().map(|dot| dot.y))];
            if dots.dots.iter().any(|dot| dot.error > 0.0) {
                let kind = if dots.error.is_empty() { "error" } else { dots.error };
                let name = [dots.name.as_str(), " ", kind].concat();
                values.push(value(&name, y, dots.dots.iter().map(|dot| dot.error)));
            }
            if dots.dots.iter().any(|dot| dot.n > 0) {
                let n = dots.dots.iter().map(|dot| if dot.n > 0 { f64::from(dot.n) } else { f64::NAN });
                values.push(Column {
                    name: [dots.name.as_str(), " n"].concat(),
                    unit: "",
                    values: n.collect(),
                });
            }
            Series {
                name: dots.name.clone(),
                places: vec![place(x, dots.dots.iter().map(|dot| dot.x))],
                values,
            }
        }
        Mark::Bars(bars) if bars.role != Role::Guide => {
            let edge = |word: &str, values: Vec<f64>| Column {
                name: [quantity(x).as_str(), " ", word].concat(),
                unit: x.unit,
                values,
            };
            Series {
                name: bars.name.clone(),
                places: vec![
                    edge("from", bars.bars.iter().map(|bar| bar.from).collect()),
                    edge("to", bars.bars.iter().map(|bar| bar.to).collect()),
                ],
                values: vec![value(&bars.name, y, bars.bars.iter().map(|bar| bar.y))],
            }
        }
        Mark::Heat(heat) if heat.role != Role::Guide && heat.columns > 0 => {
            let rows = heat.values.len() / heat.columns;
            let middle = |(from, to): (f64, f64), part: usize, parts: usize| {
                from + (to - from) * (part as f64 + 0.5) / parts as f64
            };
            let count = rows * heat.columns;
            let across = (0..count).map(|at| middle(heat.x, at % heat.columns, heat.columns));
            let up = (0..count).map(|at| middle(heat.y, at / heat.columns, rows));
            let values = heat.values[..count].to_vec();
            Series {
                name: heat.name.clone(),
                places: vec![place(x, across), place(y, up)],
                values: vec![Column { name: heat.name.clone(), unit: "", values }],
            }
        }
        Mark::Train(train) if train.role != Role::Guide => Series {
            name: train.name.clone(),
            places: vec![],
            values: vec![value(&train.name, x, train.at.iter().copied())],
        },
        Mark::Spread(spread) if spread.role != Role::Guide => Series {
            name: spread.name.clone(),
            places: vec![place(x, spread.points.iter().map(|point| point.0))],
            values: vec![
                value(&[spread.name.as_str(), " low"].concat(), y, spread.points.iter().map(|point| point.1)),
                value(
                    &[spread.name.as_str(), " high"].concat(),
                    y,
                    spread.points.iter().map(|point| point.2),
                ),
            ],
        },
        Mark::Rule(rule) if rule.role != Role::Guide && !rule.name.is_empty() => Series {
            name: rule.name.clone(),
            places: vec![],
            values: vec![value(&rule.name, if rule.x.is_some() { x } else { y }, [rule.x.unwrap_or(rule.y)])],
        },
        _ => return None,
    };
    one.values.iter().any(|column| !column.values.is_empty()).then_some(one)
}

fn quantity(axis: &Axis) -> String {
    if axis.label.is_empty() { "place".into() } else { axis.label.clone() }
}

fn place(axis: &Axis, values: impl IntoIterator<Item = f64>) -> Column {
    Column { name: quantity(axis), unit: axis.unit, values: values.into_iter().collect() }
}

fn value(name: &str, axis: &Axis, values: impl IntoIterator<Item = f64>) -> Column {
    Column { name: name.into(), unit: axis.unit, values: values.into_iter().collect() }
}
