//! The figure: both cues under either learner, and the two phases.

use figure::{Axis, Ink, Role, Stroke};
use plasticity::math::{max, min};

use super::Conditioning;
use super::run::Moment;
use crate::curve::above;
use crate::plot::{self, Plot, points};

/// One learner's panel.
pub fn panel(widget: &Conditioning, at: usize, hebbian: bool) -> figure::Panel {
    let of = |moment: &Moment| if hebbian { moment.weights } else { moment.strengths };
    let [first, second] = widget.params.trials();
    let (border, end) = (first as f64, (first + second) as f64);
    let (mut lowest, mut highest) = (0.0, 0.0);
    for moment in &widget.moments {
        for value in of(moment) {
            (lowest, highest) = (min(lowest, value), max(highest, value));
        }
    }
    let (title, label, high) = if hebbian {
        ("Purely Hebbian synapse", "Weight", above(1.15 * highest))
    } else {
        ("Rescorla and Wagner: shared error", "Strength V", 1.25)
    };
    // An inhibitor goes below zero.
    let low = if !hebbian && lowest < -0.01 { -1.25 } else { 0.0 };
    let mut panel =
        plot::panel(title, 0, 230.0, Axis::new("Trials", "", 0.0, end), Axis::new(label, "", low, high));
    panel.y.zero = true;
    let course =
        |cue: usize| points(widget.moments.len().min(at + 1), &|n| (n as f64, of(&widget.moments[n])[cue]));
    panel.upright("", Ink::Hairline, Stroke::Solid, Role::Guide, border);
    if super::has_light(widget.params.design) {
        panel.curve("light", Ink::Third, Stroke::Dashed, Role::Result, course(1));
    }
    panel.curve("bell", Ink::Pre, Stroke::Solid, Role::Result, course(0));
    let top = high - 0.04 * (high - low);
    let [(_, before), (_, after)] = widget.params.design.phases();
    if first > 0 {
        panel.note(before, Ink::Muted, (0.5 * border, top));
    }
    panel.note(after, Ink::Muted, (0.5 * (border + end), top));
    if first > 0 {
        let at = (border, low + 0.06 * (high - low));
        panel.handle("end of the first phase", Ink::Accent, at, "first", "");
    }
    panel
}
