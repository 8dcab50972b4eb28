//! The numbers behind a figure.

mod columns;
mod csv;

pub use csv::csv;

use crate::Figure;

/// One column of numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    /// What they are.
    pub name: String,
    /// Their unit; empty for pure numbers.
    pub unit: &'static str,
    /// The numbers; NaN where there is none.
    pub values: Vec<f64>,
}

/// The numbers of one panel. Each series has its own length.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The panel's title.
    pub title: String,
    /// Places and values side by side, series after series. Series at the same places share them.
    pub columns: Vec<Column>,
}

/// The data of every panel that has any. Explanations and handles are left out.
pub fn tables(figure: &Figure) -> Vec<Table> {
    figure
        .panels
        .iter()
        .map(|panel| Table { title: panel.title.clone(), columns: columns::columns(panel) })
        .filter(|table| !table.columns.is_empty())
        .collect()
}
