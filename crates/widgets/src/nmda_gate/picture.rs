//! The figure: signals, receptors and calcium over time; current and calcium over the potential.

use figure::{Axis, Handle, Ink, Line, Panel, Role, Rule, Train};
use plasticity::math::max;
use plasticity::models::glutamate_receptors::GlutamateReceptors;
use plasticity::models::magnesium_block::MagnesiumBlock;

use super::Params;
use super::record::{Moment, REST, Record, SPAN, calcium};
use crate::picture::here;
use crate::print::fixed;
use crate::scenes::Synapse;

/// Every so many moments of the record are drawn: 2 ms.
const EVERY: usize = 4;
/// Ends of the axis of potentials, mV.
const VOLTAGES: (f64, f64) = (-90.0, 60.0);

/// All panels.
pub fn panels(params: &Params, record: &Record, at: f64) -> Vec<Panel> {
    let cursor = || (at < SPAN.1).then(|| here(at));
    let [signals, open, flow] =
        [signals(params), open(record), flow(record)].map(|panel| panel.with_all(cursor()));
    vec![
        signals,
        scene(params, record, at),
        open,
        flow,
        over_voltage(
            params,
            "Current of open NMDA receptors",
            Axis::new("Current per nS", "pA", -90.0, 60.0),
            |block, v| v * block.unblocked(v),
        )
        .row(1)
        .height(110.0)
        .x(Axis::bare(VOLTAGES.0, VOLTAGES.1)),
        over_voltage(
            params,
            "Calcium through open NMDA receptors",
            Axis::new("Flow", "%", 0.0, 120.0),
            calcium,
        ),
    ]
}

/// Something over time. Every pulse of AMPA current is over in the wink between two points; the first is drawn finely.
fn course(record: &Record, of: fn(&Moment) -> f64) -> impl Iterator<Item = (f64, f64)> {
    let moments = record.moments.iter().enumerate();
    let drawn = moments.filter(|(i, m)| i % EVERY == 0 || (0.0..4.0).contains(&m.at));
    drawn.map(move |(_, m)| (m.at, of(m)))
}

/// The synapse at the cursor; at the end, when nothing moves any more, what was most.
fn scene(params: &Params, record: &Record, at: f64) -> Panel {
    let (at, what) = if at < SPAN.1 { (at, "") } else { (record.peak_at(), ", peak calcium") };
    let title = format!("The synapse at {}\u{a0}ms{what}", fixed(at, 0));
    let moment = record.at(at);
    let stays = GlutamateReceptors::default().pulse;
    let synapse = Synapse {
        glutamate: params.glutamate().iter().any(|spike| (0.0..stays).contains(&(at - spike))),
        open: Some((moment.open.ampa, moment.open.nmda)),
        plugged: Some(1.0 - moment.unblocked),
        flow: Some(moment.flow[0] / max(record.peak[0], record.peak[1])),
        role: Role::Result,
        ..Synapse::default()
    };
    synapse.panel(title)
}

fn signals(params: &Params) -> Panel {
    let (on, off, voltage) = (params.lag, params.lag + params.duration, params.voltage);
    let step = [(SPAN.0, REST), (on, REST), (on, voltage), (off, voltage), (off, REST), (SPAN.1, REST)];
    Panel::new("Two signals")
        .height(150.0)
        .x(Axis::bare(SPAN.0, SPAN.1))
        .y(Axis::new("Potential", "mV", -90.0, 90.0))
        .with(Train::new("glutamate", params.glutamate(), 78.0, 22.0).ink(Ink::Pre).labelled())
        .with(Line::new("potential", step).ink(Ink::Voltage).labelled())
        .with(
            Handle::new("onset of the depolarisation", (on, voltage)).ink(Ink::Voltage).x("lag").y("voltage"),
        )
}

fn open(record: &Record) -> Panel {
    Panel::new("Open receptors, blocked ones too")
        .row(1)
        .height(110.0)
        .x(Axis::bare(SPAN.0, SPAN.1))
        .y(Axis::new("Open", "%", 0.0, 100.0))
        .with(Line::new("AMPA", course(record, |m| 100.0 * m.open.ampa)).ink(Ink::Muted).dashed().labelled())
        .with(Line::new("NMDA", course(record, |m| 100.0 * m.open.nmda)).ink(Ink::Pre).labelled())
}

fn flow(record: &Record) -> Panel {
    let none = [(SPAN.0, 0.0), (SPAN.1, 0.0)];
    let alone = Line::new("glutamate alone", course(record, |m| m.flow[1])).ink(Ink::Muted).dashed();
    Panel::new("Calcium that comes in")
        .row(2)
        .height(150.0)
        .x(Axis::new("Time after the first glutamate", "ms", SPAN.0, SPAN.1))
        .y(Axis::new("Flow", "%", 0.0, 1.15 * max(record.peak[0], record.peak[1])))
        .with(alone.result().labelled())
        .with(Line::new("both", course(record, |m| m.flow[0])).ink(Ink::Calcium).result().labelled())
        .with(Line::new("voltage alone", none).ink(Ink::Voltage).dotted().result().labelled())
}

/// Something over the potential, with this magnesium and with none.
fn over_voltage(params: &Params, title: &str, y: Axis, of: fn(&MagnesiumBlock, f64) -> f64) -> Panel {
    let block = params.block();
    let curve = |block: &MagnesiumBlock| -> Vec<_> {
        (0..76).map(|i| VOLTAGES.0 + 2.0 * f64::from(i)).map(|v| (v, of(block, v))).collect()
    };
    let mut panel = Panel::new(title)
        .row(2)
        .height(150.0)
        .x(Axis::new("Potential", "mV", VOLTAGES.0, VOLTAGES.1))
        .y(y.with_zero())
        .with(Rule::upright("rest", REST).ink(Ink::Muted).dotted());
    if params.magnesium > 0.0 {
        let free = MagnesiumBlock { magnesium: 0.0, ..block.clone() };
        panel.add(Line::new("free", curve(&free)).ink(Ink::Muted).dashed().labelled());
    }
    let name = if params.magnesium > 0.0 { "blocked" } else { "free" };
    panel.add(Line::new(name, curve(&block)).ink(Ink::Calcium).labelled());
    let at = (params.voltage, of(&block, params.voltage));
    panel.add(Handle::new("potential", at).ink(Ink::Voltage).x("voltage"));
    panel
}
