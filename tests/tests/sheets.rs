//! What a reader saves of any widget is one table a file, that another program reads as it stands.

use plasticity::math::{max, min};
use rayon::prelude::*;
use reader::table::File;
use reader::{Action, Host, Opening, Reader};
use widgets::{ENTRIES, Entry};

/// Every run is done at once.
struct Patient;

impl Host for Patient {
    fn now(&self) -> f64 {
        0.0
    }
    fn reduced_motion(&self) -> bool {
        false
    }
}

/// A reader who has kept the run, as one does before changing something.
fn reader(entry: &'static Entry) -> Reader {
    let mut reader = Reader::open(entry, &Opening::default());
    reader.begin(&Patient);
    reader.apply(Action::Pin, &Patient);
    reader
}

/// The cells of a line; names in quotes may hold commas.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            letter => cells.last_mut().expect("one at least").push(letter),
        }
    }
    cells
}

#[test]
fn every_file_is_one_table() {
    ENTRIES.par_iter().with_max_len(1).for_each(|entry| {
        let sheets = reader(entry).sheets();
        assert!(!sheets.is_empty(), "{}", entry.name);
        let mut names = vec![];
        for (place, sheet) in sheets.iter().enumerate() {
            for exact in [false, true] {
                let file = File::of(entry.name, &sheets, place, exact).expect("it is among them");
                let text = file.text.strip_prefix('\u{feff}').expect("the mark of UTF-8");
                let mut lines = text.lines().map(cells);
                let heads = lines.next().expect("heads");
                for (at, head) in heads.iter().enumerate() {
                    assert!(!heads[..at].contains(head), "{}: {} has {head} twice", entry.name, file.name);
                }
                for line in lines {
                    assert_eq!(line.len(), heads.len(), "{}: {}", entry.name, file.name);
                    let numbers = line.iter().all(|cell| cell.is_empty() || cell.parse::<f64>().is_ok());
                    assert!(numbers, "{}: {} holds {line:?}", entry.name, file.name);
                }
                assert!(!names.contains(&file.name), "{} is the name of two files", file.name);
                names.push(file.name);
            }
            // The first column of a panel says where: what is a ten-thousandth of its width apart stays apart.
            let at: Vec<f64> = sheet.columns[0].values.iter().copied().filter(|x| x.is_finite()).collect();
            let width =
                at.iter().fold(f64::MIN, |a, b| max(a, *b)) - at.iter().fold(f64::MAX, |a, b| min(a, *b));
            let apart = at.windows(2).filter(|two| (two[1] - two[0]).abs() > 1e-4 * width);
            let merged = apart.filter(|two| widgets::number_file(two[0]) == widgets::number_file(two[1]));
            assert_eq!(merged.count(), 0, "{}: places of {} fall together", entry.name, sheet.title);
        }
    });
}
