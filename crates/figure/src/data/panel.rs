//! One pair of axes with marks.

use super::{Axis, Mark};

/// One pair of axes with marks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Panel {
    /// Short name; heads the CSV block and the table. Drawn where there is more than one panel.
    pub title: String,
    /// Panels of one row stand beside each other in the wide layout; in the narrow one all stack.
    pub row: u8,
    /// What a drawing shows, as a sentence with the present numbers; empty where axes and series say it.
    pub alt: String,
    /// Share of the row's width.
    pub width: f64,
    /// Height of the plotting area in css px, before axes.
    pub height: f64,
    /// Horizontal axis.
    pub x: Axis,
    /// Vertical axis.
    pub y: Axis,
    /// Both axes count css px: a drawing. It is smaller where there is less room, and never larger.
    pub drawn: bool,
    /// What is drawn, first at the back.
    pub marks: Vec<Mark>,
    /// Bands that lead elsewhere. They are not drawn: hosts that can follow them put links there.
    pub leads: Vec<Lead>,
}

/// A band across a panel that leads to a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lead {
    /// What is there, in words.
    pub words: String,
    /// The page, from the folder of all.
    pub to: String,
    /// From and to which height.
    pub band: (f64, f64),
}

impl Panel {
    /// An empty panel in the first row, 200 css px high.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), width: 1.0, height: 200.0, ..Self::default() }
    }

    /// A drawing of so many css px without axes, and the sentence that says what it shows. Up is positive. In the
    /// wide layout it stands in the middle of its row's height.
    pub fn scene(title: impl Into<String>, alt: impl Into<String>, (width, height): (f64, f64)) -> Self {
        let axes = (Axis::bare(0.0, width), Axis::bare(0.0, height));
        Self { alt: alt.into(), drawn: true, ..Self::new(title).height(height).x(axes.0).y(axes.1) }
    }

    /// The same in another row, from 0 at the top.
    pub fn row(self, row: u8) -> Self {
        Self { row, ..self }
    }

    /// The same with another share of its row's width; 1 is usual. In the broad design 2 take two places, 3 a row.
    pub fn width(self, width: f64) -> Self {
        Self { width, ..self }
    }

    /// The same with a height in css px.
    pub fn height(self, height: f64) -> Self {
        Self { height, ..self }
    }

    /// The same over this horizontal axis.
    pub fn x(self, x: Axis) -> Self {
        Self { x, ..self }
    }

    /// The same over this vertical axis.
    pub fn y(self, y: Axis) -> Self {
        Self { y, ..self }
    }

    /// The same with a mark more, in front of those that are there.
    pub fn with(mut self, mark: impl Into<Mark>) -> Self {
        self.add(mark);
        self
    }

    /// The same with some marks more: of a list, or one that is there only in some cases, as an `Option`.
    pub fn with_all(mut self, marks: impl IntoIterator<Item: Into<Mark>>) -> Self {
        self.marks.extend(marks.into_iter().map(Into::into));
        self
    }

    /// The same with bands that lead elsewhere.
    pub fn leading(self, leads: impl IntoIterator<Item = Lead>) -> Self {
        Self { leads: leads.into_iter().collect(), ..self }
    }

    /// Adds a mark in front of those that are there.
    pub fn add(&mut self, mark: impl Into<Mark>) {
        self.marks.push(mark.into());
    }
}
