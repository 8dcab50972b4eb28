//! A reader at a widget: actions in, effects out.

use figure::Figure;
use plasticity::Value;

use crate::action::Action;
use crate::address::{Address, Pairs};
use crate::attributes::{self, Mode};
use crate::dial::Dial;
use crate::effect::Effect;
use crate::form::Form;
use crate::grips::{self, Held};
use crate::guess;
use crate::pace::{FILL_IN, FIRST_SLICE, Host, Pace};
use crate::placement::Placement;
use crate::plain;
use crate::predict::{Phase, sketch::COLUMNS};
use crate::scale::{self, Scale};
use crate::session::Session;
use crate::state::{PLACES, State};
use crate::{snippet, words};

/// What an element brings when it comes to life.
#[derive(Clone, Debug, Default)]
pub struct Opening {
    /// Its attributes.
    pub attributes: Pairs,
    /// The author's values in the page's query, where the page shows this widget alone.
    pub query: Pairs,
    /// Its key in what follows.
    pub key: String,
    /// The fragment of the address, or what an element that was taken out of the page has kept.
    pub fragment: String,
}

/// A widget in use: what the reader has chosen, how it presents itself, what has been shown of it.
pub struct Reader {
    session: Session,
    mode: Mode,
    pace: Pace,
    placement: Placement,
    /// Room for the figure, css px; no limit to the height where it is infinite.
    room: (f64, f64),
    held: Option<Held>,
    /// The value that a number in a sentence had when it was taken hold of.
    grabbed: Option<Value>,
    /// Where the pointer was last while a prediction is drawn: share of the axis, and height.
    drawing: Option<(f64, f64)>,
    /// Where the keyboard draws.
    column: usize,
}

impl Reader {
    /// A widget as its element describes it.
    ///
    /// # Errors
    /// The sentence for a name that no widget has.
    pub fn open(opening: &Opening) -> Result<Self, String> {
        let name = attributes::named(&opening.attributes, "name");
        let entry = widgets::find(name).ok_or_else(|| words::no_widget(name))?;
        let mut author = attributes::author(&opening.attributes, &(entry.quantities)());
        author.extend(opening.query.iter().cloned());
        let mut session = Session::new(entry, author);
        let address = Address::read(&opening.fragment).unwrap_or_default();
        if let Some(state) = address.pairs(&opening.key) {
            session.take_address(state);
            session.start_history_here();
        }
        let mode = attributes::configure(&mut session, &opening.attributes);
        Ok(Self {
            session,
            mode,
            pace: Pace::default(),
            placement: Placement::none(),
            room: (0.0, f64::INFINITY),
            held: None,
            grabbed: None,
            drawing: None,
            column: COLUMNS / 2,
        })
    }

    /// Does the first work, so that most widgets are done when they are shown first.
    pub fn begin(&mut self, host: &dyn Host) -> Vec<Effect> {
        let mut effects = vec![];
        self.first_slice(host, &mut effects);
        effects.extend([Effect::Show, Effect::Describe]);
        effects
    }

    /// Takes mode, controls and theme anew.
    pub fn configure(&mut self, attributes: &Pairs) {
        self.mode = attributes::configure(&mut self.session, attributes);
        self.room.0 = 0.0;
    }

    // ---- what there is ---------------------------------------------------------------------------

    /// What the widget consists of.
    pub fn form(&self) -> Form {
        Form::of(&self.session, self.mode)
    }

    /// What it shows now.
    pub fn state(&self) -> State {
        State::of(&self.session, &self.placement, self.column)
    }

    /// The figure as the reader sees it.
    pub fn picture(&self) -> &Figure {
        self.session.picture()
    }

    /// The design in which it stands on the page.
    pub fn layout(&self) -> figure::Layout {
        self.placement.layout
    }

    /// The figure for paper, where nothing can be dragged.
    pub fn printed(&mut self) -> Figure {
        self.session.paint();
        let mut figure = self.session.picture().clone();
        crate::compare::keep_handles(&mut figure, |_| false);
        figure
    }

