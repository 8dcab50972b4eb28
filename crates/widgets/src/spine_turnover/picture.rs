//! The figure: survival, a stretch of the dendrite, and what every month brings and takes.

use figure::{Axis, Bar, Bars, Dots, Handle, Ink, Line, Panel, Shape, Spread};
use plasticity::math::{max, min};
use plasticity::models::spine_turnover::rescaled;

use super::{END, MONTH, SpineTurnoverWidget, THINNED};
use crate::picture::{here, next};
use crate::print::fixed;
use crate::scenes::spines::{Fate, Spine, stretch};

/// Radius of every head: sizes are another model's.
const HEAD: f64 = 5.0;
/// Eliminated in two weeks in adult cortex, from and to.
const ELIMINATED: [f64; 2] = [0.03, 0.05];

/// All panels at a day.
pub fn panels(widget: &SpineTurnoverWidget, at: f64) -> Vec<Panel> {
    vec![course(widget, at), dendrite(widget, at), months(widget, at)]
}

/// The second look, and where the cursor stands on its way there; one unit of the axis has so many days.
fn cursor(widget: &SpineTurnoverWidget, at: f64, unit: f64) -> impl Iterator<Item = figure::Rule> + use<> {
    let days = [Some(widget.params.day), (at < widget.params.day).then_some(at)];
    days.into_iter().flatten().map(move |day| here(day / unit))
}

/// Survival against time.
fn course(widget: &SpineTurnoverWidget, at: f64) -> Panel {
    let rule = &widget.params.rule;
    let days = || (0..=240).map(|k| 3.0 * f64::from(k));
    let percent = |share: f64| 100.0 * share;
    let pools = if rule.lasting > 0.0 && rule.lasting < 1.0 { "two pools" } else { "one pool" };
    let measured = |name: &str, points: &[(f64, f64)], shape| {
        Dots::new(name, points.iter().copied()).ink(Ink::Data).shape(shape).result().labelled()
    };
    Panel::new("Spines of the first day")
        .height(150.0)
        .x(Axis::new("Time since the first look", "d", 0.0, END))
        .y(Axis::new("Still there", "%", 0.0, 100.0).with_zero())
        .with(
            Line::new("if all had the same chance", days().map(|day| (day, percent(widget.single(day)))))
                .ink(Ink::Muted)
                .labelled()
                .guide(),
        )
        .with(
            Line::new("one dendrite, by chance", days().map(|day| (day, percent(widget.kept(day)))))
                .ink(Ink::Third)
                .labelled()
                .result(),
        )
        .with(
            Line::new(pools, days().map(|day| (day, percent(rule.survival(day)))))
                .ink(Ink::Weight)
                .labelled()
                .result(),
        )
        .with(measured("thinned skull", &THINNED, Shape::Circle))
        .with(measured("visual cortex", &[(30.0, 96.0)], Shape::Up))
        .with(measured("window", &[(8.0, 73.0)], Shape::Square))
        .with_all(cursor(widget, at, 1.0))
        .with(Handle::new("second look", (widget.params.day, 6.0)).x("day"))
}

/// The spines of the stretch: those that are there, and those of the first day that are not.
fn dendrite(widget: &SpineTurnoverWidget, at: f64) -> Panel {
    let part = SpineTurnoverWidget::part(&widget.params.rule);
    let drawn = widget.stretch.iter().filter_map(|(k, row)| {
        let spine = &widget.dendrite.spines[*k];
        let fate = match (spine.is_there(at), spine.is_first()) {
            (true, true) => Fate::Kept,
            (true, false) => Fate::New,
            (false, true) => Fate::Lost,
            (false, false) => return None,
        };
        Some(Spine { along: spine.place / part, row: *row, radius: HEAD, before: None, fate })
    });
    stretch(format!("A stretch of dendrite on day {}", fixed(at, 0)), &drawn.collect::<Vec<_>>()).row(1)
}

/// Month by month, up what has come and down what has gone.
fn months(widget: &SpineTurnoverWidget, at: f64) -> Panel {
    let bars = |of: &dyn Fn(&(f64, f64)) -> f64| {
        let month = |(k, month): (usize, &(f64, f64))| Bar::new(k as f64, k as f64 + 1.0, 100.0 * of(month));
        widget.months.iter().enumerate().map(month).collect::<Vec<_>>()
    };
    let most = widget.months.iter().fold(12.0, |most, (gained, lost)| max(most, 100.0 * max(*gained, *lost)));
    let top = next(most, 5.0);
    let band = |sign: f64| {
        let [low, high] = ELIMINATED.map(|lost| sign * 100.0 * rescaled(lost, 14.0, MONTH));
        let name = if sign > 0.0 { "formed, adult cortex" } else { "eliminated, adult cortex" };
        Spread::rectangle(name, (0.0, END / MONTH), (min(low, high), max(low, high)))
            .ink(Ink::Calcium)
            .guide()
    };
    Panel::new("Each month, of all spines")
        .row(1)
        .height(100.0)
        .x(Axis::new("Months since the first look", "", 0.0, END / MONTH))
        .y(Axis::new("Come, and gone", "%", -top, top).with_zero())
        .with(Bars::new("come", bars(&|month| month.0)).ink(Ink::Accent).result())
        .with(Bars::new("gone", bars(&|month| -month.1)).ink(Ink::Muted).result())
        .with(band(1.0))
        .with(band(-1.0))
        .with_all(cursor(widget, at, MONTH))
}
