//! `replay`: a run on a track, its replay in a ripple, and what spikes of either would do to synapses.
//!
//! An illustration of measured compression, not a published model: fields, rates and numbers are ours.

use figure::{Axis, Figure, Ink, Mark, Panel, Role, Stroke, Train};
use plasticity::math::{exp, max};
use plasticity::models::pair_stdp::PairStdp;
use plasticity::random::Random;
use plasticity::{Unit, choices, quantities};

use crate::curve::above;
use crate::frame::{Row, readouts};
use crate::marks::{here, result};
use crate::plot::{Plot, fill, panel, points};
use crate::{Predict, Preset, Progress, Readout, Span, Widget};

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
        order: choice("order", Order, Forward),
        /// Speed of the animal.
        speed: log("v", CmPerS, 25.0, 10.0..=100.0),
        /// Speed with which a replay passes the track.
        virtual_speed: log("u", CmPerS, 800.0, 10.0..=2000.0),
        /// Width of a place field at half its height.
        field: real("width", Cm, 40.0, 10.0..=100.0),
        /// Mean number of spikes of a cell in a replay.
        spikes: real("n", One, 2.0, 0.5..=6.0),
        /// Replays.
        replays: count("replays", 50, 0..=200),
        /// Seed of all spikes.
        seed: seed("seed", 1),
    }
}

/// Length of the track, cm.
const TRACK: f64 = 200.0;
/// Place cells, evenly spaced.
const CELLS: usize = 20;
/// From one cell's place to the next one's, cm.
const APART: f64 = TRACK / CELLS as f64;
/// Rate in the middle of a field, Hz.
const RATE: f64 = 10.0;
/// Width at half height of a Gaussian, and its area, in standard deviations.
const HALF: f64 = 2.354_820_045;
const AREA: f64 = 2.506_628_275;
/// Spikes further apart than this, in time constants, do nothing to each other.
const FAR: f64 = 10.0;
/// Cells of the run, then replays, of a slice.
const SLICE: usize = 4;

/// Spikes of each cell, s, in order.
type Spikes = [Vec<f64>; CELLS];
/// Mean change of synapses by how many cells ahead the second cell is, from −19 to 19.
type Changes = [f64; 2 * CELLS - 1];

/// The widget.
pub struct Replay {
    params: Params,
    random: Random,
    run: Spikes,
    /// The first replay.
    replay: Spikes,
    /// Cells of the run whose synapses are done, then replays.
    done: usize,
    /// By the run, and by all replays so far.
    changes: [Changes; 2],
}

const READOUTS: [Row; 5] = [
    ("compression", "A replay is faster by a factor of", Unit::One, 0),
    ("length", "A replay takes", Unit::Ms, 0),
    ("run-ahead", "Run: synapses to the next cell", Unit::Percent, 2),
    ("replay-ahead", "Replays: synapses to the next cell", Unit::Percent, 2),
    ("replay-behind", "Replays: synapses to the cell before", Unit::Percent, 2),
];

/// Where a cell's field is, cm.
fn place(cell: usize) -> f64 {
    (cell as f64 + 0.5) * APART
}

/// What the spikes of one cell do to its synapses to all others, by the pair rule, each change on its own.
fn pair(spikes: &Spikes, pre: usize, changes: &mut Changes) {
    let rule = PairStdp::default();
    for (post, others) in spikes.iter().enumerate() {
        let ahead = CELLS - 1 + post - pre;
        // As many pairs of cells are so far apart.
        let pairs = CELLS - post.abs_diff(pre);
        for before in &spikes[pre] {
            for after in others {
                let lag = 1000.0 * (after - before);
                let change = if lag.abs() > FAR * rule.tau_plus || lag == 0.0 || post == pre {
                    0.0
                } else if lag > 0.0 {
                    rule.a_plus * exp(-lag / rule.tau_plus)
                } else {
                    -rule.a_minus * exp(lag / rule.tau_minus)
                };
                changes[ahead] += 100.0 * change / pairs as f64;
            }
        }
    }
}

impl Replay {
    /// The spikes of one pass at this speed (cm/s), with a rate (Hz) in the middle of each field.
    fn pass(&mut self, order: Order, speed: f64, rate: f64) -> Spikes {
        let spread = self.params.field / HALF / speed;
        let mut spikes = [const { vec![] }; CELLS];
        for (cell, spikes) in spikes.iter_mut().enumerate() {
            let place = match order {
                Order::Forward => place(cell),
                Order::Reverse => TRACK - place(cell),
                Order::Shuffled => TRACK * self.random.uniform(),
            };
            let middle = place / speed;
            // Too many at a constant rate, of which the field lets some through.
            let mut at = middle - 3.0 * spread;
            loop {
                at += self.random.exponential() / rate;
                if at > middle + 3.0 * spread {
                    break;
                }
                let away = (at - middle) / spread;
                let kept = self.random.uniform() < exp(-0.5 * away * away);
                if kept && (0.0..=TRACK / speed).contains(&at) {
                    spikes.push(at);
                }
            }
        }
        spikes
    }

