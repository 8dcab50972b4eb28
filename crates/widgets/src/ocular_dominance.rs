//! `ocular-dominance`: close one eye, at what age, for how long; two rules say the opposite of what its noise does.

mod picture;
mod record;

use figure::Figure;
use plasticity::networks::ocular_dominance::OcularDominance;
use plasticity::{Unit, quantities};

use record::Record;

use crate::print::fixed;
use crate::readout::known;
use crate::{Predict, Preset, Progress, Readout, Span, Widget, number_text};

quantities! {
    /// A cell with two eyes, and what is done to them.
    pub struct Params {
        /// The cell.
        cell: part(OcularDominance),
    }
}

/// The widget.
pub struct OcularDominanceWidget {
    params: Params,
    record: Record,
}

impl OcularDominanceWidget {
    /// How fast a small weight of the closed eye is lost, per presentation at a learning rate of 1.
    fn loss(&self, noise: f64) -> f64 {
        -self.params.cell.rate(noise)
    }

    /// Responses at the moment at which the eye opens again.
    fn shifted(&self) -> [f64; 2] {
        let cell = &self.params.cell;
        self.record.known(cell.age + cell.closed).map_or([f64::NAN; 2], |moment| moment.responses)
    }
}

impl Widget for OcularDominanceWidget {
    type Params = Params;
    const TITLE: &'static str =
        "Noise behind a closed lid: by one rule it costs the eye its place, by the other it slows the loss";
    const CAPTION: &'static str = "One cell, two eyes, the BCM rule [@intrator1992] or Oja’s [@oja1982]; dotted are mean equations, curves of rates are exact, points are \
        simulated; η is the learning rate. Window in age, darkness that opens it and presentations per day are choices of ours, after mice [@gordon1996] and \
        adult rodents [@he2006].";
    const FRONT: &'static [&'static str] = &["rule", "noise", "age", "closed", "dark", "reopened"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "gordon-1996",
            label: "After Gordon & Stryker 1996: closed at 28 days",
            cite: "gordon1996",
            values: &[],
        },
        Preset {
            name: "rittenhouse-1999",
            label: "After Rittenhouse and others 1999: a silent eye",
            cite: "rittenhouse1999",
            values: &[("noise", "0")],
        },
        Preset {
            name: "oja-silent",
            label: "A silent eye by Oja’s rule",
            cite: "",
            values: &[("rule", "oja"), ("noise", "0")],
        },
        Preset {
            name: "he-2006-adult",
            label: "After He and others 2006: an adult",
            cite: "he2006",
            values: &[("age", "90")],
        },
        Preset {
            name: "he-2006-dark",
            label: "After He and others 2006: adult, ten dark days",
            cite: "he2006",
            values: &[("age", "90"), ("dark", "10")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Sign {
        ask: "One eye is closed, but still sends noise. If it sent twice as much: would its synapses be lost faster (up) or more slowly (down)?",
        readout: "twice",
        within: 1e-6,
    });
    const NEUTRAL: &'static str = "What does a closed eye’s noise do to its synapses?";
    const MEASURED: &'static str = "Faster with activity: in kittens a closed lid, behind which the retina stays active, depressed the responses more than a \
        retina silenced by tetrodotoxin [@rittenhouse1999].";
    const WHY: &'static str = "In the BCM rule noise comes while the cell’s output is, on average, below half of its threshold, so that active \
        synapses are depressed. In Oja’s rule every synapse decays with the output, and noise that moves the cell works against it.";
    const MODELS: &'static [&'static str] = &["ocular-dominance", "bcm", "oja"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        // The rates of both rules stand in the figure whatever is done, and with them noise and the threshold's memory.
        if params.cell.dark == 0.0 { vec!["reopening"] } else { vec![] }
    }

    fn new(params: Params) -> Self {
        Self { record: Record::new(&params), params }
    }

    fn advance(&mut self) -> Progress {
        Progress::of(self.record.advance(&self.params))
    }

    fn span(&self) -> Option<Span> {
        let (start, end) = self.params.cell.ages();
        let cell = &self.params.cell;
        let events = vec![start, cell.age - cell.dark, cell.age, cell.age + cell.closed, end];
        Some(Span { unit: Unit::Day, start, end, events, pace: (end - start) / 8.0 })
    }

    fn figure(&self, at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(&self.params, &self.record, at) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let cell = &self.params.cell;
        let [open, closed] = self.shifted();
        let percent = |name, label, value: f64| Readout::new(name, label, 100.0 * value, Unit::Percent);
        let readouts = vec![
            percent("closed-left", "Closed eye, at the end of closure", closed),
            percent("open-gained", "Open eye, at the end of closure", open),
            Readout::new(
                "shift",
                "Shift to the open eye, −1 to 1",
                (open - closed) / (open + closed),
                Unit::One,
            )
            .digits(2),
            Readout::new("loss", "Rate of loss, exact, over η", self.loss(cell.noise), Unit::One).digits(3),
            Readout::new(
                "twice",
                "Change of it with twice the noise",
                self.loss(2.0 * cell.noise) - self.loss(cell.noise),
                Unit::One,
            )
            .digits(3),
            percent("window", "Plasticity at closing", cell.plasticity(cell.age, cell.dark)),
        ];
        known(readouts, self.record.done())
    }

    fn summary(&self) -> String {
        let cell = &self.params.cell;
        let [open, closed] = self.shifted();
        let rule = ["BCM", "Oja’s rule"][cell.rule as usize];
        let mut text = format!(
            "By {rule} an eye is closed at {} days of age for {} days and sends noise of {}",
            number_text(cell.age),
            number_text(cell.closed),
            number_text(cell.noise)
        );
        if cell.dark > 0.0 {
            text += &format!(", after {} days of darkness", number_text(cell.dark));
        }
        if open.is_finite() {
            let percent = |response: f64| fixed(100.0 * response, 0);
            text += &format!(
                "; it then has {} % of its response, and the open eye {} %",
                percent(closed),
                percent(open)
            );
        }
        text + &format!(". Its synapses are lost at {} η per presentation.", fixed(self.loss(cell.noise), 3))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, finished, value};
    use plasticity::networks::ocular_dominance::Rule;

    fn of(preset: &str) -> OcularDominanceWidget {
        finished(testing::preset::<OcularDominanceWidget>(preset))
    }

    /// What the presets say.
    #[test]
    fn what_presets_say() {
        let [young, silent, oja, adult, dark] =
            ["gordon-1996", "rittenhouse-1999", "oja-silent", "he-2006-adult", "he-2006-dark"].map(of);
        let left = |widget: &OcularDominanceWidget| value(widget, "closed-left");
        assert!(left(&young) < 55.0, "{}", left(&young));
        assert!(left(&silent) > 90.0, "{}", left(&silent));
        assert!(left(&oja) < left(&young), "{}", left(&oja));
        assert!(left(&adult) > 80.0, "{}", left(&adult));
        assert!(
            value(&dark, "shift") > value(&adult, "shift") + 0.2,
            "{} {}",
            value(&dark, "shift"),
            value(&adult, "shift")
        );
    }

    /// Opposite signs, by hand: 3 (0.16 − 0.04), and 0.04 − 0.16.
    #[test]
    fn twice_the_noise() {
        let bcm = OcularDominanceWidget::new(Params::default());
        assert!((value(&bcm, "twice") - 0.36).abs() < 1e-12);
        let oja = OcularDominanceWidget::new(testing::preset::<OcularDominanceWidget>("oja-silent"));
        assert_eq!(value(&oja, "twice"), 0.0);
        let cell = OcularDominance { rule: Rule::Oja, ..OcularDominance::default() };
        assert!((value(&OcularDominanceWidget::new(Params { cell }), "twice") + 0.12).abs() < 1e-12);
    }

    /// Simulated rates beside the exact ones, where noise is small.
    #[test]
    fn points_lie_near_their_curves() {
        let widget = of("gordon-1996");
        let dots = widget.record.rates();
        assert_eq!(dots.len(), 2 * record::NOISES.len());
        for (rule, noise, loss) in dots {
            if *noise <= 0.3 {
                let exact = -OcularDominance { rule: *rule, ..OcularDominance::default() }.rate(*noise);
                assert!((loss - exact).abs() < 0.05, "{rule:?} {noise}: {loss} {exact}");
            }
        }
    }

    #[test]
    fn a_turn_is_short_and_a_half_run_is_drawn() {
        let mut widget = OcularDominanceWidget::new(Params::default());
        assert!(matches!(widget.advance(), Progress::More(share) if share > 0.0 && share < 0.1));
        assert!(value(&widget, "shift").is_nan());
        assert_eq!(widget.figure(27.0).panels.len(), 4);
    }
}
