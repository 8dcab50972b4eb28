//! `allocation`: excitable cells win a memory, so that two memories hours apart share cells, and days apart only by chance.

mod params;
mod picture;
mod record;

use figure::Figure;
use plasticity::Unit;

pub use params::Params;
use record::Record;

use crate::print::fixed;
use crate::readout::known;
use crate::{Predict, Preset, Progress, Readout, Span, Widget, number_text};

/// The widget.
pub struct AllocationWidget {
    params: Params,
    record: Record,
}

impl Widget for AllocationWidget {
    type Params = Params;
    const TITLE: &'static str = "The most excitable cells win a memory; who they are changes with time";
    const CAPTION: &'static str = "Two events, or one memory over four days. With two events winners stay excitable for some hours, so that \
        memories days apart share cells only by chance. The rule is ours, after what was found in the amygdala, 6 h [@rashid2016], and in CA1, \
        12 h [@cai2016]; squares are 40 drawn populations. With four days it is a published network of 50 cells [@delamare2024], ten others of \
        them more excitable each day; dots are single networks, drawn by us.";
    const FRONT: &'static [&'static str] =
        &["interval", "decay", "boost", "experiment", "drift-boost", "networks"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "lau-2020",
            label: "After Lau and others 2020: three hours apart",
            cite: "lau2020",
            values: &[],
        },
        Preset {
            name: "rashid-2016",
            label: "After Rashid and others 2016: a day apart",
            cite: "rashid2016",
            values: &[("interval", "24")],
        },
        Preset {
            name: "cai-2016",
            label: "After Cai and others 2016: CA1, five hours apart",
            cite: "cai2016",
            values: &[("interval", "5"), ("decay", "12")],
        },
        Preset {
            name: "cai-2016-week",
            label: "After Cai and others 2016: CA1, a week apart",
            cite: "cai2016",
            values: &[("interval", "168"), ("decay", "12")],
        },
        Preset {
            name: "delamare-2024",
            label: "Delamare and others 2024: four days, as printed",
            cite: "delamare2024",
            values: &[("experiment", "four-days")],
        },
        Preset {
            name: "delamare-2024-still",
            label: "Delamare and others 2024: as printed, no boost",
            cite: "delamare2024",
            values: &[("experiment", "four-days"), ("drift-boost", "0")],
        },
        Preset {
            name: "delamare-2024-strong",
            label: "Delamare and others 2024: as printed, a boost of 3",
            cite: "delamare2024",
            values: &[("experiment", "four-days"), ("drift-boost", "3")],
        },
        Preset {
            name: "delamare-2024-program",
            label: "Delamare and others 2024: four days, as programmed",
            cite: "delamare2024",
            values: &[("experiment", "four-days"), ("drift-version", "programmed")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Curve {
        ask: "A memory takes a fifth of the cells. Hours or days later comes another event. Draw how many of the first cells it takes again.",
        panel: 1,
        line: "many cells",
    });
    const NEUTRAL: &'static str = "Which cells does the next memory take?";
    const MEASURED: &'static str = "In the lateral amygdala of mice two fears share cells where they are six hours apart, and do not 24 hours apart \
        [@rashid2016]. In CA1 two places share more cells within a day than a week apart [@cai2016].";
    const WHY: &'static str = "Cells that have won stay more excitable for about six hours [@lau2020], so that the next event finds them ahead. Once \
        the boost is gone, a fifth of them win again by chance.";
    const MODELS: &'static [&'static str] = &["allocation", "excitability-drift"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        if params.events() {
            return vec![
                "networks",
                "drift-boost",
                "drift-input",
                "drift-inhibition",
                "drift-linear",
                "drift-square",
                "drift-tau-rate",
                "drift-tau-weight",
                "drift-tau-decay",
                "drift-top",
                "drift-version",
                "drift-seed",
            ];
        }
        vec!["interval", "active", "boost", "decay", "cells", "seed"]
    }

    fn new(params: Params) -> Self {
        Self { record: Record::new(&params), params }
    }

    fn advance(&mut self) -> Progress {
        if self.record.done(&self.params) {
            return Progress::Done;
        }
        Progress::of(self.record.advance(&self.params))
    }

    fn span(&self) -> Option<Span> {
        let end = self.params.interval;
        self.params.events().then(|| Span {
            unit: Unit::H,
            start: 0.0,
            end,
            events: vec![0.0, end],
            pace: end / 4.0,
        })
    }

    fn figure(&self, at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(self, at) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let (rule, interval) = (&self.params.cells, self.params.interval);
        let percent =
            |name, label, share: f64| Readout::new(name, label, 100.0 * share, Unit::Percent).digits(1);
        let day =
            |name, label, day| Readout::new(name, label, self.record.correlation(day), Unit::One).digits(2);
        let readouts = match self.params.events() {
            true => vec![
                percent("overlap", "Shared, of very many cells", rule.overlap(interval)),
                percent("drawn", "Shared, of the drawn cells", self.record.cells.overlap(interval)),
                percent("chance", "Shared by chance", rule.active),
                Readout::new("left", "Boost that is left", rule.left(interval), Unit::One).digits(2),
            ],
            false => vec![
                day("second-day", "Correlation of days 1 and 2", 1),
                day("third-day", "Correlation of days 1 and 3", 2),
                day("fourth-day", "Correlation of days 1 and 4", 3),
            ],
        };
        known(readouts, self.record.done(&self.params))
    }

    fn summary(&self) -> String {
        if !self.params.events() {
            if self.record.correlations.is_empty() {
                return "The first network is at work.".into();
            }
            return format!(
                "The ensemble of day 2 correlates with that of day 1 by {}, that of day 4 by {}, in {}.",
                fixed(self.record.correlation(1), 2),
                fixed(self.record.correlation(3), 2),
                match (self.record.correlations.len(), self.params.networks) {
                    (1, 1) => "one network".into(),
                    (done, all) if (done as u64) < all =>
                        format!("the mean of {done} of {all} networks so far"),
                    (networks, _) => format!("the mean of {networks} networks"),
                },
            );
        }
        let (rule, interval) = (&self.params.cells, self.params.interval);
        format!(
            "{} h after the first event a second one takes {} % of its cells again, by chance {} %; of {} cells drawn, {} % of the first.",
            number_text(interval),
            fixed(100.0 * rule.overlap(interval), 1),
            fixed(100.0 * rule.active, 1),
            rule.cells,
            fixed(100.0 * self.record.cells.overlap(interval), 1),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, finished, value};
    use plasticity::networks::excitability_drift::Run;

    fn of_preset(preset: &str) -> AllocationWidget {
        AllocationWidget::new(testing::preset::<AllocationWidget>(preset))
    }

    /// The independent program's overlaps.
    #[test]
    fn hours_share_cells_and_days_do_not() {
        for (preset, percent) in
            [("lau-2020", 35.2), ("rashid-2016", 20.4), ("cai-2016", 36.6), ("cai-2016-week", 20.0)]
        {
            let widget = of_preset(preset);
            assert!((value(&widget, "overlap") - percent).abs() < 0.05, "{}", widget.summary());
        }
    }

    /// Means of forty populations lie on the closed form.
    #[test]
    fn drawn_cells_are_on_the_curve() {
        let mut widget = of_preset("lau-2020");
        while widget.record.drawn().is_empty() {
            widget.advance();
        }
        for [hours, mean, spread] in widget.record.drawn() {
            let exact = widget.params.cells.overlap(hours);
            assert!((mean - exact).abs() < 0.04 && spread < 0.15, "{hours}: {mean} ± {spread}, {exact}");
        }
    }

    /// Before the second event there is no second memory.
    #[test]
    fn the_second_memory_comes_at_its_time() {
        let widget = of_preset("lau-2020");
        let parts = |at| widget.figure(at).panels[0].marks.len();
        assert_eq!(parts(3.0), parts(2.9) + 2);
    }

    #[test]
    fn networks_drift_by_their_boost() {
        let few = |preset| {
            finished::<AllocationWidget>(Params {
                networks: 5,
                ..testing::preset::<AllocationWidget>(preset)
            })
        };
        let [still, some, strong] = ["delamare-2024-still", "delamare-2024", "delamare-2024-strong"].map(few);
        assert!(value(&still, "second-day") > 0.95 && value(&strong, "second-day") < -0.05);
        let mean = value(&some, "second-day");
        assert!((-0.05..0.95).contains(&mean), "{mean}");
        assert_eq!(some.record.shown.as_ref().map(Run::days), Some(4));
    }
}
