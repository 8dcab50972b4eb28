//! Where the words of a figure stand.

use crate::draw::signs;
use crate::metrics::{SIZE, width_in};
use crate::sign::{Anchor, Rect, Sign};
use crate::{Figure, Layout};

/// Every text of a figure with the area that it covers, css px of the design: from the height of capitals to a
/// descender, as wide as in the widest of the usual fonts.
pub fn texts(figure: &Figure, layout: Layout) -> Vec<(String, Rect)> {
    let mut texts = vec![];
    for sign in signs(figure, layout) {
        let Sign::Text(text, (x, y), style) = sign else { continue };
        let width = width_in(style.weight, &text);
        let x = match style.anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        texts.push((text, Rect { x, y: y - 0.73 * SIZE, width, height: 0.95 * SIZE }));
    }
    texts
}
