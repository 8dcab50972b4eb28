//! `memory-lifetime`: one memory among later ones, in simple synapses, in a cascade and in chains of beakers.

use figure::{Axis, Dots, Figure, Handle, Ink, Line, Note, Panel, Role, Rule, Stroke};
use plasticity::math::{ln, max, pow};
use plasticity::models::cascade::{Cascade, DEEPEST};
use plasticity::networks::later_memories::{LaterMemories, Run};
use plasticity::{Unit, quantities};

use crate::picture::{above, here};
use crate::{Predict, Preset, Progress, Readout, Widget, number_text};

quantities! {
    /// The synapses, and when the memory is asked for.
    pub struct Params {
        /// Later memories when this one is asked for.
        later: log("t", "memories that followed", One, 100.0, 1.0..=100000.0),
        /// The synapses.
        synapses: part(LaterMemories),
    }
}

/// Later memories that are followed.
const END: u64 = 100_000;
/// Events of a turn: a millisecond.
const TURN: u64 = 5_000;
/// Lowest ratio that is drawn.
const FLOOR: f64 = 0.1;

/// Name, ink, stroke and role of the three kinds, and where the name stands over the beginning, as a factor. A reader
/// who predicts the last one sees the others.
const KINDS: [(&str, Ink, Stroke, Role, f64); 3] = [
    ("simple", Ink::Muted, Stroke::Dotted, Role::Model, 0.55),
    ("cascade", Ink::Calcium, Stroke::Dashed, Role::Model, 0.35),
    ("beakers", Ink::Weight, Stroke::Solid, Role::Result, 1.6),
];

/// The widget.
pub struct MemoryLifetime {
    params: Params,
    run: Run,
    done: bool,
    /// How many later memories a signal outlives at each depth of the cascade, from 1.
    lives: Vec<f64>,
}

impl MemoryLifetime {
    /// Where a kind's ratio falls to 1, by a power law between samples; or as far as it was followed.
    fn life(&self, kind: usize) -> f64 {
        let (mut life, mut before) = (0.0, 1.0);
        for point in self.run.points() {
            let ratio = point.ratios[kind];
            if ratio <= 1.0 {
                let part = if ratio > 0.0 { ln(before) / ln(before / ratio) } else { 0.0 };
                return if life > 0.0 { (life * pow(point.events / life, part)).floor() } else { 0.0 };
            }
            (life, before) = (point.events, ratio);
        }
        life
    }

    /// A kind's ratio when the memory is asked for, at the sample before.
    fn ratio(&self, kind: usize) -> f64 {
        let before = self.run.points().iter().take_while(|point| point.events <= self.params.later);
        before.last().map_or(f64::NAN, |point| point.ratios[kind])
    }

    /// How many later memories each kind outlives, as far as they are followed.
    fn lifetimes(&self) -> [f64; 3] {
        let [simple, cascade, beakers] = [0, 1, 2].map(|kind| self.life(kind));
        // Of the cascade it is known to the event.
        let exact = self.lives.get(self.params.synapses.cascade.depth as usize - 1);
        [simple, exact.copied().unwrap_or(cascade), beakers]
    }

    fn signals(&self) -> Panel {
        let later = Axis::new("Later memories", "", 1.0, END as f64).with_log();
        let mut top = 10.0;
        for ratio in self.run.points()[0].ratios {
            while top < ratio {
                top *= 10.0;
            }
        }
        let mut panel = Panel::new("How far the memory stands out")
            .height(240.0)
            .x(later)
            .y(Axis::new("Signal over chance", "", FLOOR, top).with_log())
            .with(Rule::level("lost", 1.0).ink(Ink::Muted).dotted());
        for (kind, (name, ink, stroke, role, over)) in KINDS.into_iter().enumerate() {
            let points = self.run.points()[1..].iter().map(|point| (point.events, point.ratios[kind]));
            let course: Vec<_> = points.take_while(|(_, ratio)| *ratio >= FLOOR).collect();
            if let Some(first) = course.first() {
                panel.add(Note::new(name, (1.15, over * first.1)).side(1).ink(ink));
            }
            panel.add(Line::new(name, course).ink(ink).stroke(stroke).role(role));
        }
        let asked = Handle::new("asked for", (self.params.later, 0.15)).x("later");
        panel.with(here(self.params.later)).with(asked)
    }

    fn depths(&self) -> Panel {
        let top = above(self.lives.iter().fold(10.0, |top, life| max(top, *life)));
        let lives = self.lives.iter().enumerate().map(|(i, life)| (1.0 + i as f64, *life));
        let depth = self.params.synapses.cascade.depth;
        let this = self
            .lives
            .get(depth as usize - 1)
            .map(|life| Dots::new("this cascade", [(depth as f64, *life)]).ink(Ink::Calcium).result());
        Panel::new("Cascade: how deep is best")
            .row(1)
            .height(130.0)
            .x(Axis::new("Depth of the cascade", "", 1.0, DEEPEST as f64))
            .y(Axis::new("Later memories outlived", "", 0.0, top))
            .with(Line::new("", lives).ink(Ink::Calcium).result().labelled())
            .with_all(this)
            .with(Handle::new("depth", (depth as f64, 0.06 * top)).ink(Ink::Calcium).x("depth"))
    }
}

