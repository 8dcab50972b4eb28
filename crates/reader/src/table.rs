//! The numbers behind a figure as rows of text.

use figure::Table;

/// Longer tables are cut: the file has the rest, and no reader goes through more.
pub const MOST_ROWS: usize = 200;

/// A table ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows {
    /// What it is about.
    pub title: String,
    /// Heads of the columns, with units.
    pub heads: Vec<String>,
    /// Cells, row by row; empty where there is no number.
    pub cells: Vec<Vec<String>>,
    /// Number of rows that there are in all.
    pub all: usize,
}

impl Rows {
    /// The rows of a table; nothing where it holds no number. Columns without any are left out:
    /// what is still to be predicted has none.
    pub fn of(table: &Table) -> Option<Self> {
        let known = |column: &&figure::Column| column.values.iter().any(|value| !value.is_nan());
        let columns: Vec<_> = table.columns.iter().filter(known).collect();
        let all = columns.iter().map(|column| column.values.len()).max().filter(|all| *all > 0)?;
        let head = |column: &&figure::Column| match column.unit {
            "" => column.name.clone(),
            unit => format!("{} ({unit})", column.name),
        };
        let cell = |value: Option<&f64>| match value {
            Some(value) if !value.is_nan() => widgets::number_text(*value),
            _ => String::new(),
        };
        let row = |row: usize| columns.iter().map(|column| cell(column.values.get(row))).collect();
        Some(Self {
            title: table.title.clone(),
            heads: columns.iter().map(head).collect(),
            cells: (0..all).take(MOST_ROWS).map(row).collect(),
            all,
        })
    }

    /// What is said where rows were left out.
    pub fn cut(&self) -> Option<String> {
        (self.all > self.cells.len()).then(|| {
            format!("The first {} of {} rows. The file holds all of them.", self.cells.len(), self.all)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use figure::Column;

    fn table(columns: &[(&str, &'static str, Vec<f64>)]) -> Table {
        let column = |(name, unit, values): &(&str, &'static str, Vec<f64>)| Column {
            name: name.to_string(),
            unit,
            values: values.clone(),
        };
        Table { title: "Window".into(), columns: columns.iter().map(column).collect() }
    }

    #[test]
    fn numbers_have_units_in_the_head_and_gaps_are_empty() {
        let rows =
            Rows::of(&table(&[("lag", "ms", vec![-10.0, 0.5]), ("w", "", vec![0.25, f64::NAN])])).unwrap();
        assert_eq!(rows.heads, ["lag (ms)", "w"]);
        assert_eq!(rows.cells, [["−10", "0.25"], ["0.5", ""]]);
        assert_eq!(rows.cut(), None);
    }

    #[test]
    fn long_tables_say_that_they_are_cut() {
        let values: Vec<f64> = (0..1000).map(f64::from).collect();
        let rows = Rows::of(&table(&[("t", "s", values)])).unwrap();
        assert_eq!(rows.cells.len(), MOST_ROWS);
        assert_eq!(rows.cut().unwrap(), "The first 200 of 1000 rows. The file holds all of them.");
    }

    #[test]
    fn what_is_hidden_is_no_empty_column() {
        let hidden = ("w", "%", vec![f64::NAN, f64::NAN]);
        let rows = Rows::of(&table(&[("lag", "ms", vec![1.0, 2.0]), hidden.clone()])).unwrap();
        assert_eq!(rows.heads, ["lag (ms)"]);
        assert_eq!(Rows::of(&table(&[hidden])), None);
    }
}
