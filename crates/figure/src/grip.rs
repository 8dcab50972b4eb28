//! Which handle a pointer would take.

use crate::layout::arrange;
use crate::sign::Point;
use crate::{Figure, Layout, Mark, draw};

/// Half the side of what counts as touching a handle: targets are 44 css px.
const REACH: f64 = 22.0;

/// A handle found under a pointer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grip {
    /// Place of its panel in the figure.
    pub panel: usize,
    /// Place of its mark in the panel.
    pub mark: usize,
    /// Where it is drawn, css px. What lies between this and the pointer stays between them in a drag.
    pub at: Point,
}

/// All handles, in the order of the tab key.
pub fn grips(figure: &Figure, layout: Layout) -> Vec<Grip> {
    let (places, _) = arrange(figure, layout);
    let mut grips = vec![];
    for (panel, placed) in places.iter().enumerate() {
        for (mark, handle) in figure.panels[panel].marks.iter().enumerate() {
            if let Mark::Handle(handle) = handle
                && let Some(at) = draw::handle_place(placed, handle)
            {
                grips.push(Grip { panel, mark, at });
            }
        }
    }
    grips
}

/// The nearest handle whose target holds a place in css px.
pub fn grip_at(figure: &Figure, layout: Layout, (x, y): Point) -> Option<Grip> {
    let far = |grip: &Grip| (grip.at.0 - x) * (grip.at.0 - x) + (grip.at.1 - y) * (grip.at.1 - y);
    grips(figure, layout)
        .into_iter()
        .filter(|grip| (grip.at.0 - x).abs() <= REACH && (grip.at.1 - y).abs() <= REACH)
        .min_by(|a, b| far(a).total_cmp(&far(b)))
}
