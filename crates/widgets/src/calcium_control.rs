//! `calcium-control`: the level that calcium reaches decides between growth and loss.

mod params;
mod picture;
mod run;
#[cfg(test)]
mod tests;

use figure::Figure;
use plasticity::Unit;

pub use params::{Params, Protocol};
use run::Work;

use crate::print::{fixed, signed, signed_percent};
use crate::{Predict, Preset, Progress, Readout, Widget, number_text};

/// The widget.
pub struct CalciumControl {
    params: Params,
    work: Work,
}

impl Widget for CalciumControl {
    type Params = Params;
    const TITLE: &'static str =
        "The same ion shrinks a synapse at a middle level and makes it grow at a high one";
    const CAPTION: &'static str = "Calcium control [@shouval2002]: calcium between the thresholds lowers the target of the \
        weight, above both it raises it. Dotted: where the paper puts the edges. A model: no measured changes stand here. \
        Drawn: receptors in the membrane afterwards, 20 at a weight of 1; the spine is the darker the more calcium it reached.";
    const FRONT: &'static [&'static str] = &["protocol", "rate", "pulses", "voltage", "lag", "alpha-2"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "shouval-2002",
            label: "Shouval and others 2002: 100 pulses",
            cite: "shouval2002",
            values: &[],
        },
        Preset {
            name: "lfs-1hz",
            label: "Low frequency: 900 pulses at 1 Hz",
            cite: "shouval2002",
            values: &[("pulses", "900"), ("rate", "1")],
        },
        Preset {
            name: "hfs-100hz",
            label: "High frequency: 100 pulses at 100 Hz",
            cite: "shouval2002",
            values: &[("rate", "100")],
        },
        Preset {
            name: "pairing",
            label: "Pulses at 1 Hz, the cell clamped",
            cite: "shouval2002",
            values: &[("protocol", "pairing"), ("rate", "1")],
        },
        Preset {
            name: "timing",
            label: "Pairs of spikes at 1 Hz",
            cite: "shouval2002",
            values: &[("protocol", "timing"), ("rate", "1")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Sign {
        ask: "What will these pulses do to the synapse?",
        readout: "change",
        within: 3.0,
    });
    const NEUTRAL: &'static str = "What do these pulses do to the synapse?";
    const WHY: &'static str = "Calcium between the thresholds lowers the target of the weight, above both it \
        raises it, and the weight follows the faster the more calcium there is [@shouval2002].";
    const MODELS: &'static [&'static str] = &["calcium-control", "magnesium-block"];

    fn new(params: Params) -> Self {
        Self { work: Work::new(&params), params }
    }

    fn without_effect(params: &Params) -> Vec<&'static str> {
        match params.protocol {
            Protocol::Rate => vec!["voltage", "lag"],
            Protocol::Pairing => vec!["lag", "epsp"],
            Protocol::Timing => vec!["voltage", "epsp"],
        }
    }

    fn advance(&mut self) -> Progress {
        Progress::of(self.work.advance(&self.params))
    }

    fn figure(&self, _at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(&self.params, &self.work) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let here = &self.work.here;
        vec![
            Readout::new("change", "Change of the weight", 100.0 * (here.ratio - 1.0), Unit::Percent),
            Readout::new("peak", "Largest calcium", here.peak, Unit::Um).digits(2),
        ]
    }

    fn summary(&self) -> String {
        let (p, here) = (&self.params, &self.work.here);
        let how = match p.protocol {
            Protocol::Rate => String::new(),
            Protocol::Pairing => format!(", clamped at {} mV", number_text(p.voltage)),
            Protocol::Timing => format!(", a spike at {} ms", signed(p.lag)),
        };
        let outcome = match here.ratio.is_nan() {
            true => "…".into(),
            false => {
                format!("{} µM of calcium at most, {}", fixed(here.peak, 2), signed_percent(here.ratio - 1.0))
            }
        };
        format!("{} pulses at {} Hz{how}: {outcome}.", p.pulses, number_text(p.rate))
    }
}
