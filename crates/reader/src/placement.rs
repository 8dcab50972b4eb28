//! How large a figure stands on the page, and where its panels are.

use figure::{Figure, Frame, Layout};
use plasticity::math::min;

/// From this width of the element on, the wide layout; the page's style sheet says the same.
pub const WIDE: f64 = 600.0;
/// The narrow layout grows no wider.
const WIDEST_NARROW: f64 = 440.0;

/// The place of a figure. Empty until there is room.
#[derive(Debug)]
pub struct Placement {
    /// The design in use.
    pub layout: Layout,
    /// css px of the page per css px of the design.
    pub scale: f64,
    /// css px of the page.
    pub width: f64,
    /// Size of the design.
    pub size: (f64, f64),
    /// Plotting areas, in css px of the design.
    pub frames: Vec<Frame>,
}

impl Placement {
    /// The place of a figure in an element that is `room` wide and should not be higher than
    /// `height`, which is infinite where the author has set none.
    pub fn of(figure: &Figure, room: f64, height: f64) -> Self {
        let layout = if room >= WIDE { Layout::Wide } else { Layout::Narrow };
        let size = figure.size(layout);
        let widest = if layout == Layout::Wide { room } else { min(room, WIDEST_NARROW) };
        let width = min(widest, height * size.0 / size.1);
        Self { layout, scale: width / size.0, width, size, frames: figure::frames(figure, layout) }
    }

    /// No place yet.
    pub fn none() -> Self {
        Self { layout: Layout::Wide, scale: 1.0, width: 0.0, size: (0.0, 0.0), frames: vec![] }
    }

    /// A place on the page as one of the design.
    pub fn local(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (x / self.scale, y / self.scale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use figure::Panel;

    #[test]
    fn room_and_height_decide() {
        let figure = Figure { panels: vec![Panel::default()], ..Figure::default() };
        let none = f64::INFINITY;
        assert_eq!(Placement::of(&figure, 599.0, none).width, 440.0);
        assert_eq!(Placement::of(&figure, 326.0, none).scale, 1.0);
        let wide = Placement::of(&figure, 680.0, none);
        assert_eq!((wide.layout, wide.scale, wide.frames.len()), (Layout::Wide, 1.0, 1));
        let low = Placement::of(&figure, 680.0, wide.size.1 / 2.0);
        assert_eq!((low.width, low.local((10.0, 5.0))), (340.0, (20.0, 10.0)));
    }
}
