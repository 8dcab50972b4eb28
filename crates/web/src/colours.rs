//! Which colour an ink has here: the element's own theme, else the page's, else the system's.

use figure::{Ink, Theme};
use web_sys::HtmlElement;

use crate::dom;

/// Colours as a style sheet spells them, one per ink.
#[derive(Clone, Debug, PartialEq)]
pub struct Colours {
    inks: Vec<String>,
    /// Light writing on a dark ground.
    pub dark: bool,
}

impl Colours {
    /// The colours for an element whose `theme` attribute is `named`.
    pub fn of(host: &HtmlElement) -> Self {
        let named = host.get_attribute("theme").unwrap_or_default();
        let named = named.as_str();
        if dom::media("(forced-colors: active)") {
            return Self::forced();
        }
        let wants_dark = dom::media("(prefers-color-scheme: dark)");
        let fixed = match (named, wants_dark) {
            ("light", _) => Some(Theme::Light),
            ("dark", _) => Some(Theme::Dark),
            ("contrast", false) => Some(Theme::ContrastLight),
            ("contrast", true) => Some(Theme::ContrastDark),
            _ => None,
        };
        let system = match (dom::media("(prefers-contrast: more)"), wants_dark) {
            (false, false) => Theme::Light,
            (false, true) => Theme::Dark,
            (true, false) => Theme::ContrastLight,
            (true, true) => Theme::ContrastDark,
        };
        let style = dom::window().get_computed_style(host).ok().flatten();
        let of_page = |name: &str| {
            let value = style.as_ref()?.get_property_value(name).ok()?;
            let value = value.trim();
            (!value.is_empty()).then(|| value.to_string())
        };
        let inks = Ink::ALL.map(|ink| {
            // An author's own colours come before any theme.
            let own = match ink {
                Ink::Accent => of_page("--plasticity-accent"),
                Ink::Text => of_page("--plasticity-ink"),
                Ink::Paper => of_page("--plasticity-paper"),
                _ => None,
            };
            let of_theme = || match fixed {
                Some(theme) => hex(theme, ink),
                None => of_page(ink.variable()).unwrap_or_else(|| hex(system, ink)),
            };
            own.unwrap_or_else(of_theme)
        });
        let inks = inks.to_vec();
        let dark = is_dark(&inks[Ink::Paper as usize]);
        Self { inks, dark }
    }

    /// A theme's own colours, for files.
    pub fn literal(theme: Theme) -> Self {
        Self { inks: Ink::ALL.map(|ink| hex(theme, ink)).to_vec(), dark: false }
    }

    fn forced() -> Self {
        let inks = Ink::ALL.map(|ink| {
            let name = match ink {
                Ink::Paper => "Canvas",
                Ink::Accent => "Highlight",
                Ink::Hairline => "GrayText",
                _ => "CanvasText",
            };
            name.to_string()
        });
        Self { inks: inks.to_vec(), dark: dom::media("(prefers-color-scheme: dark)") }
    }

    /// The colour of an ink.
    pub fn ink(&self, ink: Ink) -> &str {
        &self.inks[ink as usize]
    }

    /// Hands the colours down to everything inside, slotted words too.
    pub fn apply(&self, frame: &HtmlElement) {
        let style = frame.style();
        for ink in Ink::ALL {
            let _ = style.set_property(ink.variable(), self.ink(ink));
        }
        let _ = style.set_property("color-scheme", if self.dark { "dark" } else { "light" });
    }
}

fn hex(theme: Theme, ink: Ink) -> String {
    let [red, green, blue] = theme.colour(ink);
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Whether a colour of the form `#rrggbb` or `#rgb` is dark; other forms count as light.
fn is_dark(colour: &str) -> bool {
    let digits = colour.trim_start_matches('#');
    let part = |place: usize| match digits.len() {
        6 => u32::from_str_radix(digits.get(2 * place..2 * place + 2)?, 16).ok(),
        3 => u32::from_str_radix(digits.get(place..=place)?, 16).ok().map(|digit| digit * 17),
        _ => None,
    };
    match (part(0), part(1), part(2)) {
        (Some(red), Some(green), Some(blue)) => 2 * red + 7 * green + blue < 1280,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn papers_are_told_apart() {
        for theme in [Theme::Light, Theme::Dark, Theme::ContrastLight, Theme::ContrastDark] {
            let dark = matches!(theme, Theme::Dark | Theme::ContrastDark);
            assert_eq!(is_dark(&hex(theme, Ink::Paper)), dark);
        }
        assert!(is_dark("#000") && !is_dark("#fff") && !is_dark("Canvas") && !is_dark("#ééé"));
    }
}
