//! `place-field`: an animal runs, a plateau strikes once, and on the next lap the cell has a place field.

mod params;
mod picture;
mod record;

use figure::Figure;
use plasticity::Unit;

pub use params::Params;
use record::{Record, SPEEDS, TRACK};

use crate::print::{fixed, signed};
use crate::readout::known;
use crate::{Predict, Preset, Progress, Readout, Span, Widget, number_text};

/// Laps in a second of watching.
const PACE: f64 = 0.4;

/// The widget.
pub struct PlaceFieldWidget {
    params: Params,
    record: Record,
}

impl PlaceFieldWidget {
    /// Laps with a plateau; one without follows.
    fn plateaus(&self) -> usize {
        (self.params.laps + self.params.more) as usize
    }
}

impl Widget for PlaceFieldWidget {
    type Params = Params;
    const TITLE: &'static str = "One plateau, and on the next lap the cell has a place field";
    const CAPTION: &'static str = "Drag a plateau along the track. 200 inputs with fields of 90 cm on a closed track of 187 cm \
        [@milstein2021]; other rules are the kernel [@bittner2017] and two traces [@cone2021]. For three laps the authors of the \
        weight-dependent rule aimed at a ramp of 8 mV with its peak 12.5 cm before the plateau. \
        Drawn: the track from above, the ramp as a band along it.";
    const FRONT: &'static [&'static str] = &["plateau", "speed", "laps", "more", "second", "rule"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "milstein-2021",
            label: "Milstein and others 2021: one plateau",
            cite: "milstein2021",
            values: &[],
        },
        Preset {
            name: "milstein-2021-three",
            label: "Milstein and others 2021: three laps",
            cite: "milstein2021",
            values: &[("laps", "3")],
        },
        Preset {
            name: "milstein-2021-second",
            label: "Milstein and others 2021: three laps, then three elsewhere",
            cite: "milstein2021",
            values: &[("laps", "3"), ("plateau", "120"), ("more", "3")],
        },
        Preset {
            name: "bittner-2017",
            label: "Bittner and others 2017: the kernel, then one elsewhere",
            cite: "bittner2017",
            values: &[("rule", "kernel"), ("plateau", "120"), ("more", "1")],
        },
        Preset {
            name: "cone-2021",
            label: "Cone & Shouval 2021: two traces, ten laps",
            cite: "cone2021",
            values: &[("rule", "two-traces"), ("laps", "10")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Sign {
        ask: "One plateau comes at the marker. Will the peak of the new field lie further along the track (up), before the marker (down), or at it?",
        readout: "shift",
        within: 1.0,
    });
    const NEUTRAL: &'static str = "What does one plateau leave on the next lap?";
    const WHY: &'static str = "The window reaches further back in time than forward. Inputs that came before the \
        plateau gain more, and their sum peaks before it [@milstein2021].";
    const MODELS: &'static [&'static str] =
        &["place-field", "btsp-weight-dependent", "btsp-kernel", "btsp-two-traces"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        if params.more == 0 { vec!["second"] } else { vec![] }
    }

    fn new(params: Params) -> Self {
        Self { record: Record::new(&params), params }
    }

    fn advance(&mut self) -> Progress {
        Progress::of(self.record.advance(&self.params))
    }

    fn span(&self) -> Option<Span> {
        let end = self.plateaus() + 1;
        let mut events = vec![];
        for lap in 0..end {
            events.push(lap as f64);
            if lap + 1 < end {
                events.push(lap as f64 + self.params.place(lap) / TRACK);
            }
        }
        events.push(end as f64);
        Some(Span { unit: Unit::Lap, start: 0.0, end: end as f64, events, pace: PACE })
    }

    fn figure(&self, at: f64) -> Figure {
        let at = if at > 0.0 { at } else { 0.0 };
        let lap = (at as usize).min(self.record.laps.len() - 1);
        let place = plasticity::math::min(at - lap as f64, 1.0) * TRACK;
        Figure { alt: self.summary(), panels: picture::panels(self, lap, place) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let p = &self.params;
        let field = self.record.field(p);
        let first = self.record.first_field(p).filter(|_| p.more > 0);
        let now = first.map_or(f64::NAN, |(_, now)| now);
        let kept = first.map_or(f64::NAN, |(before, now)| 100.0 * now / before);
        let width = if p.more > 0 { "Width at half height, after all laps" } else { "Width at half height" };
        let readouts = vec![
            Readout::new("peak", "Height over the lowest point", field.peak, Unit::Mv).digits(1),
            Readout::new("shift", "Its peak, from the last plateau", field.shift, Unit::Cm).digits(1),
            Readout::new("width", width, field.width, Unit::Cm),
            Readout::new("asymmetry", "Rise over decay", field.asymmetry, Unit::One).digits(1),
            Readout::new("first-field", "Ramp where the first field was highest", now, Unit::Mv).digits(1),
            Readout::new("kept", "Part of the first field that is left", kept, Unit::Percent),
        ];
        known(readouts, self.record.speeds.len() == SPEEDS.len())
    }

    fn summary(&self) -> String {
        let p = &self.params;
        let field = self.record.field(p);
        if field.peak <= 0.0 {
            return "Before the first plateau the cell is silent everywhere.".into();
        }
        let laps = self.record.laps.len() - 1;
        let mut text = format!(
            "After {laps} {} with a plateau, at {} cm/s, the ramp is {} mV high and {} cm wide; its peak lies {} cm from the \
             plateau at {} cm.",
            if laps == 1 { "lap" } else { "laps" },
            number_text(p.speed),
            fixed(field.peak, 1),
            fixed(field.width, 0),
            signed((10.0 * field.shift).round() / 10.0),
            number_text(p.place(laps - 1)),
        );
        if let Some((before, now)) = self.record.first_field(p).filter(|_| p.more > 0) {
            let (before, now) = (fixed(before, 1), fixed(now, 1));
            let width = fixed(self.record.first.width, 0);
            text += &format!(
                " The first field was {before} mV high and {width} cm wide; {now} mV are left there."
            );
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, finished, value};
    use plasticity::networks::plateau_effect::PlateauRule;

    /// The independent runs: height, shift and width after one lap.
    #[test]
    fn one_lap_at_three_speeds() {
        for (speed, peak, shift, width) in
            [(10.0, 7.2, -8.0, 50.0), (25.0, 7.91, -10.0, 64.0), (50.0, 7.1, -6.0, 82.0)]
        {
            let widget = finished::<PlaceFieldWidget>(Params { speed, ..Params::default() });
            assert!((value(&widget, "peak") / peak - 1.0).abs() < 0.01);
            assert!((value(&widget, "shift") - shift).abs() < 0.6);
            assert!((value(&widget, "width") - width).abs() < 1.0);
        }
    }

    #[test]
    fn a_second_plateau_moves_the_field_and_the_kernel_only_adds() {
        let second = Params { laps: 3, plateau: 120.0, more: 3, ..Params::default() };
        let moved = finished::<PlaceFieldWidget>(second.clone());
        assert!((value(&moved, "first-field") - 2.69).abs() < 0.07);
        assert!((value(&moved, "kept") - 39.0).abs() < 1.0);
        let kernel = finished::<PlaceFieldWidget>(Params { rule: PlateauRule::Kernel, ..second });
        assert!(value(&kernel, "kept") > 100.0);
        assert!(
            finished::<PlaceFieldWidget>(Params::default())
                .readouts()
                .iter()
                .all(|readout| readout.name != "kept")
        );
    }

    /// The curves by speed pass through the reader's own run.
    #[test]
    fn the_reader_stands_on_the_curves() {
        let widget = finished::<PlaceFieldWidget>(Params { laps: 2, more: 1, ..Params::default() });
        let at = SPEEDS.iter().position(|speed| *speed == 25.0).unwrap();
        assert_eq!(widget.record.speeds[at], widget.record.first);
    }

    #[test]
    fn laps_are_drawn_as_they_were() {
        let widget = finished::<PlaceFieldWidget>(Params { more: 1, second: 20.0, ..Params::default() });
        let drawn = |at: f64, name: &str| {
            let figure = widget.figure(at);
            figure.panels[0].marks.iter().find_map(|mark| match mark {
                figure::Mark::Line(line) if line.name == name => Some(line.points.clone()),
                _ => None,
            })
        };
        assert!(drawn(0.0, "before").unwrap().iter().all(|point| point.1 == 0.0));
        assert_eq!(drawn(1.5, "now"), drawn(2.5, "before"));
        assert_ne!(drawn(2.5, "now"), drawn(2.5, "before"));
        assert_eq!(drawn(f64::INFINITY, "now"), drawn(3.0, "now"));
    }

    /// After plateaus elsewhere two fields have a width, and the words tell them apart.
    #[test]
    fn the_first_field_and_the_last_have_each_its_width() {
        let widget =
            finished::<PlaceFieldWidget>(testing::preset::<PlaceFieldWidget>("milstein-2021-second"));
        let text = widget.summary();
        assert!(
            text.starts_with(
                "After 6 laps with a plateau, at 25 cm/s, the ramp is 5.3 mV high and 63 cm wide;"
            ),
            "{text}"
        );
        assert!(text.contains("The first field was 6.8 mV high and 75 cm wide;"), "{text}");
        assert_eq!(widget.figure(6.0).panels[3].title, "Width of the first field");
    }
}
