use language::Language;

use super::words::Refused;
use super::*;

/// JSON as a host reads it.
fn json(text: &str) -> Option<Json> {
    fn of(value: &serde_json::Value, depth: usize) -> Json {
        use serde_json::Value;
        match value {
            _ if depth == 0 => Json::Other,
            Value::Null => Json::Other,
            Value::Bool(is) => Json::Truth(*is),
            Value::Number(number) => Json::Number(number.as_f64().unwrap()),
            Value::String(text) => Json::text(text),
            Value::Array(all) => Json::List(all.iter().map(|one| of(one, depth - 1)).collect()),
            Value::Object(all) => Json::map(all.iter().map(|(name, own)| (name, of(own, depth - 1)))),
        }
    }
    serde_json::from_str(text).ok().map(|value| of(&value, DEPTH))
}

fn edition() -> Edition {
    let keys = |all: &[&str]| all.iter().map(ToString::to_string).collect();
    Edition {
        questions: keys(&["stdp.html#cause", "stdp.html#rate", "hebb.html#q-1"]),
        figures: keys(&["stdp.html#stdp-window"]),
        pages: keys(&["stdp.html", "hebb.html"]),
    }
}

fn read(text: &str) -> Result<(Progress, usize), Refused> {
    from_file(json(text).as_ref(), Some(&edition()))
}

fn answer(right: bool, given: &str) -> Answer {
    Answer { right, given: given.into() }
}

fn whole() -> Progress {
    let mut progress = Progress::default();
    progress.set("stdp.html#cause".into(), answer(true, "2"));
    progress.set("hebb.html#q-1".into(), answer(false, "-1.5e-7"));
    progress.predict("stdp.html#stdp-window".into(), "0~-3.5_100~2@lag=5,rule=pair".into());
    progress.read.insert("stdp.html".into(), [3, 9]);
    progress.last = Some(Place { link: "stdp.html#rate".into(), words: "Rates <b>".into() });
    progress.theme = Some("dark".into());
    progress
}

#[test]
fn pages_and_ids_make_keys() {
    assert_eq!(key("/book/stdp.html", "q-1"), "stdp.html#q-1");
    assert_eq!(key("/book/", "q"), "index.html#q");
    assert!(is_key("stdp.html#q-1"));
    for wrong in ["", "#", "stdp.html#", "#q", "a b#q", "stdp.html#<b>", "x#y#z", "__proto__", "stdp#q"] {
        assert!(!is_key(wrong), "{wrong}");
    }
}

#[test]
fn a_file_brings_everything_back_but_words() {
    let first = whole();
    let (second, left_out) = from_file(Some(&first.file()), Some(&edition())).unwrap();
    assert_eq!(left_out, 0);
    let place = Place { link: "stdp.html#rate".into(), words: String::new() };
    assert_eq!(second, Progress { last: Some(place), ..first.clone() });
    assert_eq!(second.count(), Count { answers: 2, right: 1, predictions: 1, chapters: 1 });
    // And the store all.
    assert_eq!(Progress::stored(&first.done(), &first.reading(), first.theme()), first);
}

#[test]
fn the_first_version_is_read() {
    let text = r#"{"format":"plasticity-progress","version":1,"answers":{"stdp.html#cause":{"right":true,"given":2}}}"#;
    let (progress, _) = read(text).unwrap();
    assert_eq!(progress.answer("stdp.html#cause"), Some(&answer(true, "2")));
}

#[test]
fn what_is_here_stays_but_right_and_furthest_count() {
    let mut here = whole();
    here.theme = None;
    let mut other = Progress::default();
    other.set("stdp.html#cause".into(), answer(false, "1"));
    other.set("hebb.html#q-1".into(), answer(true, "4"));
    other.set("stdp.html#rate".into(), answer(false, "3"));
    other.predict("stdp.html#stdp-window".into(), "skipped".into());
    other.read.insert("stdp.html".into(), [2, 9]);
    other.read.insert("hebb.html".into(), [1, 7]);
    other.theme = Some("light".into());
    here.join(other.clone());
    let given = |key: &str| here.answer(key).map(|answer| answer.given.as_str());
    assert_eq!(
        ["stdp.html#cause", "hebb.html#q-1", "stdp.html#rate"].map(given),
        [Some("2"), Some("4"), Some("3")]
    );
    assert_eq!(here.prediction("stdp.html#stdp-window"), whole().prediction("stdp.html#stdp-window"));
    assert_eq!((here.read["stdp.html"], here.read["hebb.html"]), ([3, 9], [1, 7]));
    assert_eq!((here.last.clone(), here.theme()), (whole().last, Some("light")));
    // Once more changes nothing.
    let once = here.clone();
    here.join(other);
    assert_eq!(here, once);
}

#[test]
fn what_an_edition_does_not_have_is_left_out_and_said() {
    let text = r#"{"format":"plasticity-progress","version":2,"answers":{"stdp.html#cause":{"right":true,"given":"2"},
        "stdp.html#gone":{"right":true,"given":"2"}},"predictions":{"stdp.html#lost":"up"},"read":{"other.html":[1,2]}}"#;
    let (progress, left_out) = read(text).unwrap();
    assert_eq!((progress.count().answers, left_out), (1, 3));
    let said = words::read(progress.count(), left_out, Language::English);
    assert!(
        said.contains("1 answer.")
            && said.ends_with("3 entries were left out: this edition does not have them."),
        "{said}"
    );
    assert!(from_file(json(text).as_ref(), None).is_ok_and(|(_, left_out)| left_out == 0));
}

