use plasticity::Choice as _;
use plasticity::arena::RULES;

use super::choices::Against;
use super::*;
use crate::testing::{finished, preset, value};

fn arena(values: &[(&str, &str)]) -> RuleArena {
    let settled = crate::Entry::of::<RuleArena>("").settle(None, values.iter().copied());
    assert_eq!(settled.problems, []);
    finished(<Params as plasticity::Quantities>::with_values(&settled.values))
}

/// The numbers of the whole table, as typed: those of an independent program.
#[test]
fn all_rows_as_typed() {
    for (rule, rms, right) in [("triplet-culture", 0.416, 62.0), ("calcium-culture", 0.279, 43.0)] {
        let widget = arena(&[("rule", rule), ("counted", "all"), ("edition", "typed")]);
        // Here two values of a fit, of 77 numbers, do not count.
        assert!((value(&widget, "error") - rms).abs() < 0.01, "{rule}");
        assert!((value(&widget, "right") - right).abs() < 1.5, "{rule}");
    }
}

#[test]
fn a_row_is_opened_with_what_was_measured() {
    let widget: RuleArena = finished(preset::<RuleArena>("jang-2026"));
    let row =
        widget.shown.iter().position(|place| widget.table.rows()[*place].id == "jan26_50_25").expect("a row");
    let widget = arena(&[
        ("synapse", "ca3-to-ca1"),
        ("stimulus", "trains"),
        ("rule", "kinase"),
        ("row", &(row + 1).to_string()),
    ]);
    assert_eq!(value(&widget, "measured"), 0.73);
    assert!((value(&widget, "predicted") - 0.58).abs() < 0.005);
    assert!((value(&widget, "apart") - 0.84).abs() < 0.01);
    assert!(widget.summary().contains("measured 0.73 ± 0.10"), "{}", widget.summary());
}

/// The corrected row takes the place of the typed one, and none is there twice.
#[test]
fn editions_have_every_row_once() {
    for edition in ["checked", "typed"] {
        let widget = arena(&[("edition", edition)]);
        let mut ids: Vec<_> = widget.shown.iter().map(|place| widget.table.rows()[*place].id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!((ids.len(), widget.shown.len()), (142, 142));
    }
}

#[test]
fn rows_are_sorted_by_what_is_missed() {
    let widget = arena(&[("order", "misses"), ("rule", "pair")]);
    let miss = |place: &usize| {
        let row = &widget.table.rows()[*place];
        let said = widget.table.cell(*place, Rule::Pair).number();
        said.zip(row.ratio)
            .map(|(said, ratio)| (said - ratio).abs() / plasticity::math::max(row.sem.unwrap_or(0.0), 0.05))
    };
    let misses: Vec<_> = widget.shown.iter().filter_map(miss).collect();
    assert!(misses.len() > 70 && misses.windows(2).all(|two| two[0] >= two[1]));
    assert!(widget.shown[..misses.len()].iter().all(|place| miss(place).is_some()));
}

/// Theta windows of one's own that are those of the paper: every rule says the same.
#[test]
fn ones_own_protocol_is_run_as_the_papers() {
    let widget = arena(&[("own-kind", "windows"), ("own-lag", "5"), ("own-trains", "10")]);
    let place = widget.table.place("jan26_25_50").expect("a row");
    for rule in RULES {
        let paper = widget.table.cell(place, rule).number().expect("a number");
        assert!((widget.own.says(rule) - paper).abs() < 1e-9, "{}", rule.words());
    }
}

#[test]
fn filters_may_leave_nothing() {
    let widget = arena(&[("synapse", "culture"), ("stimulus", "held")]);
    assert!(widget.shown.is_empty() && widget.summary().starts_with("No row"));
    assert_eq!(value(&widget, "shown"), 0.0);
}

/// The settings of a protocol of one's own.
fn own(made: &plasticity::arena::Made) -> [(&'static str, String); 6] {
    [
        ("own-lag", made.lag.ms().to_string()),
        ("own-pairs", made.pairs.to_string()),
        ("own-rate", made.rate.to_string()),
        ("own-second", made.second.to_string()),
        ("own-trains", made.trains.to_string()),
        ("own-pause", made.pause.seconds().to_string()),
    ]
}

/// The two rules of a search are the ones that were chosen; its protocol is set as it is said, and then every rule says the same.
#[test]
fn what_tells_two_rules_apart_can_be_set() {
    let values = [("rule", "kinase"), ("against", "calcium-slices"), ("stimulus", "trains")];
    let widget = arena(&values);
    let apart = widget.parting.as_ref().and_then(Parting::found).expect("they differ");
    assert!((value(&widget, "parting") - apart.difference()).abs() < 1e-12);
    // Every protocol of the search can be set.
    for made in plasticity::arena::between() {
        let own = own(&made);
        let settled =
            crate::Entry::of::<RuleArena>("").settle(None, own.iter().map(|(key, x)| (*key, x.as_str())));
        assert_eq!(settled.problems, []);
    }
    let plasticity::arena::Tried::Made(made) = apart.tried else { panic!("{:?}", apart.tried) };
    let own = own(&made);
    let own = own.iter().map(|(key, x)| (*key, x.as_str()));
    let set = arena(&values.into_iter().chain([("own-kind", "trains")]).chain(own).collect::<Vec<_>>());
    assert!((plasticity::math::rectify(set.own.says(Rule::Kinase)) - apart.one).abs() < 1e-9);
    assert!((plasticity::math::rectify(set.own.says(Rule::CalciumSlices)) - apart.other).abs() < 1e-9);
}

/// Triplets and quadruplets in cultures: errors as the chapter's table has them, and a row that can be opened.
#[test]
fn pairs_and_triplets_part_at_a_row() {
    let widget: RuleArena = finished(preset::<RuleArena>("pairs-or-triplets"));
    let row = value(&widget, "parting-row");
    let opened = widget.opened().expect("a row");
    assert_eq!((opened.id, row), ("wan05_pqp4", 4.0));
    assert!(widget.summary().contains(&format!("row {row} from the top")), "{}", widget.summary());
    let [pair, triplet] = widget.parting.as_ref().expect("a search").errors();
    for (ours, chapter) in pair.into_iter().chain(triplet).zip([0.03, 0.57, 0.08, 0.45]) {
        assert!((ours - chapter).abs() < 0.0051, "{ours} against {chapter}");
    }
    let scatter = value(&widget, "parting") / value(&widget, "parting-scatter");
    // The median of the 64 rows that have both, by another program.
    assert!((scatter - 0.19865).abs() < 5e-6, "{scatter}");
    let same = arena(&[("rule", "pair"), ("against", "pair")]).summary();
    assert!(same.ends_with("Nothing that was searched tells pairs, culture from pairs, culture."), "{same}");
}

/// Whom a rule is told apart from is chosen by the names of the rules, after nobody.
#[test]
fn every_rule_can_be_told_apart_from() {
    assert_eq!(Against::NAMES[1..], Rule::NAMES[..]);
    assert_eq!(RULES.map(Rule::name)[..], Rule::NAMES[..]);
}
