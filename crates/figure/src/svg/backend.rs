//! Plotters' backend that writes SVG. Backends of others know colours only; this one knows what they mean.

use std::convert::Infallible;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};

use super::Colours;
use super::path::Path;
use super::write::{escape, shortest};
use crate::theme::hex;
use crate::{ANCHOR, GRID, Ink, Theme};

type Written = Result<(), DrawingErrorKind<Infallible>>;

/// Writes elements one after the other. Shapes in one style are one path until they are presented, but for areas that
/// let light through: it must show where two of them overlap. Lines of one sign do not.
pub(super) struct Svg<'a> {
    out: &'a mut String,
    size: (u32, u32),
    colours: Colours,
    /// The attributes of the path that is being written, and its data.
    open: Option<(String, Path)>,
}

impl<'a> Svg<'a> {
    /// Into this text, for a design of so many css px.
    pub fn new(out: &'a mut String, (width, height): (f64, f64), colours: Colours) -> Self {
        Self { out, size: ((width * GRID) as u32, (height * GRID) as u32), colours, open: None }
    }

    /// ` fill="var(--ink-pre,#00734f)"` and, where it is not opaque, its opacity. The red of a colour is the
    /// place of its ink.
    fn paint(&self, name: &str, colour: BackendColor) -> String {
        let ink = Ink::ALL[usize::from(colour.rgb.0)];
        let paint = match self.colours {
            Colours::Variables => format!("var({},{})", ink.variable(), hex(Theme::Light.colour(ink))),
            Colours::Literal(theme) => hex(theme.colour(ink)),
        };
        // A sixteenth, a step of shade, has four digits.
        let opacity = (colour.alpha * 1e4).round() / 1e4;
        if opacity < 1.0 {
            format!(" {name}=\"{paint}\" {name}-opacity=\"{}\"", shortest(opacity))
        } else {
            format!(" {name}=\"{paint}\"")
        }
    }

    fn fill(&self, style: &impl BackendStyle) -> String {
        self.paint("fill", style.color())
    }

    /// Green and blue of a line's colour are its dashes.
    fn stroke(&self, style: &impl BackendStyle) -> String {
        let mut attributes = self.paint("stroke", style.color());
        let width = f64::from(style.stroke_width()) / GRID;
        if width != 1.0 {
            attributes += &format!(" stroke-width=\"{}\"", shortest(width));
        }
        let (_, on, off) = style.color().rgb;
        if on > 0 {
            attributes += &format!(" stroke-dasharray=\"{on} {off}\"");
        }
        attributes
    }

    /// The path of a shape with these attributes: the one that is open, or another.
    fn path(&mut self, attributes: String, alone: bool) -> &mut Path {
        if alone || self.open.as_ref().is_some_and(|(open, _)| *open != attributes) {
            self.close();
        }
        &mut self.open.get_or_insert_with(|| (attributes, Path::default())).1
    }

    fn close(&mut self) {
        if let Some((attributes, path)) = self.open.take() {
            *self.out += &format!("<path{attributes} d=\"{path}\"/>");
        }
    }
}

fn translucent(style: &impl BackendStyle) -> bool {
    style.color().alpha < 1.0
}

impl DrawingBackend for Svg<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Written {
        Ok(())
    }

    fn present(&mut self) -> Written {
        self.close();
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, colour: BackendColor) -> Written {
        self.draw_rect(at, (at.0 + 1, at.1 + 1), &colour, true)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Written {
        self.path(self.stroke(style), false).outline(path, false);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Written {
        self.path(self.fill(style), translucent(style)).outline(path, true);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Written {
        let path = if fill {
            // No blending at the edges: neighbours meet without a seam at any scale. They never overlap.
            self.path(self.fill(style) + " shape-rendering=\"crispEdges\"", false)
        } else {
            self.path(self.stroke(style), false)
        };
        path.outline([(left, top), (right, top), (right, bottom), (left, bottom)], true);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Written {
        let path = if fill {
            self.path(self.fill(style), translucent(style))
        } else {
            self.path(self.stroke(style), false)
        };
        path.circle(centre, radius);
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Written {
        self.close();
        let units = |units| shortest(f64::from(units) / GRID);
        let weight = match style.style() {
            FontStyle::Bold => " font-weight=\"600\"",
            _ => "",
        };
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => " text-anchor=\"middle\"",
            HPos::Right => " text-anchor=\"end\"",
        };
        *self.out += &format!(
            "<text x=\"{}\" y=\"{}\"{}{weight}{anchor}>{}</text>",
            units(x),
            units(y + ANCHOR),
            self.fill(&style.color()),
            escape(text)
        );
        Ok(())
    }
}
