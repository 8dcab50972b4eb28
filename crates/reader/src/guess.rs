//! A reader at a prediction: drawing, choosing, typing.

use figure::Axis;
use language::Language;
use plasticity::math::clamp;
use widgets::Predict;

use crate::placement::Placement;
use crate::plain::{self, Said};
use crate::predict::{Guess, Phase, Prediction, Way, sketch};
use crate::predict::{digits_for, sketch::Sketch};
use crate::session::Session;
use crate::{typed, words};

/// Positions of the slider that sets heights.
pub const HEIGHTS: f64 = 100.0;

/// The panel that a curve is drawn in, and its vertical axis.
fn panel(session: &Session) -> Option<(usize, Axis)> {
    let Predict::Curve { panel, .. } = session.prediction.as_ref()?.task else { return None };
    Some((panel, session.picture().panels.get(panel)?.y.clone()))
}

fn sketch_of(session: &mut Session) -> Option<&mut Sketch> {
    match &mut session.prediction.as_mut()?.guess {
        Guess::Curve(sketch) => Some(sketch),
        _ => None,
    }
}

/// Draws on with the pointer at a place of the design; gives where that is: share of the axis, and
/// height. A new line begins where there is no place before.
pub fn stroke(
    session: &mut Session,
    placement: &Placement,
    pointer: (f64, f64),
    from: Option<(f64, f64)>,
) -> Option<(f64, f64)> {
    let (panel, up) = panel(session)?;
    let frame = placement.frames.get(panel)?;
    let share = clamp((pointer.0 - frame.rect.x) / frame.rect.width, 0.0, 1.0);
    let to = (share, clamp(frame.to_data(pointer).1, up.low, up.high));
    sketch_of(session)?.stroke(from.unwrap_or(to), to);
    Some(to)
}

/// Sets the height of one column by a slider's position.
pub fn set_height(session: &mut Session, column: usize, position: f64) {
    if let Some((_, up)) = panel(session)
        && let Some(sketch) = sketch_of(session)
    {
        sketch.set(column, up.low + (up.high - up.low) * position / HEIGHTS);
    }
}

/// The unit of what is asked for; empty where that is no number.
pub fn unit(session: &Session) -> &'static str {
    let asked = session.prediction.as_ref().and_then(Prediction::readout);
    let readouts = session.readouts();
    readouts.iter().find(|own| Some(own.name) == asked).map_or("", |own| own.unit.symbol())
}

/// Takes a direction by its name, or a number as somebody wrote it, in this unit.
pub fn say(prediction: &mut Prediction, text: &str, unit: &str, language: Language) {
    prediction.problem = None;
    match &mut prediction.guess {
        Guess::Sign(way) => *way = Way::named(text),
        Guess::Value(value) => {
            let number = typed::number_in(text, unit, language);
            *value = number.as_ref().ok().copied();
            prediction.problem = number.err().filter(|_| !text.trim().is_empty());
        }
        Guess::Curve(_) => {}
    }
}

/// How far a reader is with a prediction.
#[derive(Clone, Debug, PartialEq)]
pub struct Answering {
    /// It is still asked for.
    pub asking: bool,
    /// There is enough to commit to.
    pub complete: bool,
    /// What is said about it.
    pub words: String,
    /// What the keyboard draws; `None` where no curve is asked for.
    pub column: Option<Drawn>,
}

/// The column at which the keyboard draws.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// Its place in words.
    pub at: String,
    /// Its height in words.
    pub height: String,
    /// Its height as a slider's position, of [`HEIGHTS`]; `None` where nothing is drawn yet.
    pub position: Option<f64>,
}

/// What is shown of a prediction, the keyboard drawing at this column.
pub fn answering(session: &Session, prediction: &Prediction, column: usize) -> Answering {
    let asking = prediction.phase == Phase::Asked;
    let language = session.language;
    let mut words = match prediction.phase {
        Phase::Asked | Phase::Answered => prediction.words(language),
        Phase::Waiting => language.answer_kept().into(),
        Phase::Skipped if session.progress().is_some() => language.answer_skipped_running().into(),
        Phase::Skipped => language.answer_skipped().into(),
    };
    // Stands before a comparison that the present run no longer bears out. In the line of what was said, which is short:
    // nothing below moves while a value is dragged.
    if session.answered_elsewhere() {
        words = [language.answer_elsewhere(), " ", &words].concat();
    }
    Answering {
        asking,
        complete: prediction.is_complete(),
        words,
        column: if asking { drawn(session, prediction, column) } else { None },
    }
}

fn drawn(session: &Session, prediction: &Prediction, column: usize) -> Option<Drawn> {
    let (Predict::Curve { panel, .. }, Guess::Curve(sketch)) = (prediction.task, &prediction.guess) else {
        return None;
    };
    let panel = session.picture().panels.get(panel)?;
    let (x, y) = (&panel.x, &panel.y);
    let height = sketch.height(column);
    let digits = digits_for(y.high - y.low);
    Some(Drawn {
        at: words::place(sketch::place(x, column), x),
        height: height.map_or(session.language.nothing_yet().into(), |height| {
            words::joined(words::number(height, digits, false, session.language), y.unit)
        }),
        position: height.map(|height| (HEIGHTS * (height - y.low) / (y.high - y.low)).round()),
    })
}

