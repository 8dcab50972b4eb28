//! The canvas in the place of the static figure: same layouts, same aspect ratio.

use figure::{Figure, Frame, Layout, Sink};
use plasticity::math::{max, min};
use plasticity::quantity::decimal::shortest;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement};

use crate::canvas::Canvas;
use crate::dom::{self, px};
use crate::theme::Colours;

/// From this width of the element on, the wide layout; the page's style sheet says the same.
pub const WIDE: f64 = 600.0;
/// The narrow layout grows no wider.
const WIDEST_NARROW: f64 = 440.0;

/// Where the figure is drawn.
pub struct Stage {
    /// Holds the canvas and the handles over it; exactly as large as the figure.
    pub block: HtmlElement,
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    /// Width of the element, css px.
    room: f64,
    /// Most height, css px, where the author set one.
    height: Option<f64>,
    layout: Layout,
    /// Design size at the last drawing.
    size: (f64, f64),
    /// css px of the page per css px of the design.
    pub scale: f64,
    /// Plotting areas of the drawn figure.
    pub frames: Vec<Frame>,
}

impl Stage {
    /// An empty stage.
    ///
    /// # Errors
    /// The sentence for a browser that has no canvas.
    pub fn new() -> Result<Self, String> {
        let block: HtmlElement = dom::make("div", "stage");
        let canvas: HtmlCanvasElement = dom::make("canvas", "");
        let context =
            canvas.get_context("2d").ok().flatten().ok_or("This browser gives no canvas to draw on.")?;
        dom::set(&canvas, "role", "img");
        dom::fill(&block, &[&canvas]);
        Ok(Self {
            block,
            canvas,
            context: context.unchecked_into(),
            room: 0.0,
            height: None,
            layout: Layout::Wide,
            size: (0.0, 0.0),
            scale: 1.0,
            frames: vec![],
        })
    }

    /// Takes the room there is; true where the figure must be drawn again.
    pub fn resize(&mut self, room: f64, height: Option<f64>) -> bool {
        let changed = self.room != room || self.height != height;
        self.room = room;
        self.height = height;
        self.layout = if room >= WIDE { Layout::Wide } else { Layout::Narrow };
        changed
    }

    /// Whether the wide layout is in use.
    pub fn is_wide(&self) -> bool {
        self.layout == Layout::Wide
    }

    /// Draws a figure.
    pub fn draw(&mut self, figure: &Figure, colours: &Colours) {
        let size = figure.size(self.layout);
        let mut width = self.room;
        if self.layout == Layout::Narrow {
            width = min(width, WIDEST_NARROW);
        }
        if let Some(height) = self.height {
            width = min(width, height * size.0 / size.1);
        }
        let density = max(dom::window().device_pixel_ratio(), 1.0);
        let (across, down) = ((width * density).round(), (width * density * size.1 / size.0).round());
        if f64::from(self.canvas.width()) != across || f64::from(self.canvas.height()) != down {
            self.canvas.set_width(across as u32);
            self.canvas.set_height(down as u32);
        }
        let style = self.block.style();
        if self.size != size || self.scale != width / size.0 {
            let _ = style.set_property("width", &px(width));
            let _ =
                style.set_property("aspect-ratio", &format!("{} / {}", shortest(size.0), shortest(size.1)));
        }
        self.size = size;
        self.scale = width / size.0;
        self.frames = figure::frames(figure, self.layout);
        let zoom = across / size.0;
        let _ = self.context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0);
        self.context.clear_rect(0.0, 0.0, across, down);
        let _ = self.context.set_transform(zoom, 0.0, 0.0, zoom, 0.0, 0.0);
        figure::draw(figure, self.layout, &mut Canvas::new(&self.context, colours));
    }

    /// The words that stand for the picture.
    pub fn describe(&self, words: &str) {
        dom::set(&self.canvas, "aria-label", words);
    }

    /// A place of the window as a place of the stage, css px.
    pub fn local(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let rect = self.block.get_bounding_client_rect();
        (x - rect.left(), y - rect.top())
    }
}

/// A figure on a canvas of its own, in the wide layout, on paper.
pub fn picture(figure: &Figure, colours: &Colours, zoom: f64) -> Option<JsValue> {
    let canvas: HtmlCanvasElement = dom::make("canvas", "");
    let (width, height) = figure.size(Layout::Wide);
    canvas.set_width((width * zoom).ceil() as u32);
    canvas.set_height((height * zoom).ceil() as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok().flatten()?.unchecked_into();
    let _ = context.set_transform(zoom, 0.0, 0.0, zoom, 0.0, 0.0);
    let mut sink = Canvas::new(&context, colours);
    let paper = figure::Rect { x: 0.0, y: 0.0, width, height: height + 1.0 };
    sink.boxes(&[paper], figure::Ink::Paper.into());
    figure::draw(figure, Layout::Wide, &mut sink);
    Some(canvas.into())
}
