//! `attractor`: pictures stored in one net; a part of one of them calls up the rest, until too many are stored.

mod params;
mod picture;
mod pictures;
mod record;
mod theory;

use figure::Figure;
use plasticity::{Unit, unit};

pub use params::Params;
use pictures::UNITS;
use record::{LOADS, NETS, Record};

use crate::print::fixed;
use crate::readout::known;
use crate::{Predict, Preset, Progress, Readout, Span, Widget};

/// The widget.
pub struct AttractorWidget {
    params: Params,
    record: Record,
}

impl AttractorWidget {
    fn done(&self) -> bool {
        self.record.nets.len() == LOADS && self.record.nets.iter().all(|nets| nets.len() == NETS)
    }
}

impl Widget for AttractorWidget {
    type Params = Params;
    const TITLE: &'static str = "A part of a memory calls up the rest, until too many are stored";
    const CAPTION: &'static str = "576 units, all connected. Dense: half of them are active in a picture [@hopfield1982]; sparse: few, and the rest \
        are held down [@tsodyks1988]. The pictures are ours, all others random. Curves: large nets in theory [@amit1985], for the sparse net \
        worked out by us, and means of six nets of this size.";
    const FRONT: &'static [&'static str] = &["stored", "cue-part", "net", "picture", "active", "updates"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "hopfield-1982",
            label: "Hopfield 1982: half of a picture is shown",
            cite: "hopfield1982",
            values: &[],
        },
        Preset {
            name: "too-many",
            label: "Half of a picture, of 160 stored",
            cite: "",
            values: &[("stored", "160")],
        },
        Preset {
            name: "amit-1985",
            label: "Amit and others 1985: whole pictures, 76 stored",
            cite: "amit1985",
            values: &[("stored", "76"), ("cue-part", "1")],
        },
        Preset {
            name: "tsodyks-1988",
            label: "Tsodyks & Feigelman 1988: few active units, 160 stored",
            cite: "tsodyks1988",
            values: &[("net", "sparse"), ("stored", "160")],
        },
        Preset {
            name: "sparse-too-many",
            label: "Few active units, 550 stored",
            cite: "",
            values: &[("net", "sparse"), ("stored", "550")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Curve {
        ask: "576 units store more and more pictures in the same synapses. Half of one is shown. Draw how much of it comes back.",
        panel: 2,
        line: "nets of this size",
    });
    const NEUTRAL: &'static str = "How much can one net remember?";
    const WHY: &'static str = "All pictures speak through the same synapses. In the dense net, up to 0.138 for each unit the one that is asked for is \
        louder than the chatter of the others; beyond it wrong units make more units wrong, and theory knows no state near the picture any \
        more [@amit1985]. In ours the loss comes little by little, and about a third stays: no unit flips by chance, so the net stops \
        in the first state of rest on its way.";
    const MODELS: &'static [&'static str] = &["hopfield", "sparse-net"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        if params.dense() { vec!["active"] } else { vec![] }
    }

    fn new(params: Params) -> Self {
        Self { record: Record::new(&params), params }
    }

    fn advance(&mut self) -> Progress {
        if self.done() {
            return Progress::Done;
        }
        Progress::of(self.record.advance(&self.params))
    }

    fn span(&self) -> Option<Span> {
        let end = self.params.updates;
        let events = (0..=end).map(|k| k as f64).collect();
        Some(Span { unit: unit!("updates"), start: 0.0, end: end as f64, events, pace: 1.5 })
    }

    fn figure(&self, at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(self, at) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let (frames, theory) = (&self.record.frames, &self.record.theory);
        let of = |frame: Option<&record::Frame>| frame.map_or(f64::NAN, |frame| frame.overlap);
        let wrong = frames.last().map_or(f64::NAN, |frame| self.record.wrong(frame) as f64);
        let readouts = vec![
            Readout::new("cue-overlap", "Overlap of the cue", of(frames.first()), Unit::One).digits(2),
            Readout::new("overlap", "Overlap at the end", of(frames.last()), Unit::One).digits(3),
            Readout::new("wrong", "Wrong units at the end", wrong, Unit::One),
            Readout::new("load", "Pictures per unit", self.params.load(), Unit::One).digits(3),
            Readout::new("theory", "Overlap in a large net", theory.overlap, Unit::One).digits(3),
            Readout::new(
                "capacity",
                "Pictures that fit, in theory",
                theory.capacity * UNITS as f64,
                Unit::One,
            ),
        ];
        known(readouts, self.done())
    }

    fn summary(&self) -> String {
        let Some(frame) = self.record.frames.last() else {
            return format!("{} pictures are being stored.", self.params.stored);
        };
        let p = &self.params;
        format!(
            "{} pictures are stored in {UNITS} units. From {} % of one, {} of {UNITS} units are wrong after {} updates; the overlap is {}, \
             in a large net {}.",
            p.stored,
            fixed(100.0 * p.cue_part, 0),
            self.record.wrong(frame),
            p.updates,
            fixed(frame.overlap, 3),
            fixed(self.record.theory.overlap, 3),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, finished, value};

    fn of_preset(preset: &str) -> AttractorWidget {
        finished(testing::preset::<AttractorWidget>(preset))
    }

    #[test]
    fn half_calls_up_the_rest_until_too_many_are_stored() {
        let few = of_preset("hopfield-1982");
        assert!((value(&few, "cue-overlap") - 0.5).abs() < 0.06);
        assert!(value(&few, "overlap") > 0.98 && (value(&few, "capacity") - 0.137_906 * 576.0).abs() < 0.01);
        let many = of_preset("too-many");
        assert!(value(&many, "overlap") < 0.6 && value(&many, "theory") == 0.0);
        let sparse = of_preset("tsodyks-1988");
        assert!(value(&sparse, "overlap") > 0.95, "{}", sparse.summary());
        let lost = of_preset("sparse-too-many");
        assert!(value(&lost, "overlap") < 0.7, "{} {:?}", lost.summary(), lost.record.means(&lost.params));
    }

    /// Every picture of ours comes back from its upper half, among 40, in both nets.
    #[test]
    fn all_pictures_come_back() {
        for net in [params::Net::Dense, params::Net::Sparse] {
            use params::Picture::{Face, Flower, Mountains, Waves};
            for picture in [Face, Mountains, Flower, Waves] {
                let mut widget = AttractorWidget::new(Params { net, picture, ..Params::default() });
                widget.advance();
                assert!(value(&widget, "overlap") > 0.9, "{}", widget.summary());
            }
        }
    }

    /// Well below the capacity nets of this size do what the theory says, from whole pictures.
    #[test]
    fn nets_are_as_the_theory() {
        let widget = of_preset("amit-1985");
        let few = widget.record.means(&widget.params)[4];
        assert!((few.1 - plasticity::networks::hopfield::remembered(few.0 / 576.0)).abs() < 0.02, "{few:?}");
        let last = *widget.record.means(&widget.params).last().unwrap();
        assert!(last.1 < 0.7, "{last:?}");
    }
}
