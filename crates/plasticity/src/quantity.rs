//! Numbers declared once: name, symbol, unit, domain, default and meaning.
//!
//! Sliders, attributes, addresses, documentation tables and range tests are all derived from
//! these declarations.

pub mod decimal;
mod declare;
mod fields;
mod refused;
mod unit;

use alloc::string::{String, ToString};
use alloc::vec::Vec;

pub use fields::Fields;
pub use refused::Refused;
pub use unit::Unit;

/// The largest seed that survives a trip through JavaScript.
pub const LARGEST_SEED: u64 = (1 << 53) - 1;

/// Characters of the longest label: more does not fit beside a control.
pub const LONGEST_LABEL: usize = 28;

/// What a quantity holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A real number, in the quantity's unit.
    Real(f64),
    /// A whole number of things.
    Count(u64),
    /// The place of a named option in its list.
    Choice(u16),
    /// The seed of a random run.
    Seed(u64),
}

impl Value {
    /// The value as a plain number; a choice gives its place.
    pub fn number(self) -> f64 {
        match self {
            Self::Real(x) => x,
            Self::Count(n) | Self::Seed(n) => n as f64,
            Self::Choice(i) => f64::from(i),
        }
    }
}

/// What a quantity may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Domain {
    /// Real numbers from `low` to `high`, both included.
    Real {
        /// Smallest value.
        low: f64,
        /// Largest value.
        high: f64,
        /// Whether equal ratios, not equal differences, look equally far apart.
        log: bool,
    },
    /// Whole numbers from `low` to `high`, both included.
    Count {
        /// Smallest value.
        low: u64,
        /// Largest value.
        high: u64,
    },
    /// One of these names, each with one sentence of meaning.
    Choice {
        /// The names, in kebab-case.
        names: &'static [&'static str],
        /// What each means.
        docs: &'static [&'static str],
    },
    /// Whole numbers from 0 to 2⁵³ − 1.
    Seed,
}

/// A number that a reader can change.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    /// The part of a composite that it belongs to, or nothing.
    pub part: &'static str,
    /// Name in kebab-case, unique within its part.
    pub name: &'static str,
    /// As printed in an equation.
    pub symbol: &'static str,
    /// What people call it: at most [`LONGEST_LABEL`] characters, not the name.
    pub label: &'static str,
    /// Unit of the value.
    pub unit: Unit,
    /// Allowed values.
    pub domain: Domain,
    /// Value where none is given.
    pub default: Value,
    /// One sentence of meaning.
    pub doc: &'static str,
}

impl Quantity {
    /// Part and name, as attributes and addresses spell it: `triplet-tau-plus`.
    pub fn key(&self) -> String {
        if self.part.is_empty() {
            return self.name.to_string();
        }
        let mut key = String::with_capacity(self.part.len() + 1 + self.name.len());
        key.push_str(self.part);
        key.push('-');
        key.push_str(self.name);
        key
    }

    /// Whether `key` names this quantity. Allocates nothing.
    pub fn is(&self, key: &str) -> bool {
        if self.part.is_empty() {
            return key == self.name;
        }
        key.strip_prefix(self.part).and_then(|rest| rest.strip_prefix('-')) == Some(self.name)
    }

    /// Whether `value` is of the right kind and inside the domain.
    pub fn admits(&self, value: Value) -> bool {
        match (self.domain, value) {
            (Domain::Real { low, high, .. }, Value::Real(x)) => low <= x && x <= high,
            (Domain::Count { low, high }, Value::Count(n)) => low <= n && n <= high,
            (Domain::Choice { names, .. }, Value::Choice(i)) => usize::from(i) < names.len(),
            (Domain::Seed, Value::Seed(n)) => n <= LARGEST_SEED,
            _ => false,
        }
    }

    /// Reads a value from text.
    ///
    /// # Errors
    /// [`Refused`] says what was wrong, what is allowed, and which value stands in: the nearest
    /// bound for a number out of range, `fallback` for anything else.
    #[allow(clippy::result_large_err)] // the sentence needs the whole declaration, and errors are rare
    pub fn read(&self, text: &str, fallback: Value) -> Result<Value, Refused> {
        let text = text.trim();
        match self.domain {
            Domain::Choice { names, .. } => match names.iter().position(|name| *name == text) {
                Some(place) => Ok(Value::Choice(place as u16)),
                None => Err(Refused::new(self, text, fallback)),
            },
            _ => match parse_number(text) {
                Some(x) => {
                    self.from_number(x).map_err(|used| Refused::new(self, text, used.unwrap_or(fallback)))
                }
                None => Err(Refused::new(self, text, fallback)),
            },
        }
    }

    /// The value of this kind for a plain number, as a slider or JavaScript gives it.
    ///
    /// # Errors
    /// Outside the domain: the nearest value inside it, or nothing where none is near (NaN, a
    /// fraction where a whole number is wanted).
    #[allow(clippy::wrong_self_convention)] // a quantity makes values; it is not one
    pub fn from_number(&self, x: f64) -> Result<Value, Option<Value>> {
        if x.is_nan() || x.is_infinite() {
            return Err(None);
        }
        let whole = |low: u64, high: u64| {
            if x < low as f64 {
                Err(Some(low))
            } else if x > high as f64 {
                Err(Some(high))
            } else if x as u64 as f64 == x {
                Ok(x as u64)
            } else {
                Err(None)
            }
        };
        match self.domain {
            Domain::Real { low, .. } if x < low => Err(Some(Value::Real(low))),
            Domain::Real { high, .. } if x > high => Err(Some(Value::Real(high))),
            // Adding zero turns −0 into 0: one spelling in addresses.
            Domain::Real { .. } => Ok(Value::Real(x + 0.0)),
            Domain::Count { low, high } => {
                whole(low, high).map(Value::Count).map_err(|n| n.map(Value::Count))
            }
            Domain::Seed => whole(0, LARGEST_SEED).map(Value::Seed).map_err(|n| n.map(Value::Seed)),
            Domain::Choice { names, .. } => match whole(0, names.len() as u64 - 1) {
                Ok(place) => Ok(Value::Choice(place as u16)),
                Err(_) => Err(None),
            },
        }
    }

