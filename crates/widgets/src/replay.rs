//! `replay`: a run on a track, its replay in a ripple, and what spikes of either would do to synapses.
//!
//! An illustration of measured compression, not a published model: fields, rates and numbers are ours.

mod pass;
mod picture;

use figure::{Axis, Figure, Ink};
use plasticity::random::Random;
use plasticity::time::SECOND;
use plasticity::{Unit, choices, quantities};

use pass::{CELLS, Changes, RATE, Spikes, TRACK, pair, pass, rate};

use crate::print::fixed;
use crate::readout::known;
use crate::{Predict, Preset, Progress, Readout, Span, Widget, number_text};

choices! {
    /// In which order the cells are replayed.
    pub enum Order {
        /// As they were passed.
        Forward,
        /// From the end back to the start.
        Reverse,
        /// In a new order each time.
        Shuffled,
    }
}

quantities! {
    /// A run and its replays.
    pub struct Params {
        /// In which order the cells are replayed.
        order: choice("order", "direction of the replay", Order, Forward),
        /// Speed of the animal.
        speed: log("v", "speed of the animal", CmPerS, 25.0, 10.0..=100.0),
        /// Speed with which a replay passes the track.
        virtual_speed: log("u", "speed of the replay", CmPerS, 800.0, 10.0..=2000.0),
        /// Width of a place field at half its height.
        field: real("width", "width of a place field", Cm, 40.0, 10.0..=100.0),
        /// Mean number of spikes of a cell in a replay.
        spikes: real("n", "spikes per replay", One, 2.0, 0.5..=6.0),
        /// Replays.
        replays: count("replays", "number of replays", 50, 0..=200),
        /// Seed of all spikes.
        seed: seed("seed", "random seed", 1),
    }
}

/// Cells of the run, then replays, of a turn.
const TURN: usize = 4;

/// The widget.
pub struct Replay {
    params: Params,
    random: Random,
    run: Spikes,
    /// The first replay.
    replay: Spikes,
    /// Cells of the run whose synapses have changed, then replays.
    passed: usize,
    /// By the run, and by all replays so far.
    changes: [Changes; 2],
}

impl Replay {
    fn replays(&self) -> bool {
        self.params.replays > 0
    }

    /// In the order of the readouts.
    fn values(&self) -> [f64; 5] {
        let [run, replay] = &self.changes;
        let [ahead, behind] = [CELLS, CELLS - 2];
        let mut first = [f64::NAN; 2];
        if self.replays() {
            first = [
                self.params.virtual_speed / self.params.speed,
                SECOND.ms() * TRACK / self.params.virtual_speed,
            ];
        }
        [first[0], first[1], run[ahead], replay[ahead], replay[behind]]
    }
}

