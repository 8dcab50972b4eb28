//! Every way in (attributes, query, address, values and state of scripts, hands, imported progress), with anything in it:
//! nothing panics, every value stays in its range, nothing is drawn that is no number, nothing becomes markup.

use std::cell::Cell;
use std::fmt::Debug;

use checks::hostile::{MARKUP, TEXTS};
use figure::Language;
use figure::{Colours, Figure, Layout, Mark};
use plasticity::{Domain, Quantity};
use proptest::prelude::{Just, Strategy, any, prop, prop_oneof};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use rayon::prelude::*;
use reader::address::{self, Address, Pairs};
use reader::progress::{self, Json};
use reader::state::HIDDEN;
use reader::{Action, Host, Mode, Opening, Reader, Room, attributes, snippet, typed};
use widgets::{ENTRIES, Entry};

/// Tries a property: always the same cases, and the smallest that fails is told.
fn holds<S: Strategy>(name: &str, cases: u32, of: &S, property: impl Fn(&S::Value))
where
    S::Value: Debug,
{
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 500, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let tried = runner.run(of, |value| {
        property(&value);
        Ok(())
    });
    assert_eq!(tried.err().map(|failed| failed.to_string()), None, "{name}");
}

/// Text that nobody should have written, or anything at all.
fn hostile() -> impl Strategy<Value = String> {
    let fixed = prop::sample::select([TEXTS, MARKUP].concat()).prop_map(String::from);
    let long = Just("9".repeat(10_000));
    prop_oneof![8 => fixed, 3 => any::<String>(), 2 => "[-0-9.,eE +−~_]{0,12}", 1 => long]
}

/// A value of a quantity: anywhere in its range, or nonsense.
fn value(quantity: &Quantity) -> impl Strategy<Value = String> + use<> {
    let quantity = *quantity;
    let own = any::<u16>().prop_map(move |part| {
        let share = f64::from(part) / f64::from(u16::MAX);
        match quantity.domain {
            Domain::Real { low, high, .. } => format!("{}", low + share * (high - low)),
            // Few of what is counted: many take long, and are no other way in.
            Domain::Count { low, .. } => format!("{}", low + u64::from(part % 8)),
            Domain::Choice { names, .. } => names[usize::from(part) % names.len()].to_string(),
            Domain::Seed => part.to_string(),
        }
    });
    prop_oneof![6 => own, 1 => hostile()]
}

const NAMES: &[&str] =
    &["preset", "controls", "mode", "theme", "title", "height", "position", "pin", "guess", "toe"];

/// Names and values, most of them of the widget's own.
fn pairs(entry: &'static Entry) -> impl Strategy<Value = Pairs> {
    let quantities = (entry.quantities)();
    let own =
        prop::sample::select(quantities).prop_flat_map(|quantity| (Just(quantity.key()), value(&quantity)));
    let presets: Vec<_> =
        entry.presets.iter().map(|preset| ("preset".to_string(), preset.name.to_string())).collect();
    let other = (prop::sample::select(NAMES), hostile()).prop_map(|(name, text)| (name.to_string(), text));
    let nonsense = (hostile(), hostile());
    let predict = Just(("mode".to_string(), "predict".to_string()));
    let one =
        prop_oneof![8 => own, 2 => prop::sample::select(presets), 2 => other, 1 => nonsense, 1 => predict];
    prop::collection::vec(one, 0..4)
}

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![4 => -20.0..1100.0, 1 => prop::num::f64::ANY]
}

fn key() -> impl Strategy<Value = String> {
    const KEYS: &[&str] =
        &["ArrowLeft", "ArrowRight", "ArrowUp", "PageUp", "PageDown", "Home", "End", "Enter", "Escape", "x"];
    prop_oneof![9 => prop::sample::select(KEYS).prop_map(String::from), 1 => hostile()]
}

