//! How far in time each mechanism of the book reaches, as its papers report it.
//!
//! A row states one published reach, not a law: preparations differ, and [`NOTES`] say what was
//! measured. Times are in seconds after the event that starts the mechanism.

use crate::time;

/// What it means that a mechanism reaches a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It joins the event with a second one that comes this much later.
    Window,
    /// A change it made is still there.
    Store,
    /// It is at work then, but keeps no trace of one event by itself.
    Process,
    /// Nobody knows by which synapses, but the memory was there.
    Behaviour,
}

/// How a row was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Read in the paper's abstract, table or page text.
    Paper,
    /// Read in published program code that uses the paper's value.
    Code,
}

/// One mechanism.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reach {
    /// Name, as written beside the bar.
    pub name: &'static str,
    /// Number of the chapter that is about it.
    pub chapter: u8,
    /// What the reach means.
    pub kind: Kind,
    /// Start, in s; 0 where it begins with the event.
    pub from: f64,
    /// End, in s.
    pub to: f64,
    /// Key in `references.bib`.
    pub cite: &'static str,
    /// How the row was checked.
    pub mark: Mark,
}

impl Reach {
    /// Whether it can hand an event's trace on at `gap` seconds after the event.
    pub fn bridges(&self, gap: f64) -> bool {
        matches!(self.kind, Kind::Window | Kind::Store) && self.from <= gap && gap <= self.to
    }
}

/// Seconds in a minute.
pub const MINUTE: f64 = time::MINUTE.seconds();
/// Seconds in an hour.
pub const HOUR: f64 = time::HOUR.seconds();
/// Seconds in a day.
pub const DAY: f64 = time::DAY.seconds();
/// Seconds in a year of 365.25 days.
pub const YEAR: f64 = time::YEAR.seconds();
/// Length in s of the 100-Hz train that starts LTP in slices: nothing can be stored before it ends.
const TRAIN: f64 = 1.0;

/// The rows, by how far they reach.
pub const REACHES: &[Reach] = &[
    Reach {
        name: "STDP window",
        chapter: 3,
        kind: Kind::Window,
        from: 0.0,
        to: 0.020,
        cite: "bi1998",
        mark: Mark::Paper,
    },
    Reach {
        name: "NMDA receptor gate",
        chapter: 2,
        kind: Kind::Window,
        from: 0.0,
        to: 0.152,
        cite: "destexhe1994",
        mark: Mark::Code,
    },
    Reach {
        name: "Theta window",
        chapter: 11,
        kind: Kind::Window,
        from: 0.0,
        to: 0.200,
        cite: "jang2026",
        mark: Mark::Paper,
    },
    Reach {
        name: "BTSP window",
        chapter: 9,
        kind: Kind::Window,
        from: 0.0,
        to: 1.31,
        cite: "bittner2017",
        mark: Mark::Code,
    },
    Reach {
        name: "Eligibility for reward",
        chapter: 10,
        kind: Kind::Window,
        from: 0.3,
        to: 2.0,
        cite: "yagishita2014",
        mark: Mark::Paper,
    },
    Reach {
        name: "Early LTP",
        chapter: 2,
        kind: Kind::Store,
        from: TRAIN,
        to: 3.0 * HOUR,
        cite: "huang1994",
        mark: Mark::Paper,
    },
    Reach {
        name: "Synaptic tag",
        chapter: 5,
        kind: Kind::Window,
        from: TRAIN,
        to: 3.0 * HOUR,
        cite: "frey1997",
        mark: Mark::Paper,
    },
    Reach {
        name: "Protein synthesis",
        chapter: 5,
        kind: Kind::Process,
        from: TRAIN,
        to: 3.0 * HOUR,
        cite: "huang1994",
        mark: Mark::Paper,
    },
    Reach {
        name: "Synaptic scaling",
        chapter: 4,
        kind: Kind::Process,
        from: DAY,
        to: 2.0 * DAY,
        cite: "wierenga2005",
        mark: Mark::Paper,
    },
    Reach {
        name: "Systems consolidation",
        chapter: 5,
        kind: Kind::Process,
        from: DAY,
        to: 0.25 * YEAR,
        cite: "takashima2006",
        mark: Mark::Paper,
    },
    Reach {
        name: "Late LTP",
        chapter: 5,
        kind: Kind::Store,
        from: 3.0 * HOUR,
        to: YEAR,
        cite: "abraham2002",
        mark: Mark::Paper,
    },
    Reach {
        name: "Spines that stay",
        chapter: 6,
        kind: Kind::Store,
        from: 8.0 * DAY,
        to: 1.5 * YEAR,
        cite: "zuo2005",
        mark: Mark::Paper,
    },
    Reach {
        name: "Spanish learned in school",
        chapter: 5,
        kind: Kind::Behaviour,
        from: 0.0,
        to: 50.0 * YEAR,
        cite: "bahrick1984",
        mark: Mark::Paper,
    },
];

