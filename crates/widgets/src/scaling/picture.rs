//! The figure: distributions, ranked currents, and the two days with what follows.

use figure::{Axis, Handle, Ink, Line, Note, Panel, Rule, Spread};
use plasticity::math::{exp, max};

use super::Scaling;
use crate::number_text;
use crate::picture::{here, next};

/// All panels.
pub fn panels(widget: &Scaling, at: f64) -> Vec<Panel> {
    vec![distributions(widget, at), ranked(widget, at), course(widget, at)]
}

/// A cumulative distribution of values in ascending order, with at most a hundred points.
fn cumulative(of: &[f64], unit: f64) -> Vec<(f64, f64)> {
    let n = of.len();
    let stride = 1 + n / 100;
    let place = |i: usize| (of[i] / unit, 100.0 * (i as f64 + 0.5) / n as f64);
    (0..n).step_by(stride).map(place).collect()
}

fn high(widget: &Scaling) -> f64 {
    let widest = widget.params.median * exp(2.0 * widget.params.spread);
    next(max(1.0, exp(widget.growth(widget.params.hours))) * widest, 10.0)
}

fn distributions(widget: &Scaling, at: f64) -> Panel {
    let compared = widget.compared(at);
    let ratio = compared.ratio();
    let mut panel = Panel::new(format!("All currents at {} h", number_text(at)))
        .x(Axis::new("Miniature current", "pA", 0.0, high(widget)))
        .y(Axis::new("Synapses with less", "%", 0.0, 100.0))
        .with(Line::new("control", cumulative(&compared.control, 1.0)).ink(Ink::Muted).width(4.0))
        // Where its line ends another one lies on it; down here there is never a curve.
        .with(Note::new("— control (thick)", (0.98 * high(widget), 8.0)).side(-1).ink(Ink::Muted))
        .with(Line::new("treated", cumulative(&compared.treated, 1.0)).ink(Ink::Weight).result().labelled());
    if ratio.is_finite() && ratio > 0.0 {
        let rescaled = cumulative(&compared.treated, ratio);
        panel.add(Line::new("rescaled", rescaled).ink(Ink::Third).dashed().result().labelled());
    }
    if widget.params.detection > 0.0 {
        panel.add(Rule::upright("seen", widget.params.detection).ink(Ink::Accent).dotted());
    }
    panel
}

fn ranked(widget: &Scaling, at: f64) -> Panel {
    let compared = widget.compared(at);
    let ranked = compared.ranked();
    let end = next(widget.params.median * exp(2.0 * widget.params.spread), 10.0);
    let (slope, intercept) = compared.line();
    let ratio = compared.ratio();
    let mut panel = Panel::new("Rank for rank")
        .x(Axis::new("Control", "pA", 0.0, end))
        .y(Axis::new("Treated", "pA", 0.0, high(widget)))
        .with(Line::new("unchanged", [(0.0, 0.0), (end, end)]).ink(Ink::Muted).dotted().labelled());
    if ratio.is_finite() {
        panel
            .add(Line::new("mean ratio", [(0.0, 0.0), (end, ratio * end)]).ink(Ink::Third).dashed().result());
        panel.add(
            Line::new("straight line", [(0.0, intercept), (end, intercept + slope * end)])
                .ink(Ink::Hairline)
                .result(),
        );
    }
    panel.with(Line::new("ranked", ranked).ink(Ink::Weight).width(2.5).result().labelled())
}

fn course(widget: &Scaling, at: f64) -> Panel {
    let (hours, end) = (widget.params.hours, widget.end());
    let factor = widget.samples().map(|(hour, state)| (hour, exp(state.growth)));
    let rate = widget
        .samples()
        .map(|(hour, state)| (hour, widget.rate(hour, state.growth) / widget.params.rule.goal));
    let top = widget.samples().fold(2.0, |top, (_, state)| max(top, exp(state.growth)));
    let top = next(1.05 * top, 0.5);
    let foot = 0.08 * top;
    Panel::new("Rate and mean weight")
        .row(1)
        .height(120.0)
        .x(Axis::new("Time", "h", 0.0, end))
        .y(Axis::new("Part of before", "", 0.0, top))
        .with(Spread::rectangle("treatment", (0.0, hours), (0.0, top)).ink(Ink::Third).guide())
        .with(Rule::level("", 1.0).ink(Ink::Muted).dotted())
        .with(Line::new("rate", rate).ink(Ink::Post).dashed().result().labelled())
        .with(Line::new("weight", factor).ink(Ink::Weight).result().labelled())
        .with(here(at))
        .with(Handle::new("end of the treatment", (hours, foot)).x("hours"))
}
