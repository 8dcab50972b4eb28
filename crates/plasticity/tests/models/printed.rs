//! Printed reference numbers, and how closely ours must agree.
#![allow(clippy::unwrap_used)] // a number that cannot be read is a failed test

/// 1e-9, or half a unit of the last printed digit where that is larger.
pub fn assert_printed(ours: f64, printed: &str, what: &str) {
    let expected: f64 = printed.parse().unwrap();
    let (mantissa, exponent) = printed.split_once('e').unwrap_or((printed, "0"));
    let decimals = mantissa.split_once('.').map_or(0, |(_, fraction)| fraction.len()) as i32;
    let half_unit =
        0.5 * format!("1e{}", exponent.parse::<i32>().unwrap() - decimals).parse::<f64>().unwrap();
    // A hair more than half a unit: the printed digits are themselves rounded.
    let tolerance = half_unit * 1.000_001;
    let tolerance = if tolerance > 1e-9 * expected.abs() { tolerance } else { 1e-9 * expected.abs() };
    assert!((ours - expected).abs() <= tolerance, "{what}: {ours} against {printed}");
}

/// The rows of a table, without its head.
pub fn rows(csv: &str) -> impl Iterator<Item = Vec<&str>> {
    csv.lines().skip(1).map(|line| line.split(',').collect())
}
