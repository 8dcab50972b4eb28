//! `spine-turnover`: a dendrite over months, and how many of the spines of the first day are still there.

mod picture;
#[cfg(test)]
mod tests;

use figure::Figure;

use plasticity::math::{max, min};
use plasticity::models::spine_turnover::{Dendrite, SpineTurnover, single};
use plasticity::{Unit, quantities};

use crate::print::fixed;
use crate::scenes::spines::rows;
use crate::{Predict, Preset, Readout, Span, Widget};

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

/// Last day that is followed.
const END: f64 = 720.0;
/// Days between the looks of which turnover is said.
const MONTH: f64 = 30.0;
/// Spines of the stretch that is drawn, about.
const DRAWN: f64 = 40.0;
/// Survivals of adult barrel cortex through a thinned skull: day, per cent.
const THINNED: [(f64, f64); 2] = [(14.0, 96.0), (540.0, 74.0)];

/// The widget.
pub struct SpineTurnoverWidget {
    params: Params,
    dendrite: Dendrite,
    /// Places of the spines of the drawn stretch in the dendrite's list, and the row of each.
    stretch: Vec<(usize, usize)>,
    /// Shares of the spines that come and go, month by month.
    months: Vec<(f64, f64)>,
}

impl SpineTurnoverWidget {
    /// What one pool would leave that loses as much in the first two weeks.
    fn single(&self, day: f64) -> f64 {
        single(self.params.rule.survival(14.0), 14.0, day)
    }

    /// Part of the dendrite that is drawn.
    fn part(rule: &SpineTurnover) -> f64 {
        min(DRAWN / rule.spines as f64, 1.0)
    }

    /// Share of the spines of the first look that are still there on this dendrite.
    fn kept(&self, day: f64) -> f64 {
        // They stand first in the list.
        let first = &self.dendrite.spines[..self.params.rule.spines as usize];
        first.iter().filter(|spine| spine.is_there(day)).count() as f64 / first.len() as f64
    }
}

/// Spines gained and lost between the looks of two months, as shares of those of the first: in one pass, since there may be
/// hundreds of thousands.
fn months(dendrite: &Dendrite) -> Vec<(f64, f64)> {
    const LOOKS: usize = (END / MONTH) as usize + 1;
    let (mut there, mut gained, mut lost) = ([0.0; LOOKS], [0.0; LOOKS], [0.0; LOOKS]);
    for spine in &dendrite.spines {
        let mut looks = (max(spine.born / MONTH, 0.0).ceil() as usize..LOOKS)
            .take_while(|look| spine.is_there(MONTH * *look as f64))
            .inspect(|look| there[*look] += 1.0);
        let Some(first) = looks.next() else { continue };
        let last = looks.last().unwrap_or(first);
        if first > 0 {
            gained[first - 1] += 1.0;
        }
        lost[last] += 1.0;
    }
    let share = |of: f64, all: f64| if all > 0.0 { of / all } else { 0.0 };
    (0..LOOKS - 1)
        .map(|month| (share(gained[month], there[month]), share(lost[month], there[month])))
        .collect()
}

impl Widget for SpineTurnoverWidget {
    type Params = Params;
    const TITLE: &'static str = "Spines come and go, and three in four of the first stay";
    const CAPTION: &'static str = "Two pools through what is left in adult barrel cortex after 14 days and 18 months, seen through a thinned \
        skull [@zuo2005]; the pools are a fit of ours. Also through it: visual cortex, one month [@grutzendler2002]. Through a window 73 % \
        last 8 days or longer [@holtmaat2005]; in its first month it raises turnover [@xu2007], which later stays the same \
        [@holtmaat2009]. Band: 3 to 5 % in two weeks, per month.";
    const FRONT: &'static [&'static str] = &["day", "lasting", "life", "spines"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "zuo-2005",
            label: "After Zuo and others 2005: 18 months later",
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
            label: "After Zuo and others 2005: a month later",
            cite: "zuo2005",
            values: &[("day", "30")],
        },
        Preset {
            name: "holtmaat-2005",
            label: "After Holtmaat and others 2005: a week later",
            cite: "holtmaat2005",
            // “A few days”: three are a choice.
            values: &[("lasting", "0.73"), ("life", "3"), ("day", "8")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Value {
        ask: "Four in a hundred spines are lost in two weeks. How many of the first are still there after 18 months?",
        readout: "survival",
    });
    const NEUTRAL: &'static str = "How long does a spine stay?";
    // After 18 months hardly anything else is left.
    const TELLS: &'static [&'static str] = &["lasting"];
    const MEASURED: &'static str = "74 % after 18 months, in adult barrel cortex [@zuo2005].";
    const WHY: &'static str = "The spines that are lost in two weeks are mostly those that come and go. Once these are gone, what \
        is left is the pool that lasts.";
    const MODELS: &'static [&'static str] = &["spine-turnover"];

    fn new(params: Params) -> Self {
        let dendrite = Dendrite::new(&params.rule, END, params.seed);
        let part = Self::part(&params.rule);
        let drawn: Vec<_> = (0..dendrite.spines.len()).filter(|k| dendrite.spines[*k].place < part).collect();
        let lives = drawn
            .iter()
            .map(|k| &dendrite.spines[*k])
            .map(|spine| (spine.place / part, spine.born, spine.lost));
        let rows = rows(&lives.collect::<Vec<_>>());
        Self { stretch: drawn.into_iter().zip(rows).collect(), months: months(&dendrite), dendrite, params }
    }

    fn span(&self) -> Option<Span> {
        let end = self.params.day;
        let months = (0..=(END / MONTH) as i32).map(|month| MONTH * f64::from(month));
        let events = months.filter(|day| *day < end).chain([end]).collect();
        (end > 0.0).then(|| Span { unit: Unit::Day, start: 0.0, end, events, pace: end / 8.0 })
    }

    fn figure(&self, at: f64) -> Figure {
        Figure {
            alt: self.summary(),
            panels: picture::panels(self, if self.params.day > 0.0 { at } else { 0.0 }),
        }
    }

    fn readouts(&self) -> Vec<Readout> {
        let (rule, day) = (&self.params.rule, self.params.day);
        let (first, all) = self.dendrite.counts(day);
        let percent =
            |name, label, share: f64| Readout::new(name, label, 100.0 * share, Unit::Percent).digits(1);
        vec![
            percent("survival", "First spines still there", rule.survival(day)),
            percent("single", "If all had the same chance", self.single(day)),
            percent("turnover", "Turnover in 30 days", rule.turnover(MONTH)),
            Readout::new("births", "Spines born per day", rule.births(), Unit::PerDay).digits(2),
            Readout::new("first", "First spines on this dendrite", first as f64, Unit::One),
            Readout::new("new", "New spines on this dendrite", (all - first) as f64, Unit::One),
        ]
    }

    fn summary(&self) -> String {
        let (first, all) = self.dendrite.counts(self.params.day);
        format!(
            "{} days after the first look {} % of its spines are expected to be there, and {} % if all had the same chance. \
             On this dendrite {first} of {} are, and {} are new. A month changes {} %.",
            fixed(self.params.day, 0),
            fixed(100.0 * self.params.rule.survival(self.params.day), 1),
            fixed(100.0 * self.single(self.params.day), 1),
            self.params.rule.spines,
            all - first,
            fixed(100.0 * self.params.rule.turnover(MONTH), 1)
        )
    }

    fn measured(&self) -> Vec<(f64, f64)> {
        THINNED.into_iter().filter(|(day, _)| *day == self.params.day).collect()
    }
}
