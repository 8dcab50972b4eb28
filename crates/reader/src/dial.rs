//! A number in a sentence as a slider: how far keys and pointer move it.

use plasticity::math::{clamp, max};
use plasticity::{Domain, Quantity, Value};

use crate::scale::{self, Scale};

/// A drag over the whole range is at least so long, css px of the page.
const LENGTH: f64 = 300.0;
/// So far for one position where there are few, css px.
const WIDEST: f64 = 24.0;
/// Positions that a page key moves where there is no scale.
const PAGE: f64 = 10.0;

/// How a quantity is moved.
#[derive(Clone, Copy, Debug)]
pub struct Dial {
    quantity: Quantity,
    scale: Option<Scale>,
}

impl Dial {
    /// The dial of a quantity.
    pub fn new(quantity: &Quantity) -> Self {
        Self { quantity: *quantity, scale: Scale::of(quantity) }
    }

    /// First and last value.
    pub fn ends(&self) -> (f64, f64) {
        match (self.scale, self.quantity.domain) {
            (Some(scale), _) => scale.ends(),
            (None, Domain::Choice { names, .. }) => (0.0, names.len().saturating_sub(1) as f64),
            (None, _) => (0.0, plasticity::quantity::LARGEST_SEED as f64),
        }
    }

    /// The value some positions further.
    pub fn moved(&self, value: Value, by: f64) -> Option<Value> {
        let (low, high) = self.ends();
        let x = match self.scale {
            Some(scale) => scale.moved(value.number(), by),
            None => clamp(value.number() + by, low, high),
        };
        scale::nearest(&self.quantity, x)
    }

    /// The value that a pointer `px` css px to the right of where it began stands for.
    pub fn dragged(&self, from: Value, px: f64) -> Option<Value> {
        let steps = (px / self.px_per_step()).round();
        if steps == 0.0 { Some(from) } else { self.moved(from, steps) }
    }

    fn px_per_step(&self) -> f64 {
        let last = match self.scale {
            Some(scale) => f64::from(scale.last),
            None => clamp(self.ends().1, 1.0, LENGTH),
        };
        clamp(LENGTH / max(last, 1.0), 1.0, WIDEST)
    }

    /// What a key sets; nothing for a key that is not for sliders.
    pub fn key(&self, value: Value, key: &str) -> Option<Value> {
        let page = self.scale.map_or(PAGE, |scale| scale.page());
        let (low, high) = self.ends();
        match key {
            "ArrowUp" | "ArrowRight" => self.moved(value, 1.0),
            "ArrowDown" | "ArrowLeft" => self.moved(value, -1.0),
            "PageUp" => self.moved(value, page),
            "PageDown" => self.moved(value, -page),
            "Home" => scale::nearest(&self.quantity, low),
            "End" => scale::nearest(&self.quantity, high),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::quantity;

    fn dial(domain: Domain) -> Dial {
        Dial::new(&quantity(domain))
    }

    #[test]
    fn keys_go_one_position_a_page_or_to_the_ends() {
        let lag = dial(Domain::Real { low: -100.0, high: 100.0, log: false });
        let at = |key| lag.key(Value::Real(10.0), key).map(Value::number);
        assert_eq!(at("ArrowRight"), Some(10.5));
        assert_eq!(at("ArrowDown"), Some(9.5));
        assert_eq!(at("PageUp"), Some(20.0));
        assert_eq!((at("Home"), at("End")), (Some(-100.0), Some(100.0)));
        assert_eq!(at("a"), None);
        assert_eq!(lag.key(Value::Real(100.0), "ArrowUp"), Some(Value::Real(100.0)));
    }

    #[test]
    fn a_drag_goes_there_and_back() {
        let lag = dial(Domain::Real { low: -100.0, high: 100.0, log: false });
        let from = Value::Real(10.0);
        assert_eq!(lag.dragged(from, 20.0), Some(Value::Real(20.0)));
        assert_eq!(lag.dragged(from, -1e9), Some(Value::Real(-100.0)));
        assert_eq!(lag.dragged(from, 0.4), Some(from));
        // A value between two positions stays until the pointer has moved.
        assert_eq!(lag.dragged(Value::Real(16.83), 0.0), Some(Value::Real(16.83)));
    }

    #[test]
    fn choices_and_seeds_move_one_by_one() {
        let choice = dial(Domain::Choice { names: &["a", "b"], docs: &["", ""] });
        assert_eq!(choice.key(Value::Choice(0), "ArrowUp"), Some(Value::Choice(1)));
        assert_eq!(choice.key(Value::Choice(1), "PageUp"), Some(Value::Choice(1)));
        assert_eq!(choice.dragged(Value::Choice(0), 30.0), Some(Value::Choice(1)));
        let seed = dial(Domain::Seed);
        assert_eq!(seed.key(Value::Seed(0), "ArrowDown"), Some(Value::Seed(0)));
        assert_eq!(seed.key(Value::Seed(7), "ArrowUp"), Some(Value::Seed(8)));
    }
}
