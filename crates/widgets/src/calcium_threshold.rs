//! `calcium-threshold`: time above two thresholds, and the curve that it gives.

mod params;
mod picture;
mod presets;
mod run;
#[cfg(test)]
mod tests;

use figure::Figure;
use plasticity::Unit;
use plasticity::models::calcium_threshold::Expected;
use plasticity::time::SECOND;

pub use params::{Along, Data, Params};
use run::Work;

use crate::plot::{Row, fill, readouts};
use crate::{Predict, Preset, Progress, Readout, Widget};

const READOUTS: [Row; 5] = [
    ("change", "Change of the synapse", Unit::Percent, 1),
    ("above-d", "Above θ_d in each pattern", Unit::Ms, 1),
    ("above-p", "Above θ_p in each pattern", Unit::Ms, 1),
    ("up", "DOWN synapses that go UP", Unit::Percent, 1),
    ("down", "UP synapses that go DOWN", Unit::Percent, 1),
];

/// The widget.
pub struct CalciumThreshold {
    params: Params,
    work: Work,
}

impl Widget for CalciumThreshold {
    type Params = Params;
    const TITLE: &'static str = "What counts is how long calcium stays above each threshold";
    const CAPTION: &'static str = "Sets of constants of [@graupner2012]: closed form (line) and simulated synapses (dotted). \
        Circles and squares: means ± SEM of [@sjostrom2001], means ± SD of [@bi1998] in our bins; where the fit misses them, it is left so.";
    const FRONT: &'static [&'static str] = &["lag", "rate", "theta-p", "c-pre", "c-post", "delay"];
    const PRESETS: &'static [Preset] = presets::PRESETS;
    const PREDICT: Option<Predict> = Some(Predict::Curve {
        ask: "Draw how the pairs change the synapse at every lag.",
        panel: 2,
        line: "closed form",
    });
    const MODELS: &'static [&'static str] = &["calcium-threshold"];

    fn new(params: Params) -> Self {
        Self { work: Work::new(&params), params }
    }

    /// A threshold that is never crossed makes its rate idle.
    fn idle(params: &Params) -> Vec<&'static str> {
        let (mut d, mut p) = (0.0, 0.0);
        let mut see = |expected: &Expected| {
            d += expected.alpha_d;
            p += expected.alpha_p;
        };
        see(&params.expected(params.lag, params.rate));
        params.each(&mut |_, _, expected| expected.iter().for_each(&mut see));
        let mut idle = vec![];
        for (above, key) in [(d, "gamma-d"), (p, "gamma-p")] {
            if above == 0.0 {
                idle.push(key);
            }
        }
        idle
    }

    fn advance(&mut self) -> Progress {
        let share = self.work.advance(&self.params);
        if share < 1.0 { Progress::More(share) } else { Progress::Done }
    }

    fn figure(&self, _at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(&self.params, &self.work) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let e = &self.work.here;
        let above = |share: f64| (share * SECOND / self.params.rate).ms();
        let values =
            [100.0 * (e.ratio - 1.0), above(e.alpha_d), above(e.alpha_p), 100.0 * e.up, 100.0 * e.down];
        readouts(&READOUTS, &values)
    }

    fn summary(&self) -> String {
        let (p, e) = (&self.params, &self.work.here);
        let period = (SECOND / p.rate).ms();
        let mut words = fill(
            "{} patterns at {} Hz, {+} ms: {1} and {1} ms above the thresholds each time, {%} in all.",
            &[
                p.pairs_at(p.rate) as f64,
                p.rate,
                p.lag,
                e.alpha_d * period,
                e.alpha_p * period,
                e.ratio - 1.0,
            ],
        );
        if let Some(t) = p.telling() {
            words += &fill(
                " Measured at {} Hz, {+} ms: {%} ± {0}; here {%}.",
                &[t.rate, t.lag, t.point.mean, 100.0 * t.point.error, p.change(t.lag, t.rate)],
            );
        }
        words
    }
}
