//! `timescales`: one gap in time, and the mechanisms that can hand a trace of an event across it.

use figure::{Axis, Bar, Bars, Figure, Handle, Ink, Lead, Mark, Note, Panel, Rule};
use plasticity::published::timescales::{DAY, HOUR, Kind, MINUTE, REACHES, Reach, YEAR};
use plasticity::{Ms, Unit, math, quantities};

use crate::{Preset, Readout, Widget, number_text};

quantities! {
    /// The gap to be bridged.
    pub struct Params {
        /// Time after the event at which a trace of it is still needed.
        gap: log("t", "time after the event", S, 30.0, 0.001..=1577880000.0),
    }
}

/// Ends of the axis, in s: room beyond the last mark for the handle.
const AXIS: (f64, f64) = (0.001, 100.0 * YEAR);
/// Height of a row in css px: a line of words over a bar.
const ROW: f64 = 33.0;
/// Room over the rows for the marker's handle and words, in rows.
const HEAD: f64 = 1.25;
/// Bottom and top of a bar within its row.
const BAR: (f64, f64) = (0.10, 0.44);
/// Where the words stand within a row.
const LABEL: f64 = 0.72;

/// Pages of the chapters, by their number.
const PAGES: [&str; 14] = [
    "index.html",
    "hebb.html",
    "calcium.html",
    "stdp.html",
    "homeostasis.html",
    "consolidation.html",
    "structure.html",
    "maps.html",
    "engrams.html",
    "btsp.html",
    "credit.html",
    "temporal-derivative.html",
    "arena.html",
    "machines.html",
];

/// The widget.
pub struct Timescales {
    gap: f64,
}

impl Timescales {
    /// The rows are ordered by their end: from the shortest to the longest.
    fn bridging(&self) -> Vec<&'static Reach> {
        REACHES.iter().filter(|reach| reach.bridges(self.gap)).collect()
    }

    /// A bar over its reach, and the words above it.
    fn row(&self, place: usize, reach: &'static Reach) -> [Mark; 2] {
        let bottom = (REACHES.len() - 1 - place) as f64;
        let bridges = reach.bridges(self.gap);
        let (ink, text_ink) = match reach.kind {
            _ if bridges => (Ink::Accent, Ink::Text),
            Kind::Behaviour => (Ink::Data, Ink::Muted),
            _ => (Ink::Muted, Ink::Muted),
        };
        let bar = Bar::new(math::max(reach.from, AXIS.0), reach.to, bottom + BAR.1);
        let bars = Bars::new(reach.name, [bar]).base(bottom + BAR.0).ink(ink).data();
        let bars = if bridges { bars } else { bars.hollow() };
        let words = format!("{} · chapter {}", reach.name, reach.chapter);
        [bars.into(), Note::new(words, (AXIS.0, bottom + LABEL)).side(1).ink(text_ink).into()]
    }
}