/// What a hand may do, in the right order or not, at places that there are or not.
fn action() -> impl Strategy<Value = Action> {
    let place = || 0..40_usize;
    let at = || (number(), number());
    let of_values = prop_oneof![
        (place(), number()).prop_map(|(quantity, position)| Action::Slide { quantity, position }),
        (place(), hostile()).prop_map(|(quantity, text)| Action::Type { quantity, text }),
        (place(), key()).prop_map(|(quantity, key)| Action::Key { quantity, key }),
        place().prop_map(|quantity| Action::Grab { quantity }),
        (place(), number()).prop_map(|(quantity, px)| Action::Pull { quantity, px }),
        place().prop_map(|quantity| Action::ResetOne { quantity }),
        hostile().prop_map(Action::Preset),
        (hostile(), hostile()).prop_map(|(key, fragment)| Action::Follow { key, fragment }),
    ];
    let of_handles = prop_oneof![
        (0..4_usize, at()).prop_map(|(handle, at)| Action::Hold { handle, at }),
        at().prop_map(|at| Action::Drag { at }),
        (0..4_usize, key()).prop_map(|(handle, key)| Action::HandleKey { handle, key }),
        at().prop_map(|at| Action::Stroke { at }),
        (0..60_usize).prop_map(Action::Column),
        number().prop_map(Action::Height),
        prop_oneof![Just("up".to_string()), hostile()].prop_map(Action::Say),
    ];
    let of_time = prop_oneof![
        number().prop_map(Action::Seek),
        number().prop_map(Action::Scrub),
        any::<i32>().prop_map(Action::Step),
        number().prop_map(Action::Speed),
    ];
    let plain = prop::sample::select(vec![
        Action::Commit,
        Action::Cancel,
        Action::Drop,
        Action::Lift,
        Action::Predict,
        Action::Skip,
        Action::Reset,
        Action::Undo,
        Action::Redo,
        Action::Pin,
        Action::ClearPins,
        Action::Stop,
        Action::Resume,
        Action::Play,
        Action::Pause,
    ]);
    prop_oneof![4 => of_values, 3 => of_handles, 2 => of_time, 4 => plain]
}

/// Time goes on whenever somebody asks for it, so that long runs are left where they are.
#[derive(Default)]
struct Clock(Cell<f64>);

impl Host for Clock {
    fn now(&self) -> f64 {
        self.0.set(self.0.get() + 20.0);
        self.0.get()
    }
    fn reduced_motion(&self) -> bool {
        false
    }
}

/// Coordinates of a mark but those of lines and spreads, which a deliberate gap may break.
fn places(mark: &Mark) -> Vec<f64> {
    match mark {
        Mark::Line(line) => {
            line.points.iter().flat_map(|point| [point.0, point.1]).filter(|x| !x.is_nan()).collect()
        }
        Mark::Dots(dots) => dots.dots.iter().flat_map(|dot| [dot.x, dot.error]).collect(),
        Mark::Bars(bars) => bars.bars.iter().flat_map(|bar| [bar.from, bar.to]).collect(),
        Mark::Train(train) => train.at.clone(),
        Mark::Handle(handle) => vec![handle.at.0, handle.at.1],
        _ => vec![],
    }
}

/// Markup that is well formed, without anything that runs or leads away, and with no number that is none.
fn assert_drawn(figure: &Figure, place: &str) {
    for layout in Layout::ALL {
        let svg = figure::svg(figure, layout, Colours::Variables);
        let tree = roxmltree::Document::parse(&svg).map_err(|error| format!("{place}: {error}: {svg:.300}"));
        let tree = tree.expect("well formed");
        for node in tree.descendants().filter(roxmltree::Node::is_element) {
            let name = node.tag_name().name();
            assert!(
                !["script", "a", "image", "foreignObject", "use", "style"].contains(&name),
                "{place}: <{name}>"
            );
            for attribute in node.attributes() {
                let (name, text) = (attribute.name(), attribute.value());
                assert!(!name.starts_with("on") && name != "href", "{place}: {name}");
                let geometry =
                    ["d", "points", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height"];
                let odd = geometry.contains(&name) && (text.contains("NaN") || text.contains("inf"));
                assert!(!odd, "{place}: {name}={text:.80}");
            }
        }
    }
}

fn assert_sane(reader: &mut Reader, entry: &Entry) {
    let (quantities, told) = ((entry.quantities)(), reader.told());
    let values = reader.kept();
    // What would tell what is asked is not told.
    let hidden = reader.state().values.iter().filter(|shown| shown.text == HIDDEN).count();
    assert_eq!(told.values.0.len() + hidden, quantities.len(), "{values}");
    assert!(hidden <= entry.tells.len(), "{values}");
    for (place, (quantity, shown)) in quantities.iter().zip(&reader.state().values).enumerate() {
        if let Domain::Real { low, high, .. } = quantity.domain {
            assert!((low..=high).contains(&shown.number), "{place}: {} of {}", shown.number, quantity.key());
        }
        assert!(shown.position.is_finite(), "{}: a slider at {}", quantity.key(), shown.position);
    }
    let figure = reader.printed();
    for panel in &figure.panels {
        let ends = [panel.x.low, panel.x.high, panel.y.low, panel.y.high];
        assert!(ends.iter().all(|end| end.is_finite()), "{}: {ends:?}", panel.title);
        for mark in &panel.marks {
            let odd = places(mark).into_iter().find(|x| !x.is_finite());
            assert_eq!(odd, None, "{}: {mark:?}", panel.title);
        }
    }
    assert_drawn(&figure, entry.name);
    // A link of it brings back what can be brought back, and holds no markup.
    let link = reader.link("k", "https://host/page.html");
    assert!(link.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>\"'".contains(&byte)), "{link:.300}");
    for snippet in reader.snippets("https://host/", 640.0) {
        let inner = snippet.replace("&lt;", "").replace("&quot;", "");
        assert!(!inner.contains("<img") && !inner.contains("<b>") && !inner.contains("<svg"), "{inner:.300}");
    }
}

