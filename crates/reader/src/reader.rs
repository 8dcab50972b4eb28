//! A reader at a widget: actions in, effects out.

mod acts;
mod gives;

use language::Language;
use plasticity::{Ms, Value};
use widgets::Entry;

use crate::action::Action;
use crate::address::{Address, Pairs};
use crate::attributes::{self, Mode};
use crate::effect::Effect;
use crate::grips::Held;
use crate::pace::{FILL_IN, FIRST_SLICE, Host, Pace};
use crate::placement::{Placement, Room};
use crate::predict::sketch::COLUMNS;
use crate::predict::{Phase, Prediction};
use crate::problem::Problem;
use crate::session::Session;
use crate::state::State;
use crate::whole;

/// What an element brings when it comes to life.
#[derive(Clone, Debug, Default)]
pub struct Opening {
    /// In which language its place on the page is.
    pub language: Language,
    /// Its attributes.
    pub attributes: Pairs,
    /// The author's values in the page's query, where the page shows this widget alone.
    pub query: Pairs,
    /// Its key in what follows.
    pub key: String,
    /// The fragment of the address, or what an element that was taken out of the page has kept.
    pub fragment: String,
    /// It was live before: the address may hold what it showed then.
    pub again: bool,
    /// Values that a script set before there was anything to take them; all or none.
    pub set: Pairs,
    /// What was predicted here before, as a store keeps it; the address counts before it.
    pub predicted: Option<String>,
}

/// What has become of the run that the author wants to be seen once (`autoplay`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Story {
    /// The figure has not been on the screen.
    Wanted,
    /// It has; the run is not computed yet.
    Met,
    /// It has played, or there is none.
    Told,
}

/// A widget in use: what the reader has chosen, how it presents itself, what has been shown of it.
pub struct Reader {
    session: Session,
    mode: Mode,
    pace: Pace,
    placement: Placement,
    /// Room for the figure.
    room: Room,
    held: Option<Held>,
    /// The value that a number in a sentence had when it was taken hold of.
    grabbed: Option<Value>,
    /// Where the pointer was last while a prediction is drawn: share of the axis, and height.
    drawing: Option<(f64, f64)>,
    /// Where the keyboard draws.
    column: usize,
    /// The author's values in the page's query.
    query: Pairs,
    /// How the author wants it presented.
    presentation: Pairs,
    /// The address may hold what is no longer shown.
    again: bool,
    /// What listeners have heard to be wrong with the author's words.
    heard: Vec<Problem>,
    /// The run that the author wants to be seen once.
    story: Story,
    /// What is asked for is hidden on the screen, and open on paper.
    lifted: bool,
}

impl Reader {
    /// A widget as its element describes it.
    pub fn open(entry: &'static Entry, opening: &Opening) -> Self {
        let author = attributes::author(&opening.attributes, &opening.query);
        let mut session = Session::new(entry, author);
        session.language = opening.language;
        let address = Address::read(&opening.fragment).unwrap_or_default();
        let (beside, values) = whole::split(address.pairs(&opening.key).unwrap_or(&vec![]));
        if !values.is_empty() {
            session.take_address(&values);
            session.start_history_here();
        }
        let mode = attributes::configure(&mut session, &opening.attributes);
        if let Err(refused) = session.take_beside(&beside) {
            session.problems.push(refused);
        }
        let said = opening.predicted.clone().filter(|_| beside.iter().all(|(name, _)| name != "guess"));
        // Of another edition's question: it is asked.
        let _ = said.map(|said| session.take_beside(&vec![("guess".into(), said)]));
        if let Err(refused) = session.set_all(&opening.set) {
            session.problems.push(refused);
        }
        Self {
            session,
            mode,
            pace: Pace::default(),
            placement: Placement::none(),
            room: Room::of_width(0.0),
            held: None,
            grabbed: None,
            drawing: None,
            column: COLUMNS / 2,
            query: opening.query.clone(),
            presentation: attributes::presentation(&opening.attributes),
            again: opening.again,
            heard: vec![],
            story: match opening.attributes.iter().any(|(name, _)| name == "autoplay") && !opening.again {
                true => Story::Wanted,
                false => Story::Told,
            },
            lifted: false,
        }
    }

