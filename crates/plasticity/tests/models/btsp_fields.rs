//! Place fields that plateaus leave on the track, against independent runs.

use plasticity::models::btsp_kernel::BtspKernel;
use plasticity::models::btsp_two_traces::BtspTwoTraces;
use plasticity::models::btsp_weight_dependent::BtspWeightDependent;
use plasticity::networks::linear_track::{Field, LinearTrack, Track};
use plasticity::networks::place_field::{PlaceField, Run};
use plasticity::networks::plateau_effect::{Effect, PlateauRule};

fn at(speed: f64) -> PlaceField {
    PlaceField { track: LinearTrack { speed, ..LinearTrack::default() }, ..PlaceField::default() }
}

/// On 1,000 cm the ends do not matter.
fn long(speed: f64) -> PlaceField {
    PlaceField {
        track: LinearTrack { speed, length: 1000.0, inputs: 1000, ..LinearTrack::default() },
        rule: PlateauRule::Kernel,
    }
}

/// The reference counts points of a grid of 0.5 cm above half height and has no parabola: width ± 2 %, peak ± 0.5 cm, ratio ± 0.01.
#[test]
fn kernel_fields_widen_and_shift_with_speed() {
    for (speed, shift, width, ratio) in
        [(10.0, -4.5, 57.0, 1.04), (25.0, -6.5, 76.0, 1.14), (50.0, -7.5, 109.0, 1.29)]
    {
        let mut run = Run::new(&long(speed));
        run.lap(Some(500.0));
        let field = run.field(500.0);
        assert!((field.shift - shift).abs() < 0.5, "{field:?}");
        assert!((field.width / width - 1.0).abs() < 0.02, "{field:?}");
        // Its sides from the peak, from the points above half height.
        let (low, high) = (run.ramp()[0], field.peak);
        let above = |k: &usize| run.ramp()[*k] - low > 0.5 * high;
        let (first, last) = ((0..1000).find(above), (0..1000).rev().find(above));
        let (first, last) = (first.expect("above"), last.expect("above"));
        let ours = (field.place - first as f64) / (last as f64 - field.place);
        assert!((ours - ratio).abs() < 0.03, "{ours} {ratio}");
        assert!(
            (last - first) as f64 <= width + 1.0 && (last - first) as f64 >= width - 1.0,
            "{first} {last}"
        );
    }
}

/// Convolution, twice, on a grid of its own.
#[test]
fn kernel_field_naively() {
    let (speed, s) = (25.0, 90.0 / (3.0 * plasticity::math::sqrt(2.0)));
    let rule = BtspKernel::default();
    let mut run = Run::new(&long(speed));
    run.lap(Some(500.0));
    for i in (300..700).step_by(50) {
        let (mut sum, dx) = (0.0, 0.05);
        for k in -8000..8000 {
            let x = f64::from(k) * dx;
            let d = (x - (i as f64 - 500.0)) / s;
            sum += rule.at(x / speed) * plasticity::math::exp(-d * d) * dx / speed;
        }
        let weight = run.weights()[i] - rule.weight;
        assert!((weight - sum).abs() < 1e-3, "{i}: {weight} {sum}");
    }
}

/// Height over the lowest point (mV), shift and width at half height (cm), of runs with inputs at places of their own.
#[test]
fn weight_dependent_fields() {
    for (speed, laps, peak, shift, width) in [
        (25.0, 1, 7.91, -10.0, 64.0),
        (25.0, 3, 7.03, -13.0, 75.5),
        (10.0, 1, 7.2, -8.0, 50.0),
        (50.0, 1, 7.1, -6.0, 82.0),
    ] {
        let mut run = Run::new(&at(speed));
        for _ in 0..laps {
            run.lap(Some(93.5));
        }
        let field = run.field(93.5);
        assert!((field.peak / peak - 1.0).abs() < 0.01, "{speed} {laps}: {field:?}");
        assert!((field.shift - shift).abs() < 0.6, "{speed} {laps}: {field:?}");
        assert!((field.width - width).abs() < 1.0, "{speed} {laps}: {field:?}");
    }
}

