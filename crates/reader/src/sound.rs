//! A figure as sound: time is time, pitch is the value, spikes are clicks.

use figure::{Axis, Figure, Mark, Panel, Role};
use plasticity::math::{clamp, ln, pow};

use crate::words::joined;

/// A panel sounds for so long, s.
pub const SECONDS: f64 = 4.0;
/// Pitch at the low end of the vertical axis, Hz.
pub const LOW: f64 = 220.0;
/// Pitch at its high end, two octaves up, Hz.
pub const HIGH: f64 = 880.0;
/// More points in a curve than this cannot be heard.
const MOST_NOTES: usize = 400;

/// What is heard of one panel.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Voice {
    /// The panel.
    pub title: String,
    /// What pitch, time and clicks stand for.
    pub words: String,
    /// Seconds and Hz; NaN Hz is silence.
    pub notes: Vec<(f64, f64)>,
    /// Seconds of the clicks.
    pub clicks: Vec<f64>,
}

/// The voices of all panels in which there is something to hear.
pub fn voices(figure: &Figure) -> Vec<Voice> {
    figure.panels.iter().filter_map(voice).collect()
}

fn voice(panel: &Panel) -> Option<Voice> {
    let language = panel.x.language;
    let mut voice = Voice { title: panel.title.clone(), ..Voice::default() };
    let model = |role| matches!(role, Role::Model | Role::Result);
    let line = panel.marks.iter().find_map(|mark| match mark {
        // What runs back in time has no sound.
        Mark::Line(line) if model(line.role) && line.points.len() > 1 && runs_on(&line.points) => Some(line),
        _ => None,
    });
    if let Some(line) = line {
        let stride = line.points.len().div_ceil(MOST_NOTES).max(1);
        for (x, y) in line.points.iter().step_by(stride) {
            if let Some(time) = time(&panel.x, *x) {
                voice.notes.push((time, pitch(&panel.y, *y)));
            }
        }
        let what = if panel.y.label.is_empty() { &line.name } else { &panel.y.label };
        let [low, high] = ends(&panel.y);
        voice.words = language.pitch_is(what, &low, &high);
    }
    let mut trains = vec![];
    for mark in &panel.marks {
        let Mark::Train(train) = mark else { continue };
        if model(train.role) && !train.at.is_empty() {
            trains.push(train.name.as_str());
            voice.clicks.extend(train.at.iter().filter_map(|at| time(&panel.x, *at)));
        }
    }
    voice.clicks.sort_unstable_by(f64::total_cmp);
    if !trains.is_empty() {
        if !voice.words.is_empty() {
            voice.words.push(' ');
        }
        voice.words.push_str(&language.clicks_are(&trains.join(", ")));
    }
    if voice.notes.is_empty() && voice.clicks.is_empty() {
        return None;
    }
    let [low, high] = ends(&panel.x);
    voice.words.push(' ');
    voice.words.push_str(&match panel.x.label.as_str() {
        "" => language.seconds_stand(SECONDS as usize, &low, &high),
        what => language.seconds_stand_of(SECONDS as usize, what, &low, &high),
    });
    Some(voice)
}

/// The ends of an axis in words.
fn ends(axis: &Axis) -> [String; 2] {
    let end = |value| joined(axis.language.number(widgets::number_text(value)), axis.unit);
    [axis.low, axis.high].map(end)
}

fn runs_on(points: &[(f64, f64)]) -> bool {
    // A break has no place; it runs neither on nor back.
    let places: Vec<f64> = points.iter().map(|point| point.0).filter(|x| !x.is_nan()).collect();
    places.windows(2).all(|pair| pair[0] <= pair[1])
}

/// Where on the axis a value stands: 0 to 1.
fn share(axis: &Axis, value: f64) -> f64 {
    if axis.log {
        ln(value / axis.low) / ln(axis.high / axis.low)
    } else {
        (value - axis.low) / (axis.high - axis.low)
    }
}

fn time(axis: &Axis, x: f64) -> Option<f64> {
    let share = share(axis, x);
    (0.0..=1.0).contains(&share).then_some(share * SECONDS)
}

fn pitch(axis: &Axis, y: f64) -> f64 {
    LOW * pow(HIGH / LOW, clamp(share(axis, y), 0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use figure::{Line, Train};

    fn panel(marks: Vec<Mark>) -> Panel {
        let (x, y) = (Axis::new("lag", "ms", -100.0, 100.0), Axis::new("change", "%", -50.0, 50.0));
        Panel { title: "Window".into(), x, y, marks, ..Panel::default() }
    }

    fn line(role: Role, points: &[(f64, f64)]) -> Mark {
        Mark::Line(Line { name: "w".into(), role, points: points.to_vec(), ..Line::default() })
    }

    #[test]
    fn the_axis_is_four_seconds_and_two_octaves() {
        let ghost = line(Role::Ghost, &[(0.0, 0.0), (1.0, 0.0)]);
        let own =
            line(Role::Model, &[(-100.0, -50.0), (0.0, 0.0), (0.0, f64::NAN), (100.0, 90.0), (101.0, 0.0)]);
        let voice = voice(&panel(vec![ghost, own])).unwrap();
        assert_eq!(voice.notes[..2], [(0.0, 220.0), (2.0, 440.0)]);
        assert!(voice.notes[2].1.is_nan());
        assert_eq!(voice.notes[3..], [(4.0, 880.0)]);
        assert_eq!(
            voice.words,
            "Pitch is “change”, from −50\u{a0}% (low) to 50\u{a0}% (high). 4 seconds stand for “lag”, \
             −100\u{a0}ms to 100\u{a0}ms."
        );
    }

    #[test]
    fn spikes_click_in_order() {
        let train = |at: Vec<f64>| Mark::Train(Train { name: "pre".into(), at, ..Train::default() });
        let voice = voice(&panel(vec![train(vec![50.0, 300.0]), train(vec![-50.0])])).unwrap();
        assert_eq!(voice.clicks, [1.0, 3.0]);
        assert!(voice.notes.is_empty());
    }

    #[test]
    fn what_runs_back_or_is_hidden_is_silent() {
        let back = line(Role::Model, &[(1.0, 0.0), (0.0, 0.0)]);
        assert_eq!(voice(&panel(vec![back, line(Role::Result, &[])])), None);
        let many: Vec<_> = (0..5000).map(|i| (f64::from(i) / 50.0, 0.0)).collect();
        assert!(voice(&panel(vec![line(Role::Result, &many)])).unwrap().notes.len() <= MOST_NOTES);
    }
}
