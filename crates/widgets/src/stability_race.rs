//! `stability-race`: Hebbian growth against its brake, and how fast the brake must be.

mod picture;
mod record;

use figure::Figure;
use plasticity::models::growth_and_brake::{GrowthAndBrake, Region};
use plasticity::{Unit, quantities, unit};

use record::{End, Record};

use crate::print::fixed;
use crate::readout::known;
use crate::{Predict, Preset, Progress, Readout, Widget, number_text};

quantities! {
    /// The race.
    pub struct Params {
        /// Growth and brake.
        rule: part(GrowthAndBrake),
    }
}

/// The widget.
pub struct StabilityRace {
    params: Params,
    record: Record,
}

impl StabilityRace {
    /// What the linear analysis says, in words.
    fn linear(&self) -> &'static str {
        match self.params.rule.region() {
            Region::Returns => "it returns without swinging",
            Region::SwingsBack => "it returns swinging",
            Region::SwingsAway => "it leaves swinging",
            Region::RunsAway => "it leaves without swinging",
        }
    }
}

impl Widget for StabilityRace {
    type Params = Params;
    const TITLE: &'static str = "A brake slower than the growth comes too late";
    const CAPTION: &'static str = "A weight with a sliding threshold, after [@zenke2017]. The map is ours; words at its top: what a small push does. From a start \
        above the line the output runs away for good; between u = 1 and the dashed line a push to 1.3 ends in a cycle, which swings on and on. Measured \
        homeostasis takes hours to days; models of Hebbian growth need a brake of seconds to minutes [@zenke2017].";
    const FRONT: &'static [&'static str] = &["tau", "growth", "start"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "zenke-2017",
            label: "Zenke & Gerstner 2017: half the growth’s time",
            cite: "zenke2017",
            values: &[],
        },
        Preset {
            name: "too-slow",
            label: "Zenke & Gerstner 2017: twice the growth’s time",
            cite: "zenke2017",
            values: &[("tau", "2")],
        },
        Preset {
            name: "cycle",
            label: "A brake of 1.3 times the time of the growth",
            cite: "",
            values: &[("tau", "1.3")],
        },
        Preset {
            name: "fast",
            label: "A fast brake, a strong push",
            cite: "",
            values: &[("tau", "0.1"), ("start", "150")],
        },
        Preset {
            name: "too-far",
            label: "A fast brake, a stronger push",
            cite: "",
            values: &[("tau", "0.1"), ("start", "250")],
        },
        Preset { name: "an-hour", label: "A brake of an hour", cite: "zenke2017", values: &[("tau", "60")] },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Curve {
        ask: "The output is pushed to 1.3. Draw what it does where the brake takes half the time of the growth.",
        panel: 1,
        line: "output",
    });
    const NEUTRAL: &'static str = "How fast must a brake be?";
    const WHY: &'static str = "A threshold that moves faster than the weight grows overtakes the output and \
        brings it back; a slower one comes too late [@zenke2017].";
    const MODELS: &'static [&'static str] = &["growth-and-brake"];

    fn new(params: Params) -> Self {
        Self { record: Record::new(), params }
    }

    fn advance(&mut self) -> Progress {
        Progress::of(self.record.advance(&self.params.rule))
    }

    fn figure(&self, _at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(&self.params.rule, &self.record) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let rule = &self.params.rule;
        let (real, imaginary) = rule.eigenvalue();
        let period =
            if imaginary > 0.0 { 2.0 * core::f64::consts::PI / (rule.growth * imaginary) } else { f64::NAN };
        let readouts = vec![
            Readout::new(
                "slowness",
                "Time of the brake over that of the growth, u",
                rule.slowness(),
                Unit::One,
            )
            .digits(3),
            Readout::new(
                "growth-rate",
                "Speed at which a small push grows",
                rule.growth * real,
                unit!(Min ^ -1),
            )
            .digits(3),
            Readout::new("period", "Period of a small swing", period, Unit::Min).digits(1),
            Readout::new("peak", "Highest output", self.record.peak(), Unit::One).digits(2),
            Readout::new("gone", "Run away after", self.record.gone(), Unit::Min).digits(1),
            Readout::new("largest-start", "Largest start that returns", self.record.largest(), Unit::One)
                .digits(1),
        ];
        known(readouts, self.record.done())
    }

    fn summary(&self) -> String {
        let rule = &self.params.rule;
        let mut words = format!("u = {}: near rest {}.", number_text(rule.slowness()), self.linear());
        match self.record.end() {
            Some(End::Gone(minutes)) => {
                words += &format!(
                    " From {} it runs away after {} min.",
                    number_text(rule.start),
                    fixed(minutes, 1)
                );
            }
            Some(End::Cycle) => {
                words += &format!(
                    " From {} it goes on in a cycle with a peak of {}.",
                    number_text(rule.start),
                    fixed(self.record.peak(), 2)
                );
            }
            Some(End::Rest) => words += &format!(" From {} it comes to rest.", number_text(rule.start)),
            Some(End::Silent) => {
                words += &format!(
                    " From {} it falls silent for longer than is followed.",
                    number_text(rule.start)
                );
            }
            None => {}
        }
        if self.record.largest().is_finite() {
            words += &format!(" The largest start that returns is {}.", fixed(self.record.largest(), 1));
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{finished, value};

    fn widget(tau: f64, start: f64) -> StabilityRace {
        finished::<StabilityRace>(Params { rule: GrowthAndBrake { tau, start, ..GrowthAndBrake::default() } })
    }

    /// What the simulation does in each region: it comes back, with and without swings; a cycle; it is gone.
    #[test]
    fn four_regions_and_what_happens_in_them() {
        for (tau, end) in [(0.1, End::Rest), (0.5, End::Rest), (1.1, End::Cycle), (1.4, End::Cycle)] {
            assert_eq!(widget(tau, 1.3).record.end(), Some(end), "{tau}");
        }
        for tau in [2.0, 7.0] {
            assert!(matches!(widget(tau, 1.3).record.end(), Some(End::Gone(_))), "{tau}");
        }
        assert!((widget(1.1, 1.3).record.peak() - 2.07).abs() < 0.1);
    }

    /// The edge of the basin is where runs part.
    #[test]
    fn the_basin_parts_what_returns_from_what_does_not() {
        let edge = value(&widget(0.5, 1.3), "largest-start");
        assert!((edge / 11.1 - 1.0).abs() < 0.05, "{edge}");
        assert!(value(&widget(0.5, 1.05 * edge), "gone") > 0.0);
        assert!(widget(0.5, 0.95 * edge).readouts().iter().all(|readout| readout.name != "gone"));
    }
}
