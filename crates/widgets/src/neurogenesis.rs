//! `neurogenesis`: four nets learn group after group of alike patterns, with young cells and without.

mod nets;
mod picture;
#[cfg(test)]
mod tests;

use figure::Figure;
use plasticity::networks::young_units::{GROUPS, Kind, Reading, YoungUnits};
use plasticity::{Unit, quantities, unit};

use nets::{KINDS, Net, Nets};

use crate::print::{fixed, signed};
use crate::readout::known;
use crate::{Predict, Preset, Progress, Readout, Span, Widget};

quantities! {
    /// Cells and the task.
    pub struct Params {
        /// The nets; of its kinds of units all are run, and one is drawn.
        rule: part(YoungUnits),
    }
}

/// The widget.
pub struct Neurogenesis {
    params: Params,
    nets: Nets,
}

/// What chance gives: throwing a tenth right, or never saying that an element is on.
fn chance(reading: Reading) -> f64 {
    match reading {
        Reading::Sampled => 0.82,
        Reading::Likelier => 0.90,
    }
}

impl Widget for Neurogenesis {
    type Params = Params;
    const TITLE: &'static str = "With young cells codes overlap more, and more is kept";
    const CAPTION: &'static str = "Entorhinal cortex and granule cells as a restricted Boltzmann machine [@finnegan2015]: four nets learn \
        eleven groups of alike patterns in turn. Once all are learned, bars show each net’s score, from that of chance (dashed) up; triangles, \
        right after each group. One run; squares, at the published constants: means of 20 runs, from the first author’s thesis. Drawn: 24 cells of \
        one net.";
    const FRONT: &'static [&'static str] = &["kind", "reading", "cost", "young-rate", "turnover", "apart"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "finnegan-2015",
            label: "Finnegan & Becker 2015: young cells, turnover",
            cite: "finnegan2015",
            values: &[],
        },
        Preset {
            name: "likelier",
            label: "The likelier value counts",
            cite: "",
            values: &[("reading", "likelier"), ("kind", "plain")],
        },
        Preset {
            name: "no-turnover",
            label: "None is replaced: all grow old",
            cite: "",
            values: &[("turnover", "0")],
        },
        Preset {
            name: "further-apart",
            label: "After Finnegan & Becker 2015: weak inhibition",
            cite: "finnegan2015",
            values: &[("apart", "0.45"), ("cost", "0.05"), ("inhibition", "learned")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Sign {
        ask: "With young cells among the mature, do two patterns share more cells than with inhibited ones \
            alone, or fewer?",
        readout: "overlap-change",
        within: 1.0,
    });
    const NEUTRAL: &'static str = "Do young cells keep memories apart?";
    const WHY: &'static str = "Little inhibits a young cell, so it is on for many patterns [@finnegan2015]. Inhibited cells are \
        hardly on, and share little; weakly inhibited ones are on half the time, and share most.";
    const MODELS: &'static [&'static str] = &["young-units"];

    fn new(params: Params) -> Self {
        Self { nets: Nets::new(&params.rule), params }
    }

    fn advance(&mut self) -> Progress {
        Progress::of(self.nets.advance())
    }

    fn span(&self) -> Option<Span> {
        let end = GROUPS as f64;
        let events = (0..=GROUPS).map(|group| group as f64).collect();
        Some(Span { unit: unit!("groups"), start: 0.0, end, events, pace: end / 8.0 })
    }

    fn figure(&self, at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(&self.params.rule, &self.nets, at) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let score =
            |name, label, kind| Readout::new(name, label, self.net(kind).score(), Unit::One).digits(3);
        let shared = |name, label, kind| {
            Readout::new(name, label, 100.0 * self.net(kind).overlap(), Unit::Percent).digits(1)
        };
        let angle =
            |name, label, kind| Readout::new(name, label, self.net(kind).likeness(), Unit::One).digits(3);
        let readouts = vec![
            score("score-plain", "Score, mature", Kind::Plain),
            score("score-sparse", "Score, inhibited", Kind::Sparse),
            score("score-young", "Score, with young", Kind::Young),
            score("score-turnover", "Score, turnover", Kind::Turnover),
            Readout::new("chance", "Score by chance", chance(self.params.rule.reading), Unit::One).digits(2),
            shared("overlap-sparse", "Cells shared, inhibited", Kind::Sparse),
            shared("overlap-turnover", "Cells shared, turnover", Kind::Turnover),
            Readout::new(
                "overlap-change",
                "More shared with turnover",
                self.overlap_change(),
                unit!("points"),
            )
            .digits(1),
            angle("likeness-sparse", "Cosine of codes, inhibited", Kind::Sparse),
            angle("likeness-turnover", "Cosine of codes, turnover", Kind::Turnover),
        ];
        known(readouts, self.nets.done())
    }

    fn summary(&self) -> String {
        let groups = self.nets.groups();
        if !self.nets.done() {
            return format!("The nets have learned {groups} of {GROUPS} groups.");
        }
        let scores =
            KINDS.map(|kind| format!("{} {}", picture::name(kind), fixed(self.net(kind).score(), 3)));
        let [sparse, turnover] = [Kind::Sparse, Kind::Turnover].map(|kind| self.net(kind));
        let percent = |share: f64| fixed(100.0 * share, 1);
        format!(
            "Score of all groups at the end: {}; chance gives {}. Two patterns share {} % of the cells where all are inhibited, and {} % with \
             turnover, a change of {} points; the cosine of their codes is {} and {}.",
            scores.join(", "),
            fixed(chance(self.params.rule.reading), 2),
            percent(sparse.overlap()),
            percent(turnover.overlap()),
            signed((10.0 * self.overlap_change()).round() / 10.0),
            fixed(sparse.likeness(), 3),
            fixed(turnover.likeness(), 3)
        )
    }
}

impl Neurogenesis {
    fn net(&self, kind: Kind) -> &Net {
        self.nets.of(kind)
    }

    /// Overlap with turnover less that of inhibited cells alone, in points: hundredths of the cells.
    fn overlap_change(&self) -> f64 {
        100.0 * (self.net(Kind::Turnover).overlap() - self.net(Kind::Sparse).overlap())
    }
}
