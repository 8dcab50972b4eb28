//! The place along a run: play, pause, scrub, step, speed. Time comes from outside.

use widgets::Span;

/// Speeds that the reader can choose; 1 is the widget's own pace.
pub const SPEEDS: &[f64] = &[0.1, 0.25, 0.5, 1.0, 2.0, 4.0];

/// Steps without events cut the span in so many parts.
const PARTS: f64 = 20.0;

/// What moves along a span.
#[derive(Clone, Debug)]
pub struct Clock {
    span: Option<Span>,
    at: f64,
    playing: bool,
    /// Factor on the widget's pace.
    pub speed: f64,
}

impl Clock {
    /// A clock that shows the end, as the static figure does.
    pub fn new(span: Option<Span>) -> Self {
        let at = span.as_ref().map_or(0.0, |span| span.end);
        Self { span, at, playing: false, speed: 1.0 }
    }

    /// Takes the span of a new run. The end stays the end; any other place stays where it is.
    pub fn renew(&mut self, span: Option<Span>) {
        let at_end = self.span.as_ref().is_none_or(|old| self.at >= old.end);
        self.span = span;
        let at = if at_end && !self.playing { f64::MAX } else { self.at };
        self.seek(at);
    }

    /// What it moves along.
    pub fn span(&self) -> Option<&Span> {
        self.span.as_ref()
    }

    /// The present place.
    pub fn at(&self) -> f64 {
        self.at
    }

    /// The place where it has been stopped; nothing at the end, where a clock begins.
    pub fn place(&self) -> Option<f64> {
        self.span.as_ref().filter(|span| self.at < span.end).map(|_| self.at)
    }

    /// Whether it moves.
    pub fn playing(&self) -> bool {
        self.playing
    }

    /// Starts; from the beginning where the end has been reached.
    pub fn play(&mut self) {
        let Some(span) = &self.span else { return };
        if self.at >= span.end {
            self.at = span.start;
        }
        self.playing = span.end > span.start;
    }

    /// Stops where it is.
    pub fn pause(&mut self) {
        self.playing = false;
    }

    /// Goes to a place; nothing for NaN.
    pub fn seek(&mut self, at: f64) {
        let Some(span) = &self.span else { return };
        if !at.is_nan() {
            self.at = plasticity::math::clamp(at, span.start, span.end);
        }
    }

    /// Stops, and goes to a share of the span, 0 to 1.
    pub fn scrub(&mut self, share: f64) {
        self.pause();
        let to = self.span.as_ref().map_or(0.0, |span| span.start + (span.end - span.start) * share);
        self.seek(to);
    }

    /// Lets `seconds` of watching pass.
    pub fn tick(&mut self, seconds: f64) {
        let Some(span) = &self.span else { return };
        if !self.playing {
            return;
        }
        self.at += span.pace * self.speed * seconds;
        if self.at >= span.end {
            self.at = span.end;
            self.playing = false;
        }
    }

    /// Goes to the n-th next event, back for negative n; the ends count as events.
    pub fn step(&mut self, n: i32) {
        self.playing = false;
        for _ in 0..n.unsigned_abs().min(10_000) {
            self.step_once(n > 0);
        }
    }

    fn step_once(&mut self, forward: bool) {
        let Some(span) = &self.span else { return };
        if span.events.is_empty() {
            let part = (span.end - span.start) / PARTS;
            return self.seek(if forward { self.at + part } else { self.at - part });
        }
        let mut next = if forward { span.end } else { span.start };
        for event in &span.events {
            if forward && *event > self.at && *event < next || !forward && *event < self.at && *event > next {
                next = *event;
            }
        }
        self.at = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plasticity::Unit;

    fn clock(events: &[f64]) -> Clock {
        Clock::new(Some(Span { unit: Unit::S, start: 0.0, end: 10.0, events: events.to_vec(), pace: 2.0 }))
    }

    #[test]
    fn it_shows_the_end_and_plays_from_the_start() {
        let mut clock = clock(&[]);
        assert_eq!(clock.at(), 10.0);
        clock.play();
        assert_eq!(clock.at(), 0.0);
        clock.tick(1.0);
        clock.speed = 0.5;
        clock.tick(1.0);
        assert_eq!(clock.at(), 3.0);
        clock.tick(60.0);
        assert!(clock.at() == 10.0 && !clock.playing());
    }

    #[test]
    fn it_steps_from_event_to_event() {
        let mut clock = clock(&[2.0, 4.0]);
        clock.step(-1);
        assert_eq!(clock.at(), 4.0);
        clock.step(-2);
        assert_eq!(clock.at(), 0.0);
        clock.step(3);
        assert_eq!(clock.at(), 10.0);
        clock.seek(3.0);
        clock.step(1);
        assert_eq!(clock.at(), 4.0);
    }

    #[test]
    fn it_steps_by_parts_where_nothing_happens() {
        let mut clock = clock(&[]);
        clock.step(-1);
        assert_eq!(clock.at(), 9.5);
    }

    #[test]
    fn a_new_run_keeps_the_place() {
        let mut clock = clock(&[]);
        let longer = Some(Span { unit: Unit::S, start: 0.0, end: 20.0, events: vec![], pace: 2.0 });
        clock.renew(longer.clone());
        assert_eq!(clock.at(), 20.0);
        clock.seek(5.0);
        clock.renew(longer);
        assert_eq!(clock.at(), 5.0);
        clock.seek(f64::NAN);
        assert_eq!(clock.at(), 5.0);
    }

    #[test]
    fn nothing_moves_without_a_span() {
        let mut clock = Clock::new(None);
        clock.play();
        clock.step(1);
        clock.tick(1.0);
        assert!(!clock.playing() && clock.at() == 0.0);
    }
}
