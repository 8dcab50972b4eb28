//! Widths of text, without asking any browser.
//!
//! The advance widths are DejaVu Sans's, the widest of the usual interface fonts: what fits by
//! this table fits in Helvetica, Roboto and Segoe too, so that nothing is clipped anywhere.

use crate::number::max;

/// Fonts of all text, as style sheets name them.
pub(crate) const FAMILY: &str = "system-ui,Segoe UI,Roboto,Helvetica Neue,sans-serif";
/// Size of all text in figures, css px.
pub(crate) const SIZE: f64 = 14.0;
/// From baseline to baseline.
pub(crate) const LINE: f64 = 17.0;
/// From the middle of a digit down to its baseline.
pub(crate) const HALF: f64 = 5.0;

/// Hundredths of the font size, from the space on.
const ASCII: [u8; 95] = [
    32, 40, 46, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64,
    34, 34, 84, 84, 84, 53, 100, 69, 69, 70, 77, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79, 61, 79, 70, 64,
    61, 74, 69, 99, 69, 61, 69, 39, 34, 39, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98,
    64, 62, 64, 64, 42, 52, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
];

/// Width of one line of text in css px.
pub(crate) fn width(text: &str) -> f64 {
    let hundredths: u32 = text.chars().map(advance).sum();
    f64::from(hundredths) * SIZE / 100.0
}

fn advance(letter: char) -> u32 {
    match letter {
        ' '..='~' => u32::from(ASCII[letter as usize - ' ' as usize]),
        '\u{a0}' | '·' | '’' | '‘' => 32,
        '⁰'..='⁹' | '¹' | '²' | '³' | '₀'..='₉' => 41,
        '⁺' | '⁻' | '₊' | '₋' => 53,
        '–' | '°' | '“' | '”' => 52,
        '−' | '×' | '±' | '≤' | '≥' | '→' | '∞' | 'ω' => 84,
        // Combining marks take no room; CJK and emoji take a whole em.
        '\u{300}'..='\u{36f}' => 0,
        '\u{1100}'..='\u{11ff}' | '…' | '—' | '\u{2e80}'.. => 100,
        _ => 69,
    }
}

/// Breaks text at spaces into lines no wider than `room`. A word wider than that stands alone.
pub(crate) fn wrap(text: &str, room: f64) -> Vec<&str> {
    let mut lines = vec![];
    for paragraph in text.split('\n') {
        let (mut start, mut end) = (0, 0);
        for (at, _) in paragraph.match_indices(' ').chain([(paragraph.len(), "")]) {
            if end > start && width(&paragraph[start..at]) > room {
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

/// Width of the widest of some lines.
pub(crate) fn widest(lines: &[&str]) -> f64 {
    lines.iter().fold(0.0, |widest, line| max(widest, width(line)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_by_hand() {
        // 2 × 64 hundredths of 14 px; minus adds 84.
        assert!((width("10") - 17.92).abs() < 1e-9);
        assert!((width("−10") - 29.68).abs() < 1e-9);
        assert_eq!(width(""), 0.0);
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
