//! Units. They stand in declarations only; no model converts.

/// The unit of a quantity or of a result: its printed symbol.
///
/// The units that the models use have names here, spelled as declarations spell them; others are made of these by
/// [`unit!`](crate::unit!).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Unit(&'static str);

impl Unit {
    /// A unit that is printed so after a number.
    pub const fn new(symbol: &'static str) -> Self {
        Self(symbol)
    }

    /// As printed after a number; nothing for a pure number.
    pub const fn symbol(self) -> &'static str {
        self.0
    }
}

/// A unit made of others when compiling: a quotient, or a product of powers.
///
/// ```
/// use plasticity::{Unit, unit};
/// const SLOPE: Unit = unit!(Mv / Ms);
/// assert_eq!(SLOPE.symbol(), "mV/ms");
/// assert_eq!(unit!(Um^-1 S^-1), Unit::PerUmS);
///
/// plasticity::quantities! {
///     /// A quantity in a unit of one's own.
///     pub struct Ramp {
///         /// How fast the potential rises.
///         slope: real("s", (SLOPE), 2.0, 0.0..=10.0),
///     }
/// }
/// ```
#[macro_export]
macro_rules! unit {
    ($over:ident / $under:ident) => {
        $crate::unit!(@join $crate::Unit::$over.symbol(), "/", $crate::Unit::$under.symbol())
    };
    ($($unit:ident ^ $power:literal)+) => {
        $crate::unit!(@join $(" ", $crate::Unit::$unit.symbol(), $crate::quantity::power($power)),+)
    };
    (@join $($part:expr),+) => {{
        const PARTS: &[&str] = &[$($part),+];
        const TEXT: [u8; $crate::quantity::length(PARTS)] = $crate::quantity::joined(PARTS);
        const SYMBOL: &str = match core::str::from_utf8(&TEXT) {
            Ok(text) => text.trim_ascii(),
            Err(_) => "", // texts joined are text
        };
        $crate::Unit::new(SYMBOL)
    }};
}

/// A power from −3 to 3 as it is printed; any other does not compile.
#[doc(hidden)]
pub const fn power(power: i8) -> &'static str {
    const POWERS: [&str; 7] = ["⁻³", "⁻²", "⁻¹", "⁰", "", "²", "³"];
    POWERS[(power + 3) as usize]
}

/// Bytes of these texts together.
#[doc(hidden)]
pub const fn length(parts: &[&str]) -> usize {
    let (mut sum, mut i) = (0, 0);
    while i < parts.len() {
        sum += parts[i].len();
        i += 1;
    }
    sum
}

/// These texts in one.
#[doc(hidden)]
pub const fn joined<const N: usize>(parts: &[&str]) -> [u8; N] {
    let (mut text, mut at, mut i) = ([0; N], 0, 0);
    while i < parts.len() {
        let part = parts[i].as_bytes();
        let mut k = 0;
        while k < part.len() {
            text[at] = part[k];
            at += 1;
            k += 1;
        }
        i += 1;
    }
    text
}

#[allow(non_upper_case_globals)] // spelled as in declarations, where case is part of a unit
impl Unit {
    /// A pure number.
    pub const One: Self = Self("");
    /// Hundredths.
    pub const Percent: Self = Self("%");
    /// Milliseconds.
    pub const Ms: Self = Self("ms");
    /// Seconds.
    pub const S: Self = Self("s");
    /// Minutes.
    pub const Min: Self = Self("min");
    /// Hours.
    pub const H: Self = Self("h");
    /// Days.
    pub const Day: Self = Self("d");
    /// Years of 365.25 days.
    pub const Year: Self = Self("yr");
    /// Hertz.
    pub const Hz: Self = Self("Hz");
    /// Millivolts.
    pub const Mv: Self = Self("mV");
    /// Amplitude per millivolt.
    pub const PerMv: Self = unit!(Mv ^ -1);
    /// Amplitude per squared millivolt.
    pub const PerMv2: Self = unit!(Mv ^ -2);
    /// Nanosiemens.
    pub const Ns: Self = Self("nS");
    /// Picosiemens.
    pub const Ps: Self = Self("pS");
    /// Picofarads.
    pub const Pf: Self = Self("pF");
    /// Picoamperes.
    pub const Pa: Self = Self("pA");
    /// Nanoamperes.
    pub const Na: Self = Self("nA");
    /// Micromoles per litre.
    pub const Um: Self = Self("µM");
    /// Millimoles per litre.
    pub const Mm: Self = Self("mM");
    /// Per second.
    pub const PerS: Self = unit!(S ^ -1);
    /// Per day.
    pub const PerDay: Self = unit!(Day ^ -1);
    /// Per second and micromole per litre.
    pub const PerUmS: Self = unit!(Um^-1 S^-1);
    /// Centimetres.
    pub const Cm: Self = Self("cm");
    /// Centimetres per second.
    pub const CmPerS: Self = unit!(Cm / S);
    /// Laps on a track.
    pub const Lap: Self = Self("laps");
    /// Presentations or trials.
    pub const Trial: Self = Self("trials");
    /// Cycles of prediction and outcome.
    pub const Cycle: Self = Self("cycles");
    /// Passes through all patterns.
    pub const Epoch: Self = Self("epochs");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_units_are_printed_as_people_write_them() {
        let made = [Unit::PerMv, Unit::PerMv2, Unit::PerS, Unit::PerDay, Unit::PerUmS, Unit::CmPerS];
        assert_eq!(made.map(Unit::symbol), ["mV⁻¹", "mV⁻²", "s⁻¹", "d⁻¹", "µM⁻¹ s⁻¹", "cm/s"]);
        assert_eq!(unit!(Mv^1 Ms^-1).symbol(), "mV ms⁻¹");
    }
}
