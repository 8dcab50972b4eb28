//! `stimulus-explorer`: how hard a cell of CA1 can be driven, and how often.

mod params;
mod record;

use figure::{Axis, Bar, Bars, Dots, Figure, Handle, Ink, Line, Panel, Rule};
use plasticity::Unit;

pub use params::{Params, Stimulus};
use record::{Record, WINDOW, WINDOWS};

use crate::picture::here;
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
        let potential = self.record.traces[place].iter().copied();
        Panel::new(title)
            .height(150.0)
            .x(Axis::new("Time in the window", "ms", 0.0, WINDOW))
            .y(Axis::new("Membrane", "mV", -85.0, 55.0))
            .with(Line::new("potential", potential).width(1.25).ink(Ink::Voltage).result())
    }

    fn curve(&self) -> Panel {
        let (label, unit, high, at, key) = if self.sustained() {
            ("Sustained current", "nA", 1.6, self.params.current, "current")
        } else {
            ("Pulses per second", "Hz", 210.0, self.params.rate, "rate")
        };
        let ceiling = Rule::level("measured ceiling", MEASURED[self.params.stimulus as usize]);
        let curve = self.record.curve.iter().copied();
        let panel = Panel::new("Spikes per second in a first window")
            .row(1)
            .height(170.0)
            .x(Axis::new(label, unit, 0.0, high))
            .y(Axis::new("Rate", "Hz", 0.0, TOP))
            .with(ceiling.ink(Ink::Data).dashed().data())
            .with(Dots::new("spikes per second", curve).radius(3.0).ink(Ink::Post).result());
        // Pulses may be stronger than any current that the axis shows.
        if at > high {
            return panel;
        }
        panel.with(here(at)).with(Handle::new(label, (at, 0.9 * TOP)).x(key))
    }

    fn windows(&self) -> Panel {
        let counts = &self.record.counts;
        let bars = counts.iter().enumerate().map(|(i, n)| {
            let window = i as f64 + 1.0;
            Bar::new(window - 0.35, window + 0.35, f64::from(*n))
        });
        let highest = counts.iter().fold(12, |highest, n| highest.max(*n));
        Panel::new("Spikes in ten windows")
            .row(1)
            .height(170.0)
            .x(Axis::new("Window", "", 0.5, WINDOWS as f64 + 0.5))
            .y(Axis::new("Spikes", "", 0.0, 1.1 * f64::from(highest)))
            .with(Bars::new("spikes", bars).ink(Ink::Post).result())
    }

    fn known(&self, window: usize) -> f64 {
        self.record.counts.get(window).map_or(f64::NAN, |n| f64::from(*n))
    }
}

impl Widget for StimulusExplorer {
    type Params = Params;
    const TITLE: &'static str = "A cell that is driven too hard or too often drops spikes";
    const CAPTION: &'static str = "A published model cell of CA1 [@bianchi2012] is driven in ten windows of 200 ms: its potential in the first and in the tenth. \
        Dots: its rate in a first window over the drive; dashed: the highest rate that was measured [@jang2026]. Bars: its spikes in each window.";
    const FRONT: &'static [&'static str] = &["stimulus", "current", "rate", "gap"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "sustained",
            label: "As chosen: a held current, gaps of 400 ms",
            cite: "jang2026",
            values: &[],
        },
        Preset {
            name: "short-gap",
            label: "Gaps of 200 ms are too short",
            cite: "jang2026",
            values: &[("gap", "200")],
        },
        Preset {
            name: "drop-out",
            label: "With too strong a current spikes drop out",
            cite: "bianchi2012",
            values: &[("current", "1.25")],
        },
        Preset {
            name: "pulses",
            label: "Pulses of 3 ms reach 100 Hz",
            cite: "jang2026",
            values: &[("stimulus", "pulses"), ("current", "2")],
        },
    ];
    const MODELS: &'static [&'static str] = &["ca1-cell"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        if params.stimulus == Stimulus::Sustained { vec!["rate"] } else { vec![] }
    }

    fn new(params: Params) -> Self {
        Self { params, record: Record::new() }
    }

    fn advance(&mut self) -> Progress {
        Progress::of(self.record.advance(&self.params))
    }

    fn figure(&self, _at: f64) -> Figure {
        let panels =
            vec![self.trace(0, "First window"), self.trace(1, "Tenth window"), self.curve(), self.windows()];
        Figure { alt: self.summary(), panels }
    }

    fn readouts(&self) -> Vec<Readout> {
        let ceiling = if self.record.curve.is_empty() { f64::NAN } else { self.record.highest() };
        let mut readouts = vec![
            Readout::new("first", "Spikes in the first window", self.known(0), Unit::One),
            Readout::new("tenth", "Spikes in the tenth window", self.known(WINDOWS - 1), Unit::One),
            Readout::new("ceiling", "Highest rate of the curve", ceiling, Unit::Hz),
        ];
        if let Some((low, high)) = self.record.border {
            readouts.push(
                Readout::new("drop-out", "Spikes drop out from", 0.5 * (low + high), Unit::Na).digits(2),
            );
        }
        readouts
    }

    fn summary(&self) -> String {
        let params = &self.params;
        let how = match params.stimulus {
            Stimulus::Sustained => "sustained".into(),
            Stimulus::Pulses => format!("in pulses at {} Hz", number_text(params.rate)),
        };
        let counts: Vec<_> = self.record.counts.iter().map(u32::to_string).collect();
        let counts = if counts.is_empty() { "…".into() } else { counts.join(", ") };
        format!(
            "{} nA, {how}, gaps of {} ms: spikes in the windows so far {counts}.",
            number_text(params.current),
            number_text(params.gap)
        )
    }
}

#[cfg(test)]
mod tests;
