//! The border to the page. Text and numbers cross it, nothing else: no node, no event, no function.
//!
//! Three doors: [`Live::tell`] answers in text, mostly JSON; [`Live::act`] and [`Live::write`] change
//! something and give an outcome. What is said through them stands in the tables below.

use figure::Gather;
use plasticity::Value;
use wasm_bindgen::prelude::*;

use crate::address::{self, Address, Pairs};
use crate::attributes::{self, Mode};
use crate::clock::Clock;
use crate::dial::Dial;
use crate::grips::{self, Held};
use crate::json::Json;
use crate::predict::{Phase, sketch::COLUMNS};
use crate::scale::{self, Scale};
use crate::session::Session;
use crate::stage::Stage;
use crate::state::PLACES;
use crate::{exports, form, guess, snippet, state};

/// What follows from an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing.
    Nothing,
    /// Something else is to be shown.
    Touched,
    /// Values have changed and may change again at once.
    Input,
    /// Values have changed for good.
    Commit,
    /// The same, by a step that listeners hear of as of a drag.
    Step,
    /// A state has been taken over that is committed already.
    Travelled,
}

/// A live widget.
#[wasm_bindgen]
pub struct Live {
    session: Session,
    mode: Mode,
    stage: Stage,
    /// The handle that a pointer holds.
    held: Option<Held>,
    /// The value that a number in a sentence had when it was taken hold of.
    grabbed: Option<Value>,
    /// Where the pointer was last while a prediction is drawn: share of the axis, and height.
    drawing: Option<(f64, f64)>,
    /// Where the keyboard draws.
    column: usize,
}

/// Names and values in turn, separated by zero bytes.
pub fn listed(text: &str) -> Pairs {
    let mut parts = text.split('\0');
    let mut pairs = vec![];
    while let (Some(name), Some(value)) = (parts.next(), parts.next()) {
        pairs.push((name.into(), value.into()));
    }
    pairs
}

fn unlisted(pairs: &Pairs) -> String {
    let parts: Vec<&str> = pairs.iter().flat_map(|(name, value)| [name.as_str(), value.as_str()]).gather();
    parts.join("\0")
}

fn two(text: &str) -> (&str, &str) {
    text.split_once('\0').unwrap_or((text, ""))
}

/// What is wrong with a name that no widget has.
#[wasm_bindgen]
pub fn unknown(name: &str) -> String {
    let known: Vec<_> = widgets::ENTRIES.iter().map(|entry| entry.name).gather();
    ["There is no widget “", &attributes::start_of(name), "”: there are ", &known.join(", "), "."].concat()
}

/// The keys of all widgets of a page, in document order, from their ids and names in turn.
#[wasm_bindgen]
pub fn keys(elements: &str) -> String {
    let elements = listed(elements);
    address::keys(elements.iter().map(|(id, name)| (id.as_str(), name.as_str()))).join("\0")
}

/// Keys in the address that are not among these.
#[wasm_bindgen]
pub fn strangers(fragment: &str, keys: &str) -> String {
    let address = Address::read(fragment).unwrap_or_default();
    let entries = address.entries.iter().map(|(key, _)| key);
    let strangers = entries.filter(|key| !key.is_empty() && !keys.split('\0').any(|known| known == *key));
    let strangers: Vec<_> = strangers.map(|key| ["“", &attributes::start_of(key), "”"].concat()).gather();
    strangers.join(", ")
}

/// A theme's colours as a style sheet writes them, by its place: light, dark, and both in contrast.
#[wasm_bindgen]
pub fn theme(place: usize) -> String {
    use figure::Theme::{ContrastDark, ContrastLight, Dark, Light};
    figure::css([Light, Dark, ContrastLight, ContrastDark][place.min(3)])
}

