//! `stimulus-explorer`: how hard a cell of CA1 can be driven, and how often.

mod params;
mod record;

use figure::Gather;
use figure::{Axis, Bar, Bars, Dot, Dots, Drag, Figure, Handle, Ink, Line, Mark, Panel, Role, Rule, Stroke};
use plasticity::Unit;

pub use params::{Params, Stimulus};
use record::{Record, WINDOW, WINDOWS};

use crate::{Preset, Progress, Readout, Widget, number_text};

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
        Panel {
            title: title.into(),
            row: 0,
            width: 1.0,
            height: 150.0,
            x: Axis::new("Time in the window", "ms", 0.0, WINDOW),
            y: Axis::new("Membrane", "mV", -85.0, 55.0),
            marks: vec![Mark::Line(Line {
                name: "potential".into(),
                ink: Ink::Voltage,
                role: Role::Result,
                points: self.record.traces[place].clone(),
                width: 1.25,
                ..Line::default()
            })],
        }
    }

    fn curve(&self) -> Panel {
        let (label, unit, low, high, here, key) = if self.sustained() {
            ("Sustained current", "nA", 0.0, 1.6, self.params.current, "current")
        } else {
            ("Pulses per second", "Hz", 0.0, 210.0, self.params.rate, "rate")
        };
        let dots = self.record.curve.iter().map(|(x, y)| Dot { x: *x, y: *y, ..Dot::default() }).gather();
        let mut marks = vec![
            Mark::Rule(Rule {
                name: "measured ceiling".into(),
                ink: Ink::Data,
                role: Role::Data,
                x: None,
                y: MEASURED[self.params.stimulus as usize],
                stroke: Stroke::Dashed,
            }),
            Mark::Dots(Dots {
                name: "spikes per second".into(),
                ink: Ink::Post,
                role: Role::Result,
                dots,
                radius: 3.0,
                ..Dots::default()
            }),
        ];
        // Pulses may be stronger than any current that the axis shows.
        if here <= high {
            marks.push(Mark::Rule(Rule {
                ink: Ink::Accent,
                role: Role::Guide,
                x: Some(here),
                ..Rule::default()
            }));
            marks.push(Mark::Handle(Handle {
                name: label.into(),
                ink: Ink::Accent,
                at: (here, 0.9 * TOP),
                x: Some(Drag::direct(key)),
                y: None,
            }));
        }
        Panel {
            title: "Spikes per second in a first window".into(),
            row: 1,
            width: 1.0,
            height: 170.0,
            x: Axis::new(label, unit, low, high),
            y: Axis::new("Rate", "Hz", 0.0, TOP),
            marks,
        }
    }

    fn windows(&self) -> Panel {
        let bars = self.record.counts.iter().enumerate();
        let highest = self.record.counts.iter().copied().max().unwrap_or(0).max(12);
        Panel {
            title: "Spikes in ten windows".into(),
            row: 1,
            width: 1.0,
            height: 170.0,
            x: Axis::new("Window", "", 0.5, WINDOWS as f64 + 0.5),
            y: Axis::new("Spikes", "", 0.0, 1.1 * f64::from(highest)),
            marks: vec![Mark::Bars(Bars {
                name: "spikes".into(),
                ink: Ink::Post,
                role: Role::Result,
                bars: bars
                    .map(|(i, n)| Bar { from: i as f64 + 0.65, to: i as f64 + 1.35, y: f64::from(*n) })
                    .gather(),
                ..Bars::default()
            })],
        }
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
        let count = |name, label, value| Readout { name, label, value, unit: Unit::One, digits: 0 };
        let mut readouts = vec![
            count("first", "Spikes in the first window", self.known(0)),
            count("tenth", "Spikes in the tenth window", self.known(WINDOWS - 1)),
            Readout {
                name: "ceiling",
                label: "Highest rate of the curve",
                value: if self.record.curve.is_empty() { f64::NAN } else { self.record.highest() },
                unit: Unit::Hz,
                digits: 0,
            },
        ];
        if let Some((low, high)) = self.record.border {
            readouts.push(Readout {
                name: "drop-out",
                label: "Spikes drop out from",
                value: 0.5 * (low + high),
                unit: Unit::Na,
                digits: 2,
            });
        }
        readouts
    }

    fn summary(&self) -> String {
        let counts: Vec<String> = self.record.counts.iter().map(u32::to_string).gather();
        let how = if self.sustained() {
            "sustained".into()
        } else {
            format!("in pulses at {} Hz", number_text(self.params.rate))
        };
        format!(
            "{} nA, {how}, gaps of {} ms: spikes in the windows so far {}.",
            number_text(self.params.current),
            number_text(self.params.gap),
            if counts.is_empty() { "…".into() } else { counts.join(", ") },
        )
    }
}

#[cfg(test)]
mod tests;