    fn replays(&self) -> bool {
        self.params.replays > 0
    }

    /// In the order of the readouts.
    fn values(&self) -> [f64; 5] {
        let [run, replay] = &self.changes;
        let [ahead, behind] = [CELLS, CELLS - 2];
        let mut first = [f64::NAN; 2];
        if self.replays() {
            first =
                [self.params.virtual_speed / self.params.speed, 1000.0 * TRACK / self.params.virtual_speed];
        }
        [first[0], first[1], run[ahead], replay[ahead], replay[behind]]
    }

    /// Spikes over time, `part` of which is over.
    fn raster(&self, title: &str, spikes: &Spikes, ink: Ink, time: Axis, unit: f64, part: f64) -> Panel {
        let end = time.high;
        let mut panel = panel(title, 0, 200.0, time, Axis::new("Place of the field", "cm", 0.0, TRACK));
        for (cell, spikes) in spikes.iter().enumerate() {
            let mut at = vec![];
            for spike in spikes {
                at.push(unit * spike);
            }
            let y = place(cell);
            let name = ["cell ", &(cell + 1).to_string()].concat();
            let role = Role::Model;
            panel.marks.push(Mark::Train(Train {
                name,
                ink,
                role,
                at,
                y,
                height: 0.8 * APART,
                label: false,
            }));
        }
        if part < 1.0 {
            here(&mut panel, part * end);
        }
        panel
    }

    fn synapses(&self) -> Panel {
        let mut top = 0.1;
        for change in self.changes.as_flattened() {
            top = max(top, change.abs());
        }
        let reach = TRACK - APART;
        let x = Axis::new("Second cell is ahead by", "cm", -reach, reach);
        let y = Axis::new("Change", "% of the largest weight", -above(top), above(top));
        let mut panel = panel("Change of synapses from cell to cell", 1, 170.0, x.with_zero(), y.with_zero());
        let curve = |changes: &Changes| {
            points(changes.len(), &|i| {
                let y = if i == CELLS - 1 { f64::NAN } else { changes[i] };
                (APART * i as f64 - reach, y)
            })
        };
        panel.curve("one run", Ink::Muted, Stroke::Dashed, Role::Result, curve(&self.changes[0]));
        if self.replays() {
            let name = [&self.params.replays.to_string(), " replays"].concat();
            result(&mut panel, &name, Ink::Weight, curve(&self.changes[1]));
        }
        panel
    }
}

