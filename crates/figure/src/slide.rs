//! A figure on a slide: its title above, the values that it was drawn with, its source below.

use crate::layout::arrange;
use crate::metrics::{self, wrap_in};
use crate::number::{max, min};
use crate::sign::{Point, Rect, Weight};
use crate::svg::{escape, head, shortest};
use crate::theme::hex;
use crate::{Colours, Figure, Ink, Layout, Theme, svg};

/// Width and height of a slide, px.
pub const SLIDE: (f64, f64) = (1920.0, 1080.0);

/// Around everything.
const EDGE: f64 = 72.0;
/// Between the figure and the words around it.
const GAP: f64 = 28.0;
/// Width of the values where they stand beside the figure.
const BESIDE: f64 = 420.0;
/// From baseline to baseline, and from the top of a line to its baseline, in sizes of its text.
const LINE: f64 = 1.3;
const RISE: f64 = 0.95;

/// One line of text on a slide.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its words.
    pub text: String,
    /// Where its baseline begins, px.
    pub at: Point,
    /// Size of its text, px.
    pub size: f64,
    /// 400, or 600 for a title.
    pub weight: u16,
    /// Its colour.
    pub ink: Ink,
}

/// What is said beside a figure.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// What it shows.
    pub title: String,
    /// What it was drawn with and what came out, a paragraph each.
    pub values: Vec<String>,
    /// Where it is from.
    pub source: String,
}

/// Where everything stands on a slide.
#[derive(Clone, Debug)]
pub struct Slide {
    /// The words.
    pub lines: Vec<Line>,
    /// The place of the figure.
    pub figure: Rect,
    /// The design of the figure.
    pub layout: Layout,
}

impl Slide {
    /// Lays the words out around a figure: the values stand beside it or below, wherever that leaves it more room.
    pub fn of(figure: &Figure, words: &Words) -> Self {
        let width = SLIDE.0 - 2.0 * EDGE;
        let title = Block::new(&[&words.title], width, (46.0, Weight::Semibold, Ink::Text));
        let source = Block::new(&[&words.source], width, (24.0, Weight::Regular, Ink::Muted));
        let values: Vec<&str> = words.values.iter().map(String::as_str).collect();
        let (top, bottom) = (EDGE + title.height + GAP, SLIDE.1 - EDGE - source.height - GAP);
        let placed = [width - BESIDE - 2.0 * GAP, width].map(|room| {
            let beside = room < width;
            let values =
                Block::new(&values, if beside { BESIDE } else { width }, (26.0, Weight::Regular, Ink::Text));
            let lower = if beside || values.height == 0.0 { bottom } else { bottom - values.height - GAP };
            // Beside the figure there may be less room than they need.
            let height = if beside && values.height > bottom - top { 0.0 } else { lower - top };
            let (layout, size) = fitted(figure, (room, height));
            let place = Rect { x: EDGE + 0.5 * (room - size.0), y: top, width: size.0, height: size.1 };
            let at = if beside { (SLIDE.0 - EDGE - BESIDE, top) } else { (EDGE, lower + GAP) };
            (place, layout, values.lines(at))
        });
        let [beside, below] = placed;
        let area = |place: &Rect| place.width * place.height;
        let (figure, layout, values) = if area(&beside.0) > area(&below.0) { beside } else { below };
        let foot = source.lines((EDGE, SLIDE.1 - EDGE - source.height));
        let lines = [title.lines((EDGE, EDGE)), values, foot].concat();
        Self { lines, figure, layout }
    }

    /// The slide as a file of its own, in the light theme.
    pub fn svg(&self, figure: &Figure) -> String {
        let theme = Theme::Light;
        let title = self.lines.first().map_or("", |line| line.text.as_str());
        let mut out = head(SLIDE.0, SLIDE.1, title);
        let paper = hex(theme.colour(Ink::Paper));
        out.push_str(&format!("<path d=\"M0 0H{}V{}H0z\" fill=\"{paper}\"/>", SLIDE.0, SLIDE.1));
        for Line { text, at, size, weight, ink } in &self.lines {
            out.push_str(&format!(
                "<text x=\"{}\" y=\"{}\" font-size=\"{}\" font-weight=\"{weight}\" fill=\"{}\">{}</text>",
                shortest(at.0.round()),
                shortest(at.1.round()),
                shortest(*size),
                hex(theme.colour(*ink)),
                escape(text),
            ));
        }
        let Rect { x, y, width, .. } = self.figure;
        let scale = shortest((1e4 * width / self.layout.width()).round() / 1e4);
        let (x, y) = (shortest(x.round()), shortest(y.round()));
        out.push_str(&format!("<g transform=\"translate({x} {y}) scale({scale})\">"));
        out.push_str(&svg(figure, self.layout, Colours::Literal(theme)));
        out.push_str("</g></svg>");
        out
    }
}

