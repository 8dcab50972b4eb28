//! The table of all rules and protocols: in a page, and as a file.

use std::collections::BTreeMap;

use book::problem::Problems;
use book::references::References;
use plasticity::arena::{RULES, Rule};
use plasticity::published::arena::{Mark, PAPERS, checks, find, rows};
use scraper::Html;

use crate::fixture::{Fixture, all, all_in, build, project, text};

/// The fields of a line; those in quotes have commas, and none has quotes of its own.
fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    for (place, part) in line.split('"').enumerate() {
        let mut parts = if place % 2 == 1 { vec![part] } else { part.split(',').collect() }.into_iter();
        fields.last_mut().expect("at least one").push_str(parts.next().unwrap_or_default());
        fields.extend(parts.map(String::from));
    }
    fields
}

/// Every row of the page has the words and numbers of its line of the file, which has the models' own.
#[test]
fn the_page_and_the_file_say_the_same() {
    let fixture = Fixture::new("<arena-table></arena-table>\n");
    build(&fixture.settings()).unwrap_or_else(|failure| panic!("{failure}"));
    let file = fixture.read("arena.csv");
    let lines: Vec<_> = file.lines().map(fields).collect();
    assert!(lines.iter().all(|line| line.len() == lines[0].len()));
    let columns: BTreeMap<_, _> =
        lines[0].iter().enumerate().map(|(place, name)| (name.as_str(), place)).collect();
    let page = Html::parse_document(&fixture.read("first.html"));
    assert_eq!(page.errors, [] as [std::borrow::Cow<'_, str>; 0]);
    assert_eq!(all(&page, ".arena details:not([open]) table#arena-table").len(), 1);
    assert_eq!(all(&page, "p .arena, a[download][href='arena.csv'] a").len(), 0);
    assert_eq!(all(&page, "a[download][href='arena.csv']").len(), 1);
    assert_eq!(all(&page, "#arena-table thead th[scope=col]").len(), 3 + RULES.len());
    assert_eq!(all(&page, "#arena-table th[scope=rowgroup] a.cite").len(), PAPERS.len());
    let shown = all(&page, "#arena-table tbody tr:has(td)");
    assert_eq!((shown.len(), lines.len() - 1), (142, 142));
    for (row, line) in shown.iter().zip(&lines[1..]) {
        let cells: Vec<_> = row.child_elements().map(|cell| text(&cell)).collect();
        let of = |name: &str| line[columns[name]].as_str();
        assert_eq!((cells.len(), cells[0].as_str()), (3 + RULES.len(), of("protocol")));
        assert_eq!(cells[2], of("n"));
        if let Ok(measured) = of("measured (after/before)").parse::<f64>() {
            let shown = cells[1].split(['\u{a0}', ' ']).next().and_then(|number| number.parse::<f64>().ok());
            assert!(
                shown.is_some_and(|shown| (shown - measured).abs() < 0.00501),
                "{cells:?} for {measured}"
            );
        }
        for (cell, rule) in cells[3..].iter().zip(RULES) {
            let written = of(&format!("{} (after/before)", rule.name()));
            let fitted = of("fitted here").split(' ').any(|name| name == rule.name());
            let wanted = match written.parse::<f64>() {
                Err(_) => String::new(),
                Ok(number) => {
                    let number = if written.starts_with('-') { "×".into() } else { format!("{number:.2}") };
                    // Four digits, rounded again, may end one off in the second.
                    if fitted { number + "*" } else { number }
                }
            };
            let near = |text: &str| text.trim_end_matches('*').parse::<f64>().unwrap_or(f64::NAN);
            let alike =
                cell.ends_with('*') == wanted.ends_with('*') && (near(cell) - near(&wanted)).abs() < 0.0101;
            assert!(*cell == wanted || alike, "{}, {}: {cell} for {wanted}", of("id"), rule.name());
        }
    }
    // What is less than a measurement says so.
    let ends = |end: &str| shown.iter().filter(|row| text(&all_in(row, "td")[0]).ends_with(end)).count();
    let marked =
        |mark| rows().filter(|row| row.mark == mark && (row.ratio, row.sign) != (None, None)).count();
    assert_eq!([ends("?"), ends(" (fit)")], [marked(Mark::Recalled), marked(Mark::Fit)]);
    let id = "mis16_m10";
    let line = lines.iter().find(|line| line[0] == id).expect("a row");
    let protocol = find(id).and_then(|row| row.protocol()).expect("a protocol");
    for rule in [Rule::Pair, Rule::Voltage] {
        let number = rule.predict(&protocol).expect("spikes on both sides");
        assert_eq!(line[columns[format!("{} (after/before)", rule.name()).as_str()]], format!("{number:.4}"));
    }
    assert_eq!(text(&all(&page, ".arena tbody tr:has(td) th")[0]), rows().next().expect("a row").what);
}

/// A DOI stands in the models, which have no list of references: it is the one of the list. And what a check names is in the list.
#[test]
fn papers_of_the_table_are_those_of_the_references() {
    let text =
        std::fs::read_to_string(project().join("chapters/references.bib")).expect("the book has references");
    let references = References::read("chapters/references.bib", &text, &Problems::default());
    for paper in PAPERS {
        let work =
            references.find(paper.cite).unwrap_or_else(|| panic!("{} is not in the references", paper.cite));
        let listed = work.address_text.strip_prefix("doi:").unwrap_or_default();
        assert_eq!(paper.doi, listed, "{}", paper.cite);
    }
    for check in checks() {
        assert!(
            references.find(check.source).is_some(),
            "{}: {} is not in the references",
            check.id,
            check.source
        );
    }
}
