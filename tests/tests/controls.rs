//! Every control of every widget does something.

use std::sync::LazyLock;

use checks::fingerprint;
use checks::quantities::defaults;
use figure::Mark;
use plasticity::{Domain, Quantity, Value, math};
use rayon::prelude::*;
use widgets::{ENTRIES, Entry, Progress, Running};

/// A quantity that acts only where no preset leads.
struct Condition {
    widget: &'static str,
    key: &'static str,
    /// What leads there.
    needs: &'static [(&'static str, &'static str)],
}

const CONDITIONS: &[Condition] = &[
    // The exponent of the power dependence; the presets of this widget compare rates, not dependences.
    Condition { widget: "stdp-frequency", key: "pair-mu", needs: &[("pair-dependence", "power")] },
];

/// Turns after which runs are looked at, for a look costs more than a turn: after the first four most differences
/// show, after those before the last what a quantity does at one preset. The last is the end.
const LOOKS: &[usize] = &[1, 2, 4, 8, 16, 32, 64, 128, 200, usize::MAX];
const QUICK: usize = 4;
const SOME: usize = LOOKS.len() - 1;

/// Both ends of the range and a value between, or every option, but not the present value.
fn others(quantity: &Quantity, now: Value) -> Vec<Value> {
    let mut values = match quantity.domain {
        Domain::Real { low, high, log: true } => vec![low, math::sqrt(low * high), high],
        Domain::Real { low, high, .. } => vec![low, 0.5 * (low + high), high],
        Domain::Count { low, high } => vec![low as f64, ((low + high) / 2) as f64, high as f64],
        Domain::Choice { names, .. } => (0..names.len()).map(|place| place as f64).collect(),
        Domain::Seed => vec![now.number() + 1.0],
    };
    values.retain(|x| *x != now.number());
    values.into_iter().map(|x| quantity.from_number(x).expect("a value of the domain")).collect()
}

/// All that a reader can see of a run but the handles, which move with their quantity in any case.
fn sight(live: &dyn Running) -> String {
    let span = live.span();
    let mut figure = live.figure(span.as_ref().map_or(0.0, |span| span.end));
    for panel in &mut figure.panels {
        panel.marks.retain(|mark| !matches!(mark, Mark::Handle(_)));
    }
    // As text: unknown values are NaN, which is not even equal to itself.
    fingerprint::of(format!("{span:?} {figure:?} {:?} {}", live.readouts(), live.summary()).as_bytes())
}

/// A run, and what was seen of it so far, so that a start is run once for all that is held against it.
struct Watched {
    live: Box<dyn Running>,
    turns: usize,
    done: bool,
    seen: Vec<String>,
}

impl Watched {
    fn new(entry: &Entry, values: &[Value]) -> Self {
        Self { live: (entry.open)(values), turns: 0, done: false, seen: vec![] }
    }

    /// What is seen at one of `LOOKS`, or at the end if that comes before.
    fn look(&mut self, place: usize) -> &str {
        while self.seen.len() <= place {
            let was_done = self.done;
            while !self.done && self.turns < LOOKS[self.seen.len()] {
                self.done = self.live.advance() == Progress::Done;
                self.turns += 1;
            }
            let seen = self.seen.last().filter(|_| was_done).cloned().unwrap_or_else(|| sight(&*self.live));
            self.seen.push(seen);
        }
        &self.seen[place]
    }
}

/// Whether moving the quantity at this place can be seen at one of the first so many looks.
fn moves(entry: &Entry, (values, start): &mut (Vec<Value>, Watched), place: usize, looks: usize) -> bool {
    others(&(entry.quantities)()[place], values[place]).into_iter().any(|value| {
        let mut moved = values.clone();
        moved[place] = value;
        let mut moved = Watched::new(entry, &moved);
        (0..looks).any(|look| start.look(look) != moved.look(look))
    })
}

/// Whether moving the quantity at this place changes anything from any of these starts.
fn acts(entry: &Entry, place: usize, starts: &[Vec<Value>]) -> bool {
    let mut starts: Vec<_> = starts.iter().map(|start| (start.clone(), Watched::new(entry, start))).collect();
    [QUICK, LOOKS.len()]
        .into_iter()
        .any(|looks| starts.iter_mut().any(|start| moves(entry, start, place, looks)))
}

