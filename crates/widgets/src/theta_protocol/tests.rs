use super::*;
use crate::testing::finished;

fn assert_near(ours: [f64; 4], expected: [f64; 4], within: f64) {
    for (ours, expected) in ours.into_iter().zip(expected) {
        assert!((ours - expected).abs() <= within, "{ours} against {expected}");
    }
}

/// Independent runs, with one scale: 1.43, 0.75, 1.06, 1.12 and 1.40, 0.70, 1.02, 1.08.
#[test]
fn the_kinase_cascade_lies_within_one_standard_error() {
    for (rule, scale, expected) in [
        (Rule::KinaseLinear, 3.678, [1.43, 0.75, 1.06, 1.12]),
        (Rule::KinaseProduct, 2.529, [1.40, 0.70, 1.02, 1.08]),
    ] {
        let widget = finished::<ThetaProtocol>(Params { rule, ..Params::default() });
        assert_near(widget.changes(rule as usize).map(|d| 1.0 + d), expected, 5e-3);
        assert!((widget.scale(rule as usize) - scale).abs() < 1e-3);
        assert!(widget.residuals().iter().all(|z| z.abs() < 1.0));
    }
}

/// With the scale that fits at the window's end, reading 20 ms late gives depression in every condition.
#[test]
fn read_late_the_sign_is_wrong() {
    let late = finished::<ThetaProtocol>(Params { read: 220.0, ..Params::default() });
    let rule = Rule::KinaseLinear as usize;
    assert!((late.scale(rule) - 3.678).abs() < 1e-3);
    assert_near(late.changes(rule), [-0.209, -0.198, -0.136, -0.272].map(|d| 3.678 * d), 5e-3);
    // An EPSP cannot be less than nothing.
    let later = finished::<ThetaProtocol>(Params { read: 300.0, ..Params::default() });
    assert!(later.changes(rule).iter().all(|d| *d >= -1.0));
}

/// The independent runs of spike rules over this protocol: triplet 1.58, 1.53, 1.25, 2.00; calcium thresholds of
/// hippocampal slices 2.15, 2.18, 2.13, 2.19.
#[test]
fn foils_agree_with_independent_runs() {
    let widget = finished::<ThetaProtocol>(Params::default());
    let changes = |rule: Rule| widget.raw(rule as usize).map(|d| 1.0 + d);
    assert_near(changes(Rule::TripletStdp), [1.58, 1.53, 1.25, 2.00], 5e-3);
    assert_near(changes(Rule::CalciumThreshold), [2.15, 2.18, 2.13, 2.19], 5e-3);
    // Mean products of .0625, .156, .156 and .25 in units of 100 Hz.
    let hebb = widget.raw(Rule::Hebb as usize);
    assert_near(hebb.map(|d| d / hebb[3]), [0.625, 0.625, 0.25, 1.0], 1e-12);
}

/// What sets the experiment apart: every foil gives a rise and a fall the same sign, and nearly the same size.
#[test]
fn foils_cannot_tell_rise_from_fall() {
    let widget = finished::<ThetaProtocol>(Params::default());
    let foils =
        [Rule::Hebb, Rule::Covariance, Rule::Bcm, Rule::CalciumThreshold, Rule::PairStdp, Rule::TripletStdp];
    for rule in foils {
        let raw = widget.raw(rule as usize);
        assert!(raw.iter().all(|d| *d > 0.0), "{rule:?}: {raw:?}");
        assert!(apart(&raw).abs() < 0.09, "{rule:?}: {raw:?}");
    }
    use Rule::{ContrastiveHebb, FastSlow, KinaseLinear, KinaseProduct, KinaseSpikes};
    for rule in [KinaseLinear, KinaseProduct, KinaseSpikes, FastSlow, ContrastiveHebb] {
        assert!(apart(&widget.raw(rule as usize)) > 1.5, "{rule:?}");
    }
}

#[test]
fn the_table_states_every_rule_and_the_measurement() {
    let figure = finished::<ThetaProtocol>(Params::default()).figure(0.0);
    let table = figure.panels.last().unwrap();
    let cells = table.marks.iter().filter(|mark| matches!(mark, figure::Mark::Note(_))).count();
    assert_eq!(cells, 4 * (RULES + 1));
}

/// Who is asked sees the signal that the protocol brings, and neither memory of it.
#[test]
fn the_signal_is_seen_by_who_predicts() {
    let figure = finished::<ThetaProtocol>(Params::default()).figure(0.0).veiled();
    let lines = figure.panels[1].marks.iter().filter_map(|mark| match mark {
        figure::Mark::Line(line) => Some((line.name.as_str(), line.points.is_empty())),
        _ => None,
    });
    assert_eq!(lines.collect::<Vec<_>>(), [("signal", false), ("fast", true), ("slow", true)]);
}
