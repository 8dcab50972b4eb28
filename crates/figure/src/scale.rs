//! Data units to css px and back.

use crate::Axis;
use crate::number::max;

/// One axis laid along a length of css px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Scale {
    log: bool,
    /// Ends of the data, as logarithms where `log`.
    low: f64,
    span: f64,
    /// Ends in css px.
    from: f64,
    length: f64,
}

impl Scale {
    /// From `from` to `to` css px. A range that cannot be drawn becomes one that can.
    pub fn new(axis: &Axis, from: f64, to: f64) -> Self {
        let (low, high) = range(axis);
        let (low, high) = if axis.log { (libm::log10(low), libm::log10(high)) } else { (low, high) };
        Self { log: axis.log, low, span: high - low, from, length: to - from }
    }

    /// Where a value stands. NaN where it has no place.
    pub fn px(self, value: f64) -> f64 {
        let value = if !self.log {
            value
        } else if value > 0.0 {
            libm::log10(value)
        } else if value <= 0.0 {
            // Zero is infinitely far down a logarithmic axis; clipping deals with what is far away.
            self.low - 1e6
        } else {
            f64::NAN
        };
        self.from + (value - self.low) / self.span * self.length
    }

    /// What stands at a place.
    pub fn value(self, px: f64) -> f64 {
        let value = self.low + (px - self.from) / self.length * self.span;
        if self.log { libm::pow(10.0, value) } else { value }
    }
}

/// The range of an axis, made fit to draw: finite, not empty, positive where logarithmic.
pub(crate) fn range(axis: &Axis) -> (f64, f64) {
    let (mut low, mut high) = (axis.low, axis.high);
    if !low.is_finite() || !high.is_finite() {
        (low, high) = (0.0, 1.0);
    }
    if axis.log && (low <= 0.0 || high <= 0.0) {
        high = if high > 0.0 { high } else { 1.0 };
        low = high / 1000.0;
    }
    if low == high {
        let half = if axis.log { low * 0.5 } else { max(low.abs() * 0.5, 0.5) };
        (low, high) = (low - half, high + half);
    }
    (low, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        let linear = Scale::new(&Axis::new("", "", -100.0, 100.0), 40.0, 640.0);
        assert_eq!(linear.px(-100.0), 40.0);
        assert_eq!(linear.px(0.0), 340.0);
        assert_eq!(linear.value(640.0), 100.0);
        let log = Scale::new(&Axis::new("", "", 0.1, 1000.0).with_log(), 200.0, 0.0);
        assert!((log.px(10.0) - 100.0).abs() < 1e-9);
        assert!((log.value(150.0) - 1.0).abs() < 1e-12);
        assert!(log.px(0.0) > 1e6);
    }

    #[test]
    fn ranges_that_cannot_be_drawn() {
        for (low, high) in [(f64::NAN, 1.0), (3.0, 3.0), (0.0, 0.0), (f64::INFINITY, f64::NEG_INFINITY)] {
            for log in [false, true] {
                let scale = Scale::new(&Axis { low, high, log, ..Axis::default() }, 0.0, 100.0);
                assert!(scale.px(1.0).is_finite(), "{low} {high} {log}");
            }
        }
    }
}
