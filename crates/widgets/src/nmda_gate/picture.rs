//! The figure: signals, receptors and calcium over time; current and calcium over the potential.

use figure::{Axis, Ink, Panel, Role, Stroke, Ticks};
use plasticity::models::magnesium_block::MagnesiumBlock;

use super::Params;
use super::record::{Moment, REST, Record, SPAN, calcium};
use crate::plot::{Plot, panel, points};

/// Every so many moments of the record are drawn: 2 ms.
const EVERY: usize = 4;
/// Ends of the axis of potentials, mV.
const VOLTAGES: (f64, f64) = (-90.0, 60.0);

/// All panels.
pub fn panels(params: &Params, record: &Record) -> Vec<Panel> {
    let top = 1.15 * if record.peak[0] > record.peak[1] { record.peak[0] } else { record.peak[1] };
    let time = |title: &str, row, height, y| {
        let mut x = Axis::new("", "", SPAN.0, SPAN.1);
        if row == 2 {
            (x.label, x.unit) = ("Time after the first glutamate".into(), "ms");
        } else {
            x.ticks = Ticks::None;
        }
        panel(title, row, height, x, y)
    };
    let course = |of: fn(&Moment) -> f64| {
        // Every pulse of AMPA current is over in the wink between two points; the first is drawn finely.
        let mut points = vec![];
        for (i, m) in record.moments.iter().enumerate() {
            if i % EVERY == 0 || (0.0..4.0).contains(&m.at) {
                points.push((m.at, of(m)));
            }
        }
        points
    };
    let (solid, dashed, dotted) = (Stroke::Solid, Stroke::Dashed, Stroke::Dotted);
    let (on, off, voltage) = (params.lag, params.lag + params.duration, params.voltage);
    let mut signals = time("Two signals", 0, 120.0, Axis::new("Potential", "mV", -90.0, 90.0));
    signals.train("glutamate", Ink::Pre, params.glutamate(), 78.0, 22.0);
    let step = [(SPAN.0, REST), (on, REST), (on, voltage), (off, voltage), (off, REST), (SPAN.1, REST)];
    signals.curve("potential", Ink::Voltage, solid, Role::Model, step.into());
    signals.handle("onset of the depolarisation", Ink::Voltage, (on, voltage), "lag", "voltage");
    let mut open = time("Open receptors, blocked ones too", 1, 110.0, Axis::new("Open", "%", 0.0, 100.0));
    open.curve("AMPA", Ink::Muted, dashed, Role::Model, course(|m| 100.0 * m.open.ampa));
    open.curve("NMDA", Ink::Pre, solid, Role::Model, course(|m| 100.0 * m.open.nmda));
    let mut flow = time("Calcium that comes in", 2, 150.0, Axis::new("Flow", "%", 0.0, top));
    flow.curve("glutamate alone", Ink::Muted, dashed, Role::Result, course(|m| m.flow[1]));
    flow.curve("both", Ink::Calcium, solid, Role::Result, course(|m| m.flow[0]));
    flow.curve("voltage alone", Ink::Voltage, dotted, Role::Result, vec![(SPAN.0, 0.0), (SPAN.1, 0.0)]);
    let current = Axis::new("Current per nS", "pA", -90.0, 60.0);
    let current =
        over_voltage(params, "Current of open NMDA receptors", current, |block, v| v * block.unblocked(v));
    let calcium_axis = Axis::new("Flow", "%", 0.0, 120.0);
    let through = over_voltage(params, "Calcium through open NMDA receptors", calcium_axis, calcium);
    vec![signals, open, flow, current, through]
}

/// Something over the potential, with this magnesium and with none.
#[inline(never)]
fn over_voltage(params: &Params, title: &str, y: Axis, of: fn(&MagnesiumBlock, f64) -> f64) -> Panel {
    let block = params.block();
    let curve = |block: &MagnesiumBlock| {
        points(76, &|i| {
            let v = VOLTAGES.0 + 2.0 * i as f64;
            (v, of(block, v))
        })
    };
    let mut panel = panel(title, 3, 180.0, Axis::new("Potential", "mV", VOLTAGES.0, VOLTAGES.1), y);
    panel.y.zero = true;
    panel.upright("rest", Ink::Muted, Stroke::Dotted, Role::Guide, REST);
    if params.magnesium > 0.0 {
        let free = MagnesiumBlock { magnesium: 0.0, ..block.clone() };
        panel.curve("free", Ink::Muted, Stroke::Dashed, Role::Model, curve(&free));
    }
    panel.curve("blocked", Ink::Calcium, Stroke::Solid, Role::Model, curve(&block));
    let at = (params.voltage, of(&block, params.voltage));
    panel.handle("potential", Ink::Voltage, at, "voltage", "");
    panel
}
