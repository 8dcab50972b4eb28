//! Values that come from outside: typed, set together, from the author, a preset or an address; and as they go back.

use plasticity::quantity::decimal;
use plasticity::{Domain, Refused, Value};

use super::{Session, State, settle};
use crate::address::Pairs;
use crate::problem::Problem;
use crate::typed::{self, Unreadable};

impl Session {
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
    /// Which could not be used, and why.
    pub fn set_all(&mut self, pairs: &Pairs) -> Result<(), Problem> {
        let mut values = self.now.values.clone();
        for (key, text) in pairs {
            let Some(place) = self.place(key) else {
                let settled = self.entry.settle(None, [(key.as_str(), text.as_str())]);
                return Err(Problem::Given(settled.problems));
            };
            values[place] = self.quantities[place]
                .read(text, values[place])
                .map_err(|refused| Problem::Refused(refused.into()))?;
        }
        self.go(State { values, ..self.now.clone() });
        Ok(())
    }

    /// Takes a preset with values on top of it, or without one values on top of the present ones, all or none.
    ///
    /// # Errors
    /// Which could not be used, and why.
    pub fn take_configuration(&mut self, pairs: &Pairs) -> Result<(), Problem> {
        if !pairs.iter().any(|(name, _)| name == "preset") {
            return self.set_all(pairs);
        }
        let (state, problems) = settle(self.entry, pairs);
        if !problems.is_empty() {
            return Err(Problem::Given(problems));
        }
        self.go(state);
        Ok(())
    }

    /// Takes one value as somebody wrote it. Where that cannot be, what stands in is used, and a sentence says so.
    pub fn type_one(&mut self, place: usize, text: &str) {
        let quantity = self.quantities[place];
        let number = typed::number_in(text, quantity.unit.symbol(), self.language);
        let plain = match (quantity.domain, &number) {
            (Domain::Choice { .. }, _) => text.into(),
            (_, Ok(number)) => decimal::shortest(*number),
            (_, Err(unit @ Unreadable::OtherUnit(_))) => {
                self.refused = Some((place, Problem::Unreadable(unit.clone())));
                return;
            }
            (_, Err(Unreadable::NoNumber)) => {
                let refused = Refused::new(&quantity, text, self.now.values[place]);
                self.refused = Some((place, Problem::Typed(refused.into())));
                return;
            }
        };
        let read = quantity.read(&plain, self.now.values[place]);
        self.set(place, read.as_ref().map_or_else(|refused| refused.used, |value| *value));
        self.refused = read.err().map(|refused| (place, Problem::Typed(refused.into())));
    }

    /// What was wrong with what was typed last, while nothing has changed since: the quantity's place, and a sentence.
    pub fn refused(&self) -> Option<(usize, String)> {
        self.refused.as_ref().map(|(place, problem)| (*place, problem.words(self.language)))
    }

    /// Takes the author's words anew. What they change moves now as at the start, and in all that can be undone; what
    /// the reader has changed elsewhere stays. Whether a present value has changed.
    pub fn take_author(&mut self, author: Pairs) -> bool {
        let (start, problems) = settle(self.entry, &author);
        let before = std::mem::replace(&mut self.start, start);
        self.author = author;
        self.complain(problems);
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

    fn complain(&mut self, problems: Vec<widgets::Problem>) {
        self.problems = problems.into_iter().map(Problem::from).collect();
    }

    /// Takes a preset: its values on the defaults, nothing of the author's on top.
    pub fn take_preset(&mut self, name: &str) {
        let (state, problems) = settle(self.entry, &vec![("preset".into(), name.into())]);
        self.complain(problems);
        self.go(state);
    }

    /// The preset so many places on; none beyond the ends, and where the reader may change nothing.
    pub fn preset_beside(&self, by: i32) -> Option<&'static str> {
        let (presets, now) = (self.entry.presets, self.preset_or_first());
        let place = presets.iter().position(|preset| preset.name == now)?;
        let beside = place.checked_add_signed(by as isize)?;
        presets.get(beside).filter(|_| self.free.contains(&true)).map(|preset| preset.name)
    }

    /// Takes the reader's state from an address, on top of the author's start.
    pub fn take_address(&mut self, pairs: &Pairs) {
        // A preset in the address replaces the author's configuration; single values join it.
        let joined = match pairs.iter().any(|(name, _)| name == "preset") {
            true => pairs.clone(),
            false => self.author.iter().chain(pairs).cloned().collect(),
        };
        let (state, problems) = settle(self.entry, &joined);
        self.complain(problems);
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
}
