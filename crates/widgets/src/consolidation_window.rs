//! `consolidation-window`: what is left after ten hours, by when the blocker of protein synthesis came.

use figure::{Axis, Dots, Figure, Handle, Ink, Line, Panel, Rule, Spread};
use plasticity::math::{max, min};
use plasticity::protocol::tetanus::{Induction, Pathways};
use plasticity::time::{HOUR, MINUTE};
use plasticity::{Unit, quantities};

use crate::picture::thinned;
use crate::print::fixed;
use crate::readout::known;
use crate::tagging::{HOURS, Neuron, Theory};
use crate::{Predict, Preset, Progress, Readout, Widget, number_text};

quantities! {
    /// An induction and a blocker.
    pub struct Params {
        /// The published model.
        theory: choice("model", "published model", Theory, Clopath_2008),
        /// What the pathway receives, at time zero.
        induction: choice("induction", "stimulation", Induction, Stet),
        /// When the blocker comes.
        begin: real("t", "blocker comes", Min, 0.0, -180.0..=300.0),
        /// How long it stays.
        duration: log("T", "blocker stays", Min, 120.0, 10.0..=600.0),
        /// Seed of all chance.
        seed: seed("seed", "random seed", 1),
    }
}

/// From one time of the curve to the next, min.
const STEP: f64 = 15.0;
/// First and last of them.
const TIMES: (f64, f64) = (-180.0, 300.0);
/// How many there are.
const COUNT: usize = 33;
/// Runs that do not belong to the curve: without a blocker, and with the reader's.
const ALONE: usize = 2;
/// A change below this, per cent, is none that could be retained.
const CHANGE: f64 = 3.0;

/// The widget.
pub struct ConsolidationWindow {
    params: Params,
    /// Without a blocker, then with the reader's.
    alone: Vec<Neuron>,
    /// The one that is at work for the curve.
    sweep: Option<Neuron>,
    /// Weight after ten hours, per cent, by when the blocker came, min.
    curve: Vec<(f64, f64)>,
}

/// Weight after ten hours, per cent; NaN before.
fn late(neuron: &Neuron) -> f64 {
    neuron.samples().get(600).map_or(f64::NAN, |sample| sample.weight[0])
}

impl ConsolidationWindow {
    /// A neuron with a blocker from that time, or with none.
    fn neuron(&self, begin: Option<f64>) -> Neuron {
        let Params { theory, induction, duration, seed, .. } = self.params;
        let block_from = begin.unwrap_or(0.0);
        let block_to = if begin.is_some() { block_from + duration } else { 0.0 };
        let pathways =
            Pathways { first: induction, second: Induction::Nothing, gap: 0.0, block_from, block_to };
        Neuron::new(theory, &pathways, seed)
    }

    /// Weight after ten hours without and with the reader's blocker, and what that leaves of the change; per cent.
    fn values(&self) -> [f64; 3] {
        let [unblocked, blocked] = [0, 1].map(|i| self.alone.get(i).map_or(f64::NAN, late));
        let change = unblocked - 100.0;
        let retention = if change.abs() < CHANGE { f64::NAN } else { 100.0 * (blocked - 100.0) / change };
        [unblocked, blocked, retention]
    }

    /// The axis of weights, wide enough for all that is drawn.
    fn weights(&self) -> Axis {
        let samples = self.alone.iter().flat_map(Neuron::samples).map(|sample| sample.weight[0]);
        let all = samples.chain(self.curve.iter().map(|point| point.1));
        let (low, high) = all.fold((80.0, 120.0), |(low, high), y| {
            (min(low, 20.0 * (y / 20.0).floor()), max(high, 20.0 * (y / 20.0).ceil()))
        });
        Axis::new("Weight", "% of before", low, high)
    }

