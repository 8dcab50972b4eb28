//! `digit-map`: a hand on a map of the cortex; a digit is lost, or used more, and territory changes hands.

mod picture;
mod record;

use figure::Figure;
use plasticity::networks::digit_map::{Change, DIGITS, DigitMap, WIDE, share};
use plasticity::{Unit, quantities};

use record::Record;

use crate::print::{fixed, whole};
use crate::readout::known;
use crate::{Predict, Preset, Progress, Readout, Span, Widget, number_text, touches};

quantities! {
    /// A map, and what becomes of a digit.
    pub struct Params {
        /// The map.
        map: part(DigitMap),
    }
}

/// The widget.
pub struct DigitMapWidget {
    params: Params,
    record: Record,
}

/// Units that digits have gained since the change.
struct Gains {
    /// The digit that changes.
    own: f64,
    /// Those beside it.
    beside: f64,
    /// The others.
    beyond: f64,
}

impl DigitMapWidget {
    fn done(&self) -> bool {
        self.record.done()
    }

    /// Gains at the end; before, none is known.
    fn gains(&self) -> Option<Gains> {
        let (before, after) = (self.record.first()?.units, self.record.last()?.units);
        let mut gains = Gains { own: 0.0, beside: 0.0, beyond: 0.0 };
        for digit in 0..before.len() {
            let gain = f64::from(after[digit]) - f64::from(before[digit]);
            match digit.abs_diff(self.params.map.index()) {
                0 => gains.own += gain,
                1 => gains.beside += gain,
                _ => gains.beyond += gain,
            }
        }
        Some(gains)
    }

    /// Share of the digit that changes, of the map.
    fn share(&self) -> f64 {
        let all = self.params.map.row.units as f64;
        self.record.last().map_or(f64::NAN, |moment| f64::from(moment.units[self.params.map.index()]) / all)
    }
}

