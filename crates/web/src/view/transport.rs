//! Play, scrub, step, speed: only where something runs in time.

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
}

impl Transport {
    /// With these speeds to choose from.
    pub fn new(speeds: &[f64]) -> Self {
        let play = button("play", "", "Play");
        let scrub = slider(PLACES, "Place in the run", &[("data-input", "scrub")]);
        let place = h("span", &[("class", "place")], &[]);
        let speeds: Vec<_> = speeds.iter().map(|speed| (speed.to_string(), format!("×{speed}"))).collect();
        let options = speeds.iter().map(|(value, label)| (value.as_str(), label.as_str(), ""));
        let speed = select(&[("data-input", "speed"), ("aria-label", "Speed")], options);
        let back = button("back", "", "Step back");
        let next = button("next", "", "Step to the next event");
        let block = h("div", &[("class", "transport")], &[&play, &back, &scrub, &next, &place, &speed]);
        Self { block, play, scrub, place, speed }
    }

    /// Shows where the clock stands.
    pub fn show(&self, clock: &Clock) {
        let (action, title) = if clock.playing { ("pause", "Pause") } else { ("play", "Play") };
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
