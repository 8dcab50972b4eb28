//! Classical conditioning in the laboratory's two phases: which cues, and whether food follows.

crate::choices! {
    /// A classical design with two cues: A, a bell, and B, a light.
    pub enum Design {
        /// The bell with food, then the bell alone.
        Extinction,
        /// The bell with food, then bell and light with food.
        Blocking,
        /// Nothing first, then bell and light with food.
        Compound,
        /// The bell with food and, in turn, bell and light without.
        Inhibition,
        /// Bell and light with food one at a time, then both together.
        Overexpectation,
    }
}

/// What happens in one presentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The bell rings.
    pub bell: bool,
    /// The light is on.
    pub light: bool,
    /// Food follows.
    pub food: bool,
}

const fn shown(bell: bool, light: bool, food: bool) -> Shown {
    Shown { bell, light, food }
}

const BELL_FOOD: Shown = shown(true, false, true);
const LIGHT_FOOD: Shown = shown(false, true, true);
const BOTH_FOOD: Shown = shown(true, true, true);
const BELL: Shown = shown(true, false, false);
const BOTH: Shown = shown(true, true, false);

impl Design {
    /// What each trial of the two phases consists of, in order, and the phase in words. A design of a single
    /// phase goes on with the same.
    pub const fn phases(self) -> [(&'static [Shown], &'static str); 2] {
        const ACQUIRE: (&[Shown], &str) = (&[BELL_FOOD], "bell + food");
        const COMPOUND: (&[Shown], &str) = (&[BOTH_FOOD], "bell + light + food");
        const INHIBIT: (&[Shown], &str) = (&[BELL_FOOD, BOTH], "bell + food, bell + light");
        match self {
            Self::Extinction => [ACQUIRE, (&[BELL], "bell alone")],
            Self::Blocking => [ACQUIRE, COMPOUND],
            Self::Compound => [(&[], "nothing"), COMPOUND],
            Self::Inhibition => [INHIBIT, INHIBIT],
            Self::Overexpectation => [(&[BELL_FOOD, LIGHT_FOOD], "each + food"), COMPOUND],
        }
    }
}
