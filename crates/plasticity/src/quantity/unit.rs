//! Units. They stand in declarations only; no model converts.

/// The unit of a quantity or of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// A pure number.
    One,
    /// Hundredths.
    Percent,
    /// Milliseconds.
    Ms,
    /// Seconds.
    S,
    /// Minutes.
    Min,
    /// Hours.
    H,
    /// Days.
    Day,
    /// Years of 365.25 days.
    Year,
    /// Hertz.
    Hz,
    /// Millivolts.
    Mv,
    /// Amplitude per millivolt.
    PerMv,
    /// Amplitude per squared millivolt.
    PerMv2,
    /// Nanosiemens.
    Ns,
    /// Picosiemens.
    Ps,
    /// Picofarads.
    Pf,
    /// Picoamperes.
    Pa,
    /// Nanoamperes.
    Na,
    /// Micromoles per litre.
    Um,
    /// Millimoles per litre.
    Mm,
    /// Per second.
    PerS,
    /// Per day.
    PerDay,
    /// Per second and micromole per litre.
    PerUmS,
    /// Centimetres.
    Cm,
    /// Centimetres per second.
    CmPerS,
    /// Laps on a track.
    Lap,
    /// Presentations or trials.
    Trial,
    /// Cycles of prediction and outcome.
    Cycle,
    /// Passes through all patterns.
    Epoch,
}

impl Unit {
    /// As printed after a number; nothing for a pure number.
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::One => "",
            Self::Percent => "%",
            Self::Ms => "ms",
            Self::S => "s",
            Self::Min => "min",
            Self::H => "h",
            Self::Day => "d",
            Self::Year => "yr",
            Self::Hz => "Hz",
            Self::Mv => "mV",
            Self::PerMv => "mV⁻¹",
            Self::PerMv2 => "mV⁻²",
            Self::Ns => "nS",
            Self::Ps => "pS",
            Self::Pf => "pF",
            Self::Pa => "pA",
            Self::Na => "nA",
            Self::Um => "µM",
            Self::Mm => "mM",
            Self::PerS => "s⁻¹",
            Self::PerDay => "d⁻¹",
            Self::PerUmS => "µM⁻¹ s⁻¹",
            Self::Cm => "cm",
            Self::CmPerS => "cm/s",
            Self::Lap => "laps",
            Self::Trial => "trials",
            Self::Cycle => "cycles",
            Self::Epoch => "epochs",
        }
    }
}
