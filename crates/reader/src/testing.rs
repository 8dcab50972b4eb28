//! What several tests need.

use plasticity::{Domain, Quantity, Unit, Value};

/// A pure number of this kind.
pub fn quantity(domain: Domain) -> Quantity {
    let default = Value::Real(1.0);
    Quantity { part: "", name: "x", symbol: "x", label: "x", unit: Unit::One, domain, default, doc: "" }
}
