//! How much room an element has for its figure.

use plasticity::quantity::{decimal, parse_number};
use reader::Room;
use web_sys::HtmlElement;

use crate::dom::{class, media, style, window};
use crate::view::View;

/// Size of our text for most readers, css px: what the style sheet makes of the usual size of a page.
const TEXT: f64 = 14.0;

/// Windows in which a figure that fits could not be read: what is presented there is scrolled.
const SMALL: &str = "(max-width: 599px), (max-height: 399px)";

/// Gives a view the height of the screen that it has for itself, or else what the author wants for the element, and tells
/// what that leaves for the figure.
pub fn give(host: &HtmlElement, view: &View, presented: bool) -> Room {
    let screen = presented && !media(SMALL);
    let wanted = match presented {
        true => screen.then(|| "fit".into()),
        false => host.get_attribute("height"),
    };
    let wanted = wanted.and_then(|text| height(text.trim()));
    class(&view.frame, "bounded", wanted.is_some());
    style(&view.frame, "block-size", wanted.as_deref().unwrap_or("auto"));
    Room {
        width: f64::from(view.figure.client_width()),
        height: if wanted.is_some() { f64::from(view.figure.client_height()) } else { f64::INFINITY },
        text: text_size(&view.frame) / TEXT,
        screen,
    }
}

/// css px, or all of what is around: the author knows how high that is.
fn height(text: &str) -> Option<String> {
    if text == "fit" {
        return Some("100%".into());
    }
    let height = parse_number(text).filter(|height| *height >= 1.0)?;
    Some(format!("{}px", decimal::shortest(height)))
}

/// css px.
fn text_size(frame: &HtmlElement) -> f64 {
    let style = window().get_computed_style(frame).ok().flatten();
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    size.and_then(|size| parse_number(size.strip_suffix("px")?)).unwrap_or(TEXT)
}
