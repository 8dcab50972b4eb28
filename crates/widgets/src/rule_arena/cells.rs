//! The cells, computed once for all figures of a page.

use std::sync::{Mutex, PoisonError};

use plasticity::arena::{Answers, Apart, Made, RULES, Rule, Run, Table, apart};
use plasticity::protocol::Protocol;
use plasticity::published::arena::{corrected, typed};

/// Neither rows nor rules have anything that a reader can change, and a changed choice makes a new figure: without this every choice would
/// compute all cells again. What is in it does not depend on who asked first.
static CELLS: Mutex<Option<Run>> = Mutex::new(None);

/// Does some work on the cells: what is known, and the part that is done. Rows as typed, then those that were corrected.
pub fn filled(work: u64) -> (Table, f64) {
    let mut cells = CELLS.lock().unwrap_or_else(PoisonError::into_inner);
    let run = cells.get_or_insert_with(|| Run::of(typed().chain(corrected()).collect()));
    run.advance(work);
    (run.table().clone(), run.part())
}

/// The same for what rules say of protocols between those that were done: only rules that were to be told apart have been asked.
static ANSWERS: Mutex<Option<Answers>> = Mutex::new(None);

fn answers<T>(ask: impl FnOnce(&mut Answers) -> T) -> T {
    let mut answers = ANSWERS.lock().unwrap_or_else(PoisonError::into_inner);
    ask(answers.get_or_insert_with(Answers::default))
}

/// Asks two rules in turn for protocols between those that were done, as much as `work` allows; the part that both have said.
pub fn asked(rules: [Rule; 2], work: u64) -> f64 {
    answers(|answers| {
        let [one, other] = rules;
        let _ = answers.advance(one, work) && answers.advance(other, work);
        rules.iter().map(|rule| answers.part(*rule)).sum::<f64>() / 2.0
    })
}

/// Where two rules part, among these rows and among protocols between those that were done.
pub fn parted(table: &Table, [one, other]: [Rule; 2], which: impl Fn(&Made) -> bool) -> Option<Apart> {
    answers(|answers| apart(table, answers, one, other, which))
}

/// What the rules say of the reader's own protocol, one rule a turn.
pub struct Own {
    protocol: Option<Protocol>,
    said: Vec<f64>,
}

impl Own {
    /// Before the first rule.
    pub fn new(protocol: Option<Protocol>) -> Self {
        Self { protocol, said: vec![] }
    }

    /// Asks the next rule; true when all were asked.
    pub fn advance(&mut self) -> bool {
        if let (Some(protocol), Some(rule)) = (&self.protocol, RULES.get(self.said.len())) {
            self.said.push(rule.predict(protocol).unwrap_or(f64::NAN));
            return false;
        }
        true
    }

    /// Whether there is one.
    pub fn is_there(&self) -> bool {
        self.protocol.is_some()
    }

    /// What a rule says.
    pub fn says(&self, rule: Rule) -> f64 {
        let place = RULES.iter().position(|other| *other == rule);
        place.and_then(|place| self.said.get(place)).copied().unwrap_or(f64::NAN)
    }
}