/// A row leads to the chapter that tells it.
fn lead((place, reach): (usize, &'static Reach)) -> Lead {
    let bottom = (REACHES.len() - 1 - place) as f64;
    let words = format!("{}: chapter {}", reach.name, reach.chapter);
    Lead { words, to: PAGES[usize::from(reach.chapter)].into(), band: (bottom, bottom + 1.0) }
}

impl Widget for Timescales {
    type Params = Params;
    const TITLE: &'static str = "What can still carry a trace across the gap?";
    const CAPTION: &'static str = "Filled bars reach the marker: a window that still joins the event with a later \
        one, or a change that is still there. Outlined bars do not reach it, or name processes, which by themselves \
        hold no event at a synapse. The lowest bar is no mechanism but behaviour. One published measurement each \
        [@bi1998; @destexhe1994; @bittner2017; @yagishita2014; @huang1994; @frey1997; @wierenga2005; @takashima2006; \
        @abraham2002; @zuo2005; @bahrick1984], the theta window in a preprint [@jang2026]. Two left ends are ours, not \
        measured: 1 s, the length of a train, for early LTP, tag and protein; 3 h, where early LTP ends, for late LTP.";
    const FRONT: &'static [&'static str] = &["gap"];
    const PRESETS: &'static [Preset] = &[
        Preset { name: "phone-number", label: "A phone number: 30 s", cite: "", values: &[] },
        Preset {
            name: "pair-of-spikes",
            label: "A pair of spikes: 10 ms",
            cite: "",
            values: &[("gap", "0.01")],
        },
        Preset { name: "lesson", label: "Yesterday's lesson: 1 day", cite: "", values: &[("gap", "86400")] },
        Preset {
            name: "first-school-day",
            label: "A first school day: 50 years",
            cite: "bahrick1984",
            values: &[("gap", "1577880000")],
        },
    ];
    const MODELS: &'static [&'static str] = &[];

    fn new(params: Params) -> Self {
        Self { gap: params.gap }
    }

    fn figure(&self, _at: f64) -> Figure {
        let rows = REACHES.len() as f64;
        let x = Axis::new("Time after the event", "", AXIS.0, AXIS.1).with_log().with_words([
            (0.001, "1\u{a0}ms"),
            (1.0, "1\u{a0}s"),
            (MINUTE, "1\u{a0}min"),
            (HOUR, "1\u{a0}h"),
            (DAY, "1\u{a0}day"),
            (YEAR, "1\u{a0}year"),
            (50.0 * YEAR, "50\u{a0}years"),
        ]);
        let panel = Panel::new("Reach of each mechanism, and of one memory")
            .height(ROW * (rows + HEAD))
            .x(x)
            .y(Axis::bare(0.0, rows + HEAD))
            .with_all(REACHES.iter().enumerate().flat_map(|(place, reach)| self.row(place, reach)))
            .with(Rule::upright(spoken(self.gap), self.gap).ink(Ink::Accent))
            .with(Handle::new("gap", (self.gap, rows + 0.3)).x("gap"))
            .leading(REACHES.iter().enumerate().map(lead));
        Figure { alt: self.summary(), panels: vec![panel] }
    }

    fn readouts(&self) -> Vec<Readout> {
        let bridging = self.bridging();
        let reach = |name, label, reach: Option<&&Reach>| {
            // None of them reaches anywhere: 0, not unknown.
            let (value, unit) = reach.map_or((0.0, Unit::S), |reach| in_unit(reach.to));
            Readout::new(name, label, value, unit).digits(u8::from(value != value.floor()))
        };
        vec![
            Readout::new("bridging", "Mechanisms that bridge the gap", bridging.len() as f64, Unit::One),
            reach("shortest-reach", "The shortest of them reaches", bridging.first()),
            reach("longest-reach", "The longest of them reaches", bridging.last()),
        ]
    }

    fn summary(&self) -> String {
        // A memory that was there is a bar, but no mechanism.
        let all = REACHES.iter().filter(|reach| reach.kind != Kind::Behaviour).count();
        let (bridging, gap) = (self.bridging(), spoken(self.gap));
        let Some(furthest) = bridging.last() else {
            return format!(
                "{gap} after an event, none of {all} mechanisms is known to bridge the gap; \
                 behaviour shows memories of up to 50 years."
            );
        };
        let names: Vec<_> = bridging.iter().map(|reach| reach.name).collect();
        format!(
            "{gap} after an event, {} of {all} mechanisms can still hand on a trace of it: {}. The furthest reaches {}. \
             The lowest bar is a memory, not a mechanism.",
            bridging.len(),
            names.join(", "),
            spoken(furthest.to)
        )
    }
}

