use super::*;
use crate::models::btsp_binary::{Form, Item};
use crate::{AtEnd, Model, Ms};

fn small(form: Form) -> Run {
    let rule = BtspBinary { f_p: 0.05, f_q: 0.1, form };
    let mut run = Run::new(&OneShotMemory { inputs: 400, neurons: 300, rule, ..OneShotMemory::default() });
    (0..60).for_each(|_| run.store());
    run
}

/// The whole matrix, synapse by synapse through the rule's own steps.
#[test]
fn agrees_with_a_matrix_of_synapses() {
    for form in [Form::SetOrClear, Form::Flip] {
        let run = small(form);
        let (m, n) = (400, 300);
        let mut matrix = vec![vec![false; m]; n];
        for item in 0..run.stored() {
            for (neurons, draw) in [(&run.writes, 0.0), (&run.clears, 0.075)] {
                for neuron in neurons.get(item) {
                    for input in run.item(item) {
                        let synapse = &mut matrix[usize::from(*neuron)][usize::from(*input)];
                        run.constants.rule.step(synapse, AtEnd(Some(Item { active: true, draw })), Ms::ZERO);
                    }
                }
            }
        }
        let mut fired = 0;
        for item in 0..run.stored() {
            let kept = run.unmasked(item, 0.4);
            assert_eq!(kept.iter().filter(|kept| !**kept).count(), (kept.len() as f64 * 0.4) as usize);
            let mut traces = [vec![], vec![]];
            for (neuron, row) in matrix.iter().enumerate() {
                let sum = |masked: bool| {
                    let each = run.item(item).iter().zip(&kept).filter(|(input, kept)| {
                        row[usize::from(**input)] && run.connects(**input, neuron) && (!masked || **kept)
                    });
                    each.count() as u32
                };
                for (trace, masked) in traces.iter_mut().zip([false, true]) {
                    if sum(masked) > run.threshold() {
                        trace.push(neuron as u16);
                    }
                }
            }
            let mut recall = Recall::new(&run, item, 0.4);
            while !recall.advance(&run, 7) {}
            assert_eq!(recall.traces(), [&traces[0][..], &traces[1][..]], "{form:?} {item}");
            fired += traces[1].len();
        }
        assert!(fired > 100, "{fired}");
    }
}

/// The same net with all its weights.
#[test]
fn net_agrees_with_its_matrix() {
    let run = small(Form::SetOrClear);
    let p = 0.05;
    let x: Vec<Vec<f64>> = (0..run.stored())
        .map(|item| {
            let active = run.item(item);
            (0..400).map(|unit| if active.contains(&unit) { 1.0 } else { 0.0 }).collect()
        })
        .collect();
    let cue: Vec<u16> = run.item(3)[4..].to_vec();
    let mut expected = vec![];
    for i in 0..400 {
        let mut sum = 0.0;
        for k in &cue {
            if usize::from(*k) != i {
                sum += x.iter().map(|x| (x[i] - p) * (x[usize::from(*k)] - p)).sum::<f64>() / 400.0;
            }
        }
        if sum > 0.4 * p {
            expected.push(i as u16);
        }
    }
    assert_eq!(run.net_update(&cue), expected);
    assert!(expected.len() > 10);
}

#[test]
fn connections_and_activity_have_their_parts() {
    let run = Run::new(&OneShotMemory::default());
    let mut count = 0;
    for input in 0..200 {
        for neuron in 0..200 {
            count += u32::from(run.connects(input, neuron));
        }
    }
    // Four standard errors.
    assert!((f64::from(count) / 40_000.0 - 0.6).abs() < 0.0098, "{count}");
    let mut run = Run::new(&OneShotMemory::default());
    (0..100).for_each(|_| run.store());
    let active = run.items.all.len() as f64 / 100.0;
    assert!((active - 125.0).abs() < 4.5, "{active}");
    for kind in [&run.writes, &run.clears] {
        assert!((kind.all.len() as f64 / 100.0 - 97.5).abs() < 4.0);
    }
    assert_eq!(run.threshold(), 33);
}
