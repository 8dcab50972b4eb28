//! A widget without its type: what hosts hold.

use figure::Figure;
use plasticity::{Quantities, Quantity, Value};

use crate::problem::{Problem, Unknown};
use crate::{Predict, Preset, Progress, Readout, Span, Widget};

/// Values in declared order, one per quantity.
pub type Values = Vec<Value>;

/// Names that quantities once had, and those that they have now. A name of a member of elements is none for a quantity:
/// frameworks set what an element has as a property.
const RENAMED: &[(&str, &str)] =
    &[("data", "measured"), ("reset", "reset-potential"), ("before", "laps-before"), ("cue", "cue-part")];

/// The name that a quantity has now, from that or from one that it once had.
pub fn current(key: &str) -> &str {
    RENAMED.iter().find(|(once, _)| *once == key).map_or(key, |(_, now)| now)
}

/// A widget in the registry.
#[derive(Clone, Copy)]
pub struct Entry {
    /// Name in kebab-case.
    pub name: &'static str,
    /// What it shows, as a sentence.
    pub title: &'static str,
    /// The same while predict mode asks: a question.
    pub neutral: &'static str,
    /// Keys of the controls in front.
    pub front: &'static [&'static str],
    /// Named sets of parameters.
    pub presets: &'static [Preset],
    /// What predict mode asks.
    pub predict: Option<Predict>,
    /// Keys of the quantities that tell what it asks.
    pub tells: &'static [&'static str],
    /// Names of the models it runs.
    pub models: &'static [&'static str],
    /// Its parameters.
    pub quantities: fn() -> Vec<Quantity>,
    /// Keys of the quantities that have no effect with these values; see [`Widget::without_effect`].
    pub without_effect: fn(&[Value]) -> Vec<&'static str>,
    /// A fresh run with these values; what does not fit keeps its default.
    pub open: fn(&[Value]) -> Box<dyn Running>,
}

/// Values ready to run, and one sentence for everything that could not be used.
#[derive(Clone, Debug, PartialEq)]
pub struct Settled {
    /// One value per quantity.
    pub values: Values,
    /// What was wrong, what is allowed, what was used instead.
    pub problems: Vec<Problem>,
}

impl Entry {
    /// The widget under its name in kebab-case.
    pub const fn of<W: Widget>(name: &'static str) -> Self {
        Self {
            name,
            title: W::TITLE,
            neutral: W::NEUTRAL,
            front: W::FRONT,
            presets: W::PRESETS,
            predict: W::PREDICT,
            tells: W::TELLS,
            models: W::MODELS,
            quantities: W::Params::list,
            without_effect: |values| W::without_effect(&W::Params::with_values(values)),
            open: |values| Box::new(W::new(W::Params::with_values(values))),
        }
    }

    /// The defaults, with a preset on top, with single values on top of that.
    ///
    /// The one place where text from a page, an attribute or an address becomes values. An
    /// unknown preset or key and a value that cannot be used are reported; the rest counts.
    pub fn settle<'a>(
        &self,
        preset: Option<&str>,
        given: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Settled {
        let quantities = (self.quantities)();
        let mut settled = Settled {
            values: quantities.iter().map(|quantity| quantity.default).collect(),
            problems: vec![],
        };
        if let Some(name) = preset {
            match self.presets.iter().find(|preset| preset.name == name) {
                Some(preset) => {
                    for (key, text) in preset.values {
                        settled.take(&quantities, key, text);
                    }
                }
                None => {
                    let known: Vec<_> = self.presets.iter().map(|preset| preset.name.into()).collect();
                    settled.problems.push(Unknown::new(self.name, true, &[name], known).into());
                }
            }
        }
        let mut strangers = vec![];
        for (key, text) in given {
            if !settled.take(&quantities, key, text) {
                strangers.push(key);
            }
        }
        if !strangers.is_empty() {
            let known: Vec<_> = quantities.iter().map(Quantity::key).collect();
            settled.problems.push(Unknown::new(self.name, false, &strangers, known).into());
        }
        settled
    }
}

impl Settled {
    /// Takes one value; false where there is no quantity of this name.
    fn take(&mut self, quantities: &[Quantity], key: &str, text: &str) -> bool {
        let own = current(key);
        let Some(place) = quantities.iter().position(|quantity| quantity.is(own)) else { return false };
        match quantities[place].read(text, self.values[place]) {
            Ok(value) => self.values[place] = value,
            Err(refused) => {
                self.values[place] = refused.used;
                self.problems.push(refused.into());
            }
        }
        true
    }
}

/// A run of a widget whose type a host need not know.
pub trait Running {
    /// One bounded turn of work.
    fn advance(&mut self) -> Progress;
    /// What play and scrub move along.
    fn span(&self) -> Option<Span>;
    /// The figure at a place of the span.
    fn figure(&self, at: f64) -> Figure;
    /// Named results.
    fn readouts(&self) -> Vec<Readout>;
    /// The results in words.
    fn summary(&self) -> String;
    /// Measurements of what predict mode asks; see [`Widget::measured`].
    fn measured(&self) -> Vec<(f64, f64)>;
}

impl<W: Widget> Running for W {
    fn advance(&mut self) -> Progress {
        Widget::advance(self)
    }
    fn span(&self) -> Option<Span> {
        Widget::span(self)
    }
    fn figure(&self, at: f64) -> Figure {
        Widget::figure(self, at)
    }
    fn readouts(&self) -> Vec<Readout> {
        Widget::readouts(self)
    }
    fn summary(&self) -> String {
        Widget::summary(self)
    }
    fn measured(&self) -> Vec<(f64, f64)> {
        Widget::measured(self)
    }
}

#[cfg(test)]
mod tests {
    use language::Language;

    #[test]
    fn names_are_told_once_however_many_are_unknown() {
        let entry = crate::find("oja-axis").expect("a widget");
        let problems = |names: &[&'static str]| {
            let problems = entry.settle(None, names.iter().map(|name| (*name, "1"))).problems;
            problems.iter().map(|problem| problem.words(Language::English)).collect::<Vec<_>>()
        };
        let [one] = &problems(&["lug"])[..] else { panic!("one sentence") };
        assert!(
            one.starts_with("oja-axis has no parameter “lug”: it has ") && one.ends_with("; it is left out.")
        );
        let [two] = &problems(&["lug", "leg"])[..] else { panic!("one sentence") };
        assert!(two.contains("“lug”, “leg”: it has ") && two.ends_with("; they are left out."), "{two}");
    }
}
