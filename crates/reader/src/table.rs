//! The numbers behind a figure as rows of text, and as files.

use figure::Table;
use language::Language;

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

/// What a reader is given of a table: each column once, a line and its dots are one, and none without a number, for what
/// is still to be predicted has none; nothing where no column is left.
pub fn known(table: Table) -> Option<Table> {
    let mut columns: Vec<figure::Column> = vec![];
    for column in table.columns {
        if column.values.iter().any(|value| !value.is_nan()) && !columns.contains(&column) {
            columns.push(column);
        }
    }
    (!columns.is_empty()).then_some(Table { columns, ..table })
}

/// A table as a file: its name, and its text in UTF-8 with the mark by which spreadsheets know it.
pub struct File {
    /// Of widget and table, `stdp-window-traces.csv`; where there is one table, of the widget.
    pub name: String,
    /// A header and rows.
    pub text: String,
}

impl File {
    /// The file of one of a widget's tables. Numbers have six digits, or all where `exact`.
    pub fn of(widget: &str, tables: &[Table], place: usize, exact: bool) -> Option<Self> {
        let table = tables.get(place)?;
        let mut name = widget.to_string();
        let title = table.title.split(|letter: char| !letter.is_ascii_alphanumeric());
        let digits = exact.then_some("all-digits");
        for word in title.filter(|word| !word.is_empty() && tables.len() > 1).chain(digits) {
            name.push('-');
            name.push_str(&word.to_ascii_lowercase());
        }
        name.push_str(".csv");
        let number = if exact { plasticity::quantity::decimal::shortest } else { widgets::number_file };
        Some(Self { name, text: format!("\u{feff}{}", table.csv(number)) })
    }
}

impl Rows {
    /// The rows of a table.
    pub fn of(table: &Table, language: Language) -> Self {
        let columns = &table.columns;
        let all = columns.iter().map(|column| column.values.len()).max().unwrap_or(0);
        let head = |column: &figure::Column| match column.unit {
            "" => column.name.clone(),
            unit => format!("{} ({unit})", column.name),
        };
        let cell = |value: Option<&f64>| match value {
            Some(value) if !value.is_nan() => language.number(widgets::number_text(*value)),
            _ => String::new(),
        };
        let row = |row: usize| columns.iter().map(|column| cell(column.values.get(row))).collect();
        Self {
            title: table.title.clone(),
            heads: columns.iter().map(head).collect(),
            cells: (0..all).take(MOST_ROWS).map(row).collect(),
            all,
        }
    }

    /// What is said where rows were left out.
    pub fn cut(&self, language: Language) -> Option<String> {
        (self.all > self.cells.len()).then(|| language.rows_cut(self.cells.len(), self.all))
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
        let rows = Rows::of(
            &table(&[("lag", "ms", vec![-10.0, 0.5]), ("w", "", vec![0.25, f64::NAN])]),
            Language::English,
        );
        assert_eq!(rows.heads, ["lag (ms)", "w"]);
        assert_eq!(rows.cells, [["−10", "0.25"], ["0.5", ""]]);
        assert_eq!(rows.cut(Language::English), None);
    }

    #[test]
    fn long_tables_say_that_they_are_cut() {
        let values: Vec<f64> = (0..1000).map(f64::from).collect();
        let rows = Rows::of(&table(&[("t", "s", values)]), Language::English);
        assert_eq!(rows.cells.len(), MOST_ROWS);
        assert_eq!(
            rows.cut(Language::English).unwrap(),
            "The first 200 of 1,000 rows. The file holds all of them."
        );
    }

    #[test]
    fn what_is_hidden_is_no_empty_column() {
        let hidden = ("w", "%", vec![f64::NAN, f64::NAN]);
        let shown = known(table(&[("lag", "ms", vec![1.0, 2.0]), hidden.clone()])).unwrap();
        assert_eq!(Rows::of(&shown, Language::English).heads, ["lag (ms)"]);
        assert_eq!(known(table(&[hidden])), None);
    }

    #[test]
    fn a_file_is_one_table_that_spreadsheets_read() {
        let one = [table(&[("Lag Δt", "ms", vec![-10.0, 0.5]), ("w", "%", vec![100.000_000_000_000_07])])];
        let rounded = File::of("stdp-window", &one, 0, false).unwrap();
        assert_eq!(rounded.name, "stdp-window.csv");
        assert_eq!(rounded.text, "\u{feff}Lag Δt (ms),w (%)\r\n-10,100\r\n0.5,\r\n");
        let exact = File::of("stdp-window", &one, 0, true).unwrap();
        assert_eq!(exact.name, "stdp-window-all-digits.csv");
        assert!(exact.text.contains("-10,100.00000000000007\r\n"));
        let two = [one[0].clone(), Table { title: "First spike, volley".into(), ..one[0].clone() }];
        assert_eq!(File::of("x", &two, 1, false).unwrap().name, "x-first-spike-volley.csv");
        assert!(File::of("x", &two, 2, false).is_none());
    }
}
