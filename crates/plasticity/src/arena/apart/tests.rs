use std::vec::Vec;
use std::{format, vec};

use super::*;
use crate::Ms;
use crate::arena::{Form, Run, regular};
use crate::math::{exp, max, min};
use crate::published::arena::{Row, rows};

const SIXTY: Made = Made {
    form: Form::PrePostPre,
    lag: Ms(5.0),
    pairs: 1,
    rate: 25.0,
    second: 50.0,
    trains: 60,
    pause: Ms(990.0),
};

fn table(which: impl Fn(&Row) -> bool) -> Table {
    let mut run = Run::of(rows().filter(|row| which(row)).collect());
    while !run.advance(u64::MAX) {}
    run.table().clone()
}

fn answers(made: Vec<Made>, rules: [Rule; 2]) -> Answers {
    let mut answers = Answers::new(made);
    for rule in rules {
        while !answers.advance(rule, 1) {}
    }
    answers
}

/// Sixty triplets of either order, one a second, worked out from the two rules' constants. Both orders have the same pairs, and only where the pre spike
/// comes twice does the slow memory of pre spikes take the triplet rule down.
#[test]
fn pairs_and_triplets_part_where_pre_comes_twice() {
    let both = [Rule::Pair, Rule::TripletCulture];
    let made = vec![Made { form: Form::PostPrePost, ..SIXTY }, SIXTY];
    let answers = answers(made, both);
    let [up, down] = [exp(-5.0 / 16.8), exp(-5.0 / 33.7)];
    let pairs = 1.0 + 0.777 * up - 0.273 * down;
    let [a2_plus, a3_plus, a2_minus, a3_minus] = [6.1e-3, 6.7e-3, 1.6e-3, 1.4e-3];
    let slow = |t: f64| exp(-t / 946.0);
    let (mut once, mut twice) = (1.0, 1.0);
    for sweep in 0..60 {
        let before: f64 = (1..=sweep).map(|ago| slow(1000.0 * f64::from(ago))).sum();
        // Post, pre, post: one pre spike in each earlier triplet.
        once += up * (a2_plus + a3_plus * exp(-10.0 / 27.0)) - down * (a2_minus + a3_minus * before);
        // Pre, post, pre: two in each, and the first of its own.
        let pre = slow(10.0) + before * (1.0 + slow(10.0));
        twice += up * a2_plus - down * (a2_minus + a3_minus * pre);
    }
    let said = |place: usize| both.map(|rule| answers.cell(place, rule).number().expect("a number"));
    for (place, by_hand) in [(0, [pairs, once]), (1, [pairs, twice])] {
        for (said, by_hand) in said(place).into_iter().zip(by_hand) {
            assert!((said - by_hand).abs() < 1e-9, "{place}: {said} against {by_hand}");
        }
    }
    let nothing = table(|_| false);
    let found = apart(&nothing, &answers, both[0], both[1], |_| true).expect("they differ");
    assert_eq!((found.tried, found.compared), (Tried::Made(SIXTY), 2));
    assert!(
        (found.difference() - (pairs - twice)).abs() < 1e-9 && (0.29..0.31).contains(&found.difference())
    );
    let other = apart(&nothing, &answers, both[1], both[0], |_| true).expect("they differ");
    assert!(other.tried == found.tried && other.one == found.other && other.other == found.one);
    let once_only = |made: &Made| made.form == Form::PostPrePost;
    let left = apart(&nothing, &answers, both[0], both[1], once_only).expect("they differ");
    assert!((left.difference() - (once - pairs)).abs() < 1e-9 && left.difference() < 0.02);
}

/// Of the triplets in cultures it is post, pre, post at which pairs and pairs with suppression part, as the chapter has it; what was done comes before the same made anew.
#[test]
fn what_was_done_comes_first() {
    let cultures = table(|row| row.id.starts_with("wan05_pq") || row.id.starts_with("wan05_qp"));
    let both = [Rule::Pair, Rule::Suppression];
    let same = Made { form: Form::PostPrePost, ..SIXTY };
    let found =
        apart(&cultures, &answers(vec![same], both), both[0], both[1], |_| true).expect("they differ");
    let place = cultures.place("wan05_qpq1").expect("a row");
    assert_eq!((found.tried, found.compared), (Tried::Row(place), 9));
    assert!((found.one - 1.34).abs() < 0.005 && (found.other - 0.64).abs() < 0.005, "{found:?}");
}

/// No synapse is less than nothing: what is further below is no difference. A rule does not part from itself, nor from one that was not asked.
#[test]
fn what_is_no_difference() {
    let ca3 = table(|row| row.id == "mis16_m10");
    let none = Answers::new(vec![]);
    let found = |one, other| apart(&ca3, &none, one, other, |_| true);
    assert_eq!(found(Rule::Pair, Rule::Suppression), None);
    assert_eq!(found(Rule::Kinase, Rule::Kinase), None);
    assert_eq!(found(Rule::Kinase, Rule::Pair).expect("they differ").other, 0.0);
    let unasked = Answers::new(vec![SIXTY]);
    assert_eq!(apart(&table(|_| false), &unasked, Rule::Pair, Rule::Kinase, |_| true), None);
}

