//! Path data in the fewest letters.

use super::write::{decimal, tenths};
use crate::sink::Point;

/// Writes a path. Coordinates are whole tenths, so relative steps add up without error. Only the first
/// place is absolute: the same shape elsewhere is the same text, which a compressor sees.
pub(super) struct Path<'a> {
    out: &'a mut String,
    /// The letter that a number without one would continue.
    letter: char,
    /// Where the pen is; `None` before the first outline.
    pen: Option<(i64, i64)>,
}

impl<'a> Path<'a> {
    pub fn new(out: &'a mut String) -> Self {
        Self { out, letter: ' ', pen: None }
    }

    /// A letter, left out where it would be repeated, and its numbers.
    fn to(&mut self, letter: char, numbers: &[i64]) {
        let repeated = letter == self.letter;
        if !repeated {
            self.out.push(letter);
        }
        for (place, &units) in numbers.iter().enumerate() {
            if units >= 0 && (repeated || place > 0) {
                self.out.push(' ');
            }
            decimal(self.out, units, 1);
        }
        self.letter = letter;
    }

    /// Straight lines through points.
    pub fn outline(&mut self, points: &[Point], closed: bool) {
        let mut points = points.iter().map(|&(x, y)| (tenths(x), tenths(y)));
        let Some(first) = points.next() else {
            return;
        };
        self.start(first);
        let mut last = first;
        for (x, y) in points {
            match (x - last.0, y - last.1) {
                (0, 0) => {}
                (dx, 0) => self.to('h', &[dx]),
                (0, dy) => self.to('v', &[dy]),
                (dx, dy) => self.to('l', &[dx, dy]),
            }
            last = (x, y);
        }
        if closed {
            self.out.push('z');
            last = first;
        }
        self.pen = Some(last);
    }

    /// A full circle.
    pub fn circle(&mut self, (x, y): Point, radius: f64) {
        let radius = tenths(radius);
        let start = (tenths(x) - radius, tenths(y));
        self.start(start);
        for across in [2 * radius, -2 * radius] {
            // Numbers count tenths: the flag is a one.
            self.to('a', &[radius, radius, 0, 10, 0, across, 0]);
        }
        self.out.push('z');
        self.pen = Some(start);
    }

    fn start(&mut self, (x, y): (i64, i64)) {
        self.letter = ' ';
        match self.pen {
            None => self.to('M', &[x, y]),
            Some(pen) => self.to('m', &[x - pen.0, y - pen.1]),
        }
        // Numbers right after a move would be lines.
        self.letter = ' ';
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(draw: impl FnOnce(&mut Path)) -> String {
        let mut out = String::new();
        draw(&mut Path::new(&mut out));
        out
    }

    #[test]
    fn lines_by_hand() {
        let points = [(1.0, 2.0), (3.04, 2.0), (3.04, 1.0), (4.0, 1.5), (5.0, 0.5)];
        assert_eq!(path(|path| path.outline(&points, false)), "M1 2h2v-1l1 .5 1-1");
        let square = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)];
        assert_eq!(path(|path| path.outline(&square, true)), "M0 0h1v1h-1z");
    }

    #[test]
    fn rounding_does_not_add_up() {
        let points: Vec<Point> = (0..=1000).map(|i| (f64::from(i) * 0.333, f64::from(i) * 0.777)).collect();
        let data = path(|path| path.outline(&points, false));
        let numbers = data.trim_start_matches("M0 0").replace(['l', 'h', 'v'], " ").replace('-', " -");
        let sum: f64 = numbers.split_whitespace().map(|n| n.parse::<f64>().unwrap()).sum();
        assert!((sum - 333.0 - 777.0).abs() < 0.11, "{sum}");
    }

    #[test]
    fn circles_by_hand() {
        assert_eq!(path(|path| path.circle((10.0, 5.0), 4.0)), "M6 5a4 4 0 1 0 8 0 4 4 0 1 0-8 0z");
    }
}
