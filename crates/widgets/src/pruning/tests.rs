use super::*;
use crate::testing::{finished, preset, value};
use plasticity::networks::deletion::Keeps;

/// The table of the closed form, through the widget.
#[test]
fn the_table_of_deletion() {
    for (deleted, expected) in
        [(0.5, [96.4, 91.5, 89.9, 70.7]), (0.8, [80.6, 71.3, 78.5, 44.7]), (0.9, [66.3, 56.6, 65.2, 31.6])]
    {
        for (keeps, expected) in
            [Keeps::Strong, Keeps::Shrunk, Keeps::Sign, Keeps::Chance].into_iter().zip(expected)
        {
            let mut params = Params::default();
            (params.deletion.keeps, params.deletion.deleted) = (keeps, deleted);
            let widget = Pruning::new(params);
            assert!((value(&widget, "signal") - expected).abs() < 0.05, "{deleted} {keeps:?}");
            assert!((value(&widget, "drawn") - expected).abs() < 2.0, "{deleted} {keeps:?}");
        }
    }
}

/// What is said of the squares: the strongest fifth holds 65 % of them, and the root of it is what is left.
#[test]
fn the_reason_is_right() {
    let left = Pruning::new(Params::default()).params.deletion.signal();
    assert!((left * left - 0.65).abs() < 0.01);
}

/// Order of the schedules, pairs without a route, and the foil: shorter routes, none missing, a hub.
#[test]
fn schedules_and_the_foil() {
    let widget = finished::<Pruning>(preset::<Pruning>("navlakha-2015"));
    let lengths: Vec<_> = widget.record.ends.iter().map(|ends| ends.length().0).collect();
    assert!(lengths[..4].windows(2).all(|pair| pair[0] < pair[1]), "{lengths:?}");
    assert!(lengths[4] < lengths[0]);
    for pruned in &widget.record.ends[..4] {
        assert!((0.05..0.15).contains(&pruned.missing()), "{}", pruned.missing());
    }
    assert_eq!(widget.record.ends[4].missing(), 0.0);
    assert!(widget.record.ends[4].hub() > 1.5 * widget.record.ends[0].hub());
    // Within 5 % of the independent program's 3.64.
    assert!((value(&widget, "falling") - 3.64).abs() < 0.19);
    assert_eq!(widget.record.edges.len(), INTERVALS as usize + 1);
    assert_eq!(widget.record.edges[INTERVALS as usize].len(), 150);
    // The edges that are drawn are as many as are planned.
    for (edges, plan) in widget.record.edges.iter().zip(&widget.record.plans[0]) {
        assert_eq!(edges.len(), *plan);
    }
}

/// The chosen schedule is drawn, and chance does not depend on which one is chosen.
#[test]
fn the_chosen_schedule_is_the_same_among_others() {
    let [one, other] = ["navlakha-2015", "growing"].map(|name| finished::<Pruning>(preset::<Pruning>(name)));
    for place in 0..5 {
        assert_eq!(one.record.ends[place].length(), other.record.ends[place].length());
    }
    assert_eq!(value(&other, "length"), value(&one, "growing"));
    assert_eq!(other.record.edges[0].len(), 99);
}
