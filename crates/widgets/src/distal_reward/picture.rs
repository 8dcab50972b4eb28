//! The figure: the chosen synapse among all others, rewards over time, and one reward in detail.

use figure::{Axis, Bar, Bars, Ink, Line, Note, Panel, Spread, Train};
use plasticity::Ms;
use plasticity::math::{max, min};
use plasticity::time::{MINUTE, SECOND};

use super::record::Record;
use super::{DistalRewardWidget, Params};
use crate::number_text;
use crate::picture::{above, here};
use crate::print::fixed;

/// Bars of rewards.
const BARS: usize = 12;
/// Seconds before and after a reward.
const AROUND: (f64, f64) = (-5.0, 1.5);
/// Points of a curve around it.
const POINTS: i32 = 325;

/// All panels.
pub fn panels(widget: &DistalRewardWidget, at: f64) -> Vec<Panel> {
    let (params, record) = (&widget.params, &widget.record);
    vec![strengths(params, record, at), rewards(params, record, at), detail(params, record, at)]
}

fn time(params: &Params) -> Axis {
    Axis::new("Model time", "min", 0.0, params.minutes())
}

fn cursor(params: &Params, at: f64) -> Option<figure::Rule> {
    (at < params.minutes()).then(|| here(at))
}

/// Strengths over time.
fn strengths(params: &Params, record: &Record, at: f64) -> Panel {
    let moments = record.moments();
    let over_time = |of: fn(&super::record::Moment) -> f64| -> Vec<(f64, f64)> {
        moments.iter().map(|moment| (moment.time, of(moment))).collect()
    };
    let most = moments.iter().map(|moment| (moment.time, moment.quantiles[0], moment.quantiles[1]));
    let high = params.network.largest;
    // The chosen synapse begins at the bottom.
    let key = |words: &str, row: u8| {
        let at = (0.02 * params.minutes(), (0.95 - 0.085 * f64::from(row)) * high);
        Note::new(words, at).side(1).ink(Ink::Muted).result()
    };
    Panel::new("One synapse among all")
        .width(1.6)
        .height(220.0)
        .x(time(params))
        .y(Axis::new("Strength", "mV", 0.0, high))
        .with(Spread::new("nine of ten others", most).ink(Ink::Muted).result())
        .with(
            Line::new("one in a hundred is above", over_time(|m| m.quantiles[2]))
                .ink(Ink::Muted)
                .dotted()
                .result(),
        )
        .with(Line::new("mean of the others", over_time(|m| m.mean)).ink(Ink::Muted).dashed().result())
        .with(Line::new("chosen synapse", over_time(|m| m.chosen)).ink(Ink::Weight).width(2.5).result())
        .with(key("— chosen synapse", 0).ink(Ink::Weight))
        .with(key("··· 1 in 100 others is above", 1))
        .with(key("-- mean of the others", 2))
        .with_all(cursor(params, at))
}

/// Rewards in twelve equal parts of the time.
fn rewards(params: &Params, record: &Record, at: f64) -> Panel {
    let length = params.minutes() / BARS as f64;
    let mut counts = [0.0; BARS];
    for reward in record.rewards() {
        counts[((reward / length) as usize).min(BARS - 1)] += 1.0 / length;
    }
    let reached = record.last().time / length;
    let bars = counts.iter().enumerate().filter(|(i, _)| (*i as f64) < reached);
    let bars = bars.map(|(i, count)| Bar::new(length * i as f64, length * (i as f64 + 1.0), *count));
    let high = counts.iter().fold(0.0, |high, count| max(high, *count));
    Panel::new("Rewards")
        .height(220.0)
        .x(time(params))
        .y(Axis::new("Rewards per minute", "", 0.0, max(above(high), 2.0)))
        .with(Bars::new("rewards per minute", bars).ink(Ink::Third).result())
        .with_all(cursor(params, at))
}

/// Spikes, trace and dopamine around the last reward before the cursor.
fn detail(params: &Params, record: &Record, at: f64) -> Panel {
    let run = record.run();
    let reward = record.reward(at);
    let title = reward.map_or("No reward yet".into(), |reward| {
        format!("Around the reward at {}\u{a0}min", fixed(Ms(f64::from(reward)) / MINUTE, 1))
    });
    let axis = Axis::new("Time from the reward", "s", AROUND.0, AROUND.1).with_zero();
    let panel = Panel::new(title).row(1).height(170.0).x(axis);
    let Some(reward) = reward else {
        return panel.y(Axis::new("Part", "", -1.0, 2.0).with_zero());
    };
    let origin = i64::from(reward);
    let known = (run.time() / Ms(1.0)) as i64;
    // Milliseconds of the run at which curves are drawn.
    let places = (0..=POINTS).map(|i| AROUND.0 + (AROUND.1 - AROUND.0) * f64::from(i) / f64::from(POINTS));
    let places: Vec<_> = places
        .map(|place| (place, origin + (place * (SECOND / Ms(1.0))) as i64))
        .filter(|(_, ms)| (1..=known).contains(ms))
        .map(|(place, ms)| (place, ms as u32))
        .collect();
    let unit = |x: f64| if x > 0.0 { x } else { 1.0 };
    let [trace_unit, dopamine_unit] = [unit(params.network.a_plus), unit(params.network.pulse)];
    let trace: Vec<_> = places.iter().map(|(x, ms)| (*x, run.trace_at(*ms) / trace_unit)).collect();
    let dopamine: Vec<_> = places.iter().map(|(x, ms)| (*x, run.dopamine_at(*ms) / dopamine_unit)).collect();
    let ends =
        trace.iter().chain(&dopamine).fold((-0.5, 1.0), |(low, high), (_, y)| (min(low, *y), max(high, *y)));
    let (low, high) = (0.5 * (2.0 * ends.0).floor(), 0.5 * (2.0 * ends.1).ceil());
    // Spikes stand above the curves, in two rows without numbers.
    let row = 0.16 * (high - low);
    let ticks =
        (low.ceil() as i32..=high as i32).map(|whole| (f64::from(whole), number_text(f64::from(whole))));
    let [pre, post] = run.pair().map(|spikes| {
        let at = spikes.iter().map(|spike| 1e-3 * (i64::from(*spike) - origin) as f64);
        at.filter(|at| (AROUND.0..=AROUND.1).contains(at)).collect::<Vec<_>>()
    });
    panel
        .y(Axis::new("Part of one pair, of one reward", "", low, high + 2.4 * row)
            .with_zero()
            .with_words(ticks))
        .with(Train::new("first cell", pre, high + 1.8 * row, 0.8 * row).ink(Ink::Pre).labelled().result())
        .with(Train::new("second cell", post, high + 0.8 * row, 0.8 * row).ink(Ink::Post).labelled().result())
        .with(Line::new("trace", trace).ink(Ink::Weight).result())
        .with(Line::new("dopamine", dopamine).ink(Ink::Third).dashed().result())
        .with(Note::new("— trace", (AROUND.0 + 0.1, low + 0.45 * row)).side(1).ink(Ink::Weight).result())
        .with(Note::new("-- dopamine", (AROUND.0 + 1.1, low + 0.45 * row)).side(1).ink(Ink::Third).result())
}
