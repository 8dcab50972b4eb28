//! Marks and panels of both cases.

use figure::{Axis, Ink, Panel};

use crate::plot::Plot;

/// Ends of the axis of calcium, µM: those of the quantity.
pub const CALCIUM: (f64, f64) = (0.05, 10.0);

/// A panel over calcium.
pub fn over_calcium(title: &str, label: &str, y: Axis) -> Panel {
    let mut panel = crate::plot::panel(title, 0, 200.0, Axis::new(label, "µM", CALCIUM.0, CALCIUM.1), y);
    panel.x.log = true;
    panel
}

/// The handle that moves it.
pub fn calcium_handle(panel: &mut Panel, calcium: f64) {
    panel.handle("calcium", Ink::Calcium, (calcium, 0.06 * panel.y.high), "calcium", "");
}