/// Cases of each widget: a few openings, each with some deeds.
const CASES: u32 = 40;

#[test]
fn no_reader_is_ever_broken() {
    ENTRIES.par_iter().with_max_len(1).for_each(|entry| {
        let all = || pairs(entry);
        let deeds = prop::collection::vec(action(), 0..14);
        let fragment = prop_oneof![4 => all().prop_map(|pairs| format!("k:{}", address::write_pairs(&pairs))), 1 => hostile()];
        let strategy = (all(), all(), fragment, all(), all(), deeds, 0.0..1400.0);
        holds(entry.name, CASES, &strategy, |(attributes, query, fragment, set, state, deeds, width)| {
            let host = Clock::default();
            let opening = Opening {
                language: Language::default(),
                attributes: attributes.clone(),
                query: query.clone(),
                key: "k".into(),
                fragment: fragment.clone(),
                again: false,
                set: set.clone(),
                predicted: None,
            };
            let mut reader = Reader::open(entry, &opening);
            reader.begin(&host);
            reader.arrive(&host);
            reader.see(true);
            reader.resize(Room::of_width(*width));
            reader.show(&host);
            assert_sane(&mut reader, entry);
            let _ = reader.set(state, &host);
            let _ = reader.restore(state, &host);
            for deed in deeds {
                reader.apply(deed.clone(), &host);
                reader.frame(host.now());
            }
            reader.configure(state, &host);
            reader.work(host.now() + 60.0, &host);
            reader.show(&host);
            assert_sane(&mut reader, entry);
        });
    });
}

#[test]
fn addresses_come_back_as_they_were_read() {
    holds("addresses", 3000, &hostile(), |text| {
        if let Some(read) = Address::read(text) {
            let written = read.write();
            assert!(written.bytes().all(|byte| byte.is_ascii_graphic()), "{written:.200}");
            assert_eq!(Address::read(&written).map(|again| again.write()), Some(written));
        }
        let _ = address::strangers(text, &["k".into()]);
        let _ = snippet::link(text, text, vec![]);
        let url = snippet::link("https://host/page.html", text, vec![("lag".into(), text.clone())]);
        assert!(url.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>\"".contains(&byte)), "{url:.200}");
    });
    let pairs = prop::collection::vec((hostile(), hostile()), 0..4);
    holds("pairs", 1000, &pairs, |pairs| {
        let written = address::write_pairs(pairs);
        let read = address::read_pairs(&written);
        assert_eq!(address::write_pairs(&read), written);
    });
}

#[test]
fn typed_text_is_a_number_or_nothing() {
    holds("numbers", 5000, &hostile(), |text| {
        for language in Language::ALL {
            assert!(typed::number(text, language).is_none_or(f64::is_finite));
            let read = typed::number_in(text, "ms", language);
            let _ = read.map_err(|wrong| assert!(wrong.words(language).len() < 200));
        }
        let _ =
            Mode::read(text).map_err(|wrong| assert!(wrong.words(Language::German).chars().count() < 300));
        let (free, problems) = attributes::free(Some(text), &["lag".to_string()]);
        assert!(free.len() == 1 && problems.iter().all(|own| own.words(Language::German).len() < 300));
    });
}