/// Three laps with plateaus at 120 cm, then three at 45 cm.
#[test]
fn a_second_plateau_moves_the_field() {
    let mut run = Run::new(&at(25.0));
    for _ in 0..3 {
        run.lap(Some(120.0));
    }
    let first = run.field(120.0);
    let old = (first.place / 0.935 + 0.5) as usize;
    let before = run.ramp()[old];
    for _ in 0..3 {
        run.lap(Some(45.0));
    }
    let second = run.field(45.0);
    assert!(
        (before - 6.85).abs() < 0.07 && (run.ramp()[old] - 2.69).abs() < 0.07,
        "{before} {}",
        run.ramp()[old]
    );
    let new = run.ramp()[(second.place / 0.935 + 0.5) as usize];
    assert!((new - 6.84).abs() < 0.07, "{new}");
    assert!((second.shift + 13.0).abs() < 1.0, "{second:?}");
    // The kernel cannot: it only adds.
    let mut kernel = Run::new(&PlaceField { rule: PlateauRule::Kernel, ..at(25.0) });
    kernel.lap(Some(120.0));
    let before = kernel.ramp()[old];
    kernel.lap(Some(45.0));
    assert!(kernel.ramp()[old] >= before);
}

#[test]
fn no_plateau_no_change() {
    let mut run = Run::new(&at(25.0));
    run.lap(None);
    assert!(run.weights().iter().all(|w| *w == run.weights()[0]));
    assert_eq!(run.field(0.0).peak, 0.0);
    assert!(Field::of(run.ramp(), 187.0, 0.0).width.is_nan());
}

/// The field of the rule with two traces comes to rest where its fixed points are.
#[test]
fn two_traces_come_to_rest() {
    let mut run = Run::new(&PlaceField { rule: PlateauRule::TwoTraces, ..at(25.0) });
    for _ in 0..200 {
        run.lap(Some(93.5));
    }
    let before = run.weights().to_vec();
    run.lap(Some(93.5));
    for (w, b) in run.weights().iter().zip(&before) {
        assert!((w - b).abs() < 1e-9);
    }
    assert!(run.field(93.5).peak > 3.0);
}

/// A rule of any constants makes fields: the kernel's published ones are no exception, twice its amplitude makes twice the ramp, a trace twice as
/// long a wider field; without shrinkage a plateau elsewhere takes nothing away, and where nothing is learned no ramp comes.
#[test]
fn constants_of_the_rules_are_free() {
    let track = Track::new(&LinearTrack::default());
    let ramp = |effect: Effect, places: &[f64]| {
        let mut run = Run::of(track.clone(), effect);
        places.iter().for_each(|place| run.lap(Some(*place)));
        run
    };
    let kernel = BtspKernel::default();
    let usual = ramp(Effect::kernel(&kernel, &track), &[90.0]);
    let mut same = Run::new(&PlaceField { rule: PlateauRule::Kernel, ..PlaceField::default() });
    same.lap(Some(90.0));
    assert_eq!(usual.ramp(), same.ramp());
    let twice = BtspKernel { amplitude: 2.0, ..kernel.clone() };
    for (twice, once) in ramp(Effect::kernel(&twice, &track), &[90.0]).ramp().iter().zip(usual.ramp()) {
        assert!((twice - 2.0 * once).abs() < 1e-12);
    }
    let long = BtspKernel { tau_before: 2.62, ..kernel };
    assert!(ramp(Effect::kernel(&long, &track), &[90.0]).field(90.0).width > usual.field(90.0).width + 5.0);
    let growing = BtspWeightDependent { k_minus: 0.0, ..BtspWeightDependent::default() };
    let growing = Effect::weight_dependent(&growing, &track);
    let first = ramp(growing.clone(), &[40.0]);
    let both = ramp(growing, &[40.0, 130.0]);
    assert!(first.weights().iter().zip(both.weights()).all(|(first, both)| first <= both));
    let still = BtspTwoTraces { rate: 0.0, ..BtspTwoTraces::default() };
    assert_eq!(ramp(Effect::two_traces(&still, &track), &[90.0]).field(90.0).peak, 0.0);
}
