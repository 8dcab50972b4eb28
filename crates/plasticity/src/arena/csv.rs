//! The table as text, for spreadsheets and programs.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::{RULES, Table};
use crate::Ms;
use crate::published::arena::{Kind, Row, Sign};

/// What stands before the rules: names, with the unit where there is one.
const HEAD: [&str; 21] = [
    "id",
    "paper",
    "doi",
    "preparation",
    "protocol",
    "kind",
    "pre (ms)",
    "post (ms)",
    "sweeps",
    "period (ms)",
    "clamp (mV)",
    "measured (after/before)",
    "sem (after/before)",
    "n",
    "sign",
    "mark",
    "read from",
    "check",
    "checked against",
    "what the check found",
    "fitted here",
];

/// Every cell of a table as comma-separated values (RFC 4180, lines ended by a line feed): a line of names with their units, then one
/// protocol a line. Predictions have four digits after the point and stay below zero where a rule takes more than there is; they are empty where a rule
/// cannot run a protocol, and where it has not yet.
///
/// Trains are in the grammar of [`Train`](crate::protocol::Train). `mark` says how the row was read, `read from` where, `check` what a second look at its source gave,
/// `fitted here` which rules have their constants from this paper.
///
/// ```
/// use plasticity::arena::{Run, csv};
/// use plasticity::published::arena::find;
///
/// let mut run = Run::of(vec![find("jan26_50_25").unwrap()]);
/// while !run.advance(u64::MAX) {}
/// let text = csv(run.table());
/// assert!(text.starts_with("id,paper,doi,preparation,protocol"));
/// assert!(text.contains("\njan26_50_25,") && text.contains(",0.73,0.1,18,down,"));
/// ```
pub fn csv(table: &Table) -> String {
    let mut text = String::new();
    let rules = RULES.map(|rule| format!("{} (after/before)", rule.name()));
    line(&mut text, HEAD.map(String::from).into_iter().chain(rules));
    for (place, row) in table.rows().iter().enumerate() {
        let said = RULES.map(|rule| {
            table.cell(place, rule).number().map(|number| format!("{number:.4}")).unwrap_or_default()
        });
        line(&mut text, known(row).into_iter().chain(said));
    }
    text
}

/// What is known of a row without any rule.
fn known(row: &Row) -> [String; HEAD.len()] {
    let paper = row.paper();
    let kind = match row.kind {
        Kind::Train => "spikes",
        Kind::Clamp => "clamp",
        Kind::Plateau => "plateau",
        Kind::Reward => "reward",
    };
    let sign = row.sign.map_or("", |sign| match sign {
        Sign::Down => "down",
        Sign::None => "none",
        Sign::Up => "up",
    });
    let [verdict, against, found] =
        row.check().map_or(["", "", ""], |check| [check.verdict.words(), check.source, check.words]);
    let fitted: Vec<_> = RULES.iter().filter(|rule| rule.fitted(row)).map(|rule| rule.name()).collect();
    let period = if row.period == Ms::ZERO { String::new() } else { row.period.ms().to_string() };
    let [clamp, ratio, sem] = [row.clamp, row.ratio, row.sem]
        .map(|number| number.map(|number| number.to_string()).unwrap_or_default());
    let n = row.n.map(|n| n.to_string()).unwrap_or_default();
    [
        row.id.into(),
        paper.name.into(),
        paper.doi.into(),
        row.preparation.words().into(),
        row.what.into(),
        kind.into(),
        row.pre.into(),
        row.post.into(),
        row.sweeps.to_string(),
        period,
        clamp,
        ratio,
        sem,
        n,
        sign.into(),
        row.mark.words().into(),
        paper.place.into(),
        verdict.into(),
        against.into(),
        found.into(),
        fitted.join(" "),
    ]
}

/// Fields parted by commas; quotes around those that need them.
fn line(text: &mut String, fields: impl Iterator<Item = String>) {
    for (place, field) in fields.enumerate() {
        if place > 0 {
            text.push(',');
        }
        if field.contains([',', '"', '\n']) {
            text.push_str(&format!("\"{}\"", field.replace('"', "\"\"")));
        } else {
            text.push_str(&field);
        }
    }
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use std::string::String;
    use std::vec;
    use std::vec::Vec;

    use super::*;
    use crate::arena::{Rule, Run};
    use crate::published::arena::find;

    /// The fields of a line, quotes undone: a reader of its own, letter by letter.
    fn fields(line: &str) -> Vec<String> {
        let (mut fields, mut quoted) = (vec![String::new()], false);
        let mut letters = line.chars().peekable();
        while let Some(letter) = letters.next() {
            match letter {
                '"' if quoted && letters.peek() == Some(&'"') => {
                    letters.next();
                    fields.last_mut().expect("one").push('"');
                }
                '"' => quoted = !quoted,
                ',' if !quoted => fields.push(String::new()),
                other => fields.last_mut().expect("one").push(other),
            }
        }
        fields
    }

    /// A measured row that was corrected, one with a sign alone that nobody found, a clamp, and one that takes more than there is.
    #[test]
    fn rows_with_their_sources() {
        let ids = ["nev06_burst-50", "nge00_-40", "mis16_m10"];
        let mut run = Run::of(ids.map(|id| find(id).expect("a row")).into());
        while !run.advance(u64::MAX) {}
        let text = csv(run.table());
        let lines: Vec<_> = text.lines().map(fields).collect();
        assert_eq!(lines.len(), 4);
        assert!(lines.iter().all(|line| line.len() == HEAD.len() + RULES.len()));
        let at = |row: usize, name: &str| {
            let column = lines[0].iter().position(|own| own.split(" (").next() == Some(name)).expect(name);
            lines[row][column].as_str()
        };
        assert_eq!(
            [at(1, "doi"), at(1, "measured"), at(1, "sem")],
            ["10.1523/JNEUROSCI.1749-06.2006", "0.68", "0.05"]
        );
        assert_eq!([at(1, "check"), at(2, "check"), at(2, "clamp")], ["corrected", "not findable", "-40"]);
        assert_eq!([at(2, "sign"), at(2, "measured"), at(2, "pair")], ["down", "", ""]);
        assert!(!at(2, "calcium-control").is_empty(), "it alone knows a clamp");
        assert_eq!(at(3, "preparation"), "hippocampus, CA3 to CA3");
        for rule in RULES {
            let cell = run.table().cell(2, rule).number().expect("a number");
            let written: f64 = at(3, rule.name()).parse().expect("a number");
            assert!((written - cell).abs() <= 5.1e-5, "{}: {written} for {cell}", rule.name());
        }
        assert!(at(3, Rule::Suppression.name()).starts_with("-0.9"));
    }

    #[test]
    fn who_was_fitted_here() {
        let text = csv(Run::of(vec![find("sjs01_02").expect("a row")]).table());
        let row = text.lines().nth(1).expect("a row");
        assert!(row.ends_with(",triplet-cortex triplet-nearest calcium-cortex voltage,,,,,,,,,,,"), "{row}");
    }
}
