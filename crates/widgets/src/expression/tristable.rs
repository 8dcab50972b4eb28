//! Three states: the run, and its picture.

use figure::{Axis, Dots, Ink, Line, Panel, Role, Rule, Spread};
use plasticity::math::{decay, pow};
use plasticity::models::tristable_switch::{SETTLED, STEP, State, TristableSwitch};
use plasticity::{AtEnd, Model, Ms, Unit};

use super::params::{Capture, Drug, Params};
use super::picture::{CALCIUM, calcium_handle, over_calcium};
use crate::picture::here;
use crate::print::fixed;
use crate::{Span, number_text, scenes};

/// Where the axis of receptors ends, % of the basal number.
const MOST: f64 = 200.0;
/// How long the block lasts, min.
const BLOCK: f64 = 10.0;
/// Begin and end of the course, min after the pulse.
const COURSE: (f64, f64) = (-15.0, 180.0);
/// Time constant with which early change fades, min: 6884 s in the model of Luboeinski and Tetzlaff 2021.
const FADE: f64 = Ms::from_seconds(6884.0).minutes();
/// Calcium levels of the curve.
const LEVELS: u32 = 96;
/// Receptors of a synapse at rest, per cent.
const BASAL: f64 = 100.0;
/// Levels per turn: about two milliseconds.
const TURN: u32 = 4;

/// The synapse, and all that is known of it.
pub struct Synapse {
    model: TristableSwitch,
    /// Basal, depressed, potentiated.
    states: [State; 3],
    /// Kinase and phosphatase on the way, µM.
    path: Vec<(f64, f64)>,
    /// Where they are when the pulse ends, µM.
    turn: (f64, f64),
    /// Receptors before and after the pulse, during and after the block, per cent of the basal number.
    pub stages: [f64; 4],
    /// Calcium and the receptors after a pulse of it.
    outcome: Vec<(f64, f64)>,
}

impl Synapse {
    pub fn new(params: &Params) -> Self {
        let model = TristableSwitch::default();
        let all = model.total;
        let states = [model.settled(0.0, 0.0), model.settled(0.0, all), model.settled(all, 0.0)];
        let mut blocked = model.clone();
        match params.drug {
            Drug::None => {}
            Drug::NoAutophosphorylation => blocked.k1 = 0.0,
            Drug::NoSelfActivation => blocked.k11 = 0.0,
            Drug::LittlePp2a => blocked.inhibit_phosphatase(0.1),
        }
        let mut state = states[params.start as usize];
        let path = vec![(state.kinase, state.phosphatase)];
        let turn = path[0];
        let mut it = Self { model: model.clone(), states, path, turn, stages: [0.0; 4], outcome: vec![] };
        it.stages[0] = it.percent(&state);
        state.calcium = params.calcium;
        it.walk(&model, &mut state, params.duration);
        it.turn = (state.kinase, state.phosphatase);
        state.calcium = model.rest;
        for (stage, model) in [(1, &model), (2, &blocked), (3, &model)] {
            it.walk(model, &mut state, SETTLED);
            it.stages[stage] = it.percent(&state);
        }
        it
    }

    fn percent(&self, state: &State) -> f64 {
        100.0 * state.receptors / self.states[0].receptors
    }

    /// Goes on for some seconds, and keeps a place of the path wherever an enzyme has changed by a tenth.
    fn walk(&mut self, model: &TristableSwitch, state: &mut State, seconds: f64) {
        for _ in 0..(Ms::from_seconds(seconds) / STEP) as u32 {
            let before = *state;
            model.step(state, AtEnd(None), STEP);
            let last = self.path[self.path.len() - 1];
            let far = |now: f64, then: f64| now > 1.1 * then || then > 1.1 * now;
            let still = state.rests(&before);
            if still || far(state.kinase, last.0) || far(state.phosphatase, last.1) {
                self.path.push((state.kinase, state.phosphatase));
            }
            if still {
                break;
            }
        }
    }

    /// A turn of the curve over calcium; the part that is done.
    pub fn advance(&mut self, params: &Params) -> f64 {
        for _ in 0..TURN {
            let part = self.outcome.len() as f64 / f64::from(LEVELS);
            if part > 1.0 {
                return part;
            }
            let calcium = CALCIUM.0 * pow(CALCIUM.1 / CALCIUM.0, part);
            let mut state = State { calcium, ..self.states[params.start as usize] };
            self.model.run(&mut state, params.duration);
            state.calcium = self.model.rest;
            self.model.run(&mut state, SETTLED);
            self.outcome.push((calcium, self.percent(&state)));
        }
        self.outcome.len() as f64 / f64::from(LEVELS + 1)
    }

    /// Receptors so many minutes after the pulse, per cent: what the switches alone would give, and with the fading.
    pub fn receptors(&self, params: &Params, minutes: f64) -> [f64; 2] {
        let stage = match minutes - params.begin {
            _ if minutes < 0.0 => 0,
            _ if params.drug == Drug::None => 1,
            since if since < 0.0 => 1,
            since if since < BLOCK => 2,
            _ => 3,
        };
        // Early change fades towards the basal level, also one that an earlier pulse has made.
        let held = self.stages[stage];
        let left = match params.capture {
            Capture::Fading if stage > 0 => decay(minutes, FADE),
            _ => 1.0,
        };
        [held, BASAL + (held - BASAL) * left]
    }