impl Widget for MemoryLifetime {
    type Params = Params;
    const TITLE: &'static str = "Synapses with a past keep a memory longer than synapses that only turn";
    const CAPTION: &'static str = "Every later memory is a random event at every synapse. Cascade after [@fusi2005], beakers after \
        [@benna2016]; a simple synapse turns with a fixed probability. A memory is lost where its signal is no larger than chance.";
    const FRONT: &'static [&'static str] = &["later", "synapses", "q", "depth", "levels"];
    const PRESETS: &'static [Preset] = &[
        Preset { name: "fusi-2005", label: "A cascade of ten depths", cite: "fusi2005", values: &[] },
        Preset {
            name: "benna-fusi-2016",
            label: "A short chain of beakers",
            cite: "benna2016",
            values: &[("levels", "4")],
        },
        Preset {
            name: "ten-thousand",
            label: "Only ten thousand synapses",
            cite: "fusi2005",
            values: &[("synapses", "10000"), ("depth", "8")],
        },
        Preset {
            name: "every-event",
            label: "Every event turns a synapse",
            cite: "",
            values: &[("q", "1"), ("depth", "1")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Value {
        ask: "After how many later memories is this one lost where each synapse is a chain of beakers?",
        readout: "beakers-life",
    });
    const NEUTRAL: &'static str = "How long does a synapse keep a memory?";
    const WHY: &'static str = "The first beaker takes a change up at once and hands it on to others that are \
        larger and slower, so the memory fades as a power of time and not at one rate [@benna2016].";
    const MODELS: &'static [&'static str] = &["cascade", "beakers"];

    fn new(params: Params) -> Self {
        Self { run: Run::new(&params.synapses), params, done: false, lives: vec![] }
    }

    fn advance(&mut self) -> Progress {
        if self.lives.len() < DEEPEST {
            let cascade = Cascade { depth: self.lives.len() as u64 + 1 };
            self.lives.push(cascade.lifetime(self.params.synapses.synapses) as f64);
        } else if self.run.advance(END, TURN) {
            self.done = true;
            return Progress::Done;
        }
        let events = self.run.points().last().map_or(0.0, |point| point.events);
        Progress::More(0.1 * self.lives.len() as f64 / DEEPEST as f64 + 0.9 * events / END as f64)
    }

    fn figure(&self, _at: f64) -> Figure {
        Figure { alt: self.summary(), panels: vec![self.signals(), self.depths()] }
    }

    fn readouts(&self) -> Vec<Readout> {
        let [simple, cascade, beakers] = self.lifetimes();
        let life = |name, label, life: f64| Readout::new(name, label, life, Unit::One);
        let ratio = |name, label, kind| Readout::new(name, label, self.ratio(kind), Unit::One).digits(2);
        vec![
            life("simple-life", "Simple synapses: memories it outlives, of 100,000", simple),
            life("cascade-life", "Cascade: memories it outlives, of 100,000", cascade),
            life("beakers-life", "Beakers: memories it outlives, of 100,000", beakers),
            ratio("simple-ratio", "Simple synapses: signal over chance", 0),
            ratio("cascade-ratio", "Cascade: signal over chance", 1),
            ratio("beakers-ratio", "Beakers: signal over chance", 2),
        ]
    }

    fn summary(&self) -> String {
        let mut words =
            format!("{} synapses, one memory among later ones.", number_text(self.params.synapses.synapses));
        for (name, life) in
            ["Simple synapses", "A cascade", "A chain of beakers"].into_iter().zip(self.lifetimes())
        {
            let lost = self.done && life < END as f64;
            let what = if lost { "lost it after" } else { "held it at" };
            words += &format!(" {name} {what} {}.", number_text(life));
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{finished, preset};

    /// A million synapses: simple ones fall to 1 where 10 · 0.99ᵗ does, after 229; the cascade outlives 840; beakers hold far longer.
    #[test]
    fn lives_by_hand_and_as_published() {
        let widget = finished::<MemoryLifetime>(Params::default());
        let [simple, cascade, beakers] = widget.lifetimes();
        // Samples are a twentieth of a decade apart, and no law of powers.
        assert!((simple - 229.0).abs() < 3.0, "{}", simple);
        assert!((widget.life(1) - 840.0).abs() < 3.0 && cascade == 840.0, "{}", widget.life(1));
        assert!(beakers > 10_000.0, "{}", beakers);
        assert_eq!(widget.lives[9], 840.0);
        assert!((widget.ratio(0) - 10.0 * plasticity::math::powi(0.99, 100)).abs() < 0.5);
    }

    /// What the preset's label says: with fewer synapses each kind forgets sooner.
    #[test]
    fn fewer_synapses_forget_sooner() {
        let few = finished::<MemoryLifetime>(preset::<MemoryLifetime>("ten-thousand")).lifetimes();
        let many = finished::<MemoryLifetime>(Params::default()).lifetimes();
        assert!(few.iter().zip(many).all(|(few, many)| *few < many), "{few:?} {many:?}");
    }

    /// The best depth for 10⁴ and 10⁶ synapses: 8 and 12.
    #[test]
    fn deeper_cascades_suit_more_synapses() {
        for (synapses, depth) in [(1e4, 8), (1e6, 12)] {
            let synapses = LaterMemories { synapses, ..LaterMemories::default() };
            let lives = finished::<MemoryLifetime>(Params { synapses, ..Params::default() }).lives;
            assert!(lives.iter().all(|life| *life <= lives[depth - 1]), "{lives:?}");
        }
    }
}
