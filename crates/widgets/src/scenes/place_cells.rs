//! Place cells in a row over the track that they tell: as the animal runs, and as the run is replayed.

use figure::{Ink, Panel, Part};

use super::mouse::mouse;
use super::outline::disc;
use super::{EDGE, name, still};
use crate::print::fixed;

/// Width and height, css px.
const SIZE: (f64, f64) = (320.0, 150.0);
/// Left and right end of the tracks.
const ENDS: (f64, f64) = (76.0, 302.0);
/// Middle of the tracks of the run and of the replay; the cells stand this far over it.
const TRACKS: [f64; 2] = [88.0, 14.0];
const OVER: f64 = 28.0;
/// Radius of a cell.
const RADIUS: f64 = 4.9;

/// One pass over the cells.
#[derive(Clone, Debug)]
pub struct Pass {
    /// Where the animal is, or where it would be by what is replayed, part of the track; `None` where that is nowhere.
    pub at: Option<f64>,
    /// What is left of the last spike of each cell, 0 to 1, in the order of their places.
    pub traces: Vec<f64>,
}

/// What is known of a run, and of its replay where there is one.
#[derive(Clone, Debug)]
pub struct PlaceCells {
    /// The run.
    pub run: Pass,
    /// The replay, at the same part of it.
    pub replay: Option<Pass>,
}

impl PlaceCells {
    /// The scene, and its sentence.
    pub fn panel(self, title: String) -> Panel {
        let passes = [("run", Ink::Pre, Some(&self.run)), ("replay", Ink::Third, self.replay.as_ref())];
        let mut panel = Panel::scene(title, self.words(), SIZE);
        for (i, (words, ink, pass)) in passes.into_iter().enumerate() {
            if let Some(pass) = pass {
                panel = panel.with_all(pass.parts(TRACKS[i], ink, i == 0));
                panel.add(name(words, (2.0, TRACKS[i] + OVER), 1).ink(ink));
            }
        }
        panel
    }

    /// `The animal is at 50 % of the track. Cells with a trace of their last spike: 1 of 20 in the run, 4 in the replay.`
    fn words(&self) -> String {
        let at = fixed(100.0 * self.run.at.unwrap_or(f64::NAN), 0);
        let [run, all] = [self.run.remembered(), self.run.traces.len()];
        let replay = self.replay.as_ref().map(|replay| format!(", {} in the replay", replay.remembered()));
        format!(
            "The animal is at {at} % of the track. Cells with a trace of their last spike: {run} of {all} in the run{}.",
            replay.unwrap_or_default(),
        )
    }
}

impl Pass {
    /// Cells whose trace is not yet below a tenth.
    fn remembered(&self) -> usize {
        self.traces.iter().filter(|trace| **trace >= 0.1).count()
    }

    /// Cells as full as they remember; the animal, hollow where it does not run itself.
    fn parts(&self, track: f64, ink: Ink, runs: bool) -> Vec<Part> {
        let (left, right) = ENDS;
        let x = |part: f64| left + (right - left) * part;
        let n = self.traces.len();
        let cell = |i: usize| disc((x((i as f64 + 0.5) / n as f64), track + OVER), RADIUS);
        let strip =
            vec![(left, track - 7.0), (right, track - 7.0), (right, track + 7.0), (left, track + 7.0)];
        let strip = still("track", [strip]);
        let mut parts = vec![if runs { strip } else { strip.fill(0.0) }];
        let lit = self.traces.iter().enumerate().filter(|(_, trace)| **trace > 0.01);
        parts.extend(lit.map(|(i, trace)| Part::new("", [cell(i)]).ink(ink).fill(*trace).guide()));
        parts.push(Part::new("place cells", (0..n).map(cell)).ink(ink).fill(0.0).edge(EDGE).guide());
        parts.extend(self.at.map(|at| {
            let animal = Part::new("animal", mouse((x(at), track), 0.0)).ink(Ink::Accent);
            let animal = animal.fill(if runs { 1.0 } else { 0.0 }).edge(if runs { 0.5 } else { EDGE });
            animal.shows(100.0 * at, "% of the track")
        }));
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_replay_is_over_before_traces_are_gone() {
        let pass = |traces: &[f64]| Pass { at: Some(0.5), traces: traces.to_vec() };
        let cells = PlaceCells { run: pass(&[0.0, 0.2, 0.0]), replay: Some(pass(&[0.3, 1.0, 0.05])) };
        assert_eq!(
            cells.words(),
            "The animal is at 50 % of the track. Cells with a trace of their last spike: 1 of 3 in the run, 2 in the replay."
        );
        let alone = PlaceCells { replay: None, ..cells };
        assert!(alone.words().ends_with("1 of 3 in the run."));
    }
}
