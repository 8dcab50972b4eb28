//! Which colour an ink has here: the author's own, else the element's theme, the page's, its scheme's.
//!
//! Style sheets take a colour as it is written; the canvas wants red, green and blue. A browser knows what it means by
//! `oklch(…)`, `color-mix(…)` or `Canvas`, so it is asked, in the element's own place.

use figure::{Ink, Palette, Theme, hex};
use plasticity::quantity::decimal;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, CssStyleDeclaration, HtmlCanvasElement, HtmlElement, Node, Window};

/// The colours of an element.
#[derive(Clone, Debug, PartialEq)]
pub struct Colours {
    /// As style sheets write them, in the order of [`Ink::ALL`].
    css: Vec<String>,
    /// As a canvas takes them.
    pub palette: Palette,
    /// Light writing on a dark ground.
    pub dark: bool,
}

impl Colours {
    /// The colours that an element should have now. `inside` is a node of its tree in which a probe may stand for a
    /// moment: the shadow root.
    ///
    /// None where there is no window.
    pub fn of(host: &HtmlElement, inside: &Node) -> Option<Self> {
        let window = web_sys::window()?;
        let probe = Probe::new(&window, inside)?;
        // What lets light through does so onto the paper, and the paper onto the page.
        let page = probe.ask("Canvas").map_or([255; 3], |colour| colour.over([255; 3]));
        let system = usual(media(&window, "(prefers-contrast: more)"), is_dark(page));
        let forced = media(&window, "(forced-colors: active)");
        let own = host.get_attribute("theme").and_then(|name| named(&name, system));
        let theme = own.unwrap_or(system);
        let style = window.get_computed_style(host).ok().flatten();
        let of_page =
            |name: &str| style.as_ref()?.get_property_value(name).ok().filter(|text| !text.trim().is_empty());
        let written = |ink: Ink| {
            let first = if forced { Some(keyword(ink).into()) } else { authors(ink).and_then(of_page) };
            first.or_else(|| of_page(ink.variable()).filter(|_| own.is_none() && !forced))
        };
        let mut palette = Palette::from(theme);
        let mut css: Vec<String> = Ink::ALL.map(|ink| hex(theme.colour(ink))).into();
        for ink in [Ink::Paper].into_iter().chain(Ink::ALL) {
            let ground = if ink == Ink::Paper { page } else { palette.colour(Ink::Paper) };
            // What the browser does not know as a colour is left to the theme.
            if let Some(text) = written(ink)
                && let Some(colour) = probe.ask(&text)
            {
                palette.set(ink, colour.over(ground));
                css[ink as usize] = text.trim().into();
            }
        }
        let dark = is_dark(palette.colour(Ink::Paper));
        Some(Self { css, palette, dark })
    }

    /// Those of paper: light, whatever the screen has.
    pub fn of_paper() -> Self {
        let css = Ink::ALL.map(|ink| hex(Theme::Light.colour(ink))).into();
        Self { css, palette: Theme::Light.into(), dark: false }
    }

    /// Hands the colours down to everything inside, slotted words too.
    pub fn apply(&self, frame: &HtmlElement) {
        let style = frame.style();
        for (ink, css) in Ink::ALL.iter().zip(&self.css) {
            set(&style, ink.variable(), css);
        }
        set(&style, "color-scheme", if self.dark { "dark" } else { "light" });
    }
}

/// A declaration of a style. It fails only on one that is computed, and ours are the element's own.
fn set(style: &CssStyleDeclaration, name: &str, value: &str) {
    let _ = style.set_property(name, value);
}

fn media(window: &Window, query: &str) -> bool {
    window.match_media(query).ok().flatten().is_some_and(|list| list.matches())
}

/// The theme where nobody named one: contrast as the system asks, dark as the scheme of the element's own place is. A
/// page that says nothing of schemes is light, on a dark system too.
fn usual(contrast: bool, dark: bool) -> Theme {
    match (contrast, dark) {
        (false, false) => Theme::Light,
        (false, true) => Theme::Dark,
        (true, false) => Theme::ContrastLight,
        (true, true) => Theme::ContrastDark,
    }
}

/// The theme that an attribute names; contrast is light or dark as its place is.
fn named(name: &str, system: Theme) -> Option<Theme> {
    match (name, system) {
        ("light", _) => Some(Theme::Light),
        ("dark", _) => Some(Theme::Dark),
        ("contrast", Theme::Light | Theme::ContrastLight) => Some(Theme::ContrastLight),
        ("contrast", Theme::Dark | Theme::ContrastDark) => Some(Theme::ContrastDark),
        _ => None,
    }
}

/// The property with which an author gives an ink another colour.
fn authors(ink: Ink) -> Option<&'static str> {
    match ink {
        Ink::Accent => Some("--plasticity-accent"),
        Ink::Text => Some("--plasticity-ink"),
        Ink::Paper => Some("--plasticity-paper"),
        _ => None,
    }
}

