//! Which attributes of an element belong to the widget, and what the named ones mean.

/// Names that HTML or the element itself uses; no quantity may be called like one of them.
///
/// One string: a list of forty would be compared one by one in the compiled code.
pub const RESERVED: &str = "\
    accesskey autofocus class contenteditable controls dir draggable embed enterkeyhint exportparts \
    height hidden id inert inputmode is itemid itemprop itemref itemscope itemtype lang loading \
    mode name nonce part popover preset role slot spellcheck style tabindex theme title translate \
    width writingsuggestions";

/// Whether an attribute that is no quantity may have been meant as one. What frameworks add
/// (`data-…`, `_ng…`, `x:y`) is none of the widget's business and must not be reported.
pub fn may_be_quantity(name: &str) -> bool {
    let plain = name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    let foreign =
        ["data-", "aria-", "on", "v-", "x-", "ng-", "hx-"].iter().any(|start| name.starts_with(start));
    plain && !foreign && !is_reserved(name)
}

/// Whether HTML or the element itself uses this name.
pub fn is_reserved(name: &str) -> bool {
    RESERVED.split(' ').any(|reserved| reserved == name)
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
    /// From the attribute.
    ///
    /// # Errors
    /// The sentence that says what is allowed; [`Mode::Explore`] stands in.
    pub fn read(text: &str) -> Result<Self, String> {
        match text {
            "" | "explore" => Ok(Self::Explore),
            "figure" => Ok(Self::Figure),
            "predict" => Ok(Self::Predict),
            _ => Err(format!(
                "mode cannot be “{}”: it takes explore, figure or predict; explore is used instead.",
                start_of(text)
            )),
        }
    }
}

/// Which of the quantities named by `keys` the reader may change.
///
/// # Errors
/// Beside the answer, one sentence for every name that is no quantity.
pub fn free(text: Option<&str>, keys: &[String]) -> (Vec<bool>, Vec<String>) {
    let names: Vec<&str> = match text.map(str::trim) {
        None | Some("" | "all") => return (vec![true; keys.len()], vec![]),
        Some("none") => vec![],
        Some(list) => list.split([' ', ',', '\n', '\t']).filter(|name| !name.is_empty()).collect(),
    };
    let free = keys.iter().map(|key| names.contains(&key.as_str())).collect();
    let unknown = names.iter().filter(|name| !keys.iter().any(|key| key == *name));
    let problems = unknown.map(|name| {
        format!(
            "controls cannot hold “{}”: it takes all, none, or some of {}; it is left out.",
            start_of(name),
            keys.join(", ")
        )
    });
    (free, problems.collect())
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
        assert!(may_be_quantity("tau-plus") && may_be_quantity("toe"));
    }

    #[test]
    fn controls_name_what_is_free() {
        let keys = ["lag".to_string(), "tau-plus".to_string()];
        assert_eq!(free(None, &keys).0, [true, true]);
        assert_eq!(free(Some("none"), &keys).0, [false, false]);
        let (free, problems) = free(Some("tau-plus, toe"), &keys);
        assert_eq!(free, [false, true]);
        assert!(problems[0].contains("toe"));
    }

    #[test]
    fn modes() {
        assert_eq!(Mode::read("predict"), Ok(Mode::Predict));
        assert!(Mode::read("<b>").is_err());
    }
}
