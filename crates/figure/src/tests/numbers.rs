//! What a reader downloads is what was drawn.

use super::every_mark;
use crate::{Axis, Dot, Dots, Figure, Line, Mark, Panel, Role, csv, tables};

/// Reads RFC 4180: rows of cells.
fn parse(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (vec![], vec![], String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                assert_eq!(letters.next(), Some('\n'));
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            letter => cell.push(letter),
        }
    }
    assert!(!quoted && cell.is_empty() && row.is_empty());
    rows
}

#[test]
fn csv_reads_back_to_the_same_bits() {
    let figure = every_mark::figure();
    let tables = tables(&figure);
    assert_eq!(tables.len(), figure.panels.len());
    let text = csv(&figure, |x| x.to_string());
    let rows = parse(&text);
    let mut rows = rows.iter().map(Vec::as_slice);
    for (place, table) in tables.iter().enumerate() {
        if place > 0 {
            assert_eq!(rows.next().unwrap(), [""]);
        }
        assert_eq!(rows.next().unwrap(), [table.title.as_str()]);
        assert_eq!(rows.next().unwrap().len(), table.columns.len());
        let longest = table.columns.iter().map(|column| column.values.len()).max().unwrap();
        for at in 0..longest {
            let row = rows.next().unwrap();
            for (cell, column) in row.iter().zip(&table.columns) {
                let value = if cell.is_empty() { f64::NAN } else { cell.parse().unwrap() };
                // A series that has ended has no number.
                let own = column.values.get(at).copied().unwrap_or(f64::NAN);
                assert!(value.to_bits() == own.to_bits() || value.is_nan() && own.is_nan());
            }
        }
    }
    assert!(rows.next().is_none());
}

#[test]
fn one_panel_by_hand() {
    let line = |name: &str, role, ys: [f64; 2]| {
        let points = vec![(0.0, ys[0]), (10.0, ys[1])];
        Mark::Line(Line { name: name.into(), role, points, ..Line::default() })
    };
    let dots = Dots {
        name: "Bi, Poo".into(),
        role: Role::Data,
        error: "SD",
        dots: vec![Dot { x: 6.7, y: 51.9, error: 30.6, n: 14 }],
        ..Dots::default()
    };
    let panel = Panel {
        title: "The \"window\"".into(),
        x: Axis::new("Lag", "ms", 0.0, 1.0),
        y: Axis::new("Change", "%", 0.0, 1.0),
        marks: vec![
            line("a", Role::Model, [1.0, 0.1]),
            line("b", Role::Ghost, [2.0, f64::NAN]),
            line("shade", Role::Guide, [0.0, 0.0]),
            Mark::Dots(dots),
        ],
        ..Panel::default()
    };
    let figure = Figure { alt: String::new(), panels: vec![panel] };
    assert_eq!(
        csv(&figure, |x| x.to_string()),
        "\"The \"\"window\"\"\"\r\n\
         Lag (a) (ms),a (%),b (%),\"Lag (Bi, Poo) (ms)\",\"Bi, Poo (%)\",\"Bi, Poo SD (%)\",\"Bi, Poo n\"\r\n\
         0,1,2,6.7,51.9,30.6,14\r\n\
         10,0.1,,,,,\r\n"
    );
}
