use super::*;
use crate::testing::value;
use plasticity::math::{powi, sqrt};
use plasticity::models::bcm::Form;

/// Along the diagonal: start (w₁ + w₂)/√2, factor 1 + η(λ₁ − γ) in every trial, exactly.
#[test]
fn hebbian_growth_is_geometric() {
    for (decay, background) in [(0.0, 0.0), (0.5, 0.0), (0.3, 0.7)] {
        let params = Params { decay, background, trials: 100, ..Params::default() };
        let widget = HebbGrowth::new(params.clone());
        let [a, b] = widget.end(0);
        let exact = 0.15 / sqrt(2.0) * powi(run::growth(&params), 100);
        assert!(((a + b) / sqrt(2.0) / exact - 1.0).abs() < 1e-12);
    }
    assert!((run::growth(&Params::default()) - 1.04375).abs() < 1e-15);
}

#[test]
fn a_background_moves_hebb_but_not_covariance() {
    let with = |background| HebbGrowth::new(Params { background, ..Params::default() });
    let (plain, raised) = (with(0.0), with(1.0));
    assert!((value(&plain, "covariance-length") / value(&raised, "covariance-length") - 1.0).abs() < 1e-9);
    assert!(value(&raised, "hebb-length") > 1e6 * value(&plain, "hebb-length"));
    // Centred inputs make the two the same.
    let centred = with(-0.5);
    assert!((value(&centred, "covariance-length") - value(&centred, "hebb-length")).abs() < 1e-9);
}

#[test]
fn oja_has_length_one_and_points_along_the_diagonal() {
    let widget = HebbGrowth::new(Params { trials: 400, ..Params::default() });
    let [a, b] = widget.end(2);
    assert!((value(&widget, "oja-length") - 1.0).abs() < 1e-6 && (a - b).abs() < 1e-3);
}

/// Two patterns, never together: K = 2 for one and nothing for the other, in both forms; K^1.5 in that of 1982.
#[test]
fn bcm_chooses_one_pattern() {
    for (form, eta, response) in
        [(Form::IntratorCooper, 0.1, 2.0), (Form::LawCooper, 0.05, 2.0), (Form::Bienenstock, 0.1, sqrt(8.0))]
    {
        let params = Params {
            form,
            eta,
            correlation: -1.0,
            trials: 400,
            first: 0.6,
            second: 0.4,
            ..Params::default()
        };
        let [winner, loser] = HebbGrowth::new(params).end(3);
        assert!((winner / response - 1.0).abs() < 0.02 && loser.abs() < 0.01, "{form:?}: {winner} {loser}");
    }
}

/// What the page says of the numbers of its figure.
#[test]
fn numbers_of_the_default() {
    let widget = HebbGrowth::new(Params::default());
    let [hebb, covariance, oja, bcm] =
        ["hebb-length", "covariance-length", "oja-length", "bcm-length"].map(|name| value(&widget, name));
    assert!((hebb - 555.7).abs() < 0.1 && (covariance - 4.36).abs() < 0.01, "{hebb} {covariance}");
    assert!((oja - 1.0).abs() < 1e-3 && (bcm - 1.50).abs() < 0.01, "{oja} {bcm}");
}

#[test]
fn what_runs_away_is_said_and_never_a_nan() {
    let params = Params { eta: 0.2, background: 1.0, correlation: 1.0, trials: 400, ..Params::default() };
    let widget = HebbGrowth::new(params);
    assert!(widget.records[0].gone.is_some_and(|trial| trial > 10));
    assert!(widget.summary().contains("beyond all bounds since trial"));
    assert!(widget.readouts().iter().all(|readout| readout.value.is_finite()));
}

/// Drawn trials scatter around the average: over forty seeds the mean logarithm of the growth is lower, by Jensen.
#[test]
fn drawn_trials_follow_the_average() {
    let drawn = |seed| {
        let params = Params { course: Course::Drawn, eta: 0.01, trials: 400, seed, ..Params::default() };
        HebbGrowth::new(params).end(0)
    };
    let mean = (0..40).map(|seed| run::length(drawn(seed))).sum::<f64>() / 40.0;
    let params = Params { eta: 0.01, trials: 400, ..Params::default() };
    let exact = run::length(HebbGrowth::new(params).end(0));
    assert!((mean / exact - 1.0).abs() < 0.1, "{mean} against {exact}");
}

#[test]
fn weights_that_stay_zero_are_drawn() {
    let widget = HebbGrowth::new(Params { first: 0.0, second: 0.0, ..Params::default() });
    let figure = widget.figure(f64::INFINITY);
    let corners = figure.panels[2].marks.iter().filter_map(|mark| match mark {
        figure::Mark::Part(part) => Some(&part.outlines),
        _ => None,
    });
    assert!(corners.flatten().flatten().all(|(x, y)| x.is_finite() && y.is_finite()));
}
