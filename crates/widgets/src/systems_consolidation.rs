//! `systems-consolidation`: how old must a memory be to outlive its hippocampus? Two theories.

use figure::{Axis, Figure, Handle, Ink, Line, Note, Panel, Rule};
use plasticity::math::{max, min};
use plasticity::models::multiple_traces::MultipleTraces;
use plasticity::models::two_stores::{Event, TwoStores};
use plasticity::time::DAY;
use plasticity::{AtEnd, Model, Ms, Unit, quantities};

use crate::picture::here;
use crate::print::fixed;
use crate::scenes::Circuit;
use crate::{Predict, Preset, Readout, Span, Widget, number_text};

quantities! {
    /// A lesion, a test, and both theories.
    pub struct Params {
        /// Age of the memory when the hippocampus is lost.
        age: real("age", "memory's age at the lesion", Day, 28.0, 0.0..=120.0),
        /// Share of the hippocampus that is lost.
        lost: real("f", "part of hippocampus lost", One, 1.0, 0.0..=1.0),
        /// From the lesion to the test.
        wait: real("wait", "lesion to test", Day, 14.0, 0.0..=60.0),
        /// Replay in sleep; 1 is with all ripples.
        replay: real("r", "replay in sleep", One, 1.0, 0.0..=1.0),
        /// The standard theory.
        stores: part(TwoStores),
        /// The other one.
        traces: part(MultipleTraces),
    }
}

/// Oldest memory, d.
const OLDEST: f64 = 120.0;
/// Top of the axis of recall: room for what was measured over it.
const TOP: f64 = 1.3;
/// Kim and Fanselow 1992: fear of the place was gone, and was kept, with a lesion at these ages, d. The paper's
/// abstract gives no numbers, so they stand over the axis.
const GONE: f64 = 1.0;
const KEPT: [f64; 3] = [7.0, 14.0, 28.0];
/// Where their signs stand.
const GONE_AT: f64 = 1.1;
const KEPT_AT: f64 = 1.22;

/// What was measured, as signs: results, that a reader who predicts is not told, and words, since no numbers were given.
fn signs() -> Vec<Note> {
    let sign = |words: &str, at| Note::new(words, at).ink(Ink::Data).result();
    let [lost, kept] = [(GONE, GONE_AT), (KEPT[2], KEPT_AT)].map(|(age, y)| (age + 3.0, y));
    let mut signs = vec![sign("×", (GONE, GONE_AT)), sign("fear lost", lost).side(1)];
    signs.extend(KEPT.map(|age| sign("○", (age, KEPT_AT))));
    signs.push(sign("fear kept", kept).side(1));
    signs
}

/// The widget.
pub struct SystemsConsolidation {
    params: Params,
}

impl SystemsConsolidation {
    fn standard(&self, age: f64, lost: f64, replay: f64) -> f64 {
        self.params.stores.tested(age, lost, self.params.wait, replay)
    }

    fn lesioned(&self, age: f64) -> f64 {
        self.standard(age, self.params.lost, self.params.replay)
    }

    fn traces(&self, age: f64) -> f64 {
        self.params.traces.tested(age, self.params.lost)
    }

    /// In the order of the readouts.
    fn values(&self) -> [f64; 6] {
        let Params { age, lost, replay, .. } = self.params;
        [
            self.standard(age, 0.0, replay),
            self.lesioned(age),
            self.traces(age),
            self.lesioned(28.0) - self.lesioned(1.0),
            self.traces(28.0) - self.traces(1.0),
            self.standard(age, lost, 1.0),
        ]
    }

    /// Recall over the age at the lesion.
    fn gradient(&self) -> Panel {
        let over = |of: &dyn Fn(f64) -> f64| -> Vec<_> {
            (0..61).map(|i| 2.0 * f64::from(i)).map(|age| (age, of(age))).collect()
        };
        let Params { age, lost, replay, .. } = self.params;
        let intact = over(&|age| self.standard(age, 0.0, replay));
        let traces = over(&|age| self.traces(age));
        let mut panel = Panel::new("What a lesion leaves")
            .height(205.0)
            .x(Axis::new("Age of the memory at the lesion", "d", 0.0, OLDEST))
            .y(Axis::new("Recall", "", 0.0, TOP))
            .with(Line::new("no lesion", intact).ink(Ink::Muted).dotted().labelled());
        if replay < 1.0 {
            let all = over(&|age| self.standard(age, lost, 1.0));
            panel.add(Line::new("all ripples", all).ink(Ink::Weight).dashed().result().labelled());
        }
        panel
            .with(Line::new("multiple traces", traces).ink(Ink::Third).dashed().result().labelled())
            .with(Line::new("standard", over(&|age| self.lesioned(age))).ink(Ink::Weight).result().labelled())
            .with_all(signs())
            .with(here(age))
            .with(Handle::new("lesion", (age, 0.06)).x("age"))
    }

