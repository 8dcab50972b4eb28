use super::*;
use crate::testing::{self, value};

fn of_preset(preset: &str) -> EventCostWidget {
    EventCostWidget::new(testing::preset::<EventCostWidget>(preset))
}

/// The independent program's ratios, as readers see them.
#[test]
fn fewer_operations_are_not_as_much_less_energy() {
    for (rate, fewer, saved) in
        [(0.1, 10_000.0, 85.0), (1.0, 1000.0, 61.0), (10.0, 100.0, 16.0), (200.0, 5.0, 1.0)]
    {
        let params = Params { cost: EventCost { rate, ..EventCost::default() } };
        let widget = EventCostWidget::new(params);
        assert!((value(&widget, "fewer") - fewer).abs() < 1e-6 * fewer, "{}", widget.summary());
        assert!((value(&widget, "saved") - saved).abs() < 0.5, "{}", widget.summary());
    }
}

/// 26 pJ are what a whole chip takes at one rate; apart, the sum is the same there.
#[test]
fn a_whole_chip_is_the_same_bill_in_two_forms() {
    let [whole, apart] = ["merolla-2014", "merolla-2014-apart"].map(of_preset);
    assert!((value(&whole, "each") - 26.0).abs() < 1e-9);
    assert!((value(&apart, "each") - 26.0).abs() < 0.5, "{}", value(&apart, "each"));
}

/// Where a thing costs the same in both, the time between the frames decides.
#[test]
fn frames_end_the_advantage() {
    let [each, frames] = ["horowitz-2014", "frames"].map(of_preset);
    assert!(value(&each, "saved") > 50.0 && value(&each, "ends") > 1000.0, "{}", each.summary());
    assert!(value(&frames, "ends") < 25.0, "{}", frames.summary());
    let silent = of_preset("silent");
    assert!(silent.ends().is_nan() && silent.summary().contains("no advantage"), "{}", silent.summary());
    assert!(silent.readouts().iter().all(|readout| readout.name != "ends"));
}

/// The end is drawn where it is, and dragging it sideways is a price.
#[test]
fn the_end_can_be_dragged() {
    let widget = of_preset("davies-2018");
    let panel = &widget.figure(0.0).panels[1];
    let handle = panel.marks.iter().find_map(|mark| match mark {
        figure::Mark::Handle(handle) if handle.name == "where the advantage ends" => Some(handle),
        _ => None,
    });
    let drag = handle.and_then(|handle| handle.x.clone()).expect("a handle");
    let product = drag.value(50.0);
    let moved = EventCostWidget::new(Params { cost: EventCost { product, ..EventCost::default() } });
    assert!((value(&moved, "ends") - 50.0).abs() < 1e-6);
}