/// The design whose panels cover most of a room, and the figure's size there: as large as fits.
pub fn fitted(figure: &Figure, room: (f64, f64)) -> (Layout, (f64, f64)) {
    let designs = Layout::ALL.map(|layout| {
        let (placed, height) = arrange(figure, layout);
        let width = layout.width();
        let scale = max(min(room.0 / width, room.1 / height), 0.0);
        let panels: f64 = placed.iter().map(|panel| panel.cell.width * panel.cell.height).sum();
        (panels * scale * scale, (layout, (width * scale, height * scale)))
    });
    let [wide, narrow, broad] = designs;
    let larger = if narrow.0 > wide.0 { narrow } else { wide };
    if broad.0 > larger.0 { broad.1 } else { larger.1 }
}

/// Paragraphs of one style, broken into lines.
struct Block {
    /// Lines, and whether a paragraph begins with them.
    broken: Vec<String>,
    height: f64,
    style: (f64, Weight, Ink),
}

impl Block {
    fn new(paragraphs: &[&str], width: f64, style: (f64, Weight, Ink)) -> Self {
        let (size, weight, _) = style;
        let room = width * metrics::SIZE / size;
        let lines = paragraphs.iter().flat_map(|text| wrap_in(weight, text, room));
        let broken: Vec<String> = lines.map(String::from).collect();
        let height = broken.len() as f64 * LINE * size;
        Self { broken, height, style }
    }

    /// The lines below a place.
    fn lines(&self, (x, y): Point) -> Vec<Line> {
        let (size, weight, ink) = self.style;
        let weight = if weight == Weight::Semibold { 600 } else { 400 };
        let down = |place: usize| y + size * (RISE + LINE * place as f64);
        let line = |(place, text): (usize, &String)| Line {
            text: text.clone(),
            at: (x, down(place)),
            size,
            weight,
            ink,
        };
        self.broken.iter().enumerate().map(line).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Axis, Panel};

    fn figure(panels: usize) -> Figure {
        let panel =
            || Panel::new("Weight").x(Axis::new("Time", "s", 0.0, 1.0)).y(Axis::new("Weight", "", 0.0, 1.0));
        Figure { alt: "A weight.".into(), panels: (0..panels).map(|_| panel()).collect() }
    }

    fn words(values: usize) -> Words {
        let value = "Interval between the spikes: 10 ms".to_string();
        Words {
            title: "A pair of spikes changes a synapse by their order, and by the time between them, in milliseconds".into(),
            values: vec![value; values],
            source: "Bi and Poo, 1998 <i> · The Plastic Synapse".into(),
        }
    }

    #[test]
    fn everything_is_on_the_slide_and_nothing_crosses() {
        for panels in 1..=6 {
            for values in [0, 1, 7, 14] {
                let slide = Slide::of(&figure(panels), &words(values));
                let Rect { x, y, width, height } = slide.figure;
                let place = format!("{panels} panels, {values} values: {:?}", slide.figure);
                assert!(x >= EDGE - 0.01 && x + width <= SLIDE.0 - EDGE + 0.01, "{place}");
                assert!(y >= EDGE && y + height <= SLIDE.1 - EDGE + 0.01 && height > 200.0, "{place}");
                for line in &slide.lines {
                    let wide = metrics::width(&line.text) * line.size / metrics::SIZE;
                    let (right, up) = (line.at.0 + wide, line.at.1 - 0.8 * line.size);
                    assert!(line.at.0 >= EDGE && right <= SLIDE.0 - EDGE, "{place}: {line:?}");
                    assert!(up >= EDGE - 2.0 && line.at.1 <= SLIDE.1 - EDGE, "{place}: {line:?}");
                    let apart = up >= y + height || line.at.1 <= y || line.at.0 >= x + width;
                    assert!(apart, "{place}: {line:?}");
                    assert!(line.size >= 24.0);
                }
            }
        }
    }

    #[test]
    fn the_design_that_covers_more_of_the_room_is_taken() {
        let one = figure(1);
        let (layout, (width, height)) = fitted(&one, (1360.0, 700.0));
        assert_eq!((layout, width), (Layout::Wide, 1360.0));
        assert!(height <= 700.0);
        assert_eq!(fitted(&one, (345.0, 700.0)).0, Layout::Narrow);
        // Two by two, six panels would be three rows high.
        let mut six = figure(6);
        for (place, panel) in six.panels.iter_mut().enumerate() {
            panel.row = (place / 2) as u8;
        }
        assert_eq!(fitted(&six, (1360.0, 700.0)).0, Layout::Broad);
        six.panels.truncate(4);
        assert_eq!(fitted(&six, (1360.0, 700.0)).0, Layout::Wide);
    }

    #[test]
    fn the_file_has_its_words_and_its_figure() {
        let figure = figure(1);
        let file = Slide::of(&figure, &words(2)).svg(&figure);
        assert!(file.starts_with("<svg") && file.ends_with("</g></svg>"));
        assert!(file.contains("width=\"1920\" height=\"1080\"") && file.contains("&lt;i&gt;"));
        assert_eq!(file.matches("10 ms").count(), 2);
        assert!(file.contains("aria-label=\"A weight."));
    }
}
