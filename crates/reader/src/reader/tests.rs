use crate::address::Pairs;
use crate::{Action, Effect, Host, Mode, Opening, Reader, Room, attributes};

/// Time stands still: every run is done in the first slice.
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
fn a_value_that_cannot_be_used_is_said() {
    let mut reader = open(&[("name", "stdp-window")]);
    let quantity = reader.place("tau-plus").unwrap();
    let write = |text: &str| Action::Type { quantity, text: text.into() };
    assert!(act(&mut reader, write("900")).unwrap().contains(&Effect::Renew(quantity)));
    assert!(reader.state().problems.contains("900"));
    act(&mut reader, write("20"));
    assert!(reader.state().problems.is_empty());
    let before = lag(&reader);
    let refused = reader.set(&pairs(&[("lag", "5"), ("toe", "1")]), &Still).unwrap_err();
    assert!(refused.contains("toe") && lag(&reader) == before);
}

#[test]
fn attributes_are_live() {
    let mut reader = open(&[("name", "stdp-window"), ("lag", "5")]);
    let mut set = |name: &str, value: Option<&str>| {
        let action = Action::Attribute { name: name.into(), value: value.map(Into::into) };
        (act(&mut reader, action).is_some(), lag(&reader), reader.state().problems)
    };
    assert_eq!(set("lag", Some("-5")), (true, -5.0, String::new()));
    assert_eq!(set("lag", None), (true, 5.0, String::new()));
    assert_eq!(set("data-x", Some("1")), (false, 5.0, String::new()));
    assert!(set("toe", Some("1")).2.contains("toe"));
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
    let moved = Opening { attributes, key: "kept".into(), fragment, ..Opening::default() };
    let moved = brought(&moved);
    assert_eq!((lag(&moved), moved.state().undoable.0), (5.0, false));
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
    assert!(reader.prediction().unwrap().words.contains("On average your curve"));
    let effects = act(&mut reader, Action::Reset).unwrap();
    assert!(effects.contains(&Effect::Speak(String::new())) && reader.state().veiled);
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