#[test]
fn another_file_is_refused_with_its_reason() {
    let ours = |rest: &str| format!(r#"{{"format":"plasticity-progress","version":2{rest}}}"#);
    let answers = |entry: &str| ours(&format!(r#","answers":{{{entry}}}"#));
    let deep = "[".repeat(100) + &"]".repeat(100);
    let cases = [
        (String::new(), "no JSON"),
        ("<b>".into(), "no JSON"),
        ("\u{fffd}PNG".into(), "no JSON"),
        ("[".repeat(100_000), "no JSON"),
        ("null".into(), "not the progress"),
        ("[1]".into(), "not the progress"),
        ("7".into(), "not the progress"),
        (deep.clone(), "not the progress"),
        (r#"{"answers":{"stdp.html#cause":{"right":true,"given":"2"}}}"#.into(), "not the progress"),
        (r#"{"format":"plasticity-progress"}"#.into(), "does not say its version"),
        (r#"{"format":"plasticity-progress","version":"2"}"#.into(), "does not say its version"),
        (r#"{"format":"plasticity-progress","version":0}"#.into(), "does not say its version"),
        (r#"{"format":"plasticity-progress","version":3}"#.into(), "version 3, which a newer edition"),
        (ours(""), "no answer"),
        (ours(r#","book":"Another""#), "“book” cannot"),
        (ours(r#","extra":1"#), "“extra” cannot"),
        (ours(r#","__proto__":{"x":1}"#), "“__proto__” cannot"),
        (ours(r#","<img src=x onerror=alert(1)>":1"#), "“<img src=x onerror=alert(1)>” cannot"),
        (ours(r#","answers":[]"#), "“answers” cannot"),
        (ours(r#","theme":"<b>""#), "“theme” cannot"),
        (ours(r#","last":"https://host/""#), "“last” cannot"),
        (ours(r#","last":["stdp.html#rate","words"]"#), "“last” cannot"),
        (answers(r#""__proto__":{"right":true,"given":"1"}"#), "“__proto__” of “answers”"),
        (answers(r#""stdp.html#cause":{"right":1,"given":"1"}"#), "“stdp.html#cause” of “answers”"),
        (answers(r#""stdp.html#cause":{"right":true}"#), "of “answers”"),
        (answers(r#""stdp.html#cause":{"right":true,"given":"<b>"}"#), "of “answers”"),
        (answers(&format!(r#""stdp.html#cause":{deep}"#)), "of “answers”"),
        (
            answers(&format!(r#""stdp.html#cause":{{"right":true,"given":"{}"}}"#, "9".repeat(41))),
            "of “answers”",
        ),
        (answers(r#""other.html#q":{"right":true,"given":"1"}"#), "that this edition does not have"),
        (ours(r#","predictions":{"stdp.html#stdp-window":"<b>"}"#), "of “predictions”"),
        (ours(r#","predictions":{"stdp.html#stdp-window":""}"#), "of “predictions”"),
        (ours(r#","read":{"stdp.html":[10,9]}"#), "of “read”"),
        (ours(r#","read":{"stdp.html":[1.5,9]}"#), "of “read”"),
        (ours(r#","read":{"stdp.html":[1,9,3]}"#), "of “read”"),
        (ours(r#","read":{"../x":[1,9]}"#), "of “read”"),
    ];
    for (text, why) in cases {
        let refused = read(&text).expect_err(&text);
        let german = refused.words(Language::German);
        let refused = refused.words(Language::English);
        assert!(refused.contains(why), "{text:.200}: {refused}");
        assert!(refused.ends_with("nothing has changed.") && refused.matches(". ").count() == 0, "{refused}");
        assert!(german.ends_with("Es wurde nichts geändert.") && german != refused, "{german}");
    }
}

#[test]
fn a_store_with_nonsense_in_it_gives_what_is_ours() {
    let done = json(
        r#"{"answers":{"stdp.html#cause":{"right":true,"given":"2"},"x":1,"a.html#q":{"right":"no"}},"predictions":7}"#,
    );
    let reading = json(r#"{"stdp.html":7,"hebb.html":[1,4],"last":3}"#);
    let progress = Progress::stored(&done.unwrap(), &reading.unwrap(), Some("<b>"));
    assert_eq!(progress.count(), Count { answers: 1, right: 1, predictions: 0, chapters: 1 });
    assert_eq!((progress.last.as_ref(), progress.theme()), (None, None));
    assert_eq!(Progress::stored(&Json::Other, &Json::Other, None), Progress::default());
}

#[test]
fn the_words_of_the_line() {
    let (count, english) = (whole().count(), Language::English);
    assert_eq!(
        words::summary(count, 9, 2, english),
        "1 chapter begun, 1 of 9 questions answered, 1 of 2 predictions made."
    );
    assert_eq!(
        words::summary(count, 9, 2, Language::German),
        "1 Kapitel begonnen, 1 von 9 Fragen beantwortet, 1 von 2 Vorhersagen gemacht."
    );
    assert_eq!(words::summary(Count { chapters: 0, ..count }, 9, 0, english), "1 of 9 questions answered.");
    assert!(Refused::Long(50e6).words(english).starts_with("This file has 50\u{a0}MB: only"));
}
