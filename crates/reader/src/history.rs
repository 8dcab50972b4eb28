//! Undo and redo.

/// Committed states, before and after the present one.
#[derive(Clone, Debug, Default)]
pub struct History<T> {
    past: Vec<T>,
    future: Vec<T>,
}

/// A reader never walks further back; 50 widgets on a page must stay small.
const DEPTH: usize = 200;

impl<T> History<T> {
    /// Remembers the state that has just been left.
    pub fn left(&mut self, state: T) {
        if self.past.len() == DEPTH {
            self.past.remove(0);
        }
        self.past.push(state);
        self.future.clear();
    }

    /// One step back: gives the state before, keeps the present one for redo.
    pub fn undo(&mut self, present: T) -> Result<T, T> {
        match self.past.pop() {
            Some(state) => {
                self.future.push(present);
                Ok(state)
            }
            None => Err(present),
        }
    }

    /// One step forward again.
    pub fn redo(&mut self, present: T) -> Result<T, T> {
        match self.future.pop() {
            Some(state) => {
                self.past.push(present);
                Ok(state)
            }
            None => Err(present),
        }
    }

    /// Changes every state. One that is then as the state after it is no step: `present` follows the past.
    pub fn change(&mut self, present: &T, change: impl Fn(&mut T))
    where
        T: PartialEq,
    {
        self.past.iter_mut().chain(&mut self.future).for_each(change);
        self.past.dedup();
        self.past.pop_if(|last| last == present);
    }

    /// Whether there is a step back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step forward.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn back_and_forth() {
        let mut history = History::default();
        history.left(1);
        history.left(2);
        assert_eq!(history.undo(3), Ok(2));
        assert_eq!(history.undo(2), Ok(1));
        assert_eq!(history.undo(1), Err(1));
        assert_eq!(history.redo(1), Ok(2));
        history.left(2);
        assert!(!history.can_redo());
    }

    #[test]
    fn what_becomes_the_same_is_no_step() {
        let mut history = History::default();
        (1..=3).for_each(|n| history.left(n));
        history.change(&0, |n| *n = if *n == 1 { 1 } else { 0 });
        assert_eq!((history.undo(0), history.can_undo()), (Ok(1), false));
    }

    #[test]
    fn memory_is_bounded() {
        let mut history = History::default();
        (0..1000).for_each(|n| history.left(n));
        assert_eq!(history.past.len(), DEPTH);
        assert_eq!(history.undo(1000), Ok(999));
    }
}