impl Widget for Replay {
    type Params = Params;
    const TITLE: &'static str = "A run of seconds is replayed within the time in which synapses learn";
    const CAPTION: &'static str = "An illustration of ours, not a published model: the speed of the replay is measured \
        [@davidson2009], as is its reverse order [@foster2006]; many events are far slower [@denovellis2021]. The synapses follow the \
        pair rule with the constants of [@song2000].";
    const FRONT: &'static [&'static str] = &["order", "virtual-speed", "speed", "replays", "field", "spikes"];
    const PRESETS: &'static [Preset] = &[
        Preset { name: "davidson-2009", label: "Davidson 2009: forward", cite: "davidson2009", values: &[] },
        Preset {
            name: "foster-wilson-2006",
            label: "Foster & Wilson 2006: reverse",
            cite: "foster2006",
            values: &[("order", "reverse")],
        },
        Preset {
            name: "denovellis-2021",
            label: "Denovellis 2021: at running speed",
            cite: "denovellis2021",
            values: &[("virtual-speed", "25")],
        },
        Preset { name: "shuffled", label: "Shuffled", cite: "", values: &[("order", "shuffled")] },
        Preset { name: "without", label: "Without replay", cite: "", values: &[("replays", "0")] },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Sign {
        ask: "The replays come as set. What happens to synapses from each cell to the next one ahead on the track?",
        readout: "replay-ahead",
        within: 0.5,
    });
    const MODELS: &'static [&'static str] = &["pair-stdp"];

    fn idle(params: &Params) -> Vec<&'static str> {
        match params.replays {
            0 => vec!["order", "virtual-speed", "spikes"],
            _ => vec![],
        }
    }

    fn new(params: Params) -> Self {
        let (random, none) = (Random::new(params.seed), [const { vec![] }; CELLS]);
        let changes = [[0.0; 2 * CELLS - 1]; 2];
        let mut widget = Self { params, random, run: none.clone(), replay: none, done: 0, changes };
        widget.run = widget.pass(Order::Forward, widget.params.speed, RATE);
        widget
    }

    fn advance(&mut self) -> Progress {
        let all = CELLS + self.params.replays as usize;
        for _ in 0..SLICE {
            if self.done == all {
                return Progress::Done;
            }
            if self.done < CELLS {
                pair(&self.run, self.done, &mut self.changes[0]);
            } else {
                let Params { order, virtual_speed, field, spikes, .. } = self.params;
                let rate = spikes * virtual_speed * HALF / (AREA * field);
                let replay = self.pass(order, virtual_speed, rate);
                for cell in 0..CELLS {
                    pair(&replay, cell, &mut self.changes[1]);
                }
                if self.done == CELLS {
                    self.replay = replay;
                }
            }
            self.done += 1;
        }
        Progress::More(self.done as f64 / all as f64)
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
            let replay = Axis::new("Time", "ms", 0.0, 1000.0 * TRACK / virtual_speed);
            let title = fill("A replay, speed × {}", &[virtual_speed / speed]);
            panels.push(self.raster(&title, &self.replay, Ink::Third, replay, 1000.0, part));
        }
        panels.push(self.synapses());
        Figure { alt: self.summary(), panels }
    }

    fn readouts(&self) -> Vec<Readout> {
        readouts(&READOUTS, &self.values(), true)
    }

    fn summary(&self) -> String {
        let [faster, length, run, ahead, behind] = self.values();
        let mut words = fill("The run takes {} s", &[TRACK / self.params.speed]);
        words += &fill(" and changes synapses to the next cell by {2} % of the largest weight.", &[run]);
        if self.replays() {
            let numbers = [self.params.replays as f64, length, faster, ahead, behind];
            words += &fill(
                " {} replays of {} ms each, faster by a factor of {}, change those to the next cell by {2} % and those back by {2} %.",
                &numbers,
            );
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finished(params: Params) -> Replay {
        let mut widget = Replay::new(params);
        while widget.advance() != Progress::Done {}
        widget
    }

    /// Forward replays strengthen synapses ahead and weaken those back, reverse ones the other way round; a shuffle
    /// makes no difference between the two.
    #[test]
    fn order_decides() {
        let of = |order| {
            let [.., ahead, behind] = finished(Params { order, ..Params::default() }).values();
            [ahead, behind]
        };
        let [ahead, behind] = of(Order::Forward);
        assert!(ahead > 5.0 && behind < -5.0, "{ahead} {behind}");
        let [ahead, behind] = of(Order::Reverse);
        assert!(ahead < -5.0 && behind > 5.0, "{ahead} {behind}");
        let [ahead, behind] = of(Order::Shuffled);
        assert!((ahead - behind).abs() < 5.0, "{ahead} {behind}");
    }

    /// Two spikes, 10 ms apart, of the cells 3 and 5: 17 + 1 pairs of cells are two apart.
    #[test]
    fn a_pair_by_hand() {
        let mut spikes = [const { vec![] }; CELLS];
        spikes[3].push(1.0);
        spikes[5].push(1.01);
        let mut changes = [0.0; 2 * CELLS - 1];
        (0..CELLS).for_each(|cell| pair(&spikes, cell, &mut changes));
        let kernel = exp(-0.5) / 18.0;
        assert!((changes[CELLS + 1] - 0.5 * kernel).abs() < 1e-9);
        assert!((changes[CELLS - 3] + 0.525 * kernel).abs() < 1e-9);
        assert_eq!(changes.iter().filter(|change| **change != 0.0).count(), 2);
    }

    /// As many spikes as asked for: 20 cells, 200 replays, 2 each, less what the ends of the track cut; four standard errors.
    #[test]
    fn number_of_spikes() {
        let mut widget = Replay::new(Params { field: 10.0, ..Params::default() });
        let rate = 2.0 * 800.0 * HALF / (AREA * 10.0);
        let mut count = 0;
        for _ in 0..200 {
            let spikes = widget.pass(Order::Forward, 800.0, rate);
            // Those in the middle have their whole field on the track.
            count += spikes[5..15].iter().map(Vec::len).sum::<usize>();
        }
        // 0.27 % lie beyond three standard deviations.
        assert!((f64::from(count as u32) - 4000.0 * 0.9973).abs() < 4.0 * 64.0, "{count}");
    }
}
