//! The figure: both cues under either learner, and the two phases.

use figure::Gather;
use figure::{Axis, Drag, Handle, Ink, Mark, Note, Panel, Role, Rule, Stroke};
use plasticity::math::max;

use super::Conditioning;
use super::run::Moment;
use crate::curve::{above, curve};

/// One learner's panel.
pub fn panel(widget: &Conditioning, at: usize, hebbian: bool) -> Panel {
    let of = |moment: &Moment| if hebbian { moment.weights } else { moment.strengths };
    let [first, second] = widget.params.trials();
    let (border, end) = (first as f64, (first + second) as f64);
    let (low, high) = if hebbian {
        let highest = widget.moments.iter().flat_map(of).fold(0.0, max);
        (0.0, above(1.15 * highest))
    } else {
        // An inhibitor goes below zero.
        let below = widget.moments.iter().flat_map(of).any(|v| v < -0.01);
        (if below { -1.25 } else { 0.0 }, 1.25)
    };
    let points = |cue: usize| {
        let shown = widget.moments.iter().take(at + 1).enumerate();
        shown.map(|(n, moment)| (n as f64, of(moment)[cue])).gather()
    };
    let mut marks =
        vec![Mark::Rule(Rule { ink: Ink::Hairline, role: Role::Guide, x: Some(border), ..Rule::default() })];
    if super::has_light(widget.params.design) {
        marks.push(curve("light", Ink::Third, Stroke::Dashed, Role::Result, points(1)));
    }
    marks.push(curve("bell", Ink::Pre, Stroke::Solid, Role::Result, points(0)));
    let ends = [(0.0, border), (border, end)];
    let top = high - 0.04 * (high - low);
    for ((_, text), (from, to)) in widget.params.design.phases().into_iter().zip(ends) {
        if to > from {
            let (text, ink, role, at) = (text.into(), Ink::Muted, Role::Guide, (0.5 * (from + to), top));
            marks.push(Mark::Note(Note { text, ink, role, at, side: 0 }));
        }
    }
    if first > 0 {
        marks.push(Mark::Handle(Handle {
            name: "end of the first phase".into(),
            ink: Ink::Accent,
            at: (border, low + 0.06 * (high - low)),
            x: Some(Drag::direct("first")),
            y: None,
        }));
    }
    Panel {
        title: if hebbian { "Purely Hebbian synapse" } else { "Rescorla and Wagner: shared error" }.into(),
        row: 0,
        width: 1.0,
        height: 230.0,
        x: Axis::new("Trials", "", 0.0, end),
        y: Axis::new(if hebbian { "Weight" } else { "Strength V" }, "", low, high).with_zero(),
        marks,
    }
}
