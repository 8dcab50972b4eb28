//! `btsp-kernel`: seconds between an input and a plateau potential, and what they do to weak and to strong synapses.

mod params;
mod picture;

use figure::Figure;
use plasticity::Unit;
use plasticity::math::{self, sqrt};
use plasticity::models::btsp_kernel::BtspKernel;
use plasticity::networks::linear_track::Track;
use plasticity::networks::plateau_effect::Effect;
use plasticity::published::{Dataset, Point, milstein_2021};

pub use params::Params;

use crate::picture::means;
use crate::print::{fixed, signed};
use crate::readout::known;
use crate::{Predict, Preset, Progress, Readout, Widget};

/// Delays at which the rule is worked out: an odd number, so that zero is one of them.
const DELAYS: usize = 65;
/// Delays that one turn takes: about a millisecond of work at the default.
const TURN: usize = 16;
/// Below this ramp, mV, a synapse belongs to a silent place.
const SILENT: f64 = 0.5;
/// What was measured, by ramp before.
const NAMES: [&str; 5] =
    ["no ramp before", "up to 2 mV before", "2 to 4 mV before", "4 to 6 mV before", "6 mV or more before"];

fn delay(i: usize) -> f64 {
    params::REACH * (2.0 * i as f64 / (DELAYS - 1) as f64 - 1.0)
}

/// The largest mean that was measured, mV: the kernel has no scale of its own.
fn strongest() -> f64 {
    milstein_2021::SILENT.points.iter().fold(0.0, |most, point| math::max(most, point.mean))
}

/// The widget.
pub struct BtspKernelWidget {
    params: Params,
    track: Track,
    effect: Effect,
    /// Growth and shrinkage at each delay, as far as they are known.
    effects: Vec<(f64, f64)>,
    /// The same at the reader's delay.
    here: (f64, f64),
}

impl BtspKernelWidget {
    fn at(&self, delay: f64) -> (f64, f64) {
        let steps = self.track.steps() as f64;
        let plateau = (1.5 * steps - delay / self.track.step) as usize - self.track.steps() / 2;
        self.effect.of(&self.track, &[plateau % self.track.steps()])
    }

    /// Change of a weight, both as parts of the largest.
    fn change(&self, weight: f64, effect: (f64, f64)) -> f64 {
        self.effect.applied(weight, effect) - weight
    }

    /// Change of the chosen weight in mV of ramp.
    fn millivolts(&self, effect: (f64, f64)) -> f64 {
        self.params.scale() * self.change(self.params.weight, effect)
    }

    /// The weight that stays as it is; unknown where weights are hardly pulled at all.
    fn turning(&self, (up, down): (f64, f64), pull: f64) -> f64 {
        let (up, down) = (self.params.k_plus * up, self.params.k_minus * down);
        if up + down > pull { up / (up + down) } else { f64::NAN }
    }

    /// What was measured from a ramp like that of the chosen weight.
    fn data(&self) -> (&'static str, &'static Dataset) {
        let ramp = self.params.ramp();
        let bin = milstein_2021::BY_RAMP
            .iter()
            .rposition(|(least, _)| ramp > SILENT && ramp >= *least)
            .unwrap_or(0);
        (NAMES[bin], &milstein_2021::BY_RAMP[bin].1)
    }

    /// The bin of the measurement in which the delay lies, if there is one.
    fn measured(&self) -> Option<&'static Point> {
        self.data().1.points.iter().find(|point| (point.at - self.params.delay).abs() <= 0.25)
    }

    /// The rule from the measured means, root mean square; unknown until all of the rule is.
    fn deviation(&self) -> f64 {
        let (mut sum, mut count) = (0.0, 0.0);
        for point in self.data().1.points {
            let place = (point.at / params::REACH + 1.0) * 0.5 * (DELAYS - 1) as f64;
            let (before, part) = (place as usize, place - place.floor());
            if let (Some(a), Some(b)) = (self.effects.get(before), self.effects.get(before + 1)) {
                let miss = (1.0 - part) * self.millivolts(*a) + part * self.millivolts(*b) - point.mean;
                (sum, count) = (sum + miss * miss, count + 1.0);
            }
        }
        if self.effects.len() < DELAYS { f64::NAN } else { sqrt(sum / count) }
    }
}