impl Widget for DigitMapWidget {
    type Params = Params;
    const TITLE: &'static str =
        "A finger is lost, or used more: territory moves beside it, or over the whole hand";
    const CAPTION: &'static str = "Units in a row stand for five digits and learn by Kohonen’s rule [@kohonen1982], after an experiment \
        on owl monkeys [@merzenich1984]; constants are ours. A digit that is used more gains by the power 2/3 of its use \
        [@ritter1991]. What an amputation changes in a cortex is disputed [@makin2023].";
    const FRONT: &'static [&'static str] = &["change", "digit", "density", "neighbourhood", "seed"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "merzenich-1984",
            label: "After Merzenich and others 1984: D3 is lost",
            cite: "merzenich1984",
            values: &[],
        },
        Preset {
            name: "whole-hand",
            label: "A large neighbourhood at the start",
            cite: "",
            values: &[("neighbourhood", "5")],
        },
        Preset {
            name: "jenkins-1990",
            label: "After Jenkins and others 1990: D2 is used more",
            cite: "jenkins1990",
            values: &[("change", "train"), ("digit", "2"), ("neighbourhood", "5")],
        },
        Preset {
            name: "used-more-small",
            label: "D2 is used more, with a small neighbourhood",
            cite: "",
            values: &[("change", "train"), ("digit", "2")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Value {
        ask: "The middle digit, D3, is lost. Of the territory that it loses, how much goes to D2 and D4 beside it?",
        readout: "beside-part",
    });
    const NEUTRAL: &'static str = "Who gets the territory of a lost finger?";
    const MEASURED: &'static str = "In owl monkeys, two to eight months after a digit was lost, the digits and the palm beside it had most \
        or all of its territory; no share is given [@merzenich1984].";
    const WHY: &'static str = "A touch moves the unit that answers best and its neighbours in the row: with a small neighbourhood units go over \
        only where two territories meet. With a large one every touch pulls at half the map.";
    const MODELS: &'static [&'static str] = &["digit-map"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        if params.map.change == Change::Amputate { vec!["density"] } else { vec![] }
    }

    fn new(params: Params) -> Self {
        Self { record: Record::new(&params), params }
    }

    fn advance(&mut self) -> Progress {
        Progress::of(self.record.advance())
    }

    fn span(&self) -> Option<Span> {
        Some(touches::span(self.params.map.row.steps, self.record.times()))
    }

    fn figure(&self, at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(&self.params, &self.record, at) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let map = &self.params.map;
        let gains = if self.done() { self.gains() } else { None };
        let of = |of: fn(&Gains) -> f64| gains.as_ref().map_or(f64::NAN, of);
        let trained = |share: f64| if map.change == Change::Train { 100.0 * share } else { f64::NAN };
        let beside = of(|gains| if gains.own == 0.0 { f64::NAN } else { -100.0 * gains.beside / gains.own });
        let percent = |name, label, value| Readout::new(name, label, value, Unit::Percent);
        let readouts = vec![
            percent("beside-part", "Changed hands with those beside it", beside),
            percent("share", "Share of the digit", if self.done() { 100.0 * self.share() } else { f64::NAN })
                .digits(1),
            percent("law", "Share by the law of 2/3", trained(share(map.density, WIDE))).digits(1),
            percent("naive", "Share in proportion to use", trained(share(map.density, 1.0))).digits(1),
            Readout::new("beside", "Units gained by those beside it", of(|gains| gains.beside), Unit::One),
            Readout::new("beyond", "Units gained by the others", of(|gains| gains.beyond), Unit::One),
        ];
        known(readouts, self.done())
    }

    fn summary(&self) -> String {
        let (Some(first), Some(last)) = (self.record.first(), self.record.last()) else {
            return "The map is forming.".into();
        };
        let map = &self.params.map;
        let index = map.index();
        let listed = |units: [u32; DIGITS]| units.map(|units| units.to_string()).join(", ");
        let what = match map.change {
            Change::Amputate => format!("Digit {} is lost", map.digit),
            Change::Train => {
                format!("Digit {} is used {} times as much as another", map.digit, number_text(map.density))
            }
        };
        let mut text = format!(
            "{what}: it had {} units and has {} after {} touches. The five digits go from {} to {} units",
            first.units[index],
            last.units[index],
            whole(last.touches),
            listed(first.units),
            listed(last.units)
        );
        if map.change == Change::Train {
            text += &format!(
                "; the law of 2/3 gives it {} % of the map",
                fixed(100.0 * share(map.density, WIDE), 1)
            );
        }
        text + "."
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, finished, value};

    fn of(preset: &str) -> DigitMapWidget {
        finished(testing::preset::<DigitMapWidget>(preset))
    }

    /// Two regimes: who gets the territory is decided by the neighbourhood at the start alone.
    #[test]
    fn beside_or_the_whole_hand() {
        let [small, large] = ["merzenich-1984", "whole-hand"].map(of);
        assert!(value(&small, "beside-part") > 75.0 && value(&small, "beyond") < 5.0);
        assert!(value(&large, "beside-part") < 65.0 && value(&large, "beyond") > 6.0);
        assert!(small.readouts().iter().all(|readout| readout.name != "law"));
    }

    /// With a large neighbourhood the law of 2/3; far from the use itself.
    #[test]
    fn a_digit_that_is_used_more() {
        let wide = of("jenkins-1990");
        assert!((value(&wide, "share") - value(&wide, "law")).abs() < 2.0);
        assert!(value(&wide, "naive") - value(&wide, "share") > 6.0);
        assert!(value(&of("used-more-small"), "share") < value(&wide, "share") - 3.0);
    }

    #[test]
    fn a_turn_is_short_and_a_half_run_is_drawn() {
        let mut widget = DigitMapWidget::new(Params::default());
        let first = widget.advance();
        assert!(matches!(first, Progress::More(share) if share > 0.0 && share < 0.1), "{first:?}");
        assert!(value(&widget, "beside-part").is_nan());
        assert_eq!(widget.figure(0.0).panels.len(), 3);
    }
}
