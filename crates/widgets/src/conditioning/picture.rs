//! The figure: both cues under either learner, and the two phases.

use figure::{Axis, Handle, Ink, Line, Note, Panel, Rule};
use plasticity::math::{max, min};
use plasticity::protocol::Shown;

use super::Conditioning;
use super::run::Moment;
use crate::picture::above;
use crate::scenes::Learner;

/// Before the first trial.
const NOTHING: Shown = Shown { bell: false, light: false, food: false };

/// One learner's panel.
pub fn panel(widget: &Conditioning, at: usize, hebbian: bool) -> Panel {
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
    let course = |cue: usize| {
        widget.moments.iter().take(at + 1).enumerate().map(move |(n, moment)| (n as f64, of(moment)[cue]))
    };
    let mut panel = Panel::new(title)
        .height(230.0)
        .x(Axis::new("Trials", "", 0.0, end))
        .y(Axis::new(label, "", low, high).with_zero())
        .with(Rule::upright("", border).ink(Ink::Hairline));
    if super::has_light(widget.params.design) {
        panel.add(Line::new("light", course(1)).ink(Ink::Third).dashed().result().labelled());
    }
    panel.add(Line::new("bell", course(0)).ink(Ink::Pre).result().labelled());
    let top = high - 0.04 * (high - low);
    let [(_, before), (_, after)] = widget.params.design.phases();
    if first > 0 {
        panel.add(Note::new(before, (0.5 * border, top)).ink(Ink::Muted));
    }
    panel.add(Note::new(after, (0.5 * (border + end), top)).ink(Ink::Muted));
    if first > 0 {
        panel.add(Handle::new("end of the first phase", (border, low + 0.06 * (high - low))).x("first"));
    }
    panel
}

/// The dog of one learner in the present trial.
pub fn scene(widget: &Conditioning, at: usize, hebbian: bool) -> Panel {
    let moments = &widget.moments;
    let of = |moment: &Moment| if hebbian { moment.weights } else { moment.strengths };
    let at = at.min(moments.len() - 1);
    let [first, _] = widget.params.trials();
    let [(before, _), (after, _)] = widget.params.design.phases();
    // Of a trial with several presentations, the last one.
    let shown = match at as u64 {
        0 => None,
        trial if trial <= first => before.last(),
        _ => after.last(),
    };
    let [bell, light] = of(&moments[at]);
    let highest = moments.iter().flat_map(of).fold(1.0, max);
    let learner = Learner {
        shown: shown.copied().unwrap_or(NOTHING),
        strengths: [Some(bell), super::has_light(widget.params.design).then_some(light)],
        top: highest,
        error: !hebbian,
    };
    let name = if hebbian { "Hebb" } else { "Rescorla and Wagner" };
    learner.panel(format!("Trial {at}: {name}")).row(1)
}
