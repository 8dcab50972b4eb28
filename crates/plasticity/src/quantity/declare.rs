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
///         tau_plus: log("τ₊", "memory of the sender", Ms, 16.8, 1.0..=100.0),
///         /// Which spikes pair.
///         scheme: choice("pairing", "which spikes pair", Pairing, AllToAll),
///     }
/// }
/// quantities! {
///     /// A window and how often it is used.
///     pub struct Run {
///         /// Number of pairs.
///         pairs: count("n", "number of pairs", 60, 1..=200),
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
    (real $symbol:literal, $label:literal, $unit:tt, $($rest:tt)+) => {
        $crate::quantity_doc!(@number $symbol, $crate::quantity_unit_doc!($unit), ".", $($rest)+)
    };
    (log $symbol:literal, $label:literal, $unit:tt, $($rest:tt)+) => {
        $crate::quantity_doc!(
            @number $symbol, $crate::quantity_unit_doc!($unit), ", on a logarithmic scale.", $($rest)+
        )
    };
    (count $symbol:literal, $label:literal, $($rest:tt)+) => {
        $crate::quantity_doc!(@number $symbol, "a whole number", ".", $($rest)+)
    };
    (@number $symbol:literal, $unit:expr, $scale:literal, $default:expr, $($range:tt)+) => {
        concat!(
            "`", $symbol, "`, ", $unit, "; default ", stringify!($default),
            ", range ", stringify!($($range)+), $scale
        )
    };
    (seed $symbol:literal, $label:literal, $default:expr) => {
        concat!("`", $symbol, "`, a seed; default ", stringify!($default), ".")
    };
    (choice $symbol:literal, $label:literal, $type:ident, $default:ident) => {
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
    (choice $symbol:literal, $label:literal, $type:ident, $default:ident) => {
        $type
    };
    (part $type:ty $(, $prefix:literal)? $(= $default:expr)?) => {
        $type
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! quantity_default {
    (real $symbol:literal, $label:literal, $unit:tt, $default:expr, $low:literal ..= $high:literal) => {{
        const { assert!($low <= $default && $default <= $high, "default outside its range") };
        $default
    }};
    (real $symbol:literal, $label:literal, $unit:tt, $default:expr, - $low:literal ..= $high:literal) => {{
        const { assert!(-$low <= $default && $default <= $high, "default outside its range") };
        $default
    }};
    (real $symbol:literal, $label:literal, $unit:tt, $default:expr, - $low:literal ..= - $high:literal) => {{
        const { assert!(-$low <= $default && $default <= -$high, "default outside its range") };
        $default
    }};
    (log $symbol:literal, $label:literal, $unit:tt, $default:expr, $low:literal ..= $high:literal) => {{
        const { assert!(0.0 < $low && $low <= $default && $default <= $high, "default outside its range") };
        $default
    }};
    (count $symbol:literal, $label:literal, $default:expr, $low:literal ..= $high:literal) => {{
        const { assert!($low <= $default && $default <= $high, "default outside its range") };
        $default
    }};
    (seed $symbol:literal, $label:literal, $default:expr) => {
        $default
    };
    (choice $symbol:literal, $label:literal, $type:ident, $default:ident) => {
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
    (real, $field:ident, $doc:expr, $symbol:literal, $label:literal, $unit:tt, $default:expr, $low:literal ..= $high:literal) => {
        $crate::quantity_declare!(@real $field, $doc, $symbol, $label, $unit, $default, $low, $high, false)
    };
    (real, $field:ident, $doc:expr, $symbol:literal, $label:literal, $unit:tt, $default:expr, - $low:literal ..= $high:literal) => {
        $crate::quantity_declare!(@real $field, $doc, $symbol, $label, $unit, $default, -$low, $high, false)
    };
    (real, $field:ident, $doc:expr, $symbol:literal, $label:literal, $unit:tt, $default:expr, - $low:literal ..= - $high:literal) => {
        $crate::quantity_declare!(@real $field, $doc, $symbol, $label, $unit, $default, -$low, -$high, false)
    };
    (log, $field:ident, $doc:expr, $symbol:literal, $label:literal, $unit:tt, $default:expr, $low:literal ..= $high:literal) => {
        $crate::quantity_declare!(@real $field, $doc, $symbol, $label, $unit, $default, $low, $high, true)
    };
    (@real $field:ident, $doc:expr, $symbol:literal, $label:literal, $unit:tt, $default:expr, $low:expr, $high:expr, $log:literal) => {
        $crate::quantity_declare!(
            @one $field, $doc, $symbol, $label, $unit,
            $crate::Domain::Real { low: $low, high: $high, log: $log },
            $crate::Value::Real($default)
        )
    };
    (count, $field:ident, $doc:expr, $symbol:literal, $label:literal, $default:expr, $low:literal ..= $high:literal) => {
        $crate::quantity_declare!(
            @one $field, $doc, $symbol, $label, One,
            $crate::Domain::Count { low: $low, high: $high },
            $crate::Value::Count($default)
        )
    };
    (seed, $field:ident, $doc:expr, $symbol:literal, $label:literal, $default:expr) => {
        $crate::quantity_declare!(
            @one $field, $doc, $symbol, $label, One, $crate::Domain::Seed, $crate::Value::Seed($default)
        )
    };
    (choice, $field:ident, $doc:expr, $symbol:literal, $label:literal, $type:ident, $default:ident) => {
        $crate::quantity_declare!(
            @one $field, $doc, $symbol, $label, One,
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
    (@one $field:ident, $doc:expr, $symbol:literal, $label:literal, $unit:tt, $domain:expr, $default:expr) => {
        $crate::Declared::One($crate::Quantity {
            part: "",
            name: $crate::kebab_case!($field),
            symbol: $symbol,
            label: $label,
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
mod tests;
