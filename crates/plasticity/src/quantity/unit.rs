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

/// A unit made of others when compiling: a quotient, or a product of powers. One that has no name here stands as it is printed.
///
/// ```
/// use plasticity::{Unit, unit};
/// const SLOPE: Unit = unit!(Mv / Ms);
/// assert_eq!(SLOPE.symbol(), "mV/ms");
/// assert_eq!(unit!(Um^-1 S^-1), Unit::PerUmS);
/// assert_eq!(unit!("rad" / S).symbol(), "rad/s");
///
/// plasticity::quantities! {
///     /// A declaration takes it in brackets.
///     pub struct Ramp {
///         /// How fast the potential rises.
///         slope: real("s", "slope of the potential", (Mv / Ms), 2.0, 0.0..=10.0),
///         /// How fast the phase turns.
///         turn: real("ω", "speed of the phase", ("rad" / S), 1.0, 0.0..=10.0),
///     }
/// }
/// ```
#[macro_export]
macro_rules! unit {
    ($($unit:tt)+) => {
        $crate::Unit::new($crate::unit_symbol!($($unit)+))
    };
}

/// The symbol of a unit as a literal, so that documentation can be made of it.
#[doc(hidden)]
#[macro_export]
macro_rules! unit_symbol {
    (One) => { "" };
    (Percent) => { "%" };
    (Ms) => { "ms" };
    (S) => { "s" };
    (Min) => { "min" };
    (H) => { "h" };
    (Day) => { "d" };
    (Year) => { "yr" };
    (Hz) => { "Hz" };
    (Mv) => { "mV" };
    (PerMv) => { $crate::unit_symbol!(Mv ^ -1) };
    (PerMv2) => { $crate::unit_symbol!(Mv ^ -2) };
    (Ns) => { "nS" };
    (Ps) => { "pS" };
    (Pf) => { "pF" };
    (Pa) => { "pA" };
    (Na) => { "nA" };
    (Um) => { "µM" };
    (Mm) => { "mM" };
    (PerS) => { $crate::unit_symbol!(S ^ -1) };
    (PerDay) => { $crate::unit_symbol!(Day ^ -1) };
    (PerUmS) => { $crate::unit_symbol!(Um ^ -1 S ^ -1) };
    (Cm) => { "cm" };
    (CmPerS) => { $crate::unit_symbol!(Cm / S) };
    (Lap) => { "laps" };
    (Trial) => { "trials" };
    (Cycle) => { "cycles" };
    (Epoch) => { "epochs" };
    ($symbol:literal) => { $symbol };
    ($over:tt / $under:tt) => {
        concat!($crate::unit_symbol!($over), "/", $crate::unit_symbol!($under))
    };
    ($unit:tt ^ - $power:tt $($($rest:tt)+)?) => {
        concat!($crate::unit_symbol!($unit), $crate::unit_power!(- $power) $(, " ", $crate::unit_symbol!($($rest)+))?)
    };
    ($unit:tt ^ $power:tt $($($rest:tt)+)?) => {
        concat!($crate::unit_symbol!($unit), $crate::unit_power!($power) $(, " ", $crate::unit_symbol!($($rest)+))?)
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! unit_power {
    (- 3) => {
        "⁻³"
    };
    (- 2) => {
        "⁻²"
    };
    (- 1) => {
        "⁻¹"
    };
    (1) => {
        ""
    };
    (2) => {
        "²"
    };
    (3) => {
        "³"
    };
}

#[allow(non_upper_case_globals)] // spelled as in declarations, where case is part of a unit
impl Unit {
    /// A pure number.
    pub const One: Self = unit!(One);
    /// Hundredths.
    pub const Percent: Self = unit!(Percent);
    /// Milliseconds.
    pub const Ms: Self = unit!(Ms);
    /// Seconds.
    pub const S: Self = unit!(S);
    /// Minutes.
    pub const Min: Self = unit!(Min);
    /// Hours.
    pub const H: Self = unit!(H);
    /// Days.
    pub const Day: Self = unit!(Day);
    /// Years of 365.25 days.
    pub const Year: Self = unit!(Year);
    /// Hertz.
    pub const Hz: Self = unit!(Hz);
    /// Millivolts.
    pub const Mv: Self = unit!(Mv);
    /// Amplitude per millivolt.
    pub const PerMv: Self = unit!(PerMv);
    /// Amplitude per squared millivolt.
    pub const PerMv2: Self = unit!(PerMv2);
    /// Nanosiemens.
    pub const Ns: Self = unit!(Ns);
    /// Picosiemens.
    pub const Ps: Self = unit!(Ps);
    /// Picofarads.
    pub const Pf: Self = unit!(Pf);
    /// Picoamperes.
    pub const Pa: Self = unit!(Pa);
    /// Nanoamperes.
    pub const Na: Self = unit!(Na);
    /// Micromoles per litre.
    pub const Um: Self = unit!(Um);
    /// Millimoles per litre.
    pub const Mm: Self = unit!(Mm);
    /// Per second.
    pub const PerS: Self = unit!(PerS);
    /// Per day.
    pub const PerDay: Self = unit!(PerDay);
    /// Per second and micromole per litre.
    pub const PerUmS: Self = unit!(PerUmS);
    /// Centimetres.
    pub const Cm: Self = unit!(Cm);
    /// Centimetres per second.
    pub const CmPerS: Self = unit!(CmPerS);
    /// Laps on a track.
    pub const Lap: Self = unit!(Lap);
    /// Presentations or trials.
    pub const Trial: Self = unit!(Trial);
    /// Cycles of prediction and outcome.
    pub const Cycle: Self = unit!(Cycle);
    /// Passes through all patterns.
    pub const Epoch: Self = unit!(Epoch);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_units_are_printed_as_people_write_them() {
        let made = [Unit::PerMv, Unit::PerMv2, Unit::PerS, Unit::PerDay, Unit::PerUmS, Unit::CmPerS];
        assert_eq!(made.map(Unit::symbol), ["mV⁻¹", "mV⁻²", "s⁻¹", "d⁻¹", "µM⁻¹ s⁻¹", "cm/s"]);
        assert_eq!(unit!(Mv^1 Ms^-1).symbol(), "mV ms⁻¹");
        let own = [unit!("lx"), unit!("rad" / S), unit!("lx"^-1 S^-1)];
        assert_eq!(own.map(Unit::symbol), ["lx", "rad/s", "lx⁻¹ s⁻¹"]);
    }
}
