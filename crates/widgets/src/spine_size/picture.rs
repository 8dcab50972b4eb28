//! The figure: what is expected of one spine, ten spines at both looks, and what is shown below.

use figure::{Axis, Bar, Bars, Dots, Handle, Ink, Line, Panel, Role, Rule, Spread};
use plasticity::math::{exp, ln, max, min};
use plasticity::published::kaufman_2012::{BY_FIFTHS, CORRELATION};

use super::looks::{DAYS, DRAWN};
use super::{Shown, SpineSize};
use crate::number_text;
use crate::picture::{here, means, measured};
use crate::scenes::spines::{Fate, Spine, radius, stretch};

/// Sizes that are drawn, from and to.
const SIZES: (f64, f64) = (0.1, 12.0);
/// Radius of the head of a median spine, css px.
const HEAD: f64 = 8.0;

/// All panels.
pub fn panels(widget: &SpineSize) -> Vec<Panel> {
    let below = match widget.params.shown {
        Shown::Change => change(widget),
        Shown::Memory => memory(widget),
        Shown::Sizes => sizes(widget),
    };
    vec![path(widget), spines(widget), below]
}

/// What was measured of the smallest fifth and of the largest, of the median.
pub fn measured_ends() -> [f64; 2] {
    [BY_FIFTHS.points[0].mean, BY_FIFTHS.points[4].mean]
}

/// The reader's spine: found at its size, and then.
fn path(widget: &SpineSize) -> Panel {
    let super::Params { first, days, rule, .. } = &widget.params;
    let end = DAYS as f64;
    // Fine at the first days, where most happens.
    let times = || (0..=60).map(|k| f64::from(k) / 60.0).map(|part| end * part * part);
    let later = move |day: f64| rule.later(*first, day);
    let band = times().map(|day| {
        let later = later(day);
        (day, later.median * exp(-later.spread), later.median * exp(later.spread))
    });
    let mut panel = Panel::new("One spine, found at this size")
        .height(150.0)
        .x(Axis::new("Time after the first look", "d", 0.0, end))
        .y(Axis::new("Size, of the median", "", SIZES.0, SIZES.1).with_log())
        .with(Spread::new("two in three", band).ink(Ink::Weight).result());
    for (k, walk) in widget.looks.walks.iter().enumerate() {
        let points = walk.iter().enumerate().map(|(day, size)| (day as f64, *size));
        panel
            .add(Line::new(format!("spine {}", k + 1), points).ink(Ink::Third).width(1.0).role(Role::Result));
    }
    panel
        .with(Rule::level("", 1.0).ink(Ink::Muted))
        .with(
            Line::new("mean", times().map(|day| (day, later(day).mean))).ink(Ink::Weight).labelled().result(),
        )
        .with(here(*days))
        .with(Handle::new("size at the first look", (0.0, *first)).y("first"))
        .with(Handle::new("second look", (*days, 1.25 * SIZES.0)).x("days"))
}

/// Ten spines at both looks.
fn spines(widget: &SpineSize) -> Panel {
    let spine = |(k, (before, now)): (usize, &(f64, f64))| {
        let fate = if now > before { Fate::Grown } else { Fate::Shrunk };
        let along = (k as f64 + 0.5) / DRAWN as f64;
        // Larger than the drawing is none of a reader's spines but at the ends of the ranges.
        let radius = |size| min(radius(size, HEAD), 25.0);
        Spine { along, row: k % 2, radius: radius(*now), before: Some(radius(*before)), fate }
    };
    let spines: Vec<_> = widget.looks.stretch.iter().enumerate().map(spine).collect();
    stretch(format!("Ten spines after {} d", number_text(widget.params.days)), &spines).row(1)
}