/// A duration in s in the unit in which people say it.
fn in_unit(seconds: f64) -> (f64, Unit) {
    match seconds {
        s if s < 1.0 => (Ms::from_seconds(s).ms(), Unit::Ms),
        s if s < MINUTE => (s, Unit::S),
        s if s < HOUR => (s / MINUTE, Unit::Min),
        s if s < DAY => (s / HOUR, Unit::H),
        s if s < YEAR => (s / DAY, Unit::Day),
        s => (s / YEAR, Unit::Year),
    }
}

/// A duration in words: `30 s`, `1.5 years`.
fn spoken(seconds: f64) -> String {
    let (value, unit) = in_unit(seconds);
    let rounded = (value * 10.0).round() / 10.0;
    let word = match unit {
        Unit::Day if rounded == 1.0 => "day",
        Unit::Day => "days",
        Unit::Year if rounded == 1.0 => "year",
        Unit::Year => "years",
        unit => unit.symbol(),
    };
    format!("{}\u{a0}{word}", number_text(rounded))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(gap: f64) -> Timescales {
        Timescales::new(Params { gap })
    }

    #[test]
    fn the_two_memories_of_the_opening_question() {
        let phone = at(30.0);
        assert_eq!(phone.readouts()[0].value, 2.0);
        assert_eq!(phone.readouts()[2].text(), "3\u{a0}h");
        assert!(phone.summary().contains("Early LTP, Synaptic tag"), "{}", phone.summary());
        let school = at(50.0 * YEAR);
        assert_eq!(school.readouts()[0].value, 0.0);
        assert_eq!(school.readouts()[2].value, 0.0);
        assert!(school.summary().contains("none of 12"), "{}", school.summary());
    }

    #[test]
    fn reaches_are_told_from_the_shortest_to_the_longest() {
        let pair = at(0.01);
        assert_eq!(pair.readouts()[1].text(), "20\u{a0}ms");
        assert_eq!(pair.readouts()[2].text(), "1.3\u{a0}s");
        let months = at(60.0 * DAY);
        assert_eq!(months.readouts()[1].text(), "1\u{a0}yr");
        assert_eq!(months.readouts()[2].text(), "1.5\u{a0}yr");
    }

    /// What summary and caption say of the lowest bar.
    #[test]
    fn the_lowest_bar_alone_is_no_mechanism() {
        let memories: Vec<_> =
            (0..REACHES.len()).filter(|place| REACHES[*place].kind == Kind::Behaviour).collect();
        assert_eq!(memories, [REACHES.len() - 1]);
        assert!(at(30.0).summary().contains("2 of 12 mechanisms"), "{}", at(30.0).summary());
    }

    #[test]
    fn bars_that_reach_the_marker_are_filled() {
        let figure = at(30.0).figure(0.0);
        let filled: Vec<_> = figure.panels[0]
            .marks
            .iter()
            .filter_map(|mark| match mark {
                Mark::Bars(bars) if !bars.hollow => Some(bars.name.as_str()),
                _ => None,
            })
            .collect();
        assert_eq!(filled, ["Early LTP", "Synaptic tag"]);
        for mark in &figure.panels[0].marks {
            if let Mark::Bars(bars) = mark {
                let bar = bars.bars[0];
                assert!(AXIS.0 <= bar.from && bar.from < bar.to && bar.to <= AXIS.1, "{}", bars.name);
            }
        }
    }

    #[test]
    fn every_source_stands_in_the_caption() {
        for reach in REACHES {
            assert!(Timescales::CAPTION.contains(&format!("@{}", reach.cite)), "{}", reach.name);
        }
    }

    #[test]
    fn durations_are_said_as_people_say_them() {
        let said: Vec<_> =
            [0.0204, 30.0, 90.0, 3.0 * HOUR, DAY, 8.0 * DAY, YEAR, 50.0 * YEAR].map(spoken).into();
        assert_eq!(
            said,
            ["20.4 ms", "30 s", "1.5 min", "3 h", "1 day", "8 days", "1 year", "50 years"]
                .map(|s| s.replace(' ', "\u{a0}"))
        );
    }
}