    /// Receptors, per cent, with the three states as ticks.
    fn axis(&self) -> Axis {
        let ticks =
            self.states.iter().map(|state| self.percent(state)).map(|percent| (percent, fixed(percent, 0)));
        Axis::new("AMPA receptors", "% of basal", 0.0, MOST).with_words(ticks)
    }

    /// The receptors of the three states.
    fn levels(&self) -> impl Iterator<Item = Rule> {
        self.states.iter().map(|state| Rule::level("", self.percent(state)).ink(Ink::Hairline).dotted())
    }

    /// The course, with what happens in it.
    pub fn span(&self, params: &Params) -> Span {
        let (start, end) = COURSE;
        let block = [params.begin, params.begin + BLOCK];
        let events = [start, 0.0].into_iter().chain(block.into_iter().filter(|_| params.drug != Drug::None));
        Span { unit: Unit::Min, start, end, events: events.chain([end]).collect(), pace: 20.0 }
    }

    pub fn panels(&self, params: &Params, at: f64) -> Vec<Panel> {
        vec![self.scene(params, at), self.outcome(params), self.plane(), self.course(params, at)]
    }

    /// The synapse at the cursor: all its places are twice the basal number of receptors, where their axis ends.
    fn scene(&self, params: &Params, at: f64) -> Panel {
        let receptors = Some(self.receptors(params, at)[1] / MOST);
        let synapse = scenes::Synapse { receptors, role: Role::Result, ..scenes::Synapse::default() };
        synapse.panel(format!("The synapse at {}\u{a0}min", fixed(at, 0))).row(1)
    }

    /// Over the calcium of a pulse.
    fn outcome(&self, params: &Params) -> Panel {
        let after = Line::new("receptors after the pulse", self.outcome.iter().copied());
        let this = Dots::new("this pulse", [(params.calcium, self.stages[1])]);
        // A reader who predicts sees which pulse is asked about.
        let level = Rule::upright(format!("{}\u{a0}µM", number_text(params.calcium)), params.calcium);
        let title = format!("Where a pulse of {}\u{a0}s leaves the synapse", number_text(params.duration));
        let before = Dots::new("before", [(self.model.rest, self.stages[0])]);
        let panel = over_calcium(&title, "Calcium during the pulse", self.axis())
            .with_all(self.levels())
            .with(level.ink(Ink::Accent))
            .with(before.ink(Ink::Muted).labelled())
            .with(after.ink(Ink::Weight).result())
            .with(this.ink(Ink::Weight).result());
        let handle = calcium_handle(&panel, params.calcium);
        panel.with(handle)
    }

    /// The way of both enzymes.
    fn plane(&self) -> Panel {
        let enzyme = |label: &str| Axis::new(label, "µM", 1e-4, 200.0).with_log();
        let names = [("basal", Ink::Weight), ("LTD", Ink::Depression), ("LTP", Ink::Potentiation)];
        let states = names.into_iter().zip(&self.states).map(|((name, ink), state)| {
            Dots::new(name, [(state.kinase, state.phosphatase)]).ink(ink).guide().labelled()
        });
        Panel::new("Kinase against phosphatase")
            .x(enzyme("Active CaMKII"))
            .y(enzyme("Active PP2A"))
            .with(Line::new("the way", self.path.iter().copied()).ink(Ink::Calcium).result())
            .with(Dots::new("pulse ends", [self.turn]).ink(Ink::Calcium).radius(4.0).result().labelled())
            .with_all(states)
    }

    /// Receptors over time.
    fn course(&self, params: &Params, at: f64) -> Panel {
        let mut panel = Panel::new("Three hours")
            .row(1)
            .height(150.0)
            .x(Axis::new("Time after the pulse", "min", COURSE.0, COURSE.1))
            .y(self.axis());
        if params.drug != Drug::None {
            let block = (params.begin, params.begin + BLOCK);
            let whole = (panel.y.low, panel.y.high);
            panel.add(Spread::rectangle("blocked", block, whole).ink(Ink::Third).guide());
        }
        let before = [COURSE.0, 0.0].map(|at| (at, self.stages[0]));
        let receptors = |which: usize| {
            (0..196).map(|i| f64::from(i) - 15.0).map(move |at| (at, self.receptors(params, at)[which]))
        };
        panel
            .with_all(self.levels())
            .with(Rule::upright("pulse", 0.0).ink(Ink::Accent).dotted())
            .with(Line::new("before", before).ink(Ink::Weight))
            .with(Line::new("switches alone", receptors(0)).ink(Ink::Muted).dashed().result())
            .with(Line::new("receptors", receptors(1)).ink(Ink::Weight).result())
            .with_all((at < COURSE.1).then(|| here(at)))
    }
}
