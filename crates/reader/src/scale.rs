//! Sliders: whole positions on one side, round numbers of the quantity on the other.

use plasticity::math::{clamp, ln, log10, min, pow, powi};
use plasticity::{Domain, Quantity, Value};

/// Most positions of a linear slider; a pointer cannot tell more apart.
const POSITIONS: f64 = 500.0;
/// Most positions of a logarithmic slider.
const LOG_POSITIONS: f64 = 300.0;
/// Least ratio of neighbouring positions: three digits cannot tell closer ones apart.
const LEAST_RATIO: f64 = 1.0101;

/// How the positions `0..=last` of a slider map to values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
    /// Last position.
    pub last: u32,
    step: Step,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Step {
    /// Multiples of `mantissa · 10^exponent`.
    Round { mantissa: f64, exponent: i32 },
    /// Equal ratios, three digits.
    Ratio,
}

impl Scale {
    /// The slider of a quantity; none for choices and seeds.
    pub fn of(quantity: &Quantity) -> Option<Self> {
        match quantity.domain {
            Domain::Real { low, high, log: true } => {
                let distinct = (ln(high / low) / ln(LEAST_RATIO)).floor();
                Some(Self { low, high, last: min(LOG_POSITIONS, distinct) as u32, step: Step::Ratio })
            }
            Domain::Real { low, high, log: false } => Some(Self::linear(low, high, f64::MIN_POSITIVE)),
            Domain::Count { low, high } => Some(Self::linear(low as f64, high as f64, 1.0)),
            Domain::Choice { .. } | Domain::Seed => None,
        }
    }

    fn linear(low: f64, high: f64, least: f64) -> Self {
        let wanted = (high - low) / POSITIONS;
        let wanted = if wanted < least { least } else { wanted };
        let mut exponent = log10(wanted).floor() as i32;
        let ratio = wanted / tens(exponent);
        // A hair of slack: log10 of an exact power may come out a bit below it.
        let mantissa = match ratio {
            r if r <= 1.000_001 => 1.0,
            r if r <= 2.000_001 => 2.0,
            r if r <= 5.000_001 => 5.0,
            _ => {
                exponent += 1;
                1.0
            }
        };
        let step = mantissa * tens(exponent);
        let last = (high / step - 1e-9).ceil() - (low / step + 1e-9).floor();
        Self { low, high, last: last as u32, step: Step::Round { mantissa, exponent } }
    }

    /// The value at a position.
    pub fn at(&self, position: f64) -> f64 {
        let position = clamp(position.round(), 0.0, f64::from(self.last));
        if position == 0.0 {
            return self.low;
        }
        if position == f64::from(self.last) {
            return self.high;
        }
        let value = match self.step {
            Step::Round { mantissa, exponent } => {
                let first = (self.low / (mantissa * tens(exponent)) + 1e-9).floor();
                decimal((first + position) * mantissa, exponent)
            }
            Step::Ratio => digits(self.low * pow(self.high / self.low, position / f64::from(self.last)), 3),
        };
        clamp(value, self.low, self.high)
    }

    /// The position nearest to a value.
    pub fn position(&self, value: f64) -> f64 {
        let place = match self.step {
            Step::Round { mantissa, exponent } => {
                let step = mantissa * tens(exponent);
                value / step - (self.low / step + 1e-9).floor()
            }
            Step::Ratio => f64::from(self.last) * ln(value / self.low) / ln(self.high / self.low),
        };
        clamp(place.round(), 0.0, f64::from(self.last))
    }

    /// The nearest value that the slider can show.
    pub fn snap(&self, value: f64) -> f64 {
        self.at(self.position(clamp(value, self.low, self.high)))
    }

    /// The value some positions further. Never stands still: a value between two positions goes
    /// to the next one in that direction.
    pub fn moved(&self, value: f64, by: f64) -> f64 {
        let there = self.at(self.position(value) + by);
        // Rounding may have swallowed a step that went the other way.
        if by != 0.0 && (there - value) * by <= 0.0 {
            self.at(self.position(value) + 2.0 * by)
        } else {
            there
        }
    }

    /// Positions that a page key moves: a twentieth of the way.
    pub fn page(&self) -> f64 {
        (f64::from(self.last) / 20.0).ceil()
    }

    /// First and last value.
    pub fn ends(&self) -> (f64, f64) {
        (self.low, self.high)
    }
}

