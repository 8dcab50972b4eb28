//! Where everything stands. Sizes follow from the figure and our own text widths alone.

mod margins;
mod rows;

use crate::metrics::{LINE, wrap, wrap_in};
use crate::number::max;
use crate::scale::{Scale, range};
use crate::sign::{Point, Rect, Weight};
use crate::ticks::{self, Tick};
use crate::{Axis, Figure, Lead, Panel, Ticks};
pub(crate) use margins::label_room;

/// A design of a figure. Hosts choose by the room there is and scale it; the text grows along.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Layout {
    /// 680 css px; panels of one row stand side by side.
    #[default]
    Wide,
    /// 326 css px, the width of each of two panels side by side; all panels stack.
    Narrow,
    /// 1034 css px, panels in rows of three as wide as narrow ones, where a share of two takes two. Only a screen or a slide has
    /// so much room: many panels that stand two by two would leave its sides empty and be small.
    Broad,
}

impl Layout {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Wide, Self::Narrow, Self::Broad];

    /// Width of the design in css px.
    pub fn width(self) -> f64 {
        match self {
            Self::Wide => 680.0,
            Self::Narrow => 326.0,
            Self::Broad => 3.0 * Self::Narrow.width() + 2.0 * BESIDE,
        }
    }
}

impl Figure {
    /// Width and height of the design in css px.
    pub fn size(&self, layout: Layout) -> (f64, f64) {
        (layout.width(), arrange(self, layout).1)
    }
}

/// A panel in its place.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    /// All that the panel may cover.
    pub cell: Rect,
    /// Between the axes.
    pub plot: Rect,
    pub x: Scale,
    pub y: Scale,
    /// Place of the panel whose horizontal axis stands under it: its own, if no design parts it from the one below.
    pub across: usize,
    pub x_ticks: Vec<Tick>,
    pub y_ticks: Vec<Tick>,
}

/// Room between panels side by side.
const BESIDE: f64 = 28.0;
/// Room between rows.
const BETWEEN: f64 = 20.0;
/// Room under the last row, for descenders.
const FOOT: f64 = 4.0;
/// Length of a tick stroke.
pub(crate) const TICK: f64 = 4.0;
/// Between a tick stroke and its words, and between other words and what they stand at.
pub(crate) const SPACE: f64 = 5.0;
/// Between the words over a panel and its plotting area: room for half a tick's word.
pub(crate) const OVER: f64 = 10.0;

/// Every panel in its place, in the figure's order, and the height of all.
pub(crate) fn arrange(figure: &Figure, layout: Layout) -> (Vec<Placed>, f64) {
    let many = figure.panels.len() > 1;
    let (rows, columns) = (rows::rows(&figure.panels, layout), rows::columns(&figure.panels));
    let margins = margins::margins(&figure.panels, &rows, &columns);
    // In the figure's order, whatever rows the panels stand in.
    let mut placed: Vec<Option<Placed>> = figure.panels.iter().map(|_| None).collect();
    let mut top = 0.0;
    for row in &rows {
        let over =
            row.iter().fold(0.0, |over, slot| max(over, above(&figure.panels[slot.panel], slot.width, many)));
        let tallest = row.iter().fold(0.0, |tall, slot| max(tall, figure.panels[slot.panel].height));
        let mut bottom = top;
        for slot in row {
            let panel = &figure.panels[slot.panel];
            // A drawing stands beside its plot, in the middle of its height.
            let height = if panel.drawn { max(panel.height, tallest) } else { panel.height };
            let plot = margins[slot.panel].plot(slot, top + over, height);
            let across = match layout {
                Layout::Broad => lent(&figure.panels, &columns, slot.panel),
                Layout::Wide | Layout::Narrow => slot.panel,
            };
            let place = place(panel, (across, &figure.panels[across].x), slot, plot, top);
            bottom = max(bottom, place.cell.bottom());
            placed[slot.panel] = Some(place);
        }
        top = bottom + BETWEEN;
    }
    let height = max(top - BETWEEN + FOOT, FOOT);
    (placed.into_iter().flatten().collect(), height.ceil())
}

