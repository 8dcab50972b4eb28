//! What a reader has answered, kept on the reader's own machine.

use std::collections::BTreeMap;

use serde::Serialize;

/// The longest file that is read, bytes.
pub const LONGEST: f64 = 1_000_000.0;

/// One answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answer {
    /// Whether it was right.
    pub right: bool,
    /// What was said: the place of a choice, or a number.
    pub given: String,
}

/// All answers, as they are stored and as a file holds them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Progress {
    format: &'static str,
    version: u32,
    answers: BTreeMap<String, Answer>,
}

impl Default for Progress {
    fn default() -> Self {
        Self { format: "plasticity-progress", version: 1, answers: BTreeMap::new() }
    }
}

impl Progress {
    /// The answer to a question of this key.
    pub fn answer(&self, key: &str) -> Option<&Answer> {
        self.answers.get(key)
    }

    /// Takes the reader's present answer.
    pub fn set(&mut self, key: String, answer: Answer) {
        self.answers.insert(key, answer);
    }

    /// Takes an answer from a file or the store; whether it looks like one. What was once understood stays so.
    pub fn take(&mut self, key: &str, right: bool, given: &str) -> bool {
        if !is_key(key) {
            return false;
        }
        if !self.answer(key).is_some_and(|known| known.right) {
            self.set(key.into(), Answer { right, given: given.chars().take(40).collect() });
        }
        true
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        self.answers.clear();
    }
}

/// The key of a question: page and id.
pub fn key(path: &str, id: &str) -> String {
    let page = path.rsplit('/').next().filter(|page| !page.is_empty()).unwrap_or("index.html");
    format!("{page}#{id}")
}

fn is_key(key: &str) -> bool {
    let plain = |text: &str, also: &[u8]| {
        let known = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || also.contains(&byte);
        (1..=80).contains(&text.len()) && text.bytes().all(known)
    };
    key.split_once('#').is_some_and(|(page, id)| plain(page, b".-") && plain(id, b"-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_ids_make_keys() {
        assert_eq!(key("/book/stdp.html", "q-1"), "stdp.html#q-1");
        assert_eq!(key("/book/", "q"), "index.html#q");
        assert!(is_key("stdp.html#q-1"));
        for wrong in ["", "#", "stdp.html#", "#q", "a b#q", "stdp.html#<b>", "x#y#z"] {
            assert!(!is_key(wrong), "{wrong}");
        }
    }

    #[test]
    fn what_was_understood_stays_so() {
        let mut progress = Progress::default();
        assert!(progress.take("a.html#q", true, "2") && progress.take("a.html#q", false, "1"));
        assert!(!progress.take("nonsense", true, "1"));
        assert_eq!(progress.answer("a.html#q"), Some(&Answer { right: true, given: "2".into() }));
        let text = serde_json::to_string(&progress).unwrap();
        assert_eq!(
            text,
            "{\"format\":\"plasticity-progress\",\"version\":1,\
             \"answers\":{\"a.html#q\":{\"right\":true,\"given\":\"2\"}}}"
        );
        progress.clear();
        assert_eq!(progress, Progress::default());
    }
}