impl Widget for Replay {
    type Params = Params;
    const TITLE: &'static str = "A run of seconds is replayed within the time in which synapses learn";
    const CAPTION: &'static str = "An illustration of ours, not a published model: the speed of the replay is measured \
        [@davidson2009], as is its reverse order [@foster2006]; many events are far slower [@denovellis2021]. The synapses follow the \
        pair rule with the constants of [@song2000]. Drawn: the cells over the track, each as dark as a trace of its last spike is left \
        by that rule.";
    const FRONT: &'static [&'static str] = &["order", "virtual-speed", "speed", "replays", "field", "spikes"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "davidson-2009",
            label: "Davidson and others 2009: a run in order",
            cite: "davidson2009",
            values: &[],
        },
        Preset {
            name: "foster-wilson-2006",
            label: "Foster & Wilson 2006: a run in reverse",
            cite: "foster2006",
            values: &[("order", "reverse")],
        },
        Preset {
            name: "denovellis-2021",
            label: "Denovellis and others 2021: at running speed",
            cite: "denovellis2021",
            values: &[("virtual-speed", "25")],
        },
        Preset {
            name: "shuffled",
            label: "The cells' order is shuffled",
            cite: "",
            values: &[("order", "shuffled")],
        },
        Preset { name: "without", label: "Nothing is replayed", cite: "", values: &[("replays", "0")] },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Sign {
        ask: "The replays come as set. What happens to synapses from each cell to the next one ahead on the track?",
        readout: "replay-ahead",
        within: 0.5,
    });
    const NEUTRAL: &'static str = "What does replay do to the synapses along the track?";
    const WHY: &'static str = "Replay brings spikes that were seconds apart into the window of the pair rule, \
        and their order decides the sign [@song2000].";
    const MODELS: &'static [&'static str] = &["pair-stdp"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        match params.replays {
            0 => vec!["order", "virtual-speed", "spikes"],
            _ => vec![],
        }
    }

    fn new(params: Params) -> Self {
        let mut random = Random::new(params.seed);
        let changes = [[0.0; 2 * CELLS - 1]; 2];
        let run = pass(&mut random, Order::Forward, params.field, params.speed, RATE);
        Self { params, random, run, replay: [const { vec![] }; CELLS], passed: 0, changes }
    }

    fn advance(&mut self) -> Progress {
        let all = CELLS + self.params.replays as usize;
        for _ in 0..TURN {
            if self.passed == all {
                return Progress::Done;
            }
            if self.passed < CELLS {
                pair(&self.run, self.passed, &mut self.changes[0]);
            } else {
                let Params { order, virtual_speed, field, spikes, .. } = self.params;
                let rate = rate(spikes, field, virtual_speed);
                let replay = pass(&mut self.random, order, field, virtual_speed, rate);
                for cell in 0..CELLS {
                    pair(&replay, cell, &mut self.changes[1]);
                }
                if self.passed == CELLS {
                    self.replay = replay;
                }
            }
            self.passed += 1;
        }
        Progress::More(self.passed as f64 / all as f64)
    }

    fn span(&self) -> Option<Span> {
        let end = TRACK / self.params.speed;
        Some(Span { unit: Unit::S, start: 0.0, end, events: vec![0.0, end], pace: 1.0 })
    }

    fn figure(&self, at: f64) -> Figure {
        let Params { speed, virtual_speed, .. } = self.params;
        let part = at * speed / TRACK;
        let run = Axis::new("Time", "s", 0.0, TRACK / speed);
        let mut panels = vec![self.raster("A run", &self.run, Ink::Pre, run, 1.0, part)];
        if self.replays() {
            let replay = Axis::new("Time", "ms", 0.0, SECOND.ms() * TRACK / virtual_speed);
            let title = format!("A replay, speed × {}", number_text(virtual_speed / speed));
            panels.push(self.raster(&title, &self.replay, Ink::Third, replay, SECOND.ms(), part));
        }
        panels.push(self.synapses());
        panels.push(self.scene(part));
        Figure { alt: self.summary(), panels }
    }

    fn readouts(&self) -> Vec<Readout> {
        let [faster, length, run, ahead, behind] = self.values();
        let change = |name, label, change| Readout::new(name, label, change, Unit::Percent).digits(2);
        let readouts = vec![
            Readout::new("compression", "A replay is faster by a factor of", faster, Unit::One),
            Readout::new("length", "A replay takes", length, Unit::Ms),
            change("run-ahead", "Run: synapses to the next cell", run),
            change("replay-ahead", "Replays: synapses to the next cell", ahead),
            change("replay-behind", "Replays: synapses to the cell before", behind),
        ];
        // Without a replay none is faster.
        known(readouts, true)
    }

    fn summary(&self) -> String {
        let [faster, length, run, ahead, behind] = self.values();
        let mut words = format!(
            "The run takes {} s and changes synapses to the next cell by {} % of the largest weight.",
            number_text(TRACK / self.params.speed),
            fixed(run, 2),
        );
        if self.replays() {
            words += &format!(
                " {} replays of {} ms each, faster by a factor of {}, change those to the next cell by {} % and those back \
                 by {} %.",
                self.params.replays,
                number_text(length),
                number_text(faster),
                fixed(ahead, 2),
                fixed(behind, 2),
            );
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::finished;

    /// Forward replays strengthen synapses ahead and weaken those back, reverse ones the other way round; a shuffle
    /// makes no difference between the two.
    #[test]
    fn order_decides() {
        let of = |order| {
            let [.., ahead, behind] = finished::<Replay>(Params { order, ..Params::default() }).values();
            [ahead, behind]
        };
        let [ahead, behind] = of(Order::Forward);
        assert!(ahead > 5.0 && behind < -5.0, "{ahead} {behind}");
        let [ahead, behind] = of(Order::Reverse);
        assert!(ahead < -5.0 && behind > 5.0, "{ahead} {behind}");
        let [ahead, behind] = of(Order::Shuffled);
        assert!((ahead - behind).abs() < 5.0, "{ahead} {behind}");
    }
}