    /// Goes on paper, where nobody can answer, or back to the screen, where the question is still asked.
    pub fn paper(&mut self, on: bool) {
        let session = &mut self.session;
        if on {
            self.lifted |= session.veiled;
            session.veiled = false;
        } else if std::mem::take(&mut self.lifted) {
            let asked = |prediction: &Prediction| prediction.phase == Phase::Asked;
            session.veiled = session.prediction.as_ref().is_some_and(asked);
        }
    }

    /// Does the first work, so that most widgets are done when they are shown first.
    pub fn begin(&mut self, host: &dyn Host) -> Vec<Effect> {
        let mut effects = vec![];
        self.first_slice(host, &mut effects);
        // One that was kept is compared again.
        self.session.settle_prediction();
        effects.extend([Effect::Show, Effect::Describe]);
        effects
    }

    /// The element is live and can tell what it was brought with: complaints, and values that were set before.
    pub fn arrive(&mut self, host: &dyn Host) -> Vec<Effect> {
        let mut effects = if self.session.commit() { self.settled(host) } else { vec![] };
        if self.again {
            effects.push(Effect::Address);
        }
        self.complain(&mut effects);
        effects
    }

    /// Takes the attributes anew: they are the author's start. Whether values follow is decided by what has changed.
    pub fn configure(&mut self, attributes: &Pairs, host: &dyn Host) -> Vec<Effect> {
        let author = attributes::author(attributes, &self.query);
        let changed = self.session.take_author(author);
        self.mode = attributes::configure(&mut self.session, attributes);
        self.presentation = attributes::presentation(attributes);
        let mut effects = if changed { self.settled(host) } else { self.touch() };
        self.complain(&mut effects);
        effects
    }

    /// Says what a page's address wants of it and cannot have.
    pub fn refuse(&mut self, problem: Problem) -> Vec<Effect> {
        self.session.problems.push(problem);
        let mut effects = self.touch();
        self.complain(&mut effects);
        effects
    }

    /// Each sentence once, as long as it holds.
    fn complain(&mut self, effects: &mut Vec<Effect>) {
        let Session { problems, language, .. } = &self.session;
        let new = problems.iter().filter(|problem| !self.heard.contains(problem));
        let new: Vec<_> = new.map(|problem| problem.words(*language)).collect();
        self.heard.clone_from(problems);
        if !new.is_empty() {
            effects.push(Effect::Complain(new.join(" ")));
        }
    }

    /// Says all that there is in a language from now on; a host builds its form anew.
    pub fn speak(&mut self, language: Language) {
        self.session.language = language;
        self.pace.stale = true;
    }

    /// In which language all is said.
    pub fn language(&self) -> Language {
        self.session.language
    }

    /// Takes the room there is.
    pub fn resize(&mut self, room: Room) -> Vec<Effect> {
        let mut effects = vec![];
        // Not laid out: nothing to draw on yet.
        if room.width >= 1.0 && self.room != room {
            self.room = room;
            self.pace.touch(&mut effects);
        }
        effects
    }

    /// Asks to be drawn with the next frame.
    pub fn touch(&mut self) -> Vec<Effect> {
        let mut effects = vec![];
        self.pace.touch(&mut effects);
        effects
    }

    /// The figure is near the screen, or no longer.
    pub fn see(&mut self, visible: bool) -> Vec<Effect> {
        self.pace.visible = visible;
        self.pace.ticked_at = None;
        if visible { self.resume() } else { vec![] }
    }

    /// Half of the figure is on the screen: where the author wants it the run plays, this once, when it is computed.
    pub fn meet(&mut self, host: &dyn Host) -> Vec<Effect> {
        if self.story == Story::Wanted {
            self.story = Story::Met;
        }
        self.tell_story(host)
    }