    /// One memory, day by day.
    fn courses(&self) -> [Vec<(f64, f64)>; 2] {
        let Params { age, lost, wait, replay, stores, .. } = &self.params;
        let mut state = stores.initial();
        stores.step(&mut state, AtEnd(Some(Event::Study)), Ms::ZERO);
        stores.step(&mut state, AtEnd(Some(Event::Replay(*replay))), Ms::ZERO);
        let (mut hippocampus, mut cortex) = (vec![], vec![]);
        // Until the lesion and from it to the test, each in as many steps.
        const STEPS: usize = 40;
        for i in 0..2 * STEPS + 2 {
            let (event, length) = match i {
                0 => (None, 0.0),
                i if i <= STEPS => (None, *age),
                i if i == STEPS + 1 => (Some(Event::Lesion(*lost)), 0.0),
                _ => (None, *wait),
            };
            stores.step(&mut state, AtEnd(event), length * DAY / STEPS as f64);
            let part = |from: usize| min(i.saturating_sub(from) as f64 / STEPS as f64, 1.0);
            let day = age * part(0) + wait * part(STEPS + 1);
            hippocampus.push((day, state.hippocampus));
            cortex.push((day, min(state.cortex, 1.0)));
        }
        [hippocampus, cortex]
    }

    /// Its course up to the test.
    fn course(&self, [hippocampus, cortex]: &[Vec<(f64, f64)>; 2], at: f64) -> Panel {
        let (age, end) = (self.params.age, self.end());
        Panel::new("Until the test, standard theory")
            .row(1)
            .height(150.0)
            .x(Axis::new("Time after the experience", "d", 0.0, end))
            .y(Axis::new("Strength", "", 0.0, 1.0))
            .with(
                Line::new("hippocampus", hippocampus.iter().copied())
                    .ink(Ink::Pre)
                    .dashed()
                    .result()
                    .labelled(),
            )
            .with(Line::new("cortex", cortex.iter().copied()).ink(Ink::Post).result().labelled())
            .with(Rule::upright("lesion", age).ink(Ink::Accent))
            .with_all((at < end).then(|| here(at)))
    }

    /// The day of the test.
    fn end(&self) -> f64 {
        max(self.params.age + self.params.wait, 1.0)
    }

    /// Both stores at the cursor.
    fn scene(&self, courses: &[Vec<(f64, f64)>; 2], at: f64) -> Panel {
        let Params { age, lost, replay, .. } = self.params;
        // Of two values at the day of the lesion, that after it.
        let strengths = courses
            .each_ref()
            .map(|course| course.iter().rfind(|(day, _)| *day <= at).map_or(0.0, |(_, strength)| *strength));
        let circuit = Circuit { strengths, replay, lost: if at >= age { lost } else { 0.0 } };
        circuit.panel(format!("The brain on day {}", fixed(at, 0))).row(1)
    }
}

