//! `expression`: kinase against phosphatase, and the receptors that follow them.

mod bistable;
mod params;
mod picture;
mod tristable;

use figure::Figure;
use plasticity::Unit;

use bistable::Ring;
use params::{Drug, Params, Switch};
use tristable::Synapse;

use crate::{Predict, Preset, Progress, Readout, Span, Widget, number_text};

enum Run {
    Three(Box<Synapse>),
    Two(Ring),
}

/// The widget.
pub struct Expression {
    params: Params,
    run: Run,
}

impl Widget for Expression {
    type Params = Params;
    const TITLE: &'static str = "Two enzymes hold each other down: a synapse with three stable states";
    const CAPTION: &'static str = "Three states: [@pi2008]; back to the middle at high calcium: [@chen2016]. Two states: [@zhabotinsky2000]. \
        The fading of early LTP, after [@luboeinski2021], is joined to the switches by us. \
        Drawn: of 20 receptors those in the membrane are filled; 10 is the basal number.";
    const FRONT: &'static [&'static str] = &["calcium", "start", "drug", "begin", "capture", "model"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "pi-lisman-2008",
            label: "Pi & Lisman 2008: a pulse of 4 µM",
            cite: "pi2008",
            values: &[],
        },
        Preset {
            name: "pi-lisman-2008-ltd",
            label: "Pi & Lisman 2008: a pulse of 1 µM",
            cite: "pi2008",
            values: &[("calcium", "1")],
        },
        Preset {
            name: "pi-lisman-2008-high",
            label: "Pi & Lisman 2008: a pulse of 8 µM",
            cite: "pi2008",
            values: &[("calcium", "8")],
        },
        Preset {
            name: "chen-2016",
            label: "Chen, Ren & Wang 2016: 8 µM after LTP",
            cite: "chen2016",
            values: &[("calcium", "8"), ("start", "potentiated")],
        },
        Preset {
            name: "phosphatase-blocked",
            label: "A pulse of 1 µM, then PP2A blocked",
            cite: "pi2008",
            values: &[("calcium", "1"), ("drug", "little-pp2a")],
        },
        Preset {
            name: "zhabotinsky-2000",
            label: "Zhabotinsky 2000: CaMKII alone",
            cite: "zhabotinsky2000",
            values: &[("model", "zhabotinsky-2000"), ("calcium", "0.1"), ("start", "potentiated")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Sign {
        ask: "Calcium rises to the level of the upright line, for the seconds in the title over it, and falls again. How will the \
            number of receptors change?",
        readout: "change",
        within: 5.0,
    });
    const NEUTRAL: &'static str = "Where does a pulse of calcium leave the synapse?";
    const WHY: &'static str = "Kinase and phosphatase each keep themselves on and switch the other off, so it \
        counts which of them is on when calcium falls. A very high level drives both to the full, and then each \
        shuts the other down [@pi2008].";
    const MODELS: &'static [&'static str] = &["tristable-switch", "bistable-switch"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        let keys: &[&str] = match (params.model, params.drug) {
            (Switch::Zhabotinsky_2000, _) => &["duration", "drug", "begin", "capture"],
            (_, Drug::None) => &["pka", "begin"],
            _ => &["pka"],
        };
        keys.into()
    }

    fn new(params: Params) -> Self {
        let run = match params.model {
            Switch::PiLisman_2008 => Run::Three(Box::new(Synapse::new(&params))),
            Switch::Zhabotinsky_2000 => Run::Two(Ring::new(&params)),
        };
        Self { params, run }
    }

    fn advance(&mut self) -> Progress {
        match &mut self.run {
            Run::Three(synapse) => Progress::of(synapse.advance(&self.params)),
            Run::Two(_) => Progress::Done,
        }
    }

    fn span(&self) -> Option<Span> {
        match &self.run {
            Run::Three(synapse) => Some(synapse.span(&self.params)),
            Run::Two(_) => None,
        }
    }

    fn figure(&self, at: f64) -> Figure {
        let panels = match &self.run {
            Run::Three(synapse) => synapse.panels(&self.params, at),
            Run::Two(ring) => vec![ring.panel(&self.params)],
        };
        Figure { alt: self.summary(), panels }
    }

    fn readouts(&self) -> Vec<Readout> {
        match &self.run {
            Run::Three(synapse) => {
                let [start, after, ..] = synapse.stages;
                let change = 100.0 * (after / start - 1.0);
                let late = synapse.receptors(&self.params, 180.0)[1];
                let receptors = "AMPA receptors after the pulse, of the basal number";
                vec![
                    Readout::new("receptors", receptors, after, Unit::Percent),
                    Readout::new("change", "Change by the pulse", change, Unit::Percent),
                    Readout::new("late", "Receptors after three hours", late, Unit::Percent),
                ]
            }
            Run::Two(ring) => {
                let (lower, upper) = ring.folds;
                let phosphorylated = "Phosphorylated subunits of CaMKII";
                vec![
                    Readout::new("phosphorylated", phosphorylated, ring.rests, Unit::Percent).digits(1),
                    Readout::new("lower-fold", "Cannot stay on below", lower, Unit::Um).digits(4),
                    Readout::new("upper-fold", "Cannot stay off above", upper, Unit::Um).digits(4),
                ]
            }
        }
    }

    fn summary(&self) -> String {
        let readouts = self.readouts();
        let results = readouts.iter().map(|readout| format!(" {}: {}.", readout.label, readout.text()));
        format!("{}\u{a0}µM calcium.{}", number_text(self.params.calcium), results.collect::<String>())
    }
}

#[cfg(test)]
mod tests;
