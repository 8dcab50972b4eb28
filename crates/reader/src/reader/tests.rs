use language::Language;

use crate::address::Pairs;
use crate::{Action, Effect, Host, Mode, Opening, Reader, Room, attributes};

/// Time stands still: every run is done in the first turn.
struct Still;

impl Host for Still {
    fn now(&self) -> f64 {
        0.0
    }
    fn reduced_motion(&self) -> bool {
        false
    }
}

fn pairs(list: &[(&str, &str)]) -> Pairs {
    list.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect()
}

fn brought(opening: &Opening) -> Reader {
    let name = attributes::named(&opening.attributes, "name");
    Reader::open(widgets::find(name).unwrap(), opening)
}

fn open(attributes: &[(&str, &str)]) -> Reader {
    let mut reader = brought(&Opening { attributes: pairs(attributes), ..Opening::default() });
    reader.resize(Room::of_width(680.0));
    reader.begin(&Still);
    reader.show(&Still);
    reader
}

fn lag(reader: &Reader) -> f64 {
    reader.state().values[reader.place("lag").unwrap()].number
}

fn act(reader: &mut Reader, action: Action) -> Option<Vec<Effect>> {
    reader.apply(action, &Still)
}

#[test]
fn an_element_is_read_by_its_attributes() {
    let reader = open(&[
        ("name", "stdp-window"),
        ("lag", "-7.5"),
        ("class", "x"),
        ("controls", "lag"),
        ("mode", "predict"),
    ]);
    assert_eq!((lag(&reader), reader.mode), (-7.5, Mode::Predict));
    let form = reader.form();
    assert_eq!((form.front.len(), form.rest.len()), (1, 0));
    assert!(reader.state().veiled && reader.state().problems.is_empty());
    let queried = Opening {
        attributes: pairs(&[("name", "stdp-window"), ("lag", "5")]),
        query: pairs(&[("lag", "7")]),
        ..Opening::default()
    };
    assert_eq!(lag(&brought(&queried)), 7.0);
}

#[test]
fn a_drag_is_drawn_once_a_frame_and_told() {
    let mut reader = open(&[("name", "stdp-window")]);
    let quantity = reader.place("lag").unwrap();
    let slide = |position| Action::Slide { quantity, position };
    let effects = act(&mut reader, slide(200.0)).unwrap();
    assert_eq!(lag(&reader), 0.0);
    assert_eq!(effects, [Effect::Show, Effect::ShowNumbers, Effect::Input, Effect::Frame]);
    // A second one within the frame waits for it.
    assert_eq!(act(&mut reader, slide(201.0)).unwrap(), [Effect::Frame]);
    assert_eq!(reader.frame(16.0), [Effect::Show, Effect::ShowNumbers, Effect::Input]);
    let effects = act(&mut reader, Action::Commit).unwrap();
    assert!(effects.ends_with(&[Effect::Change]) && effects.contains(&Effect::Address), "{effects:?}");
    assert_eq!(act(&mut reader, Action::Slide { quantity: 999, position: 0.0 }), None);
}

#[test]
fn what_is_out_of_sight_is_not_drawn() {
    let mut reader = open(&[("name", "stdp-window")]);
    reader.see(false);
    let quantity = reader.place("lag").unwrap();
    let effects = act(&mut reader, Action::Slide { quantity, position: 200.0 }).unwrap();
    assert!(!effects.contains(&Effect::Show) && effects.contains(&Effect::Input), "{effects:?}");
    assert_eq!(reader.see(true), [Effect::Frame]);
}

#[test]
fn keys_and_pulls_move_what_a_slider_moves() {
    let mut reader = open(&[("name", "stdp-window"), ("lag", "0")]);
    let quantity = reader.place("lag").unwrap();
    let key = |key: &str| Action::Key { quantity, key: key.into() };
    let effects = act(&mut reader, key("ArrowUp")).unwrap();
    assert!(effects.contains(&Effect::Input) && effects.contains(&Effect::Change), "{effects:?}");
    assert_eq!((act(&mut reader, key("a")), lag(&reader)), (None, 0.5));
    act(&mut reader, Action::Grab { quantity });
    assert!(act(&mut reader, Action::Pull { quantity, px: 20.0 }).is_some());
    assert_eq!(act(&mut reader, Action::Pull { quantity, px: 20.0 }), None);
}

