//! What a widget shows at this moment, as one text: the page puts it where it belongs.

use crate::form;
use crate::grips;
use crate::guess;
use crate::json::Json;
use crate::scale::Scale;
use crate::session::Session;
use crate::stage::Stage;
use crate::words;

/// Places of the scrubber; a screen has no more.
pub const PLACES: f64 = 1000.0;

/// The state as JSON. `stage` is where the figure stands, `column` where the keyboard draws.
pub fn state(session: &Session, stage: &Stage, column: usize) -> String {
    let mut json = Json::default();
    json.open('{').key("values").open('[');
    let idle = session.without_effect();
    for (place, quantity) in session.quantities.iter().enumerate() {
        let value = session.values()[place];
        json.open('{').key("value");
        form::value(quantity, value, &mut json);
        json.key("typed").text(&words::typed(quantity, value));
        json.key("text").text(&widgets::value_text(quantity, value));
        let at = Scale::of(quantity).map_or(value.number(), |scale| scale.position(value.number()));
        json.key("at").number(at).key("number").number(value.number());
        json.key("moved").flag(value != session.start()[place]);
        json.key("idle").flag(idle.iter().any(|key| quantity.is(key))).close('}');
    }
    json.close(']').key("readouts").open('[');
    for readout in session.readouts() {
        json.open('{').key("name").text(readout.name).key("value").number(readout.value);
        json.key("unit").text(readout.unit.symbol()).key("label").text(readout.label);
        json.key("text").text(&readout.text()).key("hidden").flag(session.hides(readout.name)).close('}');
    }
    let (undo, redo) = session.undoable();
    json.close(']').key("undo").flag(undo).key("redo").flag(redo).key("start").flag(session.at_start());
    json.key("done").flag(session.progress().is_none()).key("stopped").flag(session.stopped());
    json.key("progress").number(session.progress().unwrap_or(f64::NAN));
    // The empty name stands for values of the reader's own.
    json.key("preset").text(if session.preset_is_pure() { session.preset_or_first() } else { "" });
    json.key("pins").flag(!session.pins.is_empty()).key("veiled").flag(session.veiled);
    json.key("summary").text(&if session.veiled { String::new() } else { session.summary() });
    json.key("difference").text(&session.difference().unwrap_or_default());
    json.key("problems").text(&session.problems.join(" "));
    clock(session, &mut json);
    if let Some(prediction) = &session.prediction {
        json.key("ask");
        guess::shown(session, prediction, column, &mut json);
    }
    place(session, stage, &mut json);
    json.close('}').done()
}

fn clock(session: &Session, json: &mut Json) {
    let clock = &session.clock;
    let Some(span) = clock.span() else { return };
    let length = span.end - span.start;
    let share = if length > 0.0 { (clock.at() - span.start) / length } else { 0.0 };
    // Enough digits to see it move.
    let digits = match length {
        l if l < 2.0 => 3,
        l if l < 20.0 => 2,
        l if l < 200.0 => 1,
        _ => 0,
    };
    json.key("clock").open('{').key("playing").flag(clock.playing());
    json.key("at").number((share * PLACES).round());
    json.key("text").text(&words::measured(clock.at(), span.unit, digits, false));
    json.key("speed").number(clock.speed).close('}');
}

/// Size of the figure, its handles and where a curve is drawn, in css px of the page.
fn place(session: &Session, stage: &Stage, json: &mut Json) {
    json.key("wide").flag(stage.layout == figure::Layout::Wide).key("width").number(stage.width);
    json.key("size").numbers(&[stage.size.0, stage.size.1]).key("grips").open('[');
    for (panel, handle) in grips::all(session.picture()) {
        let Some(frame) = stage.frames.get(panel) else { continue };
        let (x, y) = frame.to_px(handle.at);
        json.open('{').key("name").text(&handle.name);
        json.key("at").numbers(&[x * stage.scale, y * stage.scale]);
        json.key("way").text(match (&handle.x, &handle.y) {
            (Some(_), None) => "across",
            (None, Some(_)) => "along",
            _ => "",
        });
        json.key("places").open('[');
        for place in grips::drags(handle).filter_map(|drag| session.place(&drag.quantity)) {
            json.number(place as f64);
        }
        json.close(']').close('}');
    }
    json.close(']');
    if let Some(frame) = session.asked_panel().and_then(|panel| stage.frames.get(panel)) {
        let rect = [frame.rect.x, frame.rect.y, frame.rect.width, frame.rect.height];
        json.key("pad").numbers(&rect.map(|length| length * stage.scale));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(session: &mut Session) -> String {
        while !session.advance() {}
        session.paint();
        let stage = Stage::of(session.picture(), 680.0, f64::INFINITY);
        state(session, &stage, 20)
    }

    fn count(text: &str, part: &str) -> usize {
        text.matches(part).count()
    }

    #[test]
    fn a_state_shows_values_results_and_handles() {
        let mut session = Session::new(widgets::find("stdp-window").unwrap(), vec![]);
        let all = text(&mut session);
        assert!(all.contains("{\"value\":10,\"typed\":\"10\",\"text\":\"10\u{a0}ms\""), "{all}");
        assert!(all.contains("\"done\":true") && all.contains("\"preset\":\"bi-poo-1998\""));
        assert!(
            all.contains("\"way\":\"across\",\"places\":[2]")
                || all.contains("\"way\":\"across\",\"places\":[")
        );
        let (open, close) = (count(&all, "{"), count(&all, "}"));
        assert_eq!((open, count(&all, "\"clock\"")), (close, 0));
    }

    #[test]
    fn what_is_asked_for_is_told_nowhere() {
        let mut session = Session::new(widgets::find("stdp-window").unwrap(), vec![]);
        session.arm();
        let all = text(&mut session);
        assert!(all.contains("\"summary\":\"\"") && all.contains("\"pad\":["), "{all}");
        assert_eq!(count(&all, "\"hidden\":true"), session.readouts().len());
    }

    #[test]
    fn idle_follows_the_values() {
        let mut session = Session::new(widgets::find("stdp-window").unwrap(), vec![]);
        let before = count(&text(&mut session), "\"idle\":true");
        assert!(before > 0);
        let rule = session.place("rule").unwrap();
        session.read(rule, "pair").unwrap();
        assert!(count(&text(&mut session), "\"idle\":true") < before);
    }

    #[test]
    fn a_span_has_a_clock() {
        let entry = widgets::ENTRIES.iter().find(|entry| entry.name == "stdp-sequence").unwrap();
        let all = text(&mut Session::new(entry, vec![]));
        assert!(all.contains("\"clock\":{\"playing\":false,\"at\":1000,"), "{all}");
    }
}
