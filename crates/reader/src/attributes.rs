//! Which attributes of an element belong to the widget, and what the named ones mean.

use plasticity::Quantity;

use crate::address::Pairs;
use crate::problem::Problem;
use crate::session::Session;

/// Names that HTML or the element itself uses; no quantity may be called like one of them.
pub const RESERVED: &[&str] = &[
    "accesskey",
    "address",
    "autofocus",
    "autoplay",
    "class",
    "contenteditable",
    "controls",
    "dir",
    "draggable",
    "embed",
    "enterkeyhint",
    "exportparts",
    "fit",
    "height",
    "hidden",
    "id",
    "inert",
    "inputmode",
    "is",
    "itemid",
    "itemprop",
    "itemref",
    "itemscope",
    "itemtype",
    "lang",
    "loading",
    "mode",
    "name",
    "nonce",
    "part",
    "popover",
    "present",
    "preset",
    "role",
    "slot",
    "spellcheck",
    "style",
    "tabindex",
    "theme",
    "title",
    "translate",
    "width",
    "writingsuggestions",
];

/// Attributes that configure the element itself. The query of a page with one widget may have them too.
pub const CONFIGURING: &[&str] = &["autoplay", "controls", "mode", "theme", "height", "lang", "dir", "title"];

/// Whether an attribute that is no quantity may have been meant as one. What frameworks add
/// (`data-…`, `_ng…`, `x:y`) is none of the widget's business and must not be reported.
pub fn may_be_quantity(name: &str) -> bool {
    // An underscore is a slip for a hyphen.
    let plain = name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(&byte));
    let foreign =
        ["data-", "aria-", "on", "v-", "x-", "ng-", "hx-"].iter().any(|start| name.starts_with(start));
    plain && !foreign && !is_reserved(name)
}

/// Whether an attribute says what the reader finds: all or one of its values, or how they are presented.
pub fn is_configuration(name: &str) -> bool {
    name == "preset" || CONFIGURING.contains(&name) || may_be_quantity(name)
}

/// Whether HTML or the element itself uses this name.
pub fn is_reserved(name: &str) -> bool {
    RESERVED.contains(&name)
}

/// How the element presents itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Everything can be tried.
    #[default]
    Explore,
    /// The figure alone.
    Figure,
    /// The result is hidden until the reader commits.
    Predict,
}

impl Mode {
    /// Its name in the attribute.
    pub fn name(self) -> &'static str {
        ["explore", "figure", "predict"][self as usize]
    }

    /// From the attribute.
    ///
    /// # Errors
    /// It is none; [`Mode::Explore`] stands in.
    pub fn read(text: &str) -> Result<Self, Problem> {
        match text {
            "" | "explore" => Ok(Self::Explore),
            "figure" => Ok(Self::Figure),
            "predict" => Ok(Self::Predict),
            _ => Err(Problem::Mode(start_of(text))),
        }
    }
}

/// Which of the quantities named by `keys` the reader may change.
///
/// # Errors
/// Beside the answer, every name that is no quantity.
pub fn free(text: Option<&str>, keys: &[String]) -> (Vec<bool>, Vec<Problem>) {
    let names: Vec<&str> = match text.map(str::trim) {
        None | Some("" | "all") => return (vec![true; keys.len()], vec![]),
        Some("none") => vec![],
        Some(list) => list.split([' ', ',', '\n', '\t']).filter(|name| !name.is_empty()).collect(),
    };
    let is = |key: &String, name: &str| key == widgets::current(name);
    let free = keys.iter().map(|key| names.iter().any(|name| is(key, name))).collect();
    let unknown = names.iter().filter(|name| !keys.iter().any(|key| is(key, name)));
    let problems = unknown.map(|name| Problem::Controls { name: start_of(name), known: keys.join(", ") });
    (free, problems.collect())
}

/// The value of an attribute; empty where there is none.
pub fn named<'a>(attributes: &'a Pairs, name: &str) -> &'a str {
    attributes.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
}

/// The author's configuration: every attribute that may be a quantity, the preset, and what the query says on top.
pub fn author(attributes: &Pairs, query: &Pairs) -> Pairs {
    let own = |name: &str| name == "preset" || may_be_quantity(name);
    attributes.iter().filter(|(name, _)| own(name)).chain(query).cloned().collect()
}

/// What configures the element itself.
pub fn presentation(attributes: &Pairs) -> Pairs {
    attributes.iter().filter(|(name, _)| CONFIGURING.contains(&name.as_str())).cloned().collect()
}

/// Reads mode, controls and theme; adds what is wrong with them to the session's problems.
pub fn configure(session: &mut Session, attributes: &Pairs) -> Mode {
    let keys: Vec<_> = session.quantities.iter().map(Quantity::key).collect();
    let (free, problems) = free(Some(named(attributes, "controls")), &keys);
    session.free = free;
    session.problems.extend(problems);
    let mode = Mode::read(named(attributes, "mode")).unwrap_or_else(|problem| {
        session.problems.push(problem);
        Mode::Explore
    });
    let theme = named(attributes, "theme");
    if !matches!(theme, "" | "auto" | "light" | "dark" | "contrast") {
        session.problems.push(Problem::Theme(start_of(theme)));
    }
    session.still = mode == Mode::Figure;
    if mode != Mode::Predict {
        session.prediction = None;
        session.veiled = false;
    } else if session.prediction.is_none() {
        session.arm();
        if session.prediction.is_none() {
            session.problems.push(Problem::NothingToPredict(session.entry.name));
        }
    }
    mode
}

/// Long text is shown by its start: a sentence must stay a sentence.
pub fn start_of(text: &str) -> String {
    let mut shown: String = text.chars().take(40).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_quantity_of_any_widget_is_called_like_an_attribute() {
        for entry in widgets::ENTRIES {
            for quantity in (entry.quantities)() {
                assert!(!is_reserved(&quantity.key()), "{}: {}", entry.name, quantity.key());
            }
        }
    }

    #[test]
    fn what_others_put_on_an_element_is_left_alone() {
        for name in ["data-x", "aria-label", "onclick", "class", "_ngcontent-a", "xml:lang", "@click", "v-if"]
        {
            assert!(!may_be_quantity(name), "{name}");
        }
        assert!(["tau-plus", "toe", "tau_plus"].into_iter().all(may_be_quantity));
    }

    #[test]
    fn controls_name_what_is_free() {
        let keys = ["lag".to_string(), "tau-plus".to_string()];
        assert_eq!(free(None, &keys).0, [true, true]);
        assert_eq!(free(Some("none"), &keys).0, [false, false]);
        let (free, problems) = free(Some("tau-plus, toe"), &keys);
        assert_eq!(free, [false, true]);
        assert!(problems[0].words(language::Language::English).contains("toe"));
    }

    #[test]
    fn modes() {
        assert_eq!(Mode::read("predict"), Ok(Mode::Predict));
        assert!(Mode::read("<b>").is_err());
    }
}