/// The panel whose horizontal axis tells the places of one that has no words of its own: the next below it in the wide
/// design with the same places.
fn lent(panels: &[Panel], columns: &[f64], own: usize) -> usize {
    let panel = &panels[own];
    let below = |&other: &usize| {
        let lender = &panels[other];
        lender.row > panel.row
            && columns[other] == columns[own]
            && lender.x.ticks != Ticks::None
            && lender.x.covers_the_same(&panel.x)
    };
    let bare = panel.x.ticks == Ticks::None && !panel.drawn;
    (own..panels.len()).filter(|_| bare).find(below).unwrap_or(own)
}

/// A panel in its slot, with an axis under it.
fn place(panel: &Panel, (across, under): (usize, &Axis), slot: &rows::Slot, plot: Rect, top: f64) -> Placed {
    let x_ticks = ticks::across(under, plot.x, plot.right());
    let tick_lines = x_ticks.iter().map(|tick| tick.lines.len()).max().unwrap_or(0);
    let mut below = if x_ticks.is_empty() { 0.0 } else { TICK + 4.0 };
    below += LINE * (tick_lines + wrap(&title(under), plot.width).len()) as f64;
    let (x, y) = if panel.drawn { drawn(panel, plot) } else { (panel.x.clone(), panel.y.clone()) };
    Placed {
        cell: Rect { x: slot.x, y: top, width: slot.width, height: plot.bottom() + below - top },
        plot,
        x: Scale::new(&x, plot.x, plot.right()),
        y: Scale::new(&y, plot.bottom(), plot.y),
        across,
        x_ticks,
        y_ticks: ticks::upward(&panel.y, plot.height),
    }
}

/// The axes of a drawing, as long as its plotting area: its middle is in the area's.
fn drawn(panel: &Panel, plot: Rect) -> (Axis, Axis) {
    let ((left, right), (bottom, top)) = (range(&panel.x), range(&panel.y));
    let unit = max(max((right - left) / plot.width, (top - bottom) / plot.height), 1.0);
    let axis = |low: f64, high: f64, px: f64| {
        let (middle, half) = (0.5 * (low + high), 0.5 * unit * px);
        Axis::bare(middle - half, middle + half)
    };
    (axis(left, right, plot.width), axis(bottom, top, plot.height))
}

/// Height of the words over a panel's plotting area.
fn above(panel: &Panel, width: f64, many: bool) -> f64 {
    let lines = heading(panel, width, many).len() + wrap(&title(&panel.y), width).len();
    let headroom = if panel.y.ticks == Ticks::None { SPACE } else { OVER };
    LINE * lines as f64 + if lines > 0 { headroom } else { SPACE }
}

/// The lines of a panel's title; a figure of one panel has its title outside.
pub(crate) fn heading(panel: &Panel, width: f64, many: bool) -> Vec<&str> {
    if many { wrap_in(Weight::Semibold, &panel.title, width) } else { vec![] }
}

/// An axis's words with the unit: `Spike lag Δt (ms)`.
pub(crate) fn title(axis: &Axis) -> String {
    match (axis.label.as_str(), axis.unit) {
        (label, "") => label.into(),
        ("", unit) => unit.into(),
        (label, unit) => format!("{label} ({unit})"),
    }
}

/// The plotting area of one panel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Its place in css px.
    pub rect: Rect,
    x: Scale,
    y: Scale,
}

impl Frame {
    /// The data at a place in css px.
    pub fn to_data(&self, (px, py): Point) -> (f64, f64) {
        (self.x.value(px), self.y.value(py))
    }

    /// The place of data in css px.
    pub fn to_px(&self, (x, y): (f64, f64)) -> Point {
        (self.x.px(x), self.y.px(y))
    }
}

/// All bands that lead elsewhere, and where they are in css px of the design.
pub fn leads(figure: &Figure, layout: Layout) -> Vec<(&Lead, Rect)> {
    let all = figure.panels.iter().zip(frames(figure, layout));
    let place = |lead: &Lead, frame: &Frame| {
        let (upper, lower) = (frame.to_px((0.0, lead.band.1)).1, frame.to_px((0.0, lead.band.0)).1);
        Rect { y: upper, height: lower - upper, ..frame.rect }
    };
    all.flat_map(|(panel, frame)| panel.leads.iter().map(move |lead| (lead, place(lead, &frame)))).collect()
}

/// The plotting area of every panel, in the figure's order.
pub fn frames(figure: &Figure, layout: Layout) -> Vec<Frame> {
    let (panels, _) = arrange(figure, layout);
    panels.iter().map(|placed| Frame { rect: placed.plot, x: placed.x, y: placed.y }).collect()
}
