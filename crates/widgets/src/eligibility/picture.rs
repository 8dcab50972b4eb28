//! The figure: the synapse and its dopamine axon, trace and dopamine over time, what is left over the delay, and the strength.

use figure::{Axis, Dots, Handle, Ink, Line, Note, Panel, Rule, Shape, Spread, Train};
use plasticity::math::{max, min};
use plasticity::models::reward_stdp::State;
use plasticity::published::yagishita_2014::{TESTED, WINDOW};

use super::Eligibility;
use super::course::SPAN;
use crate::number_text;
use crate::picture::here;
use crate::print::fixed;
use crate::scenes::Dopamine;

/// Delays of the curve, s.
const DELAYS: (f64, f64) = (-1.0, 5.0);
/// Points of it on either side of zero.
const POINTS: i32 = 60;
/// Height of the marks of what was measured, per cent.
const MARKS: f64 = 114.0;
/// Height of their names.
const BELOW: f64 = 98.0;

/// All panels.
pub fn panels(widget: &Eligibility, at: f64) -> Vec<Panel> {
    vec![scene(widget, at), signals(widget, at), window(widget), strength(widget, at)]
}

fn time() -> Axis {
    Axis::new("Time after the last pair", "s", SPAN.0, SPAN.1)
}

/// The most that the trace comes to on either side, mV.
fn largest(widget: &Eligibility) -> f64 {
    let most = widget.course.moments.iter().fold(0.0, |most, (_, state)| max(most, state.trace.abs()));
    if most > 0.0 { most } else { 1.0 }
}

/// The synapse at the cursor; at the end of the record, as the reward comes.
fn scene(widget: &Eligibility, at: f64) -> Panel {
    let rule = &widget.params.rule;
    let at = if at >= SPAN.1 { max(widget.params.delay, 0.0) } else { at };
    let state = widget.course.at(at);
    let scene = Dopamine {
        trace: (state.trace / largest(widget), state.trace),
        dopamine: widget.dopamine(at),
        strength: (state.weight / rule.largest, state.weight),
    };
    scene.panel(format!("The synapse at {}\u{a0}s", fixed(at, 1)))
}

/// Trace and dopamine, each as a part of its largest, and their product, of which the strength is made.
fn signals(widget: &Eligibility, at: f64) -> Panel {
    let (course, params) = (&widget.course, &widget.params);
    let largest = largest(widget);
    let over_time = |of: &dyn Fn(&State) -> f64| -> Vec<(f64, f64)> {
        course.moments.iter().map(|(at, state)| (*at, of(state))).collect()
    };
    let negative = course.moments.iter().any(|(_, state)| state.trace < 0.0);
    let low = if negative { -1.2 } else { -0.2 };
    // Of a reward that adds nothing there is no part.
    let pulse = if params.rule.pulse > 0.0 { params.rule.pulse } else { 1.0 };
    let dopamine = |state: &State| state.dopamine / pulse;
    let trace = |state: &State| state.trace / largest;
    let product = course.moments.iter().map(|(at, state)| {
        let both = trace(state) * dopamine(state);
        (*at, min(both, 0.0), max(both, 0.0))
    });
    let [pre, post] = params.spikes();
    let ink = if negative { Ink::Depression } else { Ink::Potentiation };
    // Above 1 stand the spikes, each row as high as its name.
    let row = |number: f64| 1.0 + 0.16 * (1.0 - low) * number;
    let ticks = [(-1.0, "−1"), (0.0, "0"), (1.0, "1")].into_iter().filter(|(at, _)| *at >= low);
    Panel::new("Trace and dopamine")
        .height(150.0)
        .x(time())
        .y(Axis::new("Part of the largest", "", low, row(2.9)).with_zero().with_words(ticks))
        .with(Spread::new("trace times dopamine", product).ink(Ink::Weight).result())
        .with(Train::new("pre", pre, row(2.2), row(0.9) - 1.0).ink(Ink::Pre).labelled())
        .with(Train::new("post", post, row(1.1), row(0.9) - 1.0).ink(Ink::Post).labelled())
        .with(Line::new("trace", over_time(&trace)).ink(ink).result())
        .with(Line::new("dopamine", over_time(&dopamine)).ink(Ink::Third).dashed())
        .with_all((at < SPAN.1).then(|| here(at)))
        .with(Note::new("— trace", (5.9, row(1.9))).side(-1).ink(ink).result())
        .with(Note::new("-- dopamine", (5.9, row(0.7))).side(-1).ink(Ink::Third))
        .with(Handle::new("reward", (params.delay, low)).ink(Ink::Third).x("delay"))
}

