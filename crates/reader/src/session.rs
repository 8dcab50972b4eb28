//! One reader at one widget: the values, the run they give, what was kept to compare with.

use figure::Figure;
use plasticity::quantity::decimal;
use plasticity::{Domain, Quantity, Value};
use widgets::{Entry, Predict, Progress, Readout, Running, Values};

use crate::address::Pairs;
use crate::clock::Clock;
use crate::compare::{self, Pin};
use crate::history::History;
use crate::predict::{Phase, Prediction};
use crate::typed;

/// What a reader has chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The preset that the values started from; empty for the defaults.
    pub preset: String,
    /// One value per quantity.
    pub values: Values,
}

/// A widget in use. Pure: no clock, no page.
pub struct Session {
    /// What runs.
    pub entry: &'static Entry,
    /// Its quantities, in declared order.
    pub quantities: Vec<Quantity>,
    /// What was wrong with the text that gave the present values; one sentence each.
    pub problems: Vec<String>,
    /// What moves along the span.
    pub clock: Clock,
    /// Kept runs, oldest first.
    pub pins: Vec<Pin>,
    /// Runs that are made again to be kept: with what values, and at which place.
    again: Vec<(Box<dyn Running>, Values, Option<f64>)>,
    /// Which quantities the reader may change, in declared order.
    pub free: Vec<bool>,
    /// Hides what the widget flags as its result, until the reader has committed to a prediction.
    pub veiled: bool,
    /// What the reader is asked first, where the author wants that.
    pub prediction: Option<Prediction>,
    /// Nothing can be dragged: the figure stands alone.
    pub still: bool,
    /// The author's words for the start: preset, attributes, query.
    author: Pairs,
    start: State,
    now: State,
    /// What the present preset says by itself.
    preset_values: Values,
    committed: State,
    history: History<State>,
    refused: Option<(usize, String)>,
    live: Box<dyn Running>,
    progress: Progress,
    stopped: bool,
    /// The present figure.
    shown: Figure,
    /// The last figure of a finished run, while the present one is not.
    ghost: Option<Figure>,
}

impl Session {
    /// A widget as its author configured it, `preset` among the pairs.
    pub fn new(entry: &'static Entry, author: Pairs) -> Self {
        let (start, problems) = settle(entry, &author);
        let live = (entry.open)(&start.values);
        let quantities = (entry.quantities)();
        let mut session = Self {
            entry,
            free: vec![true; quantities.len()],
            quantities,
            problems,
            clock: Clock::new(live.span()),
            pins: vec![],
            again: vec![],
            veiled: false,
            prediction: None,
            still: false,
            author,
            preset_values: preset_values(entry, &start.preset),
            now: start.clone(),
            committed: start.clone(),
            start,
            history: History::default(),
            refused: None,
            live,
            progress: Progress::More(0.0),
            stopped: false,
            shown: Figure::default(),
            ghost: None,
        };
        session.run();
        session
    }

    /// The present values, in declared order.
    pub fn values(&self) -> &[Value] {
        &self.now.values
    }

    /// The present preset; empty for the defaults.
    pub fn preset(&self) -> &str {
        &self.now.preset
    }

    /// The preset's name; without one, the first, which the defaults follow.
    pub fn preset_or_first(&self) -> &str {
        match self.preset() {
            "" => self.entry.presets.first().map_or("", |preset| preset.name),
            name => name,
        }
    }

    /// Whether everything is as the author set it.
    pub fn at_start(&self) -> bool {
        let asked = self.prediction.as_ref().is_none_or(|prediction| prediction.phase == Phase::Asked);
        self.now == self.start && asked
    }

    /// Asks for a prediction, from the beginning, where the widget has one to ask for.
    pub fn arm(&mut self) {
        self.prediction = self.entry.predict.map(Prediction::new);
        self.veiled = self.prediction.is_some();
        // A kept run would show what is hidden.
        self.clear_pins();
    }

    /// The reader has committed to a prediction, or goes on without one.
    pub fn unveil(&mut self, phase: Phase) {
        if let Some(prediction) = &mut self.prediction {
            prediction.phase = phase;
            self.veiled = false;
        }
    }

    /// Compares the prediction with the run, once there is a run; true where that has happened now.
    pub fn settle_prediction(&mut self) -> bool {
        let Some(prediction) = &mut self.prediction else { return false };
        let due = prediction.phase == Phase::Waiting && self.progress == Progress::Done;
        if due {
            prediction.settle(&self.live.figure(self.clock.at()), &self.live.readouts());
        }
        due
    }

    /// Whether a readout is what the reader is still asked for; a curve is made of all of them.
    pub fn hides(&self, readout: &str) -> bool {
        let asked = self.prediction.as_ref().filter(|_| self.veiled);
        asked.is_some_and(|prediction| prediction.readout().is_none_or(|name| name == readout))
    }

