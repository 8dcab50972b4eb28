use super::*;
use crate::testing::{finished, value};
use plasticity::networks::volley::Volley;

/// What the page says of the default run: −6.6 ms at first, −12.7 ms in the end (half a millisecond).
#[test]
fn the_first_spike_moves_forward() {
    let widget = finished::<StdpSequence>(Params::default());
    assert!((value(&widget, "first-latency") + 6.6).abs() <= 0.5);
    assert!((value(&widget, "latency") + 12.7).abs() <= 0.5);
    let fifty = finished::<StdpSequence>(Params { presentations: 50, ..Params::default() });
    assert!((value(&fifty, "latency") + 11.0).abs() <= 0.5);
    assert!(value(&widget, "late-weight") < 0.1);
}

/// What the page says of the place field after ten laps, from a run in steps of 1 ms.
#[test]
fn the_field_moves_back() {
    let widget = finished::<StdpSequence>(Params { case: Case::PlaceField, laps: 10, ..Params::default() });
    assert!((value(&widget, "centre") - 90.942).abs() < 1e-3);
    assert!((value(&widget, "skewness") + 0.489).abs() < 1e-3);
    assert!((value(&widget, "peak-rate") - 13.856).abs() < 1e-3);
}

#[test]
fn a_moment_of_the_past_is_drawn_as_it_was() {
    let widget = finished::<StdpSequence>(Params { presentations: 50, ..Params::default() });
    let spike = |at: f64| {
        let figure = widget.figure(at);
        let mut x = figure.panels[0].marks.iter().filter_map(|mark| match mark {
            figure::Mark::Rule(rule) if rule.name == "spike" => rule.x,
            _ => None,
        });
        x.next().unwrap()
    };
    assert_eq!(spike(0.0), value(&widget, "first-latency"));
    assert_eq!(spike(50.0), value(&widget, "latency"));
    assert!(spike(20.0) < spike(0.0) && spike(20.0) > spike(50.0));
}

#[test]
fn a_neuron_that_never_fires_says_so() {
    let volley = Volley { drive: 0.5, ..Volley::default() };
    let widget = finished::<StdpSequence>(Params { volley, ..Params::default() });
    assert!(widget.summary().contains("does not fire"));
    assert!(widget.readouts().iter().all(|readout| readout.name != "latency"));
}