#[test]
fn a_cancelled_pointer_restores_the_value() {
    let mut reader = open(&[("name", "stdp-window")]);
    let quantity = reader.place("lag").unwrap();
    assert_eq!(act(&mut reader, Action::Cancel), None);
    act(&mut reader, Action::Slide { quantity, position: 7.0 });
    reader.frame(16.0);
    let effects = act(&mut reader, Action::Cancel).unwrap();
    assert!(effects.contains(&Effect::Input) && !effects.contains(&Effect::Change), "{effects:?}");
    assert_eq!((lag(&reader), reader.state().undoable.0), (10.0, false));
}

#[test]
fn numbers_are_read_as_people_write_them() {
    let mut reader = open(&[("name", "stdp-window")]);
    let quantity = reader.place("lag").unwrap();
    for (text, number) in [("12,5", 12.5), ("−3", -3.0), (" 7 ms", 7.0), ("1e1", 10.0)] {
        act(&mut reader, Action::Type { quantity, text: text.into() });
        assert_eq!((lag(&reader), reader.state().values[quantity].problem.as_str()), (number, ""), "{text}");
    }
    for text in ["soon", "12 34", "3 mV"] {
        act(&mut reader, Action::Type { quantity, text: text.into() });
        let said = &reader.state().values[quantity].problem;
        assert!(lag(&reader) == 10.0 && said.contains(if text == "3 mV" { "in ms" } else { text }), "{said}");
    }
    // What was wrong with it is over when it changes.
    act(&mut reader, Action::Slide { quantity, position: 7.0 });
    assert_eq!(reader.state().values[quantity].problem, "");
}

#[test]
fn a_value_that_cannot_be_used_is_said() {
    let mut reader = open(&[("name", "stdp-window")]);
    let quantity = reader.place("tau-plus").unwrap();
    let write = |text: &str| Action::Type { quantity, text: text.into() };
    assert!(act(&mut reader, write("900")).unwrap().contains(&Effect::Renew(quantity)));
    let said = |reader: &Reader| reader.state().values[quantity].problem.clone();
    assert!(said(&reader).contains("900"));
    act(&mut reader, write("20"));
    assert!(said(&reader).is_empty());
    let before = lag(&reader);
    let names = [("data", "none"), ("tau-plus", "20")];
    assert!(reader.set(&pairs(&names), &Still).is_ok(), "a name that a quantity once had");
    let refused = reader.set(&pairs(&[("lag", "5"), ("toe", "1")]), &Still).unwrap_err();
    assert!(refused.contains("toe") && lag(&reader) == before);
}

/// What follows when the element has these attributes now.
fn configure(reader: &mut Reader, attributes: &[(&str, &str)]) -> Vec<Effect> {
    reader.configure(&pairs(&[&[("name", "stdp-window")], attributes].concat()), &Still)
}

#[test]
fn attributes_are_the_authors_start() {
    let mut reader = open(&[("name", "stdp-window"), ("lag", "5")]);
    let effects = configure(&mut reader, &[("lag", "-5")]);
    assert!(effects.contains(&Effect::Change), "{effects:?}");
    let state = reader.state();
    assert_eq!((lag(&reader), state.at_start, state.undoable), (-5.0, true, (false, false)));
    assert_eq!(reader.fragment("w", ""), "");
    act(&mut reader, Action::Reset);
    assert_eq!(lag(&reader), -5.0);
    // Removed, it is the preset's or the default.
    configure(&mut reader, &[]);
    assert_eq!(lag(&reader), 10.0);
    // What nobody meant for the widget is nothing.
    let effects = configure(&mut reader, &[("data-x", "1"), ("class", "x")]);
    assert_eq!(effects, [Effect::Frame]);
}

