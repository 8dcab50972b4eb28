//! A long train whose spikes come at equal times is the same as one sweep again and again.

use crate::Ms;
use crate::protocol::{Protocol, Train};
use crate::time::SECOND;

/// Intervals that differ by less, in ms, are equal.
const EQUAL: f64 = 1e-6;

/// The same protocol written as short sweeps where its one sweep is regular: 300 pairs at 1 Hz instead of two trains of 300. Rules
/// that settle can then be continued without running all of it. Any other protocol as it is.
pub fn regular(protocol: &Protocol) -> Protocol {
    split(protocol).unwrap_or_else(|| protocol.clone())
}

fn split(protocol: &Protocol) -> Option<Protocol> {
    let plain = protocol.plateaus().times().is_empty() && protocol.dopamine().times().is_empty();
    if protocol.sweeps() != 1 || !plain {
        return None;
    }
    let (pre, post) = (protocol.pre(), protocol.post());
    let (pre, post) = (pre.times(), post.times());
    let leading = if pre.is_empty() { post } else { pre };
    let times = leading.len();
    let [first, .., last] = leading else { return None };
    let period = (last - first) / (times - 1) as f64;
    // The spikes of the first sweep, if all that follow are the same later.
    let sweep = |train: &[f64]| -> Option<Train> {
        let each = train.len() / times;
        let same = train.len() == each * times
            && train.iter().enumerate().all(|(i, at)| {
                let again = train[i % each] + (i / each) as f64 * period;
                (at - again).abs() < EQUAL
            });
        if same { Train::new(&train[..each]).ok() } else { None }
    };
    let both = Protocol::new(sweep(pre)?, sweep(post)?);
    let both = match protocol.potential() {
        Some(potential) => both.clamped(potential),
        None => both,
    };
    Some(both.at_rate(times as u64, SECOND / Ms(period)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pre: &str, post: &str) -> Protocol {
        Protocol::new(pre.parse().unwrap(), post.parse().unwrap())
    }

    #[test]
    fn regular_trains_become_sweeps() {
        let pairs = regular(&of("0+300@1", "10+300@1"));
        assert_eq!((pairs.sweeps(), pairs.sweep().events().count()), (300, 2));
        let bursts = regular(&of("0+100@0.3", "10+100@0.3|20+100@0.3"));
        assert_eq!((bursts.sweeps(), bursts.sweep().events().count()), (100, 3));
        assert_eq!(regular(&of("", "0+300@1")).sweeps(), 300);
        assert_eq!(regular(&of("0+120@2", "").clamped(-40.0)).potential(), Some(-40.0));
        for (regular, written) in bursts.events().zip(of("0+100@0.3", "10+100@0.3|20+100@0.3").events()) {
            assert!((regular.at - written.at).ms().abs() < 1e-6 && regular.signals == written.signals);
        }
    }

    #[test]
    fn others_stay_as_they_are() {
        for (pre, post) in [("0;20", "15"), ("0+3@25|100+5@50", "5"), ("0", "10"), ("", "")] {
            let protocol = of(pre, post);
            assert_eq!(regular(&protocol), protocol, "{pre} {post}");
        }
        let sweeps = Protocol::pairing(Ms(10.0), 1.0, 60);
        assert_eq!(regular(&sweeps), sweeps);
    }
}