#[wasm_bindgen]
impl Live {
    /// A widget as its element's attributes and the page's query say; nothing where no widget has
    /// this name. Its state may then be taken from elsewhere, and `configure` comes last.
    pub fn open(attributes: &str, query: &str) -> Option<Live> {
        let attributes = listed(attributes);
        let entry = widgets::find(attributes::named(&attributes, "name"))?;
        let mut author = attributes::author(&attributes, &(entry.quantities)());
        author.extend(listed(query));
        Some(Self {
            session: Session::new(entry, author),
            mode: Mode::Explore,
            stage: Stage::none(),
            held: None,
            grabbed: None,
            drawing: None,
            column: COLUMNS / 2,
        })
    }

    /// Answers.
    ///
    /// | `what` | gives | `text` |
    /// |---|---|---|
    /// | `form`, `state` | JSON, see [`form`] and [`state`] | |
    /// | `describe`, `csv`, `svg` | the figure in words, as data, as a file | |
    /// | `data`, `tables`, `voices` | JSON, see [`exports`] | |
    /// | `spoken` | what a screen reader hears after a change | |
    /// | `told` | what `plasticity-answer` tells | |
    /// | `kept` | what brings the state back | |
    /// | `fragment` | the address with this state in it | key, zero byte, fragment |
    /// | `link` | a link that brings everything back | key, zero byte, page |
    /// | `embed` | the page that shows this alone | where the program is |
    /// | `snippets` | JSON: element, frame | where the program is, zero byte, height |
    /// | `set` | sets all or none; the reason for none | names and values |
    pub fn tell(&mut self, what: &str, text: &str) -> String {
        let session = &mut self.session;
        let (key, rest) = two(text);
        match what {
            "form" => form::form(session, self.mode),
            "state" => state::state(session, &self.stage, self.column),
            "told" => guess::told(session),
            "kept" => unlisted(&session.address()),
            "fragment" => {
                let Some(mut address) = Address::read(rest) else { return rest.into() };
                address.set(key, session.address());
                address.write()
            }
            "link" => snippet::link(rest, key, session.address()),
            "embed" => snippet::embed(key, session.entry.name, &session.configuration()),
            "snippets" => {
                let entry = session.entry;
                let configuration = session.configuration();
                let [tag, frame] = snippet::snippets(key, entry.name, entry.title, &configuration, rest);
                Json::default().open('[').text(&tag).text(&frame).close(']').done()
            }
            "set" => session.set_all(&listed(text)).err().unwrap_or_default(),
            "spoken" => exports::spoken(session),
            _ => {
                session.paint();
                match what {
                    "describe" => figure::describe(session.picture()),
                    "csv" => figure::csv(session.picture(), plasticity::quantity::decimal::shortest),
                    "svg" => exports::svg(session),
                    "data" => exports::data(session.picture()),
                    "tables" => exports::tables(session.picture()),
                    _ => exports::voices(session.picture()),
                }
            }
        }
    }

    /// Acts by numbers.
    ///
    /// | `what` | does |
    /// |---|---|
    /// | `slide` | sets a quantity by its slider's position `x` |
    /// | `grab`, `pull` | takes hold of a number in a sentence, pulls it `x` css px to the right |
    /// | `hold`, `drag`, `drop` | takes hold of a handle, moves it to `x`, `y` of the stage, lets go |
    /// | `stroke`, `lift` | draws a prediction, ends a line |
    /// | `column`, `height` | where the keyboard draws, and how high |
    /// | `scrub`, `seek`, `step`, `speed`, `tick` | moves the clock: by position, to a place, by events, faster, by seconds |
    /// | `reset-one`, `reset`, `undo`, `redo`, `pin`, `clear-pins`, `play`, `pause`, `back`, `next`, `stop`, `resume` | what the buttons say |
    /// | `commit` | remembers the state before for undo |
    /// | `guess`, `skip`, `compare` | commits to a prediction, goes on without, compares it once the run is done |
    pub fn act(&mut self, what: &str, place: usize, x: f64, y: f64) -> u8 {
        self.acted(what, place, x, y) as u8
    }