    /// Plays a run that has been met. It ends in the state that it began with; nothing plays where the reader has begun, is
    /// asked to predict, or wants no motion.
    fn tell_story(&mut self, host: &dyn Host) -> Vec<Effect> {
        if self.story != Story::Met || !self.session.idle() {
            return vec![];
        }
        self.story = Story::Told;
        let fresh = !self.session.veiled && self.session.clock.place().is_none();
        let plays = fresh && !host.reduced_motion();
        if plays { self.apply(Action::Play, host).unwrap_or_default() } else { vec![] }
    }

    /// A number of it in a sentence is near the screen, or none is.
    pub fn watch(&mut self, watched: bool) -> Vec<Effect> {
        self.pace.watched = watched;
        if watched { self.resume() } else { vec![] }
    }

    /// Goes on with what was left while nobody could see it.
    fn resume(&self) -> Vec<Effect> {
        let mut effects = vec![];
        if self.pace.stale || self.session.clock.playing() {
            effects.push(Effect::Frame);
        }
        if !self.session.idle() {
            effects.push(Effect::Work);
        }
        effects
    }

    /// Makes the figure for the room there is; the host draws it now.
    pub fn show(&mut self, host: &dyn Host) -> State {
        self.session.paint();
        if self.room.width > 0.0 {
            self.placement = Placement::of(self.session.picture(), self.room);
        }
        self.pace.stale = false;
        self.pace.drawn_at = host.now();
        self.state()
    }

    /// One frame: moves the clock, draws what is stale.
    pub fn frame(&mut self, now: f64) -> Vec<Effect> {
        let mut effects = vec![];
        self.pace.drawn = false;
        if !self.pace.visible {
            // Out of sight, but perhaps a sentence in sight speaks of it.
            if self.pace.unheard {
                effects.push(Effect::ShowNumbers);
                self.pace.tell_input(&mut effects);
            }
            return effects;
        }
        let clock = &mut self.session.clock;
        if clock.playing() {
            let before = self.pace.ticked_at.replace(now).unwrap_or(now);
            clock.tick(Ms(now - before).seconds());
            self.pace.stale = true;
            if !clock.playing() {
                effects.push(Effect::Moved("pause"));
            }
        } else {
            self.pace.ticked_at = None;
        }
        if self.pace.stale {
            effects.extend([Effect::Show, Effect::ShowNumbers]);
            self.pace.tell_input(&mut effects);
        }
        if self.session.clock.playing() {
            effects.push(Effect::Frame);
        }
        effects
    }

    /// Work until a time in ms.
    pub fn work(&mut self, until: f64, host: &dyn Host) -> Vec<Effect> {
        let mut effects = vec![];
        if !self.pace.awake() || self.session.idle() {
            return effects;
        }
        let mut idle = self.session.advance();
        while !idle && host.now() < until {
            idle = self.session.advance();
        }
        if idle {
            self.pace.touch(&mut effects);
            effects.push(Effect::ShowNumbers);
            self.compare(true, &mut effects);
            if std::mem::take(&mut self.pace.awaited) {
                self.tell_change(&mut effects);
            } else {
                effects.push(Effect::Describe);
            }
            effects.extend(self.tell_story(host));
        } else {
            if host.now() - self.pace.drawn_at >= FILL_IN {
                self.fill_in(host, &mut effects);
            }
            effects.push(Effect::Work);
        }
        effects
    }

    fn fill_in(&mut self, host: &dyn Host, effects: &mut Vec<Effect>) {
        if !self.pace.visible {
            effects.push(Effect::ShowNumbers);
            self.pace.drawn_at = host.now();
        } else if host.reduced_motion() {
            // Who asked for reduced motion sees the end, not the way there.
            effects.push(Effect::ShowWork);
            self.pace.drawn_at = host.now();
        } else {
            self.pace.touch(effects);
        }
    }

    fn first_slice(&mut self, host: &dyn Host, effects: &mut Vec<Effect>) {
        let until = host.now() + FIRST_SLICE;
        while !self.session.advance() {
            if host.now() >= until {
                if self.pace.awake() {
                    effects.push(Effect::Work);
                }
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests;