/// What `plasticity-answer` tells; `None` where nothing is asked.
pub fn answered(session: &Session) -> Option<plain::Prediction> {
    let prediction = session.prediction.as_ref()?;
    let skipped = prediction.phase == Phase::Skipped;
    let said = match (&prediction.guess, prediction.task) {
        (Guess::Curve(sketch), Predict::Curve { panel, .. }) => {
            let panel = session.picture().panels.get(panel);
            Some(Said::Curve(panel.map_or(vec![], |panel| sketch.points(&panel.x))))
        }
        (Guess::Sign(way), _) => way.map(|way| Said::Way(way.name())),
        (Guess::Value(value), _) => value.map(Said::Value),
        (Guess::Curve(_), _) => None,
    };
    Some(plain::Prediction {
        kind: "prediction",
        widget: session.entry.name,
        readout: prediction.readout(),
        answer: said.filter(|_| !skipped),
        skipped,
        words: prediction.words(session.language),
        score: prediction.score,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::Room;
    use crate::predict::sketch::COLUMNS;

    fn asked() -> (Session, Placement) {
        let mut session = Session::new(widgets::find("stdp-window").unwrap(), vec![]);
        session.arm();
        session.paint();
        let placement = Placement::of(session.picture(), Room::of_width(680.0));
        (session, placement)
    }

    #[test]
    fn pointer_and_sliders_draw_the_same_line() {
        let (mut session, placement) = asked();
        let rect = placement.frames[1].rect;
        let middle = rect.y + rect.height / 2.0;
        let from = stroke(&mut session, &placement, (rect.x - 50.0, middle), None);
        assert_eq!(from.map(|place| place.0), Some(0.0));
        stroke(&mut session, &placement, (rect.right(), middle), from);
        let points = |session: &Session| match answered(session).unwrap().answer {
            Some(Said::Curve(points)) => points.len(),
            other => panic!("{other:?}"),
        };
        let by_pointer = points(&session);
        assert!(session.prediction.as_ref().unwrap().is_complete());
        let (mut session, _) = asked();
        set_height(&mut session, 0, HEIGHTS / 2.0);
        set_height(&mut session, COLUMNS - 1, HEIGHTS / 2.0);
        assert_eq!((by_pointer, points(&session)), (COLUMNS, COLUMNS));
    }

    #[test]
    fn answers_are_read_as_people_write_them() {
        let mut value = Prediction::new(Predict::Value { ask: "?", readout: "x" });
        let english = Language::English;
        say(&mut value, " −1,5 % ", "%", english);
        assert_eq!((&value.guess, value.words(english).as_str()), (&Guess::Value(Some(-1.5)), ""));
        say(&mut value, "much", "%", english);
        assert_eq!(value.guess, Guess::Value(None));
        assert!(value.words(english).contains("not one number"));
        say(&mut value, "", "%", english);
        assert_eq!(value.words(english), "");
        say(&mut value, "1,234", "%", Language::German);
        assert_eq!(value.guess, Guess::Value(Some(1.234)));
        let mut sign = Prediction::new(Predict::Sign { ask: "?", readout: "x", within: 0.0 });
        say(&mut sign, "same", "", english);
        assert_eq!(sign.guess, Guess::Sign(Some(Way::Same)));
    }

    #[test]
    fn a_comparison_says_when_the_settings_are_others() {
        let (mut session, _) = asked();
        let shown = |session: &Session| answering(session, session.prediction.as_ref().unwrap(), 0).words;
        let lag = session.place("lag").unwrap();
        let (own, other) = (session.values()[lag], plasticity::Value::Real(-7.5));
        // What the author set is not yet answered for.
        session.set(lag, other);
        assert_eq!(shown(&session), "");
        session.set(lag, own);
        session.paint();
        set_height(&mut session, 4, 10.0);
        set_height(&mut session, 35, 60.0);
        session.unveil(Phase::Waiting);
        // The comparison is made at the values of the run that ends, not of the press.
        session.set(lag, other);
        while !session.advance() {}
        assert!(session.settle_prediction());
        let said = shown(&session);
        assert!(said.starts_with("Your curve"), "{said}");
        session.set(lag, own);
        assert_eq!(shown(&session), format!("Answered at other settings. {said}"));
        session.set(lag, other);
        assert_eq!(shown(&session), said);
        let preset = session.entry.presets.last().unwrap().name;
        session.take_preset(preset);
        assert!(shown(&session).starts_with("Answered at other settings. Your curve"));
        session.language = Language::German;
        assert!(shown(&session).starts_with("Bei anderen Einstellungen beantwortet. Die eigene Kurve"));
        session.language = Language::English;
        // What listeners were told stays what it was.
        assert_eq!(answered(&session).unwrap().words, said);
        session.unveil(Phase::Skipped);
        assert_eq!(shown(&session), "Skipped: the result appears as it is computed.");
        while !session.advance() {}
        assert_eq!(shown(&session), "Skipped: the result is shown.");
        session.reset();
        assert_eq!(shown(&session), "");
    }

    #[test]
    fn who_skips_has_said_nothing() {
        let (mut session, _) = asked();
        session.unveil(Phase::Skipped);
        let answer = serde_json::to_value(answered(&session)).unwrap();
        let expected = serde_json::json!({
            "kind": "prediction", "widget": "stdp-window", "readout": null, "answer": null, "skipped": true, "words": "",
            "score": null
        });
        assert_eq!(answer, expected);
    }
}
