//! Play, scrub, step, speed: only where something runs in time.

use language::Language;
use reader::PLACES;
use reader::state::Clock;
use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement};

use crate::dom::{button, h, say, select, set, slider};

/// The transport of a widget.
pub struct Transport {
    /// The whole line.
    pub block: HtmlElement,
    play: HtmlElement,
    scrub: HtmlInputElement,
    place: HtmlElement,
    speed: HtmlSelectElement,
    language: Language,
}

impl Transport {
    /// With these speeds to choose from.
    pub fn new(speeds: &[f64], language: Language) -> Self {
        let play = button("play", "", language.play());
        let scrub = slider(PLACES, language.place_in_run(), &[("data-input", "scrub")]);
        let place = h("span", &[("class", "place")], &[]);
        let label = |speed: &f64| language.number(format!("×{speed}"));
        let speeds: Vec<_> = speeds.iter().map(|speed| (speed.to_string(), label(speed))).collect();
        let options = speeds.iter().map(|(value, label)| (value.as_str(), label.as_str(), ""));
        let speed = select(&[("data-input", "speed"), ("aria-label", language.speed())], options);
        let back = button("back", "", language.step_back());
        let next = button("next", "", language.step_next());
        let block = h("div", &[("class", "transport")], &[&play, &back, &scrub, &next, &place, &speed]);
        Self { block, play, scrub, place, speed, language }
    }

    /// Shows where the clock stands.
    pub fn show(&self, clock: &Clock) {
        let (action, title) = match clock.playing {
            true => ("pause", self.language.pause()),
            false => ("play", self.language.play()),
        };
        for (name, value) in
            [("class", action), ("data-action", action), ("aria-label", title), ("title", title)]
        {
            set(&self.play, name, value);
        }
        self.scrub.set_value(&clock.position.to_string());
        set(&self.scrub, "aria-valuetext", &clock.text);
        say(&self.place, &clock.text);
        self.speed.set_value(&clock.speed.to_string());
    }
}