/// What each quantity does at each preset of each widget, before the last look.
static AT_PRESETS: LazyLock<Vec<Vec<Vec<bool>>>> = LazyLock::new(|| {
    let acts = |entry: &Entry| {
        for preset in entry.presets.iter().filter(|_| entry.name == KEPT) {
            let mut first = (entry.open)(&entry.settle(Some(preset.name), []).values);
            while first.advance() != Progress::Done {}
        }
        let presets = entry.presets.iter().map(|preset| {
            let values = entry.settle(Some(preset.name), []).values;
            let mut start = (values.clone(), Watched::new(entry, &values));
            (0..values.len()).map(|place| moves(entry, &mut start, place, SOME)).collect()
        });
        presets.collect()
    };
    ENTRIES.par_iter().with_max_len(1).map(acts).collect()
});

#[test]
fn every_control_acts() {
    let mut dead = vec![];
    for (entry, at_presets) in ENTRIES.iter().zip(AT_PRESETS.iter()) {
        let presets: Vec<_> =
            entry.presets.iter().map(|preset| entry.settle(Some(preset.name), []).values).collect();
        for (place, quantity) in (entry.quantities)().iter().enumerate() {
            let condition = CONDITIONS.iter().find(|c| c.widget == entry.name && quantity.is(c.key));
            let acts = match condition {
                None => at_presets.iter().any(|acts| acts[place]) || acts(entry, place, &presets),
                Some(c) => acts(entry, place, &[entry.settle(None, c.needs.iter().copied()).values]),
            };
            if !acts {
                dead.push(format!("{}: {}", entry.name, quantity.key()));
            }
        }
    }
    assert!(dead.is_empty(), "these do nothing: {dead:#?}");
}

/// A condition that a preset fulfils, or that names nothing, hides a defect.
#[test]
fn every_condition_is_needed() {
    for Condition { widget, key, needs } in CONDITIONS {
        let entry = ENTRIES.iter().find(|entry| entry.name == *widget).expect("a widget of this name");
        let quantities = (entry.quantities)();
        assert!(quantities.iter().any(|quantity| quantity.is(key)), "{widget}: no {key}");
        let settled = entry.settle(None, needs.iter().copied());
        assert!(settled.problems.is_empty() && settled.values != defaults(&quantities), "{widget}: {key}");
        for preset in entry.presets {
            let fulfilled = needs.iter().all(|pair| preset.values.contains(pair));
            assert!(!fulfilled, "{widget}: {} leads to {key}", preset.name);
        }
    }
}

/// Quantities that are in use and yet change nothing at some presets, because of a number there.
const TOO_SMALL: &[(&str, &str)] = &[
    // Whether older spikes pair: at 1 Hz their traces of 20 ms are gone.
    ("stdp-window", "pair-scheme"),
    // What the other methods give comes after the reader's own run, later than these looks.
    ("forgetting", "kept"),
    ("forgetting", "lambda"),
    // Angles of nets are asked after the learning.
    ("local-gradient", "nets"),
    // One look from zero: a larger rate makes all answers larger alike, and the largest stays.
    ("one-shot-classifier", "linear-rate"),
    // Papers are drawn where at least three count, and few rows were corrected.
    ("rule-arena", "seed"),
    ("rule-arena", "edition"),
];

/// A figure whose cells are computed once for all of its kind: they are there before runs are held against each other.
const KEPT: &str = "rule-arena";

/// What stands disabled really changes nothing there, and what does not stand disabled acts there.
#[test]
fn idle_is_what_has_no_effect() {
    let mut wrong = vec![];
    for (entry, at_presets) in ENTRIES.iter().zip(AT_PRESETS.iter()) {
        let quantities = (entry.quantities)();
        for (preset, acts) in entry.presets.iter().zip(at_presets) {
            let start = entry.settle(Some(preset.name), []).values;
            let idle = (entry.without_effect)(&start);
            for key in &idle {
                assert!(quantities.iter().any(|quantity| quantity.is(key)), "{}: no {key}", entry.name);
            }
            for (place, quantity) in quantities.iter().enumerate() {
                let too_small = TOO_SMALL.iter().any(|(name, key)| *name == entry.name && quantity.is(key));
                let idle = idle.iter().any(|key| quantity.is(key));
                if idle == acts[place] && (idle || !too_small) {
                    let what = if idle { "idle, and yet acts" } else { "not idle, and yet does nothing" };
                    wrong.push(format!("{} {}: {} is {what}", entry.name, preset.name, quantity.key()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
