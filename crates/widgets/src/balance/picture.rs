//! The figure: the rate over time, the weights of the eight signals, and how well they correspond.

use figure::{Axis, Dots, Ink, Line, Panel, Rule, Shape};
use plasticity::math::max;

use super::Params;
use super::record::{FIRST, Record};
use crate::number_text;
use crate::picture::{here, next};

/// All panels.
pub fn panels(params: &Params, record: &Record, at: f64) -> Vec<Panel> {
    vec![rate(params, record, at), weights(record, at), correspondence(params, record, at)]
}

fn time(params: &Params) -> Axis {
    Axis::new("Model time", "s", 1.0, params.duration).with_log()
}

fn marker(at: f64) -> Option<Rule> {
    (at > 1.0).then(|| here(at))
}

fn rate(params: &Params, record: &Record, at: f64) -> Panel {
    let rates = record
        .moments()
        .iter()
        .skip(1)
        .map(|moment| (moment.time, if moment.rate > 0.0 { moment.rate } else { f64::NAN }));
    Panel::new("Firing rate")
        .height(220.0)
        .x(time(params))
        .y(Axis::new("Rate", "Hz", 1.0, 200.0).with_log())
        .with(Rule::level("target", params.cell.rho).ink(Ink::Muted).dashed())
        .with(Line::new("cell", rates).ink(Ink::Post).result().labelled())
        .with_all(marker(at))
}

fn weights(record: &Record, at: f64) -> Panel {
    let moment = record.at(max(at, FIRST));
    let over = |of: [f64; 8]| (1..).map(f64::from).zip(of).collect::<Vec<_>>();
    let (excitatory, inhibitory) = (over(record.excitatory()), over(moment.inhibitory));
    let all = record.moments().iter().flat_map(|moment| moment.inhibitory).chain(record.excitatory());
    let top = all.fold(0.0, max);
    Panel::new(format!("Weights at {} s", number_text(moment.time)))
        .height(220.0)
        .x(Axis::new("Signal", "", 0.5, 8.5).with_words((1..=8).map(|k| (f64::from(k), k.to_string()))))
        .y(Axis::new("Mean weight", "", 0.0, next(1.1 * top, 0.5)))
        .with(Line::new("excitation", excitatory.iter().copied()).ink(Ink::Pre).dashed().labelled())
        .with(Dots::new("excitatory inputs", excitatory).ink(Ink::Pre).shape(Shape::Circle))
        .with(Line::new("inhibition", inhibitory.iter().copied()).ink(Ink::Weight).result().labelled())
        .with(Dots::new("inhibitory inputs", inhibitory).ink(Ink::Weight).result())
}

fn correspondence(params: &Params, record: &Record, at: f64) -> Panel {
    let course = record.moments().iter().skip(1).map(|moment| (moment.time, moment.correlation));
    Panel::new("Balance of the signals")
        .row(1)
        .height(110.0)
        .x(time(params))
        .y(Axis::new("Correlation", "", -1.0, 1.0).with_zero())
        .with(Line::new("inhibition with excitation", course).ink(Ink::Weight).result())
        .with_all(marker(at))
}
