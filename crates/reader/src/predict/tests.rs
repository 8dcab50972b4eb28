use super::*;
use figure::{Axis, Panel};
use plasticity::Unit;

const CURVE: Predict = Predict::Curve { ask: "Draw.", panel: 0, line: "window" };
const SIGN: Predict = Predict::Sign { ask: "Which way?", readout: "change", within: 5.0 };
const VALUE: Predict = Predict::Value { ask: "How much?", readout: "change" };

fn readout(value: f64) -> Readout {
    Readout { name: "change", label: "Change", value, unit: Unit::Percent, digits: 0 }
}

fn said(task: Predict, guess: Guess, value: f64) -> String {
    told(task, guess, value, &[])
}

fn told(task: Predict, guess: Guess, value: f64, measured: &[(f64, f64)]) -> String {
    let mut prediction = Prediction { guess, ..Prediction::new(task) };
    assert!(prediction.is_complete());
    prediction.settle(&Figure::default(), &[readout(value)], measured);
    assert_eq!(prediction.phase, Phase::Answered);
    prediction.words(Language::English)
}

fn figure(points: Vec<(f64, f64)>) -> Figure {
    let line = Mark::Line(Line { name: "window".into(), role: Role::Result, points, ..Line::default() });
    let (x, y) = (Axis::new("lag", "ms", -100.0, 100.0), Axis::new("change", "%", -60.0, 100.0));
    Figure { alt: String::new(), panels: vec![Panel { x, y, marks: vec![line], ..Panel::default() }] }
}

#[test]
fn a_direction_is_right_or_wrong() {
    let sign = |way, value| said(SIGN, Guess::Sign(Some(way)), value);
    assert_eq!(sign(Way::Up, 12.0), "You said up.\nThe model gives +12\u{a0}%, up, as you said.");
    assert_eq!(sign(Way::Down, 12.0), "You said down.\nThe model gives +12\u{a0}%, up.");
    assert_eq!(
        sign(Way::Same, -4.0),
        "You said no change.\nThe model gives −4\u{a0}%, no change, as you said."
    );
    assert_eq!(sign(Way::Up, -4.0), "You said up.\nThe model gives −4\u{a0}%, no change.");
    assert!(sign(Way::Up, f64::NAN).starts_with("The model gives no result"));
}

#[test]
fn an_answer_counts_by_how_near_it_came() {
    let score = |task, guess, value| {
        let mut prediction = Prediction { guess, ..Prediction::new(task) };
        prediction.settle(&Figure::default(), &[readout(value)], &[]);
        prediction.score
    };
    let sign = |way| score(SIGN, Guess::Sign(Some(way)), 12.0);
    assert_eq!((sign(Way::Up), sign(Way::Down)), (Some(1.0), Some(0.0)));
    let value = |guess, value| score(VALUE, Guess::Value(Some(guess)), value);
    assert_eq!(
        [value(30.0, 40.0), value(-30.0, -40.0), value(90.0, 40.0)],
        [Some(0.75), Some(0.75), Some(0.0)]
    );
    assert_eq!([value(0.0, 0.0), value(1.0, 0.0), value(1.0, f64::NAN)], [Some(1.0), Some(0.0), None]);
}

#[test]
fn what_was_measured_comes_after_what_the_model_gives() {
    let sign = told(SIGN, Guess::Sign(Some(Way::Up)), -12.0, &[(40.0, 56.0)]);
    assert_eq!(
        sign,
        "You said up.\nThe model gives −12\u{a0}%, down.\nMeasured: +56\u{a0}%, up, as you said."
    );
    let value = told(VALUE, Guess::Value(Some(30.0)), 43.0, &[(0.0, 25.0)]);
    assert_eq!(
        value,
        "You said 30\u{a0}%.\nThe model gives 43\u{a0}%: 13 points more.\nMeasured: 25\u{a0}%: 5 points less."
    );
}

