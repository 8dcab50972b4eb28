//! What a widget shows at this moment: a page puts it where it belongs.

use figure::Rect;
use plasticity::{Quantity, Unit};

use crate::dial::Dial;
use crate::grips;
pub use crate::guess::{Answering, Drawn};

use crate::guess;
use crate::placement::Placement;
use crate::scale::Scale;
use crate::session::Session;
use crate::words;

/// Places of the scrubber; a screen has no more.
pub const PLACES: f64 = 1000.0;

/// All that may change while the reader reads.
#[derive(Clone, Debug)]
pub struct State {
    /// One for each quantity, in declared order.
    pub values: Vec<Shown>,
    /// Named results.
    pub readouts: Vec<Reading>,
    /// Whether undo and redo have somewhere to go.
    pub undoable: (bool, bool),
    /// Everything is as the author set it.
    pub at_start: bool,
    /// How far the run has come, 0 to 1; `None` once it is done.
    pub progress: Option<f64>,
    /// The reader has stopped it.
    pub stopped: bool,
    /// Name of the preset; empty for values of the reader's own.
    pub preset: String,
    /// Runs are kept to compare with.
    pub has_pins: bool,
    /// What it shows, as a sentence; as a question while the result is hidden.
    pub title: &'static str,
    /// The result is hidden.
    pub veiled: bool,
    /// The results in words; empty while they are hidden.
    pub summary: String,
    /// How they differ from a kept run.
    pub difference: String,
    /// What was wrong with the text that gave the values.
    pub problems: String,
    /// Where the clock stands; `None` where nothing runs in time.
    pub clock: Option<Clock>,
    /// How far the reader is with a prediction.
    pub answering: Option<Answering>,
    /// Where the figure stands.
    pub place: Place,
}

/// A value as controls and sentences show it.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// As it is written.
    pub typed: String,
    /// The same with its unit, rounded for reading.
    pub text: String,
    /// As a number; a choice counts its options from 0.
    pub number: f64,
    /// Position of its slider.
    pub position: f64,
    /// It is not what the author set.
    pub moved: bool,
    /// It has no effect in the present case.
    pub without_effect: bool,
    /// What was wrong with what was typed here last; empty where nothing was.
    pub problem: String,
}

/// A result as sentences show it.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Name in kebab-case.
    pub name: &'static str,
    /// In words.
    pub label: &'static str,
    /// With its unit.
    pub text: String,
    /// The reader is still asked for a prediction: any of them may tell.
    pub hidden: bool,
}

/// Where a clock stands.
#[derive(Clone, Debug)]
pub struct Clock {
    /// It moves.
    pub playing: bool,
    /// Position of the scrubber, of [`PLACES`].
    pub position: f64,
    /// The place in words.
    pub text: String,
    /// Factor on the widget's own pace.
    pub speed: f64,
}

/// Where the figure stands.
#[derive(Clone, Debug)]
pub struct Place {
    /// Width, css px of the page; nothing until there is room.
    pub width: f64,
    /// Size of the design, for its aspect ratio.
    pub size: (f64, f64),
    /// Handles, in the order of drawing.
    pub grips: Vec<Grip>,
    /// Where a curve is still to be drawn: left, top, width, height, as shares of the figure's.
    pub pad: Option<[f64; 4]>,
    /// What leads to other pages.
    pub leads: Vec<Lead>,
}

/// A part of the figure that leads to a page of the book.
#[derive(Clone, Debug)]
pub struct Lead {
    /// What is there, in words.
    pub words: String,
    /// The page, from the book's folder.
    pub to: String,
    /// Left, top, width, height, as shares of the figure's.
    pub at: [f64; 4],
}

/// A handle on the page.
#[derive(Clone, Debug)]
pub struct Grip {
    /// What it is, for who cannot see it.
    pub name: String,
    /// Its middle, as shares of the figure's width and height.
    pub at: (f64, f64),
    /// Which way it goes.
    pub way: Way,
    /// Places of the quantities that it moves: sideways, then up and down.
    pub quantities: Vec<usize>,
}

