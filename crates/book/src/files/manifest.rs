//! `manifest.webmanifest` and the pictures that it names: what a system needs to have the book among its programs.

use figure::{Ink, Theme};
use resvg::{tiny_skia, usvg};

use crate::build::{Failure, Files, text};
use crate::pages::{ABOUT, BOOK};
use crate::settings::Settings;

/// A picture of the icon: its file, its side in px, the part of the side that is left free around, and what it is for.
const ICONS: [(&str, u32, f32, &str); 3] = [
    ("icon-192.png", 192, 0.0, "any"),
    ("icon-512.png", 512, 0.0, "any"),
    // Systems cut this one into shapes of their own; a circle of four fifths of the side is safe everywhere.
    ("icon-maskable.png", 512, 0.16, "maskable"),
];

/// Writes the manifest and the pictures.
///
/// # Errors
/// The icon cannot be read or drawn.
pub fn write(settings: &Settings, out: &mut Files) -> Result<(), Failure> {
    let failed = |what: String| Failure::Missing(format!("www/icon.svg cannot be drawn: {what}."));
    let svg = text(&settings.root.join("www/icon.svg"))?;
    let tree = usvg::Tree::from_str(&svg, &usvg::Options::default());
    let tree = tree.map_err(|error| failed(error.to_string()))?;
    for (file, side, free, _) in ICONS {
        let png = draw(&tree, side, free).ok_or_else(|| failed("no picture of this size".into()))?;
        out.insert(file.into(), png);
    }
    out.insert("manifest.webmanifest".into(), manifest().into_bytes());
    Ok(())
}

/// All addresses are relative to the manifest: the book works in any folder.
fn manifest() -> String {
    let [red, green, blue] = Theme::Light.colour(Ink::Paper);
    let paper = format!("#{red:02x}{green:02x}{blue:02x}");
    let icons = ICONS.map(|(file, side, _, purpose)| {
        serde_json::json!({ "src": file, "sizes": format!("{side}x{side}"), "type": "image/png", "purpose": purpose })
    });
    let manifest = serde_json::json!({
        "name": BOOK, "description": ABOUT, "lang": "en", "start_url": "index.html", "scope": "./",
        // A way back, where a system has one to give.
        "display": "standalone", "display_override": ["minimal-ui"],
        "background_color": paper, "theme_color": paper, "categories": ["books", "education"], "icons": icons,
    });
    format!("{manifest:#}\n")
}

/// The icon in the middle of a square; with room around it, on its own paper to the edge.
fn draw(tree: &usvg::Tree, side: u32, free: f32) -> Option<Vec<u8>> {
    let mut picture = tiny_skia::Pixmap::new(side, side)?;
    if free > 0.0 {
        let [red, green, blue] = Theme::Light.colour(Ink::Paper);
        picture.fill(tiny_skia::Color::from_rgba8(red, green, blue, 255));
    }
    let side = side as f32;
    let scale = side * (1.0 - 2.0 * free) / tree.size().width();
    let place = tiny_skia::Transform::from_row(scale, 0.0, 0.0, scale, free * side, free * side);
    resvg::render(tree, place, &mut picture.as_mut());
    picture.encode_png().ok()
}
