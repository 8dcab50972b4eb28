//! A figure on a canvas, through plotters' canvas backend.

use std::error::Error;
use std::fmt;

use figure::{ANCHOR, FAMILY, Figure, GRID, Ink, Layout, Palette, Rect, SLIDE, Slide, Theme, hex};
use plotters::drawing::{DrawingAreaErrorKind, IntoDrawingArea};
use plotters::style::RGBColor;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Pixels per css px of a picture where nothing, or nonsense, is asked for.
pub const ZOOM: f64 = 2.0;

type CanvasError = <CanvasBackend as DrawingBackend>::ErrorType;

/// Why there is no picture.
#[derive(Debug)]
pub enum Failed {
    /// The browser gives no canvas, or none to draw on.
    NoCanvas,
    /// The browser refused something on the way.
    Drawing(DrawingAreaErrorKind<CanvasError>),
}

impl fmt::Display for Failed {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::NoCanvas => out.write_str("This browser gives no canvas to draw on."),
            Self::Drawing(error) => write!(out, "The figure could not be drawn: {error}."),
        }
    }
}

impl Error for Failed {}

/// Draws a figure so many device pixels wide, in the colours of a palette on whatever is behind the canvas. The
/// height follows from the design; the canvas gets another size only where it has another.
///
/// # Errors
/// The browser gives no canvas to draw on, or refuses to draw.
pub fn paint(
    canvas: &HtmlCanvasElement,
    figure: &Figure,
    layout: Layout,
    width: u32,
    palette: &Palette,
) -> Result<(), Failed> {
    let screen = Screen::new(canvas, figure.size(layout), width).ok_or(Failed::NoCanvas)?;
    figure::draw(figure, layout, palette, &screen.into_drawing_area()).map_err(Failed::Drawing)
}

/// A picture of a figure on paper, for a file: wide, in the light theme. `zoom` is pixels per css px, 0.1 to 16:
/// browsers give up beyond some 16,000 pixels. Anything else becomes 2.
///
/// # Errors
/// The browser gives no canvas to draw on, or refuses to draw.
pub fn paper(figure: &Figure, zoom: f64) -> Result<HtmlCanvasElement, Failed> {
    let zoom = if (0.1..=16.0).contains(&zoom) { zoom } else { ZOOM };
    on_paper(figure, Layout::Wide, Layout::Wide.width() * zoom)
}

/// A picture of a slide, in the light theme.
///
/// # Errors
/// The browser gives no canvas to draw on, or refuses to draw.
pub fn slide(figure: &Figure, slide: &Slide) -> Result<HtmlCanvasElement, Failed> {
    let drawn = on_paper(figure, slide.layout, slide.figure.width)?;
    let canvas = empty()?;
    let (width, height) = SLIDE;
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context = context(&canvas).ok_or(Failed::NoCanvas)?;
    let ink = |ink| context.set_fill_style_str(&hex(Theme::Light.colour(ink)));
    ink(Ink::Paper);
    context.fill_rect(0.0, 0.0, width, height);
    let Rect { x, y, .. } = slide.figure;
    let _ = context.draw_image_with_html_canvas_element(&drawn, x.round(), y.round());
    for line in &slide.lines {
        ink(line.ink);
        context.set_font(&format!("{} {}px {FAMILY}", line.weight, line.size));
        let _ = context.fill_text(&line.text, line.at.0, line.at.1);
    }
    Ok(canvas)
}

fn on_paper(figure: &Figure, layout: Layout, width: f64) -> Result<HtmlCanvasElement, Failed> {
    let canvas = empty()?;
    let [red, green, blue] = Theme::Light.colour(Ink::Paper);
    let screen = Screen::new(&canvas, figure.size(layout), width.ceil() as u32).ok_or(Failed::NoCanvas)?;
    let area = screen.into_drawing_area();
    area.fill(&RGBColor(red, green, blue))
        .and_then(|()| figure::draw(figure, layout, &Theme::Light.into(), &area))
        .map_err(Failed::Drawing)?;
    Ok(canvas)
}

fn empty() -> Result<HtmlCanvasElement, Failed> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(Failed::NoCanvas)?;
    let canvas = document.create_element("canvas").map_err(|_| Failed::NoCanvas)?;
    canvas.dyn_into().map_err(|_| Failed::NoCanvas)
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}

/// Plotters' canvas for dense screens. Plotters counts whole units: here they are tenths of a device pixel, so
/// that what should be crisp is laid on whole pixels, and nothing else is rounded to them.
///
/// Text is written here: plotters knows neither a baseline nor a semibold. It is never asked how wide text is, which
/// on the web it would find out by writing it into the page.
struct Screen {
    canvas: CanvasBackend,
    context: CanvasRenderingContext2d,
    /// Of the design in units of the figure.
    size: (u32, u32),
    /// Device pixels per css px of the design.
    zoom: f64,
}

/// Units of the backend per device pixel.
const PIXEL: i32 = 10;