#[test]
fn what_the_reader_has_changed_stays_when_the_author_changes_something_else() {
    let mut reader = open(&[("name", "stdp-window")]);
    let type_lag = |reader: &mut Reader, text: &str| {
        let quantity = reader.place("lag").unwrap();
        act(reader, Action::Type { quantity, text: text.into() });
    };
    type_lag(&mut reader, "7");
    configure(&mut reader, &[("tau-plus", "30")]);
    assert_eq!((lag(&reader), reader.fragment("w", "")), (7.0, "w:lag=7".into()));
    // Undo takes back what the reader did and nothing else.
    act(&mut reader, Action::Undo);
    assert_eq!((lag(&reader), reader.fragment("w", "")), (10.0, String::new()));
    type_lag(&mut reader, "7");
    configure(&mut reader, &[("tau-plus", "30"), ("lag", "8")]);
    let state = reader.state();
    assert_eq!((lag(&reader), state.at_start, state.undoable.0), (8.0, true, false));
}

#[test]
fn the_order_of_attributes_does_not_matter() {
    let both = [("preset", "song-2000"), ("lag", "8")];
    let start = open(&[("name", "stdp-window"), both[0], both[1]]);
    for first in both {
        let mut reader = open(&[("name", "stdp-window")]);
        configure(&mut reader, &[first]);
        configure(&mut reader, &both);
        assert_eq!(reader.told(), start.told());
        assert!(reader.state().at_start);
    }
}

#[test]
fn what_is_wrong_with_an_attribute_is_told_once_at_the_start_and_later() {
    let told =
        |effects: &[Effect]| effects.iter().filter(|effect| matches!(effect, Effect::Complain(_))).count();
    let mut reader = open(&[("name", "stdp-window"), ("theme", "zzz"), ("tau_plus", "30")]);
    let problems = reader.state().problems;
    assert!(problems.contains("zzz") && problems.contains("tau_plus"), "{problems}");
    assert_eq!(told(&reader.arrive(&Still)), 1);
    assert_eq!(told(&configure(&mut reader, &[("theme", "zzz")])), 0);
    for wrong in
        [("lag", "<b>"), ("toe", "1"), ("preset", "no"), ("mode", "x"), ("controls", "toe"), ("theme", "y")]
    {
        assert_eq!(told(&configure(&mut reader, &[wrong])), 1, "{wrong:?}");
        assert!(reader.state().problems.contains(wrong.0), "{wrong:?}");
    }
    configure(&mut reader, &[]);
    assert!(reader.state().problems.is_empty());
}

#[test]
fn values_set_before_count_from_the_first_figure_on() {
    let bring = |set: &[(&str, &str)]| {
        let attributes = pairs(&[("name", "stdp-window"), ("lag", "5")]);
        brought(&Opening { attributes, set: pairs(set), ..Opening::default() })
    };
    let mut reader = bring(&[("lag", "8")]);
    assert_eq!(lag(&reader), 8.0);
    let effects = reader.arrive(&Still);
    assert!(effects.contains(&Effect::Address) && effects.contains(&Effect::Change), "{effects:?}");
    let mut reader = bring(&[("lag", "8"), ("toe", "1")]);
    assert_eq!(lag(&reader), 5.0);
    let effects = reader.arrive(&Still);
    assert!(matches!(&effects[..], [Effect::Complain(words)] if words.contains("toe")), "{effects:?}");
}

#[test]
fn an_address_is_followed_and_written() {
    let mut reader = open(&[("name", "stdp-window")]);
    let follow = |fragment: &str| Action::Follow { key: "w".into(), fragment: fragment.into() };
    assert_eq!(act(&mut reader, follow("a-heading")), None);
    assert!(act(&mut reader, follow("w:lag=5")).is_some());
    assert_eq!(act(&mut reader, follow("w:lag=5")), None);
    assert_eq!(reader.fragment("w", "other:x=1"), "other:x=1;w:lag=5");
    assert_eq!(reader.fragment("w", "a-heading"), "a-heading");
    let fragment = reader.fragment("kept", "");
    assert_eq!(fragment, "kept:lag=5");
    let attributes = pairs(&[("name", "stdp-window")]);
    let moved = Opening { attributes, key: "kept".into(), fragment, again: true, ..Opening::default() };
    let mut moved = brought(&moved);
    assert_eq!((lag(&moved), moved.state().undoable.0), (5.0, false));
    assert_eq!(moved.arrive(&Still), [Effect::Address]);
}