    fn window(&self) -> Panel {
        let [unblocked, blocked, _] = self.values();
        let begin = self.params.begin;
        let y = self.weights();
        let foot = y.low + 0.06 * (y.high - y.low);
        let mut panel = Panel::new("Weight after ten hours")
            .height(220.0)
            .x(Axis::new("Blocker comes, after the first pulse", "min", TIMES.0, TIMES.1))
            .y(y)
            .with(Rule::level("before", 100.0).ink(Ink::Muted).dotted());
        if unblocked.is_finite() {
            panel.add(Rule::level("no blocker", unblocked).ink(Ink::Muted).dashed().result());
        }
        panel.add(Line::new("with blocker", self.curve.iter().copied()).ink(Ink::Weight).result());
        if blocked.is_finite() {
            panel.add(Dots::new("this blocker", [(begin, blocked)]).ink(Ink::Third).result());
        }
        panel.with(Handle::new("blocker", (begin, foot)).ink(Ink::Third).x("begin"))
    }

    fn courses(&self) -> Panel {
        let end = self.params.begin + self.params.duration;
        let last = HOUR / MINUTE * HOURS;
        let y = self.weights();
        let blocked = (end > 0.0).then(|| {
            let time = (max(self.params.begin, 0.0), min(end, last));
            Spread::rectangle("blocked", time, (y.low, y.high)).ink(Ink::Third).guide()
        });
        let course = |i: usize| {
            let samples = self.alone.get(i).map_or(&[][..], Neuron::samples);
            thinned(samples).map(|(minute, sample)| (minute as f64, sample.weight[0]))
        };
        Panel::new("This blocker")
            .row(1)
            .height(150.0)
            .x(Axis::new("Time after the first pulse", "min", 0.0, last))
            .y(y)
            .with_all(blocked)
            .with(Rule::level("", 100.0).ink(Ink::Muted).dotted())
            .with(Line::new("no blocker", course(0)).ink(Ink::Muted).dashed().result().labelled())
            .with(Line::new("blocker", course(1)).ink(Ink::Weight).result().labelled())
    }
}

