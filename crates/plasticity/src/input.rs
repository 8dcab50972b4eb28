//! When an input acts: during a step, or when the step has passed.
//!
//! The two kinds are types, so that neither can be given for the other.

/// Is there throughout a step: an injected current, a clamped potential, the noise that a step gathers.
///
/// A step of no length does not feel it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Held<T>(
    /// What is there.
    pub T,
);

/// Strikes when a step has passed: spikes, an event, a presentation, a new level that holds from then on.
///
/// A step of no length takes it too: two things at one moment are two steps, the second of [`Ms::ZERO`](crate::Ms::ZERO).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct AtEnd<T>(
    /// What strikes.
    pub T,
);

/// An input that says when it acts: [`Held`], [`AtEnd`], or a pair of both.
pub trait Acts: Copy {
    /// What stands for this input, and for `silence`, in one of the parts that a step is cut into: what is held acts in all
    /// of them, what strikes at the end only in the last.
    #[must_use]
    fn in_part(self, silence: Self, last: bool) -> Self;
}

impl<T: Copy> Acts for Held<T> {
    fn in_part(self, _silence: Self, _last: bool) -> Self {
        self
    }
}

impl<T: Copy> Acts for AtEnd<T> {
    fn in_part(self, silence: Self, last: bool) -> Self {
        if last { self } else { silence }
    }
}

impl<A: Copy, B: Copy> Acts for (Held<A>, AtEnd<B>) {
    fn in_part(self, silence: Self, last: bool) -> Self {
        (self.0, self.1.in_part(silence.1, last))
    }
}