    /// The figure as a file of its own.
    pub fn svg(&mut self) -> String {
        figure::svg(&self.printed(), figure::Layout::Wide, figure::Colours::Literal(figure::Theme::Light))
    }

    /// The numbers behind the figure, as a file.
    pub fn csv(&mut self) -> String {
        self.session.paint();
        figure::csv(self.session.picture(), plasticity::quantity::decimal::shortest)
    }

    /// The numbers behind the figure.
    pub fn tables(&mut self) -> Vec<figure::Table> {
        self.session.paint();
        figure::tables(self.session.picture())
    }

    /// The words that stand for the picture.
    pub fn description(&mut self) -> String {
        self.session.paint();
        figure::describe(self.session.picture())
    }

    /// What JavaScript sees of values and results.
    pub fn told(&self) -> plain::Told {
        plain::Told::of(&self.session)
    }

    /// The schema of the parameters.
    pub fn parameters(&self) -> Vec<plain::Parameter> {
        self.session.quantities.iter().map(plain::Parameter::of).collect()
    }

    /// What was predicted; `None` where nothing is asked.
    pub fn prediction(&self) -> Option<plain::Prediction> {
        guess::told(&self.session)
    }

    /// The place of a quantity by its key.
    pub fn place(&self, key: &str) -> Option<usize> {
        self.session.place(key)
    }

    /// Whether there is a readout of this name.
    pub fn reads(&self, name: &str) -> bool {
        self.session.readouts().iter().any(|readout| readout.name == name)
    }