/// A quantity's value from a plain number, the nearest inside its domain.
pub fn nearest(quantity: &Quantity, x: f64) -> Option<Value> {
    let x = match quantity.domain {
        Domain::Real { .. } => x,
        _ => x.round(),
    };
    quantity.from_number(x).map_or_else(|near| near, Some)
}

fn tens(exponent: i32) -> f64 {
    let power = powi(10.0, exponent.unsigned_abs());
    if exponent < 0 { 1.0 / power } else { power }
}

/// `whole · 10^exponent`, correctly rounded where both factors are exact.
fn decimal(whole: f64, exponent: i32) -> f64 {
    let power = powi(10.0, exponent.unsigned_abs());
    if exponent < 0 { whole / power } else { whole * power }
}

/// A positive number rounded to some significant digits.
fn digits(x: f64, count: i32) -> f64 {
    let exponent = log10(x).floor() as i32 - count + 1;
    decimal((if exponent < 0 { x * tens(-exponent) } else { x / tens(exponent) }).round(), exponent)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::quantity;

    fn scale(domain: Domain) -> Scale {
        Scale::of(&quantity(domain)).unwrap()
    }

    fn real(low: f64, high: f64, log: bool) -> Scale {
        scale(Domain::Real { low, high, log })
    }

    #[test]
    fn round_numbers_on_a_linear_slider() {
        let lag = real(-100.0, 100.0, false);
        assert_eq!(lag.last, 400);
        assert_eq!((lag.at(0.0), lag.at(1.0), lag.at(200.0), lag.at(400.0)), (-100.0, -99.5, 0.0, 100.0));
        let small = real(0.0, 0.03, false);
        assert_eq!(small.at(1.0), 0.0001);
        assert_eq!(small.at(3.0), 0.0003);
    }

    #[test]
    fn counts_go_one_by_one_or_in_round_steps() {
        let pairs = scale(Domain::Count { low: 1, high: 200 });
        assert_eq!((pairs.last, pairs.at(0.0), pairs.at(59.0)), (199, 1.0, 60.0));
        let many = scale(Domain::Count { low: 10, high: 5000 });
        assert_eq!((many.at(0.0), many.at(1.0), many.at(7.0)), (10.0, 20.0, 80.0));
    }

    #[test]
    fn decades_get_equal_shares() {
        let tau = real(1.0, 100.0, true);
        assert_eq!((tau.at(0.0), tau.at(150.0), tau.at(300.0)), (1.0, 10.0, 100.0));
        let rate = real(1e-5, 1.0, true);
        assert_eq!(rate.at(180.0), 0.01);
    }

    #[test]
    fn every_position_comes_back() {
        for scale in [
            real(-100.0, 100.0, false),
            real(0.5, 17.3, false),
            real(-70.6, -40.0, false),
            real(1.0, 100.0, true),
            real(1e-6, 10.0, true),
            real(4.0, 30.0, true),
            scale(Domain::Count { low: 3, high: 4999 }),
        ] {
            let (low, high) = scale.ends();
            let mut last = low - 1.0;
            for place in 0..=scale.last {
                let value = scale.at(f64::from(place));
                assert!(low <= value && value <= high && value > last, "{scale:?} {place} {value}");
                assert!((scale.position(value) - f64::from(place)).abs() <= 1.0, "{scale:?} {place} {value}");
                last = value;
            }
        }
    }

    #[test]
    fn a_step_always_moves() {
        let tau = real(1.0, 100.0, true);
        for value in [1.0, 16.8, 33.7, 99.0] {
            assert!(tau.moved(value, 1.0) > value);
            assert!(value == 1.0 || tau.moved(value, -1.0) < value);
        }
        assert_eq!(tau.moved(100.0, 1.0), 100.0);
        assert_eq!(real(-100.0, 100.0, false).moved(10.0, 1.0), 10.5);
    }

    #[test]
    fn numbers_come_into_the_domain() {
        let mut quantity = quantity(Domain::Count { low: 1, high: 9 });
        assert_eq!(nearest(&quantity, 3.4), Some(Value::Count(3)));
        assert_eq!(nearest(&quantity, 99.0), Some(Value::Count(9)));
        assert_eq!(nearest(&quantity, f64::NAN), None);
        quantity.domain = Domain::Real { low: -1.0, high: 1.0, log: false };
        assert_eq!(nearest(&quantity, -7.0), Some(Value::Real(-1.0)));
    }
}
