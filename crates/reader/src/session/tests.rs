use super::*;

fn session(author: &[(&str, &str)]) -> Session {
    let entry = widgets::find("stdp-window").unwrap();
    Session::new(entry, pairs(author))
}

fn pairs(list: &[(&str, &str)]) -> Pairs {
    list.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect()
}

fn value(session: &Session, key: &str) -> f64 {
    session.values()[session.place(key).unwrap()].number()
}

#[test]
fn an_address_brings_back_the_state_and_holds_only_differences() {
    let mut first = session(&[("tau-plus", "20")]);
    assert_eq!(first.address(), []);
    let lag = first.place("lag").unwrap();
    first.set(lag, Value::Real(-7.5));
    assert_eq!(first.address(), pairs(&[("lag", "-7.5")]));

    let mut second = session(&[("tau-plus", "20")]);
    second.take_address(&first.address());
    assert_eq!(second.values(), first.values());
    assert_eq!(second.address(), first.address());
    second.take_address(&vec![]);
    assert_eq!(second.values(), second.start());
}

#[test]
fn a_preset_of_the_reader_replaces_the_authors_values() {
    let entry = widgets::find("stdp-window").unwrap();
    let Some(preset) = entry.presets.last() else { return };
    let mut first = session(&[("tau-plus", "20")]);
    first.take_preset(preset.name);
    let lag = first.place("lag").unwrap();
    first.set(lag, Value::Real(-7.5));
    let mut second = session(&[("tau-plus", "20")]);
    second.take_address(&first.address());
    assert_eq!(second.values(), first.values());
    assert_eq!(second.preset(), preset.name);
    assert!(!second.preset_is_pure());
    let mut third =
        session(&first.configuration().iter().map(|(a, b)| (a.as_str(), b.as_str())).collect::<Vec<_>>());
    assert_eq!(third.values(), first.values());
    third.take_preset(preset.name);
    assert_ne!(third.values(), first.values());
}

#[test]
fn undo_takes_back_what_was_committed() {
    let mut session = session(&[]);
    let lag = session.place("lag").unwrap();
    for step in 1..=5 {
        session.set(lag, Value::Real(f64::from(step)));
    }
    assert!(session.commit());
    assert!(!session.commit());
    session.undo();
    assert_eq!(session.values(), session.start());
    session.redo();
    assert_eq!(value(&session, "lag"), 5.0);
    session.reset();
    session.commit();
    session.undo();
    assert_eq!(value(&session, "lag"), 5.0);
}

#[test]
fn a_set_of_values_is_all_or_nothing() {
    let mut session = session(&[]);
    let before = session.values().to_vec();
    let reason = session.set_all(&pairs(&[("lag", "5"), ("tau-plus", "900")])).unwrap_err();
    assert_eq!(
        reason.words(Language::English),
        "tau-plus cannot be “900”: it takes a number from 1 to 100 ms."
    );
    assert!(
        session
            .set_all(&pairs(&[("lag", "5"), ("toe", "900")]))
            .is_err_and(|wrong| wrong.words(Language::English).contains("toe"))
    );
    assert_eq!(session.values(), before);
    assert_eq!(session.set_all(&pairs(&[("lag", "5"), ("tau-plus", "90")])), Ok(()));
    assert_eq!((value(&session, "lag"), value(&session, "tau-plus")), (5.0, 90.0));
}

#[test]
fn what_cannot_be_used_is_said_and_the_rest_counts() {
    let session =
        session(&[("lag", "<b>"), ("tau-plus", "1e9"), ("toe", "1"), ("a-plus", "0.5"), ("preset", "no")]);
    assert_eq!(session.problems.len(), 4, "{:?}", session.problems);
    assert_eq!(value(&session, "tau-plus"), 100.0);
    assert_eq!(value(&session, "a-plus"), 0.5);
}

#[test]
fn a_pin_is_drawn_behind_and_its_difference_is_said() {
    let mut session = session(&[]);
    while !session.advance() {}
    session.paint();
    let alone = session.picture().panels[1].marks.len();
    session.pin();
    let lag = session.place("lag").unwrap();
    session.set(lag, Value::Real(-10.0));
    while !session.advance() {}
    session.paint();
    assert!(session.picture().panels[1].marks.len() > alone);
    assert!(session.difference().unwrap().starts_with("Pinned with lag (post minus pre) 10\u{a0}ms."));
    session.pins.clear();
    assert_eq!(session.difference(), None);
}
