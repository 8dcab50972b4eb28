//! A link as a QR code: squares for a phone to read.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

/// Squares that stay empty around the code, so that a reader finds it.
const QUIET: i32 = 4;

/// A code as one path of an SVG, each square one unit.
#[derive(Debug)]
pub struct Code {
    /// Units from edge to edge.
    pub size: i32,
    /// The `d` of its path.
    pub path: String,
}

/// The code of a text; nothing where it is too long for one.
pub fn code(text: &str) -> Option<Code> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            // Writing to a string cannot fail.
            let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
        }
    }
    Some(Code { size: code.size() + 2 * QUIET, path })
}

impl Code {
    /// As a file: black on white on every page, because readers of codes expect it.
    pub fn svg(&self) -> String {
        let size = self.size;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" width=\"{0}\" height=\"{0}\">\
             <rect width=\"{size}\" height=\"{size}\" fill=\"#fff\"/><path d=\"{1}\"/></svg>\n",
            size * 8,
            self.path
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a phone reads from a code, painted four dots to a square.
    fn read(code: &Code) -> String {
        const DOTS: usize = 4;
        let side = code.size as usize;
        let mut dark = vec![false; side * side];
        for square in code.path.split('M').skip(1) {
            let at: Vec<usize> =
                square.split(['h', ' ']).take(2).map(|number| number.parse().unwrap()).collect();
            dark[at[1] * side + at[0]] = true;
        }
        let mut seen = rqrr::PreparedImage::prepare_from_greyscale(side * DOTS, side * DOTS, |x, y| {
            if dark[y / DOTS * side + x / DOTS] { 0 } else { 255 }
        });
        seen.detect_grids()[0].decode().expect("a code").1
    }

    #[test]
    fn a_phone_reads_the_link() {
        let short = "https://host/embed/stdp-window.html?preset=bi-poo-1998&tau-plus=20&controls=none";
        let long = format!("{short}&title={}", "x".repeat(1500));
        for link in [short, &long] {
            assert_eq!(read(&code(link).expect("it fits")), link);
        }
    }

    #[test]
    fn what_no_code_can_hold_has_none() {
        assert!(code(&"x".repeat(3000)).is_none());
    }
}
