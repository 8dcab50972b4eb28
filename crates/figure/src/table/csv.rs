//! Comma-separated values (RFC 4180).

use super::{Column, Table, tables};
use crate::Figure;

/// `number` writes one finite number, in the fewest digits that read back to the same value.
///
/// One block per panel, an empty line between blocks: a line with the title, a header with names and
/// units, rows. No number is an empty cell. Lines end in CR LF.
pub fn csv(figure: &Figure, number: fn(f64) -> String) -> String {
    let mut out = String::new();
    for table in &tables(figure) {
        if !out.is_empty() {
            out.push_str("\r\n");
        }
        if !table.title.is_empty() {
            cell(&table.title, &mut out);
            out.push_str("\r\n");
        }
        block(table, number, &mut out);
    }
    out
}

impl Table {
    /// The table as a file of its own: a header and rows, as [`csv`] writes them, and nothing else.
    pub fn csv(&self, number: fn(f64) -> String) -> String {
        let mut out = String::new();
        block(self, number, &mut out);
        out
    }
}

fn block(table: &Table, number: fn(f64) -> String, out: &mut String) {
    row(out, &table.columns, |column, out| match column.unit {
        "" => cell(&column.name, out),
        unit => cell(&format!("{} ({unit})", column.name), out),
    });
    let rows = table.columns.iter().map(|column| column.values.len()).max().unwrap_or(0);
    for at in 0..rows {
        row(out, &table.columns, |column, out| {
            if let Some(value) = column.values.get(at).filter(|value| value.is_finite()) {
                out.push_str(&number(*value));
            }
        });
    }
}

fn row(out: &mut String, columns: &[Column], write: impl Fn(&Column, &mut String)) {
    for (place, column) in columns.iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        write(column, out);
    }
    out.push_str("\r\n");
}

fn cell(text: &str, out: &mut String) {
    if text.contains([',', '"', '\r', '\n']) {
        out.push('"');
        out.push_str(&text.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(text);
    }
}