/// What is left of the change over the delay, with what was measured.
fn window(widget: &Eligibility) -> Panel {
    let delay = widget.params.delay;
    let points = (-POINTS..=POINTS).map(|i| {
        let end = if i < 0 { -DELAYS.0 } else { DELAYS.1 };
        let delay = end * f64::from(i) / f64::from(POINTS);
        (delay, widget.left(delay))
    });
    let points: Vec<_> = points.filter(|(_, left)| left.is_finite()).collect();
    let left = Some(widget.left(delay)).filter(|left| left.is_finite());
    let high = points.iter().fold(100.0, |high, (_, left)| max(high, *left));
    let (low, high) = (0.0, max(125.0, 25.0 * (high / 25.0).ceil()));
    let marks = |marked| {
        let delays = TESTED.into_iter().filter(move |tested| tested.marked == marked);
        delays.map(move |tested| (tested.delay, MARKS)).collect::<Vec<_>>()
    };
    Panel::new("What is left of the change")
        .row(1)
        .height(180.0)
        .x(Axis::new("Reward minus last pair", "s", DELAYS.0 - 0.4, DELAYS.1 + 0.4).with_zero())
        .y(Axis::new("Of the change at once", "%", low, high))
        .with(Spread::rectangle("striatal window", WINDOW, (low, high)).ink(Ink::Data).guide())
        .with(Rule::level("", 50.0).ink(Ink::Muted).dotted())
        .with(Rule::upright("", delay).ink(Ink::Hairline))
        .with(Dots::new("spines grew", marks(true)).ink(Ink::Data).result())
        .with(Dots::new("no growth marked", marks(false)).shape(Shape::Circle).ink(Ink::Data).result())
        .with(Note::new("spines grew", (0.4, BELOW)).side(1).ink(Ink::Data).result())
        .with(Note::new("no growth marked", (DELAYS.1 + 0.3, BELOW)).side(-1).ink(Ink::Data).result())
        .with_all((points.len() > 1).then(|| Line::new("closed form", points).ink(Ink::Weight).result()))
        .with_all(left.map(|left| Dots::new("now", [(delay, left)]).ink(Ink::Weight).result()))
        .with(Handle::new("delay of the reward", (delay, low)).ink(Ink::Third).x("delay"))
}

/// The strength over time.
fn strength(widget: &Eligibility, at: f64) -> Panel {
    let course = &widget.course;
    let points = course.moments.iter().map(|(at, state)| (*at, state.weight));
    let (low, high) =
        course.moments.iter().fold((course.strength, course.strength), |(low, high), (_, state)| {
            (min(low, state.weight), max(high, state.weight))
        });
    let (low, high) = (0.5 * (2.0 * low).floor(), 0.5 * (2.0 * high).ceil());
    let (low, high) = if high > low { (low, high) } else { (low - 0.5, high + 0.5) };
    Panel::new("Strength of the synapse")
        .row(1)
        .height(180.0)
        .x(time())
        .y(Axis::new("Strength", "mV", low, high))
        .with(Rule::upright("", widget.params.delay).ink(Ink::Third).dotted())
        .with(Line::new("strength", points).ink(Ink::Weight).result())
        .with_all((at < SPAN.1).then(|| here(at)))
        .with(
            Note::new(
                format!("reward at {}\u{a0}s", number_text(widget.params.delay)),
                (SPAN.0 + 0.1, high - 0.1 * (high - low)),
            )
            .side(1)
            .ink(Ink::Third),
        )
}
