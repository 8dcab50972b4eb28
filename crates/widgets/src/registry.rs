//! The macro behind the registry, and the choice from it.

use crate::Entry;

/// Names with spaces between them: the widgets that one page needs, chosen when compiling so that
/// nothing of the others is in the program.
const CHOSEN: Option<&str> = option_env!("PLASTICITY_WIDGETS");

/// Declares the modules of all widgets and lists them in `ENTRIES`.
#[macro_export]
macro_rules! widgets {
    ($($module:ident :: $type:ident),* $(,)?) => {
        $(pub mod $module;)*

        const ALL: &[$crate::Entry] = &[$(
            $crate::Entry::of::<$module::$type>(plasticity::kebab_case!($module)),
        )*];

        /// Every widget, in the book's order; or those that `PLASTICITY_WIDGETS` named when this was compiled.
        pub static ENTRIES: &[$crate::Entry] = &$crate::registry::choose::<{ $crate::registry::count(ALL) }>(ALL);

        /// What stands under the figure of the widget of this name. Apart from its entry: a host that
        /// shows no captions does not carry them.
        pub fn caption(name: &str) -> &'static str {
            $(if name == plasticity::kebab_case!($module) {
                return <$module::$type as $crate::Widget>::CAPTION;
            })*
            ""
        }
    };
}

/// How many are chosen. A name that no widget has does not compile.
pub(crate) const fn count(all: &[Entry]) -> usize {
    let (mut count, mut at) = (0, 0);
    while at < all.len() {
        count += chosen(all[at].name) as usize;
        at += 1;
    }
    if let Some(list) = CHOSEN {
        assert!(
            count == number_of_words(list.as_bytes()),
            "PLASTICITY_WIDGETS: a name that no widget has, or one twice"
        );
    }
    count
}

const fn number_of_words(list: &[u8]) -> usize {
    let (mut count, mut at) = (0, 0);
    while at < list.len() {
        count += (list[at] != b' ' && (at == 0 || list[at - 1] == b' ')) as usize;
        at += 1;
    }
    count
}

/// Those that are chosen, in the same order.
pub(crate) const fn choose<const COUNT: usize>(all: &[Entry]) -> [Entry; COUNT] {
    let mut out = [all[0]; COUNT];
    let (mut count, mut at) = (0, 0);
    while at < all.len() {
        if chosen(all[at].name) {
            out[count] = all[at];
            count += 1;
        }
        at += 1;
    }
    out
}

const fn chosen(name: &str) -> bool {
    match CHOSEN {
        Some(list) => holds(list.as_bytes(), name.as_bytes()),
        None => true,
    }
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