/// Any JSON, much of it with the names that a file of progress has.
fn json() -> impl Strategy<Value = Json> {
    let name = || {
        let ours = prop::sample::select(vec![
            "format",
            "version",
            "book",
            "answers",
            "predictions",
            "read",
            "last",
            "theme",
            "right",
            "given",
            "stdp.html",
            "stdp.html#cause",
            "__proto__",
        ]);
        prop_oneof![4 => ours.prop_map(String::from), 1 => hostile()]
    };
    let text = prop::sample::select(vec![
        "plasticity-progress",
        "The Plastic Synapse",
        "up@lag=5",
        "dark",
        "stdp.html#rate",
    ]);
    let leaf = prop_oneof![
        any::<bool>().prop_map(Json::Truth),
        prop_oneof![3 => (0..4_i32).prop_map(f64::from), 1 => prop::num::f64::ANY].prop_map(Json::Number),
        text.prop_map(Json::text),
        hostile().prop_map(Json::Text),
        Just(Json::Other),
    ];
    leaf.prop_recursive(4, 24, 5, move |inner| {
        let members = prop::collection::vec((name(), inner.clone()), 0..5);
        prop_oneof![prop::collection::vec(inner, 0..4).prop_map(Json::List), members.prop_map(Json::Map)]
    })
}

/// A file is taken as a whole, and then comes back as it was written, or refused by one sentence; in no case is there markup.
#[test]
fn a_file_of_progress_is_taken_or_refused() {
    let (taken, refused) = (Cell::new(0), Cell::new(0));
    // Most of a file is ours: one wrong entry has all of it refused.
    let part = (prop::sample::select(vec!["answers", "predictions", "read", "theme", "last"]), json());
    let parts = prop_oneof![3 => Just(vec![]), 1 => prop::collection::vec(part, 1..3)];
    let entry = (
        prop_oneof![6 => Just("stdp.html#cause".to_string()), 1 => hostile()],
        any::<bool>(),
        prop_oneof![6 => Just("2".to_string()), 1 => hostile()],
    );
    let answers = prop::collection::vec(entry, 0..3);
    holds("progress", 4000, &(parts, answers, json()), |(parts, answers, anything)| {
        let answer = |(key, right, given): &(String, bool, String)| {
            (key.clone(), Json::map([("right", Json::Truth(*right)), ("given", Json::text(given))]))
        };
        let head = [("format", Json::text("plasticity-progress")), ("version", Json::Number(2.0))];
        let answers = Json::map(answers.iter().map(answer));
        let parts = parts.iter().cloned().chain([("answers", answers)]);
        let ours = Json::map(head.into_iter().chain(parts));
        for file in [&ours, anything] {
            match progress::from_file(Some(file), None) {
                Ok((read, left_out)) => {
                    taken.set(taken.get() + 1);
                    let again =
                        progress::from_file(Some(&read.file()), None).expect("what is written is read");
                    assert_eq!((&again.0, left_out), (&read, 0));
                    assert!(!format!("{:?}", read.file()).contains(['<', '>', '\'', '&']), "{read:?}");
                }
                Err(why) => {
                    refused.set(refused.get() + 1);
                    for (language, end) in
                        [(Language::English, "nothing has changed."), (Language::German, "nichts geändert.")]
                    {
                        let sentence = why.words(language);
                        assert!(sentence.chars().count() < 400 && sentence.ends_with(end), "{sentence}");
                    }
                }
            }
            // And a store with it in gives what is ours, or nothing.
            let stored = progress::Progress::stored(file, file, Some("dark"));
            let once = progress::Progress::stored(&stored.done(), &stored.reading(), stored.theme());
            assert_eq!(once.done(), stored.done());
        }
    });
    assert!(taken.get() > 200 && refused.get() > 200, "{taken:?} {refused:?}");
}

#[test]
fn no_words_of_a_figure_are_markup() {
    let mut live = (ENTRIES[0].open)(&ENTRIES[0].settle(None, []).values);
    while live.advance() != widgets::Progress::Done {}
    let figure = live.figure(0.0);
    let words = prop::collection::vec(hostile(), 4);
    let strategy = (words, prop::collection::vec(prop::num::f64::ANY, 8));
    holds("words", 300, &strategy, |(words, numbers)| {
        let mut figure = figure.clone();
        figure.alt.clone_from(&words[0]);
        for panel in &mut figure.panels {
            panel.title.clone_from(&words[1]);
            panel.x.label.clone_from(&words[2]);
            let points = numbers.chunks(2).map(|two| (two[0], two[1]));
            panel.add(figure::Line::new(words[3].as_str(), points.clone()).labelled());
            panel.add(figure::Dots::new(words[3].as_str(), points));
            panel.add(figure::Note::new(words[0].as_str(), (numbers[0], numbers[1])));
            panel.add(figure::Rule::upright(words[1].as_str(), numbers[2]));
        }
        assert_drawn(&figure, "words");
        let _ = (figure::describe(&figure), figure::tables(&figure), figure::texts(&figure, Layout::Narrow));
    });
}