impl Widget for ConsolidationWindow {
    type Params = Params;
    const TITLE: &'static str = "A blocker of protein synthesis erases the change only if it comes early";
    const CAPTION: &'static str = "One pathway in published models [@clopath2008; @luboeinski2021; @ziegler2015]; protein \
        synthesis is blocked once. One neuron per point, all with the same seed.";
    const FRONT: &'static [&'static str] = &["begin", "duration", "induction", "theory", "seed"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "clopath-2008",
            label: "Clopath and others 2008: a strong tetanus",
            cite: "clopath2008",
            values: &[],
        },
        Preset {
            name: "strong-depression",
            label: "Clopath and others 2008: strong low frequency",
            cite: "clopath2008",
            values: &[("induction", "slfs")],
        },
        Preset {
            name: "luboeinski-2021",
            label: "In the model of Luboeinski & Tetzlaff 2021",
            cite: "luboeinski2021",
            values: &[("theory", "luboeinski-2021")],
        },
        Preset {
            name: "ziegler-2015",
            label: "In the model of Ziegler and others 2015",
            cite: "ziegler2015",
            values: &[("theory", "ziegler-2015")],
        },
        Preset {
            name: "too-late",
            label: "The blocker comes four hours late",
            cite: "",
            values: &[("begin", "240")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Curve {
        ask: "Draw what is left after ten hours, by when the blocker comes.",
        panel: 0,
        line: "with blocker",
    });
    const NEUTRAL: &'static str = "When must the blocker come to erase the change?";
    const MEASURED: &'static str = "In mice that learned to close an eyelid at a signal, a blocker within the \
        first four hours after training impaired what was kept [@inda2005].";
    const WHY: &'static str = "In all three models proteins are needed until the change has been handed on \
        [@clopath2008; @luboeinski2021; @ziegler2015]. A blocker that comes later finds nothing to stop.";
    const MODELS: &'static [&'static str] = &["tag-trigger", "calcium-tagging", "write-protected"];

    fn new(params: Params) -> Self {
        Self { params, alone: vec![], sweep: None, curve: vec![] }
    }

    fn advance(&mut self) -> Progress {
        let mut whole = (self.alone.len() + self.curve.len()) as f64;
        match self.alone.last_mut().map(Neuron::advance) {
            Some(false) => whole -= 1.0,
            _ if self.alone.len() < ALONE => {
                let begin = if self.alone.is_empty() { None } else { Some(self.params.begin) };
                self.alone.push(self.neuron(begin));
            }
            _ if self.curve.len() == COUNT => return Progress::Done,
            _ => {
                let begin = TIMES.0 + STEP * self.curve.len() as f64;
                let mut neuron = self.sweep.take().unwrap_or_else(|| self.neuron(Some(begin)));
                if neuron.advance() {
                    self.curve.push((begin, late(&neuron)));
                } else {
                    self.sweep = Some(neuron);
                }
            }
        }
        Progress::More(whole / (ALONE + COUNT) as f64)
    }

    fn figure(&self, _at: f64) -> Figure {
        Figure { alt: self.summary(), panels: vec![self.window(), self.courses()] }
    }

    fn readouts(&self) -> Vec<Readout> {
        let [unblocked, blocked, retention] = self.values();
        let readouts = vec![
            Readout::new("unblocked", "Weight after ten hours, no blocker", unblocked, Unit::Percent)
                .digits(1),
            Readout::new("blocked", "Weight after ten hours, blocker", blocked, Unit::Percent).digits(1),
            Readout::new("retention", "What the blocker leaves of the change", retention, Unit::Percent),
        ];
        known(readouts, self.curve.len() == COUNT)
    }

    fn summary(&self) -> String {
        let [unblocked, blocked, retention] = self.values();
        if blocked.is_nan() {
            return "The neurons are at work.".into();
        }
        let Params { begin, duration, .. } = self.params;
        let mut words = format!(
            "Without a blocker the weight is {} % after ten hours; with one from {} min, for {} min, it is {} %.",
            fixed(unblocked, 1),
            number_text(begin),
            number_text(duration),
            fixed(blocked, 1),
        );
        if retention.is_finite() {
            words += &format!(" The blocker leaves {} % of the change.", fixed(retention, 0));
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finished(params: Params) -> ConsolidationWindow {
        let mut widget = ConsolidationWindow::new(params);
        let mut last = 0.0;
        while let Progress::More(share) = widget.advance() {
            assert!(share >= last, "{share} after {last}");
            last = share;
        }
        widget
    }

    /// In every model a blocker at the time of a strong tetanus erases the change, one that comes after five hours does not.
    #[test]
    fn there_is_a_window() {
        for theory in [Theory::Clopath_2008, Theory::Luboeinski_2021, Theory::Ziegler_2015] {
            let widget = finished(Params { theory, duration: 240.0, ..Params::default() });
            let [unblocked, blocked, retention] = widget.values();
            assert!(unblocked > 105.0 && retention < 60.0, "{theory:?}: {unblocked} {blocked} {retention}");
            let last = widget.curve[COUNT - 1];
            assert_eq!(last.0, TIMES.1);
            let left = (last.1 - 100.0) / (unblocked - 100.0);
            assert!(left > 0.8, "{theory:?}: {left}");
        }
    }

    /// A blocker that has gone before the first pulse changes nothing, and the reader's lies on the curve.
    #[test]
    fn the_curve_is_made_of_runs_like_the_readers() {
        let widget = finished(Params { duration: 60.0, begin: 30.0, ..Params::default() });
        let [unblocked, blocked, _] = widget.values();
        assert_eq!(widget.curve[0], (-180.0, unblocked));
        assert_eq!(widget.curve[14], (30.0, blocked));
    }

    #[test]
    fn nothing_to_retain_is_not_said() {
        let widget = finished(Params { induction: Induction::Wtet, ..Params::default() });
        assert_eq!(widget.readouts().len(), 2);
    }
}