/// Mean change by the size at the first look.
fn change(widget: &SpineSize) -> Panel {
    let super::Params { days, rule, .. } = &widget.params;
    let fifths: Vec<_> = (0..5).map(|fifth| rule.change_in_fifth(fifth, *days)).collect();
    let end = max(3.0, fifths[4].size + 0.3);
    let curve = (1..=60).map(|k| end * f64::from(k) / 60.0);
    let curve: Vec<_> = curve.map(|size| (size, rule.later(size, *days).mean - size)).collect();
    let low = curve.iter().fold(-0.5, |low, (_, change)| min(low, *change));
    let high = curve.iter().fold(0.5, |high, (_, change)| max(high, *change));
    let mut panel = Panel::new(format!("Change in {} d", number_text(*days)))
        .row(1)
        .height(130.0)
        .x(Axis::new("Size at the first look, of the median", "", 0.0, end))
        .y(Axis::new("Mean change, of the median", "", low, high).with_zero())
        .with(Line::new("expected", curve).ink(Ink::Weight).result())
        .with(
            Dots::new("fifths of all spines", fifths.iter().map(|fifth| (fifth.size, fifth.mean)))
                .ink(Ink::Weight)
                .result(),
        );
    if widget.is_a_day() {
        panel.add(measured("in a dish", &BY_FIFTHS, 1.0, (0.0, 0.0)).labelled());
    }
    panel
}

/// Correlation by the time between two looks.
fn memory(widget: &SpineSize) -> Panel {
    let super::Params { days, rule, .. } = &widget.params;
    let (low, high): (f64, f64) = (0.02, 100.0);
    let times = (0..=80).map(|k| exp(ln(low) + (ln(high) - ln(low)) * f64::from(k) / 80.0));
    Panel::new("How alike two looks are")
        .row(1)
        .height(130.0)
        .x(Axis::new("Time between the looks", "d", low, high).with_log())
        .y(Axis::new("Correlation of ln sizes", "", 0.0, 1.0))
        .with(Line::new("two time scales", times.map(|t| (t, rule.correlation(t)))).ink(Ink::Weight).result())
        .with(
            Dots::new("in a dish", means(&CORRELATION, 1.0))
                .shape(figure::Shape::Circle)
                .ink(Ink::Data)
                .result()
                .labelled(),
        )
        .with_all((*days > low).then(|| here(*days)))
}

/// Shares of all spines in classes of size, as found at both looks, and the law.
fn sizes(widget: &SpineSize) -> Panel {
    let rule = &widget.params.rule;
    const CLASSES: i32 = 24;
    let width = ln(SIZES.1 / SIZES.0) / f64::from(CLASSES);
    let edge = |k: i32| SIZES.0 * exp(width * f64::from(k));
    let crowd = &widget.looks.crowd;
    let share = |k: i32, of: &dyn Fn(&(f64, f64)) -> f64| {
        let inside = crowd.iter().map(of).filter(|size| edge(k) <= *size && *size < edge(k + 1)).count();
        100.0 * inside as f64 / crowd.len() as f64
    };
    let bars = |of: &dyn Fn(&(f64, f64)) -> f64| {
        (0..CLASSES).map(|k| Bar::new(edge(k), edge(k + 1), share(k, of))).collect::<Vec<_>>()
    };
    let law = |log: f64| {
        let z = log / rule.spread;
        100.0 * width * exp(-0.5 * z * z)
            / (rule.spread * plasticity::math::sqrt(2.0 * core::f64::consts::PI))
    };
    let curve = (0..=96).map(|k| ln(SIZES.0) + width * f64::from(k) / 4.0).map(|log| (exp(log), law(log)));
    let (first, second) = (bars(&|looks| looks.0), bars(&|looks| looks.1));
    let top = first.iter().chain(&second).fold(law(0.0), |top, bar| max(top, bar.y));
    Panel::new("All spines at both looks")
        .row(1)
        .height(130.0)
        .x(Axis::new("Size, of the median", "", SIZES.0, SIZES.1).with_log())
        .y(Axis::new("Share of the spines", "%", 0.0, 1.05 * top))
        .with(Bars::new("second look", second).ink(Ink::Muted).result())
        .with(Bars::new("first look", first).ink(Ink::Text).hollow())
        .with(Line::new("log-normal", curve).ink(Ink::Weight).result())
}
