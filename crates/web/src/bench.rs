//! A curve on a canvas without widget and page around it, for `cargo xtask bench` alone.

use figure::{Axis, Figure, Layout, Line, Panel, Theme};
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

use crate::canvas;

/// One curve over its places, 0 and up.
#[wasm_bindgen]
pub struct Curve {
    figure: Figure,
}

#[wasm_bindgen]
impl Curve {
    /// A curve through these heights, -1 to 1.
    #[wasm_bindgen(constructor)]
    pub fn new(heights: &[f64]) -> Self {
        let points = heights.iter().enumerate().map(|(place, &height)| (place as f64, height));
        let panel = Panel::new("Signal")
            .x(Axis::new("Place", "", 0.0, heights.len().max(2) as f64 - 1.0))
            .y(Axis::new("Height", "", -1.0, 1.0))
            .height(300.0)
            .with(Line::new("signal", points));
        Self { figure: Figure { panels: vec![panel], ..Figure::default() } }
    }

    /// Draws it as an element draws its figure: from the points anew, so many device pixels wide.
    ///
    /// # Errors
    /// The browser gives no canvas to draw on, or refuses to draw.
    pub fn draw(&self, canvas: &HtmlCanvasElement, width: u32) -> Result<(), JsError> {
        Ok(canvas::paint(canvas, &self.figure, Layout::Wide, width, &Theme::Light.into())?)
    }
}