/// Where colours are forced, the system's take the place of all: meaning is left to style and shape.
fn keyword(ink: Ink) -> &'static str {
    match ink {
        Ink::Paper => "Canvas",
        Ink::Accent => "Highlight",
        Ink::Hairline => "GrayText",
        _ => "CanvasText",
    }
}

fn is_dark([red, green, blue]: [u8; 3]) -> bool {
    2 * u32::from(red) + 7 * u32::from(green) + u32::from(blue) < 1280
}

/// Red, green, blue and opacity.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Colour([u8; 3], f64);

impl Colour {
    /// What is seen of it on a ground.
    fn over(self, ground: [u8; 3]) -> [u8; 3] {
        let Self(colour, opacity) = self;
        [0, 1, 2].map(|part| {
            let (above, below) = (f64::from(colour[part]), f64::from(ground[part]));
            (opacity * above + (1.0 - opacity) * below).round() as u8
        })
    }

    /// `rgb(0, 115, 79)` or `rgba(0, 115, 79, 0.5)`, as browsers write back whatever fits.
    fn read(text: &str) -> Option<Self> {
        let inside =
            text.strip_prefix("rgb")?.trim_start_matches('a').strip_prefix('(')?.strip_suffix(')')?;
        let mut numbers = inside.split(',').map(str::trim);
        let mut part = || decimal::parse(numbers.next()?).map(|part| part.round() as u8);
        let colour = [part()?, part()?, part()?];
        let opacity = numbers.next().map_or(Some(1.0), decimal::parse)?;
        Some(Self(colour, opacity))
    }
}

/// A node without a box that is asked what it makes of a colour.
struct Probe {
    window: Window,
    node: HtmlElement,
}

impl Probe {
    fn new(window: &Window, inside: &Node) -> Option<Self> {
        let node: HtmlElement = window.document()?.create_element("span").ok()?.dyn_into().ok()?;
        let style = node.style();
        set(&style, "display", "none");
        set(&style, "forced-color-adjust", "none");
        inside.append_child(&node).ok()?;
        Some(Self { window: window.clone(), node })
    }

    /// None where it is no colour.
    fn ask(&self, text: &str) -> Option<Colour> {
        let style = self.node.style();
        // What is no colour is not taken over.
        style.remove_property("color").ok()?;
        set(&style, "color", text.trim());
        if style.get_property_value("color").ok()?.is_empty() {
            return None;
        }
        let seen = self.window.get_computed_style(&self.node).ok()??.get_property_value("color").ok()?;
        Colour::read(&seen).or_else(|| self.paint(&seen))
    }

    /// Colours beyond `rgb()` are painted on one pixel, which is looked at.
    fn paint(&self, text: &str) -> Option<Colour> {
        let canvas: HtmlCanvasElement =
            self.window.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
        canvas.set_width(1);
        canvas.set_height(1);
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        context.set_fill_style_str(text);
        context.fill_rect(0.0, 0.0, 1.0, 1.0);
        match context.get_image_data(0.0, 0.0, 1.0, 1.0).ok()?.data()[..] {
            [red, green, blue, opacity] => Some(Colour([red, green, blue], f64::from(opacity) / 255.0)),
            _ => None,
        }
    }
}

impl Drop for Probe {
    fn drop(&mut self) {
        self.node.remove();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_as_browsers_write_them() {
        assert_eq!(Colour::read("rgb(0, 115, 79)"), Some(Colour([0, 115, 79], 1.0)));
        assert_eq!(Colour::read("rgba(255, 0, 9, 0.25)"), Some(Colour([255, 0, 9], 0.25)));
        for other in ["color(srgb 0.2 0.3 0.4)", "oklch(0.5 0.1 20)", "", "rgb(", "rgb(1, 2)", "red"] {
            assert_eq!(Colour::read(other), None, "{other}");
        }
    }

    #[test]
    fn light_comes_through() {
        let white = [255; 3];
        assert_eq!(Colour([0, 115, 79], 1.0).over(white), [0, 115, 79]);
        assert_eq!(Colour([0, 0, 0], 0.0).over(white), white);
        assert_eq!(Colour([0, 100, 200], 0.5).over([100, 100, 100]), [50, 100, 150]);
    }

    #[test]
    fn papers_are_told_apart() {
        for theme in [Theme::Light, Theme::Dark, Theme::ContrastLight, Theme::ContrastDark] {
            let dark = matches!(theme, Theme::Dark | Theme::ContrastDark);
            assert_eq!(is_dark(theme.colour(Ink::Paper)), dark);
        }
    }

    #[test]
    fn an_attribute_comes_before_the_system() {
        assert_eq!(named("light", Theme::ContrastDark), Some(Theme::Light));
        assert_eq!(named("contrast", Theme::Dark), Some(Theme::ContrastDark));
        assert_eq!(named("auto", Theme::Dark), None);
        assert_eq!(authors(Ink::Paper), Some("--plasticity-paper"));
        assert_eq!(keyword(Ink::Pre), "CanvasText");
    }
}
