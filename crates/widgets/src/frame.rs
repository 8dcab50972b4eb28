//! Panels, upright lines and readouts from tables: what never changes stays data.

use figure::{Axis, Ink, Mark, Panel, Role, Rule, Stroke};
use plasticity::Unit;

use crate::Readout;

/// Label, unit, low and high end of an axis.
pub(crate) type Scale = (&'static str, &'static str, f64, f64);

/// A panel without its marks.
pub(crate) struct Frame {
    pub title: &'static str,
    pub row: u8,
    pub width: f64,
    pub height: f64,
    pub x: Scale,
    pub y: Scale,
}

impl Frame {
    /// The panel with its marks.
    pub fn panel(&self, marks: Vec<Mark>) -> Panel {
        Panel {
            title: self.title.into(),
            row: self.row,
            width: self.width,
            height: self.height,
            x: axis(&self.x),
            y: axis(&self.y),
            marks,
        }
    }
}

fn axis(&(label, unit, low, high): &Scale) -> Axis {
    Axis::new(label, unit, low, high)
}

/// An upright line that explains.
pub(crate) fn upright(name: &str, x: f64, ink: Ink, stroke: Stroke) -> Mark {
    Mark::Rule(Rule { name: name.into(), ink, role: Role::Guide, x: Some(x), y: 0.0, stroke })
}

/// Name, label, unit and digits of a readout.
pub(crate) type Row = (&'static str, &'static str, Unit, u8);

/// Readouts of a table; once a run is `done`, what is still unknown is left out.
pub(crate) fn readouts(rows: &[Row], values: &[f64], done: bool) -> Vec<Readout> {
    let mut readouts = vec![];
    for (&(name, label, unit, digits), &value) in rows.iter().zip(values) {
        if value.is_finite() || !done {
            readouts.push(Readout { name, label, value, unit, digits });
        }
    }
    readouts
}
