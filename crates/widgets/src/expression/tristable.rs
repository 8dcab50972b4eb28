//! Three states: the run, and its picture.

use figure::{Axis, Ink, Panel, Role, Shape, Stroke, Ticks};
use plasticity::math::{decay, pow};
use plasticity::models::tristable_switch::{SETTLED, STEP, State, TristableSwitch};
use plasticity::{AtEnd, Model, Ms};

use super::params::{Capture, Drug, Params};
use super::picture::{CALCIUM, calcium_handle, over_calcium};
use crate::plot::{Plot, panel, points};
use crate::print::fixed;

/// How long the block lasts, min.
const BLOCK: f64 = 10.0;
/// Time constant with which early change fades, min: 6884 s in the model of Luboeinski and Tetzlaff 2021.
const FADE: f64 = Ms::from_seconds(6884.0).minutes();
/// Calcium levels of the curve.
const LEVELS: u32 = 96;
/// Levels per slice: about two milliseconds.
const SLICE: u32 = 4;

/// The synapse, and all that is known of it.
pub struct Synapse {
    model: TristableSwitch,
    /// Basal, depressed, potentiated.
    states: [State; 3],
    /// Kinase and phosphatase on the way, µM.
    path: Vec<(f64, f64)>,
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
        let mut it = Self { model: model.clone(), states, path, stages: [0.0; 4], outcome: vec![] };
        it.stages[0] = it.percent(&state);
        state.calcium = params.calcium;
        it.walk(&model, &mut state, params.duration);
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

    /// A slice of the curve over calcium; the part that is done.
    pub fn advance(&mut self, params: &Params) -> f64 {
        for _ in 0..SLICE {
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
        let (start, held) = (self.stages[0], self.stages[stage]);
        let left = match params.capture {
            Capture::Fading if stage > 0 => decay(minutes, FADE),
            _ => 1.0,
        };
        [held, start + (held - start) * left]
    }

    /// Receptors, per cent, with the three states as ticks.
    fn axis(&self) -> Axis {
        let mut ticks = vec![];
        for state in &self.states {
            let percent = self.percent(state);
            ticks.push((percent, fixed(percent, 0)));
        }
        let mut axis = Axis::new("AMPA receptors", "% of basal", 0.0, 200.0);
        axis.ticks = Ticks::At(ticks);
        axis
    }

    pub fn panels(&self, params: &Params) -> Vec<Panel> {
        let (solid, weight, role) = (Stroke::Solid, Ink::Weight, Role::Result);
        let mut outcome =
            over_calcium("Where a pulse leaves the synapse", "Calcium during the pulse", self.axis());
        outcome.line("receptors after the pulse", weight, solid, role, 0.0, self.outcome.clone());
        outcome.dots("this pulse", weight, role, Shape::Disc, &[(params.calcium, self.stages[1])]);
        calcium_handle(&mut outcome, params.calcium);
        let enzyme = |label: &str| Axis::new(label, "µM", 1e-4, 200.0).with_log();
        let (kinase, phosphatase) = (enzyme("Active CaMKII"), enzyme("Active PP2A"));
        let mut plane = panel("Kinase against phosphatase", 0, 200.0, kinase, phosphatase);
        plane.line("the way", Ink::Calcium, solid, role, 0.0, self.path.clone());
        let names = [("basal", weight), ("LTD", Ink::Depression), ("LTP", Ink::Potentiation)];
        for (i, (name, ink)) in names.into_iter().enumerate() {
            let at = (self.states[i].kinase, self.states[i].phosphatase);
            plane.dots(name, ink, Role::Guide, Shape::Disc, &[at]).label = true;
        }
        let time = Axis::new("Time after the pulse", "min", -15.0, 180.0);
        let mut course = panel("Three hours", 1, 150.0, time, self.axis());
        if params.drug != Drug::None {
            course.band("blocked", Ink::Third, params.begin, params.begin + BLOCK);
        }
        let receptors = |which: usize| {
            points(196, &|i| {
                let at = i as f64 - 15.0;
                (at, self.receptors(params, at)[which])
            })
        };
        course.line("switches alone", Ink::Muted, Stroke::Dashed, role, 0.0, receptors(0));
        course.line("receptors", weight, solid, role, 0.0, receptors(1));
        vec![outcome, plane, course]
    }
}
