use super::*;
use crate::testing::{preset, value};
use plasticity::published::kaufman_2012::{BY_FIFTHS, CORRELATION, SPREAD};

/// Correlations of the independent program, and the skewness of its sizes.
#[test]
fn memory_fades_and_the_shape_stays() {
    for (days, expected) in [(1.0, 0.877), (4.0, 0.667), (14.0, 0.479), (30.0, 0.364), (60.0, 0.221)] {
        let widget = SpineSize::new(Params { days, ..Params::default() });
        assert!((value(&widget, "correlation") - expected).abs() < 5e-4, "{days}");
        assert!((2.5..=3.0).contains(&value(&widget, "skewness")));
        // The logarithms of a thousand stay straight: four standard errors, √(6/1000) of the skewness and 0.7/√2000 of the spread.
        for second in [false, true] {
            let (mean, spread, skew) = widget.looks.shape(second);
            assert!(
                mean.abs() < 0.09 && (spread - 0.7).abs() < 0.063 && skew.abs() < 0.31,
                "{mean} {spread} {skew}"
            );
        }
    }
}

#[test]
fn the_large_shrink_and_the_small_grow() {
    let widget = SpineSize::new(Params { days: 4.0, ..Params::default() });
    assert!(
        (value(&widget, "largest") + 0.57).abs() < 0.01 && (value(&widget, "smallest") - 0.22).abs() < 0.01
    );
    assert!(widget.change() < 0.0);
    assert!(SpineSize::new(preset::<SpineSize>("small")).change() > 0.0);
    // At the size that keeps its mean, it does.
    let first = value(&widget, "unchanged");
    assert!(SpineSize::new(Params { first, days: 4.0, ..Params::default() }).change().abs() < 1e-12);
    // Ten spines of the stretch do the same in the mean of many seeds.
    let (mut small, mut large) = (0.0, 0.0);
    for seed in 0..400 {
        let looks = Looks::new(&Params { seed, ..Params::default() });
        small += looks.stretch[0].1 - looks.stretch[0].0;
        large += looks.stretch[9].1 - looks.stretch[9].0;
    }
    assert!(small > 0.0 && large < 0.0);
}

/// With the spread and the correlation of a day that were measured, the changes by fifths are near those measured; the smallest
/// fifth gains more than a log-normal would.
#[test]
fn a_day_in_a_dish() {
    let params = preset::<SpineSize>("kaufman-2012");
    assert_eq!(params.rule.spread, SPREAD);
    assert!((params.rule.correlation(1.0) - CORRELATION.points[6].mean).abs() < 1e-3);
    let errors: Vec<_> = BY_FIFTHS
        .points
        .iter()
        .enumerate()
        .map(|(fifth, point)| params.rule.change_in_fifth(fifth, 1.0).mean - point.mean)
        .collect();
    assert!(errors[4].abs() < 0.01 && errors[1..4].iter().all(|error| error.abs() < 0.04), "{errors:?}");
    assert!((-0.08..-0.06).contains(&errors[0]), "{errors:?}");
    // One time constant through a day is within two hundredths of all shorter lags.
    for point in CORRELATION.points {
        assert!((params.rule.correlation(point.at) - point.mean).abs() < 0.02, "{point:?}");
    }
    assert!(SpineSize::new(params).summary().contains("In a dish"));
}
