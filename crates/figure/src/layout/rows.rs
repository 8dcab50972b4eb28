//! Panels in rows.

use std::collections::BTreeSet;

use super::{BESIDE, Layout};
use crate::Panel;

/// A panel's share of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Slot {
    /// Place of the panel in the figure.
    pub panel: usize,
    pub x: f64,
    pub width: f64,
}

/// Rows from the top. In the narrow design every panel is one, in the broad one three are.
pub(crate) fn rows(panels: &[Panel], layout: Layout) -> Vec<Vec<Slot>> {
    match layout {
        Layout::Wide => {
            let rows: BTreeSet<u8> = panels.iter().map(|panel| panel.row).collect();
            rows.into_iter().map(|row| share(panels, row, layout.width())).collect()
        }
        Layout::Narrow => cells(panels, 1),
        Layout::Broad => cells(panels, 3),
    }
}

/// As many panels a row as there are columns, each as in the narrow design, or as wide as so many of them as its share is.
fn cells(panels: &[Panel], columns: usize) -> Vec<Vec<Slot>> {
    let width = |cells: usize| cells as f64 * (Layout::Narrow.width() + BESIDE) - BESIDE;
    let mut rows = vec![];
    // Begun anew by the first panel.
    let mut taken = columns;
    for (panel, given) in panels.iter().enumerate() {
        let span = (given.width as usize).clamp(1, columns);
        if taken + span > columns {
            rows.push(vec![]);
            taken = 0;
        }
        let slot = Slot { panel, x: width(taken) + BESIDE, width: width(span) };
        rows.last_mut().into_iter().for_each(|row: &mut Vec<Slot>| row.push(slot));
        taken += span;
    }
    rows
}

/// Where each panel begins in the wide design.
pub(crate) fn columns(panels: &[Panel]) -> Vec<f64> {
    let mut columns = vec![0.0; panels.len()];
    for slot in rows(panels, Layout::Wide).iter().flatten() {
        columns[slot.panel] = slot.x;
    }
    columns
}

fn share(panels: &[Panel], row: u8, width: f64) -> Vec<Slot> {
    let members: Vec<usize> = (0..panels.len()).filter(|&panel| panels[panel].row == row).collect();
    // A share that was left out counts as one.
    let part = |panel: usize| if panels[panel].width > 0.0 { panels[panel].width } else { 1.0 };
    let all: f64 = members.iter().map(|&panel| part(panel)).sum();
    let room = width - BESIDE * (members.len() as f64 - 1.0);
    let mut x = 0.0;
    members
        .into_iter()
        .map(|panel| {
            let slot = Slot { panel, x: f64::round(x), width: f64::round(room * part(panel) / all) };
            x += room * part(panel) / all + BESIDE;
            slot
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_by_hand() {
        let panel = |row, width| Panel { row, width, ..Panel::default() };
        let panels = [panel(0, 1.0), panel(1, 3.0), panel(1, 1.0)];
        let wide = rows(&panels, Layout::Wide);
        assert_eq!(wide[0], [Slot { panel: 0, x: 0.0, width: 680.0 }]);
        // 680 − 28 = 652, in four parts of 163.
        assert_eq!(
            wide[1],
            [Slot { panel: 1, x: 0.0, width: 489.0 }, Slot { panel: 2, x: 517.0, width: 163.0 }]
        );
        assert_eq!(rows(&panels, Layout::Narrow).len(), 3);
        // 326 + 28 = 354. The second has a share of three and so a row for itself.
        let broad = rows(&panels, Layout::Broad);
        assert_eq!(broad.iter().map(Vec::len).collect::<Vec<_>>(), [1, 1, 1]);
        assert_eq!(broad[1][0], Slot { panel: 1, x: 0.0, width: 1034.0 });
        let broad = rows(&[panel(0, 2.0), panel(1, 0.0), panel(2, 1.9)], Layout::Broad);
        assert_eq!(broad[0][1], Slot { panel: 1, x: 708.0, width: 326.0 });
        assert_eq!((broad[0][0].width, broad[1][0].width), (680.0, 326.0));
    }
}
