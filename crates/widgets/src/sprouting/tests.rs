use super::*;
use crate::testing::{finished, preset, value};

/// What becomes of the zone at a preset: rates, synapses from outside and within before and after.
fn ends(name: &str) -> ([f64; 4], [f64; 2], [f64; 2]) {
    let widget = finished::<SproutingWidget>(preset::<SproutingWidget>(name));
    let read = |name: &str| value(&widget, name);
    (
        ["rate-before", "rate-lesion", "rate-100", "rate-400"].map(read),
        ["outside-before", "outside-400"].map(read),
        ["within-before", "within-400"].map(read),
    )
}

/// What the labels of the presets say.
#[test]
fn three_outcomes() {
    let (rates, outside, within) = ends("butz-2013");
    assert!(
        rates[1] < 25.0 && rates[3] > 60.0 && outside[1] > 2.0 * outside[0],
        "{rates:?} {outside:?} {within:?}"
    );
    let (rates, outside, within) = ends("both-little");
    assert!(
        rates[3] > 60.0 && outside[1] < 2.0 * outside[0] && within[1] > 2.0 * within[0],
        "{outside:?} {within:?}"
    );
    let (rates, outside, within) = ends("dendrites-more");
    assert!(rates[3] < 5.0 && outside[1] + within[1] < 20.0, "{rates:?} {outside:?} {within:?}");
}

/// Where axons need more, what is gained comes from the neighbours; where they need little, from the zone's own cells.
#[test]
fn repair_goes_inward_where_axons_need_more() {
    let gained = |name: &str| {
        let widget = finished::<SproutingWidget>(preset::<SproutingWidget>(name));
        ["outside-change", "within-change"].map(|which| value(&widget, which))
    };
    let [outside, within] = gained("butz-2013");
    assert!(outside > within + 50.0 && within > 0.0, "{outside} {within}");
    let recovered = |name| value(&finished::<SproutingWidget>(preset::<SproutingWidget>(name)), "recovered");
    assert!((recovered("butz-2013") - 100.0).abs() < 10.0 && recovered("dendrites-more") < -20.0);
    let [outside, within] = gained("both-little");
    assert!(within > outside + 300.0, "{outside} {within}");
    let [outside, within] = gained("dendrites-more");
    assert!(outside < -200.0 && within < -200.0, "{outside} {within}");
}

/// Before the lesion's turn there is no result, and the moments around it are the same cells.
#[test]
fn a_half_run_is_drawn_and_the_lesion_is_one_moment() {
    let mut widget = SproutingWidget::new(Params::default());
    (0..10).for_each(|_| {
        widget.advance();
    });
    assert!(value(&widget, "rate-before").is_nan() && widget.summary().starts_with("The cells find"));
    assert_eq!(widget.figure(400.0).panels.len(), 4);
    let Progress::More(share) = widget.advance() else { panic!("done") };
    assert!((share - 11.0 / 51.0).abs() < 1e-12);
    assert_eq!(widget.record.before().len(), 6);
    let [before, after] = [widget.record.at(-1.0), widget.record.at(0.0)].map(Option::unwrap);
    assert!(!before.2 && after.2 && after.1.synapses == widget.record.before()[5].synapses);
}
