//! How high each widget stands on a page, as browsers were seen to draw it: what a page elsewhere keeps room by, and how
//! high a frame has to be.

use std::collections::BTreeMap;

use figure::Layout;
use serde::Deserialize;

use crate::build::Failure;

/// Where they stand; a trial in browsers holds them against what it sees.
pub const FILE: &str = "www/heights.json";

/// Width of a frame as it is offered, css px.
pub const FRAME: u16 = 680;
/// Widths of the element on a host's page of that width and on a telephone, css px.
const ELEMENT: [f64; 2] = [664.0, 359.0];
/// Size of a widget's text for most readers, css px.
const EM: f64 = 14.0;

/// Heights of one widget, css px.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Height {
    /// Its page in a frame of the offered width.
    pub frame: u16,
    /// The element, without words of its author, on a host's page of that width.
    wide: u16,
    /// The same on a telephone.
    narrow: u16,
    /// The same where it is 1000 px wide and its controls stand beside the figure.
    side: u16,
}

/// A widget that has been seen in no browser yet.
const UNSEEN: Height = Height { frame: 1000, wide: 920, narrow: 1400, side: 850 };

/// All of them.
#[derive(Debug, Default)]
pub struct Heights(BTreeMap<String, Height>);

impl Heights {
    /// Reads the file's text.
    ///
    /// # Errors
    /// It is not what it should be.
    pub fn read(text: &str) -> Result<Self, Failure> {
        serde_json::from_str(text).map(Self).map_err(|error| Failure::Missing(format!("{FILE}: {error}")))
    }

    /// Those of a widget.
    pub fn of(&self, widget: &str) -> Height {
        self.0.get(widget).copied().unwrap_or(UNSEEN)
    }

    /// What the loader keeps room by, wide and narrow: the height of the figure in per cent of its width, and of the
    /// rest in halves of its text's size; then that of all in such halves, where the controls stand beside the figure.
    /// Nothing for what is no widget.
    pub fn room(&self, widget: &str) -> [u16; 5] {
        let Some(entry) = widgets::find(widget) else { return [0; 5] };
        // As it is before any work: a figure has its size from the start.
        let figure = (entry.open)(&entry.settle(None, []).values).figure(0.0);
        let height = self.of(widget);
        let part = |layout: Layout, width: f64, whole: u16| {
            let (across, down) = figure.size(layout);
            let ratio = (100.0 * down / across).round();
            [ratio, (2.0 * (f64::from(whole) - ratio / 100.0 * width) / EM).round()]
                .map(|number| number as u16)
        };
        let [wide, rest] = part(Layout::Wide, ELEMENT[0], height.wide);
        let [narrow, more] = part(Layout::Narrow, ELEMENT[1], height.narrow);
        [wide, rest, narrow, more, (2.0 * f64::from(height.side) / EM).round() as u16]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figure_and_rest_make_the_height_that_was_seen() {
        let heights =
            Heights::read(r#"{"stdp-window": {"frame": 1000, "wide": 900, "narrow": 1300, "side": 700}}"#);
        let heights = heights.expect("valid");
        let room = heights.room("stdp-window").map(f64::from);
        for (part, width, whole) in [(&room[..2], 664.0, 900.0), (&room[2..4], 359.0, 1300.0)] {
            let height = part[0] / 100.0 * width + part[1] / 2.0 * EM;
            assert!((height - whole).abs() <= EM / 4.0, "{room:?}");
        }
        assert_eq!(room[4], 100.0);
        assert_eq!(heights.of("not-seen").frame, UNSEEN.frame);
        assert!(Heights::read("[]").is_err());
    }
}
