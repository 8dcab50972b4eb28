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

/// As many panels a row as there are columns, each as in the narrow design.
fn cells(panels: &[Panel], columns: usize) -> Vec<Vec<Slot>> {
    let width = Layout::Narrow.width();
    let slot = |panel| Slot { panel, x: (panel % columns) as f64 * (width + BESIDE), width };
    let all: Vec<Slot> = (0..panels.len()).map(slot).collect();
    all.chunks(columns).map(<[Slot]>::to_vec).collect()
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
        // 326 + 28 = 354.
        let broad = rows(&panels, Layout::Broad);
        assert_eq!((broad.len(), broad[0][2]), (1, Slot { panel: 2, x: 708.0, width: 326.0 }));
    }
}
