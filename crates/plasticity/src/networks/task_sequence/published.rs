//! Accuracies after five tasks, of another program and ours.

#[cfg(feature = "results")]
use super::ours::{ANCHORED, INTERLEAVED, NOTHING, REPLAYED};
use crate::models::{Published, results};

pub(super) const PUBLISHED: &[Published] = results!({
    use crate::Source;
    const TASKS: Source = Source { cite: "mccloskey1989", place: "another program of five permuted tasks" };
    const EWC: Source = Source { cite: "kirkpatrick2017", place: "another program of five permuted tasks" };
    const DRAWS: &str = "four draws of tasks and weights; single draws spread by 0.02 to 0.04";
    const fn row(
        what: &'static str,
        source: Source,
        published: &'static str,
        ours: fn() -> f64,
        shown: &'static str,
    ) -> Published {
        Published { what, source, published, ours, shown, tolerance: 0.03, because: DRAWS }
    }
    &[
        row("mean accuracy of five tasks, nothing done", TASKS, "0.548", || NOTHING[1], "0.549"),
        row("the newest, nothing done", TASKS, "0.998", || NOTHING[2], "0.9975"),
        row("the first, interleaved", TASKS, "0.918", || INTERLEAVED[0], "0.9125"),
        row("mean, interleaved", TASKS, "0.907", || INTERLEAVED[1], "0.911"),
        row("mean, one example per class replayed", TASKS, "0.646", || REPLAYED[0][1], "0.6425"),
        row("mean, five examples per class replayed", TASKS, "0.726", || REPLAYED[1][1], "0.726"),
        row("mean, twenty examples per class replayed", TASKS, "0.816", || REPLAYED[2][1], "0.801"),
        row("mean, an anchor of 10", EWC, "0.667", || ANCHORED[0][1], "0.6695"),
        row("mean, an anchor of 30", EWC, "0.747", || ANCHORED[1][1], "0.752"),
        row("the newest, an anchor of 30", EWC, "0.960", || ANCHORED[1][2], "0.957"),
        row("mean, an anchor of 100", EWC, "0.724", || ANCHORED[2][1], "0.742"),
    ]
});
