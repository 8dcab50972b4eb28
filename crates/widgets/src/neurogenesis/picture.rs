//! The figure: overlap of codes, scores on chance, a piece of the dentate gyrus, and the first group as others follow.

use figure::{Axis, Bar, Bars, Dots, Ink, Line, Panel, Rule, Shape};
use plasticity::Quantities;
use plasticity::networks::young_units::{GROUPS, Kind, YoungUnits};

use super::chance;
use super::nets::{KINDS, Moment, Net, Nets};
use crate::picture::here;
use crate::scenes::Dentate;

/// Published means of each net, in the order of [`KINDS`].
const PUBLISHED: [f64; 4] = [0.844, 0.884, 0.938, 0.934];
/// Lowest score that is drawn.
const LOWEST: f64 = 0.75;

/// What a net is called.
pub fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Plain => "mature",
        Kind::Sparse => "inhibited",
        Kind::Young => "with young",
        Kind::Turnover => "turnover",
    }
}

fn ink(kind: Kind) -> Ink {
    match kind {
        Kind::Plain => Ink::Muted,
        Kind::Sparse => Ink::Post,
        Kind::Young => Ink::Accent,
        Kind::Turnover => Ink::Weight,
    }
}

/// All panels.
pub fn panels(rule: &YoungUnits, nets: &Nets, at: f64) -> Vec<Panel> {
    vec![overlap(rule, nets, at), scores(rule, nets), piece(rule, nets, at), first(rule, nets, at)]
}

/// A value of every net after each group; that which is drawn as cells is heavier.
fn course(rule: &YoungUnits, nets: &Nets, of: fn(&Moment) -> f64) -> Vec<Line> {
    let line = |kind: Kind| {
        let points =
            nets.of(kind).moments().iter().enumerate().map(|(group, moment)| (group as f64, of(moment)));
        let line = Line::new(name(kind), points.filter(|(_, y)| y.is_finite())).ink(ink(kind)).labelled();
        let line = line.width(if kind == rule.kind { 3.0 } else { 1.5 });
        match kind {
            Kind::Plain => line.dotted(),
            Kind::Sparse => line.dashed(),
            Kind::Young | Kind::Turnover => line,
        }
    };
    KINDS.map(line).into()
}

fn groups() -> Axis {
    Axis::new("Groups learned", "", 0.0, GROUPS as f64)
}

fn overlap(rule: &YoungUnits, nets: &Nets, at: f64) -> Panel {
    let lines = course(rule, nets, |moment| 100.0 * moment.overlap);
    Panel::new("Cells that two patterns share")
        .height(180.0)
        .x(groups())
        .y(Axis::new("On for both", "%", 0.0, 30.0).with_zero())
        .with_all(lines.into_iter().map(Line::result))
        .with(here(at))
}

/// Scores at the end as bars on chance, and right after each group.
fn scores(rule: &YoungUnits, nets: &Nets) -> Panel {
    let base = chance(rule.reading);
    let mean = |scores: &[f64]| scores.iter().sum::<f64>() / scores.len() as f64;
    let known = |of: &dyn Fn(&Net) -> f64| {
        let all = KINDS.iter().enumerate().map(|(place, kind)| (place as f64 + 1.0, of(nets.of(*kind))));
        all.filter(|(_, score)| score.is_finite()).collect::<Vec<_>>()
    };
    let bars = known(&|net| net.score()).into_iter().map(|(x, score)| Bar::new(x - 0.3, x + 0.3, score));
    let published = is_as_published(rule).then(|| {
        let means = PUBLISHED.into_iter().enumerate().map(|(place, mean)| (place as f64 + 1.0, mean));
        Dots::new("published", means).ink(Ink::Data).shape(Shape::Square).labelled()
    });
    Panel::new("Score of all groups")
        .height(180.0)
        .x(Axis::new("Cells of the net", "", 0.5, 4.5)
            .with_words(KINDS.iter().enumerate().map(|(place, kind)| (place as f64 + 1.0, name(*kind)))))
        .y(Axis::new("Elements given back right", "", LOWEST, 1.0))
        .with(Bars::new("at the end", bars).base(base).ink(Ink::Weight))
        .with(
            Dots::new("right after", known(&|net| mean(net.fresh())))
                .ink(Ink::Third)
                .shape(Shape::Up)
                .labelled(),
        )
        .with(Rule::level("chance", base).ink(Ink::Muted).dashed())
        .with_all(published)
}

/// Whether the task and the rule are those of the published means.
fn is_as_published(rule: &YoungUnits) -> bool {
    let plain = YoungUnits::default();
    let same = YoungUnits { kind: rule.kind, units: rule.units, seed: rule.seed, ..plain };
    same.values() == rule.values()
}

/// The net that is chosen, as cells.
fn piece(rule: &YoungUnits, nets: &Nets, at: f64) -> Panel {
    let moments = nets.of(rule.kind).moments();
    let group = if at > 0.0 { at as usize } else { 0 };
    let group = group.min(moments.len() - 1);
    let Moment { cells, overlap, .. } = moments[group].clone();
    let title = format!("Granule cells after {group} groups: {}", name(rule.kind));
    Dentate { cells, overlap }.panel(title).row(1)
}

/// What is left of the first group.
fn first(rule: &YoungUnits, nets: &Nets, at: f64) -> Panel {
    Panel::new("The first group, as others follow")
        .row(1)
        .height(110.0)
        .x(groups())
        .y(Axis::new("Score", "", LOWEST, 1.0))
        .with(Rule::level("", chance(rule.reading)).ink(Ink::Muted).dashed())
        .with_all(course(rule, nets, |moment| moment.first))
        .with(here(at))
}