/// A protocol in so many numbers, read from its spikes; none where it has no such form.
fn read(row: &Row) -> Option<Made> {
    let protocol = regular(&row.protocol()?);
    let (period, sweep) = (protocol.period()?, protocol.sweep());
    let (pre, post) = (sweep.pre(), sweep.post());
    let (pre, post) = (pre.times(), post.times());
    let ends = |times: &[f64]| Some((*times.first()?, *times.last()?));
    let ((a, b), (c, d)) = (ends(pre)?, ends(post)?);
    let long = max(b, d) - min(a, c);
    let made = Made { trains: protocol.sweeps(), pause: period - Ms(long), ..SIXTY };
    let equal = |a: f64, b: f64| (a - b).abs() < 1e-6;
    let lags: Vec<_> = pre.iter().zip(post).map(|(pre, post)| post - pre).collect();
    match (pre.len(), post.len()) {
        (2, 1) if equal(post[0] - pre[0], pre[1] - post[0]) => {
            Some(Made { lag: Ms(post[0] - pre[0]), ..made })
        }
        (1, 2) if equal(pre[0] - post[0], post[1] - pre[0]) => {
            Some(Made { form: Form::PostPrePost, lag: Ms(pre[0] - post[0]), ..made })
        }
        (pairs, others) if pairs == others && lags.iter().all(|lag| equal(*lag, lags[0])) => {
            let rates: Vec<_> = pre.windows(2).map(|two| 1000.0 / (two[1] - two[0])).collect();
            let rate = rates.first().copied().unwrap_or(made.rate);
            let second = rates.last().copied().unwrap_or(made.second);
            let made = Made { lag: Ms(lags[0]), pairs: pairs as u64, rate, second, ..made };
            let train = rates.iter().all(|other| equal(*other, rate));
            Some(match row.cite {
                "jang2026" => Made { form: Form::Windows, pause: period - Ms(200.0), ..made },
                _ if train => Made { form: Form::Trains, ..made },
                _ => return None,
            })
        }
        _ => None,
    }
}

/// Each number lies between the smallest and the largest that rows of this form have, and none has more pairs in all. Single pairs are a
/// form of their own here.
#[test]
fn nothing_lies_beyond_what_has_been_tried() {
    let kind = |made: &Made| (made.form, made.form == Form::Trains && made.pairs == 1);
    let numbers = |made: &Made| {
        let (mut rate, mut second, mut pairs) = (0.0, 0.0, 0.0);
        match kind(made) {
            (Form::Windows, _) => (rate, second) = (made.rate, made.second),
            (Form::Trains, false) => (rate, pairs) = (made.rate, made.pairs as f64),
            _ => {}
        }
        [made.lag.ms(), rate, second, pairs, made.trains as f64, made.pause.ms()]
    };
    let all = |made: &Made| made.trains * made.pairs;
    let done: Vec<_> = rows().filter_map(|row| read(&row)).collect();
    assert!(done.len() > 60, "{}", done.len());
    let made = between();
    assert_eq!(made.len(), 230);
    // At once a convention decides who is first.
    let meets = |made: &Made| {
        let mut events = made.protocol().events();
        events.any(|event| event.signals.pre && event.signals.post)
    };
    assert!(!made.iter().any(meets));
    let mut wrong = vec![];
    for one in &made {
        let like: Vec<_> = done.iter().filter(|other| kind(other) == kind(one)).collect();
        for (place, x) in numbers(one).into_iter().enumerate() {
            let of = || like.iter().map(|other| numbers(other)[place]);
            let (low, high) = (of().fold(f64::INFINITY, min), of().fold(f64::NEG_INFINITY, max));
            if !(low - 1e-6..=high + 1e-6).contains(&x) {
                wrong.push(format!("{one:?}: {x} beyond {low} to {high}"));
            }
        }
        if one.form == Form::Trains && like.iter().all(|other| all(other) < all(one)) {
            wrong.push(format!("{one:?}: more pairs"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What is read from a made protocol's spikes is what it was made of.
#[test]
fn a_made_protocol_is_that_of_its_row() {
    for (id, made) in [
        ("wan05_pqp1", SIXTY),
        ("wan05_qpq2", Made { form: Form::PostPrePost, lag: Ms(10.0), pause: Ms(980.0), ..SIXTY }),
        ("sjs01_06", Made { form: Form::Trains, lag: Ms(-10.0), trains: 50, pause: Ms(9990.0), ..SIXTY }),
        (
            "sjs01_04",
            Made {
                form: Form::Trains,
                lag: Ms(10.0),
                pairs: 5,
                rate: 40.0,
                trains: 15,
                pause: Ms(9890.0),
                ..SIXTY
            },
        ),
        (
            "jan26_50_25",
            Made { form: Form::Windows, rate: 50.0, second: 25.0, trains: 10, pause: Ms(400.0), ..SIXTY },
        ),
    ] {
        let row = crate::published::arena::find(id).expect("a row");
        let of = |protocol: crate::protocol::Protocol| {
            let events: Vec<_> = protocol.events().map(|event| (event.at.ms(), event.signals)).collect();
            let start = events[0].0;
            events
                .into_iter()
                .map(|(at, signals)| (libm::round(1e6 * (at - start)), signals))
                .collect::<Vec<_>>()
        };
        assert_eq!(of(made.protocol()), of(row.protocol().expect("spikes")), "{id}");
    }
}

/// 0.0644 of nine pairs and 0.029 of six cells; and the chapter's question on cells.
#[test]
fn scatter_by_hand() {
    let two = table(|row| row.id == "mrk97_03" || row.id == "mis16_pre" || row.id == "wan05_p10");
    let by_hand = (0.0644 * 3.0 + 0.029 * sqrt(6.0)) / 2.0;
    assert!((cell_scatter(&two) - by_hand).abs() < 1e-12);
    assert!(cell_scatter(&table(|_| false)).is_nan());
    assert_eq!((cells_needed(0.5, 0.25), cells_needed(0.1, 1.0)), (64.0, 2.0));
}
