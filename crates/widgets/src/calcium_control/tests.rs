use super::*;
use crate::testing::{self, finished};

fn of_preset(preset: &str) -> CalciumControl {
    finished(testing::preset::<CalciumControl>(preset))
}

/// Low frequency depresses, high frequency potentiates.
#[test]
fn the_two_classical_protocols() {
    let change = |preset| 100.0 * (of_preset(preset).work.here.ratio - 1.0);
    assert!((change("lfs-1hz") + 49.0).abs() < 1.0, "{}", change("lfs-1hz"));
    assert!((change("hfs-100hz") - 187.0).abs() < 1.0, "{}", change("hfs-100hz"));
}

/// The curve goes through the marker.
#[test]
fn marker_and_curve_agree() {
    for preset in ["pairing", "timing"] {
        let work = of_preset(preset).work;
        let place = if preset == "pairing" { -55.0 } else { 10.0 };
        let point = work.curve.iter().find(|point| point.0 == place).unwrap();
        assert_eq!(point.1, 100.0 * (work.here.ratio - 1.0));
    }
}

/// Pairs faster than the lag: the spike meets a later pulse, and nothing is lost.
#[test]
fn lags_beyond_a_period() {
    let params = Params { protocol: Protocol::Timing, rate: 20.0, ..Params::default() };
    assert_eq!(params.given(60.0).sweep().post().times(), [10.0]);
    assert_eq!(params.given(-60.0).sweep().post().times(), [-10.0]);
}
