//! `pair-window`: sixty pairs of spikes, and what their lag does to the synapse.

use figure::{Axis, Figure, Handle, Ink, Line, Panel};
use plasticity::models::pair_stdp::PairStdp;
use plasticity::protocol::{Protocol, run};
use plasticity::{Model, Ms, Unit, quantities};

use crate::{Preset, Readout, Widget, number_text};

quantities! {
    /// Sixty pairs, one a second.
    pub struct Params {
        /// Postsynaptic minus presynaptic spike.
        lag: real("Δt", "post minus pre", Ms, 10.0, -100.0..=100.0),
        /// The rule.
        rule: part(PairStdp),
    }
}

/// The widget.
pub struct PairWindow {
    params: Params,
}

impl PairWindow {
    /// Change of the synapse at a lag, per cent.
    fn change(&self, lag: f64) -> f64 {
        let rule = &self.params.rule;
        let mut synapse = rule.initial();
        run(rule, &mut synapse, &Protocol::pairing(Ms(lag), 1.0, 60));
        100.0 * (synapse.weight / rule.weight - 1.0)
    }
}

impl Widget for PairWindow {
    type Params = Params;
    const TITLE: &'static str = "Which spike comes first decides";
    const CAPTION: &'static str = "Drag the lag. The pair rule has published constants [@song2000].";
    const FRONT: &'static [&'static str] = &["lag", "a-plus", "a-minus"];
    const PRESETS: &'static [Preset] = &[Preset {
        name: "song-2000",
        label: "Song, Miller & Abbott 2000: pairs at one lag",
        cite: "song2000",
        values: &[],
    }];
    const MODELS: &'static [&'static str] = &["pair-stdp"];

    fn new(params: Params) -> Self {
        Self { params }
    }

    fn figure(&self, _at: f64) -> Figure {
        let lag = self.params.lag;
        let curve = (-100..=100).map(f64::from).map(|lag| (lag, self.change(lag)));
        let panel = Panel::new("Window")
            .x(Axis::new("Lag Δt, postsynaptic minus presynaptic spike", "ms", -100.0, 100.0).with_zero())
            .y(Axis::new("Change of the synapse", "%", -100.0, 100.0).with_zero())
            .with(Line::new("window", curve).ink(Ink::Weight).result())
            .with(Handle::new("lag", (lag, self.change(lag))).x("lag"));
        Figure { alt: self.summary(), panels: vec![panel] }
    }

    fn readouts(&self) -> Vec<Readout> {
        vec![Readout::new("change", "Change of the synapse", self.change(self.params.lag), Unit::Percent)]
    }

    fn summary(&self) -> String {
        let [lag, change] = [self.params.lag, self.change(self.params.lag)].map(number_text);
        format!("60 pairs at {lag} ms change the synapse by {change} %.")
    }
}
