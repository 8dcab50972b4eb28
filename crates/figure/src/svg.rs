//! SVG: few bytes, plain features, no ids, no styles.

mod backend;
mod path;
mod write;

use plotters::drawing::IntoDrawingArea;

use crate::draw::{Inks, draw_sign, on_grid, signs};
use crate::sign::{Rect, Sign};
use crate::{Figure, Ink, Layout, Theme, describe, metrics};
use backend::Svg;
pub(crate) use write::{escape, shortest};

/// How an SVG names its colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// `var(--ink-pre,#00734f)`: the page's, or the light theme's where the page has none. The
    /// paper is the page's own.
    Variables,
    /// A theme's, on its paper: for a file of its own.
    Literal(Theme),
}

/// A figure as an SVG element in its design size.
///
/// The same figure gives the same bytes on every host. Text is in `system-ui` and its kin, like the
/// page's; a renderer that has no such font has to be given one for `sans-serif`.
pub fn svg(figure: &Figure, layout: Layout, colours: Colours) -> String {
    let (width, height) = figure.size(layout);
    let mut out = head(width, height, &describe(figure));
    let mut signs = signs(figure, layout);
    if let Colours::Literal(_) = colours {
        signs.insert(0, Sign::Boxes(vec![Rect { x: 0.0, y: 0.0, width, height }], Ink::Paper.into()));
    }
    let area = Svg::new(&mut out, (width, height), colours).into_drawing_area();
    let area = on_grid(&area);
    for sign in &signs {
        // What is presented is an element of its own.
        draw_sign(sign, Inks::Names, &area).and_then(|()| area.present()).expect("a string takes everything");
    }
    drop(area);
    out.push_str("</svg>");
    out
}

pub(crate) fn head(width: f64, height: f64, words: &str) -> String {
    let (width, height) = (shortest(width), shortest(height));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plasticity-svg\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\" font-family=\"{}\" font-size=\"{}\" fill=\"none\" \
         stroke-linejoin=\"round\" role=\"img\" aria-label=\"{}\">",
        metrics::FAMILY,
        metrics::SIZE,
        escape(words)
    )
}