    /// The panel that a curve is still to be drawn in.
    pub fn asked_panel(&self) -> Option<usize> {
        match self.prediction.as_ref().filter(|prediction| prediction.phase == Phase::Asked)?.task {
            Predict::Curve { panel, .. } => Some(panel),
            _ => None,
        }
    }

    /// Keys of the quantities that have no effect with the present values.
    pub fn without_effect(&self) -> Vec<&'static str> {
        (self.entry.without_effect)(&self.now.values)
    }

    /// Whether the values are exactly the preset's.
    pub fn preset_is_pure(&self) -> bool {
        self.preset_values == self.now.values
    }

    /// The values that the author set.
    pub fn start(&self) -> &[Value] {
        &self.start.values
    }

    /// The place of a quantity.
    pub fn place(&self, key: &str) -> Option<usize> {
        let key = widgets::current(key);
        self.quantities.iter().position(|quantity| quantity.is(key))
    }

    /// Sets one value. The caller has it from the quantity itself; another kind is not taken.
    pub fn set(&mut self, place: usize, value: Value) {
        let fits = self.quantities.get(place).is_some_and(|quantity| quantity.admits(value));
        if fits && self.now.values[place] != value {
            self.now.values[place] = value;
            self.run();
        }
    }

    /// Sets several values named in text, all or none.
    ///
    /// # Errors
    /// The sentence that says which could not be used and why.
    pub fn set_all(&mut self, pairs: &Pairs) -> Result<(), String> {
        let mut values = self.now.values.clone();
        for (key, text) in pairs {
            let Some(place) = self.place(key) else {
                let settled = self.entry.settle(None, [(key.as_str(), text.as_str())]);
                return Err(settled.problems.concat());
            };
            values[place] =
                self.quantities[place].read(text, values[place]).map_err(|refused| refused.reason())?;
        }
        self.go(State { values, ..self.now.clone() });
        Ok(())
    }

    /// Takes a preset with values on top of it, or without one values on top of the present ones, all or none.
    ///
    /// # Errors
    /// The sentence that says which could not be used and why.
    pub fn take_configuration(&mut self, pairs: &Pairs) -> Result<(), String> {
        if !pairs.iter().any(|(name, _)| name == "preset") {
            return self.set_all(pairs);
        }
        let (state, problems) = settle(self.entry, pairs);
        if !problems.is_empty() {
            return Err(problems.concat());
        }
        self.go(state);
        Ok(())
    }

    /// Takes one value as somebody wrote it. Where that cannot be, what stands in is used, and a sentence says so.
    pub fn type_one(&mut self, place: usize, text: &str) {
        let quantity = self.quantities[place];
        let number = typed::number_in(text, quantity.unit.symbol());
        let plain = match (quantity.domain, &number) {
            (Domain::Choice { .. }, _) => text.into(),
            (_, Ok(number)) => decimal::shortest(*number),
            // Another unit; what is no number the quantity refuses itself.
            (_, Err(sentence)) if typed::measured(text).is_some() => {
                self.refused = Some((place, sentence.clone()));
                return;
            }
            _ => text.into(),
        };
        let read = quantity.read(&plain, self.now.values[place]);
        self.set(place, read.as_ref().map_or_else(|refused| refused.used, |value| *value));
        self.refused = read.err().map(|refused| (place, refused.to_string()));
    }

    /// What was wrong with what was typed last, while nothing has changed since: the quantity's place, and a sentence.
    pub fn refused(&self) -> Option<&(usize, String)> {
        self.refused.as_ref()
    }

    /// Takes the author's words anew. What they change moves now as at the start, and in all that can be undone; what
    /// the reader has changed elsewhere stays. Whether a present value has changed.
    pub fn take_author(&mut self, author: Pairs) -> bool {
        let (start, problems) = settle(self.entry, &author);
        let before = std::mem::replace(&mut self.start, start);
        (self.author, self.problems) = (author, problems);
        let (from, to) = (before, self.start.clone());
        let moved = |state: &mut State| {
            if from.preset != to.preset {
                state.preset.clone_from(&to.preset);
            }
            for ((own, from), to) in state.values.iter_mut().zip(&from.values).zip(&to.values) {
                if from != to {
                    *own = *to;
                }
            }
        };
        moved(&mut self.committed);
        self.history.change(&self.committed, moved);
        let mut now = self.now.clone();
        moved(&mut now);
        let changed = now != self.now;
        self.go(now);
        changed
    }

    /// Takes a preset: its values on the defaults, nothing of the author's on top.
    pub fn take_preset(&mut self, name: &str) {
        let (state, problems) = settle(self.entry, &vec![("preset".into(), name.into())]);
        self.problems = problems;
        self.go(state);
    }

    /// Takes the reader's state from an address, on top of the author's start.
    pub fn take_address(&mut self, pairs: &Pairs) {
        // A preset in the address replaces the author's configuration; single values join it.
        let joined = match pairs.iter().any(|(name, _)| name == "preset") {
            true => pairs.clone(),
            false => self.author.iter().chain(pairs).cloned().collect(),
        };
        let (state, problems) = settle(self.entry, &joined);
        self.problems = problems;
        self.go(state);
    }

    /// What an address must hold to bring back the present state.
    pub fn address(&self) -> Pairs {
        let mut pairs = vec![];
        if self.now.preset != self.start.preset {
            pairs.push(("preset".to_string(), self.now.preset.clone()));
        }
        let base = if self.now.preset == self.start.preset { self.start() } else { &self.preset_values };
        self.differences(base, &mut pairs);
        pairs
    }

    /// The whole present state as an author would write it: preset and what differs from it.
    pub fn configuration(&self) -> Pairs {
        let mut pairs = vec![];
        if !self.now.preset.is_empty() {
            pairs.push(("preset".to_string(), self.now.preset.clone()));
        }
        self.differences(&self.preset_values, &mut pairs);
        pairs
    }

    fn differences(&self, base: &[Value], pairs: &mut Pairs) {
        for ((quantity, value), base) in self.quantities.iter().zip(&self.now.values).zip(base) {
            if value != base {
                pairs.push((quantity.key(), quantity.write(*value)));
            }
        }
    }

    /// Values as text, those that are not the defaults.
    pub fn written(&self, values: &[Value]) -> Pairs {
        let all = self.quantities.iter().zip(values).filter(|(quantity, value)| **value != quantity.default);
        all.map(|(quantity, value)| (quantity.key(), quantity.write(*value))).collect()
    }

    /// The reader has let go: what came before can be undone. False where nothing changed.
    pub fn commit(&mut self) -> bool {
        let changed = self.now != self.committed;
        if changed {
            self.history.left(std::mem::replace(&mut self.committed, self.now.clone()));
        }
        changed
    }

    /// Goes back to what was committed last. False where nothing has changed since.
    pub fn cancel(&mut self) -> bool {
        let changed = self.now != self.committed;
        self.go(self.committed.clone());
        changed
    }

    /// What is now is where undo ends.
    pub fn start_history_here(&mut self) {
        self.committed = self.now.clone();
    }

    /// Takes back the last committed change.
    pub fn undo(&mut self) {
        self.commit();
        if let Ok(state) = self.history.undo(self.now.clone()) {
            self.committed = state.clone();
            self.go(state);
        }
    }

    /// Makes it again.
    pub fn redo(&mut self) {
        if let Ok(state) = self.history.redo(self.now.clone()) {
            self.committed = state.clone();
            self.go(state);
        }
    }

    /// Whether undo and redo have somewhere to go.
    pub fn undoable(&self) -> (bool, bool) {
        (self.history.can_undo(), self.history.can_redo())
    }

    /// Everything as the author set it.
    pub fn reset(&mut self) {
        self.problems.clear();
        if self.prediction.is_some() {
            self.arm();
        }
        self.go(self.start.clone());
    }

    /// One value as the author set it.
    pub fn reset_one(&mut self, place: usize) {
        if let Some(value) = self.start.values.get(place) {
            self.set(place, *value);
        }
    }

    /// Preset and values as they are.
    pub fn chosen(&self) -> State {
        self.now.clone()
    }

    /// Goes to a preset and values.
    pub fn go(&mut self, state: State) {
        let same = self.now.values == state.values;
        if self.now.preset != state.preset {
            self.preset_values = preset_values(self.entry, &state.preset);
        }
        self.now = state;
        if !same {
            self.run();
        }
    }

    fn run(&mut self) {
        self.refused = None;
        if self.progress == Progress::Done {
            self.ghost = Some(std::mem::take(&mut self.shown));
        }
        self.live = (self.entry.open)(&self.now.values);
        self.progress = Progress::More(0.0);
        self.stopped = false;
        self.clock.renew(self.live.span());
        self.shown = Figure::default();
    }

    /// One turn of work; true where there is nothing more to do.
    pub fn advance(&mut self) -> bool {
        if self.progress == Progress::Done {
            self.advance_again();
        } else if !self.stopped {
            self.progress = self.live.advance();
        }
        if self.progress == Progress::Done {
            self.ghost = None;
        }
        self.idle()
    }

    /// Whether there is no work to do now.
    pub fn idle(&self) -> bool {
        self.stopped || self.progress == Progress::Done && self.again.is_empty()
    }

    /// How far the run has come; `None` once it is done.
    pub fn progress(&self) -> Option<f64> {
        match self.progress {
            Progress::More(share) => Some(share),
            Progress::Done => None,
        }
    }

    /// Whether the reader has stopped the run.
    pub fn stopped(&self) -> bool {
        self.stopped
    }

    /// Stops the work, or goes on with it.
    pub fn stop(&mut self, stopped: bool) {
        self.stopped = stopped;
    }

    /// Makes the figure anew.
    pub fn paint(&mut self) {
        let mut figure = self.figure();
        if self.veiled {
            figure = figure.veiled();
            // Its own sentence tells the results.
            figure.alt = self.entry.title.to_string();
        }
        if let Some(prediction) = &self.prediction {
            prediction.draw(&mut figure);
        }
        compare::keep_handles(&mut figure, |key| {
            !self.still && self.place(key).is_some_and(|place| self.free[place])
        });
        for (place, pin) in self.pins.iter().enumerate() {
            let what = if place == 0 { "pinned: ".into() } else { format!("pinned {}: ", place + 1) };
            compare::underlay(&mut figure, &pin.figure, &what);
        }
        if let Some(ghost) = &self.ghost {
            compare::underlay(&mut figure, ghost, "before: ");
        }
        self.shown = figure;
    }

    /// The figure of the run alone.
    pub fn figure(&self) -> Figure {
        self.live.figure(self.clock.at())
    }

    /// The figure as the reader sees it: ghosts behind, results hidden where veiled.
    pub fn picture(&self) -> &Figure {
        &self.shown
    }

    /// Named results.
    pub fn readouts(&self) -> Vec<Readout> {
        self.live.readouts()
    }

    /// The results in words.
    pub fn summary(&self) -> String {
        self.live.summary()
    }

    /// The results as they are said, with the difference from a kept run; nothing while they are hidden.
    pub fn spoken(&self) -> String {
        if self.veiled {
            return String::new();
        }
        [Some(self.summary()), self.difference()].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// Keeps the present run to compare with.
    pub fn pin(&mut self) {
        if self.veiled {
            return;
        }
        let (figure, values) = (self.figure(), self.now.values.clone());
        self.keep(Pin { figure, values, at: self.clock.place(), readouts: self.readouts() });
    }

    fn keep(&mut self, pin: Pin) {
        self.pins.push(pin);
        if self.pins.len() > compare::MOST_PINS {
            self.pins.remove(0);
        }
    }

    /// Lets kept runs go.
    pub fn clear_pins(&mut self) {
        self.pins.clear();
        self.again.clear();
    }

    /// Keeps runs with these values, each at a place, instead of those that are kept: they are run again.
    pub fn keep_runs(&mut self, runs: Vec<(Values, Option<f64>)>) {
        self.clear_pins();
        if !self.veiled {
            let open = |(values, at): (Values, _)| ((self.entry.open)(&values), values, at);
            self.again = runs.into_iter().take(compare::MOST_PINS).map(open).collect();
        }
    }

    /// What gave the kept runs, those that are made again among them, and at which places.
    pub fn runs(&self) -> impl Iterator<Item = (&Values, Option<f64>)> {
        let kept = self.pins.iter().map(|pin| (&pin.values, pin.at));
        kept.chain(self.again.iter().map(|(_, values, at)| (values, *at)))
    }

    /// One turn of the next run that is to be kept.
    fn advance_again(&mut self) {
        let Some((live, ..)) = self.again.first_mut() else { return };
        if live.advance() == Progress::Done {
            let (live, values, at) = self.again.remove(0);
            let end = live.span().map_or(0.0, |span| span.end);
            let figure = live.figure(at.unwrap_or(end));
            self.keep(Pin { figure, values, at, readouts: live.readouts() });
        }
    }

    /// How the present run differs from the last that was kept.
    pub fn difference(&self) -> Option<String> {
        let pin = self.pins.last()?;
        Some(compare::difference(pin, &self.quantities, &self.now.values, &self.readouts()))
    }
}

fn settle(entry: &Entry, pairs: &Pairs) -> (State, Vec<String>) {
    let preset = pairs.iter().rev().find(|(name, _)| name == "preset").map(|(_, value)| value.as_str());
    let preset = preset.filter(|name| !name.is_empty());
    let given = pairs.iter().filter(|(name, _)| name != "preset");
    let settled = entry.settle(preset, given.map(|(name, value)| (name.as_str(), value.as_str())));
    let known = preset.filter(|name| entry.presets.iter().any(|preset| preset.name == *name));
    (State { preset: known.unwrap_or_default().to_string(), values: settled.values }, settled.problems)
}

fn preset_values(entry: &Entry, preset: &str) -> Values {
    settle(entry, &vec![("preset".into(), preset.into())]).0.values
}

#[cfg(test)]
mod tests;
