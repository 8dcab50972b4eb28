//! The figure: cells of two memories and the overlap by interval, or one network day by day and how fast networks drift.

use figure::{Axis, Dot, Dots, Handle, Heat, Ink, Line, Panel, Rule, Shape};
use plasticity::math::{max, pow};
use plasticity::networks::excitability_drift::{CELLS, DAYS};

use super::AllocationWidget;
use crate::picture::here;
use crate::print::fixed;
use crate::scenes::TwoMemories;

/// The time axis, h, and words on it.
const HOURS: (f64, f64) = (0.5, 168.0);
const WORDS: [(f64, &str); 5] = [(0.5, "½"), (2.0, "2"), (6.0, "6"), (24.0, "24"), (168.0, "168")];
/// Rate in the darkest shade.
const DARKEST: f64 = 10.0;

pub fn panels(widget: &AllocationWidget, at: f64) -> Vec<Panel> {
    if widget.params.events() {
        return vec![scene(widget, at), overlap(widget)];
    }
    vec![days(widget), drift(widget)]
}

fn scene(widget: &AllocationWidget, at: f64) -> Panel {
    let (p, cells) = (&widget.params, &widget.record.cells);
    let there = at >= p.interval;
    let now = if there { p.interval } else { max(at, 0.0) };
    let left = if p.cells.boost > 0.0 { p.cells.left(now) / p.cells.boost } else { 0.0 };
    let second = there.then(|| cells.second(p.interval));
    let memories = TwoMemories { first: cells.first().to_vec(), second, left };
    memories.panel(format!("Cells after {} h", fixed(now, 1)))
}

fn overlap(widget: &AllocationWidget) -> Panel {
    let (rule, interval) = (&widget.params.cells, widget.params.interval);
    let at = |k: usize| HOURS.0 * pow(HOURS.1 / HOURS.0, k as f64 / 60.0);
    let exact = (0..=60).map(at).map(|hours| (hours, 100.0 * rule.overlap(hours)));
    let drawn = widget.record.drawn().into_iter().map(|[hours, mean, spread]| Dot {
        x: hours,
        y: 100.0 * mean,
        error: 100.0 * spread,
        ..Dot::default()
    });
    Panel::new("Shared cells")
        .height(146.0)
        .x(Axis::new("Time between the events", "h", HOURS.0, HOURS.1).with_log().with_words(WORDS))
        .y(Axis::new("First memory’s cells, again", "%", 0.0, 100.0))
        .with(Rule::level("chance", 100.0 * rule.active).ink(Ink::Muted).dotted())
        .with(Line::new("many cells", exact).ink(Ink::Weight).result())
        .with(
            Dots::new("drawn cells", drawn)
                .error("SD")
                .shape(Shape::Square)
                .radius(2.5)
                .ink(Ink::Third)
                .result(),
        )
        .with(here(interval))
        .with(Handle::new("second event", (interval, 0.0)).x("interval"))
}

fn days(widget: &AllocationWidget) -> Panel {
    let shown = widget.record.shown.as_ref();
    let rate = |cell: usize, day: usize| shown.map_or(f64::NAN, |run| run.ensemble(day)[cell]);
    let rates = (0..DAYS).rev().flat_map(|day| (0..CELLS).map(move |cell| (cell, day)));
    let rates: Vec<_> = rates.map(|(cell, day)| rate(cell, day)).collect();
    let words = (0..DAYS).map(|day| ((DAYS - day) as f64 - 0.5, format!("{}", day + 1)));
    Panel::new("One network, day by day")
        .height(150.0)
        .x(Axis::new("Cell", "", 0.0, CELLS as f64))
        .y(Axis::new("Day", "", 0.0, DAYS as f64).with_words(words))
        .with(Heat::new("rate", CELLS, rates).sequential(Ink::Post, 0.0, DARKEST).result())
}

fn drift(widget: &AllocationWidget) -> Panel {
    let record = &widget.record;
    let day = |day: usize| (day + 1) as f64;
    let each = record.correlations.iter().flat_map(|days| (1..DAYS).map(move |k| (day(k), days[k])));
    let known = !record.correlations.is_empty();
    let mean = (0..DAYS).filter(|_| known).map(|k| (day(k), record.correlation(k)));
    Panel::new(format!("{} networks", widget.params.networks))
        .height(150.0)
        .x(Axis::new("Day", "", 0.8, DAYS as f64 + 0.2)
            .with_words((0..DAYS).map(|k| (day(k), format!("{}", k + 1)))))
        .y(Axis::new("Correlation with day 1", "", -0.3, 1.0).with_zero())
        .with(Dots::new("each network", each).radius(2.0).ink(Ink::Muted).result())
        .with(Line::new("mean", mean).ink(Ink::Post).result().labelled())
}
