//! The figure: signals, receptors and calcium over time; current and calcium over the potential.

use figure::Gather;
use figure::{Axis, Drag, Handle, Ink, Line, Mark, Panel, Role, Rule, Stroke, Ticks, Train};
use plasticity::models::magnesium_block::MagnesiumBlock;

use super::Params;
use super::record::{Moment, REST, Record, SPAN, calcium};

/// Every so many moments of the record are drawn: 2 ms.
const EVERY: usize = 4;
/// Ends of the axis of potentials, mV.
const VOLTAGES: (f64, f64) = (-90.0, 60.0);

/// All panels.
pub fn panels(params: &Params, record: &Record) -> Vec<Panel> {
    let top = 1.15 * if record.peak[0] > record.peak[1] { record.peak[0] } else { record.peak[1] };
    let time = |title: &str, row, height, y, marks| Panel {
        title: title.into(),
        row,
        width: 1.0,
        height,
        x: if row == 2 {
            Axis::new("Time after the first glutamate", "ms", SPAN.0, SPAN.1)
        } else {
            Axis { low: SPAN.0, high: SPAN.1, ticks: Ticks::None, ..Axis::default() }
        },
        y,
        marks,
    };
    let course = |name: &str, ink, stroke, role, of: fn(&Moment) -> f64| {
        // Every pulse of AMPA current is over in the wink between two points; the first is drawn finely.
        let drawn = record.moments.iter().enumerate();
        let drawn = drawn.filter(|(i, m)| i % EVERY == 0 || (0.0..4.0).contains(&m.at));
        line(name, ink, stroke, role, drawn.map(|(_, m)| (m.at, of(m))).gather())
    };
    let glutamate = Mark::Train(Train {
        name: "glutamate".into(),
        ink: Ink::Pre,
        at: params.glutamate(),
        y: 78.0,
        height: 22.0,
        label: true,
        ..Train::default()
    });
    let onset = Mark::Handle(Handle {
        name: "onset of the depolarisation".into(),
        ink: Ink::Voltage,
        at: (params.lag, params.voltage),
        x: Some(Drag::direct("lag")),
        y: Some(Drag::direct("voltage")),
    });
    let (on, off) = (params.lag, params.lag + params.duration);
    let step = [
        (SPAN.0, REST),
        (on, REST),
        (on, params.voltage),
        (off, params.voltage),
        (off, REST),
        (SPAN.1, REST),
    ];
    let (solid, dashed) = (Stroke::Solid, Stroke::Dashed);
    vec![
        time(
            "Two signals",
            0,
            120.0,
            Axis::new("Potential", "mV", -90.0, 90.0),
            vec![glutamate, line("potential", Ink::Voltage, solid, Role::Model, step.into()), onset],
        ),
        time(
            "Open receptors, blocked ones too",
            1,
            110.0,
            Axis::new("Open", "%", 0.0, 100.0),
            vec![
                course("AMPA", Ink::Muted, dashed, Role::Model, |m| 100.0 * m.open.ampa),
                course("NMDA", Ink::Pre, solid, Role::Model, |m| 100.0 * m.open.nmda),
            ],
        ),
        time(
            "Calcium that comes in",
            2,
            150.0,
            Axis::new("Flow", "%", 0.0, top),
            vec![
                course("glutamate alone", Ink::Muted, dashed, Role::Result, |m| m.flow[1]),
                course("both", Ink::Calcium, solid, Role::Result, |m| m.flow[0]),
                line(
                    "voltage alone",
                    Ink::Voltage,
                    Stroke::Dotted,
                    Role::Result,
                    vec![(SPAN.0, 0.0), (SPAN.1, 0.0)],
                ),
            ],
        ),
        over_voltage(
            params,
            "Current of open NMDA receptors",
            "Current per nS",
            "pA",
            (-90.0, 60.0),
            |block, v| v * block.unblocked(v),
        ),
        over_voltage(params, "Calcium through open NMDA receptors", "Flow", "%", (0.0, 120.0), calcium),
    ]
}

fn line(name: &str, ink: Ink, stroke: Stroke, role: Role, points: Vec<(f64, f64)>) -> Mark {
    Mark::Line(Line { name: name.into(), ink, role, points, stroke, width: 0.0, label: true })
}

/// Something over the potential, with this magnesium and with none.
fn over_voltage(
    params: &Params,
    title: &str,
    label: &str,
    unit: &'static str,
    range: (f64, f64),
    of: fn(&MagnesiumBlock, f64) -> f64,
) -> Panel {
    let block = params.block();
    let curve = |name: &str, ink, stroke, block: &MagnesiumBlock| {
        let voltages = (0..=75).map(|i| VOLTAGES.0 + 2.0 * f64::from(i));
        line(name, ink, stroke, Role::Model, voltages.map(|v| (v, of(block, v))).gather())
    };
    let mut marks = vec![Mark::Rule(Rule {
        ink: Ink::Muted,
        role: Role::Guide,
        x: Some(REST),
        name: "rest".into(),
        stroke: Stroke::Dotted,
        ..Rule::default()
    })];
    if params.magnesium > 0.0 {
        let free = MagnesiumBlock { magnesium: 0.0, ..block.clone() };
        marks.push(curve("free", Ink::Muted, Stroke::Dashed, &free));
    }
    marks.push(curve("blocked", Ink::Calcium, Stroke::Solid, &block));
    marks.push(Mark::Handle(Handle {
        name: "potential".into(),
        ink: Ink::Voltage,
        at: (params.voltage, of(&block, params.voltage)),
        x: Some(Drag::direct("voltage")),
        y: None,
    }));
    Panel {
        title: title.into(),
        row: 3,
        width: 1.0,
        height: 180.0,
        x: Axis::new("Potential", "mV", VOLTAGES.0, VOLTAGES.1),
        y: Axis::new(label, unit, range.0, range.1).with_zero(),
        marks,
    }
}
