//! The figure: both growth curves, what drives the zone, and the row of cells with its activity.

use figure::{Axis, Dots, Handle, Ink, Line, Panel, Rule, Spread};
use plasticity::networks::sprouting::{CELLS, Inputs, Sprouting, ZONE};

use super::record::{AFTER, BEFORE, Moment, Record};
use crate::picture::{here, next};
use crate::print::fixed;
use crate::scenes::Sprouts;

/// How far from the zero line the two handles stand that may have the same place, part of the highest growth.
const ASIDE: f64 = 0.42;

/// All panels.
pub fn panels(rule: &Sprouting, record: &Record, at: f64) -> Vec<Panel> {
    let now = record.at(at);
    let moment = now.map(|(_, moment, _)| moment);
    vec![growth(rule, moment), drive(record, at), row(record, at), profile(record, moment)]
}

/// Growth of axons and dendrites against activity.
fn growth(rule: &Sprouting, now: Option<&Moment>) -> Panel {
    let curve = |eta: f64| {
        (0..=50).map(|k| 0.02 * f64::from(k)).map(move |calcium| (calcium, rule.growth(calcium, eta)))
    };
    let top = next(1.1 * rule.speed, 0.1);
    let [axon, dendrite] = [rule.eta_axon, rule.eta_dendrite];
    // A handle is tied to the activity that it sets, where its curve has no growth.
    let handle = |words: &str, key: &'static str, eta: f64, aside: f64, ink: Ink| {
        let tie = Line::new("", [(eta, 0.0), (eta, aside)]).ink(ink).guide();
        (tie, Handle::new(words, (eta, aside)).ink(ink).x(key))
    };
    let aside = ASIDE * rule.speed;
    let axons = handle("least activity for axons", "eta-axon", axon, aside, Ink::Pre);
    let dendrites = handle("least activity for dendrites", "eta-dendrite", dendrite, -aside, Ink::Post);
    let zone = now.map(|moment| moment.calcium[0]);
    let grows = zone.map(|zone| {
        let both = [axon, dendrite].map(|eta| (zone, rule.growth(zone, eta)));
        Dots::new("cells of the zone", both).ink(Ink::Calcium).radius(4.5).result()
    });
    Panel::new("Growth against activity")
        .height(190.0)
        .x(Axis::new("Activity, a running mean", "", 0.0, 1.0))
        .y(Axis::new("Growth, elements a step", "", -top, top).with_zero())
        .with_all(zone.map(|zone| Rule::upright("zone", zone).ink(Ink::Calcium).dashed().result()))
        .with(Line::new("axons", curve(axon)).ink(Ink::Pre).labelled())
        .with(Line::new("dendrites", curve(dendrite)).ink(Ink::Post).dashed().labelled())
        .with_all(grows)
        .with_all([axons.0, dendrites.0])
        .with_all([axons.1, dendrites.1])
        .with(Handle::new("activity aimed at", (rule.target, 0.0)).x("target"))
}

/// What drives the zone over time.
fn drive(record: &Record, at: f64) -> Panel {
    let course =
        |of: fn(&Inputs) -> f64| record.moments().map(move |(time, moment)| (time, of(&moment.inputs)));
    let rate = record.moments().map(|(time, moment)| (time, moment.rate));
    Panel::new("What drives the zone")
        .height(190.0)
        .x(Axis::new("Steps since the lesion", "", -f64::from(BEFORE), f64::from(AFTER)))
        .y(Axis::new("Part of the highest rate", "", 0.0, 1.0).with_zero())
        .with(Rule::upright("lesion", 0.0).ink(Ink::Muted).dotted())
        .with(Line::new("input", course(|inputs| inputs.external)).ink(Ink::Muted).labelled())
        .with(Line::new("from outside", course(|inputs| inputs.outside)).ink(Ink::Pre).labelled().result())
        .with(
            Line::new("from within", course(|inputs| inputs.within))
                .ink(Ink::Post)
                .dashed()
                .labelled()
                .result(),
        )
        .with(Line::new("rate", rate).ink(Ink::Weight).width(2.5).labelled().result())
        .with(here(at))
}

/// Title of what is shown at a moment.
fn when(words: &str, at: f64) -> String {
    match at {
        at if at < 0.0 => format!("{words} {} steps before the lesion", fixed(-at, 0)),
        at => format!("{words} {} steps after the lesion", fixed(at, 0)),
    }
}

/// The cells themselves.
fn row(record: &Record, at: f64) -> Panel {
    let scene = match record.at(at) {
        Some((time, moment, cut)) => {
            let (rates, synapses, lines) = (moment.rates.clone(), moment.synapses, moment.lines.clone());
            Sprouts { rates, zone: ZONE, cut, synapses, lines }.panel(when("The row", time))
        }
        None => {
            let rates = vec![0.0; CELLS];
            Sprouts { rates, zone: ZONE, cut: false, synapses: [0; 2], lines: [vec![], vec![]] }
                .panel("The row".into())
        }
    };
    scene.row(1)
}

/// Rates along the row, now and before the lesion.
fn profile(record: &Record, now: Option<&Moment>) -> Panel {
    let rates = |moment: &Moment| {
        moment.rates.iter().enumerate().map(|(cell, rate)| ((cell + 1) as f64, *rate)).collect::<Vec<_>>()
    };
    let cut = record.is_cut().then(|| record.before().last()).flatten();
    Panel::new("Activity along the row")
        .row(1)
        .height(110.0)
        .x(Axis::new("Cell", "", 1.0, CELLS as f64))
        .y(Axis::new("Rate", "", 0.0, 1.0).with_zero())
        .with(
            Spread::rectangle("zone", (ZONE.start as f64 + 0.5, ZONE.end as f64 + 0.5), (0.0, 1.0))
                .ink(Ink::Hairline)
                .guide(),
        )
        .with_all(cut.map(|moment| Line::new("just before", rates(moment)).ink(Ink::Muted).dotted()))
        .with_all(now.map(|moment| Line::new("now", rates(moment)).ink(Ink::Weight).result()))
}
