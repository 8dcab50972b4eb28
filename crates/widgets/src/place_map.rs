//! `place-map`: hundreds of cells, a hundred thousand synapses, and plateaus that come by chance: a map builds, lap by lap.

mod params;
mod picture;
mod record;

use figure::Figure;
use plasticity::Unit;
use plasticity::networks::place_map::MapRule;

pub use params::Params;
use record::{Lap, Record};

use crate::print::fixed;
use crate::readout::known;
use crate::{Predict, Preset, Progress, Readout, Span, Widget, number_text};

/// The widget.
pub struct PlaceMapWidget {
    params: Params,
    record: Record,
}

impl PlaceMapWidget {
    fn done(&self) -> bool {
        self.record.laps.len() as u64 == self.params.laps
    }
}

impl Widget for PlaceMapWidget {
    type Params = Params;
    const TITLE: &'static str = "Plateaus come by chance, and lap by lap a map of the track builds";
    const CAPTION: &'static str = "500 cells with 200 inputs each; a busy population has fewer plateaus, a reward brings more \
        [@milstein2021]. Rows are means of neighbours. For contrast, spike timing alone moves fields a little and backwards, as \
        [@madar2025] compare the two; their neurons spike, these have mean rates. \
        Drawn: the track from above, as a band along it the number of fields, and marks where plateaus came.";
    const FRONT: &'static [&'static str] = &["rule", "hazard", "density", "reward", "start", "laps"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "milstein-2021",
            label: "Milstein and others 2021: ten laps, a reward",
            cite: "milstein2021",
            values: &[],
        },
        Preset {
            name: "milstein-2021-even",
            label: "Milstein and others 2021: no reward",
            cite: "milstein2021",
            values: &[("rewarded", "0")],
        },
        Preset {
            name: "madar-2025-plateaus",
            label: "After Madar and others 2025: plateaus by chance",
            cite: "madar2025",
            values: &[("start", "1"), ("density", "1"), ("hazard", "0.03"), ("rewarded", "0")],
        },
        Preset {
            name: "madar-2025-stdp",
            label: "After Madar and others 2025: spike timing alone",
            cite: "madar2025",
            values: &[("rule", "stdp"), ("start", "1")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Curve {
        ask: "No cell has a field yet; each second one cell in 130 has a plateau. Draw how many of the 500 cells have a field, lap by lap.",
        panel: 2,
        line: "fields",
    });
    const NEUTRAL: &'static str = "How does a map of the track build?";
    const WHY: &'static str = "Plateaus come by chance, and the more active the population is, the fewer begin. \
        So fields gather fast at first and then ever more slowly [@milstein2021].";
    const MODELS: &'static [&'static str] = &["place-map", "btsp-weight-dependent"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        let map = &params.map;
        let late = map.laps_before >= params.laps;
        let stdp = map.rule == MapRule::Stdp;
        let cases = [
            (stdp, "hazard"),
            (stdp, "density"),
            (stdp, "seed"),
            (!params.rewards(), "reward"),
            (!params.rewards(), "reward-hazard"),
            (stdp || map.rewarded == 0, "laps-before"),
            (stdp || late, "rewarded"),
        ];
        cases.iter().filter(|(is, _)| *is).map(|(_, key)| *key).collect()
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
        // Nothing has happened before the first lap.
        let span = Span::trials(self.params.laps);
        Some(Span { unit: Unit::Lap, start: 1.0, events: span.events[1..].to_vec(), ..span })
    }

    fn figure(&self, at: f64) -> Figure {
        let at = plasticity::math::max(at, 1.0);
        Figure { alt: self.summary(), panels: picture::panels(self, at) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let lap = self.record.laps.last();
        let of = |of: fn(&Lap) -> f64| lap.map_or(f64::NAN, of);
        let near = if self.params.rewards() { of(|lap| 100.0 * lap.near) } else { f64::NAN };
        let synapses = self.params.map.cells as f64 * self.params.map.track.inputs as f64;
        let (shift, spread) = (of(|lap| lap.shift.0), of(|lap| lap.shift.1));
        let readouts = vec![
            Readout::new("fields", "Cells with a field", of(|lap| lap.fields), Unit::One),
            Readout::new("plateaus", "Plateaus in the last lap", of(|lap| lap.plateaus), Unit::One),
            Readout::new("mean-shift", "Fields have moved by, mean; back is negative", shift, Unit::Cm)
                .digits(1),
            Readout::new("shift-spread", "The same, standard deviation", spread, Unit::Cm).digits(1),
            Readout::new("near-reward", "Fields within 20 cm of the reward", near, Unit::Percent),
            Readout::new("synapses", "Synapses", synapses, Unit::One),
        ];
        // Where no cell has a field none has moved.
        known(readouts, self.done())
    }

    fn summary(&self) -> String {
        let Some(lap) = self.record.laps.last() else {
            return "The first lap is being run.".into();
        };
        let mut text = format!(
            "Laps: {}. {} of {} cells have a field; {} plateaus came in the last lap",
            self.record.laps.len(),
            number_text(lap.fields),
            self.params.map.cells,
            number_text(lap.plateaus),
        );
        if lap.fields > 0.0 {
            let (mean, spread) = (fixed(lap.shift.0, 1), fixed(lap.shift.1, 1));
            text += &format!("; fields have moved by {mean} ± {spread} cm (SD)");
            if self.params.rewards() {
                text +=
                    &format!(", and {} % of them are within 20 cm of the reward", fixed(100.0 * lap.near, 0));
            }
        }
        text + "."
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, finished, value};

    fn of_preset(preset: &str) -> PlaceMapWidget {
        finished(testing::preset::<PlaceMapWidget>(preset))
    }

    #[test]
    fn a_map_builds_and_rewards_gather_fields() {
        let (reward, even) = (of_preset("milstein-2021"), of_preset("milstein-2021-even"));
        assert_eq!(value(&reward, "synapses"), 100_000.0);
        let laps = &reward.record.laps;
        assert!(
            laps[0].fields > 10.0
                && laps[9].fields > 4.0 * laps[0].fields
                && laps[19].fields > laps[9].fields
        );
        // Without a reward the two are the same until then.
        assert_eq!(laps[9].fields, even.record.laps[9].fields);
        assert!(laps[19].near > 1.3 * even.record.laps[19].near);
        assert!(even.readouts().iter().all(|readout| readout.name != "near-reward"));
    }

    /// In direction: spike timing a little and backwards, plateaus far and both ways.
    #[test]
    fn stdp_creeps_and_plateaus_leap() {
        let (creep, leap) = (of_preset("madar-2025-stdp"), of_preset("madar-2025-plateaus"));
        assert!((-10.0..-0.9).contains(&value(&creep, "mean-shift")) && value(&creep, "shift-spread") < 2.0);
        assert!(value(&leap, "shift-spread") > 5.0 * value(&creep, "shift-spread"));
        let last = leap.record.laps.last().unwrap();
        assert!(last.moved[..record::SIDE - 1].iter().sum::<f64>() > 10.0);
        assert!(last.moved[record::SIDE + 2..].iter().sum::<f64>() > 10.0);
        assert_eq!(value(&creep, "fields"), 500.0);
    }

    /// Rows are filled from the bottom; in each the ramp is highest where its cells have their fields.
    #[test]
    fn the_map_is_in_order() {
        let widget = of_preset("madar-2025-stdp");
        let map = &widget.record.laps[0].map;
        let mut before = 0;
        for row in map.chunks(record::COLUMNS) {
            let top = (0..record::COLUMNS).max_by(|a, b| row[*a].total_cmp(&row[*b])).unwrap();
            assert!(top >= before, "{top} after {before}");
            before = top;
        }
        let few = of_preset("milstein-2021");
        let filled = few.record.laps[0].map.iter().filter(|x| x.is_finite()).count() / record::COLUMNS;
        assert_eq!(filled, (few.record.laps[0].fields / 25.0).ceil() as usize);
        assert_eq!(few.record.laps[0].moved.iter().sum::<f64>(), few.record.laps[0].fields);
    }
}
