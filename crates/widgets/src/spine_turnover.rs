//! `spine-turnover`: a dendrite over months, and how many of the spines of the first day are still there.

use figure::{Axis, Dots, Figure, Handle, Ink, Line, Panel};

use plasticity::models::spine_turnover::{Dendrite, SpineTurnover, single};
use plasticity::{Unit, quantities};

use crate::picture::here;
use crate::print::fixed;
use crate::{Predict, Preset, Readout, Widget};

quantities! {
    /// A dendrite, and the day of a second look.
    pub struct Params {
        /// Days from the first look to the second.
        day: real("t", "days to the second look", Day, 540.0, 0.0..=720.0),
        /// The spines.
        rule: part(SpineTurnover),
        /// Chooses lives and places.
        seed: seed("seed", "random seed", 1),
    }
}

/// Last day that is drawn.
const END: f64 = 720.0;
/// Rows in which the spines of the dendrite are drawn, so that they do not hide each other.
const ROWS: usize = 8;

/// The widget.
pub struct SpineTurnoverWidget {
    params: Params,
    dendrite: Dendrite,
}

impl SpineTurnoverWidget {
    /// What one pool would leave that loses as much in the first two weeks.
    fn single(&self, day: f64) -> f64 {
        single(self.params.rule.survival(14.0), 14.0, day)
    }

    /// Survival against time.
    fn course(&self) -> Panel {
        let rule = &self.params.rule;
        let days = || (0..=240).map(|k| 3.0 * f64::from(k));
        let percent = |share: f64| 100.0 * share;
        let drawn = |day: f64| self.dendrite.counts(day).0 as f64 / rule.spines as f64;
        Panel::new("Spines of the first day")
            .height(240.0)
            .x(Axis::new("Time since the first look", "d", 0.0, END + 20.0))
            .y(Axis::new("Still there", "%", 0.0, 100.0).with_zero())
            .with(
                Line::new("if all had the same chance", days().map(|day| (day, percent(self.single(day)))))
                    .ink(Ink::Muted)
                    .labelled()
                    .guide(),
            )
            .with(Line::new("this dendrite", days().map(|day| (day, percent(drawn(day))))).ink(Ink::Third))
            .with(
                Line::new("two pools", days().map(|day| (day, percent(rule.survival(day)))))
                    .ink(Ink::Weight)
                    .labelled()
                    .result(),
            )
            .with(Dots::new("barrel cortex", [(14.0, 96.0), (540.0, 74.0)]).ink(Ink::Data))
            .with(Dots::new("visual cortex", [(30.0, 96.0)]).ink(Ink::Data))
            .with(here(self.params.day))
            .with(Handle::new("second look", (self.params.day, 6.0)).x("day"))
    }

    /// The dendrite at the second look.
    fn places(&self) -> Panel {
        let of = |first: bool| {
            let spines = self.dendrite.spines.iter().enumerate();
            let there =
                spines.filter(move |(_, spine)| spine.is_there(self.params.day) && spine.is_first() == first);
            there.map(|(k, spine)| (100.0 * spine.place, 0.5 + (k % ROWS) as f64)).collect::<Vec<_>>()
        };
        Panel::new("The dendrite at the second look")
            .row(1)
            .height(130.0)
            .x(Axis::new("Place along the dendrite", "%", 0.0, 100.0))
            .y(Axis::bare(0.0, ROWS as f64))
            .with(Dots::new("there since the first look", of(true)).ink(Ink::Weight).radius(2.5))
            .with(Dots::new("new", of(false)).ink(Ink::Accent).radius(2.5))
    }
}

impl Widget for SpineTurnoverWidget {
    type Params = Params;
    const TITLE: &'static str = "Spines come and go, and three in four of the first stay";
    const CAPTION: &'static str = "Two pools through the survivals of adult barrel cortex after 14 days and 18 months, seen through a \
        thinned skull [@zuo2005]; the pools and their two constants are a fit of ours. Visual cortex, one month [@grutzendler2002]. \
        Under a window more spines come and go [@holtmaat2005].";
    const FRONT: &'static [&'static str] = &["day", "lasting", "life", "spines"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "zuo-2005",
            label: "After Zuo and others 2005: most of the first spines stay",
            cite: "zuo2005",
            values: &[],
        },
        Preset {
            name: "one-pool",
            label: "No spine stays: the same two weeks, another year",
            cite: "",
            values: &[("lasting", "0"), ("life", "343")],
        },
        Preset {
            name: "one-month",
            label: "After Zuo and others 2005: a second look after a month",
            cite: "zuo2005",
            values: &[("day", "30")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Value {
        ask: "Four in a hundred spines are lost in two weeks. How many of the first are still there after 18 months?",
        readout: "survival",
    });
    const NEUTRAL: &'static str = "How long does a spine stay?";
    const MEASURED: &'static str = "74 % after 18 months, in adult barrel cortex [@zuo2005].";
    const WHY: &'static str = "The spines that are lost in two weeks are mostly those that come and go. Once these are gone, what         is left is the pool that lasts.";
    const MODELS: &'static [&'static str] = &["spine-turnover"];

    fn new(params: Params) -> Self {
        Self { dendrite: Dendrite::new(&params.rule, END, params.seed), params }
    }

    fn figure(&self, _at: f64) -> Figure {
        Figure { alt: self.summary(), panels: vec![self.course(), self.places()] }
    }

    fn readouts(&self) -> Vec<Readout> {
        let (rule, day) = (&self.params.rule, self.params.day);
        let (first, all) = self.dendrite.counts(day);
        let percent =
            |name, label, share: f64| Readout::new(name, label, 100.0 * share, Unit::Percent).digits(1);
        vec![
            percent("survival", "First spines still there", rule.survival(day)),
            percent("single", "If all had the same chance", self.single(day)),
            percent("turnover", "Turnover in 30 days", rule.turnover(30.0)),
            Readout::new("births", "Spines born per day", rule.births(), Unit::PerDay).digits(2),
            Readout::new("first", "First spines on this dendrite", first as f64, Unit::One),
            Readout::new("new", "New spines on this dendrite", (all - first) as f64, Unit::One),
        ]
    }

    fn summary(&self) -> String {
        let (first, all) = self.dendrite.counts(self.params.day);
        format!(
            "{} days after the first look {} % of its spines are expected to be there, and {} % if all had the same chance. \
             On this dendrite {first} of {} are, and {} are new.",
            fixed(self.params.day, 0),
            fixed(100.0 * self.params.rule.survival(self.params.day), 1),
            fixed(100.0 * self.single(self.params.day), 1),
            self.params.rule.spines,
            all - first
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plasticity::math::exp;

    /// Two pools keep 73.5 of a hundred for 18 months, one pool 21; each month a tenth or less comes and goes.
    #[test]
    fn most_of_the_first_stay() {
        let widget = SpineTurnoverWidget::new(Params::default());
        assert!((widget.params.rule.survival(540.0) - 0.7355).abs() < 5e-5);
        assert!((widget.single(540.0) - 0.207).abs() < 1e-3);
        let turnover = 100.0 * widget.params.rule.turnover(30.0);
        assert!(turnover > 5.0 && turnover < 10.0, "{turnover}");
        assert!((widget.dendrite.counts(540.0).0 as f64 - 147.0).abs() < 3.0);
    }

    /// What the second preset says: with one pool the first two weeks are the same.
    #[test]
    fn one_pool_has_the_same_two_weeks() {
        let one = exp(-14.0 / 343.0);
        assert!((one - SpineTurnover::default().survival(14.0)).abs() < 1e-3);
    }
}