impl Screen {
    /// A clear one, so many device pixels across, for a design of so many css px.
    fn new(canvas: &HtmlCanvasElement, design: (f64, f64), across: u32) -> Option<Self> {
        let zoom = f64::from(across) / design.0;
        let down = (design.1 * zoom).round() as u32;
        // Even the same size again would give new memory.
        if (canvas.width(), canvas.height()) != (across, down) {
            canvas.set_width(across);
            canvas.set_height(down);
        }
        let context = context(canvas)?;
        context.reset_transform().ok()?;
        context.clear_rect(0.0, 0.0, f64::from(across), f64::from(down));
        context.set_line_join("round");
        context.set_text_baseline("alphabetic");
        // Whatever way the page's words run.
        let _ = js_sys::Reflect::set(&context, &"direction".into(), &"ltr".into());
        let size = ((design.0 * GRID) as u32, (design.1 * GRID) as u32);
        let screen = Self { canvas: CanvasBackend::with_canvas_object(canvas.clone())?, context, size, zoom };
        screen.scale(1.0 / f64::from(PIXEL));
        Some(screen)
    }

    fn scale(&self, scale: f64) {
        // Fails for no finite number.
        let _ = self.context.set_transform(scale, 0.0, 0.0, scale, 0.0, 0.0);
    }

    /// Tenths of a css px as tenths of a device pixel.
    fn length(&self, units: i32) -> i32 {
        (f64::from(units) * self.zoom).round() as i32
    }

    fn place(&self, (x, y): BackendCoord) -> BackendCoord {
        (self.length(x), self.length(y))
    }

    fn width(&self, style: &impl BackendStyle) -> u32 {
        self.length(style.stroke_width() as i32).unsigned_abs()
    }

    /// The whole device pixel nearest to an edge.
    fn edge(&self, units: i32) -> i32 {
        (f64::from(units) * self.zoom / f64::from(PIXEL)).round() as i32 * PIXEL
    }

    /// The middle of the whole device pixels that a line so many wide covers.
    fn middle(&self, units: i32, pixels: i32) -> i32 {
        let half = pixels * PIXEL / 2;
        let edge = f64::from(self.length(units) - half) / f64::from(PIXEL);
        edge.round() as i32 * PIXEL + half
    }

    /// A hairline of level and upright pieces on whole device pixels.
    fn hairline(&self, points: &[BackendCoord]) -> (Vec<BackendCoord>, u32) {
        let pixels = (self.zoom.round() as i32).max(1);
        let beside = |at: usize| {
            [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|at| points.get(at))
        };
        let place = |(at, &(x, y)): (usize, &BackendCoord)| {
            let upright = beside(at).any(|other| other.0 == x);
            let level = beside(at).any(|other| other.1 == y);
            (
                if upright { self.middle(x, pixels) } else { self.length(x) },
                if level { self.middle(y, pixels) } else { self.length(y) },
            )
        };
        (points.iter().enumerate().map(place).collect(), (pixels * PIXEL).unsigned_abs())
    }
}

/// A line's colour, and its width in units of the backend.
struct Stroke {
    colour: BackendColor,
    width: u32,
}

impl BackendStyle for Stroke {
    fn color(&self) -> BackendColor {
        self.colour
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

type Drawn = Result<(), DrawingErrorKind<CanvasError>>;

impl DrawingBackend for Screen {
    type ErrorType = CanvasError;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        self.canvas.ensure_prepared()
    }

    fn present(&mut self) -> Drawn {
        self.canvas.present()
    }

    fn draw_pixel(&mut self, at: BackendCoord, colour: BackendColor) -> Drawn {
        self.draw_rect(at, (at.0 + 1, at.1 + 1), &colour, true)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let points: Vec<BackendCoord> = path.into_iter().collect();
        let thin = f64::from(style.stroke_width()) == GRID;
        let straight = |pair: &[BackendCoord]| pair[0].0 == pair[1].0 || pair[0].1 == pair[1].1;
        let (points, width) = if thin && points.windows(2).all(straight) {
            self.hairline(&points)
        } else {
            (points.into_iter().map(|at| self.place(at)).collect(), self.width(style))
        };
        self.canvas.draw_path(points, &Stroke { colour: style.color(), width })
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let points: Vec<BackendCoord> = path.into_iter().map(|at| self.place(at)).collect();
        self.canvas.fill_polygon(points, style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        if fill {
            // Neighbours meet without a seam.
            let edges = |(x, y)| (self.edge(x), self.edge(y));
            self.canvas.draw_rect(edges(from), edges(to), style, true)
        } else {
            let stroke = Stroke { colour: style.color(), width: self.width(style) };
            self.canvas.draw_rect(self.place(from), self.place(to), &stroke, false)
        }
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let stroke = Stroke { colour: style.color(), width: self.width(style) };
        let radius = (f64::from(radius) * self.zoom).round() as u32;
        self.canvas.draw_circle(self.place(centre), radius, &stroke, fill)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        let weight = match style.style() {
            FontStyle::Bold => 600,
            _ => 400,
        };
        self.context.set_font(&format!("{weight} {}px {}", style.size() / GRID, style.family().as_str()));
        self.context.set_text_align(match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        });
        let BackendColor { rgb: (red, green, blue), alpha } = style.color();
        self.context.set_fill_style_str(&format!("rgba({red},{green},{blue},{alpha})"));
        // In its own size and not in a tenfold one: fonts have other shapes for large text.
        self.scale(self.zoom);
        // No standard knows an error here.
        let _ = self.context.fill_text(text, f64::from(x) / GRID, f64::from(y + ANCHOR) / GRID);
        self.scale(1.0 / f64::from(PIXEL));
        Ok(())
    }
}
