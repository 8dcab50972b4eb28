//! `preview/<widget>.png`: a picture of each widget for link previews and oEmbed; `preview/<widget>.svg`: the same, a tenth of
//! the bytes, for the book's own pages.

use std::sync::Arc;

use figure::{Colours, Figure, Layout, Theme};
use rayon::prelude::*;
use resvg::{tiny_skia, usvg};
use widgets::Entry;

use crate::build::{Failure, Files};
use crate::prose::Book;
use crate::runs::Preview;

/// Size of a picture, as previews expect it.
const SIZE: (u32, u32) = (1200, 630);
const MARGIN: f64 = 40.0;

/// Writes both pictures of each widget.
///
/// # Errors
/// A figure that resvg cannot read or draw.
pub fn write(book: &Book, out: &mut Files) -> Result<(), Failure> {
    let mut fonts = usvg::fontdb::Database::new();
    // Carried in the program: the same picture on every machine, fonts installed or not.
    fonts.load_font_data(dejavu::sans::regular().to_vec());
    fonts.load_font_data(dejavu::sans::bold().to_vec());
    fonts.set_sans_serif_family("DejaVu Sans");
    let options = usvg::Options {
        font_family: "DejaVu Sans".into(),
        fontdb: Arc::new(fonts),
        ..usvg::Options::default()
    };
    let runs = &book.runs;
    let pictures = |entry: &'static Entry| {
        let shown = runs.finish(entry, entry.settle(None, []).values);
        let preview = shown.preview.get_or_init(|| preview(&shown.figure, &options)).clone();
        let failed =
            |what| Failure::Missing(format!("The preview of {} cannot be drawn: {what}.", entry.name));
        let (png, svg) = preview.map_err(failed)?;
        let name = |kind: &str| format!("preview/{}.{kind}", entry.name);
        Ok([(name("png"), png), (name("svg"), svg)])
    };
    let all = widgets::ENTRIES.par_iter().map(pictures).collect::<Result<Vec<_>, _>>()?;
    out.extend(all.into_iter().flatten());
    Ok(())
}

fn preview(figure: &Figure, options: &usvg::Options<'_>) -> Preview {
    let svg = figure::svg(figure, Layout::Wide, Colours::Literal(Theme::Light));
    let tree = usvg::Tree::from_str(&svg, options).map_err(|error| error.to_string())?;
    let png = draw(&tree).ok_or("no picture of this size")?;
    Ok((png, framed(&svg, &tree).into_bytes()))
}

/// Where a figure stands, as large as fits, in the middle: its scale, left and top.
fn place(tree: &usvg::Tree) -> (f64, f64, f64) {
    let (width, height) = (f64::from(tree.size().width()), f64::from(tree.size().height()));
    let room = (f64::from(SIZE.0) - 2.0 * MARGIN, f64::from(SIZE.1) - 2.0 * MARGIN);
    let scale = plasticity::math::min(room.0 / width, room.1 / height);
    let left = (f64::from(SIZE.0) - scale * width) / 2.0;
    let top = (f64::from(SIZE.1) - scale * height) / 2.0;
    (scale, left, top)
}

/// The figure on paper, as one drawing in another.
fn framed(svg: &str, tree: &usvg::Tree) -> String {
    let (scale, left, top) = place(tree);
    let (width, height) = (f64::from(tree.size().width()), f64::from(tree.size().height()));
    let put = format!(
        " x=\"{left:.1}\" y=\"{top:.1}\" width=\"{:.1}\" height=\"{:.1}\" font-family",
        scale * width,
        scale * height
    );
    // Its size gives way to the place that it gets.
    let (head, rest) = svg.split_once(" width=\"").unwrap_or((svg, ""));
    let (_, rest) = rest.split_once(" font-family").unwrap_or(("", rest));
    let [red, green, blue] = Theme::Light.colour(figure::Ink::Paper);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\">\
         <path fill=\"#{red:02x}{green:02x}{blue:02x}\" d=\"M0 0H{0}V{1}H0z\"/>{head}{put}{rest}</svg>",
        SIZE.0, SIZE.1,
    )
}

/// The figure on paper, as a bitmap.
fn draw(tree: &usvg::Tree) -> Option<Vec<u8>> {
    let mut picture = tiny_skia::Pixmap::new(SIZE.0, SIZE.1)?;
    let [red, green, blue] = Theme::Light.colour(figure::Ink::Paper);
    picture.fill(tiny_skia::Color::from_rgba8(red, green, blue, 255));
    let (scale, left, top) = place(tree);
    let place = tiny_skia::Transform::from_row(scale as f32, 0.0, 0.0, scale as f32, left as f32, top as f32);
    resvg::render(tree, place, &mut picture.as_mut());
    picture.encode_png().ok()
}
