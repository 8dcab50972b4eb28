//! `stdp-window`: one lag between two spikes, and what sixty such pairs do to the synapse.

mod params;
mod picture;
mod window;

use figure::Figure;
use plasticity::Unit;
use plasticity::models::pair_stdp::Dependence;
use plasticity::published::bi_poo_1998::BINNED;

pub use params::{Data, Params, Rule};

use crate::picture::means;
use crate::print::{fixed, signed, signed_percent};
use crate::{Predict, Preset, Progress, Readout, Widget, number_text};

/// Spikes that are run in one turn: about a millisecond of work.
const TURN: usize = 16_000;

/// The widget.
pub struct StdpWindow {
    params: Params,
    lags: Vec<f64>,
    curve: Vec<(f64, f64)>,
    here: f64,
    deviation: f64,
}

impl Widget for StdpWindow {
    type Params = Params;
    const TITLE: &'static str = "Ten milliseconds decide between growth and loss";
    const CAPTION: &'static str = "Drag the postsynaptic spike. Drawn: as the second spike comes, bouton and spine show how much the rule still knows of either. Line: the exponentials fitted to 60 pairs at 1 Hz \
        [@biwang2002]; circles: mean ± SD of the measured changes in bins of lag, our binning of 45 points digitised \
        from [@bi1998, Fig. 7]; shading: ± one standard error of our refit. Neither amplitude was seen in print: 0.777 agrees with our refit, 0.273 is recalled.";
    const FRONT: &'static [&'static str] = &["lag", "rule", "a-plus", "tau-plus", "a-minus", "tau-minus"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "bi-poo-1998",
            label: "Bi & Poo 1998: fit and measurement",
            cite: "bi1998",
            values: &[],
        },
        Preset {
            name: "song-2000",
            label: "Song, Miller & Abbott 2000: additive pair rule",
            cite: "song2000",
            values: &[("rule", "pair"), ("measured", "none")],
        },
        Preset {
            name: "nearest",
            label: "Only nearest spikes pair, at 40 Hz",
            cite: "morrison2008",
            values: &[("rule", "pair"), ("measured", "none"), ("rate", "40"), ("pair-scheme", "nearest")],
        },
        Preset {
            name: "rubin-2001",
            label: "Rubin and others 2001: multiplicative",
            cite: "rubin2001",
            values: &[("rule", "pair"), ("measured", "none"), ("pair-dependence", "multiplicative")],
        },
        Preset {
            name: "gutig-2003",
            label: "After Gütig and others 2003: power μ = 0.02",
            cite: "gutig2003",
            values: &[("rule", "pair"), ("measured", "none"), ("pair-dependence", "power")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Curve {
        ask: "Draw how 60 pairs change the synapse, from a postsynaptic spike 100 ms early to one 100 ms late.",
        panel: 1,
        line: "window",
    });
    const NEUTRAL: &'static str = "What does the lag between two spikes decide?";
    const MEASURED: &'static str = "Circles: 60 pairs at 1 Hz in hippocampal cultures, mean ± SD in our bins \
        [@bi1998, Fig. 7].";
    const WHY: &'static str = "Each spike leaves a trace that fades. A postsynaptic spike adds by what is left \
        of the presynaptic trace, a presynaptic spike takes away by what is left of the other [@morrison2008].";
    const MODELS: &'static [&'static str] = &["pair-stdp"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        let keys: &[&str] = match (params.rule, params.pair.dependence) {
            // The fit is of the whole protocol.
            (Rule::Fit, _) => &[
                "rate",
                "pairs",
                "pair-a-plus",
                "pair-a-minus",
                "pair-tau-plus",
                "pair-tau-minus",
                "pair-scheme",
                "pair-dependence",
                "pair-mu",
                "pair-weight",
            ],
            (Rule::Pair, Dependence::Power) => &[],
            (Rule::Pair, _) => &["pair-mu"],
        };
        keys.to_vec()
    }

    fn new(params: Params) -> Self {
        let lags = params.lags();
        let here = params.change(params.protocol.lag);
        let deviation = params.deviation();
        Self { curve: Vec::with_capacity(lags.len()), lags, here, deviation, params }
    }

    fn advance(&mut self) -> Progress {
        let spikes = match self.params.rule {
            Rule::Fit => 1,
            Rule::Pair => 2 * self.params.protocol.pairs as usize,
        };
        for _ in 0..=TURN / spikes {
            if let Some(lag) = self.lags.get(self.curve.len()) {
                self.curve.push((*lag, self.params.change(*lag)));
            }
        }
        Progress::of(self.curve.len() as f64 / self.lags.len() as f64)
    }

    fn figure(&self, _at: f64) -> Figure {
        Figure {
            alt: self.summary(),
            panels: vec![
                picture::spikes(&self.params),
                picture::window(&self.params, &self.curve, self.here),
                picture::scene(&self.params),
            ],
        }
    }

    fn readouts(&self) -> Vec<Readout> {
        let lag = self.params.protocol.lag;
        // Two digits where a change is less than one per cent.
        let percent = |name, label, x: f64| {
            Readout::new(name, label, 100.0 * x, Unit::Percent).digits(if x.abs() < 0.01 { 2 } else { 0 })
        };
        let residual = self.here - window::bin(lag).2.mean;
        vec![
            percent("weight-change", "Change after all pairs", self.here),
            percent("fit-change", "By the fit to Bi & Poo 1998", self.params.fit(lag)),
            percent("residual", "Curve minus the mean measured around this lag", residual),
            percent("deviation", "Curve from the measured means, root mean square", self.deviation),
        ]
    }

    fn summary(&self) -> String {
        let p = &self.params;
        let (lag, here) = (p.protocol.lag, signed_percent(self.here));
        let mut text = match p.rule {
            Rule::Fit => format!("60 pairs at {} ms, 1 Hz: {here} by the published fit", signed(lag)),
            Rule::Pair => format!(
                "{} pairs at {} ms, {} Hz: {here} by the pair rule, {} by the fit to 60 pairs at 1 Hz",
                p.protocol.pairs,
                signed(lag),
                number_text(p.protocol.rate),
                signed_percent(p.fit(lag)),
            ),
        };
        if p.measured == Data::None {
            return text + ".";
        }
        let (from, to, point) = window::bin(lag);
        let (from, to, mean) = (signed(from), signed(to), signed_percent(point.mean));
        text += &format!(". Measured from {from} to {to} ms: {mean}");
        text += &if point.error > 0.0 {
            format!(" ± {} (SD, n\u{a0}=\u{a0}{})", fixed(100.0 * point.error, 0), point.n)
        } else {
            format!(" (n\u{a0}=\u{a0}{})", point.n)
        };
        let miss = fixed(100.0 * self.deviation, 0);
        text + &format!(". The curve misses the measured means by {miss} points (root mean square).")
    }

    fn measured(&self) -> Vec<(f64, f64)> {
        match self.params.measured {
            Data::None => vec![],
            Data::Bi_Poo_1998 => means(&BINNED, 100.0),
        }
    }
}
