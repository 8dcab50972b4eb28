//! The macro behind the registry, and the choice from it.

use crate::{ENTRIES, Entry};

/// Declares the modules of all widgets and lists them in `ENTRIES`.
#[macro_export]
macro_rules! widgets {
    ($($module:ident :: $type:ident),* $(,)?) => {
        $(pub mod $module;)*

        /// Every widget, in the book's order.
        pub const ENTRIES: &[$crate::Entry] = &[$(
            $crate::Entry::of::<$module::$type>(plasticity::kebab_case!($module)),
        )*];

        /// What stands under the figure of the widget of this name. Apart from its entry: a host that
        /// shows no captions does not carry them.
        pub fn caption(name: &str) -> &'static str {
            $(if name == plasticity::kebab_case!($module) {
                return <$module::$type as $crate::Widget>::CAPTION;
            })*
            ""
        }

        /// What is told after a prediction of the widget of this name: what was measured, and why. Apart for the same reason.
        pub fn afterwards(name: &str) -> [&'static str; 2] {
            $(if name == plasticity::kebab_case!($module) {
                return [
                    <$module::$type as $crate::Widget>::MEASURED,
                    <$module::$type as $crate::Widget>::WHY,
                ];
            })*
            [""; 2]
        }
    };
}

/// The widgets that `PLASTICITY_WIDGETS` names, with spaces between them, where the crate that asks is compiled; all
/// where it is unset. Nothing of the others is in the program, as long as it does not ask for [`ENTRIES`].
#[macro_export]
macro_rules! chosen {
    () => {{
        const NAMES: Option<&str> = option_env!("PLASTICITY_WIDGETS");
        const CHOSEN: [$crate::Entry; $crate::registry::count(NAMES)] = $crate::registry::choose(NAMES);
        &CHOSEN
    }};
}

/// How many are chosen. A name that no widget has does not compile.
#[doc(hidden)]
pub const fn count(names: Option<&str>) -> usize {
    let (mut count, mut at) = (0, 0);
    while at < ENTRIES.len() {
        count += is_chosen(ENTRIES[at].name, names) as usize;
        at += 1;
    }
    if let Some(names) = names {
        assert!(
            count == number_of_words(names.as_bytes()),
            "PLASTICITY_WIDGETS: a name that no widget has, or one twice"
        );
    }
    count
}

/// Those that are chosen, in the same order.
#[doc(hidden)]
pub const fn choose<const COUNT: usize>(names: Option<&str>) -> [Entry; COUNT] {
    let mut out = [ENTRIES[0]; COUNT];
    let (mut count, mut at) = (0, 0);
    while at < ENTRIES.len() {
        if is_chosen(ENTRIES[at].name, names) {
            out[count] = ENTRIES[at];
            count += 1;
        }
        at += 1;
    }
    out
}

const fn is_chosen(name: &str, names: Option<&str>) -> bool {
    match names {
        Some(names) => holds(names.as_bytes(), name.as_bytes()),
        None => true,
    }
}

const fn number_of_words(list: &[u8]) -> usize {
    let (mut count, mut at) = (0, 0);
    while at < list.len() {
        count += (list[at] != b' ' && (at == 0 || list[at - 1] == b' ')) as usize;
        at += 1;
    }
    count
}

/// Whether a word is among words with spaces between them.
const fn holds(list: &[u8], word: &[u8]) -> bool {
    let mut from = 0;
    while from < list.len() {
        let mut to = from;
        let mut same = true;
        while to < list.len() && list[to] != b' ' {
            same = same && to - from < word.len() && list[to] == word[to - from];
            to += 1;
        }
        if same && to - from == word.len() {
            return true;
        }
        from = to + 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_named_are_chosen_in_the_books_order() {
        let names = Some("stdp-window oja-axis");
        assert_eq!((count(names), count(None)), (2, ENTRIES.len()));
        assert_eq!(choose::<2>(names).map(|entry| entry.name), ["oja-axis", "stdp-window"]);
    }

    #[test]
    #[should_panic(expected = "a name that no widget has")]
    fn a_name_that_no_widget_has_is_refused() {
        count(Some("oja-axis no-such-widget"));
    }

    #[test]
    fn words_are_whole() {
        let holds = |list: &str, word: &str| holds(list.as_bytes(), word.as_bytes());
        assert!(holds("oja-axis stdp-window", "oja-axis") && holds("oja-axis stdp-window", "stdp-window"));
        assert!(
            !holds("oja-axis stdp-window", "stdp") && !holds("oja-axis", "oja-axis-2") && !holds("", "a")
        );
        let number = ["oja-axis stdp-window", " a  b ", ""].map(|list| number_of_words(list.as_bytes()));
        assert_eq!(number, [2, 2, 0]);
    }
}