    /// Acts by text.
    ///
    /// | `what` | does | `text` |
    /// |---|---|---|
    /// | `type` | reads a quantity as somebody wrote it | what was written |
    /// | `dial`, `grip` | moves a quantity, or the n-th handle, by a key | the key's name |
    /// | `preset` | takes a preset | its name |
    /// | `say` | answers a prediction | the direction, or the number |
    /// | `configure` | takes mode, controls and theme | all attributes |
    /// | `attribute` | an attribute was set, or removed where it has no value | name, zero byte, value |
    /// | `keep` | takes over a state as the one to begin with | names and values |
    /// | `begin`, `follow` | the same from an address, at the beginning or later | key, zero byte, fragment |
    pub fn write(&mut self, what: &str, place: usize, text: &str) -> u8 {
        self.written(what, place, text) as u8
    }

    /// One slice of work; true where there is nothing more to do.
    pub fn advance(&mut self) -> bool {
        self.session.advance()
    }

    /// Whether there is no work to do now.
    pub fn idle(&self) -> bool {
        self.session.idle()
    }

    /// Whether the clock moves.
    pub fn playing(&self) -> bool {
        self.session.clock.playing()
    }

    /// Makes the figure for the room that there is, css px, and gives the state that goes with it.
    /// There is no limit to the height where it is infinite.
    pub fn show(&mut self, room: f64, height: f64) -> String {
        self.session.paint();
        if room > 0.0 {
            self.stage = Stage::of(self.session.picture(), room, height);
        }
        state::state(&self.session, &self.stage, self.column)
    }

    /// The signs of the figure: of the one shown, or for paper, without handles. Width and height
    /// of the design come first.
    pub fn strokes(&mut self, paper: bool) -> Vec<f64> {
        if paper {
            exports::paper(&mut self.session)
        } else {
            exports::strokes(self.session.picture(), self.stage.layout, self.stage.size)
        }
    }
}

impl Live {
    fn acted(&mut self, what: &str, place: usize, x: f64, y: f64) -> Outcome {
        let session = &mut self.session;
        let pointer = self.stage.local(x, y);
        match what {
            "slide" => return self.slide(place, x),
            "grab" => self.grabbed = session.values().get(place).copied(),
            "pull" => return self.pull(place, x),
            "hold" => {
                self.held = grips::hold(session.picture(), &self.stage.frames, place, pointer);
            }
            "drag" => {
                let Some(held) = &self.held else { return Outcome::Nothing };
                grips::drag(session, &self.stage.frames, held, pointer);
                return Outcome::Input;
            }
            "drop" => return if self.held.take().is_some() { Outcome::Commit } else { Outcome::Nothing },
            "stroke" => {
                self.drawing = guess::stroke(session, &self.stage, pointer, self.drawing);
                return Outcome::Touched;
            }
            "lift" => self.drawing = None,
            "column" => {
                self.column = (x as usize).min(COLUMNS - 1);
                return Outcome::Touched;
            }
            "height" => {
                guess::set_height(session, self.column, x);
                return Outcome::Touched;
            }
            "commit" => return if session.commit() { Outcome::Commit } else { Outcome::Nothing },
            "guess" | "skip" | "compare" => return self.decide(what),
            "reset-one" => {
                session.reset_one(place);
                return Outcome::Commit;
            }
            "reset" => {
                session.reset();
                return Outcome::Commit;
            }
            "undo" => {
                session.undo();
                return Outcome::Travelled;
            }
            "redo" => {
                session.redo();
                return Outcome::Travelled;
            }
            "pin" => {
                session.pin();
                return Outcome::Touched;
            }
            "clear-pins" => {
                session.pins.clear();
                return Outcome::Touched;
            }
            "stop" | "resume" => {
                session.stop(what == "stop");
                return Outcome::Touched;
            }
            _ => return moved(&mut session.clock, what, x),
        }
        Outcome::Nothing
    }

    fn slide(&mut self, place: usize, position: f64) -> Outcome {
        let Some(quantity) = self.session.quantities.get(place) else { return Outcome::Nothing };
        let value = Scale::of(quantity).and_then(|scale| scale::nearest(quantity, scale.at(position)));
        self.set(place, value, Outcome::Input)
    }