    /// Name of the widget.
    pub fn name(&self) -> &'static str {
        self.session.entry.name
    }

    /// Whether there is no work to do now.
    pub fn idle(&self) -> bool {
        self.session.idle()
    }

    // ---- text that carries it elsewhere ----------------------------------------------------------

    /// A fragment with this state in it. One that names a heading stays.
    pub fn fragment(&self, key: &str, fragment: &str) -> String {
        let Some(mut address) = Address::read(fragment) else { return fragment.into() };
        address.set(key, self.session.address());
        address.write()
    }

    /// A link to this page that brings everything back.
    pub fn link(&self, key: &str, page: &str) -> String {
        snippet::link(page, key, self.session.address())
    }

    /// The page that shows this alone, beside the program at `base`.
    pub fn embed(&self, base: &str) -> String {
        snippet::embed(base, self.session.entry.name, &self.session.configuration())
    }

    /// Markup for other pages: an element, and a frame of this height in css px.
    pub fn snippets(&self, base: &str, height: f64) -> [String; 2] {
        let entry = self.session.entry;
        let height = plasticity::quantity::decimal::shortest(height.ceil());
        snippet::snippets(base, entry.name, entry.title, &self.session.configuration(), &height)
    }

    // ---- showing ---------------------------------------------------------------------------------

    /// Takes the room there is, css px.
    pub fn resize(&mut self, room: f64, height: f64) -> Vec<Effect> {
        let mut effects = vec![];
        // Not laid out: nothing to draw on yet.
        if room >= 1.0 && self.room != (room, height) {
            self.room = (room, height);
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
        if self.room.0 > 0.0 {
            self.placement = Placement::of(self.session.picture(), self.room.0, self.room.1);
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
            clock.tick((now - before) / 1000.0);
            self.pace.stale = true;
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

    // ---- changing --------------------------------------------------------------------------------

    /// Sets several values named in text, all or none.
    ///
    /// # Errors
    /// The sentence that says which could not be used and why.
    pub fn set(&mut self, pairs: &Pairs, host: &dyn Host) -> Result<Vec<Effect>, String> {
        self.session.set_all(pairs)?;
        Ok(self.committed(host))
    }

    /// Does what a hand has done; `None` where that means nothing here.
    pub fn apply(&mut self, action: Action, host: &dyn Host) -> Option<Vec<Effect>> {
        use Action::{
            Attribute, ClearPins, Column, Commit, Drag, Drop, Follow, Grab, HandleKey, Height, Hold, Key,
            Lift, Pause, Pin, Play, Predict, Preset, Pull, Redo, Reset, ResetOne, Resume, Say, Scrub, Seek,
            Skip, Slide, Speed, Step, Stop, Stroke, Type, Undo,
        };
        let session = &mut self.session;
        match action {
            Slide { quantity, position } => {
                let own = session.quantities.get(quantity)?;
                let value = scale::nearest(own, Scale::of(own)?.at(position))?;
                session.set(quantity, value);
                Some(self.input(host))
            }
            Pull { quantity, px } => {
                let to = Dial::new(session.quantities.get(quantity)?).dragged(self.grabbed?, px)?;
                if session.values()[quantity] == to {
                    return None;
                }
                session.set(quantity, to);
                Some(self.input(host))
            }
            Drag { at } => {
                let held = self.held.as_ref()?;
                grips::drag(session, &self.placement.frames, held, self.placement.local(at));
                Some(self.input(host))
            }
            Key { quantity, key } => {
                let value = *session.values().get(quantity)?;
                let to = Dial::new(session.quantities.get(quantity)?).key(value, &key)?;
                Some(self.stepped(quantity, to, host))
            }
            HandleKey { handle, key } => {
                let (quantity, to) = grips::key(session, handle, &key)?;
                Some(self.stepped(quantity, to, host))
            }
            Grab { quantity } => {
                self.grabbed = session.values().get(quantity).copied();
                None
            }
            Hold { handle, at } => {
                self.held =
                    grips::hold(session.picture(), &self.placement.frames, handle, self.placement.local(at));
                Some(vec![])
            }
            Drop => {
                self.held.take()?;
                Some(self.committed(host))
            }
            Commit => Some(self.committed(host)),
            Type { quantity, text } => {
                session.quantities.get(quantity)?;
                session.problems.clear();
                if let Err(problem) = session.read(quantity, &text) {
                    session.problems.push(problem);
                }
                let mut effects = self.committed(host);
                effects.push(Effect::Renew(quantity));
                Some(effects)
            }
            Preset(name) => {
                session.take_preset(&name);
                Some(self.committed(host))
            }
            ResetOne { quantity } => {
                session.reset_one(quantity);
                Some(self.committed(host))
            }
            Reset => {
                session.reset();
                let mut effects = self.committed(host);
                if self.session.veiled {
                    // What was said before may tell what is asked for again.
                    effects.extend([Effect::Describe, Effect::Speak(String::new()), Effect::ShowNumbers]);
                }
                Some(effects)
            }
            Undo => {
                session.undo();
                Some(self.settled(host))
            }
            Redo => {
                session.redo();
                Some(self.settled(host))
            }
            Attribute { name, value } => {
                attributes::changed(session, &name, value.as_deref()).then(|| self.committed(host))
            }
            Follow { key, fragment } => {
                let address = Address::read(&fragment)?;
                let pairs = address.pairs(&key).cloned().unwrap_or_default();
                if session.address() == pairs {
                    return None;
                }
                session.take_address(&pairs);
                Some(self.committed(host))
            }
            Predict => self.decide(Phase::Waiting),
            Skip => self.decide(Phase::Skipped),
            Stop => {
                session.stop(true);
                Some(self.touch())
            }
            Resume => {
                session.stop(false);
                let mut effects = self.touch();
                effects.extend(Self::resume(self));
                Some(effects)
            }
            Stroke { at } => {
                let at = self.placement.local(at);
                self.drawing = guess::stroke(session, &self.placement, at, self.drawing);
                Some(self.touch())
            }
            Lift => {
                self.drawing = None;
                Some(vec![])
            }
            Column(column) => {
                self.column = column.min(COLUMNS - 1);
                Some(self.touch())
            }
            Height(position) => {
                guess::set_height(session, self.column, position);
                Some(self.touch())
            }
            Say(text) => {
                guess::say(session.prediction.as_mut()?, &text);
                Some(self.touch())
            }
            Pin => {
                session.pin();
                Some(self.touch())
            }
            ClearPins => {
                session.pins.clear();
                Some(self.touch())
            }
            Play => self.clocked(|clock| clock.play()),
            Pause => self.clocked(|clock| clock.pause()),
            Seek(at) => self.clocked(|clock| clock.seek(at)),
            Scrub(position) => self.clocked(|clock| clock.scrub(position / PLACES)),
            Step(n) => self.clocked(|clock| clock.step(n)),
            Speed(speed) => self.clocked(|clock| clock.speed = speed),
        }
    }

    fn clocked(&mut self, act: impl FnOnce(&mut crate::clock::Clock)) -> Option<Vec<Effect>> {
        act(&mut self.session.clock);
        Some(self.touch())
    }

    /// A key has moved a quantity: listeners hear of it as of a drag, and of its end.
    fn stepped(&mut self, quantity: usize, to: Value, host: &dyn Host) -> Vec<Effect> {
        self.session.set(quantity, to);
        let mut effects = self.input(host);
        effects.extend(self.committed(host));
        effects
    }

    /// Values have changed and may change again at once: a drag goes on. Draws at most once per frame, and then
    /// right away.
    fn input(&mut self, host: &dyn Host) -> Vec<Effect> {
        let mut effects = vec![];
        self.first_slice(host, &mut effects);
        self.pace.unheard = true;
        if self.pace.drawn {
            self.pace.touch(&mut effects);
            return effects;
        }
        self.pace.drawn = true;
        self.pace.show_or_wait(&mut effects);
        effects.push(Effect::ShowNumbers);
        self.pace.tell_input(&mut effects);
        effects.push(Effect::Frame);
        effects
    }

    /// The reader has let go, or something else has set values for good.
    fn committed(&mut self, host: &dyn Host) -> Vec<Effect> {
        if self.session.commit() { self.settled(host) } else { self.touch() }
    }

    /// A state stands that is committed already.
    fn settled(&mut self, host: &dyn Host) -> Vec<Effect> {
        let mut effects = vec![];
        self.first_slice(host, &mut effects);
        self.pace.show_or_wait(&mut effects);
        effects.push(Effect::ShowNumbers);
        self.pace.tell_input(&mut effects);
        effects.push(Effect::Address);
        self.pace.awaited = !self.session.idle();
        self.tell_change(&mut effects);
        effects
    }

    fn tell_change(&mut self, effects: &mut Vec<Effect>) {
        if !self.pace.awaited {
            effects.push(Effect::Describe);
            let words = self.session.spoken();
            if !words.is_empty() {
                effects.push(Effect::Speak(words));
            }
        }
        effects.push(Effect::Change);
    }

    // ---- predicting ------------------------------------------------------------------------------

    /// Shows what was hidden. The buttons are gone then: their focus goes to what is said instead.
    fn decide(&mut self, phase: Phase) -> Option<Vec<Effect>> {
        let prediction = self.session.prediction.as_ref().filter(|own| own.phase == Phase::Asked)?;
        if phase == Phase::Waiting && !prediction.is_complete() {
            return None;
        }
        self.session.unveil(phase);
        let mut effects = self.touch();
        effects.extend([Effect::Describe, Effect::ShowNumbers]);
        if phase == Phase::Waiting {
            self.compare(false, &mut effects);
        }
        effects.extend([Effect::Show, Effect::FocusVerdict]);
        if phase == Phase::Skipped {
            effects.push(Effect::Answer);
        }
        Some(effects)
    }

    /// Compares, where there is something to compare with by now, and says so.
    fn compare(&mut self, aloud: bool, effects: &mut Vec<Effect>) {
        if !self.session.settle_prediction() {
            return;
        }
        self.pace.touch(effects);
        if aloud && let Some(prediction) = &self.session.prediction {
            effects.push(Effect::Speak(prediction.words.clone()));
        }
        effects.push(Effect::Answer);
    }
}

#[cfg(test)]
mod tests;