/// Which way a handle goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Sideways.
    Across,
    /// Up and down.
    Along,
    /// Both.
    Both,
}

impl State {
    pub(crate) fn of(session: &Session, placement: &Placement, column: usize) -> Self {
        Self {
            values: values(session),
            readouts: readings(session),
            undoable: session.undoable(),
            at_start: session.at_start(),
            progress: session.progress(),
            stopped: session.stopped(),
            preset: if session.preset_is_pure() { session.preset_or_first().into() } else { String::new() },
            has_pins: !session.pins.is_empty(),
            title: session.title(),
            veiled: session.veiled,
            summary: if session.veiled { String::new() } else { session.summary() },
            difference: session.difference().unwrap_or_default(),
            problems: session.complaints().join(" "),
            clock: clock(session),
            answering: session.prediction.as_ref().map(|own| guess::answering(session, own, column)),
            place: place(session, placement),
        }
    }
}

fn values(session: &Session) -> Vec<Shown> {
    let keys = session.without_effect();
    let (starts, language) = (session.start(), session.language);
    let refused = session.refused();
    let all = session.quantities.iter().zip(session.values()).zip(starts).enumerate();
    all.map(|(place, ((quantity, value), start))| match session.hides(place) {
        true => hidden(quantity),
        false => Shown {
            typed: words::typed(quantity, *value, language),
            text: language.number(widgets::value_text(quantity, *value)),
            number: value.number(),
            position: Scale::of(quantity).map_or(value.number(), |scale| scale.position(value.number())),
            moved: value != start,
            without_effect: keys.iter().any(|key| quantity.is(key)),
            problem: refused.iter().filter(|(own, _)| *own == place).map(|(_, said)| said.as_str()).collect(),
        },
    })
    .collect()
}

/// What stands for a value that would tell what is asked.
pub const HIDDEN: &str = "?";

fn hidden(quantity: &Quantity) -> Shown {
    Shown {
        typed: HIDDEN.into(),
        text: HIDDEN.into(),
        number: Dial::new(quantity).ends().0,
        position: 0.0,
        moved: false,
        without_effect: true,
        problem: String::new(),
    }
}

fn readings(session: &Session) -> Vec<Reading> {
    let reading = |readout: widgets::Readout| Reading {
        name: readout.name,
        label: readout.label,
        text: session.language.number(readout.text()),
        hidden: session.veiled,
    };
    session.readouts().into_iter().map(reading).collect()
}

fn clock(session: &Session) -> Option<Clock> {
    let clock = &session.clock;
    let span = clock.span()?;
    let length = span.end - span.start;
    let share = if length > 0.0 { (clock.at() - span.start) / length } else { 0.0 };
    // Enough digits to see it move.
    let digits = match length {
        l if l < 2.0 => 3,
        l if l < 20.0 => 2,
        l if l < 200.0 => 1,
        _ => 0,
    };
    // Its end is that of a whole run: until there is one, it stands as far along as the work.
    let come = session.progress().filter(|_| clock.place().is_none() && !clock.playing());
    Some(Clock {
        playing: clock.playing(),
        position: (come.unwrap_or(share) * PLACES).round(),
        text: match come {
            Some(come) => words::measured(100.0 * come, Unit::Percent, 0, false, session.language),
            None if words::counts(span) => words::counted(clock.at(), span.unit, session.language),
            None => words::measured(clock.at(), span.unit, digits, false, session.language),
        },
        speed: clock.speed,
    })
}

