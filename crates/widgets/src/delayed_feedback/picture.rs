//! The figure: trials with choices, outcomes and credit; best choices by delay; and what tells the kinds of credit apart.

use figure::{Axis, Dot, Dots, Handle, Ink, Line, Panel, Role, Rule, Stroke};

use plasticity::networks::delayed_outcomes::Timing;

use super::DelayedFeedback;
use super::record::{DELAYS, Record};
use crate::picture::here;
use crate::scenes::ChoiceLine;

/// Names of kinds of credit.
const NAMES: [&str; 3] = ["kept", "smeared", "last"];
const INKS: [Ink; 3] = [Ink::Weight, Ink::Post, Ink::Third];
const STROKES: [Stroke; 3] = [Stroke::Solid, Stroke::Dashed, Stroke::Dotted];
/// Lags on the axis.
const LAGS: usize = 8;

/// All panels.
pub fn panels(widget: &DelayedFeedback, at: f64) -> Vec<Panel> {
    vec![scene(widget, at), values(widget, at), delays(widget), lags(widget)]
}

/// The trial that is over after so many.
fn trial(widget: &DelayedFeedback, at: f64) -> usize {
    (at as usize).clamp(1, widget.record.trials.len())
}

fn scene(widget: &DelayedFeedback, at: f64) -> Panel {
    let (record, now) = (&widget.record, trial(widget, at));
    let trials = record.trials[..now].to_vec();
    let keeps = Record::kind(&widget.params) == 0;
    ChoiceLine { trials, keeps, values: record.values[now - 1] }.panel(format!("Trial {now}"))
}

fn values(widget: &DelayedFeedback, at: f64) -> Panel {
    let (record, block) = (&widget.record, widget.params.rule.block as f64);
    let all = record.trials.len();
    let changes = (1..).map(|k| f64::from(k) * block).take_while(|trial| *trial < all as f64);
    // Shares of best choices in ten trials, one after the other.
    let share = |ten: &[crate::scenes::Trial]| {
        ten.iter().filter(|trial| trial.choice == trial.best).count() as f64 / ten.len() as f64
    };
    let tens = record.trials.chunks(10).enumerate().map(|(k, ten)| (10.0 * k as f64 + 5.0, share(ten)));
    let shown = trial(widget, at) as f64;
    let window = 160.0;
    let left = if shown <= window { 0.0 } else { shown - window };
    let inside = |x: f64| (left..=left + window).contains(&x);
    Panel::new("This run")
        .height(100.0)
        .x(Axis::new("Trial", "", left, left + window))
        .y(Axis::new("Best choices, of ten", "", 0.0, 1.0))
        .with_all(changes.filter(|x| inside(*x)).map(|x| Rule::upright("", x).ink(Ink::Muted).dotted()))
        .with(Rule::level("chance", 1.0 / 3.0).ink(Ink::Muted).dotted())
        .with(Line::new("share of best choices", tens.filter(|(x, _)| inside(*x))).ink(Ink::Pre))
        .with(here(shown))
}

fn is_now(widget: &DelayedFeedback, kind: usize) -> bool {
    Record::kind(&widget.params) == kind
}

fn delays(widget: &DelayedFeedback) -> Panel {
    let rule = &widget.params.rule;
    let reach = (DELAYS - 1) as f64;
    let delay = rule.delay as f64;
    let mut panel = Panel::new("Best choices by delay")
        .row(1)
        .height(135.0)
        .x(Axis::new("Trials until the outcome", "", -0.2, if delay > reach { delay } else { reach } + 0.4))
        .y(Axis::new("Share of best choices", "", 0.25, 0.8))
        .with(Rule::level("chance", 1.0 / 3.0).ink(Ink::Muted).dotted());
    for kind in 0..3 {
        let rows = widget.record.by_delay(kind);
        let line = rows.iter().map(|[delay, mean, _]| (*delay, *mean));
        let dots =
            rows.iter().map(|[x, y, error]| Dot { x: *x, y: *y, error: 2.0 * *error, ..Dot::default() });
        panel.add(
            Line::new(NAMES[kind], line)
                .ink(INKS[kind])
                .stroke(STROKES[kind])
                .width(if is_now(widget, kind) { 2.4 } else { 1.4 })
                .result()
                .labelled(),
        );
        panel.add(
            Dots::new(format!("{}, mean", NAMES[kind]), dots)
                .error("2 SEM")
                .radius(1.8)
                .ink(INKS[kind])
                .result(),
        );
    }
    let asked = widget.record.here(Record::kind(&widget.params)).mean();
    panel
        .with_all(asked.is_finite().then(|| Dots::new("as set", [(delay, asked)]).ink(Ink::Accent).result()))
        .with(here(delay))
        .with(Handle::new("delay", (delay, 0.25)).x("delay"))
}

fn lags(widget: &DelayedFeedback) -> Panel {
    let rule = &widget.params.rule;
    // Out of order the cause has no lag of its own.
    let cause = (rule.timing == Timing::InOrder).then_some(rule.delay as f64);
    let reach = if rule.delay as usize + 2 > LAGS { rule.delay as usize + 2 } else { LAGS };
    let mut panel = Panel::new("What a reward makes it choose again")
        .row(1)
        .height(135.0)
        .x(Axis::new("Trials before the reward", "", -0.2, reach as f64 - 0.6))
        .y(Axis::new("Repeated more after reward", "", -0.05, 0.6).with_zero())
        .with_all(cause.map(|lag| Rule::upright("its cause", lag).ink(Ink::Muted).dotted().result()));
    for kind in 0..3 {
        let points: Vec<_> =
            widget.record.here(kind).signature().take(reach).map(|(lag, y)| (lag as f64, y)).collect();
        panel.add(
            Line::new(NAMES[kind], points.iter().copied())
                .ink(INKS[kind])
                .stroke(STROKES[kind])
                .width(if is_now(widget, kind) { 2.4 } else { 1.4 })
                .role(Role::Result)
                .labelled(),
        );
        panel.add(
            Dots::new(format!("{}, all runs", NAMES[kind]), points).radius(2.5).ink(INKS[kind]).result(),
        );
    }
    panel
}
