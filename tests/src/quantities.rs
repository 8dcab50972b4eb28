//! What holds for quantities wherever they are declared, and places in their box.

use plasticity::quantity::{LONGEST_LABEL, labels};
use plasticity::random::Random;
use plasticity::{Domain, Quantity, Value};

/// What HTML, the element or the address already use.
#[rustfmt::skip]
const TAKEN: &[&str] = &[
    "name", "preset", "controls", "mode", "theme", "loading", "height", "width", "title", "lang", "dir",
    "id", "class", "style", "slot", "part", "hidden", "key", "embed", "query", "role", "tabindex", "after",
    "before",
];

/// What an element is asked or told besides. A widget's quantity may not be called so; a model's may, where a part of a widget gives
/// it a prefix.
#[rustfmt::skip]
const MEMBERS: &[&str] = &[
    "ready", "parameters", "state", "values", "readouts", "data", "describe", "reset", "play", "pause", "seek", "step", "pin",
    "link", "position", "guess", "address", "autoplay", "present",
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

/// A random edge of the box: as a corner, but every third value stays what it is where none is given.
pub fn edge(quantities: &[Quantity], random: &mut Random) -> Vec<Value> {
    let mut values = corner(quantities, random);
    for (value, quantity) in values.iter_mut().zip(quantities) {
        if random.below(3) == 0 {
            *value = quantity.default;
        }
    }
    values
}

/// Values anywhere in the box.
pub fn anywhere(quantities: &[Quantity], random: &mut Random) -> Vec<Value> {
    let mut values = corner(quantities, random);
    for (value, quantity) in values.iter_mut().zip(quantities) {
        let share = random.uniform();
        match quantity.domain {
            Domain::Real { low, high, log: false } => *value = Value::Real(low + share * (high - low)),
            Domain::Real { low, high, log: true } => {
                *value = Value::Real(low * plasticity::math::pow(high / low, share));
            }
            Domain::Count { low, high } => *value = Value::Count(low + (share * (high - low) as f64) as u64),
            Domain::Choice { .. } | Domain::Seed => {}
        }
    }
    values
}

/// The values where none is given.
pub fn defaults(quantities: &[Quantity]) -> Vec<Value> {
    quantities.iter().map(|quantity| quantity.default).collect()
}

/// Values as one would write them: `tau-plus 60 ms, scheme nearest`; those that are the default are left out.
pub fn named(quantities: &[Quantity], values: &[Value]) -> String {
    let set = quantities.iter().zip(values).filter(|(quantity, value)| quantity.default != **value);
    let words: Vec<_> = set
        .map(|(quantity, value)| {
            format!("{} {} {}", quantity.key(), quantity.write(*value), quantity.unit.symbol())
                .trim()
                .to_string()
        })
        .collect();
    if words.is_empty() { "the defaults".to_string() } else { words.join(", ") }
}

/// Names of a widget's quantities, which are properties of its element; panics with what is wrong.
pub fn assert_no_member(owner: &str, quantities: &[Quantity]) {
    for key in quantities.iter().map(Quantity::key) {
        assert!(!MEMBERS.contains(&key.as_str()), "{owner}: {key} is a member of an element");
    }
}

/// Names, ranges, defaults and texts of a record's quantities; panics with what is wrong.
pub fn assert_declared_well(owner: &str, quantities: &[Quantity]) {
    let labels = labels(quantities);
    for (i, quantity) in quantities.iter().enumerate() {
        let (key, label) = (quantity.key(), &labels[i]);
        assert!(!labels[..i].contains(label), "{owner}: two quantities are called “{label}”");
        assert!((1..=LONGEST_LABEL).contains(&label.chars().count()), "{owner}: the length of “{label}”");
        assert_ne!(*label, key.replace('-', " "), "{owner}: the label of {key} is its name");
        assert!(quantities[..i].iter().all(|other| other.key() != key), "{owner}: {key} twice");
        assert!(!TAKEN.contains(&key.as_str()), "{owner}: {key} is taken");
        assert!(
            !key.starts_with("on") && !key.starts_with("aria-") && !key.starts_with("data-"),
            "{owner}: {key} begins as attributes of pages do"
        );
        assert!(
            key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'),
            "{owner}: {key} is not kebab-case"
        );
        assert!(
            quantity.admits(quantity.default),
            "{owner}: {key} is {:?}, outside its range",
            quantity.default
        );
        assert!(!quantity.symbol.is_empty() && quantity.doc.len() > 5, "{owner}: {key} says too little");
        if let Domain::Real { low, high, log } = quantity.domain {
            assert!(low < high && (!log || low > 0.0), "{owner}: {key} from {low} to {high} is no range");
        }
        assert_eq!(
            quantity.read(&quantity.write(quantity.default), Value::Real(f64::NAN)),
            Ok(quantity.default),
            "{owner}: {key} does not read what it writes"
        );
    }
}
