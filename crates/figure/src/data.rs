//! What a figure consists of.

mod axis;
mod ink;
mod mark;
mod panel;

use language::Language;

pub use axis::{Axis, Ticks};
pub use ink::Ink;
pub use mark::{
    Bar, Bars, Dot, Dots, Drag, Handle, Heat, Line, Map, Mark, Note, Part, Role, Rule, Shape, Spread, Stroke,
    Train,
};
pub use panel::{Lead, Panel};

/// A whole figure: panels in rows, and the sentence that says what they show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figure {
    /// What a reader who cannot see it should know, with the present numbers.
    pub alt: String,
    /// Panels in reading order.
    pub panels: Vec<Panel>,
}

impl Figure {
    /// The same, its numbers and what is said of it in a language. Titles, labels and names stay.
    pub fn in_language(mut self, language: Language) -> Self {
        for axis in self.panels.iter_mut().flat_map(|panel| [&mut panel.x, &mut panel.y]) {
            axis.language = language;
        }
        self
    }

    /// The same without what the marks of a role show. The marks stay, empty, so that whatever they
    /// are labelled with keeps its room and nothing moves when they come back.
    pub fn without(&self, role: Role) -> Self {
        let mut figure = self.clone();
        for panel in &mut figure.panels {
            for mark in panel.marks.iter_mut().filter(|mark| mark.role() == Some(role)) {
                // The sentence of a drawing tells what each part of it shows.
                if matches!(mark, Mark::Part(_)) {
                    panel.alt.clear();
                }
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
