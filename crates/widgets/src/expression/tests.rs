use super::params::{Capture, Start};
use super::*;

fn three(params: Params) -> ([f64; 4], f64) {
    let widget = Expression::new(params);
    let Run::Three(synapse) = &widget.run else { panic!("three states") };
    (synapse.stages, synapse.receptors(&widget.params, 180.0)[1])
}

fn near(ours: f64, percent: f64) {
    assert!((ours - percent).abs() < 0.05, "{ours} against {percent}");
}

#[test]
fn pulses_of_three_seconds() {
    for (calcium, percent) in
        [(0.4, 100.0), (0.6, 44.36), (2.5, 44.36), (3.0, 174.97), (4.0, 174.97), (6.0, 100.0)]
    {
        near(three(Params { calcium, ..Params::default() }).0[1], percent);
    }
    let from_ltp = |calcium| three(Params { calcium, start: Start::Potentiated, ..Params::default() }).0[1];
    near(from_ltp(2.2), 44.36);
    near(from_ltp(8.0), 100.0);
}

#[test]
fn blocks_switch_during_their_ten_minutes() {
    let stages = |calcium, drug| three(Params { calcium, drug, ..Params::default() }).0;
    near(stages(4.0, Drug::NoAutophosphorylation)[3], 100.0);
    near(stages(1.0, Drug::NoSelfActivation)[3], 100.0);
    near(stages(1.0, Drug::LittlePp2a)[3], 174.97);
    near(stages(4.0, Drug::NoSelfActivation)[3], 174.97);
}

/// The join by hand: three hours are 10,800 s, and e^(−10800/6884) of the change is left.
#[test]
fn early_change_fades_unless_captured() {
    near(three(Params::default()).1, 100.0 + 74.97 * plasticity::math::exp(-10800.0 / 6884.0));
    near(three(Params { capture: Capture::Captured, ..Params::default() }).1, 174.97);
    // Depotentiated, it is where fading leads already; untouched, it fades as after its pulse.
    let potentiated = |calcium| three(Params { calcium, start: Start::Potentiated, ..Params::default() }).1;
    near(potentiated(8.0), 100.0);
    near(potentiated(0.1), 100.0 + 74.97 * plasticity::math::exp(-10800.0 / 6884.0));
    // What a block has undone has nothing left to fade.
    near(three(Params { drug: Drug::NoAutophosphorylation, ..Params::default() }).1, 100.0);
}

#[test]
fn two_states() {
    let ring = |start, calcium| {
        let widget =
            Expression::new(Params { model: Switch::Zhabotinsky_2000, start, calcium, ..Params::default() });
        let Run::Two(ring) = widget.run else { panic!("two states") };
        (ring.rests, ring.folds)
    };
    let (on, folds) = ring(Start::Potentiated, 0.1);
    near(on, 92.66);
    assert!((folds.0 - 0.0791).abs() < 5e-5 && (folds.1 - 0.6544).abs() < 5e-5, "{folds:?}");
    near(ring(Start::Basal, 0.1).0, 0.0);
    near(ring(Start::Potentiated, 0.07).0, 0.0);
    assert!(ring(Start::Basal, 0.7).0 > 99.0);
}

/// Who is asked sees the pulse, the three states and where the synapse was: the same, whatever the pulse does.
#[test]
fn who_predicts_sees_what_was_before() {
    let seen = |calcium| {
        let figure = Expression::new(Params { calcium, ..Params::default() }).figure(180.0).veiled();
        let marks = [0, 2, 3].map(|panel| figure.panels[figure.panels.len() - 4 + panel].marks.clone());
        marks.map(|marks| {
            let told = |mark: &figure::Mark| match mark {
                figure::Mark::Rule(rule) if rule.x == Some(calcium) => None,
                figure::Mark::Line(line) => Some(line.points.clone()),
                figure::Mark::Dots(dots) => Some(dots.dots.iter().map(|dot| (dot.x, dot.y)).collect()),
                figure::Mark::Rule(rule) => Some(vec![(rule.x.unwrap_or(0.0), rule.y)]),
                _ => None,
            };
            marks.iter().filter_map(told).collect::<Vec<_>>()
        })
    };
    let text = |calcium| format!("{:?}", seen(calcium));
    assert_eq!(text(8.0), text(4.0));
    assert!(text(8.0).contains("(-15.0, 100.0)"), "{}", text(8.0));
}
