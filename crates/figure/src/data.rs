//! What a figure consists of.

mod axis;
mod ink;
mod mark;

pub use axis::{Axis, Ticks};
pub use ink::Ink;
pub use mark::{
    Bar, Bars, Dot, Dots, Drag, Handle, Heat, Line, Map, Mark, Note, Role, Rule, Shape, Spread, Stroke, Train,
};

/// A whole figure: panels in rows, and the sentence that says what they show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figure {
    /// What a reader who cannot see it should know, with the present numbers.
    pub alt: String,
    /// Panels in reading order.
    pub panels: Vec<Panel>,
}

/// One pair of axes with marks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Panel {
    /// Short name; heads the CSV block and the table. Drawn where there is more than one panel.
    pub title: String,
    /// Panels of one row stand beside each other in the wide layout; in the narrow one all stack.
    pub row: u8,
    /// Share of the row's width.
    pub width: f64,
    /// Height of the plotting area in css px, before axes.
    pub height: f64,
    /// Horizontal axis.
    pub x: Axis,
    /// Vertical axis.
    pub y: Axis,
    /// What is drawn, first at the back.
    pub marks: Vec<Mark>,
}

impl Figure {
    /// The same without what the marks of a role show. The marks stay, empty, so that whatever they
    /// are labelled with keeps its room and nothing moves when they come back.
    pub fn without(&self, role: Role) -> Self {
        let mut figure = self.clone();
        for mark in figure.panels.iter_mut().flat_map(|panel| &mut panel.marks) {
            if mark.role() == Some(role) {
                mark.clear();
            }
        }
        figure
    }

    /// The same without its results, and without the handles that would sit on them: as a reader
    /// sees it who is to predict them.
    pub fn veiled(&self) -> Self {
        let mut figure = self.without(Role::Result);
        for panel in &mut figure.panels {
            if panel.marks.iter().any(|mark| mark.role() == Some(Role::Result)) {
                panel.marks.retain(|mark| !matches!(mark, Mark::Handle(_)));
            }
        }
        figure
    }
}
