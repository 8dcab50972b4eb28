//! Path data in the fewest letters.

use std::fmt;

use plotters_backend::BackendCoord;

use super::write::shortest;
use crate::GRID;

/// The data of a path. Places are whole tenths, so relative steps add up without error. Only the first
/// place is absolute: the same shape elsewhere is the same text, which a compressor sees.
#[derive(Default)]
pub(super) struct Path {
    data: String,
    /// The letter that a number without one would continue.
    letter: Option<char>,
    /// Where the pen is; `None` before the first outline.
    pen: Option<BackendCoord>,
}

impl fmt::Display for Path {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str(&self.data)
    }
}

impl Path {
    /// Straight lines through points.
    pub fn outline(&mut self, points: impl IntoIterator<Item = BackendCoord>, closed: bool) {
        let mut points = points.into_iter();
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
            self.data.push('z');
            last = first;
        }
        self.pen = Some(last);
    }

    /// A full circle.
    pub fn circle(&mut self, (x, y): BackendCoord, radius: u32) {
        let radius = radius as i32;
        let start = (x - radius, y);
        self.start(start);
        for across in [2 * radius, -2 * radius] {
            // Numbers count tenths: the flag is a one.
            self.to('a', &[radius, radius, 0, GRID as i32, 0, across, 0]);
        }
        self.data.push('z');
        self.pen = Some(start);
    }

    fn start(&mut self, (x, y): BackendCoord) {
        self.letter = None;
        match self.pen {
            None => self.to('M', &[x, y]),
            Some(pen) => self.to('m', &[x - pen.0, y - pen.1]),
        }
        // Numbers right after a move would be lines.
        self.letter = None;
    }

    /// A letter, left out where it would be repeated, and its numbers in units of the grid.
    fn to(&mut self, letter: char, numbers: &[i32]) {
        let repeated = self.letter == Some(letter);
        if !repeated {
            self.data.push(letter);
        }
        for (place, &units) in numbers.iter().enumerate() {
            if units >= 0 && (repeated || place > 0) {
                self.data.push(' ');
            }
            self.data.push_str(&shortest(f64::from(units) / GRID));
        }
        self.letter = Some(letter);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(draw: impl FnOnce(&mut Path)) -> String {
        let mut path = Path::default();
        draw(&mut path);
        path.to_string()
    }

    #[test]
    fn lines_by_hand() {
        let points = [(10, 20), (30, 20), (30, 10), (40, 15), (50, 5)];
        assert_eq!(path(|path| path.outline(points, false)), "M1 2h2v-1l1 .5 1-1");
        let square = [(0, 0), (10, 0), (10, 10), (0, 10)];
        assert_eq!(path(|path| path.outline(square, true)), "M0 0h1v1h-1z");
        assert_eq!(
            path(|path| [square, [(5, 5); 4]].into_iter().for_each(|one| path.outline(one, true))),
            "M0 0h1v1h-1zm.5 .5z"
        );
    }

    #[test]
    fn circles_by_hand() {
        assert_eq!(path(|path| path.circle((100, 50), 40)), "M6 5a4 4 0 1 0 8 0 4 4 0 1 0-8 0z");
    }
}
