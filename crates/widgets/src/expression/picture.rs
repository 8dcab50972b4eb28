//! Marks and panels of both cases.

use figure::{Axis, Dot, Dots, Drag, Handle, Ink, Line, Mark, Panel, Role, Stroke};

/// Ends of the axis of calcium, µM: those of the quantity.
pub const CALCIUM: (f64, f64) = (0.05, 10.0);

#[inline(never)]
pub fn line(name: &str, ink: Ink, stroke: Stroke, points: Vec<(f64, f64)>) -> Mark {
    Mark::Line(Line { name: name.into(), ink, role: Role::Result, points, stroke, ..Line::default() })
}

/// One named point.
#[inline(never)]
pub fn dot(name: &str, ink: Ink, role: Role, (x, y): (f64, f64)) -> Mark {
    let dots = vec![Dot { x, y, ..Dot::default() }];
    Mark::Dots(Dots { name: name.into(), ink, role, dots, label: role == Role::Guide, ..Dots::default() })
}

#[inline(never)]
pub fn panel(title: &str, row: u8, height: f64, x: Axis, y: Axis, marks: Vec<Mark>) -> Panel {
    Panel { title: title.into(), row, width: 1.0, height, x, y, marks }
}

/// A panel over calcium, with the handle that moves it.
pub fn over_calcium(title: &str, label: &str, calcium: f64, y: Axis, mut marks: Vec<Mark>) -> Panel {
    marks.push(Mark::Handle(Handle {
        name: "calcium".into(),
        ink: Ink::Calcium,
        at: (calcium, 0.06 * y.high),
        x: Some(Drag::direct("calcium")),
        y: None,
    }));
    panel(title, 0, 200.0, Axis::new(label, "µM", CALCIUM.0, CALCIUM.1).with_log(), y, marks)
}
