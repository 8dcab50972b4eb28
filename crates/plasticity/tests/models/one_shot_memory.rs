//! The one-shot memory at the paper's size against an independent full-size run.

use plasticity::models::btsp_binary::{BtspBinary, Form};
use plasticity::networks::one_shot_memory::{OneShotMemory, Recall, Run, density};

fn filled(form: Form, items: usize) -> Run {
    let rule = BtspBinary { form, ..BtspBinary::default() };
    let mut run = Run::new(&OneShotMemory { rule, ..OneShotMemory::default() });
    (0..items).for_each(|_| run.store());
    run
}

/// Size of the trace and error over a few items, spread from the first to the last.
fn recalled(run: &Run, masked: f64) -> (f64, f64) {
    let n = match run.stored() {
        0..5000 => 1000,
        5000..15_000 => 500,
        _ => 30,
    };
    let (mut size, mut lost) = (0.0, 0.0);
    for k in 0..n {
        let mut recall = Recall::new(run, k * (run.stored() - 1) / (n - 1), masked);
        while !recall.advance(run, 1000) {}
        let [whole, part] = recall.traces();
        size += whole.len() as f64;
        lost += (whole.len() - part.len()) as f64;
    }
    (size / n as f64, lost / size)
}

/// Error with a third of the cue masked. Items with few active inputs make most of the errors, so up to 1,000 of them are asked for, and
/// fewer where errors are common: a band of 0.005, or of a quarter of the error, two to three standard errors of both runs.
#[test]
fn errors_grow_with_the_number_of_items() {
    for (form, items, error) in [
        (Form::SetOrClear, 2000, 0.004),
        (Form::SetOrClear, 10_000, 0.010),
        (Form::SetOrClear, 20_000, 0.08),
        (Form::SetOrClear, 30_000, 0.70),
        (Form::Flip, 2000, 0.005),
        (Form::Flip, 10_000, 0.021),
        (Form::Flip, 20_000, 0.12),
        (Form::Flip, 30_000, 0.71),
    ] {
        let run = filled(form, items);
        let (size, ours) = recalled(&run, 0.33);
        let band = if error > 0.02 { 0.25 * error } else { 0.005 };
        assert!((ours - error).abs() < band, "{form:?} {items}: {ours} against {error}");
        if items == 2000 {
            assert!((size - 97.5).abs() < 4.0, "{size}");
            assert_eq!(recalled(&run, 0.0).1, 0.0, "the whole cue");
        }
    }
}

/// The part of synapses that are set, over every tenth input, against the law: 5 %.
#[test]
fn density_follows_its_law() {
    for form in [Form::SetOrClear, Form::Flip] {
        for items in [500, 2000] {
            let run = filled(form, items);
            let (ours, law) = (density(&run, 10), BtspBinary::default().density(items as u64));
            assert!((ours / law - 1.0).abs() < 0.05, "{form:?} {items}: {ours} {law}");
        }
    }
}

#[test]
fn the_net_completes_its_items() {
    let run = filled(Form::SetOrClear, 500);
    for item in [0, 250, 499] {
        let kept = run.unmasked(item, 0.33);
        let mut cue = vec![];
        for (input, kept) in run.item(item).iter().zip(kept) {
            if kept {
                cue.push(*input);
            }
        }
        let first = run.net_update(&cue);
        let second = run.net_update(&first);
        assert_eq!(second, run.item(item), "two updates complete it");
    }
}
