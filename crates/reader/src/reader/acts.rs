//! What a hand has done, and what follows from it.

use plasticity::Value;

use super::Reader;
use crate::action::Action;
use crate::address::{Address, Pairs};
use crate::clock::Clock;
use crate::dial::Dial;
use crate::effect::Effect;
use crate::pace::Host;
use crate::predict::Phase;
use crate::predict::sketch::COLUMNS;
use crate::scale::{self, Scale};
use crate::session::Session;
use crate::state::PLACES;
use crate::{grips, guess, whole};

impl Reader {
    /// Sets several values named in text, all or none.
    ///
    /// # Errors
    /// The sentence that says which could not be used and why.
    pub fn set(&mut self, pairs: &Pairs, host: &dyn Host) -> Result<Vec<Effect>, String> {
        let language = self.session.language;
        self.session.set_all(pairs).map_err(|problem| problem.words(language))?;
        Ok(self.committed(host))
    }

    /// Takes everything that is seen, or a part of it, all or none.
    ///
    /// # Errors
    /// The sentence that says what could not be used and why.
    pub fn restore(&mut self, pairs: &Pairs, host: &dyn Host) -> Result<Vec<Effect>, String> {
        let (beside, values) = whole::split(pairs);
        let before = self.session.chosen();
        let language = self.session.language;
        self.session.take_configuration(&values).map_err(|problem| problem.words(language))?;
        if let Err(refused) = self.session.take_beside(&beside) {
            self.session.go(before);
            return Err(refused.words(language));
        }
        let mut effects = self.committed(host);
        if !beside.is_empty() {
            self.first_slice(host, &mut effects);
            self.session.settle_prediction();
            effects.extend([Effect::Show, Effect::Describe]);
        }
        Ok(effects)
    }

    /// Does what a hand has done; `None` where that means nothing here.
    pub fn apply(&mut self, action: Action, host: &dyn Host) -> Option<Vec<Effect>> {
        use Action::{
            Cancel, ClearPins, Column, Commit, Drag, Drop, Follow, Grab, HandleKey, Height, Hold, Key, Lift,
            Pause, Pin, Play, Predict, Preset, Pull, Redo, Reset, ResetOne, Resume, Say, Scrub, Seek, Skip,
            Slide, Speed, Step, Stop, Stroke, Turn, Type, Undo,
        };
        let session = &mut self.session;
        // What would tell the answer is not to be found out by moving it either.
        if let Slide { quantity, .. }
        | Pull { quantity, .. }
        | Key { quantity, .. }
        | Grab { quantity }
        | Type { quantity, .. }
        | ResetOne { quantity } = &action
            && session.hides(*quantity)
        {
            return None;
        }
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
            Cancel => {
                (self.held, self.grabbed) = (None, None);
                session.cancel().then(|| self.input(host))
            }
            Type { quantity, text } => {
                session.quantities.get(quantity)?;
                session.type_one(quantity, &text);
                let mut effects = self.committed(host);
                effects.push(Effect::Renew(quantity));
                Some(effects)
            }
            Preset(name) => {
                session.take_preset(&name);
                Some(self.committed(host))
            }
            Turn(by) => {
                let preset = session.preset_beside(by)?;
                session.take_preset(preset);
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
                    effects.extend([
                        Effect::Describe,
                        Effect::Speak(Default::default()),
                        Effect::ShowNumbers,
                    ]);
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
            Follow { key, fragment } => {
                let address = Address::read(&fragment)?;
                let (beside, values) = whole::split(address.pairs(&key).unwrap_or(&vec![]));
                if session.address() == values && beside.is_empty() {
                    return None;
                }
                session.take_address(&values);
                if let Err(refused) = session.take_beside(&beside) {
                    session.problems.push(refused);
                }
                let mut effects = self.committed(host);
                effects.extend(self.resume());
                Some(effects)
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
                let unit = guess::unit(session);
                let language = session.language;
                guess::say(session.prediction.as_mut()?, &text, unit, language);
                Some(self.touch())
            }
            Pin => Some(self.pinned(Session::pin)),
            ClearPins => Some(self.pinned(Session::clear_pins)),
            Play => self.clocked(Clock::play),
            Pause => self.clocked(Clock::pause),
            Seek(at) => self.clocked(|clock| clock.seek(at)),
            Scrub(position) => self.clocked(|clock| clock.scrub(position / PLACES)),
            Step(n) => self.clocked(|clock| clock.step(n)),
            Speed(speed) => self.clocked(|clock| clock.speed = speed),
        }
    }

    fn clocked(&mut self, act: impl FnOnce(&mut Clock)) -> Option<Vec<Effect>> {
        let clock = &mut self.session.clock;
        let (played, at) = (clock.playing(), clock.at());
        act(clock);
        let (plays, moved) = (clock.playing(), clock.at() != at);
        let mut effects = self.touch();
        effects.extend((plays != played).then_some(Effect::Moved(if plays { "play" } else { "pause" })));
        effects.extend(moved.then_some(Effect::Moved("seek")));
        Some(effects)
    }

    fn pinned(&mut self, act: impl FnOnce(&mut Session)) -> Vec<Effect> {
        let before = self.session.pins.len();
        act(&mut self.session);
        let mut effects = self.touch();
        // Of many only the last are kept.
        if before > 0 || !self.session.pins.is_empty() {
            effects.push(Effect::Moved("pin"));
        }
        effects
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
    pub(super) fn settled(&mut self, host: &dyn Host) -> Vec<Effect> {
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

    pub(super) fn tell_change(&mut self, effects: &mut Vec<Effect>) {
        if !self.pace.awaited {
            effects.push(Effect::Describe);
            let words = self.session.spoken();
            if !words[0].is_empty() {
                effects.push(Effect::Speak(words));
            }
        }
        effects.push(Effect::Change);
    }

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
        // Kept runs were not to be seen before.
        effects.extend((!self.session.idle()).then_some(Effect::Work));
        if phase == Phase::Skipped {
            effects.push(Effect::Answer);
        }
        Some(effects)
    }

    /// Compares, where there is something to compare with by now, and says so.
    pub(super) fn compare(&mut self, aloud: bool, effects: &mut Vec<Effect>) {
        if !self.session.settle_prediction() {
            return;
        }
        self.pace.touch(effects);
        // Brought back, not answered now.
        if self.session.prediction.as_ref().is_some_and(|own| own.recalled) {
            return;
        }
        if aloud && let Some(prediction) = &self.session.prediction {
            effects.push(Effect::Speak([String::new(), prediction.words(self.session.language)]));
        }
        effects.push(Effect::Answer);
    }
}
