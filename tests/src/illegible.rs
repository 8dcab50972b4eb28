//! What a reader could not read of a figure: texts that leave it, or lie over each other.

use figure::{Figure, Layout, Rect, texts};

/// What of the figure cannot be read in this layout, in words.
pub fn illegible(figure: &Figure, layout: Layout) -> Vec<String> {
    let (width, height) = figure.size(layout);
    let texts = texts(figure, layout);
    let mut found = vec![];
    for (place, (text, area)) in texts.iter().enumerate() {
        if area.x < -0.5 || area.right() > width + 0.5 || area.y < -0.5 || area.bottom() > height + 0.5 {
            found.push(format!("{layout:?}: “{text}” leaves the figure, {area:?} of {width} × {height}"));
        }
        let over = texts[place + 1..].iter().filter(|(_, other)| touch(*area, *other));
        found.extend(over.map(|(other, _)| format!("{layout:?}: “{text}” and “{other}” overlap")));
    }
    found
}

/// Texts that share more than the rounding of a pixel.
fn touch(a: Rect, b: Rect) -> bool {
    let common = |low: f64, high: f64, other_low: f64, other_high: f64| {
        let (from, to) = (
            if low > other_low { low } else { other_low },
            if high < other_high { high } else { other_high },
        );
        to - from
    };
    common(a.x, a.right(), b.x, b.right()) > 0.5 && common(a.y, a.bottom(), b.y, b.bottom()) > 0.5
}