    /// A value as text that [`Quantity::read`] reads back to the same value, shortest digits.
    pub fn write(&self, value: Value) -> String {
        match (self.domain, value) {
            (Domain::Choice { names, .. }, Value::Choice(i)) => {
                names.get(usize::from(i)).map_or_else(String::new, |name| (*name).to_string())
            }
            (_, Value::Real(x)) => decimal::shortest(x),
            (_, Value::Count(n) | Value::Seed(n)) => n.to_string(),
            (_, Value::Choice(i)) => i.to_string(),
        }
    }
}

/// A finite number from text as people type it.
pub fn parse_number(text: &str) -> Option<f64> {
    // A minus sign may be typographic; a number longer than this is nonsense, not precision.
    if text.is_empty() || text.len() > 64 {
        return None;
    }
    let x: f64 = match text.strip_prefix('−') {
        Some(rest) if !rest.starts_with(['-', '+']) => -decimal::parse(rest)?,
        Some(_) => return None,
        None => decimal::parse(text)?,
    };
    (!x.is_nan() && !x.is_infinite()).then_some(x)
}

/// A named option.
pub trait Choice: Copy + 'static {
    /// Names in kebab-case.
    const NAMES: &'static [&'static str];
    /// One sentence each.
    const DOCS: &'static [&'static str];
    /// Place in [`Choice::NAMES`].
    fn place(self) -> u16;
    /// The option at a place.
    fn at(place: u16) -> Option<Self>;
}

/// A row of a record's table, which is plain data: declaring costs no code per quantity.
#[derive(Clone, Copy, Debug)]
pub enum Declared {
    /// A quantity of the record itself.
    One(Quantity),
    /// The table of a part, and the part's prefix or nothing.
    Part(&'static str, &'static [Self]),
}

/// Calls `each` for every quantity of a table; an outer `prefix` stands in for inner ones.
fn walk(table: &'static [Declared], prefix: &'static str, each: &mut dyn FnMut(Quantity)) {
    let outermost = |inner| if prefix.is_empty() { inner } else { prefix };
    for row in table {
        match *row {
            Declared::One(quantity) => each(Quantity { part: outermost(quantity.part), ..quantity }),
            Declared::Part(inner, rows) => walk(rows, outermost(inner), each),
        }
    }
}

/// What people call each of these quantities: its label, and where two share one, the part that it belongs to before
/// it, as in `triplet: growth per pair`.
pub fn labels(list: &[Quantity]) -> Vec<String> {
    let shared = |label| list.iter().filter(|other| other.label == label).count() > 1;
    let label = |quantity: &Quantity| match quantity.part {
        part if !part.is_empty() && shared(quantity.label) => [part, ": ", quantity.label].concat(),
        _ => quantity.label.to_string(),
    };
    list.iter().map(label).collect()
}

/// The quantities of a table, with other defaults.
fn list(table: &'static [Declared], defaults: &[Value]) -> Vec<Quantity> {
    let mut list = Vec::new();
    walk(table, "", &mut |quantity| {
        let default = defaults.get(list.len()).copied().unwrap_or(quantity.default);
        list.push(Quantity { default, ..quantity });
    });
    list
}

/// A record of quantities. Made by [`crate::quantities!`].
pub trait Quantities: Clone + Default {
    /// How many there are, parts included.
    const COUNT: usize;
    /// What the record declares, in order.
    const TABLE: &'static [Declared];
    /// Shows every field to `fields`, in declared order; they may be written there.
    fn visit(&mut self, fields: &mut Fields<'_>);

    /// The defaults, seen and overwritten by `fields`.
    fn settled(fields: &mut Fields<'_>) -> Self {
        let mut record = Self::default();
        record.visit(fields);
        record
    }

    /// The value at a place in that order.
    fn value(&self, place: usize) -> Option<Value> {
        self.values().get(place).copied()
    }

    /// Sets the value at a place; false where place or kind do not fit. Ranges are the edge's concern.
    fn assign(&mut self, place: usize, value: Value) -> bool {
        let mut fields = Fields { from: place, given: &[value], ..Fields::default() };
        self.visit(&mut fields);
        fields.taken > 0
    }

    /// Calls `each` once per quantity, in declared order.
    fn declare(each: &mut dyn FnMut(Quantity)) {
        walk(Self::TABLE, "", each);
    }

    /// All quantities, each with the value that `Self::default()` gives it.
    fn list() -> Vec<Quantity> {
        let mut fields = Fields::default();
        Self::settled(&mut fields);
        list(Self::TABLE, &fields.seen)
    }

    /// The values, in declared order.
    fn values(&self) -> Vec<Value> {
        let mut fields = Fields::default();
        self.clone().visit(&mut fields);
        fields.seen
    }

    /// A record with these values; what does not fit keeps its default.
    fn with_values(values: &[Value]) -> Self {
        Self::settled(&mut Fields { given: values, ..Fields::default() })
    }
}
