//! `stimulus-explorer`: how hard a cell of CA1 can be driven, and how often.

mod params;
mod record;

use figure::{Axis, Bar, Bars, Figure, Ink, Mark, Panel, Role, Shape, Stroke};
use plasticity::Unit;

pub use params::{Params, Stimulus};
use record::{Record, WINDOW, WINDOWS};

use crate::marks::here;
use crate::plot::{Plot, Row, fill, panel, readouts};
use crate::{Preset, Progress, Readout, Widget};

/// Top of the axes of rates, Hz.
const TOP: f64 = 160.0;
/// The highest rates in the experiment, Hz: about 55 under a sustained current, up to about 100 with pulses.
const MEASURED: [f64; 2] = [55.0, 100.0];

/// The widget.
pub struct StimulusExplorer {
    params: Params,
    record: Record,
}

impl StimulusExplorer {
    fn sustained(&self) -> bool {
        self.params.stimulus == Stimulus::Sustained
    }

    fn trace(&self, place: usize, title: &str) -> Panel {
        let x = Axis::new("Time in the window", "ms", 0.0, WINDOW);
        let mut panel = panel(title, 0, 150.0, x, Axis::new("Membrane", "mV", -85.0, 55.0));
        let points = self.record.traces[place].clone();
        panel.line("potential", Ink::Voltage, Stroke::Solid, Role::Result, 1.25, points);
        panel
    }

    fn curve(&self) -> Panel {
        let (label, unit, low, high, at, key) = if self.sustained() {
            ("Sustained current", "nA", 0.0, 1.6, self.params.current, "current")
        } else {
            ("Pulses per second", "Hz", 0.0, 210.0, self.params.rate, "rate")
        };
        let (x, y) = (Axis::new(label, unit, low, high), Axis::new("Rate", "Hz", 0.0, TOP));
        let mut panel = panel("Spikes per second in a first window", 1, 170.0, x, y);
        let measured = MEASURED[self.params.stimulus as usize];
        panel.level("measured ceiling", Ink::Data, Stroke::Dashed, Role::Data, measured);
        let curve = &self.record.curve;
        panel.dots("spikes per second", Ink::Post, Role::Result, Shape::Disc, curve).radius = 3.0;
        // Pulses may be stronger than any current that the axis shows.
        if at <= high {
            here(&mut panel, at);
            panel.handle(label, Ink::Accent, (at, 0.9 * TOP), key, "");
        }
        panel
    }

    fn windows(&self) -> Panel {
        let (mut bars, mut highest) = (vec![], 12);
        for (i, n) in self.record.counts.iter().enumerate() {
            bars.push(Bar { from: i as f64 + 0.65, to: i as f64 + 1.35, y: f64::from(*n) });
            highest = highest.max(*n);
        }
        let x = Axis::new("Window", "", 0.5, WINDOWS as f64 + 0.5);
        let y = Axis::new("Spikes", "", 0.0, 1.1 * f64::from(highest));
        let mut panel = panel("Spikes in ten windows", 1, 170.0, x, y);
        let name = "spikes".into();
        let bars = Bars { name, ink: Ink::Post, role: Role::Result, bars, base: 0.0, hollow: false };
        panel.marks.push(Mark::Bars(bars));
        panel
    }

    fn known(&self, window: usize) -> f64 {
        self.record.counts.get(window).map_or(f64::NAN, |n| f64::from(*n))
    }
}

impl Widget for StimulusExplorer {
    type Params = Params;
    const TITLE: &'static str = "How hard, and how often, can a cell be driven?";
    const CAPTION: &'static str = "A published model cell of CA1 [@bianchi2012], no parameter touched. Like the cells of [@jang2026] it drops spikes under \
        strong currents and after short gaps. Unlike them it reaches 70 Hz, needs two to three times the current, and slows within a window.";
    const FRONT: &'static [&'static str] = &["stimulus", "current", "rate", "gap"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "sustained",
            label: "As chosen: sustained, gaps of 400 ms",
            cite: "jang2026",
            values: &[],
        },
        Preset { name: "short-gap", label: "Gaps of 200 ms", cite: "jang2026", values: &[("gap", "200")] },
        Preset {
            name: "drop-out",
            label: "Too strong a current",
            cite: "bianchi2012",
            values: &[("current", "1.25")],
        },
        Preset {
            name: "pulses",
            label: "Pulses of 3 ms at 100 Hz",
            cite: "jang2026",
            values: &[("stimulus", "pulses"), ("current", "2")],
        },
    ];
    const MODELS: &'static [&'static str] = &["ca1-cell"];

    fn idle(params: &Params) -> Vec<&'static str> {
        if params.stimulus == Stimulus::Sustained { vec!["rate"] } else { vec![] }
    }

    fn new(params: Params) -> Self {
        Self { params, record: Record::new() }
    }

    fn advance(&mut self) -> Progress {
        let share = self.record.advance(&self.params);
        if share < 1.0 { Progress::More(share) } else { Progress::Done }
    }

    fn figure(&self, _at: f64) -> Figure {
        let panels =
            vec![self.trace(0, "First window"), self.trace(1, "Tenth window"), self.curve(), self.windows()];
        Figure { alt: self.summary(), panels }
    }

    fn readouts(&self) -> Vec<Readout> {
        const ROWS: [Row; 4] = [
            ("first", "Spikes in the first window", Unit::One, 0),
            ("tenth", "Spikes in the tenth window", Unit::One, 0),
            ("ceiling", "Highest rate of the curve", Unit::Hz, 0),
            ("drop-out", "Spikes drop out from", Unit::Na, 2),
        ];
        let ceiling = if self.record.curve.is_empty() { f64::NAN } else { self.record.highest() };
        let (known, (low, high)) = match self.record.border {
            Some(border) => (4, border),
            None => (3, (0.0, 0.0)),
        };
        readouts(&ROWS[..known], &[self.known(0), self.known(WINDOWS - 1), ceiling, 0.5 * (low + high)])
    }

    fn summary(&self) -> String {
        let params = &self.params;
        let mut words = fill("{} nA, ", &[params.current]);
        words +=
            &if self.sustained() { "sustained".into() } else { fill("in pulses at {} Hz", &[params.rate]) };
        words += &fill(", gaps of {} ms: spikes in the windows so far ", &[params.gap]);
        for (i, n) in self.record.counts.iter().enumerate() {
            words += if i > 0 { ", " } else { "" };
            words += &n.to_string();
        }
        words += if self.record.counts.is_empty() { "…." } else { "." };
        words
    }
}

#[cfg(test)]
mod tests;
