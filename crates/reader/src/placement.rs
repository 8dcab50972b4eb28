//! How large a figure stands on the page, and where its panels are.

use figure::{Figure, Frame, Layout};
use plasticity::math::min;

/// From this width of the element on, the wide layout, where the reader's text has the usual size; the page's style
/// sheet says the same.
pub const WIDE: f64 = 600.0;
/// The narrow layout grows no wider, likewise.
const WIDEST_NARROW: f64 = 440.0;

/// The room for a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// css px; 0 before there is any.
    pub width: f64,
    /// css px; infinite where nothing limits it.
    pub height: f64,
    /// How many times as large as usual the reader wants text. Designs are chosen as if the page were magnified so.
    pub text: f64,
    /// It is a screen's: the figure takes the design that covers more of it.
    pub screen: bool,
}

impl Room {
    /// So wide, as high as need be, for text of the usual size.
    pub fn of_width(width: f64) -> Self {
        Self { width, height: f64::INFINITY, text: 1.0, screen: false }
    }
}

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
    /// The place of a figure in an element.
    pub fn of(figure: &Figure, room: Room) -> Self {
        let layout = match room.width >= WIDE * room.text {
            _ if room.screen => figure::fitted(figure, (room.width, room.height)).0,
            true => Layout::Wide,
            false => Layout::Narrow,
        };
        let size = figure.size(layout);
        let all = layout == Layout::Wide || room.screen;
        let widest = if all { room.width } else { min(room.width, WIDEST_NARROW * room.text) };
        let width = min(widest, room.height * size.0 / size.1);
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
        assert_eq!(Placement::of(&figure, Room::of_width(599.0)).width, 440.0);
        assert_eq!(Placement::of(&figure, Room::of_width(326.0)).scale, 1.0);
        let wide = Placement::of(&figure, Room::of_width(680.0));
        assert_eq!((wide.layout, wide.scale, wide.frames.len()), (Layout::Wide, 1.0, 1));
        let low = Placement::of(&figure, Room { height: wide.size.1 / 2.0, ..Room::of_width(680.0) });
        assert_eq!((low.width, low.local((10.0, 5.0))), (340.0, (20.0, 10.0)));
    }

    #[test]
    fn a_screen_is_filled() {
        let figure =
            Figure { panels: vec![Panel { height: 240.0, ..Panel::default() }], ..Figure::default() };
        let on = |width: f64, height: f64| {
            let screen = Room { height, screen: true, text: 1.7, ..Room::of_width(width) };
            Placement::of(&figure, screen)
        };
        let wide = on(1360.0, 700.0);
        assert_eq!((wide.layout, wide.scale), (Layout::Wide, 2.0));
        // Nearly square: the narrow design, wider than it grows on a page.
        let square = on(690.0, 700.0);
        assert!(square.layout == Layout::Narrow && square.width > WIDEST_NARROW && square.scale > 1.5);
        assert!(square.width * square.size.1 / square.size.0 <= 700.001);
    }

    #[test]
    fn larger_text_is_a_smaller_page_magnified() {
        let figure = Figure { panels: vec![Panel::default()], ..Figure::default() };
        for width in [300.0, 500.0, 599.0, 600.0, 900.0] {
            let usual = Placement::of(&figure, Room::of_width(width));
            let large = Placement::of(&figure, Room { text: 2.0, ..Room::of_width(2.0 * width) });
            assert_eq!((large.layout, large.scale), (usual.layout, 2.0 * usual.scale), "{width}");
        }
    }
}
