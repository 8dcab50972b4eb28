//! A few round numbers along an axis.

mod linear;
mod log;

use crate::number::min;
use crate::scale::{Scale, range};
use crate::{Axis, Ticks, metrics};

/// A place on an axis and the words beside it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tick {
    /// Data.
    pub at: f64,
    /// One line each; none for the short strokes of a logarithmic axis.
    pub lines: Vec<String>,
}

/// Room between two words on a horizontal axis, css px.
const GAP: f64 = 14.0;
/// Heads for one tick per so many css px.
const EVERY: (f64, f64) = (80.0, 42.0);

/// Ticks along a horizontal axis from `from` to `to` css px, so that no two words touch.
pub(crate) fn across(axis: &Axis, from: f64, to: f64) -> Vec<Tick> {
    let scale = Scale::new(axis, from, to);
    match &axis.ticks {
        Ticks::None => vec![],
        Ticks::At(places) => named(axis, places, &scale, to - from),
        Ticks::Auto => {
            let most = min((to - from) / EVERY.0 + 1.0, 9.0) as usize;
            candidates(axis, most).find(|ticks| apart(ticks, &scale)).unwrap_or_default()
        }
    }
}

/// Ticks along a vertical axis so many css px long.
pub(crate) fn upward(axis: &Axis, length: f64) -> Vec<Tick> {
    match &axis.ticks {
        Ticks::None => vec![],
        Ticks::At(places) => {
            let mut ticks: Vec<Tick> = inside(axis, places).map(|(at, word)| tick(at, word)).collect();
            let scale = Scale::new(axis, 0.0, length);
            thin(&mut ticks, |a, b| (scale.px(a.at) - scale.px(b.at)).abs() >= metrics::LINE);
            ticks
        }
        Ticks::Auto => {
            let most = min(length / EVERY.1 + 1.0, 7.0) as usize;
            candidates(axis, most).next().unwrap_or_default()
        }
    }
}

/// Sets of ticks from many to few, the first with at most `most` numbers.
fn candidates(axis: &Axis, most: usize) -> impl Iterator<Item = Vec<Tick>> {
    let (low, high) = range(axis);
    let (low, high) = if low < high { (low, high) } else { (high, low) };
    let most = if most < 2 { 2 } else { most };
    let log = axis.log;
    let language = axis.language;
    (0..12).map_while(move |coarser| {
        let mut ticks =
            if log { log::ticks(low, high, most, coarser) } else { linear::ticks(low, high, most, coarser) }?;
        let lines = ticks.iter_mut().flat_map(|tick| &mut tick.lines);
        lines.for_each(|line| *line = language.number(std::mem::take(line)));
        Some(ticks)
    })
}

/// Whether neighbouring words leave room between them.
fn apart(ticks: &[Tick], scale: &Scale) -> bool {
    let mut last: Option<&Tick> = None;
    for tick in ticks.iter().filter(|tick| !tick.lines.is_empty()) {
        if last.is_some_and(|last| !clear(last, tick, scale)) {
            return false;
        }
        last = Some(tick);
    }
    true
}

fn clear(a: &Tick, b: &Tick, scale: &Scale) -> bool {
    (scale.px(a.at) - scale.px(b.at)).abs() >= (a.width() + b.width()) / 2.0 + GAP
}

/// Ticks with words of their own. Where they would touch they are broken into lines; where that does
/// not help, every other one stands lower; what still touches is left out.
fn named(axis: &Axis, places: &[(f64, String)], scale: &Scale, length: f64) -> Vec<Tick> {
    let whole: Vec<Tick> = inside(axis, places).map(|(at, word)| tick(at, word)).collect();
    if apart(&whole, scale) {
        return whole;
    }
    let room = length / whole.len() as f64;
    let broken: Vec<Tick> = whole.iter().map(|tick| tick.broken(room - GAP)).collect();
    if apart(&broken, scale) {
        return broken;
    }
    let lowered: Vec<Tick> = whole.iter().map(|tick| tick.broken(2.0 * room - GAP)).collect();
    let deep = lowered.iter().step_by(2).map(|tick| tick.lines.len()).max().unwrap_or(0);
    let mut kept: Vec<Tick> = vec![];
    let mut last: [Option<Tick>; 2] = [None, None];
    for (place, mut tick) in lowered.into_iter().enumerate() {
        let row = &mut last[place % 2];
        if row.as_ref().is_none_or(|last| clear(last, &tick, scale)) {
            *row = Some(tick.clone());
            if place % 2 == 1 {
                tick.lines.splice(0..0, vec![String::new(); deep]);
            }
            kept.push(tick);
        }
    }
    kept
}

/// Keeps the first of the ticks and each next that is clear of the one kept before.
fn thin(ticks: &mut Vec<Tick>, clear: impl Fn(&Tick, &Tick) -> bool) {
    let mut kept: Vec<Tick> = vec![];
    for tick in ticks.drain(..) {
        if kept.last().is_none_or(|last| clear(last, &tick)) {
            kept.push(tick);
        }
    }
    *ticks = kept;
}