impl Widget for BtspKernelWidget {
    type Params = Params;
    const TITLE: &'static str = "One plateau changes what was active seconds before and after it";
    const CAPTION: &'static str = "Above: orange grows, blue shrinks; the dashed line between ends where a plateau hardly acts [@milstein2021]. \
        Below: one weight after one plateau; circles: recordings in our bins, most after plateaus on five laps, by ramp before; \
        4 mV stand for the weight of a silent cell, the authors’ scale. The kernel [@bittner2017] is scaled to the largest mean.";
    const FRONT: &'static [&'static str] =
        &["delay", "weight", "speed", "tau-eligibility", "tau-instructive"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "milstein-2021",
            label: "Milstein and others 2021: a silent place",
            cite: "milstein2021",
            values: &[],
        },
        Preset {
            name: "milstein-2021-field",
            label: "Milstein and others 2021: within a place field",
            cite: "milstein2021",
            values: &[("weight", "0.6"), ("delay", "2.25")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Curve {
        ask: "A silent cell has one plateau, at zero. Draw how the input to it changes that came up to 6 s before or after.",
        panel: 1,
        line: "rule",
    });
    const NEUTRAL: &'static str = "How far in time does one plateau reach?";
    const MEASURED: &'static str = "Circles: recordings in running mice, most after plateaus on five laps, in \
        our bins [@milstein2021].";
    const WHY: &'static str = "An input leaves a trace, the plateau a signal, and the synapse changes where the \
        two overlap. A weak synapse has much to gain and little to lose, so it grows on both sides \
        [@milstein2021].";
    const MODELS: &'static [&'static str] = &["btsp-weight-dependent", "btsp-kernel"];

    fn new(params: Params) -> Self {
        let (track, effect) = params.effect();
        let mut widget = Self { track, effect, effects: vec![], here: (0.0, 0.0), params };
        widget.here = widget.at(widget.params.delay);
        widget
    }

    fn advance(&mut self) -> Progress {
        for _ in 0..TURN {
            if self.effects.len() < DELAYS {
                self.effects.push(self.at(delay(self.effects.len())));
            }
        }
        Progress::of(self.effects.len() as f64 / DELAYS as f64)
    }

    fn figure(&self, _at: f64) -> Figure {
        Figure { alt: self.summary(), panels: vec![picture::map(self), picture::row(self)] }
    }

    fn readouts(&self) -> Vec<Readout> {
        let (here, change) = (self.here, self.change(self.params.weight, self.here));
        let measured = self.measured().map_or(f64::NAN, |point| point.mean);
        let kernel = 100.0 * BtspKernel::default().at(self.params.delay);
        let readouts = vec![
            Readout::new("change", "Change, part of the largest weight", change, Unit::One).digits(2),
            Readout::new("ramp-change", "Change of the ramp", self.millivolts(here), Unit::Mv).digits(1),
            Readout::new("turning-weight", "Weight that stays as it is", self.turning(here, 0.0), Unit::One)
                .digits(2),
            Readout::new("measured", "Mean measured around this delay", measured, Unit::Mv).digits(1),
            Readout::new(
                "deviation",
                "Rule from the measured means, root mean square",
                self.deviation(),
                Unit::Mv,
            )
            .digits(1),
            Readout::new("kernel", "Published kernel, part of its peak", kernel, Unit::Percent),
        ];
        // Not everywhere was measured, and what has no pull does not turn.
        known(readouts, self.effects.len() == DELAYS)
    }

    fn summary(&self) -> String {
        let p = &self.params;
        let change = self.millivolts(self.here);
        let mut text = format!(
            "A plateau with an input at {} s changes a synapse of weight {} by {} mV of ramp",
            signed(p.delay),
            fixed(p.weight, 2),
            signed((10.0 * change).round() / 10.0),
        );
        if let Some(point) = self.measured() {
            let (name, mean, error) = (self.data().0, fixed(point.mean, 1), fixed(point.error, 1));
            text += &format!("; measured with {name}: {mean} ± {error} mV (SD, n\u{a0}=\u{a0}{})", point.n);
        }
        let deviation = self.deviation();
        if deviation.is_finite() {
            let miss = fixed(deviation, 1);
            text += &format!(". The rule misses the measured means by {miss} mV (root mean square)");
        }
        text + "."
    }

    fn measured(&self) -> Vec<(f64, f64)> {
        means(self.data().1, 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{finished, value};

    /// The independent run of the rule on the track: changes at +0.25 s.
    #[test]
    fn weak_grows_and_strong_shrinks() {
        for (weight, change) in
            [(0.0, 0.58), (0.1, 0.46), (0.2137, 0.32), (0.4, 0.10), (0.6, -0.14), (0.8, -0.39)]
        {
            let widget = finished::<BtspKernelWidget>(Params { weight, delay: 0.25, ..Params::default() });
            assert!(
                (value(&widget, "change") - change).abs() < 0.015,
                "{weight}: {}",
                value(&widget, "change")
            );
        }
    }

    /// The curve is drawn on a grid: it agrees with the reader's own place, before and after the plateau.
    #[test]
    fn the_curve_passes_through_the_readers_place() {
        for i in [0, 13, 32, 50, 64] {
            let widget = finished::<BtspKernelWidget>(Params { delay: delay(i), ..Params::default() });
            assert_eq!(widget.here, widget.effects[i]);
        }
        let before = finished::<BtspKernelWidget>(Params { delay: -2.0, ..Params::default() });
        let after = finished::<BtspKernelWidget>(Params { delay: 2.0, ..Params::default() });
        assert!(value(&before, "change") > 1.5 * value(&after, "change"), "longer before than after");
    }

    #[test]
    fn the_bin_is_that_of_the_ramp() {
        let name = |weight| BtspKernelWidget::new(Params { weight, ..Params::default() }).data().0;
        assert_eq!(
            [0.0, 0.2137, 0.3, 0.4, 0.5, 0.6].map(name),
            [NAMES[0], NAMES[0], NAMES[1], NAMES[2], NAMES[3], NAMES[4]]
        );
    }

    #[test]
    fn what_was_not_measured_is_left_out() {
        let far = finished::<BtspKernelWidget>(Params { delay: 5.8, ..Params::default() });
        assert!(far.readouts().iter().all(|readout| readout.name != "measured"));
        assert!(!far.summary().contains("; measured"), "{}", far.summary());
        let none = finished::<BtspKernelWidget>(Params { k_plus: 0.0, k_minus: 0.0, ..Params::default() });
        assert!(none.readouts().iter().all(|readout| readout.name != "turning-weight"));
    }

    /// The sliders have ranges of their own; their defaults are the model's.
    #[test]
    fn constants_are_those_of_the_model() {
        use plasticity::Quantities;
        let mut shared = 0;
        for ours in Params::list() {
            for theirs in plasticity::models::btsp_weight_dependent::BtspWeightDependent::list() {
                if ours.name == theirs.name {
                    assert_eq!(ours.default, theirs.default, "{}", ours.name);
                    shared += 1;
                }
            }
        }
        assert_eq!(shared, 10);
    }
}
