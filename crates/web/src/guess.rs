//! A reader at a prediction: drawing, choosing, typing.

use figure::Axis;
use plasticity::math::clamp;
use widgets::Predict;

use crate::json::Json;
use crate::predict::{Guess, Phase, Prediction, Way, sketch};
use crate::predict::{digits_for, sketch::Sketch};
use crate::session::Session;
use crate::stage::Stage;
use crate::words;

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
    stage: &Stage,
    pointer: (f64, f64),
    from: Option<(f64, f64)>,
) -> Option<(f64, f64)> {
    let (panel, up) = panel(session)?;
    let frame = stage.frames.get(panel)?;
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

/// Takes a direction by its name, or a number as somebody wrote it.
pub fn say(prediction: &mut Prediction, text: &str) {
    prediction.guess = match prediction.guess {
        Guess::Sign(_) => Guess::Sign(Way::named(text)),
        // A comma is a point in half of the world.
        Guess::Value(_) => Guess::Value(plasticity::quantity::parse_number(&text.trim().replace(',', "."))),
        Guess::Curve(_) => return,
    }
}

/// What is shown of a prediction while it goes on: `{phase, complete, words, twin}`, the last for
/// the column at which the keyboard draws.
pub fn shown(session: &Session, prediction: &Prediction, column: usize, json: &mut Json) {
    let asking = prediction.phase == Phase::Asked;
    json.open('{').key("asking").flag(asking).key("complete").flag(prediction.is_complete());
    json.key("words").text(match prediction.phase {
        Phase::Asked => "",
        Phase::Waiting => "Your answer is kept. The comparison follows when the run has come to its end.",
        Phase::Skipped => "Skipped: the result is shown.",
        Phase::Answered => &prediction.words,
    });
    if let (true, Predict::Curve { panel, .. }, Guess::Curve(sketch)) =
        (asking, prediction.task, &prediction.guess)
        && let Some(panel) = session.picture().panels.get(panel)
    {
        let (x, y) = (&panel.x, &panel.y);
        let drawn = sketch.height(column);
        let height = drawn.map_or("nothing yet".into(), |height| {
            words::joined(words::number(height, digits_for(y.high - y.low), false), y.unit)
        });
        let at = words::joined(widgets::number_text(sketch::place(x, column)), x.unit);
        let position = drawn.map_or(f64::NAN, |y0| (HEIGHTS * (y0 - y.low) / (y.high - y.low)).round());
        json.key("twin").open('{').key("at").text(&at).key("height").text(&height);
        json.key("position").number(position).close('}');
    }
    json.close('}');
}

/// What `plasticity-answer` tells.
pub fn told(session: &Session) -> String {
    let mut json = Json::default();
    let Some(prediction) = &session.prediction else { return "null".into() };
    let skipped = prediction.phase == Phase::Skipped;
    json.open('{').key("kind").text("prediction").key("widget").text(session.entry.name);
    json.key("readout");
    match prediction.readout() {
        Some(readout) => json.text(readout),
        None => json.number(f64::NAN),
    };
    json.key("answer");
    match (&prediction.guess, prediction.task) {
        (Guess::Curve(sketch), Predict::Curve { panel, .. }) if !skipped => {
            json.open('[');
            if let Some(panel) = session.picture().panels.get(panel) {
                for (x, y) in sketch.points(&panel.x) {
                    json.numbers(&[x, y]);
                }
            }
            json.close(']')
        }
        (Guess::Sign(Some(way)), _) if !skipped => json.text(way.name()),
        (Guess::Value(Some(value)), _) if !skipped => json.number(*value),
        _ => json.number(f64::NAN),
    };
    json.key("skipped").flag(skipped).key("words").text(&prediction.words).close('}');
    json.done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::predict::sketch::COLUMNS;

    fn asked() -> (Session, Stage) {
        let mut session = Session::new(widgets::find("stdp-window").unwrap(), vec![]);
        session.arm();
        session.paint();
        let stage = Stage::of(session.picture(), 680.0, f64::INFINITY);
        (session, stage)
    }

    #[test]
    fn pointer_and_sliders_draw_the_same_line() {
        let (mut session, stage) = asked();
        let rect = stage.frames[1].rect;
        let middle = rect.y + rect.height / 2.0;
        let from = stroke(&mut session, &stage, (rect.x - 50.0, middle), None);
        assert_eq!(from.map(|place| place.0), Some(0.0));
        stroke(&mut session, &stage, (rect.right(), middle), from);
        let points = |session: &Session| told(session);
        let by_pointer = points(&session);
        assert!(session.prediction.as_ref().unwrap().is_complete());
        let (mut session, _) = asked();
        set_height(&mut session, 0, HEIGHTS / 2.0);
        set_height(&mut session, COLUMNS - 1, HEIGHTS / 2.0);
        let count = |text: &str| text.matches("],[").count();
        assert_eq!((count(&by_pointer), count(&points(&session))), (COLUMNS - 1, COLUMNS - 1));
    }

    #[test]
    fn answers_are_read_as_people_write_them() {
        let mut value = Prediction::new(Predict::Value { ask: "?", readout: "x" });
        say(&mut value, " 1,5 ");
        assert_eq!(value.guess, Guess::Value(Some(1.5)));
        say(&mut value, "much");
        assert_eq!(value.guess, Guess::Value(None));
        let mut sign = Prediction::new(Predict::Sign { ask: "?", readout: "x", within: 0.0 });
        say(&mut sign, "same");
        assert_eq!(sign.guess, Guess::Sign(Some(Way::Same)));
    }

    #[test]
    fn what_is_told_is_json() {
        let (mut session, _) = asked();
        session.unveil(Phase::Skipped);
        assert_eq!(
            told(&session),
            "{\"kind\":\"prediction\",\"widget\":\"stdp-window\",\"readout\":null,\"answer\":null,\
             \"skipped\":true,\"words\":\"\"}"
        );
    }
}
