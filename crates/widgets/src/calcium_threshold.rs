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
use plasticity::published::bi_poo_1998::BINNED;
use plasticity::time::SECOND;

pub use params::{Along, Data, Params};
use run::Work;

use crate::picture::means;
use crate::print::{fixed, signed, signed_percent};
use crate::{Predict, Preset, Progress, Readout, Widget, number_text};

/// The widget.
pub struct CalciumThreshold {
    params: Params,
    work: Work,
}

impl Widget for CalciumThreshold {
    type Params = Params;
    const TITLE: &'static str = "What counts is how long calcium stays above each threshold";
    const CAPTION: &'static str = "Constants of [@graupner2012]. Bars: calcium above a threshold. Below: closed form (line), simulated synapses (dotted). \
        Circles (squares: postsynaptic spike first): means ± SEM [@sjostrom2001], ± SD in our bins [@bi1998].";
    const FRONT: &'static [&'static str] = &["lag", "rate", "theta-p", "c-pre", "c-post", "delay"];
    const PRESETS: &'static [Preset] = presets::PRESETS;
    const PREDICT: Option<Predict> = Some(Predict::Curve {
        ask: "Draw how the pairs change the synapse at every lag.",
        panel: 2,
        line: "closed form",
    });
    const NEUTRAL: &'static str = "What does the lag of two spikes do by way of calcium?";
    const MEASURED: &'static str =
        "In cultures +52 % up to 10 ms after, −15 % 10 to 30 ms before: 14 and 6 points [@bi1998].";
    const WHY: &'static str = "The lag sets how two jumps of calcium pile up, and how long it stays above either \
        threshold [@graupner2012].";
    const MODELS: &'static [&'static str] = &["calcium-threshold"];

    fn new(params: Params) -> Self {
        Self { work: Work::new(&params), params }
    }

    /// A threshold that is never crossed leaves its rate without effect.
    fn without_effect(params: &Params) -> Vec<&'static str> {
        let (mut d, mut p) = (0.0, 0.0);
        let mut see = |expected: &Expected| {
            d += expected.alpha_d;
            p += expected.alpha_p;
        };
        see(&params.expected(params.lag, params.rate));
        params.each(|_, _, expected| expected.iter().for_each(&mut see));
        [(d, "gamma-d"), (p, "gamma-p")]
            .iter()
            .filter(|(above, _)| *above == 0.0)
            .map(|(_, key)| *key)
            .collect()
    }

    fn advance(&mut self) -> Progress {
        Progress::of(self.work.advance(&self.params))
    }

    fn figure(&self, _at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(&self.params, &self.work) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let e = &self.work.here;
        let above = |share: f64| (share * SECOND / self.params.rate).ms();
        let (change, up, down) = (100.0 * (e.ratio - 1.0), 100.0 * e.up, 100.0 * e.down);
        vec![
            Readout::new("change", "Change of the synapse", change, Unit::Percent).digits(1),
            Readout::new("above-d", "Above θ_d in each pattern", above(e.alpha_d), Unit::Ms).digits(1),
            Readout::new("above-p", "Above θ_p in each pattern", above(e.alpha_p), Unit::Ms).digits(1),
            Readout::new("up", "DOWN synapses that go UP", up, Unit::Percent).digits(1),
            Readout::new("down", "UP synapses that go DOWN", down, Unit::Percent).digits(1),
        ]
    }

    fn summary(&self) -> String {
        let (p, e) = (&self.params, &self.work.here);
        let period = (SECOND / p.rate).ms();
        let mut words = format!(
            "{} patterns at {} Hz, {} ms: {} and {} ms above the thresholds each time, {} in all.",
            p.pairs_at(p.rate),
            number_text(p.rate),
            signed(p.lag),
            fixed(e.alpha_d * period, 1),
            fixed(e.alpha_p * period, 1),
            signed_percent(e.ratio - 1.0),
        );
        if let Some(t) = p.telling() {
            words += &format!(
                " Measured at {} Hz, {} ms: {} ± {}; here {}.",
                number_text(t.rate),
                signed(t.lag),
                signed_percent(t.point.mean),
                fixed(100.0 * t.point.error, 0),
                signed_percent(p.change(t.lag, t.rate)),
            );
        }
        words
    }

    fn measured(&self) -> Vec<(f64, f64)> {
        match (self.params.measured, self.params.along) {
            (Data::Bi_Poo_1998, Along::Lag) => means(&BINNED, 100.0),
            _ => vec![],
        }
    }
}