    fn pull(&mut self, place: usize, px: f64) -> Outcome {
        let (Some(from), Some(quantity)) = (self.grabbed, self.session.quantities.get(place)) else {
            return Outcome::Nothing;
        };
        let to = Dial::new(quantity).dragged(from, px);
        self.set(place, to.filter(|to| *to != self.session.values()[place]), Outcome::Input)
    }

    fn set(&mut self, place: usize, value: Option<Value>, outcome: Outcome) -> Outcome {
        let Some(value) = value else { return Outcome::Nothing };
        self.session.set(place, value);
        outcome
    }

    fn decide(&mut self, what: &str) -> Outcome {
        let Some(prediction) = &self.session.prediction else { return Outcome::Nothing };
        let asked = prediction.phase == Phase::Asked;
        let done = match what {
            "guess" if asked && prediction.is_complete() => {
                self.session.unveil(Phase::Waiting);
                true
            }
            "skip" if asked => {
                self.session.unveil(Phase::Skipped);
                true
            }
            "compare" => self.session.settle_prediction(),
            _ => false,
        };
        if done { Outcome::Touched } else { Outcome::Nothing }
    }

    fn written(&mut self, what: &str, place: usize, text: &str) -> Outcome {
        let session = &mut self.session;
        match what {
            "type" if place >= session.quantities.len() => return Outcome::Nothing,
            "type" => {
                session.problems.clear();
                if let Err(problem) = session.read(place, text) {
                    session.problems.push(problem);
                }
            }
            "dial" => {
                let now = session.values().get(place).copied().zip(session.quantities.get(place));
                let to = now.and_then(|(value, quantity)| Dial::new(quantity).key(value, text));
                return self.set(place, to, Outcome::Step);
            }
            "grip" => {
                let Some((place, value)) = grips::key(session, place, text) else { return Outcome::Nothing };
                return self.set(place, Some(value), Outcome::Step);
            }
            "preset" => session.take_preset(text),
            "say" => {
                if let Some(prediction) = &mut session.prediction {
                    guess::say(prediction, text);
                }
                return Outcome::Touched;
            }
            "configure" => {
                self.mode = attributes::configure(session, &listed(text));
                return Outcome::Touched;
            }
            "attribute" => return attributes::changed(session, text),
            "keep" => {
                session.take_address(&listed(text));
                session.start_history_here();
                return Outcome::Nothing;
            }
            _ => return self.follow(what == "begin", text),
        }
        Outcome::Commit
    }

    /// Takes what an address says; a heading says nothing.
    fn follow(&mut self, begins: bool, text: &str) -> Outcome {
        let (key, fragment) = two(text);
        let Some(address) = Address::read(fragment) else { return Outcome::Nothing };
        let pairs = address.pairs(key);
        if begins {
            if let Some(pairs) = pairs {
                self.session.take_address(pairs);
                self.session.start_history_here();
            }
            return Outcome::Nothing;
        }
        let pairs = pairs.cloned().unwrap_or_default();
        if self.session.address() == pairs {
            return Outcome::Nothing;
        }
        self.session.take_address(&pairs);
        Outcome::Commit
    }
}

fn moved(clock: &mut Clock, what: &str, x: f64) -> Outcome {
    match what {
        "scrub" => {
            clock.pause();
            let to = clock.span().map_or(0.0, |span| span.start + (span.end - span.start) * x / PLACES);
            clock.seek(to);
        }
        "seek" => clock.seek(x),
        "step" => clock.step(x as i32),
        "back" => clock.step(-1),
        "next" => clock.step(1),
        "speed" => clock.speed = x,
        "tick" => clock.tick(x),
        "play" => clock.play(),
        "pause" => clock.pause(),
        _ => return Outcome::Nothing,
    }
    Outcome::Touched
}

#[cfg(test)]
mod tests;
