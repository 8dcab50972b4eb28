//! Widths of text, without asking any browser.
//!
//! The advance widths are DejaVu Sans's, the widest of the usual interface fonts: what fits by
//! this table fits in Helvetica, Roboto and Segoe too, so that nothing is clipped anywhere.

use crate::number::max;
use crate::sign::Weight;

/// Fonts of all text, as style sheets name them.
pub const FAMILY: &str = "system-ui,Segoe UI,Roboto,Helvetica Neue,sans-serif";
/// Size of all text in figures, css px.
pub(crate) const SIZE: f64 = 14.0;
/// From baseline to baseline.
pub(crate) const LINE: f64 = 17.0;
/// From the middle of a digit down to its baseline.
pub(crate) const HALF: f64 = 5.0;

/// Hundredths of the font size, from the space on, rounded up.
const REGULAR: [u8; 95] = [
    32, 40, 46, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64,
    34, 34, 84, 84, 84, 53, 100, 69, 69, 70, 77, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79, 61, 79, 70, 64,
    61, 74, 69, 99, 69, 61, 69, 39, 34, 39, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98,
    64, 62, 64, 64, 42, 52, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
];

/// The same of the bold cut, which stands in for the semibold: DejaVu has none.
const SEMIBOLD: [u8; 95] = [
    35, 46, 52, 84, 70, 101, 88, 31, 46, 46, 53, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70,
    40, 40, 84, 84, 84, 58, 100, 78, 77, 74, 83, 69, 69, 82, 84, 38, 38, 78, 64, 100, 84, 85, 74, 85, 77, 72,
    69, 82, 78, 111, 77, 73, 73, 46, 37, 46, 84, 50, 50, 68, 72, 60, 72, 68, 44, 72, 72, 35, 35, 67, 35, 105,
    72, 69, 72, 72, 50, 60, 48, 72, 66, 93, 65, 66, 59, 72, 37, 72, 84,
];

/// Width of one line of regular text in css px.
pub(crate) fn width(text: &str) -> f64 {
    width_in(Weight::Regular, text)
}

/// The same for text of a weight.
pub(crate) fn width_in(weight: Weight, text: &str) -> f64 {
    let hundredths: u32 = text.chars().map(|letter| advance(letter, weight)).sum();
    f64::from(hundredths) * SIZE / 100.0
}

fn advance(letter: char, weight: Weight) -> u32 {
    let ascii = |table: [u8; 95]| u32::from(table[letter as usize - ' ' as usize]);
    let (regular, semibold) = match letter {
        ' '..='~' => (ascii(REGULAR), ascii(SEMIBOLD)),
        '\u{a0}' | '·' | '’' | '‘' => (32, 38),
        '⁰'..='⁹' | '¹' | '²' | '³' | '₀'..='₉' => (41, 44),
        '⁺' | '⁻' | '₊' | '₋' => (53, 53),
        '–' | '°' | '“' | '”' => (52, 66),
        '−' | '×' | '±' | '≤' | '≥' | '→' | '∞' | 'ω' => (84, 87),
        // Combining marks take no room; CJK and emoji take a whole em.
        '\u{300}'..='\u{36f}' => (0, 0),
        '\u{1100}'..='\u{11ff}' | '…' | '—' | '\u{2e80}'.. => (100, 100),
        _ => (69, 79),
    };
    match weight {
        Weight::Regular => regular,
        Weight::Semibold => semibold,
    }
}

/// Breaks regular text at spaces into lines no wider than `room`. A word wider than that stands alone.
pub(crate) fn wrap(text: &str, room: f64) -> Vec<&str> {
    wrap_in(Weight::Regular, text, room)
}

/// The same for text of a weight.
pub(crate) fn wrap_in(weight: Weight, text: &str, room: f64) -> Vec<&str> {
    let mut lines = vec![];
    for paragraph in text.split('\n') {
        let (mut start, mut end) = (0, 0);
        for (at, _) in paragraph.match_indices(' ').chain([(paragraph.len(), "")]) {
            if end > start && width_in(weight, &paragraph[start..at]) > room {
                lines.push(&paragraph[start..end]);
                start = end + 1;
            }
            end = at;
        }
        lines.push(&paragraph[start..end]);
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// Width of the widest of some regular lines.
pub(crate) fn widest(lines: &[&str]) -> f64 {
    lines.iter().fold(0.0, |widest, line| max(widest, width(line)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use skrifa::instance::{LocationRef, Size};
    use skrifa::{FontRef, MetadataProvider};

    #[test]
    fn widths_by_hand() {
        // 2 × 64 hundredths of 14 px; minus adds 84.
        assert!((width("10") - 17.92).abs() < 1e-9);
        assert!((width("−10") - 29.68).abs() < 1e-9);
        // 2 × 70.
        assert!((width_in(Weight::Semibold, "10") - 19.6).abs() < 1e-9);
        assert_eq!(width(""), 0.0);
    }

    #[test]
    fn the_tables_are_the_fonts_own() {
        for (weight, file) in
            [(Weight::Regular, dejavu::sans::regular()), (Weight::Semibold, dejavu::sans::bold())]
        {
            let font = FontRef::new(file).unwrap();
            let glyphs = font.glyph_metrics(Size::new(100.0), LocationRef::default());
            let truth = |letter| glyphs.advance_width(font.charmap().map(letter).unwrap()).unwrap();
            for letter in ' '..='~' {
                assert_eq!(
                    advance(letter, weight),
                    (truth(letter) - 0.1).ceil() as u32,
                    "{letter} {weight:?}"
                );
            }
            for letter in "·’‘⁰¹²³₀₉⁺⁻₊₋–°“”−×±≤≥→∞ωαβγδελτστυχ…—".chars()
            {
                let (ours, truth) = (f64::from(advance(letter, weight)), f64::from(truth(letter)));
                assert!(ours >= truth - 0.1, "{letter} {weight:?}: {ours} {truth}");
            }
        }
    }

    #[test]
    fn a_heading_breaks_by_its_own_weight() {
        let (title, weight) = ("Weight of the synapse", Weight::Semibold);
        assert!(width_in(weight, title) > width(title) * 1.05);
        let room = width(title) + 1.0;
        assert_eq!(wrap(title, room), [title]);
        assert_eq!(wrap_in(weight, title, room), ["Weight of the", "synapse"]);
    }

    #[test]
    fn lines_break_at_spaces_only() {
        assert_eq!(wrap("Bi & Poo 1998", 70.0), ["Bi & Poo", "1998"]);
        assert_eq!(wrap("Bi & Poo 1998", 1000.0), ["Bi & Poo 1998"]);
        assert_eq!(wrap("potentiation of it", 10.0), ["potentiation", "of", "it"]);
        assert_eq!(wrap("", 10.0), Vec::<&str>::new());
        assert_eq!(wrap("a\nb", 100.0), ["a", "b"]);
    }
}
