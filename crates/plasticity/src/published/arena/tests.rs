use std::vec::Vec;

use super::*;

#[test]
fn every_line_is_a_row() {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#') && !line.starts_with("id,")).count();
    assert_eq!((lines, typed().count()), (142, 142));
    assert!(TABLE.lines().all(|line| line.starts_with('#') || line.split(',').count() == 15));
    let mut ids: Vec<_> = rows().map(|row| row.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 142);
}

/// 85 rows with a number, 57 with a sign alone; 10 recalled papers; kinds as the file counts them.
#[test]
fn rows_are_counted() {
    let count = |what: fn(&Row) -> bool| typed().filter(what).count();
    assert_eq!(count(|row| row.ratio.is_some()), 85);
    assert_eq!(count(|row| row.mark == Mark::Recalled), 31);
    assert_eq!(count(|row| row.mark == Mark::Paper), 29);
    assert_eq!(count(|row| row.mark == Mark::Code) + count(|row| row.mark == Mark::Fit), 82);
    let kinds = [Kind::Train, Kind::Clamp, Kind::Plateau, Kind::Reward];
    assert_eq!(kinds.map(|kind| rows().filter(|row| row.kind == kind).count()), [118, 7, 13, 4]);
}

/// Ten are corrected: three have a number now that had a sign, one has none, for it was the measurement of the row before it.
#[test]
fn corrections_take_the_place_of_rows() {
    assert_eq!((corrected().count(), rows().count()), (10, 142));
    assert!(corrected().all(|row| typed().any(|typed| typed.id == row.id && typed != row)));
    assert_eq!(rows().filter(|row| row.ratio.is_some()).count(), 87);
    let burst = find("nev06_burst-50").expect("a row");
    assert_eq!((burst.ratio, burst.pre), (Some(0.68), "50"));
}

#[test]
fn every_paper_has_rows_and_every_row_a_paper() {
    assert!(rows().all(|row| !row.paper().name.is_empty() && !row.what.is_empty()));
    assert!(PAPERS.iter().all(|paper| rows().any(|row| row.cite == paper.cite)));
}

/// All but the four with dopamine say what was done; a measured number has its sign.
#[test]
fn protocols_are_read() {
    for row in rows() {
        assert_eq!(row.protocol().is_none(), row.kind == Kind::Reward, "{}", row.id);
        if let Some(protocol) = row.protocol() {
            assert!(protocol.events().count() > 0, "{}", row.id);
        }
        assert!(row.what.chars().count() <= 27, "{}", row.id);
    }
    let bursts = find("sjs01_07").and_then(|row| row.protocol()).expect("five pairs at 10 Hz, 15 times");
    assert_eq!((bursts.events().count(), bursts.sweeps()), (150, 15));
    let clamped = find("nge00_-40").and_then(|row| row.protocol()).expect("clamped");
    assert_eq!(clamped.potential(), Some(-40.0));
    let plateau = find("bit17_-1").and_then(|row| row.protocol()).expect("a plateau");
    let at: Vec<_> = plateau.events().take(2).map(|event| (event.at.ms(), event.signals.plateau)).collect();
    assert_eq!(at, [(-1000.0, false), (0.0, true)]);
}

#[test]
fn signs_by_hand() {
    assert_eq!([0.9, 0.951, 1.049, 1.2].map(Sign::of), [Sign::Down, Sign::None, Sign::None, Sign::Up]);
}

/// As the chapter counts them; those that are said to be corrected are the rows of the other file.
#[test]
fn second_looks_are_counted() {
    let count = |verdict| checks().filter(|check| check.verdict == verdict).count();
    assert_eq!([Verdict::Confirmed, Verdict::Corrected, Verdict::NotFound].map(count), [95, 10, 14]);
    assert_eq!((checks().count(), rows().filter(|row| row.check().is_some()).count()), (119, 119));
    for check in checks() {
        let changed = corrected().any(|row| row.id == check.id);
        assert_eq!(changed, check.verdict == Verdict::Corrected, "{}", check.id);
        assert!(!check.source.is_empty() && !check.words.is_empty(), "{}", check.id);
        assert!(!check.words.contains('"') && !check.source.contains(' '), "{}", check.id);
    }
}
