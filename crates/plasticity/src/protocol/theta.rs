//! Windows of two halves, each with its own rate, as long as a theta cycle.

use super::{Protocol, Train};
use crate::Ms;
use crate::time::SECOND;

crate::quantities! {
    /// Ten windows of 100 + 100 ms with gaps of 400 ms, as in Jang, Flores, Zito and O'Reilly 2026.
    pub struct Theta {
        /// Rate of both sides in the first part of a window.
        first: log("f₁", "rate in the first part", Hz, 25.0, 1.0..=100.0),
        /// Rate of both sides in the second part.
        second: log("f₂", "rate in the second part", Hz, 50.0, 1.0..=100.0),
        /// Length of the first part.
        minus: real("T₋", "length of the first part", Ms, 100.0, 10.0..=500.0),
        /// Length of the second part.
        plus: real("T₊", "length of the second part", Ms, 100.0, 10.0..=500.0),
        /// Silence between two windows.
        gap: real("gap", "silence between windows", Ms, 400.0, 100.0..=1000.0),
        /// Number of windows.
        windows: count("n", "number of windows", 10, 1..=50),
        /// Postsynaptic minus presynaptic spike time.
        lag: real("Δt", "lag (post minus pre)", Ms, 5.0, -15.0..=15.0),
    }
}

impl Theta {
    /// From the start of one window to the start of the next, ms.
    pub fn period(&self) -> f64 {
        self.minus + self.plus + self.gap
    }

    /// The rate of both sides, Hz, so many ms after the start of a window.
    pub fn rate(&self, at: f64) -> f64 {
        if at < self.minus {
            self.first
        } else if at < self.minus + self.plus {
            self.second
        } else {
            0.0
        }
    }

    /// Presynaptic spikes of one window: regular, and each part begins with a spike.
    pub fn window(&self) -> Train {
        // As many as fit: the one on the border belongs to the next part.
        let spikes = |length: f64, rate| (length * rate / SECOND.ms() - 1e-9) as u64 + 1;
        let part = |length, rate| Train::regular(spikes(length, rate), rate);
        part(self.minus, self.first).and(&part(self.plus, self.second).late(Ms(self.minus)))
    }

    /// All windows; the postsynaptic spikes follow by the lag.
    pub fn protocol(&self) -> Protocol {
        Protocol::paired(self.window(), Ms(self.lag)).every(self.windows, Ms(self.period()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn a_window_by_hand() {
        assert_eq!(Theta::default().window().times(), [0.0, 40.0, 80.0, 100.0, 120.0, 140.0, 160.0, 180.0]);
        let falling = Theta { first: 50.0, second: 25.0, ..Theta::default() };
        assert_eq!(falling.window().times().len(), 8);
        assert_eq!((falling.rate(99.0), falling.rate(100.0), falling.rate(200.0)), (50.0, 25.0, 0.0));
    }

    #[test]
    fn ten_windows_of_pairs() {
        let events: Vec<_> = Theta::default().protocol().events().collect();
        assert_eq!(events.len(), 160);
        assert_eq!((events[0].at.ms(), events[1].at.ms(), events[159].at.ms()), (0.0, 5.0, 5585.0));
        assert!(events[0].signals.pre && events[1].signals.post && !events[1].signals.pre);
    }
}
