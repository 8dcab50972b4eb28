//! Which spikes count.

crate::choices! {
    /// Which spikes a trace remembers. Amplitudes are fitted per scheme and cannot be exchanged.
    pub enum Scheme {
        /// Every spike pairs with every other: a trace gains 1 at each spike.
        AllToAll,
        /// Only the nearest spike pairs: a trace is set to 1 at each spike.
        Nearest,
    }
}

impl Scheme {
    /// The trace after a spike.
    #[inline]
    pub fn spike(self, trace: f64) -> f64 {
        match self {
            Self::AllToAll => trace + 1.0,
            Self::Nearest => 1.0,
        }
    }
}
