//! A train of spikes: times in rising order.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

use crate::Ms;
use crate::quantity::parse_number;
use crate::time::SECOND;

/// Times of spikes in ms, finite and in rising order, from the start of what they belong to.
///
/// ```
/// use plasticity::Ms;
/// use plasticity::protocol::Train;
///
/// // A window of theta: three spikes at 25 Hz, after 100 ms five at 50 Hz.
/// let window = Train::regular(3, 25.0).and(&Train::regular(5, 50.0).late(Ms(100.0)));
/// assert_eq!(window.times(), [0.0, 40.0, 80.0, 100.0, 120.0, 140.0, 160.0, 180.0]);
/// // The same as tables of protocols write it.
/// assert_eq!("0+3@25|100+5@50".parse(), Ok(window));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Train(Vec<f64>);

impl Train {
    /// A train of these times, ms, in any order.
    ///
    /// # Errors
    /// A time that is not finite is no time: [`TrainError::NotFinite`].
    pub fn new(times: impl Into<Vec<f64>>) -> Result<Self, TrainError> {
        let times = times.into();
        match times.iter().position(|time| !time.is_finite()) {
            Some(place) => Err(TrainError::NotFinite { place, time: times[place] }),
            None => Ok(Self::sorted(times)),
        }
    }

    /// A train of what is finite among these times.
    pub(crate) fn sorted(mut times: Vec<f64>) -> Self {
        times.retain(|time| time.is_finite());
        times.sort_unstable_by(f64::total_cmp);
        Self(times)
    }

    /// One spike.
    pub fn at(time: Ms) -> Self {
        Self::sorted([time.ms()].into())
    }

    /// So many spikes at a rate, Hz, the first at 0; none where the rate is not above zero.
    pub fn regular(spikes: u64, rate: f64) -> Self {
        let spikes = if rate > 0.0 { spikes } else { 0 };
        // i·1000/ρ, not i·T: T is rounded, and the error would grow with i.
        Self::sorted((0..spikes).map(|i| (i as f64 * SECOND / rate).ms()).collect())
    }

    /// The same spikes so much later.
    #[must_use]
    pub fn late(self, by: Ms) -> Self {
        let mut times = self.0;
        times.iter_mut().for_each(|time| *time += by.ms());
        Self::sorted(times)
    }

    /// The same spikes, moved so that the last one is at `end`.
    #[must_use]
    pub fn until(self, end: Ms) -> Self {
        let last = self.0.last().copied().unwrap_or(0.0);
        Self::sorted(self.0.iter().map(|time| end.ms() - (last - time)).collect())
    }

    /// The spikes of both.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        self.0.extend_from_slice(&other.0);
        Self::sorted(self.0)
    }

    /// The times, ms.
    pub fn times(&self) -> &[f64] {
        &self.0
    }
}

/// Reads a train as tables of protocols write it: `0+5@20` are five spikes at 20 Hz from 0 ms on, `0;93.5` two times in ms;
/// parts are joined by `|`. No text is no spike.
impl FromStr for Train {
    type Err = TrainError;

    fn from_str(text: &str) -> Result<Self, TrainError> {
        let mut train = Self::default();
        for part in text.split('|').filter(|_| !text.trim().is_empty()) {
            let unreadable = || TrainError::Unreadable { part: part.trim().to_string() };
            let number = |text: &str| parse_number(text.trim()).ok_or_else(unreadable);
            if let Some((start, (spikes, rate))) =
                part.split_once('+').and_then(|(start, rest)| Some((start, rest.split_once('@')?)))
            {
                let spikes = spikes.trim().parse().map_err(|_| unreadable())?;
                train = train.and(&Self::regular(spikes, number(rate)?).late(Ms(number(start)?)));
            } else {
                let times = part.split(';').map(number).collect::<Result<Vec<_>, _>>()?;
                train = train.and(&Self::new(times)?);
            }
        }
        Ok(train)
    }
}

/// Why there is no train.
#[derive(Clone, Debug, PartialEq)]
pub enum TrainError {
    /// A time that is not finite.
    NotFinite {
        /// Its place among the times, from 0.
        place: usize,
        /// What was given.
        time: f64,
    },
    /// A part of a text that is neither times nor spikes at a rate.
    Unreadable {
        /// The part.
        part: String,
    },
}

impl fmt::Display for TrainError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFinite { place, time } => {
                write!(out, "spike {} of the train is at {time} ms: a time is a finite number.", place + 1)
            }
            Self::Unreadable { part } => write!(
                out,
                "“{part}” is no part of a train: a part is “start+spikes@rate”, as in 0+5@20, or times in ms, as in 0;93.5."
            ),
        }
    }
}

impl core::error::Error for TrainError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_sorted_and_checked() {
        assert_eq!(Train::new([20.0, 0.0, 10.0]).map(|train| train.0), Ok([0.0, 10.0, 20.0].into()));
        let refused = Train::new([0.0, f64::INFINITY]).unwrap_err();
        assert_eq!(refused, TrainError::NotFinite { place: 1, time: f64::INFINITY });
        assert_eq!(refused.to_string(), "spike 2 of the train is at inf ms: a time is a finite number.");
        assert!(Train::new([f64::NAN]).is_err());
    }

    #[test]
    fn trains_are_moved_and_joined() {
        let burst = Train::regular(3, 100.0);
        assert_eq!(burst.clone().until(Ms(7.0)).times(), [-13.0, -3.0, 7.0]);
        assert_eq!(burst.clone().late(Ms(5.0)).and(&burst).times(), [0.0, 5.0, 10.0, 15.0, 20.0, 25.0]);
        assert_eq!(Train::default().until(Ms(7.0)), Train::default());
        for rate in [0.0, -1.0, f64::NAN] {
            assert_eq!(Train::regular(3, rate), Train::default(), "{rate}");
        }
    }

    #[test]
    fn text_is_read_or_refused() {
        let times = |text: &str| text.parse::<Train>().map(|train| train.0);
        assert_eq!(times("0+3@25|100+2@50"), Ok([0.0, 40.0, 80.0, 100.0, 120.0].into()));
        assert_eq!(times("88.5;5"), Ok([5.0, 88.5].into()));
        assert_eq!(times("-4000"), Ok([-4000.0].into()));
        assert_eq!(times(""), Ok([].into()));
        for text in ["0+5", "five", "0+1.5@20", "0+5@x", "1;;2", "0|"] {
            assert!(times(text).is_err(), "{text}");
        }
        let refused = "0+5@20|x".parse::<Train>().unwrap_err().to_string();
        assert!(refused.starts_with("“x” is no part of a train"), "{refused}");
    }
}
