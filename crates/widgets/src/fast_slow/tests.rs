use crate::ENTRIES;

fn readout(pairs: &[(&str, &str)], preset: Option<&str>, name: &str) -> f64 {
    let entry = ENTRIES.iter().find(|entry| entry.name == "fast-slow").unwrap();
    let settled = entry.settle(preset, pairs.iter().copied());
    assert!(settled.problems.is_empty(), "{:?}", settled.problems);
    let live = (entry.open)(&settled.values);
    live.readouts().iter().find(|readout| readout.name == name).map_or(f64::NAN, |readout| readout.value)
}

#[test]
fn the_demonstration_from_rest_and_from_equilibrium() {
    let change =
        |a, b, start| readout(&[("prediction", a), ("outcome", b), ("start", start)], None, "change");
    for (a, b, printed) in
        [("50", "80", 6.466), ("80", "50", -5.648), ("20", "20", 0.126), ("80", "80", 0.503)]
    {
        assert!((change(a, b, "rest") - printed).abs() < 5e-4, "{a} {b}");
    }
    assert!((change("50", "80", "equilibrium") - 6.151).abs() < 5e-4);
    assert!((change("80", "50", "equilibrium") + 6.151).abs() < 5e-4);
    assert_eq!(change("50", "50", "equilibrium"), 0.0);
    assert!((readout(&[], Some("level"), "change") - 0.314).abs() < 5e-4);
    assert!((readout(&[], None, "level") - 0.314).abs() < 5e-4);
}

/// In units of 50 Hz: +0.1171 at the end of the window, −0.209 at 220 ms.
#[test]
fn the_moment_of_reading_turns_the_sign() {
    let change = |read| readout(&[("read", read)], Some("kinases"), "change") / 50.0;
    assert!((change("200") - 0.1171).abs() < 5e-5);
    assert!((change("220") + 0.2092).abs() < 5e-5);
    let flip = readout(&[], Some("kinases"), "flip");
    assert!(flip > 200.0 && flip < 220.0, "{flip}");
}
