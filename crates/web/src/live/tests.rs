use super::*;

fn open(attributes: &str) -> Live {
    let mut live = Live::open(attributes, "").unwrap();
    live.write("configure", 0, attributes);
    live
}

fn lag(live: &Live) -> f64 {
    live.session.values()[live.session.place("lag").unwrap()].number()
}

#[test]
fn an_element_is_read_by_its_attributes() {
    let live = open("name\0stdp-window\0lag\0-7.5\0class\0x\0controls\0lag\0mode\0predict");
    assert_eq!((lag(&live), live.mode), (-7.5, Mode::Predict));
    assert_eq!(live.session.free.iter().filter(|free| **free).count(), 1);
    assert!(live.session.veiled && live.session.problems.is_empty());
    assert!(Live::open("name\0nobody", "").is_none() && Live::open("", "").is_none());
    assert!(unknown("<b>").starts_with("There is no widget “<b>”: there are "));
    let queried = Live::open("name\0stdp-window\0lag\x005", "lag\x007").unwrap();
    assert_eq!(lag(&queried), 7.0);
}

#[test]
fn a_slider_and_keys_move_the_same_quantity() {
    let mut live = open("name\0stdp-window");
    let place = live.session.place("lag").unwrap();
    assert_eq!(live.acted("slide", place, 200.0, 0.0), Outcome::Input);
    assert_eq!(lag(&live), 0.0);
    assert_eq!(live.written("dial", place, "ArrowUp"), Outcome::Step);
    assert_eq!(live.written("dial", place, "a"), Outcome::Nothing);
    assert_eq!(lag(&live), 0.5);
    live.acted("grab", place, 0.0, 0.0);
    assert_eq!(live.acted("pull", place, 20.0, 0.0), Outcome::Input);
    assert_eq!(live.acted("pull", place, 20.0, 0.0), Outcome::Nothing);
    assert_eq!(live.acted("slide", 999, 0.0, 0.0), Outcome::Nothing);
}

#[test]
fn a_value_that_cannot_be_used_is_said() {
    let mut live = open("name\0stdp-window");
    let place = live.session.place("tau-plus").unwrap();
    assert_eq!(live.written("type", place, "900"), Outcome::Commit);
    assert!(live.session.problems[0].contains("900"));
    live.written("type", place, "20");
    assert!(live.session.problems.is_empty());
    assert_eq!(
        live.tell("set", "lag\x005\0toe\x001"),
        live.session.entry.settle(None, [("toe", "1")]).problems[0]
    );
}

#[test]
fn attributes_are_live() {
    let mut live = open("name\0stdp-window\0lag\x005");
    assert_eq!(live.written("attribute", 0, "lag\0-5"), Outcome::Commit);
    assert_eq!(lag(&live), -5.0);
    live.written("attribute", 0, "lag");
    assert_eq!(lag(&live), 5.0);
    assert_eq!(live.written("attribute", 0, "data-x\x001"), Outcome::Nothing);
    live.written("attribute", 0, "toe\x001");
    assert!(live.session.problems[0].contains("toe"));
}

#[test]
fn an_address_is_followed_and_written() {
    let mut live = open("name\0stdp-window");
    assert_eq!(live.written("follow", 0, "w\0a-heading"), Outcome::Nothing);
    assert_eq!(live.written("follow", 0, "w\0w:lag=5"), Outcome::Commit);
    assert_eq!(live.written("follow", 0, "w\0w:lag=5"), Outcome::Nothing);
    assert_eq!(live.tell("fragment", "w\0other:x=1"), "other:x=1;w:lag=5");
    assert_eq!(live.tell("fragment", "w\0a-heading"), "a-heading");
    assert_eq!(live.tell("kept", ""), "lag\x005");
    let mut other = open("name\0stdp-window");
    other.written("keep", 0, "lag\x005");
    assert_eq!((lag(&other), other.session.undoable().0), (5.0, false));
}

#[test]
fn keys_of_a_page_and_strangers() {
    assert_eq!(keys("\0w\0w\0v"), "w\0w.2");
    assert_eq!(strangers("w:a=1;nobody:b=2;:c=3", "w\0w.2"), "“nobody”");
    assert_eq!(strangers("a-heading", ""), "");
}

#[test]
fn a_prediction_is_made_once() {
    let mut live = open("name\0stdp-window\0mode\0predict");
    live.show(680.0, f64::INFINITY);
    assert_eq!(live.acted("guess", 0, 0.0, 0.0), Outcome::Nothing);
    for (column, height) in [(4.0, 30.0), (35.0, 70.0)] {
        live.acted("column", 0, column, 0.0);
        live.acted("height", 0, height, 0.0);
    }
    assert_eq!(live.acted("guess", 0, 0.0, 0.0), Outcome::Touched);
    assert_eq!(live.acted("skip", 0, 0.0, 0.0), Outcome::Nothing);
    assert_eq!(live.acted("compare", 0, 0.0, 0.0), Outcome::Nothing);
    while !live.advance() {}
    assert_eq!(live.acted("compare", 0, 0.0, 0.0), Outcome::Touched);
    assert!(live.tell("told", "").contains("On average your curve"));
    assert_eq!(live.acted("reset", 0, 0.0, 0.0), Outcome::Commit);
    assert!(live.session.veiled);
}

#[test]
fn the_clock_moves() {
    let mut live = open("name\0stdp-sequence");
    live.acted("scrub", 0, 0.0, 0.0);
    assert_eq!(live.session.clock.at(), 0.0);
    live.acted("next", 0, 0.0, 0.0);
    assert_eq!(live.session.clock.at(), 1.0);
    live.acted("play", 0, 0.0, 0.0);
    live.acted("tick", 0, 0.5, 0.0);
    assert!(live.session.clock.playing() && live.session.clock.at() > 1.0);
    assert_eq!(live.acted("no-such-thing", 0, 0.0, 0.0), Outcome::Nothing);
}

#[test]
fn paper_has_a_ground_and_no_handles() {
    let mut live = open("name\0stdp-window");
    live.show(680.0, f64::INFINITY);
    let (screen, paper) = (live.strokes(false), live.strokes(true));
    assert_eq!(paper[..2], screen[..2]);
    // Kind and ink of the first sign: boxes, paper.
    assert_eq!(paper[2..4], [2.0, 3.0]);
}