#[test]
fn a_number_has_a_distance() {
    let value = |guess, value| said(VALUE, Guess::Value(Some(guess)), value);
    assert_eq!(value(30.0, 43.0), "You said 30\u{a0}%.\nThe model gives 43\u{a0}%: 13 points more.");
    assert_eq!(value(50.0, 43.0), "You said 50\u{a0}%.\nThe model gives 43\u{a0}%: 7 points less.");
    assert_eq!(value(43.2, 43.0), "You said 43\u{a0}%.\nThe model gives 43\u{a0}%: no difference.");
}

#[test]
fn a_curve_is_compared_where_it_was_drawn() {
    let mut sketch = Sketch::default();
    sketch.set(0, -20.0);
    sketch.set(19, -20.0);
    sketch.set(20, 20.0);
    sketch.set(39, 20.0);
    let mut prediction = Prediction { guess: Guess::Curve(sketch), ..Prediction::new(CURVE) };
    let points = vec![(-100.0, -30.0), (0.0, -30.0), (f64::NAN, f64::NAN), (0.0, 40.0), (100.0, 40.0)];
    prediction.settle(&figure(points.clone()), &[], &[]);
    let model = "Your curve is the dashed one.\nThe model's lies 15 points from it on average. Furthest apart at 2.5\u{a0}ms: \
         you drew 20\u{a0}%, the model gives 40\u{a0}%. Both are on the same side of zero at 40 of 40 places.";
    assert_eq!(prediction.words(Language::English), model);
    // 15 of the 80 from the middle of the axis to its end.
    assert_eq!(prediction.score, Some(0.8125));
    prediction.settle(&figure(points), &[], &[(-50.0, -30.0), (50.0, 26.0)]);
    // Misses of 10 and −6, of 0 and 14.
    let measured =
        "\nMeasured: your curve lies 8 points from 2 means, the model's 10 points (root mean square).";
    assert_eq!(prediction.words(Language::English), format!("{model}{measured}"));
}

#[test]
fn what_was_drawn_becomes_a_ghost_and_goes_when_skipped() {
    let mut prediction = Prediction::new(CURVE);
    assert!(!prediction.is_complete());
    let roles = |prediction: &Prediction| {
        let mut figure = figure(vec![]);
        prediction.draw(&mut figure, Language::English);
        figure.panels[0].marks.iter().skip(1).filter_map(Mark::role).collect::<Vec<_>>()
    };
    assert_eq!(roles(&prediction), [Role::Model]);
    prediction.phase = Phase::Answered;
    assert_eq!(roles(&prediction), [Role::Ghost]);
    prediction.phase = Phase::Skipped;
    assert_eq!(roles(&prediction), []);
}

#[test]
fn every_widget_asks_for_something_that_it_has() {
    for entry in widgets::ENTRIES {
        let quantities = (entry.quantities)();
        let known = |key: &&str| quantities.iter().any(|quantity| quantity.is(key));
        assert!(entry.tells.iter().all(known), "{}: {:?}", entry.name, entry.tells);
        let Some(task) = entry.predict else { continue };
        let mut live = (entry.open)(&entry.settle(None, []).values);
        live.advance();
        match task {
            Predict::Curve { panel, line, .. } => {
                let figure = live.figure(live.span().map_or(0.0, |span| span.end));
                let marks = &figure.panels[panel].marks;
                let found = marks.iter().find(|mark| matches!(mark, Mark::Line(own) if own.name == line));
                assert_eq!(found.and_then(Mark::role), Some(Role::Result), "{}: {line}", entry.name);
            }
            Predict::Sign { readout, .. } | Predict::Value { readout, .. } => {
                assert!(live.readouts().iter().any(|own| own.name == readout), "{}: {readout}", entry.name);
            }
        }
    }
}

#[test]
fn hundredths_of_a_range_can_be_told_apart() {
    assert_eq!([160.0, 100.0, 1.2, 0.03].map(digits_for), [0, 0, 2, 4]);
}
