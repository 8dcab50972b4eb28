use super::*;
use crate::testing::{finished, preset, value};

fn of(name: &str) -> OneShotClassifierWidget {
    finished::<OneShotClassifierWidget>(preset::<OneShotClassifierWidget>(name))
}

/// The independent program's shares, one draw: 0.997, 1.00, 0.999 and 0.10 after one look.
#[test]
fn one_look_is_enough_but_for_the_net() {
    let widget = of("fifth");
    for (name, percent, within) in
        [("store", 99.7, 3.0), ("nearest", 100.0, 1.0), ("linear-once", 99.9, 1.0), ("net-once", 10.0, 6.0)]
    {
        assert!((value(&widget, name) - percent).abs() < within, "{name}: {}", value(&widget, name));
    }
    assert!(value(&widget, "net") > 90.0);
    assert_eq!(widget.record.noises.len(), 7);
    // With the same noise the comparison is the same run.
    assert_eq!(100.0 * widget.record.noises[2][2], value(&widget, "linear-once"));
}

/// A net with smaller first weights and a larger rate is level after few looks; by its defaults it is not after twenty.
#[test]
fn looks_depend_on_how_the_net_is_set() {
    let fast = of("fast-net");
    assert!(value(&fast, "net-once") > 80.0 && value(&fast, "level") <= 5.0, "{}", fast.summary());
}

/// What is told is what the learners say by themselves.
#[test]
fn shares_are_those_of_the_run() {
    let params = Params { looks: 2, ..preset::<OneShotClassifierWidget>("few-classes") };
    let mut run = plasticity::networks::one_shot_classifier::Run::new(&params.learners);
    run.look();
    let store = 100.0 * run.accuracy(Learner::Store);
    run.look();
    let net = 100.0 * run.accuracy(Learner::Net);
    let widget = finished::<OneShotClassifierWidget>(params);
    assert_eq!((value(&widget, "store"), value(&widget, "net")), (store, net));
}