#[test]
fn a_prediction_is_made_once() {
    let mut reader = open(&[("name", "stdp-window"), ("mode", "predict")]);
    assert_eq!(act(&mut reader, Action::Predict), None);
    for (column, height) in [(4, 30.0), (35, 70.0)] {
        act(&mut reader, Action::Column(column));
        act(&mut reader, Action::Height(height));
    }
    let effects = act(&mut reader, Action::Predict).unwrap();
    assert!(effects.ends_with(&[Effect::Answer, Effect::Show, Effect::FocusVerdict]), "{effects:?}");
    assert_eq!(act(&mut reader, Action::Skip), None);
    assert!(reader.prediction().unwrap().words.contains("from it on average"));
    let effects = act(&mut reader, Action::Reset).unwrap();
    assert!(effects.contains(&Effect::Speak(Default::default())) && reader.state().veiled);
}

#[test]
fn the_clock_moves() {
    let mut reader = open(&[("name", "stdp-sequence")]);
    let at = |reader: &Reader| reader.session.clock.at();
    act(&mut reader, Action::Scrub(0.0));
    assert_eq!(at(&reader), 0.0);
    act(&mut reader, Action::Step(1));
    assert_eq!(at(&reader), 1.0);
    act(&mut reader, Action::Play);
    assert!(reader.frame(0.0).contains(&Effect::Frame));
    reader.frame(500.0);
    assert!(reader.session.clock.playing() && at(&reader) > 1.0);
}

#[test]
fn paper_has_no_handles() {
    let mut reader = open(&[("name", "stdp-window")]);
    let handles = |figure: &figure::Figure| crate::grips::all(figure).count();
    assert!(handles(reader.picture()) > 0);
    assert_eq!(handles(&reader.printed()), 0);
}

#[test]
fn a_run_plays_once_when_it_is_met() {
    let fresh = |attributes: &[(&str, &str)]| {
        let entry = widgets::find("nmda-gate").unwrap();
        let opening = Opening { attributes: pairs(attributes), ..Opening::default() };
        let mut reader = Reader::open(entry, &opening);
        reader.resize(Room::of_width(680.0));
        reader
    };
    let open = |attributes: &[(&str, &str)]| {
        let mut reader = fresh(attributes);
        reader.begin(&Still);
        reader
    };
    let plays = Effect::Moved("play");
    let mut met = open(&[("autoplay", "")]);
    assert!(met.meet(&Still).contains(&plays));
    met.apply(Action::Pause, &Still);
    assert_eq!(met.meet(&Still), []);
    assert_eq!(open(&[]).meet(&Still), []);

    // One that is still computed when it is met plays when it is done.
    let mut early = fresh(&[("autoplay", "")]);
    early.see(true);
    assert_eq!(early.meet(&Still), []);
    assert!(early.work(1.0, &Still).contains(&plays));

    let mut begun = open(&[("autoplay", "")]);
    begun.apply(Action::Scrub(0.3), &Still);
    assert_eq!(begun.meet(&Still), []);
}

#[test]
fn presets_are_turned_one_by_one_and_end() {
    let mut reader = open(&[("name", "stdp-window")]);
    let presets = widgets::find("stdp-window").unwrap().presets;
    assert!(act(&mut reader, Action::Turn(-1)).is_none());
    for preset in &presets[1..] {
        assert!(act(&mut reader, Action::Turn(1)).is_some());
        assert_eq!(reader.state().preset, preset.name);
    }
    assert!(act(&mut reader, Action::Turn(1)).is_none());
    act(&mut reader, Action::Turn(-1)).unwrap();
    assert_eq!(reader.state().preset, presets[presets.len() - 2].name);
    let mut fixed = open(&[("name", "stdp-window"), ("controls", "none")]);
    assert!(act(&mut fixed, Action::Turn(1)).is_none());
}

