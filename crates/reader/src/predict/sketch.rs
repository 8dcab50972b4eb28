//! A curve as a reader draws it: one height per column, straight lines between those that are set.

use figure::Axis;
use plasticity::math::{exp, ln};

/// Columns across the panel. Heights belong to the middle of a column, so that a jump at the
/// middle of the axis can be drawn.
pub const COLUMNS: usize = 40;

/// What has been drawn so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Sketch {
    heights: Vec<Option<f64>>,
}

impl Default for Sketch {
    fn default() -> Self {
        Self { heights: vec![None; COLUMNS] }
    }
}

impl Sketch {
    /// Sets the height of one column.
    pub fn set(&mut self, column: usize, height: f64) {
        if let Some(place) = self.heights.get_mut(column) {
            *place = Some(height);
        }
    }

    /// A pointer has gone from one place to another: share of the axis, and height. Every column
    /// on the way takes the height of the way in its middle, the last column that of the pointer.
    pub fn stroke(&mut self, from: (f64, f64), to: (f64, f64)) {
        let (left, right) = if from.0 <= to.0 { (from, to) } else { (to, from) };
        for column in 0..COLUMNS {
            let middle = middle(column);
            if left.0 < middle && middle < right.0 {
                self.set(column, left.1 + (right.1 - left.1) * (middle - left.0) / (right.0 - left.0));
            }
        }
        self.set(column_at(to.0), to.1);
    }

    /// Whether there is a line, not only a point.
    pub fn is_line(&self) -> bool {
        self.heights.iter().flatten().count() > 1
    }

    /// The height of the line at a column; nothing outside of what has been drawn.
    pub fn height(&self, column: usize) -> Option<f64> {
        let before = (0..=column).rev().find_map(|c| Some((c, (*self.heights.get(c)?)?)))?;
        let after = (column..COLUMNS).find_map(|c| self.heights[c].map(|height| (c, height)))?;
        let steps = (after.0 - before.0) as f64;
        let share = if steps > 0.0 { (column - before.0) as f64 / steps } else { 0.0 };
        Some(before.1 + (after.1 - before.1) * share)
    }

    /// The line in data units, column by column.
    pub fn points(&self, across: &Axis) -> Vec<(f64, f64)> {
        let point = |column| Some((place(across, column), self.height(column)?));
        (0..COLUMNS).filter_map(point).collect()
    }
}

/// The column that a share of the axis falls into.
pub fn column_at(share: f64) -> usize {
    // The conversion saturates: what lies outside belongs to the outermost column.
    ((share * COLUMNS as f64) as usize).min(COLUMNS - 1)
}

/// The middle of a column in data units.
pub fn place(across: &Axis, column: usize) -> f64 {
    let share = middle(column);
    if across.log {
        let (low, high) = (ln(across.low), ln(across.high));
        exp(low + (high - low) * share)
    } else {
        across.low + (across.high - across.low) * share
    }
}

fn middle(column: usize) -> f64 {
    (column as f64 + 0.5) / COLUMNS as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis() -> Axis {
        Axis::new("lag", "ms", -100.0, 100.0)
    }

    #[test]
    fn a_quick_pointer_leaves_no_holes() {
        let mut sketch = Sketch::default();
        sketch.stroke((0.1, 1.0), (0.1, 1.0));
        sketch.stroke((0.1, 1.0), (0.6, 2.0));
        let points = sketch.points(&axis());
        assert_eq!(points.len(), 21);
        let next = |pair: &[(f64, f64)]| (pair[1].0 - pair[0].0 - 5.0).abs() < 1e-9 && pair[0].1 < pair[1].1;
        assert!(points.windows(2).all(next));
    }

    #[test]
    fn both_directions_draw_the_same() {
        let (mut there, mut back) = (Sketch::default(), Sketch::default());
        there.stroke((0.2, -1.0), (0.9, 3.0));
        back.stroke((0.9, 3.0), (0.2, -1.0));
        for column in column_at(0.2) + 1..column_at(0.9) {
            assert_eq!(there.height(column), back.height(column));
        }
    }

    #[test]
    fn a_jump_stays_a_jump() {
        let mut sketch = Sketch::default();
        sketch.stroke((0.1, -20.0), (0.49, -20.0));
        sketch.stroke((0.51, 60.0), (0.9, 60.0));
        assert_eq!((sketch.height(19), sketch.height(20)), (Some(-20.0), Some(60.0)));
    }

    #[test]
    fn set_points_are_joined_and_nothing_is_invented_beyond() {
        let mut sketch = Sketch::default();
        sketch.set(10, 1.0);
        assert!(!sketch.is_line());
        sketch.set(14, 3.0);
        assert!(sketch.is_line());
        assert_eq!(
            [9, 10, 12, 14, 15].map(|c| sketch.height(c)),
            [None, Some(1.0), Some(2.0), Some(3.0), None]
        );
    }

    #[test]
    fn columns_cover_the_axis() {
        assert_eq!([-1.0, 0.0, 0.5, 1.0, 7.0, f64::NAN].map(column_at), [0, 0, 20, 39, 39, 0]);
        assert_eq!((place(&axis(), 0), place(&axis(), 39)), (-97.5, 97.5));
        let decades = Axis::new("rate", "Hz", 0.1, 1000.0).with_log();
        let steps: Vec<f64> = (1..COLUMNS).map(|c| place(&decades, c) / place(&decades, c - 1)).collect();
        assert!(steps.iter().all(|step| (step - steps[0]).abs() < 1e-9));
    }
}
