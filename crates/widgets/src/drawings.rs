//! Drawings that stand in a chapter by themselves. No number moves them: they are no widgets, no module carries them, and a
//! page has them as it has its text.

use figure::Figure;

use crate::scenes;

/// One drawing.
pub struct Drawing {
    /// What a chapter calls it by.
    pub name: &'static str,
    /// Below it; Markdown with `[@key]` citations.
    pub caption: &'static str,
    panel: fn() -> figure::Panel,
}

/// All of them, in the book's order.
pub const DRAWINGS: &[Drawing] = &[Drawing {
    name: "enzymes",
    caption: "Orange are kinases, which put phosphate (P) on; blue are phosphatases, which take it off. Arrows act on what they \
        reach, bars hold it down. At the receptor: the two serines of its subunit GluA1 [@mulkey1994; @derkach1999; \
        @shukla2007; @purkey2020].",
    panel: scenes::enzymes,
}];

impl Drawing {
    /// The drawing.
    pub fn figure(&self) -> Figure {
        Figure { alt: String::new(), panels: vec![(self.panel)()] }
    }
}
