//! One reader at one widget: the values, the run they give, what was kept to compare with.

mod asked;
mod given;
mod kept;

use figure::Figure;
use language::Language;
use plasticity::{Quantity, Value};
use widgets::{Entry, Progress, Readout, Running, Values};

use crate::address::Pairs;
use crate::clock::Clock;
use crate::compare::{self, Pin};
use crate::history::History;
use crate::predict::{Phase, Prediction};
use crate::problem::Problem;

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
    /// In which language all is said.
    pub language: Language,
    /// What was wrong with the text that gave the present values.
    pub problems: Vec<Problem>,
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
    /// The run at other values than the present that the prediction is to be compared with, and whether it is done.
    trial: Option<(Box<dyn Running>, bool)>,
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
    refused: Option<(usize, Problem)>,
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
            language: Language::default(),
            problems: problems.into_iter().map(Problem::from).collect(),
            clock: Clock::new(live.span()),
            pins: vec![],
            again: vec![],
            veiled: false,
            prediction: None,
            trial: None,
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

    /// Its title: a neutral one while the result is hidden.
    pub fn title(&self) -> &'static str {
        if self.veiled { self.entry.neutral } else { self.entry.title }
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
            self.advance_beside();
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
        let beside = self.compares() || self.keeps();
        self.stopped || self.progress == Progress::Done && !beside
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
            figure.alt = self.title().to_string();
        }
        if let Some(prediction) = &self.prediction {
            prediction.draw(&mut figure, self.language);
        }
        compare::keep_handles(&mut figure, |key| {
            !self.still && self.place(key).is_some_and(|place| self.free[place] && !self.hides(place))
        });
        for (place, pin) in self.pins.iter().enumerate() {
            let what = match place {
                0 => self.language.pinned_name().into(),
                place => self.language.pinned_name_more(place + 1),
            };
            compare::underlay(&mut figure, &pin.figure, &(what + " "));
        }
        if let Some(ghost) = &self.ghost {
            compare::underlay(&mut figure, ghost, &[self.language.before_name(), " "].concat());
        }
        self.shown = figure.in_language(self.language);
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

    /// A sentence for each problem.
    pub fn complaints(&self) -> Vec<String> {
        self.problems.iter().map(|problem| problem.words(self.language)).collect()
    }

    /// The results in words.
    pub fn summary(&self) -> String {
        self.live.summary()
    }

    /// The results as they are said, with the difference from a kept run; nothing while they are hidden.
    pub fn spoken(&self) -> [String; 2] {
        match self.veiled {
            true => Default::default(),
            false => [self.summary(), self.difference().unwrap_or_default()],
        }
    }

    /// How the present run differs from the last that was kept.
    pub fn difference(&self) -> Option<String> {
        let pin = self.pins.last()?;
        Some(compare::difference(pin, &self.quantities, &self.now.values, &self.readouts(), self.language))
    }
}

fn settle(entry: &Entry, pairs: &Pairs) -> (State, Vec<widgets::Problem>) {
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
