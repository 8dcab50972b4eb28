//! What holds for quantities wherever they are declared, and corners of their box.

use plasticity::random::Random;
use plasticity::{Domain, Quantity, Value};

/// What HTML, the element or the address already use.
const TAKEN: &[&str] = &[
    "name", "preset", "controls", "mode", "theme", "loading", "height", "width", "title", "lang", "dir",
    "id", "class", "style", "slot", "part", "hidden", "key", "embed", "query", "role", "tabindex",
];

/// A random corner of the parameter box: every number at one end of its range.
pub fn corner(quantities: &[Quantity], random: &mut Random) -> Vec<Value> {
    let high = |random: &mut Random| random.uniform() < 0.5;
    quantities
        .iter()
        .map(|quantity| match quantity.domain {
            Domain::Real { low, high: top, .. } => Value::Real(if high(random) { top } else { low }),
            Domain::Count { low, high: top } => Value::Count(if high(random) { top } else { low }),
            Domain::Choice { names, .. } => Value::Choice(random.below(names.len() as u32) as u16),
            Domain::Seed => Value::Seed(u64::from(random.below(u32::MAX))),
        })
        .collect()
}

/// The values where none is given.
pub fn defaults(quantities: &[Quantity]) -> Vec<Value> {
    quantities.iter().map(|quantity| quantity.default).collect()
}

/// Names, ranges, defaults and texts of a record's quantities; panics with what is wrong.
pub fn assert_declared_well(owner: &str, quantities: &[Quantity]) {
    for (i, quantity) in quantities.iter().enumerate() {
        let key = quantity.key();
        assert!(quantities[..i].iter().all(|other| other.key() != key), "{owner}: {key} twice");
        assert!(!TAKEN.contains(&key.as_str()), "{owner}: {key} is taken");
        assert!(
            !key.starts_with("on") && !key.starts_with("aria-") && !key.starts_with("data-"),
            "{owner}: {key}"
        );
        assert!(
            key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'),
            "{owner}: {key} is not kebab-case"
        );
        assert!(quantity.admits(quantity.default), "{owner}: default of {key}");
        assert!(!quantity.symbol.is_empty() && quantity.doc.len() > 5, "{owner}: {key} says too little");
        if let Domain::Real { low, high, log } = quantity.domain {
            assert!(low < high && (!log || low > 0.0), "{owner}: range of {key}");
        }
        assert_eq!(
            quantity.read(&quantity.write(quantity.default), Value::Real(f64::NAN)),
            Ok(quantity.default),
            "{owner}: {key} does not read what it writes"
        );
    }
}