/// What was measured, row by row. Apart from [`REACHES`]: a program that shows no notes does not carry them.
pub const NOTES: &[(&str, &str)] = &[
    (
        "STDP window",
        "Cultured hippocampal neurons: potentiation if the postsynaptic spike follows within 20 ms, \
         depression if it leads by up to 20 ms. Fitted exponentials reach further.",
    ),
    (
        "NMDA receptor gate",
        "A receptor that has bound glutamate waits for depolarisation; it lets go at 0.0066 per ms, \
         so 37 % are left after 152 ms.",
    ),
    ("Theta window", "Preprint. The second 100 ms of a 200-ms window are compared with the first."),
    (
        "BTSP window",
        "Input before a dendritic plateau: the effect falls to 37 % at 1.31 s (0.69 s for input after it) \
         and is measurable for seconds.",
    ),
    (
        "Eligibility for reward",
        "Striatal spines grew only if dopamine came 0.3 to 2 s after glutamate and spikes.",
    ),
    ("Early LTP", "After one train at 100 Hz in CA1: longer than 1 h, less than 3 h, without new protein."),
    (
        "Synaptic tag",
        "A weakly stimulated synapse can capture protein made for another; the tag decays in less than 3 h.",
    ),
    (
        "Protein synthesis",
        "With synthesis blocked, repeated trains leave only what is gone within 3 h: the protein must come before.",
    ),
    (
        "Synaptic scaling",
        "Receptors accumulate over one to two days of silence. It keeps ratios between synapses; it holds no event.",
    ),
    (
        "Systems consolidation",
        "People recalling pictures: hippocampal activity fell from the first day over three months. \
         How long it goes on is disputed.",
    ),
    ("Late LTP", "Rat dentate gyrus, in the living animal: months, up to at least 1 year."),
    (
        "Spines that stay",
        "Adult mouse cortex: 74 % of spines were still there after 18 months, when the measurement ended. \
         A spine counts as persistent from 8 days.",
    ),
    (
        "Spanish learned in school",
        "Tested up to 50 years after school. No mechanism above has been followed so long.",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn bridging(gap: f64) -> alloc::vec::Vec<&'static str> {
        REACHES.iter().filter(|reach| reach.bridges(gap)).map(|reach| reach.name).collect()
    }

    #[test]
    fn rows_are_ordered_sourced_and_explained() {
        assert_eq!(REACHES.len(), NOTES.len());
        for (reach, (name, note)) in REACHES.iter().zip(NOTES) {
            assert!(reach.from < reach.to && reach.from >= 0.0, "{name}");
            assert_eq!(reach.name, *name);
            assert!(!reach.cite.is_empty() && note.ends_with('.') && !note.contains("  "), "{name}");
        }
        assert!(REACHES.windows(2).all(|pair| pair[0].to <= pair[1].to));
    }

    #[test]
    fn a_gap_is_bridged_by_what_joins_or_holds() {
        assert_eq!(bridging(0.010), ["STDP window", "NMDA receptor gate", "Theta window", "BTSP window"]);
        // Processes work at three hours and at two days, and hold nothing by themselves.
        assert_eq!(bridging(30.0), ["Early LTP", "Synaptic tag"]);
        assert_eq!(bridging(2.0 * DAY), ["Late LTP"]);
        assert_eq!(bridging(30.0 * DAY), ["Late LTP", "Spines that stay"]);
        assert!(bridging(50.0 * YEAR).is_empty());
    }

    #[test]
    fn ends_belong_to_the_reach() {
        let eligibility = REACHES.iter().find(|reach| reach.cite == "yagishita2014").expect("row");
        assert!(eligibility.bridges(0.3) && eligibility.bridges(2.0));
        assert!(!eligibility.bridges(0.29) && !eligibility.bridges(2.01));
    }
}
