//! Every control of every widget does something.

use checks::quantities::defaults;
use figure::Mark;
use plasticity::{Domain, Quantity, Value, math};
use widgets::{ENTRIES, Entry, Live, Progress};

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

/// Slices after which most differences show; what shows none is run to its end.
const QUICK: usize = 8;

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
fn sight(live: &dyn Live) -> String {
    let span = live.span();
    let mut figure = live.figure(span.as_ref().map_or(0.0, |span| span.end));
    for panel in &mut figure.panels {
        panel.marks.retain(|mark| !matches!(mark, Mark::Handle(_)));
    }
    // As text: unknown values are NaN, which is not even equal to itself.
    format!("{span:?} {figure:?} {:?} {}", live.readouts(), live.summary())
}

/// Whether two runs can be told apart within so many slices.
fn differ(entry: &Entry, one: &[Value], other: &[Value], slices: usize) -> bool {
    let (mut one, mut other) = ((entry.open)(one), (entry.open)(other));
    let mut look_at = 0;
    for slice in 0.. {
        let (a, b) = (one.advance(), other.advance());
        let last = slice >= slices || (a == Progress::Done && b == Progress::Done);
        // A look costs more than a slice, so looks become rare.
        if (last || slice == look_at) && sight(&*one) != sight(&*other) {
            return true;
        }
        if last {
            return false;
        }
        if slice == look_at {
            look_at = 2 * slice + 1;
        }
    }
    false
}

/// Whether moving the quantity at this place changes anything from any of these starts.
fn acts(entry: &Entry, place: usize, starts: &[Vec<Value>]) -> bool {
    let quantity = (entry.quantities)()[place];
    [QUICK, usize::MAX].into_iter().any(|slices| {
        starts.iter().any(|start| {
            others(&quantity, start[place]).into_iter().any(|value| {
                let mut moved = start.clone();
                moved[place] = value;
                differ(entry, start, &moved, slices)
            })
        })
    })
}

#[test]
fn every_control_acts() {
    let mut dead = vec![];
    for entry in ENTRIES {
        let presets: Vec<_> =
            entry.presets.iter().map(|preset| entry.settle(Some(preset.name), []).values).collect();
        for (place, quantity) in (entry.quantities)().iter().enumerate() {
            let condition = CONDITIONS.iter().find(|c| c.widget == entry.name && quantity.is(c.key));
            let acts = match condition {
                None => acts(entry, place, &presets),
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
];

/// Slices after which a run has shown what a quantity does at one preset.
const SOME: usize = 200;

/// What stands disabled really changes nothing there, and what does not stand disabled acts there.
#[test]
fn idle_is_what_has_no_effect() {
    let mut wrong = vec![];
    for entry in ENTRIES {
        let quantities = (entry.quantities)();
        for preset in entry.presets {
            let start = entry.settle(Some(preset.name), []).values;
            let idle = (entry.without_effect)(&start);
            for key in &idle {
                assert!(quantities.iter().any(|quantity| quantity.is(key)), "{}: no {key}", entry.name);
            }
            for (place, quantity) in quantities.iter().enumerate() {
                let moves = others(quantity, start[place]).into_iter().any(|value| {
                    let mut moved = start.clone();
                    moved[place] = value;
                    differ(entry, &start, &moved, SOME)
                });
                let too_small = TOO_SMALL.iter().any(|(name, key)| *name == entry.name && quantity.is(key));
                let idle = idle.iter().any(|key| quantity.is(key));
                if idle == moves && (moves || !too_small) {
                    let what = if moves { "idle, and yet acts" } else { "not idle, and yet does nothing" };
                    wrong.push(format!("{} {}: {} is {what}", entry.name, preset.name, quantity.key()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
