//! What a page and its browser complain about.

use std::time::Instant;

use serde_json::Value;

use super::Page;
use crate::LIMIT;

impl Page<'_> {
    /// What the page's own listeners have heard.
    pub(super) fn own_complaints(&mut self) -> Vec<String> {
        if self.tab.silent {
            return vec![];
        }
        let list = self.try_ask("return seen ? seen.complaints.splice(0) : []", Value::Null);
        let words =
            |list: Value| list.as_array()?.iter().map(|text| text.as_str().map(String::from)).collect();
        list.ok().and_then(words).unwrap_or_default()
    }

    /// Everything the browser and the page complained about since the last call: console
    /// messages of any level, uncaught errors, refused files, violated policies.
    pub fn complaints(&mut self) -> Vec<String> {
        // A round trip, so that messages under way arrive.
        let own = self.own_complaints();
        let mut all = std::mem::take(&mut self.kept);
        all.extend(own);
        all.extend(self.browser.remote.complaints());
        // The sign of the page before may be asked for when its host has gone with its trial.
        let here = self.tab.at.as_deref().and_then(|at| at.split('/').nth(2));
        all.retain(|words| {
            let late = words.contains("net::ERR_") && words.contains("/icon.svg");
            !late || here.is_some_and(|here| words.contains(here))
        });
        all
    }

    /// All complaints since the last call, once so many of them have these words: a browser tells of them when it comes to it.
    pub fn complaints_with(&mut self, count: usize, words: &str) -> Vec<String> {
        let start = Instant::now();
        let mut all = self.complaints();
        while all.iter().filter(|text| text.contains(words)).count() < count && start.elapsed() < LIMIT {
            all.extend(self.complaints());
        }
        all
    }

    /// Fails if there are complaints.
    ///
    /// # Panics
    /// With all of them.
    pub fn is_quiet(&mut self, place: &str) {
        let mut complaints = self.complaints();
        // Firefox may lay out a long page while it still reads it, and tells of a formula of which it has a half.
        let half = |words: &String| words.contains("Invalid markup: Incorrect number of children");
        if complaints.iter().any(half) && self.formulas_are_whole() {
            complaints.retain(|words| !half(words));
        }
        assert!(complaints.is_empty(), "{}: {place}: {}", self.kind(), complaints.join("\n  "));
    }

    /// Whether everything in MathML that takes two or three parts has them.
    fn formulas_are_whole(&mut self) -> bool {
        let whole =
            "const parts = (names, n) => seen.all(names).every((node) => node.childElementCount === n);
            return parts('msup, msub, mfrac, mroot, munder, mover', 2) && parts('msubsup, munderover', 3)";
        self.ask(whole, Value::Null) == true
    }
}
