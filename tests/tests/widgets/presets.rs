//! Every preset, run once to its end for all that is asked of it.

use std::sync::LazyLock;

use figure::Figure;
use plasticity::Value;
use rayon::prelude::*;
use widgets::{ENTRIES, Entry, Readout};

use crate::drawn::{assert_legible, assert_parts, assert_readouts, figures, open, run};

/// A preset's run. Figures stand at the start, within and at the end of its span.
pub struct Run {
    values: Vec<Value>,
    /// What is shown before the first turn, perhaps empty figures.
    early: Vec<Figure>,
    /// What is shown after the last.
    late: Vec<Figure>,
    readouts: Vec<Readout>,
    summary: String,
}

impl Run {
    fn of(entry: &Entry, preset: &str) -> Self {
        let values = entry.settle(Some(preset), []).values;
        let mut live = open(entry, &values);
        let early = figures(entry, &*live);
        run(entry, &mut *live, usize::MAX);
        let late = figures(entry, &*live);
        Self { values, early, late, readouts: live.readouts(), summary: live.summary() }
    }

    /// At the end of the span, before the first turn.
    pub fn early(&self) -> &Figure {
        self.early.last().expect("one at least")
    }

    /// At the end of the span, after the last turn.
    pub fn finished(&self) -> &Figure {
        self.late.last().expect("one at least")
    }
}

/// The presets of each widget in their order; the first is the default.
pub static RUNS: LazyLock<Vec<Vec<Run>>> = LazyLock::new(|| {
    let all = |entry: &Entry| entry.presets.iter().map(|preset| Run::of(entry, preset.name)).collect();
    ENTRIES.par_iter().with_max_len(1).map(all).collect()
});

#[test]
fn every_preset_runs_to_its_end_and_is_drawn() {
    for (entry, runs) in ENTRIES.iter().zip(RUNS.iter()) {
        for run in runs {
            assert_legible(entry, &run.early, &run.values);
            assert_legible(entry, &run.late, &run.values);
            assert_readouts(entry, &run.readouts, &run.summary, &run.values);
        }
        // A prediction is asked for at the default.
        assert_parts(entry, runs[0].finished(), &runs[0].readouts);
    }
}
