use super::*;
use crate::testing::finished;

/// An independent run: 10, 10, 10, 9, 8, 7, 6, 2, 0, 0 at 200 ms, ten times 10 at 400 ms.
#[test]
fn ten_windows_at_two_gaps() {
    for (gap, expected) in [(200.0, [10, 10, 10, 9, 8, 7, 6, 2, 0, 0]), (400.0, [10; WINDOWS])] {
        let widget = finished::<StimulusExplorer>(Params { gap, ..Params::default() });
        for (ours, expected) in widget.record.counts.iter().zip(expected) {
            assert!(ours.abs_diff(expected) <= 1, "{gap}: {:?}", widget.record.counts);
        }
    }
}

/// An independent run: at most 14 spikes in 200 ms, which drop out between 1.16 and 1.17 nA.
#[test]
fn ceiling_and_drop_out() {
    let widget = finished::<StimulusExplorer>(Params::default());
    assert!((widget.record.highest() - 70.0).abs() <= 5.0);
    let (low, high) = widget.record.border.unwrap();
    assert!(high - low < 0.0063 && low > 1.14 && high < 1.19, "{low} {high}");
}

#[test]
fn pulses_drive_faster_than_any_current() {
    let pulses = finished::<StimulusExplorer>(Params {
        stimulus: Stimulus::Pulses,
        current: 2.0,
        ..Params::default()
    });
    assert!(pulses.record.counts[0].abs_diff(20) <= 1, "{:?}", pulses.record.counts);
    assert!(pulses.record.border.is_none());
}

#[test]
fn a_drawn_potential_keeps_its_peaks_and_its_order() {
    let widget = finished::<StimulusExplorer>(Params::default());
    let trace = &widget.record.traces[0];
    assert!(trace.len() == 200 && trace.is_sorted_by(|a, b| a.0 <= b.0));
    let peaks = trace.windows(2).filter(|pair| pair[0].1 < 0.0 && pair[1].1 >= 0.0).count();
    assert_eq!(peaks as u32, widget.record.counts[0]);
}
