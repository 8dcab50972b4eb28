use super::*;
use crate::testing::{preset, value};
use plasticity::math::exp;

/// Two pools keep 73.5 of a hundred for 18 months, one pool 21; each month a tenth or less comes and goes.
#[test]
fn most_of_the_first_stay() {
    let widget = SpineTurnoverWidget::new(Params::default());
    assert!((widget.params.rule.survival(540.0) - 0.7355).abs() < 5e-5);
    assert!((widget.single(540.0) - 0.207).abs() < 1e-3);
    let turnover = 100.0 * widget.params.rule.turnover(30.0);
    assert!(turnover > 5.0 && turnover < 10.0, "{turnover}");
    assert!((widget.dendrite.counts(540.0).0 as f64 - 147.0).abs() < 3.0);
}

/// What the second preset says: with one pool the first two weeks are the same.
#[test]
fn one_pool_has_the_same_two_weeks() {
    let one = exp(-14.0 / 343.0);
    assert!((one - SpineTurnover::default().survival(14.0)).abs() < 1e-3);
}

/// Bars of the months: in the mean what the closed form says, four standard errors of 24 months of about 16 spines.
#[test]
fn months_are_those_of_the_rule() {
    let widget = SpineTurnoverWidget::new(Params::default());
    let months = &widget.months;
    assert_eq!(months.len(), 24);
    // Spine by spine, of one month.
    let [from, to] = [210.0, 240.0];
    let (mut there, mut gained, mut lost) = (0.0, 0.0, 0.0);
    for spine in &widget.dendrite.spines {
        there += f64::from(spine.is_there(from));
        gained += f64::from(!spine.is_there(from) && spine.is_there(to));
        lost += f64::from(spine.is_there(from) && !spine.is_there(to));
    }
    assert_eq!(months[7], (gained / there, lost / there));
    assert_eq!(widget.kept(540.0), 147.0 / 200.0);
    let expected = widget.params.rule.turnover(MONTH);
    for mean in
        [months.iter().map(|m| m.0).sum::<f64>() / 24.0, months.iter().map(|m| m.1).sum::<f64>() / 24.0]
    {
        assert!((mean - expected).abs() < 4.0 * 4.0 / 200.0 / 24f64.sqrt(), "{mean}");
    }
}

/// The stretch has the share of the dendrite that its length is, and the cursor moves it.
#[test]
fn the_stretch_shows_the_day() {
    let widget = SpineTurnoverWidget::new(Params::default());
    let heads = |at: f64, name: &str| -> f64 {
        let figure = widget.figure(at);
        let mut parts = figure.panels[1].marks.iter().filter_map(|mark| match mark {
            figure::Mark::Part(part) if part.name == name => part.value,
            _ => None,
        });
        parts.next().unwrap_or(0.0)
    };
    assert!((heads(0.0, "there since the first look") - DRAWN).abs() < 4.0 * 6.3);
    assert_eq!((heads(0.0, "new"), heads(0.0, "lost")), (0.0, 0.0));
    let kept = heads(540.0, "there since the first look");
    assert_eq!(kept + heads(540.0, "lost"), heads(0.0, "there since the first look"));
    assert!(heads(540.0, "new") > 0.0 && heads(540.0, "lost") > 0.0);
}

/// Through a window three in four last a week; what is measured is asked only where it was measured.
#[test]
fn a_window_and_a_skull() {
    let window = SpineTurnoverWidget::new(preset::<SpineTurnoverWidget>("holtmaat-2005"));
    assert!((value(&window, "survival") - 73.0).abs() < 3.0);
    assert!(value(&window, "turnover") > 20.0 && window.measured().is_empty());
    assert_eq!(SpineTurnoverWidget::new(Params::default()).measured(), [(540.0, 74.0)]);
}