impl Widget for SystemsConsolidation {
    type Params = Params;
    const TITLE: &'static str = "What becomes of old memories divides two theories";
    const CAPTION: &'static str = "Two stores after [@mcclelland1995], their rates recalled; multiple traces: the idea is that of \
        [@nadel1997], the formula ours; so is that ripples [@girardeau2009] scale the transfer. Signs at the top: [@kim1992]. \
        Others found complete lesions to take memories of every age [@sutherland2010]. \
        Drawn: either store is as dark as the memory in it is strong.";
    const FRONT: &'static [&'static str] = &["age", "lost", "replay", "wait", "rate", "c"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "kim-fanselow-1992",
            label: "Kim & Fanselow 1992: a memory a month old",
            cite: "kim1992",
            values: &[],
        },
        Preset { name: "a-day-old", label: "A memory a day old", cite: "kim1992", values: &[("age", "1")] },
        Preset {
            name: "partial-lesion",
            label: "Partial lesion: seven tenths are lost",
            cite: "nadel1997",
            values: &[("lost", "0.7")],
        },
        Preset {
            name: "no-ripples",
            label: "Sleep with few ripples",
            cite: "girardeau2009",
            values: &[("replay", "0.2")],
        },
        Preset { name: "sham", label: "Nothing is lost", cite: "", values: &[("lost", "0")] },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Curve {
        ask: "The whole hippocampus is lost. Draw what is recalled, by the age of the memory at the lesion.",
        panel: 0,
        line: "standard",
    });
    const NEUTRAL: &'static str = "How old must a memory be to outlive its hippocampus?";
    const MEASURED: &'static str = "In rats a lesion one day after training abolished the fear of the place, one \
        after 7, 14 or 28 days did not [@kim1992]. Complete lesions left very little fear at any age \
        [@lehmann2007].";
    const WHY: &'static str = "The lesion takes what only the hippocampus holds; a memory reaches the cortex over \
        weeks [@mcclelland1995].";
    const MODELS: &'static [&'static str] = &["two-stores", "multiple-traces"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        match params.lost {
            0.0 | 1.0 => vec!["rate"],
            _ => vec![],
        }
    }

    fn new(params: Params) -> Self {
        Self { params }
    }

    fn span(&self) -> Option<Span> {
        let end = self.end();
        Some(Span {
            unit: Unit::Day,
            start: 0.0,
            end,
            events: vec![0.0, self.params.age, end],
            pace: end / 8.0,
        })
    }

    fn figure(&self, at: f64) -> Figure {
        let courses = self.courses();
        let panels = vec![self.gradient(), self.course(&courses, at), self.scene(&courses, at)];
        Figure { alt: self.summary(), panels }
    }

    fn readouts(&self) -> Vec<Readout> {
        let [intact, lesioned, traces, gradient, traces_gradient, replayed] = self.values();
        let recall = |name, label, recall| Readout::new(name, label, recall, Unit::One).digits(2);
        vec![
            recall("intact", "Recall at the test, no lesion", intact),
            recall("lesioned", "Recall at the test, standard theory", lesioned),
            recall("traces", "Recall, multiple traces", traces),
            recall("gradient", "28 days over 1 day, standard theory", gradient),
            recall("traces-gradient", "28 days over 1 day, multiple traces", traces_gradient),
            recall("replayed", "Recall, standard theory, all ripples", replayed),
        ]
    }

    fn summary(&self) -> String {
        let [intact, lesioned, traces, gradient, steps, _] = self.values();
        let Params { age, lost, wait, .. } = self.params;
        format!(
            "{} % of the hippocampus is lost {} d after the experience. Recall {} d later: {} by the standard theory, \
             {} by multiple traces, {} without a lesion. A memory of 28 d less one of 1 d: {} and {}.",
            number_text(100.0 * lost),
            number_text(age),
            number_text(wait),
            fixed(lesioned, 2),
            fixed(traces, 2),
            fixed(intact, 2),
            fixed(gradient, 2),
            fixed(steps, 2),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(params: Params) -> [f64; 6] {
        SystemsConsolidation::new(params).values()
    }

    /// The table of the reference run, and the theory's own prediction: complete lesions take all.
    #[test]
    fn a_complete_lesion_tells_the_theories_apart() {
        let [intact, lesioned, traces, gradient, flat, _] = values(Params::default());
        assert!((lesioned - 0.2958).abs() < 5e-5 && intact > lesioned);
        assert!((gradient - (0.295_782 - 0.0193)).abs() < 1e-4, "{gradient}");
        assert_eq!((traces, flat), (0.0, 0.0));
    }

    /// A partial one: both have a gradient, that of multiple traces is 1 − f^n with 1.1 and 3.8 traces.
    #[test]
    fn a_partial_lesion_spares_the_old_in_both() {
        let [.., gradient, steps, _] = values(Params { lost: 0.7, ..Params::default() });
        assert!(gradient < 0.3 && steps > 0.3, "{gradient} {steps}");
        let by_hand = plasticity::math::pow(0.7, 1.1) - plasticity::math::pow(0.7, 3.8);
        assert!((steps - by_hand).abs() < 1e-12);
    }

    #[test]
    fn without_ripples_nothing_is_left() {
        let [_, lesioned, .., replayed] = values(Params { replay: 0.0, ..Params::default() });
        assert!(lesioned == 0.0 && replayed > 0.29);
    }

    /// The course ends at the test with what the gradient shows at that age.
    #[test]
    fn both_panels_agree() {
        let widget = SystemsConsolidation::new(Params { age: 20.0, ..Params::default() });
        let figure = widget.figure(0.0);
        let end = |name: &str| {
            figure.panels[1].marks.iter().find_map(|mark| match mark {
                figure::Mark::Line(line) if line.name == name => line.points.last().copied(),
                _ => None,
            })
        };
        let (Some((day, hippocampus)), Some((_, cortex))) = (end("hippocampus"), end("cortex")) else {
            panic!("two curves")
        };
        assert!((day - 34.0).abs() < 1e-9);
        assert!((hippocampus + cortex - widget.values()[1]).abs() < 1e-12);
    }
}