fn inside<'a>(axis: &Axis, places: &'a [(f64, String)]) -> impl Iterator<Item = (f64, &'a str)> {
    let (low, high) = range(axis);
    let (low, high) = if low < high { (low, high) } else { (high, low) };
    places.iter().filter(move |(at, _)| *at >= low && *at <= high).map(|(at, word)| (*at, word.as_str()))
}

fn tick(at: f64, text: &str) -> Tick {
    Tick { at, lines: vec![text.into()] }
}

impl Tick {
    /// Its words in lines of this width.
    fn broken(&self, room: f64) -> Self {
        let text = self.lines.concat();
        Self { at: self.at, lines: metrics::wrap(&text, room).into_iter().map(String::from).collect() }
    }

    /// Width of its words.
    pub fn width(&self) -> f64 {
        self.lines.iter().fold(0.0, |widest, line| crate::number::max(widest, metrics::width(line)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(ticks: &[Tick]) -> Vec<String> {
        ticks.iter().filter(|tick| !tick.lines.is_empty()).map(|tick| tick.lines.join("|")).collect()
    }

    #[test]
    fn few_and_round() {
        assert_eq!(
            words(&across(&Axis::new("", "", -100.0, 100.0), 0.0, 560.0)),
            ["−100", "−50", "0", "50", "100"]
        );
        assert_eq!(words(&upward(&Axis::new("", "", -60.0, 120.0), 260.0)), ["−50", "0", "50", "100"]);
        assert_eq!(words(&upward(&Axis::new("", "", 0.0, 1.0), 120.0)), ["0", "0.5", "1"]);
        assert_eq!(words(&upward(&Axis::new("", "", 0.1, 0.4), 200.0)), ["0.1", "0.2", "0.3", "0.4"]);
    }

    #[test]
    fn numbers_are_written_as_the_axis_has_them() {
        let axis = Axis { language: language::Language::German, ..Axis::new("", "", -1000.0, 0.0) };
        assert_eq!(words(&across(&axis, 0.0, 300.0)), ["−1\u{a0}000", "−500", "0"]);
        let axis = Axis { high: 1.0, low: 0.0, ..axis };
        assert_eq!(words(&upward(&axis, 120.0)), ["0", "0,5", "1"]);
        let axis = Axis { low: 0.1, ..axis.with_log() };
        assert_eq!(words(&across(&axis, 0.0, 200.0)), ["0,1", "0,3", "1"]);
    }

    #[test]
    fn wide_words_make_fewer_ticks() {
        let ticks = words(&across(&Axis::new("", "", 0.0, 1_000_000.0), 0.0, 240.0));
        assert_eq!(ticks, ["0", "500\u{a0}000", "1\u{a0}000\u{a0}000"]);
    }

    #[test]
    fn decades() {
        let axis = Axis::new("", "", 0.1, 1000.0).with_log();
        assert_eq!(words(&across(&axis, 0.0, 600.0)), ["0.1", "1", "10", "100", "1\u{a0}000"]);
        let axis = Axis::new("", "", 1.0, 20.0).with_log();
        assert_eq!(words(&across(&axis, 0.0, 600.0)), ["1", "2", "5", "10", "20"]);
        let axis = Axis::new("", "", 1e-9, 1e9).with_log();
        assert!(words(&across(&axis, 0.0, 300.0)).len() <= 4);
    }

    #[test]
    fn names_are_broken_then_lowered_then_left_out() {
        let places = |n: i32| (0..n).map(|i| (f64::from(i), String::from("late LTP"))).collect::<Vec<_>>();
        let axis = Axis::new("", "", 0.0, 3.0).with_ticks(Ticks::At(places(4)));
        assert_eq!(words(&across(&axis, 0.0, 210.0)), ["late|LTP"; 4]);
        let axis = Axis::new("", "", 0.0, 6.0).with_ticks(Ticks::At(places(7)));
        let low = "||late|LTP";
        assert_eq!(
            words(&across(&axis, 0.0, 210.0)),
            ["late|LTP", low, "late|LTP", low, "late|LTP", low, "late|LTP"]
        );
        let axis = Axis::new("", "", 0.0, 29.0).with_ticks(Ticks::At(places(30)));
        let kept = across(&axis, 0.0, 210.0);
        assert!(kept.len() < 15 && kept.len() > 4, "{}", kept.len());
    }

    #[test]
    fn nothing_breaks_them() {
        for (low, high) in
            [(f64::NAN, 0.0), (0.0, 0.0), (1e300, -1e300), (1e15, 1e15 + 1.0), (5e-324, 1e-320)]
        {
            for log in [false, true] {
                let axis = Axis { low, high, log, ..Axis::default() };
                assert!(across(&axis, 0.0, 300.0).len() < 100, "{low} {high}");
                assert!(upward(&axis, 10.0).len() < 100);
            }
        }
    }
}
