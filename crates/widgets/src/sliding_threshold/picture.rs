//! The figure: φ before and after, the threshold on its way, and the axis of frequencies.

use figure::{Axis, Dots, Handle, Ink, Line, Note, Panel, Rule};
use plasticity::math::{max, pow};

use super::SlidingThreshold;
use crate::picture::{above, next, thinned};

/// All panels.
pub fn panels(widget: &SlidingThreshold) -> Vec<Panel> {
    vec![effect(widget), frequencies(widget), course(widget)]
}

/// φ over the output.
fn effect(widget: &SlidingThreshold) -> Panel {
    let phi = |threshold: f64| {
        (0..=50).map(move |i| f64::from(i) / 25.0).map(move |y| (y, widget.rule.phi(y, threshold)))
    };
    let (tested, threshold) = (widget.params.tested, widget.threshold());
    Panel::new("Effect over output")
        .x(Axis::new("Output y", "", 0.0, 2.0))
        .y(Axis::new("Effect φ on an active synapse", "", -1.0, 2.0).with_zero())
        .with(Line::new("before", phi(1.0)).ink(Ink::Muted).dashed().labelled())
        .with(Line::new("after", phi(threshold)).ink(Ink::Weight).result().labelled())
        .with(Dots::new("test, before", [(tested, widget.rule.phi(tested, 1.0))]).ink(Ink::Muted))
        .with(
            Dots::new("test, after", [(tested, widget.rule.phi(tested, threshold))]).ink(Ink::Third).result(),
        )
        .with(Handle::new("output of the test", (tested, -0.85)).x("tested"))
}

/// The same over the frequency of the stimulus.
fn frequencies(widget: &SlidingThreshold) -> Panel {
    let over = |threshold: f64| {
        (0..=60)
            .map(|i| pow(10.0, -0.3 + 2.3 * f64::from(i) / 60.0))
            .map(move |f| (f, widget.rule.phi(widget.output(f), threshold)))
    };
    let threshold = widget.threshold();
    let crossing = |name, at: f64| at.is_finite().then(|| Dots::new(name, [(at, 0.0)]));
    Panel::new("Effect over frequency")
        .x(Axis::new("Frequency of the stimulus", "Hz", 0.5, 100.0).with_log())
        .y(Axis::new("Effect φ", "", -1.0, 2.0).with_zero())
        .with(Line::new("before", over(1.0)).ink(Ink::Muted).dashed().labelled())
        .with(Line::new("after", over(threshold)).ink(Ink::Weight).result().labelled())
        .with_all(crossing("no effect, before", widget.crossover(1.0)).map(|dots| dots.ink(Ink::Muted)))
        .with_all(
            crossing("no effect, after", widget.crossover(threshold))
                .map(|dots| dots.ink(Ink::Third).result()),
        )
        .with(Note::new("← after dark rearing", (0.6, -0.7)).side(1).ink(Ink::Data).result())
}

/// The threshold through the history.
fn course(widget: &SlidingThreshold) -> Panel {
    let duration = widget.params.duration as f64;
    let end = above(max(duration, 100.0));
    let closed = (0..=100)
        .map(|i| 0.01 * f64::from(i) * end)
        .map(|n| (n, widget.rule.threshold(widget.rule.slid(1.0, widget.params.activity, n))));
    let history = thinned(&widget.means).map(|(n, mean)| (n as f64, widget.rule.threshold(*mean)));
    let settled = widget.rule.threshold(widget.rule.averaged(widget.params.activity));
    let top = next(1.05 * max(max(1.0, settled), widget.params.tested), 0.5);
    let turn =
        widget.reversal().map(|turn| Rule::upright("sign turns", turn).ink(Ink::Third).dashed().result());
    Panel::new("The threshold slides")
        .row(1)
        .height(130.0)
        .x(Axis::new("Presentations", "", 0.0, end))
        .y(Axis::new("Threshold θ", "", 0.0, top))
        .with(Rule::level("test", widget.params.tested).ink(Ink::Muted).dotted())
        .with(Line::new("closed form", closed).ink(Ink::Hairline).width(4.0).result())
        .with(Line::new("threshold", history).ink(Ink::Weight).result().labelled())
        .with_all(turn)
        .with(Handle::new("end of the history", (duration, 0.07 * top)).x("duration"))
}
