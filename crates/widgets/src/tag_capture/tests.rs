use plasticity::protocol::tetanus::{Induction, Pathways, Sample};

use super::*;
use crate::tagging::Theory;
use crate::testing::finished;

fn capture(theory: Theory, gap: f64) -> [f64; 4] {
    let pathways = Pathways { gap, ..Params::default().pathways };
    finished::<TagCapture>(Params { theory, pathways, neurons: 3, ..Params::default() }).values()
}

/// A weak tetanus alone fades in every model, half an hour after a strong one it stays, three hours before it does not.
#[test]
fn capture_depends_on_the_gap() {
    for theory in [Theory::Clopath_2008, Theory::Luboeinski_2021, Theory::Ziegler_2015] {
        let [_, strong, early, weak] = capture(theory, 30.0);
        assert!(strong > 10.0 && early > 5.0 && weak > 5.0, "{theory:?}: {strong} {early} {weak}");
        let [.., lost] = capture(theory, -180.0);
        assert!(lost < 0.5 * weak, "{theory:?}: {lost} of {weak}");
    }
}

/// Beside the second pathway stands what it would be without the first: the weak tetanus alone, which leaves nothing.
#[test]
fn the_second_pathway_alone_is_beside_it() {
    let pathway = |first| {
        let pathways = Pathways { first, ..Params::default().pathways };
        finished::<TagCapture>(Params { pathways, ..Params::default() })
    };
    let named = |widget: &TagCapture, name| {
        widget.readouts().into_iter().find(|readout| readout.name == name).map(|readout| readout.value)
    };
    let (both, alone) = (pathway(Induction::Stet), pathway(Induction::Nothing));
    assert_eq!(named(&both, "second-alone"), named(&alone, "second-late"));
    assert_eq!(named(&alone, "second-alone"), None);
    assert!(named(&both, "second-alone").is_some_and(|change| change.abs() < 2.0));
}

/// The mean is that of the neurons, one after the other.
#[test]
fn means_by_hand() {
    let pathways = Pathways { second: Induction::Nothing, ..Pathways::default() };
    let of = |neurons, seed| {
        finished::<TagCapture>(Params { pathways: pathways.clone(), neurons, seed, ..Params::default() })
            .values()[1]
    };
    assert!((of(2, 4) - 0.5 * (of(1, 4) + of(1, 5))).abs() < 1e-9);
}

/// Three hours before, a weak tetanus has lost its tags when the proteins come; half an hour before it has not.
#[test]
fn proteins_without_tags_keep_nothing() {
    let course = |gap| {
        let pathways = Pathways { gap, ..Params::default().pathways };
        let widget = finished::<TagCapture>(Params { pathways, neurons: 5, ..Params::default() });
        let record = &widget.record;
        let most = |from: f64, of: fn(&Sample) -> f64| {
            (record.place(from)..=record.place(HOURS))
                .map(|sample| record.mean(0, sample, of))
                .fold(0.0, plasticity::math::max)
        };
        (most(0.0, |sample| sample.protein), most(0.2, |sample| sample.tag[1]), widget.values()[3])
    };
    let (proteins, tags, kept) = course(-180.0);
    assert!(proteins > 0.8 && tags < 0.01 && kept.abs() < 1.0, "{proteins} {tags} {kept}");
    let (proteins, tags, kept) = course(-30.0);
    assert!(proteins > 0.8 && tags > 0.05 && kept > 3.0, "{proteins} {tags} {kept}");
}

#[test]
fn strong_inductions_last_unless_blocked() {
    let four = |block_to| {
        let pathways = Pathways { block_to, ..Params::default().pathways };
        let view = View::FourInductions;
        finished::<TagCapture>(Params { view, pathways, neurons: 3, ..Params::default() }).values()
    };
    let [wtet, stet, wlfs, slfs] = four(0.0);
    assert!(
        wtet.abs() < 2.0 && wlfs.abs() < 2.0 && stet > 10.0 && slfs < -10.0,
        "{wtet} {stet} {wlfs} {slfs}"
    );
    assert!(four(600.0).iter().all(|change| change.abs() < 2.0));
}
