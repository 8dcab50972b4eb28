//! What a reader has done, kept on the reader's own machine, and taken along as a file.

mod entry;
mod file;
mod json;
pub mod words;

use std::collections::BTreeMap;

use entry::{Taken, page_of};
pub use entry::{is_key, key};
pub use file::{LONGEST, from_file};
pub use json::{DEPTH, Json};

/// One answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Whether it was right.
    pub right: bool,
    /// What was said: the place of a choice, or a number.
    pub given: String,
}

/// Where a reader was last: page and section, and what that is called.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// `stdp.html#rate`
    pub link: String,
    /// The section's heading; a file holds none.
    pub words: String,
}

/// Everything that is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Progress {
    answers: BTreeMap<String, Answer>,
    /// What was predicted at which figure, as an address has it.
    predictions: BTreeMap<String, String>,
    /// The furthest section of a chapter, and how many it has.
    read: BTreeMap<String, [u32; 2]>,
    last: Option<Place>,
    theme: Option<String>,
}

/// What an edition asks: keys of its questions, of figures that ask for a prediction, and its pages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edition {
    /// `stdp.html#cause`
    pub questions: Vec<String>,
    /// `stdp.html#stdp-window`
    pub figures: Vec<String>,
    /// `stdp.html`
    pub pages: Vec<String>,
}

/// How much there is of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Answered questions, right or wrong.
    pub answers: usize,
    /// Answered right.
    pub right: usize,
    /// Predictions.
    pub predictions: usize,
    /// Chapters that were begun.
    pub chapters: usize,
}

impl Progress {
    /// What three places of a store hold: answers and predictions, how far was read, the theme. What does not look like ours
    /// is left out.
    pub fn stored(done: &Json, read: &Json, theme: Option<&str>) -> Self {
        let mut progress = Self::default();
        let all = [("answers", done.get("answers")), ("predictions", done.get("predictions"))];
        for (name, members) in all.into_iter().chain([("read", Some(read))]) {
            for (key, value) in members.map_or(&[][..], Json::members) {
                progress.put(Taken::of(name, key, value));
            }
        }
        progress.last = read.get("last").and_then(Place::of);
        progress.theme = theme.filter(|theme| entry::is_theme(theme)).map(Into::into);
        progress
    }

    fn put(&mut self, taken: Option<Taken>) {
        match taken {
            Some(Taken::Answer(key, answer)) => drop(self.answers.insert(key, answer)),
            Some(Taken::Prediction(key, said)) => drop(self.predictions.insert(key, said)),
            Some(Taken::Read(page, far)) => drop(self.read.insert(page, far)),
            None => {}
        }
    }

    /// The answer to a question of this key.
    pub fn answer(&self, key: &str) -> Option<&Answer> {
        self.answers.get(key)
    }

    /// What was predicted at the figure of this key.
    pub fn prediction(&self, key: &str) -> Option<&str> {
        self.predictions.get(key).map(String::as_str)
    }

    /// Takes the reader's present answer.
    pub fn set(&mut self, key: String, answer: Answer) {
        self.answers.insert(key, answer);
    }

    /// Takes the reader's present prediction.
    pub fn predict(&mut self, key: String, said: String) {
        self.predictions.insert(key, said);
    }

    /// How much there is.
    pub fn count(&self) -> Count {
        Count {
            answers: self.answers.len(),
            right: self.answers.values().filter(|answer| answer.right).count(),
            predictions: self.predictions.len(),
            chapters: self.read.values().filter(|[at, _]| *at > 0).count(),
        }
    }

    /// Leaves out what an edition does not have; how many entries that were.
    pub fn keep_to(&mut self, edition: &Edition) -> usize {
        let size =
            |progress: &Self| progress.answers.len() + progress.predictions.len() + progress.read.len();
        let before = size(self);
        self.answers.retain(|key, _| edition.questions.contains(key));
        self.predictions.retain(|key, _| edition.figures.contains(key));
        self.read.retain(|page, _| edition.pages.contains(page));
        self.last =
            self.last.take().filter(|last| edition.pages.iter().any(|page| page == page_of(&last.link)));
        before - size(self)
    }

    /// Adds what was done elsewhere. What is here stays, but a right answer counts before a wrong one, and the furthest section
    /// before a nearer.
    pub fn join(&mut self, other: Self) {
        for (key, answer) in other.answers {
            let here = self.answers.entry(key).or_insert_with(|| answer.clone());
            if answer.right && !here.right {
                *here = answer;
            }
        }
        for (key, said) in other.predictions {
            self.predictions.entry(key).or_insert(said);
        }
        for (page, far) in other.read {
            let here = self.read.entry(page).or_insert(far);
            if far[0] > here[0] {
                *here = far;
            }
        }
        self.last = self.last.take().or(other.last);
        self.theme = self.theme.take().or(other.theme);
    }

    /// Answers and predictions as the store holds them.
    pub fn done(&self) -> Json {
        Json::map(file::head().into_iter().chain(self.parts()))
    }

    /// How far each chapter was read and where the reader was, as the store holds it.
    pub fn reading(&self) -> Json {
        let far = |far: &[u32; 2]| Json::List(far.iter().map(|of| Json::Number(f64::from(*of))).collect());
        let read = self.read.iter().map(|(page, own)| (page.clone(), far(own)));
        let place = |place: &Place| Json::List(vec![Json::text(&place.link), Json::text(&place.words)]);
        Json::map(read.chain(self.last.as_ref().map(|last| ("last".into(), place(last)))))
    }

    /// The theme that was chosen.
    pub fn theme(&self) -> Option<&str> {
        self.theme.as_deref()
    }

    /// Everything as a file holds it.
    pub fn file(&self) -> Json {
        let Json::Map(mut read) = self.reading() else { return Json::Other };
        read.retain(|(name, _)| name != "last");
        let last = self.last.as_ref().map(|last| ("last", Json::text(&last.link)));
        let theme = self.theme.as_ref().map(|theme| ("theme", Json::text(theme)));
        let rest = [("read", Json::Map(read))].into_iter().chain(last).chain(theme);
        Json::map(file::head().into_iter().chain(self.parts()).chain(rest))
    }

    fn parts(&self) -> [(&'static str, Json); 2] {
        let answer = |own: &Answer| {
            Json::map([("right", Json::Truth(own.right)), ("given", Json::text(own.given.as_str()))])
        };
        let answers = self.answers.iter().map(|(key, own)| (key.as_str(), answer(own)));
        let said = self.predictions.iter().map(|(key, said)| (key.as_str(), Json::text(said)));
        [("answers", Json::map(answers)), ("predictions", Json::map(said))]
    }
}

#[cfg(test)]
mod tests;