#[test]
fn on_paper_nothing_is_hidden_and_the_question_is_asked_on() {
    let mut reader = open(&[("name", "stdp-window"), ("mode", "predict")]);
    let marks = |reader: &mut Reader| {
        reader.show(&Still);
        reader.picture().panels.iter().map(|panel| panel.marks.len()).sum::<usize>()
    };
    let asked = (reader.state(), marks(&mut reader));
    // Engines tell of paper twice, before it and by the style.
    reader.paper(true);
    reader.paper(true);
    let (open, all) = (reader.state(), marks(&mut reader));
    assert!(!open.veiled && !open.summary.is_empty() && !open.readouts[0].hidden && all > asked.1);
    assert_ne!(open.title, asked.0.title);
    reader.paper(false);
    reader.paper(false);
    assert_eq!((reader.state().veiled, marks(&mut reader)), (true, asked.1));
    // What was skipped stays open.
    reader.apply(Action::Skip, &Still);
    reader.paper(true);
    reader.paper(false);
    assert!(!reader.state().veiled);
}

#[test]
fn a_slide_tells_values_and_results_that_are_not_hidden() {
    let told = |mode| {
        let mut reader = open(&[("name", "stdp-window"), ("lag", "-7.5"), ("title", "Mine"), ("mode", mode)]);
        let (_, slide) = reader.slide("Bi and Poo, 1998".into());
        let words: Vec<_> = slide.lines.into_iter().map(|line| line.text).collect();
        (words.join(" "), reader.state().summary)
    };
    let (words, summary) = told("explore");
    assert!(words.starts_with("Mine ") && words.ends_with("Bi and Poo, 1998"), "{words}");
    assert!(words.contains("−7.5\u{a0}ms") && !summary.is_empty() && words.contains(&summary), "{words}");
    let (hidden, _) = told("predict");
    assert!(!hidden.contains(&summary) && hidden.contains("−7.5\u{a0}ms"), "{hidden}");
}

/// All that is said is made when it is shown: another language says it anew and changes nothing.
#[test]
fn a_reader_speaks_another_language_from_now_on() {
    let mut reader = open(&[("name", "stdp-window"), ("lag", "-7.5"), ("toe", "1"), ("mode", "predict")]);
    let quantity = reader.place("tau-plus").unwrap();
    act(&mut reader, Action::Height(40.0));
    act(&mut reader, Action::Column(0));
    act(&mut reader, Action::Height(60.0));
    act(&mut reader, Action::Predict);
    reader.work(1.0, &Still);
    act(&mut reader, Action::Type { quantity, text: "900".into() });
    let english = (reader.state(), reader.link("w", "https://host/a.html"), reader.csv(None));
    assert!(english.0.problems.starts_with("stdp-window has no parameter “toe”"), "{}", english.0.problems);
    reader.speak(Language::German);
    let state = reader.show(&Still);
    assert!(state.problems.starts_with("stdp-window hat keinen Parameter „toe“"), "{}", state.problems);
    assert_eq!(state.values[reader.place("lag").unwrap()].text, "−7,5\u{a0}ms");
    assert!(state.values[quantity].problem.contains("möglich ist eine Zahl von 1 bis 100 ms"));
    let verdict = state.answering.unwrap().words;
    assert!(verdict.contains("Die eigene Kurve ist gestrichelt."), "{verdict}");
    assert_eq!(reader.form().fields[quantity].range, "1 bis 100\u{a0}ms");
    assert!(reader.description().contains("Waagerechte Achse"));
    assert_eq!(state.summary, english.0.summary);
    assert_eq!(reader.link("w", "https://host/a.html"), english.1);
    reader.speak(Language::English);
    assert_eq!(reader.csv(None), english.2);
}
