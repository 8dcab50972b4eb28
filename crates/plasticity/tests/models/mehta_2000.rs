//! The backward shift of place fields that Mehta, Quirk and Wilson (2000) measured, in the rate version.

use plasticity::networks::place_shift::{PlaceShift, Run};

/// A⁻/A⁺, speed (cm/s), lap, then centre, peak (cm), skewness, peak rate (Hz) and sum of weights of
/// an independent run in steps of 1 ms.
const REFERENCE: &str = include_str!("data/backward_shift.csv");

#[test]
fn centre_skewness_and_rate_of_every_lap() {
    let rows: Vec<Vec<f64>> = REFERENCE
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_digit()))
        .map(|line| line.split(',').map(|x| x.parse().expect("a number")).collect())
        .collect();
    assert_eq!(rows.len(), 28);
    let mut run = None;
    let mut lap = 0.0;
    for row in &rows {
        if row[2] == 0.0 {
            run = Some(Run::new(&PlaceShift { ratio: row[0], speed: row[1], ..PlaceShift::default() }));
            lap = 0.0;
        }
        let run = run.as_mut().expect("the first row is lap 0");
        while lap < row[2] {
            run.lap();
            lap += 1.0;
        }
        let field = run.field();
        let total: f64 = run.weights().iter().map(|(_, w)| w).sum();
        let ours = [field.centre, field.peak, field.skewness, field.rate, total];
        // Where every weight has met its bound the field has a flat top, and its highest point is
        // decided by the last bit of a sum.
        let flat = row[0] == 0.8 && row[2] >= 20.0;
        for (column, (ours, reference)) in ours.iter().zip(&row[3..]).enumerate() {
            if flat && column == 1 {
                continue;
            }
            // The reference has four decimals and steps of its own: 1e-3, absolute.
            assert!((ours - reference).abs() < 1e-3, "{row:?}: {ours} against {reference}");
        }
    }
}
