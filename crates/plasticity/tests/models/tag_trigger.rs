//! Tag, trigger, consolidation against an independent run of 60 seeds.

use plasticity::networks::tag_trigger::{Run, TagTrigger};
use plasticity::protocol::tetanus::{Induction, Pathways, at};

const SEEDS: u64 = 40;
/// 20 and 60 min, 4 and 10 h after the onset on the first pathway; 5 min after that on the second.
const TIMES: [i64; 4] = [1200, 3600, 14_400, 36_000];

/// Mean weight of a pathway at these times, percent.
fn mean(pathways: &Pathways, pathway: usize, times: [i64; 4]) -> [f64; 4] {
    let mut sum = [0.0; 4];
    for seed in 0..SEEDS {
        let mut run = Run::new(&TagTrigger { pathways: pathways.clone(), seed, ..TagTrigger::default() });
        assert!(run.advance(36_000, u64::MAX));
        for (sum, seconds) in sum.iter_mut().zip(times) {
            *sum += at(run.samples(), seconds).weight[pathway] / SEEDS as f64;
        }
    }
    sum
}

#[test]
fn inductions_alone_and_in_pairs() {
    use Induction::{Nothing, Slfs, Stet, Wlfs, Wtet};
    let table = [
        (Wtet, Nothing, false, [112.2, 105.6, 100.2, 100.0]),
        (Stet, Nothing, false, [133.4, 129.3, 122.5, 122.3]),
        (Wlfs, Nothing, false, [90.8, 94.2, 99.2, 100.0]),
        (Slfs, Nothing, false, [70.7, 72.2, 82.1, 84.3]),
        (Stet, Wtet, false, [117.8, 115.4, 110.6, 110.3]),
        (Stet, Wlfs, false, [95.8, 86.7, 92.4, 93.6]),
        (Slfs, Wtet, false, [117.1, 114.9, 111.1, 110.7]),
        (Stet, Nothing, true, [127.4, 115.5, 100.3, 100.0]),
    ];
    for (first, second, blocked, expected) in table {
        let block_to = if blocked { 600.0 } else { 0.0 };
        let pathways = Pathways { first, second, block_to, ..Pathways::default() };
        let pathway = usize::from(second != Nothing);
        let mut times = TIMES;
        if pathway == 1 {
            times[0] = 2100;
        }
        let ours = mean(&pathways, pathway, times);
        for (ours, expected) in ours.iter().zip(expected) {
            assert!((ours - expected).abs() < 2.5, "{first:?} {second:?} {blocked}: {ours} {expected}");
        }
    }
}
