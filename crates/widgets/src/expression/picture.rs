//! What both cases draw.

use figure::{Axis, Handle, Ink, Panel};

/// Ends of the axis of calcium, µM: those of the quantity.
pub const CALCIUM: (f64, f64) = (0.05, 10.0);

/// A panel over calcium.
pub fn over_calcium(title: &str, label: &str, y: Axis) -> Panel {
    Panel::new(title).x(Axis::new(label, "µM", CALCIUM.0, CALCIUM.1).with_log()).y(y)
}

/// The handle that moves it.
pub fn calcium_handle(panel: &Panel, calcium: f64) -> Handle {
    Handle::new("calcium", (calcium, 0.06 * panel.y.high)).ink(Ink::Calcium).x("calcium")
}
