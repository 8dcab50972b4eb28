//! The two macros that declare quantities and choices.

/// Declares an enum whose options can be chosen by name. The first option is the default.
///
/// ```
/// plasticity::choices! {
///     /// Which spikes pair.
///     pub enum Pairing {
///         /// Every spike with every other.
///         AllToAll,
///         /// Each with its nearest neighbour.
///         Nearest,
///     }
/// }
/// use plasticity::Choice;
/// assert_eq!(Pairing::NAMES, ["all-to-all", "nearest"]);
/// ```
#[macro_export]
macro_rules! choices {
    ($(#[doc = $doc:expr])+ pub enum $type:ident { $first:tt $($rest:tt)* }) => {
        $crate::choices!(@split [$(#[doc = $doc])+ $type] $first $($rest)*);
    };
    (@split [$(#[doc = $doc:expr])+ $type:ident]
        $(#[doc = $first_doc:expr])+ $first:ident $(, $(#[doc = $docs:expr])+ $option:ident)* $(,)?
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum $type {
            $(#[doc = $first_doc])+
            #[default]
            $first,
            $($(#[doc = $docs])+ $option,)*
        }
        impl $crate::Choice for $type {
            const NAMES: &'static [&'static str] =
                &[$crate::kebab_case!($first), $($crate::kebab_case!($option)),*];
            const DOCS: &'static [&'static str] =
                &[concat!($($first_doc),+).trim_ascii(), $(concat!($($docs),+).trim_ascii()),*];
            fn place(self) -> u16 {
                self as u16
            }
            fn at(place: u16) -> Option<Self> {
                [Self::$first, $(Self::$option),*].get(usize::from(place)).copied()
            }
        }
    };
}

/// Declares a record of quantities.
///
/// A field is `real`, `log` (a real on a logarithmic axis), `count`, `choice`, `seed`, or `part`:
/// another record, whose quantities join this one, under a prefix where one is given.
/// A default outside its range does not compile.
///
/// ```
/// use plasticity::{Quantities, Value, choices, quantities};
/// choices! {
///     /// Which spikes pair.
///     pub enum Pairing {
///         /// Every spike with every other.
///         AllToAll,
///         /// Each with its nearest neighbour.
///         Nearest,
///     }
/// }
/// quantities! {
///     /// A window.
///     pub struct Window {
///         /// Time constant of potentiation.
///         tau_plus: log("τ₊", Ms, 16.8, 1.0..=100.0),
///         /// Which spikes pair.
///         scheme: choice("pairing", Pairing, AllToAll),
///     }
/// }
/// quantities! {
///     /// A window and how often it is used.
///     pub struct Run {
///         /// Number of pairs.
///         pairs: count("n", 60, 1..=200),
///         /// The rule.
///         rule: part(Window, "rule"),
///     }
/// }
/// let list = Run::list();
/// assert_eq!(list[1].key(), "rule-tau-plus");
/// assert_eq!(Run::default().value(1), Some(Value::Real(16.8)));
/// ```
#[macro_export]
macro_rules! quantities {
    ($(#[doc = $doc:expr])+ pub struct $type:ident {
        $($(#[doc = $fdoc:expr])+ $field:ident : $kind:ident ($($spec:tt)*)),* $(,)?
    }) => {
        $(#[doc = $doc])+
        #[derive(Clone, Debug, PartialEq)]
        pub struct $type {
            $(
                $(#[doc = $fdoc])+
                #[doc = ""]
                #[doc = $crate::quantity_doc!($kind $($spec)*)]
                pub $field: $crate::quantity_type!($kind $($spec)*),
            )*
        }
        impl Default for $type {
            fn default() -> Self {
                Self { $($field: $crate::quantity_default!($kind $($spec)*),)* }
            }
        }
        impl $crate::Quantities for $type {
            const COUNT: usize = 0 $(+ $crate::quantity_count!($kind $($spec)*))*;
            const TABLE: &'static [$crate::Declared] = &[
                $($crate::quantity_declare!($kind, $field, concat!($($fdoc),+).trim_ascii(), $($spec)*)),*
            ];
            fn visit(&mut self, fields: &mut $crate::quantity::Fields<'_>) {
                $($crate::quantity_visit!(fields, self.$field, $kind);)*
            }
        }
    };
}

/// What documentation adds to a quantity's own sentence.
#[doc(hidden)]
#[macro_export]
macro_rules! quantity_doc {
    (real $symbol:literal, $unit:tt, $($rest:tt)+) => {
        $crate::quantity_doc!(@number $symbol, $crate::quantity_unit_doc!($unit), ".", $($rest)+)
    };
    (log $symbol:literal, $unit:tt, $($rest:tt)+) => {
        $crate::quantity_doc!(
            @number $symbol, $crate::quantity_unit_doc!($unit), ", on a logarithmic scale.", $($rest)+
        )
    };
    (count $symbol:literal, $($rest:tt)+) => {
        $crate::quantity_doc!(@number $symbol, "a whole number", ".", $($rest)+)
    };
    (@number $symbol:literal, $unit:expr, $scale:literal, $default:expr, $($range:tt)+) => {
        concat!(
            "`", $symbol, "`, ", $unit, "; default ", stringify!($default),
            ", range ", stringify!($($range)+), $scale
        )
    };
    (seed $symbol:literal, $default:expr) => {
        concat!("`", $symbol, "`, a seed; default ", stringify!($default), ".")
    };
    (choice $symbol:literal, $type:ident, $default:ident) => {
        concat!(
            "`", $symbol, "`; default [`", stringify!($default), "`](", stringify!($type), "::",
            stringify!($default), ")."
        )
    };
    (part $type:ty $(, $prefix:literal)? $(= $default:expr)?) => {
        concat!(
            "All of [`", stringify!($type), "`]", $(", under the prefix `", $prefix, "`",)?
            $(", with other defaults: `", stringify!($default), "`",)? "."
        )
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! quantity_unit_doc {
    (One) => {
        "a pure number"
    };
    (($($unit:tt)+)) => {
        $crate::unit_symbol!($($unit)+)
    };
    ($unit:tt) => {
        $crate::unit_symbol!($unit)
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! quantity_type {
    (real $($spec:tt)*) => {
        f64
    };
    (log $($spec:tt)*) => {
        f64
    };
    (count $($spec:tt)*) => {
        u64
    };
    (seed $($spec:tt)*) => {
        u64
    };
    (choice $symbol:literal, $type:ident, $default:ident) => {
        $type
    };
    (part $type:ty $(, $prefix:literal)? $(= $default:expr)?) => {
        $type
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! quantity_default {
    (real $symbol:literal, $unit:tt, $default:expr, $low:literal ..= $high:literal) => {{
        const { assert!($low <= $default && $default <= $high, "default outside its range") };
        $default
    }};
    (real $symbol:literal, $unit:tt, $default:expr, - $low:literal ..= $high:literal) => {{
        const { assert!(-$low <= $default && $default <= $high, "default outside its range") };
        $default
    }};
    (real $symbol:literal, $unit:tt, $default:expr, - $low:literal ..= - $high:literal) => {{
        const { assert!(-$low <= $default && $default <= -$high, "default outside its range") };
        $default
    }};
    (log $symbol:literal, $unit:tt, $default:expr, $low:literal ..= $high:literal) => {{
        const { assert!(0.0 < $low && $low <= $default && $default <= $high, "default outside its range") };
        $default
    }};
    (count $symbol:literal, $default:expr, $low:literal ..= $high:literal) => {{
        const { assert!($low <= $default && $default <= $high, "default outside its range") };
        $default
    }};
    (seed $symbol:literal, $default:expr) => {
        $default
    };
    (choice $symbol:literal, $type:ident, $default:ident) => {
        <$type>::$default
    };
    (part $type:ty $(, $prefix:literal)?) => {
        <$type as Default>::default()
    };
    (part $type:ty $(, $prefix:literal)? = $default:expr) => {
        $default
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! quantity_count {
    (part $type:ty $(, $prefix:literal)? $(= $default:expr)?) => {
        <$type as $crate::Quantities>::COUNT
    };
    ($($other:tt)*) => {
        1
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! quantity_declare {
    (real, $field:ident, $doc:expr, $symbol:literal, $unit:tt, $default:expr, $low:literal ..= $high:literal) => {
        $crate::quantity_declare!(@real $field, $doc, $symbol, $unit, $default, $low, $high, false)
    };
    (real, $field:ident, $doc:expr, $symbol:literal, $unit:tt, $default:expr, - $low:literal ..= $high:literal) => {
        $crate::quantity_declare!(@real $field, $doc, $symbol, $unit, $default, -$low, $high, false)
    };
    (real, $field:ident, $doc:expr, $symbol:literal, $unit:tt, $default:expr, - $low:literal ..= - $high:literal) => {
        $crate::quantity_declare!(@real $field, $doc, $symbol, $unit, $default, -$low, -$high, false)
    };
    (log, $field:ident, $doc:expr, $symbol:literal, $unit:tt, $default:expr, $low:literal ..= $high:literal) => {
        $crate::quantity_declare!(@real $field, $doc, $symbol, $unit, $default, $low, $high, true)
    };
    (@real $field:ident, $doc:expr, $symbol:literal, $unit:tt, $default:expr, $low:expr, $high:expr, $log:literal) => {
        $crate::quantity_declare!(
            @one $field, $doc, $symbol, $unit,
            $crate::Domain::Real { low: $low, high: $high, log: $log },
            $crate::Value::Real($default)
        )
    };
    (count, $field:ident, $doc:expr, $symbol:literal, $default:expr, $low:literal ..= $high:literal) => {
        $crate::quantity_declare!(
            @one $field, $doc, $symbol, One,
            $crate::Domain::Count { low: $low, high: $high },
            $crate::Value::Count($default)
        )
    };
    (seed, $field:ident, $doc:expr, $symbol:literal, $default:expr) => {
        $crate::quantity_declare!(
            @one $field, $doc, $symbol, One, $crate::Domain::Seed, $crate::Value::Seed($default)
        )
    };
    (choice, $field:ident, $doc:expr, $symbol:literal, $type:ident, $default:ident) => {
        $crate::quantity_declare!(
            @one $field, $doc, $symbol, One,
            $crate::Domain::Choice {
                names: <$type as $crate::Choice>::NAMES,
                docs: <$type as $crate::Choice>::DOCS,
            },
            // A cast, not `Choice::place`: a table is made when compiling.
            $crate::Value::Choice(<$type>::$default as u16)
        )
    };
    (part, $field:ident, $doc:expr, $type:ty, $prefix:literal $(= $default:expr)?) => {
        $crate::Declared::Part($prefix, <$type as $crate::Quantities>::TABLE)
    };
    (part, $field:ident, $doc:expr, $type:ty $(= $default:expr)?) => {
        $crate::Declared::Part("", <$type as $crate::Quantities>::TABLE)
    };
    (@one $field:ident, $doc:expr, $symbol:literal, $unit:tt, $domain:expr, $default:expr) => {
        $crate::Declared::One($crate::Quantity {
            part: "",
            name: $crate::kebab_case!($field),
            symbol: $symbol,
            unit: $crate::quantity_unit!($unit),
            domain: $domain,
            default: $default,
            doc: $doc,
        })
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! quantity_unit {
    ($unit:ident) => {
        $crate::Unit::$unit
    };
    (($($unit:tt)+)) => {
        $crate::unit!($($unit)+)
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! quantity_visit {
    ($fields:ident, $place:expr, part) => {
        $crate::Quantities::visit(&mut $place, $fields)
    };
    ($fields:ident, $place:expr, log) => {
        $fields.real(&mut $place)
    };
    ($fields:ident, $place:expr, $kind:ident) => {
        $fields.$kind(&mut $place)
    };
}

#[cfg(test)]
mod tests {
    use crate::{Domain, Quantities, Value};
    use alloc::string::ToString;

    choices! {
        /// Which spikes pair.
        pub enum Pairing {
            /// Every spike with every other.
            AllToAll,
            /// Each with its nearest neighbour.
            Nearest,
        }
    }

    quantities! {
        /// A window.
        pub struct Window {
            /// Time constant
            /// of potentiation.
            tau_plus: log("τ₊", Ms, 16.8, 1.0..=100.0),
            /// The lag.
            lag: real("Δt", Ms, 10.0, -100.0..=100.0),
            /// Which spikes pair.
            scheme: choice("pairing", Pairing, AllToAll),
        }
    }

    quantities! {
        /// Two windows.
        pub struct Both {
            /// Number of pairs.
            pairs: count("n", 60, 1..=200),
            /// One rule, with another start.
            rule: part(Window = Window { lag: -5.0, ..Window::default() }),
            /// Another.
            other: part(Window, "other"),
            /// The seed.
            seed: seed("seed", 1),
        }
    }

    #[test]
    fn parts_join_in_declared_order() {
        let list = Both::list();
        let keys: alloc::vec::Vec<_> = list.iter().map(crate::Quantity::key).collect();
        assert_eq!(
            keys,
            ["pairs", "tau-plus", "lag", "scheme", "other-tau-plus", "other-lag", "other-scheme", "seed"]
        );
        assert_eq!(Both::COUNT, 8);
        assert_eq!(list[2].default, Value::Real(-5.0));
        assert_eq!(list[1].doc, "Time constant of potentiation.");
        assert!(matches!(list[1].domain, Domain::Real { log: true, .. }));
        assert!(list[4].is("other-tau-plus") && !list[4].is("tau-plus"));
    }

    /// All that rustdoc shows of a field beside its sentence comes from the declaration.
    #[test]
    fn documentation_states_unit_default_and_range() {
        assert_eq!(
            quantity_doc!(log "τ₊", Ms, 16.8, 1.0..=100.0),
            "`τ₊`, ms; default 16.8, range 1.0..=100.0, on a logarithmic scale."
        );
        assert_eq!(
            quantity_doc!(real "s", (Mv / Ms), -5.0, -10.0..=0.0),
            "`s`, mV/ms; default -5.0, range -10.0..=0.0."
        );
        assert_eq!(
            quantity_doc!(real "A", One, 0.5, 0.0..=1.0),
            "`A`, a pure number; default 0.5, range 0.0..=1.0."
        );
        assert_eq!(quantity_doc!(count "n", 60, 1..=200), "`n`, a whole number; default 60, range 1..=200.");
        assert_eq!(quantity_doc!(seed "seed", 1), "`seed`, a seed; default 1.");
        assert_eq!(
            quantity_doc!(choice "pairing", Pairing, AllToAll),
            "`pairing`; default [`AllToAll`](Pairing::AllToAll)."
        );
        assert_eq!(quantity_doc!(part Window, "other"), "All of [`Window`], under the prefix `other`.");
    }

    #[test]
    fn every_value_can_be_set_and_read() {
        let mut both = Both::default();
        assert!(both.assign(6, Value::Choice(1)));
        assert_eq!(both.other.scheme, Pairing::Nearest);
        assert!(!both.assign(6, Value::Choice(2)));
        assert!(!both.assign(6, Value::Real(1.0)));
        assert!(!both.assign(8, Value::Real(1.0)));
        assert_eq!(both.value(8), None);
        assert_eq!(Both::with_values(&both.values()), both);
    }

    #[test]
    fn text_is_read_and_refused_in_one_sentence() {
        let list = Both::list();
        let tau = &list[1];
        assert_eq!(tau.read("20", tau.default), Ok(Value::Real(20.0)));
        let refused = tau.read("900", tau.default).unwrap_err();
        assert_eq!(refused.used, Value::Real(100.0));
        assert_eq!(
            refused.to_string(),
            "tau-plus cannot be “900”: it takes a number from 1 to 100 ms; 100 ms is used instead."
        );
        for nonsense in ["", "NaN", "inf", "1e999", "<b>", "twenty"] {
            assert_eq!(tau.read(nonsense, tau.default).unwrap_err().used, tau.default, "{nonsense}");
        }
        assert_eq!(list[2].read("−5", list[2].default), Ok(Value::Real(-5.0)));
        assert_eq!(list[3].read("nearest", list[3].default), Ok(Value::Choice(1)));
        assert!(list[0].read("1.5", list[0].default).is_err());
        assert_eq!(list[7].write(Value::Seed(7)), "7");
    }
}
