use crate::quantity::labels;
use crate::{Domain, Quantities, Value};
use alloc::string::ToString;

choices! {
    /// Which spikes pair.
    pub enum Pairing {
        /// Every spike with every other.
        AllToAll,
        /// Each with its nearest neighbour.
        Nearest,
    }
}

quantities! {
    /// A window.
    pub struct Window {
        /// Time constant
        /// of potentiation.
        tau_plus: log("τ₊", "memory of the sender", Ms, 16.8, 1.0..=100.0),
        /// The lag.
        lag: real("Δt", "lag (post minus pre)", Ms, 10.0, -100.0..=100.0),
        /// Which spikes pair.
        scheme: choice("pairing", "which spikes pair", Pairing, AllToAll),
    }
}

quantities! {
    /// Two windows.
    pub struct Both {
        /// Number of pairs.
        pairs: count("n", "number of pairs", 60, 1..=200),
        /// One rule, with another start.
        rule: part(Window = Window { lag: -5.0, ..Window::default() }),
        /// Another.
        other: part(Window, "other"),
        /// The seed.
        seed: seed("seed", "random seed", 1),
    }
}

#[test]
fn parts_join_in_declared_order() {
    let list = Both::list();
    let keys: alloc::vec::Vec<_> = list.iter().map(crate::Quantity::key).collect();
    assert_eq!(
        keys,
        ["pairs", "tau-plus", "lag", "scheme", "other-tau-plus", "other-lag", "other-scheme", "seed"]
    );
    assert_eq!(Both::COUNT, 8);
    assert_eq!(
        labels(&list)[..5],
        [
            "number of pairs",
            "memory of the sender",
            "lag (post minus pre)",
            "which spikes pair",
            "other: memory of the sender"
        ]
    );
    assert_eq!(list[2].default, Value::Real(-5.0));
    assert_eq!(list[1].doc, "Time constant of potentiation.");
    assert!(matches!(list[1].domain, Domain::Real { log: true, .. }));
    assert!(list[4].is("other-tau-plus") && !list[4].is("tau-plus"));
}

/// All that rustdoc shows of a field beside its sentence comes from the declaration.
#[test]
fn documentation_states_unit_default_and_range() {
    assert_eq!(
        quantity_doc!(log "τ₊", "memory", Ms, 16.8, 1.0..=100.0),
        "`τ₊`, ms; default 16.8, range 1.0..=100.0, on a logarithmic scale."
    );
    assert_eq!(
        quantity_doc!(real "s", "slope", (Mv / Ms), -5.0, -10.0..=0.0),
        "`s`, mV/ms; default -5.0, range -10.0..=0.0."
    );
    assert_eq!(
        quantity_doc!(real "A", "size", One, 0.5, 0.0..=1.0),
        "`A`, a pure number; default 0.5, range 0.0..=1.0."
    );
    assert_eq!(
        quantity_doc!(count "n", "pairs", 60, 1..=200),
        "`n`, a whole number; default 60, range 1..=200."
    );
    assert_eq!(quantity_doc!(seed "seed", "chance", 1), "`seed`, a seed; default 1.");
    assert_eq!(
        quantity_doc!(choice "pairing", "who pairs", Pairing, AllToAll),
        "`pairing`; default [`AllToAll`](Pairing::AllToAll)."
    );
    assert_eq!(quantity_doc!(part Window, "other"), "All of [`Window`], under the prefix `other`.");
}

#[test]
fn every_value_can_be_set_and_read() {
    let mut both = Both::default();
    assert!(both.assign(6, Value::Choice(1)));
    assert_eq!(both.other.scheme, Pairing::Nearest);
    assert!(!both.assign(6, Value::Choice(2)));
    assert!(!both.assign(6, Value::Real(1.0)));
    assert!(!both.assign(8, Value::Real(1.0)));
    assert_eq!(both.value(8), None);
    assert_eq!(Both::with_values(&both.values()), both);
}

#[test]
fn text_is_read_and_refused_in_one_sentence() {
    let list = Both::list();
    let tau = &list[1];
    assert_eq!(tau.read("20", tau.default), Ok(Value::Real(20.0)));
    let refused = tau.read("900", tau.default).unwrap_err();
    assert_eq!(refused.used, Value::Real(100.0));
    assert_eq!(
        refused.to_string(),
        "tau-plus cannot be “900”: it takes a number from 1 to 100 ms; 100 ms is used instead."
    );
    for nonsense in ["", "NaN", "inf", "1e999", "<b>", "twenty"] {
        assert_eq!(tau.read(nonsense, tau.default).unwrap_err().used, tau.default, "{nonsense}");
    }
    assert_eq!(list[2].read("−5", list[2].default), Ok(Value::Real(-5.0)));
    assert_eq!(list[3].read("nearest", list[3].default), Ok(Value::Choice(1)));
    assert!(list[0].read("1.5", list[0].default).is_err());
    assert_eq!(list[7].write(Value::Seed(7)), "7");
}