fn place(session: &Session, placement: &Placement) -> Place {
    let size = placement.size;
    let grip = |(panel, handle): (usize, &figure::Handle)| {
        let (x, y) = placement.frames.get(panel)?.to_px(handle.at);
        Some(Grip {
            name: handle.name.clone(),
            at: (x / size.0, y / size.1),
            way: match (&handle.x, &handle.y) {
                (Some(_), None) => Way::Across,
                (None, Some(_)) => Way::Along,
                _ => Way::Both,
            },
            quantities: grips::drags(handle).filter_map(|drag| session.place(&drag.quantity)).collect(),
        })
    };
    let shares = |rect: Rect| [rect.x / size.0, rect.y / size.1, rect.width / size.0, rect.height / size.1];
    let pad =
        session.asked_panel().and_then(|panel| placement.frames.get(panel)).map(|frame| shares(frame.rect));
    let lead = |(lead, at): (&figure::Lead, Rect)| Lead {
        words: lead.words.clone(),
        to: lead.to.clone(),
        at: shares(at),
    };
    // Before there is room nothing can be pressed.
    let leads =
        if placement.width > 0.0 { figure::leads(session.picture(), placement.layout) } else { vec![] };
    Place {
        width: placement.width,
        size: placement.size,
        grips: grips::all(session.picture()).filter_map(grip).collect(),
        pad,
        leads: leads.into_iter().map(lead).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::Room;

    fn state(session: &mut Session) -> State {
        while !session.advance() {}
        session.paint();
        let placement = Placement::of(session.picture(), Room::of_width(680.0));
        State::of(session, &placement, 20)
    }

    fn window() -> Session {
        Session::new(widgets::find("stdp-window").unwrap(), vec![])
    }

    #[test]
    fn a_state_shows_values_results_and_handles() {
        let mut session = window();
        let state = state(&mut session);
        let lag = &state.values[session.place("lag").unwrap()];
        assert_eq!((lag.number, lag.typed.as_str(), lag.text.as_str()), (10.0, "10", "10\u{a0}ms"));
        assert!(state.progress.is_none() && state.preset == "bi-poo-1998" && state.clock.is_none());
        let moves_lag =
            |grip: &Grip| grip.way == Way::Across && grip.quantities == [session.place("lag").unwrap()];
        assert!(state.place.grips.iter().any(moves_lag));
    }

    #[test]
    fn what_is_asked_for_is_told_nowhere() {
        let mut session = window();
        session.arm();
        let state = state(&mut session);
        assert!(state.summary.is_empty() && state.place.pad.is_some());
        assert!(state.readouts.iter().all(|reading| reading.hidden));
    }

    #[test]
    fn a_value_that_tells_the_answer_is_told_nowhere() {
        let mut session = Session::new(widgets::find("spine-turnover").unwrap(), vec![]);
        let lasting = session.place("lasting").unwrap();
        session.arm();
        let asked = state(&mut session);
        let shown = &asked.values[lasting];
        assert!(shown.typed == HIDDEN && shown.text == HIDDEN && shown.without_effect, "{shown:?}");
        assert!(crate::plain::Told::of(&session).values.0.iter().all(|(key, _)| key != "lasting"));
        session.unveil(crate::predict::Phase::Skipped);
        assert_eq!(state(&mut session).values[lasting].typed, "0.735");
        assert!(crate::plain::Told::of(&session).values.0.iter().any(|(key, _)| key == "lasting"));
    }

    #[test]
    fn what_has_no_effect_follows_the_values() {
        let mut session = window();
        let without_effect = |state: &State| state.values.iter().filter(|shown| shown.without_effect).count();
        let before = without_effect(&state(&mut session));
        assert!(before > 0);
        let rule = session.place("rule").unwrap();
        session.type_one(rule, "pair");
        assert!(without_effect(&state(&mut session)) < before);
    }

    #[test]
    fn a_span_has_a_clock() {
        let mut session = Session::new(widgets::find("stdp-sequence").unwrap(), vec![]);
        let begun = clock(&session).unwrap();
        assert_eq!((begun.playing, begun.position, begun.text.as_str()), (false, 0.0, "0\u{a0}%"));
        let done = state(&mut session).clock.unwrap();
        assert_eq!((done.position, done.text.as_str()), (PLACES, "200\u{a0}trials"));
    }
}
